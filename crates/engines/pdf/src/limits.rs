//! Bounds on what is read, so that time and memory stay bounded on any input.

/// Bounds on a document. [`Limits::default`] suits uploads from strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Largest file in bytes. Default 256 MiB.
    pub max_bytes: usize,
    /// Most pages. Default 2,000.
    pub max_pages: usize,
    /// Most cross-reference sections (a signature adds one). Default 1,000.
    pub max_revisions: usize,
    /// Most form fields and widgets together. Default 20,000.
    pub max_fields: usize,
    /// Most bytes that all cross-reference streams together may decode to, and again all object
    /// streams together. Default 128 MiB.
    pub max_decoded_stream: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 256 << 20,
            max_pages: 2_000,
            max_revisions: 1_000,
            max_fields: 20_000,
            max_decoded_stream: 128 << 20,
        }
    }
}
