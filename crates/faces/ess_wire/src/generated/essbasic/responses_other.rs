// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    AuthFailMessage, ChannelArchiveDynamicApproverData, DeleteOrganizationAuthorizationInfo,
    PdfVerifyResult, SyncFailReason,
};

#[derive(Clone, Default)]
pub struct ArchiveDynamicFlowResponse {
    pub flow_id: String,
    pub approvers: Vec<ChannelArchiveDynamicApproverData>,
}

impl Serialize for ArchiveDynamicFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ArchiveDynamicFlowResponse", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CancelOrganizationFlowsResponse {
    pub task_id: String,
}

impl Serialize for CancelOrganizationFlowsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CancelOrganizationFlowsResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelBatchCancelFlowsResponse {
    pub fail_messages: Vec<String>,
    pub task_id: String,
}

impl Serialize for ChannelBatchCancelFlowsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelBatchCancelFlowsResponse", 2)?;
        out.serialize_field("FailMessages", &self.fail_messages)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelFlowResponse {}

impl Serialize for ChannelCancelFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCancelFlowResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelMultiFlowSignQRCodeResponse {}

impl Serialize for ChannelCancelMultiFlowSignQRCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCancelMultiFlowSignQRCodeResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelUserAutoSignEnableUrlResponse {}

impl Serialize for ChannelCancelUserAutoSignEnableUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelCancelUserAutoSignEnableUrlResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteRoleResponse {}

impl Serialize for ChannelDeleteRoleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelDeleteRoleResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteRoleUsersResponse {
    pub role_id: String,
}

impl Serialize for ChannelDeleteRoleUsersResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelDeleteRoleUsersResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteSealPoliciesResponse {}

impl Serialize for ChannelDeleteSealPoliciesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelDeleteSealPoliciesResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelDisableUserAutoSignResponse {}

impl Serialize for ChannelDisableUserAutoSignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ChannelDisableUserAutoSignResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelGetTaskResultApiResponse {
    pub task_id: String,
    /// Known values: `0`, `4`, `8`, `-2`, `-6`, `-13`.
    pub task_status: i64,
    pub task_message: String,
    pub resource_id: String,
    pub preview_url: Option<String>,
}

impl Serialize for ChannelGetTaskResultApiResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelGetTaskResultApiResponse", 5)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("TaskStatus", &self.task_status)?;
        out.serialize_field("TaskMessage", &self.task_message)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.serialize_field("PreviewUrl", &self.preview_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelModifyRoleResponse {
    pub role_id: String,
}

impl Serialize for ChannelModifyRoleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelModifyRoleResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelRenewAutoSignLicenseResponse {
    pub license_to: i64,
}

impl Serialize for ChannelRenewAutoSignLicenseResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelRenewAutoSignLicenseResponse", 1)?;
        out.serialize_field("LicenseTo", &self.license_to)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelUpdateSealStatusResponse {
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
}

impl Serialize for ChannelUpdateSealStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelUpdateSealStatusResponse", 2)?;
        out.serialize_field("SealOperatorVerifyPath", &self.seal_operator_verify_path)?;
        out.serialize_field(
            "SealOperatorVerifyQrcodeUrl",
            &self.seal_operator_verify_qrcode_url,
        )?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChannelVerifyPdfResponse {
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub verify_result: i64,
    pub pdf_verify_results: Vec<PdfVerifyResult>,
    pub verify_serial_no: String,
    pub pdf_resource_md5: String,
}

impl Serialize for ChannelVerifyPdfResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChannelVerifyPdfResponse", 4)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("PdfVerifyResults", &self.pdf_verify_results)?;
        out.serialize_field("VerifySerialNo", &self.verify_serial_no)?;
        out.serialize_field("PdfResourceMd5", &self.pdf_resource_md5)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteOrganizationAuthorizationsResponse {
    pub delete_organization_authorization_infos: Vec<DeleteOrganizationAuthorizationInfo>,
    pub status: u64,
}

impl Serialize for DeleteOrganizationAuthorizationsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteOrganizationAuthorizationsResponse", 2)?;
        out.serialize_field(
            "DeleteOrganizationAuthorizationInfos",
            &self.delete_organization_authorization_infos,
        )?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct GetDownloadFlowUrlResponse {
    pub down_load_url: String,
}

impl Serialize for GetDownloadFlowUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("GetDownloadFlowUrlResponse", 1)?;
        out.serialize_field("DownLoadUrl", &self.down_load_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyExtendedServiceResponse {
    pub operate_url: String,
}

impl Serialize for ModifyExtendedServiceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ModifyExtendedServiceResponse", 1)?;
        out.serialize_field("OperateUrl", &self.operate_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyFlowDeadlineResponse {}

impl Serialize for ModifyFlowDeadlineResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ModifyFlowDeadlineResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyOrganizationBusinessInfoResponse {
    /// Known values: `0`, `1`.
    pub error_code: i64,
    pub error_message: String,
    pub unfinished_count: u64,
    pub flow_ids: Vec<String>,
    pub channel_flow_ids: Vec<String>,
}

impl Serialize for ModifyOrganizationBusinessInfoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ModifyOrganizationBusinessInfoResponse", 5)?;
        out.serialize_field("ErrorCode", &self.error_code)?;
        out.serialize_field("ErrorMessage", &self.error_message)?;
        out.serialize_field("UnfinishedCount", &self.unfinished_count)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("ChannelFlowIds", &self.channel_flow_ids)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyPartnerAutoSignAuthUrlResponse {
    pub url: String,
    pub mini_app_path: String,
    pub expire_time: i64,
}

impl Serialize for ModifyPartnerAutoSignAuthUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ModifyPartnerAutoSignAuthUrlResponse", 3)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OperateChannelTemplateResponse {
    pub app_id: String,
    pub template_id: String,
    /// Known values: `all`, `part`, `fail`.
    pub operate_result: String,
    /// Known values: `all`, `part`.
    pub auth_tag: String,
    pub proxy_organization_open_ids: Vec<String>,
    pub fail_message_list: Vec<AuthFailMessage>,
    pub total: i64,
}

impl Serialize for OperateChannelTemplateResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OperateChannelTemplateResponse", 7)?;
        out.serialize_field("AppId", &self.app_id)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("OperateResult", &self.operate_result)?;
        out.serialize_field("AuthTag", &self.auth_tag)?;
        out.serialize_field(
            "ProxyOrganizationOpenIds",
            &self.proxy_organization_open_ids,
        )?;
        out.serialize_field("FailMessageList", &self.fail_message_list)?;
        out.serialize_field("Total", &self.total)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OperateTemplateResponse {
    pub template_id: String,
    pub template_name: String,
}

impl Serialize for OperateTemplateResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OperateTemplateResponse", 2)?;
        out.serialize_field("TemplateId", &self.template_id)?;
        out.serialize_field("TemplateName", &self.template_name)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct PrepareFlowsResponse {
    pub confirm_url: String,
}

impl Serialize for PrepareFlowsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("PrepareFlowsResponse", 1)?;
        out.serialize_field("ConfirmUrl", &self.confirm_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SyncProxyOrganizationOperatorsResponse {
    /// Known values: `1`, `2`.
    pub status: i64,
    pub failed_list: Vec<SyncFailReason>,
}

impl Serialize for SyncProxyOrganizationOperatorsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SyncProxyOrganizationOperatorsResponse", 2)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("FailedList", &self.failed_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SyncProxyOrganizationResponse {}

impl Serialize for SyncProxyOrganizationResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("SyncProxyOrganizationResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UploadFilesResponse {
    pub total_count: i64,
    pub file_ids: Vec<String>,
    pub file_urls: Vec<String>,
    pub deadline: i64,
}

impl Serialize for UploadFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UploadFilesResponse", 4)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("FileIds", &self.file_ids)?;
        out.serialize_field("FileUrls", &self.file_urls)?;
        out.serialize_field("Deadline", &self.deadline)?;
        out.end()
    }
}
