//! Everybody else: strangers, whoever erases persons, and the nodes' own work.

use std::sync::{Arc, atomic::Ordering};

use hefu_app::{erasure::erase, refusals::AccessRefusal};
use hefu_kernel::ContractId;

use super::{Client, Node, Trouble, client::at, violation::Rule};
use crate::Person;

impl Client {
    /// Has a person erased, as an operator does when that person asks for it. Not while contracts
    /// are being made: the store does not refuse yet to erase somebody between the reading and the
    /// commit of a contract that names them, who could then never sign it.
    pub async fn erase(&self, person: Person) {
        while self.sending.load(Ordering::SeqCst) > 0 {
            self.stage.turn().await;
        }
        let _noted = self
            .ask("erase", |platform| async move {
                let key = platform.vault.mobile_key(person.mobile);
                let Some(subject) = platform.store.subject_by_mobile(key).await? else {
                    return Ok(());
                };
                erase(&*platform.store, &subject, platform.clock.now()).await
            })
            .await;
    }

    /// Tries to see something of a contract that is none of theirs.
    pub async fn pry(&self, id: ContractId, person: Person) {
        let Ok(stranger) = &self.log_in(person).await else {
            return;
        };
        let seen = [
            self.ask("pry", |platform| async move {
                platform.contract_overview(stranger, id).await.map(drop)
            })
            .await,
            self.ask("pry into the content", |platform| async move {
                platform.content_document(stranger, id).await.map(drop)
            })
            .await,
            self.ask("pry into signatures", |platform| async move {
                platform.present_document(stranger, id).await.map(drop)
            })
            .await,
            self.ask("pry for a link", |platform| async move {
                platform.make_own_link(stranger, id).await.map(drop)
            })
            .await,
        ];
        let nothing = Trouble::Refused(AccessRefusal::NotFound.into());
        for answer in seen {
            if answer != Err(nothing) && answer != Err(Trouble::Unsure) {
                self.report(Rule::Secrecy, format!("a stranger was told {answer:?}"));
            }
        }
    }

    /// Does the work in the outbox, as each node does as long as it runs.
    pub async fn work(&self, node: Arc<Node>) {
        loop {
            if !node.alive.load(Ordering::SeqCst) {
                self.stage.turn().await;
                continue;
            }
            let platform = node.platform.clone();
            let (forget, sweep) = (self.dice.happens(20), self.dice.happens(10));
            let done = at(&node, async move {
                if forget {
                    platform.forget_the_ended().await?;
                }
                if sweep {
                    platform.sweep().await?;
                }
                platform.run_due_jobs().await
            })
            .await;
            match done {
                // Idle nodes look again after a while.
                Some(Ok(0)) => {
                    for _ in 0..self.dice.below(8) {
                        self.stage.turn().await;
                    }
                }
                Some(Ok(count)) => self.stage.note(&format!("{count} jobs")),
                Some(Err(_)) => self.stage.note("jobs failed"),
                None => self.stage.note("died"),
            }
            self.stage.turn().await;
        }
    }
}
