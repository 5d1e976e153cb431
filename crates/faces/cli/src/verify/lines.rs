//! What is printed about one file.

use std::path::Path;

use hefu_app::verify::{
    CertificateFacts, Finding, ReportLanguage, RevisionReport, SignatureReport, TimeStampReport,
    Trust, Verdict, Voucher,
};
use hefu_kernel::{Language, Timestamp};
use serde_json::{Value, json};

use super::{JudgedDocument, NotJudged};

/// One JSON object.
pub(super) fn json(
    path: &Path,
    judged: Result<&JudgedDocument, &NotJudged>,
    milliseconds: f64,
) -> Value {
    let file = path.to_string_lossy();
    let ms = (milliseconds * 1_000.0).round() / 1_000.0;
    let judged = match judged {
        Ok(judged) => judged,
        Err(reason) => {
            let (summary, code) = reason.words();
            return json!({
                "file": file, "summary": summary.code(), "trust": Trust::None.code(), "verdict": null,
                "level": null, "signatures": [], "revisions": [],
                "findings": [{ "code": code, "severity": "error", "field": null, "object": null }],
                "ms": ms,
            });
        }
    };
    let report = &judged.report;
    json!({
        "file": file,
        "summary": report.summary.code(),
        "trust": report.trust.code(),
        "verdict": report.verdict.as_ref().map(verdict),
        "level": report.level,
        "sha256": judged.digest.to_hex(),
        "signatures": report.signatures.iter().map(signature).collect::<Vec<_>>(),
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "revisions": report.revisions.iter().map(revision).collect::<Vec<_>>(),
        "ms": ms,
    })
}

fn signature(signature: &SignatureReport) -> Value {
    json!({
        "field": signature.field,
        "kind": signature.kind.code(),
        "summary": signature.summary.code(),
        "trust": signature.trust.code(),
        "vouched_by": vouchers(&signature.vouched_by),
        "verdict": verdict(&signature.verdict),
        "level": signature.level,
        "proved_time": signature.proved_seconds,
        "digest_matches": signature.digest_matches,
        "sub_filter": signature.sub_filter,
        "hash": signature.hash,
        "signer": signature.signer.as_ref().map(certificate),
        "chain": signature.chain.iter().map(certificate).collect::<Vec<_>>(),
        "claimed_name": signature.claimed_name,
        "reason": signature.reason,
        "location": signature.location,
        "claimed_time": signature.claimed_time,
        "time_stamp": signature.time_stamp.as_ref().map(time_stamp),
        "covers_whole_document": signature.covers_whole_document,
        "revision": signature.revision,
        "signed_until": signature.signed_until,
        "places": signature.places.iter().map(|place| json!({
            "page": place.page, "x": place.x, "y": place.y,
            "width": place.width, "height": place.height,
        })).collect::<Vec<_>>(),
        "findings": signature.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn verdict(verdict: &Verdict) -> Value {
    json!({ "indication": verdict.indication, "sub_indication": verdict.sub_indication })
}

fn vouchers(vouchers: &[Voucher]) -> Vec<Value> {
    vouchers
        .iter()
        .map(|voucher| json!({ "source": voucher.kind.code(), "name": voucher.name }))
        .collect()
}

fn time_stamp(stamp: &TimeStampReport) -> Value {
    json!({
        "time": stamp.time,
        "authority": stamp.authority.as_ref().map(|authority| authority.subject.clone()),
        "intact": stamp.intact,
        "trust": stamp.trust.code(),
        "vouched_by": vouchers(&stamp.vouched_by),
    })
}

fn certificate(facts: &CertificateFacts) -> Value {
    json!({
        "subject": facts.subject,
        "organisation": facts.organisation,
        "serial_number": facts.serial_number,
        "issuer": facts.issuer,
        "not_before": facts.not_before,
        "not_after": facts.not_after,
        "sha256": facts.sha256,
        "key_algorithm": facts.key_algorithm,
    })
}

fn finding(finding: &Finding) -> Value {
    json!({
        "code": finding.code, "severity": finding.severity.code(),
        "field": finding.field, "object": finding.object,
    })
}

fn revision(revision: &RevisionReport) -> Value {
    let changes = revision.changes.iter().map(|change| {
        json!({
            "object": change.object, "change": change.change, "role": change.role,
            "field": change.field, "permission": change.permission, "finding": change.finding,
        })
    });
    json!({
        "bytes": revision.bytes,
        "signed_in": revision.signed_in,
        "changes": changes.collect::<Vec<_>>(),
        "unlisted_changes": revision.unlisted_changes,
    })
}

/// Sentences, the file's own first.
pub(super) fn text(
    path: &Path,
    judged: Result<&JudgedDocument, &NotJudged>,
    language: Language,
) -> String {
    let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
    let judged = match judged {
        Ok(judged) => judged,
        Err(reason) => {
            let (summary, code) = reason.words();
            return format!("{}: {} ({code})", path.display(), summary.text(words));
        }
    };
    let report = &judged.report;
    let mut text = format!(
        "{}: {} {}",
        path.display(),
        report.summary.text(words),
        report.trust.text(words)
    );
    for finding in &report.findings {
        text += &format!("\n  - {}", finding.text(language));
    }
    for signature in &report.signatures {
        text += &signature_text(signature, language, words);
    }
    text
}

fn signature_text(
    signature: &SignatureReport,
    language: Language,
    words: ReportLanguage,
) -> String {
    let signer = signature.signer.as_ref();
    let mut text = format!(
        "\n  {}: {} {}",
        signer.map_or("?", |signer| signer.subject.as_str()),
        signature.summary.text(words),
        signature.trust.text(words)
    );
    for voucher in &signature.vouched_by {
        text += &format!(" [{}: {}]", voucher.kind.code(), voucher.name);
    }
    if let Some(level) = &signature.level {
        text += &format!(" {level}");
    }
    if let Some(stamp) = &signature.time_stamp {
        let time = Timestamp::from_seconds(stamp.time).beijing_text();
        text += &format!(" {time} UTC+8");
    }
    let verdict = &signature.verdict;
    let reason = verdict.sub_indication.as_deref().unwrap_or_default();
    text += &format!("\n    {} {reason}", verdict.indication);
    if verdict.sub_indication.is_some() {
        text += &format!(": {}", verdict.text(language));
    }
    for finding in &signature.findings {
        text += &format!("\n    - {}", finding.text(language));
    }
    text
}
