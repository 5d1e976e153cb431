//! What a preflight can find, each with a stable code, a severity and a sentence in two languages.

use crate::syntax::ObjectId;

/// What becomes of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth telling the user; the file can be signed as it is.
    Note,
    /// Could change what is seen: [`crate::flatten`] takes it away.
    Flattened,
    /// What is seen cannot be settled; the file has to be made anew by its author.
    Refused,
}

impl Severity {
    /// Stable code, for interfaces.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Flattened => "flattened",
            Self::Refused => "refused",
        }
    }
}

/// One thing in a document that could change what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreflightFinding {
    /// What it is.
    pub kind: PreflightKind,
    /// The page, counted from 0, where it belongs to one.
    pub page: Option<usize>,
    /// The object that holds it, where it lies in one of its own.
    pub object: Option<ObjectId>,
}

impl PreflightFinding {
    pub(super) fn document(kind: PreflightKind) -> Self {
        Self {
            kind,
            page: None,
            object: None,
        }
    }

    pub(super) fn object(kind: PreflightKind, object: ObjectId) -> Self {
        Self {
            object: Some(object),
            ..Self::document(kind)
        }
    }

    pub(super) fn on_page(kind: PreflightKind, page: usize, object: Option<ObjectId>) -> Self {
        Self {
            kind,
            page: Some(page),
            object,
        }
    }

    /// What becomes of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $severity:ident, $code:literal, $chinese:literal, $english:literal;)*) => {
        /// What a preflight can find.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum PreflightKind {
            $($(#[$doc])* $kind,)*
        }

        impl PreflightKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// What becomes of it.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$kind => Severity::$severity,)*
                }
            }

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
    /// A layer is not shown by default (8.11.4.3).
    HiddenLayer, Flattened, "hidden_layer",
        "文件含有默认不显示的图层。", "The document has layers that are not shown.";
    /// Layers that can be switched, or that a reader switches for viewing, printing or zooming.
    SwitchableLayers, Flattened, "switchable_layers",
        "文件含有可以切换显示的图层。", "The document has layers that can be switched on and off.";
    /// Layers whose state is fixed and that nobody is offered to switch.
    FixedLayers, Note, "fixed_layers",
        "文件含有图层，显示状态已固定。", "The document has layers; which of them are shown is fixed.";
    /// An annotation that is not shown (flags Hidden or NoView, table 165).
    HiddenAnnotation, Flattened, "hidden_annotation",
        "页面上有隐藏的注释。", "A page has a hidden annotation.";
    /// An annotation that is shown but not printed.
    UnprintedAnnotation, Flattened, "unprinted_annotation",
        "页面上有打印时不出现的注释。", "A page has an annotation that is not printed.";
    /// A mark, picture or text laid over the page.
    Annotation, Flattened, "annotation",
        "页面上有注释或覆盖内容。", "A page has annotations that lie over its contents.";
    /// An annotation without an appearance, which each reader draws in its own way or not at all.
    AnnotationWithoutAppearance, Flattened, "annotation_without_appearance",
        "页面上有没有固定外观的注释，将不保留。", "A page has an annotation without an appearance of its own, which is left out.";
    /// Sound, film, three dimensions, other media.
    Media, Flattened, "media",
        "页面上有音视频或三维内容，仅保留静态外观。", "A page has sound, film or 3D content, of which only the still picture stays.";
    /// JavaScript.
    Script, Flattened, "script",
        "文件含有脚本，将被移除。", "The document has scripts, which are removed.";
    /// An action that happens by itself: when the document or a page is opened, printed or closed.
    AutomaticAction, Flattened, "automatic_action",
        "文件含有自动执行的动作，将被移除。", "The document has actions that happen by themselves, which are removed.";
    /// An action that starts a program, opens another file, sends or fetches data.
    ExternalAction, Flattened, "external_action",
        "文件含有打开程序、外部文件或发送数据的动作，将被移除。", "The document has actions that open programs or other files or send data, which are removed.";
    /// An action that changes what is seen.
    ChangingAction, Flattened, "changing_action",
        "文件含有改变显示内容的动作，将被移除。", "The document has actions that change what is shown, which are removed.";
    /// A picture with an alternative for printing or in another file (`Alternates`, `OPI`, `Ref`).
    ReplaceablePicture, Flattened, "replaceable_picture",
        "文件中的图片带有可替换版本或外部引用，仅保留当前内容。", "A picture has alternatives or refers to another file; only what the document holds stays.";
    /// A stream whose data lie in another file (`F`, 7.3.8.2).
    ExternalContent, Refused, "external_content",
        "部分内容存放在其他文件中，请重新导出完整的文件。", "Some contents lie in another file; please export the document whole.";
    /// Attached files.
    Attachment, Note, "attachment",
        "文件带有附件，附件不在页面上显示。", "The document has attached files, which its pages do not show.";
    /// A font that is not embedded, so that each reader takes another.
    FontNotEmbedded, Note, "font_not_embedded",
        "部分字体未嵌入，不同设备上的显示可能略有差别。", "A font is not embedded; letters may look different on other devices.";
    /// A form field with its appearance.
    FormField, Flattened, "form_field",
        "文件含有表单域，其内容将固定在页面上。", "The document has form fields, whose contents become part of the page.";
    /// A filled field without an appearance.
    FieldWithoutAppearance, Refused, "field_without_appearance",
        "表单中已填内容没有固定外观，请打印为 PDF 后重新上传。", "A filled form field has no appearance; please print the document to a new PDF.";
    /// The form asks readers to draw its fields anew, or computes values.
    FormRecalculates, Flattened, "form_recalculates",
        "表单会自动计算或重新绘制，将固定为当前内容。", "The form computes or redraws its fields; they are fixed as they are.";
    /// An XFA form, which some readers show instead of the pages.
    XfaForm, Refused, "xfa_form",
        "文件是动态表单（XFA），不同软件显示不同，请打印为 PDF 后重新上传。", "The document is an XFA form, which readers show differently; please print it to a new PDF.";
    /// Transitions and timed pages.
    Presentation, Note, "presentation",
        "文件带有翻页效果。", "The document has page transitions.";
    /// References to objects that do not exist: content can be put in later without touching them.
    DanglingReference, Note, "dangling_reference",
        "文件引用了不存在的内容。", "The document refers to contents that it does not hold.";
    /// Pages that no page tree shows, or a second page tree.
    UnusedPages, Flattened, "unused_pages",
        "文件中藏有未显示的页面，将被移除。", "The file holds pages that are not shown, which are removed.";
    /// Objects that no cross-reference section lists, or several of one number in one revision.
    UnlistedObjects, Flattened, "unlisted_objects",
        "文件中藏有未登记的内容，将被移除。", "The file holds contents that its index does not list, which are removed.";
    /// A dictionary of the structure writes a key twice; readers disagree about which one counts.
    AmbiguousObject, Flattened, "ambiguous_object",
        "文件中有含义不明确的重复数据，将被统一。", "Some data are written twice and could be read in two ways; they are settled.";
    /// The page draws something opaque over text that it drew before.
    CoveredText, Note, "covered_text",
        "页面上有文字被图片或色块遮盖，请核对。", "Text on a page is covered by a picture or a filled area; please check it.";
    /// The document would take too much work to look at whole.
    TooMuchWork, Refused, "too_much_work",
        "文件结构过于复杂，无法检查。", "The document is too complex to be checked.";
}

#[cfg(test)]
mod tests {
    use super::PreflightKind;

    #[test]
    fn every_kind_has_a_code_of_its_own_and_two_sentences() {
        let codes: std::collections::BTreeSet<_> =
            PreflightKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), PreflightKind::ALL.len());
        for kind in PreflightKind::ALL {
            assert!(kind.chinese().ends_with('。'), "{}", kind.code());
            assert!(kind.english().ends_with('.'), "{}", kind.code());
        }
    }
}
