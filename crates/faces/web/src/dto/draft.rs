//! What people send to draft, send and close contracts.

use hefu_app::contract::{DraftInput, FieldInput, SignatoryInput};
use hefu_domain::contract::{Area, FieldKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{error::ApiError, input::instant};

/// Begins a draft.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct DraftRequest {
    /// What to call it.
    pub title: String,
    /// The uploaded document.
    pub file_id: String,
}

/// Replaces everything a draft says.
#[derive(Deserialize, ToSchema)]
pub struct TermsRequest {
    /// What to call it.
    pub title: String,
    /// Whether they sign one after the other.
    #[serde(default)]
    pub ordered: bool,
    /// After this nobody may sign, RFC 3339.
    pub deadline: Option<String>,
    /// In signing order.
    #[serde(default)]
    pub signatories: Vec<SignatoryTerms>,
    /// Where they sign.
    #[serde(default)]
    pub fields: Vec<FieldTerms>,
}

/// A party as drafted.
#[derive(Deserialize, ToSchema)]
pub struct SignatoryTerms {
    /// The id an earlier answer gave, to keep it.
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// Mainland mobile number.
    pub mobile: String,
    /// The ID number they must have: of any accepted kind of document, told from its form.
    pub id_number: Option<String>,
}

/// A field as drafted, in points from the top-left corner of the page as displayed.
#[derive(Deserialize, ToSchema)]
pub struct FieldTerms {
    /// The id an earlier answer gave, to keep it.
    pub id: Option<String>,
    /// Place of its signatory, from 0.
    pub signatory_index: usize,
    /// What goes into it.
    pub kind: FieldKindName,
    /// From 1.
    pub page: u32,
    /// Points from the left.
    pub x: f64,
    /// Points from the top.
    pub y: f64,
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// What goes into a field.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldKindName {
    /// The drawn or typed name.
    Signature,
    /// The date of signing.
    Date,
}

/// Why somebody calls back or refuses.
#[derive(Deserialize, ToSchema)]
pub struct ReasonRequest {
    /// 1–200 characters.
    pub reason: String,
}

impl TermsRequest {
    pub(crate) fn into_input(self) -> Result<DraftInput, ApiError> {
        let deadline = self
            .deadline
            .filter(|text| !text.is_empty())
            .map(|text| instant(&text, "deadline"))
            .transpose()?;
        Ok(DraftInput {
            title: self.title,
            ordered: self.ordered,
            deadline,
            signatories: self.signatories.into_iter().map(Into::into).collect(),
            fields: self.fields.into_iter().map(Into::into).collect(),
            ..DraftInput::default()
        })
    }
}

impl From<SignatoryTerms> for SignatoryInput {
    fn from(terms: SignatoryTerms) -> Self {
        Self {
            // Clients may bring keys of their own for new parties; those are replaced by ids.
            id: terms.id.and_then(|id| id.parse().ok()),
            name: terms.name,
            mobile: terms.mobile,
            document: None,
            id_number: terms.id_number,
            notify: true,
        }
    }
}

impl From<FieldTerms> for FieldInput {
    fn from(terms: FieldTerms) -> Self {
        Self {
            id: terms.id.and_then(|id| id.parse().ok()),
            signatory_index: terms.signatory_index,
            kind: match terms.kind {
                FieldKindName::Signature => FieldKind::Signature,
                FieldKindName::Date => FieldKind::Date,
            },
            area: Area::from_points(terms.page, terms.x, terms.y, terms.width, terms.height),
        }
    }
}
