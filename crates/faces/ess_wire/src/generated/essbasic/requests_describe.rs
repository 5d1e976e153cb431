// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{Agent, Filter, UserInfo, UserThreeFactor};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct ChannelDescribeAccountBillDetailRequest {
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for ChannelDescribeAccountBillDetailRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Agent" {
            read_into(&mut self.agent, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeBillUsageDetailRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub start_time: Option<String>,
    /// Required.
    pub end_time: Option<String>,
    /// Known values: `CloudEnterprise`, `SingleSignature`, `CloudProve`, `CloudOnlineSign`, `ChannelWeCard`, `SignFlow`, `SignFace`, `SignPassword`, `SignSMS`, `PersonalEssAuth`, `PersonalThirdAuth`, `OrgEssAuth`, `FlowNotify`, `AuthService`.
    pub quota_type: Option<String>,
    pub offset: Option<i64>,
    pub limit: Option<i64>,
}

impl Fields for ChannelDescribeBillUsageDetailRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "StartTime" => read_into(&mut self.start_time, value, at)?,
            "EndTime" => read_into(&mut self.end_time, value, at)?,
            "QuotaType" => read_into(&mut self.quota_type, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeEmployeesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub limit: Option<i64>,
    pub filters: Option<Vec<Filter>>,
    pub offset: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelDescribeEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeFlowComponentsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
}

impl Fields for ChannelDescribeFlowComponentsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeOrganizationSealsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
    /// Known values: `0`, `1`.
    pub info_type: Option<i64>,
    pub seal_id: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `INVOICE`, `LEGAL_PERSON_SEAL`, `EMPLOYEE_QUALIFICATION_SEAL`, `OTHER`, `OTHER_XX`.
    pub seal_types: Option<Vec<String>>,
    /// Known values: `ALL`, `CHECKING`, `SUCCESS`, `FAIL`, `DISABLE`, `STOPPED`, `VOID`, `INVALID`.
    pub seal_statuses: Option<Vec<String>>,
}

impl Fields for ChannelDescribeOrganizationSealsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "InfoType" => read_into(&mut self.info_type, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "SealTypes" => read_into(&mut self.seal_types, value, at)?,
            "SealStatuses" => read_into(&mut self.seal_statuses, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeRolesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub limit: Option<String>,
    pub filters: Option<Vec<Filter>>,
    pub offset: Option<u64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelDescribeRolesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeSignFaceVideoRequest {
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub sign_id: Option<String>,
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for ChannelDescribeSignFaceVideoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "SignId" => read_into(&mut self.sign_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDescribeUserAutoSignStatusRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelDescribeUserAutoSignStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeBatchOrganizationRegistrationTasksRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub task_ids: Option<Vec<String>>,
}

impl Fields for DescribeBatchOrganizationRegistrationTasksRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
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
    pub agent: Option<Agent>,
    /// Required.
    pub task_id: Option<String>,
}

impl Fields for DescribeBatchOrganizationRegistrationUrlsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeCancelFlowsTaskRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub task_id: Option<String>,
    /// Known values: `0`, `1`.
    pub cancel_type: Option<u64>,
}

impl Fields for DescribeCancelFlowsTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "CancelType" => read_into(&mut self.cancel_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelFlowEvidenceReportRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub report_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub report_type: Option<i64>,
}

impl Fields for DescribeChannelFlowEvidenceReportRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReportId" => read_into(&mut self.report_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ReportType" => read_into(&mut self.report_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelOrganizationsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub limit: Option<i64>,
    pub organization_open_id: Option<String>,
    pub authorization_status_list: Option<Vec<String>>,
    pub offset: Option<i64>,
}

impl Fields for DescribeChannelOrganizationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "AuthorizationStatusList" => read_into(&mut self.authorization_status_list, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeChannelSealPolicyWorkflowUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub workflow_instance_id: Option<String>,
    /// Known values: `LongLink`, `ShortLink`, `App`.
    pub endpoint: Option<String>,
}

impl Fields for DescribeChannelSealPolicyWorkflowUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "WorkflowInstanceId" => read_into(&mut self.workflow_instance_id, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthDetailRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `AUTO_SIGN`, `BATCH_SIGN`.
    pub extend_service_type: Option<String>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
}

impl Fields for DescribeExtendedServiceAuthDetailRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ExtendServiceType" => read_into(&mut self.extend_service_type, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeExtendedServiceAuthInfoRequest {
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for DescribeExtendedServiceAuthInfoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Agent" {
            read_into(&mut self.agent, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFileConvertTaskRequest {
    /// Required.
    pub task_id: Option<String>,
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for DescribeFileConvertTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeFlowDetailInfoRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub flow_ids: Option<Vec<String>>,
    pub flow_group_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for DescribeFlowDetailInfoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeResourceUrlsByFlowsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub flow_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for DescribeResourceUrlsByFlowsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeTemplatesRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub template_id: Option<String>,
    /// Known values: `0`, `1`.
    pub content_type: Option<i64>,
    pub template_ids: Option<Vec<String>>,
    pub limit: Option<u64>,
    pub offset: Option<u64>,
    pub template_name: Option<String>,
    pub channel_template_id: Option<String>,
    pub query_all_components: Option<bool>,
    pub with_preview_url: Option<bool>,
    pub show_preview_components: Option<bool>,
    pub with_pdf_url: Option<bool>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub user_flow_type_id: Option<String>,
}

impl Fields for DescribeTemplatesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "ContentType" => read_into(&mut self.content_type, value, at)?,
            "TemplateIds" => read_into(&mut self.template_ids, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "TemplateName" => read_into(&mut self.template_name, value, at)?,
            "ChannelTemplateId" => read_into(&mut self.channel_template_id, value, at)?,
            "QueryAllComponents" => read_into(&mut self.query_all_components, value, at)?,
            "WithPreviewUrl" => read_into(&mut self.with_preview_url, value, at)?,
            "ShowPreviewComponents" => read_into(&mut self.show_preview_components, value, at)?,
            "WithPdfUrl" => read_into(&mut self.with_pdf_url, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserFlowTypeId" => read_into(&mut self.user_flow_type_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeUsageRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub start_date: Option<String>,
    /// Required.
    pub end_date: Option<String>,
    pub need_aggregate: Option<bool>,
    pub limit: Option<u64>,
    pub offset: Option<u64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for DescribeUsageRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "StartDate" => read_into(&mut self.start_date, value, at)?,
            "EndDate" => read_into(&mut self.end_date, value, at)?,
            "NeedAggregate" => read_into(&mut self.need_aggregate, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DescribeUserFlowTypeRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub filters: Option<Vec<Filter>>,
    pub query_bind_template: Option<bool>,
}

impl Fields for DescribeUserFlowTypeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Filters" => read_into(&mut self.filters, value, at)?,
            "QueryBindTemplate" => read_into(&mut self.query_bind_template, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
