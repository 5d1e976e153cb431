// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{
    Agent, DownloadFlowInfo, FlowInfo, OrganizationInfo, PermissionGroup,
    ProxyOrganizationOperator, UploadFile, UserInfo, UserThreeFactor, WireOption,
};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct ArchiveDynamicFlowRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
}

impl Fields for ArchiveDynamicFlowRequest {
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
pub struct CancelOrganizationFlowsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub cancel_message: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub cancel_message_format: Option<i64>,
}

impl Fields for CancelOrganizationFlowsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CancelMessage" => read_into(&mut self.cancel_message, value, at)?,
            "CancelMessageFormat" => read_into(&mut self.cancel_message_format, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelBatchCancelFlowsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
    pub cancel_message: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub cancel_message_format: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelBatchCancelFlowsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "CancelMessage" => read_into(&mut self.cancel_message, value, at)?,
            "CancelMessageFormat" => read_into(&mut self.cancel_message_format, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelFlowRequest {
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    pub cancel_message: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub cancel_message_format: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCancelFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CancelMessage" => read_into(&mut self.cancel_message, value, at)?,
            "CancelMessageFormat" => read_into(&mut self.cancel_message_format, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelMultiFlowSignQRCodeRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub qr_code_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCancelMultiFlowSignQRCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "QrCodeId" => read_into(&mut self.qr_code_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCancelUserAutoSignEnableUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
}

impl Fields for ChannelCancelUserAutoSignEnableUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteRoleRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub role_ids: Option<Vec<String>>,
}

impl Fields for ChannelDeleteRoleRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RoleIds" => read_into(&mut self.role_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteRoleUsersRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub role_id: Option<String>,
    pub user_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub open_ids: Option<Vec<String>>,
}

impl Fields for ChannelDeleteRoleUsersRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RoleId" => read_into(&mut self.role_id, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OpenIds" => read_into(&mut self.open_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDeleteSealPoliciesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub seal_id: Option<String>,
    /// Required.
    pub user_ids: Option<Vec<String>>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelDeleteSealPoliciesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelDisableUserAutoSignRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelDisableUserAutoSignRequest {
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
pub struct ChannelGetTaskResultApiRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub task_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for ChannelGetTaskResultApiRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TaskId" => read_into(&mut self.task_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelModifyRoleRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub role_id: Option<String>,
    pub description: Option<String>,
    pub permission_groups: Option<Vec<PermissionGroup>>,
}

impl Fields for ChannelModifyRoleRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "RoleId" => read_into(&mut self.role_id, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            "PermissionGroups" => read_into(&mut self.permission_groups, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelRenewAutoSignLicenseRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelRenewAutoSignLicenseRequest {
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
pub struct ChannelUpdateSealStatusRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub status: Option<String>,
    /// Required.
    pub seal_id: Option<String>,
    pub reason: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub options: Option<Vec<WireOption>>,
}

impl Fields for ChannelUpdateSealStatusRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Status" => read_into(&mut self.status, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "Reason" => read_into(&mut self.reason, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Options" => read_into(&mut self.options, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelVerifyPdfRequest {
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelVerifyPdfRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DeleteOrganizationAuthorizationsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub authorization_ids: Option<Vec<String>>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
}

impl Fields for DeleteOrganizationAuthorizationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AuthorizationIds" => read_into(&mut self.authorization_ids, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct GetDownloadFlowUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub down_load_flows: Option<Vec<DownloadFlowInfo>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for GetDownloadFlowUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "DownLoadFlows" => read_into(&mut self.down_load_flows, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyExtendedServiceRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `AUTO_SIGN`, `OVERSEA_SIGN`, `MOBILE_CHECK_APPROVER`, `DOWNLOAD_FLOW`, `AGE_LIMIT_EXPANSION`, `HIDE_OPERATOR_DISPLAY`.
    pub service_type: Option<String>,
    /// Required. Known values: `OPEN`, `CLOSE`.
    pub operate: Option<String>,
    /// Known values: `WEIXINAPP`, `WEIXIN_QRCODE_URL`.
    pub endpoint: Option<String>,
}

impl Fields for ModifyExtendedServiceRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ServiceType" => read_into(&mut self.service_type, value, at)?,
            "Operate" => read_into(&mut self.operate, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyFlowDeadlineRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub deadline: Option<i64>,
    pub recipient_id: Option<String>,
}

impl Fields for ModifyFlowDeadlineRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyOrganizationBusinessInfoRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub biz_license_resource_id: Option<String>,
    pub organization_name: Option<String>,
    pub address: Option<String>,
    /// Known values: `INDIVIDUALBIZ`, `ENTERPRISE`.
    pub organization_type: Option<String>,
    pub legal_name: Option<String>,
    pub new_legal_mobile: Option<String>,
}

impl Fields for ModifyOrganizationBusinessInfoRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "BizLicenseResourceId" => read_into(&mut self.biz_license_resource_id, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "Address" => read_into(&mut self.address, value, at)?,
            "OrganizationType" => read_into(&mut self.organization_type, value, at)?,
            "LegalName" => read_into(&mut self.legal_name, value, at)?,
            "NewLegalMobile" => read_into(&mut self.new_legal_mobile, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ModifyPartnerAutoSignAuthUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub authorized_organization_id: Option<String>,
    pub authorized_organization_name: Option<String>,
    pub platform_app_authorization: Option<bool>,
    pub auth_to_me: Option<bool>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`.
    pub seal_types: Option<Vec<String>>,
    /// Known values: `0`, `1`, `3`.
    pub limit_auth_type: Option<String>,
}

impl Fields for ModifyPartnerAutoSignAuthUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AuthorizedOrganizationId" => {
                read_into(&mut self.authorized_organization_id, value, at)?
            }
            "AuthorizedOrganizationName" => {
                read_into(&mut self.authorized_organization_name, value, at)?
            }
            "PlatformAppAuthorization" => {
                read_into(&mut self.platform_app_authorization, value, at)?
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
pub struct OperateChannelTemplateRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `SELECT`, `DELETE`, `UPDATE`.
    pub operate_type: Option<String>,
    /// Required.
    pub template_id: Option<String>,
    pub proxy_organization_open_ids: Option<String>,
    /// Known values: `all`, `part`.
    pub auth_tag: Option<String>,
    /// Known values: `0`, `1`, `2`.
    pub available: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub limit: Option<i64>,
    pub offset: Option<i64>,
}

impl Fields for OperateChannelTemplateRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "ProxyOrganizationOpenIds" => {
                read_into(&mut self.proxy_organization_open_ids, value, at)?
            }
            "AuthTag" => read_into(&mut self.auth_tag, value, at)?,
            "Available" => read_into(&mut self.available, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Limit" => read_into(&mut self.limit, value, at)?,
            "Offset" => read_into(&mut self.offset, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OperateTemplateRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub template_id: Option<String>,
    /// Required. Known values: `DELETE`, `ENABLE`, `DISABLE`, `COPY`.
    pub operate_type: Option<String>,
    pub template_name: Option<String>,
}

impl Fields for OperateTemplateRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "TemplateName" => read_into(&mut self.template_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct PrepareFlowsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_infos: Option<Vec<FlowInfo>>,
    /// Required.
    pub jump_url: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for PrepareFlowsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowInfos" => read_into(&mut self.flow_infos, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct SyncProxyOrganizationOperatorsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `CREATE`, `UPDATE`, `RESIGN`.
    pub operator_type: Option<String>,
    /// Required.
    pub proxy_organization_operators: Option<Vec<ProxyOrganizationOperator>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for SyncProxyOrganizationOperatorsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "OperatorType" => read_into(&mut self.operator_type, value, at)?,
            "ProxyOrganizationOperators" => {
                read_into(&mut self.proxy_organization_operators, value, at)?
            }
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct SyncProxyOrganizationRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub proxy_organization_name: Option<String>,
    pub business_license: Option<String>,
    pub uniform_social_credit_code: Option<String>,
    pub proxy_legal_name: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub proxy_legal_id_card_type: Option<String>,
    pub proxy_legal_id_card_number: Option<String>,
    pub proxy_address: Option<String>,
}

impl Fields for SyncProxyOrganizationRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ProxyOrganizationName" => read_into(&mut self.proxy_organization_name, value, at)?,
            "BusinessLicense" => read_into(&mut self.business_license, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "ProxyLegalName" => read_into(&mut self.proxy_legal_name, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ProxyLegalIdCardType" => read_into(&mut self.proxy_legal_id_card_type, value, at)?,
            "ProxyLegalIdCardNumber" => read_into(&mut self.proxy_legal_id_card_number, value, at)?,
            "ProxyAddress" => read_into(&mut self.proxy_address, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UploadFilesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `TEMPLATE`, `DOCUMENT`, `SEAL`, `ARCHIVE`, `BUSINESSLICENSE`.
    pub business_type: Option<String>,
    pub file_infos: Option<Vec<UploadFile>>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub deadline: Option<i64>,
}

impl Fields for UploadFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "BusinessType" => read_into(&mut self.business_type, value, at)?,
            "FileInfos" => read_into(&mut self.file_infos, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
