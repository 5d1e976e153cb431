//! Contracts as their pages show them.

use hefu_app::{
    authz::{Action, Relation},
    contract::{ContractLine, ContractOverview, HistoryLine, PartyOverview},
    ports::Actor,
};
use hefu_domain::contract::{self as rules, Progress, Status};
use hefu_kernel::{Language, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{account::Identity, certificate::Certificate, file::Page};

/// A contract with everything its page shows.
#[derive(Serialize, ToSchema)]
pub struct Contract {
    /// Id.
    pub id: String,
    /// Changes with every event; for `If-Match`.
    pub version: u64,
    /// What it is called.
    pub title: String,
    /// `draft`, `signing`, `signed`, `rejected`, `revoked` or `expired`.
    pub status: String,
    /// `initiator` or `signatory`.
    pub role: String,
    /// Who began it.
    pub initiator_name: String,
    /// Whether they sign one after the other.
    pub ordered: bool,
    /// After this nobody may sign, RFC 3339.
    pub deadline: Option<String>,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub sent_at: Option<String>,
    /// RFC 3339.
    pub finished_at: Option<String>,
    /// Why it was rejected or revoked.
    pub close_reason: Option<String>,
    /// The document.
    pub file: ContractFile,
    /// SHA-256 of what everybody consents to, hexadecimal.
    pub content_sha256: Option<String>,
    /// In signing order.
    pub signatories: Vec<Signatory>,
    /// Where they sign.
    pub fields: Vec<Field>,
    /// What happened, oldest first.
    pub events: Vec<HistoryEvent>,
    /// What whoever asks may do now: `edit`, `send`, `delete`, `remind`, `revoke`,
    /// `download_signed`, `sign`.
    pub actions: Vec<String>,
}

/// The document of a contract.
#[derive(Serialize, ToSchema)]
pub struct ContractFile {
    /// Id of the upload it was made from.
    pub id: String,
    /// The file's name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// How many pages.
    pub page_count: usize,
    /// Its pages as displayed.
    pub pages: Vec<Page>,
}

/// One party that signs.
#[derive(Serialize, ToSchema)]
pub struct Signatory {
    /// Id.
    pub id: String,
    /// Place in the order, from 0.
    pub index: usize,
    /// The name: verified if it is, else as the initiator gave it.
    pub name: String,
    /// The mobile number with its middle hidden.
    pub mobile_masked: String,
    /// The whole number: only in a draft, only for the sender's side, who typed it.
    pub mobile: Option<String>,
    /// The ID number the signatory must have: as `mobile`.
    pub id_number: Option<String>,
    /// `waiting_turn`, `to_sign`, `accepted`, `signed`, `rejected` or `stopped`.
    pub status: String,
    /// When they were last written to, RFC 3339.
    pub notified_at: Option<String>,
    /// When they first opened it, RFC 3339.
    pub viewed_at: Option<String>,
    /// When their signature was made, RFC 3339.
    pub signed_at: Option<String>,
    /// Why they refused.
    pub reject_reason: Option<String>,
    /// How often they may still be reminded.
    pub reminders_left: u32,
    /// Who they proved to be; for the sender's side and for themselves.
    pub identity: Option<Identity>,
    /// What they signed with.
    pub certificate: Option<Certificate>,
}

/// A place to sign, in points from the top-left corner of the page as displayed.
#[derive(Serialize, ToSchema)]
pub struct Field {
    /// Id.
    pub id: String,
    /// Whose it is.
    pub signatory_id: String,
    /// Place of the signatory, from 0.
    pub signatory_index: usize,
    /// `signature` or `date`.
    pub kind: String,
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

/// Something that happened.
#[derive(Serialize, ToSchema)]
pub struct HistoryEvent {
    /// When, RFC 3339.
    pub at: String,
    /// Stable name.
    pub kind: String,
    /// A sentence.
    pub text: String,
    /// Who did it; nobody for the platform.
    pub actor_name: Option<String>,
    /// From where; for the sender's side and for the acting person.
    pub ip: Option<String>,
}

/// A contract as a line of a list.
#[derive(Serialize, ToSchema)]
pub struct ContractSummary {
    /// Id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// As in `Contract`.
    pub status: String,
    /// As in `Contract`.
    pub role: String,
    /// Who began it.
    pub initiator_name: String,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub deadline: Option<String>,
    /// How many have signed.
    pub signed_count: usize,
    /// How many are to sign.
    pub signatory_count: usize,
    /// Whether whoever asks is to sign now.
    pub my_turn: bool,
    /// RFC 3339.
    pub updated_at: String,
}

/// A piece of a list.
#[derive(Serialize, ToSchema)]
pub struct ContractList {
    /// Newest first.
    pub items: Vec<ContractSummary>,
    /// For `cursor`, to get the next piece.
    pub next_cursor: Option<String>,
    /// How many each filter shows.
    pub counts: ContractCounts,
}

/// How many contracts each filter shows.
#[derive(Default, Serialize, ToSchema)]
pub struct ContractCounts {
    /// All but discarded ones.
    pub all: u64,
    /// Those where it is my turn.
    pub mine_to_sign: u64,
    /// Sent and waiting for others.
    pub waiting_for_others: u64,
    /// My drafts.
    pub drafts: u64,
    /// Signed by everybody.
    pub done: u64,
    /// Rejected, revoked or expired.
    pub closed: u64,
}

/// A signing link.
#[derive(Serialize, ToSchema)]
pub struct OwnLink {
    /// The whole address.
    pub url: String,
}

impl Contract {
    pub(crate) fn new(
        overview: &ContractOverview,
        history: &[HistoryLine],
        language: Language,
    ) -> Self {
        let record = &overview.record;
        let contract = &record.contract;
        let sender = is_sender(&overview.relations);
        let document = record.content.as_ref().unwrap_or(&record.source);
        Self {
            id: contract.id.to_string(),
            version: contract.version,
            title: contract.title.clone(),
            status: status_name(overview.status).to_owned(),
            role: role_name(&overview.relations).to_owned(),
            initiator_name: overview.initiator_name.clone(),
            ordered: contract.ordered,
            deadline: text_of(contract.deadline),
            created_at: contract.created_at.rfc3339(),
            sent_at: text_of(contract.sent_at),
            finished_at: text_of(contract.finished_at),
            close_reason: contract.close_reason.clone(),
            file: ContractFile {
                id: contract.file.to_string(),
                name: record.file_name.clone(),
                size: document.bytes,
                page_count: record.pages.len(),
                pages: record.pages.iter().map(Page::from).collect(),
            },
            content_sha256: contract.content.map(|content| content.digest.to_hex()),
            signatories: overview
                .parties
                .iter()
                .enumerate()
                .map(|(index, party)| Signatory::new(overview, party, index, sender))
                .collect(),
            fields: contract
                .fields
                .iter()
                .map(|field| Field::new(contract, field))
                .collect(),
            events: history
                .iter()
                .map(|line| HistoryEvent::new(overview, line, sender, language))
                .collect(),
            actions: actions(overview).into_iter().map(str::to_owned).collect(),
        }
    }
}

impl Signatory {
    fn new(overview: &ContractOverview, party: &PartyOverview, index: usize, sender: bool) -> Self {
        let state = &party.signatory;
        let (signed_at, reject_reason) = match &state.progress {
            Progress::Signed { at, .. } => (Some(*at), None),
            Progress::Rejected { reason, .. } => (None, Some(reason.clone())),
            Progress::Pending | Progress::Accepted { .. } => (None, None),
        };
        let known = sender || party.is_looker;
        let typed = party.typed.as_ref().filter(|_| sender);
        Self {
            mobile: typed.map(|typed| typed.mobile.clone()),
            id_number: typed.and_then(|typed| typed.id_number.clone()),
            id: state.id.to_string(),
            index,
            name: party.name.clone(),
            mobile_masked: party.mobile_masked.clone(),
            status: party_status(overview.status, party).to_owned(),
            notified_at: text_of(notified_at(&overview.record.contract, index)),
            viewed_at: text_of(state.viewed_at),
            signed_at: text_of(signed_at),
            reject_reason,
            reminders_left: party.reminders_left,
            identity: party
                .identity
                .as_ref()
                .filter(|_| known)
                .map(Identity::from),
            certificate: party.certificate.clone().map(Certificate::from),
        }
    }
}

impl Field {
    fn new(contract: &rules::Contract, field: &rules::Field) -> Self {
        let [x, y, width, height] = field.area.points();
        let owner = |party: &rules::Signatory| party.id == field.signatory;
        Self {
            id: field.id.to_string(),
            signatory_id: field.signatory.to_string(),
            signatory_index: contract.signatories.iter().position(owner).unwrap_or(0),
            kind: field_kind(field.kind).to_owned(),
            page: field.area.page,
            x,
            y,
            width,
            height,
        }
    }
}

impl HistoryEvent {
    fn new(
        overview: &ContractOverview,
        line: &HistoryLine,
        sender: bool,
        language: Language,
    ) -> Self {
        let event = &line.recorded.event;
        let own = matches!(line.recorded.actor, Actor::Signatory(id)
            if overview.parties.iter().any(|party| party.is_looker && party.signatory.id == id));
        let about = event.signatory().and_then(|id| {
            let found = overview
                .parties
                .iter()
                .find(|party| party.signatory.id == id);
            found.map(|party| party.name.as_str())
        });
        Self {
            at: event.at().rfc3339(),
            kind: event.name().to_owned(),
            text: event_text(event, about.unwrap_or_default(), language),
            actor_name: line.actor_name.clone(),
            ip: line.address.clone().filter(|_| sender || own),
        }
    }
}

impl From<&ContractLine> for ContractSummary {
    fn from(line: &ContractLine) -> Self {
        let contract = &line.record.contract;
        Self {
            id: contract.id.to_string(),
            title: contract.title.clone(),
            status: status_name(line.status).to_owned(),
            role: role_name(&line.relations).to_owned(),
            initiator_name: line.initiator_name.clone(),
            created_at: contract.created_at.rfc3339(),
            deadline: text_of(contract.deadline),
            signed_count: contract.signed_count(),
            signatory_count: contract.signatories.len(),
            my_turn: line.my_turn,
            updated_at: line.record.updated_at.rfc3339(),
        }
    }
}

/// The stable name of a status.
pub(crate) fn status_name(status: Status) -> &'static str {
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

/// The stable name of how far a party is.
pub(crate) fn party_status(status: Status, party: &PartyOverview) -> &'static str {
    match party.signatory.progress {
        Progress::Accepted { .. } => "accepted",
        Progress::Signed { .. } => "signed",
        Progress::Rejected { .. } => "rejected",
        Progress::Pending => match status {
            Status::Signing if party.in_turn => "to_sign",
            Status::Draft | Status::Signing => "waiting_turn",
            _ => "stopped",
        },
    }
}

/// The stable name of a field's kind.
pub(crate) fn field_kind(kind: rules::FieldKind) -> &'static str {
    match kind {
        rules::FieldKind::Signature => "signature",
        rules::FieldKind::Date => "date",
    }
}

/// RFC 3339, if there is an instant.
pub(crate) fn text_of(at: Option<Timestamp>) -> Option<String> {
    at.map(Timestamp::rfc3339)
}

fn is_sender(relations: &[Relation]) -> bool {
    relations
        .iter()
        .any(|relation| matches!(relation, Relation::Initiator | Relation::Administrator))
}

fn role_name(relations: &[Relation]) -> &'static str {
    if is_sender(relations) {
        "initiator"
    } else {
        "signatory"
    }
}

/// When a party was last written to: reminded, else when its turn came.
fn notified_at(contract: &rules::Contract, index: usize) -> Option<Timestamp> {
    let party = contract.signatories.get(index)?;
    if party.reminded_at.is_some() || !party.notify {
        return party.reminded_at;
    }
    if !contract.ordered || index == 0 {
        return contract.sent_at;
    }
    // In an order its turn came with the last signature before it.
    let before = contract.signatories[..index]
        .iter()
        .map(|earlier| match earlier.progress {
            Progress::Signed { at, .. } => Some(at),
            _ => None,
        });
    before.collect::<Option<Vec<_>>>()?.into_iter().max()
}

fn actions(overview: &ContractOverview) -> Vec<&'static str> {
    let contract = &overview.record.contract;
    let status = overview.status;
    let waits = |party: &PartyOverview| party.in_turn && party.reminders_left > 0;
    let table = [
        ("edit", Action::Edit, status == Status::Draft),
        ("send", Action::Send, status == Status::Draft),
        ("delete", Action::Discard, status == Status::Draft),
        (
            "remind",
            Action::Remind,
            status == Status::Signing && overview.parties.iter().any(waits),
        ),
        (
            "revoke",
            Action::Revoke,
            status == Status::Signing && contract.owed().is_empty(),
        ),
        (
            "download_signed",
            Action::DownloadSigned,
            status == Status::Signed,
        ),
        (
            "sign",
            Action::MakeOwnLink,
            status == Status::Signing
                && overview
                    .parties
                    .iter()
                    .any(|party| party.is_looker && party.in_turn),
        ),
    ];
    table
        .into_iter()
        .filter(|(_, action, now)| *now && overview.permitted.contains(action))
        .map(|(name, _, _)| name)
        .collect()
}

fn event_text(event: &rules::Event, about: &str, language: Language) -> String {
    use rules::Event as E;
    let (chinese, english) = match event {
        E::Drafted { .. } => ("创建了合同草稿".to_owned(), "Drafted".to_owned()),
        E::Edited { .. } => ("修改了草稿".to_owned(), "Draft changed".to_owned()),
        E::Discarded { .. } => ("删除了草稿".to_owned(), "Draft deleted".to_owned()),
        E::Sent { .. } => ("发出合同".to_owned(), "Sent".to_owned()),
        E::Viewed { .. } => (
            format!("{about} 打开了合同"),
            format!("{about} opened the contract"),
        ),
        E::Identified { .. } => (
            format!("{about} 完成实名认证"),
            format!("{about} passed an identity check"),
        ),
        E::Accepted { .. } => (
            format!("{about} 确认签署"),
            format!("{about} consented to sign"),
        ),
        E::Sealed { .. } => (
            format!("{about} 的签名已写入文件"),
            format!("The signature of {about} was made"),
        ),
        E::Completed { .. } => ("各方签署完成".to_owned(), "Everybody has signed".to_owned()),
        E::Rejected { reason, .. } => (
            format!("{about} 拒签：{reason}"),
            format!("{about} refused: {reason}"),
        ),
        E::Revoked { reason, .. } => (format!("撤销：{reason}"), format!("Revoked: {reason}")),
        E::Expired { .. } => (
            "已过签署截止时间".to_owned(),
            "The deadline passed".to_owned(),
        ),
        E::Reminded { .. } => (format!("催办 {about}"), format!("{about} was reminded")),
        E::Extended { .. } => (
            "文件已加入长期验证数据和存档时间戳".to_owned(),
            "Validation data and an archive time stamp were added".to_owned(),
        ),
    };
    language.pick(chinese, english)
}
