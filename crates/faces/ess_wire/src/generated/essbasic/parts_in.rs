// Written by `cargo xtask ess-wire` from the contract; do not edit.

use super::Component;
use crate::{Fields, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct AdminChangeInvitationInfo {
    pub change_admin_organization_id: Option<String>,
    pub change_admin_organization_open_id: Option<String>,
    pub new_admin_open_id: Option<String>,
    pub new_admin_name: Option<String>,
    pub new_admin_mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub new_admin_id_card_type: Option<String>,
    pub new_admin_id_card_number: Option<String>,
    pub auth_files: Option<Vec<String>>,
}

impl Fields for AdminChangeInvitationInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ChangeAdminOrganizationId" => {
                read_into(&mut self.change_admin_organization_id, value, at)?
            }
            "ChangeAdminOrganizationOpenId" => {
                read_into(&mut self.change_admin_organization_open_id, value, at)?
            }
            "NewAdminOpenId" => read_into(&mut self.new_admin_open_id, value, at)?,
            "NewAdminName" => read_into(&mut self.new_admin_name, value, at)?,
            "NewAdminMobile" => read_into(&mut self.new_admin_mobile, value, at)?,
            "NewAdminIdCardType" => read_into(&mut self.new_admin_id_card_type, value, at)?,
            "NewAdminIdCardNumber" => read_into(&mut self.new_admin_id_card_number, value, at)?,
            "AuthFiles" => read_into(&mut self.auth_files, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct Agent {
    /// Required.
    pub app_id: Option<String>,
    pub proxy_organization_open_id: Option<String>,
    pub proxy_operator: Option<UserInfo>,
    pub proxy_app_id: Option<String>,
    /// Disused.
    pub proxy_organization_id: Option<String>,
}

impl Fields for Agent {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "AppId" => read_into(&mut self.app_id, value, at)?,
            "ProxyOrganizationOpenId" => {
                read_into(&mut self.proxy_organization_open_id, value, at)?
            }
            "ProxyOperator" => read_into(&mut self.proxy_operator, value, at)?,
            "ProxyAppId" => read_into(&mut self.proxy_app_id, value, at)?,
            "ProxyOrganizationId" => read_into(&mut self.proxy_organization_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ApproverComponentLimitType {
    /// Required.
    pub recipient_id: Option<String>,
    /// Known values: `HANDWRITE`, `ESIGN`, `OCR_ESIGN`, `SYSTEM_ESIGN`.
    pub values: Option<Vec<String>>,
}

impl Fields for ApproverComponentLimitType {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "Values" => read_into(&mut self.values, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ApproverOption {
    pub no_refuse: Option<bool>,
    pub no_transfer: Option<bool>,
    pub hide_one_key_sign: Option<bool>,
    pub fill_type: Option<i64>,
    pub flow_read_limit: Option<String>,
    pub forbid_add_sign_date: Option<bool>,
    /// Known values: `REPLACE`, `GIVEN`, `VALIDATE`.
    pub approver_mobile_mode: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub add_sign_component_use_seal_size: Option<u64>,
}

impl Fields for ApproverOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "NoRefuse" => read_into(&mut self.no_refuse, value, at)?,
            "NoTransfer" => read_into(&mut self.no_transfer, value, at)?,
            "HideOneKeySign" => read_into(&mut self.hide_one_key_sign, value, at)?,
            "FillType" => read_into(&mut self.fill_type, value, at)?,
            "FlowReadLimit" => read_into(&mut self.flow_read_limit, value, at)?,
            "ForbidAddSignDate" => read_into(&mut self.forbid_add_sign_date, value, at)?,
            "ApproverMobileMode" => read_into(&mut self.approver_mobile_mode, value, at)?,
            "AddSignComponentUseSealSize" => {
                read_into(&mut self.add_sign_component_use_seal_size, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ApproverRestriction {
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
}

impl Fields for ApproverRestriction {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct AutoSignConfig {
    /// Required.
    pub user_info: Option<UserThreeFactor>,
    pub cert_info_callback: Option<bool>,
    pub user_define_seal: Option<bool>,
    pub seal_img_callback: Option<bool>,
    /// Disused.
    pub callback_url: Option<String>,
    /// Known values: `WEIXINAPP`, `INSIGHT`, `TELECOM`.
    pub verify_channels: Option<Vec<String>>,
    pub license_type: Option<i64>,
    pub jump_url: Option<String>,
}

impl Fields for AutoSignConfig {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "UserInfo" => read_into(&mut self.user_info, value, at)?,
            "CertInfoCallback" => read_into(&mut self.cert_info_callback, value, at)?,
            "UserDefineSeal" => read_into(&mut self.user_define_seal, value, at)?,
            "SealImgCallback" => read_into(&mut self.seal_img_callback, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "VerifyChannels" => read_into(&mut self.verify_channels, value, at)?,
            "LicenseType" => read_into(&mut self.license_type, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct BaseFlowInfo {
    /// Required.
    pub flow_name: Option<String>,
    /// Required.
    pub deadline: Option<i64>,
    pub flow_type: Option<String>,
    pub flow_description: Option<String>,
    pub unordered: Option<bool>,
    pub intelligent_status: Option<String>,
    pub form_fields: Option<Vec<FormField>>,
    pub need_sign_review: Option<bool>,
    pub user_data: Option<String>,
    pub cc_infos: Option<Vec<CcInfo>>,
    pub need_create_review: Option<bool>,
    pub components: Option<Vec<Component>>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub file_ids: Option<Vec<String>>,
    pub approvers: Option<Vec<CommonFlowApprover>>,
}

impl Fields for BaseFlowInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "IntelligentStatus" => read_into(&mut self.intelligent_status, value, at)?,
            "FormFields" => read_into(&mut self.form_fields, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "UserData" => read_into(&mut self.user_data, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "NeedCreateReview" => read_into(&mut self.need_create_review, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "FileIds" => read_into(&mut self.file_ids, value, at)?,
            "Approvers" => read_into(&mut self.approvers, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CcInfo {
    pub mobile: Option<String>,
    pub name: Option<String>,
    /// Known values: `0`, `1`.
    pub cc_type: Option<i64>,
    /// Known values: `0`, `1`.
    pub cc_permission: Option<i64>,
}

impl Fields for CcInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "CcType" => read_into(&mut self.cc_type, value, at)?,
            "CcPermission" => read_into(&mut self.cc_permission, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CommonApproverOption {
    pub can_edit_approver: Option<bool>,
    pub no_refuse: Option<bool>,
    pub no_transfer: Option<bool>,
    pub hide_one_key_sign: Option<bool>,
    pub flow_read_limit: Option<String>,
    pub forbid_add_sign_date: Option<bool>,
    pub forbid_modify_seal_infos: Option<bool>,
}

impl Fields for CommonApproverOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "CanEditApprover" => read_into(&mut self.can_edit_approver, value, at)?,
            "NoRefuse" => read_into(&mut self.no_refuse, value, at)?,
            "NoTransfer" => read_into(&mut self.no_transfer, value, at)?,
            "HideOneKeySign" => read_into(&mut self.hide_one_key_sign, value, at)?,
            "FlowReadLimit" => read_into(&mut self.flow_read_limit, value, at)?,
            "ForbidAddSignDate" => read_into(&mut self.forbid_add_sign_date, value, at)?,
            "ForbidModifySealInfos" => read_into(&mut self.forbid_modify_seal_infos, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CommonFlowApprover {
    pub not_channel_organization: Option<bool>,
    /// Known values: `0`, `1`, `3`.
    pub approver_type: Option<i64>,
    pub organization_id: Option<String>,
    pub organization_open_id: Option<String>,
    pub organization_name: Option<String>,
    pub user_id: Option<String>,
    pub open_id: Option<String>,
    pub approver_name: Option<String>,
    pub approver_mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub approver_id_card_type: Option<String>,
    pub approver_id_card_number: Option<String>,
    pub recipient_id: Option<String>,
    pub pre_read_time: Option<i64>,
    pub is_full_text: Option<bool>,
    /// Known values: `SMS`, `NONE`.
    pub notify_type: Option<String>,
    pub approver_option: Option<CommonApproverOption>,
    pub sign_components: Option<Vec<Component>>,
    /// Known values: `1`, `2`.
    pub approver_verify_types: Option<Vec<i64>>,
    /// Known values: `1`, `2`, `3`, `5`, `6`.
    pub approver_sign_types: Option<Vec<i64>>,
    /// Known values: `HANDWRITE`, `ESIGN`, `OCR_ESIGN`, `SYSTEM_ESIGN`.
    pub component_limit_type: Option<Vec<String>>,
}

impl Fields for CommonFlowApprover {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "NotChannelOrganization" => read_into(&mut self.not_channel_organization, value, at)?,
            "ApproverType" => read_into(&mut self.approver_type, value, at)?,
            "OrganizationId" => read_into(&mut self.organization_id, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "ApproverName" => read_into(&mut self.approver_name, value, at)?,
            "ApproverMobile" => read_into(&mut self.approver_mobile, value, at)?,
            "ApproverIdCardType" => read_into(&mut self.approver_id_card_type, value, at)?,
            "ApproverIdCardNumber" => read_into(&mut self.approver_id_card_number, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "PreReadTime" => read_into(&mut self.pre_read_time, value, at)?,
            "IsFullText" => read_into(&mut self.is_full_text, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "ApproverOption" => read_into(&mut self.approver_option, value, at)?,
            "SignComponents" => read_into(&mut self.sign_components, value, at)?,
            "ApproverVerifyTypes" => read_into(&mut self.approver_verify_types, value, at)?,
            "ApproverSignTypes" => read_into(&mut self.approver_sign_types, value, at)?,
            "ComponentLimitType" => read_into(&mut self.component_limit_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ComponentLimit {
    /// Required. Known values: `SIGN_SEAL`, `SIGN_PAGING_SEAL`, `SIGN_LEGAL_PERSON_SEAL`, `SIGN_SIGNATURE`.
    pub component_type: Option<String>,
    /// Known values: `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`, `HANDWRITE`, `HANDWRITTEN_ESIGN`, `OCR_ESIGN`, `ESIGN`, `SYSTEM_ESIGN`.
    pub component_value: Option<Vec<String>>,
}

impl Fields for ComponentLimit {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ComponentType" => read_into(&mut self.component_type, value, at)?,
            "ComponentValue" => read_into(&mut self.component_value, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateFlowOption {
    pub can_edit_flow: Option<bool>,
    pub hide_show_flow_name: Option<bool>,
    pub hide_show_flow_type: Option<bool>,
    pub hide_show_deadline: Option<bool>,
    pub can_skip_add_approver: Option<bool>,
    pub forbid_edit_approver: Option<bool>,
    pub custom_create_flow_description: Option<String>,
    pub forbid_edit_fill_component: Option<bool>,
    pub skip_upload_file: Option<bool>,
    pub sign_component_config: Option<SignComponentConfig>,
    pub forbid_edit_watermark: Option<bool>,
    pub preview_after_start: Option<bool>,
    pub sign_after_start: Option<bool>,
    /// Known values: `1`, `2`, `4`.
    pub hide_operation_steps: Option<Vec<u64>>,
    pub self_name: Option<String>,
    pub hide_sign_code_after_start: Option<bool>,
    pub need_flow_draft: Option<bool>,
    /// Known values: `SIGN_SIGNATURE`, `SIGN_SEAL`, `SIGN_PAGING_SEAL`, `SIGN_LEGAL_PERSON_SEAL`, `SIGN_APPROVE`, `SIGN_OPINION`, `SIGN_PAGING_SIGNATURE`, `BUSI`, `PERSONAL`, `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `SELECTOR`, `DIGIT`, `DATE`, `FILL_IMAGE`, `ATTACHMENT`, `EMAIL`, `LOCATION`, `EDUCATION`, `GENDER`, `DISTRICT`.
    pub hide_component_types: Option<Vec<String>>,
    /// Known values: `SIGN_SIGNATURE`, `SIGN_SEAL`, `SIGN_PAGING_SEAL`, `SIGN_LEGAL_PERSON_SEAL`, `SIGN_APPROVE`, `SIGN_OPINION`, `SIGN_PAGING_SIGNATURE`, `BUSI`, `PERSONAL`, `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `SELECTOR`, `DIGIT`, `DATE`, `FILL_IMAGE`, `ATTACHMENT`, `EMAIL`, `LOCATION`, `EDUCATION`, `GENDER`, `DISTRICT`.
    pub show_component_types: Option<Vec<String>>,
    pub forbid_add_approver: Option<bool>,
    pub forbid_edit_flow_properties: Option<bool>,
    pub result_page_config: Option<CreateResultPageConfig>,
    /// Known values: `0`, `1`, `2`.
    pub cc_info_visibility: Option<i64>,
}

impl Fields for CreateFlowOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "CanEditFlow" => read_into(&mut self.can_edit_flow, value, at)?,
            "HideShowFlowName" => read_into(&mut self.hide_show_flow_name, value, at)?,
            "HideShowFlowType" => read_into(&mut self.hide_show_flow_type, value, at)?,
            "HideShowDeadline" => read_into(&mut self.hide_show_deadline, value, at)?,
            "CanSkipAddApprover" => read_into(&mut self.can_skip_add_approver, value, at)?,
            "ForbidEditApprover" => read_into(&mut self.forbid_edit_approver, value, at)?,
            "CustomCreateFlowDescription" => {
                read_into(&mut self.custom_create_flow_description, value, at)?
            }
            "ForbidEditFillComponent" => {
                read_into(&mut self.forbid_edit_fill_component, value, at)?
            }
            "SkipUploadFile" => read_into(&mut self.skip_upload_file, value, at)?,
            "SignComponentConfig" => read_into(&mut self.sign_component_config, value, at)?,
            "ForbidEditWatermark" => read_into(&mut self.forbid_edit_watermark, value, at)?,
            "PreviewAfterStart" => read_into(&mut self.preview_after_start, value, at)?,
            "SignAfterStart" => read_into(&mut self.sign_after_start, value, at)?,
            "HideOperationSteps" => read_into(&mut self.hide_operation_steps, value, at)?,
            "SelfName" => read_into(&mut self.self_name, value, at)?,
            "HideSignCodeAfterStart" => read_into(&mut self.hide_sign_code_after_start, value, at)?,
            "NeedFlowDraft" => read_into(&mut self.need_flow_draft, value, at)?,
            "HideComponentTypes" => read_into(&mut self.hide_component_types, value, at)?,
            "ShowComponentTypes" => read_into(&mut self.show_component_types, value, at)?,
            "ForbidAddApprover" => read_into(&mut self.forbid_add_approver, value, at)?,
            "ForbidEditFlowProperties" => {
                read_into(&mut self.forbid_edit_flow_properties, value, at)?
            }
            "ResultPageConfig" => read_into(&mut self.result_page_config, value, at)?,
            "CcInfoVisibility" => read_into(&mut self.cc_info_visibility, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct CreateResultPageConfig {
    /// Required.
    pub r#type: Option<i64>,
    /// Required.
    pub title: Option<String>,
    pub description: Option<String>,
}

impl Fields for CreateResultPageConfig {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Type" => read_into(&mut self.r#type, value, at)?,
            "Title" => read_into(&mut self.title, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DownloadFlowInfo {
    /// Required.
    pub file_name: Option<String>,
    /// Required.
    pub flow_id_list: Option<Vec<String>>,
}

impl Fields for DownloadFlowInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FileName" => read_into(&mut self.file_name, value, at)?,
            "FlowIdList" => read_into(&mut self.flow_id_list, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DynamicFlowInfo {
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub flow_approvers: Option<Vec<FlowApproverInfo>>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
    pub approver_verify_type: Option<String>,
}

impl Fields for DynamicFlowInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "FlowApprovers" => read_into(&mut self.flow_approvers, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            "ApproverVerifyType" => read_into(&mut self.approver_verify_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct DynamicSignOption {
    pub dynamic_receive_type: Option<u64>,
    pub organization_open_id: Option<String>,
}

impl Fields for DynamicSignOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "DynamicReceiveType" => read_into(&mut self.dynamic_receive_type, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct EmbedUrlOption {
    pub show_flow_detail_component: Option<bool>,
    pub show_template_component: Option<bool>,
    pub skip_upload_file: Option<bool>,
    pub skip_download_file: Option<bool>,
    pub forbid_edit_watermark: Option<bool>,
    pub seal_description: Option<String>,
    pub forbid_edit_seal_description: Option<bool>,
}

impl Fields for EmbedUrlOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ShowFlowDetailComponent" => {
                read_into(&mut self.show_flow_detail_component, value, at)?
            }
            "ShowTemplateComponent" => read_into(&mut self.show_template_component, value, at)?,
            "SkipUploadFile" => read_into(&mut self.skip_upload_file, value, at)?,
            "SkipDownloadFile" => read_into(&mut self.skip_download_file, value, at)?,
            "ForbidEditWatermark" => read_into(&mut self.forbid_edit_watermark, value, at)?,
            "SealDescription" => read_into(&mut self.seal_description, value, at)?,
            "ForbidEditSealDescription" => {
                read_into(&mut self.forbid_edit_seal_description, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FillApproverInfo {
    /// Required.
    pub recipient_id: Option<String>,
    pub open_id: Option<String>,
    pub approver_name: Option<String>,
    pub approver_mobile: Option<String>,
    pub organization_name: Option<String>,
    pub organization_open_id: Option<String>,
    pub not_channel_organization: Option<bool>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub approver_id_card_type: Option<String>,
    pub approver_id_card_number: Option<String>,
    pub flow_id: Option<String>,
    pub pin_code: Option<String>,
}

impl Fields for FillApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "ApproverName" => read_into(&mut self.approver_name, value, at)?,
            "ApproverMobile" => read_into(&mut self.approver_mobile, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "NotChannelOrganization" => read_into(&mut self.not_channel_organization, value, at)?,
            "ApproverIdCardType" => read_into(&mut self.approver_id_card_type, value, at)?,
            "ApproverIdCardNumber" => read_into(&mut self.approver_id_card_number, value, at)?,
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "PinCode" => read_into(&mut self.pin_code, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct Filter {
    /// Required.
    pub key: Option<String>,
    /// Required.
    pub values: Option<Vec<String>>,
}

impl Fields for Filter {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Key" => read_into(&mut self.key, value, at)?,
            "Values" => read_into(&mut self.values, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowApproverInfo {
    pub name: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    pub mobile: Option<String>,
    pub organization_name: Option<String>,
    pub not_channel_organization: Option<bool>,
    pub open_id: Option<String>,
    pub organization_open_id: Option<String>,
    /// Known values: `PERSON`, `PERSON_AUTO_SIGN`, `ORGANIZATION`, `ENTERPRISESERVER`, `ORGANIZATION_PIN_CODE_SIGN`, `OTHER_ORGANIZATION_PIN_CODE_SIGN`, `PERSON_PIN_CODE_SIGN`.
    pub approver_type: Option<String>,
    pub recipient_id: Option<String>,
    pub deadline: Option<i64>,
    /// Disused.
    pub callback_url: Option<String>,
    pub sign_components: Option<Vec<Component>>,
    /// Known values: `SIGN_SIGNATURE`, `HANDWRITE`, `HANDWRITTEN_ESIGN`, `OCR_ESIGN`, `ESIGN`, `IMG_ESIGN`, `SYSTEM_ESIGN`.
    pub component_limit_type: Option<Vec<String>>,
    pub pre_read_time: Option<i64>,
    pub jump_url: Option<String>,
    pub approver_option: Option<ApproverOption>,
    pub approver_need_sign_review: Option<bool>,
    /// Known values: `1`, `2`.
    pub approver_verify_types: Option<Vec<i64>>,
    /// Known values: `1`, `2`, `3`, `5`, `6`.
    pub approver_sign_types: Option<Vec<i64>>,
    pub sign_id: Option<String>,
    /// Known values: `SMS`, `EMAIL`, `ALL`, `NONE`, `NODE`.
    pub notify_type: Option<String>,
    pub add_sign_components_limits: Option<Vec<ComponentLimit>>,
    pub approver_role_name: Option<String>,
    /// Known values: `0`, `1`.
    pub sign_type_selector: Option<u64>,
    pub components: Option<Vec<Component>>,
    pub intention: Option<Intention>,
    pub sign_endpoints: Option<Vec<String>>,
    pub approver_email: Option<String>,
    pub pin_code: Option<String>,
}

impl Fields for FlowApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "NotChannelOrganization" => read_into(&mut self.not_channel_organization, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "ApproverType" => read_into(&mut self.approver_type, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "SignComponents" => read_into(&mut self.sign_components, value, at)?,
            "ComponentLimitType" => read_into(&mut self.component_limit_type, value, at)?,
            "PreReadTime" => read_into(&mut self.pre_read_time, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            "ApproverOption" => read_into(&mut self.approver_option, value, at)?,
            "ApproverNeedSignReview" => read_into(&mut self.approver_need_sign_review, value, at)?,
            "ApproverVerifyTypes" => read_into(&mut self.approver_verify_types, value, at)?,
            "ApproverSignTypes" => read_into(&mut self.approver_sign_types, value, at)?,
            "SignId" => read_into(&mut self.sign_id, value, at)?,
            "NotifyType" => read_into(&mut self.notify_type, value, at)?,
            "AddSignComponentsLimits" => {
                read_into(&mut self.add_sign_components_limits, value, at)?
            }
            "ApproverRoleName" => read_into(&mut self.approver_role_name, value, at)?,
            "SignTypeSelector" => read_into(&mut self.sign_type_selector, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "Intention" => read_into(&mut self.intention, value, at)?,
            "SignEndpoints" => read_into(&mut self.sign_endpoints, value, at)?,
            "ApproverEmail" => read_into(&mut self.approver_email, value, at)?,
            "PinCode" => read_into(&mut self.pin_code, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowBatchApproverInfo {
    pub flow_id: Option<String>,
    pub recipient_id: Option<String>,
}

impl Fields for FlowBatchApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowBatchUrlInfo {
    pub flow_batch_approver_infos: Option<Vec<FlowBatchApproverInfo>>,
}

impl Fields for FlowBatchUrlInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "FlowBatchApproverInfos" {
            read_into(&mut self.flow_batch_approver_infos, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowFileInfo {
    /// Required.
    pub file_ids: Option<Vec<String>>,
    /// Required.
    pub flow_name: Option<String>,
    /// Required.
    pub flow_approvers: Option<Vec<FlowApproverInfo>>,
    pub deadline: Option<i64>,
    pub flow_description: Option<String>,
    pub flow_type: Option<String>,
    /// Disused.
    pub callback_url: Option<String>,
    pub customer_data: Option<String>,
    pub unordered: Option<bool>,
    pub components: Option<Vec<Component>>,
    pub custom_show_map: Option<String>,
    pub need_sign_review: Option<bool>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
}

impl Fields for FlowFileInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FileIds" => read_into(&mut self.file_ids, value, at)?,
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "FlowApprovers" => read_into(&mut self.flow_approvers, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "CustomerData" => read_into(&mut self.customer_data, value, at)?,
            "Unordered" => read_into(&mut self.unordered, value, at)?,
            "Components" => read_into(&mut self.components, value, at)?,
            "CustomShowMap" => read_into(&mut self.custom_show_map, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowForwardInfo {
    /// Required.
    pub flow_id: Option<String>,
    /// Required.
    pub recipient_id: Option<String>,
}

impl Fields for FlowForwardInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowGroupApproverInfo {
    pub flow_id: Option<String>,
    pub recipient_id: Option<String>,
}

impl Fields for FlowGroupApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowId" => read_into(&mut self.flow_id, value, at)?,
            "RecipientId" => read_into(&mut self.recipient_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowGroupOptions {
    pub self_organization_approver_sign_each: Option<bool>,
    pub other_approver_sign_each: Option<bool>,
    pub no_edit_flow_name: Option<bool>,
    pub no_edit_flow_type: Option<bool>,
    pub no_edit_deadline: Option<bool>,
    pub sign_component_config: Option<SignComponentConfig>,
    pub forbid_edit_watermark: Option<bool>,
    pub hide_sign_code_after_start: Option<bool>,
    pub sign_after_start: Option<bool>,
    pub preview_after_start: Option<bool>,
}

impl Fields for FlowGroupOptions {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "SelfOrganizationApproverSignEach" => {
                read_into(&mut self.self_organization_approver_sign_each, value, at)?
            }
            "OtherApproverSignEach" => read_into(&mut self.other_approver_sign_each, value, at)?,
            "NoEditFlowName" => read_into(&mut self.no_edit_flow_name, value, at)?,
            "NoEditFlowType" => read_into(&mut self.no_edit_flow_type, value, at)?,
            "NoEditDeadline" => read_into(&mut self.no_edit_deadline, value, at)?,
            "SignComponentConfig" => read_into(&mut self.sign_component_config, value, at)?,
            "ForbidEditWatermark" => read_into(&mut self.forbid_edit_watermark, value, at)?,
            "HideSignCodeAfterStart" => read_into(&mut self.hide_sign_code_after_start, value, at)?,
            "SignAfterStart" => read_into(&mut self.sign_after_start, value, at)?,
            "PreviewAfterStart" => read_into(&mut self.preview_after_start, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowGroupUrlInfo {
    pub flow_group_approver_infos: Option<Vec<FlowGroupApproverInfo>>,
}

impl Fields for FlowGroupUrlInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "FlowGroupApproverInfos" {
            read_into(&mut self.flow_group_approver_infos, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowInfo {
    /// Required.
    pub flow_name: Option<String>,
    /// Required.
    pub deadline: Option<i64>,
    pub template_id: Option<String>,
    pub flow_approvers: Option<Vec<FlowApproverInfo>>,
    pub form_fields: Option<Vec<FormField>>,
    /// Disused.
    pub callback_url: Option<String>,
    pub flow_type: Option<String>,
    pub flow_description: Option<String>,
    pub customer_data: Option<String>,
    pub custom_show_map: Option<String>,
    pub cc_infos: Option<Vec<CcInfo>>,
    pub need_sign_review: Option<bool>,
    /// Known values: `0`, `1`.
    pub cc_notify_type: Option<i64>,
    /// Known values: `E_PRESCRIPTION_AUTO_SIGN`, `OTHER`.
    pub auto_sign_scene: Option<String>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub flow_display_type: Option<i64>,
    pub flow_operate_limit: Option<FlowOperateLimit>,
}

impl Fields for FlowInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FlowName" => read_into(&mut self.flow_name, value, at)?,
            "Deadline" => read_into(&mut self.deadline, value, at)?,
            "TemplateId" => read_into(&mut self.template_id, value, at)?,
            "FlowApprovers" => read_into(&mut self.flow_approvers, value, at)?,
            "FormFields" => read_into(&mut self.form_fields, value, at)?,
            "CallbackUrl" => read_into(&mut self.callback_url, value, at)?,
            "FlowType" => read_into(&mut self.flow_type, value, at)?,
            "FlowDescription" => read_into(&mut self.flow_description, value, at)?,
            "CustomerData" => read_into(&mut self.customer_data, value, at)?,
            "CustomShowMap" => read_into(&mut self.custom_show_map, value, at)?,
            "CcInfos" => read_into(&mut self.cc_infos, value, at)?,
            "NeedSignReview" => read_into(&mut self.need_sign_review, value, at)?,
            "CcNotifyType" => read_into(&mut self.cc_notify_type, value, at)?,
            "AutoSignScene" => read_into(&mut self.auto_sign_scene, value, at)?,
            "FlowDisplayType" => read_into(&mut self.flow_display_type, value, at)?,
            "FlowOperateLimit" => read_into(&mut self.flow_operate_limit, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FlowOperateLimit {
    pub no_release: Option<bool>,
}

impl Fields for FlowOperateLimit {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "NoRelease" {
            read_into(&mut self.no_release, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct FormField {
    /// Required. Known values: `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `SELECTOR`, `DYNAMIC_TABLE`, `DATE`, `DISTRICT`.
    pub component_value: Option<String>,
    pub component_id: Option<String>,
    pub component_name: Option<String>,
    pub lock_component_value: Option<bool>,
}

impl Fields for FormField {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ComponentValue" => read_into(&mut self.component_value, value, at)?,
            "ComponentId" => read_into(&mut self.component_id, value, at)?,
            "ComponentName" => read_into(&mut self.component_name, value, at)?,
            "LockComponentValue" => read_into(&mut self.lock_component_value, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct Intention {
    /// Known values: `1`, `2`.
    pub intention_type: Option<i64>,
    pub intention_questions: Option<Vec<IntentionQuestion>>,
    pub intention_actions: Option<Vec<IntentionAction>>,
    pub rule_id_config: Option<RuleIdConfig>,
}

impl Fields for Intention {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "IntentionType" => read_into(&mut self.intention_type, value, at)?,
            "IntentionQuestions" => read_into(&mut self.intention_questions, value, at)?,
            "IntentionActions" => read_into(&mut self.intention_actions, value, at)?,
            "RuleIdConfig" => read_into(&mut self.rule_id_config, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct IntentionAction {
    pub text: Option<String>,
}

impl Fields for IntentionAction {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Text" {
            read_into(&mut self.text, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct IntentionQuestion {
    pub question: Option<String>,
    pub answers: Option<Vec<String>>,
}

impl Fields for IntentionQuestion {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Question" => read_into(&mut self.question, value, at)?,
            "Answers" => read_into(&mut self.answers, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct JumpEvent {
    /// Known values: `1`, `2`, `3`, `4`.
    pub jump_event_type: Option<u64>,
    pub jump_url: Option<String>,
}

impl Fields for JumpEvent {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "JumpEventType" => read_into(&mut self.jump_event_type, value, at)?,
            "JumpUrl" => read_into(&mut self.jump_url, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct NeedReviewApproverInfo {
    /// Required. Known values: `ORGANIZATION`, `PERSON`.
    pub approver_type: Option<String>,
    /// Required.
    pub approver_name: Option<String>,
    pub approver_mobile: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`, `OTHER_CARD_TYPE`.
    pub approver_id_card_type: Option<String>,
    pub approver_id_card_number: Option<String>,
    pub organization_name: Option<String>,
}

impl Fields for NeedReviewApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ApproverType" => read_into(&mut self.approver_type, value, at)?,
            "ApproverName" => read_into(&mut self.approver_name, value, at)?,
            "ApproverMobile" => read_into(&mut self.approver_mobile, value, at)?,
            "ApproverIdCardType" => read_into(&mut self.approver_id_card_type, value, at)?,
            "ApproverIdCardNumber" => read_into(&mut self.approver_id_card_number, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct WireOption {
    /// Required.
    pub key: Option<String>,
    /// Required.
    pub value: Option<String>,
}

impl Fields for WireOption {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Key" => read_into(&mut self.key, value, at)?,
            "Value" => read_into(&mut self.value, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OrganizationAuthorizationOptions {
    pub uniform_social_credit_code_same: Option<bool>,
    pub organization_name_same: Option<bool>,
    pub legal_name_same: Option<bool>,
    pub bank_account_number_same: Option<bool>,
    pub address_same: Option<bool>,
    pub biz_license_same: Option<bool>,
}

impl Fields for OrganizationAuthorizationOptions {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "UniformSocialCreditCodeSame" => {
                read_into(&mut self.uniform_social_credit_code_same, value, at)?
            }
            "OrganizationNameSame" => read_into(&mut self.organization_name_same, value, at)?,
            "LegalNameSame" => read_into(&mut self.legal_name_same, value, at)?,
            "BankAccountNumberSame" => read_into(&mut self.bank_account_number_same, value, at)?,
            "AddressSame" => read_into(&mut self.address_same, value, at)?,
            "BizLicenseSame" => read_into(&mut self.biz_license_same, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OrganizationCommonInfo {
    /// Required.
    pub organization_name: Option<String>,
    /// Required.
    pub uniform_social_credit_code: Option<String>,
    /// Required.
    pub legal_name: Option<String>,
    pub legal_id_card_type: Option<String>,
    pub legal_id_card_number: Option<String>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
    pub admin_id_card_type: Option<String>,
    pub admin_id_card_number: Option<String>,
    pub old_admin_name: Option<String>,
    pub old_admin_mobile: Option<String>,
    pub old_admin_id_card_type: Option<String>,
    pub old_admin_id_card_number: Option<String>,
}

impl Fields for OrganizationCommonInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "LegalName" => read_into(&mut self.legal_name, value, at)?,
            "LegalIdCardType" => read_into(&mut self.legal_id_card_type, value, at)?,
            "LegalIdCardNumber" => read_into(&mut self.legal_id_card_number, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            "AdminIdCardType" => read_into(&mut self.admin_id_card_type, value, at)?,
            "AdminIdCardNumber" => read_into(&mut self.admin_id_card_number, value, at)?,
            "OldAdminName" => read_into(&mut self.old_admin_name, value, at)?,
            "OldAdminMobile" => read_into(&mut self.old_admin_mobile, value, at)?,
            "OldAdminIdCardType" => read_into(&mut self.old_admin_id_card_type, value, at)?,
            "OldAdminIdCardNumber" => read_into(&mut self.old_admin_id_card_number, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct OrganizationInfo {
    /// Required.
    pub organization_open_id: Option<String>,
    pub organization_id: Option<String>,
    pub channel: Option<String>,
    /// Disused.
    pub client_ip: Option<String>,
    /// Disused.
    pub proxy_ip: Option<String>,
}

impl Fields for OrganizationInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "OrganizationId" => read_into(&mut self.organization_id, value, at)?,
            "Channel" => read_into(&mut self.channel, value, at)?,
            "ClientIp" => read_into(&mut self.client_ip, value, at)?,
            "ProxyIp" => read_into(&mut self.proxy_ip, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct PresetApproverInfo {
    pub name: Option<String>,
    pub mobile: Option<String>,
    pub id_card_number: Option<String>,
    pub id_card_type: Option<String>,
    pub organization_name: Option<String>,
}

impl Fields for PresetApproverInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ProxyOrganizationOperator {
    /// Required.
    pub id: Option<String>,
    pub name: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    pub mobile: Option<String>,
    pub default_role: Option<String>,
}

impl Fields for ProxyOrganizationOperator {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Id" => read_into(&mut self.id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "DefaultRole" => read_into(&mut self.default_role, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct RegistrationOrganizationInfo {
    /// Required.
    pub organization_name: Option<String>,
    /// Required.
    pub organization_open_id: Option<String>,
    /// Required.
    pub open_id: Option<String>,
    /// Required.
    pub uniform_social_credit_code: Option<String>,
    /// Required.
    pub legal_name: Option<String>,
    pub address: Option<String>,
    pub admin_name: Option<String>,
    pub admin_mobile: Option<String>,
    /// Known values: `1`, `2`, `5`.
    pub authorization_types: Option<Vec<u64>>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub admin_id_card_type: Option<String>,
    pub admin_id_card_number: Option<String>,
    pub business_license: Option<String>,
    pub power_of_attorneys: Option<Vec<String>>,
    pub auto_jump_url: Option<String>,
}

impl Fields for RegistrationOrganizationInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "UniformSocialCreditCode" => {
                read_into(&mut self.uniform_social_credit_code, value, at)?
            }
            "LegalName" => read_into(&mut self.legal_name, value, at)?,
            "Address" => read_into(&mut self.address, value, at)?,
            "AdminName" => read_into(&mut self.admin_name, value, at)?,
            "AdminMobile" => read_into(&mut self.admin_mobile, value, at)?,
            "AuthorizationTypes" => read_into(&mut self.authorization_types, value, at)?,
            "AdminIdCardType" => read_into(&mut self.admin_id_card_type, value, at)?,
            "AdminIdCardNumber" => read_into(&mut self.admin_id_card_number, value, at)?,
            "BusinessLicense" => read_into(&mut self.business_license, value, at)?,
            "PowerOfAttorneys" => read_into(&mut self.power_of_attorneys, value, at)?,
            "AutoJumpUrl" => read_into(&mut self.auto_jump_url, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct ReleasedApprover {
    /// Required.
    pub approver_number: Option<u64>,
    /// Required. Known values: `ORGANIZATION`, `ENTERPRISESERVER`, `ORGANIZATION_PIN_CODE_SIGN`.
    pub approver_type: Option<String>,
    pub released_approver_recipient_id: Option<String>,
    pub name: Option<String>,
    /// Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    pub id_card_number: Option<String>,
    pub mobile: Option<String>,
    pub organization_name: Option<String>,
    pub organization_open_id: Option<String>,
    pub open_id: Option<String>,
    /// Known values: `SIGN_SEAL`, `SIGN_SIGNATURE`.
    pub approver_sign_component_type: Option<String>,
    pub approver_sign_role: Option<String>,
    pub approver_sign_seal_id: Option<String>,
    pub pin_code: Option<String>,
}

impl Fields for ReleasedApprover {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ApproverNumber" => read_into(&mut self.approver_number, value, at)?,
            "ApproverType" => read_into(&mut self.approver_type, value, at)?,
            "ReleasedApproverRecipientId" => {
                read_into(&mut self.released_approver_recipient_id, value, at)?
            }
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "OrganizationName" => read_into(&mut self.organization_name, value, at)?,
            "OrganizationOpenId" => read_into(&mut self.organization_open_id, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "ApproverSignComponentType" => {
                read_into(&mut self.approver_sign_component_type, value, at)?
            }
            "ApproverSignRole" => read_into(&mut self.approver_sign_role, value, at)?,
            "ApproverSignSealId" => read_into(&mut self.approver_sign_seal_id, value, at)?,
            "PinCode" => read_into(&mut self.pin_code, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct RelieveInfo {
    /// Required.
    pub reason: Option<String>,
    pub remain_in_force_item: Option<String>,
    pub original_expense_settlement: Option<String>,
    pub original_other_settlement: Option<String>,
    pub other_deals: Option<String>,
}

impl Fields for RelieveInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Reason" => read_into(&mut self.reason, value, at)?,
            "RemainInForceItem" => read_into(&mut self.remain_in_force_item, value, at)?,
            "OriginalExpenseSettlement" => {
                read_into(&mut self.original_expense_settlement, value, at)?
            }
            "OriginalOtherSettlement" => read_into(&mut self.original_other_settlement, value, at)?,
            "OtherDeals" => read_into(&mut self.other_deals, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct RuleIdConfig {
    /// Known values: `0`, `1`, `2`, `3`.
    pub speed: Option<u64>,
}

impl Fields for RuleIdConfig {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        if name == "Speed" {
            read_into(&mut self.speed, value, at)?;
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct SignComponentConfig {
    pub hide_date: Option<bool>,
    /// Known values: `0`, `1`, `2`, `3`.
    pub add_sign_component_use_seal_size: Option<u64>,
}

impl Fields for SignComponentConfig {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "HideDate" => read_into(&mut self.hide_date, value, at)?,
            "AddSignComponentUseSealSize" => {
                read_into(&mut self.add_sign_component_use_seal_size, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UploadFile {
    /// Required.
    pub file_body: Option<String>,
    pub file_name: Option<String>,
}

impl Fields for UploadFile {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "FileBody" => read_into(&mut self.file_body, value, at)?,
            "FileName" => read_into(&mut self.file_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UserInfo {
    pub open_id: Option<String>,
    /// Disused.
    pub channel: Option<String>,
    /// Disused.
    pub custom_user_id: Option<String>,
    /// Disused.
    pub client_ip: Option<String>,
    /// Disused.
    pub proxy_ip: Option<String>,
}

impl Fields for UserInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Channel" => read_into(&mut self.channel, value, at)?,
            "CustomUserId" => read_into(&mut self.custom_user_id, value, at)?,
            "ClientIp" => read_into(&mut self.client_ip, value, at)?,
            "ProxyIp" => read_into(&mut self.proxy_ip, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct UserThreeFactor {
    /// Required.
    pub name: Option<String>,
    /// Required. Known values: `ID_CARD`, `HONGKONG_AND_MACAO`, `HONGKONG_MACAO_AND_TAIWAN`.
    pub id_card_type: Option<String>,
    /// Required.
    pub id_card_number: Option<String>,
}

impl Fields for UserThreeFactor {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "IdCardType" => read_into(&mut self.id_card_type, value, at)?,
            "IdCardNumber" => read_into(&mut self.id_card_number, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Default)]
pub struct WebThemeConfig {
    pub display_sign_brand_logo: Option<bool>,
    pub web_embed_theme_color: Option<String>,
    pub authenticate_background: Option<String>,
    pub hide_authenticate_navigation_bar: Option<bool>,
    pub hide_authenticate_top_logo: Option<bool>,
}

impl Fields for WebThemeConfig {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "DisplaySignBrandLogo" => read_into(&mut self.display_sign_brand_logo, value, at)?,
            "WebEmbedThemeColor" => read_into(&mut self.web_embed_theme_color, value, at)?,
            "AuthenticateBackground" => read_into(&mut self.authenticate_background, value, at)?,
            "HideAuthenticateNavigationBar" => {
                read_into(&mut self.hide_authenticate_navigation_bar, value, at)?
            }
            "HideAuthenticateTopLogo" => {
                read_into(&mut self.hide_authenticate_top_logo, value, at)?
            }
            _ => {}
        }
        Ok(())
    }
}
