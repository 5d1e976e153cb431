//! Composing the content revision: every field that anybody will fill is placed before the
//! first signature, so that no later signature changes what an earlier one covers.

use hefu_domain::contract::Refusal as ContractRefusal;
use hefu_domain::contract::{Contract, Field, FieldKind};
use hefu_kernel::{ContractId, FieldId, SignatoryId, Timestamp};
use hefu_pades::{SignRequest, Summary, VerifyOptions, verify};
use hefu_pdf::{
    CarrierKind, CarrierPlan, Document, FieldPlan, Placement, PrepareError, SignatoryPlan, ViewRect,
};

use hefu_pki::TrustStore;

use crate::{Failure, certificate::Authority, file::settle, refusals::FileRefusal};

/// The PDF name of a signatory's signature field.
pub fn signature_field_name(signatory: SignatoryId) -> String {
    format!("signature-{signatory}")
}

/// The PDF name of a further place where a signatory's drawing is shown.
pub fn further_field_name(field: FieldId) -> String {
    format!("impression-{field}")
}

/// The PDF name of a date.
pub fn date_field_name(field: FieldId) -> String {
    format!("date-{field}")
}

/// The PDF name of the invisible field for the time stamp that follows the last signature. A document
/// that was finished here may become another contract, so the name is the contract's own.
pub(crate) fn archive_field_name(contract: ContractId) -> String {
    format!("archive-{contract}")
}

/// A signatory's fields: the one that holds the signature, and the others.
pub(crate) fn fields_of(
    contract: &Contract,
    signatory: SignatoryId,
) -> (Option<&Field>, Vec<&Field>) {
    let mut own: Vec<&Field> = contract
        .fields
        .iter()
        .filter(|field| field.signatory == signatory)
        .collect();
    let main = own
        .iter()
        .position(|field| field.kind == FieldKind::Signature)
        .map(|place| own.remove(place));
    (main, own)
}

/// Places the fields of all signatories into the document.
pub(crate) fn compose(
    source: &[u8],
    contract: &Contract,
    now: Timestamp,
) -> Result<Vec<u8>, Failure> {
    let source = settle(source)?;
    let document = Document::open(&source).map_err(FileRefusal::from)?;
    let signatories = contract
        .signatories
        .iter()
        .map(|party| plan_of(contract, party.id))
        .collect();
    let plan = FieldPlan {
        signatories,
        invisible: vec![archive_field_name(contract.id)],
    };
    let prepared = document.prepare(&plan).map_err(refused)?;
    rehearse(&prepared.bytes, contract, now)?;
    Ok(prepared.bytes)
}

/// Signs with a throw-away key and lets our own verifier judge it: a document whose signatures
/// would not hold is refused now, not when somebody has consented to it.
fn rehearse(content: &[u8], contract: &Contract, now: Timestamp) -> Result<(), Failure> {
    let Some(first) = contract.signatories.first() else {
        return Ok(());
    };
    let field = signature_field_name(first.id);
    let (key, chain) = Authority::throw_away(now.seconds())?;
    let request = SignRequest::new(&field, &key, &chain, now.seconds());
    let signed = hefu_pades::sign(content, &request).map_err(|_| FileRefusal::CannotBeSigned)?;
    let trust = TrustStore::new(chain.clone());
    let report = verify(&signed, &VerifyOptions::new(&trust, now.seconds()));
    let holds = report
        .signatures
        .iter()
        .any(|one| one.field == field && one.summary == Summary::Valid);
    if holds {
        Ok(())
    } else {
        Err(FileRefusal::CannotBeSigned.into())
    }
}

fn plan_of(contract: &Contract, signatory: SignatoryId) -> SignatoryPlan {
    let (main, others) = fields_of(contract, signatory);
    let carriers = others
        .into_iter()
        .map(|field| match field.kind {
            FieldKind::Signature => CarrierPlan {
                name: further_field_name(field.id),
                kind: CarrierKind::Impression,
                placement: placement(field),
            },
            FieldKind::Date => CarrierPlan {
                name: date_field_name(field.id),
                kind: CarrierKind::Text,
                placement: placement(field),
            },
        })
        .collect();
    SignatoryPlan {
        signature: signature_field_name(signatory),
        placement: main.map(placement),
        carriers,
    }
}

fn placement(field: &Field) -> Placement {
    let [x, y, width, height] = field.area.points();
    Placement {
        page: field.area.page as usize - 1,
        view: ViewRect {
            x,
            y,
            width,
            height,
        },
    }
}

fn refused(error: PrepareError) -> Failure {
    match error {
        PrepareError::Document(error) => FileRefusal::from(error).into(),
        PrepareError::CertifiedAgainstChange
        | PrepareError::CertifiedForFilling
        | PrepareError::LockedBySignature(_)
        | PrepareError::OnlySignaturesAfterSigning(_) => FileRefusal::Certified.into(),
        PrepareError::XfaForm => FileRefusal::XfaForm.into(),
        PrepareError::TooManyObjects => FileRefusal::Broken.into(),
        PrepareError::Overlap { .. }
        | PrepareError::DuplicateFieldName(_)
        | PrepareError::FieldName(_) => FileRefusal::FieldsClash.into(),
        PrepareError::NoSuchPage { page, .. } => ContractRefusal::FieldPageMissing {
            page: page as u32 + 1,
            pages: 0,
        }
        .into(),
        PrepareError::OutsidePage(_) => ContractRefusal::FieldOutsidePage { page: 0 }.into(),
        PrepareError::Nothing => ContractRefusal::NoSignatory.into(),
    }
}
