//! Rules that single parameters must keep.

use hefu_app::refusals::{PlacingRefusal, Refusal};
use hefu_ess_wire::{ErrorCode, codes};
use hefu_kernel::Language;

use super::platform;

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// One of the values the contract names.
    KnownValue,
    /// A list of so many entries.
    Count {
        /// The least.
        min: usize,
        /// The most.
        max: usize,
    },
    /// A number in this range.
    Range {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// Base64 (RFC 4648, section 4).
    Base64,
    /// A JSON object in a text.
    JsonText,
    /// Ranges of pages, each with a first and a last one.
    PageRanges,
    /// What the document does not have: the page, keyword or form field that a control goes by.
    Placing(PlacingRefusal),
    /// A place within the page: numbers that a page can have.
    Place,
    /// One file makes one contract.
    OneFile,
    /// Always 0.
    FirstFile,
    /// An instant in the future, in seconds, at most so many years ahead.
    Future {
        /// The most years.
        years_max: i64,
    },
    /// A person signs for themselves, not for an organisation.
    NoOrganisation,
    /// No unknown notification.
    Notification,
}

impl Rule {
    /// Codes that say that `parameter` breaks this rule, the most exact first.
    pub(super) fn codes(self, parameter: &str) -> Vec<ErrorCode> {
        let general = [
            codes::INVALID_PARAMETER_PARAM_ERROR,
            codes::INVALID_PARAMETER_VALUE,
            codes::INVALID_PARAMETER,
        ];
        let name = parameter.rsplit('.').next().unwrap_or(parameter);
        let exact = match (self, name) {
            (Self::KnownValue, "ApproverType") => Some(codes::INVALID_PARAMETER_APPROVER_TYPE),
            (Self::KnownValue, "ComponentType") => {
                Some(codes::INVALID_PARAMETER_SIGN_COMPONENT_TYPE)
            }
            (Self::KnownValue, "BusinessType") => Some(codes::INVALID_PARAMETER_BUSINESS_TYPE),
            (Self::KnownValue, "EndPoint") => Some(codes::INVALID_PARAMETER_END_POINT),
            (Self::Count { .. }, "BusinessIds") => Some(codes::INVALID_PARAMETER_BUSINESS_ID),
            (Self::Count { .. }, "FlowIds") => Some(codes::OPERATION_DENIED_OUT_QUERY_LIMIT),
            (Self::Count { .. }, "FileInfos") => Some(codes::LIMIT_EXCEEDED),
            (Self::Range { .. }, "PreReadTime") => Some(codes::INVALID_PARAMETER_PRE_READ_TIME),
            (Self::Placing(refusal), _) => return platform::placing(refusal),
            (Self::Place, _) => Some(codes::INVALID_PARAMETER_COMPONENT_POSITION),
            (Self::OneFile, _) => Some(codes::OPERATION_DENIED_MANY_RESOURCE_ID),
            (Self::FirstFile, _) => Some(codes::INVALID_PARAMETER_COMPONENT_FILE_INDEX),
            (Self::Future { .. }, "Deadline") => Some(codes::INVALID_PARAMETER_FLOW_DEAD_LINE),
            (Self::NoOrganisation, _) => {
                Some(codes::OPERATION_DENIED_ERR_NO_SUPPORT_INDIVIDUAL_HAS_ORGANIZATION_NAME)
            }
            (Self::Notification, _) => Some(codes::INVALID_PARAMETER_NOTIFY_TYPE),
            (
                Self::KnownValue
                | Self::Count { .. }
                | Self::Range { .. }
                | Self::Base64
                | Self::JsonText
                | Self::PageRanges
                | Self::Future { .. },
                _,
            ) => None,
        };
        exact.into_iter().chain(general).collect()
    }

    /// What `parameter` must be.
    pub(super) fn sentence(self, parameter: &str, language: Language) -> String {
        let zh = language == Language::Chinese;
        match self {
            Self::KnownValue if zh => format!("参数 {parameter} 的取值不在允许的范围内。"),
            Self::KnownValue => format!("{parameter} is not one of the values that are known."),
            Self::Count { min, max } if zh => {
                format!("参数 {parameter} 需要 {min} 到 {max} 项。")
            }
            Self::Count { min, max } => format!("{parameter} must have {min} to {max} entries."),
            Self::Range { min, max } if zh => {
                format!("参数 {parameter} 需要在 {min} 到 {max} 之间。")
            }
            Self::Range { min, max } => format!("{parameter} must lie between {min} and {max}."),
            Self::Base64 if zh => format!("参数 {parameter} 不是有效的 Base64。"),
            Self::Base64 => format!("{parameter} is not valid Base64."),
            Self::JsonText if zh => format!("参数 {parameter} 不是有效的 JSON 对象。"),
            Self::JsonText => format!("{parameter} is not a JSON object in a string."),
            Self::PageRanges if zh => format!(
                "参数 {parameter} 的 PageRanges 应为 [{{\"BeginPage\":1,\"EndPage\":-1}}] 的形式。"
            ),
            Self::PageRanges => format!(
                "PageRanges in {parameter} must look like [{{\"BeginPage\":1,\"EndPage\":-1}}]."
            ),
            Self::Placing(refusal) => {
                let described = Refusal::from(refusal).describe();
                let sentence = described.sentence(language);
                let colon = language.pick("：", ": ");
                format!("{parameter}{colon}{sentence}")
            }
            Self::Place if zh => format!("参数 {parameter} 超出页面。"),
            Self::Place => format!("{parameter} lies beyond the page."),
            Self::OneFile if zh => format!("参数 {parameter} 只能包含一个文件。"),
            Self::OneFile => format!("{parameter} must name exactly one file."),
            Self::FirstFile if zh => format!("参数 {parameter} 只能为 0。"),
            Self::FirstFile => format!("{parameter} must be 0."),
            Self::Future { years_max } if zh => {
                format!("参数 {parameter} 需要是将来的时间，单位为秒，最长 {years_max} 年。")
            }
            Self::Future { years_max } => format!(
                "{parameter} must be a time in the future, in seconds, at most {years_max} years ahead."
            ),
            Self::NoOrganisation if zh => format!("个人签署方不能填写 {parameter}。"),
            Self::NoOrganisation => format!("{parameter} is not for a person who signs."),
            Self::Notification if zh => {
                format!("参数 {parameter} 只能为 SMS、EMAIL、ALL 或 NONE。")
            }
            Self::Notification => format!("{parameter} must be SMS, EMAIL, ALL or NONE."),
        }
    }
}
