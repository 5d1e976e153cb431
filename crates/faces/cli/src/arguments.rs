//! The words of the command line.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};

/// Hefu 合符: sign contracts, and check signed ones, on one's own machine.
#[derive(Debug, Parser)]
#[command(name = "hefu", version = crate::VERSION, propagate_version = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the platform; an empty folder becomes a new installation.
    Serve(ServeOptions),
    /// Fill an empty folder with a demo organisation, people and an API key.
    Demo {
        /// Where the installation lies.
        #[command(flatten)]
        place: Place,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Judge the signatures of PDF files; exit code 0 if all are valid, 1 if not.
    Verify(crate::verify::VerifyOptions),
    /// Look at one file from standard input after giving up everything else. Started by the server.
    #[command(hide = true)]
    Judge(JudgeOptions),
    /// Cosign the checkpoints of other installations' logs, over HTTP, and never two that
    /// contradict each other.
    Witness(WitnessOptions),
    /// Bring the database's tables up to date and stop.
    Migrate(Place),
    /// Read the settings and the files they name, say every mistake at once and stop; exit code 1
    /// if there is one.
    CheckConfig {
        /// Where the installation lies.
        #[command(flatten)]
        place: Place,
        /// Also ask the database and the place of documents whether they answer.
        #[arg(long)]
        connect: bool,
    },
    /// Print the settings in force, secrets masked.
    Settings {
        /// Where the installation lies.
        #[command(flatten)]
        place: Place,
        /// Print the reference of all settings instead.
        #[arg(long)]
        markdown: bool,
    },
    /// Ask the server of this machine whether it works; exit code 0 if it does.
    Health(HealthOptions),
    /// Look after the administrator of the installation.
    Administrator {
        /// What to do.
        #[command(subcommand)]
        command: AdministratorCommand,
    },
    /// Print the OpenAPI document of the platform's own API.
    Openapi,
    /// Print the key that verifies the checkpoints of this installation's log, for witnesses.
    LogKey(Place),
    /// Prove that every row, event and document is what was written; exit code 0 if all are, 1
    /// if not, 2 if that could not be found out. Only reads; may run beside the server.
    Fsck(FsckOptions),
    /// Copy a running installation, without its master key, into a new folder.
    Backup(BackupOptions),
    /// Make an installation from a backup, on an empty folder (and an empty database).
    Restore(RestoreOptions),
    /// Erase persons: reads mobile numbers from standard input, one a line, and makes the keys of
    /// these persons' data unreadable for good.
    Erase(Place),
    /// Revoke a certificate that should not have been issued, or whose key others may know.
    Revoke(RevokeOptions),
    /// Print the list of erased persons, for `restore --erasures`.
    Erasures(Place),
}

/// Which certificate to revoke, and why.
#[derive(Debug, Clone, Args)]
pub struct RevokeOptions {
    /// Where the installation lies.
    #[command(flatten)]
    pub place: Place,
    /// Why.
    #[arg(long, value_parser = ["misissued", "key_compromised", "superseded", "ceased"])]
    pub cause: String,
    /// Its serial number in hexadecimal digits, as verifying a document shows it.
    pub serial: String,
}

/// What whoever looks at a stranger's file may use up.
#[derive(Debug, Clone, Args)]
pub struct JudgeOptions {
    /// Address space, bytes.
    #[arg(long)]
    pub memory_bytes: u64,
    /// Processor time, seconds.
    #[arg(long)]
    pub cpu_seconds: u64,
}

/// How to be a witness.
#[derive(Debug, Clone, Args)]
pub struct WitnessOptions {
    /// Folder for its key and for what it has seen.
    #[arg(long)]
    pub data: PathBuf,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8090")]
    pub listen: SocketAddr,
    /// Its name, such as `witness.example.com`; the key's name in every cosignature.
    #[arg(long)]
    pub name: String,
    /// A log to follow, by the key that verifies its checkpoints; may be given several times.
    #[arg(long, required = true)]
    pub log: Vec<String>,
}

/// Whom to ask what.
#[derive(Debug, Clone, Args)]
pub struct HealthOptions {
    /// Where the installation lies.
    #[command(flatten)]
    pub place: Place,
    /// Where the server listens; overrides the settings.
    #[arg(long, env = "HEFU_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// Ask only whether it answers at all.
    #[arg(long)]
    pub live: bool,
}

/// What can be done about the administrator.
#[derive(Debug, Subcommand)]
pub enum AdministratorCommand {
    /// Print a one-time address; whoever opens it and logs in replaces the administrator.
    Reset(Place),
}

/// Where an installation lies.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Folder of the installation: keys, database, documents, hefu.toml.
    #[arg(long, env = "HEFU_DATA", default_value = "data")]
    pub data: PathBuf,
}

/// What to check.
#[derive(Debug, Clone, Args)]
pub struct FsckOptions {
    /// Where the installation lies.
    #[command(flatten)]
    pub place: Place,
    /// Verify the signatures of every document too.
    #[arg(long)]
    pub deep: bool,
    /// A checkpoint of the log that was kept elsewhere: the log must begin with its tree. May be
    /// given several times.
    #[arg(long)]
    pub checkpoint: Vec<PathBuf>,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What to copy where.
#[derive(Debug, Clone, Args)]
pub struct BackupOptions {
    /// Where the installation lies.
    #[command(flatten)]
    pub place: Place,
    /// The folder to make; must not exist or be empty.
    pub to: PathBuf,
}

/// What to restore where.
#[derive(Debug, Clone, Args)]
pub struct RestoreOptions {
    /// Where the installation shall lie: a folder that holds at most `hefu.toml` and `master.key`.
    #[command(flatten)]
    pub place: Place,
    /// The backup.
    pub from: PathBuf,
    /// A list printed by `hefu erasures` after the backup was made: these persons are erased
    /// again.
    #[arg(long)]
    pub erasures: Option<PathBuf>,
    /// The newest checkpoint of the log that anybody has. The log goes on only if it holds as
    /// much; without a checkpoint or a witness another log takes its place.
    #[arg(long)]
    pub checkpoint: Option<PathBuf>,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct ServeOptions {
    /// Where the installation lies.
    #[command(flatten)]
    pub place: Place,
    /// Address and port to listen on; overrides the settings.
    #[arg(long, env = "HEFU_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// Serve TLS on this machine's address in the local network, with a certificate made for it,
    /// and print a QR code for phones.
    #[arg(long)]
    pub lan: bool,
}
