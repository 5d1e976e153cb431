// Written by `cargo xtask ess-wire` from the contract; do not edit.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::{Fields, Filled, Path, Value, WireFault, read_into};

#[derive(Clone, Default)]
pub struct Component {
    pub component_id: Option<String>,
    /// Known values: `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `FILL_IMAGE`, `DYNAMIC_TABLE`, `ATTACHMENT`, `SELECTOR`, `DATE`, `DISTRICT`, `VIRTUAL_COMBINATION`, `SIGN_SEAL`, `SIGN_DATE`, `SIGN_SIGNATURE`, `SIGN_PAGING_SIGNATURE`, `SIGN_PAGING_SEAL`, `SIGN_OPINION`, `SIGN_VIRTUAL_COMBINATION`, `SIGN_MULTI_LINE_TEXT`, `SIGN_SELECTOR`, `SIGN_LEGAL_PERSON_SEAL`.
    pub component_type: Option<String>,
    pub component_name: Option<String>,
    pub component_required: Option<bool>,
    pub component_recipient_id: Option<String>,
    pub file_index: Option<i64>,
    /// Known values: `NORMAL`, `FIELD`, `KEYWORD`.
    pub generate_mode: Option<String>,
    pub component_width: Option<f64>,
    pub component_height: Option<f64>,
    pub component_page: Option<i64>,
    pub component_pos_x: Option<f64>,
    pub component_pos_y: Option<f64>,
    /// Known values: `Font`, `FontSize`, `FontAlign`, `FontColor`, `Bold`, `Opacity`, `Rotate`, `Density`, `Position`, `SubType`, `NotMakeImageCenter`, `FillMethod`, `WordWrap`, `ComponentTypeLimit`, `HANDWRITE`, `HANDWRITTEN_ESIGN`, `OCR_ESIGN`, `ESIGN`, `SYSTEM_ESIGN`, `IMG_ESIGN`, `OFFICIAL`, `CONTRACT`, `FINANCE`, `PERSONNEL`, `OTHER`, `Format`, `Gaps`, `PageRanges`, `RotateRelation`, `UseSealSize`, `Values`, `ValuesArray`, `SignMethod`, `IgnoreKeywordError`, `1`, `2`, `3`.
    pub component_extra: Option<String>,
    /// Known values: `TEXT`, `MULTI_LINE_TEXT`, `CHECK_BOX`, `SELECTOR`, `DYNAMIC_TABLE`, `DATE`, `SIGN_SEAL`, `SIGN_PAGING_SEAL`.
    pub component_value: Option<String>,
    pub component_date_font_size: Option<i64>,
    pub document_id: Option<String>,
    pub component_description: Option<String>,
    pub offset_x: Option<f64>,
    pub offset_y: Option<f64>,
    pub channel_component_id: Option<String>,
    /// Known values: `Positive`, `Reverse`.
    pub keyword_order: Option<String>,
    pub keyword_page: Option<i64>,
    /// Known values: `Middle`, `Below`, `Right`, `LowerRight`, `UpperRight`.
    pub relative_location: Option<String>,
    pub keyword_indexes: Option<Vec<i64>>,
    pub placeholder: Option<String>,
    pub lock_component_value: Option<bool>,
    pub forbid_move_and_delete: Option<bool>,
}

impl Fields for Component {
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault> {
        match name {
            "ComponentId" => read_into(&mut self.component_id, value, at)?,
            "ComponentType" => read_into(&mut self.component_type, value, at)?,
            "ComponentName" => read_into(&mut self.component_name, value, at)?,
            "ComponentRequired" => read_into(&mut self.component_required, value, at)?,
            "ComponentRecipientId" => read_into(&mut self.component_recipient_id, value, at)?,
            "FileIndex" => read_into(&mut self.file_index, value, at)?,
            "GenerateMode" => read_into(&mut self.generate_mode, value, at)?,
            "ComponentWidth" => read_into(&mut self.component_width, value, at)?,
            "ComponentHeight" => read_into(&mut self.component_height, value, at)?,
            "ComponentPage" => read_into(&mut self.component_page, value, at)?,
            "ComponentPosX" => read_into(&mut self.component_pos_x, value, at)?,
            "ComponentPosY" => read_into(&mut self.component_pos_y, value, at)?,
            "ComponentExtra" => read_into(&mut self.component_extra, value, at)?,
            "ComponentValue" => read_into(&mut self.component_value, value, at)?,
            "ComponentDateFontSize" => read_into(&mut self.component_date_font_size, value, at)?,
            "DocumentId" => read_into(&mut self.document_id, value, at)?,
            "ComponentDescription" => read_into(&mut self.component_description, value, at)?,
            "OffsetX" => read_into(&mut self.offset_x, value, at)?,
            "OffsetY" => read_into(&mut self.offset_y, value, at)?,
            "ChannelComponentId" => read_into(&mut self.channel_component_id, value, at)?,
            "KeywordOrder" => read_into(&mut self.keyword_order, value, at)?,
            "KeywordPage" => read_into(&mut self.keyword_page, value, at)?,
            "RelativeLocation" => read_into(&mut self.relative_location, value, at)?,
            "KeywordIndexes" => read_into(&mut self.keyword_indexes, value, at)?,
            "Placeholder" => read_into(&mut self.placeholder, value, at)?,
            "LockComponentValue" => read_into(&mut self.lock_component_value, value, at)?,
            "ForbidMoveAndDelete" => read_into(&mut self.forbid_move_and_delete, value, at)?,
            _ => {}
        }
        Ok(())
    }
}

impl Serialize for Component {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Component", 27)?;
        out.serialize_field("ComponentId", &Filled(&self.component_id))?;
        out.serialize_field("ComponentType", &Filled(&self.component_type))?;
        out.serialize_field("ComponentName", &Filled(&self.component_name))?;
        out.serialize_field("ComponentRequired", &Filled(&self.component_required))?;
        out.serialize_field(
            "ComponentRecipientId",
            &Filled(&self.component_recipient_id),
        )?;
        out.serialize_field("FileIndex", &Filled(&self.file_index))?;
        out.serialize_field("GenerateMode", &Filled(&self.generate_mode))?;
        out.serialize_field("ComponentWidth", &Filled(&self.component_width))?;
        out.serialize_field("ComponentHeight", &Filled(&self.component_height))?;
        out.serialize_field("ComponentPage", &Filled(&self.component_page))?;
        out.serialize_field("ComponentPosX", &Filled(&self.component_pos_x))?;
        out.serialize_field("ComponentPosY", &Filled(&self.component_pos_y))?;
        out.serialize_field("ComponentExtra", &Filled(&self.component_extra))?;
        out.serialize_field("ComponentValue", &Filled(&self.component_value))?;
        out.serialize_field(
            "ComponentDateFontSize",
            &Filled(&self.component_date_font_size),
        )?;
        out.serialize_field("DocumentId", &Filled(&self.document_id))?;
        out.serialize_field("ComponentDescription", &Filled(&self.component_description))?;
        out.serialize_field("OffsetX", &Filled(&self.offset_x))?;
        out.serialize_field("OffsetY", &Filled(&self.offset_y))?;
        out.serialize_field("ChannelComponentId", &Filled(&self.channel_component_id))?;
        out.serialize_field("KeywordOrder", &Filled(&self.keyword_order))?;
        out.serialize_field("KeywordPage", &Filled(&self.keyword_page))?;
        out.serialize_field("RelativeLocation", &Filled(&self.relative_location))?;
        out.serialize_field("KeywordIndexes", &Filled(&self.keyword_indexes))?;
        out.serialize_field("Placeholder", &Filled(&self.placeholder))?;
        out.serialize_field("LockComponentValue", &Filled(&self.lock_component_value))?;
        out.serialize_field("ForbidMoveAndDelete", &Filled(&self.forbid_move_and_delete))?;
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
