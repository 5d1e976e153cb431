//! Everything a verification can find, each with a stable code, a consequence and a sentence.

/// Languages of the sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

/// What a finding means for the integrity of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consequence {
    /// Worth knowing; changes nothing.
    Note,
    /// The signature itself is sound, but the document is no longer what was signed.
    Changed,
    /// The signature proves nothing.
    Invalid,
    /// The file is not accepted for verification.
    Refused,
    /// The file cannot be read.
    Broken,
}

/// One kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // `text` says in two languages what each means.
pub enum FindingKind {
    Damaged,
    Encrypted,
    TooLarge,
    Empty,
    NotAPdf,
    TooMuchWork,
    DigestMismatch,
    SignatureWrong,
    CertificateMissing,
    MalformedSignature,
    SeveralSigners,
    EmbeddedContent,
    NoSignedAttributes,
    WrongContentType,
    NoMessageDigest,
    NoSigningCertificate,
    OtherSigningCertificate,
    UnknownAlgorithm,
    WeakHash,
    UnknownSubFilter,
    ByteRangeUnsound,
    RevisionNotCovered,
    SharedRange,
    AmbiguousDictionary,
    ReadDifferently,
    TimeStampInvalid,
    TimeStampOrder,
    TrailingBytes,
    HistoryRewritten,
    PreparedContent,
    SignatureRemoved,
    PageChanged,
    AnnotationsChanged,
    CatalogChanged,
    FormChanged,
    FieldAdded,
    FieldChanged,
    LockedFieldChanged,
    FilledWithoutSignature,
    AppearanceReused,
    ObjectChanged,
    ObjectRemoved,
    UnsignedUpdate,
    CertificationViolated,
    LockMissing,
    LaterSignatures,
    InfoUpdated,
    MetadataUpdated,
    SignatureFieldAdded,
}

/// A finding and where it was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Field concerned, if it concerns one.
    pub field: Option<String>,
    /// Number of the PDF object concerned, if it concerns one.
    pub object: Option<u32>,
}

impl Finding {
    /// A finding about the signature or file as a whole.
    pub fn new(kind: FindingKind) -> Self {
        Finding {
            kind,
            field: None,
            object: None,
        }
    }

    /// A finding about a field.
    pub fn on_field(kind: FindingKind, field: &str) -> Self {
        Finding {
            field: Some(field.to_owned()),
            ..Self::new(kind)
        }
    }

    /// A finding about an object.
    pub fn on_object(kind: FindingKind, object: u32) -> Self {
        Finding {
            object: Some(object),
            ..Self::new(kind)
        }
    }
}

macro_rules! findings {
    ($($kind:ident $consequence:ident $code:literal $chinese:literal $english:literal;)*) => {
        impl FindingKind {
            /// Every kind, in the order of declaration.
            pub const ALL: &'static [FindingKind] = &[$(FindingKind::$kind),*];

            /// Stable code for machines.
            pub fn code(self) -> &'static str {
                match self { $(FindingKind::$kind => $code),* }
            }

            /// What it means for integrity.
            pub fn consequence(self) -> Consequence {
                match self { $(FindingKind::$kind => Consequence::$consequence),* }
            }

            /// A sentence for people.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((FindingKind::$kind, Language::Chinese) => $chinese,
                    (FindingKind::$kind, Language::English) => $english,)*
                }
            }
        }
    };
}

findings! {
    Damaged Broken "damaged" "文件已损坏，无法读取。" "The file is damaged and cannot be read.";
    Encrypted Refused "encrypted" "文件已加密，无法验证。" "The file is encrypted and cannot be verified.";
    TooLarge Refused "too_large" "文件超出允许的大小或数量限制。" "The file exceeds a limit of size or number.";
    Empty Broken "empty" "文件为空。" "The file is empty.";
    NotAPdf Broken "not_a_pdf" "文件不是 PDF。" "The file is not a PDF.";
    TooMuchWork Refused "too_much_work" "文件的构造使验证耗时过长，已拒绝。" "The file is built so that verifying it would take too long; it was refused.";
    DigestMismatch Invalid "digest_mismatch" "被签名的内容在签名后被改动。" "The signed content was altered after signing.";
    SignatureWrong Invalid "signature_wrong" "签名值与签名人的密钥不符。" "The signature value does not fit the signer's key.";
    CertificateMissing Invalid "certificate_missing" "签名中没有签名人的证书。" "The signer's certificate is missing.";
    MalformedSignature Invalid "malformed_signature" "签名数据格式错误。" "The signature data is malformed.";
    SeveralSigners Invalid "several_signers" "一个签名域中含有多个签名人，不符合标准。" "One signature field holds several signers, which the standard forbids.";
    EmbeddedContent Invalid "embedded_content" "签名数据中夹带了另一份内容。" "The signature data carries content of its own.";
    NoSignedAttributes Invalid "no_signed_attributes" "签名缺少必需的签名属性。" "The signature lacks the required signed attributes.";
    WrongContentType Invalid "wrong_content_type" "签名属性中的内容类型错误。" "The signed content type is wrong.";
    NoMessageDigest Invalid "no_message_digest" "签名属性中没有内容摘要。" "The signed attributes hold no message digest.";
    NoSigningCertificate Invalid "no_signing_certificate" "签名没有写明所用证书。" "The signature does not state which certificate was used.";
    OtherSigningCertificate Invalid "other_signing_certificate" "签名写明的是另一张证书。" "The signature names another certificate.";
    UnknownAlgorithm Invalid "unknown_algorithm" "签名使用了不支持的算法。" "The signature uses an unsupported algorithm.";
    WeakHash Invalid "weak_hash" "签名使用了已不安全的摘要算法（SHA-1 或 MD5）。" "The signature uses a broken hash function (SHA-1 or MD5).";
    UnknownSubFilter Invalid "unknown_sub_filter" "签名格式未知。" "The signature format is unknown.";
    ByteRangeUnsound Invalid "byte_range_unsound" "签名范围不完整：除签名值本身外还留有未被签名的部分。" "The signed range leaves out more than the signature value itself.";
    RevisionNotCovered Invalid "revision_not_covered" "签名没有覆盖它所在的整个版本。" "The signature does not cover the whole of its revision.";
    SharedRange Invalid "shared_range" "两个签名使用同一签名范围。" "Two signatures claim the same range.";
    AmbiguousDictionary Invalid "ambiguous_dictionary" "签名字典中有重复的条目，不同阅读器会有不同解释。" "The signature dictionary repeats a key, which readers interpret differently.";
    ReadDifferently Invalid "read_differently" "签名在其版本中的内容与现在读到的不一致。" "The signature reads differently in its own revision.";
    TimeStampInvalid Invalid "time_stamp_invalid" "签名的时间戳无效。" "The signature's time stamp is invalid.";
    TimeStampOrder Note "time_stamp_order" "时间戳的先后次序自相矛盾，不能作为时间证明。" "The time stamps contradict each other in their order and prove no time.";
    TrailingBytes Changed "trailing_bytes" "最后一个版本之后还有多余的数据。" "Bytes follow the last revision.";
    HistoryRewritten Changed "history_rewritten" "后来的更新绕过了已签名的版本。" "A later update bypasses the signed revision.";
    PreparedContent Changed "prepared_content" "签名后的更新启用了此前埋藏在文件中的内容。" "An update after signing switches on content that was hidden in the file before.";
    SignatureRemoved Changed "signature_removed" "一个签名在后来被移除。" "A signature was removed later.";
    PageChanged Changed "page_changed" "签名后页面内容被更改。" "A page was changed after signing.";
    AnnotationsChanged Changed "annotations_changed" "签名后批注被添加或更改。" "Annotations were added or changed after signing.";
    CatalogChanged Changed "catalog_changed" "签名后文档目录被更改。" "The document catalog was changed after signing.";
    FormChanged Changed "form_changed" "签名后表单结构被更改。" "The form was changed after signing.";
    FieldAdded Changed "field_added" "签名后添加了新的域。" "A field was added after signing.";
    FieldChanged Changed "field_changed" "签名后一个域的位置或属性被更改。" "A field's place or properties were changed after signing.";
    LockedFieldChanged Changed "locked_field_changed" "已被签名锁定的域在之后被更改。" "A field locked by a signature was changed afterwards.";
    FilledWithoutSignature Changed "filled_without_signature" "一个不属于后续签名人的域被填写或更改。" "A field that belongs to no later signer was filled or changed.";
    AppearanceReused Changed "appearance_reused" "一个域的外观改用了文档中已有的对象。" "A field's appearance was replaced by an object that existed before.";
    ObjectChanged Changed "object_changed" "签名后文档中的对象被更改。" "An object of the document was changed after signing.";
    ObjectRemoved Changed "object_removed" "签名后文档中的对象被删除。" "An object of the document was removed after signing.";
    UnsignedUpdate Changed "unsigned_update" "签名后有未经签名的更新。" "An update that nobody signed follows the signature.";
    CertificationViolated Changed "certification_violated" "更改超出了文档认证所允许的范围。" "The changes exceed what the document's certification allows.";
    LockMissing Note "lock_missing" "签名没有锁定自己的外观，之后的替换可能不被其他阅读器发现。" "The signature does not lock its own appearance; other readers may not notice a later replacement.";
    InfoUpdated Note "info_updated" "后续签名软件更新了文件属性中的修改时间或软件名称。" "A later signer's software updated the modification time or producer name.";
    MetadataUpdated Note "metadata_updated" "后续签名软件更新了文件的元数据（XMP）。" "A later signer's software updated the file's metadata (XMP).";
    SignatureFieldAdded Note "signature_field_added" "后续签名人自带签名位置：签名后新增了一个签名域，其他内容未变。" "A later signer brought a place of their own: a signature field was added after signing, and nothing else.";
    LaterSignatures Note "later_signatures" "此签名之后有其他签名人签名，属于正常填写。" "Others signed after this signature, which is regular.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_and_every_finding_speaks_both_languages() {
        let codes: HashSet<_> = FindingKind::ALL.iter().map(|k| k.code()).collect();
        assert_eq!(codes.len(), FindingKind::ALL.len());
        for kind in FindingKind::ALL {
            assert!(kind.text(Language::Chinese).ends_with('。'), "{kind:?}");
            assert!(kind.text(Language::English).ends_with('.'), "{kind:?}");
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            assert!(kind.code().chars().all(plain), "{kind:?}");
        }
    }
}
