// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::{Fields, Filled, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct ChecklistCategory {
    /// Required.
    pub name: Option<String>,
    pub points: Option<Vec<ChecklistPoint>>,
}

impl Fields for ChecklistCategory {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Points" => read_into(&mut self.points, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for ChecklistCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChecklistCategory", 2)?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Points", &Filled(&self.points))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ChecklistPoint {
    /// Required.
    pub summary: Option<String>,
    /// Required.
    pub explanation: Option<String>,
    /// Required.
    pub risk_level: Option<String>,
    pub id: Option<String>,
    pub is_indispensable: Option<bool>,
    pub is_consistent_with_reference_item: Option<bool>,
    pub reference_item: Option<String>,
    pub suggestion: Option<String>,
    pub ai_suggestion: Option<String>,
    pub risk_presentation: Option<Vec<String>>,
}

impl Fields for ChecklistPoint {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Summary" => read_into(&mut self.summary, value, at)?,
            "Explanation" => read_into(&mut self.explanation, value, at)?,
            "RiskLevel" => read_into(&mut self.risk_level, value, at)?,
            "Id" => read_into(&mut self.id, value, at)?,
            "IsIndispensable" => read_into(&mut self.is_indispensable, value, at)?,
            "IsConsistentWithReferenceItem" => {
                read_into(&mut self.is_consistent_with_reference_item, value, at)?
            }
            "ReferenceItem" => read_into(&mut self.reference_item, value, at)?,
            "Suggestion" => read_into(&mut self.suggestion, value, at)?,
            "AiSuggestion" => read_into(&mut self.ai_suggestion, value, at)?,
            "RiskPresentation" => read_into(&mut self.risk_presentation, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for ChecklistPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ChecklistPoint", 10)?;
        out.serialize_field("Summary", &Filled(&self.summary))?;
        out.serialize_field("Explanation", &Filled(&self.explanation))?;
        out.serialize_field("RiskLevel", &Filled(&self.risk_level))?;
        out.serialize_field("Id", &Filled(&self.id))?;
        out.serialize_field("IsIndispensable", &Filled(&self.is_indispensable))?;
        out.serialize_field(
            "IsConsistentWithReferenceItem",
            &Filled(&self.is_consistent_with_reference_item),
        )?;
        out.serialize_field("ReferenceItem", &Filled(&self.reference_item))?;
        out.serialize_field("Suggestion", &Filled(&self.suggestion))?;
        out.serialize_field("AiSuggestion", &Filled(&self.ai_suggestion))?;
        out.serialize_field("RiskPresentation", &Filled(&self.risk_presentation))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Component {
    /// Required. Known values: `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `FILL_IMAGE`, `DYNAMIC_TABLE`, `ATTACHMENT`, `SELECTOR`, `DATE`, `WATERMARK`, `DISTRICT`, `VIRTUAL_COMBINATION`, `SIGN_SEAL`, `SIGN_DATE`, `SIGN_SIGNATURE`, `SIGN_PAGING_SIGNATURE`, `SIGN_PAGING_SEAL`, `SIGN_OPINION`, `SIGN_VIRTUAL_COMBINATION`, `SIGN_MULTI_LINE_TEXT`, `SIGN_SELECTOR`, `SIGN_LEGAL_PERSON_SEAL`.
    pub component_type: Option<String>,
    /// Required.
    pub component_height: Option<f64>,
    /// Required.
    pub component_width: Option<f64>,
    /// Required.
    pub component_page: Option<i64>,
    /// Required.
    pub component_pos_x: Option<f64>,
    /// Required.
    pub component_pos_y: Option<f64>,
    /// Required.
    pub file_index: Option<i64>,
    /// Known values: `NORMAL`, `FIELD`, `KEYWORD`.
    pub generate_mode: Option<String>,
    pub component_id: Option<String>,
    pub component_name: Option<String>,
    pub component_required: Option<bool>,
    pub component_recipient_id: Option<String>,
    /// Known values: `Font`, `FontSize`, `FontAlign`, `FontColor`, `Bold`, `Opacity`, `Rotate`, `Density`, `Position`, `SubType`, `NotMakeImageCenter`, `FillMethod`, `WordWrap`, `ComponentTypeLimit`, `HANDWRITE`, `HANDWRITTEN_ESIGN`, `OCR_ESIGN`, `ESIGN`, `SYSTEM_ESIGN`, `IMG_ESIGN`, `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`, `Format`, `Gaps`, `PageRanges`, `UseSealSize`, `Values`, `ValuesArray`, `SignMethod`, `IgnoreKeywordError`, `1`, `2`, `3`.
    pub component_extra: Option<String>,
    pub is_form_type: Option<bool>,
    /// Known values: `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `SELECTOR`, `DYNAMIC_TABLE`, `DATE`, `SIGN_SEAL`, `SIGN_PAGING_SEAL`.
    pub component_value: Option<String>,
    pub offset_x: Option<f64>,
    pub offset_y: Option<f64>,
    /// Known values: `Positive`, `Reverse`.
    pub keyword_order: Option<String>,
    pub keyword_page: Option<i64>,
    /// Known values: `Middle`, `Below`, `Right`, `LowerRight`, `UpperRight`.
    pub relative_location: Option<String>,
    pub keyword_indexes: Option<Vec<i64>>,
    pub lock_component_value: Option<bool>,
    pub forbid_move_and_delete: Option<bool>,
    pub component_date_font_size: Option<i64>,
    pub channel_component_id: Option<String>,
    /// Known values: `0`, `1`.
    pub channel_component_source: Option<u64>,
}

impl Fields for Component {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ComponentType" => read_into(&mut self.component_type, value, at)?,
            "ComponentHeight" => read_into(&mut self.component_height, value, at)?,
            "ComponentWidth" => read_into(&mut self.component_width, value, at)?,
            "ComponentPage" => read_into(&mut self.component_page, value, at)?,
            "ComponentPosX" => read_into(&mut self.component_pos_x, value, at)?,
            "ComponentPosY" => read_into(&mut self.component_pos_y, value, at)?,
            "FileIndex" => read_into(&mut self.file_index, value, at)?,
            "GenerateMode" => read_into(&mut self.generate_mode, value, at)?,
            "ComponentId" => read_into(&mut self.component_id, value, at)?,
            "ComponentName" => read_into(&mut self.component_name, value, at)?,
            "ComponentRequired" => read_into(&mut self.component_required, value, at)?,
            "ComponentRecipientId" => read_into(&mut self.component_recipient_id, value, at)?,
            "ComponentExtra" => read_into(&mut self.component_extra, value, at)?,
            "IsFormType" => read_into(&mut self.is_form_type, value, at)?,
            "ComponentValue" => read_into(&mut self.component_value, value, at)?,
            "OffsetX" => read_into(&mut self.offset_x, value, at)?,
            "OffsetY" => read_into(&mut self.offset_y, value, at)?,
            "KeywordOrder" => read_into(&mut self.keyword_order, value, at)?,
            "KeywordPage" => read_into(&mut self.keyword_page, value, at)?,
            "RelativeLocation" => read_into(&mut self.relative_location, value, at)?,
            "KeywordIndexes" => read_into(&mut self.keyword_indexes, value, at)?,
            "LockComponentValue" => read_into(&mut self.lock_component_value, value, at)?,
            "ForbidMoveAndDelete" => read_into(&mut self.forbid_move_and_delete, value, at)?,
            "ComponentDateFontSize" => read_into(&mut self.component_date_font_size, value, at)?,
            "ChannelComponentId" => read_into(&mut self.channel_component_id, value, at)?,
            "ChannelComponentSource" => read_into(&mut self.channel_component_source, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for Component {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Component", 26)?;
        out.serialize_field("ComponentType", &Filled(&self.component_type))?;
        out.serialize_field("ComponentHeight", &Filled(&self.component_height))?;
        out.serialize_field("ComponentWidth", &Filled(&self.component_width))?;
        out.serialize_field("ComponentPage", &Filled(&self.component_page))?;
        out.serialize_field("ComponentPosX", &Filled(&self.component_pos_x))?;
        out.serialize_field("ComponentPosY", &Filled(&self.component_pos_y))?;
        out.serialize_field("FileIndex", &Filled(&self.file_index))?;
        out.serialize_field("GenerateMode", &Filled(&self.generate_mode))?;
        out.serialize_field("ComponentId", &Filled(&self.component_id))?;
        out.serialize_field("ComponentName", &Filled(&self.component_name))?;
        out.serialize_field("ComponentRequired", &Filled(&self.component_required))?;
        out.serialize_field(
            "ComponentRecipientId",
            &Filled(&self.component_recipient_id),
        )?;
        out.serialize_field("ComponentExtra", &Filled(&self.component_extra))?;
        out.serialize_field("IsFormType", &Filled(&self.is_form_type))?;
        out.serialize_field("ComponentValue", &Filled(&self.component_value))?;
        out.serialize_field("OffsetX", &Filled(&self.offset_x))?;
        out.serialize_field("OffsetY", &Filled(&self.offset_y))?;
        out.serialize_field("KeywordOrder", &Filled(&self.keyword_order))?;
        out.serialize_field("KeywordPage", &Filled(&self.keyword_page))?;
        out.serialize_field("RelativeLocation", &Filled(&self.relative_location))?;
        out.serialize_field("KeywordIndexes", &Filled(&self.keyword_indexes))?;
        out.serialize_field("LockComponentValue", &Filled(&self.lock_component_value))?;
        out.serialize_field("ForbidMoveAndDelete", &Filled(&self.forbid_move_and_delete))?;
        out.serialize_field(
            "ComponentDateFontSize",
            &Filled(&self.component_date_font_size),
        )?;
        out.serialize_field("ChannelComponentId", &Filled(&self.channel_component_id))?;
        out.serialize_field(
            "ChannelComponentSource",
            &Filled(&self.channel_component_source),
        )?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Department {
    pub department_id: Option<String>,
    pub department_name: Option<String>,
}

impl Fields for Department {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "DepartmentId" => read_into(&mut self.department_id, value, at)?,
            "DepartmentName" => read_into(&mut self.department_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for Department {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Department", 2)?;
        out.serialize_field("DepartmentId", &Filled(&self.department_id))?;
        out.serialize_field("DepartmentName", &Filled(&self.department_name))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct ExtractionField {
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub r#type: Option<String>,
    pub description: Option<String>,
    pub values: Option<Vec<String>>,
    pub choice_list: Option<Vec<String>>,
}

impl Fields for ExtractionField {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Type" => read_into(&mut self.r#type, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            "Values" => read_into(&mut self.values, value, at)?,
            "ChoiceList" => read_into(&mut self.choice_list, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for ExtractionField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ExtractionField", 5)?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Type", &Filled(&self.r#type))?;
        out.serialize_field("Description", &Filled(&self.description))?;
        out.serialize_field("Values", &Filled(&self.values))?;
        out.serialize_field("ChoiceList", &Filled(&self.choice_list))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FeedbackInfo {
    /// Known values: `0`, `1`, `2`.
    pub result: Option<i64>,
    pub reason: Option<FeedbackInfoReason>,
}

impl Fields for FeedbackInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Result" => read_into(&mut self.result, value, at)?,
            "Reason" => read_into(&mut self.reason, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for FeedbackInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FeedbackInfo", 2)?;
        out.serialize_field("Result", &Filled(&self.result))?;
        out.serialize_field("Reason", &self.reason)?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct FeedbackInfoReason {
    /// Known values: `1`, `2`.
    pub reason_type: Option<i64>,
    pub reason_content: Option<String>,
}

impl Fields for FeedbackInfoReason {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ReasonType" => read_into(&mut self.reason_type, value, at)?,
            "ReasonContent" => read_into(&mut self.reason_content, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for FeedbackInfoReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("FeedbackInfoReason", 2)?;
        out.serialize_field("ReasonType", &Filled(&self.reason_type))?;
        out.serialize_field("ReasonContent", &Filled(&self.reason_content))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Permission {
    pub name: Option<String>,
    pub key: Option<String>,
    pub r#type: Option<i64>,
    pub hide: Option<i64>,
    pub data_label: Option<i64>,
    pub data_type: Option<i64>,
    pub data_range: Option<i64>,
    pub data_to: Option<String>,
    pub parent_key: Option<String>,
    pub is_checked: Option<bool>,
    pub children: Option<Vec<Permission>>,
}

impl Fields for Permission {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Key" => read_into(&mut self.key, value, at)?,
            "Type" => read_into(&mut self.r#type, value, at)?,
            "Hide" => read_into(&mut self.hide, value, at)?,
            "DataLabel" => read_into(&mut self.data_label, value, at)?,
            "DataType" => read_into(&mut self.data_type, value, at)?,
            "DataRange" => read_into(&mut self.data_range, value, at)?,
            "DataTo" => read_into(&mut self.data_to, value, at)?,
            "ParentKey" => read_into(&mut self.parent_key, value, at)?,
            "IsChecked" => read_into(&mut self.is_checked, value, at)?,
            "Children" => read_into(&mut self.children, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for Permission {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Permission", 11)?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Key", &Filled(&self.key))?;
        out.serialize_field("Type", &Filled(&self.r#type))?;
        out.serialize_field("Hide", &Filled(&self.hide))?;
        out.serialize_field("DataLabel", &Filled(&self.data_label))?;
        out.serialize_field("DataType", &Filled(&self.data_type))?;
        out.serialize_field("DataRange", &Filled(&self.data_range))?;
        out.serialize_field("DataTo", &Filled(&self.data_to))?;
        out.serialize_field("ParentKey", &Filled(&self.parent_key))?;
        out.serialize_field("IsChecked", &Filled(&self.is_checked))?;
        out.serialize_field("Children", &Filled(&self.children))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct PermissionGroup {
    pub group_name: Option<String>,
    pub group_key: Option<String>,
    pub hide: Option<i64>,
    pub permissions: Option<Vec<Permission>>,
}

impl Fields for PermissionGroup {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "GroupName" => read_into(&mut self.group_name, value, at)?,
            "GroupKey" => read_into(&mut self.group_key, value, at)?,
            "Hide" => read_into(&mut self.hide, value, at)?,
            "Permissions" => read_into(&mut self.permissions, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for PermissionGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("PermissionGroup", 4)?;
        out.serialize_field("GroupName", &Filled(&self.group_name))?;
        out.serialize_field("GroupKey", &Filled(&self.group_key))?;
        out.serialize_field("Hide", &Filled(&self.hide))?;
        out.serialize_field("Permissions", &Filled(&self.permissions))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct RiskIdentificationRoleInfo {
    /// Required.
    pub name: Option<String>,
    pub description: Option<String>,
}

impl Fields for RiskIdentificationRoleInfo {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "Name" => read_into(&mut self.name, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for RiskIdentificationRoleInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("RiskIdentificationRoleInfo", 2)?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Description", &Filled(&self.description))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct SingleSignOnEmployees {
    /// Required.
    pub open_id: Option<String>,
    /// Required.
    pub name: Option<String>,
    /// Required.
    pub mobile: Option<String>,
    pub user_id: Option<String>,
    pub email: Option<String>,
    pub role_ids: Option<Vec<String>>,
    pub is_verified: Option<bool>,
    pub created_on: Option<i64>,
}

impl Fields for SingleSignOnEmployees {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "Email" => read_into(&mut self.email, value, at)?,
            "RoleIds" => read_into(&mut self.role_ids, value, at)?,
            "IsVerified" => read_into(&mut self.is_verified, value, at)?,
            "CreatedOn" => read_into(&mut self.created_on, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for SingleSignOnEmployees {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("SingleSignOnEmployees", 8)?;
        out.serialize_field("OpenId", &Filled(&self.open_id))?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Mobile", &Filled(&self.mobile))?;
        out.serialize_field("UserId", &Filled(&self.user_id))?;
        out.serialize_field("Email", &Filled(&self.email))?;
        out.serialize_field("RoleIds", &Filled(&self.role_ids))?;
        out.serialize_field("IsVerified", &Filled(&self.is_verified))?;
        out.serialize_field("CreatedOn", &Filled(&self.created_on))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct Staff {
    pub user_id: Option<String>,
    pub display_name: Option<String>,
    pub mobile: Option<String>,
    pub email: Option<String>,
    pub open_id: Option<String>,
    pub roles: Option<Vec<StaffRole>>,
    pub department: Option<Department>,
    pub verified: Option<bool>,
    pub created_on: Option<i64>,
    pub verified_on: Option<i64>,
    /// Known values: `0`, `1`.
    pub quite_job: Option<i64>,
    pub receive_user_id: Option<String>,
    pub receive_open_id: Option<String>,
    pub wework_open_id: Option<String>,
}

impl Fields for Staff {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "UserId" => read_into(&mut self.user_id, value, at)?,
            "DisplayName" => read_into(&mut self.display_name, value, at)?,
            "Mobile" => read_into(&mut self.mobile, value, at)?,
            "Email" => read_into(&mut self.email, value, at)?,
            "OpenId" => read_into(&mut self.open_id, value, at)?,
            "Roles" => read_into(&mut self.roles, value, at)?,
            "Department" => read_into(&mut self.department, value, at)?,
            "Verified" => read_into(&mut self.verified, value, at)?,
            "CreatedOn" => read_into(&mut self.created_on, value, at)?,
            "VerifiedOn" => read_into(&mut self.verified_on, value, at)?,
            "QuiteJob" => read_into(&mut self.quite_job, value, at)?,
            "ReceiveUserId" => read_into(&mut self.receive_user_id, value, at)?,
            "ReceiveOpenId" => read_into(&mut self.receive_open_id, value, at)?,
            "WeworkOpenId" => read_into(&mut self.wework_open_id, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for Staff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Staff", 14)?;
        out.serialize_field("UserId", &Filled(&self.user_id))?;
        out.serialize_field("DisplayName", &Filled(&self.display_name))?;
        out.serialize_field("Mobile", &Filled(&self.mobile))?;
        out.serialize_field("Email", &Filled(&self.email))?;
        out.serialize_field("OpenId", &Filled(&self.open_id))?;
        out.serialize_field("Roles", &Filled(&self.roles))?;
        out.serialize_field("Department", &Filled(&self.department))?;
        out.serialize_field("Verified", &Filled(&self.verified))?;
        out.serialize_field("CreatedOn", &Filled(&self.created_on))?;
        out.serialize_field("VerifiedOn", &Filled(&self.verified_on))?;
        out.serialize_field("QuiteJob", &Filled(&self.quite_job))?;
        out.serialize_field("ReceiveUserId", &Filled(&self.receive_user_id))?;
        out.serialize_field("ReceiveOpenId", &Filled(&self.receive_open_id))?;
        out.serialize_field("WeworkOpenId", &Filled(&self.wework_open_id))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct StaffRole {
    pub role_id: Option<String>,
    pub role_name: Option<String>,
}

impl Fields for StaffRole {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "RoleId" => read_into(&mut self.role_id, value, at)?,
            "RoleName" => read_into(&mut self.role_name, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for StaffRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("StaffRole", 2)?;
        out.serialize_field("RoleId", &Filled(&self.role_id))?;
        out.serialize_field("RoleName", &Filled(&self.role_name))?;
        out.end()
    }
}

#[derive(Clone, Default)]
pub struct UserFlowType {
    pub user_flow_type_id: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
}

impl Fields for UserFlowType {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "UserFlowTypeId" => read_into(&mut self.user_flow_type_id, value, at)?,
            "Name" => read_into(&mut self.name, value, at)?,
            "Description" => read_into(&mut self.description, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for UserFlowType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("UserFlowType", 3)?;
        out.serialize_field("UserFlowTypeId", &Filled(&self.user_flow_type_id))?;
        out.serialize_field("Name", &Filled(&self.name))?;
        out.serialize_field("Description", &Filled(&self.description))?;
        out.end()
    }
}
