//! Joining the adapters to the use cases.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use hefu_app::{
    Platform,
    certificate::Authority,
    ports::{Blobs, Messenger},
    vault::Vault,
};
use hefu_identity::EmbeddedIdentity;
use hefu_notify::{MessageDesk, Unconfigured};
use hefu_pdf::FontSet;
use hefu_store::SqlStore;
use hefu_typeset::Typesetter;

use crate::{
    judge::JudgePool,
    master_key,
    metrics::Measured,
    settings::Settings,
    system::{SystemClock, SystemRandom},
    upkeep,
};

/// Cut to GBK with Latin and symbols; SIL Open Font License 1.1.
pub(crate) static SERIF: &[u8] = include_bytes!("../../../fonts/NotoSerifCJKSC-gbk-nolocl.otf");
pub(crate) static SANS: &[u8] = include_bytes!("../../../fonts/NotoSansCJKSC-gbk-nolocl.otf");

/// A wired installation.
pub struct Installation {
    /// The use cases.
    pub platform: Arc<Platform>,
    /// The message desk, if the embedded messenger is in use.
    pub desk: Option<Arc<MessageDesk>>,
}

/// Opens an installation, and makes what it lacks.
///
/// # Errors
/// A sentence for the operator.
pub async fn open(data: &Path, settings: &Settings) -> Result<Installation, String> {
    upkeep::refuse_unfinished(data)?;
    master_key::make_folder(data)?;
    let store = SqlStore::open(&database(data, settings), settings.store_settings())
        .await
        .map_err(|error| error.to_string())?;
    let blobs = blobs(data, settings)?;
    // A node that starts before its bucket must not stay away; `/health` goes on asking.
    if let Err(error) = blobs.probe().await {
        tracing::warn!("blobs: {error}");
    }
    let clock = Arc::new(SystemClock);
    // A fresh key would open nothing of an installation that exists.
    let exists = Authority::exists(&store)
        .await
        .map_err(|error| error.to_string())?;
    let vault = Vault::new(if exists {
        master_key::existing(data)?
    } else {
        master_key::open(data)?
    });
    let authority = Authority::open_or_create(&store, &vault, clock.clone(), settings.authority_settings(data)?)
        .await
        .map_err(|failure| format!("the installation does not open, perhaps because the master key is another one's: {failure:?}"))?;
    write_root(data, &authority)?;
    let fonts = FontSet::new(vec![Cow::Borrowed(SERIF), Cow::Borrowed(SANS)])
        .map_err(|error| error.to_string())?;
    let typesetter = Typesetter::new(&[SERIF, SANS]).map_err(|error| error.to_string())?;
    let desk = settings
        .public_url
        .is_none()
        .then(|| Arc::new(MessageDesk::default()));
    let messenger: Arc<dyn Messenger> = match &desk {
        Some(desk) => desk.clone(),
        None => Arc::new(Unconfigured::new(
            "a public URL is set, so codes must really be sent; this version has no SMS provider yet",
        )),
    };
    let platform = Platform {
        store: Arc::new(store),
        blobs: Arc::new(Measured::new(blobs)),
        messenger,
        identity: Arc::new(EmbeddedIdentity),
        judge: Arc::new(JudgePool::new(settings.judging())),
        trust: settings.trust(data)?,
        clock,
        random: Arc::new(SystemRandom),
        vault,
        authority,
        fonts: Arc::new(fonts),
        typesetter: Arc::new(typesetter),
        settings: settings.limits.to_limits(),
        node: node_name(),
        base_url: OnceLock::new(),
    };
    Ok(Installation {
        platform: Arc::new(platform),
        desk,
    })
}

/// Where the database lies.
pub fn database(data: &Path, settings: &Settings) -> String {
    if settings.database_url.is_empty() {
        return data.join("hefu.db").to_string_lossy().into_owned();
    }
    settings.database_url.to_string()
}

/// Opens the place where blobs lie. A bucket is not asked anything yet.
///
/// # Errors
/// A sentence for the operator.
pub fn blobs(data: &Path, settings: &Settings) -> Result<Arc<dyn Blobs>, String> {
    let location = settings
        .blob_location(data)
        .map_err(|fault| format!("blobs: {fault}"))?;
    hefu_blobs::open(&location).map_err(|error| error.to_string())
}

/// The root certificate, for whoever checks signatures with other tools. Public by nature.
fn write_root(data: &Path, authority: &Authority) -> Result<(), String> {
    let path: PathBuf = data.join("root.pem");
    let pem = authority.root().to_pem();
    if std::fs::read_to_string(&path).is_ok_and(|present| present == pem) {
        return Ok(());
    }
    std::fs::write(&path, pem).map_err(|error| format!("{}: {error}", path.display()))
}

/// Tells processes apart that hold jobs.
fn node_name() -> String {
    format!(
        "{}-{}",
        std::process::id(),
        hefu_pki::hex(&hefu_pki::random_bytes::<6>())
    )
}
