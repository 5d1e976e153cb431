// Written by `cargo xtask ess-wire` from the contract; do not edit.

//! Actions, sorted by name.

use crate::generated::codes;
use crate::{Action, Call};

/// Value of `X-TC-Version`.
pub const VERSION: &str = "2020-11-11";

pub const ACTIONS: &[Action] = &[
    Action {
        service: "ess",
        version: VERSION,
        name: "ArchiveDynamicFlow",
        required: &["Operator", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_CANCEL_REASON,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER_CANCEL_REASON,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "BindEmployeeUserIdWithClientOpenId",
        required: &["Operator", "UserId", "OpenId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CancelFlow",
        required: &["Operator", "FlowId", "CancelMessage"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_CANCEL_REASON,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_STATUS,
            codes::MISSING_PARAMETER_CANCEL_REASON,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CancelMultiFlowSignQRCode",
        required: &["Operator", "QrCodeId"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_QR_CODE_ID,
            codes::MISSING_PARAMETER_USER_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_QR_HAS_EXPIRE,
            codes::OPERATION_DENIED_QR_INVALID,
            codes::RESOURCE_NOT_FOUND_QR_INFO,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CancelOrganizationFlows",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CancelUserAutoSignEnableUrl",
        required: &["Operator", "SceneKey", "UserInfo"],
        errors: &[
            codes::FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_ALREADY,
            codes::FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_URL_NOT_EXIST,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateArchiveFlowTask",
        required: &["Operator", "ArchiveFlows"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchAdminChangeInvitations",
        required: &["Operator", "AdminChangeInvitationInfos"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchAdminChangeInvitationsUrl",
        required: &["Operator", "NewAdminName"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchCancelFlowUrl",
        required: &["Operator", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BATCH_CANCEL_FORBID,
            codes::RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchContractReviewTask",
        required: &["Operator", "ResourceIds"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchInformationExtractionTask",
        required: &["Operator", "ResourceIds"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchInitOrganizationUrl",
        required: &["Operator", "OperateTypes", "OrganizationIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchOrganizationAuthorizationUrl",
        required: &["Operator", "AdminName", "AdminMobile"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchOrganizationRegistrationTasks",
        required: &["Operator", "RegistrationOrganizations"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateBatchQuickSignUrl",
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
        service: "ess",
        version: VERSION,
        name: "CreateBatchSignUrl",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateContractComparisonTask",
        required: &["Operator", "OriginFileResourceId", "DiffFileResourceId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateContractDiffTaskWebUrl",
        required: &["Operator", "SkipFileUpload"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateContractReviewChecklistWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateContractReviewWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateConvertTaskApi",
        required: &["ResourceType", "ResourceName", "ResourceId"],
        errors: &[
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_RESOURCE_TYPE,
            codes::MISSING_PARAMETER_RESOURCE_NAME,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateDigitalDataSign",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateDocument",
        required: &["Operator", "TemplateId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::FAILED_OPERATION_PRE_VIEW_URL_FAIL,
            codes::FAILED_OPERATION_TEMPLATE_HAS_NO_RESOURCE,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_JSON_MARSHAL,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_COMPONENT_PAGE,
            codes::INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_SEAL_ID,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::MISSING_PARAMETER_FILE_NAMES,
            codes::MISSING_PARAMETER_RECIPIENT,
            codes::MISSING_PARAMETER_SERVER_SIGN_SEAL_ID,
            codes::MISSING_PARAMETER_SIGN_COMPONENTS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE,
            codes::OPERATION_DENIED_FILE_NO_MATCH_RESOURCE,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateDraftContractByPromptsTask",
        required: &["Operator", "Requirement"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateDynamicFlowApprover",
        required: &["Operator", "FlowId", "Approvers"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_FLOW_APPROVER_DEADLINE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateEmbedWebUrl",
        required: &["Operator", "EmbedType"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateEmployeeChangeUrl",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateEmployeeQualificationSealQrCode",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateExtendedServiceAuthInfos",
        required: &["Operator", "UserIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFileConvertTask",
        required: &["ResourceType", "ResourceName", "ResourceId", "Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFileCounterSign",
        required: &["FileId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlow",
        required: &["Operator", "FlowName", "Approvers"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_NOT_FOUND_SHADOW_USER,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowApprovers",
        required: &["Operator", "Approvers"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_SENSITIVE,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowBlockchainEvidenceUrl",
        required: &["Operator", "FlowId"],
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
        service: "ess",
        version: VERSION,
        name: "CreateFlowByFiles",
        required: &["Operator", "FlowName", "FileIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::FAILED_OPERATION_NO_SIGN_REVIEW_PASS,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_PRE_VIEW_URL_FAIL,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_JSON_MARSHAL,
            codes::INTERNAL_ERROR_PDF,
            codes::INTERNAL_ERROR_SERIALIZE,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_COMPONENT_FILE_INDEX,
            codes::INVALID_PARAMETER_COMPONENT_PAGE,
            codes::INVALID_PARAMETER_COMPONENT_POSITION,
            codes::INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE,
            codes::INVALID_PARAMETER_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_INVALID_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_KEYWORD,
            codes::INVALID_PARAMETER_MISSING_REQUIRED_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_SEAL_ID,
            codes::INVALID_PARAMETER_SIGN_COMPONENT_TYPE,
            codes::INVALID_PARAMETER_SIGN_COMPONENTS,
            codes::INVALID_PARAMETER_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::MISSING_PARAMETER_APPROVER_ROLE,
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::MISSING_PARAMETER_FIELD,
            codes::MISSING_PARAMETER_FILE_NAMES,
            codes::MISSING_PARAMETER_FLOW_APPROVER,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::MISSING_PARAMETER_KEY_WORD,
            codes::MISSING_PARAMETER_RECIPIENT,
            codes::MISSING_PARAMETER_RESOURCE_ID,
            codes::MISSING_PARAMETER_SERVER_SIGN_SEAL_ID,
            codes::MISSING_PARAMETER_SIGN_COMPONENTS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME,
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED_FILE_NO_MATCH_RESOURCE,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_MANY_RESOURCE_ID,
            codes::OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_SERVER_SIGN_SEAL,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE,
            codes::OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_PERSON_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_SUPPORT_SIGNATURE,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_IN_USE,
            codes::RESOURCE_INSUFFICIENT,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowEvidenceReport",
        required: &["Operator", "FlowId"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON,
            codes::OPERATION_DENIED_PROVE_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowForwards",
        required: &["Operator", "TargetUserId", "FlowForwardInfos"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowGroupByFiles",
        required: &["Operator", "FlowGroupName", "FlowGroupInfos"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::FAILED_OPERATION_NO_SIGN_REVIEW_PASS,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_PRE_VIEW_URL_FAIL,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_JSON_MARSHAL,
            codes::INTERNAL_ERROR_PDF,
            codes::INTERNAL_ERROR_SERIALIZE,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_COMPONENT_FILE_INDEX,
            codes::INVALID_PARAMETER_COMPONENT_PAGE,
            codes::INVALID_PARAMETER_COMPONENT_POSITION,
            codes::INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE,
            codes::INVALID_PARAMETER_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_INVALID_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_MISSING_REQUIRED_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_SEAL_ID,
            codes::INVALID_PARAMETER_SIGN_COMPONENTS,
            codes::INVALID_PARAMETER_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::MISSING_PARAMETER_APPROVER_ROLE,
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::MISSING_PARAMETER_FIELD,
            codes::MISSING_PARAMETER_FILE_NAMES,
            codes::MISSING_PARAMETER_FLOW_APPROVER,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::MISSING_PARAMETER_KEY_WORD,
            codes::MISSING_PARAMETER_RECIPIENT,
            codes::MISSING_PARAMETER_RESOURCE_ID,
            codes::MISSING_PARAMETER_SERVER_SIGN_SEAL_ID,
            codes::MISSING_PARAMETER_SIGN_COMPONENTS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME,
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED_FILE_NO_MATCH_RESOURCE,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_MANY_RESOURCE_ID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_SERVER_SIGN_SEAL,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE,
            codes::OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_PERSON_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_SUPPORT_SIGNATURE,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_IN_USE,
            codes::RESOURCE_INSUFFICIENT,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowGroupByTemplates",
        required: &["Operator", "FlowGroupName", "FlowGroupInfos"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::FAILED_OPERATION_NO_SIGN_REVIEW_PASS,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_PRE_VIEW_URL_FAIL,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_JSON_MARSHAL,
            codes::INTERNAL_ERROR_PDF,
            codes::INTERNAL_ERROR_SERIALIZE,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_COMPONENT_FILE_INDEX,
            codes::INVALID_PARAMETER_COMPONENT_PAGE,
            codes::INVALID_PARAMETER_COMPONENT_POSITION,
            codes::INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE,
            codes::INVALID_PARAMETER_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_INVALID_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_MISSING_REQUIRED_COMPONENT_VALUE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_SEAL_ID,
            codes::INVALID_PARAMETER_SIGN_COMPONENTS,
            codes::INVALID_PARAMETER_VERIFY_CHANNEL,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::MISSING_PARAMETER_APPROVER_ROLE,
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::MISSING_PARAMETER_FIELD,
            codes::MISSING_PARAMETER_FILE_NAMES,
            codes::MISSING_PARAMETER_FLOW_APPROVER,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::MISSING_PARAMETER_KEY_WORD,
            codes::MISSING_PARAMETER_RECIPIENT,
            codes::MISSING_PARAMETER_RESOURCE_ID,
            codes::MISSING_PARAMETER_SERVER_SIGN_SEAL_ID,
            codes::MISSING_PARAMETER_SIGN_COMPONENTS,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME,
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED_FILE_NO_MATCH_RESOURCE,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_MANY_RESOURCE_ID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_SERVER_SIGN_SEAL,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE,
            codes::OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_PERSON_SERVER_SIGN_FORBID,
            codes::OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT,
            codes::OPERATION_DENIED_SERVER_SIGN_NO_SUPPORT_SIGNATURE,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_IN_USE,
            codes::RESOURCE_INSUFFICIENT,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_TEMPLATE,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowGroupReminds",
        required: &["Operator", "FlowGroupId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowGroupSignReview",
        required: &["Operator", "FlowGroupId", "ReviewType", "ApproverInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowReminds",
        required: &["Operator", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowSignReview",
        required: &["Operator", "FlowId", "ReviewType"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateFlowSignUrl",
        required: &["FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateInformationExtractionWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateIntegrationDepartment",
        required: &["Operator", "DeptName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_EXISTS,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_USER_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateIntegrationEmployees",
        required: &["Operator", "Employees"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_OPERATOR_ID,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_ID,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateIntegrationRole",
        required: &["Name", "Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateIntegrationSubOrganizationActiveRecord",
        required: &["Operator", "SubOrganizationIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateIntegrationUserRoles",
        required: &["Operator", "UserIds", "RoleIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateLMInformationExtractionTaskFieldFeedback",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateLegalSealQrCode",
        required: &[],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateMiniAppPrepareFlow",
        required: &["Operator", "ResourceType", "ResourceId", "FlowName"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateModifyAdminAuthorizationUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateMultiFlowSignQRCode",
        required: &["Operator", "TemplateId", "FlowName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_QR_CODE_CREATOR_SIGN_COMPONENTS,
            codes::FAILED_OPERATION_QR_CODE_SIGN_USERS,
            codes::FAILED_OPERATION_QR_CODE_TEMPLATE_ID,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_QR_EFFECT_DAY,
            codes::INVALID_PARAMETER_QR_FLOW_EFFECT_DAY,
            codes::INVALID_PARAMETER_TEMPLATE_ID,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_NO_VERIFY,
            codes::OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateOrganizationAuthFile",
        required: &["OrganizationCommonInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateOrganizationAuthUrl",
        required: &["Operator"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_AUTHORIZATION_TYPE,
            codes::INVALID_PARAMETER_END_POINT,
            codes::INVALID_PARAMETER_JUMP_URL,
            codes::MISSING_PARAMETER_ORGANIZATION_ID,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateOrganizationBatchSignUrl",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateOrganizationGroupInvitationLink",
        required: &["Operator", "ExpireTime"],
        errors: &[codes::FAILED_OPERATION, codes::RESOURCE_UNAVAILABLE],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateOrganizationInfoChangeUrl",
        required: &["Operator", "ChangeType"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePartnerAuthorizationLink",
        required: &[
            "Operator",
            "BusinessId",
            "PartnerOrganizationId",
            "ApplicationInfo",
            "ProxyOrganizationInfo",
        ],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePartnerAutoSignAuthUrl",
        required: &[],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER,
            codes::MISSING_PARAMETER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePersonAuthCertificateImage",
        required: &["Operator", "UserName", "IdCardType", "IdCardNumber"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePrepareFlow",
        required: &["Operator", "FlowName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePrepareFlowGroup",
        required: &[
            "Operator",
            "FlowGroupName",
            "FlowGroupInfos",
            "ResourceType",
        ],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreatePreparedPersonalEsign",
        required: &["UserName", "IdCardNumber", "SealName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_ID_CARD_NUMBER_CHECK_FAILED,
            codes::FAILED_OPERATION_LICENSE_NO_QUOTA,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER_VALUE_INVALID_MOBILE,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateReleaseFlow",
        required: &["Operator", "NeedRelievedFlowId", "ReliveInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_FLOW_HAS_DOCUMENT,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::INTERNAL_ERROR_DB_INSERT,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_APPROVER_TYPE,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_CC_NUM,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_CUSTOM_SHOW_MAP,
            codes::INVALID_PARAMETER_FLOW_CALLBACK_URL,
            codes::INVALID_PARAMETER_FLOW_DEAD_LINE,
            codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            codes::INVALID_PARAMETER_FLOW_NAME,
            codes::INVALID_PARAMETER_FLOW_TYPE,
            codes::INVALID_PARAMETER_FLOW_USER_DATA,
            codes::INVALID_PARAMETER_FROM_SOURCE,
            codes::INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_NONSUPPORT_MOBILE,
            codes::INVALID_PARAMETER_NOTIFY_TYPE,
            codes::INVALID_PARAMETER_ORGANIZATION_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
            codes::INVALID_PARAMETER_PRE_READ_TIME,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER_APPROVER_MOBILE,
            codes::MISSING_PARAMETER_APPROVER_NAME,
            codes::MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
            codes::OPERATION_DENIED_CC_FORBID,
            codes::OPERATION_DENIED_CC_USER_REPEAT,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::OPERATION_DENIED_OVER_SEA_FORBID,
            codes::OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
            codes::OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_SUPER_ADMIN,
            codes::RESOURCE_NOT_FOUND_USER,
            codes::RESOURCE_NOT_FOUND_VERIFY_USER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateRequestWithEncryption",
        required: &["RequestAction", "IV", "EncryptedData"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateRiskIdentificationTaskFeedback",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateSchemeUrl",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateSeal",
        required: &["Operator", "SealName"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateSealPolicy",
        required: &["Operator", "Users", "SealId", "Expired"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::RESOURCE_INSUFFICIENT,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateSingleSignOnEmployees",
        required: &["Operator", "Employees", "SsoApplicationId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateUserAutoSignEnableUrl",
        required: &["Operator", "SceneKey", "AutoSignConfig"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateUserAutoSignSealUrl",
        required: &["Operator", "SceneKey", "UserInfo"],
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
        service: "ess",
        version: VERSION,
        name: "CreateUserMobileChangeUrl",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateUserNameChangeUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateUserVerifyUrl",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "CreateWebThemeConfig",
        required: &["Operator", "ThemeType", "WebThemeConfig"],
        errors: &[codes::FAILED_OPERATION, codes::OPERATION_DENIED],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteExtendedServiceAuthInfos",
        required: &["Operator", "UserIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteIntegrationDepartment",
        required: &["Operator", "DeptId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SERIALIZE,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteIntegrationEmployees",
        required: &["Operator", "Employees"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_OPERATOR_ID,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_ID,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteIntegrationRoleUsers",
        required: &["Operator", "RoleId", "Users"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_DEPART_USER_ID,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_ROLE_ID,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteOrganizationAuthorizations",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::RESOURCE_UNAVAILABLE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteSealPolicies",
        required: &["Operator"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DeleteSingleSignOnEmployees",
        required: &["Operator", "SsoApplicationId", "OpenId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeArchiveFlowTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeBatchOrganizationRegistrationTasks",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeBatchOrganizationRegistrationUrls",
        required: &["Operator", "TaskId"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeBillUsage",
        required: &["StartTime", "EndTime"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE,
            codes::INVALID_PARAMETER_VALUE_INVALID_TIME,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeBillUsageDetail",
        required: &["StartTime", "EndTime"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_LIMIT,
            codes::INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE,
            codes::INVALID_PARAMETER_VALUE_INVALID_TIME,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_APPLICATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeCancelFlowsTask",
        required: &["Operator", "TaskId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_BATCH_CANCEL_FORBID,
            codes::RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractComparisonTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractDiffTaskWebUrl",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewChecklist",
        required: &["Operator", "ChecklistId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewChecklistWebUrl",
        required: &["Operator", "Id"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewChecklistsWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewMarkedRiskExportTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewTaskListWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeContractReviewWebUrl",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeDraftContractByPromptsTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeEnterpriseContractReviewChecklists",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeExtendedServiceAuthDetail",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeExtendedServiceAuthInfos",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFileConvertTask",
        required: &["TaskId", "Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFileCounterSignResult",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFileUrls",
        required: &["Operator", "BusinessType", "BusinessIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_BUSINESS_ID,
            codes::INVALID_PARAMETER_BUSINESS_TYPE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFlowBriefs",
        required: &["Operator", "FlowIds"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_CACHE,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_INVALID_OPERATOR_ID,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_INVALID_ROLE_ID,
            codes::INVALID_PARAMETER_INVALID_ROLE_NAME,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::LIMIT_EXCEEDED,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_OUT_QUERY_LIMIT,
            codes::REQUEST_LIMIT_EXCEEDED,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFlowComponents",
        required: &["Operator", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFlowEvidenceReport",
        required: &["Operator", "ReportId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::MISSING_PARAMETER_FLOW_ID,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_URL_2,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFlowInfo",
        required: &[],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeFlowTemplates",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_NOT_FOUND_SHADOW_USER,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CONTENT_TYPE,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_USER_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::RESOURCE_NOT_FOUND_APPLICATION,
            codes::RESOURCE_NOT_FOUND_TEMPLATE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeInformationExtractionTask",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeInformationExtractionWebUrl",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeIntegrationDepartments",
        required: &["Operator", "QueryType"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeIntegrationEmployees",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_INVALID_CHANNEL,
            codes::INVALID_PARAMETER_INVALID_LIMIT,
            codes::INVALID_PARAMETER_INVALID_OFFSET,
            codes::INVALID_PARAMETER_INVALID_OPERATOR_ID,
            codes::INVALID_PARAMETER_INVALID_ORGANIZATION_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeIntegrationRoles",
        required: &["Operator", "Limit"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_LIMIT,
            codes::INVALID_PARAMETER_OFFSET,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeLMInformationExtractionTaskFieldFeedback",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeOrganizationAuthStatus",
        required: &["Operator"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::MISSING_PARAMETER_ORG_NAME_OR_UNIFORM_SOCIAL_CREDIT_CODE,
            codes::MISSING_PARAMETER_ORGANIZATION_ID,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeOrganizationGroupOrganizations",
        required: &["Operator", "Limit", "Offset"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_API,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_LOGIN,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeOrganizationSeals",
        required: &["Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER_USER_ID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION,
            codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeOrganizationVerifyStatus",
        required: &[],
        errors: &[codes::INTERNAL_ERROR_SYSTEM],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribePersonCertificate",
        required: &["Operator", "UserInfo"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_EMPTY_PARAMS,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeRiskIdentificationTaskFeedback",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeSignFaceVideo",
        required: &["Operator", "FlowId", "SignId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_VALUE,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeSingleSignOnEmployees",
        required: &["Operator", "SsoApplicationId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeThirdPartyAuthCode",
        required: &["AuthCode"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER_AUTH_CODE,
            codes::OPERATION_DENIED_AUTH_CODE_INVALID,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeUserAutoSignStatus",
        required: &["Operator", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR,
            codes::INTERNAL_ERROR_CALLBACK,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeUserFlowType",
        required: &["Operator"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DescribeUserVerifyStatus",
        required: &["Operator", "Name", "IdCardNumber", "IdCardType"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR,
            codes::INTERNAL_ERROR_CALLBACK,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "DisableUserAutoSign",
        required: &["Operator", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR,
            codes::INTERNAL_ERROR_CALLBACK,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ExportContractComparisonTask",
        required: &["Operator", "TaskId"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ExportContractReviewMarkedRisk",
        required: &["Operator", "FromDate", "ToDate"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ExportContractReviewResult",
        required: &["Operator", "TaskId", "FileType"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "GetTaskResultApi",
        required: &["TaskId"],
        errors: &[
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_RESOURCE_TYPE,
            codes::MISSING_PARAMETER_RESOURCE_NAME,
            codes::OPERATION_DENIED_FORBID,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ImportContractReviewChecklist",
        required: &["Operator", "Name", "Categories"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyApplicationCallbackInfo",
        required: &["Operator", "OperateType", "CallbackInfo"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyExtendedService",
        required: &["Operator", "ServiceType", "Operate"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::OPERATION_DENIED,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyFlowDeadline",
        required: &["Operator", "FlowId", "Deadline"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
            codes::FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
            codes::FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_DECRYPTION,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyIntegrationDepartment",
        required: &["Operator", "DeptId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_DATA_EXISTS,
            codes::INVALID_PARAMETER_DATA_NOT_FOUND,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyIntegrationRole",
        required: &["RoleId", "Name", "Operator"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
            codes::UNAUTHORIZED_OPERATION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyPartnerAuthorization",
        required: &[
            "Operator",
            "BusinessId",
            "PartnerApplicationId",
            "ApplicationInfo",
        ],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifyPartnerAutoSignAuthUrl",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "ModifySingleSignOnEmployees",
        required: &["Operator", "SsoApplicationId", "Employee"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "OperateFlowRemarks",
        required: &["Operator", "OperateType"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "OperateSeals",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "OperateTemplate",
        required: &["Operator", "TemplateId", "OperateType"],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "RenewAutoSignLicense",
        required: &["Operator", "SceneKey", "UserInfo"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_LICENSE_NO_QUOTA,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_API,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DEPENDS_API,
            codes::INTERNAL_ERROR_DEPENDS_DB,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER_CARD_NUMBER,
            codes::INVALID_PARAMETER_CARD_TYPE,
            codes::INVALID_PARAMETER_NAME,
            codes::MISSING_PARAMETER,
            codes::OPERATION_DENIED,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "StartFlow",
        required: &["Operator", "FlowId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
            codes::FAILED_OPERATION_NO_SIGN_REVIEW_PASS,
            codes::FAILED_OPERATION_NOT_FOUND_SHADOW_USER,
            codes::INTERNAL_ERROR,
            codes::INTERNAL_ERROR_DB,
            codes::INTERNAL_ERROR_DB_CONNECTION,
            codes::INTERNAL_ERROR_DB_READ,
            codes::INTERNAL_ERROR_SYSTEM,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_CLIENT_TOKEN,
            codes::INVALID_PARAMETER_INVALID_ID,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE_MASK,
            codes::MISSING_PARAMETER,
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_DOCUMENT_NO_AVAILABLE,
            codes::OPERATION_DENIED_FLOW_CANCEL_FORBID,
            codes::OPERATION_DENIED_FLOW_HAS_STARTED,
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_FLOW_NO_NEED_REVIEW,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
            codes::OPERATION_DENIED_NO_QUOTA,
            codes::OPERATION_DENIED_WHITE_LIST_FORBID,
            codes::RESOURCE_IN_USE,
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_NOT_FOUND_ORGANIZATION,
            codes::RESOURCE_NOT_FOUND_RESOURCE,
            codes::RESOURCE_UNAVAILABLE,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
            codes::UNKNOWN_PARAMETER,
            codes::UNSUPPORTED_OPERATION,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "UnbindEmployeeUserIdWithClientOpenId",
        required: &["Operator", "UserId", "OpenId"],
        errors: &[
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::MISSING_PARAMETER,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "UpdateIntegrationEmployees",
        required: &["Operator", "Employees"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_API_AUTH,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "UploadFiles",
        required: &["BusinessType"],
        errors: &[
            codes::AUTH_FAILURE,
            codes::FAILED_OPERATION,
            codes::INTERNAL_ERROR_ENCRYPTION,
            codes::INVALID_PARAMETER_SENSITIVE_FILE_CONTENT,
            codes::INVALID_PARAMETER_VALUE,
            codes::LIMIT_EXCEEDED,
            codes::OPERATION_DENIED,
            codes::RESOURCE_NOT_FOUND,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "VerifyDigitFile",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "VerifyDigitalDataSign",
        required: &[],
        errors: &[],
    },
    Action {
        service: "ess",
        version: VERSION,
        name: "VerifyPdf",
        required: &["FlowId"],
        errors: &[
            codes::INTERNAL_ERROR,
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_NO_FLOW_PERMISSION,
            codes::UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
        ],
    },
];

impl Call for super::ArchiveDynamicFlowRequest {
    type Response = super::ArchiveDynamicFlowResponse;
    const ACTION: &'static Action = &ACTIONS[0];
}

impl Call for super::BindEmployeeUserIdWithClientOpenIdRequest {
    type Response = super::BindEmployeeUserIdWithClientOpenIdResponse;
    const ACTION: &'static Action = &ACTIONS[1];
}

impl Call for super::CancelFlowRequest {
    type Response = super::CancelFlowResponse;
    const ACTION: &'static Action = &ACTIONS[2];
}

impl Call for super::CancelMultiFlowSignQRCodeRequest {
    type Response = super::CancelMultiFlowSignQRCodeResponse;
    const ACTION: &'static Action = &ACTIONS[3];
}

impl Call for super::CancelOrganizationFlowsRequest {
    type Response = super::CancelOrganizationFlowsResponse;
    const ACTION: &'static Action = &ACTIONS[4];
}

impl Call for super::CancelUserAutoSignEnableUrlRequest {
    type Response = super::CancelUserAutoSignEnableUrlResponse;
    const ACTION: &'static Action = &ACTIONS[5];
}

impl Call for super::CreateArchiveFlowTaskRequest {
    type Response = super::CreateArchiveFlowTaskResponse;
    const ACTION: &'static Action = &ACTIONS[6];
}

impl Call for super::CreateBatchAdminChangeInvitationsRequest {
    type Response = super::CreateBatchAdminChangeInvitationsResponse;
    const ACTION: &'static Action = &ACTIONS[7];
}

impl Call for super::CreateBatchAdminChangeInvitationsUrlRequest {
    type Response = super::CreateBatchAdminChangeInvitationsUrlResponse;
    const ACTION: &'static Action = &ACTIONS[8];
}

impl Call for super::CreateBatchCancelFlowUrlRequest {
    type Response = super::CreateBatchCancelFlowUrlResponse;
    const ACTION: &'static Action = &ACTIONS[9];
}

impl Call for super::CreateBatchContractReviewTaskRequest {
    type Response = super::CreateBatchContractReviewTaskResponse;
    const ACTION: &'static Action = &ACTIONS[10];
}

impl Call for super::CreateBatchInformationExtractionTaskRequest {
    type Response = super::CreateBatchInformationExtractionTaskResponse;
    const ACTION: &'static Action = &ACTIONS[11];
}

impl Call for super::CreateBatchInitOrganizationUrlRequest {
    type Response = super::CreateBatchInitOrganizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[12];
}

impl Call for super::CreateBatchOrganizationAuthorizationUrlRequest {
    type Response = super::CreateBatchOrganizationAuthorizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[13];
}

impl Call for super::CreateBatchOrganizationRegistrationTasksRequest {
    type Response = super::CreateBatchOrganizationRegistrationTasksResponse;
    const ACTION: &'static Action = &ACTIONS[14];
}

impl Call for super::CreateBatchQuickSignUrlRequest {
    type Response = super::CreateBatchQuickSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[15];
}

impl Call for super::CreateBatchSignUrlRequest {
    type Response = super::CreateBatchSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[16];
}

impl Call for super::CreateContractComparisonTaskRequest {
    type Response = super::CreateContractComparisonTaskResponse;
    const ACTION: &'static Action = &ACTIONS[17];
}

impl Call for super::CreateContractDiffTaskWebUrlRequest {
    type Response = super::CreateContractDiffTaskWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[18];
}

impl Call for super::CreateContractReviewChecklistWebUrlRequest {
    type Response = super::CreateContractReviewChecklistWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[19];
}

impl Call for super::CreateContractReviewWebUrlRequest {
    type Response = super::CreateContractReviewWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[20];
}

impl Call for super::CreateConvertTaskApiRequest {
    type Response = super::CreateConvertTaskApiResponse;
    const ACTION: &'static Action = &ACTIONS[21];
}

impl Call for super::CreateDigitalDataSignRequest {
    type Response = super::CreateDigitalDataSignResponse;
    const ACTION: &'static Action = &ACTIONS[22];
}

impl Call for super::CreateDocumentRequest {
    type Response = super::CreateDocumentResponse;
    const ACTION: &'static Action = &ACTIONS[23];
}

impl Call for super::CreateDraftContractByPromptsTaskRequest {
    type Response = super::CreateDraftContractByPromptsTaskResponse;
    const ACTION: &'static Action = &ACTIONS[24];
}

impl Call for super::CreateDynamicFlowApproverRequest {
    type Response = super::CreateDynamicFlowApproverResponse;
    const ACTION: &'static Action = &ACTIONS[25];
}

impl Call for super::CreateEmbedWebUrlRequest {
    type Response = super::CreateEmbedWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[26];
}

impl Call for super::CreateEmployeeChangeUrlRequest {
    type Response = super::CreateEmployeeChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[27];
}

impl Call for super::CreateEmployeeQualificationSealQrCodeRequest {
    type Response = super::CreateEmployeeQualificationSealQrCodeResponse;
    const ACTION: &'static Action = &ACTIONS[28];
}

impl Call for super::CreateExtendedServiceAuthInfosRequest {
    type Response = super::CreateExtendedServiceAuthInfosResponse;
    const ACTION: &'static Action = &ACTIONS[29];
}

impl Call for super::CreateFileConvertTaskRequest {
    type Response = super::CreateFileConvertTaskResponse;
    const ACTION: &'static Action = &ACTIONS[30];
}

impl Call for super::CreateFileCounterSignRequest {
    type Response = super::CreateFileCounterSignResponse;
    const ACTION: &'static Action = &ACTIONS[31];
}

impl Call for super::CreateFlowRequest {
    type Response = super::CreateFlowResponse;
    const ACTION: &'static Action = &ACTIONS[32];
}

impl Call for super::CreateFlowApproversRequest {
    type Response = super::CreateFlowApproversResponse;
    const ACTION: &'static Action = &ACTIONS[33];
}

impl Call for super::CreateFlowBlockchainEvidenceUrlRequest {
    type Response = super::CreateFlowBlockchainEvidenceUrlResponse;
    const ACTION: &'static Action = &ACTIONS[34];
}

impl Call for super::CreateFlowByFilesRequest {
    type Response = super::CreateFlowByFilesResponse;
    const ACTION: &'static Action = &ACTIONS[35];
}

impl Call for super::CreateFlowEvidenceReportRequest {
    type Response = super::CreateFlowEvidenceReportResponse;
    const ACTION: &'static Action = &ACTIONS[36];
}

impl Call for super::CreateFlowForwardsRequest {
    type Response = super::CreateFlowForwardsResponse;
    const ACTION: &'static Action = &ACTIONS[37];
}

impl Call for super::CreateFlowGroupByFilesRequest {
    type Response = super::CreateFlowGroupByFilesResponse;
    const ACTION: &'static Action = &ACTIONS[38];
}

impl Call for super::CreateFlowGroupByTemplatesRequest {
    type Response = super::CreateFlowGroupByTemplatesResponse;
    const ACTION: &'static Action = &ACTIONS[39];
}

impl Call for super::CreateFlowGroupRemindsRequest {
    type Response = super::CreateFlowGroupRemindsResponse;
    const ACTION: &'static Action = &ACTIONS[40];
}

impl Call for super::CreateFlowGroupSignReviewRequest {
    type Response = super::CreateFlowGroupSignReviewResponse;
    const ACTION: &'static Action = &ACTIONS[41];
}

impl Call for super::CreateFlowRemindsRequest {
    type Response = super::CreateFlowRemindsResponse;
    const ACTION: &'static Action = &ACTIONS[42];
}

impl Call for super::CreateFlowSignReviewRequest {
    type Response = super::CreateFlowSignReviewResponse;
    const ACTION: &'static Action = &ACTIONS[43];
}

impl Call for super::CreateFlowSignUrlRequest {
    type Response = super::CreateFlowSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[44];
}

impl Call for super::CreateInformationExtractionWebUrlRequest {
    type Response = super::CreateInformationExtractionWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[45];
}

impl Call for super::CreateIntegrationDepartmentRequest {
    type Response = super::CreateIntegrationDepartmentResponse;
    const ACTION: &'static Action = &ACTIONS[46];
}

impl Call for super::CreateIntegrationEmployeesRequest {
    type Response = super::CreateIntegrationEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[47];
}

impl Call for super::CreateIntegrationRoleRequest {
    type Response = super::CreateIntegrationRoleResponse;
    const ACTION: &'static Action = &ACTIONS[48];
}

impl Call for super::CreateIntegrationSubOrganizationActiveRecordRequest {
    type Response = super::CreateIntegrationSubOrganizationActiveRecordResponse;
    const ACTION: &'static Action = &ACTIONS[49];
}

impl Call for super::CreateIntegrationUserRolesRequest {
    type Response = super::CreateIntegrationUserRolesResponse;
    const ACTION: &'static Action = &ACTIONS[50];
}

impl Call for super::CreateLMInformationExtractionTaskFieldFeedbackRequest {
    type Response = super::CreateLMInformationExtractionTaskFieldFeedbackResponse;
    const ACTION: &'static Action = &ACTIONS[51];
}

impl Call for super::CreateLegalSealQrCodeRequest {
    type Response = super::CreateLegalSealQrCodeResponse;
    const ACTION: &'static Action = &ACTIONS[52];
}

impl Call for super::CreateMiniAppPrepareFlowRequest {
    type Response = super::CreateMiniAppPrepareFlowResponse;
    const ACTION: &'static Action = &ACTIONS[53];
}

impl Call for super::CreateModifyAdminAuthorizationUrlRequest {
    type Response = super::CreateModifyAdminAuthorizationUrlResponse;
    const ACTION: &'static Action = &ACTIONS[54];
}

impl Call for super::CreateMultiFlowSignQRCodeRequest {
    type Response = super::CreateMultiFlowSignQRCodeResponse;
    const ACTION: &'static Action = &ACTIONS[55];
}

impl Call for super::CreateOrganizationAuthFileRequest {
    type Response = super::CreateOrganizationAuthFileResponse;
    const ACTION: &'static Action = &ACTIONS[56];
}

impl Call for super::CreateOrganizationAuthUrlRequest {
    type Response = super::CreateOrganizationAuthUrlResponse;
    const ACTION: &'static Action = &ACTIONS[57];
}

impl Call for super::CreateOrganizationBatchSignUrlRequest {
    type Response = super::CreateOrganizationBatchSignUrlResponse;
    const ACTION: &'static Action = &ACTIONS[58];
}

impl Call for super::CreateOrganizationGroupInvitationLinkRequest {
    type Response = super::CreateOrganizationGroupInvitationLinkResponse;
    const ACTION: &'static Action = &ACTIONS[59];
}

impl Call for super::CreateOrganizationInfoChangeUrlRequest {
    type Response = super::CreateOrganizationInfoChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[60];
}

impl Call for super::CreatePartnerAuthorizationLinkRequest {
    type Response = super::CreatePartnerAuthorizationLinkResponse;
    const ACTION: &'static Action = &ACTIONS[61];
}

impl Call for super::CreatePartnerAutoSignAuthUrlRequest {
    type Response = super::CreatePartnerAutoSignAuthUrlResponse;
    const ACTION: &'static Action = &ACTIONS[62];
}

impl Call for super::CreatePersonAuthCertificateImageRequest {
    type Response = super::CreatePersonAuthCertificateImageResponse;
    const ACTION: &'static Action = &ACTIONS[63];
}

impl Call for super::CreatePrepareFlowRequest {
    type Response = super::CreatePrepareFlowResponse;
    const ACTION: &'static Action = &ACTIONS[64];
}

impl Call for super::CreatePrepareFlowGroupRequest {
    type Response = super::CreatePrepareFlowGroupResponse;
    const ACTION: &'static Action = &ACTIONS[65];
}

impl Call for super::CreatePreparedPersonalEsignRequest {
    type Response = super::CreatePreparedPersonalEsignResponse;
    const ACTION: &'static Action = &ACTIONS[66];
}

impl Call for super::CreateReleaseFlowRequest {
    type Response = super::CreateReleaseFlowResponse;
    const ACTION: &'static Action = &ACTIONS[67];
}

impl Call for super::CreateRequestWithEncryptionRequest {
    type Response = super::CreateRequestWithEncryptionResponse;
    const ACTION: &'static Action = &ACTIONS[68];
}

impl Call for super::CreateRiskIdentificationTaskFeedbackRequest {
    type Response = super::CreateRiskIdentificationTaskFeedbackResponse;
    const ACTION: &'static Action = &ACTIONS[69];
}

impl Call for super::CreateSchemeUrlRequest {
    type Response = super::CreateSchemeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[70];
}

impl Call for super::CreateSealRequest {
    type Response = super::CreateSealResponse;
    const ACTION: &'static Action = &ACTIONS[71];
}

impl Call for super::CreateSealPolicyRequest {
    type Response = super::CreateSealPolicyResponse;
    const ACTION: &'static Action = &ACTIONS[72];
}

impl Call for super::CreateSingleSignOnEmployeesRequest {
    type Response = super::CreateSingleSignOnEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[73];
}

impl Call for super::CreateUserAutoSignEnableUrlRequest {
    type Response = super::CreateUserAutoSignEnableUrlResponse;
    const ACTION: &'static Action = &ACTIONS[74];
}

impl Call for super::CreateUserAutoSignSealUrlRequest {
    type Response = super::CreateUserAutoSignSealUrlResponse;
    const ACTION: &'static Action = &ACTIONS[75];
}

impl Call for super::CreateUserMobileChangeUrlRequest {
    type Response = super::CreateUserMobileChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[76];
}

impl Call for super::CreateUserNameChangeUrlRequest {
    type Response = super::CreateUserNameChangeUrlResponse;
    const ACTION: &'static Action = &ACTIONS[77];
}

impl Call for super::CreateUserVerifyUrlRequest {
    type Response = super::CreateUserVerifyUrlResponse;
    const ACTION: &'static Action = &ACTIONS[78];
}

impl Call for super::CreateWebThemeConfigRequest {
    type Response = super::CreateWebThemeConfigResponse;
    const ACTION: &'static Action = &ACTIONS[79];
}

impl Call for super::DeleteExtendedServiceAuthInfosRequest {
    type Response = super::DeleteExtendedServiceAuthInfosResponse;
    const ACTION: &'static Action = &ACTIONS[80];
}

impl Call for super::DeleteIntegrationDepartmentRequest {
    type Response = super::DeleteIntegrationDepartmentResponse;
    const ACTION: &'static Action = &ACTIONS[81];
}

impl Call for super::DeleteIntegrationEmployeesRequest {
    type Response = super::DeleteIntegrationEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[82];
}

impl Call for super::DeleteIntegrationRoleUsersRequest {
    type Response = super::DeleteIntegrationRoleUsersResponse;
    const ACTION: &'static Action = &ACTIONS[83];
}

impl Call for super::DeleteOrganizationAuthorizationsRequest {
    type Response = super::DeleteOrganizationAuthorizationsResponse;
    const ACTION: &'static Action = &ACTIONS[84];
}

impl Call for super::DeleteSealPoliciesRequest {
    type Response = super::DeleteSealPoliciesResponse;
    const ACTION: &'static Action = &ACTIONS[85];
}

impl Call for super::DeleteSingleSignOnEmployeesRequest {
    type Response = super::DeleteSingleSignOnEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[86];
}

impl Call for super::DescribeArchiveFlowTaskRequest {
    type Response = super::DescribeArchiveFlowTaskResponse;
    const ACTION: &'static Action = &ACTIONS[87];
}

impl Call for super::DescribeBatchOrganizationRegistrationTasksRequest {
    type Response = super::DescribeBatchOrganizationRegistrationTasksResponse;
    const ACTION: &'static Action = &ACTIONS[88];
}

impl Call for super::DescribeBatchOrganizationRegistrationUrlsRequest {
    type Response = super::DescribeBatchOrganizationRegistrationUrlsResponse;
    const ACTION: &'static Action = &ACTIONS[89];
}

impl Call for super::DescribeBillUsageRequest {
    type Response = super::DescribeBillUsageResponse;
    const ACTION: &'static Action = &ACTIONS[90];
}

impl Call for super::DescribeBillUsageDetailRequest {
    type Response = super::DescribeBillUsageDetailResponse;
    const ACTION: &'static Action = &ACTIONS[91];
}

impl Call for super::DescribeCancelFlowsTaskRequest {
    type Response = super::DescribeCancelFlowsTaskResponse;
    const ACTION: &'static Action = &ACTIONS[92];
}

impl Call for super::DescribeContractComparisonTaskRequest {
    type Response = super::DescribeContractComparisonTaskResponse;
    const ACTION: &'static Action = &ACTIONS[93];
}

impl Call for super::DescribeContractDiffTaskWebUrlRequest {
    type Response = super::DescribeContractDiffTaskWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[94];
}

impl Call for super::DescribeContractReviewChecklistRequest {
    type Response = super::DescribeContractReviewChecklistResponse;
    const ACTION: &'static Action = &ACTIONS[95];
}

impl Call for super::DescribeContractReviewChecklistWebUrlRequest {
    type Response = super::DescribeContractReviewChecklistWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[96];
}

impl Call for super::DescribeContractReviewChecklistsWebUrlRequest {
    type Response = super::DescribeContractReviewChecklistsWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[97];
}

impl Call for super::DescribeContractReviewMarkedRiskExportTaskRequest {
    type Response = super::DescribeContractReviewMarkedRiskExportTaskResponse;
    const ACTION: &'static Action = &ACTIONS[98];
}

impl Call for super::DescribeContractReviewTaskRequest {
    type Response = super::DescribeContractReviewTaskResponse;
    const ACTION: &'static Action = &ACTIONS[99];
}

impl Call for super::DescribeContractReviewTaskListWebUrlRequest {
    type Response = super::DescribeContractReviewTaskListWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[100];
}

impl Call for super::DescribeContractReviewWebUrlRequest {
    type Response = super::DescribeContractReviewWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[101];
}

impl Call for super::DescribeDraftContractByPromptsTaskRequest {
    type Response = super::DescribeDraftContractByPromptsTaskResponse;
    const ACTION: &'static Action = &ACTIONS[102];
}

impl Call for super::DescribeEnterpriseContractReviewChecklistsRequest {
    type Response = super::DescribeEnterpriseContractReviewChecklistsResponse;
    const ACTION: &'static Action = &ACTIONS[103];
}

impl Call for super::DescribeExtendedServiceAuthDetailRequest {
    type Response = super::DescribeExtendedServiceAuthDetailResponse;
    const ACTION: &'static Action = &ACTIONS[104];
}

impl Call for super::DescribeExtendedServiceAuthInfosRequest {
    type Response = super::DescribeExtendedServiceAuthInfosResponse;
    const ACTION: &'static Action = &ACTIONS[105];
}

impl Call for super::DescribeFileConvertTaskRequest {
    type Response = super::DescribeFileConvertTaskResponse;
    const ACTION: &'static Action = &ACTIONS[106];
}

impl Call for super::DescribeFileCounterSignResultRequest {
    type Response = super::DescribeFileCounterSignResultResponse;
    const ACTION: &'static Action = &ACTIONS[107];
}

impl Call for super::DescribeFileUrlsRequest {
    type Response = super::DescribeFileUrlsResponse;
    const ACTION: &'static Action = &ACTIONS[108];
}

impl Call for super::DescribeFlowBriefsRequest {
    type Response = super::DescribeFlowBriefsResponse;
    const ACTION: &'static Action = &ACTIONS[109];
}

impl Call for super::DescribeFlowComponentsRequest {
    type Response = super::DescribeFlowComponentsResponse;
    const ACTION: &'static Action = &ACTIONS[110];
}

impl Call for super::DescribeFlowEvidenceReportRequest {
    type Response = super::DescribeFlowEvidenceReportResponse;
    const ACTION: &'static Action = &ACTIONS[111];
}

impl Call for super::DescribeFlowInfoRequest {
    type Response = super::DescribeFlowInfoResponse;
    const ACTION: &'static Action = &ACTIONS[112];
}

impl Call for super::DescribeFlowTemplatesRequest {
    type Response = super::DescribeFlowTemplatesResponse;
    const ACTION: &'static Action = &ACTIONS[113];
}

impl Call for super::DescribeInformationExtractionTaskRequest {
    type Response = super::DescribeInformationExtractionTaskResponse;
    const ACTION: &'static Action = &ACTIONS[114];
}

impl Call for super::DescribeInformationExtractionWebUrlRequest {
    type Response = super::DescribeInformationExtractionWebUrlResponse;
    const ACTION: &'static Action = &ACTIONS[115];
}

impl Call for super::DescribeIntegrationDepartmentsRequest {
    type Response = super::DescribeIntegrationDepartmentsResponse;
    const ACTION: &'static Action = &ACTIONS[116];
}

impl Call for super::DescribeIntegrationEmployeesRequest {
    type Response = super::DescribeIntegrationEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[117];
}

impl Call for super::DescribeIntegrationRolesRequest {
    type Response = super::DescribeIntegrationRolesResponse;
    const ACTION: &'static Action = &ACTIONS[118];
}

impl Call for super::DescribeLMInformationExtractionTaskFieldFeedbackRequest {
    type Response = super::DescribeLMInformationExtractionTaskFieldFeedbackResponse;
    const ACTION: &'static Action = &ACTIONS[119];
}

impl Call for super::DescribeOrganizationAuthStatusRequest {
    type Response = super::DescribeOrganizationAuthStatusResponse;
    const ACTION: &'static Action = &ACTIONS[120];
}

impl Call for super::DescribeOrganizationGroupOrganizationsRequest {
    type Response = super::DescribeOrganizationGroupOrganizationsResponse;
    const ACTION: &'static Action = &ACTIONS[121];
}

impl Call for super::DescribeOrganizationSealsRequest {
    type Response = super::DescribeOrganizationSealsResponse;
    const ACTION: &'static Action = &ACTIONS[122];
}

impl Call for super::DescribeOrganizationVerifyStatusRequest {
    type Response = super::DescribeOrganizationVerifyStatusResponse;
    const ACTION: &'static Action = &ACTIONS[123];
}

impl Call for super::DescribePersonCertificateRequest {
    type Response = super::DescribePersonCertificateResponse;
    const ACTION: &'static Action = &ACTIONS[124];
}

impl Call for super::DescribeRiskIdentificationTaskFeedbackRequest {
    type Response = super::DescribeRiskIdentificationTaskFeedbackResponse;
    const ACTION: &'static Action = &ACTIONS[125];
}

impl Call for super::DescribeSignFaceVideoRequest {
    type Response = super::DescribeSignFaceVideoResponse;
    const ACTION: &'static Action = &ACTIONS[126];
}

impl Call for super::DescribeSingleSignOnEmployeesRequest {
    type Response = super::DescribeSingleSignOnEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[127];
}

impl Call for super::DescribeThirdPartyAuthCodeRequest {
    type Response = super::DescribeThirdPartyAuthCodeResponse;
    const ACTION: &'static Action = &ACTIONS[128];
}

impl Call for super::DescribeUserAutoSignStatusRequest {
    type Response = super::DescribeUserAutoSignStatusResponse;
    const ACTION: &'static Action = &ACTIONS[129];
}

impl Call for super::DescribeUserFlowTypeRequest {
    type Response = super::DescribeUserFlowTypeResponse;
    const ACTION: &'static Action = &ACTIONS[130];
}

impl Call for super::DescribeUserVerifyStatusRequest {
    type Response = super::DescribeUserVerifyStatusResponse;
    const ACTION: &'static Action = &ACTIONS[131];
}

impl Call for super::DisableUserAutoSignRequest {
    type Response = super::DisableUserAutoSignResponse;
    const ACTION: &'static Action = &ACTIONS[132];
}

impl Call for super::ExportContractComparisonTaskRequest {
    type Response = super::ExportContractComparisonTaskResponse;
    const ACTION: &'static Action = &ACTIONS[133];
}

impl Call for super::ExportContractReviewMarkedRiskRequest {
    type Response = super::ExportContractReviewMarkedRiskResponse;
    const ACTION: &'static Action = &ACTIONS[134];
}

impl Call for super::ExportContractReviewResultRequest {
    type Response = super::ExportContractReviewResultResponse;
    const ACTION: &'static Action = &ACTIONS[135];
}

impl Call for super::GetTaskResultApiRequest {
    type Response = super::GetTaskResultApiResponse;
    const ACTION: &'static Action = &ACTIONS[136];
}

impl Call for super::ImportContractReviewChecklistRequest {
    type Response = super::ImportContractReviewChecklistResponse;
    const ACTION: &'static Action = &ACTIONS[137];
}

impl Call for super::ModifyApplicationCallbackInfoRequest {
    type Response = super::ModifyApplicationCallbackInfoResponse;
    const ACTION: &'static Action = &ACTIONS[138];
}

impl Call for super::ModifyExtendedServiceRequest {
    type Response = super::ModifyExtendedServiceResponse;
    const ACTION: &'static Action = &ACTIONS[139];
}

impl Call for super::ModifyFlowDeadlineRequest {
    type Response = super::ModifyFlowDeadlineResponse;
    const ACTION: &'static Action = &ACTIONS[140];
}

impl Call for super::ModifyIntegrationDepartmentRequest {
    type Response = super::ModifyIntegrationDepartmentResponse;
    const ACTION: &'static Action = &ACTIONS[141];
}

impl Call for super::ModifyIntegrationRoleRequest {
    type Response = super::ModifyIntegrationRoleResponse;
    const ACTION: &'static Action = &ACTIONS[142];
}

impl Call for super::ModifyPartnerAuthorizationRequest {
    type Response = super::ModifyPartnerAuthorizationResponse;
    const ACTION: &'static Action = &ACTIONS[143];
}

impl Call for super::ModifyPartnerAutoSignAuthUrlRequest {
    type Response = super::ModifyPartnerAutoSignAuthUrlResponse;
    const ACTION: &'static Action = &ACTIONS[144];
}

impl Call for super::ModifySingleSignOnEmployeesRequest {
    type Response = super::ModifySingleSignOnEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[145];
}

impl Call for super::OperateFlowRemarksRequest {
    type Response = super::OperateFlowRemarksResponse;
    const ACTION: &'static Action = &ACTIONS[146];
}

impl Call for super::OperateSealsRequest {
    type Response = super::OperateSealsResponse;
    const ACTION: &'static Action = &ACTIONS[147];
}

impl Call for super::OperateTemplateRequest {
    type Response = super::OperateTemplateResponse;
    const ACTION: &'static Action = &ACTIONS[148];
}

impl Call for super::RenewAutoSignLicenseRequest {
    type Response = super::RenewAutoSignLicenseResponse;
    const ACTION: &'static Action = &ACTIONS[149];
}

impl Call for super::StartFlowRequest {
    type Response = super::StartFlowResponse;
    const ACTION: &'static Action = &ACTIONS[150];
}

impl Call for super::UnbindEmployeeUserIdWithClientOpenIdRequest {
    type Response = super::UnbindEmployeeUserIdWithClientOpenIdResponse;
    const ACTION: &'static Action = &ACTIONS[151];
}

impl Call for super::UpdateIntegrationEmployeesRequest {
    type Response = super::UpdateIntegrationEmployeesResponse;
    const ACTION: &'static Action = &ACTIONS[152];
}

impl Call for super::UploadFilesRequest {
    type Response = super::UploadFilesResponse;
    const ACTION: &'static Action = &ACTIONS[153];
}

impl Call for super::VerifyDigitFileRequest {
    type Response = super::VerifyDigitFileResponse;
    const ACTION: &'static Action = &ACTIONS[154];
}

impl Call for super::VerifyDigitalDataSignRequest {
    type Response = super::VerifyDigitalDataSignResponse;
    const ACTION: &'static Action = &ACTIONS[155];
}

impl Call for super::VerifyPdfRequest {
    type Response = super::VerifyPdfResponse;
    const ACTION: &'static Action = &ACTIONS[156];
}
