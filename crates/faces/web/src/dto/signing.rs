//! Signing by link.

use hefu_app::{
    Platform,
    code::SentCode,
    ports::ContractRecord,
    signing::{
        Acceptance, CONSENT_VERSION, LinkEntry, LinkState, SignatureChoice, SigningStep,
        SigningView as View, StrokePoint, consent_text,
    },
};
use hefu_kernel::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    account::Identity,
    certificate::Certificate,
    contract::{field_kind, party_status, status_name, text_of},
    file::Page,
    meta::{Provider, Providers},
};
use crate::{
    error::ApiError,
    input::{digest, id},
};

/// What a link shows before the code.
#[derive(Serialize, ToSchema)]
pub struct Link {
    /// `open`, `link_expired`, `signed`, `rejected`, `revoked`, `deadline_passed`, `stopped` or
    /// `completed`.
    pub state: String,
    /// The number the code goes to, with its middle hidden.
    pub mobile_masked: Option<String>,
    /// Who sends it.
    pub sms: Provider,
    /// Whether this browser has entered the code already.
    pub session: bool,
}

/// A code that is on its way to a signatory.
#[derive(Serialize, ToSchema)]
pub struct LinkCodeSent {
    /// Seconds until it is void.
    pub expires_in_s: i64,
    /// Seconds until another may be asked for.
    pub resend_after_s: i64,
    /// The number it goes to, with its middle hidden.
    pub mobile_masked: String,
}

/// The code that opens a link.
#[derive(Deserialize, ToSchema)]
pub struct LinkCodeRequest {
    /// The six digits.
    pub code: String,
}

/// Asks for a code to sign exactly this content.
#[derive(Deserialize, ToSchema)]
pub struct IntentRequest {
    /// SHA-256 of the content that is shown, hexadecimal.
    pub content_sha256: String,
}

/// A code to sign with, on its way.
#[derive(Serialize, ToSchema)]
pub struct Intent {
    /// To be given back with the code.
    pub intent_id: String,
    /// Seconds until it is void.
    pub expires_in_s: i64,
    /// Seconds until another may be asked for.
    pub resend_after_s: i64,
    /// The number it goes to, with its middle hidden.
    pub mobile_masked: String,
}

/// Everything a signatory sends to sign.
#[derive(Deserialize, ToSchema)]
pub struct AcceptRequest {
    /// The intent that was asked for.
    pub intent_id: String,
    /// The six digits.
    pub code: String,
    /// SHA-256 of the content that was shown, hexadecimal.
    pub content_sha256: String,
    /// What shall be drawn.
    pub signature: ChosenSignature,
    /// Whether the document was read to its end.
    pub read_to_end: bool,
    /// The consent to sign electronically.
    pub consent: ConsentGiven,
}

/// A signature as chosen.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChosenSignature {
    /// Drawn by hand, in the canvas's own units.
    Drawn {
        /// The canvas's width.
        width: f64,
        /// The canvas's height.
        height: f64,
        /// In the order they were drawn.
        strokes: Vec<Stroke>,
    },
    /// Typed; the text must be the verified name.
    Typed {
        /// The text.
        text: String,
    },
}

/// One stroke of a pen.
#[derive(Deserialize, ToSchema)]
pub struct Stroke {
    /// In the order they were drawn.
    pub points: Vec<Point>,
}

/// One point of a stroke.
#[derive(Deserialize, ToSchema)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// 0–1, if the device knows it.
    pub pressure: Option<f64>,
}

/// A consent.
#[derive(Deserialize, ToSchema)]
pub struct ConsentGiven {
    /// The version that was shown.
    pub version: String,
    /// Whether it was ticked.
    pub agreed: bool,
}

impl AcceptRequest {
    pub(crate) fn into_acceptance(self) -> Result<Acceptance, ApiError> {
        Ok(Acceptance {
            intent: id(&self.intent_id)?,
            code: self.code,
            content: digest(&self.content_sha256, "content_sha256")?,
            choice: self.signature.into(),
            read_to_end: self.read_to_end,
            consent_version: Some(self.consent.version).filter(|_| self.consent.agreed),
        })
    }
}

impl From<ChosenSignature> for SignatureChoice {
    fn from(signature: ChosenSignature) -> Self {
        let point = |point: Point| StrokePoint {
            x: point.x,
            y: point.y,
            pressure: point.pressure,
        };
        match signature {
            ChosenSignature::Typed { text } => Self::Typed { text },
            ChosenSignature::Drawn {
                width,
                height,
                strokes,
            } => Self::Drawn {
                width,
                height,
                strokes: strokes
                    .into_iter()
                    .map(|stroke| stroke.points.into_iter().map(point).collect())
                    .collect(),
            },
        }
    }
}

/// Everything the signing pages show after the code.
#[derive(Serialize, ToSchema)]
pub struct SigningView {
    /// What every change must carry in `x-hefu-csrf`.
    pub csrf: String,
    /// `identity`, `wait_turn`, `sign`, `sealing`, `done` or `closed`.
    pub step: String,
    /// As in `Link`.
    pub state: String,
    /// The contract.
    pub contract: SigningContract,
    /// Whoever signs here.
    pub me: SigningMe,
    /// All signatories, in order.
    pub parties: Vec<SigningPartyLine>,
    /// All fields.
    pub fields: Vec<SigningField>,
    /// How long to read.
    pub reading: Reading,
    /// What is consented to.
    pub consent: Consent,
    /// The version of the consent to identity processing.
    pub identity_consent_version: String,
    /// Who vouches for what.
    pub providers: Providers,
    /// The signature, once it is made.
    pub result: Option<SignResult>,
    /// Why this signatory refused.
    pub reject_reason: Option<String>,
}

/// The contract as its signatory sees it.
#[derive(Serialize, ToSchema)]
pub struct SigningContract {
    /// What it is called.
    pub title: String,
    /// Who began it.
    pub initiator_name: String,
    /// RFC 3339.
    pub deadline: Option<String>,
    /// SHA-256 of what is consented to, hexadecimal.
    pub content_sha256: String,
    /// How many pages.
    pub page_count: usize,
    /// As displayed.
    pub pages: Vec<Page>,
    /// Whether they sign one after the other.
    pub ordered: bool,
    /// RFC 3339.
    pub sent_at: String,
}

/// Whoever signs here.
#[derive(Serialize, ToSchema)]
pub struct SigningMe {
    /// Id.
    pub signatory_id: String,
    /// Name.
    pub name: String,
    /// The mobile number with its middle hidden.
    pub mobile_masked: String,
    /// Who they proved to be.
    pub identity: Option<Identity>,
}

/// One of the signatories.
#[derive(Serialize, ToSchema)]
pub struct SigningPartyLine {
    /// From 0.
    pub index: usize,
    /// Name.
    pub name: String,
    /// Whether this is whoever signs here.
    pub is_me: bool,
    /// As in `Signatory`.
    pub status: String,
}

/// A place to sign.
#[derive(Serialize, ToSchema)]
pub struct SigningField {
    /// Id.
    pub id: String,
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
    /// `signature` or `date`.
    pub kind: String,
    /// Whether whoever signs here fills it.
    pub mine: bool,
}

/// How long to read.
#[derive(Serialize, ToSchema)]
pub struct Reading {
    /// Seconds at least.
    pub minimum_s: i64,
}

/// What is consented to.
#[derive(Serialize, ToSchema)]
pub struct Consent {
    /// Its version, to be given back.
    pub version: String,
    /// The statement.
    pub text: String,
}

/// A signature that was made.
#[derive(Serialize, ToSchema)]
pub struct SignResult {
    /// When, RFC 3339.
    pub signed_at: String,
    /// With what.
    pub certificate: Option<Certificate>,
    /// Where the contract stands.
    pub contract_status: String,
    /// Whether everybody has signed.
    pub all_signed: bool,
    /// Where the signed document is, once everybody has signed.
    pub download_url: Option<String>,
}

impl Link {
    pub(crate) fn new(platform: &Platform, entry: LinkEntry, session: bool) -> Self {
        Self {
            state: state_name(entry.state).to_owned(),
            mobile_masked: entry.mobile_masked,
            sms: platform.messenger.provider().into(),
            session,
        }
    }
}

impl LinkCodeSent {
    pub(crate) fn new(code: &SentCode, mobile_masked: String) -> Self {
        Self {
            expires_in_s: code.expires_in_seconds,
            resend_after_s: code.resend_after_seconds,
            mobile_masked,
        }
    }
}

impl Intent {
    pub(crate) fn new(code: &SentCode, mobile_masked: String) -> Self {
        Self {
            intent_id: code.id.to_string(),
            expires_in_s: code.expires_in_seconds,
            resend_after_s: code.resend_after_seconds,
            mobile_masked,
        }
    }
}

impl SigningContract {
    fn new(record: &ContractRecord, initiator_name: String) -> Self {
        let contract = &record.contract;
        Self {
            title: contract.title.clone(),
            initiator_name,
            deadline: text_of(contract.deadline),
            // A link leads to contracts that were sent, and those have both.
            content_sha256: contract
                .content
                .map(|content| content.digest.to_hex())
                .unwrap_or_default(),
            page_count: record.pages.len(),
            pages: record.pages.iter().map(Page::from).collect(),
            ordered: contract.ordered,
            sent_at: text_of(contract.sent_at).unwrap_or_default(),
        }
    }
}

impl SigningView {
    pub(crate) fn new(
        platform: &Platform,
        view: View,
        csrf: String,
        link: &str,
        language: Language,
    ) -> Self {
        let contract = &view.record.contract;
        let shown = if contract.deadline_passed(platform.clock.now())
            && view.state == LinkState::DeadlinePassed
        {
            hefu_domain::contract::Status::Expired
        } else {
            contract.status
        };
        let download = format!("/api/v1/sign/{link}/signed.pdf?download=1");
        Self {
            csrf,
            step: step_name(view.step).to_owned(),
            state: state_name(view.state).to_owned(),
            contract: SigningContract::new(&view.record, view.initiator_name),
            me: SigningMe {
                signatory_id: view.me.to_string(),
                name: view.my_name,
                mobile_masked: view.my_mobile_masked,
                identity: view.identity.as_ref().map(Identity::from),
            },
            parties: view
                .parties
                .iter()
                .enumerate()
                .map(|(index, party)| SigningPartyLine {
                    index,
                    name: party.name.clone(),
                    is_me: party.is_looker,
                    status: party_status(shown, party).to_owned(),
                })
                .collect(),
            fields: view
                .fields
                .iter()
                .map(|field| {
                    let [x, y, width, height] = field.area.points();
                    SigningField {
                        id: field.id.to_string(),
                        page: field.area.page,
                        x,
                        y,
                        width,
                        height,
                        kind: field_kind(field.kind).to_owned(),
                        mine: field.signatory == view.me,
                    }
                })
                .collect(),
            reading: Reading {
                minimum_s: view.reading_seconds_min,
            },
            consent: Consent {
                version: CONSENT_VERSION.to_owned(),
                text: consent_text(language).to_owned(),
            },
            identity_consent_version: hefu_app::account::IDENTITY_CONSENT_VERSION.to_owned(),
            providers: Providers::of(platform),
            result: view.result.map(|result| SignResult {
                signed_at: result.signed_at.rfc3339(),
                certificate: result.certificate.map(Certificate::from),
                contract_status: status_name(shown).to_owned(),
                all_signed: result.all_signed,
                download_url: result.all_signed.then_some(download),
            }),
            reject_reason: view.reject_reason,
        }
    }
}

fn step_name(step: SigningStep) -> &'static str {
    match step {
        SigningStep::Identity => "identity",
        SigningStep::WaitTurn => "wait_turn",
        SigningStep::Sign => "sign",
        SigningStep::Sealing => "sealing",
        SigningStep::Done => "done",
        SigningStep::Closed => "closed",
    }
}

fn state_name(state: LinkState) -> &'static str {
    match state {
        LinkState::Open => "open",
        LinkState::LinkExpired => "link_expired",
        LinkState::Signed => "signed",
        LinkState::Rejected => "rejected",
        LinkState::Revoked => "revoked",
        LinkState::DeadlinePassed => "deadline_passed",
        LinkState::Stopped => "stopped",
        LinkState::Completed => "completed",
    }
}
