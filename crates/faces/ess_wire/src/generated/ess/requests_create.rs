// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{
    AdminChangeInvitationInfo, Agent, ApproverComponentLimitType, ApproverInfo,
    ApproverRestriction, AutoSignConfig, CallbackInfo, CcInfo, Component,
    ContractReviewWebUrlOption, CreateArchiveFlow, CreateFlowOption, DynamicSignOption,
    EmbedUrlOption, ExtractionField, FeedbackInfo, FillApproverInfo, FlowBatchUrlInfo,
    FlowCreateApprover, FlowForwardInfo, FlowGroupInfo, FlowGroupOptions, FlowGroupUrlInfo,
    FlowOperateLimit, FormField, Intention, JumpEvent, MiniAppCreateApproverInfo,
    MiniAppCreateFlowOption, MiniAppCreateFlowPageOption, NeedReviewApproverInfo,
    OrganizationCommonInfo, OrganizationInfo, PermissionGroup, PresetApproverInfo,
    ProxyOrganizationInfo, RegistrationOrganizationInfo, ReleasedApprover, RelieveInfo,
    RemindEmailInfo, ReviewerInfo, RiskIdentificationRoleInfo, SealPolicyAuthorizationFlows,
    SignComponentConfig, SingleSignOnEmployees, Staff, Tag, UserFlowType, UserInfo,
    UserThreeFactor, WebThemeConfig, WebUrlOption, WireOption,
};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct CreateArchiveFlowTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub archive_flows: Option<Vec<CreateArchiveFlow>>,
}

impl Fields for CreateArchiveFlowTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ArchiveFlows" => read_into(&mut self.archive_flows, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub admin_change_invitation_infos: Option<Vec<AdminChangeInvitationInfo>>,
    pub agent: Option<Agent>,
}

impl Fields for CreateBatchAdminChangeInvitationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AdminChangeInvitationInfos" => {
                read_into(&mut self.admin_change_invitation_infos, value, at)?
            }
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub new_admin_name: Option<String>,
    pub new_admin_mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub new_admin_id_card_type: Option<String>,
    pub new_admin_id_card_number: Option<String>,
    pub notify_type: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `QR_CODE`.
    pub endpoint: Option<String>,
}

impl Fields for CreateBatchAdminChangeInvitationsUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "NewAdminName" => read_into(&mut self.new_admin_name, value, at)?,
            "NewAdminMobile" => read_into(&mut self.new_admin_mobile, value, at)?,
            "NewAdminIdCardType" => read_into(&mut self.new_admin_id_card_type, value, at)?,
            "NewAdminIdCardNumber" => read_into(&mut self.new_admin_id_card_number, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchCancelFlowUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for CreateBatchCancelFlowUrlRequest {
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
pub struct CreateBatchContractReviewTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub resource_ids: Option<Vec<String>>,
    /// Known values: `0`, `1`, `2`.
    pub policy_type: Option<i64>,
    pub role: Option<RiskIdentificationRoleInfo>,
    pub roles: Option<Vec<RiskIdentificationRoleInfo>>,
    pub checklist_id: Option<String>,
    pub checklist_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub comment: Option<String>,
    pub user_data: Option<String>,
    /// Known values: `1`, `2`.
    pub enable_general_checklist: Option<i64>,
}

impl Fields for CreateBatchContractReviewTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ResourceIds" => read_into(&mut self.resource_ids, value, at)?,
            "PolicyType" => read_into(&mut self.policy_type, value, at)?,
            "Role" => read_into(&mut self.role, value, at)?,
            "Roles" => read_into(&mut self.roles, value, at)?,
            "ChecklistId" => read_into(&mut self.checklist_id, value, at)?,
            "ChecklistIds" => read_into(&mut self.checklist_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Comment" => read_into(&mut self.comment, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "EnableGeneralChecklist" => read_into(&mut self.enable_general_checklist, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchInformationExtractionTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub resource_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub field_template_id: Option<String>,
    pub fields: Option<Vec<ExtractionField>>,
}

impl Fields for CreateBatchInformationExtractionTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ResourceIds" => read_into(&mut self.resource_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FieldTemplateId" => read_into(&mut self.field_template_id, value, at)?,
            "Fields" => read_into(&mut self.fields, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchInitOrganizationUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `CREATE_SEAL`, `AUTH_JOIN_ORGANIZATION_GROUP`, `OPEN_AUTO_SIGN`, `PARTNER_AUTO_SIGN_AUTH`, `CHANGE_SUB_ORGANIZATION_ADMIN_AUTH`.
    pub operate_types: Option<Vec<String>>,
    /// Required.
    pub organization_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub authorized_organization_id: Option<String>,
    pub change_admin_auth_auto_sign: Option<bool>,
}

impl Fields for CreateBatchInitOrganizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OperateTypes" => read_into(&mut self.operate_types, value, at)?,
            "OrganizationIds" => read_into(&mut self.organization_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AuthorizedOrganizationId" => {
                read_into(&mut self.authorized_organization_id, value, at)?
            }
            "ChangeAdminAuthAutoSign" => {
                read_into(&mut self.change_admin_auth_auto_sign, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchOrganizationAuthorizationUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub admin_name: Option<String>,
    /// Required.
    pub admin_mobile: Option<String>,
    pub agent: Option<Agent>,
    pub sub_task_ids: Option<Vec<String>>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub admin_id_card_type: Option<String>,
    pub admin_id_card_number: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `QR_CODE`.
    pub endpoint: Option<String>,
}

impl Fields for CreateBatchOrganizationAuthorizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SubTaskIds" => read_into(&mut self.sub_task_ids, value, at)?,
            "AdminIdCardType" => read_into(&mut self.admin_id_card_type, value, at)?,
            "AdminIdCardNumber" => read_into(&mut self.admin_id_card_number, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchOrganizationRegistrationTasksRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub registration_organizations: Option<Vec<RegistrationOrganizationInfo>>,
    pub agent: Option<Agent>,
    /// Known values: `SHORT_URL`, `SHORT_H5`.
    pub endpoint: Option<String>,
    /// Known values: `0`, `1`.
    pub batch_auth_method: Option<u64>,
}

impl Fields for CreateBatchOrganizationRegistrationTasksRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "RegistrationOrganizations" => {
                read_into(&mut self.registration_organizations, value, at)?
            }
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "BatchAuthMethod" => read_into(&mut self.batch_auth_method, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchQuickSignUrlRequest {
    /// Required.
    pub flow_approver_info: Option<FlowCreateApprover>,
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    pub flow_ids: Option<Vec<String>>,
    pub flow_group_id: Option<String>,
    pub jump_url: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub signature_types: Option<Vec<i64>>,
    /// Known values: `1`, `2`, `3`.
    pub approver_sign_types: Option<Vec<i64>>,
    /// Known values: `0`, `1`.
    pub sign_type_selector: Option<u64>,
    pub flow_batch_url_info: Option<FlowBatchUrlInfo>,
    pub intention: Option<Intention>,
    pub video_verify_times_limit: Option<i64>,
    pub cache_approver_info: Option<bool>,
    pub can_batch_reject: Option<bool>,
    pub preset_approver_info: Option<PresetApproverInfo>,
    pub can_skip_read_flow: Option<bool>,
    pub expired_on: Option<i64>,
}

impl Fields for CreateBatchQuickSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowApproverInfo" => read_into(&mut self.flow_approver_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "SignatureTypes" => read_into(&mut self.signature_types, value, at)?,
            "ApproverSignTypes" => read_into(&mut self.approver_sign_types, value, at)?,
            "SignTypeSelector" => read_into(&mut self.sign_type_selector, value, at)?,
            "FlowBatchUrlInfo" => read_into(&mut self.flow_batch_url_info, value, at)?,
            "Intention" => read_into(&mut self.intention, value, at)?,
            "VideoVerifyTimesLimit" => read_into(&mut self.video_verify_times_limit, value, at)?,
            "CacheApproverInfo" => read_into(&mut self.cache_approver_info, value, at)?,
            "CanBatchReject" => read_into(&mut self.can_batch_reject, value, at)?,
            "PresetApproverInfo" => read_into(&mut self.preset_approver_info, value, at)?,
            "CanSkipReadFlow" => read_into(&mut self.can_skip_read_flow, value, at)?,
            "ExpiredOn" => read_into(&mut self.expired_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchSignUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub signature_types: Option<Vec<i64>>,
    pub id_card_number: Option<String>,
    /// Known values: `NONE`, `SMS`.
    pub notify_type: Option<String>,
    pub flow_ids: Option<Vec<String>>,
    pub organization_name: Option<String>,
    pub jump_to_detail: Option<bool>,
    pub flow_batch_url_info: Option<FlowBatchUrlInfo>,
    pub auto_jump_back: Option<bool>,
    pub url_use_env: Option<String>,
    pub can_batch_reject: Option<bool>,
    pub can_skip_read_flow: Option<bool>,
}

impl Fields for CreateBatchSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "SignatureTypes" => read_into(&mut self.signature_types, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "JumpToDetail" => read_into(&mut self.jump_to_detail, value, at)?,
            "FlowBatchUrlInfo" => read_into(&mut self.flow_batch_url_info, value, at)?,
            "AutoJumpBack" => read_into(&mut self.auto_jump_back, value, at)?,
            "UrlUseEnv" => read_into(&mut self.url_use_env, value, at)?,
            "CanBatchReject" => read_into(&mut self.can_batch_reject, value, at)?,
            "CanSkipReadFlow" => read_into(&mut self.can_skip_read_flow, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateContractComparisonTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub origin_file_resource_id: Option<String>,
    /// Required.
    pub diff_file_resource_id: Option<String>,
    pub comment: Option<String>,
    pub user_data: Option<String>,
    pub tags: Option<Vec<Tag>>,
    /// Known values: `0`, `1`.
    pub revision_operation: Option<i64>,
}

impl Fields for CreateContractComparisonTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OriginFileResourceId" => read_into(&mut self.origin_file_resource_id, value, at)?,
            "DiffFileResourceId" => read_into(&mut self.diff_file_resource_id, value, at)?,
            "Comment" => read_into(&mut self.comment, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Tags" => read_into(&mut self.tags, value, at)?,
            "RevisionOperation" => read_into(&mut self.revision_operation, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateContractDiffTaskWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub skip_file_upload: Option<bool>,
    pub original_file_resource_id: Option<String>,
    pub diff_file_resource_id: Option<String>,
    pub user_data: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Fields for CreateContractDiffTaskWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SkipFileUpload" => read_into(&mut self.skip_file_upload, value, at)?,
            "OriginalFileResourceId" => read_into(&mut self.original_file_resource_id, value, at)?,
            "DiffFileResourceId" => read_into(&mut self.diff_file_resource_id, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Tags" => read_into(&mut self.tags, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateContractReviewChecklistWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
}

impl Fields for CreateContractReviewChecklistWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Operator" {
            read_into(&mut self.operator, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateContractReviewWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub resource_id: Option<String>,
    pub user_data: Option<String>,
    pub option: Option<ContractReviewWebUrlOption>,
}

impl Fields for CreateContractReviewWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Option" => read_into(&mut self.option, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateConvertTaskApiRequest {
    /// Required.
    pub resource_type: Option<String>,
    /// Required.
    pub resource_name: Option<String>,
    /// Required.
    pub resource_id: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for CreateConvertTaskApiRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "ResourceName" => read_into(&mut self.resource_name, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateDigitalDataSignRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub plain_text: Option<String>,
}

impl Fields for CreateDigitalDataSignRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "PlainText" => read_into(&mut self.plain_text, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateDocumentRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub template_id: Option<String>,
    pub flow_id: Option<String>,
    pub file_names: Option<Vec<String>>,
    pub form_fields: Option<Vec<FormField>>,
    pub need_preview: Option<bool>,
    /// Known values: `0`, `1`.
    pub preview_type: Option<i64>,
    pub agent: Option<Agent>,
    pub client_token: Option<String>,
}

impl Fields for CreateDocumentRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FileNames" => read_into(&mut self.file_names, value, at)?,
            "FormFields" => read_into(&mut self.form_fields, value, at)?,
            "NeedPreview" => read_into(&mut self.need_preview, value, at)?,
            "PreviewType" => read_into(&mut self.preview_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ClientToken" => read_into(&mut self.client_token, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateDraftContractByPromptsTaskRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub requirement: Option<String>,
    pub reference_template_id: Option<String>,
    pub requirement_file_ids: Option<Vec<String>>,
    pub contract_language: Option<String>,
    pub review_task_id: Option<String>,
}

impl Fields for CreateDraftContractByPromptsTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Requirement" => read_into(&mut self.requirement, value, at)?,
            "ReferenceTemplateId" => read_into(&mut self.reference_template_id, value, at)?,
            "RequirementFileIds" => read_into(&mut self.requirement_file_ids, value, at)?,
            "ContractLanguage" => read_into(&mut self.contract_language, value, at)?,
            "ReviewTaskId" => read_into(&mut self.review_task_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateDynamicFlowApproverRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub approvers: Option<Vec<ApproverInfo>>,
    pub agent: Option<Agent>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
}

impl Fields for CreateDynamicFlowApproverRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateEmbedWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `CREATE_SEAL`, `CREATE_TEMPLATE`, `MODIFY_TEMPLATE`, `CREATE_CONTRACT_DRAFT_COOPEDIT`, `PREVIEW_TEMPLATE`, `PREVIEW_SEAL_LIST`, `PREVIEW_SEAL_DETAIL`, `EXTEND_SERVICE`, `PREVIEW_FLOW`, `PREVIEW_FLOW_DETAIL`, `CHANNEL_TEMPLATE`, `CHANNEL_COMPONENT`.
    pub embed_type: Option<String>,
    pub business_id: Option<String>,
    pub agent: Option<Agent>,
    pub reviewer: Option<ReviewerInfo>,
    pub option: Option<EmbedUrlOption>,
    pub user_data: Option<String>,
    /// Known values: `CHANNEL_TEMPLATE`, `CHANNEL_COMPONENT`.
    pub application_id: Option<String>,
}

impl Fields for CreateEmbedWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "EmbedType" => read_into(&mut self.embed_type, value, at)?,
            "BusinessId" => read_into(&mut self.business_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Reviewer" => read_into(&mut self.reviewer, value, at)?,
            "Option" => read_into(&mut self.option, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "ApplicationId" => read_into(&mut self.application_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeChangeUrlRequest {
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    pub user_id: Option<String>,
    pub new_mobile: Option<String>,
}

impl Fields for CreateEmployeeChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "NewMobile" => read_into(&mut self.new_mobile, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeQualificationSealQrCodeRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub hint_text: Option<String>,
    pub user_data: Option<String>,
}

impl Fields for CreateEmployeeQualificationSealQrCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "HintText" => read_into(&mut self.hint_text, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateExtendedServiceAuthInfosRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_ids: Option<Vec<String>>,
    /// Known values: `OPEN_SERVER_SIGN`, `BATCH_SIGN`.
    pub extend_service_type: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for CreateExtendedServiceAuthInfosRequest {
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
pub struct CreateFileConvertTaskRequest {
    /// Required. Known values: `doc`, `docx`, `xls`, `xlsx`, `jpg`, `jpeg`, `png`, `html`, `bmp`.
    pub resource_type: Option<String>,
    /// Required.
    pub resource_name: Option<String>,
    /// Required.
    pub resource_id: Option<String>,
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
}

impl Fields for CreateFileConvertTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "ResourceName" => read_into(&mut self.resource_name, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFileCounterSignRequest {
    /// Required.
    pub file_id: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub sync_mode: Option<bool>,
}

impl Fields for CreateFileCounterSignRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FileId" => read_into(&mut self.file_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SyncMode" => read_into(&mut self.sync_mode, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowApproversRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub approvers: Option<Vec<FillApproverInfo>>,
    pub flow_id: Option<String>,
    /// Known values: `0`, `1`.
    pub fill_approver_type: Option<i64>,
    pub initiator: Option<String>,
    pub agent: Option<Agent>,
    pub flow_group_id: Option<String>,
}

impl Fields for CreateFlowApproversRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FillApproverType" => read_into(&mut self.fill_approver_type, value, at)?,
            "Initiator" => read_into(&mut self.initiator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowBlockchainEvidenceUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    pub expired_on: Option<u64>,
}

impl Fields for CreateFlowBlockchainEvidenceUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ExpiredOn" => read_into(&mut self.expired_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowByFilesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_name: Option<String>,
    /// Required.
    pub file_ids: Option<Vec<String>>,
    pub approvers: Option<Vec<ApproverInfo>>,
    pub flow_description: Option<String>,
    pub flow_type: Option<String>,
    pub components: Option<Vec<Component>>,
    pub cc_infos: Option<Vec<CcInfo>>,
    /// Known values: `0`, `1`.
    pub cc_notify_type: Option<i64>,
    pub need_preview: Option<bool>,
    /// Known values: `0`, `1`.
    pub preview_type: Option<i64>,
    pub deadline: Option<i64>,
    pub unordered: Option<bool>,
    pub user_data: Option<String>,
    pub reminded_on: Option<i64>,
    /// Known values: `VerifyCheck`, `MobileCheck`.
    pub approver_verify_type: Option<String>,
    /// Known values: `0`, `1`.
    pub sign_bean_tag: Option<i64>,
    pub custom_show_map: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
    pub need_sign_review: Option<bool>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub open_dynamic_sign_flow: Option<bool>,
    pub workflow: Option<bool>,
    pub flow_operate_limit: Option<FlowOperateLimit>,
}

impl Fields for CreateFlowByFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "FileIds" => read_into(&mut self.file_ids, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "CcNotifyType" => read_into(&mut self.cc_notify_type, value, at)?,
            "NeedPreview" => read_into(&mut self.need_preview, value, at)?,
            "PreviewType" => read_into(&mut self.preview_type, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "RemindedOn" => read_into(&mut self.reminded_on, value, at)?,
            "ApproverVerifyType" => read_into(&mut self.approver_verify_type, value, at)?,
            "SignBeanTag" => read_into(&mut self.sign_bean_tag, value, at)?,
            "CustomShowMap" => read_into(&mut self.custom_show_map, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "OpenDynamicSignFlow" => read_into(&mut self.open_dynamic_sign_flow, value, at)?,
            "Workflow" => read_into(&mut self.workflow, value, at)?,
            "FlowOperateLimit" => read_into(&mut self.flow_operate_limit, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowEvidenceReportRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    pub report_type: Option<i64>,
    pub hybrid_evidence_flow_file: Option<bool>,
}

impl Fields for CreateFlowEvidenceReportRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReportType" => read_into(&mut self.report_type, value, at)?,
            "HybridEvidenceFlowFile" => read_into(&mut self.hybrid_evidence_flow_file, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowForwardsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub target_user_id: Option<String>,
    /// Required.
    pub flow_forward_infos: Option<Vec<FlowForwardInfo>>,
    pub agent: Option<Agent>,
}

impl Fields for CreateFlowForwardsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TargetUserId" => read_into(&mut self.target_user_id, value, at)?,
            "FlowForwardInfos" => read_into(&mut self.flow_forward_infos, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupByFilesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_group_name: Option<String>,
    /// Required.
    pub flow_group_infos: Option<Vec<FlowGroupInfo>>,
    pub agent: Option<Agent>,
    pub flow_group_options: Option<FlowGroupOptions>,
    pub user_flow_type: Option<UserFlowType>,
}

impl Fields for CreateFlowGroupByFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
            "FlowGroupInfos" => read_into(&mut self.flow_group_infos, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupOptions" => read_into(&mut self.flow_group_options, value, at)?,
            "UserFlowType" => read_into(&mut self.user_flow_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupByTemplatesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_group_name: Option<String>,
    /// Required.
    pub flow_group_infos: Option<Vec<FlowGroupInfo>>,
    pub agent: Option<Agent>,
    pub flow_group_options: Option<FlowGroupOptions>,
    pub user_flow_type: Option<UserFlowType>,
}

impl Fields for CreateFlowGroupByTemplatesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
            "FlowGroupInfos" => read_into(&mut self.flow_group_infos, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupOptions" => read_into(&mut self.flow_group_options, value, at)?,
            "UserFlowType" => read_into(&mut self.user_flow_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupRemindsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_group_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for CreateFlowGroupRemindsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupSignReviewRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_group_id: Option<String>,
    /// Required. Known values: `PASS`, `REJECT`, `SIGN_REJECT`.
    pub review_type: Option<String>,
    /// Required.
    pub approver_info: Option<NeedReviewApproverInfo>,
    pub agent: Option<Agent>,
    pub review_message: Option<String>,
}

impl Fields for CreateFlowGroupSignReviewRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "ReviewType" => read_into(&mut self.review_type, value, at)?,
            "ApproverInfo" => read_into(&mut self.approver_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReviewMessage" => read_into(&mut self.review_message, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowRemindsRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub remind_types: Option<Vec<String>>,
    pub remind_email_infos: Option<Vec<RemindEmailInfo>>,
}

impl Fields for CreateFlowRemindsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RemindTypes" => read_into(&mut self.remind_types, value, at)?,
            "RemindEmailInfos" => read_into(&mut self.remind_email_infos, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_name: Option<String>,
    /// Required.
    pub approvers: Option<Vec<FlowCreateApprover>>,
    pub flow_description: Option<String>,
    pub flow_type: Option<String>,
    pub client_token: Option<String>,
    pub dead_line: Option<i64>,
    pub reminded_on: Option<i64>,
    pub user_data: Option<String>,
    pub unordered: Option<bool>,
    pub custom_show_map: Option<String>,
    pub need_sign_review: Option<bool>,
    pub agent: Option<Agent>,
    pub cc_infos: Option<Vec<CcInfo>>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
    /// Disused.
    pub related_flow_id: Option<String>,
    /// Disused.
    pub callback_url: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub workflow: Option<bool>,
    pub flow_operate_limit: Option<FlowOperateLimit>,
}

impl Fields for CreateFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "ClientToken" => read_into(&mut self.client_token, value, at)?,
            "DeadLine" => read_into(&mut self.dead_line, value, at)?,
            "RemindedOn" => read_into(&mut self.reminded_on, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "CustomShowMap" => read_into(&mut self.custom_show_map, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            "RelatedFlowId" => read_into(&mut self.related_flow_id, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "Workflow" => read_into(&mut self.workflow, value, at)?,
            "FlowOperateLimit" => read_into(&mut self.flow_operate_limit, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowSignReviewRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required. Known values: `PASS`, `REJECT`, `SIGN_REJECT`.
    pub review_type: Option<String>,
    pub agent: Option<Agent>,
    pub recipient_id: Option<String>,
    /// Known values: `SignReview`, `CreateReview`.
    pub operate_type: Option<String>,
    pub review_message: Option<String>,
}

impl Fields for CreateFlowSignReviewRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "ReviewType" => read_into(&mut self.review_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            "ReviewMessage" => read_into(&mut self.review_message, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowSignUrlRequest {
    /// Required.
    pub flow_id: Option<String>,
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub flow_approver_infos: Option<Vec<FlowCreateApprover>>,
    pub video_verify_times_limit: Option<i64>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    pub jump_url: Option<String>,
    /// Known values: `0`, `1`.
    pub url_type: Option<i64>,
    pub expired_on: Option<i64>,
}

impl Fields for CreateFlowSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowApproverInfos" => read_into(&mut self.flow_approver_infos, value, at)?,
            "VideoVerifyTimesLimit" => read_into(&mut self.video_verify_times_limit, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "UrlType" => read_into(&mut self.url_type, value, at)?,
            "ExpiredOn" => read_into(&mut self.expired_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateInformationExtractionWebUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub resource_ids: Option<Vec<String>>,
    pub user_data: Option<String>,
    pub option: Option<WebUrlOption>,
}

impl Fields for CreateInformationExtractionWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ResourceIds" => read_into(&mut self.resource_ids, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Option" => read_into(&mut self.option, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationDepartmentRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub dept_name: Option<String>,
    pub agent: Option<Agent>,
    pub parent_dept_id: Option<String>,
    pub parent_dept_open_id: Option<String>,
    pub dept_open_id: Option<String>,
    pub order_no: Option<u64>,
}

impl Fields for CreateIntegrationDepartmentRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "DeptName" => read_into(&mut self.dept_name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ParentDeptId" => read_into(&mut self.parent_dept_id, value, at)?,
            "ParentDeptOpenId" => read_into(&mut self.parent_dept_open_id, value, at)?,
            "DeptOpenId" => read_into(&mut self.dept_open_id, value, at)?,
            "OrderNo" => read_into(&mut self.order_no, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationEmployeesRequest {
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

impl Fields for CreateIntegrationEmployeesRequest {
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
pub struct CreateIntegrationRoleRequest {
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub operator: Option<UserInfo>,
    pub description: Option<String>,
    pub is_group_role: Option<i64>,
    pub permission_groups: Option<Vec<PermissionGroup>>,
    pub sub_organization_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for CreateIntegrationRoleRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            "IsGroupRole" => read_into(&mut self.is_group_role, value, at)?,
            "PermissionGroups" => read_into(&mut self.permission_groups, value, at)?,
            "SubOrganizationIds" => read_into(&mut self.sub_organization_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationSubOrganizationActiveRecordRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub sub_organization_ids: Option<Vec<String>>,
}

impl Fields for CreateIntegrationSubOrganizationActiveRecordRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SubOrganizationIds" => read_into(&mut self.sub_organization_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateIntegrationUserRolesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_ids: Option<Vec<String>>,
    /// Required.
    pub role_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
}

impl Fields for CreateIntegrationUserRolesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "RoleIds" => read_into(&mut self.role_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateLMInformationExtractionTaskFieldFeedbackRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub id: Option<String>,
    pub feedback: Option<FeedbackInfo>,
}

impl Fields for CreateLMInformationExtractionTaskFieldFeedbackRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Id" => read_into(&mut self.id, value, at)?,
            "Feedback" => read_into(&mut self.feedback, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateLegalSealQrCodeRequest {
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for CreateLegalSealQrCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateMiniAppPrepareFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `1`, `2`.
    pub resource_type: Option<i64>,
    /// Required.
    pub resource_id: Option<String>,
    /// Required.
    pub flow_name: Option<String>,
    pub agent: Option<Agent>,
    pub approvers: Option<Vec<MiniAppCreateApproverInfo>>,
    pub cc_infos: Option<Vec<CcInfo>>,
    pub unordered: Option<bool>,
    pub deadline_after_start_days: Option<i64>,
    pub user_flow_type_id: Option<String>,
    pub flow_option: Option<MiniAppCreateFlowOption>,
    pub page_option: Option<MiniAppCreateFlowPageOption>,
    pub user_data: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub hides: Option<Vec<i64>>,
}

impl Fields for CreateMiniAppPrepareFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "DeadlineAfterStartDays" => read_into(&mut self.deadline_after_start_days, value, at)?,
            "UserFlowTypeId" => read_into(&mut self.user_flow_type_id, value, at)?,
            "FlowOption" => read_into(&mut self.flow_option, value, at)?,
            "PageOption" => read_into(&mut self.page_option, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Hides" => read_into(&mut self.hides, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateModifyAdminAuthorizationUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub authorization_id: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `PC`.
    pub endpoint: Option<String>,
}

impl Fields for CreateModifyAdminAuthorizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AuthorizationId" => read_into(&mut self.authorization_id, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateMultiFlowSignQRCodeRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub template_id: Option<String>,
    /// Required.
    pub flow_name: Option<String>,
    pub max_flow_num: Option<i64>,
    /// Disused.
    pub qr_effective_day: Option<i64>,
    pub flow_effective_day: Option<i64>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub restrictions: Option<Vec<ApproverRestriction>>,
    pub user_data: Option<String>,
    /// Disused.
    pub callback_url: Option<String>,
    pub agent: Option<Agent>,
    /// Disused.
    pub approver_restrictions: Option<ApproverRestriction>,
    pub approver_component_limit_types: Option<Vec<ApproverComponentLimitType>>,
    pub forbid_personal_multiple_sign: Option<bool>,
    pub flow_name_append_scanner_info: Option<bool>,
    pub qr_code_name: Option<String>,
    pub qr_code_expired_on: Option<i64>,
}

impl Fields for CreateMultiFlowSignQRCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "MaxFlowNum" => read_into(&mut self.max_flow_num, value, at)?,
            "QrEffectiveDay" => read_into(&mut self.qr_effective_day, value, at)?,
            "FlowEffectiveDay" => read_into(&mut self.flow_effective_day, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "Restrictions" => read_into(&mut self.restrictions, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ApproverRestrictions" => read_into(&mut self.approver_restrictions, value, at)?,
            "ApproverComponentLimitTypes" => {
                read_into(&mut self.approver_component_limit_types, value, at)?
            }
            "ForbidPersonalMultipleSign" => {
                read_into(&mut self.forbid_personal_multiple_sign, value, at)?
            }
            "FlowNameAppendScannerInfo" => {
                read_into(&mut self.flow_name_append_scanner_info, value, at)?
            }
            "QrCodeName" => read_into(&mut self.qr_code_name, value, at)?,
            "QrCodeExpiredOn" => read_into(&mut self.qr_code_expired_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationAuthFileRequest {
    /// Required.
    pub organization_common_info: Option<OrganizationCommonInfo>,
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    /// Known values: `0`, `1`, `2`.
    pub r#type: Option<u64>,
}

impl Fields for CreateOrganizationAuthFileRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OrganizationCommonInfo" => read_into(&mut self.organization_common_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Type" => read_into(&mut self.r#type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationAuthUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Known values: `2`, `5`.
    pub authorization_types: Option<Vec<u64>>,
    pub organization_name: Option<String>,
    pub uniform_social_credit_code: Option<String>,
    pub legal_name: Option<String>,
    pub auto_jump_url: Option<String>,
    pub organization_address: Option<String>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
    pub admin_id_card_number: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub admin_id_card_type: Option<String>,
    pub uniform_social_credit_code_same: Option<bool>,
    pub legal_name_same: Option<bool>,
    pub admin_name_same: Option<bool>,
    pub admin_id_card_number_same: Option<bool>,
    pub admin_mobile_same: Option<bool>,
    pub organization_name_same: Option<bool>,
    pub business_license: Option<String>,
    /// Known values: `PC`, `SHORT_URL`, `SHORT_H5`.
    pub endpoint: Option<String>,
    /// Known values: `1`, `2`.
    pub initialization: Option<Vec<u64>>,
    pub power_of_attorneys: Option<Vec<String>>,
    pub user_data: Option<String>,
    pub bank_account_number: Option<String>,
    pub bank_account_number_same: Option<bool>,
    pub jump_events: Option<Vec<JumpEvent>>,
    /// Known values: `USCC`, `PRACTICELICENSEOFMEDICALINSTITUTION`, `CLINICFILLINGCERTIFICATE`.
    pub organization_id_card_type: Option<String>,
    pub organization_id_card_type_same: Option<bool>,
    /// Known values: `1`, `2`, `3`.
    pub authorization_method: Option<Vec<u64>>,
    pub hide_biz_license: Option<bool>,
    pub address_same: Option<bool>,
    pub biz_license_same: Option<bool>,
}

impl Fields for CreateOrganizationAuthUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AuthorizationTypes" => read_into(&mut self.authorization_types, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "LegalName" => read_into(&mut self.legal_name, value, at)?,
            "AutoJumpUrl" => read_into(&mut self.auto_jump_url, value, at)?,
            "OrganizationAddress" => read_into(&mut self.organization_address, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            "AdminIdCardNumber" => read_into(&mut self.admin_id_card_number, value, at)?,
            "AdminIdCardType" => read_into(&mut self.admin_id_card_type, value, at)?,
            "UniformSocialCreditCodeSame" => {
                read_into(&mut self.uniform_social_credit_code_same, value, at)?
            }
            "LegalNameSame" => read_into(&mut self.legal_name_same, value, at)?,
            "AdminNameSame" => read_into(&mut self.admin_name_same, value, at)?,
            "AdminIdCardNumberSame" => read_into(&mut self.admin_id_card_number_same, value, at)?,
            "AdminMobileSame" => read_into(&mut self.admin_mobile_same, value, at)?,
            "OrganizationNameSame" => read_into(&mut self.organization_name_same, value, at)?,
            "BusinessLicense" => read_into(&mut self.business_license, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "Initialization" => read_into(&mut self.initialization, value, at)?,
            "PowerOfAttorneys" => read_into(&mut self.power_of_attorneys, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "BankAccountNumber" => read_into(&mut self.bank_account_number, value, at)?,
            "BankAccountNumberSame" => read_into(&mut self.bank_account_number_same, value, at)?,
            "JumpEvents" => read_into(&mut self.jump_events, value, at)?,
            "OrganizationIdCardType" => read_into(&mut self.organization_id_card_type, value, at)?,
            "OrganizationIdCardTypeSame" => {
                read_into(&mut self.organization_id_card_type_same, value, at)?
            }
            "AuthorizationMethod" => read_into(&mut self.authorization_method, value, at)?,
            "HideBizLicense" => read_into(&mut self.hide_biz_license, value, at)?,
            "AddressSame" => read_into(&mut self.address_same, value, at)?,
            "BizLicenseSame" => read_into(&mut self.biz_license_same, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationBatchSignUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub flow_ids: Option<Vec<String>>,
    pub agent: Option<Agent>,
    pub user_id: Option<String>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub recipient_ids: Option<Vec<String>>,
    pub flow_group_id: Option<String>,
    pub can_batch_reject: Option<bool>,
    pub dynamic_sign_option: Option<DynamicSignOption>,
}

impl Fields for CreateOrganizationBatchSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "RecipientIds" => read_into(&mut self.recipient_ids, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "CanBatchReject" => read_into(&mut self.can_batch_reject, value, at)?,
            "DynamicSignOption" => read_into(&mut self.dynamic_sign_option, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationGroupInvitationLinkRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub expire_time: Option<i64>,
}

impl Fields for CreateOrganizationGroupInvitationLinkRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ExpireTime" => read_into(&mut self.expire_time, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationInfoChangeUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `1`, `2`.
    pub change_type: Option<u64>,
    pub agent: Option<Agent>,
    pub unified_social_credit_code: Option<String>,
}

impl Fields for CreateOrganizationInfoChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ChangeType" => read_into(&mut self.change_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UnifiedSocialCreditCode" => {
                read_into(&mut self.unified_social_credit_code, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePartnerAuthorizationLinkRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub business_id: Option<String>,
    /// Required.
    pub partner_organization_id: Option<String>,
    /// Required.
    pub application_info: Option<CallbackInfo>,
    /// Required.
    pub proxy_organization_info: Option<ProxyOrganizationInfo>,
    pub partner_application_id: Option<String>,
}

impl Fields for CreatePartnerAuthorizationLinkRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "BusinessId" => read_into(&mut self.business_id, value, at)?,
            "PartnerOrganizationId" => read_into(&mut self.partner_organization_id, value, at)?,
            "ApplicationInfo" => read_into(&mut self.application_info, value, at)?,
            "ProxyOrganizationInfo" => read_into(&mut self.proxy_organization_info, value, at)?,
            "PartnerApplicationId" => read_into(&mut self.partner_application_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePartnerAutoSignAuthUrlRequest {
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    pub authorized_organization_id: Option<String>,
    pub authorized_organization_name: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`.
    pub seal_types: Option<Vec<String>>,
    pub auth_to_me: Option<bool>,
    /// Known values: `0`, `1`, `2`.
    pub limit_auth_type: Option<u64>,
}

impl Fields for CreatePartnerAutoSignAuthUrlRequest {
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
            "SealTypes" => read_into(&mut self.seal_types, value, at)?,
            "AuthToMe" => read_into(&mut self.auth_to_me, value, at)?,
            "LimitAuthType" => read_into(&mut self.limit_auth_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePersonAuthCertificateImageRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub user_name: Option<String>,
    /// Required. Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
}

impl Fields for CreatePersonAuthCertificateImageRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserName" => read_into(&mut self.user_name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePrepareFlowGroupRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_group_name: Option<String>,
    /// Required.
    pub flow_group_infos: Option<Vec<FlowGroupInfo>>,
    /// Required. Known values: `1`, `2`.
    pub resource_type: Option<i64>,
    pub agent: Option<Agent>,
    pub flow_group_options: Option<FlowGroupOptions>,
    pub flow_group_type: Option<String>,
    pub flow_group_deadline: Option<i64>,
}

impl Fields for CreatePrepareFlowGroupRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
            "FlowGroupInfos" => read_into(&mut self.flow_group_infos, value, at)?,
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupOptions" => read_into(&mut self.flow_group_options, value, at)?,
            "FlowGroupType" => read_into(&mut self.flow_group_type, value, at)?,
            "FlowGroupDeadline" => read_into(&mut self.flow_group_deadline, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePrepareFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub flow_name: Option<String>,
    pub resource_id: Option<String>,
    /// Known values: `1`, `2`, `3`.
    pub resource_type: Option<i64>,
    pub unordered: Option<bool>,
    pub deadline: Option<i64>,
    pub user_flow_type_id: Option<String>,
    pub flow_type: Option<String>,
    pub approvers: Option<Vec<FlowCreateApprover>>,
    /// Known values: `OPEN`, `CLOSE`.
    pub intelligent_status: Option<String>,
    pub components: Option<Component>,
    pub flow_option: Option<CreateFlowOption>,
    pub need_sign_review: Option<bool>,
    pub need_create_review: Option<bool>,
    pub user_data: Option<String>,
    pub cc_infos: Option<Vec<CcInfo>>,
    pub flow_id: Option<String>,
    pub agent: Option<Agent>,
    pub initiator_components: Option<Vec<Component>>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    /// Disused.
    pub sign_component_config: Option<SignComponentConfig>,
    pub workflow: Option<bool>,
}

impl Fields for CreatePrepareFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "UserFlowTypeId" => read_into(&mut self.user_flow_type_id, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "IntelligentStatus" => read_into(&mut self.intelligent_status, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "FlowOption" => read_into(&mut self.flow_option, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "NeedCreateReview" => read_into(&mut self.need_create_review, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "InitiatorComponents" => read_into(&mut self.initiator_components, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "SignComponentConfig" => read_into(&mut self.sign_component_config, value, at)?,
            "Workflow" => read_into(&mut self.workflow, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePreparedPersonalEsignRequest {
    /// Required.
    pub user_name: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
    /// Required.
    pub seal_name: Option<String>,
    pub agent: Option<Agent>,
    pub operator: Option<UserInfo>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub mobile: Option<String>,
    pub file_id: Option<String>,
    pub seal_color: Option<String>,
    pub process_seal: Option<bool>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Disused.
    pub license_type: Option<i64>,
    /// Disused.
    pub seal_image: Option<String>,
    /// Disused.
    pub enable_auto_sign: Option<bool>,
    /// Disused.
    pub seal_image_compress: Option<bool>,
}

impl Fields for CreatePreparedPersonalEsignRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "UserName" => read_into(&mut self.user_name, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "SealName" => read_into(&mut self.seal_name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "FileId" => read_into(&mut self.file_id, value, at)?,
            "SealColor" => read_into(&mut self.seal_color, value, at)?,
            "ProcessSeal" => read_into(&mut self.process_seal, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "LicenseType" => read_into(&mut self.license_type, value, at)?,
            "SealImage" => read_into(&mut self.seal_image, value, at)?,
            "EnableAutoSign" => read_into(&mut self.enable_auto_sign, value, at)?,
            "SealImageCompress" => read_into(&mut self.seal_image_compress, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateReleaseFlowRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub need_relieved_flow_id: Option<String>,
    /// Required.
    pub relive_info: Option<RelieveInfo>,
    pub agent: Option<Agent>,
    pub released_approvers: Option<Vec<ReleasedApprover>>,
    pub deadline: Option<i64>,
    pub user_data: Option<String>,
    pub flow_name: Option<String>,
}

impl Fields for CreateReleaseFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "NeedRelievedFlowId" => read_into(&mut self.need_relieved_flow_id, value, at)?,
            "ReliveInfo" => read_into(&mut self.relive_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ReleasedApprovers" => read_into(&mut self.released_approvers, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateRequestWithEncryptionRequest {
    /// Required.
    pub request_action: Option<String>,
    /// Required.
    pub iv: Option<String>,
    /// Required.
    pub encrypted_data: Option<String>,
    pub encryption_signature: Option<String>,
}

impl Fields for CreateRequestWithEncryptionRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "RequestAction" => read_into(&mut self.request_action, value, at)?,
            "IV" => read_into(&mut self.iv, value, at)?,
            "EncryptedData" => read_into(&mut self.encrypted_data, value, at)?,
            "EncryptionSignature" => read_into(&mut self.encryption_signature, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateRiskIdentificationTaskFeedbackRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub risk_id: Option<String>,
    /// Known values: `1`, `2`, `3`.
    pub feedback_result: Option<i64>,
    pub reason: Option<String>,
}

impl Fields for CreateRiskIdentificationTaskFeedbackRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "RiskId" => read_into(&mut self.risk_id, value, at)?,
            "FeedbackResult" => read_into(&mut self.feedback_result, value, at)?,
            "Reason" => read_into(&mut self.reason, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateSchemeUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub organization_name: Option<String>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub end_point: Option<String>,
    pub flow_id: Option<String>,
    pub flow_group_id: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub path_type: Option<u64>,
    pub auto_jump_back: Option<bool>,
    pub agent: Option<Agent>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub hides: Option<Vec<i64>>,
    pub recipient_id: Option<String>,
    pub flow_group_url_info: Option<FlowGroupUrlInfo>,
    pub url_use_env: Option<String>,
    pub pick_up_after_joined: Option<bool>,
    pub can_skip_read_flow: Option<bool>,
}

impl Fields for CreateSchemeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "EndPoint" => read_into(&mut self.end_point, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "PathType" => read_into(&mut self.path_type, value, at)?,
            "AutoJumpBack" => read_into(&mut self.auto_jump_back, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Hides" => read_into(&mut self.hides, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "FlowGroupUrlInfo" => read_into(&mut self.flow_group_url_info, value, at)?,
            "UrlUseEnv" => read_into(&mut self.url_use_env, value, at)?,
            "PickUpAfterJoined" => read_into(&mut self.pick_up_after_joined, value, at)?,
            "CanSkipReadFlow" => read_into(&mut self.can_skip_read_flow, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateSealPolicyRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub users: Option<Vec<UserInfo>>,
    /// Required.
    pub seal_id: Option<String>,
    /// Required.
    pub expired: Option<i64>,
    pub user_ids: Option<Vec<String>>,
    pub policy: Option<String>,
    pub agent: Option<Agent>,
    pub options: Option<Vec<WireOption>>,
    pub authorization_flows: Option<SealPolicyAuthorizationFlows>,
}

impl Fields for CreateSealPolicyRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Users" => read_into(&mut self.users, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "Expired" => read_into(&mut self.expired, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "Policy" => read_into(&mut self.policy, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Options" => read_into(&mut self.options, value, at)?,
            "AuthorizationFlows" => read_into(&mut self.authorization_flows, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateSealRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub seal_name: Option<String>,
    pub agent: Option<Agent>,
    pub generate_source: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `INVOICE`, `OTHER`.
    pub seal_type: Option<String>,
    pub sub_seal_type: Option<String>,
    pub file_name: Option<String>,
    pub image: Option<String>,
    pub width: Option<i64>,
    pub height: Option<i64>,
    pub color: Option<String>,
    pub seal_horizontal_text: Option<String>,
    pub seal_chord_text: Option<String>,
    pub seal_central_type: Option<String>,
    pub file_token: Option<String>,
    /// Known values: `circle`, `ellipse`.
    pub seal_style: Option<String>,
    pub seal_size: Option<String>,
    pub tax_identify_code: Option<String>,
    pub seal_description: Option<String>,
    pub options: Option<Vec<WireOption>>,
}

impl Fields for CreateSealRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SealName" => read_into(&mut self.seal_name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "GenerateSource" => read_into(&mut self.generate_source, value, at)?,
            "SealType" => read_into(&mut self.seal_type, value, at)?,
            "SubSealType" => read_into(&mut self.sub_seal_type, value, at)?,
            "FileName" => read_into(&mut self.file_name, value, at)?,
            "Image" => read_into(&mut self.image, value, at)?,
            "Width" => read_into(&mut self.width, value, at)?,
            "Height" => read_into(&mut self.height, value, at)?,
            "Color" => read_into(&mut self.color, value, at)?,
            "SealHorizontalText" => read_into(&mut self.seal_horizontal_text, value, at)?,
            "SealChordText" => read_into(&mut self.seal_chord_text, value, at)?,
            "SealCentralType" => read_into(&mut self.seal_central_type, value, at)?,
            "FileToken" => read_into(&mut self.file_token, value, at)?,
            "SealStyle" => read_into(&mut self.seal_style, value, at)?,
            "SealSize" => read_into(&mut self.seal_size, value, at)?,
            "TaxIdentifyCode" => read_into(&mut self.tax_identify_code, value, at)?,
            "SealDescription" => read_into(&mut self.seal_description, value, at)?,
            "Options" => read_into(&mut self.options, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateSingleSignOnEmployeesRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub employees: Option<Vec<SingleSignOnEmployees>>,
    /// Required.
    pub sso_application_id: Option<String>,
    pub agent: Option<Agent>,
}

impl Fields for CreateSingleSignOnEmployeesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Employees" => read_into(&mut self.employees, value, at)?,
            "SsoApplicationId" => read_into(&mut self.sso_application_id, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateUserAutoSignEnableUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub auto_sign_config: Option<AutoSignConfig>,
    pub url_type: Option<String>,
    pub notify_type: Option<String>,
    pub notify_address: Option<String>,
    pub expired_time: Option<i64>,
    pub agent: Option<Agent>,
    pub user_data: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub end_point: Option<String>,
}

impl Fields for CreateUserAutoSignEnableUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "AutoSignConfig" => read_into(&mut self.auto_sign_config, value, at)?,
            "UrlType" => read_into(&mut self.url_type, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "NotifyAddress" => read_into(&mut self.notify_address, value, at)?,
            "ExpiredTime" => read_into(&mut self.expired_time, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "EndPoint" => read_into(&mut self.end_point, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateUserAutoSignSealUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub agent: Option<Agent>,
    pub expired_time: Option<i64>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub end_point: Option<String>,
}

impl Fields for CreateUserAutoSignSealUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ExpiredTime" => read_into(&mut self.expired_time, value, at)?,
            "EndPoint" => read_into(&mut self.end_point, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateUserMobileChangeUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub agent: Option<Agent>,
    pub user_id: Option<String>,
    /// Known values: `0`, `1`.
    pub user_account_type: Option<u64>,
    pub name: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub endpoint: Option<String>,
    pub user_data: Option<String>,
}

impl Fields for CreateUserMobileChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "UserAccountType" => read_into(&mut self.user_account_type, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateUserNameChangeUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub endpoint: Option<String>,
    pub user_data: Option<String>,
}

impl Fields for CreateUserNameChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateUserVerifyUrlRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    pub name: Option<String>,
    pub id_card_number: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub mobile: Option<String>,
    pub jump_url: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `H5_SHORT_URL`.
    pub endpoint: Option<String>,
    pub auto_jump_back: Option<bool>,
    pub user_data: Option<String>,
}

impl Fields for CreateUserVerifyUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "AutoJumpBack" => read_into(&mut self.auto_jump_back, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateWebThemeConfigRequest {
    /// Required.
    pub operator: Option<UserInfo>,
    /// Required.
    pub theme_type: Option<String>,
    /// Required.
    pub web_theme_config: Option<WebThemeConfig>,
    pub agent: Option<Agent>,
}

impl Fields for CreateWebThemeConfigRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ThemeType" => read_into(&mut self.theme_type, value, at)?,
            "WebThemeConfig" => read_into(&mut self.web_theme_config, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
