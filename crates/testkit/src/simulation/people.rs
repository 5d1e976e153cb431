//! What people and programs do: each asks one node after the other, tries again when it got no
//! answer, and remembers what it was told.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering},
    task::{Context, Poll},
};

use hefu_app::{
    Failure, Origin, Outcome, Platform,
    authz::Principal,
    contract::{ContractOrder, DraftInput, FieldInput, SignatoryInput},
    erasure::erase,
    file::UploadedFile,
    idempotency::IdempotentRequest,
    ports::{Actor, MessagePurpose, SessionRecord},
    refusals::{AccessRefusal, Refusal},
    signing::{Acceptance, CONSENT_VERSION, SigningStep},
};
use hefu_domain::contract::{Area, FieldKind, Status};
use hefu_kernel::{ContractId, FileId, SignatoryId, Timestamp};

use super::{
    Installation, Node, Stage, Told,
    violation::{Rule, Violation},
};
use crate::{Dice, Person, World, two_page_pdf};

/// How often somebody asks for one thing before they give up.
const PATIENCE: u32 = 6;
/// How often a signatory begins again from the log-in.
const BEGINNINGS: u32 = 5;
/// For how many turns somebody waits for others.
const TURNS_MAX: u32 = 60;

/// Why something was not done, as a client sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It was turned down.
    Refused(Refusal),
    /// There was an error, or no answer: it may have been done or not.
    Unsure,
}

/// A contract that is to be made and signed.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Tells plans of one run apart.
    pub number: usize,
    /// Who signs, in order.
    pub people: Vec<Person>,
    /// Whether one after the other.
    pub ordered: bool,
    /// Seconds from the making to the deadline.
    pub deadline_seconds: Option<i64>,
    /// Whether it is made step by step under an idempotency key, or all at once.
    pub step_by_step: bool,
}

/// Where the id of a contract will be known.
pub type Slot = Arc<Mutex<Option<ContractId>>>;

/// A person or a program in front of the installation.
#[derive(Clone)]
pub struct Client {
    /// The installation.
    pub installation: Arc<Installation>,
    /// The stage it acts on.
    pub stage: Arc<Stage>,
    /// Its decisions.
    pub dice: Arc<Dice>,
    /// Whether people send things twice at the same time, mistype codes and use them again.
    pub mischief: bool,
}

impl Client {
    /// Asks some node that answers for something.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn ask<T, F>(
        &self,
        what: &str,
        deed: impl FnOnce(Arc<Platform>) -> F,
    ) -> Result<T, Trouble>
    where
        F: Future<Output = Outcome<T>> + Send,
    {
        let alive: Vec<_> = self
            .installation
            .nodes
            .iter()
            .filter(|node| node.alive.load(Ordering::SeqCst))
            .cloned()
            .collect();
        if alive.is_empty() {
            self.stage.turn().await;
            return Err(Trouble::Unsure);
        }
        let index = self.dice.below(alive.len() as u64) as usize;
        let node = alive[index].clone();
        let deed = deed(node.platform.clone());
        let answer = at(&node, deed).await;
        let (line, result) = match answer {
            Some(Ok(value)) => ("done".to_owned(), Ok(value)),
            Some(Err(Failure::Refused(refusal))) => (
                refusal.describe().code.to_owned(),
                Err(Trouble::Refused(refusal)),
            ),
            Some(Err(Failure::Unavailable(_))) => ("failed".to_owned(), Err(Trouble::Unsure)),
            Some(Err(Failure::StorageFull(_))) => ("full".to_owned(), Err(Trouble::Unsure)),
            None => ("no answer".to_owned(), Err(Trouble::Unsure)),
        };
        self.stage.note(&format!("{what} -> {line}"));
        result
    }

    /// Asks again as long as it is unsure whether it was done; only for what may be done twice.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn insist<T, F>(
        &self,
        what: &str,
        deed: impl Fn(Arc<Platform>) -> F,
    ) -> Result<T, Trouble>
    where
        F: Future<Output = Outcome<T>> + Send,
    {
        for _ in 0..PATIENCE {
            match self.ask(what, &deed).await {
                Err(Trouble::Unsure) => self.stage.turn().await,
                answer => return answer,
            }
        }
        Err(Trouble::Unsure)
    }

    fn told(&self, what: Told) {
        self.installation.chronicle.told(what);
    }

    fn report(&self, rule: Rule, detail: impl Into<String>) {
        self.installation
            .chronicle
            .report(Violation::new(rule, detail));
    }

    fn newest_code(&self, mobile: &str, purpose: MessagePurpose) -> Option<String> {
        let messages = self.installation.desk.list_to(mobile);
        let newest = messages.iter().rev().find(|it| it.purpose == purpose);
        newest.and_then(|it| it.code.clone())
    }

    // ------------------------------------------------------------------------- those who send

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
        let now = self.now();
        DraftInput {
            title: format!("房屋租赁合同{}", plan.number),
            ordered: plan.ordered,
            deadline: plan.deadline_seconds.map(|it| now.plus_seconds(it)),
            signatories: signatories.collect(),
            fields: fields.collect(),
            ..DraftInput::default()
        }
    }

    fn now(&self) -> Timestamp {
        hefu_kernel::Clock::now(&*self.installation.clock)
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
            && record.head.map(|it| it.digest) != Some(super::chronicle::digest_of(&bytes))
        {
            self.report(Rule::Document, "what was read is not what the row says");
        }
    }

    // ------------------------------------------------------------------------- those who sign

    /// Signs, or refuses to, until it is done or patience ends.
    pub async fn sign(&self, slot: &Slot, person: Person, refuses: bool) {
        let mut waited = 0;
        let id = loop {
            let found = *slot.lock().unwrap_or_else(PoisonError::into_inner);
            match found {
                Some(id) => break id,
                None if waited < 4 * TURNS_MAX => waited += 1,
                None => return,
            }
            self.stage.turn().await;
        };
        for _ in 0..BEGINNINGS {
            if self.sign_from_the_log_in(id, person, refuses).await.is_ok() {
                return;
            }
            self.stage.turn().await;
        }
    }

    /// Logs in by a code.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn log_in(&self, person: Person) -> Result<Principal, Trouble> {
        self.insist("log-in code", |platform| async move {
            platform.request_log_in_code(person.mobile, &origin()).await
        })
        .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::Login);
        let code = &code.ok_or(Trouble::Unsure)?;
        let (user, _) = self
            .ask("log in", |platform| async move {
                platform.log_in(person.mobile, code).await
            })
            .await?;
        self.insist("principal", |platform| {
            let user = user.clone();
            async move { platform.principal(&user).await }
        })
        .await
    }

    /// From the log-in to the consent; `Ok` when nothing is left to be done.
    ///
    /// # Errors
    /// [`Trouble`]; beginning again may help.
    pub async fn sign_from_the_log_in(
        &self,
        id: ContractId,
        person: Person,
        refuses: bool,
    ) -> Result<(), Trouble> {
        let principal = &self.log_in(person).await?;
        let link = self
            .insist("own link", |platform| async move {
                platform.make_own_link(principal, id).await
            })
            .await;
        let link = match link {
            Err(Trouble::Refused(Refusal::Contract(_))) => return Ok(()),
            link => link?,
        };
        let token = link.url.rsplit('/').next().unwrap_or_default().to_owned();
        let (session, who) = match self.open(id, &token, person).await {
            Err(Trouble::Refused(Refusal::Contract(_))) => return Ok(()),
            opened => opened?,
        };
        let mut turns = 0;
        loop {
            match self.step(&session, &token).await? {
                SigningStep::Identity => self.identify(id, who, &session, &token, person).await?,
                SigningStep::WaitTurn if turns < TURNS_MAX => {
                    turns += 1;
                    self.stage.turn().await;
                }
                SigningStep::WaitTurn => return Err(Trouble::Unsure),
                SigningStep::Sign if refuses => {
                    return self.reject(id, who, &session, &token).await;
                }
                SigningStep::Sign => {
                    return self.consent(id, who, &session, &token, person).await;
                }
                SigningStep::Sealing | SigningStep::Done | SigningStep::Closed => return Ok(()),
            }
        }
    }

    async fn open(
        &self,
        id: ContractId,
        token: &str,
        person: Person,
    ) -> Result<(SessionRecord, SignatoryId), Trouble> {
        self.insist("link code", |platform| async move {
            platform.request_link_code(token, &origin()).await
        })
        .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::OpenLink);
        let code = &code.ok_or(Trouble::Unsure)?;
        let (session, who) = self
            .ask("open link", |platform| async move {
                let (session, party) = platform.open_link_session(token, code, &origin()).await?;
                Ok((session.record, party.signatory.id))
            })
            .await?;
        self.told(Told::Viewed(id, who));
        Ok((session, who))
    }

    async fn step(&self, session: &SessionRecord, token: &str) -> Result<SigningStep, Trouble> {
        self.insist("look at link", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            Ok(platform.signing_view(&party).await?.step)
        })
        .await
    }

    async fn identify(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        person: Person,
    ) -> Result<(), Trouble> {
        self.insist("identify", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform
                .identify_signatory(&party, &World::identity(&person), &origin())
                .await
        })
        .await?;
        self.told(Told::Identified(id, who));
        Ok(())
    }

    async fn reject(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
    ) -> Result<(), Trouble> {
        self.ask("reject", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform.reject(&party, "条款不同意", &origin()).await
        })
        .await?;
        self.told(Told::Rejected(id, who));
        Ok(())
    }

    async fn consent(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        person: Person,
    ) -> Result<(), Trouble> {
        let (content, intent) = self
            .insist("sign code", |platform| async move {
                let party = platform.signing_party(session, token).await?;
                let content = party.record.contract.content;
                let content = content.ok_or(AccessRefusal::NotFound)?.digest;
                let sent = platform
                    .request_sign_code(&party, content, &origin())
                    .await?;
                Ok((content, sent.id))
            })
            .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::Sign);
        let acceptance = Acceptance {
            intent,
            code: code.ok_or(Trouble::Unsure)?,
            content,
            choice: World::drawing(),
            read_to_end: true,
            consent_version: Some(CONSENT_VERSION.to_owned()),
        };
        if self.mischief && self.dice.happens(200) {
            self.mistype(session, token, &acceptance).await;
        }
        let twice = self.mischief && self.dice.happens(250);
        if twice {
            let (twin, session, token) = (self.clone(), session.clone(), token.to_owned());
            let acceptance = acceptance.clone();
            let name = format!("twin of {who}");
            self.stage.enter(
                &name,
                4,
                true,
                Box::pin(async move {
                    // What comes of it is noted by `accept` itself.
                    let _second = twin.accept(id, who, &session, &token, &acceptance).await;
                }),
            );
        }
        let accepted = self.accept(id, who, session, token, &acceptance).await;
        if accepted.is_ok() && self.mischief && self.dice.happens(200) {
            let again = self.accept(id, who, session, token, &acceptance).await;
            if again.is_ok() {
                self.report(Rule::Code, "a used code was accepted again");
            }
        }
        accepted
    }

    async fn mistype(&self, session: &SessionRecord, token: &str, acceptance: &Acceptance) {
        let mut wrong = acceptance.clone();
        wrong.code = if wrong.code == "000000" {
            "000001"
        } else {
            "000000"
        }
        .to_owned();
        let wrong = &wrong;
        let answer = self
            .ask("accept by a wrong code", |platform| async move {
                let party = platform.signing_party(session, token).await?;
                platform.accept(&party, wrong, &origin()).await
            })
            .await;
        if answer.is_ok() {
            self.report(Rule::Code, "a wrong code was accepted");
        }
    }

    async fn accept(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        acceptance: &Acceptance,
    ) -> Result<(), Trouble> {
        self.ask("accept", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform.accept(&party, acceptance, &origin()).await
        })
        .await?;
        self.told(Told::Accepted(id, who));
        Ok(())
    }

    // ------------------------------------------------------------------------- everybody else

    /// Has a person erased, as an operator does when that person asks for it.
    pub async fn erase(&self, person: Person) {
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
            let forget = self.dice.happens(20);
            let done = at(&node, async move {
                if forget {
                    platform.forget_the_ended().await?;
                }
                platform.run_due_jobs().await
            })
            .await;
            match done {
                Some(Ok(0)) => {}
                Some(Ok(count)) => self.stage.note(&format!("{count} jobs")),
                Some(Err(_)) => self.stage.note("jobs failed"),
                None => self.stage.note("died"),
            }
            self.stage.turn().await;
        }
    }
}

/// From where people come.
pub fn origin() -> Origin {
    Origin {
        address: Some("192.0.2.7".to_owned()),
        user_agent: None,
    }
}

/// Does something at a node; `None` if the node died meanwhile.
async fn at<T>(node: &Arc<Node>, deed: impl Future<Output = T> + Send) -> Option<T> {
    At {
        deaths: node.deaths.load(Ordering::SeqCst),
        node: node.clone(),
        deed: Box::pin(deed),
    }
    .await
}

struct At<'a, T> {
    node: Arc<Node>,
    deaths: u64,
    deed: Pin<Box<dyn Future<Output = T> + Send + 'a>>,
}

impl<T> Future for At<'_, T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        if self.node.deaths.load(Ordering::SeqCst) != self.deaths {
            return Poll::Ready(None);
        }
        self.deed.as_mut().poll(context).map(Some)
    }
}
