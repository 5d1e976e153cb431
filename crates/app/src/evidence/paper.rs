//! The signing report as data for its template: every fact by name, no sentence.

use hefu_domain::contract::{Progress, Status};
use hefu_kernel::{Language, Timestamp};
use hefu_pades::{SignatureKind, SignatureReport, Summary, Trust};
use hefu_pki::{CertificateInfo, hex};
use hefu_typeset::{Data, Template, Typesetter};

use super::case::{Case, Happening, PartyOfCase, RevisionKind};
use crate::{
    Platform,
    contract::{CertificateView, signature_field_name},
    ports::{Actor, PersonalField},
};

macro_rules! source {
    ($name:literal) => {
        (
            concat!("/", $name),
            include_str!(concat!("../../../../reports/signing-report/", $name)),
        )
    };
}

const CHINESE: Template = Template {
    sources: &[
        source!("zh.typ"),
        source!("words-zh.typ"),
        source!("report.typ"),
        source!("style.typ"),
    ],
};

const ENGLISH: Template = Template {
    sources: &[
        source!("en.typ"),
        source!("words-en.typ"),
        source!("report.typ"),
        source!("style.typ"),
    ],
};

pub(super) fn template(language: Language) -> &'static Template {
    language.pick(&CHINESE, &ENGLISH)
}

/// Writes what persons typed so that it can always be set.
struct Writer<'a> {
    typesetter: &'a Typesetter,
    platform: &'a Platform,
    case: &'a Case,
}

/// All facts of the report.
pub(super) fn report_data(platform: &Platform, case: &Case) -> Data {
    let writer = Writer {
        typesetter: &platform.typesetter,
        platform,
        case,
    };
    Data::Map(vec![
        ("contract", writer.contract()),
        ("initiator", writer.initiator()),
        ("report", writer.report()),
        ("verdict", writer.verdict()),
        ("embedded", writer.embedded()),
        (
            "parties",
            Data::list(
                (1..)
                    .zip(&case.parties)
                    .map(|(place, it)| writer.party(place, it)),
            ),
        ),
        ("revisions", writer.revisions()),
        (
            "history",
            Data::list(case.history.iter().map(|it| writer.happening(it))),
        ),
        ("log", writer.log()),
        ("proofs", writer.proofs()),
    ])
}

/// The report's own number: the beginning of the hash of the state it is made of.
pub(super) fn report_number(case: &Case) -> String {
    format!("R-{}", hex(&case.state()[..8]))
}

/// Who issues the report: the address of the installation.
pub(super) fn issuer(platform: &Platform) -> String {
    let url = platform.base_url();
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    if host.is_empty() {
        "Hefu".to_owned()
    } else {
        host.to_owned()
    }
}

impl Writer<'_> {
    fn text(&self, text: &str) -> Data {
        Data::text(self.typesetter.legible(text))
    }

    fn optional(&self, text: Option<&str>) -> Data {
        text.map_or(Data::Nothing, |text| self.text(text))
    }

    fn contract(&self) -> Data {
        let record = &self.case.record;
        let contract = &record.contract;
        let content = contract.content;
        Data::Map(vec![
            ("title", self.text(&contract.title)),
            ("number", self.text(contract.id.as_str())),
            ("status", Data::text(status_name(contract.status))),
            ("file", self.text(&record.file_name)),
            ("pages", Data::Integer(record.pages.len() as i64)),
            ("sent", moment(contract.sent_at)),
            ("completed", moment(contract.finished_at)),
            (
                "content",
                Data::optional(content.map(|it| it.digest.to_hex())),
            ),
            (
                "final",
                Data::optional(record.head.as_ref().map(|it| it.digest.to_hex())),
            ),
        ])
    }

    fn initiator(&self) -> Data {
        let initiator = &self.case.initiator;
        Data::Map(vec![
            ("name", self.optional(initiator.name.as_deref())),
            (
                "organisation",
                self.optional(initiator.organisation.as_deref()),
            ),
        ])
    }

    fn report(&self) -> Data {
        Data::Map(vec![
            ("number", Data::text(report_number(self.case))),
            ("made", moment(Some(self.case.now))),
            ("issuer", self.text(&issuer(self.platform))),
        ])
    }

    fn verdict(&self) -> Data {
        let verdict = &self.case.verdict;
        let is_stamp = |it: &&SignatureReport| it.kind == SignatureKind::DocumentTimeStamp;
        let signatures: Vec<_> = verdict
            .signatures
            .iter()
            .filter(|it| !is_stamp(it))
            .collect();
        let intact = signatures.iter().filter(|it| it.summary == Summary::Valid);
        let trusted = signatures.iter().filter(|it| it.trust == Trust::Trusted);
        let parties = &self.case.record.contract.signatories;
        // A signature that came with the uploaded file may lead to a root of others.
        let ours = parties.iter().all(|party| {
            let field = signature_field_name(party.id);
            let mut own = signatures.iter().filter(|it| it.field == field);
            own.any(|it| it.summary == Summary::Valid && it.trust == Trust::Trusted)
        });
        let root = self.platform.authority.root().fingerprint();
        Data::Map(vec![
            (
                "sound",
                Data::Truth(ours && verdict.summary == Summary::Valid),
            ),
            ("signatures", Data::Integer(signatures.len() as i64)),
            ("intact", Data::Integer(intact.count() as i64)),
            ("trusted", Data::Integer(trusted.count() as i64)),
            (
                "stamps",
                Data::Integer(verdict.signatures.iter().filter(is_stamp).count() as i64),
            ),
            ("root", Data::text(hex(&root))),
        ])
    }

    fn embedded(&self) -> Data {
        let case = self.case;
        let mut identities = case
            .parties
            .iter()
            .filter_map(|it| it.overview.identity.as_ref());
        let identity = identities.any(|it| it.check.embedded);
        let mut intents = case
            .history
            .iter()
            .filter_map(|it| it.recorded.intent.as_ref());
        let messenger = intents.any(|it| it.embedded);
        let authority = &self.platform.authority;
        let authority = authority.provider().embedded || authority.stamping_provider().embedded;
        Data::Map(vec![
            ("any", Data::Truth(identity || messenger || authority)),
            ("identity", Data::Truth(identity)),
            ("authority", Data::Truth(authority)),
            ("messenger", Data::Truth(messenger)),
        ])
    }

    fn party(&self, place: i64, party: &PartyOfCase) -> Data {
        let overview = &party.overview;
        let identity = overview.identity.as_ref();
        let number = identity.map(|it| it.id_number_masked.as_str());
        let shown = |text: &str| !party.erased && !text.is_empty();
        let mobile = Some(overview.mobile_masked.as_str()).filter(|it| shown(it));
        let certificate = overview.certificate.as_ref().filter(|_| !party.erased);
        Data::Map(vec![
            ("place", Data::Integer(place)),
            ("name", self.optional(party.name())),
            ("erased", Data::Truth(party.erased)),
            (
                "progress",
                Data::text(progress_name(&overview.signatory.progress)),
            ),
            ("mobile", self.optional(mobile)),
            (
                "document",
                self.optional(identity.map(|it| it.check.document.as_str())),
            ),
            ("id-number", self.optional(number.filter(|it| shown(it)))),
            ("identity", self.identity(party)),
            ("viewed", moment(overview.signatory.viewed_at)),
            ("consent", self.consent(party)),
            ("signature", self.signature(party)),
            (
                "certificate",
                certificate.map_or(Data::Nothing, |it| self.certificate(it)),
            ),
        ])
    }

    fn identity(&self, party: &PartyOfCase) -> Data {
        let Some(identity) = &party.overview.identity else {
            return Data::Nothing;
        };
        let check = &identity.check;
        Data::Map(vec![
            ("method", self.text(&check.method)),
            ("provider", self.text(&check.provider)),
            ("embedded", Data::Truth(check.embedded)),
            ("at", moment(Some(check.at))),
            ("answer", Data::text(check.answer_digest.to_hex())),
        ])
    }

    fn consent(&self, party: &PartyOfCase) -> Data {
        let Some(happening) = self.case.consent_of(party.overview.signatory.id) else {
            return Data::Nothing;
        };
        let Some(intent) = &happening.recorded.intent else {
            return Data::Nothing;
        };
        let content = match happening.recorded.event {
            hefu_domain::contract::Event::Accepted { content, .. } => Some(content.to_hex()),
            _ => None,
        };
        Data::Map(vec![
            ("method", self.text(&intent.method)),
            ("provider", self.text(&intent.provider)),
            ("embedded", Data::Truth(intent.embedded)),
            ("at", moment(Some(happening.recorded.event.at()))),
            ("content", Data::optional(content)),
            (
                "address",
                self.optional(happening.value(PersonalField::Address)),
            ),
            (
                "browser",
                self.optional(happening.value(PersonalField::UserAgent)),
            ),
        ])
    }

    fn signature(&self, party: &PartyOfCase) -> Data {
        let signatory = &party.overview.signatory;
        let Progress::Signed { at, revision, .. } = signatory.progress else {
            return Data::Nothing;
        };
        let field = signature_field_name(signatory.id);
        let found = self
            .case
            .verdict
            .signatures
            .iter()
            .find(|it| it.field == field);
        let stamp = found.and_then(|it| it.time_stamp.as_ref()).map(|stamp| {
            let authority = stamp.authority.as_ref().map(|it| it.subject.as_str());
            Data::Map(vec![
                ("at", moment(Some(Timestamp::from_seconds(stamp.time)))),
                ("authority", self.optional(authority)),
                (
                    "embedded",
                    Data::Truth(self.is_ours(stamp.authority.as_ref())),
                ),
            ])
        });
        let format = found.map(|it| {
            let level = it.level.map_or("", |level| level.code());
            [
                &format!("PAdES {level}"),
                it.sub_filter.as_str(),
                it.hash.unwrap_or(""),
            ]
            .join(" · ")
            .trim_end_matches(" · ")
            .to_owned()
        });
        Data::Map(vec![
            ("at", moment(Some(at))),
            ("stamp", stamp.unwrap_or(Data::Nothing)),
            ("format", self.optional(format.as_deref())),
            ("revision", Data::text(revision.to_hex())),
        ])
    }

    fn is_ours(&self, authority: Option<&CertificateInfo>) -> bool {
        let ours = |it| self.platform.authority.issued_by_us(it);
        authority.is_some_and(ours) && self.platform.authority.provider().embedded
    }

    fn certificate(&self, certificate: &CertificateView) -> Data {
        let info = &certificate.info;
        let seconds = |at| moment(Some(Timestamp::from_seconds(at)));
        Data::Map(vec![
            ("subject", self.text(&info.subject)),
            ("issuer", self.text(&info.issuer)),
            ("embedded", Data::Truth(certificate.embedded == Some(true))),
            ("algorithm", self.text(&info.key_algorithm)),
            ("serial", self.text(&info.serial_number)),
            ("from", seconds(info.not_before)),
            ("to", seconds(info.not_after)),
            ("sha256", Data::text(info.sha256.clone())),
        ])
    }

    fn revisions(&self) -> Data {
        Data::list(self.case.revisions.iter().map(|it| {
            let (kind, label) = match &it.kind {
                RevisionKind::Content => ("content", None),
                RevisionKind::Signature(id) => ("signature", self.case.name_of(*id)),
                RevisionKind::Foreign => ("signature", Some(it.label.as_str())),
                RevisionKind::Stamp => ("stamp", None),
                RevisionKind::ValidationData => ("validation-data", None),
            };
            Data::Map(vec![
                ("kind", Data::text(kind)),
                ("label", self.text(label.unwrap_or(&it.label))),
                ("bytes", Data::Integer(it.bytes as i64)),
                ("sha256", Data::text(it.sha256.clone())),
            ])
        }))
    }

    fn happening(&self, happening: &Happening) -> Data {
        let recorded = &happening.recorded;
        let logged = self.case.log.of_sequence(recorded.sequence);
        let index = logged.and_then(|it| it.place.as_ref());
        let index = index.map_or(Data::Nothing, |(index, _)| Data::Integer(*index as i64));
        Data::Map(vec![
            ("sequence", Data::Integer(recorded.sequence as i64)),
            ("at", moment(Some(recorded.event.at()))),
            ("event", Data::text(recorded.event.name())),
            ("system", Data::Truth(recorded.actor == Actor::System)),
            ("actor", self.optional(happening.actor.as_deref())),
            (
                "address",
                self.optional(happening.value(PersonalField::Address)),
            ),
            (
                "address-erased",
                Data::Truth(happening.is_erased(PersonalField::Address)),
            ),
            ("index", index),
        ])
    }

    fn log(&self) -> Data {
        let Some(checkpoint) = &self.case.log.checkpoint else {
            return Data::Nothing;
        };
        let mut lines = checkpoint.note.lines();
        let mut next = || self.text(lines.next().unwrap_or_default());
        let (origin, size, root) = (next(), next(), next());
        let own = checkpoint
            .verifier_key
            .split('+')
            .next()
            .unwrap_or_default();
        let signers = checkpoint
            .note
            .lines()
            .filter_map(|line| line.strip_prefix("— "));
        let witnesses = signers
            .filter_map(|line| line.split(' ').next())
            .filter(|name| *name != own);
        Data::Map(vec![
            ("origin", origin),
            ("key", self.text(checkpoint.verifier_key.trim())),
            ("size", size),
            ("root", root),
            (
                "witnesses",
                Data::list(witnesses.map(|name| self.text(name))),
            ),
            ("note", note(self.typesetter, &checkpoint.note)),
        ])
    }

    fn proofs(&self) -> Data {
        let placed = self.case.log.events.iter().filter_map(|event| {
            let (index, proof) = event.place.as_ref()?;
            let leaf = hefu_bundle::record_leaf(&event.salt, &event.bytes);
            Some(Data::Map(vec![
                (
                    "sequence",
                    event
                        .sequence
                        .map_or(Data::Nothing, |it| Data::Integer(it as i64)),
                ),
                ("index", Data::Integer(*index as i64)),
                ("salt", Data::text(hex(&event.salt))),
                ("leaf", Data::text(hex(&leaf))),
                (
                    "hashes",
                    Data::list(proof.iter().map(|hash| Data::text(hex(hash)))),
                ),
            ]))
        });
        Data::list(placed)
    }
}

/// A note keeps its lines.
fn note(typesetter: &Typesetter, note: &str) -> Data {
    let lines: Vec<String> = note.lines().map(|line| typesetter.legible(line)).collect();
    Data::text(lines.join("\n"))
}

/// A time in Beijing and in UTC, to the second.
fn moment(at: Option<Timestamp>) -> Data {
    let Some(at) = at else {
        return Data::Nothing;
    };
    let utc = Timestamp::from_seconds(at.seconds()).rfc3339();
    Data::Map(vec![
        ("beijing", Data::text(at.beijing_text())),
        ("utc", Data::text(utc.replace('T', " ").replace('Z', ""))),
    ])
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Signing => "signing",
        Status::Signed => "signed",
        Status::Rejected => "rejected",
        Status::Revoked => "revoked",
        Status::Expired => "expired",
        Status::Discarded => "discarded",
    }
}

fn progress_name(progress: &Progress) -> &'static str {
    match progress {
        Progress::Pending => "waiting",
        Progress::Accepted { .. } => "accepted",
        Progress::Signed { .. } => "signed",
        Progress::Rejected { .. } => "rejected",
    }
}
