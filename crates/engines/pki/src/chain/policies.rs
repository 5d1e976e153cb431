//! Certificate policies (RFC 5280 §6.1, with the graph of RFC 9618 in place of the tree, whose size can
//! grow beyond all bounds).

use super::{ChainError, PolicyInputs};
use crate::asn1::{Asn1Error, Reader, small_unsigned, tag};
use crate::certificate::Certificate;
use crate::oid;
use std::collections::{BTreeMap, BTreeSet};

/// A policy: contents octets of its identifier.
pub(crate) type Policy = Vec<u8>;

/// Most policies, and most mappings, of one certificate.
const MAX_POLICIES: usize = 256;

/// What a certificate says about policies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PolicyRules {
    /// certificatePolicies. Without the extension there are none.
    pub(crate) policies: BTreeSet<Policy>,
    /// policyMappings: a policy of the issuer's domain, and what the subject's domain has for it.
    pub(crate) mappings: BTreeSet<(Policy, Policy)>,
    /// policyConstraints: after how many certificates a policy is needed, and mapping ends.
    pub(crate) require_explicit: Option<u64>,
    pub(crate) inhibit_mapping: Option<u64>,
    /// inhibitAnyPolicy: after how many certificates anyPolicy stands for itself alone.
    pub(crate) inhibit_any: Option<u64>,
}

fn is_any(policy: &[u8]) -> bool {
    policy == oid::ANY_POLICY.as_bytes()
}

/// certificatePolicies: a set; the same policy twice is an error (§4.2.1.4).
pub(crate) fn read_policies(value: &[u8]) -> Result<BTreeSet<Policy>, Asn1Error> {
    let mut items = Reader::single(value, tag::SEQUENCE)?.reader();
    let mut policies = BTreeSet::new();
    while !items.is_empty() {
        if policies.len() == MAX_POLICIES {
            return Err(Asn1Error::TooComplex);
        }
        if !policies.insert(items.sequence()?.oid()?.to_vec()) {
            return Err(Asn1Error::Repeated);
        }
    }
    Ok(policies)
}

/// policyMappings: neither from nor to anyPolicy (§6.1.4 (a)).
pub(crate) fn read_mappings(value: &[u8]) -> Result<BTreeSet<(Policy, Policy)>, Asn1Error> {
    let mut items = Reader::single(value, tag::SEQUENCE)?.reader();
    let mut mappings = BTreeSet::new();
    while !items.is_empty() {
        let mut pair = items.sequence()?;
        let (from, to) = (pair.oid()?, pair.oid()?);
        pair.finish()?;
        if is_any(from) || is_any(to) {
            return Err(Asn1Error::BadValue);
        }
        mappings.insert((from.to_vec(), to.to_vec()));
        if mappings.len() > MAX_POLICIES {
            return Err(Asn1Error::TooComplex);
        }
    }
    Ok(mappings)
}

/// policyConstraints: requireExplicitPolicy and inhibitPolicyMapping, at least one of them.
pub(crate) fn read_constraints(value: &[u8]) -> Result<(Option<u64>, Option<u64>), Asn1Error> {
    let mut fields = Reader::single(value, tag::SEQUENCE)?.reader();
    let mut skip = |number| match fields.optional(tag::context_primitive(number))? {
        Some(skip) => small_unsigned(skip.value).map(Some),
        None => Ok(None),
    };
    let both = (skip(0)?, skip(1)?);
    fields.finish()?;
    match both {
        (None, None) => Err(Asn1Error::BadValue),
        both => Ok(both),
    }
}

/// inhibitAnyPolicy.
pub(crate) fn read_skip(value: &[u8]) -> Result<u64, Asn1Error> {
    small_unsigned(Reader::single(value, tag::INTEGER)?.value)
}

/// One certificate's level of the graph: the policies valid there, and whether anyPolicy is.
#[derive(Debug, Default)]
struct Level {
    any: bool,
    /// Each with the policies of the level above it follows from; none: from anyPolicy.
    nodes: BTreeMap<Policy, Vec<Policy>>,
}

impl Level {
    fn is_empty(&self) -> bool {
        !self.any && self.nodes.is_empty()
    }
}

/// The valid policy graph. A level has at most one node for each policy, so that its size is that of
/// the certificates.
#[derive(Debug)]
struct Graph {
    /// Levels above, from the anchor down.
    above: Vec<Level>,
    /// The level worked on. Before its certificate is read: what the level above expects of it.
    level: Level,
}

impl Graph {
    fn new() -> Self {
        let level = Level {
            any: true,
            nodes: BTreeMap::new(),
        };
        Graph {
            above: Vec::new(),
            level,
        }
    }

    /// §6.1.3 (d), (e): what the certificate asserts of what is expected.
    fn assert(&mut self, policies: &BTreeSet<Policy>, any_allowed: bool) {
        let all_expected = self.level.any;
        if !(any_allowed && policies.iter().any(|policy| is_any(policy))) {
            self.level.any = false;
            self.level
                .nodes
                .retain(|policy, _| policies.contains(policy));
        }
        if all_expected {
            for policy in policies.iter().filter(|policy| !is_any(policy)) {
                self.level.nodes.entry(policy.clone()).or_default();
            }
        }
    }

    /// §6.1.4 (b): what the next certificate is expected to assert.
    fn expect(&mut self, mappings: &BTreeSet<(Policy, Policy)>, allowed: bool) {
        let mut level = std::mem::take(&mut self.level);
        let mapped: BTreeSet<&Policy> = mappings.iter().map(|(from, _)| from).collect();
        for from in &mapped {
            if !allowed {
                level.nodes.remove(*from);
            } else if level.any {
                level.nodes.entry((*from).clone()).or_default();
            }
        }
        let mut next = Level {
            any: level.any,
            nodes: BTreeMap::new(),
        };
        let same = level.nodes.keys().filter(|policy| !mapped.contains(policy));
        let mapped = mappings
            .iter()
            .filter(|(from, _)| level.nodes.contains_key(from));
        let edges = same
            .map(|policy| (policy, policy))
            .chain(mapped.map(|(from, to)| (from, to)));
        for (from, to) in edges {
            next.nodes.entry(to.clone()).or_default().push(from.clone());
        }
        self.above.push(level);
        self.level = next;
    }

    /// §6.1.5 (g): whether a policy is left that `acceptable`, seen from the anchor, holds.
    fn has_one_of(&self, acceptable: Option<&BTreeSet<Policy>>) -> bool {
        let Some(acceptable) = acceptable else {
            return !self.level.is_empty();
        };
        if self.level.any {
            return !acceptable.is_empty();
        }
        let mut reached: BTreeSet<&Policy> = self.level.nodes.keys().collect();
        for level in std::iter::once(&self.level).chain(self.above.iter().rev()) {
            let mut further = BTreeSet::new();
            for policy in reached {
                match level.nodes.get(policy).map(Vec::as_slice) {
                    Some([]) if acceptable.contains(policy) => return true,
                    Some(parents) => further.extend(parents),
                    None => {}
                }
            }
            reached = further;
        }
        false
    }
}

/// How many more certificates may come before each rule holds.
struct Counters {
    explicit: u64,
    mapping: u64,
    any: u64,
}

impl Counters {
    fn count(&mut self) {
        for counter in [&mut self.explicit, &mut self.mapping, &mut self.any] {
            *counter = counter.saturating_sub(1);
        }
    }

    fn lower(&mut self, rules: &PolicyRules) {
        let lower =
            |counter: &mut u64, to: Option<u64>| *counter = to.unwrap_or(*counter).min(*counter);
        lower(&mut self.explicit, rules.require_explicit);
        lower(&mut self.mapping, rules.inhibit_mapping);
        lower(&mut self.any, rules.inhibit_any);
    }
}

/// Judges the policies of a path that begins with the end entity and ends with the anchor. What the
/// anchor's own certificate says of the counters holds from the beginning (RFC 5937 §3.2).
pub(super) fn check(path: &[Certificate], inputs: &PolicyInputs) -> Result<(), ChainError> {
    let Some((anchor, issued)) = path.split_last() else {
        return Ok(());
    };
    let start = |inhibited| if inhibited { 0 } else { path.len() as u64 };
    let mut counters = Counters {
        explicit: start(inputs.require_explicit_policy),
        mapping: start(inputs.inhibit_policy_mapping),
        any: start(inputs.inhibit_any_policy),
    };
    counters.lower(&anchor.extensions().rules.policy);
    let mut graph = Graph::new();
    for (place, certificate) in issued.iter().enumerate().rev() {
        let rules = &certificate.extensions().rules.policy;
        let (is_last, self_issued) = (place == 0, certificate.is_self_issued());
        graph.assert(
            &rules.policies,
            counters.any > 0 || (!is_last && self_issued),
        );
        if counters.explicit == 0 && graph.level.is_empty() {
            return Err(ChainError::NoValidPolicy);
        }
        if is_last {
            counters.explicit = counters.explicit.saturating_sub(1);
            if rules.require_explicit == Some(0) {
                counters.explicit = 0;
            }
            break;
        }
        graph.expect(&rules.mappings, counters.mapping > 0);
        if !self_issued {
            counters.count();
        }
        counters.lower(rules);
    }
    let acceptable = inputs.acceptable_policies.as_ref();
    let acceptable = acceptable
        .map(|all| {
            all.iter()
                .map(|policy| policy.as_bytes().to_vec())
                .collect()
        })
        .filter(|all: &BTreeSet<Policy>| !all.iter().any(|policy| is_any(policy)));
    match counters.explicit > 0 || issued.is_empty() || graph.has_one_of(acceptable.as_ref()) {
        true => Ok(()),
        false => Err(ChainError::NoValidPolicy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_graph_grows_with_the_certificates_and_not_with_the_paths_through_it() {
        let all: BTreeSet<Policy> = (1..=16).map(|number| vec![42, number]).collect();
        let pairs = |from: &Policy| all.iter().map(|to| (from.clone(), to.clone())).collect();
        let mappings: BTreeSet<_> = all.iter().flat_map::<Vec<_>, _>(pairs).collect();
        let mut graph = Graph::new();
        for _ in 0..super::super::MAX_PATH {
            graph.assert(&all, true);
            graph.expect(&mappings, true);
        }
        let edges = |level: &Level| level.nodes.values().map(Vec::len).sum::<usize>();
        assert!(graph.above.iter().all(|level| edges(level) <= 256));
        assert!(graph.has_one_of(Some(&all)));
        assert!(!graph.has_one_of(Some(&BTreeSet::from([vec![42, 99]]))));
    }

    #[test]
    fn odd_policies_are_not_read() {
        let long: Vec<Policy> = (0..=MAX_POLICIES as u16)
            .map(|number| [&[42u8][..], &number.to_be_bytes()].concat())
            .collect();
        let read = |policies: &[Policy]| {
            let mut w = crate::asn1::Writer::default();
            w.sequence(|w| {
                for policy in policies {
                    w.sequence(|w| w.oid(policy));
                }
            });
            read_policies(&w.into_bytes())
        };
        assert_eq!(read(&long), Err(Asn1Error::TooComplex));
        assert_eq!(read(&long[..MAX_POLICIES]).map(|all| all.len()), Ok(256));
        let twice = [long[1].clone(), long[1].clone()];
        assert_eq!(read(&twice), Err(Asn1Error::Repeated));
    }
}
