// Written by `cargo xtask ess-wire` from the contract; do not edit.

//! Every error code of both services and of the gateway.

use crate::ErrorCode;

pub const AUTH_FAILURE: ErrorCode = ErrorCode::new("AuthFailure");
pub const AUTH_FAILURE_INVALID_AUTHORIZATION: ErrorCode =
    ErrorCode::new("AuthFailure.InvalidAuthorization");
pub const AUTH_FAILURE_INVALID_SECRET_ID: ErrorCode = ErrorCode::new("AuthFailure.InvalidSecretId");
pub const AUTH_FAILURE_SECRET_ID_NOT_FOUND: ErrorCode =
    ErrorCode::new("AuthFailure.SecretIdNotFound");
pub const AUTH_FAILURE_SIGNATURE_EXPIRE: ErrorCode = ErrorCode::new("AuthFailure.SignatureExpire");
pub const AUTH_FAILURE_SIGNATURE_FAILURE: ErrorCode =
    ErrorCode::new("AuthFailure.SignatureFailure");
pub const AUTH_FAILURE_TOKEN_FAILURE: ErrorCode = ErrorCode::new("AuthFailure.TokenFailure");
pub const AUTH_FAILURE_UNAUTHORIZED_OPERATION: ErrorCode =
    ErrorCode::new("AuthFailure.UnauthorizedOperation");
pub const FAILED_OPERATION: ErrorCode = ErrorCode::new("FailedOperation");
pub const FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL: ErrorCode =
    ErrorCode::new("FailedOperation.AgeNotAchieveNormalLegal");
pub const FAILED_OPERATION_AUTH_FAIL: ErrorCode = ErrorCode::new("FailedOperation.AuthFail");
pub const FAILED_OPERATION_AUTHORIZATION_INFO_HAS_BEEN_DELETED: ErrorCode =
    ErrorCode::new("FailedOperation.AuthorizationInfoHasBeenDeleted");
pub const FAILED_OPERATION_BALANCE_NOT_ENOUGH: ErrorCode =
    ErrorCode::new("FailedOperation.BalanceNotEnough");
pub const FAILED_OPERATION_ERR_NOT_SYNC_PROXY_ORGANIZATION: ErrorCode =
    ErrorCode::new("FailedOperation.ErrNotSyncProxyOrganization");
pub const FAILED_OPERATION_EXIST_SAME_SEAL_NAME: ErrorCode =
    ErrorCode::new("FailedOperation.ExistSameSealName");
pub const FAILED_OPERATION_FAILED_CONVER_TO_QI_WEI_USER_ID: ErrorCode =
    ErrorCode::new("FailedOperation.FailedConverToQiWeiUserId");
pub const FAILED_OPERATION_FAILED_OPEN_WK_APP_REVIEW: ErrorCode =
    ErrorCode::new("FailedOperation.FailedOpenWkAppReview");
pub const FAILED_OPERATION_FAILED_UPDATE_TEMPLATE_OPERATION: ErrorCode =
    ErrorCode::new("FailedOperation.FailedUpdateTemplateOperation");
pub const FAILED_OPERATION_FLOW_HAS_DOCUMENT: ErrorCode =
    ErrorCode::new("FailedOperation.FlowHasDocument");
pub const FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT: ErrorCode =
    ErrorCode::new("FailedOperation.FlowHasNoDocument");
pub const FAILED_OPERATION_FLOW_NUM_EXCEED: ErrorCode =
    ErrorCode::new("FailedOperation.FlowNumExceed");
pub const FAILED_OPERATION_HAS_AUTHORIZED: ErrorCode =
    ErrorCode::new("FailedOperation.HasAuthorized");
pub const FAILED_OPERATION_ID_CARD_NUMBER_CHECK_FAILED: ErrorCode =
    ErrorCode::new("FailedOperation.IdCardNumberCheckFailed");
pub const FAILED_OPERATION_LICENSE_NO_QUOTA: ErrorCode =
    ErrorCode::new("FailedOperation.LicenseNoQuota");
pub const FAILED_OPERATION_NO_ROLE_AUTH: ErrorCode = ErrorCode::new("FailedOperation.NoRoleAuth");
pub const FAILED_OPERATION_NO_SIGN_REVIEW_PASS: ErrorCode =
    ErrorCode::new("FailedOperation.NoSignReviewPass");
pub const FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW: ErrorCode =
    ErrorCode::new("FailedOperation.NotAvailableSignReview");
pub const FAILED_OPERATION_NOT_FOUND_SHADOW_USER: ErrorCode =
    ErrorCode::new("FailedOperation.NotFoundShadowUser");
pub const FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE: ErrorCode =
    ErrorCode::new("FailedOperation.OrganizationExperienceChange");
pub const FAILED_OPERATION_ORGANIZATION_NAME_CHANGED: ErrorCode =
    ErrorCode::new("FailedOperation.OrganizationNameChanged");
pub const FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE: ErrorCode =
    ErrorCode::new("FailedOperation.OrganizationNameNeedChange");
pub const FAILED_OPERATION_ORGANIZATION_NOT_CHANGE: ErrorCode =
    ErrorCode::new("FailedOperation.OrganizationNotChange");
pub const FAILED_OPERATION_PATH_TYPE_ERROR: ErrorCode =
    ErrorCode::new("FailedOperation.PathTypeError");
pub const FAILED_OPERATION_PRE_VIEW_URL_FAIL: ErrorCode =
    ErrorCode::new("FailedOperation.PreViewUrlFail");
pub const FAILED_OPERATION_QR_CODE_CREATOR_SIGN_COMPONENTS: ErrorCode =
    ErrorCode::new("FailedOperation.QrCodeCreatorSignComponents");
pub const FAILED_OPERATION_QR_CODE_SIGN_USERS: ErrorCode =
    ErrorCode::new("FailedOperation.QrCodeSignUsers");
pub const FAILED_OPERATION_QR_CODE_TEMPLATE_ID: ErrorCode =
    ErrorCode::new("FailedOperation.QrCodeTemplateId");
pub const FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED: ErrorCode =
    ErrorCode::new("FailedOperation.RequestLimitExceeded");
pub const FAILED_OPERATION_STAFF_ALREADY_VERIFY: ErrorCode =
    ErrorCode::new("FailedOperation.StaffAlreadyVerify");
pub const FAILED_OPERATION_TEMPLATE_HAS_NO_RESOURCE: ErrorCode =
    ErrorCode::new("FailedOperation.TemplateHasNoResource");
pub const FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_ALREADY: ErrorCode =
    ErrorCode::new("FailedOperation.UserAutoSignEnableAlready");
pub const FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_URL_NOT_EXIST: ErrorCode =
    ErrorCode::new("FailedOperation.UserAutoSignEnableUrlNotExist");
pub const FAILED_OPERATION_USER_INFO_NO_MATCH: ErrorCode =
    ErrorCode::new("FailedOperation.UserInfoNoMatch");
pub const INTERNAL_ERROR: ErrorCode = ErrorCode::new("InternalError");
pub const INTERNAL_ERROR_API: ErrorCode = ErrorCode::new("InternalError.Api");
pub const INTERNAL_ERROR_CACHE: ErrorCode = ErrorCode::new("InternalError.Cache");
pub const INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR: ErrorCode =
    ErrorCode::new("InternalError.CallOpenCloudApiError");
pub const INTERNAL_ERROR_CALLBACK: ErrorCode = ErrorCode::new("InternalError.Callback");
pub const INTERNAL_ERROR_COS: ErrorCode = ErrorCode::new("InternalError.Cos");
pub const INTERNAL_ERROR_DB: ErrorCode = ErrorCode::new("InternalError.Db");
pub const INTERNAL_ERROR_DB_CONNECTION: ErrorCode = ErrorCode::new("InternalError.DbConnection");
pub const INTERNAL_ERROR_DB_DATA_DELETED: ErrorCode = ErrorCode::new("InternalError.DbDataDeleted");
pub const INTERNAL_ERROR_DB_INSERT: ErrorCode = ErrorCode::new("InternalError.DbInsert");
pub const INTERNAL_ERROR_DB_NO_ROW_FOUND: ErrorCode = ErrorCode::new("InternalError.DbNoRowFound");
pub const INTERNAL_ERROR_DB_READ: ErrorCode = ErrorCode::new("InternalError.DbRead");
pub const INTERNAL_ERROR_DB_UPDATE: ErrorCode = ErrorCode::new("InternalError.DbUpdate");
pub const INTERNAL_ERROR_DECRYPTION: ErrorCode = ErrorCode::new("InternalError.Decryption");
pub const INTERNAL_ERROR_DEPENDS_API: ErrorCode = ErrorCode::new("InternalError.DependsApi");
pub const INTERNAL_ERROR_DEPENDS_DB: ErrorCode = ErrorCode::new("InternalError.DependsDb");
pub const INTERNAL_ERROR_ENCRYPTION: ErrorCode = ErrorCode::new("InternalError.Encryption");
pub const INTERNAL_ERROR_GENERATE_ID: ErrorCode = ErrorCode::new("InternalError.GenerateId");
pub const INTERNAL_ERROR_JSON_MARSHAL: ErrorCode = ErrorCode::new("InternalError.JsonMarshal");
pub const INTERNAL_ERROR_JSON_UNMARSHAL: ErrorCode = ErrorCode::new("InternalError.JsonUnmarshal");
pub const INTERNAL_ERROR_MQ: ErrorCode = ErrorCode::new("InternalError.Mq");
pub const INTERNAL_ERROR_PDF: ErrorCode = ErrorCode::new("InternalError.Pdf");
pub const INTERNAL_ERROR_SEAL_UPLOAD: ErrorCode = ErrorCode::new("InternalError.SealUpload");
pub const INTERNAL_ERROR_SERIALIZE: ErrorCode = ErrorCode::new("InternalError.Serialize");
pub const INTERNAL_ERROR_SYSTEM: ErrorCode = ErrorCode::new("InternalError.System");
pub const INTERNAL_ERROR_THIRD_PARTY: ErrorCode = ErrorCode::new("InternalError.ThirdParty");
pub const INVALID_ACTION: ErrorCode = ErrorCode::new("InvalidAction");
pub const INVALID_PARAMETER: ErrorCode = ErrorCode::new("InvalidParameter");
pub const INVALID_PARAMETER_APPLICATION: ErrorCode = ErrorCode::new("InvalidParameter.Application");
pub const INVALID_PARAMETER_APPROVER_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.ApproverType");
pub const INVALID_PARAMETER_APPROVER_VERIFY_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.ApproverVerifyType");
pub const INVALID_PARAMETER_AUTHORIZATION_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.AuthorizationType");
pub const INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS: ErrorCode =
    ErrorCode::new("InvalidParameter.BizApproverAlreadyExists");
pub const INVALID_PARAMETER_BUSINESS_ID: ErrorCode = ErrorCode::new("InvalidParameter.BusinessId");
pub const INVALID_PARAMETER_BUSINESS_LICENSE: ErrorCode =
    ErrorCode::new("InvalidParameter.BusinessLicense");
pub const INVALID_PARAMETER_BUSINESS_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.BusinessType");
pub const INVALID_PARAMETER_CANCEL_REASON: ErrorCode =
    ErrorCode::new("InvalidParameter.CancelReason");
pub const INVALID_PARAMETER_CARD_NUMBER: ErrorCode = ErrorCode::new("InvalidParameter.CardNumber");
pub const INVALID_PARAMETER_CARD_TYPE: ErrorCode = ErrorCode::new("InvalidParameter.CardType");
pub const INVALID_PARAMETER_CC_NUM: ErrorCode = ErrorCode::new("InvalidParameter.CcNum");
pub const INVALID_PARAMETER_CLIENT_TOKEN: ErrorCode =
    ErrorCode::new("InvalidParameter.ClientToken");
pub const INVALID_PARAMETER_COMPONENT_FILE_INDEX: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentFileIndex");
pub const INVALID_PARAMETER_COMPONENT_INVALID: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentInvalid");
pub const INVALID_PARAMETER_COMPONENT_PAGE: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentPage");
pub const INVALID_PARAMETER_COMPONENT_POSITION: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentPosition");
pub const INVALID_PARAMETER_COMPONENT_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentType");
pub const INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentTypeNoMatchValue");
pub const INVALID_PARAMETER_COMPONENT_VALUE: ErrorCode =
    ErrorCode::new("InvalidParameter.ComponentValue");
pub const INVALID_PARAMETER_CONTENT_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.ContentType");
pub const INVALID_PARAMETER_CUSTOM_SHOW_MAP: ErrorCode =
    ErrorCode::new("InvalidParameter.CustomShowMap");
pub const INVALID_PARAMETER_CUSTOMER_DATA: ErrorCode =
    ErrorCode::new("InvalidParameter.CustomerData");
pub const INVALID_PARAMETER_DATA_EXISTS: ErrorCode = ErrorCode::new("InvalidParameter.DataExists");
pub const INVALID_PARAMETER_DATA_NOT_FOUND: ErrorCode =
    ErrorCode::new("InvalidParameter.DataNotFound");
pub const INVALID_PARAMETER_DATE: ErrorCode = ErrorCode::new("InvalidParameter.Date");
pub const INVALID_PARAMETER_DEPART_USER_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.DepartUserId");
pub const INVALID_PARAMETER_DUP_TASK: ErrorCode = ErrorCode::new("InvalidParameter.DupTask");
pub const INVALID_PARAMETER_EMAIL: ErrorCode = ErrorCode::new("InvalidParameter.Email");
pub const INVALID_PARAMETER_EMPTY_PARAMS: ErrorCode =
    ErrorCode::new("InvalidParameter.EmptyParams");
pub const INVALID_PARAMETER_END_POINT: ErrorCode = ErrorCode::new("InvalidParameter.EndPoint");
pub const INVALID_PARAMETER_FILE_TYPE: ErrorCode = ErrorCode::new("InvalidParameter.FileType");
pub const INVALID_PARAMETER_FLOW_APPROVER_DEADLINE: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowApproverDeadline");
pub const INVALID_PARAMETER_FLOW_APPROVER_INFOS: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowApproverInfos");
pub const INVALID_PARAMETER_FLOW_APPROVERS: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowApprovers");
pub const INVALID_PARAMETER_FLOW_CALLBACK_URL: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowCallbackUrl");
pub const INVALID_PARAMETER_FLOW_DEAD_LINE: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowDeadLine");
pub const INVALID_PARAMETER_FLOW_DESCRIPTION: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowDescription");
pub const INVALID_PARAMETER_FLOW_FILE_IDS: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowFileIds");
pub const INVALID_PARAMETER_FLOW_IDS: ErrorCode = ErrorCode::new("InvalidParameter.FlowIds");
pub const INVALID_PARAMETER_FLOW_INFOS: ErrorCode = ErrorCode::new("InvalidParameter.FlowInfos");
pub const INVALID_PARAMETER_FLOW_NAME: ErrorCode = ErrorCode::new("InvalidParameter.FlowName");
pub const INVALID_PARAMETER_FLOW_TYPE: ErrorCode = ErrorCode::new("InvalidParameter.FlowType");
pub const INVALID_PARAMETER_FLOW_USER_DATA: ErrorCode =
    ErrorCode::new("InvalidParameter.FlowUserData");
pub const INVALID_PARAMETER_FROM_SOURCE: ErrorCode = ErrorCode::new("InvalidParameter.FromSource");
pub const INVALID_PARAMETER_GENERATE_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.GenerateType");
pub const INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT: ErrorCode =
    ErrorCode::new("InvalidParameter.IdCardValidityOverLimit");
pub const INVALID_PARAMETER_IMAGE: ErrorCode = ErrorCode::new("InvalidParameter.Image");
pub const INVALID_PARAMETER_INVALID_CHANNEL: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidChannel");
pub const INVALID_PARAMETER_INVALID_ID: ErrorCode = ErrorCode::new("InvalidParameter.InvalidId");
pub const INVALID_PARAMETER_INVALID_LIMIT: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidLimit");
pub const INVALID_PARAMETER_INVALID_MOBILE: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidMobile");
pub const INVALID_PARAMETER_INVALID_NAME: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidName");
pub const INVALID_PARAMETER_INVALID_OFFSET: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidOffset");
pub const INVALID_PARAMETER_INVALID_OPEN_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidOpenId");
pub const INVALID_PARAMETER_INVALID_OPERATOR_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidOperatorId");
pub const INVALID_PARAMETER_INVALID_ORGANIZATION_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidOrganizationId");
pub const INVALID_PARAMETER_INVALID_ORGANIZATION_NAME: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidOrganizationName");
pub const INVALID_PARAMETER_INVALID_ROLE_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidRoleId");
pub const INVALID_PARAMETER_INVALID_ROLE_NAME: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidRoleName");
pub const INVALID_PARAMETER_INVALID_VERIFY_CHANNEL: ErrorCode =
    ErrorCode::new("InvalidParameter.InvalidVerifyChannel");
pub const INVALID_PARAMETER_JUMP_URL: ErrorCode = ErrorCode::new("InvalidParameter.JumpUrl");
pub const INVALID_PARAMETER_KEYWORD: ErrorCode = ErrorCode::new("InvalidParameter.Keyword");
pub const INVALID_PARAMETER_LIMIT: ErrorCode = ErrorCode::new("InvalidParameter.Limit");
pub const INVALID_PARAMETER_LIMIT_SEAL_NAME: ErrorCode =
    ErrorCode::new("InvalidParameter.LimitSealName");
pub const INVALID_PARAMETER_MENU_STATUS: ErrorCode = ErrorCode::new("InvalidParameter.MenuStatus");
pub const INVALID_PARAMETER_MISSING_REQUIRED_COMPONENT_VALUE: ErrorCode =
    ErrorCode::new("InvalidParameter.MissingRequiredComponentValue");
pub const INVALID_PARAMETER_MISSING_REQUIRED_PARAMETER_VALUE: ErrorCode =
    ErrorCode::new("InvalidParameter.MissingRequiredParameterValue");
pub const INVALID_PARAMETER_MOBILE: ErrorCode = ErrorCode::new("InvalidParameter.Mobile");
pub const INVALID_PARAMETER_NAME: ErrorCode = ErrorCode::new("InvalidParameter.Name");
pub const INVALID_PARAMETER_NONSUPPORT_MOBILE: ErrorCode =
    ErrorCode::new("InvalidParameter.NonsupportMobile");
pub const INVALID_PARAMETER_NOTIFY_TYPE: ErrorCode = ErrorCode::new("InvalidParameter.NotifyType");
pub const INVALID_PARAMETER_OFFSET: ErrorCode = ErrorCode::new("InvalidParameter.Offset");
pub const INVALID_PARAMETER_OPEN_ID: ErrorCode = ErrorCode::new("InvalidParameter.OpenId");
pub const INVALID_PARAMETER_OPERATOR_ID: ErrorCode = ErrorCode::new("InvalidParameter.OperatorId");
pub const INVALID_PARAMETER_ORGANIZATION_ID: ErrorCode =
    ErrorCode::new("InvalidParameter.OrganizationId");
pub const INVALID_PARAMETER_ORGANIZATION_NAME: ErrorCode =
    ErrorCode::new("InvalidParameter.OrganizationName");
pub const INVALID_PARAMETER_PARAM_ERROR: ErrorCode = ErrorCode::new("InvalidParameter.ParamError");
pub const INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG: ErrorCode =
    ErrorCode::new("InvalidParameter.PersonAutoSignTag");
pub const INVALID_PARAMETER_PRE_READ_TIME: ErrorCode =
    ErrorCode::new("InvalidParameter.PreReadTime");
pub const INVALID_PARAMETER_QR_EFFECT_DAY: ErrorCode =
    ErrorCode::new("InvalidParameter.QrEffectDay");
pub const INVALID_PARAMETER_QR_FLOW_EFFECT_DAY: ErrorCode =
    ErrorCode::new("InvalidParameter.QrFlowEffectDay");
pub const INVALID_PARAMETER_RESOURCE_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.ResourceType");
pub const INVALID_PARAMETER_ROLE_ID: ErrorCode = ErrorCode::new("InvalidParameter.RoleId");
pub const INVALID_PARAMETER_SEAL_ID: ErrorCode = ErrorCode::new("InvalidParameter.SealId");
pub const INVALID_PARAMETER_SENSITIVE: ErrorCode = ErrorCode::new("InvalidParameter.Sensitive");
pub const INVALID_PARAMETER_SENSITIVE_FILE_CONTENT: ErrorCode =
    ErrorCode::new("InvalidParameter.SensitiveFileContent");
pub const INVALID_PARAMETER_SIGN_COMPONENT_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.SignComponentType");
pub const INVALID_PARAMETER_SIGN_COMPONENTS: ErrorCode =
    ErrorCode::new("InvalidParameter.SignComponents");
pub const INVALID_PARAMETER_STATUS: ErrorCode = ErrorCode::new("InvalidParameter.Status");
pub const INVALID_PARAMETER_TEMPLATE_ID: ErrorCode = ErrorCode::new("InvalidParameter.TemplateId");
pub const INVALID_PARAMETER_UNIFORM_SOCIAL_CREDIT_CODE: ErrorCode =
    ErrorCode::new("InvalidParameter.UniformSocialCreditCode");
pub const INVALID_PARAMETER_UNORDERED: ErrorCode = ErrorCode::new("InvalidParameter.Unordered");
pub const INVALID_PARAMETER_UNSUPPORTED_COMPONENT_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameter.UnsupportedComponentType");
pub const INVALID_PARAMETER_VERIFY_CHANNEL: ErrorCode =
    ErrorCode::new("InvalidParameter.VerifyChannel");
pub const INVALID_PARAMETER_F_FOW_IDS: ErrorCode = ErrorCode::new("InvalidParameter.fFowIds");
pub const INVALID_PARAMETER_VALUE: ErrorCode = ErrorCode::new("InvalidParameterValue");
pub const INVALID_PARAMETER_VALUE_INVALID_MOBILE: ErrorCode =
    ErrorCode::new("InvalidParameterValue.InvalidMobile");
pub const INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE: ErrorCode =
    ErrorCode::new("InvalidParameterValue.InvalidQuotaType");
pub const INVALID_PARAMETER_VALUE_INVALID_TIME: ErrorCode =
    ErrorCode::new("InvalidParameterValue.InvalidTime");
pub const INVALID_PARAMETER_VALUE_MASK: ErrorCode = ErrorCode::new("InvalidParameterValue.Mask");
pub const INVALID_REQUEST: ErrorCode = ErrorCode::new("InvalidRequest");
pub const LIMIT_EXCEEDED: ErrorCode = ErrorCode::new("LimitExceeded");
pub const LIMIT_EXCEEDED_CALL_TIMES: ErrorCode = ErrorCode::new("LimitExceeded.CallTimes");
pub const LIMIT_EXCEEDED_CREATE_FLOW_NUM: ErrorCode = ErrorCode::new("LimitExceeded.CreateFlowNum");
pub const LIMIT_EXCEEDED_FILE_SIZE: ErrorCode = ErrorCode::new("LimitExceeded.FileSize");
pub const LIMIT_EXCEEDED_FLOW_IDS: ErrorCode = ErrorCode::new("LimitExceeded.FlowIds");
pub const LIMIT_EXCEEDED_FLOW_INFOS: ErrorCode = ErrorCode::new("LimitExceeded.FlowInfos");
pub const LIMIT_EXCEEDED_PROXY_ORGANIZATION_OPERATOR: ErrorCode =
    ErrorCode::new("LimitExceeded.ProxyOrganizationOperator");
pub const MISSING_PARAMETER: ErrorCode = ErrorCode::new("MissingParameter");
pub const MISSING_PARAMETER_APPROVER_MOBILE: ErrorCode =
    ErrorCode::new("MissingParameter.ApproverMobile");
pub const MISSING_PARAMETER_APPROVER_NAME: ErrorCode =
    ErrorCode::new("MissingParameter.ApproverName");
pub const MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO: ErrorCode =
    ErrorCode::new("MissingParameter.ApproverOrganizationInfo");
pub const MISSING_PARAMETER_APPROVER_ROLE: ErrorCode =
    ErrorCode::new("MissingParameter.ApproverRole");
pub const MISSING_PARAMETER_APPROVER_SIGN_COMPONENT: ErrorCode =
    ErrorCode::new("MissingParameter.ApproverSignComponent");
pub const MISSING_PARAMETER_AUTH_CODE: ErrorCode = ErrorCode::new("MissingParameter.AuthCode");
pub const MISSING_PARAMETER_CANCEL_REASON: ErrorCode =
    ErrorCode::new("MissingParameter.CancelReason");
pub const MISSING_PARAMETER_COMPANY_ACTIVE_INFO: ErrorCode =
    ErrorCode::new("MissingParameter.CompanyActiveInfo");
pub const MISSING_PARAMETER_DATE: ErrorCode = ErrorCode::new("MissingParameter.Date");
pub const MISSING_PARAMETER_FIELD: ErrorCode = ErrorCode::new("MissingParameter.Field");
pub const MISSING_PARAMETER_FILE_NAMES: ErrorCode = ErrorCode::new("MissingParameter.FileNames");
pub const MISSING_PARAMETER_FLOW_APPROVER: ErrorCode =
    ErrorCode::new("MissingParameter.FlowApprover");
pub const MISSING_PARAMETER_FLOW_ID: ErrorCode = ErrorCode::new("MissingParameter.FlowId");
pub const MISSING_PARAMETER_FLOW_IDS: ErrorCode = ErrorCode::new("MissingParameter.FlowIds");
pub const MISSING_PARAMETER_FLOW_IDS_OR_FLOW_GROUP_ID: ErrorCode =
    ErrorCode::new("MissingParameter.FlowIdsOrFlowGroupId");
pub const MISSING_PARAMETER_FLOW_INFO: ErrorCode = ErrorCode::new("MissingParameter.FlowInfo");
pub const MISSING_PARAMETER_KEY_WORD: ErrorCode = ErrorCode::new("MissingParameter.KeyWord");
pub const MISSING_PARAMETER_MISS_COMPONENT_NAME: ErrorCode =
    ErrorCode::new("MissingParameter.MissComponentName");
pub const MISSING_PARAMETER_ORG_NAME_OR_UNIFORM_SOCIAL_CREDIT_CODE: ErrorCode =
    ErrorCode::new("MissingParameter.OrgNameOrUniformSocialCreditCode");
pub const MISSING_PARAMETER_ORG_OPEN_ID: ErrorCode = ErrorCode::new("MissingParameter.OrgOpenId");
pub const MISSING_PARAMETER_ORGANIZATION_ID: ErrorCode =
    ErrorCode::new("MissingParameter.OrganizationId");
pub const MISSING_PARAMETER_PROXY_OPERATOR_OPEN_ID: ErrorCode =
    ErrorCode::new("MissingParameter.ProxyOperatorOpenId");
pub const MISSING_PARAMETER_QR_CODE_ID: ErrorCode = ErrorCode::new("MissingParameter.QrCodeId");
pub const MISSING_PARAMETER_RECIPIENT: ErrorCode = ErrorCode::new("MissingParameter.Recipient");
pub const MISSING_PARAMETER_REPORT_APPLICANT: ErrorCode =
    ErrorCode::new("MissingParameter.ReportApplicant");
pub const MISSING_PARAMETER_RESOURCE_ID: ErrorCode = ErrorCode::new("MissingParameter.ResourceId");
pub const MISSING_PARAMETER_RESOURCE_NAME: ErrorCode =
    ErrorCode::new("MissingParameter.ResourceName");
pub const MISSING_PARAMETER_SEAL_ID: ErrorCode = ErrorCode::new("MissingParameter.SealId");
pub const MISSING_PARAMETER_SEAL_IMAGE: ErrorCode = ErrorCode::new("MissingParameter.SealImage");
pub const MISSING_PARAMETER_SEAL_NAME: ErrorCode = ErrorCode::new("MissingParameter.SealName");
pub const MISSING_PARAMETER_SERVER_SIGN_SEAL_ID: ErrorCode =
    ErrorCode::new("MissingParameter.ServerSignSealId");
pub const MISSING_PARAMETER_SIGN_COMPONENTS: ErrorCode =
    ErrorCode::new("MissingParameter.SignComponents");
pub const MISSING_PARAMETER_TEMPLATES: ErrorCode = ErrorCode::new("MissingParameter.Templates");
pub const MISSING_PARAMETER_USER_ID: ErrorCode = ErrorCode::new("MissingParameter.UserId");
pub const MISSING_PARAMETER_USER_OPEN_ID: ErrorCode = ErrorCode::new("MissingParameter.UserOpenId");
pub const NO_SUCH_PRODUCT: ErrorCode = ErrorCode::new("NoSuchProduct");
pub const NO_SUCH_VERSION: ErrorCode = ErrorCode::new("NoSuchVersion");
pub const OPERATION_DENIED: ErrorCode = ErrorCode::new("OperationDenied");
pub const OPERATION_DENIED_ALREADY_HAS: ErrorCode = ErrorCode::new("OperationDenied.AlreadyHas");
pub const OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE: ErrorCode =
    ErrorCode::new("OperationDenied.ApproverNoMatchTemplate");
pub const OPERATION_DENIED_APPROVER_REPEAT: ErrorCode =
    ErrorCode::new("OperationDenied.ApproverRepeat");
pub const OPERATION_DENIED_AUTH_CODE_INVALID: ErrorCode =
    ErrorCode::new("OperationDenied.AuthCodeInvalid");
pub const OPERATION_DENIED_AUTH_TAG: ErrorCode = ErrorCode::new("OperationDenied.AuthTag");
pub const OPERATION_DENIED_BANNED_APPLICATION: ErrorCode =
    ErrorCode::new("OperationDenied.BannedApplication");
pub const OPERATION_DENIED_BATCH_CANCEL_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.BatchCancelForbid");
pub const OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW: ErrorCode =
    ErrorCode::new("OperationDenied.BranchSendFlowToParentNotAllow");
pub const OPERATION_DENIED_BY_FILES_SERVER_SIGN_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.ByFilesServerSignForbid");
pub const OPERATION_DENIED_CC_FORBID: ErrorCode = ErrorCode::new("OperationDenied.CcForbid");
pub const OPERATION_DENIED_CC_USER_REPEAT: ErrorCode =
    ErrorCode::new("OperationDenied.CcUserRepeat");
pub const OPERATION_DENIED_DOCUMENT_NO_AVAILABLE: ErrorCode =
    ErrorCode::new("OperationDenied.DocumentNoAvailable");
pub const OPERATION_DENIED_DOWN_LOAD_MORE_THAN_ONE: ErrorCode =
    ErrorCode::new("OperationDenied.DownLoadMoreThanOne");
pub const OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS: ErrorCode =
    ErrorCode::new("OperationDenied.ErrNoResourceAccess");
pub const OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME: ErrorCode =
    ErrorCode::new("OperationDenied.ErrNoSupportIndividualHasOrganizationName");
pub const OPERATION_DENIED_ERR_NOT_OPEN_WEAK_AUTHORIZATION: ErrorCode =
    ErrorCode::new("OperationDenied.ErrNotOpenWeakAuthorization");
pub const OPERATION_DENIED_FILE_DELETED: ErrorCode = ErrorCode::new("OperationDenied.FileDeleted");
pub const OPERATION_DENIED_FILE_NO_MATCH_RESOURCE: ErrorCode =
    ErrorCode::new("OperationDenied.FileNoMatchResource");
pub const OPERATION_DENIED_FLOW_CANCEL_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.FlowCancelForbid");
pub const OPERATION_DENIED_FLOW_HAS_STARTED: ErrorCode =
    ErrorCode::new("OperationDenied.FlowHasStarted");
pub const OPERATION_DENIED_FLOW_HAS_TERMINATED: ErrorCode =
    ErrorCode::new("OperationDenied.FlowHasTerminated");
pub const OPERATION_DENIED_FLOW_NO_NEED_REVIEW: ErrorCode =
    ErrorCode::new("OperationDenied.FlowNoNeedReview");
pub const OPERATION_DENIED_FLOW_STATUS_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.FlowStatusForbid");
pub const OPERATION_DENIED_FORBID: ErrorCode = ErrorCode::new("OperationDenied.Forbid");
pub const OPERATION_DENIED_INVALID_APPROVER_AGE: ErrorCode =
    ErrorCode::new("OperationDenied.InvalidApproverAge");
pub const OPERATION_DENIED_LICENSE_HAS_EXPIRED: ErrorCode =
    ErrorCode::new("OperationDenied.LicenseHasExpired");
pub const OPERATION_DENIED_MANY_RESOURCE_ID: ErrorCode =
    ErrorCode::new("OperationDenied.ManyResourceId");
pub const OPERATION_DENIED_NO_API_AUTH: ErrorCode = ErrorCode::new("OperationDenied.NoApiAuth");
pub const OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION: ErrorCode =
    ErrorCode::new("OperationDenied.NoApproverMobileCheckPermission");
pub const OPERATION_DENIED_NO_FLOW_PERMISSION: ErrorCode =
    ErrorCode::new("OperationDenied.NoFlowPermission");
pub const OPERATION_DENIED_NO_IDENTITY_VERIFY: ErrorCode =
    ErrorCode::new("OperationDenied.NoIdentityVerify");
pub const OPERATION_DENIED_NO_LOGIN: ErrorCode = ErrorCode::new("OperationDenied.NoLogin");
pub const OPERATION_DENIED_NO_OPEN_SERVER_SIGN: ErrorCode =
    ErrorCode::new("OperationDenied.NoOpenServerSign");
pub const OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE: ErrorCode =
    ErrorCode::new("OperationDenied.NoPermissionUseResource");
pub const OPERATION_DENIED_NO_PERMISSION_USE_SERVER_SIGN_SEAL: ErrorCode =
    ErrorCode::new("OperationDenied.NoPermissionUseServerSignSeal");
pub const OPERATION_DENIED_NO_QUOTA: ErrorCode = ErrorCode::new("OperationDenied.NoQuota");
pub const OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE: ErrorCode =
    ErrorCode::new("OperationDenied.NoSupportComponentType");
pub const OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE: ErrorCode =
    ErrorCode::new("OperationDenied.NoSupportJumpPage");
pub const OPERATION_DENIED_NO_VERIFY: ErrorCode = ErrorCode::new("OperationDenied.NoVerify");
pub const OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON: ErrorCode =
    ErrorCode::new("OperationDenied.NotBelongSuperAdminOrLegalPerson");
pub const OPERATION_DENIED_NOT_FOUND_LICENSE: ErrorCode =
    ErrorCode::new("OperationDenied.NotFoundLicense");
pub const OPERATION_DENIED_NOT_IN_AUTO_SIGN_WHITE_LIST: ErrorCode =
    ErrorCode::new("OperationDenied.NotInAutoSignWhiteList");
pub const OPERATION_DENIED_NOT_SUPPORT_ORG_TYPE: ErrorCode =
    ErrorCode::new("OperationDenied.NotSupportOrgType");
pub const OPERATION_DENIED_OPERATE_TYPE: ErrorCode = ErrorCode::new("OperationDenied.OperateType");
pub const OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION: ErrorCode =
    ErrorCode::new("OperationDenied.OperatorHasNoPermission");
pub const OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR: ErrorCode =
    ErrorCode::new("OperationDenied.OrgUniformSocialCreditCodeErr");
pub const OPERATION_DENIED_ORGANIZATION_CLOSING: ErrorCode =
    ErrorCode::new("OperationDenied.OrganizationClosing");
pub const OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED: ErrorCode =
    ErrorCode::new("OperationDenied.OrganizationNotActivated");
pub const OPERATION_DENIED_OUT_QUERY_LIMIT: ErrorCode =
    ErrorCode::new("OperationDenied.OutQueryLimit");
pub const OPERATION_DENIED_OVER_SEA_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.OverSeaForbid");
pub const OPERATION_DENIED_OVERSEA_ABILITY_NOT_OPEN: ErrorCode =
    ErrorCode::new("OperationDenied.OverseaAbilityNotOpen");
pub const OPERATION_DENIED_PAY_DEADLINE: ErrorCode = ErrorCode::new("OperationDenied.PayDeadline");
pub const OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE: ErrorCode =
    ErrorCode::new("OperationDenied.PersonHasNoSignature");
pub const OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN: ErrorCode =
    ErrorCode::new("OperationDenied.PersonNoOpenServerSign");
pub const OPERATION_DENIED_PERSON_SERVER_SIGN_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.PersonServerSignForbid");
pub const OPERATION_DENIED_PROVE_NO_QUOTA: ErrorCode =
    ErrorCode::new("OperationDenied.ProveNoQuota");
pub const OPERATION_DENIED_QR_HAS_EXPIRE: ErrorCode = ErrorCode::new("OperationDenied.QrHasExpire");
pub const OPERATION_DENIED_QR_INVALID: ErrorCode = ErrorCode::new("OperationDenied.QrInvalid");
pub const OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL: ErrorCode =
    ErrorCode::new("OperationDenied.RequiredComponentNotFill");
pub const OPERATION_DENIED_SENSITIVE: ErrorCode = ErrorCode::new("OperationDenied.Sensitive");
pub const OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT: ErrorCode =
    ErrorCode::new("OperationDenied.ServerSignNoAllowComponent");
pub const OPERATION_DENIED_SERVER_SIGN_NO_SUPPORT_SIGNATURE: ErrorCode =
    ErrorCode::new("OperationDenied.ServerSignNoSupportSignature");
pub const OPERATION_DENIED_SUB_ORG_NOT_JOIN: ErrorCode =
    ErrorCode::new("OperationDenied.SubOrgNotJoin");
pub const OPERATION_DENIED_USER_NO_AUDIT: ErrorCode = ErrorCode::new("OperationDenied.UserNoAudit");
pub const OPERATION_DENIED_USER_NOT_IN_ORGANIZATION: ErrorCode =
    ErrorCode::new("OperationDenied.UserNotInOrganization");
pub const OPERATION_DENIED_WHITE_LIST_FORBID: ErrorCode =
    ErrorCode::new("OperationDenied.WhiteListForbid");
pub const REQUEST_LIMIT_EXCEEDED: ErrorCode = ErrorCode::new("RequestLimitExceeded");
pub const REQUEST_SIZE_LIMIT_EXCEEDED: ErrorCode = ErrorCode::new("RequestSizeLimitExceeded");
pub const RESOURCE_IN_USE: ErrorCode = ErrorCode::new("ResourceInUse");
pub const RESOURCE_INSUFFICIENT: ErrorCode = ErrorCode::new("ResourceInsufficient");
pub const RESOURCE_NOT_FOUND: ErrorCode = ErrorCode::new("ResourceNotFound");
pub const RESOURCE_NOT_FOUND_APPLICATION: ErrorCode =
    ErrorCode::new("ResourceNotFound.Application");
pub const RESOURCE_NOT_FOUND_APPLICATION_AUTH: ErrorCode =
    ErrorCode::new("ResourceNotFound.ApplicationAuth");
pub const RESOURCE_NOT_FOUND_APPLICATION_ID: ErrorCode =
    ErrorCode::new("ResourceNotFound.ApplicationId");
pub const RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION: ErrorCode =
    ErrorCode::new("ResourceNotFound.AuthActiveOrganization");
pub const RESOURCE_NOT_FOUND_DOCUMENT: ErrorCode = ErrorCode::new("ResourceNotFound.Document");
pub const RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE: ErrorCode =
    ErrorCode::new("ResourceNotFound.ErrNotExistRole");
pub const RESOURCE_NOT_FOUND_FILE: ErrorCode = ErrorCode::new("ResourceNotFound.File");
pub const RESOURCE_NOT_FOUND_FLOW: ErrorCode = ErrorCode::new("ResourceNotFound.Flow");
pub const RESOURCE_NOT_FOUND_FLOW_APPROVER: ErrorCode =
    ErrorCode::new("ResourceNotFound.FlowApprover");
pub const RESOURCE_NOT_FOUND_FLOW_APPROVERS: ErrorCode =
    ErrorCode::new("ResourceNotFound.FlowApprovers");
pub const RESOURCE_NOT_FOUND_FLOW_GROUP: ErrorCode = ErrorCode::new("ResourceNotFound.FlowGroup");
pub const RESOURCE_NOT_FOUND_NOT_EXIST_APPLICATION: ErrorCode =
    ErrorCode::new("ResourceNotFound.NotExistApplication");
pub const RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT: ErrorCode =
    ErrorCode::new("ResourceNotFound.NotExistDocument");
pub const RESOURCE_NOT_FOUND_NOT_EXIST_FLOW: ErrorCode =
    ErrorCode::new("ResourceNotFound.NotExistFlow");
pub const RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE: ErrorCode =
    ErrorCode::new("ResourceNotFound.NotExistResource");
pub const RESOURCE_NOT_FOUND_NOT_EXIST_TEMPLATE: ErrorCode =
    ErrorCode::new("ResourceNotFound.NotExistTemplate");
pub const RESOURCE_NOT_FOUND_ORGANIZATION: ErrorCode =
    ErrorCode::new("ResourceNotFound.Organization");
pub const RESOURCE_NOT_FOUND_QR_INFO: ErrorCode = ErrorCode::new("ResourceNotFound.QrInfo");
pub const RESOURCE_NOT_FOUND_RESOURCE: ErrorCode = ErrorCode::new("ResourceNotFound.Resource");
pub const RESOURCE_NOT_FOUND_SAVE_FLOW_GROUP: ErrorCode =
    ErrorCode::new("ResourceNotFound.SaveFlowGroup");
pub const RESOURCE_NOT_FOUND_SEAL: ErrorCode = ErrorCode::new("ResourceNotFound.Seal");
pub const RESOURCE_NOT_FOUND_SUPER_ADMIN: ErrorCode = ErrorCode::new("ResourceNotFound.SuperAdmin");
pub const RESOURCE_NOT_FOUND_TEAM_WORK_ORGANIZATION: ErrorCode =
    ErrorCode::new("ResourceNotFound.TeamWorkOrganization");
pub const RESOURCE_NOT_FOUND_TEMPLATE: ErrorCode = ErrorCode::new("ResourceNotFound.Template");
pub const RESOURCE_NOT_FOUND_URL: ErrorCode = ErrorCode::new("ResourceNotFound.URL");
pub const RESOURCE_NOT_FOUND_URL_2: ErrorCode = ErrorCode::new("ResourceNotFound.Url");
pub const RESOURCE_NOT_FOUND_USER: ErrorCode = ErrorCode::new("ResourceNotFound.User");
pub const RESOURCE_NOT_FOUND_VERIFY_USER: ErrorCode = ErrorCode::new("ResourceNotFound.VerifyUser");
pub const RESOURCE_NOT_FOUND_WE_WORK_USER: ErrorCode =
    ErrorCode::new("ResourceNotFound.WeWorkUser");
pub const RESOURCE_UNAVAILABLE: ErrorCode = ErrorCode::new("ResourceUnavailable");
pub const UNAUTHORIZED_OPERATION: ErrorCode = ErrorCode::new("UnauthorizedOperation");
pub const UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE: ErrorCode =
    ErrorCode::new("UnauthorizedOperation.NoPermissionFeature");
pub const UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_DOWNLOAD: ErrorCode =
    ErrorCode::new("UnauthorizedOperation.UnauthorizedOperationDownload");
pub const UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_ORGANIZATION: ErrorCode =
    ErrorCode::new("UnauthorizedOperation.UnauthorizedOperationOrganization");
pub const UNKNOWN_PARAMETER: ErrorCode = ErrorCode::new("UnknownParameter");
pub const UNSUPPORTED_OPERATION: ErrorCode = ErrorCode::new("UnsupportedOperation");
pub const UNSUPPORTED_PROTOCOL: ErrorCode = ErrorCode::new("UnsupportedProtocol");

/// All of them, sorted.
pub const ALL: &[ErrorCode] = &[
    AUTH_FAILURE,
    AUTH_FAILURE_INVALID_AUTHORIZATION,
    AUTH_FAILURE_INVALID_SECRET_ID,
    AUTH_FAILURE_SECRET_ID_NOT_FOUND,
    AUTH_FAILURE_SIGNATURE_EXPIRE,
    AUTH_FAILURE_SIGNATURE_FAILURE,
    AUTH_FAILURE_TOKEN_FAILURE,
    AUTH_FAILURE_UNAUTHORIZED_OPERATION,
    FAILED_OPERATION,
    FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
    FAILED_OPERATION_AUTH_FAIL,
    FAILED_OPERATION_AUTHORIZATION_INFO_HAS_BEEN_DELETED,
    FAILED_OPERATION_BALANCE_NOT_ENOUGH,
    FAILED_OPERATION_ERR_NOT_SYNC_PROXY_ORGANIZATION,
    FAILED_OPERATION_EXIST_SAME_SEAL_NAME,
    FAILED_OPERATION_FAILED_CONVER_TO_QI_WEI_USER_ID,
    FAILED_OPERATION_FAILED_OPEN_WK_APP_REVIEW,
    FAILED_OPERATION_FAILED_UPDATE_TEMPLATE_OPERATION,
    FAILED_OPERATION_FLOW_HAS_DOCUMENT,
    FAILED_OPERATION_FLOW_HAS_NO_DOCUMENT,
    FAILED_OPERATION_FLOW_NUM_EXCEED,
    FAILED_OPERATION_HAS_AUTHORIZED,
    FAILED_OPERATION_ID_CARD_NUMBER_CHECK_FAILED,
    FAILED_OPERATION_LICENSE_NO_QUOTA,
    FAILED_OPERATION_NO_ROLE_AUTH,
    FAILED_OPERATION_NO_SIGN_REVIEW_PASS,
    FAILED_OPERATION_NOT_AVAILABLE_SIGN_REVIEW,
    FAILED_OPERATION_NOT_FOUND_SHADOW_USER,
    FAILED_OPERATION_ORGANIZATION_EXPERIENCE_CHANGE,
    FAILED_OPERATION_ORGANIZATION_NAME_CHANGED,
    FAILED_OPERATION_ORGANIZATION_NAME_NEED_CHANGE,
    FAILED_OPERATION_ORGANIZATION_NOT_CHANGE,
    FAILED_OPERATION_PATH_TYPE_ERROR,
    FAILED_OPERATION_PRE_VIEW_URL_FAIL,
    FAILED_OPERATION_QR_CODE_CREATOR_SIGN_COMPONENTS,
    FAILED_OPERATION_QR_CODE_SIGN_USERS,
    FAILED_OPERATION_QR_CODE_TEMPLATE_ID,
    FAILED_OPERATION_REQUEST_LIMIT_EXCEEDED,
    FAILED_OPERATION_STAFF_ALREADY_VERIFY,
    FAILED_OPERATION_TEMPLATE_HAS_NO_RESOURCE,
    FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_ALREADY,
    FAILED_OPERATION_USER_AUTO_SIGN_ENABLE_URL_NOT_EXIST,
    FAILED_OPERATION_USER_INFO_NO_MATCH,
    INTERNAL_ERROR,
    INTERNAL_ERROR_API,
    INTERNAL_ERROR_CACHE,
    INTERNAL_ERROR_CALL_OPEN_CLOUD_API_ERROR,
    INTERNAL_ERROR_CALLBACK,
    INTERNAL_ERROR_COS,
    INTERNAL_ERROR_DB,
    INTERNAL_ERROR_DB_CONNECTION,
    INTERNAL_ERROR_DB_DATA_DELETED,
    INTERNAL_ERROR_DB_INSERT,
    INTERNAL_ERROR_DB_NO_ROW_FOUND,
    INTERNAL_ERROR_DB_READ,
    INTERNAL_ERROR_DB_UPDATE,
    INTERNAL_ERROR_DECRYPTION,
    INTERNAL_ERROR_DEPENDS_API,
    INTERNAL_ERROR_DEPENDS_DB,
    INTERNAL_ERROR_ENCRYPTION,
    INTERNAL_ERROR_GENERATE_ID,
    INTERNAL_ERROR_JSON_MARSHAL,
    INTERNAL_ERROR_JSON_UNMARSHAL,
    INTERNAL_ERROR_MQ,
    INTERNAL_ERROR_PDF,
    INTERNAL_ERROR_SEAL_UPLOAD,
    INTERNAL_ERROR_SERIALIZE,
    INTERNAL_ERROR_SYSTEM,
    INTERNAL_ERROR_THIRD_PARTY,
    INVALID_ACTION,
    INVALID_PARAMETER,
    INVALID_PARAMETER_APPLICATION,
    INVALID_PARAMETER_APPROVER_TYPE,
    INVALID_PARAMETER_APPROVER_VERIFY_TYPE,
    INVALID_PARAMETER_AUTHORIZATION_TYPE,
    INVALID_PARAMETER_BIZ_APPROVER_ALREADY_EXISTS,
    INVALID_PARAMETER_BUSINESS_ID,
    INVALID_PARAMETER_BUSINESS_LICENSE,
    INVALID_PARAMETER_BUSINESS_TYPE,
    INVALID_PARAMETER_CANCEL_REASON,
    INVALID_PARAMETER_CARD_NUMBER,
    INVALID_PARAMETER_CARD_TYPE,
    INVALID_PARAMETER_CC_NUM,
    INVALID_PARAMETER_CLIENT_TOKEN,
    INVALID_PARAMETER_COMPONENT_FILE_INDEX,
    INVALID_PARAMETER_COMPONENT_INVALID,
    INVALID_PARAMETER_COMPONENT_PAGE,
    INVALID_PARAMETER_COMPONENT_POSITION,
    INVALID_PARAMETER_COMPONENT_TYPE,
    INVALID_PARAMETER_COMPONENT_TYPE_NO_MATCH_VALUE,
    INVALID_PARAMETER_COMPONENT_VALUE,
    INVALID_PARAMETER_CONTENT_TYPE,
    INVALID_PARAMETER_CUSTOM_SHOW_MAP,
    INVALID_PARAMETER_CUSTOMER_DATA,
    INVALID_PARAMETER_DATA_EXISTS,
    INVALID_PARAMETER_DATA_NOT_FOUND,
    INVALID_PARAMETER_DATE,
    INVALID_PARAMETER_DEPART_USER_ID,
    INVALID_PARAMETER_DUP_TASK,
    INVALID_PARAMETER_EMAIL,
    INVALID_PARAMETER_EMPTY_PARAMS,
    INVALID_PARAMETER_END_POINT,
    INVALID_PARAMETER_FILE_TYPE,
    INVALID_PARAMETER_FLOW_APPROVER_DEADLINE,
    INVALID_PARAMETER_FLOW_APPROVER_INFOS,
    INVALID_PARAMETER_FLOW_APPROVERS,
    INVALID_PARAMETER_FLOW_CALLBACK_URL,
    INVALID_PARAMETER_FLOW_DEAD_LINE,
    INVALID_PARAMETER_FLOW_DESCRIPTION,
    INVALID_PARAMETER_FLOW_FILE_IDS,
    INVALID_PARAMETER_FLOW_IDS,
    INVALID_PARAMETER_FLOW_INFOS,
    INVALID_PARAMETER_FLOW_NAME,
    INVALID_PARAMETER_FLOW_TYPE,
    INVALID_PARAMETER_FLOW_USER_DATA,
    INVALID_PARAMETER_FROM_SOURCE,
    INVALID_PARAMETER_GENERATE_TYPE,
    INVALID_PARAMETER_ID_CARD_VALIDITY_OVER_LIMIT,
    INVALID_PARAMETER_IMAGE,
    INVALID_PARAMETER_INVALID_CHANNEL,
    INVALID_PARAMETER_INVALID_ID,
    INVALID_PARAMETER_INVALID_LIMIT,
    INVALID_PARAMETER_INVALID_MOBILE,
    INVALID_PARAMETER_INVALID_NAME,
    INVALID_PARAMETER_INVALID_OFFSET,
    INVALID_PARAMETER_INVALID_OPEN_ID,
    INVALID_PARAMETER_INVALID_OPERATOR_ID,
    INVALID_PARAMETER_INVALID_ORGANIZATION_ID,
    INVALID_PARAMETER_INVALID_ORGANIZATION_NAME,
    INVALID_PARAMETER_INVALID_ROLE_ID,
    INVALID_PARAMETER_INVALID_ROLE_NAME,
    INVALID_PARAMETER_INVALID_VERIFY_CHANNEL,
    INVALID_PARAMETER_JUMP_URL,
    INVALID_PARAMETER_KEYWORD,
    INVALID_PARAMETER_LIMIT,
    INVALID_PARAMETER_LIMIT_SEAL_NAME,
    INVALID_PARAMETER_MENU_STATUS,
    INVALID_PARAMETER_MISSING_REQUIRED_COMPONENT_VALUE,
    INVALID_PARAMETER_MISSING_REQUIRED_PARAMETER_VALUE,
    INVALID_PARAMETER_MOBILE,
    INVALID_PARAMETER_NAME,
    INVALID_PARAMETER_NONSUPPORT_MOBILE,
    INVALID_PARAMETER_NOTIFY_TYPE,
    INVALID_PARAMETER_OFFSET,
    INVALID_PARAMETER_OPEN_ID,
    INVALID_PARAMETER_OPERATOR_ID,
    INVALID_PARAMETER_ORGANIZATION_ID,
    INVALID_PARAMETER_ORGANIZATION_NAME,
    INVALID_PARAMETER_PARAM_ERROR,
    INVALID_PARAMETER_PERSON_AUTO_SIGN_TAG,
    INVALID_PARAMETER_PRE_READ_TIME,
    INVALID_PARAMETER_QR_EFFECT_DAY,
    INVALID_PARAMETER_QR_FLOW_EFFECT_DAY,
    INVALID_PARAMETER_RESOURCE_TYPE,
    INVALID_PARAMETER_ROLE_ID,
    INVALID_PARAMETER_SEAL_ID,
    INVALID_PARAMETER_SENSITIVE,
    INVALID_PARAMETER_SENSITIVE_FILE_CONTENT,
    INVALID_PARAMETER_SIGN_COMPONENT_TYPE,
    INVALID_PARAMETER_SIGN_COMPONENTS,
    INVALID_PARAMETER_STATUS,
    INVALID_PARAMETER_TEMPLATE_ID,
    INVALID_PARAMETER_UNIFORM_SOCIAL_CREDIT_CODE,
    INVALID_PARAMETER_UNORDERED,
    INVALID_PARAMETER_UNSUPPORTED_COMPONENT_TYPE,
    INVALID_PARAMETER_VERIFY_CHANNEL,
    INVALID_PARAMETER_F_FOW_IDS,
    INVALID_PARAMETER_VALUE,
    INVALID_PARAMETER_VALUE_INVALID_MOBILE,
    INVALID_PARAMETER_VALUE_INVALID_QUOTA_TYPE,
    INVALID_PARAMETER_VALUE_INVALID_TIME,
    INVALID_PARAMETER_VALUE_MASK,
    INVALID_REQUEST,
    LIMIT_EXCEEDED,
    LIMIT_EXCEEDED_CALL_TIMES,
    LIMIT_EXCEEDED_CREATE_FLOW_NUM,
    LIMIT_EXCEEDED_FILE_SIZE,
    LIMIT_EXCEEDED_FLOW_IDS,
    LIMIT_EXCEEDED_FLOW_INFOS,
    LIMIT_EXCEEDED_PROXY_ORGANIZATION_OPERATOR,
    MISSING_PARAMETER,
    MISSING_PARAMETER_APPROVER_MOBILE,
    MISSING_PARAMETER_APPROVER_NAME,
    MISSING_PARAMETER_APPROVER_ORGANIZATION_INFO,
    MISSING_PARAMETER_APPROVER_ROLE,
    MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
    MISSING_PARAMETER_AUTH_CODE,
    MISSING_PARAMETER_CANCEL_REASON,
    MISSING_PARAMETER_COMPANY_ACTIVE_INFO,
    MISSING_PARAMETER_DATE,
    MISSING_PARAMETER_FIELD,
    MISSING_PARAMETER_FILE_NAMES,
    MISSING_PARAMETER_FLOW_APPROVER,
    MISSING_PARAMETER_FLOW_ID,
    MISSING_PARAMETER_FLOW_IDS,
    MISSING_PARAMETER_FLOW_IDS_OR_FLOW_GROUP_ID,
    MISSING_PARAMETER_FLOW_INFO,
    MISSING_PARAMETER_KEY_WORD,
    MISSING_PARAMETER_MISS_COMPONENT_NAME,
    MISSING_PARAMETER_ORG_NAME_OR_UNIFORM_SOCIAL_CREDIT_CODE,
    MISSING_PARAMETER_ORG_OPEN_ID,
    MISSING_PARAMETER_ORGANIZATION_ID,
    MISSING_PARAMETER_PROXY_OPERATOR_OPEN_ID,
    MISSING_PARAMETER_QR_CODE_ID,
    MISSING_PARAMETER_RECIPIENT,
    MISSING_PARAMETER_REPORT_APPLICANT,
    MISSING_PARAMETER_RESOURCE_ID,
    MISSING_PARAMETER_RESOURCE_NAME,
    MISSING_PARAMETER_SEAL_ID,
    MISSING_PARAMETER_SEAL_IMAGE,
    MISSING_PARAMETER_SEAL_NAME,
    MISSING_PARAMETER_SERVER_SIGN_SEAL_ID,
    MISSING_PARAMETER_SIGN_COMPONENTS,
    MISSING_PARAMETER_TEMPLATES,
    MISSING_PARAMETER_USER_ID,
    MISSING_PARAMETER_USER_OPEN_ID,
    NO_SUCH_PRODUCT,
    NO_SUCH_VERSION,
    OPERATION_DENIED,
    OPERATION_DENIED_ALREADY_HAS,
    OPERATION_DENIED_APPROVER_NO_MATCH_TEMPLATE,
    OPERATION_DENIED_APPROVER_REPEAT,
    OPERATION_DENIED_AUTH_CODE_INVALID,
    OPERATION_DENIED_AUTH_TAG,
    OPERATION_DENIED_BANNED_APPLICATION,
    OPERATION_DENIED_BATCH_CANCEL_FORBID,
    OPERATION_DENIED_BRANCH_SEND_FLOW_TO_PARENT_NOT_ALLOW,
    OPERATION_DENIED_BY_FILES_SERVER_SIGN_FORBID,
    OPERATION_DENIED_CC_FORBID,
    OPERATION_DENIED_CC_USER_REPEAT,
    OPERATION_DENIED_DOCUMENT_NO_AVAILABLE,
    OPERATION_DENIED_DOWN_LOAD_MORE_THAN_ONE,
    OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
    OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME,
    OPERATION_DENIED_ERR_NOT_OPEN_WEAK_AUTHORIZATION,
    OPERATION_DENIED_FILE_DELETED,
    OPERATION_DENIED_FILE_NO_MATCH_RESOURCE,
    OPERATION_DENIED_FLOW_CANCEL_FORBID,
    OPERATION_DENIED_FLOW_HAS_STARTED,
    OPERATION_DENIED_FLOW_HAS_TERMINATED,
    OPERATION_DENIED_FLOW_NO_NEED_REVIEW,
    OPERATION_DENIED_FLOW_STATUS_FORBID,
    OPERATION_DENIED_FORBID,
    OPERATION_DENIED_INVALID_APPROVER_AGE,
    OPERATION_DENIED_LICENSE_HAS_EXPIRED,
    OPERATION_DENIED_MANY_RESOURCE_ID,
    OPERATION_DENIED_NO_API_AUTH,
    OPERATION_DENIED_NO_APPROVER_MOBILE_CHECK_PERMISSION,
    OPERATION_DENIED_NO_FLOW_PERMISSION,
    OPERATION_DENIED_NO_IDENTITY_VERIFY,
    OPERATION_DENIED_NO_LOGIN,
    OPERATION_DENIED_NO_OPEN_SERVER_SIGN,
    OPERATION_DENIED_NO_PERMISSION_USE_RESOURCE,
    OPERATION_DENIED_NO_PERMISSION_USE_SERVER_SIGN_SEAL,
    OPERATION_DENIED_NO_QUOTA,
    OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE,
    OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE,
    OPERATION_DENIED_NO_VERIFY,
    OPERATION_DENIED_NOT_BELONG_SUPER_ADMIN_OR_LEGAL_PERSON,
    OPERATION_DENIED_NOT_FOUND_LICENSE,
    OPERATION_DENIED_NOT_IN_AUTO_SIGN_WHITE_LIST,
    OPERATION_DENIED_NOT_SUPPORT_ORG_TYPE,
    OPERATION_DENIED_OPERATE_TYPE,
    OPERATION_DENIED_OPERATOR_HAS_NO_PERMISSION,
    OPERATION_DENIED_ORG_UNIFORM_SOCIAL_CREDIT_CODE_ERR,
    OPERATION_DENIED_ORGANIZATION_CLOSING,
    OPERATION_DENIED_ORGANIZATION_NOT_ACTIVATED,
    OPERATION_DENIED_OUT_QUERY_LIMIT,
    OPERATION_DENIED_OVER_SEA_FORBID,
    OPERATION_DENIED_OVERSEA_ABILITY_NOT_OPEN,
    OPERATION_DENIED_PAY_DEADLINE,
    OPERATION_DENIED_PERSON_HAS_NO_SIGNATURE,
    OPERATION_DENIED_PERSON_NO_OPEN_SERVER_SIGN,
    OPERATION_DENIED_PERSON_SERVER_SIGN_FORBID,
    OPERATION_DENIED_PROVE_NO_QUOTA,
    OPERATION_DENIED_QR_HAS_EXPIRE,
    OPERATION_DENIED_QR_INVALID,
    OPERATION_DENIED_REQUIRED_COMPONENT_NOT_FILL,
    OPERATION_DENIED_SENSITIVE,
    OPERATION_DENIED_SERVER_SIGN_NO_ALLOW_COMPONENT,
    OPERATION_DENIED_SERVER_SIGN_NO_SUPPORT_SIGNATURE,
    OPERATION_DENIED_SUB_ORG_NOT_JOIN,
    OPERATION_DENIED_USER_NO_AUDIT,
    OPERATION_DENIED_USER_NOT_IN_ORGANIZATION,
    OPERATION_DENIED_WHITE_LIST_FORBID,
    REQUEST_LIMIT_EXCEEDED,
    REQUEST_SIZE_LIMIT_EXCEEDED,
    RESOURCE_IN_USE,
    RESOURCE_INSUFFICIENT,
    RESOURCE_NOT_FOUND,
    RESOURCE_NOT_FOUND_APPLICATION,
    RESOURCE_NOT_FOUND_APPLICATION_AUTH,
    RESOURCE_NOT_FOUND_APPLICATION_ID,
    RESOURCE_NOT_FOUND_AUTH_ACTIVE_ORGANIZATION,
    RESOURCE_NOT_FOUND_DOCUMENT,
    RESOURCE_NOT_FOUND_ERR_NOT_EXIST_ROLE,
    RESOURCE_NOT_FOUND_FILE,
    RESOURCE_NOT_FOUND_FLOW,
    RESOURCE_NOT_FOUND_FLOW_APPROVER,
    RESOURCE_NOT_FOUND_FLOW_APPROVERS,
    RESOURCE_NOT_FOUND_FLOW_GROUP,
    RESOURCE_NOT_FOUND_NOT_EXIST_APPLICATION,
    RESOURCE_NOT_FOUND_NOT_EXIST_DOCUMENT,
    RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
    RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE,
    RESOURCE_NOT_FOUND_NOT_EXIST_TEMPLATE,
    RESOURCE_NOT_FOUND_ORGANIZATION,
    RESOURCE_NOT_FOUND_QR_INFO,
    RESOURCE_NOT_FOUND_RESOURCE,
    RESOURCE_NOT_FOUND_SAVE_FLOW_GROUP,
    RESOURCE_NOT_FOUND_SEAL,
    RESOURCE_NOT_FOUND_SUPER_ADMIN,
    RESOURCE_NOT_FOUND_TEAM_WORK_ORGANIZATION,
    RESOURCE_NOT_FOUND_TEMPLATE,
    RESOURCE_NOT_FOUND_URL,
    RESOURCE_NOT_FOUND_URL_2,
    RESOURCE_NOT_FOUND_USER,
    RESOURCE_NOT_FOUND_VERIFY_USER,
    RESOURCE_NOT_FOUND_WE_WORK_USER,
    RESOURCE_UNAVAILABLE,
    UNAUTHORIZED_OPERATION,
    UNAUTHORIZED_OPERATION_NO_PERMISSION_FEATURE,
    UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_DOWNLOAD,
    UNAUTHORIZED_OPERATION_UNAUTHORIZED_OPERATION_ORGANIZATION,
    UNKNOWN_PARAMETER,
    UNSUPPORTED_OPERATION,
    UNSUPPORTED_PROTOCOL,
];
