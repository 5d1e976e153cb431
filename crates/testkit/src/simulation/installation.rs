//! An installation of several nodes over one database and one folder of documents, copied from a
//! template that is made once per process.

use std::{
    borrow::Cow,
    path::Path,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicU64},
    },
};

use hefu_app::{
    Platform,
    authz::Principal,
    certificate::{Authority, AuthoritySettings},
    ports::{Blobs, IdentityProvider, Messenger, Store},
    settings::Settings,
    vault::Vault,
};
use hefu_blobs::open_files;
use hefu_identity::EmbeddedIdentity;
use hefu_kernel::{Clock, OrganisationId, Random, UserId};
use hefu_notify::MessageDesk;
use hefu_pdf::FontSet;
use hefu_pki::MasterKey;
use hefu_store::{SqlStore, StoreSettings};
use hefu_typeset::Typesetter;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::{
    Betrayal, Chronicle, Director,
    outside::{DirectedBlobs, DirectedIdentity, DirectedMessenger},
    store::DirectedStore,
};
use crate::{DEMO, FakeClock, SeededRandom, SkewedClock, world::SERIF};

/// A process of the installation.
pub struct Node {
    /// Its use cases.
    pub platform: Arc<Platform>,
    /// How often it has died; whatever was going on before a death is over.
    pub deaths: AtomicU64,
    /// Whether it answers.
    pub alive: AtomicBool,
}

/// Several nodes, with everything of theirs that a test may look at from behind.
pub struct Installation {
    /// The processes.
    pub nodes: Vec<Arc<Node>>,
    /// The same without faults in between, for looking.
    pub behind: Arc<Platform>,
    /// The one clock of all.
    pub clock: Arc<FakeClock>,
    /// What was sent.
    pub desk: Arc<MessageDesk>,
    /// What was committed and what clients were told.
    pub chronicle: Arc<Chronicle>,
    /// The organisation that sends.
    pub organisation: OrganisationId,
    /// Whoever sends for it.
    pub operator: Principal,
    folder: TempDir,
}

/// The files of a fresh installation with the demo organisation in it.
struct Template {
    files: Vec<(String, Vec<u8>)>,
    organisation: OrganisationId,
    operator: UserId,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();
static FONTS: OnceLock<Arc<FontSet>> = OnceLock::new();

impl Installation {
    /// A fresh installation with a node for each of `skews`, the seconds by which its clock is
    /// ahead; `seed` decides its ids, codes and tokens.
    pub async fn open(
        seed: u64,
        skews: &[i64],
        settings: Settings,
        director: Arc<dyn Director>,
        betrayal: Option<Betrayal>,
    ) -> Self {
        let template = TEMPLATE.get_or_init(Template::make).await;
        let folder = temporary_folder();
        for (name, bytes) in &template.files {
            std::fs::write(folder.path().join(name), bytes).expect("room for a database");
        }
        let clock = Arc::new(FakeClock::new());
        let random: Arc<dyn Random> = Arc::new(SeededRandom::new(seed));
        let store: Arc<dyn Store> = Arc::new(open_store(folder.path()).await);
        let blobs: Arc<dyn Blobs> =
            Arc::new(open_files(&folder.path().join("blobs")).expect("a folder for blobs"));
        let desk = Arc::new(MessageDesk::default());
        let chronicle = Arc::new(Chronicle::new(vault()));
        let ports = Ports {
            store: Arc::new(DirectedStore {
                inner: store.clone(),
                director: director.clone(),
                chronicle: chronicle.clone(),
                clock: clock.clone(),
                betrayal,
            }),
            blobs: Arc::new(DirectedBlobs::new(
                blobs.clone(),
                director.clone(),
                clock.clone(),
                betrayal,
            )),
            messenger: Arc::new(DirectedMessenger {
                inner: desk.clone(),
                director: director.clone(),
                betrayal,
            }),
            identity: Arc::new(DirectedIdentity {
                inner: Arc::new(EmbeddedIdentity),
                director,
            }),
        };
        let mut started = Vec::new();
        for (number, &skew) in skews.iter().enumerate() {
            let own_clock = Arc::new(SkewedClock::new(clock.clone(), skew));
            let mut platform = platform(&ports, &*store, own_clock, &random).await;
            platform.node = format!("node-{number}");
            platform.settings = settings.clone();
            started.push(Arc::new(Node {
                platform: Arc::new(platform),
                deaths: AtomicU64::new(0),
                alive: AtomicBool::new(true),
            }));
        }
        let behind = Ports {
            store: store.clone(),
            blobs,
            messenger: desk.clone(),
            identity: Arc::new(EmbeddedIdentity),
        };
        let behind = Arc::new(platform(&behind, &*store, clock.clone(), &random).await);
        let operator = behind.store.user(template.operator).await;
        let operator = operator.expect("a store").expect("the operator");
        let operator = behind.principal(&operator).await.expect("a principal");
        Self {
            nodes: started,
            behind,
            clock,
            desk,
            chronicle,
            organisation: template.organisation,
            operator,
            folder,
        }
    }

    /// Where everything lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

struct Ports {
    store: Arc<dyn Store>,
    blobs: Arc<dyn Blobs>,
    messenger: Arc<dyn Messenger>,
    identity: Arc<dyn IdentityProvider>,
}

async fn platform(
    ports: &Ports,
    store: &dyn Store,
    clock: Arc<dyn Clock>,
    random: &Arc<dyn Random>,
) -> Platform {
    let vault = vault();
    let authority =
        Authority::open_or_create(store, &vault, clock.clone(), AuthoritySettings::default())
            .await
            .expect("an authority");
    Platform {
        store: ports.store.clone(),
        blobs: ports.blobs.clone(),
        messenger: ports.messenger.clone(),
        identity: ports.identity.clone(),
        judge: Arc::new(crate::InProcessJudge),
        trust: Vec::new(),
        clock,
        random: random.clone(),
        vault,
        authority,
        fonts: fonts(),
        typesetter: Arc::new(Typesetter::new(&[SERIF]).expect("a font")),
        settings: patient(),
        node: "behind".to_owned(),
        base_url: OnceLock::from("http://127.0.0.1:8080".to_owned()),
    }
}

impl Template {
    async fn make() -> Self {
        let folder = temporary_folder();
        let store: Arc<dyn Store> = Arc::new(open_store(folder.path()).await);
        let clock = Arc::new(FakeClock::new());
        let random: Arc<dyn Random> = Arc::new(SeededRandom::new(20_261_120));
        let ports = Ports {
            store: store.clone(),
            blobs: Arc::new(open_files(&folder.path().join("blobs")).expect("a folder for blobs")),
            messenger: Arc::new(MessageDesk::default()),
            identity: Arc::new(EmbeddedIdentity),
        };
        let platform = platform(&ports, &*store, clock, &random).await;
        let demo = platform.fill_demo().await.expect("an empty installation");
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
        {
            let name = entry.file_name().to_string_lossy().into_owned();
            // The index of the write-ahead log is rebuilt from the log.
            if entry.path().is_file() && !name.ends_with("-shm") {
                files.push((name, std::fs::read(entry.path()).expect("a file")));
            }
        }
        Self {
            files,
            organisation: demo.organisation.id,
            operator: demo.operator,
        }
    }
}

async fn open_store(folder: &Path) -> SqlStore {
    let settings = StoreSettings {
        connections: 1,
        ..StoreSettings::default()
    };
    SqlStore::open(&folder.join("hefu.db").to_string_lossy(), settings)
        .await
        .expect("a database")
}

fn vault() -> Vault {
    let key = [*b"0123456789abcdef", *b"fedcba9876543210"].concat();
    Vault::new(MasterKey::from_bytes(&key).expect("32 bytes"))
}

fn fonts() -> Arc<FontSet> {
    FONTS
        .get_or_init(|| Arc::new(FontSet::new(vec![Cow::Borrowed(SERIF)]).expect("a font")))
        .clone()
}

/// Limits that are in nobody's way.
pub fn patient() -> Settings {
    Settings {
        codes_per_minute: 1_000,
        codes_per_day: 1_000,
        ..Settings::default()
    }
}

/// In memory where there is such a place: what power cuts do is not the subject here.
fn temporary_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    made.expect("a temporary folder")
}

/// The people who sign.
pub fn people() -> &'static [crate::Person] {
    &DEMO[1..]
}
