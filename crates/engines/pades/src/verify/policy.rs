//! The policy: what may follow a signature. Explained in prose in `docs/VERIFICATION.md`.
//!
//! An update after a signature may do one of three things: bring a further signature that fills nothing
//! but fields it locks itself (as new objects) and may bring its own field along, add empty signature
//! fields for signatures to come, or bring validation data (a security store, a document time stamp).
//! Whatever else it does is named, and [`RULES`] says how grave it is.

use super::facts::changes::{Later, Step as Facts};
use super::facts::place::Located;
use super::finding::{Consequence, Finding, FindingKind};
use super::report::{ChangeReport, Permission};
use hefu_pdf::{
    AddedSignatureField, Additions, CertificationLevel, ChangeKind, ObjectChange, ObjectRole,
    Signature, Transform,
};
use std::collections::BTreeSet;

/// Most changes of one revision that a report lists; findings are complete in any case.
const MAX_LISTED: usize = 500;

/// How grave a later change is. *Suspicious*: software of honest people does such things, but a reader
/// cannot tell who did it and whoever signed before did not see it. *Forbidden*: it changes what was
/// signed, or hides that something was. Whatever is in no rule is allowed.
pub(super) const RULES: &[(FindingKind, Permission)] = {
    use FindingKind as F;
    use Permission::{Forbidden, Suspicious};
    &[
        // Somebody wrote something without a signature over it.
        (F::FilledWithoutSignature, Suspicious),
        (F::FieldAdded, Suspicious),
        (F::FormChanged, Suspicious),
        (F::AnnotationsChanged, Suspicious),
        (F::UnsignedUpdate, Suspicious),
        (F::TrailingBytes, Suspicious),
        // What was signed is shown differently, or can be.
        (F::PageChanged, Forbidden),
        (F::CatalogChanged, Forbidden),
        (F::ObjectChanged, Forbidden),
        (F::ObjectRemoved, Forbidden),
        (F::FieldChanged, Forbidden),
        (F::AppearanceReused, Forbidden),
        (F::PreparedContent, Forbidden),
        // Somebody forbade it by a signature.
        (F::LockedFieldChanged, Forbidden),
        (F::CertificationViolated, Forbidden),
        // The history itself was changed.
        (F::HistoryRewritten, Forbidden),
        (F::SignatureRemoved, Forbidden),
    ]
};

/// How grave what was found is.
pub(super) fn permission(kind: FindingKind) -> Permission {
    let rule = RULES.iter().find(|(of, _)| *of == kind);
    rule.map_or(Permission::Allowed, |(_, permission)| *permission)
}

/// What the policy says of one revision.
#[derive(Default, Clone)]
pub(super) struct Judged {
    pub(super) findings: Vec<Finding>,
    pub(super) changes: Vec<ChangeReport>,
    /// Changes that are not listed, because there are so many.
    pub(super) unlisted: usize,
}

/// Judges each revision against the one before, by index. Revisions up to the first signature's
/// have no findings: nobody had signed yet.
pub(super) fn judge(later: &Later, located: &[Located], revisions: usize) -> Vec<Judged> {
    let mut judged = vec![Judged::default(); revisions];
    let mut store_objects = BTreeSet::new();
    let mut newcomers = BTreeSet::new();
    for facts in &later.steps {
        let added = facts.additions.signature_fields.iter();
        newcomers.extend(added.map(|field| field.name.clone()));
        let at = |wanted: &dyn Fn(usize) -> bool| {
            located
                .iter()
                .filter(|s| s.revision.is_some_and(wanted))
                .map(|s| &s.signature)
                .collect::<Vec<_>>()
        };
        let step = Step {
            signer: at(&|r| r == facts.index).first().copied(),
            earlier: at(&|r| r < facts.index),
            store_objects: &store_objects,
            dangling: &later.dangling,
            additions: &facts.additions,
            newcomers: &newcomers,
        };
        if let Some(place) = judged.get_mut(facts.index) {
            *place = step.judge(facts);
        }
        store_objects.extend(new_store_objects(&facts.changes));
    }
    judged
}

struct Step<'s> {
    /// The signature that this revision brought.
    signer: Option<&'s Signature>,
    /// Signatures made before.
    earlier: Vec<&'s Signature>,
    /// Objects that came as parts of the security store: only these may be updated as such. Anything
    /// else could be made to look like a part of it by a reference from the store.
    store_objects: &'s BTreeSet<u32>,
    /// Objects that the first signed state refers to and that did not exist then: bringing one of them
    /// changes whatever refers to it.
    dangling: &'s BTreeSet<u32>,
    /// The signature fields that this revision added, and what it says of the file.
    additions: &'s Additions,
    /// Names of all signature fields added since the first signature.
    newcomers: &'s BTreeSet<String>,
}

impl Step<'_> {
    fn judge(&self, facts: &Facts) -> Judged {
        let changes = facts.changes.as_slice();
        let mut judged = Judged::default();
        let mut findings = Vec::new();
        if facts.foreign_objects {
            findings.push(Finding::new(FindingKind::PreparedContent));
        }
        for change in changes {
            let number = change.object.number;
            let waited = change.kind == ChangeKind::Added && self.dangling.contains(&number);
            if waited {
                findings.push(Finding::on_object(FindingKind::PreparedContent, number));
            }
            for role in &change.roles {
                let mut finding = self.judge_role(change, role);
                findings.extend(finding.clone());
                if waited {
                    finding = Some(Finding::on_object(FindingKind::PreparedContent, number));
                }
                if judged.changes.len() < MAX_LISTED {
                    let kind = finding.map(|finding| finding.kind);
                    judged.changes.push(ChangeReport::new(change, role, kind));
                } else {
                    judged.unlisted += 1;
                }
            }
        }
        for field in &self.additions.signature_fields {
            findings.push(Finding::on_field(self.judge_addition(field), &field.name));
        }
        let noted = |f: &Finding| f.kind.consequence() == Consequence::Note;
        let brings = !self.additions.signature_fields.is_empty()
            || changes.iter().any(brings_validation_data);
        if self.signer.is_none() && !brings && findings.iter().all(noted) {
            findings.push(Finding::new(FindingKind::UnsignedUpdate));
        }
        let only_validation_data = changes.iter().any(brings_validation_data)
            && self.additions.signature_fields.is_empty()
            && changes.iter().all(|change| self.is_validation_data(change));
        if !only_validation_data
            && !self.is_time_stamp()
            && self.certified_to(CertificationLevel::NoChanges)
        {
            findings.push(Finding::new(FindingKind::CertificationViolated));
        }
        findings.sort();
        findings.dedup();
        judged.findings = findings;
        judged
    }

    fn judge_role(&self, change: &ObjectChange, role: &ObjectRole) -> Option<Finding> {
        let number = change.object.number;
        let on_object = |kind| Some(Finding::on_object(kind, number));
        let added = change.kind == ChangeKind::Added;
        if self.additions.explains(change, role) {
            return match role {
                ObjectRole::Info => on_object(FindingKind::InfoUpdated),
                ObjectRole::Metadata => on_object(FindingKind::MetadataUpdated),
                // New fields are judged as a whole.
                _ => None,
            };
        }
        match role {
            ObjectRole::Appearance(name) if added && self.is_place_for_later(name) => None,
            ObjectRole::Field(name) => self.judge_field(change, name),
            // New objects for fields the signer owns; an existing one must not be rewritten.
            ObjectRole::Appearance(name)
            | ObjectRole::AppearanceResource(name)
            | ObjectRole::SignatureValue(name) => match self.ownership(name) {
                Some(kind) => Some(Finding::on_field(kind, name)),
                None if added => None,
                None => Some(Finding::on_field(FindingKind::AppearanceReused, name)),
            },
            ObjectRole::Lock(name) => Some(Finding::on_field(FindingKind::FieldChanged, name)),
            ObjectRole::SecurityStore if added || self.store_objects.contains(&number) => None,
            ObjectRole::Container if added => None,
            ObjectRole::Catalog => on_object(FindingKind::CatalogChanged),
            ObjectRole::Form => on_object(FindingKind::FormChanged),
            ObjectRole::PageAnnotations(_) => on_object(FindingKind::AnnotationsChanged),
            ObjectRole::Page(_) if only(change, &["Annots"]) => {
                on_object(FindingKind::AnnotationsChanged)
            }
            ObjectRole::Page(_) => on_object(FindingKind::PageChanged),
            ObjectRole::SecurityStore
            | ObjectRole::Info
            | ObjectRole::Metadata
            | ObjectRole::Container
            | ObjectRole::Other => on_object(match change.kind {
                ChangeKind::Removed => FindingKind::ObjectRemoved,
                ChangeKind::Added | ChangeKind::Changed => FindingKind::ObjectChanged,
            }),
        }
    }

    fn judge_field(&self, change: &ObjectChange, name: &str) -> Option<Finding> {
        let kind = match change.kind {
            ChangeKind::Added => Some(FindingKind::FieldAdded),
            ChangeKind::Removed => Some(FindingKind::ObjectRemoved),
            ChangeKind::Changed => self
                .ownership(name)
                .or((!only(change, &["AP", "V"])).then_some(FindingKind::FieldChanged)),
        };
        kind.map(|kind| Finding::on_field(kind, name))
    }

    /// What it means that this revision added a signature field: a note, if it is the field of this
    /// revision's own signature or an empty one for a signature to come.
    fn judge_addition(&self, field: &AddedSignatureField) -> FindingKind {
        let locked = |s: &&Signature| s.field_locks().any(|lock| lock.covers(&field.name));
        let filled = field.signed || field.drawn;
        let own = match self.signer {
            Some(signer) => signer.field == field.name,
            None => !filled,
        };
        if self.earlier.iter().any(locked) {
            FindingKind::LockedFieldChanged
        } else if !own {
            FindingKind::FieldAdded
        } else if field.visible && self.certified_to(CertificationLevel::FormFilling) {
            FindingKind::CertificationViolated
        } else {
            FindingKind::SignatureFieldAdded
        }
    }

    /// Whether this revision added the field empty, for somebody to sign later.
    fn is_place_for_later(&self, name: &str) -> bool {
        let field = self.additions.signature_field(name);
        self.signer.is_none() && field.is_some_and(|field| !field.signed && !field.drawn)
    }

    /// What is wrong with this revision's signer filling a field; nothing if it is the signer's own.
    fn ownership(&self, name: &str) -> Option<FindingKind> {
        let taken = |s: &&Signature| s.field == name || s.field_locks().any(|l| l.covers(name));
        if self.earlier.iter().any(taken) {
            return Some(FindingKind::LockedFieldChanged);
        }
        // Who brought a field of their own has no claim on those that others placed.
        let own = |s: &Signature| {
            let claims = !self.newcomers.contains(&s.field);
            s.field == name || claims && s.field_locks().any(|l| l.covers(name))
        };
        if self.signer.is_some_and(own) {
            None
        } else {
            Some(FindingKind::FilledWithoutSignature)
        }
    }

    fn is_time_stamp(&self) -> bool {
        self.signer
            .is_some_and(|s| s.sub_filter.as_deref() == Some("ETSI.RFC3161"))
    }

    /// Whether an earlier signature certified the document to this level or a stricter one.
    fn certified_to(&self, level: CertificationLevel) -> bool {
        let forbids = |t: &Transform| matches!(t, Transform::DocMdp(own) if *own <= level);
        self.earlier
            .iter()
            .any(|s| s.references.iter().any(forbids))
    }

    /// Validation data and what its bringer says of the file: the security store, its entry in the
    /// catalog, containers, modification time.
    fn is_validation_data(&self, change: &ObjectChange) -> bool {
        change.roles.iter().all(|role| match role {
            ObjectRole::SecurityStore => true,
            ObjectRole::Container => change.kind == ChangeKind::Added,
            ObjectRole::Catalog | ObjectRole::Info | ObjectRole::Metadata => {
                self.additions.explains(change, role)
            }
            _ => false,
        })
    }
}

fn new_store_objects(changes: &[ObjectChange]) -> impl Iterator<Item = u32> {
    changes
        .iter()
        .filter(|c| c.kind == ChangeKind::Added && c.roles == [ObjectRole::SecurityStore])
        .map(|c| c.object.number)
}

/// Whether a change brings a part of the security store or its entry in the catalog.
fn brings_validation_data(change: &ObjectChange) -> bool {
    change.roles.contains(&ObjectRole::SecurityStore)
        || change.roles.contains(&ObjectRole::Catalog)
            && change.changed_keys.iter().any(|key| key == "DSS")
}

/// A changed dictionary of which only these keys differ.
fn only(change: &ObjectChange, keys: &[&str]) -> bool {
    change.kind == ChangeKind::Changed
        && !change.changed_keys.is_empty()
        && change
            .changed_keys
            .iter()
            .all(|key| keys.contains(&key.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_later_change_has_one_rule_and_nothing_else_has_one() {
        for kind in FindingKind::ALL {
            let rules = RULES.iter().filter(|(of, _)| of == kind).count();
            let changed = kind.consequence() == Consequence::Changed;
            assert_eq!(rules, usize::from(changed), "{kind:?}");
        }
    }
}
