// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    ArchiveDynamicApproverData, DeleteOrganizationAuthorizationInfo, DeleteStaffsResult,
    FailedUpdateStaffData, PdfVerifyResult, SignCertificate, SuccessUpdateStaffData,
    VerifyDigitFileResult,
};

#[derive(Clone, Default)]
pub struct ArchiveDynamicFlowResponse {
    pub flow_id: String,
    pub approvers: Vec<ArchiveDynamicApproverData>,
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
pub struct BindEmployeeUserIdWithClientOpenIdResponse {
    /// Known values: `0`, `1`.
    pub status: i64,
}

impl Serialize for BindEmployeeUserIdWithClientOpenIdResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("BindEmployeeUserIdWithClientOpenIdResponse", 1)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CancelFlowResponse {}

impl Serialize for CancelFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CancelFlowResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct CancelMultiFlowSignQRCodeResponse {}

impl Serialize for CancelMultiFlowSignQRCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CancelMultiFlowSignQRCodeResponse", 0)?;
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
pub struct CancelUserAutoSignEnableUrlResponse {}

impl Serialize for CancelUserAutoSignEnableUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("CancelUserAutoSignEnableUrlResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteExtendedServiceAuthInfosResponse {}

impl Serialize for DeleteExtendedServiceAuthInfosResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("DeleteExtendedServiceAuthInfosResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationDepartmentResponse {}

impl Serialize for DeleteIntegrationDepartmentResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("DeleteIntegrationDepartmentResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationEmployeesResponse {
    pub delete_employee_result: DeleteStaffsResult,
}

impl Serialize for DeleteIntegrationEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteIntegrationEmployeesResponse", 1)?;
        out.serialize_field("DeleteEmployeeResult", &self.delete_employee_result)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationRoleUsersResponse {
    pub role_id: String,
}

impl Serialize for DeleteIntegrationRoleUsersResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DeleteIntegrationRoleUsersResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
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
pub struct DeleteSealPoliciesResponse {}

impl Serialize for DeleteSealPoliciesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("DeleteSealPoliciesResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DeleteSingleSignOnEmployeesResponse {}

impl Serialize for DeleteSingleSignOnEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("DeleteSingleSignOnEmployeesResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DisableUserAutoSignResponse {}

impl Serialize for DisableUserAutoSignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("DisableUserAutoSignResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExportContractComparisonTaskResponse {
    pub resource_url: String,
    pub expire_time: i64,
}

impl Serialize for ExportContractComparisonTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExportContractComparisonTaskResponse", 2)?;
        out.serialize_field("ResourceUrl", &self.resource_url)?;
        out.serialize_field("ExpireTime", &self.expire_time)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExportContractReviewMarkedRiskResponse {
    pub task_id: String,
}

impl Serialize for ExportContractReviewMarkedRiskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExportContractReviewMarkedRiskResponse", 1)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExportContractReviewResultResponse {
    pub url: String,
}

impl Serialize for ExportContractReviewResultResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExportContractReviewResultResponse", 1)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct GetTaskResultApiResponse {
    pub task_id: String,
    /// Known values: `0`, `4`, `8`, `-2`, `-6`, `-13`.
    pub task_status: i64,
    /// Known values: `NeedTranform`, `Processing`, `TaskEnd`, `DownloadFailed`, `ProcessFailed`, `ProcessTimeout`.
    pub task_message: String,
    pub resource_id: String,
}

impl Serialize for GetTaskResultApiResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("GetTaskResultApiResponse", 4)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("TaskStatus", &self.task_status)?;
        out.serialize_field("TaskMessage", &self.task_message)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ImportContractReviewChecklistResponse {
    pub checklist_id: String,
}

impl Serialize for ImportContractReviewChecklistResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ImportContractReviewChecklistResponse", 1)?;
        out.serialize_field("ChecklistId", &self.checklist_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyApplicationCallbackInfoResponse {}

impl Serialize for ModifyApplicationCallbackInfoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ModifyApplicationCallbackInfoResponse", 0)?;
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
pub struct ModifyIntegrationDepartmentResponse {}

impl Serialize for ModifyIntegrationDepartmentResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ModifyIntegrationDepartmentResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyIntegrationRoleResponse {
    pub role_id: String,
}

impl Serialize for ModifyIntegrationRoleResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ModifyIntegrationRoleResponse", 1)?;
        out.serialize_field("RoleId", &self.role_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ModifyPartnerAuthorizationResponse {}

impl Serialize for ModifyPartnerAuthorizationResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ModifyPartnerAuthorizationResponse", 0)?;
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
pub struct ModifySingleSignOnEmployeesResponse {}

impl Serialize for ModifySingleSignOnEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("ModifySingleSignOnEmployeesResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OperateFlowRemarksResponse {}

impl Serialize for OperateFlowRemarksResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let out = serializer.serialize_struct("OperateFlowRemarksResponse", 0)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct OperateSealsResponse {
    pub seal_operator_verify_path: String,
    pub seal_operator_verify_qrcode_url: String,
}

impl Serialize for OperateSealsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("OperateSealsResponse", 2)?;
        out.serialize_field("SealOperatorVerifyPath", &self.seal_operator_verify_path)?;
        out.serialize_field(
            "SealOperatorVerifyQrcodeUrl",
            &self.seal_operator_verify_qrcode_url,
        )?;
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
pub struct RenewAutoSignLicenseResponse {
    pub license_to: i64,
}

impl Serialize for RenewAutoSignLicenseResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RenewAutoSignLicenseResponse", 1)?;
        out.serialize_field("LicenseTo", &self.license_to)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct StartFlowResponse {
    /// Known values: `START`, `REVIEW`, `EXECUTING`.
    pub status: String,
    pub workflow_instance_id: String,
}

impl Serialize for StartFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("StartFlowResponse", 2)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("WorkflowInstanceId", &self.workflow_instance_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UnbindEmployeeUserIdWithClientOpenIdResponse {
    /// Known values: `0`, `1`.
    pub status: i64,
}

impl Serialize for UnbindEmployeeUserIdWithClientOpenIdResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("UnbindEmployeeUserIdWithClientOpenIdResponse", 1)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UpdateIntegrationEmployeesResponse {
    pub success_employee_data: Vec<SuccessUpdateStaffData>,
    pub failed_employee_data: Vec<FailedUpdateStaffData>,
}

impl Serialize for UpdateIntegrationEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UpdateIntegrationEmployeesResponse", 2)?;
        out.serialize_field("SuccessEmployeeData", &self.success_employee_data)?;
        out.serialize_field("FailedEmployeeData", &self.failed_employee_data)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UploadFilesResponse {
    pub file_ids: Vec<String>,
    pub total_count: i64,
    pub deadline: i64,
}

impl Serialize for UploadFilesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UploadFilesResponse", 3)?;
        out.serialize_field("FileIds", &self.file_ids)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("Deadline", &self.deadline)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct VerifyDigitFileResponse {
    pub pdf_resource_md5: String,
    /// Known values: `1`, `2`.
    pub verify_result: i64,
    pub verify_serial_no: String,
    pub verify_digit_file_results: Vec<VerifyDigitFileResult>,
}

impl Serialize for VerifyDigitFileResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("VerifyDigitFileResponse", 4)?;
        out.serialize_field("PdfResourceMd5", &self.pdf_resource_md5)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("VerifySerialNo", &self.verify_serial_no)?;
        out.serialize_field("VerifyDigitFileResults", &self.verify_digit_file_results)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct VerifyDigitalDataSignResponse {
    /// Known values: `1`, `2`.
    pub verify_result: i64,
    pub certificate: Option<SignCertificate>,
}

impl Serialize for VerifyDigitalDataSignResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("VerifyDigitalDataSignResponse", 2)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("Certificate", &self.certificate)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct VerifyPdfResponse {
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub verify_result: i64,
    pub pdf_verify_results: Vec<PdfVerifyResult>,
    pub verify_serial_no: String,
    pub pdf_resource_md5: String,
}

impl Serialize for VerifyPdfResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("VerifyPdfResponse", 4)?;
        out.serialize_field("VerifyResult", &self.verify_result)?;
        out.serialize_field("PdfVerifyResults", &self.pdf_verify_results)?;
        out.serialize_field("VerifySerialNo", &self.verify_serial_no)?;
        out.serialize_field("PdfResourceMd5", &self.pdf_resource_md5)?;
        out.end()
    }
}
