//! The release binary as a process: a folder of its own, limits raised by its settings.

use crate::Outcome;
use crate::http::Connection;
use crate::tencent::ApiKey;
use hyper::Method;
use serde_json::Value;
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const BINARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/release/hefu");
/// One network address sends everything here, and one initiator's contracts cause every code.
const LIMITS: [(&str, &str); 5] = [
    ("HEFU_LIMITS__CODES_PER_MINUTE", "1000000"),
    ("HEFU_LIMITS__CODES_PER_DAY", "1000000"),
    ("HEFU_LIMITS__CODES_PER_ADDRESS_HOUR", "100000000"),
    ("HEFU_LIMITS__CODES_PER_INITIATOR_DAY", "100000000"),
    ("HEFU_LIMITS__REQUESTS_PER_ADDRESS_MINUTE", "100000000"),
];
/// Linux tells processes in these, whatever it uses itself.
const TICKS_PER_SECOND: f64 = 100.0;
const PATIENCE: Duration = Duration::from_secs(20);

/// Settings of one installation besides the raised limits, as variables.
pub type Environment = Vec<(String, String)>;

/// A running server; it is killed when this is dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

/// What `hefu demo` made.
pub struct Demo {
    pub key: ApiKey,
    pub operator: String,
}

/// The settings that differ from the defaults, for whoever reads the figures.
pub fn limits() -> String {
    let shown = LIMITS.map(|(name, value)| format!("{name}={value}"));
    shown.join(" ")
}

/// Runs the binary once and returns what it printed; any exit code but 0 is a failure.
pub fn run(arguments: &[&str], environment: &Environment) -> Outcome<Vec<u8>> {
    let output = command(environment).args(arguments).output()?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let told = [output.stdout, output.stderr].concat();
    Err(format!("hefu {arguments:?}: {}", String::from_utf8_lossy(&told)).into())
}

/// Makes an installation with the demo organisation.
pub fn demo(data: &Path, environment: &Environment) -> Outcome<Demo> {
    let output = run(&["demo", "--json", "--data", text(data)?], environment)?;
    let demo: Value = serde_json::from_slice(&output)?;
    let field = |name: &str| demo[name].as_str().unwrap_or_default().to_owned();
    Ok(Demo {
        key: ApiKey {
            secret_id: field("secret_id"),
            secret_key: field("secret_key"),
        },
        operator: field("operator_user_id"),
    })
}

/// A path as an argument.
pub fn text(path: &Path) -> Outcome<&str> {
    path.to_str().ok_or_else(|| "a path that is no text".into())
}

fn command(environment: &Environment) -> Command {
    let binary = std::env::var_os("HEFU_BIN").map_or_else(|| BINARY.into(), PathBuf::from);
    let mut command = Command::new(binary);
    let environment = environment.iter().map(|(name, value)| (name, value));
    command.envs(LIMITS).envs(environment).stdin(Stdio::null());
    command
}

impl Server {
    /// Starts `hefu serve` and waits until `/health` says 200. Also says how long that took.
    pub async fn start(data: &Path, environment: &Environment) -> Outcome<(Self, Duration)> {
        let address = free_address()?;
        let log = fs::File::create(data.with_extension("log"))?;
        let began = Instant::now();
        let child = command(environment)
            .args(["serve", "--data", text(data)?, "--listen"])
            .arg(address.to_string())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        let server = Server { child, address };
        while began.elapsed() < PATIENCE {
            if server.is_healthy().await {
                return Ok((server, began.elapsed()));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let log = fs::read_to_string(data.with_extension("log"))?;
        Err(format!("the server did not start: {log}").into())
    }

    async fn is_healthy(&self) -> bool {
        let Ok(mut connection) = Connection::open(self.address).await else {
            return false;
        };
        let answer = connection.call(Method::GET, "/health", &[], "").await;
        answer.is_ok_and(|answer| answer.status == 200)
    }

    /// A figure of `/proc/<pid>/status` in MB (10^6 bytes), such as `VmRSS`.
    pub fn memory_mb(&self, name: &str) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with(name));
        let kib = line.and_then(|line| line.split_whitespace().nth(1));
        let kib: f64 = kib.ok_or("no such figure")?.parse()?;
        Ok(kib * 1024.0 / 1e6)
    }

    /// Processor time used so far, in seconds.
    pub fn processor_seconds(&self) -> Outcome<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name may hold anything; what follows its closing bracket starts with field 3.
        let (_, fields) = stat.rsplit_once(')').ok_or("no such process")?;
        let fields: Vec<&str> = fields.split_whitespace().collect();
        let ticks = |field: usize| fields.get(field - 3).and_then(|it| it.parse::<f64>().ok());
        let user = ticks(14).ok_or("no user time")?;
        let system = ticks(15).ok_or("no system time")?;
        Ok((user + system) / TICKS_PER_SECOND)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to stop.
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

fn free_address() -> Outcome<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}
