//! The child: confined first, then one question, then the end.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use hefu_app::verify::judge_with;
use hefu_cli::JudgeOptions;
use hefu_render::{Fallback, RenderError, Renderer};
use hefu_sandbox::{Limits, confine, frame};

use super::wire::{AnswerKind, REQUEST_BYTES_MAX, Request};
use crate::wiring::{SANS, SERIF};

/// Answers one question about the file on standard input, after giving up everything else.
pub fn run(options: &JudgeOptions) -> ExitCode {
    // What opens files when it is first used is used now.
    std::hint::black_box(hefu_pki::sha256(b""));
    let limits = Limits {
        memory_bytes: options.memory_bytes,
        cpu_seconds: options.cpu_seconds,
    };
    let held = match confine(limits) {
        Ok(held) => held,
        Err(error) => {
            eprintln!("not confined: {error}");
            return ExitCode::FAILURE;
        }
    };
    match converse(held.to_byte()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cut off: {}", error.kind());
            ExitCode::FAILURE
        }
    }
}

fn converse(held: u8) -> io::Result<()> {
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    frame::write(&mut output, &[held])?;
    output.flush()?;
    let request = frame::read(&mut input, REQUEST_BYTES_MAX)?;
    let request = serde_json::from_slice(&request).map_err(io::Error::other)?;
    // The parent has seen how long it is, and memory is limited.
    let file = frame::read(&mut input, usize::MAX)?;
    let (kind, mut answer) = answer(request, file)?;
    answer.insert(0, kind.to_byte());
    frame::write(&mut output, &answer)?;
    output.flush()
}

fn answer(request: Request, file: Vec<u8>) -> io::Result<(AnswerKind, Vec<u8>)> {
    Ok(match request {
        Request::Nothing => (AnswerKind::Nothing, Vec::new()),
        Request::Judge(question) => {
            let report = judge_with(&file, &question);
            let report = serde_json::to_vec(&report).map_err(io::Error::other)?;
            (AnswerKind::Report, report)
        }
        Request::Draw { page, width } => {
            match Renderer::new(Fallback::new(SERIF, SANS)).page(file, page, width) {
                Ok(picture) => (AnswerKind::Picture, picture.png),
                Err(RenderError::NoSuchPage) => (AnswerKind::NoSuchPage, Vec::new()),
                Err(
                    RenderError::Encrypted
                    | RenderError::Unreadable
                    | RenderError::NoShape
                    | RenderError::NotEncoded,
                ) => (AnswerKind::Unreadable, Vec::new()),
            }
        }
    })
}
