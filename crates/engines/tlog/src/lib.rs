//! Tiled transparency logs: RFC 6962 trees, C2SP `tlog-tiles`, `signed-note`, `tlog-checkpoint`,
//! `tlog-cosignature` (version 1) and `tlog-witness`.
//!
//! Knows hashes, tiles, notes and proofs, and nothing of what the entries mean. Reads and writes
//! nothing: whoever keeps tiles hands them in. Entry points: [`Edge`] grows a tree,
//! [`inclusion_spans`] and [`consistency_spans`] with [`Tiles`] make proofs, [`verify_inclusion`]
//! and [`verify_consistency`] judge them, [`Checkpoint`] and [`Note`] carry signed heads,
//! [`witness::consider`] decides whether a witness may cosign, and [`Audit`] derives a whole tree
//! again.

mod audit;
mod checkpoint;
mod cosignature;
mod edge;
mod hash;
mod note;
mod proof;
mod tile;
pub mod witness;

pub use audit::{Audit, Disagreement};
pub use checkpoint::{Checkpoint, CheckpointError};
pub use cosignature::{Cosigner, verify_cosignature};
pub use edge::{Edge, EdgeError, FullTile};
pub use hash::{EMPTY_ROOT, HASH_BYTES, Hash, leaf_hash, node_hash};
pub use note::{Note, NoteError, Signature, SignatureKind, Signer, SignerError, VerifierKey};
pub use proof::{
    ProofError, Span, consistency_spans, inclusion_spans, verify_consistency, verify_inclusion,
};
pub use tile::{TILE_WIDTH, TileId, TileKind, Tiles, tiles_for};
