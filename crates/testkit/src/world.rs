//! A platform to test with.

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use hefu_app::{
    Origin, Outcome, Platform,
    account::{IDENTITY_CONSENT_VERSION, IdentityInput},
    authz::Principal,
    certificate::{Authority, AuthoritySettings},
    contract::{ContractOrder, DraftInput, FieldInput, SignatoryInput},
    demo::{DEMO_PEOPLE, Demo, DemoPerson},
    file::UploadedFile,
    ports::{Actor, ContractRecord, SessionRecord},
    settings::Settings,
    signing::{Acceptance, CONSENT_VERSION, SignatureChoice, SigningParty, StrokePoint},
    vault::Vault,
    verify::Judgement,
};
use hefu_blobs::open_files;
use hefu_domain::contract::{Area, FieldKind};
use hefu_identity::EmbeddedIdentity;
use hefu_kernel::{ContractId, SignatoryId};
use hefu_notify::MessageDesk;
use hefu_pdf::FontSet;
use hefu_pki::MasterKey;
use hefu_store::{SqlStore, StoreSettings};
use hefu_typeset::Typesetter;
use tempfile::TempDir;

use crate::{FakeClock, SeededRandom, two_page_pdf};

/// The people of the demo world; the first one operates the organisation.
pub const DEMO: [DemoPerson; 9] = DEMO_PEOPLE;

pub(crate) static SERIF: &[u8] = include_bytes!("../../../fonts/NotoSerifCJKSC-gbk-nolocl.otf");

/// A person of the demo world.
pub type Person = DemoPerson;

/// A platform on a temporary folder, with the demo organisation in it.
pub struct World {
    /// The use cases.
    pub platform: Arc<Platform>,
    /// What was sent.
    pub desk: Arc<MessageDesk>,
    /// The time.
    pub clock: Arc<FakeClock>,
    /// The demo organisation.
    pub demo: Demo,
    folder: TempDir,
}

impl World {
    /// A world with limits that are not in a test's way, except those named in `settings`.
    pub async fn with(settings: Settings) -> Self {
        Self::of(settings, AuthoritySettings::default()).await
    }

    /// A world whose certificates and time stamps come from where these settings say.
    pub async fn certified_by(authority: AuthoritySettings) -> Self {
        Self::of(unhurried(), authority).await
    }

    async fn of(settings: Settings, authority: AuthoritySettings) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let vault = Vault::new(
            MasterKey::from_bytes(&[*b"0123456789abcdef", *b"fedcba9876543210"].concat())
                .expect("32 bytes"),
        );
        let location = folder.path().join("hefu.db");
        let store = SqlStore::open(&location.to_string_lossy(), StoreSettings::default())
            .await
            .expect("a database");
        let clock = Arc::new(FakeClock::new());
        let authority = Authority::open_or_create(&store, &vault, clock.clone(), authority)
            .await
            .expect("an authority");
        let desk = Arc::new(MessageDesk::default());
        let platform = Arc::new(Platform {
            store: Arc::new(store),
            blobs: Arc::new(open_files(&folder.path().join("blobs")).expect("a folder for blobs")),
            messenger: desk.clone(),
            identity: Arc::new(EmbeddedIdentity),
            judge: Arc::new(crate::InProcessJudge),
            trust: Vec::new(),
            clock: clock.clone(),
            random: Arc::new(SeededRandom::new(20_261_120)),
            vault,
            authority,
            fonts: Arc::new(FontSet::new(vec![Cow::Borrowed(SERIF)]).expect("a font")),
            typesetter: Arc::new(Typesetter::new(&[SERIF]).expect("a font")),
            settings,
            node: "test".to_owned(),
            base_url: OnceLock::from("http://127.0.0.1:8080".to_owned()),
        });
        let demo = platform.fill_demo().await.expect("an empty world");
        Self {
            platform,
            desk,
            clock,
            demo,
            folder,
        }
    }

    /// A world in which codes are not slowed down.
    pub async fn new() -> Self {
        Self::with(unhurried()).await
    }

    /// Where everything lies.
    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The operator of the demo organisation.
    pub async fn operator(&self) -> Principal {
        let user = self
            .platform
            .store
            .user(self.demo.operator)
            .await
            .expect("a store")
            .expect("the operator");
        self.platform.principal(&user).await.expect("a principal")
    }

    /// The digits of the newest code that went to that number.
    pub fn code_sent_to(&self, mobile: &str) -> String {
        let messages = self.desk.list();
        let newest = messages
            .iter()
            .rev()
            .find(|message| message.to == mobile && message.code.is_some());
        newest
            .and_then(|message| message.code.clone())
            .expect("a code was sent")
    }

    /// What the platform says of a contract's present document.
    pub async fn judged(&self, contract: ContractId) -> Judgement {
        let operator = self.operator().await;
        let present = self.platform.present_document(&operator, contract).await;
        let (_, bytes) = present.expect("a document");
        let judgement = self.platform.judge(bytes.into(), &Origin::default()).await;
        judgement.expect("a judgement")
    }

    /// Logs a person in.
    pub async fn log_in(&self, mobile: &str) -> Principal {
        self.platform
            .request_log_in_code(mobile, &Origin::default())
            .await
            .expect("a code");
        let code = self.code_sent_to(mobile);
        let (user, _) = self
            .platform
            .log_in(mobile, &code)
            .await
            .expect("a session");
        self.platform.principal(&user).await.expect("a principal")
    }

    /// An order in which these people sign a two-page document, each with a signature and a date.
    pub async fn order(&self, people: &[Person], ordered: bool) -> ContractOrder {
        let upload = UploadedFile {
            name: "contract.pdf".to_owned(),
            bytes: two_page_pdf().into(),
            lifetime_seconds: None,
        };
        let operator = self.operator().await;
        let file = self
            .platform
            .upload_file(&operator, Some(self.demo.organisation.id), upload)
            .await
            .expect("a file");
        let signatories = people.iter().map(|person| SignatoryInput {
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
        let fields = (0..people.len()).flat_map(|index| {
            [
                field(index, FieldKind::Signature, 60.0, 150.0),
                field(index, FieldKind::Date, 260.0, 100.0),
            ]
        });
        let terms = DraftInput {
            title: "房屋租赁合同".to_owned(),
            ordered,
            signatories: signatories.collect(),
            fields: fields.collect(),
            ..DraftInput::default()
        };
        ContractOrder {
            file: file.id,
            organisation: self.demo.organisation.id,
            terms,
        }
    }

    /// Carries an order out.
    pub async fn create(&self, order: &ContractOrder) -> Outcome<ContractRecord> {
        let operator = self.operator().await;
        self.platform
            .create_by_files(
                &operator,
                Actor::User(operator.user),
                order,
                &Origin::default(),
            )
            .await
    }

    /// A contract that these people are asked to sign.
    pub async fn contract(&self, people: &[Person], ordered: bool) -> ContractRecord {
        let order = self.order(people, ordered).await;
        self.create(&order).await.expect("a contract")
    }

    /// The contract as it is now.
    pub async fn reload(&self, id: ContractId) -> ContractRecord {
        self.platform
            .store
            .contract(id)
            .await
            .expect("a store")
            .expect("the contract")
    }

    /// A signing link's token for one signatory.
    pub async fn link(&self, contract: ContractId, signatory: SignatoryId) -> String {
        let operator = self.operator().await;
        let links = self
            .platform
            .make_links(&operator, contract, 3_600, |_| vec![signatory])
            .await
            .expect("a link");
        links[0].url.rsplit('/').next().expect("a token").to_owned()
    }

    /// Opens a link by the code that it sends.
    pub async fn open(&self, token: &str, mobile: &str) -> Outcome<(SessionRecord, SigningParty)> {
        self.platform
            .request_link_code(token, &Origin::default())
            .await?;
        let code = self.code_sent_to(mobile);
        let (session, party) = self
            .platform
            .open_link_session(token, &code, &Origin::default())
            .await?;
        Ok((session.record, party))
    }

    /// What a person says of themselves.
    pub fn identity(person: &Person) -> IdentityInput {
        IdentityInput {
            name: person.name.to_owned(),
            document: "ID_CARD".to_owned(),
            id_number: person.id_number.to_owned(),
            birth_date: None,
            consent_version: IDENTITY_CONSENT_VERSION.to_owned(),
        }
    }

    /// A signature drawn in two strokes.
    pub fn drawing() -> SignatureChoice {
        let stroke = |from: (f64, f64), to: (f64, f64)| {
            let step = |part: i32| {
                let share = f64::from(part) / 10.0;
                StrokePoint {
                    x: from.0 + (to.0 - from.0) * share,
                    y: from.1 + (to.1 - from.1) * share,
                    pressure: Some(0.5),
                }
            };
            (0..=10).map(step).collect()
        };
        SignatureChoice::Drawn {
            width: 300.0,
            height: 150.0,
            strokes: vec![
                stroke((20.0, 30.0), (250.0, 60.0)),
                stroke((130.0, 10.0), (140.0, 140.0)),
            ],
        }
    }

    /// Brings a signatory to the point where only the consent is missing.
    pub async fn ready_to_accept(
        &self,
        contract: ContractId,
        person: &Person,
    ) -> Outcome<(SigningParty, Acceptance)> {
        let mobile_key = self.platform.vault.mobile_key(person.mobile);
        let record = self.reload(contract).await;
        let signatory = record
            .contract
            .signatories
            .iter()
            .find(|party| party.mobile_key == mobile_key)
            .expect("a signatory")
            .id;
        let token = self.link(contract, signatory).await;
        let (session, party) = self.open(&token, person.mobile).await?;
        if self.platform.signing_view(&party).await?.identity.is_none() {
            self.platform
                .identify_signatory(&party, &Self::identity(person), &Origin::default())
                .await?;
        }
        let party = self.platform.signing_party(&session, &token).await?;
        let content = party.record.contract.content.expect("sent").digest;
        let sent = self
            .platform
            .request_sign_code(&party, content, &Origin::default())
            .await?;
        let acceptance = Acceptance {
            intent: sent.id,
            code: self.code_sent_to(person.mobile),
            content,
            choice: Self::drawing(),
            read_to_end: true,
            consent_version: Some(CONSENT_VERSION.to_owned()),
        };
        Ok((party, acceptance))
    }

    /// Signs for a person, from the link to the signature.
    pub async fn sign(&self, contract: ContractId, person: &Person) -> Outcome<()> {
        let (party, acceptance) = self.ready_to_accept(contract, person).await?;
        self.platform
            .accept(&party, &acceptance, &Origin::default())
            .await
    }

    /// Does all jobs that are due.
    pub async fn run_jobs(&self) {
        while self.platform.run_due_jobs().await.expect("jobs") > 0 {}
    }
}

fn unhurried() -> Settings {
    Settings {
        codes_per_minute: 1_000,
        codes_per_day: 1_000,
        ..Settings::default()
    }
}
