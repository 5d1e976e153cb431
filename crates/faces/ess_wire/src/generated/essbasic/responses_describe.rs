// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    AuthInfoDetail, BatchOrganizationRegistrationTasksDetails, CancelFailureFlow,
    ChannelBillUsageDetail, ChannelOrganizationInfo, ChannelRole, DetectInfoVideoData,
    ExtentServiceAuthInfo, FlowDetailInfo, FlowResourceUrlInfo, IntentionActionResult,
    IntentionQuestionResult, OccupiedSeal, OrganizationAuthUrl, RecipientComponentInfo, Staff,
    TemplateInfo, TemplateUserFlowType, UsageDetail,
};

#[derive(Clone, Default)]
pub struct ChannelDescribeAccountBillDetailResponse {
    pub bound_accounts_number: i64,
    pub remain_available_accounts_number: i64,
    pub invalid_accounts_number: i64,
    pub total_buy_accounts_number: i64,
    pub total_gift_accounts_number: i64,
}

impl Serialize for ChannelDescribeAccountBillDetailResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeAccountBillDetailResponse", 5)?;
        out.serialize_field("BoundAccountsNumber", &self.bound_accounts_number)?;
        out.serialize_field(
            "RemainAvailableAccountsNumber",
            &self.remain_available_accounts_number,
        )?;
        out.serialize_field("InvalidAccountsNumber", &self.invalid_accounts_number)?;
        out.serialize_field("TotalBuyAccountsNumber", &self.total_buy_accounts_number)?;
        out.serialize_field("TotalGiftAccountsNumber", &self.total_gift_accounts_number)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeBillUsageDetailResponse {
    pub total: i64,
    pub details: Vec<ChannelBillUsageDetail>,
}

impl Serialize for ChannelDescribeBillUsageDetailResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeBillUsageDetailResponse", 2)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("Details", &self.details)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeEmployeesResponse {
    pub employees: Vec<Staff>,
    pub offset: i64,
    pub limit: i64,
    pub total_count: i64,
}

impl Serialize for ChannelDescribeEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeEmployeesResponse", 4)?;
        out.serialize_field("Employees", &self.employees)?;
        out.serialize_field("Offset", &self.offset)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeFlowComponentsResponse {
    pub recipient_component_infos: Vec<RecipientComponentInfo>,
}

impl Serialize for ChannelDescribeFlowComponentsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeFlowComponentsResponse", 1)?;
        out.serialize_field("RecipientComponentInfos", &self.recipient_component_infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeOrganizationSealsResponse {
    pub total_count: i64,
    pub seals: Vec<OccupiedSeal>,
}

impl Serialize for ChannelDescribeOrganizationSealsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeOrganizationSealsResponse", 2)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("Seals", &self.seals)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeRolesResponse {
    pub offset: u64,
    pub limit: u64,
    pub total_count: u64,
    pub channel_roles: Vec<ChannelRole>,
}

impl Serialize for ChannelDescribeRolesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeRolesResponse", 4)?;
        out.serialize_field("Offset", &self.offset)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("ChannelRoles", &self.channel_roles)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeSignFaceVideoResponse {
    pub video_data: Option<DetectInfoVideoData>,
    pub intention_question_result: Option<IntentionQuestionResult>,
    pub intention_action_result: Option<IntentionActionResult>,
}

impl Serialize for ChannelDescribeSignFaceVideoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDescribeSignFaceVideoResponse", 3)?;
        out.serialize_field("VideoData", &self.video_data)?;
        out.serialize_field("IntentionQuestionResult", &self.intention_question_result)?;
        out.serialize_field("IntentionActionResult", &self.intention_action_result)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeUserAutoSignStatusResponse {
    pub is_open: bool,
    pub license_from: i64,
    pub license_to: i64,
    /// Known values: `0`, `1`.
    pub license_type: i64,
    pub seal_id: String,
}

impl Serialize for ChannelDescribeUserAutoSignStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelDescribeUserAutoSignStatusResponse", 5)?;
        out.serialize_field("IsOpen", &self.is_open)?;
        out.serialize_field("LicenseFrom", &self.license_from)?;
        out.serialize_field("LicenseTo", &self.license_to)?;
        out.serialize_field("LicenseType", &self.license_type)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeBatchOrganizationRegistrationTasksResponse {
    pub details: Vec<BatchOrganizationRegistrationTasksDetails>,
}

impl Serialize for DescribeBatchOrganizationRegistrationTasksResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeBatchOrganizationRegistrationTasksResponse", 1)?;
        out.serialize_field("Details", &self.details)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeBatchOrganizationRegistrationUrlsResponse {
    pub organization_auth_urls: Vec<OrganizationAuthUrl>,
}

impl Serialize for DescribeBatchOrganizationRegistrationUrlsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeBatchOrganizationRegistrationUrlsResponse", 1)?;
        out.serialize_field("OrganizationAuthUrls", &self.organization_auth_urls)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeCancelFlowsTaskResponse {
    pub task_id: String,
    /// Known values: `PROCESSING`, `END`, `TIMEOUT`.
    pub task_status: String,
    pub success_flow_ids: Vec<String>,
    pub failure_flows: Vec<CancelFailureFlow>,
}

impl Serialize for DescribeCancelFlowsTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeCancelFlowsTaskResponse", 4)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("TaskStatus", &self.task_status)?;
        out.serialize_field("SuccessFlowIds", &self.success_flow_ids)?;
        out.serialize_field("FailureFlows", &self.failure_flows)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelFlowEvidenceReportResponse {
    pub report_url: String,
    /// Known values: `EvidenceStatusExecuting`, `EvidenceStatusSuccess`, `EvidenceStatusFailed`.
    pub status: String,
}

impl Serialize for DescribeChannelFlowEvidenceReportResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeChannelFlowEvidenceReportResponse", 2)?;
        out.serialize_field("ReportUrl", &self.report_url)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelOrganizationsResponse {
    pub channel_organization_infos: Vec<ChannelOrganizationInfo>,
    pub offset: i64,
    pub limit: i64,
    pub total: i64,
}

impl Serialize for DescribeChannelOrganizationsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeChannelOrganizationsResponse", 4)?;
        out.serialize_field("ChannelOrganizationInfos", &self.channel_organization_infos)?;
        out.serialize_field("Offset", &self.offset)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("Total", &self.total)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelSealPolicyWorkflowUrlResponse {
    pub workflow_url: String,
}

impl Serialize for DescribeChannelSealPolicyWorkflowUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeChannelSealPolicyWorkflowUrlResponse", 1)?;
        out.serialize_field("WorkflowUrl", &self.workflow_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthDetailResponse {
    pub auth_info_detail: AuthInfoDetail,
}

impl Serialize for DescribeExtendedServiceAuthDetailResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeExtendedServiceAuthDetailResponse", 1)?;
        out.serialize_field("AuthInfoDetail", &self.auth_info_detail)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthInfoResponse {
    pub auth_info: Vec<ExtentServiceAuthInfo>,
}

impl Serialize for DescribeExtendedServiceAuthInfoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeExtendedServiceAuthInfoResponse", 1)?;
        out.serialize_field("AuthInfo", &self.auth_info)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileConvertTaskResponse {
    pub task_id: String,
    /// Known values: `0`, `4`, `8`, `-2`, `-6`, `-13`.
    pub task_status: i64,
    /// Known values: `NeedTranform`, `Processing`, `TaskEnd`, `DownloadFailed`, `ProcessFailed`, `ProcessTimeout`.
    pub task_message: String,
    pub resource_id: String,
}

impl Serialize for DescribeFileConvertTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFileConvertTaskResponse", 4)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("TaskStatus", &self.task_status)?;
        out.serialize_field("TaskMessage", &self.task_message)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowDetailInfoResponse {
    pub application_id: String,
    pub proxy_organization_open_id: String,
    pub flow_info: Vec<FlowDetailInfo>,
    pub flow_group_id: String,
    pub flow_group_name: String,
}

impl Serialize for DescribeFlowDetailInfoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowDetailInfoResponse", 5)?;
        out.serialize_field("ApplicationId", &self.application_id)?;
        out.serialize_field("ProxyOrganizationOpenId", &self.proxy_organization_open_id)?;
        out.serialize_field("FlowInfo", &self.flow_info)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowGroupName", &self.flow_group_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeResourceUrlsByFlowsResponse {
    pub flow_resource_url_infos: Vec<FlowResourceUrlInfo>,
    pub error_messages: Vec<String>,
}

impl Serialize for DescribeResourceUrlsByFlowsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeResourceUrlsByFlowsResponse", 2)?;
        out.serialize_field("FlowResourceUrlInfos", &self.flow_resource_url_infos)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeTemplatesResponse {
    pub templates: Vec<TemplateInfo>,
    pub total_count: i64,
    pub limit: u64,
    pub offset: u64,
}

impl Serialize for DescribeTemplatesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeTemplatesResponse", 4)?;
        out.serialize_field("Templates", &self.templates)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("Offset", &self.offset)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeUsageResponse {
    pub total: u64,
    pub details: Vec<UsageDetail>,
}

impl Serialize for DescribeUsageResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeUsageResponse", 2)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("Details", &self.details)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserFlowTypeResponse {
    pub all_user_flow_types: Vec<TemplateUserFlowType>,
}

impl Serialize for DescribeUserFlowTypeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeUserFlowTypeResponse", 1)?;
        out.serialize_field("AllUserFlowTypes", &self.all_user_flow_types)?;
        out.end()
    }
}
