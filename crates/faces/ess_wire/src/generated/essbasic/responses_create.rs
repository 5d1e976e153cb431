// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    ApproverItem, DynamicFlowResult, FailedCreateRoleData, FillError, FlowApproverItem,
    FlowApproverUrlInfo, FlowForwardResult, FlowGroupApprovers, RemindFlowRecords, SignQrCode,
    SignUrl, SignUrlInfo, TaskInfo,
};

#[derive(Clone, Default)]
pub struct ChannelCreateBatchCancelFlowUrlResponse {
    pub batch_cancel_flow_url: String,
    pub fail_messages: Vec<String>,
    pub url_expire_on: String,
    pub task_id: String,
}

impl Serialize for ChannelCreateBatchCancelFlowUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateBatchCancelFlowUrlResponse", 4)?;
        out.serialize_field("BatchCancelFlowUrl", &self.batch_cancel_flow_url)?;
        out.serialize_field("FailMessages", &self.fail_messages)?;
        out.serialize_field("UrlExpireOn", &self.url_expire_on)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateBatchQuickSignUrlResponse {
    pub flow_approver_url_info: Option<FlowApproverUrlInfo>,
}

impl Serialize for ChannelCreateBatchQuickSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateBatchQuickSignUrlResponse", 1)?;
        out.serialize_field("FlowApproverUrlInfo", &self.flow_approver_url_info)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateBatchSignUrlResponse {
    pub sign_url: String,
    pub expired_time: i64,
    pub mini_app_path: String,
}

impl Serialize for ChannelCreateBatchSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateBatchSignUrlResponse", 3)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateBoundFlowsResponse {}

impl Serialize for ChannelCreateBoundFlowsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCreateBoundFlowsResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateConvertTaskApiResponse {
    pub task_id: String,
}

impl Serialize for ChannelCreateConvertTaskApiResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateConvertTaskApiResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateDynamicFlowApproverResponse {
    pub dynamic_flow_result_list: Vec<DynamicFlowResult>,
}

impl Serialize for ChannelCreateDynamicFlowApproverResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateDynamicFlowApproverResponse", 1)?;
        out.serialize_field("DynamicFlowResultList", &self.dynamic_flow_result_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateEmbedWebUrlResponse {
    pub web_url: String,
}

impl Serialize for ChannelCreateEmbedWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateEmbedWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowApproversResponse {
    pub fill_error: Vec<FillError>,
}

impl Serialize for ChannelCreateFlowApproversResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateFlowApproversResponse", 1)?;
        out.serialize_field("FillError", &self.fill_error)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowByFilesResponse {
    pub flow_id: String,
    pub approvers: Vec<ApproverItem>,
    pub preview_url: String,
}

impl Serialize for ChannelCreateFlowByFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateFlowByFilesResponse", 3)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.serialize_field("PreviewUrl", &self.preview_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowGroupByFilesResponse {
    pub flow_group_id: String,
    pub flow_ids: Vec<String>,
    pub approvers: Vec<FlowGroupApprovers>,
}

impl Serialize for ChannelCreateFlowGroupByFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateFlowGroupByFilesResponse", 3)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowGroupByTemplatesResponse {
    pub flow_group_id: String,
    pub flow_ids: Vec<String>,
    pub task_infos: Vec<TaskInfo>,
    pub approvers: Vec<FlowGroupApprovers>,
}

impl Serialize for ChannelCreateFlowGroupByTemplatesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelCreateFlowGroupByTemplatesResponse", 4)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("TaskInfos", &self.task_infos)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowRemindsResponse {
    pub remind_flow_records: Vec<RemindFlowRecords>,
}

impl Serialize for ChannelCreateFlowRemindsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateFlowRemindsResponse", 1)?;
        out.serialize_field("RemindFlowRecords", &self.remind_flow_records)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowSignReviewResponse {}

impl Serialize for ChannelCreateFlowSignReviewResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCreateFlowSignReviewResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowSignUrlResponse {
    pub flow_approver_url_infos: Vec<FlowApproverUrlInfo>,
}

impl Serialize for ChannelCreateFlowSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateFlowSignUrlResponse", 1)?;
        out.serialize_field("FlowApproverUrlInfos", &self.flow_approver_url_infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateMultiFlowSignQRCodeResponse {
    pub qr_code: SignQrCode,
    pub sign_urls: SignUrl,
}

impl Serialize for ChannelCreateMultiFlowSignQRCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateMultiFlowSignQRCodeResponse", 2)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.serialize_field("SignUrls", &self.sign_urls)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateOrganizationBatchSignUrlResponse {
    pub sign_url: String,
    pub expired_time: i64,
}

impl Serialize for ChannelCreateOrganizationBatchSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelCreateOrganizationBatchSignUrlResponse", 2)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateOrganizationModifyQrCodeResponse {
    pub qr_code_url: String,
    pub expired_time: i64,
}

impl Serialize for ChannelCreateOrganizationModifyQrCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelCreateOrganizationModifyQrCodeResponse", 2)?;
        out.serialize_field("QrCodeUrl", &self.qr_code_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreatePrepareFlowGroupResponse {
    pub flow_group_id: String,
    pub prepare_url: String,
}

impl Serialize for ChannelCreatePrepareFlowGroupResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreatePrepareFlowGroupResponse", 2)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("PrepareUrl", &self.prepare_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreatePrepareFlowResponse {
    pub prepare_flow_url: String,
    pub preview_flow_url: String,
    pub flow_id: String,
    pub draft_id: String,
}

impl Serialize for ChannelCreatePrepareFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreatePrepareFlowResponse", 4)?;
        out.serialize_field("PrepareFlowUrl", &self.prepare_flow_url)?;
        out.serialize_field("PreviewFlowUrl", &self.preview_flow_url)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("DraftId", &self.draft_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreatePreparedPersonalEsignResponse {
    pub seal_id: String,
}

impl Serialize for ChannelCreatePreparedPersonalEsignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelCreatePreparedPersonalEsignResponse", 1)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateReleaseFlowResponse {
    pub flow_id: String,
}

impl Serialize for ChannelCreateReleaseFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateReleaseFlowResponse", 1)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateRoleResponse {
    pub role_id: String,
}

impl Serialize for ChannelCreateRoleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateRoleResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateSealPolicyResponse {
    pub user_ids: Vec<String>,
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
}

impl Serialize for ChannelCreateSealPolicyResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateSealPolicyResponse", 3)?;
        out.serialize_field("UserIds", &self.user_ids)?;
        out.serialize_field("SealOperatorVerifyPath", &self.seal_operator_verify_path)?;
        out.serialize_field(
            "SealOperatorVerifyQrcodeUrl",
            &self.seal_operator_verify_qrcode_url,
        )?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserAutoSignEnableUrlResponse {
    pub url: String,
    pub app_id: String,
    pub app_original_id: String,
    pub path: String,
    pub qr_code: String,
    pub url_type: String,
}

impl Serialize for ChannelCreateUserAutoSignEnableUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("ChannelCreateUserAutoSignEnableUrlResponse", 6)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("AppId", &self.app_id)?;
        out.serialize_field("AppOriginalId", &self.app_original_id)?;
        out.serialize_field("Path", &self.path)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.serialize_field("UrlType", &self.url_type)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserAutoSignSealUrlResponse {
    pub app_id: String,
    pub app_original_id: String,
    pub url: String,
    pub path: String,
    pub qr_code: String,
}

impl Serialize for ChannelCreateUserAutoSignSealUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateUserAutoSignSealUrlResponse", 5)?;
        out.serialize_field("AppId", &self.app_id)?;
        out.serialize_field("AppOriginalId", &self.app_original_id)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Path", &self.path)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserRolesResponse {
    pub failed_create_role_data: Vec<FailedCreateRoleData>,
}

impl Serialize for ChannelCreateUserRolesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelCreateUserRolesResponse", 1)?;
        out.serialize_field("FailedCreateRoleData", &self.failed_create_role_data)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateWebThemeConfigResponse {}

impl Serialize for ChannelCreateWebThemeConfigResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCreateWebThemeConfigResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsResponse {
    pub error_messages: Vec<String>,
}

impl Serialize for CreateBatchAdminChangeInvitationsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateBatchAdminChangeInvitationsResponse", 1)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsUrlResponse {
    pub url: String,
    pub expire_time: u64,
}

impl Serialize for CreateBatchAdminChangeInvitationsUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateBatchAdminChangeInvitationsUrlResponse", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchInitOrganizationUrlResponse {
    pub mini_app_path: String,
    pub operate_long_url: String,
    pub operate_short_url: String,
    pub qr_code_url: String,
}

impl Serialize for CreateBatchInitOrganizationUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateBatchInitOrganizationUrlResponse", 4)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("OperateLongUrl", &self.operate_long_url)?;
        out.serialize_field("OperateShortUrl", &self.operate_short_url)?;
        out.serialize_field("QRCodeUrl", &self.qr_code_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchOrganizationAuthorizationUrlResponse {
    pub auth_url: String,
    pub error_messages: Vec<String>,
    pub expire_time: u64,
}

impl Serialize for CreateBatchOrganizationAuthorizationUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateBatchOrganizationAuthorizationUrlResponse", 3)?;
        out.serialize_field("AuthUrl", &self.auth_url)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchOrganizationRegistrationTasksResponse {
    pub task_id: String,
    pub error_messages: Vec<String>,
}

impl Serialize for CreateBatchOrganizationRegistrationTasksResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateBatchOrganizationRegistrationTasksResponse", 2)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelFlowEvidenceReportResponse {
    pub report_id: String,
    /// Known values: `EvidenceStatusExecuting`, `EvidenceStatusSuccess`, `EvidenceStatusFailed`.
    pub status: String,
    pub report_url: String,
}

impl Serialize for CreateChannelFlowEvidenceReportResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateChannelFlowEvidenceReportResponse", 3)?;
        out.serialize_field("ReportId", &self.report_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ReportUrl", &self.report_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelOrganizationInfoChangeUrlResponse {
    pub url: String,
    pub expired_time: i64,
}

impl Serialize for CreateChannelOrganizationInfoChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateChannelOrganizationInfoChangeUrlResponse", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelSubOrganizationActiveResponse {}

impl Serialize for CreateChannelSubOrganizationActiveResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateChannelSubOrganizationActiveResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateCloseOrganizationUrlResponse {
    pub expired_on: i64,
    pub long_url: String,
    pub short_url: String,
    pub mini_app_path: String,
    pub qrcode_url: String,
    pub weixin_qrcode_url: String,
}

impl Serialize for CreateCloseOrganizationUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateCloseOrganizationUrlResponse", 6)?;
        out.serialize_field("ExpiredOn", &self.expired_on)?;
        out.serialize_field("LongUrl", &self.long_url)?;
        out.serialize_field("ShortUrl", &self.short_url)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("QrcodeUrl", &self.qrcode_url)?;
        out.serialize_field("WeixinQrcodeUrl", &self.weixin_qrcode_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateConsoleLoginUrlResponse {
    pub console_url: String,
    pub is_activated: bool,
    pub proxy_operator_is_verified: bool,
}

impl Serialize for CreateConsoleLoginUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateConsoleLoginUrlResponse", 3)?;
        out.serialize_field("ConsoleUrl", &self.console_url)?;
        out.serialize_field("IsActivated", &self.is_activated)?;
        out.serialize_field("ProxyOperatorIsVerified", &self.proxy_operator_is_verified)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeChangeUrlResponse {
    pub mini_app_path: String,
    pub long_url: String,
    pub short_url: String,
    pub expire_time: i64,
}

impl Serialize for CreateEmployeeChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateEmployeeChangeUrlResponse", 4)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("LongUrl", &self.long_url)?;
        out.serialize_field("ShortUrl", &self.short_url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeQualificationSealQrCodeResponse {
    pub qrcode_base64: String,
}

impl Serialize for CreateEmployeeQualificationSealQrCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateEmployeeQualificationSealQrCodeResponse", 1)?;
        out.serialize_field("QrcodeBase64", &self.qrcode_base64)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFileConvertTaskResponse {
    pub task_id: String,
}

impl Serialize for CreateFileConvertTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFileConvertTaskResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowBlockchainEvidenceUrlResponse {
    pub qr_code: String,
    pub url: String,
    pub expired_on: u64,
}

impl Serialize for CreateFlowBlockchainEvidenceUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowBlockchainEvidenceUrlResponse", 3)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("ExpiredOn", &self.expired_on)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowForwardsResponse {
    pub failed_flows: Vec<FlowForwardResult>,
    pub success_flows: Vec<String>,
}

impl Serialize for CreateFlowForwardsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowForwardsResponse", 2)?;
        out.serialize_field("FailedFlows", &self.failed_flows)?;
        out.serialize_field("SuccessFlows", &self.success_flows)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupSignReviewResponse {}

impl Serialize for CreateFlowGroupSignReviewResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateFlowGroupSignReviewResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowsByTemplatesResponse {
    pub flow_ids: Vec<String>,
    pub customer_data: Vec<String>,
    pub error_messages: Vec<String>,
    pub preview_urls: Vec<String>,
    pub task_infos: Vec<TaskInfo>,
    pub flow_approvers: Vec<FlowApproverItem>,
}

impl Serialize for CreateFlowsByTemplatesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowsByTemplatesResponse", 6)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("CustomerData", &self.customer_data)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.serialize_field("PreviewUrls", &self.preview_urls)?;
        out.serialize_field("TaskInfos", &self.task_infos)?;
        out.serialize_field("FlowApprovers", &self.flow_approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateLegalSealQrCodeResponse {
    pub qrcode_base64: String,
}

impl Serialize for CreateLegalSealQrCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateLegalSealQrCodeResponse", 1)?;
        out.serialize_field("QrcodeBase64", &self.qrcode_base64)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateModifyAdminAuthorizationUrlResponse {
    pub url: String,
}

impl Serialize for CreateModifyAdminAuthorizationUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateModifyAdminAuthorizationUrlResponse", 1)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationAuthFileResponse {
    pub file_url: String,
}

impl Serialize for CreateOrganizationAuthFileResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateOrganizationAuthFileResponse", 1)?;
        out.serialize_field("FileUrl", &self.file_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreatePartnerAutoSignAuthUrlResponse {
    pub url: String,
    pub mini_app_path: String,
    pub expire_time: i64,
}

impl Serialize for CreatePartnerAutoSignAuthUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePartnerAutoSignAuthUrlResponse", 3)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreatePersonAuthCertificateImageResponse {
    pub auth_cert_url: String,
    pub image_cert_id: String,
    pub serial_number: String,
    pub valid_from: u64,
    pub valid_to: u64,
}

impl Serialize for CreatePersonAuthCertificateImageResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePersonAuthCertificateImageResponse", 5)?;
        out.serialize_field("AuthCertUrl", &self.auth_cert_url)?;
        out.serialize_field("ImageCertId", &self.image_cert_id)?;
        out.serialize_field("SerialNumber", &self.serial_number)?;
        out.serialize_field("ValidFrom", &self.valid_from)?;
        out.serialize_field("ValidTo", &self.valid_to)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateRequestWithEncryptionResponse {
    pub iv: String,
    pub encrypted_data: String,
    pub encryption_signature: String,
}

impl Serialize for CreateRequestWithEncryptionResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateRequestWithEncryptionResponse", 3)?;
        out.serialize_field("IV", &self.iv)?;
        out.serialize_field("EncryptedData", &self.encrypted_data)?;
        out.serialize_field("EncryptionSignature", &self.encryption_signature)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateSealByImageResponse {
    pub seal_id: String,
    pub image_url: String,
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
    pub preview_file_url: String,
    pub preview_pdf_url: String,
}

impl Serialize for CreateSealByImageResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSealByImageResponse", 6)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.serialize_field("ImageUrl", &self.image_url)?;
        out.serialize_field("SealOperatorVerifyPath", &self.seal_operator_verify_path)?;
        out.serialize_field(
            "SealOperatorVerifyQrcodeUrl",
            &self.seal_operator_verify_qrcode_url,
        )?;
        out.serialize_field("PreviewFileUrl", &self.preview_file_url)?;
        out.serialize_field("PreviewPdfUrl", &self.preview_pdf_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateSignUrlsResponse {
    pub sign_url_infos: Vec<SignUrlInfo>,
    pub error_messages: Vec<String>,
}

impl Serialize for CreateSignUrlsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSignUrlsResponse", 2)?;
        out.serialize_field("SignUrlInfos", &self.sign_url_infos)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.end()
    }
}
