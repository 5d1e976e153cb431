//! Who may do what with a contract: one table.

use hefu_domain::contract::Contract;
use hefu_kernel::{Digest, OrganisationId, UserId};

use crate::{ports::Role, refusals::AccessRefusal};

/// What somebody is to a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Began it.
    Initiator,
    /// Administers the organisation in whose name it was begun.
    Administrator,
    /// Works for that organisation, but began others.
    Colleague,
    /// Signs it, and is logged in under the number it names.
    Signatory,
    /// None of these.
    Stranger,
}

/// What can be done with a contract by somebody who is logged in or holds a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See it, its progress and its history.
    Read,
    /// Read the document as sent.
    ReadContent,
    /// Download the document that all have signed.
    DownloadSigned,
    /// Download the document as it is, with some signatures.
    DownloadPartlySigned,
    /// Change the draft.
    Edit,
    /// Throw the draft away.
    Discard,
    /// Send it.
    Send,
    /// Remind a signatory.
    Remind,
    /// Call it back.
    Revoke,
    /// Ask for links that lead signatories to it.
    MakeLinks,
    /// Ask for one's own signing link.
    MakeOwnLink,
}

impl Action {
    /// All of them, for tests.
    pub const ALL: [Self; 11] = [
        Self::Read,
        Self::ReadContent,
        Self::DownloadSigned,
        Self::DownloadPartlySigned,
        Self::Edit,
        Self::Discard,
        Self::Send,
        Self::Remind,
        Self::Revoke,
        Self::MakeLinks,
        Self::MakeOwnLink,
    ];
}

/// The table. Whatever it does not name is refused.
fn permits(relation: Relation, action: Action) -> bool {
    use Action as A;
    match relation {
        Relation::Initiator | Relation::Administrator => !matches!(action, A::MakeOwnLink),
        // A colleague without a wider role sees nothing of others' contracts.
        Relation::Colleague | Relation::Stranger => false,
        Relation::Signatory => {
            matches!(
                action,
                A::Read | A::ReadContent | A::DownloadSigned | A::MakeOwnLink
            )
        }
    }
}

/// Somebody who is logged in or acts through a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub user: UserId,
    /// Keyed hash of its mobile number.
    pub mobile_key: Digest,
    /// Where it works, and as what.
    pub memberships: Vec<(OrganisationId, Role)>,
}

impl Principal {
    /// Everything this person is to the contract.
    pub fn relations(&self, contract: &Contract) -> Vec<Relation> {
        let mut relations = Vec::new();
        let initiator = contract.initiator;
        if initiator.user == self.user {
            relations.push(Relation::Initiator);
        }
        for (organisation, role) in &self.memberships {
            if initiator.organisation == Some(*organisation) {
                relations.push(match role {
                    Role::Administrator => Relation::Administrator,
                    Role::Operator => Relation::Colleague,
                });
            }
        }
        // Nobody learns of a draft that names them.
        let known = contract.sent_at.is_some();
        if known
            && contract
                .signatories
                .iter()
                .any(|party| party.mobile_key == self.mobile_key)
        {
            relations.push(Relation::Signatory);
        }
        if relations.is_empty() {
            relations.push(Relation::Stranger);
        }
        relations
    }

    /// Lets the action pass or refuses it.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for whoever may not even see the contract, so that ids give
    /// nothing away; [`AccessRefusal::Denied`] otherwise.
    pub fn may(&self, action: Action, contract: &Contract) -> Result<(), AccessRefusal> {
        let relations = self.relations(contract);
        if relations.iter().any(|&relation| permits(relation, action)) {
            return Ok(());
        }
        let sees = relations
            .iter()
            .any(|&relation| permits(relation, Action::Read));
        Err(if sees {
            AccessRefusal::Denied
        } else {
            AccessRefusal::NotFound
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table() {
        let check = |relation, expected: &[Action]| {
            let permitted: Vec<_> = Action::ALL
                .into_iter()
                .filter(|&action| permits(relation, action))
                .collect();
            assert_eq!(permitted, expected, "{relation:?}");
        };
        let senders = &Action::ALL[..10];
        check(Relation::Initiator, senders);
        check(Relation::Administrator, senders);
        check(Relation::Colleague, &[]);
        check(
            Relation::Signatory,
            &[
                Action::Read,
                Action::ReadContent,
                Action::DownloadSigned,
                Action::MakeOwnLink,
            ],
        );
        check(Relation::Stranger, &[]);
    }
}
