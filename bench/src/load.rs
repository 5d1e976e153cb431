//! Clients that sign whole contracts against one or several nodes of one installation.

use crate::http::Connection;
use crate::journey::{Client, Plan, Times};
use crate::people::{Person, person};
use crate::server::{self, Environment, Server};
use crate::{Outcome, document};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::LocalSet;

/// Each client has persons of its own, so that codes are never mixed up.
const PEOPLE: usize = 200;
/// Persons that no client of a run has.
const OUTSIDE: usize = 100 * PEOPLE;
/// Of so many sealed files one is judged by `hefu verify`.
const JUDGED: usize = 50;

/// An installation with its nodes, each in a folder of its own.
pub struct Site {
    folder: tempfile::TempDir,
    plan: Rc<Plan>,
    pub nodes: Vec<Server>,
}

/// How much is asked of it.
#[derive(Clone, Copy)]
pub struct Load {
    /// How many clients work at the same time, spread over the nodes.
    pub clients: usize,
    /// For how long.
    pub time: Duration,
    /// At most so many contracts a minute, all clients together; as many as possible if `None`.
    pub pace: Option<f64>,
}

/// What came of a run.
pub struct Run {
    pub contracts_per_minute: f64,
    /// Processor time of all nodes for one contract.
    pub processor_ms: f64,
    /// The most memory of one node.
    pub peak_mb: f64,
    pub times: Times,
}

impl Site {
    /// Makes an installation and starts its nodes. Several nodes need a database and a place for
    /// documents that they share.
    pub async fn start(nodes: usize, environment: &Environment) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let demo = server::demo(&data(folder.path(), 0), environment)?;
        Self::start_on(folder, demo, nodes, environment).await
    }

    /// Starts nodes on an installation in the folder `node0` of a folder.
    pub async fn start_on(
        folder: tempfile::TempDir,
        demo: server::Demo,
        nodes: usize,
        environment: &Environment,
    ) -> Outcome<Self> {
        let plan = Rc::new(Plan::new(demo, &document::ten_pages()?));
        let mut running = Vec::new();
        for number in 0..nodes {
            let data = data(folder.path(), number);
            std::fs::create_dir_all(&data)?;
            running.push(Server::start(&data, environment).await?.0);
        }
        let site = Site {
            folder,
            plan,
            nodes: running,
        };
        site.warm_up().await?;
        Ok(site)
    }

    async fn warm_up(&self) -> Outcome<()> {
        for node in &self.nodes {
            let mut client = self.client(node).await?;
            for number in 0..4 {
                client.contract(&pair(OUTSIDE, number)).await?;
            }
        }
        Ok(())
    }

    async fn client(&self, node: &Server) -> Outcome<Client> {
        Ok(Client {
            plan: self.plan.clone(),
            connection: Connection::open(node.address).await?,
            times: Times::new(),
        })
    }

    fn processor_seconds(&self) -> Outcome<f64> {
        self.nodes.iter().map(Server::processor_seconds).sum()
    }

    /// Puts a load on it, and judges a sample of what was signed.
    pub async fn bear(&self, load: Load) -> Outcome<Run> {
        let used = self.processor_seconds()?;
        let began = Instant::now();
        let all = LocalSet::new();
        let mut running = Vec::new();
        for number in 0..load.clients {
            let node = &self.nodes[number % self.nodes.len()];
            let worker = Worker {
                client: self.client(node).await?,
                number,
                folder: self.folder.path().into(),
            };
            running.push(all.spawn_local(worker.work(load, began)));
        }
        let outcomes = all.run_until(async {
            let mut outcomes = Vec::new();
            for client in running {
                outcomes.push(client.await);
            }
            outcomes
        });
        let (mut contracts, mut times) = (0, Times::new());
        for outcome in outcomes.await {
            let (done, own) = outcome??;
            contracts += done;
            for (what, list) in own {
                times.entry(what).or_default().extend(list);
            }
        }
        let elapsed = began.elapsed().as_secs_f64();
        let used = self.processor_seconds()? - used;
        let memory: Vec<f64> = self
            .nodes
            .iter()
            .map(|node| node.memory_mb("VmHWM"))
            .collect::<Outcome<_>>()?;
        self.judge()?;
        Ok(Run {
            contracts_per_minute: contracts as f64 / elapsed * 60.0,
            processor_ms: used * 1e3 / contracts as f64,
            peak_mb: memory.into_iter().fold(0.0, f64::max),
            times,
        })
    }

    fn judge(&self) -> Outcome<()> {
        let folder = self.folder.path();
        let root = data(folder, 0).join("root.pem");
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|it| it == "pdf") {
                files.push(server::text(&path)?.to_owned());
            }
        }
        let mut arguments = vec!["verify", "--json", "--trust", server::text(&root)?];
        arguments.extend(files.iter().map(String::as_str));
        let lines = String::from_utf8(server::run(&arguments, &Environment::new())?)?;
        let trusted = |line: &&str| line.contains(r#""trust":"trusted""#);
        let sound = lines.lines().filter(trusted).count();
        if files.is_empty() || sound != files.len() {
            return Err(format!("{sound} of {} sealed files are trusted", files.len()).into());
        }
        println!("{sound} sealed files judged by hefu verify: all valid and trusted");
        for file in files {
            std::fs::remove_file(file)?;
        }
        Ok(())
    }
}

/// A client on its way.
struct Worker {
    client: Client,
    number: usize,
    folder: PathBuf,
}

impl Worker {
    /// Contracts one after the other until the time is up. Every fiftieth sealed file is kept.
    async fn work(mut self, load: Load, began: Instant) -> Outcome<(usize, Times)> {
        let pause = load
            .pace
            .map(|pace| Duration::from_secs_f64(60.0 / pace * load.clients as f64));
        let mut done = 0;
        while began.elapsed() < load.time {
            if let Some(pause) = pause {
                // Clients start one after the other within a pause, not all at once.
                let share = (self.number as f64 + 0.5) / load.clients as f64;
                let due = pause.mul_f64(done as f64 + share);
                tokio::time::sleep_until((began + due).into()).await;
            }
            let sealed = self
                .client
                .contract(&pair(self.number * PEOPLE, done))
                .await?;
            if done.is_multiple_of(JUDGED) {
                let file = format!("{}-{done}.pdf", self.number);
                std::fs::write(self.folder.join(file), &sealed)?;
            }
            done += 1;
        }
        Ok((done, self.client.times))
    }
}

/// The folder of a node.
pub fn data(folder: &Path, node: usize) -> PathBuf {
    folder.join(format!("node{node}"))
}

/// Two persons of a client's own, others with every contract until all had their turn.
fn pair(first: usize, contract: usize) -> [Person; 2] {
    let at = |place: usize| person(first + (contract * 2 + place) % PEOPLE);
    [at(0), at(1)]
}
