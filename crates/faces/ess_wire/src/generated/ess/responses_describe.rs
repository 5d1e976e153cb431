// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{
    ArchiveFlowResult, AuthInfoDetail, AuthRecord, BatchOrganizationRegistrationTasksDetails,
    BillUsageDetail, CancelFailureFlow, Checklist, ChecklistCategory, ComparisonDetail,
    ContractSummary, DetectInfoVideoData, ExtendAuthInfo, ExtractionField, ExtractionTaskResult,
    FileUrl, FlowBrief, FlowDetailInfo, GroupOrganization, IntegrateRole, IntegrationDepartment,
    IntentionActionResult, IntentionQuestionResult, OccupiedSeal, OrgBillSummary,
    OrganizationAuthUrl, OutputReference, OutputRisk, RecipientComponentInfo,
    RiskIdentificationFeedbackInfo, RiskIdentificationRoleInfo, SingleSignOnEmployees, Staff,
    SubOrgBillSummary, SubTaskFeedback, TemplateInfo, TemplateUserFlowType,
};

#[derive(Clone, Default)]
pub struct DescribeArchiveFlowTaskResponse {
    /// Known values: `0`, `1`, `2`, `3`.
    pub status: i64,
    pub archive_flow_results: Vec<ArchiveFlowResult>,
}

impl Serialize for DescribeArchiveFlowTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeArchiveFlowTaskResponse", 2)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ArchiveFlowResults", &self.archive_flow_results)?;
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
pub struct DescribeBillUsageDetailResponse {
    pub total: i64,
    pub details: Vec<BillUsageDetail>,
}

impl Serialize for DescribeBillUsageDetailResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeBillUsageDetailResponse", 2)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("Details", &self.details)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeBillUsageResponse {
    pub summary: Vec<OrgBillSummary>,
    pub sub_org_summary: Vec<SubOrgBillSummary>,
}

impl Serialize for DescribeBillUsageResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeBillUsageResponse", 2)?;
        out.serialize_field("Summary", &self.summary)?;
        out.serialize_field("SubOrgSummary", &self.sub_org_summary)?;
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
pub struct DescribeContractComparisonTaskResponse {
    pub task_id: String,
    /// Known values: `0`, `1`, `2`, `3`.
    pub status: i64,
    pub message: String,
    pub original_file_resource_id: String,
    pub diff_file_resource_id: String,
    pub comment: String,
    pub total_diff_count: i64,
    pub add_diff_count: i64,
    pub change_diff_count: i64,
    pub delete_diff_count: i64,
    pub operator: String,
    pub create_time: i64,
    pub comparison_detail: Vec<ComparisonDetail>,
}

impl Serialize for DescribeContractComparisonTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeContractComparisonTaskResponse", 13)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("Message", &self.message)?;
        out.serialize_field("OriginalFileResourceId", &self.original_file_resource_id)?;
        out.serialize_field("DiffFileResourceId", &self.diff_file_resource_id)?;
        out.serialize_field("Comment", &self.comment)?;
        out.serialize_field("TotalDiffCount", &self.total_diff_count)?;
        out.serialize_field("AddDiffCount", &self.add_diff_count)?;
        out.serialize_field("ChangeDiffCount", &self.change_diff_count)?;
        out.serialize_field("DeleteDiffCount", &self.delete_diff_count)?;
        out.serialize_field("Operator", &self.operator)?;
        out.serialize_field("CreateTime", &self.create_time)?;
        out.serialize_field("ComparisonDetail", &self.comparison_detail)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractDiffTaskWebUrlResponse {
    pub web_url: String,
}

impl Serialize for DescribeContractDiffTaskWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeContractDiffTaskWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistResponse {
    pub checklist_id: String,
    pub name: String,
    pub enabled: bool,
    pub categories: Vec<ChecklistCategory>,
}

impl Serialize for DescribeContractReviewChecklistResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeContractReviewChecklistResponse", 4)?;
        out.serialize_field("ChecklistId", &self.checklist_id)?;
        out.serialize_field("Name", &self.name)?;
        out.serialize_field("Enabled", &self.enabled)?;
        out.serialize_field("Categories", &self.categories)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistWebUrlResponse {
    pub web_url: String,
    pub id: String,
}

impl Serialize for DescribeContractReviewChecklistWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeContractReviewChecklistWebUrlResponse", 2)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.serialize_field("Id", &self.id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistsWebUrlResponse {
    pub web_url: String,
}

impl Serialize for DescribeContractReviewChecklistsWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeContractReviewChecklistsWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewMarkedRiskExportTaskResponse {
    pub url: String,
    pub status: i64,
}

impl Serialize for DescribeContractReviewMarkedRiskExportTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeContractReviewMarkedRiskExportTaskResponse", 2)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewTaskListWebUrlResponse {
    pub web_url: String,
}

impl Serialize for DescribeContractReviewTaskListWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeContractReviewTaskListWebUrlResponse", 1)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewTaskResponse {
    pub checklist_id: String,
    pub checklist_ids: Vec<String>,
    pub created_on: i64,
    pub finished_on: i64,
    /// Known values: `0`, `1`, `2`.
    pub policy_type: i64,
    pub resource_id: String,
    pub risks: Vec<OutputRisk>,
    pub role: Option<RiskIdentificationRoleInfo>,
    pub roles: Vec<RiskIdentificationRoleInfo>,
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub status: i64,
    pub task_id: String,
    pub comment: String,
    pub user_data: String,
    pub high_risk_count: i64,
    pub total_risk_count: i64,
    pub approved_lists: Option<Vec<OutputReference>>,
    pub summaries: Vec<ContractSummary>,
}

impl Serialize for DescribeContractReviewTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeContractReviewTaskResponse", 17)?;
        out.serialize_field("ChecklistId", &self.checklist_id)?;
        out.serialize_field("ChecklistIds", &self.checklist_ids)?;
        out.serialize_field("CreatedOn", &self.created_on)?;
        out.serialize_field("FinishedOn", &self.finished_on)?;
        out.serialize_field("PolicyType", &self.policy_type)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.serialize_field("Risks", &self.risks)?;
        out.serialize_field("Role", &self.role)?;
        out.serialize_field("Roles", &self.roles)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.serialize_field("Comment", &self.comment)?;
        out.serialize_field("UserData", &self.user_data)?;
        out.serialize_field("HighRiskCount", &self.high_risk_count)?;
        out.serialize_field("TotalRiskCount", &self.total_risk_count)?;
        out.serialize_field("ApprovedLists", &self.approved_lists)?;
        out.serialize_field("Summaries", &self.summaries)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewWebUrlResponse {
    pub web_url: String,
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub status: i64,
}

impl Serialize for DescribeContractReviewWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeContractReviewWebUrlResponse", 2)?;
        out.serialize_field("WebUrl", &self.web_url)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeDraftContractByPromptsTaskResponse {
    pub status: i64,
    pub message: String,
    pub contract_name: String,
    pub resource_id: String,
    pub contract_url: String,
}

impl Serialize for DescribeDraftContractByPromptsTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeDraftContractByPromptsTaskResponse", 5)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("Message", &self.message)?;
        out.serialize_field("ContractName", &self.contract_name)?;
        out.serialize_field("ResourceId", &self.resource_id)?;
        out.serialize_field("ContractUrl", &self.contract_url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeEnterpriseContractReviewChecklistsResponse {
    pub total: i64,
    pub checklists: Vec<Checklist>,
}

impl Serialize for DescribeEnterpriseContractReviewChecklistsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeEnterpriseContractReviewChecklistsResponse", 2)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("Checklists", &self.checklists)?;
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
pub struct DescribeExtendedServiceAuthInfosResponse {
    pub auth_info_list: Vec<ExtendAuthInfo>,
}

impl Serialize for DescribeExtendedServiceAuthInfosResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeExtendedServiceAuthInfosResponse", 1)?;
        out.serialize_field("AuthInfoList", &self.auth_info_list)?;
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
pub struct DescribeFileCounterSignResultResponse {
    /// Known values: `PROCESSING`, `FINISHED`, `FAILED`.
    pub status: String,
    pub result_file_id: String,
    pub error_detail: String,
}

impl Serialize for DescribeFileCounterSignResultResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFileCounterSignResultResponse", 3)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("ResultFileId", &self.result_file_id)?;
        out.serialize_field("ErrorDetail", &self.error_detail)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileUrlsResponse {
    pub file_urls: Vec<FileUrl>,
    pub total_count: i64,
}

impl Serialize for DescribeFileUrlsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFileUrlsResponse", 2)?;
        out.serialize_field("FileUrls", &self.file_urls)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowBriefsResponse {
    pub flow_briefs: Vec<FlowBrief>,
}

impl Serialize for DescribeFlowBriefsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowBriefsResponse", 1)?;
        out.serialize_field("FlowBriefs", &self.flow_briefs)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowComponentsResponse {
    pub recipient_component_infos: Vec<RecipientComponentInfo>,
}

impl Serialize for DescribeFlowComponentsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowComponentsResponse", 1)?;
        out.serialize_field("RecipientComponentInfos", &self.recipient_component_infos)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowEvidenceReportResponse {
    pub report_url: String,
    /// Known values: `EvidenceStatusExecuting`, `EvidenceStatusSuccess`, `EvidenceStatusFailed`.
    pub status: String,
}

impl Serialize for DescribeFlowEvidenceReportResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowEvidenceReportResponse", 2)?;
        out.serialize_field("ReportUrl", &self.report_url)?;
        out.serialize_field("Status", &self.status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowInfoResponse {
    pub flow_detail_infos: Vec<FlowDetailInfo>,
    pub flow_group_id: String,
    pub flow_group_name: String,
    pub flow_group_remarks: Vec<String>,
}

impl Serialize for DescribeFlowInfoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowInfoResponse", 4)?;
        out.serialize_field("FlowDetailInfos", &self.flow_detail_infos)?;
        out.serialize_field("FlowGroupId", &self.flow_group_id)?;
        out.serialize_field("FlowGroupName", &self.flow_group_name)?;
        out.serialize_field("FlowGroupRemarks", &self.flow_group_remarks)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowTemplatesResponse {
    pub templates: Vec<TemplateInfo>,
    pub total_count: i64,
}

impl Serialize for DescribeFlowTemplatesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeFlowTemplatesResponse", 2)?;
        out.serialize_field("Templates", &self.templates)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeInformationExtractionTaskResponse {
    pub fields: Vec<ExtractionField>,
    /// Known values: `0`, `1`, `2`, `3`, `4`.
    pub status: i64,
    pub url: String,
    pub results: Vec<ExtractionTaskResult>,
}

impl Serialize for DescribeInformationExtractionTaskResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeInformationExtractionTaskResponse", 4)?;
        out.serialize_field("Fields", &self.fields)?;
        out.serialize_field("Status", &self.status)?;
        out.serialize_field("Url", &self.url)?;
        out.serialize_field("Results", &self.results)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeInformationExtractionWebUrlResponse {
    pub url: String,
}

impl Serialize for DescribeInformationExtractionWebUrlResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeInformationExtractionWebUrlResponse", 1)?;
        out.serialize_field("Url", &self.url)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationDepartmentsResponse {
    pub departments: Vec<IntegrationDepartment>,
}

impl Serialize for DescribeIntegrationDepartmentsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeIntegrationDepartmentsResponse", 1)?;
        out.serialize_field("Departments", &self.departments)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationEmployeesResponse {
    pub employees: Vec<Staff>,
    pub offset: i64,
    pub limit: i64,
    pub total_count: i64,
}

impl Serialize for DescribeIntegrationEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeIntegrationEmployeesResponse", 4)?;
        out.serialize_field("Employees", &self.employees)?;
        out.serialize_field("Offset", &self.offset)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationRolesResponse {
    pub offset: u64,
    pub limit: u64,
    pub total_count: u64,
    pub integrate_roles: Vec<IntegrateRole>,
}

impl Serialize for DescribeIntegrationRolesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeIntegrationRolesResponse", 4)?;
        out.serialize_field("Offset", &self.offset)?;
        out.serialize_field("Limit", &self.limit)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("IntegrateRoles", &self.integrate_roles)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeLMInformationExtractionTaskFieldFeedbackResponse {
    pub sub_task_feedback_list: Vec<SubTaskFeedback>,
    pub task_id: String,
}

impl Serialize for DescribeLMInformationExtractionTaskFieldFeedbackResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct(
            "DescribeLMInformationExtractionTaskFieldFeedbackResponse",
            2,
        )?;
        out.serialize_field("SubTaskFeedbackList", &self.sub_task_feedback_list)?;
        out.serialize_field("TaskId", &self.task_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationAuthStatusResponse {
    pub is_verified: bool,
    pub auth_status: i64,
    pub auth_records: Vec<AuthRecord>,
    pub organization_id: String,
}

impl Serialize for DescribeOrganizationAuthStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeOrganizationAuthStatusResponse", 4)?;
        out.serialize_field("IsVerified", &self.is_verified)?;
        out.serialize_field("AuthStatus", &self.auth_status)?;
        out.serialize_field("AuthRecords", &self.auth_records)?;
        out.serialize_field("OrganizationId", &self.organization_id)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationGroupOrganizationsResponse {
    pub total: u64,
    pub joined_total: u64,
    /// Disused.
    pub actived_total: u64,
    pub export_url: String,
    pub list: Vec<GroupOrganization>,
    pub activated_total: u64,
}

impl Serialize for DescribeOrganizationGroupOrganizationsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeOrganizationGroupOrganizationsResponse", 6)?;
        out.serialize_field("Total", &self.total)?;
        out.serialize_field("JoinedTotal", &self.joined_total)?;
        out.serialize_field("ActivedTotal", &self.actived_total)?;
        out.serialize_field("ExportUrl", &self.export_url)?;
        out.serialize_field("List", &self.list)?;
        out.serialize_field("ActivatedTotal", &self.activated_total)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationSealsResponse {
    pub total_count: i64,
    pub seals: Vec<OccupiedSeal>,
}

impl Serialize for DescribeOrganizationSealsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeOrganizationSealsResponse", 2)?;
        out.serialize_field("TotalCount", &self.total_count)?;
        out.serialize_field("Seals", &self.seals)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationVerifyStatusResponse {
    /// Known values: `0`, `1`, `2`.
    pub verify_status: u64,
}

impl Serialize for DescribeOrganizationVerifyStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeOrganizationVerifyStatusResponse", 1)?;
        out.serialize_field("VerifyStatus", &self.verify_status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribePersonCertificateResponse {
    pub cert: String,
}

impl Serialize for DescribePersonCertificateResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribePersonCertificateResponse", 1)?;
        out.serialize_field("Cert", &self.cert)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeRiskIdentificationTaskFeedbackResponse {
    pub feedback_list: Vec<RiskIdentificationFeedbackInfo>,
}

impl Serialize for DescribeRiskIdentificationTaskFeedbackResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out =
            serializer.serialize_struct("DescribeRiskIdentificationTaskFeedbackResponse", 1)?;
        out.serialize_field("FeedbackList", &self.feedback_list)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeSignFaceVideoResponse {
    pub video_data: Option<DetectInfoVideoData>,
    pub intention_question_result: Option<IntentionQuestionResult>,
    pub intention_action_result: Option<IntentionActionResult>,
}

impl Serialize for DescribeSignFaceVideoResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeSignFaceVideoResponse", 3)?;
        out.serialize_field("VideoData", &self.video_data)?;
        out.serialize_field("IntentionQuestionResult", &self.intention_question_result)?;
        out.serialize_field("IntentionActionResult", &self.intention_action_result)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeSingleSignOnEmployeesResponse {
    pub employees: Vec<SingleSignOnEmployees>,
}

impl Serialize for DescribeSingleSignOnEmployeesResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeSingleSignOnEmployeesResponse", 1)?;
        out.serialize_field("Employees", &self.employees)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeThirdPartyAuthCodeResponse {
    /// Known values: `VERIFIED`, `UNVERIFIED`.
    pub verify_status: String,
}

impl Serialize for DescribeThirdPartyAuthCodeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeThirdPartyAuthCodeResponse", 1)?;
        out.serialize_field("VerifyStatus", &self.verify_status)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserAutoSignStatusResponse {
    pub is_open: bool,
    pub license_from: i64,
    pub license_to: i64,
    /// Known values: `0`, `1`.
    pub license_type: i64,
    pub seal_id: String,
}

impl Serialize for DescribeUserAutoSignStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeUserAutoSignStatusResponse", 5)?;
        out.serialize_field("IsOpen", &self.is_open)?;
        out.serialize_field("LicenseFrom", &self.license_from)?;
        out.serialize_field("LicenseTo", &self.license_to)?;
        out.serialize_field("LicenseType", &self.license_type)?;
        out.serialize_field("SealId", &self.seal_id)?;
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

#[derive(Clone, Default)]
pub struct DescribeUserVerifyStatusResponse {
    pub verify_status: bool,
}

impl Serialize for DescribeUserVerifyStatusResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("DescribeUserVerifyStatusResponse", 1)?;
        out.serialize_field("VerifyStatus", &self.verify_status)?;
        out.end()
    }
}
