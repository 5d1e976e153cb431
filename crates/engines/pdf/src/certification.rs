//! Certification of a document (DocMDP, ISO 32000-1, 12.8.2.2).

use crate::document::Document;
use crate::error::PdfError;
use crate::signature::Transform;

/// What a certified document allows (`P` of the DocMDP parameters, table 254).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CertificationLevel {
    /// P = 1: no change at all.
    NoChanges,
    /// P = 2: filling forms and signing.
    FormFilling,
    /// P = 3: the same and annotations.
    Annotations,
}

impl CertificationLevel {
    /// From `P`; 2 where absent, and the strictest reading for values the standard does not know.
    pub(crate) fn from_parameter(parameter: Option<i64>) -> Self {
        match parameter {
            None | Some(2) => Self::FormFilling,
            Some(3) => Self::Annotations,
            Some(_) => Self::NoChanges,
        }
    }

    /// The value of `P`.
    #[must_use]
    pub fn parameter(self) -> u8 {
        match self {
            Self::NoChanges => 1,
            Self::FormFilling => 2,
            Self::Annotations => 3,
        }
    }
}

impl Document<'_> {
    /// The strictest certification among the document's signatures.
    ///
    /// # Errors
    /// As [`Document::signatures`].
    pub fn certification(&self) -> Result<Option<CertificationLevel>, PdfError> {
        let declared = self.declared_transforms()?;
        let transforms = declared.iter().flat_map(|(_, transforms)| transforms);
        Ok(strictest(transforms))
    }
}

/// The strictest certification among some transforms.
pub(crate) fn strictest<'t>(
    transforms: impl Iterator<Item = &'t Transform>,
) -> Option<CertificationLevel> {
    let levels = transforms.filter_map(|transform| match transform {
        Transform::DocMdp(level) => Some(*level),
        _ => None,
    });
    levels.min()
}
