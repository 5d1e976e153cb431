//! What a repair says of what it did.

/// One thing that was put right, each with a stable code and a sentence in two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RepairNote {
    /// What it is.
    pub kind: RepairKind,
    /// How many places it concerns; 1 where there is nothing to count.
    pub count: usize,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $code:literal, $chinese:literal, $english:literal;)*) => {
        /// What a repair can put right.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RepairKind {
            $($(#[$doc])* $kind,)*
        }

        impl RepairKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// Stable code, for interfaces.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $code,)*
                }
            }

            /// The sentence in Chinese.
            #[must_use]
            pub fn chinese(self) -> &'static str {
                match self {
                    $(Self::$kind => $chinese,)*
                }
            }

            /// The sentence in English.
            #[must_use]
            pub fn english(self) -> &'static str {
                match self {
                    $(Self::$kind => $english,)*
                }
            }
        }
    };
}

kinds! {
    /// Bytes before the header were dropped.
    JunkBeforeHeader, "junk_before_header",
        "文件开头的多余字节已去掉。", "Bytes before the start of the document were dropped.";
    /// The cross references could not be read and were made anew.
    CrossReferences, "cross_references_rebuilt",
        "文件的对象索引已损坏，已按文件内容重建。", "The index of the file's objects was damaged and was built anew from its contents.";
    /// Cross references led to other places than their objects.
    WrongOffsets, "wrong_offsets",
        "文件的对象索引指向错误的位置，已更正。", "The index of the file's objects pointed to wrong places and was corrected.";
    /// Streams said a wrong length.
    WrongLengths, "wrong_stream_lengths",
        "部分内容的长度标注有误，已更正。", "Some parts of the file stated a wrong length, which was corrected.";
    /// The end of the file was missing.
    EndMissing, "end_missing",
        "文件结尾缺失，已补全；页面内容完整。", "The end of the file was missing and was added; the contents of the pages are complete.";
    /// No trailer named the catalog, which was found by its type.
    CatalogFound, "catalog_found",
        "文件缺少入口信息，已重新找到文档目录。", "The file did not say where the document starts; its catalog was found.";
    /// The catalog was lost and made anew from the page tree.
    CatalogMade, "catalog_made",
        "文档目录缺失，已根据页面重建；请核对显示内容。", "The document's catalog was lost and made anew from its pages; please check what is shown.";
    /// Older definitions of objects were left out.
    OlderVersions, "older_versions_dropped",
        "文件中较早的内容版本未保留，以最后一次保存为准。", "Earlier versions of contents were left out; the last one saved counts.";
    /// Something refers to objects that are nowhere in the file.
    MissingObjects, "missing_objects",
        "文件引用了不存在的内容；请核对显示内容。", "The file refers to contents that it does not hold; please check what is shown.";
    /// Values that make no sense were left out.
    UnreadableValues, "unreadable_values",
        "部分无法识别的数据未保留；请核对显示内容。", "Some data that cannot be read were left out; please check what is shown.";
}

impl RepairNote {
    pub(super) fn one(kind: RepairKind) -> Self {
        Self { kind, count: 1 }
    }

    /// A note if there is something to count.
    pub(super) fn counted(kind: RepairKind, count: usize) -> Option<Self> {
        (count > 0).then_some(Self { kind, count })
    }
}

#[cfg(test)]
mod tests {
    use super::RepairKind;

    #[test]
    fn every_kind_has_a_code_of_its_own_and_two_sentences() {
        let codes: std::collections::BTreeSet<_> =
            RepairKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), RepairKind::ALL.len());
        for kind in RepairKind::ALL {
            assert!(kind.chinese().ends_with('。'), "{}", kind.code());
            assert!(kind.english().ends_with('.'), "{}", kind.code());
        }
    }
}
