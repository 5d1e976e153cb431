//! What parent and child say to each other: frames (see [`hefu_sandbox::frame`]).
//!
//! The parent sends a [`Request`] in JSON and the file. The child first says with one byte which layers of
//! protection hold, before it reads anything; then its answer, whose first byte is its kind. Both are the
//! same program, so that no version is needed.

use hefu_app::verify::Question;
use serde::{Deserialize, Serialize};

/// The longest request, bytes: an operating system's roots are some 250 kB.
pub(super) const REQUEST_BYTES_MAX: usize = 8 * 1024 * 1024;
/// The longest answer, bytes. A picture is at most 18 MB before it is compressed.
pub(super) const ANSWER_BYTES_MAX: usize = 32 * 1024 * 1024;

/// What to do.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Request {
    /// Nothing: only say which protections hold.
    Nothing,
    /// Judge the signatures.
    Judge(Question),
    /// Draw a page.
    Draw {
        /// Counted from 0.
        page: usize,
        /// Pixels.
        width: u32,
    },
}

/// The first byte of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerKind {
    /// Nothing follows.
    Nothing,
    /// A report in JSON follows.
    Report,
    /// A PNG follows.
    Picture,
    /// There is no such page.
    NoSuchPage,
    /// The page or the file can not be drawn.
    Unreadable,
}

impl AnswerKind {
    const ALL: [Self; 5] = [
        Self::Nothing,
        Self::Report,
        Self::Picture,
        Self::NoSuchPage,
        Self::Unreadable,
    ];

    /// As a byte.
    pub(super) fn to_byte(self) -> u8 {
        match self {
            Self::Nothing => b'-',
            Self::Report => b'R',
            Self::Picture => b'P',
            Self::NoSuchPage => b'N',
            Self::Unreadable => b'U',
        }
    }

    /// From that byte.
    pub(super) fn from_byte(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.to_byte() == byte)
    }
}
