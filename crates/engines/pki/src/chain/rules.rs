//! The rules that certificates of a path set for those below them (RFC 5280 §6.1): read with the
//! certificate, judged when a path is complete.

use super::names::{self, GeneralName, NameConstraints};
use super::policies::{self, PolicyRules};
use super::{ChainError, PolicyInputs};
use crate::asn1::Asn1Error;
use crate::certificate::Certificate;
use crate::extension::Extension;
use crate::oid;

/// What a certificate's extensions say of names and policies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PathRules {
    /// subjectAltName.
    pub(crate) alternative_names: Vec<GeneralName>,
    /// subjectAltName is malformed: the certificate stands nowhere where names are constrained.
    pub(crate) unreadable_names: bool,
    /// nameConstraints.
    pub(crate) names: Option<NameConstraints>,
    /// Policies, their mappings and constraints.
    pub(crate) policy: PolicyRules,
    /// An extension that sets rules and is malformed: no path goes through this certificate.
    pub(crate) malformed: Option<String>,
}

impl PathRules {
    /// Reads the extension if it is one of these; says whether it is.
    pub(crate) fn read(&mut self, item: &Extension<'_>) -> bool {
        let result = if item.is(oid::SUBJECT_ALT_NAME) {
            match GeneralName::read_all(item.value) {
                Ok(names) => self.alternative_names = names,
                Err(_) => self.unreadable_names = true,
            }
            Ok(())
        } else if item.is(oid::NAME_CONSTRAINTS) {
            NameConstraints::read(item.value).map(|names| self.names = Some(names))
        } else if item.is(oid::POLICIES) {
            match policies::read_policies(item.value) {
                Ok(policies) => self.policy.policies = policies,
                // Where a policy is needed, this certificate has none; elsewhere it does not matter.
                Err(_) if !item.critical => {}
                Err(error) => self.spoil(item, error),
            }
            Ok(())
        } else if item.is(oid::POLICY_MAPPINGS) {
            policies::read_mappings(item.value).map(|all| self.policy.mappings = all)
        } else if item.is(oid::POLICY_CONSTRAINTS) {
            policies::read_constraints(item.value).map(|(explicit, mapping)| {
                self.policy.require_explicit = explicit;
                self.policy.inhibit_mapping = mapping;
            })
        } else if item.is(oid::INHIBIT_ANY_POLICY) {
            policies::read_skip(item.value).map(|skip| self.policy.inhibit_any = Some(skip))
        } else {
            return false;
        };
        if let Err(error) = result {
            self.spoil(item, error);
        }
        true
    }

    fn spoil(&mut self, item: &Extension<'_>, error: Asn1Error) {
        let kind = oid::dotted(item.kind).unwrap_or_default();
        self.malformed.get_or_insert(format!("{kind}: {error}"));
    }
}

/// Judges names and policies of a path that begins with the end entity and ends with the anchor, whose
/// own constraints count as well. `budget`: how many more names the search may compare.
pub(super) fn check(
    path: &[Certificate],
    inputs: &PolicyInputs,
    budget: &mut usize,
) -> Result<(), ChainError> {
    let malformed = |it: &Certificate| it.extensions().rules.malformed.clone();
    if let Some(what) = path.iter().find_map(malformed) {
        return Err(ChainError::MalformedExtension(what));
    }
    for (place, certificate) in path.iter().enumerate() {
        let mut constraints = path[place + 1..]
            .iter()
            .filter_map(|above| above.extensions().rules.names.as_ref())
            .peekable();
        // A CA's new key has its old name: that the name is not below itself does not matter (§6.1.3).
        let exempt = place > 0 && certificate.is_self_issued();
        if exempt || constraints.peek().is_none() {
            continue;
        }
        let names = names::names_of(certificate)?;
        for constraint in constraints {
            constraint.check(&names, budget)?;
        }
    }
    policies::check(path, inputs)
}
