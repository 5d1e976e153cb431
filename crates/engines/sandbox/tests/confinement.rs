//! A confined process, seen from its parent: this program started again, with a deed in its
//! environment.

use std::{
    io::{Read, Write},
    os::unix::process::ExitStatusExt,
    process::{Command, Output, Stdio},
};

use hefu_sandbox::{Limits, Protection, Protections, confine, frame};

const DEED: &str = "HEFU_SANDBOX_DEED";
const MEMORY: u64 = 256 << 20;
/// How `seccomp` ends a process.
const SIGSYS: i32 = 31;
const SIGXCPU: i32 = 24;

/// Nothing when run as a test; the child of the tests below.
#[test]
fn child() {
    let Ok(deed) = std::env::var(DEED) else {
        return;
    };
    let limits = Limits {
        memory_bytes: MEMORY,
        cpu_seconds: 1,
    };
    let mut left_open = std::fs::File::open("/proc/self/status").expect("a file");
    let held = confine(limits).expect("confined");
    match deed.as_str() {
        "nothing" => {}
        "echo" => {
            let asked = frame::read(&mut std::io::stdin(), 100).expect("a frame");
            frame::write(&mut std::io::stderr(), &asked).expect("a pipe");
        }
        "say what holds" => {
            frame::write(&mut std::io::stderr(), &[held.to_byte()]).expect("a pipe");
        }
        "open a file" => drop(std::fs::File::open("/etc/passwd")),
        "read a descriptor left open" => drop(left_open.read(&mut [0])),
        "make a file" => drop(std::fs::File::create("/tmp/hefu-sandbox-made")),
        "list a folder" => drop(std::fs::read_dir("/")),
        "connect" => drop(std::net::TcpStream::connect("127.0.0.1:9")),
        "send a datagram" => drop(std::net::UdpSocket::bind("127.0.0.1:0")),
        "run a program" => drop(Command::new("/bin/true").status()),
        "start a thread" => drop(std::thread::Builder::new().spawn(|| ())),
        "signal the parent" => {
            let parent = rustix::process::getppid().expect("a parent");
            rustix::process::kill_process(parent, rustix::process::Signal::HUP).ok();
        }
        "lift its limits" => {
            let free = rustix::process::Rlimit {
                current: None,
                maximum: None,
            };
            rustix::process::setrlimit(rustix::process::Resource::As, free).ok();
        }
        "take all memory" => {
            std::hint::black_box(vec![1_u8; 2 * MEMORY as usize]);
        }
        "take all time" => loop {
            std::hint::black_box(());
        },
        other => panic!("no such deed: {other}"),
    }
    std::process::exit(0);
}

fn done(deed: &str, input: &[u8]) -> Output {
    let program = std::env::current_exe().expect("a path");
    let mut child = Command::new(program)
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env_clear()
        .env(DEED, deed)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a child");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(input).expect("a pipe");
    drop(pipe);
    child.wait_with_output().expect("an end")
}

#[test]
fn it_may_read_answer_and_end() {
    assert_eq!(done("nothing", b"").status.code(), Some(0));
    let echoed = done("echo", b"\x02\0\0\0hi");
    assert_eq!(echoed.status.code(), Some(0), "{echoed:?}");
    assert_eq!(echoed.stderr, b"\x02\0\0\0hi");
}

#[test]
fn whatever_else_it_asks_of_the_kernel_ends_it() {
    for deed in [
        "open a file",
        "read a descriptor left open",
        "make a file",
        "list a folder",
        "connect",
        "send a datagram",
        "run a program",
        "start a thread",
        "signal the parent",
        "lift its limits",
    ] {
        let ended = done(deed, b"");
        assert_eq!(ended.status.signal(), Some(SIGSYS), "{deed}: {ended:?}");
    }
}

#[test]
fn memory_beyond_the_limit_is_not_given() {
    let ended = done("take all memory", b"");
    assert!(!ended.status.success());
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(said.contains("memory allocation of"), "{said}");
    assert!(!ended.status.core_dumped());
}

#[test]
fn time_beyond_the_limit_ends_it() {
    assert_eq!(done("take all time", b"").status.signal(), Some(SIGXCPU));
}

#[test]
fn it_says_which_layers_hold() {
    let said = done("say what holds", b"").stderr;
    let held = Protections::from_byte(said[4]);
    for layer in [
        Protection::ResourceLimits,
        Protection::NoNewPrivileges,
        Protection::NotDumpable,
        Protection::SystemCalls,
    ] {
        assert!(held.has(layer), "{layer:?}");
    }
    let missing: Vec<_> = held.missing().collect();
    assert!(missing.is_empty() || missing == [Protection::FileSystem]);
}
