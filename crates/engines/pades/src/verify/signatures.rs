//! The signatures of a file together: which time stamp proves what, and what follows for each.
//!
//! Proofs are looked for from the newest document time stamp backwards (EN 319 102-1 §5.6.3): the newest
//! must hold by itself now; an older one, or a signature, may lean on any newer one that covers it.

use super::VerifyOptions;
use super::facts::evidence::{Evidence, Scope};
use super::facts::place::{Located, PrefixHash};
use super::facts::value::{Stamp, Value};
use super::finding::{Consequence, Finding, FindingKind};
use super::policy::Judged;
use super::report::{
    Level, ProvedTime, SignatureKind, SignatureReport, Summary, TimeStampReport, Trust,
};
use super::trust::{Bounds, Judge, Question};
use super::verdict::{self, Verdict};
use hefu_pdf::{Signature, Transform};
use hefu_pki::{Certificate, HashAlgorithm, Purpose};

/// How far the clocks of two time-stamp authorities may differ, in seconds, before their order says
/// that one of them is wrong.
const CLOCK_DIFFERENCE_SECONDS: i64 = 60;

/// One signature with what its value says.
struct Read<'l> {
    located: &'l Located,
    kind: SignatureKind,
    value: Value,
}

impl Read<'_> {
    /// Everything about the signature itself; later changes are another matter.
    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.located.findings.iter().chain(&self.value.findings)
    }

    fn is_sound(&self) -> bool {
        self.findings()
            .all(|finding| finding.kind.consequence() == Consequence::Note)
    }

    fn is_document_time_stamp(&self) -> bool {
        self.kind == SignatureKind::DocumentTimeStamp
    }

    /// The time that its first readable time stamp gives.
    fn own_time(&self) -> Option<i64> {
        let mut facts = self.value.stamps.iter().filter_map(|s| s.facts.as_ref());
        facts.next().map(|facts| facts.time)
    }

    fn question(&self) -> Option<Question<'_>> {
        Some(Question {
            certificate: self.value.signer.as_ref()?,
            pool: &self.value.pool,
            purpose: if self.is_document_time_stamp() {
                Purpose::TimeStamping
            } else {
                Purpose::DocumentSigning
            },
            stamped: self.own_time().filter(|_| self.is_document_time_stamp()),
        })
    }
}

/// A document time stamp: all bytes before `end` existed at `time`.
#[derive(Clone, Copy)]
struct Proof {
    time: i64,
    end: usize,
    /// It is proved as of now, not only as of its own time.
    lasting: bool,
}

/// The times that count for one signature.
struct Times {
    /// The best signature time: what is proved as of now.
    best: Option<i64>,
    /// The time at which trust is judged: what was proved once.
    counts: Option<i64>,
    by_own_time_stamp: bool,
}

impl Times {
    fn of(signature: &Read<'_>, stamps: &[TimeStampReport], covering: &[Proof]) -> Self {
        let lasting = covering.iter().filter(|p| p.lasting).map(|p| p.time).min();
        if signature.is_document_time_stamp() {
            return Times {
                best: lasting,
                counts: stamps.first().map(|stamp| stamp.time),
                by_own_time_stamp: false,
            };
        }
        let believed = covering.iter().map(|p| p.time).min();
        let trusted = || {
            let stamps = stamps.iter().filter(|stamp| stamp.intact);
            stamps.filter(|stamp| stamp.trust == Trust::Trusted)
        };
        let own_lasting = trusted().filter(|stamp| stamp.verdict.is_passed());
        let own_lasting = own_lasting.map(|stamp| stamp.time).min();
        let own_believed = trusted().map(|stamp| stamp.time).min();
        let best = earlier(own_lasting, lasting);
        Times {
            best,
            counts: earlier(own_believed, believed),
            by_own_time_stamp: best.is_some() && own_lasting == best,
        }
    }
}

/// Whether a time stamp says another order than what covers what.
fn contradict(stamps: &[TimeStampReport], covering: &[Proof], made_after: Option<i64>) -> bool {
    let later = |a: i64, b: i64| a > b + CLOCK_DIFFERENCE_SECONDS;
    stamps.iter().filter(|stamp| stamp.intact).any(|stamp| {
        let covered = covering.iter().any(|proof| later(stamp.time, proof.time));
        covered || made_after.is_some_and(|after| later(after, stamp.time))
    })
}

/// What is concluded of one signature.
struct Concluded {
    verdict: Verdict,
    trust: Trust,
    chain: Vec<Certificate>,
    time_stamp: Option<TimeStampReport>,
    proved_time: Option<ProvedTime>,
    level: Option<Level>,
    findings: Vec<Finding>,
}

/// Reports on all signatures, in the order they were made.
pub(super) fn judge(
    located: &[Located],
    steps: &[Judged],
    prefix: &PrefixHash<'_>,
    evidence: &Evidence<'_>,
    options: &VerifyOptions<'_>,
) -> Vec<SignatureReport> {
    let read: Vec<Read<'_>> = located
        .iter()
        .map(|located| {
            let kind = kind_of(&located.signature);
            let value = match &located.ranges {
                Some(ranges) => Value::read(&located.signature, kind, ranges, prefix),
                None => Value::default(),
            };
            Read {
                located,
                kind,
                value,
            }
        })
        .collect();
    let judge = Judge::new(options, evidence);
    let file = File {
        options,
        made_after: made_after(&read, &judge),
        judge,
    };
    let mut proofs: Vec<Proof> = Vec::new();
    let mut concluded: Vec<Concluded> = Vec::new();
    for (index, signature) in read.iter().enumerate().rev() {
        let conclusion = file.conclude(signature, index, &proofs);
        if signature.is_document_time_stamp() && signature.is_sound() {
            let end = signature
                .located
                .ranges
                .as_ref()
                .map(|[first, _]| first.end);
            let stamp = conclusion.time_stamp.as_ref();
            let trusted = stamp.filter(|s| s.intact && s.trust == Trust::Trusted);
            if let (Some(end), Some(stamp)) = (end, trusted) {
                proofs.push(Proof {
                    time: stamp.time,
                    end,
                    lasting: stamp.verdict.is_passed(),
                });
            }
        }
        concluded.push(conclusion);
    }
    concluded.reverse();
    let last_signed = located.iter().filter_map(|s| s.revision).max();
    let total = prefix.length();
    read.iter()
        .zip(concluded)
        .map(|(signature, conclusion)| {
            let later = later_findings(signature.located, steps, last_signed);
            file.report(signature, conclusion, later, total)
        })
        .collect()
}

/// What the checks of all signatures share.
struct File<'a> {
    judge: Judge<'a>,
    options: &'a VerifyOptions<'a>,
    /// Times that signatures cover, by index of the signature.
    made_after: Vec<Option<i64>>,
}

impl File<'_> {
    fn conclude(&self, signature: &Read<'_>, index: usize, proofs: &[Proof]) -> Concluded {
        let end = signature.located.end.unwrap_or(usize::MAX);
        let covering: Vec<Proof> = proofs.iter().filter(|p| p.end >= end).copied().collect();
        let made_after = self.made_after.get(index).copied().flatten();
        let lasting = covering.iter().filter(|p| p.lasting).map(|p| p.time).min();
        let bounds = |existed| Bounds {
            existed,
            made_after,
        };
        let mut stamps: Vec<TimeStampReport> = signature
            .value
            .stamps
            .iter()
            .map(|stamp| self.stamp(stamp, signature, bounds(lasting)))
            .collect();
        let mut findings = Vec::new();
        if contradict(&stamps, &covering, made_after) {
            findings.push(Finding::new(FindingKind::TimeStampOrder));
        }
        let Times {
            best,
            counts,
            by_own_time_stamp,
        } = Times::of(signature, &stamps, &covering);
        let proved_time = best.map(|time| ProvedTime {
            time,
            by_own_time_stamp,
        });
        let mut verdict = verdict::of_findings(signature.findings().chain(&findings));
        let (mut trust, mut chain) = (Trust::Untrusted, Vec::new());
        if let Some(question) = signature.question() {
            let trusted = self
                .judge
                .trust(&question, counts.unwrap_or(self.options.at));
            (trust, chain) = (trusted.trust, trusted.chain);
            verdict = verdict.and(self.judge.status(&question, bounds(best)));
        }
        let level = self.level(signature, counts, proofs);
        // The first time stamp is shown; a damaged one among several makes the whole damaged.
        let intact = stamps.iter().all(|stamp| stamp.intact);
        let time_stamp = (!stamps.is_empty()).then(|| stamps.swap_remove(0));
        Concluded {
            verdict,
            trust,
            chain,
            time_stamp: time_stamp.map(|stamp| TimeStampReport { intact, ..stamp }),
            proved_time,
            level,
            findings,
        }
    }

    fn stamp(&self, stamp: &Stamp, signature: &Read<'_>, bounds: Bounds) -> TimeStampReport {
        let mut report = TimeStampReport {
            time: 0,
            authority: None,
            intact: stamp.is_intact(),
            trust: Trust::Untrusted,
            verdict: verdict::of_findings(&[Finding::new(FindingKind::TimeStampInvalid)]),
            vouched_by: Vec::new(),
        };
        let Some(facts) = &stamp.facts else {
            return report;
        };
        report.time = facts.time;
        let Some(authority) = &facts.authority else {
            return report;
        };
        report.authority = Some(authority.info());
        let question = Question {
            certificate: authority,
            pool: &facts.certificates,
            purpose: Purpose::TimeStamping,
            stamped: Some(facts.time),
        };
        let trusted = self.judge.trust(&question, facts.time);
        report.trust = trusted.trust;
        report.vouched_by = self.judge.vouched_by(&trusted.chain);
        let intact = if signature.is_document_time_stamp() {
            signature.is_sound()
        } else {
            report.intact
        };
        if intact {
            report.verdict = self.judge.status(&question, bounds);
        }
        report
    }

    /// The level that the document proves by itself, as of the time that counts.
    fn level(&self, signature: &Read<'_>, at: Option<i64>, proofs: &[Proof]) -> Option<Level> {
        let pades = signature.located.signature.sub_filter.as_deref()
            == Some("ETSI.CAdES.detached")
            && signature.value.names_certificate;
        if !pades || !signature.is_sound() {
            return None;
        }
        let Some(at) = at else {
            return Some(Level::Basic);
        };
        let kept = |scope: Scope| {
            let stamps = signature.value.stamps.iter().filter_map(|stamp| {
                let facts = stamp.facts.as_ref()?;
                let question = Question {
                    certificate: facts.authority.as_ref()?,
                    pool: &facts.certificates,
                    purpose: Purpose::TimeStamping,
                    stamped: Some(facts.time),
                };
                Some((question, facts.time))
            });
            let own = signature.question().map(|question| (question, at));
            let mut all = own.into_iter().chain(stamps);
            all.all(|(question, time)| self.judge.is_kept(&question, time, scope))
        };
        if !kept(Scope::Document) {
            return Some(Level::Time);
        }
        let end = signature.located.end.unwrap_or(usize::MAX);
        let mut covering = proofs.iter().filter(|p| p.end >= end);
        if covering.any(|proof| kept(Scope::Before(proof.end))) {
            Some(Level::LongTermWithArchive)
        } else {
            Some(Level::LongTerm)
        }
    }

    fn report(
        &self,
        read: &Read<'_>,
        concluded: Concluded,
        later: Vec<Finding>,
        total: usize,
    ) -> SignatureReport {
        let signature = &read.located.signature;
        let mut findings: Vec<Finding> = read.findings().cloned().collect();
        findings.extend(concluded.findings);
        let verdict = concluded.verdict.and(verdict::of_findings(&later));
        findings.extend(later);
        let locks_itself = signature
            .field_locks()
            .any(|lock| lock.covers(&signature.field));
        if read.kind == SignatureKind::Approval && !locks_itself {
            findings.push(Finding::new(FindingKind::LockMissing));
        }
        findings.sort();
        findings.dedup();
        SignatureReport {
            field: signature.field.clone(),
            kind: read.kind,
            summary: Summary::of(findings.iter().map(|f| f.kind.consequence()).max()),
            trust: concluded.trust,
            verdict,
            level: concluded.level,
            proved_time: concluded.proved_time,
            vouched_by: self.judge.vouched_by(&concluded.chain),
            revision: read.located.revision,
            digest_matches: read.value.digest_matches,
            sub_filter: signature.sub_filter.clone().unwrap_or_default(),
            hash: read.value.hash.map(HashAlgorithm::name),
            signer: read.value.signer.as_ref().map(Certificate::info),
            chain: concluded.chain.iter().map(Certificate::info).collect(),
            claimed_name: signature.name.clone(),
            reason: signature.reason.clone(),
            location: signature.location.clone(),
            claimed_time: signature.time.clone(),
            time_stamp: concluded.time_stamp,
            signed_length: read
                .located
                .ranges
                .as_ref()
                .map_or(0, |[a, b]| a.len() + b.len()),
            covers_whole_document: read.located.end == Some(total),
            locked_fields: signature
                .field_locks()
                .flat_map(|lock| lock.fields.iter().cloned())
                .collect(),
            findings,
        }
    }
}

/// For each signature the latest trusted time that it covers: it was made after the time stamps in
/// earlier revisions.
fn made_after(read: &[Read<'_>], judge: &Judge<'_>) -> Vec<Option<i64>> {
    let mut latest: Option<i64> = None;
    let mut times = Vec::with_capacity(read.len());
    for signature in read {
        times.push(latest);
        if !signature.is_sound() {
            continue;
        }
        for facts in signature
            .value
            .stamps
            .iter()
            .filter_map(|s| s.facts.as_ref())
        {
            let Some(authority) = &facts.authority else {
                continue;
            };
            let question = Question {
                certificate: authority,
                pool: &facts.certificates,
                purpose: Purpose::TimeStamping,
                stamped: Some(facts.time),
            };
            if judge.trust(&question, facts.time).trust == Trust::Trusted {
                latest = latest.max(Some(facts.time));
            }
        }
    }
    times
}

/// What the revisions after a signature did to it.
fn later_findings(
    signature: &Located,
    steps: &[Judged],
    last_signed: Option<usize>,
) -> Vec<Finding> {
    let Some(revision) = signature.revision else {
        return Vec::new();
    };
    let steps = steps.iter().skip(revision + 1);
    let mut findings: Vec<Finding> = steps.flat_map(|s| &s.findings).cloned().collect();
    if last_signed.is_some_and(|last| last > revision) {
        findings.push(Finding::new(FindingKind::LaterSignatures));
    }
    findings
}

fn earlier(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    a.into_iter().chain(b).min()
}

fn kind_of(signature: &Signature) -> SignatureKind {
    let certifies = |t: &Transform| matches!(t, Transform::DocMdp(_));
    if signature.sub_filter.as_deref() == Some("ETSI.RFC3161") {
        SignatureKind::DocumentTimeStamp
    } else if signature.references.iter().any(certifies) {
        SignatureKind::Certification
    } else {
        SignatureKind::Approval
    }
}
