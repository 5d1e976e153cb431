//! Looking at strangers' files, where it can do no harm.

use std::sync::Arc;

use async_trait::async_trait;
use thiserror::Error;

use crate::verify::{Question, Report};

/// Judges and draws files. Whatever a file does to whoever looks at it, this answers.
#[async_trait]
pub trait Judge: Send + Sync {
    /// Judges the signatures of a file.
    ///
    /// # Errors
    /// [`JudgeError`].
    async fn judge(&self, file: Arc<[u8]>, question: Question) -> Result<Report, JudgeError>;

    /// Draws a page of the first bytes of a file.
    ///
    /// # Errors
    /// [`JudgeError`]; `Ok(Err)` if the page can not be drawn.
    async fn draw(
        &self,
        file: Arc<[u8]>,
        wanted: PagePicture,
    ) -> Result<Result<Vec<u8>, NotDrawn>, JudgeError>;

    /// How those who look at files are kept apart from everything else. Asked once, then known.
    ///
    /// # Errors
    /// [`JudgeError`] if nobody can be sent.
    async fn isolation(&self) -> Result<Isolation, JudgeError>;
}

/// Which page to draw, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PagePicture {
    /// The page, counted from 0.
    pub page: usize,
    /// Pixels.
    pub width: u32,
    /// How many bytes of the file to look at: all, or those up to the end of a revision.
    pub until: usize,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDrawn {
    /// There is no such page.
    NoSuchPage,
    /// The file or the page can not be read as something to show.
    Unreadable,
}

/// Why there is no answer about a file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JudgeError {
    /// So many files are being looked at that this one can not wait for its turn.
    #[error("too many files are being looked at")]
    Busy,
    /// The file takes longer than anybody is given.
    #[error("looking at the file took too long")]
    TimedOut,
    /// The file takes more memory than anybody is given.
    #[error("looking at the file took too much memory")]
    OutOfMemory,
    /// Whoever looked at the file did not survive it.
    #[error("looking at the file failed: {0}")]
    Crashed(String),
    /// Nobody could be sent to look at it.
    #[error("nobody can look at files: {0}")]
    Unavailable(String),
}

/// How those who look at files are kept apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Isolation {
    /// Whether they are processes of their own.
    pub own_process: bool,
    /// Codes of the layers of protection that this machine's kernel does not give.
    pub missing: Vec<&'static str>,
}
