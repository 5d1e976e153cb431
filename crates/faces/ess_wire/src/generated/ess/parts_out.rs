// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Component, FeedbackInfo, PermissionGroup, UserFlowType};

#[derive(Clone, Default)]
pub struct Admin {
    pub name: String,
    pub mobile: String,
}

impl Serialize for Admin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Admin", 2)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.end()
    }
}

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
pub struct ArchiveDynamicApproverData {
    pub sign_id: String,
    pub recipient_id: String,
}

impl Serialize for ArchiveDynamicApproverData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ArchiveDynamicApproverData", 2)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ArchiveFlowResult {
    pub flow_id: String,
    /// Known values: `0`, `1`.
    pub archive_flow_status: i64,
    pub business_id: String,
    pub resource_id_list: Vec<String>,
    pub error_message: String,
}

impl Serialize for ArchiveFlowResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ArchiveFlowResult", 5)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("ArchiveFlowStatus", &self.archive_flow_status)?;
        out.serialize_field("BusinessId", &self.business_id)?;
        out.serialize_field("ResourceIdList", &self.resource_id_list)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
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
pub struct AuthRecord {
    pub operator_name: String,
    pub operator_mobile: String,
    /// Known values: `0`, `1`, `2`, `3`.
    pub auth_type: i64,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub audit_status: i64,
    pub reason: String,
}

impl Serialize for AuthRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AuthRecord", 5)?;
        out.serialize_field("OperatorName", &self.operator_name)?;
        out.serialize_field("OperatorMobile", &self.operator_mobile)?;
        out.serialize_field("AuthType", &self.auth_type)?;
        out.serialize_field("AuditStatus", &self.audit_status)?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct AuthorizedUser {
    pub user_id: String,
}

impl Serialize for AuthorizedUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AuthorizedUser", 1)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct BatchOrganizationRegistrationTasksDetails {
    pub task_id: String,
    pub status: String,
    pub error_message: String,
    pub authorization_info_id: String,
}

impl Serialize for BatchOrganizationRegistrationTasksDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("BatchOrganizationRegistrationTasksDetails", 4)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
        out.serialize_field("AuthorizationInfoId", &self.authorization_info_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct BillUsageDetail {
    pub flow_id: String,
    pub operator_name: String,
    pub create_organization_name: String,
    pub flow_name: String,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`.
    pub status: i64,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: String,
    pub use_count: i64,
    pub cost_time: i64,
    pub quota_name: String,
    /// Known values: `1`, `2`.
    pub cost_type: i64,
    pub remark: String,
}

impl Serialize for BillUsageDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("BillUsageDetail", 11)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("OperatorName", &self.operator_name)?;
        out.serialize_field("CreateOrganizationName", &self.create_organization_name)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.serialize_field("Status", &self.status)?;
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
pub struct Checklist {
    pub id: String,
    pub name: String,
    pub count: i64,
    pub enabled: bool,
    pub updater: String,
    pub modified_on: i64,
    pub official: bool,
    pub config_status: i64,
}

impl Serialize for Checklist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Checklist", 8)?;
        out.serialize_field("Id", &self.id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Count", &self.count)?;
        out.serialize_field("Enabled", &self.enabled)?;
        out.serialize_field("Updater", &self.updater)?;
        out.serialize_field("ModifiedOn", &self.modified_on)?;
        out.serialize_field("Official", &self.official)?;
        out.serialize_field("ConfigStatus", &self.config_status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ComparisonDetail {
    pub comparison_point_id: String,
    /// Known values: `add`, `change`, `delete`.
    pub comparison_type: String,
    /// Known values: `text`, `table`, `picture`.
    pub content_type: String,
    pub origin_text: String,
    pub diff_text: String,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`.
    pub format_type: i64,
    pub page_number: i64,
}

impl Serialize for ComparisonDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ComparisonDetail", 7)?;
        out.serialize_field("ComparisonPointId", &self.comparison_point_id)?;
        out.serialize_field("ComparisonType", &self.comparison_type)?;
        out.serialize_field("ContentType", &self.content_type)?;
        out.serialize_field("OriginText", &self.origin_text)?;
        out.serialize_field("DiffText", &self.diff_text)?;
        out.serialize_field("FormatType", &self.format_type)?;
        out.serialize_field("PageNumber", &self.page_number)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ContractSummary {
    pub name: String,
    pub infos: Vec<ContractSummaryInfo>,
}

impl Serialize for ContractSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ContractSummary", 2)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Infos", &self.infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ContractSummaryInfo {
    pub key: String,
    pub value: String,
    pub identity: Option<Identity>,
}

impl Serialize for ContractSummaryInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ContractSummaryInfo", 3)?;
        out.serialize_field("Key", &self.key)?;
        out.serialize_field("Value", &self.value)?;
        out.serialize_field("Identity", &self.identity)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateStaffResult {
    pub success_employee_data: Vec<SuccessCreateStaffData>,
    pub failed_employee_data: Vec<FailedCreateStaffData>,
}

impl Serialize for CreateStaffResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateStaffResult", 2)?;
        out.serialize_field("SuccessEmployeeData", &self.success_employee_data)?;
        out.serialize_field("FailedEmployeeData", &self.failed_employee_data)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteOrganizationAuthorizationInfo {
    pub authorization_id: String,
    pub organization_name: String,
    pub errormessage: String,
}

impl Serialize for DeleteOrganizationAuthorizationInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteOrganizationAuthorizationInfo", 3)?;
        out.serialize_field("AuthorizationId", &self.authorization_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("Errormessage", &self.errormessage)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteStaffsResult {
    pub success_employee_data: Vec<SuccessDeleteStaffData>,
    pub failed_employee_data: Vec<FailedDeleteStaffData>,
}

impl Serialize for DeleteStaffsResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteStaffsResult", 2)?;
        out.serialize_field("SuccessEmployeeData", &self.success_employee_data)?;
        out.serialize_field("FailedEmployeeData", &self.failed_employee_data)?;
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
    /// Known values: `2`, `3`, `4`, `5`, `6`, `8`, `9`, `10`, `15`, `19`.
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
pub struct ExtendAuthInfo {
    /// Known values: `OPEN_SERVER_SIGN`, `BATCH_SIGN`, `OVERSEA_SIGN`, `AGE_LIMIT_EXPANSION`, `MOBILE_CHECK_APPROVER`, `HIDE_OPERATOR_DISPLAY`, `ORGANIZATION_OCR_FALLBACK`, `ORGANIZATION_FLOW_NOTIFY_TYPE`, `HIDE_ONE_KEY_SIGN`, `PAGING_SEAL`, `ORGANIZATION_FLOW_PASSWD_NOTIFY`.
    pub r#type: String,
    pub name: String,
    /// Known values: `ENABLE`, `DISABLE`.
    pub status: String,
    pub operator_user_id: String,
    pub operate_on: i64,
    pub has_auth_user_list: Vec<HasAuthUser>,
}

impl Serialize for ExtendAuthInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtendAuthInfo", 6)?;
        out.serialize_field("Type", &self.r#type)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("OperatorUserId", &self.operator_user_id)?;
        out.serialize_field("OperateOn", &self.operate_on)?;
        out.serialize_field("HasAuthUserList", &self.has_auth_user_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExtendScene {
    /// Known values: `CREATE`, `GENERATE`, `SIST_SEAL`.
    pub generate_type: String,
    pub generate_type_desc: String,
    pub generate_type_logo: String,
}

impl Serialize for ExtendScene {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtendScene", 3)?;
        out.serialize_field("GenerateType", &self.generate_type)?;
        out.serialize_field("GenerateTypeDesc", &self.generate_type_desc)?;
        out.serialize_field("GenerateTypeLogo", &self.generate_type_logo)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExtractionFieldResult {
    pub id: String,
    pub name: String,
    pub r#type: String,
    pub values: Vec<String>,
    pub requires_semantic_extraction: bool,
    pub positions: Vec<PositionInfo>,
}

impl Serialize for ExtractionFieldResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtractionFieldResult", 6)?;
        out.serialize_field("Id", &self.id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Type", &self.r#type)?;
        out.serialize_field("Values", &self.values)?;
        out.serialize_field(
            "RequiresSemanticExtraction",
            &self.requires_semantic_extraction,
        )?;
        out.serialize_field("Positions", &self.positions)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExtractionTaskResult {
    pub resource_id: String,
    pub resource_name: String,
    pub extraction_field_results: Vec<ExtractionFieldResult>,
}

impl Serialize for ExtractionTaskResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtractionTaskResult", 3)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.serialize_field("ResourceName", &self.resource_name)?;
        out.serialize_field("ExtractionFieldResults", &self.extraction_field_results)?;
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
pub struct FailedCreateStaffData {
    pub display_name: String,
    pub mobile: String,
    pub wework_open_id: String,
    pub reason: String,
}

impl Serialize for FailedCreateStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FailedCreateStaffData", 4)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("WeworkOpenId", &self.wework_open_id)?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FailedDeleteStaffData {
    pub user_id: String,
    pub open_id: String,
    pub reason: String,
}

impl Serialize for FailedDeleteStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FailedDeleteStaffData", 3)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FailedUpdateStaffData {
    pub display_name: String,
    pub mobile: String,
    pub reason: String,
    pub user_id: String,
    pub open_id: String,
}

impl Serialize for FailedUpdateStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FailedUpdateStaffData", 5)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("Reason", &self.reason)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("OpenId", &self.open_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FeedbackList {
    pub id: String,
    pub info: Option<FeedbackInfo>,
}

impl Serialize for FeedbackList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FeedbackList", 2)?;
        out.serialize_field("Id", &self.id)?;
        out.serialize_field("Info", &self.info)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FileInfo {
    pub file_id: String,
    pub file_name: String,
    pub file_size: i64,
    pub created_on: i64,
}

impl Serialize for FileInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FileInfo", 4)?;
        out.serialize_field("FileId", &self.file_id)?;
        out.serialize_field("FileName", &self.file_name)?;
        out.serialize_field("FileSize", &self.file_size)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FileUrl {
    /// Required.
    pub url: String,
    /// Required.
    pub option: String,
}

impl Serialize for FileUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FileUrl", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Option", &self.option)?;
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
    pub component_recipient_id: String,
    pub image_url: String,
}

impl Serialize for FilledComponent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FilledComponent", 6)?;
        out.serialize_field("ComponentId", &self.component_id)?;
        out.serialize_field("ComponentName", &self.component_name)?;
        out.serialize_field("ComponentFillStatus", &self.component_fill_status)?;
        out.serialize_field("ComponentValue", &self.component_value)?;
        out.serialize_field("ComponentRecipientId", &self.component_recipient_id)?;
        out.serialize_field("ImageUrl", &self.image_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverDetail {
    pub approve_message: String,
    pub approve_name: String,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `15`, `19`.
    pub approve_status: i64,
    /// Disused.
    pub receipt_id: String,
    pub custom_user_id: String,
    pub mobile: String,
    pub sign_order: i64,
    pub approve_time: i64,
    pub approve_type: String,
    pub approver_source: String,
    pub custom_approver_tag: String,
    pub organization_id: String,
    pub organization_name: String,
    pub sign_id: String,
    pub approver_role_name: String,
    pub recipient_id: String,
    pub forward_records: Vec<ForwardRecord>,
}

impl Serialize for FlowApproverDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowApproverDetail", 17)?;
        out.serialize_field("ApproveMessage", &self.approve_message)?;
        out.serialize_field("ApproveName", &self.approve_name)?;
        out.serialize_field("ApproveStatus", &self.approve_status)?;
        out.serialize_field("ReceiptId", &self.receipt_id)?;
        out.serialize_field("CustomUserId", &self.custom_user_id)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("SignOrder", &self.sign_order)?;
        out.serialize_field("ApproveTime", &self.approve_time)?;
        out.serialize_field("ApproveType", &self.approve_type)?;
        out.serialize_field("ApproverSource", &self.approver_source)?;
        out.serialize_field("CustomApproverTag", &self.custom_approver_tag)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("ApproverRoleName", &self.approver_role_name)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("ForwardRecords", &self.forward_records)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverUrlInfo {
    pub sign_url: String,
    pub approver_type: i64,
    pub approver_name: String,
    pub approver_mobile: String,
    pub long_url: String,
}

impl Serialize for FlowApproverUrlInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowApproverUrlInfo", 5)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ApproverType", &self.approver_type)?;
        out.serialize_field("ApproverName", &self.approver_name)?;
        out.serialize_field("ApproverMobile", &self.approver_mobile)?;
        out.serialize_field("LongUrl", &self.long_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowBrief {
    pub flow_id: String,
    pub flow_name: String,
    pub flow_description: String,
    pub flow_type: String,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `16`, `21`.
    pub flow_status: i64,
    pub created_on: i64,
    pub flow_message: String,
    pub creator: String,
    pub deadline: i64,
    pub user_flow_type: Option<UserFlowType>,
    pub template_id: String,
}

impl Serialize for FlowBrief {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowBrief", 11)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.serialize_field("FlowDescription", &self.flow_description)?;
        out.serialize_field("FlowType", &self.flow_type)?;
        out.serialize_field("FlowStatus", &self.flow_status)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("FlowMessage", &self.flow_message)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("Deadline", &self.deadline)?;
        out.serialize_field("UserFlowType", &self.user_flow_type)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FlowDetailInfo {
    pub flow_id: String,
    pub flow_name: String,
    pub flow_type: String,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `16`, `21`.
    pub flow_status: i64,
    pub flow_message: String,
    pub flow_description: String,
    pub created_on: i64,
    pub flow_approver_infos: Vec<FlowApproverDetail>,
    pub cc_infos: Vec<FlowApproverDetail>,
    pub creator: String,
    pub user_flow_type: Option<UserFlowType>,
    pub template_id: String,
    pub flow_remarks: Vec<String>,
}

impl Serialize for FlowDetailInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FlowDetailInfo", 13)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("FlowName", &self.flow_name)?;
        out.serialize_field("FlowType", &self.flow_type)?;
        out.serialize_field("FlowStatus", &self.flow_status)?;
        out.serialize_field("FlowMessage", &self.flow_message)?;
        out.serialize_field("FlowDescription", &self.flow_description)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("FlowApproverInfos", &self.flow_approver_infos)?;
        out.serialize_field("CcInfos", &self.cc_infos)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("UserFlowType", &self.user_flow_type)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("FlowRemarks", &self.flow_remarks)?;
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
pub struct ForwardRecord {
    pub name: String,
    pub mobile: String,
    /// Known values: `QUIT_FORWARD`, `FORWARD`.
    pub forward_type: String,
    pub forward_message: String,
    pub forward_time: i64,
}

impl Serialize for ForwardRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ForwardRecord", 5)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("ForwardType", &self.forward_type)?;
        out.serialize_field("ForwardMessage", &self.forward_message)?;
        out.serialize_field("ForwardTime", &self.forward_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct GroupOrganization {
    pub name: String,
    pub alias: String,
    pub organization_id: String,
    pub update_time: u64,
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub status: u64,
    pub is_main_organization: bool,
    pub id_card_number: String,
    pub admin_info: Admin,
    pub license: String,
    pub license_expire_time: u64,
    pub join_time: u64,
    pub flow_engine_enable: bool,
}

impl Serialize for GroupOrganization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("GroupOrganization", 12)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Alias", &self.alias)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.serialize_field("UpdateTime", &self.update_time)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("IsMainOrganization", &self.is_main_organization)?;
        out.serialize_field("IdCardNumber", &self.id_card_number)?;
        out.serialize_field("AdminInfo", &self.admin_info)?;
        out.serialize_field("License", &self.license)?;
        out.serialize_field("LicenseExpireTime", &self.license_expire_time)?;
        out.serialize_field("JoinTime", &self.join_time)?;
        out.serialize_field("FlowEngineEnable", &self.flow_engine_enable)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct HasAuthOrganization {
    pub organization_id: String,
    pub organization_name: String,
    pub authorized_organization_id: String,
    pub authorized_organization_name: String,
    pub template_id: String,
    pub template_name: String,
    pub authorize_time: i64,
}

impl Serialize for HasAuthOrganization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("HasAuthOrganization", 7)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("AuthorizedOrganizationId", &self.authorized_organization_id)?;
        out.serialize_field(
            "AuthorizedOrganizationName",
            &self.authorized_organization_name,
        )?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("TemplateName", &self.template_name)?;
        out.serialize_field("AuthorizeTime", &self.authorize_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct HasAuthUser {
    pub user_id: String,
    /// Known values: `MainOrg`, `CurrentOrg`.
    pub belong_to: String,
    pub main_organization_id: String,
}

impl Serialize for HasAuthUser {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("HasAuthUser", 3)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("BelongTo", &self.belong_to)?;
        out.serialize_field("MainOrganizationId", &self.main_organization_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Identity {
    pub credit_code: String,
    pub org_code: String,
    pub reg_no: String,
    pub ent_name: String,
    pub legal_rep_name: String,
    pub op_state: String,
    pub op_from_date: String,
    pub op_to_date: String,
    pub estab_date: String,
    pub appr_date: String,
    pub revo_date: String,
    pub cancel_date: String,
    pub reg_org: String,
    pub ent_type_code: String,
    pub ent_type: String,
    pub biz_scope: String,
    pub license_biz_item: String,
    pub reg_area_code: String,
    pub reg_address: String,
    pub reg_capital_curtype: String,
    pub reg_capital: String,
    pub paid_capital: String,
    pub ori_reg_no: String,
    pub ent_name_eng: String,
    pub ori_ent_name: String,
    pub op_state_code: i64,
    pub search_date: String,
}

impl Serialize for Identity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Identity", 27)?;
        out.serialize_field("CreditCode", &self.credit_code)?;
        out.serialize_field("OrgCode", &self.org_code)?;
        out.serialize_field("RegNo", &self.reg_no)?;
        out.serialize_field("EntName", &self.ent_name)?;
        out.serialize_field("LegalRepName", &self.legal_rep_name)?;
        out.serialize_field("OpState", &self.op_state)?;
        out.serialize_field("OpFromDate", &self.op_from_date)?;
        out.serialize_field("OpToDate", &self.op_to_date)?;
        out.serialize_field("EstabDate", &self.estab_date)?;
        out.serialize_field("ApprDate", &self.appr_date)?;
        out.serialize_field("RevoDate", &self.revo_date)?;
        out.serialize_field("CancelDate", &self.cancel_date)?;
        out.serialize_field("RegOrg", &self.reg_org)?;
        out.serialize_field("EntTypeCode", &self.ent_type_code)?;
        out.serialize_field("EntType", &self.ent_type)?;
        out.serialize_field("BizScope", &self.biz_scope)?;
        out.serialize_field("LicenseBizItem", &self.license_biz_item)?;
        out.serialize_field("RegAreaCode", &self.reg_area_code)?;
        out.serialize_field("RegAddress", &self.reg_address)?;
        out.serialize_field("RegCapitalCurtype", &self.reg_capital_curtype)?;
        out.serialize_field("RegCapital", &self.reg_capital)?;
        out.serialize_field("PaidCapital", &self.paid_capital)?;
        out.serialize_field("OriRegNo", &self.ori_reg_no)?;
        out.serialize_field("EntNameEng", &self.ent_name_eng)?;
        out.serialize_field("OriEntName", &self.ori_ent_name)?;
        out.serialize_field("OpStateCode", &self.op_state_code)?;
        out.serialize_field("SearchDate", &self.search_date)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct IntegrateRole {
    pub role_id: String,
    pub role_name: String,
    /// Known values: `1`, `2`.
    pub role_status: u64,
    pub is_group_role: bool,
    pub sub_org_id_list: Vec<String>,
    pub permission_groups: Vec<PermissionGroup>,
}

impl Serialize for IntegrateRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("IntegrateRole", 6)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.serialize_field("RoleName", &self.role_name)?;
        out.serialize_field("RoleStatus", &self.role_status)?;
        out.serialize_field("IsGroupRole", &self.is_group_role)?;
        out.serialize_field("SubOrgIdList", &self.sub_org_id_list)?;
        out.serialize_field("PermissionGroups", &self.permission_groups)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct IntegrationDepartment {
    pub dept_id: String,
    pub dept_name: String,
    pub parent_dept_id: String,
    pub dept_open_id: String,
    pub order_no: u64,
}

impl Serialize for IntegrationDepartment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("IntegrationDepartment", 5)?;
        out.serialize_field("DeptId", &self.dept_id)?;
        out.serialize_field("DeptName", &self.dept_name)?;
        out.serialize_field("ParentDeptId", &self.parent_dept_id)?;
        out.serialize_field("DeptOpenId", &self.dept_open_id)?;
        out.serialize_field("OrderNo", &self.order_no)?;
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
    pub seal_type: String,
    pub is_all_time: bool,
    pub authorized_users: Vec<AuthorizedUser>,
    pub extend_scene: Option<ExtendScene>,
    pub real_width: i64,
    pub real_height: i64,
    pub sub_seal_type: String,
    pub sub_seal_name: String,
    pub seal_description: String,
}

impl Serialize for OccupiedSeal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OccupiedSeal", 17)?;
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
        out.serialize_field("ExtendScene", &self.extend_scene)?;
        out.serialize_field("RealWidth", &self.real_width)?;
        out.serialize_field("RealHeight", &self.real_height)?;
        out.serialize_field("SubSealType", &self.sub_seal_type)?;
        out.serialize_field("SubSealName", &self.sub_seal_name)?;
        out.serialize_field("SealDescription", &self.seal_description)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OrgBillSummary {
    pub total: i64,
    pub used: i64,
    pub available: i64,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: String,
}

impl Serialize for OrgBillSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OrgBillSummary", 4)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("Used", &self.used)?;
        out.serialize_field("Available", &self.available)?;
        out.serialize_field("QuotaType", &self.quota_type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OrganizationAuthUrl {
    pub auth_url: String,
    pub error_message: String,
    pub sub_task_id: String,
    pub organization_name: String,
}

impl Serialize for OrganizationAuthUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OrganizationAuthUrl", 4)?;
        out.serialize_field("AuthUrl", &self.auth_url)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
        out.serialize_field("SubTaskId", &self.sub_task_id)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OutputReference {
    pub risk_id: String,
    pub risk_name: String,
    pub risk_description: String,
    pub category_name: String,
    pub risk_basis: String,
    pub excerpts: Option<Vec<ReferenceExcerpt>>,
}

impl Serialize for OutputReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OutputReference", 6)?;
        out.serialize_field("RiskId", &self.risk_id)?;
        out.serialize_field("RiskName", &self.risk_name)?;
        out.serialize_field("RiskDescription", &self.risk_description)?;
        out.serialize_field("CategoryName", &self.category_name)?;
        out.serialize_field("RiskBasis", &self.risk_basis)?;
        out.serialize_field("Excerpts", &self.excerpts)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OutputRisk {
    pub risk_id: String,
    pub risk_name: String,
    pub risk_description: String,
    /// Known values: `HIGH`, `NORMAL`.
    pub risk_level: String,
    pub risk_advice: String,
    pub risk_presentation: Vec<String>,
    pub content: String,
    pub positions: Vec<PositionInfo>,
    pub is_mark: bool,
    pub is_ignore: bool,
    pub risk_basis: String,
    pub risk_level_id: i64,
    pub risk_labels: Vec<String>,
    pub risk_origin: i64,
    pub creator: String,
    pub creator_id: String,
    pub created_on: i64,
    pub risk_level_alias_name: String,
}

impl Serialize for OutputRisk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OutputRisk", 18)?;
        out.serialize_field("RiskId", &self.risk_id)?;
        out.serialize_field("RiskName", &self.risk_name)?;
        out.serialize_field("RiskDescription", &self.risk_description)?;
        out.serialize_field("RiskLevel", &self.risk_level)?;
        out.serialize_field("RiskAdvice", &self.risk_advice)?;
        out.serialize_field("RiskPresentation", &self.risk_presentation)?;
        out.serialize_field("Content", &self.content)?;
        out.serialize_field("Positions", &self.positions)?;
        out.serialize_field("IsMark", &self.is_mark)?;
        out.serialize_field("IsIgnore", &self.is_ignore)?;
        out.serialize_field("RiskBasis", &self.risk_basis)?;
        out.serialize_field("RiskLevelId", &self.risk_level_id)?;
        out.serialize_field("RiskLabels", &self.risk_labels)?;
        out.serialize_field("RiskOrigin", &self.risk_origin)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("CreatorId", &self.creator_id)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("RiskLevelAliasName", &self.risk_level_alias_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct PdfVerifyResult {
    /// Known values: `1`, `3`, `4`, `5`.
    pub verify_result: i64,
    pub sign_platform: String,
    pub signer_name: String,
    pub sign_time: i64,
    pub sign_algorithm: String,
    pub cert_sn: String,
    pub cert_not_before: i64,
    pub cert_not_after: i64,
    pub component_pos_x: f64,
    pub component_pos_y: f64,
    pub component_width: f64,
    pub component_height: f64,
    pub component_page: i64,
    pub cert_provider: String,
    pub is_timestamp_trust: bool,
}

impl Serialize for PdfVerifyResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("PdfVerifyResult", 15)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("SignPlatform", &self.sign_platform)?;
        out.serialize_field("SignerName", &self.signer_name)?;
        out.serialize_field("SignTime", &self.sign_time)?;
        out.serialize_field("SignAlgorithm", &self.sign_algorithm)?;
        out.serialize_field("CertSn", &self.cert_sn)?;
        out.serialize_field("CertNotBefore", &self.cert_not_before)?;
        out.serialize_field("CertNotAfter", &self.cert_not_after)?;
        out.serialize_field("ComponentPosX", &self.component_pos_x)?;
        out.serialize_field("ComponentPosY", &self.component_pos_y)?;
        out.serialize_field("ComponentWidth", &self.component_width)?;
        out.serialize_field("ComponentHeight", &self.component_height)?;
        out.serialize_field("ComponentPage", &self.component_page)?;
        out.serialize_field("CertProvider", &self.cert_provider)?;
        out.serialize_field("IsTimestampTrust", &self.is_timestamp_trust)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct PositionInfo {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub page_index: i64,
    pub id: String,
    pub begin: i64,
    pub end: i64,
    pub doc_type: i64,
}

impl Serialize for PositionInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("PositionInfo", 9)?;
        out.serialize_field("X", &self.x)?;
        out.serialize_field("Y", &self.y)?;
        out.serialize_field("Width", &self.width)?;
        out.serialize_field("Height", &self.height)?;
        out.serialize_field("PageIndex", &self.page_index)?;
        out.serialize_field("Id", &self.id)?;
        out.serialize_field("Begin", &self.begin)?;
        out.serialize_field("End", &self.end)?;
        out.serialize_field("DocType", &self.doc_type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Recipient {
    pub recipient_id: String,
    pub recipient_type: String,
    pub description: String,
    pub role_name: String,
    pub require_validation: bool,
    pub require_sign: bool,
    pub routing_order: i64,
    pub require_delivery: bool,
    pub email: String,
    pub mobile: String,
    pub user_id: String,
    pub delivery_method: String,
    pub recipient_extra: String,
    /// Known values: `1`, `2`.
    pub approver_verify_types: Vec<i64>,
    /// Known values: `1`, `2`, `3`, `4`, `5`, `6`.
    pub approver_sign_types: Vec<i64>,
    pub no_transfer: bool,
}

impl Serialize for Recipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Recipient", 16)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("RecipientType", &self.recipient_type)?;
        out.serialize_field("Description", &self.description)?;
        out.serialize_field("RoleName", &self.role_name)?;
        out.serialize_field("RequireValidation", &self.require_validation)?;
        out.serialize_field("RequireSign", &self.require_sign)?;
        out.serialize_field("RoutingOrder", &self.routing_order)?;
        out.serialize_field("RequireDelivery", &self.require_delivery)?;
        out.serialize_field("Email", &self.email)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("DeliveryMethod", &self.delivery_method)?;
        out.serialize_field("RecipientExtra", &self.recipient_extra)?;
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
    pub sign_components: Vec<FilledComponent>,
}

impl Serialize for RecipientComponentInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RecipientComponentInfo", 5)?;
        out.serialize_field("RecipientId", &self.recipient_id)?;
        out.serialize_field("RecipientFillStatus", &self.recipient_fill_status)?;
        out.serialize_field("IsPromoter", &self.is_promoter)?;
        out.serialize_field("Components", &self.components)?;
        out.serialize_field("SignComponents", &self.sign_components)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ReferenceExcerpt {
    pub content: String,
    pub position: Option<PositionInfo>,
}

impl Serialize for ReferenceExcerpt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ReferenceExcerpt", 2)?;
        out.serialize_field("Content", &self.content)?;
        out.serialize_field("Position", &self.position)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct RemindFlowGroupDetail {
    pub approver_order: i64,
    pub sign_id: String,
    /// Known values: `0`, `2`, `5`.
    pub status: i64,
    pub reason: String,
}

impl Serialize for RemindFlowGroupDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RemindFlowGroupDetail", 4)?;
        out.serialize_field("ApproverOrder", &self.approver_order)?;
        out.serialize_field("SignId", &self.sign_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct RemindFlowGroupRecord {
    pub flow_ids: Vec<String>,
    pub flow_names: Vec<String>,
    pub approver_name: String,
    pub mobile: String,
    pub remind_message_list: Option<Vec<RemindFlowGroupDetail>>,
}

impl Serialize for RemindFlowGroupRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RemindFlowGroupRecord", 5)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("FlowNames", &self.flow_names)?;
        out.serialize_field("ApproverName", &self.approver_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("RemindMessageList", &self.remind_message_list)?;
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
pub struct RiskIdentificationFeedbackInfo {
    pub risk_id: String,
    /// Known values: `1`, `2`, `3`.
    pub feedback_result: i64,
    pub reason: String,
}

impl Serialize for RiskIdentificationFeedbackInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RiskIdentificationFeedbackInfo", 3)?;
        out.serialize_field("RiskId", &self.risk_id)?;
        out.serialize_field("FeedbackResult", &self.feedback_result)?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SealInfo {
    /// Required.
    pub seal_id: String,
    /// Required. Known values: `ORGANIZATIONSEAL`, `OFFICIAL`, `CONTRACT`.
    pub seal_type: String,
    /// Required.
    pub seal_name: String,
}

impl Serialize for SealInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SealInfo", 3)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.serialize_field("SealType", &self.seal_type)?;
        out.serialize_field("SealName", &self.seal_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SignCertificate {
    pub serial_number: String,
    pub common_name: String,
    pub not_before: i64,
    pub not_after: i64,
    pub issuer_common_name: String,
}

impl Serialize for SignCertificate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SignCertificate", 5)?;
        out.serialize_field("SerialNumber", &self.serial_number)?;
        out.serialize_field("CommonName", &self.common_name)?;
        out.serialize_field("NotBefore", &self.not_before)?;
        out.serialize_field("NotAfter", &self.not_after)?;
        out.serialize_field("IssuerCommonName", &self.issuer_common_name)?;
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
pub struct SubOrgBillSummary {
    pub organization_name: String,
    pub usage: Vec<SubOrgBillUsage>,
}

impl Serialize for SubOrgBillSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SubOrgBillSummary", 2)?;
        out.serialize_field("OrganizationName", &self.organization_name)?;
        out.serialize_field("Usage", &self.usage)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SubOrgBillUsage {
    pub used: i64,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: String,
}

impl Serialize for SubOrgBillUsage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SubOrgBillUsage", 2)?;
        out.serialize_field("Used", &self.used)?;
        out.serialize_field("QuotaType", &self.quota_type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SubTaskFeedback {
    pub sub_task_id: String,
    pub feedback_list: Vec<FeedbackList>,
}

impl Serialize for SubTaskFeedback {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SubTaskFeedback", 2)?;
        out.serialize_field("SubTaskId", &self.sub_task_id)?;
        out.serialize_field("FeedbackList", &self.feedback_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SuccessCreateStaffData {
    pub display_name: String,
    pub mobile: String,
    pub user_id: String,
    pub note: String,
    pub wework_open_id: String,
    pub url: String,
}

impl Serialize for SuccessCreateStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SuccessCreateStaffData", 6)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("Note", &self.note)?;
        out.serialize_field("WeworkOpenId", &self.wework_open_id)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SuccessDeleteStaffData {
    pub display_name: String,
    pub mobile: String,
    pub user_id: String,
}

impl Serialize for SuccessDeleteStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SuccessDeleteStaffData", 3)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SuccessUpdateStaffData {
    pub display_name: String,
    pub mobile: String,
    pub user_id: String,
    pub url: String,
}

impl Serialize for SuccessUpdateStaffData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SuccessUpdateStaffData", 4)?;
        out.serialize_field("DisplayName", &self.display_name)?;
        out.serialize_field("Mobile", &self.mobile)?;
        out.serialize_field("UserId", &self.user_id)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct TemplateInfo {
    pub template_id: String,
    pub template_name: String,
    pub recipients: Vec<Recipient>,
    pub components: Vec<Component>,
    pub sign_components: Vec<Component>,
    pub description: String,
    pub document_resource_ids: Vec<String>,
    pub file_infos: Vec<FileInfo>,
    pub attachment_resource_ids: Vec<String>,
    pub sign_order: Vec<i64>,
    /// Known values: `-1`, `0`, `1`.
    pub status: i64,
    pub creator: String,
    pub created_on: i64,
    pub promoter: Recipient,
    /// Known values: `1`, `3`.
    pub template_type: i64,
    /// Known values: `1`, `2`.
    pub available: i64,
    pub organization_id: String,
    pub creator_id: String,
    pub preview_url: String,
    pub user_flow_type: UserFlowType,
    pub template_version: String,
    pub published: bool,
    pub share_template_id: String,
    pub template_seals: Vec<SealInfo>,
    /// Disused.
    pub seals: Option<Vec<SealInfo>>,
}

impl Serialize for TemplateInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TemplateInfo", 25)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("TemplateName", &self.template_name)?;
        out.serialize_field("Recipients", &self.recipients)?;
        out.serialize_field("Components", &self.components)?;
        out.serialize_field("SignComponents", &self.sign_components)?;
        out.serialize_field("Description", &self.description)?;
        out.serialize_field("DocumentResourceIds", &self.document_resource_ids)?;
        out.serialize_field("FileInfos", &self.file_infos)?;
        out.serialize_field("AttachmentResourceIds", &self.attachment_resource_ids)?;
        out.serialize_field("SignOrder", &self.sign_order)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("Creator", &self.creator)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("Promoter", &self.promoter)?;
        out.serialize_field("TemplateType", &self.template_type)?;
        out.serialize_field("Available", &self.available)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.serialize_field("CreatorId", &self.creator_id)?;
        out.serialize_field("PreviewUrl", &self.preview_url)?;
        out.serialize_field("UserFlowType", &self.user_flow_type)?;
        out.serialize_field("TemplateVersion", &self.template_version)?;
        out.serialize_field("Published", &self.published)?;
        out.serialize_field("ShareTemplateId", &self.share_template_id)?;
        out.serialize_field("TemplateSeals", &self.template_seals)?;
        out.serialize_field("Seals", &self.seals)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct TemplateUserFlowType {
    pub user_flow_type_id: String,
    pub name: String,
    pub description: String,
    pub template_num: i64,
    /// Known values: `0`, `1`.
    pub status: u64,
}

impl Serialize for TemplateUserFlowType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("TemplateUserFlowType", 5)?;
        out.serialize_field("UserFlowTypeId", &self.user_flow_type_id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Description", &self.description)?;
        out.serialize_field("TemplateNum", &self.template_num)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct VerifyDigitFileResult {
    pub cert_not_before: i64,
    pub cert_not_after: i64,
    pub cert_sn: String,
    pub sign_algorithm: String,
    pub sign_time: i64,
    pub sign_type: i64,
    pub signer_name: String,
}

impl Serialize for VerifyDigitFileResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("VerifyDigitFileResult", 7)?;
        out.serialize_field("CertNotBefore", &self.cert_not_before)?;
        out.serialize_field("CertNotAfter", &self.cert_not_after)?;
        out.serialize_field("CertSn", &self.cert_sn)?;
        out.serialize_field("SignAlgorithm", &self.sign_algorithm)?;
        out.serialize_field("SignTime", &self.sign_time)?;
        out.serialize_field("SignType", &self.sign_type)?;
        out.serialize_field("SignerName", &self.signer_name)?;
        out.end()
    }
}
