//! The right edge of a growing tree: all that is needed to append and to tell the root.
//!
//! It is the partial tile of each level. Level `l` holds `floor(size / 256^l) mod 256` hashes, so
//! size and hashes tell everything, and a full tile leaves the edge for good.

use crate::{
    hash::{EMPTY_ROOT, HASH_BYTES, Hash, node_hash, perfect_root},
    tile::TILE_WIDTH,
};

/// The right edge of a tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edge {
    size: u64,
    levels: Vec<Vec<Hash>>,
}

/// A tile that has become full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullTile {
    /// The level.
    pub level: u8,
    /// Its place within the level.
    pub index: u64,
    /// 256 hashes.
    pub hashes: Vec<Hash>,
}

/// Bytes that are no edge of a tree of that size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the edge does not belong to a tree of {size} leaves")]
pub struct EdgeError {
    size: u64,
}

impl Edge {
    /// Reads what [`Edge::to_bytes`] wrote for a tree of that size.
    ///
    /// # Errors
    /// If the length does not fit the size.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Result<Self, EdgeError> {
        let wrong = EdgeError { size };
        let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
        if !rest.is_empty() {
            return Err(wrong);
        }
        let mut hashes = hashes.iter().copied();
        let mut levels = Vec::new();
        let mut left = size;
        while left > 0 {
            let width = (left % TILE_WIDTH) as usize;
            let level: Vec<Hash> = hashes.by_ref().take(width).collect();
            if level.len() != width {
                return Err(wrong);
            }
            levels.push(level);
            left /= TILE_WIDTH;
        }
        if hashes.next().is_some() {
            return Err(wrong);
        }
        Ok(Self { size, levels })
    }

    /// All hashes, lowest level first.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.levels.concat().concat()
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The partial tile of a level; empty if the level ends in a full one.
    pub fn level(&self, level: u8) -> &[Hash] {
        self.levels
            .get(usize::from(level))
            .map_or(&[], Vec::as_slice)
    }

    /// Adds a leaf, and tells which tiles it has filled.
    pub fn append(&mut self, leaf: Hash, full: &mut Vec<FullTile>) {
        let mut hash = leaf;
        self.size += 1;
        let mut index = self.size;
        for level in 0_u8.. {
            if usize::from(level) == self.levels.len() {
                self.levels.push(Vec::new());
            }
            let tile = &mut self.levels[usize::from(level)];
            tile.push(hash);
            index /= TILE_WIDTH;
            if (tile.len() as u64) < TILE_WIDTH {
                return;
            }
            let hashes = std::mem::take(tile);
            hash = perfect_root(&hashes);
            full.push(FullTile {
                level,
                index: index - 1,
                hashes,
            });
        }
    }

    /// The root: the perfect subtrees from right to left, joined.
    pub fn root(&self) -> Hash {
        let mut root: Option<Hash> = None;
        for level in &self.levels {
            let mut end = level.len();
            while end > 0 {
                // The lowest bit of what is left is the smallest subtree at its end.
                let width = 1 << end.trailing_zeros();
                let subtree = perfect_root(&level[end - width..end]);
                root = Some(match root {
                    Some(right) => node_hash(&subtree, &right),
                    None => subtree,
                });
                end -= width;
            }
        }
        root.unwrap_or(EMPTY_ROOT)
    }
}
