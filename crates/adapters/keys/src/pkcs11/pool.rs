//! Threads with one session each.

use super::connection::{Connection, Device};
use super::{Pkcs11Error, Pkcs11Settings};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Runs work on sessions of a device.
pub(super) struct Pool {
    jobs: Sender<Job>,
    patience: Duration,
}

struct Job {
    /// Nobody waits for it after that.
    until: Instant,
    work: Box<dyn FnOnce(&mut Worker) + Send>,
}

impl Pool {
    /// Starts the threads. They end when the pool is dropped and their device has answered.
    pub(super) fn start(settings: Pkcs11Settings) -> Result<Self, Pkcs11Error> {
        let (jobs, queue) = channel();
        let queue = Arc::new(Mutex::new(queue));
        let (patience, sessions) = (settings.patience, settings.sessions.max(1));
        let device = Arc::new(Device::new(settings));
        for _ in 0..sessions {
            let mut worker = Worker {
                device: device.clone(),
                connection: None,
            };
            let queue = queue.clone();
            std::thread::Builder::new()
                .name("key-device".to_owned())
                .spawn(move || worker.serve(&queue))
                .map_err(|error| Pkcs11Error::Module(error.to_string()))?;
        }
        Ok(Pool { jobs, patience })
    }

    /// Runs `work` on a session and waits for it.
    ///
    /// When the session turns out to be lost (token pulled out, module reset by somebody else), the work
    /// is done once more on a new one; it must bear that.
    pub(super) fn run<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Connection) -> Result<T, Pkcs11Error> + Send + 'static,
    ) -> Result<T, Pkcs11Error> {
        let (answer, answered) = sync_channel(1);
        let job = Job {
            until: Instant::now() + self.patience,
            work: Box::new(move |worker| {
                // Who gave up waiting does not hear the answer.
                let _ = answer.send(worker.perform(&work));
            }),
        };
        self.jobs.send(job).map_err(|_| Pkcs11Error::Timeout)?;
        answered
            .recv_timeout(self.patience)
            .unwrap_or(Err(Pkcs11Error::Timeout))
    }
}

/// A thread's session.
struct Worker {
    device: Arc<Device>,
    connection: Option<Connection>,
}

impl Worker {
    fn serve(&mut self, queue: &Mutex<Receiver<Job>>) {
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
            match next {
                Ok(job) if Instant::now() < job.until => (job.work)(self),
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    fn perform<T>(
        &mut self,
        work: &dyn Fn(&mut Connection) -> Result<T, Pkcs11Error>,
    ) -> Result<T, Pkcs11Error> {
        match self.attempt(work) {
            Err(error) if error.session_lost() => self.attempt(work),
            result => result,
        }
    }

    fn attempt<T>(
        &mut self,
        work: &dyn Fn(&mut Connection) -> Result<T, Pkcs11Error>,
    ) -> Result<T, Pkcs11Error> {
        let connection = match &mut self.connection {
            Some(connection) => connection,
            none => none.insert(self.device.connect()?),
        };
        let result = work(connection);
        if result.as_ref().is_err_and(|error| !error.keeps_session()) {
            self.connection = None;
        }
        result
    }
}
