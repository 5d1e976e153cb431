//! A judge without a process of its own: for files that the tests made themselves.

use std::sync::Arc;

use async_trait::async_trait;
use hefu_app::{
    ports::{Isolation, Judge, JudgeError, NotDrawn, PagePicture},
    verify::{Question, Report, judge_with},
};

/// The smallest PNG there is: one white pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0, 0x1b, 0xb6, 0xee, 0x56, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// Judges in this process; draws every page of a readable file as one white pixel.
#[derive(Debug, Clone, Copy, Default)]
pub struct InProcessJudge;

#[async_trait]
impl Judge for InProcessJudge {
    async fn judge(&self, file: Arc<[u8]>, question: Question) -> Result<Report, JudgeError> {
        Ok(judge_with(&file, &question))
    }

    async fn draw(
        &self,
        file: Arc<[u8]>,
        wanted: PagePicture,
    ) -> Result<Result<Vec<u8>, NotDrawn>, JudgeError> {
        let seen = &file[..wanted.until.min(file.len())];
        Ok(match hefu_app::file::read_pages(seen, 2_000) {
            Ok(pages) if wanted.page < pages.len() => Ok(PIXEL.to_vec()),
            Ok(_) => Err(NotDrawn::NoSuchPage),
            Err(_) => Err(NotDrawn::Unreadable),
        })
    }

    async fn isolation(&self) -> Result<Isolation, JudgeError> {
        Ok(Isolation::default())
    }
}
