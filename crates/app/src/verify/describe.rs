//! From what the engine found to what is said of it.

use std::collections::HashMap;

use hefu_pades::{Consequence, Language as Words};
use hefu_pdf::{ChangeKind, Document, Field as FormField, Limits, ObjectId, ObjectRole};
use hefu_pki::TrustStore;

use super::{
    report::{
        CertificateFacts, ChangeReport, Finding, PageShape, Place, Question, Report,
        RevisionReport, Severity, SignatureReport, TimeStampReport, Verdict, Voucher,
    },
    trust::TrustSource,
    when,
};

/// Most marks of one signature that are shown: a paging seal has one on each page.
const PLACES_MAX: usize = 400;
/// Most changes of one update that are listed.
const CHANGES_MAX: usize = 100;

/// The roots of a question, each source apart.
pub(super) struct Anchors<'q> {
    sources: &'q [TrustSource],
    /// What the engine calls each: its place, since names need not differ.
    named: Vec<(String, TrustStore)>,
}

impl<'q> Anchors<'q> {
    pub(super) fn of(question: &'q Question) -> Self {
        let sources = question.trust.iter().enumerate();
        Self {
            sources: &question.trust,
            named: sources
                .map(|(place, source)| (place.to_string(), TrustStore::new(source.roots())))
                .collect(),
        }
    }

    pub(super) fn sources(&self) -> Vec<hefu_pades::TrustSource<'_>> {
        let named = self.named.iter();
        named
            .map(|(name, anchors)| hefu_pades::TrustSource { name, anchors })
            .collect()
    }

    fn vouchers(&self, names: &[String]) -> Vec<Voucher> {
        names
            .iter()
            .filter_map(|name| self.sources.get(name.parse::<usize>().ok()?))
            .map(|source| Voucher {
                kind: source.kind,
                name: source.name.clone(),
            })
            .collect()
    }
}

/// The whole report.
pub(super) fn report(bytes: &[u8], found: hefu_pades::Report, anchors: &Anchors<'_>) -> Report {
    let layout = Layout::of(bytes);
    Report {
        summary: found.summary,
        trust: found.trust,
        verdict: found.verdict.map(verdict),
        level: found.level.map(|level| level.code().to_owned()),
        findings: findings(&found.findings),
        signatures: found
            .signatures
            .into_iter()
            .map(|signature| one(signature, anchors, &layout))
            .collect(),
        revisions: found.revisions.into_iter().map(revision).collect(),
        pages: layout.pages,
    }
}

fn one(
    found: hefu_pades::SignatureReport,
    anchors: &Anchors<'_>,
    layout: &Layout,
) -> SignatureReport {
    let signed_until = layout.signed_ends.get(&found.field).copied();
    SignatureReport {
        kind: found.kind,
        summary: found.summary,
        trust: found.trust,
        vouched_by: anchors.vouchers(&found.vouched_by),
        verdict: verdict(found.verdict),
        level: found.level.map(|level| level.code().to_owned()),
        proved_seconds: found.proved_time.map(|proved| proved.time),
        digest_matches: found.digest_matches,
        sub_filter: found.sub_filter,
        hash: found.hash.map(str::to_owned),
        signer: found.signer.map(CertificateFacts::from),
        chain: found
            .chain
            .into_iter()
            .map(CertificateFacts::from)
            .collect(),
        claimed_name: found.claimed_name,
        reason: found.reason,
        location: found.location,
        claimed_seconds: found.claimed_time.as_deref().and_then(when::seconds_of),
        claimed_time: found.claimed_time,
        time_stamp: found.time_stamp.map(|stamp| TimeStampReport {
            time: stamp.time,
            authority: stamp.authority.map(CertificateFacts::from),
            intact: stamp.intact,
            trust: stamp.trust,
            vouched_by: anchors.vouchers(&stamp.vouched_by),
        }),
        covers_whole_document: found.covers_whole_document,
        signed_until: signed_until.map(|end| end as u64),
        revision: found.revision.map(|index| index + 1),
        places: layout.places(std::iter::once(&found.field).chain(&found.locked_fields)),
        findings: findings(&found.findings),
        field: found.field,
    }
}

fn verdict(found: hefu_pades::Verdict) -> Verdict {
    let sub_indication = found.sub_indication.map(|sub| sub.code().to_owned());
    Verdict {
        indication: found.indication.code().to_owned(),
        sub_indication,
        chinese: found.text(Words::Chinese).to_owned(),
        english: found.text(Words::English).to_owned(),
    }
}

fn revision(found: hefu_pades::RevisionReport) -> RevisionReport {
    let listed = found.changes.len().min(CHANGES_MAX);
    RevisionReport {
        bytes: found.end as u64,
        signed_in: found.signed_in,
        unlisted_changes: found.unlisted_changes + found.changes.len() - listed,
        changes: found.changes.iter().take(listed).map(change).collect(),
    }
}

fn change(found: &hefu_pades::ChangeReport) -> ChangeReport {
    let (role, field) = role(&found.role);
    let change = match found.change {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Removed => "removed",
    };
    ChangeReport {
        object: found.object,
        change: change.to_owned(),
        role: role.to_owned(),
        field: field.cloned(),
        permission: found.permission.code().to_owned(),
        finding: found.finding.map(|kind| kind.code().to_owned()),
    }
}

/// A stable code for what an object is for, and the field that it belongs to.
fn role(role: &ObjectRole) -> (&'static str, Option<&String>) {
    match role {
        ObjectRole::Catalog => ("catalog", None),
        ObjectRole::Form => ("form", None),
        ObjectRole::Field(name) => ("field", Some(name)),
        ObjectRole::Appearance(name) => ("appearance", Some(name)),
        ObjectRole::AppearanceResource(name) => ("appearance_resource", Some(name)),
        ObjectRole::SignatureValue(name) => ("signature_value", Some(name)),
        ObjectRole::Lock(name) => ("lock", Some(name)),
        ObjectRole::SecurityStore => ("security_store", None),
        ObjectRole::Page(_) => ("page", None),
        ObjectRole::PageAnnotations(_) => ("annotations", None),
        ObjectRole::Info => ("info", None),
        ObjectRole::Metadata => ("metadata", None),
        ObjectRole::Container => ("container", None),
        ObjectRole::Other => ("other", None),
    }
}

fn findings(found: &[hefu_pades::Finding]) -> Vec<Finding> {
    found
        .iter()
        .map(|finding| Finding {
            code: finding.kind.code().to_owned(),
            severity: match finding.kind.consequence() {
                Consequence::Note => Severity::Info,
                Consequence::Changed => Severity::Warning,
                Consequence::Invalid | Consequence::Refused | Consequence::Broken => {
                    Severity::Error
                }
            },
            chinese: finding.kind.text(Words::Chinese).to_owned(),
            english: finding.kind.text(Words::English).to_owned(),
            field: finding.field.clone(),
            object: finding.object,
        })
        .collect()
}

/// Where things stand in the file. Whatever can not be read is missing: the engine has said so.
#[derive(Default)]
struct Layout {
    pages: Vec<PageShape>,
    /// End of the signed bytes, by field.
    signed_ends: HashMap<String, usize>,
    /// Marks by field.
    marks: HashMap<String, Vec<Place>>,
}

impl Layout {
    fn of(bytes: &[u8]) -> Self {
        let mut layout = Self::default();
        let Ok(document) = Document::open_with(bytes, Limits::default()) else {
            return layout;
        };
        for signature in document.signatures().unwrap_or_default() {
            if let Some([_, second]) = signature.sound_ranges(bytes.len()) {
                layout.signed_ends.insert(signature.field, second.end);
            }
        }
        for page in 0..document.page_count().unwrap_or(0) {
            let Ok(Some(geometry)) = document.page_geometry(page) else {
                layout.pages.clear();
                return layout;
            };
            let size = geometry.view_size();
            layout.pages.push(PageShape {
                width: size.width,
                height: size.height,
            });
        }
        let pages = document.annotation_pages().unwrap_or_default();
        for field in document.fields().unwrap_or_default() {
            let marks = marks(&document, field, &pages);
            if !marks.is_empty() {
                layout.marks.insert(field.name.clone(), marks);
            }
        }
        layout
    }

    fn places<'f>(&self, fields: impl Iterator<Item = &'f String>) -> Vec<Place> {
        let marks = fields.filter_map(|field| self.marks.get(field)).flatten();
        marks.take(PLACES_MAX).copied().collect()
    }
}

fn marks(
    document: &Document<'_>,
    field: &FormField,
    pages: &HashMap<ObjectId, usize>,
) -> Vec<Place> {
    let visible = |extent: f64| extent.is_finite() && extent > 0.0;
    field
        .widgets
        .iter()
        .filter_map(|widget| {
            let page = *pages.get(&widget.object)?;
            let geometry = document.page_geometry(page).ok()??;
            let view = geometry.to_view(&widget.rect);
            (visible(view.width) && visible(view.height)).then_some(Place {
                page: page + 1,
                x: view.x,
                y: view.y,
                width: view.width,
                height: view.height,
            })
        })
        .collect()
}
