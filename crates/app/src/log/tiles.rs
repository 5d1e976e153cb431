//! Tiles: full ones are stored, partial ones lie in the head, entries in their rows.

use hefu_tlog::{Hash, Span, TILE_WIDTH, TileId, TileKind, Tiles, leaf_hash, tiles_for};

use super::{LogKeeper, sequence::edge_of};
use crate::{
    Failure, Outcome,
    ports::{LogHead, StoredTile},
};

impl LogKeeper<'_> {
    /// The bytes of a tile or a bundle, if a signed checkpoint covers it.
    pub(super) async fn tile_bytes(&self, kind: TileKind) -> Outcome<Option<Vec<u8>>> {
        let (TileKind::Hashes(tile) | TileKind::Entries(tile)) = kind;
        let Some(signed) = self.store.newest_checkpoint().await? else {
            return Ok(None);
        };
        let widest = TileId::within(tile.level, tile.index, signed.size);
        if widest.is_none_or(|it| it.width < tile.width) {
            return Ok(None);
        }
        match kind {
            TileKind::Hashes(tile) => {
                let Some(head) = self.store.log_head().await? else {
                    return Ok(None);
                };
                let hashes = self.tile(&head, tile.level, tile.index).await?;
                let part = hashes.get(..usize::from(tile.width));
                Ok(Some(part.ok_or_else(missing)?.concat()))
            }
            TileKind::Entries(tile) => {
                let first = tile.index * TILE_WIDTH;
                let end = first + u64::from(tile.width);
                let entries = self.store.entries_between(first, end).await?;
                // Each entry behind its length, as a big-endian 16-bit number.
                let bundle = entries.iter().flat_map(|entry| {
                    let length = (entry.0.len() as u16).to_be_bytes();
                    length.into_iter().chain(entry.0)
                });
                Ok(Some(bundle.collect()))
            }
        }
    }

    /// The tiles from which the hashes over these leaves are made. `head` is of a tree that is no
    /// smaller than the one in which they lie.
    pub(super) async fn tiles(&self, head: &LogHead, spans: &[Span]) -> Outcome<Tiles> {
        let mut tiles = Tiles::default();
        for TileId { level, index, .. } in tiles_for(spans, head.size) {
            tiles.insert(level, index, self.tile(head, level, index).await?);
        }
        Ok(tiles)
    }

    /// The widest form of a tile: stored if it is full, else on the edge.
    async fn tile(&self, head: &LogHead, level: u8, index: u64) -> Outcome<Vec<Hash>> {
        let widest = TileId::within(level, index, head.size).ok_or_else(missing)?;
        if widest.is_partial() {
            return Ok(edge_of(head)?.level(level).to_vec());
        }
        let stored = self.store.tiles_between(level, index, index + 1).await?;
        stored.first().and_then(hashes_of).ok_or_else(missing)
    }
}

/// The hashes of a stored tile; `None` if it is not full.
pub(crate) fn hashes_of(tile: &StoredTile) -> Option<Vec<Hash>> {
    let (hashes, rest) = tile.hashes.as_chunks();
    let full = rest.is_empty() && hashes.len() as u64 == TILE_WIDTH;
    full.then(|| hashes.to_vec())
}

fn missing() -> Failure {
    Failure::Unavailable("a tile of the log is missing".to_owned())
}

/// The hash of an entry as a leaf.
pub(super) fn leaf(entry: &hefu_kernel::Digest) -> Hash {
    leaf_hash(&entry.0)
}
