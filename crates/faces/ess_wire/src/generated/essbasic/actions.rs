// Written by `cargo xtask ess-wire` from the contract; do not edit.

//! Actions, sorted by name.

use crate::generated::codes;
use crate::{Action, Call};

/// Value of `X-TC-Version`.
pub const VERSION: &str = "2021-05-26";

pub const ACTIONS: &[Action] = &[
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ArchiveDynamicFlow",
        required: &["Agent", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_IDS,
            codes::INVALID_PARAMETER_GENERATE_TYPE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_IDS_OR_FLOW_GROUP_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW_GROUP,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CancelOrganizationFlows",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelBatchCancelFlows",
        required: &["Agent", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_DUP_TASK,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCancelFlow",
        required: &["FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CANCEL_REASON,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCancelMultiFlowSignQRCode",
        required: &["Agent", "QrCodeId"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED_FORBID,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCancelUserAutoSignEnableUrl",
        required: &["Agent", "Operator", "SceneKey", "UserInfo"],
        errors: &[
            codes::FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_ALREADY,
            codes::FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_URL_NOT_EXIST,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateBatchCancelFlowUrl",
        required: &["Agent", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateBatchQuickSignUrl",
        required: &["FlowApproverInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateBatchSignUrl",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateBoundFlows",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_HAS_AUTHORIZED,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_BUSINESS_LICENSE,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FILE_TYPE,
            codes::INVALID_PARAMETER_MENU_STATUS,
            codes::INVALID_PARAMETER_OPEN_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::LIMIT_EXCEEDED_FILE_SIZE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_COMPANY_ACTIVE_INFO,
            codes::MISSING_PARAMETER_ORG_OPEN_ID,
            codes::MISSING_PARAMETER_PROXY_OPERATOR_OPEN_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateConvertTaskApi",
        required: &["Agent", "ResourceType", "ResourceName", "ResourceId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_RESOURCE_TYPE,
            codes::MISSING_PARAMETER_RESOURCE_NAME,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateDynamicFlowApprover",
        required: &["FillDynamicFlowList"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_UNSUPPORTED_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BY_FILES_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION,
            codes::OPERATION_DENIED_OVERSEA_ABILITY_NOT_OPEN,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateEmbedWebUrl",
        required: &["Agent", "EmbedType"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_NO_ROLE_AUTH,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowApprovers",
        required: &["Agent", "Approvers"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowByFiles",
        required: &[],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_GENERATE_ID,
            codes::INTERNAL_ERROR_PDF,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INTERNAL_ERROR_THIRD_PARTY,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
            codes::INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_CUSTOMER_DATA,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_APPROVER_INFOS,
            codes::INVALID_PARAMETER_FLOW_APPROVERS,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_FILE_IDS,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NONSUPPORT_MOBILE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_SIGN_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_SIGN_COMPONENTS,
            codes::INVALID_PARAMETER_UNORDERED,
            codes::INVALID_PARAMETER_UNSUPPORTED_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_MISS_COMPONENT_NAME,
            codes::MISSING_PARAMETER_SEAL_ID,
            codes::MISSING_PARAMETER_SIGN_COMPONENTS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BY_FILES_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_OVERSEA_ABILITY_NOT_OPEN,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_SEAL,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowGroupByFiles",
        required: &["FlowFileInfos", "FlowGroupName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_GENERATE_ID,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INTERNAL_ERROR_THIRD_PARTY,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
            codes::INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_CUSTOMER_DATA,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_APPROVER_INFOS,
            codes::INVALID_PARAMETER_FLOW_APPROVERS,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_FILE_IDS,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NONSUPPORT_MOBILE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_SIGN_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_UNORDERED,
            codes::INVALID_PARAMETER_UNSUPPORTED_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_MISS_COMPONENT_NAME,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BY_FILES_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_OVERSEA_ABILITY_NOT_OPEN,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_SEAL,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowGroupByTemplates",
        required: &["Agent", "FlowInfos", "FlowGroupName"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_GENERATE_ID,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INTERNAL_ERROR_THIRD_PARTY,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
            codes::INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_INFOS,
            codes::INVALID_PARAMETER_MISSING_REQUIRED_PARAMETER_VALUE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::LIMIT_EXCEEDED_CREATE_FLOW_NUM,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowReminds",
        required: &["Agent", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowSignReview",
        required: &["Agent", "FlowId", "ReviewType"],
        errors: &[
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateFlowSignUrl",
        required: &["Agent", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateMultiFlowSignQRCode",
        required: &["Agent", "TemplateId", "FlowName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_QR_CODE_CREATOR_SIGN_COMPONENTS,
            codes::FAILED_OPERATION_QR_CODE_SIGN_USERS,
            codes::FAILED_OPERATION_QR_CODE_TEMPLATE_ID,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateOrganizationBatchSignUrl",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateOrganizationModifyQrCode",
        required: &["Agent"],
        errors: &[codes::INVALID_PARAMETER_PARAM_ERROR],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreatePrepareFlow",
        required: &["ResourceType", "FlowInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreatePrepareFlowGroup",
        required: &["BaseFlowInfos", "FlowGroupName", "ResourceType"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreatePreparedPersonalEsign",
        required: &["Agent", "UserName", "IdCardNumber", "SealName"],
        errors: &[codes::FAILED_OPERATION],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateReleaseFlow",
        required: &["Agent", "NeedRelievedFlowId", "ReliveInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_PDF,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_OPEN_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateRole",
        required: &["Name", "Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateSealPolicy",
        required: &["Agent", "SealId", "UserIds"],
        errors: &[
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateUserAutoSignEnableUrl",
        required: &["Agent", "SceneKey"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateUserAutoSignSealUrl",
        required: &["Agent", "SceneKey", "UserInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateUserRoles",
        required: &["Agent", "RoleIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelCreateWebThemeConfig",
        required: &["Agent", "ThemeType", "WebThemeConfig"],
        errors: &[codes::FAILED_OPERATION, codes::OPERATION_DENIED],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDeleteRole",
        required: &["Agent", "RoleIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDeleteRoleUsers",
        required: &["Agent", "RoleId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_ROLE_ID,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDeleteSealPolicies",
        required: &["Agent", "SealId", "UserIds"],
        errors: &[
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeAccountBillDetail",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_LIMIT,
            codes::INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE,
            codes::INVALID_PARAMETER_VALUE_INVALID_TIME,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_APPLICATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeBillUsageDetail",
        required: &["Agent", "StartTime", "EndTime"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_LIMIT,
            codes::INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE,
            codes::INVALID_PARAMETER_VALUE_INVALID_TIME,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_APPLICATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeEmployees",
        required: &["Agent", "Limit"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_DEPART_USER_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeFlowComponents",
        required: &["Agent", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::RESOURCE_NOT_FOUND_FLOW,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeOrganizationSeals",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_USER_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeRoles",
        required: &["Agent", "Limit"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_LIMIT,
            codes::INVALID_PARAMETER_OFFSET,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeSignFaceVideo",
        required: &["FlowId", "SignId", "Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDescribeUserAutoSignStatus",
        required: &["Agent", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelDisableUserAutoSign",
        required: &["Agent", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelGetTaskResultApi",
        required: &["Agent", "TaskId"],
        errors: &[
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelModifyRole",
        required: &["Agent", "Name", "RoleId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelRenewAutoSignLicense",
        required: &["Agent", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_LICENSE_NO_QUOTA,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelUpdateSealStatus",
        required: &["Agent", "Status", "SealId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ChannelVerifyPdf",
        required: &["FlowId"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateBatchAdminChangeInvitations",
        required: &["Agent", "AdminChangeInvitationInfos"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateBatchAdminChangeInvitationsUrl",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateBatchInitOrganizationUrl",
        required: &["Agent", "OperateTypes", "ProxyOrganizationOpenIds"],
        errors: &[
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateBatchOrganizationAuthorizationUrl",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateBatchOrganizationRegistrationTasks",
        required: &["Agent", "RegistrationOrganizations"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_NO_ROLE_AUTH,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateChannelFlowEvidenceReport",
        required: &["Agent", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON,
            codes::OPERATION_DENIED_PROVE_NO_QUOTA,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_URL,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateChannelOrganizationInfoChangeUrl",
        required: &["Agent", "ChangeType"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateChannelSubOrganizationActive",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateCloseOrganizationUrl",
        required: &["Agent"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateConsoleLoginUrl",
        required: &["Agent", "ProxyOrganizationName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_ERR_NOT_SYNC_PROXY_ORGANIZATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_AUTHORIZATION_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_MENU_STATUS,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_OPEN_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_UNIFORM_SOCIAL_CREDIT_CODE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_COMPANY_ACTIVE_INFO,
            codes::MISSING_PARAMETER_ORG_OPEN_ID,
            codes::MISSING_PARAMETER_PROXY_OPERATOR_OPEN_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_ERR_NOT_OPEN_WEAK_AUTHORIZATION,
            codes::OPERATION_DENIED_NOT_SUPPORT_ORG_TYPE,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateEmployeeChangeUrl",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateEmployeeQualificationSealQrCode",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateFileConvertTask",
        required: &["Agent", "ResourceType", "ResourceName", "ResourceId"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateFlowBlockchainEvidenceUrl",
        required: &["Agent", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateFlowForwards",
        required: &["TargetOpenId", "FlowForwardInfos", "Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateFlowGroupSignReview",
        required: &["Agent", "FlowGroupId", "ReviewType", "ApproverInfo"],
        errors: &[
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateFlowsByTemplates",
        required: &["Agent", "FlowInfos"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
            codes::INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_INFOS,
            codes::INVALID_PARAMETER_MISSING_REQUIRED_PARAMETER_VALUE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::LIMIT_EXCEEDED_CREATE_FLOW_NUM,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateLegalSealQrCode",
        required: &[],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_ERR_NOT_SYNC_PROXY_ORGANIZATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_AUTHORIZATION_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_MENU_STATUS,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_OPEN_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_UNIFORM_SOCIAL_CREDIT_CODE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_COMPANY_ACTIVE_INFO,
            codes::MISSING_PARAMETER_ORG_OPEN_ID,
            codes::MISSING_PARAMETER_PROXY_OPERATOR_OPEN_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_ERR_NOT_OPEN_WEAK_AUTHORIZATION,
            codes::OPERATION_DENIED_NOT_SUPPORT_ORG_TYPE,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateModifyAdminAuthorizationUrl",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateOrganizationAuthFile",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreatePartnerAutoSignAuthUrl",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreatePersonAuthCertificateImage",
        required: &["Agent", "UserName", "IdCardType", "IdCardNumber"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateRequestWithEncryption",
        required: &["RequestAction", "ApplicationId", "IV", "EncryptedData"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateSealByImage",
        required: &["Agent", "SealName"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AUTH_FAIL,
            codes::FAILED_OPERATION_EXIST_SAME_SEAL_NAME,
            codes::INTERNAL_ERROR_SEAL_UPLOAD,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_IMAGE,
            codes::INVALID_PARAMETER_LIMIT_SEAL_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_SENSITIVE_FILE_CONTENT,
            codes::MISSING_PARAMETER_ORGANIZATION_ID,
            codes::MISSING_PARAMETER_SEAL_IMAGE,
            codes::MISSING_PARAMETER_SEAL_NAME,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ALREADY_HAS,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "CreateSignUrls",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_IDS,
            codes::INVALID_PARAMETER_GENERATE_TYPE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_IDS_OR_FLOW_GROUP_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW_GROUP,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DeleteOrganizationAuthorizations",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_NO_ROLE_AUTH,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeBatchOrganizationRegistrationTasks",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeBatchOrganizationRegistrationUrls",
        required: &["Agent", "TaskId"],
        errors: &[
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeCancelFlowsTask",
        required: &["Agent", "TaskId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_DUP_TASK,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeChannelFlowEvidenceReport",
        required: &["Agent", "ReportId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_URL,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeChannelOrganizations",
        required: &["Agent", "Limit"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeChannelSealPolicyWorkflowUrl",
        required: &["Agent", "WorkflowInstanceId"],
        errors: &[codes::INVALID_PARAMETER_PARAM_ERROR],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeExtendedServiceAuthDetail",
        required: &["Agent", "ExtendServiceType"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeExtendedServiceAuthInfo",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeFileConvertTask",
        required: &["TaskId", "Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeFlowDetailInfo",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_IDS,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_F_FOW_IDS,
            codes::LIMIT_EXCEEDED_FLOW_IDS,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_IDS,
            codes::MISSING_PARAMETER_FLOW_IDS_OR_FLOW_GROUP_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVERS,
            codes::RESOURCE_NOT_FOUND_FLOW_GROUP,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeResourceUrlsByFlows",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::MISSING_PARAMETER_USER_OPEN_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_DOWNLOAD,
            codes::UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_ORGANIZATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeTemplates",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPLICATION,
            codes::INVALID_PARAMETER_CONTENT_TYPE,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeUsage",
        required: &["Agent", "StartDate", "EndDate"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_DATE,
            codes::INVALID_PARAMETER_LIMIT,
            codes::LIMIT_EXCEEDED_CALL_TIMES,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_DATE,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "DescribeUserFlowType",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "GetDownloadFlowUrl",
        required: &["Agent"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_FLOW_NUM_EXCEED,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_INFO,
            codes::MISSING_PARAMETER_ORG_OPEN_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_DOWN_LOAD_MORE_THAN_ONE,
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::RESOURCE_NOT_FOUND_FILE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_TEAM_WORK_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_DOWNLOAD,
            codes::UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_ORGANIZATION,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ModifyExtendedService",
        required: &["Agent", "ServiceType", "Operate"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ModifyFlowDeadline",
        required: &["Agent", "FlowId", "Deadline"],
        errors: &[
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ModifyOrganizationBusinessInfo",
        required: &["Agent", "BizLicenseResourceId"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "ModifyPartnerAutoSignAuthUrl",
        required: &["Agent"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "OperateChannelTemplate",
        required: &["Agent", "OperateType", "TemplateId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_STAFF_ALREADY_VERIFY,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DB_UPDATE,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_TEMPLATES,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_AUTH_TAG,
            codes::OPERATION_DENIED_NO_API_AUTH,
            codes::OPERATION_DENIED_OPERATE_TYPE,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_AUTH,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "OperateTemplate",
        required: &["Agent", "TemplateId", "OperateType"],
        errors: &[],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "PrepareFlows",
        required: &["Agent", "FlowInfos", "JumpUrl"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::LIMIT_EXCEEDED_FLOW_INFOS,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "SyncProxyOrganization",
        required: &["Agent", "ProxyOrganizationName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_BUSINESS_LICENSE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_FILE_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_UNIFORM_SOCIAL_CREDIT_CODE,
            codes::LIMIT_EXCEEDED_FILE_SIZE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BANNED_APPLICATION,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "SyncProxyOrganizationOperators",
        required: &["Agent", "OperatorType", "ProxyOrganizationOperators"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_STAFF_ALREADY_VERIFY,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::LIMIT_EXCEEDED_PROXY_ORGANIZATION_OPERATOR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_API_AUTH,
            codes::OPERATION_DENIED_OPERATE_TYPE,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_APPLICATION_ID,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "essbasic",
        version: VERSION,
        name: "UploadFiles",
        required: &["Agent", "BusinessType"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SERIALIZE,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_SENSITIVE_FILE_CONTENT,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
];

impl Call for super::ArchiveDynamicFlowRequest {
    type Response = super::ArchiveDynamicFlowResponse;
    const ACTION: &'static Action = &ACTIONS[0];
}

impl Call for super::CancelOrganizationFlowsRequest {
    type Response = super::CancelOrganizationFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[1];
}

impl Call for super::ChannelBatchCancelFlowsRequest {
    type Response = super::ChannelBatchCancelFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[2];
}

impl Call for super::ChannelCancelFlowRequest {
    type Response = super::ChannelCancelFlowResponse;
    const ACTION: &'static Action = &ACTIONS[3];
}

impl Call for super::ChannelCancelMultiFlowSignQRCodeRequest {
    type Response = super::ChannelCancelMultiFlowSignQRCodeResponse;
    const ACTION: &'static Action = &ACTIONS[4];
}

impl Call for super::ChannelCancelUserAutoSignEnableUrlRequest {
    type Response = super::ChannelCancelUserAutoSignEnableUrlResponse;
    const ACTION: &'static Action = &ACTIONS[5];
}

impl Call for super::ChannelCreateBatchCancelFlowUrlRequest {
    type Response = super::ChannelCreateBatchCancelFlowUrlResponse;
    const ACTION: &'static Action = &ACTIONS[6];
}

impl Call for super::ChannelCreateBatchQuickSignUrlRequest {
    type Response = super::ChannelCreateBatchQuickSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[7];
}

impl Call for super::ChannelCreateBatchSignUrlRequest {
    type Response = super::ChannelCreateBatchSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[8];
}

impl Call for super::ChannelCreateBoundFlowsRequest {
    type Response = super::ChannelCreateBoundFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[9];
}

impl Call for super::ChannelCreateConvertTaskApiRequest {
    type Response = super::ChannelCreateConvertTaskApiResponse;
    const ACTION: &'static Action = &ACTIONS[10];
}

impl Call for super::ChannelCreateDynamicFlowApproverRequest {
    type Response = super::ChannelCreateDynamicFlowApproverResponse;
    const ACTION: &'static Action = &ACTIONS[11];
}

impl Call for super::ChannelCreateEmbedWebUrlRequest {
    type Response = super::ChannelCreateEmbedWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[12];
}

impl Call for super::ChannelCreateFlowApproversRequest {
    type Response = super::ChannelCreateFlowApproversResponse;
    const ACTION: &'static Action = &ACTIONS[13];
}

impl Call for super::ChannelCreateFlowByFilesRequest {
    type Response = super::ChannelCreateFlowByFilesResponse;
    const ACTION: &'static Action = &ACTIONS[14];
}

impl Call for super::ChannelCreateFlowGroupByFilesRequest {
    type Response = super::ChannelCreateFlowGroupByFilesResponse;
    const ACTION: &'static Action = &ACTIONS[15];
}

impl Call for super::ChannelCreateFlowGroupByTemplatesRequest {
    type Response = super::ChannelCreateFlowGroupByTemplatesResponse;
    const ACTION: &'static Action = &ACTIONS[16];
}

impl Call for super::ChannelCreateFlowRemindsRequest {
    type Response = super::ChannelCreateFlowRemindsResponse;
    const ACTION: &'static Action = &ACTIONS[17];
}

impl Call for super::ChannelCreateFlowSignReviewRequest {
    type Response = super::ChannelCreateFlowSignReviewResponse;
    const ACTION: &'static Action = &ACTIONS[18];
}

impl Call for super::ChannelCreateFlowSignUrlRequest {
    type Response = super::ChannelCreateFlowSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[19];
}

impl Call for super::ChannelCreateMultiFlowSignQRCodeRequest {
    type Response = super::ChannelCreateMultiFlowSignQRCodeResponse;
    const ACTION: &'static Action = &ACTIONS[20];
}

impl Call for super::ChannelCreateOrganizationBatchSignUrlRequest {
    type Response = super::ChannelCreateOrganizationBatchSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[21];
}

impl Call for super::ChannelCreateOrganizationModifyQrCodeRequest {
    type Response = super::ChannelCreateOrganizationModifyQrCodeResponse;
    const ACTION: &'static Action = &ACTIONS[22];
}

impl Call for super::ChannelCreatePrepareFlowRequest {
    type Response = super::ChannelCreatePrepareFlowResponse;
    const ACTION: &'static Action = &ACTIONS[23];
}

impl Call for super::ChannelCreatePrepareFlowGroupRequest {
    type Response = super::ChannelCreatePrepareFlowGroupResponse;
    const ACTION: &'static Action = &ACTIONS[24];
}

impl Call for super::ChannelCreatePreparedPersonalEsignRequest {
    type Response = super::ChannelCreatePreparedPersonalEsignResponse;
    const ACTION: &'static Action = &ACTIONS[25];
}

impl Call for super::ChannelCreateReleaseFlowRequest {
    type Response = super::ChannelCreateReleaseFlowResponse;
    const ACTION: &'static Action = &ACTIONS[26];
}

impl Call for super::ChannelCreateRoleRequest {
    type Response = super::ChannelCreateRoleResponse;
    const ACTION: &'static Action = &ACTIONS[27];
}

impl Call for super::ChannelCreateSealPolicyRequest {
    type Response = super::ChannelCreateSealPolicyResponse;
    const ACTION: &'static Action = &ACTIONS[28];
}

impl Call for super::ChannelCreateUserAutoSignEnableUrlRequest {
    type Response = super::ChannelCreateUserAutoSignEnableUrlResponse;
    const ACTION: &'static Action = &ACTIONS[29];
}

impl Call for super::ChannelCreateUserAutoSignSealUrlRequest {
    type Response = super::ChannelCreateUserAutoSignSealUrlResponse;
    const ACTION: &'static Action = &ACTIONS[30];
}

impl Call for super::ChannelCreateUserRolesRequest {
    type Response = super::ChannelCreateUserRolesResponse;
    const ACTION: &'static Action = &ACTIONS[31];
}

impl Call for super::ChannelCreateWebThemeConfigRequest {
    type Response = super::ChannelCreateWebThemeConfigResponse;
    const ACTION: &'static Action = &ACTIONS[32];
}

impl Call for super::ChannelDeleteRoleRequest {
    type Response = super::ChannelDeleteRoleResponse;
    const ACTION: &'static Action = &ACTIONS[33];
}

impl Call for super::ChannelDeleteRoleUsersRequest {
    type Response = super::ChannelDeleteRoleUsersResponse;
    const ACTION: &'static Action = &ACTIONS[34];
}

impl Call for super::ChannelDeleteSealPoliciesRequest {
    type Response = super::ChannelDeleteSealPoliciesResponse;
    const ACTION: &'static Action = &ACTIONS[35];
}

impl Call for super::ChannelDescribeAccountBillDetailRequest {
    type Response = super::ChannelDescribeAccountBillDetailResponse;
    const ACTION: &'static Action = &ACTIONS[36];
}

impl Call for super::ChannelDescribeBillUsageDetailRequest {
    type Response = super::ChannelDescribeBillUsageDetailResponse;
    const ACTION: &'static Action = &ACTIONS[37];
}

impl Call for super::ChannelDescribeEmployeesRequest {
    type Response = super::ChannelDescribeEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[38];
}

impl Call for super::ChannelDescribeFlowComponentsRequest {
    type Response = super::ChannelDescribeFlowComponentsResponse;
    const ACTION: &'static Action = &ACTIONS[39];
}

impl Call for super::ChannelDescribeOrganizationSealsRequest {
    type Response = super::ChannelDescribeOrganizationSealsResponse;
    const ACTION: &'static Action = &ACTIONS[40];
}

impl Call for super::ChannelDescribeRolesRequest {
    type Response = super::ChannelDescribeRolesResponse;
    const ACTION: &'static Action = &ACTIONS[41];
}

impl Call for super::ChannelDescribeSignFaceVideoRequest {
    type Response = super::ChannelDescribeSignFaceVideoResponse;
    const ACTION: &'static Action = &ACTIONS[42];
}

impl Call for super::ChannelDescribeUserAutoSignStatusRequest {
    type Response = super::ChannelDescribeUserAutoSignStatusResponse;
    const ACTION: &'static Action = &ACTIONS[43];
}

impl Call for super::ChannelDisableUserAutoSignRequest {
    type Response = super::ChannelDisableUserAutoSignResponse;
    const ACTION: &'static Action = &ACTIONS[44];
}

impl Call for super::ChannelGetTaskResultApiRequest {
    type Response = super::ChannelGetTaskResultApiResponse;
    const ACTION: &'static Action = &ACTIONS[45];
}

impl Call for super::ChannelModifyRoleRequest {
    type Response = super::ChannelModifyRoleResponse;
    const ACTION: &'static Action = &ACTIONS[46];
}

impl Call for super::ChannelRenewAutoSignLicenseRequest {
    type Response = super::ChannelRenewAutoSignLicenseResponse;
    const ACTION: &'static Action = &ACTIONS[47];
}

impl Call for super::ChannelUpdateSealStatusRequest {
    type Response = super::ChannelUpdateSealStatusResponse;
    const ACTION: &'static Action = &ACTIONS[48];
}

impl Call for super::ChannelVerifyPdfRequest {
    type Response = super::ChannelVerifyPdfResponse;
    const ACTION: &'static Action = &ACTIONS[49];
}

impl Call for super::CreateBatchAdminChangeInvitationsRequest {
    type Response = super::CreateBatchAdminChangeInvitationsResponse;
    const ACTION: &'static Action = &ACTIONS[50];
}

impl Call for super::CreateBatchAdminChangeInvitationsUrlRequest {
    type Response = super::CreateBatchAdminChangeInvitationsUrlResponse;
    const ACTION: &'static Action = &ACTIONS[51];
}

impl Call for super::CreateBatchInitOrganizationUrlRequest {
    type Response = super::CreateBatchInitOrganizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[52];
}

impl Call for super::CreateBatchOrganizationAuthorizationUrlRequest {
    type Response = super::CreateBatchOrganizationAuthorizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[53];
}

impl Call for super::CreateBatchOrganizationRegistrationTasksRequest {
    type Response = super::CreateBatchOrganizationRegistrationTasksResponse;
    const ACTION: &'static Action = &ACTIONS[54];
}

impl Call for super::CreateChannelFlowEvidenceReportRequest {
    type Response = super::CreateChannelFlowEvidenceReportResponse;
    const ACTION: &'static Action = &ACTIONS[55];
}

impl Call for super::CreateChannelOrganizationInfoChangeUrlRequest {
    type Response = super::CreateChannelOrganizationInfoChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[56];
}

impl Call for super::CreateChannelSubOrganizationActiveRequest {
    type Response = super::CreateChannelSubOrganizationActiveResponse;
    const ACTION: &'static Action = &ACTIONS[57];
}

impl Call for super::CreateCloseOrganizationUrlRequest {
    type Response = super::CreateCloseOrganizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[58];
}

impl Call for super::CreateConsoleLoginUrlRequest {
    type Response = super::CreateConsoleLoginUrlResponse;
    const ACTION: &'static Action = &ACTIONS[59];
}

impl Call for super::CreateEmployeeChangeUrlRequest {
    type Response = super::CreateEmployeeChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[60];
}

impl Call for super::CreateEmployeeQualificationSealQrCodeRequest {
    type Response = super::CreateEmployeeQualificationSealQrCodeResponse;
    const ACTION: &'static Action = &ACTIONS[61];
}

impl Call for super::CreateFileConvertTaskRequest {
    type Response = super::CreateFileConvertTaskResponse;
    const ACTION: &'static Action = &ACTIONS[62];
}

impl Call for super::CreateFlowBlockchainEvidenceUrlRequest {
    type Response = super::CreateFlowBlockchainEvidenceUrlResponse;
    const ACTION: &'static Action = &ACTIONS[63];
}

impl Call for super::CreateFlowForwardsRequest {
    type Response = super::CreateFlowForwardsResponse;
    const ACTION: &'static Action = &ACTIONS[64];
}

impl Call for super::CreateFlowGroupSignReviewRequest {
    type Response = super::CreateFlowGroupSignReviewResponse;
    const ACTION: &'static Action = &ACTIONS[65];
}

impl Call for super::CreateFlowsByTemplatesRequest {
    type Response = super::CreateFlowsByTemplatesResponse;
    const ACTION: &'static Action = &ACTIONS[66];
}

impl Call for super::CreateLegalSealQrCodeRequest {
    type Response = super::CreateLegalSealQrCodeResponse;
    const ACTION: &'static Action = &ACTIONS[67];
}

impl Call for super::CreateModifyAdminAuthorizationUrlRequest {
    type Response = super::CreateModifyAdminAuthorizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[68];
}

impl Call for super::CreateOrganizationAuthFileRequest {
    type Response = super::CreateOrganizationAuthFileResponse;
    const ACTION: &'static Action = &ACTIONS[69];
}

impl Call for super::CreatePartnerAutoSignAuthUrlRequest {
    type Response = super::CreatePartnerAutoSignAuthUrlResponse;
    const ACTION: &'static Action = &ACTIONS[70];
}

impl Call for super::CreatePersonAuthCertificateImageRequest {
    type Response = super::CreatePersonAuthCertificateImageResponse;
    const ACTION: &'static Action = &ACTIONS[71];
}

impl Call for super::CreateRequestWithEncryptionRequest {
    type Response = super::CreateRequestWithEncryptionResponse;
    const ACTION: &'static Action = &ACTIONS[72];
}

impl Call for super::CreateSealByImageRequest {
    type Response = super::CreateSealByImageResponse;
    const ACTION: &'static Action = &ACTIONS[73];
}

impl Call for super::CreateSignUrlsRequest {
    type Response = super::CreateSignUrlsResponse;
    const ACTION: &'static Action = &ACTIONS[74];
}

impl Call for super::DeleteOrganizationAuthorizationsRequest {
    type Response = super::DeleteOrganizationAuthorizationsResponse;
    const ACTION: &'static Action = &ACTIONS[75];
}

impl Call for super::DescribeBatchOrganizationRegistrationTasksRequest {
    type Response = super::DescribeBatchOrganizationRegistrationTasksResponse;
    const ACTION: &'static Action = &ACTIONS[76];
}

impl Call for super::DescribeBatchOrganizationRegistrationUrlsRequest {
    type Response = super::DescribeBatchOrganizationRegistrationUrlsResponse;
    const ACTION: &'static Action = &ACTIONS[77];
}

impl Call for super::DescribeCancelFlowsTaskRequest {
    type Response = super::DescribeCancelFlowsTaskResponse;
    const ACTION: &'static Action = &ACTIONS[78];
}

impl Call for super::DescribeChannelFlowEvidenceReportRequest {
    type Response = super::DescribeChannelFlowEvidenceReportResponse;
    const ACTION: &'static Action = &ACTIONS[79];
}

impl Call for super::DescribeChannelOrganizationsRequest {
    type Response = super::DescribeChannelOrganizationsResponse;
    const ACTION: &'static Action = &ACTIONS[80];
}

impl Call for super::DescribeChannelSealPolicyWorkflowUrlRequest {
    type Response = super::DescribeChannelSealPolicyWorkflowUrlResponse;
    const ACTION: &'static Action = &ACTIONS[81];
}

impl Call for super::DescribeExtendedServiceAuthDetailRequest {
    type Response = super::DescribeExtendedServiceAuthDetailResponse;
    const ACTION: &'static Action = &ACTIONS[82];
}

impl Call for super::DescribeExtendedServiceAuthInfoRequest {
    type Response = super::DescribeExtendedServiceAuthInfoResponse;
    const ACTION: &'static Action = &ACTIONS[83];
}

impl Call for super::DescribeFileConvertTaskRequest {
    type Response = super::DescribeFileConvertTaskResponse;
    const ACTION: &'static Action = &ACTIONS[84];
}

impl Call for super::DescribeFlowDetailInfoRequest {
    type Response = super::DescribeFlowDetailInfoResponse;
    const ACTION: &'static Action = &ACTIONS[85];
}

impl Call for super::DescribeResourceUrlsByFlowsRequest {
    type Response = super::DescribeResourceUrlsByFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[86];
}

impl Call for super::DescribeTemplatesRequest {
    type Response = super::DescribeTemplatesResponse;
    const ACTION: &'static Action = &ACTIONS[87];
}

impl Call for super::DescribeUsageRequest {
    type Response = super::DescribeUsageResponse;
    const ACTION: &'static Action = &ACTIONS[88];
}

impl Call for super::DescribeUserFlowTypeRequest {
    type Response = super::DescribeUserFlowTypeResponse;
    const ACTION: &'static Action = &ACTIONS[89];
}

impl Call for super::GetDownloadFlowUrlRequest {
    type Response = super::GetDownloadFlowUrlResponse;
    const ACTION: &'static Action = &ACTIONS[90];
}

impl Call for super::ModifyExtendedServiceRequest {
    type Response = super::ModifyExtendedServiceResponse;
    const ACTION: &'static Action = &ACTIONS[91];
}

impl Call for super::ModifyFlowDeadlineRequest {
    type Response = super::ModifyFlowDeadlineResponse;
    const ACTION: &'static Action = &ACTIONS[92];
}

impl Call for super::ModifyOrganizationBusinessInfoRequest {
    type Response = super::ModifyOrganizationBusinessInfoResponse;
    const ACTION: &'static Action = &ACTIONS[93];
}

impl Call for super::ModifyPartnerAutoSignAuthUrlRequest {
    type Response = super::ModifyPartnerAutoSignAuthUrlResponse;
    const ACTION: &'static Action = &ACTIONS[94];
}

impl Call for super::OperateChannelTemplateRequest {
    type Response = super::OperateChannelTemplateResponse;
    const ACTION: &'static Action = &ACTIONS[95];
}

impl Call for super::OperateTemplateRequest {
    type Response = super::OperateTemplateResponse;
    const ACTION: &'static Action = &ACTIONS[96];
}

impl Call for super::PrepareFlowsRequest {
    type Response = super::PrepareFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[97];
}

impl Call for super::SyncProxyOrganizationRequest {
    type Response = super::SyncProxyOrganizationResponse;
    const ACTION: &'static Action = &ACTIONS[98];
}

impl Call for super::SyncProxyOrganizationOperatorsRequest {
    type Response = super::SyncProxyOrganizationOperatorsResponse;
    const ACTION: &'static Action = &ACTIONS[99];
}

impl Call for super::UploadFilesRequest {
    type Response = super::UploadFilesResponse;
    const ACTION: &'static Action = &ACTIONS[100];
}
