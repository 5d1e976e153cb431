//! The parent: so many children at a time, each with so much time.

use std::{
    io,
    os::unix::process::ExitStatusExt,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use async_trait::async_trait;
use hefu_app::{
    ports::{Isolation, Judge, JudgeError, NotDrawn, PagePicture},
    verify::{Question, Report},
};
use hefu_sandbox::{Protection, Protections, frame};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::{OnceCell, Semaphore, SemaphorePermit},
};

use super::wire::{ANSWER_BYTES_MAX, AnswerKind, Request};

/// This very program, even after its file was replaced by a newer one.
const THIS_PROGRAM: &str = "/proc/self/exe";
/// How many files may wait for each that is looked at.
const WAITING_FOR_EACH: usize = 4;
/// How long a file waits for its turn before its sender is asked to come again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How much of what a child complains about is read.
const COMPLAINT_BYTES_MAX: u64 = 4_096;
/// What the runtime says when memory is not given, see `std::alloc::handle_alloc_error`.
const OUT_OF_MEMORY: &str = "memory allocation of";

const SIGKILL: i32 = 9;
const SIGXCPU: i32 = 24;

/// What children may use up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolLimits {
    /// How many there may be at a time.
    pub at_once: usize,
    /// How long each may take, from start to end.
    pub time: Duration,
    /// Address space of each, bytes.
    pub memory_bytes: u64,
}

/// Sends a child for every file.
pub struct JudgePool {
    program: PathBuf,
    limits: PoolLimits,
    turns: Semaphore,
    waiting: AtomicUsize,
    isolation: OnceCell<Isolation>,
}

impl JudgePool {
    /// Children that are this program again.
    #[must_use]
    pub fn new(limits: PoolLimits) -> Self {
        Self::of_program(PathBuf::from(THIS_PROGRAM), limits)
    }

    /// Children that are another program with the same command, for tests.
    #[must_use]
    pub fn of_program(program: PathBuf, limits: PoolLimits) -> Self {
        Self {
            program,
            limits,
            turns: Semaphore::new(limits.at_once.max(1)),
            waiting: AtomicUsize::new(0),
            isolation: OnceCell::new(),
        }
    }

    /// Waits for a turn, unless too many wait already.
    async fn turn(&self) -> Result<SemaphorePermit<'_>, JudgeError> {
        if let Ok(turn) = self.turns.try_acquire() {
            return Ok(turn);
        }
        let _place = Place::take(&self.waiting, self.limits.at_once.max(1) * WAITING_FOR_EACH)
            .ok_or(JudgeError::Busy)?;
        match tokio::time::timeout(PATIENCE, self.turns.acquire()).await {
            Ok(Ok(turn)) => Ok(turn),
            Ok(Err(_)) | Err(_) => Err(JudgeError::Busy),
        }
    }

    async fn ask(&self, request: &Request, file: &[u8]) -> Result<Answer, JudgeError> {
        let request = serde_json::to_vec(request)
            .map_err(|error| JudgeError::Unavailable(error.to_string()))?;
        let _turn = self.turn().await?;
        let began = Instant::now();
        let mut child = self
            .start()
            .map_err(|error| JudgeError::Unavailable(format!("{}: {error}", THIS_PROGRAM)))?;
        let conversed =
            tokio::time::timeout(self.limits.time, converse(&mut child, &request, file)).await;
        metrics::histogram!("hefu_judging_seconds").record(began.elapsed().as_secs_f64());
        let fault = match conversed {
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(fault)) => fault,
            Err(_) => {
                // Dropped, it would be killed as well, but collected only later.
                if let Err(error) = child.kill().await {
                    tracing::error!("a process that looks at a file can not be ended: {error}");
                }
                JudgeError::TimedOut
            }
        };
        metrics::counter!("hefu_judging_faults_total", "fault" => name_of(&fault)).increment(1);
        Err(fault)
    }

    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .arg0("hefu")
            .arg("judge")
            .arg("--memory-bytes")
            .arg(self.limits.memory_bytes.to_string())
            .arg("--cpu-seconds")
            .arg(self.limits.time.as_secs().max(1).to_string())
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
    }
}

/// A place in the queue, given back when dropped.
struct Place<'p>(&'p AtomicUsize);

impl<'p> Place<'p> {
    fn take(waiting: &'p AtomicUsize, most: usize) -> Option<Self> {
        let more = |count: usize| (count < most).then_some(count + 1);
        waiting
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, more)
            .ok()
            .map(|_| Self(waiting))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What a child said.
struct Answer {
    held: Protections,
    kind: AnswerKind,
    bytes: Vec<u8>,
}

async fn converse(child: &mut Child, request: &[u8], file: &[u8]) -> Result<Answer, JudgeError> {
    let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(mut input), Some(mut output), Some(errors)) = pipes else {
        return Err(JudgeError::Unavailable("no pipes".to_owned()));
    };
    let telling = async {
        // A child that has died no longer listens; why it died is told by how it ended.
        let told = async {
            for frame in [request, file] {
                input.write_all(&frame::head_of(frame)?).await?;
                input.write_all(frame).await?;
            }
            input.shutdown().await
        };
        let _: io::Result<()> = told.await;
        drop(input);
    };
    let hearing = async {
        let held = read_frame(&mut output, 1).await?;
        let answer = read_frame(&mut output, ANSWER_BYTES_MAX).await?;
        io::Result::Ok((held, answer))
    };
    let mut complaint = Vec::new();
    let mut errors = errors.take(COMPLAINT_BYTES_MAX);
    let ((), heard, complained) =
        tokio::join!(telling, hearing, errors.read_to_end(&mut complaint));
    let ended = child.wait().await;
    let answer = heard.ok().and_then(|(held, answer)| {
        let (kind, bytes) = answer.split_first()?;
        Some(Answer {
            held: Protections::from_byte(*held.first()?),
            kind: AnswerKind::from_byte(*kind)?,
            bytes: bytes.to_vec(),
        })
    });
    match (answer, ended) {
        (Some(answer), Ok(status)) if status.success() => Ok(answer),
        (_, Ok(status)) => {
            let complaint = String::from_utf8_lossy(&complaint);
            Err(fault_of(status, complained.map_or("", |_| &complaint)))
        }
        (_, Err(error)) => Err(JudgeError::Unavailable(error.to_string())),
    }
}

async fn read_frame(from: &mut (impl AsyncRead + Unpin), most: usize) -> io::Result<Vec<u8>> {
    let mut head = [0; frame::HEAD_BYTES];
    from.read_exact(&mut head).await?;
    let mut bytes = vec![0; frame::length_of(head, most)?];
    from.read_exact(&mut bytes).await?;
    Ok(bytes)
}

/// Why a child did not answer, from how it ended.
fn fault_of(status: ExitStatus, complaint: &str) -> JudgeError {
    if complaint.contains(OUT_OF_MEMORY) {
        return JudgeError::OutOfMemory;
    }
    match status.signal() {
        Some(SIGXCPU) => JudgeError::TimedOut,
        // Not by us: by the kernel, for want of memory on the whole machine.
        Some(SIGKILL) => JudgeError::OutOfMemory,
        _ => {
            // The first line of a panic says where; what follows may quote the file.
            let line = complaint.lines().find(|line| !line.is_empty());
            let line: String = line.unwrap_or_default().chars().take(200).collect();
            JudgeError::Crashed(format!("{status}: {line}"))
        }
    }
}

fn name_of(fault: &JudgeError) -> &'static str {
    match fault {
        JudgeError::Busy => "busy",
        JudgeError::TimedOut => "timed_out",
        JudgeError::OutOfMemory => "out_of_memory",
        JudgeError::Crashed(_) => "crashed",
        JudgeError::Unavailable(_) => "unavailable",
    }
}

fn unexpected() -> JudgeError {
    JudgeError::Crashed("an answer of another kind".to_owned())
}

#[async_trait]
impl Judge for JudgePool {
    async fn judge(&self, file: Arc<[u8]>, question: Question) -> Result<Report, JudgeError> {
        let answer = self.ask(&Request::Judge(question), &file).await?;
        if answer.kind != AnswerKind::Report {
            return Err(unexpected());
        }
        serde_json::from_slice(&answer.bytes).map_err(|_| unexpected())
    }

    async fn draw(
        &self,
        file: Arc<[u8]>,
        wanted: PagePicture,
    ) -> Result<Result<Vec<u8>, NotDrawn>, JudgeError> {
        let request = Request::Draw {
            page: wanted.page,
            width: wanted.width,
        };
        let seen = &file[..wanted.until.min(file.len())];
        let answer = self.ask(&request, seen).await?;
        match answer.kind {
            AnswerKind::Picture => Ok(Ok(answer.bytes)),
            AnswerKind::NoSuchPage => Ok(Err(NotDrawn::NoSuchPage)),
            AnswerKind::Unreadable => Ok(Err(NotDrawn::Unreadable)),
            AnswerKind::Nothing | AnswerKind::Report => Err(unexpected()),
        }
    }

    async fn isolation(&self) -> Result<Isolation, JudgeError> {
        let asked = self.isolation.get_or_try_init(|| async {
            let answer = self.ask(&Request::Nothing, &[]).await?;
            Ok(Isolation {
                own_process: true,
                missing: answer.held.missing().map(Protection::code).collect(),
            })
        });
        asked.await.cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_child_ended_says_why() {
        let check = |raw: i32, complaint: &str, expected: JudgeError| {
            assert_eq!(
                fault_of(ExitStatus::from_raw(raw), complaint),
                expected,
                "{raw}"
            );
        };
        let crashed = |text: &str| JudgeError::Crashed(text.to_owned());
        check(SIGXCPU, "", JudgeError::TimedOut);
        check(SIGKILL, "", JudgeError::OutOfMemory);
        check(
            6,
            "memory allocation of 9 bytes failed",
            JudgeError::OutOfMemory,
        );
        check(31, "", crashed("signal: 31 (SIGSYS): "));
        let panic = "\nthread 'main' panicked at a.rs:1:2:\nthe secret text of a contract";
        check(
            101 << 8,
            panic,
            crashed("exit status: 101: thread 'main' panicked at a.rs:1:2:"),
        );
    }

    #[tokio::test(start_paused = true)]
    async fn beyond_the_queue_nobody_waits() {
        let pool = JudgePool::new(PoolLimits {
            at_once: 1,
            time: Duration::from_secs(1),
            memory_bytes: 1,
        });
        let working = pool.turn().await.expect("free");
        let waiting = (0..WAITING_FOR_EACH).map(|_| pool.turn());
        let mut waiting = Box::pin(futures::future::join_all(waiting));
        assert!(futures::poll!(&mut waiting).is_pending());
        let began = tokio::time::Instant::now();
        assert_eq!(pool.turn().await.err(), Some(JudgeError::Busy));
        assert_eq!(began.elapsed(), Duration::ZERO, "told at once");
        let told = waiting.await;
        assert!(
            told.iter()
                .all(|turn| matches!(turn, Err(JudgeError::Busy)))
        );
        assert_eq!(began.elapsed(), PATIENCE);
        drop(working);
        assert!(pool.turn().await.is_ok());
        assert_eq!(pool.waiting.load(Ordering::Relaxed), 0);
    }
}
