//! Deriving a tree again from its entries, and holding what was kept against it.

use crate::{
    edge::{Edge, FullTile},
    hash::{Hash, leaf_hash},
};

/// Where what was kept is not what the entries lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disagreement {
    /// A tile differs or is missing.
    Tile {
        /// The level.
        level: u8,
        /// Its place within the level.
        index: u64,
    },
    /// A head differs.
    Head {
        /// The size of the tree.
        size: u64,
    },
}

/// A tree that is being derived.
#[derive(Debug, Default)]
pub struct Audit {
    edge: Edge,
    /// Heads to come across, smallest first.
    heads: Vec<(u64, Hash)>,
    next_head: usize,
}

impl Audit {
    /// Begins. `heads` are sizes with the roots that were kept or signed for them.
    pub fn new(mut heads: Vec<(u64, Hash)>) -> Self {
        heads.sort_unstable();
        let mut audit = Self {
            edge: Edge::default(),
            heads,
            next_head: 0,
        };
        // The empty tree has a head as well.
        audit.heads.retain(|(size, _)| *size > 0);
        audit
    }

    /// Adds the next entry. `tile` gives the tile that was kept in a place.
    pub fn append(
        &mut self,
        entry: &[u8],
        mut tile: impl FnMut(u8, u64) -> Option<Vec<Hash>>,
        found: &mut Vec<Disagreement>,
    ) {
        let mut full = Vec::new();
        self.edge.append(leaf_hash(entry), &mut full);
        for FullTile {
            level,
            index,
            hashes,
        } in full
        {
            if tile(level, index).as_ref() != Some(&hashes) {
                found.push(Disagreement::Tile { level, index });
            }
        }
        let size = self.edge.size();
        while let Some((at, root)) = self.heads.get(self.next_head) {
            if *at > size {
                break;
            }
            if *root != self.edge.root() {
                found.push(Disagreement::Head { size });
            }
            self.next_head += 1;
        }
    }

    /// The tree so far.
    pub fn edge(&self) -> &Edge {
        &self.edge
    }

    /// Ends: heads of sizes that were never reached disagree.
    pub fn finish(self, found: &mut Vec<Disagreement>) -> Edge {
        let beyond = self.heads.get(self.next_head..).unwrap_or_default();
        found.extend(
            beyond
                .iter()
                .map(|(size, _)| Disagreement::Head { size: *size }),
        );
        self.edge
    }
}
