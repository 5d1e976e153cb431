//! `hefu verify` on an evidence bundle: one line as for every other file.

use std::path::Path;

use hefu_app::{
    evidence::{BundleJudgement, judge_bundle_with},
    verify::Question,
};
use hefu_kernel::{Language, Timestamp};
use serde_json::{Value, json};

/// A bundle that was judged.
pub(crate) struct JudgedBundle(BundleJudgement);

impl JudgedBundle {
    pub(crate) fn of(bytes: &[u8], question: &Question) -> Self {
        Self(judge_bundle_with(bytes, question, None))
    }

    /// Whether it is exactly what was sealed and everything in it holds.
    pub(crate) fn is_valid(&self) -> bool {
        self.0.intact
    }

    /// One JSON object, described in `docs/EVIDENCE.md`.
    pub(crate) fn json(&self, path: &Path, milliseconds: f64) -> Value {
        let judged = &self.0;
        let facts = &judged.facts;
        let documents = judged.documents.iter().map(|(name, report)| {
            json!({
                "file": name,
                "summary": report.summary.code(),
                "trust": report.trust.code(),
                "level": report.level,
            })
        });
        json!({
            "file": path.to_string_lossy(),
            "kind": "evidence_bundle",
            "summary": if judged.intact { "valid" } else { "invalid" },
            "trust": if judged.trusted { "trusted" } else { "untrusted" },
            "sealed_at": facts.sealed_at,
            "sealed_by": facts.sealed_by,
            "roots": facts.roots,
            "revisions": facts.revisions,
            "records": facts.records,
            "logged": facts.logged,
            "log": facts.log,
            "log_size": facts.log_size,
            "disclosed": facts.disclosed,
            "erased": facts.erased,
            "documents": documents.collect::<Vec<_>>(),
            "findings": judged.problems.iter().map(|problem| {
                json!({ "code": problem.code, "text": { "zh": problem.chinese, "en": problem.english } })
            }).collect::<Vec<_>>(),
            "ms": (milliseconds * 1_000.0).round() / 1_000.0,
        })
    }

    /// Sentences.
    pub(crate) fn text(&self, path: &Path, language: Language) -> String {
        let judged = &self.0;
        let facts = &judged.facts;
        let verdict = match judged.intact {
            true => language.pick("证据包完好。", "The evidence bundle is intact."),
            false => language.pick("证据包无效。", "The evidence bundle does not hold."),
        };
        let trust = match judged.trusted {
            true => language.pick("根证书受信任。", "Its roots are trusted."),
            false => language.pick("根证书不受信任。", "Its roots are not trusted."),
        };
        let mut text = format!("{}: {verdict} {trust}", path.display());
        for problem in &judged.problems {
            text += &format!(
                "\n  - {}",
                language.pick(&problem.chinese, &problem.english)
            );
        }
        if let Some(at) = facts.sealed_at {
            let at = Timestamp::from_seconds(at).beijing_text();
            let words = language.pick("封装时间戳", "sealed at");
            text += &format!("\n  {words} {at} UTC+8");
        }
        let count = |chinese: &str, english: &str, value: String| {
            format!("\n  {} {value}", language.pick(chinese, english))
        };
        text += &count(
            "文档版本",
            "revisions of the document",
            facts.revisions.to_string(),
        );
        let logged = format!("{} / {}", facts.logged, facts.records);
        text += &count("已写入日志的记录", "records in the log", logged);
        let values = format!("{} / {}", facts.disclosed, facts.disclosed + facts.erased);
        text += &count(
            "与承诺值一致的个人信息",
            "values that agree with their commitments",
            values,
        );
        for (name, report) in &judged.documents {
            text += &format!(
                "\n  {name}: {} {}",
                report.summary.code(),
                report.trust.code()
            );
        }
        text
    }
}
