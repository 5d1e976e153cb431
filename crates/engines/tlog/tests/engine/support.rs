//! Vectors and small trees.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use hefu_tlog::{EMPTY_ROOT, Edge, FullTile, Hash, Tiles, leaf_hash, node_hash};
use serde_json::Value;

/// A file of vectors.
pub fn vectors(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/tlog");
    let text = std::fs::read_to_string(folder.join(name)).expect("vectors");
    serde_json::from_str(&text).expect("JSON")
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

pub fn number(value: &Value) -> u64 {
    value.as_u64().expect("a number")
}

pub fn hash(value: &Value) -> Hash {
    let bytes = STANDARD.decode(text(value)).expect("base64");
    bytes.try_into().expect("32 bytes")
}

pub fn hashes(value: &Value) -> Vec<Hash> {
    value.as_array().expect("a list").iter().map(hash).collect()
}

/// The leaf with that number.
pub fn leaf(number: u64) -> Hash {
    leaf_hash(&number.to_be_bytes())
}

/// A tree with all that was ever kept of it.
pub struct Grown {
    pub edge: Edge,
    pub full: Vec<FullTile>,
}

impl Grown {
    pub fn of(leaves: impl IntoIterator<Item = Hash>) -> Self {
        let (mut edge, mut full) = (Edge::default(), Vec::new());
        for leaf in leaves {
            edge.append(leaf, &mut full);
        }
        Self { edge, full }
    }

    /// Full tiles and those on the edge.
    pub fn tiles(&self) -> Tiles {
        let mut tiles = Tiles::default();
        for tile in &self.full {
            tiles.insert(tile.level, tile.index, tile.hashes.clone());
        }
        for level in 0..7 {
            let hashes = self.edge.level(level).to_vec();
            let index = self.edge.size() >> (8 * (u32::from(level) + 1));
            if !hashes.is_empty() {
                tiles.insert(level, index, hashes);
            }
        }
        tiles
    }
}

/// The root as RFC 6962, clause 2.1, defines it.
pub fn defined_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [one] => *one,
        _ => {
            let half = leaves.len().next_power_of_two() / 2;
            let (left, right) = leaves.split_at(half);
            node_hash(&defined_root(left), &defined_root(right))
        }
    }
}
