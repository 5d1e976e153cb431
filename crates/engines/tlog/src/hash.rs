//! The hashes of RFC 6962, clause 2.1.

use aws_lc_rs::digest::{Context, SHA256};

/// Bytes of a hash.
pub const HASH_BYTES: usize = 32;

/// A SHA-256 hash of a leaf or a node.
pub type Hash = [u8; HASH_BYTES];

/// The root of the empty tree: SHA-256 of nothing.
pub const EMPTY_ROOT: Hash = [
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
    0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
];

/// The hash of a leaf: `SHA-256(0x00 ‖ entry)`.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    digest(&[&[0], entry])
}

/// The hash of a node: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut whole = [1; 1 + 2 * HASH_BYTES];
    whole[1..=HASH_BYTES].copy_from_slice(left);
    whole[1 + HASH_BYTES..].copy_from_slice(right);
    digest(&[&whole])
}

/// SHA-256 of parts, one after the other.
pub(crate) fn digest(parts: &[&[u8]]) -> Hash {
    let mut sum = Context::new(&SHA256);
    for part in parts {
        sum.update(part);
    }
    let mut hash = [0; HASH_BYTES];
    hash.copy_from_slice(sum.finish().as_ref());
    hash
}

/// The root over hashes of which there are a power of two.
pub(crate) fn perfect_root(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => EMPTY_ROOT,
        [one] => *one,
        [left, right] => node_hash(left, right),
        _ => {
            let (left, right) = hashes.split_at(hashes.len() / 2);
            node_hash(&perfect_root(left), &perfect_root(right))
        }
    }
}
