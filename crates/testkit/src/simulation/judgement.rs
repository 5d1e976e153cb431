//! What is asked of an installation once nothing fails any more.

use std::collections::HashSet;

use hefu_app::{
    Outcome,
    ports::{ContractRecord, MessagePurpose},
    refusals::AccessRefusal,
    vault::KeyOwner,
};
use hefu_domain::contract::{Progress, Signatory, Status};
use hefu_kernel::{Clock, Digest};
use hefu_pades::{Summary, Trust, VerifyOptions, verify};
use hefu_pki::TrustStore;

use super::{
    Installation, KeptContract,
    chronicle::digest_of,
    people,
    violation::{Rule, Violation},
};

/// After a claim ends, and after the longest pause between two tries of a job, everything has
/// been tried again; more rounds than the longest chain of jobs has links.
const ROUNDS: u32 = 8;
const ROUND_SECONDS: i64 = 3_700;

/// Lets the nodes do what is due until nothing can be left to be done but waiting for people and
/// deadlines.
pub async fn settle(installation: &Installation) {
    // A clock that was set back catches up first: jobs and codes lie in what was the future.
    installation.clock.set(installation.clock.latest());
    for _ in 0..ROUNDS {
        installation.clock.advance_seconds(ROUND_SECONDS);
        for node in &installation.nodes {
            let mut rounds = 0;
            while let Ok(1..) = node.platform.run_due_jobs().await {
                rounds += 1;
                if rounds > 100 {
                    report(installation, Rule::Liveness, "jobs without an end");
                    return;
                }
            }
        }
    }
}

/// Forgets what has ended and sweeps, as nodes do day by day, until only what is named can be left.
pub async fn sweep_up(installation: &Installation) {
    for _ in 0..3 {
        installation.clock.advance_seconds(31 * 86_400);
        let platform = &installation.nodes[0].platform;
        let outcome = match platform.forget_the_ended().await {
            Ok(_) => platform.sweep().await,
            failed => failed,
        };
        if let Err(failure) = outcome {
            report(
                installation,
                Rule::Liveness,
                format!("no sweep: {failure:?}"),
            );
        }
    }
    let named: HashSet<_> = installation
        .chronicle
        .contracts()
        .into_iter()
        .flat_map(|kept| {
            [
                Some(kept.record.source),
                kept.record.content,
                kept.record.head,
            ]
        })
        .flatten()
        .map(|blob| blob.name)
        .collect();
    let listed = installation.behind.blobs.list(None, 10_000).await;
    let left = listed.unwrap_or_default();
    if left.len() != named.len() || left.iter().any(|entry| !named.contains(&entry.name)) {
        let detail = format!("{} documents are left of {} named", left.len(), named.len());
        report(installation, Rule::Stored, detail);
    }
}

fn report(installation: &Installation, rule: Rule, detail: impl Into<String>) {
    installation.chronicle.report(Violation::new(rule, detail));
}

/// Holds everything that lies in the installation against what was chronicled and what must be.
pub async fn look_at_everything(installation: &Installation) {
    let outcome = look(installation).await;
    if let Err(failure) = outcome {
        report(
            installation,
            Rule::Stored,
            format!("not readable: {failure:?}"),
        );
    }
}

async fn look(installation: &Installation) -> Outcome<()> {
    let store = &installation.behind.store;
    let contracts = installation.chronicle.contracts();
    let stored = store.contract_blobs_after("", 1_000).await?;
    if stored.len() != contracts.len() {
        report(
            installation,
            Rule::Stored,
            format!("{} contracts, not {}", stored.len(), contracts.len()),
        );
    }
    for id in store.replay_differences().await? {
        report(
            installation,
            Rule::Replay,
            format!("{id} replays differently"),
        );
    }
    for code in installation.chronicle.used_codes() {
        // A code that is not there any more was forgotten after its time.
        let code = store.code(code).await?;
        if code.is_some_and(|code| code.consumed_at.is_none()) {
            report(installation, Rule::Code, "a used code reads as unused");
        }
    }
    for certificate in installation.chronicle.certificates() {
        if store.certificate(certificate.id).await? != Some(certificate) {
            report(installation, Rule::Certificate, "a certificate is gone");
        }
    }
    for id in installation.chronicle.files() {
        // One whose row is gone was forgotten after its time.
        if let Some(file) = store.file(id).await? {
            installation.behind.file_bytes(&file).await?;
        }
    }
    for kept in &contracts {
        rows_agree(installation, kept).await?;
        everything_owed_is_done(installation, &kept.record);
        everybody_was_told(installation, kept).await?;
        strangers_see_nothing(installation, &kept.record).await?;
        documents_hold(installation, kept).await?;
    }
    let (jobs, failed) = store.job_counts().await?;
    if jobs > 0 {
        report(
            installation,
            Rule::Liveness,
            format!("{jobs} jobs stay, {failed} of them failing"),
        );
    }
    Ok(())
}

async fn rows_agree(installation: &Installation, kept: &KeptContract) -> Outcome<()> {
    let id = kept.record.contract.id;
    let store = &installation.behind.store;
    if store.contract(id).await?.as_ref() != Some(&kept.record)
        || store.contract_events(id).await? != kept.events
    {
        report(
            installation,
            Rule::Stored,
            format!("{id} reads differently"),
        );
    }
    Ok(())
}

fn everything_owed_is_done(installation: &Installation, record: &ContractRecord) {
    let contract = &record.contract;
    let now = installation.clock.now();
    if !contract.owed().is_empty() {
        let detail = format!("{} still owes a signature", contract.id);
        report(installation, Rule::Liveness, detail);
    }
    if contract.status == Status::Signing && contract.deadline_passed(now) {
        let detail = format!("{} is past its deadline and open", contract.id);
        report(installation, Rule::Liveness, detail);
    }
    let all_signed = contract.signed_count() == contract.signatories.len();
    if (contract.status == Status::Signed) != (all_signed && contract.sent_at.is_some()) {
        let detail = format!("{} is {:?}", contract.id, contract.status);
        report(installation, Rule::Status, detail);
    }
}

/// Invitations to whoever is waited for, reminders that were ordered, and news of the end.
async fn everybody_was_told(installation: &Installation, kept: &KeptContract) -> Outcome<()> {
    let contract = &kept.record.contract;
    let known = people();
    let title = format!("《{}》", contract.title);
    let has = |party: &Signatory, purpose: MessagePurpose| {
        let person = known
            .iter()
            .find(|it| installation.behind.vault.mobile_key(it.mobile) == party.mobile_key);
        person.is_some_and(|person| {
            let messages = installation.desk.list_to(person.mobile);
            messages
                .iter()
                .any(|it| it.purpose == purpose && it.text.contains(&title))
        })
    };
    for party in &contract.signatories {
        let subject = installation.behind.store.subject(party.subject).await?;
        if subject.is_none_or(|subject| subject.is_erased()) {
            continue;
        }
        let waited_for = contract.is_turn_of(party.id);
        if waited_for && !has(party, MessagePurpose::Invite) {
            report(installation, Rule::Message, "an invitation never went out");
        }
        if waited_for && party.reminders > 0 && !has(party, MessagePurpose::Remind) {
            report(installation, Rule::Message, "a reminder never went out");
        }
        let knows = party.has_signed() || party.viewed_at.is_some() || !contract.ordered;
        let ended = contract.status.is_final() && contract.status != Status::Discarded;
        if ended && knows && !has(party, MessagePurpose::Outcome) {
            report(
                installation,
                Rule::Message,
                "news of the end never went out",
            );
        }
    }
    Ok(())
}

async fn strangers_see_nothing(
    installation: &Installation,
    record: &ContractRecord,
) -> Outcome<()> {
    let behind = &installation.behind;
    let mut stranger = installation.operator.clone();
    stranger.user = hefu_kernel::UserId::random(&*behind.random);
    stranger.mobile_key = Digest([7; 32]);
    stranger.memberships.clear();
    let seen = behind
        .contract_overview(&stranger, record.contract.id)
        .await;
    if seen.err() != Some(AccessRefusal::NotFound.into()) {
        report(installation, Rule::Secrecy, "a stranger sees a contract");
    }
    Ok(())
}

/// The last revision begins with every earlier one, and holds for everybody who signed.
async fn documents_hold(installation: &Installation, kept: &KeptContract) -> Outcome<()> {
    let record = &kept.record;
    let behind = &installation.behind;
    let owner = KeyOwner::Contract(record.contract.id);
    behind
        .open_blob(owner, &record.wrapped_key, &record.source)
        .await?;
    // Earlier revisions may have been swept by now; what they were is what the last begins with.
    let last = match kept.revisions.last() {
        Some(blob) => behind.open_blob(owner, &record.wrapped_key, blob).await?,
        None => Vec::new(),
    };
    for blob in &kept.revisions {
        let length = usize::try_from(blob.bytes).unwrap_or(usize::MAX);
        let start = last.get(..length);
        if start.map(digest_of) != Some(blob.digest) {
            report(installation, Rule::Document, "a revision was not appended");
        }
    }
    let signed: Vec<_> = record
        .contract
        .signatories
        .iter()
        .filter(|party| party.has_signed())
        .collect();
    let extended = usize::from(record.contract.extended.is_some());
    if kept.revisions.len() != signed.len() + usize::from(record.content.is_some()) + extended {
        report(installation, Rule::Document, "not one revision a signature");
    }
    if signed.is_empty() {
        return Ok(());
    }
    let trust = TrustStore::new(vec![behind.authority.root().clone()]);
    let now = installation.clock.now().seconds();
    let judged = verify(&last, &VerifyOptions::new(&trust, now));
    if judged.summary != Summary::Valid || judged.signatures.len() != signed.len() + extended {
        let detail = format!(
            "{} of {}: {:?}",
            judged.signatures.len(),
            signed.len(),
            judged.findings
        );
        report(installation, Rule::Document, detail);
    }
    for party in signed {
        let Progress::Signed { certificate, .. } = party.progress else {
            continue;
        };
        let certificates = installation.chronicle.certificates();
        let own = certificates.iter().find(|it| it.id == certificate);
        let field = hefu_app::contract::signature_field_name(party.id);
        let in_document = judged.signatures.iter().any(|one| {
            one.field == field
                && one.summary == Summary::Valid
                && one.trust == Trust::Trusted
                && one.signer.as_ref().map(|it| it.sha256.to_lowercase())
                    == own.map(|it| hefu_pki::hex(&it.digest.0))
        });
        if !in_document {
            let detail = format!("{field} does not hold with its certificate");
            report(installation, Rule::Certificate, detail);
        }
    }
    Ok(())
}
