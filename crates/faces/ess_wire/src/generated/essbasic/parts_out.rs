// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Component, PermissionGroup};

#[derive(Clone, Default)]
pub struct ApproverItem {
    pub sign_id: String,
    pub recipient_id: String,
    pub approver_role_name: String,
}

impl Serialize for ApproverItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ApproverItem", 3)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("ApproverRoleName", &self.approver_role_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct AuthFailMessage {
    pub proxy_organization_open_id: String,
    pub message: String,
}

impl Serialize for AuthFailMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AuthFailMessage", 2)?;
        out.serialize_field("ProxyOrganizationOpenId", &self.proxy_organization_open_id)?;
        out.serialize_field("Message", &self.message)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct AuthInfoDetail {
    pub r#type: String,
    pub name: String,
    pub has_auth_user_list: Vec<HasAuthUser>,
    pub has_auth_organization_list: Vec<HasAuthOrganization>,
    pub auth_user_total: i64,
    pub auth_organization_total: i64,
}

impl Serialize for AuthInfoDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AuthInfoDetail", 6)?;
        out.serialize_field("Type", &self.r#type)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("HasAuthUserList", &self.has_auth_user_list)?;
        out.serialize_field("HasAuthOrganizationList", &self.has_auth_organization_list)?;
        out.serialize_field("AuthUserTotal", &self.auth_user_total)?;
        out.serialize_field("AuthOrganizationTotal", &self.auth_organization_total)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct AuthorizedUser {
    pub open_id: String,
}

impl Serialize for AuthorizedUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AuthorizedUser", 1)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct BatchOrganizationRegistrationTasksDetails {
    pub task_id: String,
    pub status: String,
    pub error_message: String,
}

impl Serialize for BatchOrganizationRegistrationTasksDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("BatchOrganizationRegistrationTasksDetails", 3)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CancelFailureFlow {
    pub flow_id: String,
    pub reason: String,
    pub flow_name: String,
}

impl Serialize for CancelFailureFlow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CancelFailureFlow", 3)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("Reason", &self.reason)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelArchiveDynamicApproverData {
    pub sign_id: String,
    pub recipient_id: String,
}

impl Serialize for ChannelArchiveDynamicApproverData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelArchiveDynamicApproverData", 2)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelBillUsageDetail {
    pub flow_id: String,
    pub operator_name: String,
    pub create_organization_name: String,
    pub flow_name: String,
    /// Known values: `INIT`, `PART`, `REJECT`, `ALL`, `DEADLINE`, `CANCEL`, `RELIEVED`, `WILLEXPIRE`, `EXCEPTION`.
    pub flow_status: String,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: String,
    pub use_count: i64,
    pub cost_time: i64,
    pub quota_name: String,
    /// Known values: `1`, `2`.
    pub cost_type: i64,
    pub remark: String,
}

impl Serialize for ChannelBillUsageDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelBillUsageDetail", 11)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("OperatorName", &self.operator_name)?;
        out.serialize_field("CreateOrganizationName", &self.create_organization_name)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.serialize_field("FlowStatus", &self.flow_status)?;
        out.serialize_field("QuotaType", &self.quota_type)?;
        out.serialize_field("UseCount", &self.use_count)?;
        out.serialize_field("CostTime", &self.cost_time)?;
        out.serialize_field("QuotaName", &self.quota_name)?;
        out.serialize_field("CostType", &self.cost_type)?;
        out.serialize_field("Remark", &self.remark)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelOrganizationInfo {
    pub organization_id: String,
    pub organization_open_id: String,
    pub organization_name: String,
    pub unified_social_credit_code: String,
    pub legal_name: String,
    pub legal_open_id: String,
    pub admin_name: String,
    pub admin_open_id: String,
    pub admin_mobile: String,
    /// Known values: `UNVERIFIED`, `VERIFYING`, `VERIFYINGLEGALPENDINGAUTHORIZATION`, `VERIFYINGAUTHORIZATIONFILEPENDING`, `VERIFYINGAUTHORIZATIONFILEREJECT`, `VERIFIED`.
    pub authorization_status: String,
    pub authorization_type: String,
    /// Known values: `0`, `1`.
    pub active_status: i64,
    pub license_expire_time: i64,
    pub has_submitted_auth_info: bool,
}

impl Serialize for ChannelOrganizationInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelOrganizationInfo", 14)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.serialize_field("OrganizationOpenId", &self.organization_open_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("UnifiedSocialCreditCode", &self.unified_social_credit_code)?;
        out.serialize_field("LegalName", &self.legal_name)?;
        out.serialize_field("LegalOpenId", &self.legal_open_id)?;
        out.serialize_field("AdminName", &self.admin_name)?;
        out.serialize_field("AdminOpenId", &self.admin_open_id)?;
        out.serialize_field("AdminMobile", &self.admin_mobile)?;
        out.serialize_field("AuthorizationStatus", &self.authorization_status)?;
        out.serialize_field("AuthorizationType", &self.authorization_type)?;
        out.serialize_field("ActiveStatus", &self.active_status)?;
        out.serialize_field("LicenseExpireTime", &self.license_expire_time)?;
        out.serialize_field("HasSubmittedAuthInfo", &self.has_submitted_auth_info)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelRole {
    pub role_id: String,
    pub role_name: String,
    /// Known values: `1`, `2`.
    pub role_status: u64,
    pub permission_groups: Vec<PermissionGroup>,
}

impl Serialize for ChannelRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelRole", 4)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.serialize_field("RoleName", &self.role_name)?;
        out.serialize_field("RoleStatus", &self.role_status)?;
        out.serialize_field("PermissionGroups", &self.permission_groups)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteOrganizationAuthorizationInfo {
    pub authorization_id: String,
    pub organization_name: String,
    pub organization_open_id: String,
    pub errormessage: String,
}

impl Serialize for DeleteOrganizationAuthorizationInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteOrganizationAuthorizationInfo", 4)?;
        out.serialize_field("AuthorizationId", &self.authorization_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("OrganizationOpenId", &self.organization_open_id)?;
        out.serialize_field("Errormessage", &self.errormessage)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Department {
    pub department_id: String,
    pub department_name: String,
}

impl Serialize for Department {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Department", 2)?;
        out.serialize_field("DepartmentId", &self.department_id)?;
        out.serialize_field("DepartmentName", &self.department_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DetectInfoVideoData {
    pub live_ness_video: String,
}

impl Serialize for DetectInfoVideoData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DetectInfoVideoData", 1)?;
        out.serialize_field("LiveNessVideo", &self.live_ness_video)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DynamicFlowApproverResult {
    pub recipient_id: String,
    pub sign_id: String,
    pub approver_status: i64,
}

impl Serialize for DynamicFlowApproverResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DynamicFlowApproverResult", 3)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("ApproverStatus", &self.approver_status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DynamicFlowResult {
    pub flow_id: String,
    pub dynamic_flow_approver_list: Vec<DynamicFlowApproverResult>,
}

impl Serialize for DynamicFlowResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DynamicFlowResult", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("DynamicFlowApproverList", &self.dynamic_flow_approver_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExtentServiceAuthInfo {
    /// Known values: `AUTO_SIGN`, `OVERSEA_SIGN`, `MOBILE_CHECK_APPROVER`, `DOWNLOAD_FLOW`, `AGE_LIMIT_EXPANSION`, `HIDE_OPERATOR_DISPLAY`.
    pub r#type: String,
    pub name: String,
    /// Known values: `ENABLE`, `DISABLE`.
    pub status: String,
    pub operator_open_id: String,
    pub operate_on: i64,
}

impl Serialize for ExtentServiceAuthInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtentServiceAuthInfo", 5)?;
        out.serialize_field("Type", &self.r#type)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("OperatorOpenId", &self.operator_open_id)?;
        out.serialize_field("OperateOn", &self.operate_on)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FailedCreateRoleData {
    pub user_id: String,
    pub role_ids: Vec<String>,
}

impl Serialize for FailedCreateRoleData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FailedCreateRoleData", 2)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("RoleIds", &self.role_ids)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FillError {
    pub recipient_id: String,
    pub err_message: String,
    pub flow_id: String,
}

impl Serialize for FillError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FillError", 3)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("ErrMessage", &self.err_message)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FilledComponent {
    pub component_id: String,
    pub component_name: String,
    /// Known values: `0`, `1`.
    pub component_fill_status: String,
    pub component_value: String,
    pub image_url: String,
}

impl Serialize for FilledComponent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FilledComponent", 5)?;
        out.serialize_field("ComponentId", &self.component_id)?;
        out.serialize_field("ComponentName", &self.component_name)?;
        out.serialize_field("ComponentFillStatus", &self.component_fill_status)?;
        out.serialize_field("ComponentValue", &self.component_value)?;
        out.serialize_field("ImageUrl", &self.image_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverDetail {
    /// Disused.
    pub receipt_id: String,
    pub proxy_organization_open_id: String,
    pub proxy_operator_open_id: String,
    pub proxy_organization_name: String,
    pub mobile: String,
    pub sign_order: i64,
    pub approve_name: String,
    /// Known values: `PENDING`, `FILLPENDING`, `FILLACCEPT`, `FILLREJECT`, `WAITPICKUP`, `ACCEPT`, `REJECT`, `DEADLINE`, `CANCEL`, `FORWARD`, `STOP`, `RELIEVED`.
    pub approve_status: String,
    pub approve_message: String,
    pub approve_time: i64,
    /// Known values: `ORGANIZATION`, `PERSON`.
    pub approve_type: String,
    pub approver_role_name: String,
    pub sign_id: String,
    pub recipient_id: String,
}

impl Serialize for FlowApproverDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowApproverDetail", 14)?;
        out.serialize_field("ReceiptId", &self.receipt_id)?;
        out.serialize_field("ProxyOrganizationOpenId", &self.proxy_organization_open_id)?;
        out.serialize_field("ProxyOperatorOpenId", &self.proxy_operator_open_id)?;
        out.serialize_field("ProxyOrganizationName", &self.proxy_organization_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("SignOrder", &self.sign_order)?;
        out.serialize_field("ApproveName", &self.approve_name)?;
        out.serialize_field("ApproveStatus", &self.approve_status)?;
        out.serialize_field("ApproveMessage", &self.approve_message)?;
        out.serialize_field("ApproveTime", &self.approve_time)?;
        out.serialize_field("ApproveType", &self.approve_type)?;
        out.serialize_field("ApproverRoleName", &self.approver_role_name)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverItem {
    pub flow_id: String,
    pub approvers: Vec<ApproverItem>,
}

impl Serialize for FlowApproverItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowApproverItem", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverUrlInfo {
    pub sign_url: String,
    pub approver_type: String,
    pub name: String,
    pub mobile: String,
    pub long_url: String,
}

impl Serialize for FlowApproverUrlInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowApproverUrlInfo", 5)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ApproverType", &self.approver_type)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("LongUrl", &self.long_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowDetailInfo {
    pub flow_id: String,
    pub flow_name: String,
    pub flow_type: String,
    /// Known values: `INIT`, `PART`, `REJECT`, `ALL`, `DEADLINE`, `CANCEL`, `INVALID`, `RELIEVED`.
    pub flow_status: String,
    pub flow_message: String,
    pub create_on: i64,
    pub dead_line: i64,
    pub custom_data: String,
    pub flow_approver_infos: Vec<FlowApproverDetail>,
    pub cc_infos: Vec<FlowApproverDetail>,
    pub need_create_review: bool,
    pub user_flow_type: Option<UserFlowType>,
    pub template_id: String,
}

impl Serialize for FlowDetailInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowDetailInfo", 13)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.serialize_field("FlowType", &self.flow_type)?;
        out.serialize_field("FlowStatus", &self.flow_status)?;
        out.serialize_field("FlowMessage", &self.flow_message)?;
        out.serialize_field("CreateOn", &self.create_on)?;
        out.serialize_field("DeadLine", &self.dead_line)?;
        out.serialize_field("CustomData", &self.custom_data)?;
        out.serialize_field("FlowApproverInfos", &self.flow_approver_infos)?;
        out.serialize_field("CcInfos", &self.cc_infos)?;
        out.serialize_field("NeedCreateReview", &self.need_create_review)?;
        out.serialize_field("UserFlowType", &self.user_flow_type)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowForwardResult {
    pub flow_id: String,
    pub error_detail: String,
}

impl Serialize for FlowForwardResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowForwardResult", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("ErrorDetail", &self.error_detail)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowGroupApprovers {
    pub flow_id: String,
    pub approvers: Vec<ApproverItem>,
}

impl Serialize for FlowGroupApprovers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowGroupApprovers", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowResourceUrlInfo {
    pub flow_id: String,
    pub resource_url_infos: Vec<ResourceUrlInfo>,
}

impl Serialize for FlowResourceUrlInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowResourceUrlInfo", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("ResourceUrlInfos", &self.resource_url_infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct HasAuthOrganization {
    pub organization_open_id: String,
    pub organization_name: String,
    pub authorized_organization_open_id: String,
    pub authorized_organization_name: String,
    pub authorize_time: i64,
}

impl Serialize for HasAuthOrganization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("HasAuthOrganization", 5)?;
        out.serialize_field("OrganizationOpenId", &self.organization_open_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field(
            "AuthorizedOrganizationOpenId",
            &self.authorized_organization_open_id,
        )?;
        out.serialize_field(
            "AuthorizedOrganizationName",
            &self.authorized_organization_name,
        )?;
        out.serialize_field("AuthorizeTime", &self.authorize_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct HasAuthUser {
    pub open_id: String,
}

impl Serialize for HasAuthUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("HasAuthUser", 1)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct IntentionActionResult {
    pub details: Vec<IntentionActionResultDetail>,
}

impl Serialize for IntentionActionResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("IntentionActionResult", 1)?;
        out.serialize_field("Details", &self.details)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct IntentionActionResultDetail {
    pub video: String,
}

impl Serialize for IntentionActionResultDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("IntentionActionResultDetail", 1)?;
        out.serialize_field("Video", &self.video)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct IntentionQuestionResult {
    pub video: String,
    pub result_code: Vec<String>,
    pub asr_result: Vec<String>,
}

impl Serialize for IntentionQuestionResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("IntentionQuestionResult", 3)?;
        out.serialize_field("Video", &self.video)?;
        out.serialize_field("ResultCode", &self.result_code)?;
        out.serialize_field("AsrResult", &self.asr_result)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OccupiedSeal {
    pub seal_id: String,
    pub seal_name: String,
    pub create_on: i64,
    pub creator: String,
    pub seal_policy_id: String,
    pub seal_status: String,
    pub fail_reason: String,
    pub url: String,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `INVOICE`.
    pub seal_type: String,
    pub is_all_time: bool,
    pub authorized_users: Vec<AuthorizedUser>,
    pub real_width: i64,
    pub real_height: i64,
    pub seal_description: String,
}

impl Serialize for OccupiedSeal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OccupiedSeal", 14)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.serialize_field("SealName", &self.seal_name)?;
        out.serialize_field("CreateOn", &self.create_on)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("SealPolicyId", &self.seal_policy_id)?;
        out.serialize_field("SealStatus", &self.seal_status)?;
        out.serialize_field("FailReason", &self.fail_reason)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("SealType", &self.seal_type)?;
        out.serialize_field("IsAllTime", &self.is_all_time)?;
        out.serialize_field("AuthorizedUsers", &self.authorized_users)?;
        out.serialize_field("RealWidth", &self.real_width)?;
        out.serialize_field("RealHeight", &self.real_height)?;
        out.serialize_field("SealDescription", &self.seal_description)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OrganizationAuthUrl {
    pub auth_url: String,
    pub error_message: String,
    pub organization_name: String,
    pub sub_task_id: String,
}

impl Serialize for OrganizationAuthUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OrganizationAuthUrl", 4)?;
        out.serialize_field("AuthUrl", &self.auth_url)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("SubTaskId", &self.sub_task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct PdfVerifyResult {
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub verify_result: i64,
    pub sign_platform: String,
    pub signer_name: String,
    pub sign_time: i64,
    pub sign_algorithm: String,
    pub cert_sn: String,
    pub cert_not_before: i64,
    pub cert_not_after: i64,
    pub sign_type: i64,
    pub component_pos_x: f64,
    pub component_pos_y: f64,
    pub component_width: f64,
    pub component_height: f64,
    pub component_page: i64,
}

impl Serialize for PdfVerifyResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("PdfVerifyResult", 14)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("SignPlatform", &self.sign_platform)?;
        out.serialize_field("SignerName", &self.signer_name)?;
        out.serialize_field("SignTime", &self.sign_time)?;
        out.serialize_field("SignAlgorithm", &self.sign_algorithm)?;
        out.serialize_field("CertSn", &self.cert_sn)?;
        out.serialize_field("CertNotBefore", &self.cert_not_before)?;
        out.serialize_field("CertNotAfter", &self.cert_not_after)?;
        out.serialize_field("SignType", &self.sign_type)?;
        out.serialize_field("ComponentPosX", &self.component_pos_x)?;
        out.serialize_field("ComponentPosY", &self.component_pos_y)?;
        out.serialize_field("ComponentWidth", &self.component_width)?;
        out.serialize_field("ComponentHeight", &self.component_height)?;
        out.serialize_field("ComponentPage", &self.component_page)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Recipient {
    pub recipient_id: String,
    /// Known values: `ENTERPRISE`, `INDIVIDUAL`, `PROMOTER`.
    pub recipient_type: String,
    pub description: String,
    pub role_name: String,
    pub require_validation: bool,
    pub require_sign: bool,
    pub sign_type: i64,
    pub routing_order: i64,
    pub is_promoter: bool,
    /// Known values: `1`, `2`.
    pub approver_verify_types: Vec<i64>,
    /// Known values: `1`, `2`, `3`, `4`, `5`, `6`.
    pub approver_sign_types: Vec<i64>,
    pub no_transfer: bool,
}

impl Serialize for Recipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Recipient", 12)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("RecipientType", &self.recipient_type)?;
        out.serialize_field("Description", &self.description)?;
        out.serialize_field("RoleName", &self.role_name)?;
        out.serialize_field("RequireValidation", &self.require_validation)?;
        out.serialize_field("RequireSign", &self.require_sign)?;
        out.serialize_field("SignType", &self.sign_type)?;
        out.serialize_field("RoutingOrder", &self.routing_order)?;
        out.serialize_field("IsPromoter", &self.is_promoter)?;
        out.serialize_field("ApproverVerifyTypes", &self.approver_verify_types)?;
        out.serialize_field("ApproverSignTypes", &self.approver_sign_types)?;
        out.serialize_field("NoTransfer", &self.no_transfer)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct RecipientComponentInfo {
    pub recipient_id: String,
    /// Known values: `0`, `1`.
    pub recipient_fill_status: String,
    pub is_promoter: bool,
    pub components: Vec<FilledComponent>,
}

impl Serialize for RecipientComponentInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RecipientComponentInfo", 4)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("RecipientFillStatus", &self.recipient_fill_status)?;
        out.serialize_field("IsPromoter", &self.is_promoter)?;
        out.serialize_field("Components", &self.components)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct RemindFlowRecords {
    pub can_remind: bool,
    pub flow_id: String,
    pub remind_message: String,
}

impl Serialize for RemindFlowRecords {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RemindFlowRecords", 3)?;
        out.serialize_field("CanRemind", &self.can_remind)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("RemindMessage", &self.remind_message)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ResourceUrlInfo {
    pub url: String,
    pub name: String,
    pub r#type: String,
}

impl Serialize for ResourceUrlInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ResourceUrlInfo", 3)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Type", &self.r#type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SignQrCode {
    pub qr_code_id: String,
    pub qr_code_url: String,
    pub expired_time: i64,
    pub weixin_qr_code_url: String,
}

impl Serialize for SignQrCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SignQrCode", 4)?;
        out.serialize_field("QrCodeId", &self.qr_code_id)?;
        out.serialize_field("QrCodeUrl", &self.qr_code_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.serialize_field("WeixinQrCodeUrl", &self.weixin_qr_code_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SignUrl {
    pub app_sign_url: String,
    pub effective_time: String,
    pub http_sign_url: String,
}

impl Serialize for SignUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SignUrl", 3)?;
        out.serialize_field("AppSignUrl", &self.app_sign_url)?;
        out.serialize_field("EffectiveTime", &self.effective_time)?;
        out.serialize_field("HttpSignUrl", &self.http_sign_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SignUrlInfo {
    pub sign_url: String,
    pub deadline: i64,
    pub sign_order: i64,
    pub sign_id: String,
    /// Disused.
    pub custom_user_id: Option<String>,
    pub name: String,
    pub mobile: String,
    pub organization_name: String,
    /// Known values: `ORGANIZATION`, `PERSON`.
    pub approver_type: String,
    pub id_card_number: String,
    pub flow_id: String,
    pub open_id: String,
    pub flow_group_id: String,
    pub sign_qrcode_url: String,
}

impl Serialize for SignUrlInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SignUrlInfo", 14)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("Deadline", &self.deadline)?;
        out.serialize_field("SignOrder", &self.sign_order)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("CustomUserId", &self.custom_user_id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("ApproverType", &self.approver_type)?;
        out.serialize_field("IdCardNumber", &self.id_card_number)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("SignQrcodeUrl", &self.sign_qrcode_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Staff {
    pub user_id: String,
    pub display_name: String,
    pub mobile: String,
    pub email: String,
    pub open_id: String,
    pub roles: Vec<StaffRole>,
    pub department: Department,
    pub verified: bool,
    pub created_on: i64,
    pub verified_on: i64,
    pub quite_job: i64,
}

impl Serialize for Staff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Staff", 11)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("Email", &self.email)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.serialize_field("Roles", &self.roles)?;
        out.serialize_field("Department", &self.department)?;
        out.serialize_field("Verified", &self.verified)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("VerifiedOn", &self.verified_on)?;
        out.serialize_field("QuiteJob", &self.quite_job)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct StaffRole {
    pub role_id: String,
    pub role_name: String,
}

impl Serialize for StaffRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("StaffRole", 2)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.serialize_field("RoleName", &self.role_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SyncFailReason {
    pub id: String,
    pub message: String,
}

impl Serialize for SyncFailReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SyncFailReason", 2)?;
        out.serialize_field("Id", &self.id)?;
        out.serialize_field("Message", &self.message)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct TaskInfo {
    pub task_id: String,
    pub task_status: String,
}

impl Serialize for TaskInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TaskInfo", 2)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("TaskStatus", &self.task_status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct TemplateInfo {
    pub template_id: String,
    pub template_name: String,
    pub description: String,
    pub components: Vec<Component>,
    pub recipients: Vec<Recipient>,
    pub sign_components: Vec<Component>,
    /// Known values: `1`, `3`.
    pub template_type: i64,
    /// Disused.
    pub is_promoter: bool,
    pub creator: String,
    pub created_on: i64,
    pub preview_url: String,
    pub pdf_url: String,
    pub channel_template_id: String,
    pub channel_template_name: String,
    /// Known values: `0`, `1`.
    pub channel_auto_save: i64,
    pub template_version: String,
    /// Known values: `1`, `2`.
    pub available: i64,
    pub user_flow_type: Option<UserFlowType>,
}

impl Serialize for TemplateInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TemplateInfo", 18)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("TemplateName", &self.template_name)?;
        out.serialize_field("Description", &self.description)?;
        out.serialize_field("Components", &self.components)?;
        out.serialize_field("Recipients", &self.recipients)?;
        out.serialize_field("SignComponents", &self.sign_components)?;
        out.serialize_field("TemplateType", &self.template_type)?;
        out.serialize_field("IsPromoter", &self.is_promoter)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("PreviewUrl", &self.preview_url)?;
        out.serialize_field("PdfUrl", &self.pdf_url)?;
        out.serialize_field("ChannelTemplateId", &self.channel_template_id)?;
        out.serialize_field("ChannelTemplateName", &self.channel_template_name)?;
        out.serialize_field("ChannelAutoSave", &self.channel_auto_save)?;
        out.serialize_field("TemplateVersion", &self.template_version)?;
        out.serialize_field("Available", &self.available)?;
        out.serialize_field("UserFlowType", &self.user_flow_type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct TemplateUserFlowType {
    pub user_flow_type_id: String,
    pub name: String,
    pub template_num: i64,
    pub description: String,
}

impl Serialize for TemplateUserFlowType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TemplateUserFlowType", 4)?;
        out.serialize_field("UserFlowTypeId", &self.user_flow_type_id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("TemplateNum", &self.template_num)?;
        out.serialize_field("Description", &self.description)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UsageDetail {
    pub proxy_organization_open_id: String,
    pub proxy_organization_name: String,
    pub date: String,
    pub usage: u64,
    pub cancel: u64,
    pub flow_channel: String,
}

impl Serialize for UsageDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UsageDetail", 6)?;
        out.serialize_field("ProxyOrganizationOpenId", &self.proxy_organization_open_id)?;
        out.serialize_field("ProxyOrganizationName", &self.proxy_organization_name)?;
        out.serialize_field("Date", &self.date)?;
        out.serialize_field("Usage", &self.usage)?;
        out.serialize_field("Cancel", &self.cancel)?;
        out.serialize_field("FlowChannel", &self.flow_channel)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UserFlowType {
    pub user_flow_type_id: String,
    pub name: String,
    pub description: String,
}

impl Serialize for UserFlowType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UserFlowType", 3)?;
        out.serialize_field("UserFlowTypeId", &self.user_flow_type_id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Description", &self.description)?;
        out.end()
    }
}
