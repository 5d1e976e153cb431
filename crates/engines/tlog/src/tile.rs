//! Tiles and their addresses (C2SP `tlog-tiles`).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    hash::{Hash, node_hash, perfect_root},
    proof::{ProofError, Span, split},
};

/// Hashes of a full tile.
pub const TILE_WIDTH: u64 = 256;
/// Levels of the tree that one tile spans.
const TILE_HEIGHT: u32 = 8;
/// A tree of 2^64 leaves has no more levels of tiles.
const LEVEL_MAX: u8 = 7;

/// A tile's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    /// The level, 0 for leaf hashes.
    pub level: u8,
    /// Its place within the level.
    pub index: u64,
    /// How many hashes it has, 1 to 256.
    pub width: u16,
}

/// What an address under `tile/` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TileKind {
    /// Hashes.
    Hashes(TileId),
    /// The entries whose hashes make the tile of level 0.
    Entries(TileId),
}

impl TileId {
    /// The address, such as `tile/0/x001/067.p/8`.
    pub fn path(self) -> String {
        format!("tile/{}/{}", self.level, self.tail())
    }

    /// The address of the entries below a tile of level 0.
    pub fn entries_path(self) -> String {
        format!("tile/entries/{}", self.tail())
    }

    /// Whether it has not all its hashes.
    pub fn is_partial(self) -> bool {
        u64::from(self.width) < TILE_WIDTH
    }

    fn tail(self) -> String {
        let mut tail = format!("{:03}", self.index % 1_000);
        let mut left = self.index / 1_000;
        while left > 0 {
            tail = format!("x{:03}/{tail}", left % 1_000);
            left /= 1_000;
        }
        if self.is_partial() {
            tail += &format!(".p/{}", self.width);
        }
        tail
    }

    /// The widest form that a tree of that size has of the tile; `None` if it has nothing of it.
    pub fn within(level: u8, index: u64, size: u64) -> Option<Self> {
        let hashes = size
            .checked_shr(u32::from(level) * TILE_HEIGHT)
            .unwrap_or(0);
        let width = hashes
            .checked_sub(index.checked_mul(TILE_WIDTH)?)?
            .min(TILE_WIDTH);
        (width > 0).then_some(Self {
            level,
            index,
            width: width as u16,
        })
    }
}

impl TileKind {
    /// Reads the address behind `tile/`. There is one spelling of each.
    pub fn parse(path: &str) -> Option<Self> {
        let (kind, tail) = path.split_once('/')?;
        let (place, width) = match tail.split_once(".p/") {
            Some((place, width)) => (place, canonical(width)?),
            None => (tail, TILE_WIDTH),
        };
        let partial = tail.contains(".p/");
        if width == 0 || width > TILE_WIDTH || (partial && width == TILE_WIDTH) {
            return None;
        }
        let level = match kind {
            "entries" => 0,
            _ => u8::try_from(canonical(kind)?).ok()?,
        };
        let tile = TileId {
            level,
            index: index_of(place)?,
            width: width as u16,
        };
        if level > LEVEL_MAX {
            return None;
        }
        Some(if kind == "entries" {
            Self::Entries(tile)
        } else {
            Self::Hashes(tile)
        })
    }
}

fn canonical(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let plain = digits && (text == "0" || !text.starts_with('0'));
    plain.then(|| text.parse().ok()).flatten()
}

fn index_of(place: &str) -> Option<u64> {
    let mut index: u64 = 0;
    let parts: Vec<&str> = place.split('/').collect();
    for (number, part) in parts.iter().enumerate() {
        let last = number + 1 == parts.len();
        let digits = if last { part } else { part.strip_prefix('x')? };
        if digits.len() != 3 || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        index = index
            .checked_mul(1_000)?
            .checked_add(digits.parse().ok()?)?;
    }
    // `x000/001` is no other name of `001`.
    (parts.len() == 1 || parts[0] != "x000").then_some(index)
}

/// Tiles at hand, of one tree.
#[derive(Debug, Clone, Default)]
pub struct Tiles(BTreeMap<(u8, u64), Vec<Hash>>);

impl Tiles {
    /// Adds a tile, full or partial.
    pub fn insert(&mut self, level: u8, index: u64, hashes: Vec<Hash>) {
        self.0.insert((level, index), hashes);
    }

    /// The hash over some leaves.
    ///
    /// # Errors
    /// [`ProofError::TileMissing`].
    pub fn hash(&self, span: Span) -> Result<Hash, ProofError> {
        let width = span.end - span.first;
        if width.is_power_of_two() {
            return self.node(width.trailing_zeros(), span.first / width);
        }
        let middle = span.first + split(width);
        let left = self.hash(Span {
            first: span.first,
            end: middle,
        })?;
        let right = self.hash(Span {
            first: middle,
            end: span.end,
        })?;
        Ok(node_hash(&left, &right))
    }

    fn node(&self, height: u32, index: u64) -> Result<Hash, ProofError> {
        let (level, first, count) = within_tile(height, index);
        let tile = self.0.get(&(level, first / TILE_WIDTH));
        let first = (first % TILE_WIDTH) as usize;
        tile.and_then(|hashes| hashes.get(first..first + count))
            .map(perfect_root)
            .ok_or(ProofError::TileMissing)
    }
}

/// The level of the tile that holds a node, and which of that level's hashes it is made of.
fn within_tile(height: u32, index: u64) -> (u8, u64, usize) {
    let above = height % TILE_HEIGHT;
    ((height / TILE_HEIGHT) as u8, index << above, 1 << above)
}

/// The tiles from which the hashes over these leaves are made, in a tree of that size.
pub fn tiles_for(spans: &[Span], size: u64) -> BTreeSet<TileId> {
    let mut tiles = BTreeSet::new();
    let mut waiting = spans.to_vec();
    while let Some(span) = waiting.pop() {
        let width = span.end - span.first;
        if width.is_power_of_two() {
            let (level, first, _) = within_tile(width.trailing_zeros(), span.first / width);
            tiles.extend(TileId::within(level, first / TILE_WIDTH, size));
        } else if width > 0 {
            let middle = span.first + split(width);
            waiting.push(Span {
                first: span.first,
                end: middle,
            });
            waiting.push(Span {
                first: middle,
                end: span.end,
            });
        }
    }
    tiles
}
