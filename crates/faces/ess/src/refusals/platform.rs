//! The platform's refusals in the contract's codes: no wildcard anywhere, so that a new refusal does
//! not compile until it has a code.

use hefu_app::refusals::{
    AccessRefusal, CodeRefusal, FileRefusal, JudgingRefusal, PlacingRefusal, Refusal,
    SigningRefusal,
};
use hefu_domain::contract::{Refusal as ContractRefusal, Status};
use hefu_domain::identity::Refusal as IdentityRefusal;
use hefu_ess_wire::{ErrorCode, codes};

/// Codes that say this, the most exact first.
pub(super) fn codes_of(refusal: &Refusal) -> Vec<ErrorCode> {
    match refusal {
        Refusal::Contract(refusal) => contract(refusal),
        Refusal::Identity(refusal) => identity(refusal),
        Refusal::File(refusal) => file(refusal),
        Refusal::Code(refusal) => code(refusal),
        Refusal::Access(refusal) => access(refusal),
        Refusal::Signing(refusal) => signing(refusal),
        Refusal::Judging(refusal) => judging(*refusal),
        Refusal::Placing(refusal) => placing(*refusal),
    }
}

fn contract(refusal: &ContractRefusal) -> Vec<ErrorCode> {
    use ContractRefusal as R;
    match refusal {
        R::WrongStatus { status } => wrong_status(*status),
        R::DeadlinePassed => vec![
            codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
        ],
        R::AlreadyExists
        | R::NotYourTurn
        | R::AlreadyDecided { .. }
        | R::IdentityMissing
        | R::ContentChanged
        | R::DeadlineAhead
        | R::SignatureOwed
        | R::NothingOwed
        | R::RemindedTooSoon { .. }
        | R::RemindersUsedUp => vec![
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
        ],
        R::InitiatorUnverified => vec![
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED,
        ],
        R::UnknownSignatory => vec![
            codes::RESOURCE_NOT_FOUND,
            codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
            codes::FAILED_OPERATION,
        ],
        R::TitleInvalid => invalid(codes::INVALID_PARAMETER_FLOW_NAME),
        R::TextTooLong { text, .. } => invalid(match *text {
            "description" => codes::INVALID_PARAMETER_FLOW_DESCRIPTION,
            "kind" => codes::INVALID_PARAMETER_FLOW_TYPE,
            "user_data" => codes::INVALID_PARAMETER_FLOW_USER_DATA,
            _ => codes::INVALID_PARAMETER_PARAM_ERROR,
        }),
        R::NoSignatory => vec![
            codes::MISSING_PARAMETER_FLOW_APPROVER,
            codes::MISSING_PARAMETER,
        ],
        R::TooManySignatories { .. } | R::TooManyFields { .. } => {
            vec![codes::LIMIT_EXCEEDED, codes::INVALID_PARAMETER]
        }
        R::SameSignatoryTwice { .. } => vec![
            codes::OPERATION_DENIED_APPROVER_REPEAT,
            codes::OPERATION_DENIED,
        ],
        R::NoSigningField { .. } => vec![
            codes::MISSING_PARAMETER_APPROVER_SIGN_COMPONENT,
            codes::MISSING_PARAMETER,
        ],
        R::FieldOfNobody => invalid(codes::INVALID_PARAMETER_SIGN_COMPONENTS),
        R::FieldPageMissing { .. } => invalid(codes::INVALID_PARAMETER_COMPONENT_PAGE),
        R::FieldOutsidePage { .. } | R::FieldTooSmall { .. } => {
            invalid(codes::INVALID_PARAMETER_COMPONENT_POSITION)
        }
        R::DeadlinePast => invalid(codes::INVALID_PARAMETER_FLOW_DEAD_LINE),
        R::ReasonInvalid => invalid(codes::INVALID_PARAMETER_CANCEL_REASON),
    }
}

fn wrong_status(status: Status) -> Vec<ErrorCode> {
    let exact = match status {
        Status::Signed
        | Status::Rejected
        | Status::Revoked
        | Status::Expired
        | Status::Discarded => codes::OPERATION_DENIED_FLOW_HAS_TERMINATED,
        Status::Draft | Status::Signing => codes::INVALID_PARAMETER_STATUS,
    };
    vec![
        exact,
        codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
        codes::OPERATION_DENIED,
        codes::OPERATION_DENIED_FORBID,
    ]
}

fn invalid(exact: ErrorCode) -> Vec<ErrorCode> {
    vec![
        exact,
        codes::INVALID_PARAMETER_PARAM_ERROR,
        codes::INVALID_PARAMETER_VALUE,
        codes::INVALID_PARAMETER,
    ]
}

fn identity(refusal: &IdentityRefusal) -> Vec<ErrorCode> {
    match refusal {
        IdentityRefusal::MobileInvalid => vec![
            codes::INVALID_PARAMETER_INVALID_MOBILE,
            codes::INVALID_PARAMETER_MOBILE,
            codes::INVALID_PARAMETER,
        ],
        IdentityRefusal::NameInvalid => vec![
            codes::INVALID_PARAMETER_INVALID_NAME,
            codes::INVALID_PARAMETER_NAME,
            codes::INVALID_PARAMETER,
        ],
        IdentityRefusal::IdNumberLength
        | IdentityRefusal::IdNumberPlace
        | IdentityRefusal::IdNumberBirthDate
        | IdentityRefusal::IdNumberCheckDigit
        | IdentityRefusal::PermitNumber
        | IdentityRefusal::ResidencePermitPlace => invalid(codes::INVALID_PARAMETER_CARD_NUMBER),
        IdentityRefusal::DocumentNotAccepted | IdentityRefusal::ResidencePermitAsIdCard => {
            invalid(codes::INVALID_PARAMETER_CARD_TYPE)
        }
        // No call of this face states one; it is a fault of a value all the same.
        IdentityRefusal::BirthDate => vec![
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER,
        ],
        IdentityRefusal::UnderAge { .. } => vec![
            codes::OPERATION_DENIED_INVALID_APPROVER_AGE,
            codes::FAILED_OPERATION_AGE_NOT_ACHIEVE_NORMAL_LEGAL,
            codes::OPERATION_DENIED,
        ],
    }
}

fn file(refusal: &FileRefusal) -> Vec<ErrorCode> {
    match refusal {
        FileRefusal::TooLarge { .. } | FileRefusal::TooManyPages { .. } => vec![
            codes::LIMIT_EXCEEDED,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER,
        ],
        FileRefusal::NameInvalid
        | FileRefusal::Empty
        | FileRefusal::NotAPdf
        | FileRefusal::Encrypted
        | FileRefusal::Broken
        | FileRefusal::Certified
        | FileRefusal::CannotBeSigned
        | FileRefusal::Unsettled { .. }
        | FileRefusal::XfaForm => vec![codes::INVALID_PARAMETER_VALUE, codes::INVALID_PARAMETER],
        FileRefusal::Expired => vec![
            codes::OPERATION_DENIED_FILE_DELETED,
            codes::OPERATION_DENIED,
        ],
        FileRefusal::MissingGlyph { .. } => invalid(codes::INVALID_PARAMETER_COMPONENT_VALUE),
        FileRefusal::FieldsClash => invalid(codes::INVALID_PARAMETER_COMPONENT_POSITION),
    }
}

/// No action asks for a code; the codes stand here for the day when one does.
fn code(refusal: &CodeRefusal) -> Vec<ErrorCode> {
    match refusal {
        CodeRefusal::Wrong { .. } | CodeRefusal::Expired | CodeRefusal::UsedUp => vec![
            codes::OPERATION_DENIED_AUTH_CODE_INVALID,
            codes::OPERATION_DENIED,
        ],
        CodeRefusal::TooSoon { .. } | CodeRefusal::TooMany { .. } => {
            vec![codes::REQUEST_LIMIT_EXCEEDED]
        }
    }
}

fn access(refusal: &AccessRefusal) -> Vec<ErrorCode> {
    match refusal {
        AccessRefusal::SessionRequired => vec![
            codes::OPERATION_DENIED_NO_LOGIN,
            codes::OPERATION_DENIED,
            codes::OPERATION_DENIED_FORBID,
        ],
        AccessRefusal::NotFound | AccessRefusal::LinkExpired => vec![
            codes::RESOURCE_NOT_FOUND_FLOW,
            codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
            codes::RESOURCE_NOT_FOUND,
            codes::FAILED_OPERATION,
        ],
        AccessRefusal::SetUpClosed
        | AccessRefusal::SetUpTokenWrong
        | AccessRefusal::ContractsUnfinished => {
            vec![codes::OPERATION_DENIED, codes::FAILED_OPERATION]
        }
        AccessRefusal::Denied => vec![
            codes::OPERATION_DENIED_FORBID,
            codes::OPERATION_DENIED_ERR_NO_RESOURCE_ACCESS,
            codes::OPERATION_DENIED,
        ],
        AccessRefusal::TooManyRequests { .. } => vec![codes::REQUEST_LIMIT_EXCEEDED],
        AccessRefusal::IdempotencyMismatch => invalid(codes::INVALID_PARAMETER_CLIENT_TOKEN),
        AccessRefusal::VersionMismatch => vec![
            codes::OPERATION_DENIED_FLOW_STATUS_FORBID,
            codes::OPERATION_DENIED,
        ],
    }
}

/// Signatories do not come through this face; what stops them has a code all the same.
/// No action of the contract judges files of strangers; should one come to do it, these are its words.
fn judging(refusal: JudgingRefusal) -> Vec<ErrorCode> {
    match refusal {
        JudgingRefusal::Busy => vec![codes::REQUEST_LIMIT_EXCEEDED],
        JudgingRefusal::TooLong
        | JudgingRefusal::TooMuchMemory
        | JudgingRefusal::Crashed
        | JudgingRefusal::NoSuchPage
        | JudgingRefusal::PageUnreadable
        | JudgingRefusal::RootsUnreadable => vec![codes::FAILED_OPERATION],
    }
}

fn signing(refusal: &SigningRefusal) -> Vec<ErrorCode> {
    match refusal {
        SigningRefusal::SignatureEmpty
        | SigningRefusal::SignatureTooComplex
        | SigningRefusal::SignatureNameDiffers
        | SigningRefusal::ConsentMissing
        | SigningRefusal::ReadingUnfinished
        | SigningRefusal::AlreadyVerified { .. } => vec![codes::OPERATION_DENIED],
        SigningRefusal::NameDiffers | SigningRefusal::IdNumberDiffers => vec![
            codes::FAILED_OPERATION_USER_INFO_NO_MATCH,
            codes::FAILED_OPERATION,
        ],
        SigningRefusal::NotConfirmed => vec![
            codes::OPERATION_DENIED_NO_IDENTITY_VERIFY,
            codes::OPERATION_DENIED,
        ],
    }
}

/// Why a field could not be placed by what the document says.
pub(super) fn placing(refusal: PlacingRefusal) -> Vec<ErrorCode> {
    match refusal {
        PlacingRefusal::KeywordInvalid
        | PlacingRefusal::KeywordNotFound { .. }
        | PlacingRefusal::KeywordIndex { .. } => invalid(codes::INVALID_PARAMETER_KEYWORD),
        PlacingRefusal::FormFieldNotFound => invalid(codes::INVALID_PARAMETER_SIGN_COMPONENTS),
        PlacingRefusal::PageMissing { .. } => invalid(codes::INVALID_PARAMETER_COMPONENT_PAGE),
        PlacingRefusal::TextTooComplex => {
            vec![codes::INVALID_PARAMETER_VALUE, codes::INVALID_PARAMETER]
        }
    }
}
