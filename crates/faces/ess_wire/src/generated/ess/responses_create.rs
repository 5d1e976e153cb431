// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    ApproverItem, CreateStaffResult, DynamicFlowApproverResult, FailedCreateRoleData, FillError,
    FlowApproverUrlInfo, FlowForwardResult, FlowGroupApprovers, RemindFlowGroupRecord,
    RemindFlowRecords, SignCertificate, SignQrCode, SignUrl,
};

#[derive(Clone, Default)]
pub struct CreateArchiveFlowTaskResponse {
    pub task_id: String,
}

impl Serialize for CreateArchiveFlowTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateArchiveFlowTaskResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
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
pub struct CreateBatchCancelFlowUrlResponse {
    pub batch_cancel_flow_url: String,
    pub fail_messages: Vec<String>,
    pub url_expire_on: String,
    pub task_id: String,
}

impl Serialize for CreateBatchCancelFlowUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateBatchCancelFlowUrlResponse", 4)?;
        out.serialize_field("BatchCancelFlowUrl", &self.batch_cancel_flow_url)?;
        out.serialize_field("FailMessages", &self.fail_messages)?;
        out.serialize_field("UrlExpireOn", &self.url_expire_on)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchContractReviewTaskResponse {
    pub task_ids: Vec<String>,
}

impl Serialize for CreateBatchContractReviewTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateBatchContractReviewTaskResponse", 1)?;
        out.serialize_field("TaskIds", &self.task_ids)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchInformationExtractionTaskResponse {
    pub task_ids: Vec<String>,
}

impl Serialize for CreateBatchInformationExtractionTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateBatchInformationExtractionTaskResponse", 1)?;
        out.serialize_field("TaskIds", &self.task_ids)?;
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
pub struct CreateBatchQuickSignUrlResponse {
    pub flow_approver_url_info: Option<FlowApproverUrlInfo>,
}

impl Serialize for CreateBatchQuickSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateBatchQuickSignUrlResponse", 1)?;
        out.serialize_field("FlowApproverUrlInfo", &self.flow_approver_url_info)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchSignUrlResponse {
    pub sign_url: String,
    pub expired_time: i64,
    pub mini_app_path: String,
}

impl Serialize for CreateBatchSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateBatchSignUrlResponse", 3)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateContractComparisonTaskResponse {
    pub user_data: String,
    pub task_id: String,
}

impl Serialize for CreateContractComparisonTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateContractComparisonTaskResponse", 2)?;
        out.serialize_field("UserData", &self.user_data)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateContractDiffTaskWebUrlResponse {
    pub task_id: String,
    pub web_url: String,
    pub user_data: String,
}

impl Serialize for CreateContractDiffTaskWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateContractDiffTaskWebUrlResponse", 3)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.serialize_field("UserData", &self.user_data)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateContractReviewChecklistWebUrlResponse {
    pub web_url: String,
}

impl Serialize for CreateContractReviewChecklistWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateContractReviewChecklistWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateContractReviewWebUrlResponse {
    pub task_id: String,
    pub web_url: String,
}

impl Serialize for CreateContractReviewWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateContractReviewWebUrlResponse", 2)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateConvertTaskApiResponse {
    pub task_id: String,
}

impl Serialize for CreateConvertTaskApiResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateConvertTaskApiResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateDigitalDataSignResponse {
    pub sign_value: String,
    pub sign_timestamp: String,
    pub certificate: Option<SignCertificate>,
    pub sign_algorithm: String,
}

impl Serialize for CreateDigitalDataSignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateDigitalDataSignResponse", 4)?;
        out.serialize_field("SignValue", &self.sign_value)?;
        out.serialize_field("SignTimestamp", &self.sign_timestamp)?;
        out.serialize_field("Certificate", &self.certificate)?;
        out.serialize_field("SignAlgorithm", &self.sign_algorithm)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateDocumentResponse {
    pub document_id: String,
    pub preview_file_url: String,
    pub approvers: Vec<ApproverItem>,
}

impl Serialize for CreateDocumentResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateDocumentResponse", 3)?;
        out.serialize_field("DocumentId", &self.document_id)?;
        out.serialize_field("PreviewFileUrl", &self.preview_file_url)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateDraftContractByPromptsTaskResponse {
    pub task_id: Option<String>,
}

impl Serialize for CreateDraftContractByPromptsTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateDraftContractByPromptsTaskResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateDynamicFlowApproverResponse {
    pub flow_id: String,
    pub dynamic_flow_approver_list: Vec<DynamicFlowApproverResult>,
}

impl Serialize for CreateDynamicFlowApproverResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateDynamicFlowApproverResponse", 2)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("DynamicFlowApproverList", &self.dynamic_flow_approver_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateEmbedWebUrlResponse {
    pub web_url: String,
}

impl Serialize for CreateEmbedWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateEmbedWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeChangeUrlResponse {
    pub mini_app_path: String,
    pub expire_time: i64,
}

impl Serialize for CreateEmployeeChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateEmployeeChangeUrlResponse", 2)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
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
pub struct CreateExtendedServiceAuthInfosResponse {}

impl Serialize for CreateExtendedServiceAuthInfosResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateExtendedServiceAuthInfosResponse", 0)?;
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
pub struct CreateFileCounterSignResponse {
    /// Known values: `PROCESSING`, `FINISHED`.
    pub status: String,
    pub result_file_id: String,
    pub task_id: String,
}

impl Serialize for CreateFileCounterSignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFileCounterSignResponse", 3)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ResultFileId", &self.result_file_id)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowApproversResponse {
    pub fill_error: Vec<FillError>,
}

impl Serialize for CreateFlowApproversResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowApproversResponse", 1)?;
        out.serialize_field("FillError", &self.fill_error)?;
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
pub struct CreateFlowByFilesResponse {
    pub flow_id: String,
    pub preview_url: String,
    pub approvers: Vec<ApproverItem>,
    pub workflow_instance_id: String,
}

impl Serialize for CreateFlowByFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowByFilesResponse", 4)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("PreviewUrl", &self.preview_url)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.serialize_field("WorkflowInstanceId", &self.workflow_instance_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowEvidenceReportResponse {
    pub report_id: String,
    /// Known values: `EvidenceStatusExecuting`, `EvidenceStatusSuccess`, `EvidenceStatusFailed`.
    pub status: String,
    /// Disused.
    pub report_url: String,
}

impl Serialize for CreateFlowEvidenceReportResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowEvidenceReportResponse", 3)?;
        out.serialize_field("ReportId", &self.report_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ReportUrl", &self.report_url)?;
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
pub struct CreateFlowGroupByFilesResponse {
    pub flow_group_id: String,
    pub flow_ids: Vec<String>,
    pub approvers: Vec<FlowGroupApprovers>,
    pub workflow_instance_id: String,
}

impl Serialize for CreateFlowGroupByFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowGroupByFilesResponse", 4)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.serialize_field("WorkflowInstanceId", &self.workflow_instance_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupByTemplatesResponse {
    pub flow_group_id: String,
    pub flow_ids: Vec<String>,
    pub approvers: Vec<FlowGroupApprovers>,
    pub workflow_instance_id: String,
}

impl Serialize for CreateFlowGroupByTemplatesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowGroupByTemplatesResponse", 4)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowIds", &self.flow_ids)?;
        out.serialize_field("Approvers", &self.approvers)?;
        out.serialize_field("WorkflowInstanceId", &self.workflow_instance_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupRemindsResponse {
    pub remind_flow_group_records: Vec<RemindFlowGroupRecord>,
}

impl Serialize for CreateFlowGroupRemindsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowGroupRemindsResponse", 1)?;
        out.serialize_field("RemindFlowGroupRecords", &self.remind_flow_group_records)?;
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
pub struct CreateFlowRemindsResponse {
    pub remind_flow_records: Vec<RemindFlowRecords>,
}

impl Serialize for CreateFlowRemindsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowRemindsResponse", 1)?;
        out.serialize_field("RemindFlowRecords", &self.remind_flow_records)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowResponse {
    pub flow_id: String,
}

impl Serialize for CreateFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowResponse", 1)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowSignReviewResponse {}

impl Serialize for CreateFlowSignReviewResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateFlowSignReviewResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowSignUrlResponse {
    pub flow_approver_url_infos: Vec<FlowApproverUrlInfo>,
}

impl Serialize for CreateFlowSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateFlowSignUrlResponse", 1)?;
        out.serialize_field("FlowApproverUrlInfos", &self.flow_approver_url_infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateInformationExtractionWebUrlResponse {
    pub url: String,
}

impl Serialize for CreateInformationExtractionWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateInformationExtractionWebUrlResponse", 1)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationDepartmentResponse {
    pub dept_id: String,
}

impl Serialize for CreateIntegrationDepartmentResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateIntegrationDepartmentResponse", 1)?;
        out.serialize_field("DeptId", &self.dept_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationEmployeesResponse {
    pub create_employee_result: CreateStaffResult,
}

impl Serialize for CreateIntegrationEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateIntegrationEmployeesResponse", 1)?;
        out.serialize_field("CreateEmployeeResult", &self.create_employee_result)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationRoleResponse {
    pub role_id: String,
}

impl Serialize for CreateIntegrationRoleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateIntegrationRoleResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationSubOrganizationActiveRecordResponse {
    pub failed_sub_organization_ids: Vec<String>,
}

impl Serialize for CreateIntegrationSubOrganizationActiveRecordResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer
            .serialize_struct("CreateIntegrationSubOrganizationActiveRecordResponse", 1)?;
        out.serialize_field(
            "FailedSubOrganizationIds",
            &self.failed_sub_organization_ids,
        )?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationUserRolesResponse {
    pub failed_create_role_data: Vec<FailedCreateRoleData>,
}

impl Serialize for CreateIntegrationUserRolesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateIntegrationUserRolesResponse", 1)?;
        out.serialize_field("FailedCreateRoleData", &self.failed_create_role_data)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateLMInformationExtractionTaskFieldFeedbackResponse {}

impl Serialize for CreateLMInformationExtractionTaskFieldFeedbackResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer
            .serialize_struct("CreateLMInformationExtractionTaskFieldFeedbackResponse", 0)?;
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
pub struct CreateMiniAppPrepareFlowResponse {
    pub long_url: String,
    pub short_url: String,
    pub mini_app_path: String,
    pub flow_id: String,
    pub qrcode_url: String,
    pub weixin_qrcode_url: String,
    pub expired_on: i64,
}

impl Serialize for CreateMiniAppPrepareFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateMiniAppPrepareFlowResponse", 7)?;
        out.serialize_field("LongUrl", &self.long_url)?;
        out.serialize_field("ShortUrl", &self.short_url)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("QrcodeUrl", &self.qrcode_url)?;
        out.serialize_field("WeixinQrcodeUrl", &self.weixin_qrcode_url)?;
        out.serialize_field("ExpiredOn", &self.expired_on)?;
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
pub struct CreateMultiFlowSignQRCodeResponse {
    pub qr_code: SignQrCode,
    pub sign_urls: SignUrl,
}

impl Serialize for CreateMultiFlowSignQRCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateMultiFlowSignQRCodeResponse", 2)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.serialize_field("SignUrls", &self.sign_urls)?;
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
pub struct CreateOrganizationAuthUrlResponse {
    pub auth_url: String,
    pub expired_time: i64,
}

impl Serialize for CreateOrganizationAuthUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateOrganizationAuthUrlResponse", 2)?;
        out.serialize_field("AuthUrl", &self.auth_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationBatchSignUrlResponse {
    pub sign_url: String,
    pub expired_time: i64,
}

impl Serialize for CreateOrganizationBatchSignUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateOrganizationBatchSignUrlResponse", 2)?;
        out.serialize_field("SignUrl", &self.sign_url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationGroupInvitationLinkResponse {
    pub link: String,
    pub expire_time: i64,
    pub jump_url: String,
    pub mini_app_path: String,
}

impl Serialize for CreateOrganizationGroupInvitationLinkResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("CreateOrganizationGroupInvitationLinkResponse", 4)?;
        out.serialize_field("Link", &self.link)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.serialize_field("JumpUrl", &self.jump_url)?;
        out.serialize_field("MiniAppPath", &self.mini_app_path)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationInfoChangeUrlResponse {
    pub url: String,
    pub expired_time: i64,
}

impl Serialize for CreateOrganizationInfoChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateOrganizationInfoChangeUrlResponse", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("ExpiredTime", &self.expired_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreatePartnerAuthorizationLinkResponse {
    pub link: String,
    pub expire_time: i64,
}

impl Serialize for CreatePartnerAuthorizationLinkResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePartnerAuthorizationLinkResponse", 2)?;
        out.serialize_field("Link", &self.link)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
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
pub struct CreatePrepareFlowGroupResponse {
    pub flow_group_id: String,
    pub prepare_url: String,
}

impl Serialize for CreatePrepareFlowGroupResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePrepareFlowGroupResponse", 2)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("PrepareUrl", &self.prepare_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreatePrepareFlowResponse {
    pub url: String,
    pub flow_id: String,
    pub draft_id: String,
}

impl Serialize for CreatePrepareFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePrepareFlowResponse", 3)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("FlowId", &self.flow_id)?;
        out.serialize_field("DraftId", &self.draft_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreatePreparedPersonalEsignResponse {
    pub seal_id: String,
}

impl Serialize for CreatePreparedPersonalEsignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreatePreparedPersonalEsignResponse", 1)?;
        out.serialize_field("SealId", &self.seal_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateReleaseFlowResponse {
    pub flow_id: String,
}

impl Serialize for CreateReleaseFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateReleaseFlowResponse", 1)?;
        out.serialize_field("FlowId", &self.flow_id)?;
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
pub struct CreateRiskIdentificationTaskFeedbackResponse {}

impl Serialize for CreateRiskIdentificationTaskFeedbackResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateRiskIdentificationTaskFeedbackResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateSchemeUrlResponse {
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub scheme_url: String,
    pub scheme_qrcode_url: String,
}

impl Serialize for CreateSchemeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSchemeUrlResponse", 2)?;
        out.serialize_field("SchemeUrl", &self.scheme_url)?;
        out.serialize_field("SchemeQrcodeUrl", &self.scheme_qrcode_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateSealPolicyResponse {
    pub user_ids: Vec<String>,
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
}

impl Serialize for CreateSealPolicyResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSealPolicyResponse", 3)?;
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
pub struct CreateSealResponse {
    pub seal_id: String,
    pub image_url: String,
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
    pub preview_file_url: String,
    pub preview_pdf_url: String,
}

impl Serialize for CreateSealResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSealResponse", 6)?;
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
pub struct CreateSingleSignOnEmployeesResponse {
    pub error_messages: Vec<String>,
    /// Known values: `0`, `1`, `2`.
    pub status: u64,
}

impl Serialize for CreateSingleSignOnEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateSingleSignOnEmployeesResponse", 2)?;
        out.serialize_field("ErrorMessages", &self.error_messages)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateUserAutoSignEnableUrlResponse {
    pub url: String,
    pub app_id: String,
    pub app_original_id: String,
    pub path: String,
    pub qr_code: String,
    pub url_type: String,
}

impl Serialize for CreateUserAutoSignEnableUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateUserAutoSignEnableUrlResponse", 6)?;
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
pub struct CreateUserAutoSignSealUrlResponse {
    pub app_id: String,
    pub app_original_id: String,
    pub url: String,
    pub path: String,
    pub qr_code: String,
}

impl Serialize for CreateUserAutoSignSealUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateUserAutoSignSealUrlResponse", 5)?;
        out.serialize_field("AppId", &self.app_id)?;
        out.serialize_field("AppOriginalId", &self.app_original_id)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Path", &self.path)?;
        out.serialize_field("QrCode", &self.qr_code)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateUserMobileChangeUrlResponse {
    pub url: String,
    pub expire_time: i64,
}

impl Serialize for CreateUserMobileChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateUserMobileChangeUrlResponse", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateUserNameChangeUrlResponse {
    pub user_verify_url: String,
    pub expire_time: i64,
    pub mini_app_id: String,
}

impl Serialize for CreateUserNameChangeUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateUserNameChangeUrlResponse", 3)?;
        out.serialize_field("UserVerifyUrl", &self.user_verify_url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.serialize_field("MiniAppId", &self.mini_app_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateUserVerifyUrlResponse {
    pub user_verify_url: String,
    pub expire_time: i64,
    pub mini_app_id: String,
}

impl Serialize for CreateUserVerifyUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CreateUserVerifyUrlResponse", 3)?;
        out.serialize_field("UserVerifyUrl", &self.user_verify_url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.serialize_field("MiniAppId", &self.mini_app_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CreateWebThemeConfigResponse {}

impl Serialize for CreateWebThemeConfigResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CreateWebThemeConfigResponse", 0)?;
        out.end()
    }
}
