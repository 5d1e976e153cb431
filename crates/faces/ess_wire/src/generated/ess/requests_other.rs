// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{
    Agent, CallbackInfo, Caller, ChecklistCategory, FlowRemarkItem, OrganizationInfo,
    PermissionGroup, SingleSignOnEmployees, Staff, UploadFile, UserInfo, UserThreeFactor,
    WireOption,
};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct ArchiveDynamicFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for ArchiveDynamicFlowRequest {
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
pub struct BindEmployeeUserIdWithClientOpenIdRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_id: Option<String>,
    /// Required.
    pub open_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for BindEmployeeUserIdWithClientOpenIdRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CancelFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub cancel_message: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for CancelFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "CancelMessage" => read_into(&mut self.cancel_message, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CancelMultiFlowSignQRCodeRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub qr_code_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for CancelMultiFlowSignQRCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "QrCodeId" => read_into(&mut self.qr_code_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CancelOrganizationFlowsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub cancel_message: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub cancel_message_format: Option<i64>,
}

impl Fields for CancelOrganizationFlowsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CancelMessage" => read_into(&mut self.cancel_message, value, at)?,
            "CancelMessageFormat" => read_into(&mut self.cancel_message_format, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CancelUserAutoSignEnableUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
}

impl Fields for CancelUserAutoSignEnableUrlRequest {
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
pub struct DeleteExtendedServiceAuthInfosRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_ids: Option<Vec<String>>,
    /// Known values: `OPEN_SERVER_SIGN`, `BATCH_SIGN`.
    pub extend_service_type: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteExtendedServiceAuthInfosRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "ExtendServiceType" => read_into(&mut self.extend_service_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationDepartmentRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub dept_id: Option<String>,
    pub agent: Option<Agent>,
    pub receive_dept_id: Option<String>,
}

impl Fields for DeleteIntegrationDepartmentRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "DeptId" => read_into(&mut self.dept_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReceiveDeptId" => read_into(&mut self.receive_dept_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub employees: Option<Vec<Staff>>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteIntegrationEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Employees" => read_into(&mut self.employees, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteIntegrationRoleUsersRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub role_id: Option<String>,
    /// Required.
    pub users: Option<Vec<UserInfo>>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteIntegrationRoleUsersRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "RoleId" => read_into(&mut self.role_id, value, at)?,
            "Users" => read_into(&mut self.users, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteOrganizationAuthorizationsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub authorization_ids: Option<Vec<String>>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteOrganizationAuthorizationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AuthorizationIds" => read_into(&mut self.authorization_ids, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteSealPoliciesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub policy_ids: Option<Vec<String>>,
    pub seal_id: Option<String>,
    pub user_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteSealPoliciesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "PolicyIds" => read_into(&mut self.policy_ids, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteSingleSignOnEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub sso_application_id: Option<String>,
    /// Required.
    pub open_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for DeleteSingleSignOnEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SsoApplicationId" => read_into(&mut self.sso_application_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DisableUserAutoSignRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
}

impl Fields for DisableUserAutoSignRequest {
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
pub struct ExportContractComparisonTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    /// Known values: `0`, `1`.
    pub export_type: Option<i64>,
    pub ignore: Option<bool>,
}

impl Fields for ExportContractComparisonTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "ExportType" => read_into(&mut self.export_type, value, at)?,
            "Ignore" => read_into(&mut self.ignore, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ExportContractReviewMarkedRiskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub from_date: Option<String>,
    /// Required.
    pub to_date: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for ExportContractReviewMarkedRiskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FromDate" => read_into(&mut self.from_date, value, at)?,
            "ToDate" => read_into(&mut self.to_date, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ExportContractReviewResultRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub task_id: Option<String>,
    /// Required. Known values: `1`, `2`, `3`, `4`.
    pub file_type: Option<i64>,
    pub agent: Option<Agent>,
}

impl Fields for ExportContractReviewResultRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "FileType" => read_into(&mut self.file_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct GetTaskResultApiRequest {
    /// Required.
    pub task_id: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for GetTaskResultApiRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ImportContractReviewChecklistRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub categories: Option<Vec<ChecklistCategory>>,
    pub agent: Option<Agent>,
    pub checklist_id: Option<String>,
    pub enabled: Option<bool>,
}

impl Fields for ImportContractReviewChecklistRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Categories" => read_into(&mut self.categories, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ChecklistID" => read_into(&mut self.checklist_id, value, at)?,
            "Enabled" => read_into(&mut self.enabled, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyApplicationCallbackInfoRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `1`, `2`.
    pub operate_type: Option<i64>,
    /// Required.
    pub callback_info: Option<CallbackInfo>,
    pub agent: Option<Agent>,
}

impl Fields for ModifyApplicationCallbackInfoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "CallbackInfo" => read_into(&mut self.callback_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyExtendedServiceRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `OPEN_SERVER_SIGN`, `AUTO_SIGN_CAN_FILL_IN`, `OVERSEA_SIGN`, `AGE_LIMIT_EXPANSION`, `MOBILE_CHECK_APPROVER`, `HIDE_OPERATOR_DISPLAY`, `ORGANIZATION_OCR_FALLBACK`, `ORGANIZATION_FLOW_NOTIFY_TYPE`, `HIDE_ONE_KEY_SIGN`, `SIGN_SIGNATURE_DEFAULT_SET_HANDWRITE`, `ORGANIZATION_FLOW_EMAIL_NOTIFY`, `FLOW_APPROVAL`, `ORGANIZATION_FLOW_PASSWD_NOTIFY`, `APP_LOGIN`, `PC_LOGIN`.
    pub service_type: Option<String>,
    /// Required. Known values: `OPEN`, `CLOSE`.
    pub operate: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `WEIXINAPP`, `WEIXIN_QRCODE_URL`.
    pub endpoint: Option<String>,
}

impl Fields for ModifyExtendedServiceRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ServiceType" => read_into(&mut self.service_type, value, at)?,
            "Operate" => read_into(&mut self.operate, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyFlowDeadlineRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub deadline: Option<i64>,
    pub agent: Option<Agent>,
    pub recipient_id: Option<String>,
}

impl Fields for ModifyFlowDeadlineRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyIntegrationDepartmentRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub dept_id: Option<String>,
    pub agent: Option<Agent>,
    pub parent_dept_id: Option<String>,
    pub dept_name: Option<String>,
    pub dept_open_id: Option<String>,
    pub order_no: Option<u64>,
}

impl Fields for ModifyIntegrationDepartmentRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "DeptId" => read_into(&mut self.dept_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ParentDeptId" => read_into(&mut self.parent_dept_id, value, at)?,
            "DeptName" => read_into(&mut self.dept_name, value, at)?,
            "DeptOpenId" => read_into(&mut self.dept_open_id, value, at)?,
            "OrderNo" => read_into(&mut self.order_no, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyIntegrationRoleRequest {
    /// Required.
    pub role_id: Option<String>,
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub operator: Option<UserInfo>,
    pub description: Option<String>,
    pub permission_groups: Option<Vec<PermissionGroup>>,
    pub sub_organization_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for ModifyIntegrationRoleRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "RoleId" => read_into(&mut self.role_id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            "PermissionGroups" => read_into(&mut self.permission_groups, value, at)?,
            "SubOrganizationIds" => read_into(&mut self.sub_organization_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyPartnerAuthorizationRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub business_id: Option<String>,
    /// Required.
    pub partner_application_id: Option<String>,
    /// Required.
    pub application_info: Option<CallbackInfo>,
}

impl Fields for ModifyPartnerAuthorizationRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "BusinessId" => read_into(&mut self.business_id, value, at)?,
            "PartnerApplicationId" => read_into(&mut self.partner_application_id, value, at)?,
            "ApplicationInfo" => read_into(&mut self.application_info, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyPartnerAutoSignAuthUrlRequest {
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    pub authorized_organization_id: Option<String>,
    pub authorized_organization_name: Option<String>,
    pub auth_to_me: Option<bool>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`.
    pub seal_types: Option<Vec<String>>,
    /// Known values: `0`, `1`, `2`.
    pub limit_auth_type: Option<u64>,
}

impl Fields for ModifyPartnerAutoSignAuthUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AuthorizedOrganizationId" => {
                read_into(&mut self.authorized_organization_id, value, at)?
            }
            "AuthorizedOrganizationName" => {
                read_into(&mut self.authorized_organization_name, value, at)?
            }
            "AuthToMe" => read_into(&mut self.auth_to_me, value, at)?,
            "SealTypes" => read_into(&mut self.seal_types, value, at)?,
            "LimitAuthType" => read_into(&mut self.limit_auth_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifySingleSignOnEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub sso_application_id: Option<String>,
    /// Required.
    pub employee: Option<SingleSignOnEmployees>,
    pub agent: Option<Agent>,
}

impl Fields for ModifySingleSignOnEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SsoApplicationId" => read_into(&mut self.sso_application_id, value, at)?,
            "Employee" => read_into(&mut self.employee, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OperateFlowRemarksRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `CREATE`, `UPDATE`, `DELETE`.
    pub operate_type: Option<String>,
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    pub flow_group_id: Option<String>,
    pub flow_item: Option<FlowRemarkItem>,
    pub flow_items: Option<Vec<String>>,
}

impl Fields for OperateFlowRemarksRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "FlowItem" => read_into(&mut self.flow_item, value, at)?,
            "FlowItems" => read_into(&mut self.flow_items, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OperateSealsRequest {
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    /// Known values: `1`, `2`.
    pub act: Option<i64>,
    pub seal_ids: Option<Vec<String>>,
    pub options: Option<Vec<WireOption>>,
}

impl Fields for OperateSealsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Act" => read_into(&mut self.act, value, at)?,
            "SealIds" => read_into(&mut self.seal_ids, value, at)?,
            "Options" => read_into(&mut self.options, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OperateTemplateRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub template_id: Option<String>,
    /// Required. Known values: `DELETE`, `ENABLE`, `DISABLE`, `COPY`.
    pub operate_type: Option<String>,
    pub agent: Option<Agent>,
    pub template_name: Option<String>,
}

impl Fields for OperateTemplateRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TemplateName" => read_into(&mut self.template_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct RenewAutoSignLicenseRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
}

impl Fields for RenewAutoSignLicenseRequest {
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
pub struct StartFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Disused.
    pub client_token: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `0`, `1`.
    pub cc_notify_type: Option<i64>,
}

impl Fields for StartFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "ClientToken" => read_into(&mut self.client_token, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CcNotifyType" => read_into(&mut self.cc_notify_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UnbindEmployeeUserIdWithClientOpenIdRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_id: Option<String>,
    /// Required.
    pub open_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for UnbindEmployeeUserIdWithClientOpenIdRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UpdateIntegrationEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub employees: Option<Vec<Staff>>,
    pub agent: Option<Agent>,
    pub invitation_notify_type: Option<String>,
    pub jump_url: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub endpoint: Option<String>,
}

impl Fields for UpdateIntegrationEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Employees" => read_into(&mut self.employees, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "InvitationNotifyType" => read_into(&mut self.invitation_notify_type, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UploadFilesRequest {
    /// Required. Known values: `TEMPLATE`, `DOCUMENT`, `SEAL`, `ARCHIVE`, `BUSINESSLICENSE`.
    pub business_type: Option<String>,
    pub caller: Option<Caller>,
    pub file_infos: Option<Vec<UploadFile>>,
    pub file_type: Option<String>,
    pub cover_rect: Option<bool>,
    pub custom_ids: Option<Vec<String>>,
    /// Disused.
    pub file_urls: Option<String>,
    pub agent: Option<Agent>,
    pub deadline: Option<i64>,
}

impl Fields for UploadFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "BusinessType" => read_into(&mut self.business_type, value, at)?,
            "Caller" => read_into(&mut self.caller, value, at)?,
            "FileInfos" => read_into(&mut self.file_infos, value, at)?,
            "FileType" => read_into(&mut self.file_type, value, at)?,
            "CoverRect" => read_into(&mut self.cover_rect, value, at)?,
            "CustomIds" => read_into(&mut self.custom_ids, value, at)?,
            "FileUrls" => read_into(&mut self.file_urls, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct VerifyDigitFileRequest {
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub file_id: Option<String>,
}

impl Fields for VerifyDigitFileRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FileId" => read_into(&mut self.file_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct VerifyDigitalDataSignRequest {
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    pub plain_text: Option<String>,
    pub sign_value: Option<String>,
}

impl Fields for VerifyDigitalDataSignRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "PlainText" => read_into(&mut self.plain_text, value, at)?,
            "SignValue" => read_into(&mut self.sign_value, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct VerifyPdfRequest {
    /// Required.
    pub flow_id: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
}

impl Fields for VerifyPdfRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
