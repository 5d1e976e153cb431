//! Codes and sentences: one table, checked for completeness by the compiler.

use hefu_domain::contract::Refusal as ContractRefusal;
use hefu_domain::contract::Status;
use hefu_domain::identity::Refusal as IdentityRefusal;
use hefu_kernel::Language;

use super::{
    AccessRefusal, CodeRefusal, FileRefusal, JudgingRefusal, PlacingRefusal, Refusal, RefusalKind,
    SigningRefusal,
};

/// When to come again if many files are being looked at, seconds.
const JUDGING_RETRY_SECONDS: i64 = 3;

/// A refusal as faces show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Stable code, such as `contract.deadline_past`.
    pub code: &'static str,
    /// What kind of answer it is.
    pub kind: RefusalKind,
    /// What is wrong and what to do, in Chinese.
    pub chinese: String,
    /// The same in English.
    pub english: String,
    /// The field of the request it is about, if it is about one.
    pub field: Option<&'static str>,
    /// Numbers that a program may need, by name.
    pub parameters: Vec<(&'static str, i64)>,
}

impl Described {
    /// The sentence in that language.
    pub fn sentence(&self, language: Language) -> &str {
        language.pick(&self.chinese, &self.english)
    }

    fn new(
        code: &'static str,
        kind: RefusalKind,
        chinese: impl Into<String>,
        english: impl Into<String>,
    ) -> Self {
        let (chinese, english) = (chinese.into(), english.into());
        Self {
            code,
            kind,
            chinese,
            english,
            field: None,
            parameters: Vec::new(),
        }
    }

    fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    fn parameter(mut self, name: &'static str, value: impl TryInto<i64>) -> Self {
        self.parameters
            .push((name, value.try_into().unwrap_or(i64::MAX)));
        self
    }
}

impl Refusal {
    /// Code, kind and sentences.
    pub fn describe(&self) -> Described {
        match self {
            Self::Contract(refusal) => contract(refusal),
            Self::Identity(refusal) => identity(refusal),
            Self::File(refusal) => file(refusal),
            Self::Code(refusal) => code(refusal),
            Self::Access(refusal) => access(refusal),
            Self::Signing(refusal) => signing(refusal),
            Self::Judging(refusal) => judging(*refusal),
            Self::Placing(refusal) => placing(*refusal),
        }
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn contract(refusal: &ContractRefusal) -> Described {
    use ContractRefusal as R;
    use RefusalKind::{Conflict, Invalid, NotFound, TooOften};
    match refusal {
        R::WrongStatus { status } => wrong_status(*status),
        R::AlreadyExists => Described::new("contract.exists", Conflict, "合同已存在。", "The contract exists already."),
        R::UnknownSignatory => Described::new("contract.unknown_signatory", NotFound, "合同中没有该签署方。", "The contract has no such signatory."),
        R::NotYourTurn => Described::new("contract.not_your_turn", Conflict, "还没有轮到您：请等待前面的签署方完成签署。", "It is not your turn yet: others sign before you."),
        R::AlreadyDecided { .. } => Described::new("contract.already_decided", Conflict, "您已签署或拒签，不能重复操作。", "This signatory has signed or refused already."),
        R::IdentityMissing => Described::new("contract.identity_missing", Conflict, "请先完成实名认证，再签署合同。", "Verify your identity before signing."),
        R::ContentChanged => Described::new("contract.content_changed", Conflict, "合同内容与您看到的不一致，请重新阅读后再签署。", "The content is not the one you were shown. Read it again before signing."),
        R::DeadlinePassed => Described::new("contract.deadline_passed", Conflict, "合同已过签署截止时间。", "The deadline for signing has passed."),
        R::DeadlineAhead => Described::new("contract.deadline_ahead", Conflict, "签署截止时间未到。", "The deadline has not passed yet."),
        R::SignatureOwed => Described::new("contract.signature_owed", Conflict, "有签署方刚刚同意签署，签名正在生成，请稍后再试。", "Somebody has just consented and the signature is being made. Try again in a moment."),
        R::NothingOwed => Described::new("contract.nothing_owed", Conflict, "该签署方尚未同意签署。", "This signatory has not consented yet."),
        R::InitiatorUnverified => Described::new("identity.required", Conflict, "发起合同前，请先完成实名认证。", "Verify your identity before sending a contract."),
        R::RemindedTooSoon { retry_after_seconds } => Described::new("remind.too_soon", TooOften, format!("刚刚提醒过，请在 {} 分钟后再试。", minutes(*retry_after_seconds)), format!("Reminded too recently; try again in {} minutes.", minutes(*retry_after_seconds))).parameter("retry_after_s", *retry_after_seconds),
        R::RemindersUsedUp => Described::new("remind.used_up", Conflict, "该签署方的提醒次数已用完。", "This signatory was reminded as often as is allowed."),
        R::TitleInvalid => Described::new("contract.title_invalid", Invalid, "合同名称应为 1–200 个字符，且不含控制字符。", "The title needs 1–200 characters without control characters.").field("title"),
        R::TextTooLong { text, characters_max } => Described::new("contract.text_too_long", Invalid, format!("{text} 最多 {characters_max} 个字符。"), format!("{text} may have {characters_max} characters at most.")).field(text).parameter("characters_max", *characters_max),
        R::NoSignatory => Described::new("contract.no_signatory", Invalid, "请至少添加一个签署方。", "Add at least one signatory.").field("signatories"),
        R::TooManySignatories { max } => Described::new("contract.too_many_signatories", Invalid, format!("签署方最多 {max} 个。"), format!("A contract may have {max} signatories at most.")).field("signatories").parameter("max", *max),
        R::SameSignatoryTwice { index } => Described::new("contract.same_signatory_twice", Invalid, format!("第 {} 个签署方与前面的签署方手机号相同，同一人不能重复添加。", index + 1), format!("Signatory {} has the mobile number of an earlier one; nobody can sign twice.", index + 1)).field("signatories").parameter("signatory", *index),
        R::NoSigningField { index } => Described::new("contract.no_signing_field", Invalid, format!("第 {} 个签署方没有签署控件：请为每个签署方至少添加一个签署控件。", index + 1), format!("At least one signing control must be added for the signatory (number {}).", index + 1)).field("fields").parameter("signatory", *index),
        R::TooManyFields { max } => Described::new("contract.too_many_fields", Invalid, format!("控件最多 {max} 个。"), format!("A contract may have {max} fields at most.")).field("fields").parameter("max", *max),
        R::FieldOfNobody => Described::new("field.of_nobody", Invalid, "有控件不属于任何签署方。", "A field belongs to none of the signatories.").field("fields"),
        R::FieldPageMissing { page, pages } => Described::new("field.page_missing", Invalid, format!("控件所在的第 {page} 页不存在：文件共 {pages} 页。"), format!("A field is on page {page}, but the document has {pages} pages.")).field("fields").parameter("page", *page).parameter("pages", *pages),
        R::FieldOutsidePage { page } => Described::new("field.outside_page", Invalid, format!("第 {page} 页有控件超出页面范围。"), format!("A field on page {page} reaches beyond the page.")).field("fields").parameter("page", *page),
        R::FieldTooSmall { page } => Described::new("field.too_small", Invalid, format!("第 {page} 页有控件过小：宽和高都不能小于 8 磅。"), format!("A field on page {page} is too small: each side needs at least 8 points.")).field("fields").parameter("page", *page),
        R::DeadlinePast => Described::new("contract.deadline_past", Invalid, "签署截止时间已过，请选择将来的时间。", "The deadline lies in the past; choose a later one.").field("deadline"),
        R::ReasonInvalid => Described::new("contract.reason_invalid", Invalid, "请填写 1–200 个字符的原因。", "Give a reason of 1–200 characters.").field("reason"),
    }
}

/// Whole minutes, rounded up.
fn minutes(seconds: i64) -> i64 {
    (seconds + 59).div_euclid(60).max(1)
}

fn wrong_status(status: Status) -> Described {
    let (chinese, english) = status_words(status);
    Described::new(
        "contract.wrong_status",
        RefusalKind::Conflict,
        format!("合同当前状态为“{chinese}”，不能进行此操作。"),
        format!("The contract is {english}; this is not possible now."),
    )
}

fn status_words(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Draft => ("草稿", "a draft"),
        Status::Signing => ("签署中", "being signed"),
        Status::Signed => ("已签署", "signed by everybody"),
        Status::Rejected => ("已拒签", "rejected"),
        Status::Revoked => ("已撤销", "revoked"),
        Status::Expired => ("已过期", "expired"),
        Status::Discarded => ("已删除", "deleted"),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn identity(refusal: &IdentityRefusal) -> Described {
    use IdentityRefusal as R;
    use RefusalKind::Invalid;
    match refusal {
        R::MobileInvalid => Described::new("identity.mobile_invalid", Invalid, "请输入 11 位中国大陆手机号。", "Enter a mainland mobile number of 11 digits.").field("mobile"),
        R::NameInvalid => Described::new("identity.name_invalid", Invalid, "请输入与证件一致的姓名。", "Enter the name as it stands on the document.").field("name"),
        R::IdNumberLength => Described::new("identity.id_number_length", Invalid, "证件号码应为 18 位：17 位数字加一位数字或 X。", "The document's number has 18 characters: 17 digits and a digit or X.").field("id_number"),
        R::IdNumberPlace => Described::new("identity.id_number_place", Invalid, "身份证号开头的地区码不存在，请核对。", "The ID number begins with a place that does not exist.").field("id_number"),
        R::IdNumberBirthDate => Described::new("identity.id_number_birth_date", Invalid, "身份证号中的出生日期不存在，请核对。", "The birthday in the ID number does not exist.").field("id_number"),
        R::IdNumberCheckDigit => Described::new("identity.id_number_check_digit", Invalid, "身份证号的校验位不正确，请核对是否输错。", "The ID number's check digit is wrong; look for a typing error.").field("id_number"),
        R::DocumentNotAccepted => Described::new("identity.document_not_accepted", Invalid, "仅支持居民身份证（ID_CARD）、港澳居民来往内地通行证（HONGKONG_AND_MACAO）和港澳台居民居住证（HONGKONG_MACAO_AND_TAIWAN），请改用其中一种证件。", "Accepted documents are the resident ID card (ID_CARD), the Mainland travel permit for Hong Kong and Macao residents (HONGKONG_AND_MACAO) and the residence permit for Hong Kong, Macao and Taiwan residents (HONGKONG_MACAO_AND_TAIWAN); choose one of them.").field("id_type"),
        R::PermitNumber => Described::new("identity.permit_number", Invalid, "通行证号码应为字母 H 或 M 加 8 位或 10 位数字，请核对。", "A travel permit's number is the letter H or M and 8 or 10 digits.").field("id_number"),
        R::ResidencePermitPlace => Described::new("identity.residence_permit_place", Invalid, "港澳台居民居住证号码应以 810000、820000 或 830000 开头，请核对号码或另选证件类型。", "A residence permit's number begins with 810000, 820000 or 830000; check it or choose another kind of document.").field("id_number"),
        R::ResidencePermitAsIdCard => Described::new("identity.residence_permit_as_id_card", Invalid, "以 8 开头的号码是港澳台居民居住证号码，请把证件类型改为港澳台居民居住证。", "A number that begins with 8 is that of a residence permit for Hong Kong, Macao and Taiwan residents; choose that kind of document.").field("id_type"),
        R::BirthDate => Described::new("identity.birth_date", Invalid, "请按证件填写真实的出生日期，例如 2000-01-31。", "Enter the birth date as it stands on the document, such as 2000-01-31.").field("birth_date"),
        R::UnderAge { minimum_years, stated } => Described::new("identity.under_age", Invalid, format!("须年满 {minimum_years} 周岁才能签署。"), format!("Signatories must be at least {minimum_years} years old.")).field(if *stated { "birth_date" } else { "id_number" }).parameter("minimum_years", *minimum_years),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn file(refusal: &FileRefusal) -> Described {
    use FileRefusal as R;
    use RefusalKind::{Invalid, NotFound, TooLarge};
    let described = match refusal {
        R::Empty => Described::new("file.empty", Invalid, "文件是空的（0 字节），请重新选择。", "The file is empty (0 bytes); choose another."),
        R::NotAPdf => Described::new("file.not_a_pdf", Invalid, "这不是 PDF 文件，请上传 PDF。", "This is not a PDF; upload a PDF."),
        R::TooLarge { bytes_max } => Described::new("file.too_large", TooLarge, format!("文件超过 {} MB，请压缩或拆分后再上传。", bytes_max / (1024 * 1024)), format!("The file is larger than {} MB; make it smaller or split it.", bytes_max / (1024 * 1024))).parameter("bytes_max", *bytes_max),
        R::TooManyPages { pages_max } => Described::new("file.too_many_pages", Invalid, format!("文件超过 {pages_max} 页，请拆分后再上传。"), format!("The file has more than {pages_max} pages; split it.")).parameter("pages_max", *pages_max),
        R::Encrypted => Described::new("file.encrypted", Invalid, "文件有密码或权限限制，请先去除再上传。", "The file has a password or restrictions; remove them first."),
        R::Broken => Described::new("file.broken", Invalid, "文件已损坏，无法读取。请用原软件重新导出 PDF。", "The file is damaged. Export the PDF again from the program it came from."),
        R::Certified => Described::new("file.certified", Invalid, "文件已被其作者认证为不可更改，不能再添加签名。", "The file's author certified it against changes, so no signature can be added."),
        R::CannotBeSigned => Described::new("file.cannot_be_signed", Invalid, "文件的内部结构使签名无法可靠成立。请打印为普通 PDF 后再上传。", "The file is built so that signatures in it would not hold. Print it to a plain PDF first."),
        R::Unsettled { found } => Described::new("file.unsettled", Invalid, found.chinese, found.english).parameter("page", found.page.unwrap_or_default()),
        R::XfaForm => Described::new("file.xfa_form", Invalid, "文件含有动态表单（XFA），显示内容可能变化。请打印为普通 PDF 后再上传。", "The file holds a dynamic form (XFA) whose content may change. Print it to a plain PDF first."),
        R::NameInvalid => Described::new("file.name_invalid", Invalid, "文件名应为 1–200 个字符。", "A file name needs 1–200 characters."),
        R::Expired => Described::new("file.expired", NotFound, "文件上传时间过久，请重新上传。", "The file was uploaded too long ago; upload it again."),
        R::MissingGlyph { character } => Described::new("file.missing_glyph", Invalid, format!("字体中没有“{character}”（U+{:04X}），无法显示。请联系管理员安装完整字体。", *character as u32), format!("No font has “{character}” (U+{:04X}). Ask the operator to install the full fonts.", *character as u32)),
        R::FieldsClash => Described::new("file.fields_clash", Invalid, "控件与文件中已有的表单域冲突，请移动控件。", "A field clashes with a form field of the document; move it."),
    };
    described.field("file")
}

#[rustfmt::skip] // A table: one line a refusal.
fn judging(refusal: JudgingRefusal) -> Described {
    use JudgingRefusal as R;
    use RefusalKind::{Busy, Invalid, NotFound};
    match refusal {
        R::Busy => Described::new("verify.busy", Busy, "正在验证的文件较多，请稍后再试。", "Many files are being checked just now; try again in a moment.").parameter("retry_after_s", JUDGING_RETRY_SECONDS),
        R::TooLong => Described::new("verify.too_long", Invalid, "处理这个文件的时间超过上限，已停止，未得出结论。文件可能异常复杂，或是有意做成这样的。", "Looking at this file took longer than allowed and was stopped; nothing can be said about it. It is unusually complicated, or was made to be.").field("file"),
        R::TooMuchMemory => Described::new("verify.too_much_memory", Invalid, "处理这个文件的内存超过上限，已停止，未得出结论。文件可能异常复杂，或是有意做成这样的。", "Looking at this file took more memory than allowed and was stopped; nothing can be said about it. It is unusually complicated, or was made to be.").field("file"),
        R::Crashed => Described::new("verify.crashed", Invalid, "处理这个文件时程序出错，已隔离，未得出结论。请不要信任这个文件。", "The program failed on this file, shut away from everything else; nothing can be said about it. Do not trust the file.").field("file"),
        R::NoSuchPage => Described::new("verify.no_such_page", NotFound, "文件没有这一页。", "The file has no such page."),
        R::PageUnreadable => Described::new("verify.page_unreadable", Invalid, "这一页无法显示。", "This page can not be shown.").field("file"),
        R::RootsUnreadable => Described::new("verify.roots_unreadable", Invalid, "粘贴的内容不是 PEM 格式的证书，请粘贴以 -----BEGIN CERTIFICATE----- 开头的文本。", "What was pasted is no certificate in PEM; paste a text that begins with -----BEGIN CERTIFICATE-----.").field("root"),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn placing(refusal: PlacingRefusal) -> Described {
    use PlacingRefusal as R;
    use RefusalKind::Invalid;
    match refusal {
        R::KeywordInvalid => Described::new("placing.keyword_invalid", Invalid, "关键字应为 1–200 个字符。", "A keyword needs 1–200 characters.").field("keyword"),
        R::KeywordNotFound { unreadable: false } => Described::new("placing.keyword_not_found", Invalid, "文件中没有找到该关键字（图片中的文字不会被查找）。", "The keyword is not in the document (text in pictures is not searched).").field("keyword"),
        R::KeywordNotFound { unreadable: true } => Described::new("placing.keyword_not_found", Invalid, "文件中没有找到该关键字：文件中有部分文字缺少编码信息，无法读出。", "The keyword was not found: some of the document's text says nowhere what its characters are.").field("keyword"),
        R::KeywordIndex { found } => Described::new("placing.keyword_index", Invalid, format!("关键字只出现了 {found} 次，没有所选的那一处。"), format!("The keyword stands in {found} places; the chosen one is not among them.")).field("keyword").parameter("found", found),
        R::FormFieldNotFound => Described::new("placing.form_field_not_found", Invalid, "文件中没有该名称的表单域。", "The document has no form field of that name."),
        R::PageMissing { pages } => Described::new("placing.page_missing", Invalid, format!("指定的页不存在：文件共 {pages} 页。"), format!("There is no such page; the document has {pages}.")).parameter("pages", pages),
        R::TextTooComplex => Described::new("placing.text_too_complex", Invalid, "文件内容过于复杂，无法查找文字。", "The document is too complicated to be searched.").field("file"),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn code(refusal: &CodeRefusal) -> Described {
    use CodeRefusal as R;
    use RefusalKind::{Invalid, TooOften};
    match refusal {
        R::Wrong { tries_left } => Described::new("code.wrong", Invalid, format!("验证码不正确，还可以输入 {tries_left} 次。"), format!("The code is wrong; {tries_left} tries are left.")).field("code").parameter("tries_left", *tries_left),
        R::Expired => Described::new("code.expired", Invalid, "验证码已失效，请重新获取。", "The code is no longer valid; ask for a new one.").field("code"),
        R::UsedUp => Described::new("code.used_up", Invalid, "输错次数过多，该验证码已作废，请重新获取。", "Too many wrong tries; this code is void. Ask for a new one.").field("code"),
        R::TooSoon { retry_after_seconds } => Described::new("code.too_soon", TooOften, format!("验证码刚刚发送，请在 {retry_after_seconds} 秒后重新获取。"), format!("A code was just sent; ask again in {retry_after_seconds} seconds.")).parameter("retry_after_s", *retry_after_seconds),
        R::TooMany { retry_after_seconds } => Described::new("code.too_many", TooOften, "获取验证码次数过多，请稍后再试。", "Too many codes were asked for; try again later.").parameter("retry_after_s", *retry_after_seconds),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn access(refusal: &AccessRefusal) -> Described {
    use AccessRefusal as R;
    use RefusalKind::{Conflict, Forbidden, Gone, Invalid, NotFound, TooOften, Unauthenticated};
    match refusal {
        R::SessionRequired => Described::new("session.required", Unauthenticated, "请先登录。", "Log in first."),
        R::NotFound => Described::new("not_found", NotFound, "内容不存在，或您无权查看。", "It does not exist, or you may not see it."),
        R::Denied => Described::new("access.denied", Forbidden, "您没有进行此操作的权限。", "You may not do this."),
        R::TooManyRequests { retry_after_seconds } => Described::new("access.too_many_requests", TooOften, "请求过于频繁，请稍后再试。", "Too many requests; try again later.").parameter("retry_after_s", *retry_after_seconds),
        R::IdempotencyMismatch => Described::new("idempotency.mismatch", Conflict, "同一幂等键对应了不同的请求。", "The idempotency key was used with another request."),
        R::VersionMismatch => Described::new("contract.version", Conflict, "合同已在别处被修改，请刷新后再试。", "The contract was changed elsewhere; reload and try again."),
        R::LinkExpired => Described::new("link.expired", Forbidden, "签署链接已失效，请联系发起方重新发送。", "The signing link is no longer valid; ask the sender for a new one."),
        R::ContractsUnfinished => Described::new("person.contracts_unfinished", Conflict, "该用户还有未完成的合同，请先完成、拒签或撤回后再注销。", "This person still has unfinished contracts; complete, reject or revoke them first."),
        R::SetUpClosed => Described::new("set_up.closed", Gone, "本系统已完成初始设置，该入口已永久关闭。", "The installation has been set up; this address is closed for good."),
        R::SetUpTokenWrong => Described::new("set_up.token", Invalid, "设置地址不正确，请使用服务器最近一次启动时显示的地址。", "This is not the address that the server printed last; use that one.").field("token"),
    }
}

#[rustfmt::skip] // A table: one line a refusal.
fn signing(refusal: &SigningRefusal) -> Described {
    use SigningRefusal as R;
    use RefusalKind::{Conflict, Invalid};
    match refusal {
        R::SignatureEmpty => Described::new("signature.empty", Invalid, "请先书写或输入签名。", "Draw or type your signature first.").field("signature"),
        R::SignatureTooComplex => Described::new("signature.too_complex", Invalid, "签名笔画过多，请清除后重写。", "The signature has too many strokes; clear it and draw again.").field("signature"),
        R::SignatureNameDiffers => Described::new("signature.name_differs", Invalid, "输入的签名须与实名一致。", "A typed signature must be your verified name.").field("signature"),
        R::ConsentMissing => Described::new("consent.missing", Invalid, "请阅读并勾选同意后再继续。", "Read the statement and tick your consent.").field("consent"),
        R::ReadingUnfinished => Described::new("reading.unfinished", Invalid, "请先阅读至合同末尾。", "Read the contract to its end first."),
        R::NameDiffers => Described::new("identity.name_differs", Invalid, "姓名与发起方填写的签署方不一致。如填写有误，请联系发起方。", "The name is not the one the sender gave. If that one is wrong, ask the sender.").field("name"),
        R::IdNumberDiffers => Described::new("identity.id_number_differs", Invalid, "证件号码与发起方填写的不一致。", "The ID number is not the one the sender gave.").field("id_number"),
        R::NotConfirmed => Described::new("identity.not_confirmed", Invalid, "姓名与证件号码核验未通过，请核对。", "Name and ID number could not be confirmed; check both."),
        R::AlreadyVerified { .. } => Described::new("identity.already_verified", Conflict, "已完成实名认证，无需重复。", "This person is verified already."),
    }
}
