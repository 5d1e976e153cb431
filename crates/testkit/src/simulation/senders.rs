//! Those who send: upload, draft, edit, send, remind, call back.

use std::sync::PoisonError;

use hefu_app::{
    contract::{ContractOrder, DraftInput, FieldInput, SignatoryInput},
    file::UploadedFile,
    idempotency::IdempotentRequest,
    ports::Actor,
    refusals::Refusal,
};
use hefu_domain::contract::{Area, FieldKind, Status};
use hefu_kernel::{Clock, ContractId, FileId};

use super::{
    Client, Plan, Slot, Told, Trouble, chronicle::digest_of, client::origin, violation::Rule,
};
use crate::two_page_pdf;

impl Client {
    /// Makes a contract and says where it is.
    pub async fn send(&self, plan: &Plan, slot: &Slot) {
        let Ok(file) = self.upload().await else {
            return;
        };
        let made = if plan.step_by_step {
            self.send_step_by_step(plan, file).await
        } else {
            self.send_at_once(plan, file).await
        };
        if let Ok(id) = made {
            self.told(Told::Sent(id));
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(id);
        }
    }

    async fn upload(&self) -> Result<FileId, Trouble> {
        let operator = &self.installation.operator;
        let organisation = Some(self.installation.organisation);
        let file = self
            .insist("upload", |platform| {
                let upload = UploadedFile {
                    name: "contract.pdf".to_owned(),
                    bytes: two_page_pdf().into(),
                    lifetime_seconds: None,
                };
                async move { platform.upload_file(operator, organisation, upload).await }
            })
            .await?;
        self.installation.chronicle.told_file(file.id);
        Ok(file.id)
    }

    async fn send_at_once(&self, plan: &Plan, file: FileId) -> Result<ContractId, Trouble> {
        let operator = &self.installation.operator;
        let order = &ContractOrder {
            file,
            organisation: self.installation.organisation,
            terms: self.terms(plan),
        };
        let record = self
            .insist("create by files", |platform| async move {
                let actor = Actor::User(operator.user);
                platform
                    .create_by_files(operator, actor, order, &origin())
                    .await
            })
            .await?;
        let contract = record.contract;
        self.told(Told::Version(contract.id, contract.version));
        Ok(contract.id)
    }

    async fn send_step_by_step(&self, plan: &Plan, file: FileId) -> Result<ContractId, Trouble> {
        let key = format!("contract-{}", plan.number);
        if self.mischief && self.dice.happens(300) {
            let (twin, key) = (self.clone(), key.clone());
            let name = format!("twin of sender {}", plan.number);
            self.stage.enter(
                &name,
                4,
                true,
                Box::pin(async move {
                    // What comes of it is noted; whoever sent it goes on by the first answer.
                    let _second = twin.draft(file, &key).await;
                }),
            );
        }
        let id = self.draft(file, &key).await?;
        let operator = &self.installation.operator;
        let terms = &self.terms(plan);
        let edited = self
            .insist("edit", |platform| async move {
                platform
                    .edit_draft(operator, id, None, terms, &origin())
                    .await
            })
            .await?;
        self.told(Told::Version(id, edited.contract.version));
        let sent = self
            .insist("send", |platform| async move {
                platform.send_contract(operator, id, &origin()).await
            })
            .await;
        match sent {
            Ok(record) => {
                self.told(Told::Version(id, record.contract.version));
                Ok(id)
            }
            // The try before may have done it.
            Err(Trouble::Refused(Refusal::Contract(
                hefu_domain::contract::Refusal::WrongStatus {
                    status: Status::Signing,
                },
            ))) => Ok(id),
            Err(trouble) => Err(trouble),
        }
    }

    /// Begins a draft under an idempotency key.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn draft(&self, file: FileId, key: &str) -> Result<ContractId, Trouble> {
        let operator = &self.installation.operator;
        let request =
            &IdempotentRequest::new(operator, "POST /contracts", key, file.as_str().as_bytes());
        let record = self
            .insist("draft", |platform| async move {
                platform
                    .create_draft_once(operator, file, "租赁合同", Some(request), &origin())
                    .await
            })
            .await?;
        let contract = record.contract;
        self.told(Told::Version(contract.id, contract.version));
        self.installation.chronicle.told_once(key, contract.id);
        Ok(contract.id)
    }

    fn terms(&self, plan: &Plan) -> DraftInput {
        let signatories = plan.people.iter().map(|person| SignatoryInput {
            id: None,
            name: person.name.to_owned(),
            mobile: person.mobile.to_owned(),
            document: None,
            id_number: None,
            notify: true,
        });
        let field = |index: usize, kind, left, width| FieldInput {
            id: None,
            signatory_index: index,
            kind,
            area: Area::from_points(2, left, 60.0 + 15.0 * index as f64, width, 12.0),
        };
        let fields = (0..plan.people.len()).flat_map(|index| {
            [
                field(index, FieldKind::Signature, 60.0, 150.0),
                field(index, FieldKind::Date, 260.0, 100.0),
            ]
        });
        let now = self.installation.clock.now();
        DraftInput {
            title: format!("房屋租赁合同{}", plan.number),
            ordered: plan.ordered,
            deadline: plan.deadline_seconds.map(|it| now.plus_seconds(it)),
            signatories: signatories.collect(),
            fields: fields.collect(),
            ..DraftInput::default()
        }
    }

    /// Calls a contract back.
    pub async fn revoke(&self, id: ContractId) {
        let operator = &self.installation.operator;
        let revoked = self
            .insist("revoke", |platform| async move {
                let actor = Actor::User(operator.user);
                platform
                    .revoke_contract(operator, actor, id, "改了主意", &origin())
                    .await
            })
            .await;
        if revoked.is_ok() {
            self.told(Told::Revoked(id));
        }
    }

    /// Reminds whoever is in turn, and looks at the contract.
    pub async fn remind(&self, id: ContractId) {
        let operator = &self.installation.operator;
        let seen = self
            .ask("look", |platform| async move {
                platform.contract_overview(operator, id).await
            })
            .await;
        let Ok(overview) = seen else { return };
        self.told(Told::Version(id, overview.record.contract.version));
        for party in overview.parties.iter().filter(|party| party.in_turn) {
            let (who, times) = (party.signatory.id, party.signatory.reminders + 1);
            let reminded = self
                .ask("remind", |platform| async move {
                    platform
                        .remind_signatory(operator, id, who, &origin())
                        .await
                })
                .await;
            if reminded.is_ok() {
                self.told(Told::Reminded(id, who, times));
            }
        }
        let read = self
            .ask("read", |platform| async move {
                platform.present_document(operator, id).await
            })
            .await;
        if let Ok((record, bytes)) = read
            && record.head.map(|it| it.digest) != Some(digest_of(&bytes))
        {
            self.report(Rule::Document, "what was read is not what the row says");
        }
    }
}
