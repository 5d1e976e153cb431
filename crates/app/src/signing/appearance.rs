//! Drawing what a signatory chose into their fields.

use hefu_domain::contract::{Contract, FieldKind};
use hefu_kernel::{SignatoryId, Timestamp};
use hefu_pdf::{
    Appearance, AppearanceBuilder, AppearanceError, Color, Document, FontSet, TextStyle,
};

use super::SignatureChoice;
use crate::{
    Failure,
    contract::{date_field_name, fields_of, further_field_name, signature_field_name},
    refusals::{FileRefusal, SigningRefusal},
};

/// One field with what is drawn and said in it.
pub(super) struct FilledField {
    /// The field's PDF name.
    pub name: String,
    /// What is drawn.
    pub appearance: Appearance,
    /// The value of a text field.
    pub text: Option<String>,
}

/// Fills all fields of one signatory.
pub(super) fn fill(
    document: &Document<'_>,
    contract: &Contract,
    signatory: SignatoryId,
    choice: &SignatureChoice,
    fonts: &FontSet,
    at: Timestamp,
) -> Result<Vec<FilledField>, Failure> {
    let (main, others) = fields_of(contract, signatory);
    let date = at.beijing_date();
    let date = format!("{}年{}月{}日", date.year, date.month, date.day);
    let mut filled = Vec::with_capacity(others.len() + 1);
    if main.is_some() {
        let name = signature_field_name(signatory);
        filled.push(FilledField {
            appearance: draw(document, &name, choice, fonts)?,
            name,
            text: None,
        });
    }
    for field in others {
        filled.push(match field.kind {
            FieldKind::Signature => {
                let name = further_field_name(field.id);
                FilledField {
                    appearance: draw(document, &name, choice, fonts)?,
                    name,
                    text: None,
                }
            }
            FieldKind::Date => {
                let name = date_field_name(field.id);
                let written = SignatureChoice::Typed { text: date.clone() };
                let appearance = draw_styled(document, &name, &written, fonts, TextStyle::LINE)?;
                FilledField {
                    name,
                    appearance,
                    text: Some(date.clone()),
                }
            }
        });
    }
    Ok(filled)
}

fn draw(
    document: &Document<'_>,
    field: &str,
    choice: &SignatureChoice,
    fonts: &FontSet,
) -> Result<Appearance, Failure> {
    draw_styled(document, field, choice, fonts, TextStyle::SIGNATURE)
}

fn draw_styled(
    document: &Document<'_>,
    field: &str,
    choice: &SignatureChoice,
    fonts: &FontSet,
    style: TextStyle,
) -> Result<Appearance, Failure> {
    let size = document.field_size(field).map_err(FileRefusal::from)?;
    let size = size.ok_or_else(|| {
        Failure::Unavailable("a field of the content revision is missing".to_owned())
    })?;
    let mut builder = AppearanceBuilder::new(size).map_err(refused)?;
    let whole = builder.whole();
    match choice {
        SignatureChoice::Typed { text } => builder.text(whole, fonts, text, style),
        SignatureChoice::Drawn { .. } => {
            let ink = choice.ink().ok_or(SigningRefusal::SignatureEmpty)?;
            builder.ink(whole, &ink, Color::INK)
        }
    }
    .map_err(refused)?;
    Ok(builder.finish())
}

fn refused(error: AppearanceError) -> Failure {
    match error {
        AppearanceError::EmptyDrawing
        | AppearanceError::DegenerateDrawing
        | AppearanceError::EmptyText => SigningRefusal::SignatureEmpty.into(),
        AppearanceError::TooManyStrokes(_) | AppearanceError::TooManyPoints(_) => {
            SigningRefusal::SignatureTooComplex.into()
        }
        AppearanceError::MissingCharacters(characters) => {
            let character = characters
                .first()
                .copied()
                .unwrap_or(char::REPLACEMENT_CHARACTER);
            FileRefusal::MissingGlyph { character }.into()
        }
        AppearanceError::NoRoom | AppearanceError::TextDoesNotFit | AppearanceError::Font(_) => {
            Failure::Unavailable(format!("a field can not be drawn: {error}"))
        }
    }
}
