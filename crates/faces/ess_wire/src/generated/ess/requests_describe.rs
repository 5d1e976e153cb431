// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{
    Agent, ContractReviewChecklistWebUrlOption, Filter, OrganizationInfo, UserInfo, UserThreeFactor,
};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct DescribeArchiveFlowTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
}

impl Fields for DescribeArchiveFlowTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeBatchOrganizationRegistrationTasksRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub task_ids: Option<Vec<String>>,
}

impl Fields for DescribeBatchOrganizationRegistrationTasksRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskIds" => read_into(&mut self.task_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeBatchOrganizationRegistrationUrlsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeBatchOrganizationRegistrationUrlsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeBillUsageDetailRequest {
    /// Required.
    pub start_time: Option<String>,
    /// Required.
    pub end_time: Option<String>,
    pub offset: Option<i64>,
    pub limit: Option<i64>,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`, `NoAuthSign`.
    pub quota_type: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeBillUsageDetailRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "StartTime" => read_into(&mut self.start_time, value, at)?,
            "EndTime" => read_into(&mut self.end_time, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "QuotaType" => read_into(&mut self.quota_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeBillUsageRequest {
    /// Required.
    pub start_time: Option<String>,
    /// Required.
    pub end_time: Option<String>,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: Option<String>,
    pub display_sub_enterprise: Option<bool>,
    pub operator: Option<UserInfo>,
}

impl Fields for DescribeBillUsageRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "StartTime" => read_into(&mut self.start_time, value, at)?,
            "EndTime" => read_into(&mut self.end_time, value, at)?,
            "QuotaType" => read_into(&mut self.quota_type, value, at)?,
            "DisplaySubEnterprise" => read_into(&mut self.display_sub_enterprise, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeCancelFlowsTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `0`, `1`.
    pub cancel_type: Option<u64>,
}

impl Fields for DescribeCancelFlowsTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CancelType" => read_into(&mut self.cancel_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractComparisonTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    pub show_detail: Option<bool>,
    pub filters: Option<Vec<Filter>>,
}

impl Fields for DescribeContractComparisonTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "ShowDetail" => read_into(&mut self.show_detail, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractDiffTaskWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
}

impl Fields for DescribeContractDiffTaskWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub checklist_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeContractReviewChecklistRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ChecklistId" => read_into(&mut self.checklist_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub id: Option<String>,
}

impl Fields for DescribeContractReviewChecklistWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Id" => read_into(&mut self.id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewChecklistsWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub option: Option<ContractReviewChecklistWebUrlOption>,
}

impl Fields for DescribeContractReviewChecklistsWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Option" => read_into(&mut self.option, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewMarkedRiskExportTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeContractReviewMarkedRiskExportTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewTaskListWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
}

impl Fields for DescribeContractReviewTaskListWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Operator" {
            read_into(&mut self.operator, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeContractReviewTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeContractReviewWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
}

impl Fields for DescribeContractReviewWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeDraftContractByPromptsTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
}

impl Fields for DescribeDraftContractByPromptsTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeEnterpriseContractReviewChecklistsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub filters: Option<Filter>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
}

impl Fields for DescribeEnterpriseContractReviewChecklistsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthDetailRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Known values: `OPEN_SERVER_SIGN`, `BATCH_SIGN`.
    pub extend_service_type: Option<String>,
    pub agent: Option<Agent>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
    pub partner_organization_name: Option<String>,
}

impl Fields for DescribeExtendedServiceAuthDetailRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ExtendServiceType" => read_into(&mut self.extend_service_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "PartnerOrganizationName" => read_into(&mut self.partner_organization_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthInfosRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Known values: `OPEN_SERVER_SIGN`, `AUTO_SIGN_CAN_FILL_IN`, `BATCH_SIGN`, `OVERSEA_SIGN`, `AGE_LIMIT_EXPANSION`, `MOBILE_CHECK_APPROVER`, `HIDE_OPERATOR_DISPLAY`, `ORGANIZATION_OCR_FALLBACK`, `ORGANIZATION_FLOW_NOTIFY_TYPE`, `ORGANIZATION_FLOW_EMAIL_NOTIFY`, `FLOW_APPROVAL`, `ORGANIZATION_FLOW_PASSWD_NOTIFY`, `HIDE_ONE_KEY_SIGN`, `SIGN_SIGNATURE_DEFAULT_SET_HANDWRITE`, `APP_LOGIN`, `PC_LOGIN`.
    pub extend_service_type: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeExtendedServiceAuthInfosRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ExtendServiceType" => read_into(&mut self.extend_service_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileConvertTaskRequest {
    /// Required.
    pub task_id: Option<String>,
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeFileConvertTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileCounterSignResultRequest {
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub task_id: Option<String>,
}

impl Fields for DescribeFileCounterSignResultRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileUrlsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `FLOW`, `TEMPLATE`, `DOCUMENT`, `SEAL`, `DIGITFILE`, `ARCHIVE`.
    pub business_type: Option<String>,
    /// Required.
    pub business_ids: Option<Vec<String>>,
    pub file_name: Option<String>,
    pub file_type: Option<String>,
    pub offset: Option<i64>,
    pub limit: Option<i64>,
    pub url_ttl: Option<i64>,
    /// Disused.
    pub cc_token: Option<String>,
    /// Disused.
    pub scene: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeFileUrlsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "BusinessType" => read_into(&mut self.business_type, value, at)?,
            "BusinessIds" => read_into(&mut self.business_ids, value, at)?,
            "FileName" => read_into(&mut self.file_name, value, at)?,
            "FileType" => read_into(&mut self.file_type, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "UrlTtl" => read_into(&mut self.url_ttl, value, at)?,
            "CcToken" => read_into(&mut self.cc_token, value, at)?,
            "Scene" => read_into(&mut self.scene, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowBriefsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeFlowBriefsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowComponentsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeFlowComponentsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowEvidenceReportRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub report_id: Option<String>,
    pub agent: Option<Agent>,
    pub report_type: Option<i64>,
}

impl Fields for DescribeFlowEvidenceReportRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ReportId" => read_into(&mut self.report_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReportType" => read_into(&mut self.report_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowInfoRequest {
    pub operator: Option<UserInfo>,
    pub flow_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub flow_group_id: Option<String>,
}

impl Fields for DescribeFlowInfoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowTemplatesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    /// Known values: `0`, `1`.
    pub content_type: Option<i64>,
    pub filters: Option<Vec<Filter>>,
    pub offset: Option<u64>,
    pub limit: Option<u64>,
    pub application_id: Option<String>,
    /// Disused.
    pub is_channel: Option<bool>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    /// Disused.
    pub generate_source: Option<u64>,
    pub with_preview_url: Option<bool>,
    pub show_preview_components: Option<bool>,
}

impl Fields for DescribeFlowTemplatesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ContentType" => read_into(&mut self.content_type, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "ApplicationId" => read_into(&mut self.application_id, value, at)?,
            "IsChannel" => read_into(&mut self.is_channel, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "GenerateSource" => read_into(&mut self.generate_source, value, at)?,
            "WithPreviewUrl" => read_into(&mut self.with_preview_url, value, at)?,
            "ShowPreviewComponents" => read_into(&mut self.show_preview_components, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeInformationExtractionTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub task_id: Option<String>,
}

impl Fields for DescribeInformationExtractionTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeInformationExtractionWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub task_id: Option<String>,
}

impl Fields for DescribeInformationExtractionWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationDepartmentsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `0`, `1`.
    pub query_type: Option<u64>,
    pub agent: Option<Agent>,
    pub dept_id: Option<String>,
    pub dept_open_id: Option<String>,
}

impl Fields for DescribeIntegrationDepartmentsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "QueryType" => read_into(&mut self.query_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "DeptId" => read_into(&mut self.dept_id, value, at)?,
            "DeptOpenId" => read_into(&mut self.dept_open_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub limit: Option<i64>,
    pub agent: Option<Agent>,
    pub filters: Option<Vec<Filter>>,
    pub offset: Option<i64>,
}

impl Fields for DescribeIntegrationEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeIntegrationRolesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub limit: Option<u64>,
    pub agent: Option<Agent>,
    pub filters: Option<Vec<Filter>>,
    pub offset: Option<u64>,
}

impl Fields for DescribeIntegrationRolesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeLMInformationExtractionTaskFieldFeedbackRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub task_id: Option<String>,
}

impl Fields for DescribeLMInformationExtractionTaskFieldFeedbackRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationAuthStatusRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub organization_name: Option<String>,
    pub uniform_social_credit_code: Option<String>,
    pub legal_name: Option<String>,
    pub authorization_info_id: Option<String>,
}

impl Fields for DescribeOrganizationAuthStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "LegalName" => read_into(&mut self.legal_name, value, at)?,
            "AuthorizationInfoId" => read_into(&mut self.authorization_info_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationGroupOrganizationsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub limit: Option<u64>,
    /// Required.
    pub offset: Option<u64>,
    /// Disused.
    pub name: Option<String>,
    /// Known values: `1`, `2`, `3`, `4`, `5`.
    pub status: Option<u64>,
    pub export: Option<bool>,
    pub id: Option<String>,
}

impl Fields for DescribeOrganizationGroupOrganizationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Status" => read_into(&mut self.status, value, at)?,
            "Export" => read_into(&mut self.export, value, at)?,
            "Id" => read_into(&mut self.id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationSealsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
    /// Known values: `0`, `1`.
    pub info_type: Option<i64>,
    pub seal_id: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `INVOICE`, `LEGAL_PERSON_SEAL`, `EMPLOYEE_QUALIFICATION_SEAL`, `OTHER`, `OTHER_xx`.
    pub seal_types: Option<Vec<String>>,
    pub agent: Option<Agent>,
    /// Known values: `ALL`, `CHECKING`, `SUCCESS`, `FAIL`, `DISABLE`, `STOPPED`, `VOID`, `INVALID`.
    pub seal_statuses: Option<Vec<String>>,
}

impl Fields for DescribeOrganizationSealsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "InfoType" => read_into(&mut self.info_type, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "SealTypes" => read_into(&mut self.seal_types, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SealStatuses" => read_into(&mut self.seal_statuses, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeOrganizationVerifyStatusRequest {
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeOrganizationVerifyStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribePersonCertificateRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
}

impl Fields for DescribePersonCertificateRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeRiskIdentificationTaskFeedbackRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub task_id: Option<String>,
}

impl Fields for DescribeRiskIdentificationTaskFeedbackRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeSignFaceVideoRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub sign_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeSignFaceVideoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "SignId" => read_into(&mut self.sign_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeSingleSignOnEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub sso_application_id: Option<String>,
    pub open_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub limit: Option<u64>,
    pub offset: Option<u64>,
}

impl Fields for DescribeSingleSignOnEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SsoApplicationId" => read_into(&mut self.sso_application_id, value, at)?,
            "OpenIds" => read_into(&mut self.open_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeThirdPartyAuthCodeRequest {
    /// Required.
    pub auth_code: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeThirdPartyAuthCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "AuthCode" => read_into(&mut self.auth_code, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserAutoSignStatusRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
}

impl Fields for DescribeUserAutoSignStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserFlowTypeRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub filters: Option<Vec<Filter>>,
    pub query_bind_template: Option<bool>,
}

impl Fields for DescribeUserFlowTypeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "QueryBindTemplate" => read_into(&mut self.query_bind_template, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserVerifyStatusRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
    /// Required. Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
}

impl Fields for DescribeUserVerifyStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
