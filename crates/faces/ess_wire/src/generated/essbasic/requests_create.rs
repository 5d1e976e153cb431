// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::{
    AdminChangeInvitationInfo, Agent, ApproverComponentLimitType, ApproverRestriction,
    AutoSignConfig, BaseFlowInfo, CcInfo, CommonFlowApprover, Component, CreateFlowOption,
    DynamicFlowInfo, DynamicSignOption, EmbedUrlOption, FillApproverInfo, FlowApproverInfo,
    FlowBatchUrlInfo, FlowFileInfo, FlowForwardInfo, FlowGroupOptions, FlowGroupUrlInfo, FlowInfo,
    FlowOperateLimit, Intention, JumpEvent, NeedReviewApproverInfo,
    OrganizationAuthorizationOptions, OrganizationCommonInfo, OrganizationInfo, PermissionGroup,
    PresetApproverInfo, RegistrationOrganizationInfo, ReleasedApprover, RelieveInfo,
    SignComponentConfig, UserInfo, UserThreeFactor, WebThemeConfig, WireOption,
};
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct ChannelCreateBatchCancelFlowUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCreateBatchCancelFlowUrlRequest {
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
pub struct ChannelCreateBatchQuickSignUrlRequest {
    /// Required.
    pub flow_approver_info: Option<FlowApproverInfo>,
    pub agent: Option<Agent>,
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

impl Fields for ChannelCreateBatchQuickSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowApproverInfo" => read_into(&mut self.flow_approver_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
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
pub struct ChannelCreateBatchSignUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub operator: Option<UserInfo>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    /// Known values: `NONE`, `SMS`.
    pub notify_type: Option<String>,
    pub flow_ids: Option<Vec<String>>,
    pub organization_name: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub signature_types: Option<Vec<i64>>,
    pub jump_to_detail: Option<bool>,
    pub flow_batch_url_info: Option<FlowBatchUrlInfo>,
    pub open_id: Option<String>,
    pub organization_open_id: Option<String>,
    pub auto_jump_back: Option<bool>,
    pub url_use_env: Option<String>,
    pub can_batch_reject: Option<bool>,
    pub can_skip_read_flow: Option<bool>,
}

impl Fields for ChannelCreateBatchSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "SignatureTypes" => read_into(&mut self.signature_types, value, at)?,
            "JumpToDetail" => read_into(&mut self.jump_to_detail, value, at)?,
            "FlowBatchUrlInfo" => read_into(&mut self.flow_batch_url_info, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
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
pub struct ChannelCreateBoundFlowsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub flow_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCreateBoundFlowsRequest {
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
pub struct ChannelCreateConvertTaskApiRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `doc`, `docx`, `html`, `xls`, `xlsx`.
    pub resource_type: Option<String>,
    /// Required.
    pub resource_name: Option<String>,
    /// Required.
    pub resource_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for ChannelCreateConvertTaskApiRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "ResourceName" => read_into(&mut self.resource_name, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateDynamicFlowApproverRequest {
    /// Required.
    pub fill_dynamic_flow_list: Option<Vec<DynamicFlowInfo>>,
    pub agent: Option<Agent>,
}

impl Fields for ChannelCreateDynamicFlowApproverRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FillDynamicFlowList" => read_into(&mut self.fill_dynamic_flow_list, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateEmbedWebUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `CREATE_SEAL`, `CREATE_TEMPLATE`, `MODIFY_TEMPLATE`, `PREVIEW_TEMPLATE`, `PREVIEW_FLOW`, `PREVIEW_FLOW_DETAIL`, `PREVIEW_SEAL_LIST`, `PREVIEW_SEAL_DETAIL`, `EXTEND_SERVICE`.
    pub embed_type: Option<String>,
    pub business_id: Option<String>,
    /// Disused.
    pub hidden_components: Option<bool>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub user_data: Option<String>,
    pub option: Option<EmbedUrlOption>,
}

impl Fields for ChannelCreateEmbedWebUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "EmbedType" => read_into(&mut self.embed_type, value, at)?,
            "BusinessId" => read_into(&mut self.business_id, value, at)?,
            "HiddenComponents" => read_into(&mut self.hidden_components, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "Option" => read_into(&mut self.option, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowApproversRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub approvers: Option<Vec<FillApproverInfo>>,
    pub flow_id: Option<String>,
    pub fill_approver_type: Option<i64>,
    pub operator: Option<UserInfo>,
    pub flow_group_id: Option<String>,
}

impl Fields for ChannelCreateFlowApproversRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FillApproverType" => read_into(&mut self.fill_approver_type, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowByFilesRequest {
    pub agent: Option<Agent>,
    pub flow_name: Option<String>,
    pub flow_description: Option<String>,
    pub flow_approvers: Option<Vec<FlowApproverInfo>>,
    pub file_ids: Option<Vec<String>>,
    pub components: Option<Vec<Component>>,
    pub deadline: Option<i64>,
    /// Disused.
    pub callback_url: Option<String>,
    pub unordered: Option<bool>,
    pub flow_type: Option<String>,
    pub custom_show_map: Option<String>,
    pub customer_data: Option<String>,
    pub need_sign_review: Option<bool>,
    /// Known values: `VerifyCheck`, `MobileCheck`.
    pub approver_verify_type: Option<String>,
    /// Known values: `0`, `1`.
    pub sign_bean_tag: Option<i64>,
    pub cc_infos: Option<Vec<CcInfo>>,
    /// Known values: `0`, `1`.
    pub cc_notify_type: Option<i64>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub need_preview: Option<bool>,
    /// Known values: `0`, `1`.
    pub preview_type: Option<i64>,
    /// Disused.
    pub open_dynamic_flow: Option<bool>,
    pub open_dynamic_sign_flow: Option<bool>,
    pub flow_operate_limit: Option<FlowOperateLimit>,
}

impl Fields for ChannelCreateFlowByFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "FlowApprovers" => read_into(&mut self.flow_approvers, value, at)?,
            "FileIds" => read_into(&mut self.file_ids, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "CustomShowMap" => read_into(&mut self.custom_show_map, value, at)?,
            "CustomerData" => read_into(&mut self.customer_data, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "ApproverVerifyType" => read_into(&mut self.approver_verify_type, value, at)?,
            "SignBeanTag" => read_into(&mut self.sign_bean_tag, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "CcNotifyType" => read_into(&mut self.cc_notify_type, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "NeedPreview" => read_into(&mut self.need_preview, value, at)?,
            "PreviewType" => read_into(&mut self.preview_type, value, at)?,
            "OpenDynamicFlow" => read_into(&mut self.open_dynamic_flow, value, at)?,
            "OpenDynamicSignFlow" => read_into(&mut self.open_dynamic_sign_flow, value, at)?,
            "FlowOperateLimit" => read_into(&mut self.flow_operate_limit, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowGroupByFilesRequest {
    /// Required.
    pub flow_file_infos: Option<Vec<FlowFileInfo>>,
    /// Required.
    pub flow_group_name: Option<String>,
    pub agent: Option<Agent>,
    /// Known values: `VerifyCheck`, `MobileCheck`.
    pub approver_verify_type: Option<String>,
    pub flow_group_options: Option<FlowGroupOptions>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCreateFlowGroupByFilesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowFileInfos" => read_into(&mut self.flow_file_infos, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ApproverVerifyType" => read_into(&mut self.approver_verify_type, value, at)?,
            "FlowGroupOptions" => read_into(&mut self.flow_group_options, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowGroupByTemplatesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_infos: Option<Vec<FlowInfo>>,
    /// Required.
    pub flow_group_name: Option<String>,
}

impl Fields for ChannelCreateFlowGroupByTemplatesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowInfos" => read_into(&mut self.flow_infos, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowRemindsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_ids: Option<Vec<String>>,
}

impl Fields for ChannelCreateFlowRemindsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowSignReviewRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
    /// Required. Known values: `PASS`, `REJECT`, `SIGN_REJECT`.
    pub review_type: Option<String>,
    pub review_message: Option<String>,
    pub recipient_id: Option<String>,
    /// Known values: `SignReview`, `CreateReview`.
    pub operate_type: Option<String>,
}

impl Fields for ChannelCreateFlowSignReviewRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "ReviewType" => read_into(&mut self.review_type, value, at)?,
            "ReviewMessage" => read_into(&mut self.review_message, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "OperateType" => read_into(&mut self.operate_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateFlowSignUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
    pub flow_approver_infos: Option<Vec<FlowApproverInfo>>,
    pub video_verify_times_limit: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    pub jump_url: Option<String>,
    /// Known values: `0`, `1`.
    pub url_type: Option<i64>,
    pub expired_on: Option<i64>,
}

impl Fields for ChannelCreateFlowSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FlowApproverInfos" => read_into(&mut self.flow_approver_infos, value, at)?,
            "VideoVerifyTimesLimit" => read_into(&mut self.video_verify_times_limit, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
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
pub struct ChannelCreateMultiFlowSignQRCodeRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub template_id: Option<String>,
    /// Required.
    pub flow_name: Option<String>,
    pub max_flow_num: Option<i64>,
    pub flow_effective_day: Option<i64>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    /// Disused.
    pub qr_effective_day: Option<i64>,
    pub restrictions: Option<Vec<ApproverRestriction>>,
    pub approver_component_limit_types: Option<Vec<ApproverComponentLimitType>>,
    /// Disused.
    pub callback_url: Option<String>,
    /// Disused.
    pub approver_restrictions: Option<ApproverRestriction>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub forbid_personal_multiple_sign: Option<bool>,
    pub flow_name_append_scanner_info: Option<bool>,
    pub qr_code_name: Option<String>,
    pub qr_code_expired_on: Option<i64>,
}

impl Fields for ChannelCreateMultiFlowSignQRCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "MaxFlowNum" => read_into(&mut self.max_flow_num, value, at)?,
            "FlowEffectiveDay" => read_into(&mut self.flow_effective_day, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "QrEffectiveDay" => read_into(&mut self.qr_effective_day, value, at)?,
            "Restrictions" => read_into(&mut self.restrictions, value, at)?,
            "ApproverComponentLimitTypes" => {
                read_into(&mut self.approver_component_limit_types, value, at)?
            }
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "ApproverRestrictions" => read_into(&mut self.approver_restrictions, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
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
pub struct ChannelCreateOrganizationBatchSignUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub flow_ids: Option<Vec<String>>,
    pub open_id: Option<String>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub flow_group_id: Option<String>,
    pub can_batch_reject: Option<bool>,
    pub dynamic_sign_option: Option<DynamicSignOption>,
    pub recipient_ids: Option<Vec<String>>,
}

impl Fields for ChannelCreateOrganizationBatchSignUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "CanBatchReject" => read_into(&mut self.can_batch_reject, value, at)?,
            "DynamicSignOption" => read_into(&mut self.dynamic_sign_option, value, at)?,
            "RecipientIds" => read_into(&mut self.recipient_ids, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateOrganizationModifyQrCodeRequest {
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for ChannelCreateOrganizationModifyQrCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Agent" {
            read_into(&mut self.agent, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreatePrepareFlowGroupRequest {
    /// Required.
    pub base_flow_infos: Option<Vec<BaseFlowInfo>>,
    /// Required.
    pub flow_group_name: Option<String>,
    /// Required. Known values: `1`, `2`.
    pub resource_type: Option<i64>,
    pub agent: Option<Agent>,
    pub flow_group_options: Option<FlowGroupOptions>,
    pub flow_group_type: Option<String>,
    pub flow_group_deadline: Option<i64>,
}

impl Fields for ChannelCreatePrepareFlowGroupRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "BaseFlowInfos" => read_into(&mut self.base_flow_infos, value, at)?,
            "FlowGroupName" => read_into(&mut self.flow_group_name, value, at)?,
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
pub struct ChannelCreatePrepareFlowRequest {
    /// Required. Known values: `1`, `2`, `3`.
    pub resource_type: Option<i64>,
    /// Required.
    pub flow_info: Option<BaseFlowInfo>,
    pub agent: Option<Agent>,
    pub resource_id: Option<String>,
    pub flow_option: Option<CreateFlowOption>,
    /// Disused.
    pub flow_approver_list: Option<Vec<CommonFlowApprover>>,
    pub flow_id: Option<String>,
    /// Disused.
    pub need_preview: Option<bool>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub sign_component_config: Option<SignComponentConfig>,
}

impl Fields for ChannelCreatePrepareFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "FlowInfo" => read_into(&mut self.flow_info, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            "FlowOption" => read_into(&mut self.flow_option, value, at)?,
            "FlowApproverList" => read_into(&mut self.flow_approver_list, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "NeedPreview" => read_into(&mut self.need_preview, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "SignComponentConfig" => read_into(&mut self.sign_component_config, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreatePreparedPersonalEsignRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub user_name: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
    /// Required.
    pub seal_name: Option<String>,
    pub operator: Option<UserInfo>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`, `OTHER_CARD_TYPE`.
    pub id_card_type: Option<String>,
    pub mobile: Option<String>,
    pub file_id: Option<String>,
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

impl Fields for ChannelCreatePreparedPersonalEsignRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UserName" => read_into(&mut self.user_name, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "SealName" => read_into(&mut self.seal_name, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "FileId" => read_into(&mut self.file_id, value, at)?,
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
pub struct ChannelCreateReleaseFlowRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub need_relieved_flow_id: Option<String>,
    /// Required.
    pub relive_info: Option<RelieveInfo>,
    pub released_approvers: Option<Vec<ReleasedApprover>>,
    /// Disused.
    pub callback_url: Option<String>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub deadline: Option<i64>,
    pub user_data: Option<String>,
    pub flow_name: Option<String>,
}

impl Fields for ChannelCreateReleaseFlowRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "NeedRelievedFlowId" => read_into(&mut self.need_relieved_flow_id, value, at)?,
            "ReliveInfo" => read_into(&mut self.relive_info, value, at)?,
            "ReleasedApprovers" => read_into(&mut self.released_approvers, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateRoleRequest {
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub agent: Option<Agent>,
    pub description: Option<String>,
    pub permission_groups: Option<Vec<PermissionGroup>>,
}

impl Fields for ChannelCreateRoleRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            "PermissionGroups" => read_into(&mut self.permission_groups, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateSealPolicyRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub seal_id: Option<String>,
    /// Required.
    pub user_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
    pub options: Option<Vec<WireOption>>,
}

impl Fields for ChannelCreateSealPolicyRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SealId" => read_into(&mut self.seal_id, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            "Options" => read_into(&mut self.options, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserAutoSignEnableUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    pub operator: Option<UserInfo>,
    pub auto_sign_config: Option<AutoSignConfig>,
    pub url_type: Option<String>,
    pub notify_type: Option<String>,
    pub notify_address: Option<String>,
    pub expired_time: Option<i64>,
    pub user_data: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub end_point: Option<String>,
}

impl Fields for ChannelCreateUserAutoSignEnableUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "AutoSignConfig" => read_into(&mut self.auto_sign_config, value, at)?,
            "UrlType" => read_into(&mut self.url_type, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "NotifyAddress" => read_into(&mut self.notify_address, value, at)?,
            "ExpiredTime" => read_into(&mut self.expired_time, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "EndPoint" => read_into(&mut self.end_point, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserAutoSignSealUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub operator: Option<UserInfo>,
    pub expired_time: Option<i64>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`.
    pub end_point: Option<String>,
}

impl Fields for ChannelCreateUserAutoSignSealUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ExpiredTime" => read_into(&mut self.expired_time, value, at)?,
            "EndPoint" => read_into(&mut self.end_point, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateUserRolesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub role_ids: Option<Vec<String>>,
    pub user_ids: Option<Vec<String>>,
    pub open_ids: Option<Vec<String>>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for ChannelCreateUserRolesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RoleIds" => read_into(&mut self.role_ids, value, at)?,
            "UserIds" => read_into(&mut self.user_ids, value, at)?,
            "OpenIds" => read_into(&mut self.open_ids, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ChannelCreateWebThemeConfigRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub theme_type: Option<String>,
    /// Required.
    pub web_theme_config: Option<WebThemeConfig>,
}

impl Fields for ChannelCreateWebThemeConfigRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ThemeType" => read_into(&mut self.theme_type, value, at)?,
            "WebThemeConfig" => read_into(&mut self.web_theme_config, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub admin_change_invitation_infos: Option<Vec<AdminChangeInvitationInfo>>,
}

impl Fields for CreateBatchAdminChangeInvitationsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AdminChangeInvitationInfos" => {
                read_into(&mut self.admin_change_invitation_infos, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchAdminChangeInvitationsUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub new_admin_name: Option<String>,
    pub new_admin_mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub new_admin_id_card_type: Option<String>,
    pub new_admin_id_card_number: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `QR_CODE`.
    pub endpoint: Option<String>,
}

impl Fields for CreateBatchAdminChangeInvitationsUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "NewAdminName" => read_into(&mut self.new_admin_name, value, at)?,
            "NewAdminMobile" => read_into(&mut self.new_admin_mobile, value, at)?,
            "NewAdminIdCardType" => read_into(&mut self.new_admin_id_card_type, value, at)?,
            "NewAdminIdCardNumber" => read_into(&mut self.new_admin_id_card_number, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchInitOrganizationUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `CREATE_SEAL`, `OPEN_AUTO_SIGN`, `PARTNER_AUTO_SIGN_AUTH`.
    pub operate_types: Option<Vec<String>>,
    /// Required.
    pub proxy_organization_open_ids: Option<Vec<String>>,
    pub is_authorize_platform_application: Option<bool>,
    pub authorized_proxy_organization_open_id: Option<String>,
}

impl Fields for CreateBatchInitOrganizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "OperateTypes" => read_into(&mut self.operate_types, value, at)?,
            "ProxyOrganizationOpenIds" => {
                read_into(&mut self.proxy_organization_open_ids, value, at)?
            }
            "IsAuthorizePlatformApplication" => {
                read_into(&mut self.is_authorize_platform_application, value, at)?
            }
            "AuthorizedProxyOrganizationOpenId" => {
                read_into(&mut self.authorized_proxy_organization_open_id, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateBatchOrganizationAuthorizationUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
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
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
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
    pub agent: Option<Agent>,
    /// Required.
    pub registration_organizations: Option<Vec<RegistrationOrganizationInfo>>,
    /// Known values: `PC`, `CHANNEL`, `SHORT_URL`, `SHORT_H5`.
    pub endpoint: Option<String>,
    /// Known values: `0`, `1`.
    pub batch_auth_method: Option<u64>,
}

impl Fields for CreateBatchOrganizationRegistrationTasksRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "RegistrationOrganizations" => {
                read_into(&mut self.registration_organizations, value, at)?
            }
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "BatchAuthMethod" => read_into(&mut self.batch_auth_method, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelFlowEvidenceReportRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub report_type: Option<i64>,
}

impl Fields for CreateChannelFlowEvidenceReportRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "ReportType" => read_into(&mut self.report_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelOrganizationInfoChangeUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `1`, `2`.
    pub change_type: Option<u64>,
    pub endpoint: Option<String>,
}

impl Fields for CreateChannelOrganizationInfoChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ChangeType" => read_into(&mut self.change_type, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateChannelSubOrganizationActiveRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub sub_organization_open_ids: Option<Vec<String>>,
    pub renew: Option<bool>,
}

impl Fields for CreateChannelSubOrganizationActiveRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SubOrganizationOpenIds" => read_into(&mut self.sub_organization_open_ids, value, at)?,
            "Renew" => read_into(&mut self.renew, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateCloseOrganizationUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for CreateCloseOrganizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Agent" {
            read_into(&mut self.agent, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateConsoleLoginUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub proxy_organization_name: Option<String>,
    pub uniform_social_credit_code: Option<String>,
    pub proxy_operator_name: Option<String>,
    pub proxy_operator_mobile: Option<String>,
    /// Known values: `DOCUMENT`, `TEMPLATE`, `SEAL`, `OPERATOR`.
    pub module: Option<String>,
    pub module_id: Option<String>,
    /// Known values: `ENABLE`, `DISABLE`.
    pub menu_status: Option<String>,
    /// Known values: `PC`, `CHANNEL`, `SHORT_URL`, `WEIXIN_QRCODE_URL`, `SHORT_H5`.
    pub endpoint: Option<String>,
    pub auto_jump_back_event: Option<String>,
    /// Known values: `2`, `5`.
    pub authorization_types: Option<Vec<i64>>,
    pub proxy_operator_id_card_number: Option<String>,
    pub auto_jump_url: Option<String>,
    /// Known values: `ENABLE`, `DISABLE`.
    pub top_navigation_status: Option<String>,
    pub auto_active: Option<bool>,
    pub business_license: Option<String>,
    pub proxy_address: Option<String>,
    pub proxy_legal_name: Option<String>,
    pub power_of_attorneys: Option<Vec<String>>,
    pub organization_authorization_options: Option<OrganizationAuthorizationOptions>,
    pub bank_account_number: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub jump_events: Option<Vec<JumpEvent>>,
    /// Known values: `USCC`, `PRACTICELICENSEOFMEDICALINSTITUTION`, `CLINICFILLINGCERTIFICATE`.
    pub proxy_organization_id_card_type: Option<String>,
    pub business_license_id: Option<String>,
}

impl Fields for CreateConsoleLoginUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ProxyOrganizationName" => read_into(&mut self.proxy_organization_name, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "ProxyOperatorName" => read_into(&mut self.proxy_operator_name, value, at)?,
            "ProxyOperatorMobile" => read_into(&mut self.proxy_operator_mobile, value, at)?,
            "Module" => read_into(&mut self.module, value, at)?,
            "ModuleId" => read_into(&mut self.module_id, value, at)?,
            "MenuStatus" => read_into(&mut self.menu_status, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "AutoJumpBackEvent" => read_into(&mut self.auto_jump_back_event, value, at)?,
            "AuthorizationTypes" => read_into(&mut self.authorization_types, value, at)?,
            "ProxyOperatorIdCardNumber" => {
                read_into(&mut self.proxy_operator_id_card_number, value, at)?
            }
            "AutoJumpUrl" => read_into(&mut self.auto_jump_url, value, at)?,
            "TopNavigationStatus" => read_into(&mut self.top_navigation_status, value, at)?,
            "AutoActive" => read_into(&mut self.auto_active, value, at)?,
            "BusinessLicense" => read_into(&mut self.business_license, value, at)?,
            "ProxyAddress" => read_into(&mut self.proxy_address, value, at)?,
            "ProxyLegalName" => read_into(&mut self.proxy_legal_name, value, at)?,
            "PowerOfAttorneys" => read_into(&mut self.power_of_attorneys, value, at)?,
            "OrganizationAuthorizationOptions" => {
                read_into(&mut self.organization_authorization_options, value, at)?
            }
            "BankAccountNumber" => read_into(&mut self.bank_account_number, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "JumpEvents" => read_into(&mut self.jump_events, value, at)?,
            "ProxyOrganizationIdCardType" => {
                read_into(&mut self.proxy_organization_id_card_type, value, at)?
            }
            "BusinessLicenseId" => read_into(&mut self.business_license_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeChangeUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub open_id: Option<String>,
    pub new_mobile: Option<String>,
}

impl Fields for CreateEmployeeChangeUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "NewMobile" => read_into(&mut self.new_mobile, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateEmployeeQualificationSealQrCodeRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub hint_text: Option<String>,
    pub user_data: Option<String>,
}

impl Fields for CreateEmployeeQualificationSealQrCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "HintText" => read_into(&mut self.hint_text, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFileConvertTaskRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required. Known values: `doc`, `docx`, `xls`, `xlsx`, `jpg`, `jpeg`, `png`, `bmp`, `html`, `txt`.
    pub resource_type: Option<String>,
    /// Required.
    pub resource_name: Option<String>,
    /// Required.
    pub resource_id: Option<String>,
}

impl Fields for CreateFileConvertTaskRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "ResourceType" => read_into(&mut self.resource_type, value, at)?,
            "ResourceName" => read_into(&mut self.resource_name, value, at)?,
            "ResourceId" => read_into(&mut self.resource_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowBlockchainEvidenceUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_id: Option<String>,
    pub expired_on: Option<u64>,
}

impl Fields for CreateFlowBlockchainEvidenceUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "ExpiredOn" => read_into(&mut self.expired_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowForwardsRequest {
    /// Required.
    pub target_open_id: Option<String>,
    /// Required.
    pub flow_forward_infos: Option<Vec<FlowForwardInfo>>,
    /// Required.
    pub agent: Option<Agent>,
}

impl Fields for CreateFlowForwardsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "TargetOpenId" => read_into(&mut self.target_open_id, value, at)?,
            "FlowForwardInfos" => read_into(&mut self.flow_forward_infos, value, at)?,
            "Agent" => read_into(&mut self.agent, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowGroupSignReviewRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_group_id: Option<String>,
    /// Required. Known values: `PASS`, `REJECT`, `SIGN_REJECT`.
    pub review_type: Option<String>,
    /// Required.
    pub approver_info: Option<NeedReviewApproverInfo>,
    pub review_message: Option<String>,
}

impl Fields for CreateFlowGroupSignReviewRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "ReviewType" => read_into(&mut self.review_type, value, at)?,
            "ApproverInfo" => read_into(&mut self.approver_info, value, at)?,
            "ReviewMessage" => read_into(&mut self.review_message, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowsByTemplatesRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub flow_infos: Option<Vec<FlowInfo>>,
    pub need_preview: Option<bool>,
    /// Known values: `0`, `1`.
    pub preview_type: Option<i64>,
    /// Disused.
    pub operator: Option<UserInfo>,
}

impl Fields for CreateFlowsByTemplatesRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowInfos" => read_into(&mut self.flow_infos, value, at)?,
            "NeedPreview" => read_into(&mut self.need_preview, value, at)?,
            "PreviewType" => read_into(&mut self.preview_type, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateLegalSealQrCodeRequest {
    pub agent: Option<Agent>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Disused.
    pub organization: Option<OrganizationInfo>,
}

impl Fields for CreateLegalSealQrCodeRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Organization" => read_into(&mut self.organization, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateModifyAdminAuthorizationUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub authorization_id: Option<String>,
    /// Known values: `HTTP`, `HTTP_SHORT_URL`, `PC`.
    pub endpoint: Option<String>,
}

impl Fields for CreateModifyAdminAuthorizationUrlRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "AuthorizationId" => read_into(&mut self.authorization_id, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateOrganizationAuthFileRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub organization_common_info: Option<OrganizationCommonInfo>,
    /// Known values: `0`, `1`, `2`.
    pub r#type: Option<u64>,
}

impl Fields for CreateOrganizationAuthFileRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "OrganizationCommonInfo" => read_into(&mut self.organization_common_info, value, at)?,
            "Type" => read_into(&mut self.r#type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePartnerAutoSignAuthUrlRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Disused.
    pub authorized_organization_id: Option<String>,
    /// Disused.
    pub authorized_organization_name: Option<String>,
    pub platform_app_authorization: Option<bool>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`.
    pub seal_types: Option<Vec<String>>,
    pub auth_to_me: Option<bool>,
    pub authorized_organization_ids: Option<Vec<String>>,
    pub authorized_organization_names: Option<Vec<String>>,
    /// Known values: `0`, `1`, `2`.
    pub limit_auth_type: Option<u64>,
}

impl Fields for CreatePartnerAutoSignAuthUrlRequest {
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
            "SealTypes" => read_into(&mut self.seal_types, value, at)?,
            "AuthToMe" => read_into(&mut self.auth_to_me, value, at)?,
            "AuthorizedOrganizationIds" => {
                read_into(&mut self.authorized_organization_ids, value, at)?
            }
            "AuthorizedOrganizationNames" => {
                read_into(&mut self.authorized_organization_names, value, at)?
            }
            "LimitAuthType" => read_into(&mut self.limit_auth_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreatePersonAuthCertificateImageRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub user_name: Option<String>,
    /// Required. Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub scene_key: Option<String>,
}

impl Fields for CreatePersonAuthCertificateImageRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "UserName" => read_into(&mut self.user_name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "SceneKey" => read_into(&mut self.scene_key, value, at)?,
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
    pub application_id: Option<String>,
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
            "ApplicationId" => read_into(&mut self.application_id, value, at)?,
            "IV" => read_into(&mut self.iv, value, at)?,
            "EncryptedData" => read_into(&mut self.encrypted_data, value, at)?,
            "EncryptionSignature" => read_into(&mut self.encryption_signature, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateSealByImageRequest {
    /// Required.
    pub agent: Option<Agent>,
    /// Required.
    pub seal_name: Option<String>,
    pub seal_image: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    pub generate_source: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `INVOICE`, `OTHER`.
    pub seal_type: Option<String>,
    pub seal_horizontal_text: Option<String>,
    /// Known values: `circle`, `ellipse`.
    pub seal_style: Option<String>,
    pub sub_seal_type: Option<String>,
    pub seal_size: Option<String>,
    pub tax_identify_code: Option<String>,
    pub seal_description: Option<String>,
    pub options: Option<Vec<WireOption>>,
}

impl Fields for CreateSealByImageRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "SealName" => read_into(&mut self.seal_name, value, at)?,
            "SealImage" => read_into(&mut self.seal_image, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "GenerateSource" => read_into(&mut self.generate_source, value, at)?,
            "SealType" => read_into(&mut self.seal_type, value, at)?,
            "SealHorizontalText" => read_into(&mut self.seal_horizontal_text, value, at)?,
            "SealStyle" => read_into(&mut self.seal_style, value, at)?,
            "SubSealType" => read_into(&mut self.sub_seal_type, value, at)?,
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
pub struct CreateSignUrlsRequest {
    /// Required.
    pub agent: Option<Agent>,
    pub flow_ids: Option<Vec<String>>,
    pub flow_group_id: Option<String>,
    /// Known values: `WEIXINAPP`, `CHANNEL`, `LONGURL2WEIXINAPP`.
    pub endpoint: Option<String>,
    /// Known values: `ALL`, `CHANNEL`, `NOT_CHANNEL`, `PERSON`, `FOLLOWER`, `RECIPIENT`.
    pub generate_type: Option<String>,
    pub organization_name: Option<String>,
    pub name: Option<String>,
    pub mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    pub organization_open_id: Option<String>,
    pub open_id: Option<String>,
    pub auto_jump_back: Option<bool>,
    pub jump_url: Option<String>,
    /// Disused.
    pub operator: Option<UserInfo>,
    /// Known values: `0`, `1`, `2`, `3`, `4`, `5`.
    pub hides: Option<Vec<i64>>,
    pub recipient_ids: Option<Vec<String>>,
    pub flow_group_url_info: Option<FlowGroupUrlInfo>,
    pub url_use_env: Option<String>,
    pub can_skip_read_flow: Option<bool>,
}

impl Fields for CreateSignUrlsRequest {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Agent" => read_into(&mut self.agent, value, at)?,
            "FlowIds" => read_into(&mut self.flow_ids, value, at)?,
            "FlowGroupId" => read_into(&mut self.flow_group_id, value, at)?,
            "Endpoint" => read_into(&mut self.endpoint, value, at)?,
            "GenerateType" => read_into(&mut self.generate_type, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "AutoJumpBack" => read_into(&mut self.auto_jump_back, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "Operator" => read_into(&mut self.operator, value, at)?,
            "Hides" => read_into(&mut self.hides, value, at)?,
            "RecipientIds" => read_into(&mut self.recipient_ids, value, at)?,
            "FlowGroupUrlInfo" => read_into(&mut self.flow_group_url_info, value, at)?,
            "UrlUseEnv" => read_into(&mut self.url_use_env, value, at)?,
            "CanSkipReadFlow" => read_into(&mut self.can_skip_read_flow, value, at)?,
            _ => {}
        }
        Ok(())
    }
}
