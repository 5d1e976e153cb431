//! What the contract offers and is not served here. To pass over such a wish silently would give
//! the caller another contract than the one that was ordered, so each is refused by name.

use hefu_ess_wire::{ErrorCode, codes};
use hefu_kernel::Language;

macro_rules! features {
    ($($(#[$meta:meta])* $name:ident: $chinese:literal, $english:literal, [$($code:ident),*];)*) => {
        /// Something that is not served yet.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature {
            $($(#[$meta])* $name,)*
        }

        impl Feature {
            /// All of them, for tests.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Codes that say so, the most exact first.
            pub(super) fn codes(self) -> Vec<ErrorCode> {
                let exact: &[ErrorCode] = match self {
                    $(Self::$name => &[$(codes::$code),*],)*
                };
                let general = [
                    codes::OPERATION_DENIED, codes::OPERATION_DENIED_FORBID, codes::FAILED_OPERATION,
                ];
                exact.iter().copied().chain(general).collect()
            }

            /// What it is, in a few words.
            pub fn words(self, language: Language) -> &'static str {
                match self {
                    $(Self::$name => language.pick($chinese, $english),)*
                }
            }
        }
    };
}

features! {
    /// An organisation that signs.
    OrganisationParty: "企业签署方", "organisations that sign", [];
    /// Signing without the person at the moment of signing.
    AutoSign: "自动签署", "signing automatically", [OPERATION_DENIED_NO_OPEN_SERVER_SIGN];
    /// Signing with a PIN.
    PinSign: "PIN 码签署", "signing with a PIN", [];
    /// A preview in place of a contract.
    Preview: "发起前预览", "previews", [FAILED_OPERATION_PRE_VIEW_URL_FAIL];
    /// People who get a copy.
    Copies: "抄送", "copies to others", [OPERATION_DENIED_CC_FORBID];
    /// Fields that somebody fills in.
    FillIn: "填写控件", "fields to fill in", [OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE];
    /// A review before signing.
    SignReview: "签署审核", "reviews before signing", [];
    /// Parties who are named later.
    DynamicParty: "动态签署方", "parties that are named later", [];
    /// A workflow of approvals.
    Workflow: "审批流程", "approval workflows", [];
    /// Messages by mail.
    EmailNotice: "邮件通知", "messages by mail", [INVALID_PARAMETER_NOTIFY_TYPE];
    /// A deadline of one party alone.
    PartyDeadline: "单个签署方的截止时间", "a deadline of one party alone", [];
    /// A choice of how the will to sign is proved.
    SignMethods: "指定签署校验方式", "choosing how signing is confirmed", [];
    /// A longer reading time than the document's length asks for.
    ReadingTime: "自定义阅读时长", "a reading time of one's own", [INVALID_PARAMETER_PRE_READ_TIME];
    /// Parties who place their own fields.
    FreePlacing: "签署方自行添加控件", "parties that place their own fields", [];
    /// Another kind of field than a signature or its date.
    FieldType: "该类型的签署控件", "this type of signing field",
        [OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE, INVALID_PARAMETER_SIGN_COMPONENT_TYPE];
    /// One field on many pages.
    PageRanges: "该控件的多页盖签（PageRanges）", "a range of pages (PageRanges) for this control",
        [OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE];
    /// A limit to some kinds of signature.
    SignatureLimit: "限制签名方式（ComponentTypeLimit）",
        "limiting the kind of signature (ComponentTypeLimit)",
        [OPERATION_DENIED_NO_SUPPORT_COMPONENT_TYPE];
    /// A message when the contract's own term ends.
    TermReminder: "合同到期提醒", "reminders of the end of a contract's term", [];
    /// A statement to be confirmed at signing.
    Instruction: "签署说明", "statements shown at signing", [];
    /// A party that may not refuse.
    NoRefuse: "禁止拒签", "parties that may not refuse", [];
    /// A limit to who may read.
    ReadLimit: "合同阅读限制", "limits to reading", [];
    /// Another number than the given one.
    MobileReplace: "替换签署方手机号", "replacing a party's mobile number", [];
    /// Changing the look of an uploaded page.
    CoverRect: "覆盖灰色矩阵", "whitening grey boxes", [];
    /// Files that are no documents to sign.
    BusinessType: "该业务类型", "this business type", [INVALID_PARAMETER_BUSINESS_TYPE];
    /// Downloads that are not PDF.
    FileType: "PDF 以外的下载格式", "downloads other than PDF", [];
    /// Several contracts signed as one.
    Group: "合同组", "groups of contracts", [];
    /// Links into a mini program.
    MiniProgram: "小程序链接", "links into a mini program",
        [OPERATION_DENIED_NO_SUPPORT_JUMP_PAGE, INVALID_PARAMETER_END_POINT];
    /// A preview link for the initiator.
    PreviewLink: "预览链接", "preview links", [];
    /// Signing on video.
    Video: "视频签署", "signing on video", [];
}
