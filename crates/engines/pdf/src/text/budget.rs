//! What reading may still cost, over all pages that one reader reads.

use super::{TextError, TextLimits};

/// What is left of the limits.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    bytes: usize,
    steps: usize,
}

impl Budget {
    pub(super) fn new(limits: &TextLimits) -> Self {
        Self {
            bytes: limits.max_decoded_bytes,
            steps: limits.max_steps,
        }
    }

    /// Bytes that streams may still decode to.
    pub(super) fn bytes_left(&self) -> usize {
        self.bytes
    }

    pub(super) fn spend_bytes(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_sub(bytes);
    }

    /// Counts steps: an operator, a shown code, a glyph of a font that is looked through.
    pub(super) fn step(&mut self, steps: usize) -> Result<(), TextError> {
        self.steps = self.steps.checked_sub(steps).ok_or(TextError::TooComplex)?;
        Ok(())
    }

    /// Whether so many steps may be taken; takes them if so. For work that can be left out.
    pub(super) fn try_step(&mut self, steps: usize) -> bool {
        self.step(steps).is_ok()
    }
}
