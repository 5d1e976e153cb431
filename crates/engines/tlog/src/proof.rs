//! Inclusion and consistency proofs (RFC 6962, clauses 2.1.1 and 2.1.2; verified as RFC 9162,
//! clauses 2.1.3.2 and 2.1.4.2, spells out).

use crate::hash::{EMPTY_ROOT, Hash, node_hash};

/// Some leaves in a row: `first..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first of them.
    pub first: u64,
    /// The one after the last.
    pub end: u64,
}

/// Why there is no proof, or why one does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// There is no such leaf, or the first tree is not the smaller one.
    #[error("the leaf or the tree is beyond the tree")]
    Beyond,
    /// A tile that is needed is not at hand.
    #[error("a tile is missing")]
    TileMissing,
    /// It has too many or too few hashes.
    #[error("the proof has the wrong length")]
    Length,
    /// It leads to another root.
    #[error("the proof leads to another root")]
    Root,
}

/// The largest power of two below `width`, which is at least 2.
pub(crate) fn split(width: u64) -> u64 {
    1 << (63 - (width - 1).leading_zeros())
}

/// Over which leaves the hashes of an inclusion proof are, from the leaf upwards.
///
/// # Errors
/// [`ProofError::Beyond`].
pub fn inclusion_spans(index: u64, size: u64) -> Result<Vec<Span>, ProofError> {
    if index >= size {
        return Err(ProofError::Beyond);
    }
    let (mut first, mut end) = (0, size);
    let mut spans = Vec::new();
    while end - first > 1 {
        let middle = first + split(end - first);
        if index < middle {
            spans.push(Span { first: middle, end });
            end = middle;
        } else {
            spans.push(Span { first, end: middle });
            first = middle;
        }
    }
    spans.reverse();
    Ok(spans)
}

/// Over which leaves the hashes of a consistency proof are.
///
/// # Errors
/// [`ProofError::Beyond`].
pub fn consistency_spans(old: u64, size: u64) -> Result<Vec<Span>, ProofError> {
    if old > size {
        return Err(ProofError::Beyond);
    }
    if old == 0 || old == size {
        return Ok(Vec::new());
    }
    let (mut first, mut end) = (0, size);
    let mut spans = Vec::new();
    while old != end {
        let middle = first + split(end - first);
        if old <= middle {
            spans.push(Span { first: middle, end });
            end = middle;
        } else {
            spans.push(Span { first, end: middle });
            first = middle;
        }
    }
    // The old tree itself need not be told to whoever knows its root.
    if first > 0 {
        spans.push(Span { first, end });
    }
    spans.reverse();
    Ok(spans)
}

/// Whether a leaf of that hash lies at that place of a tree.
///
/// # Errors
/// Why not.
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Beyond);
    }
    let (mut place, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for step in proof {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(step, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        place >>= 1;
        last >>= 1;
    }
    ends(last == 0, &hash, root)
}

fn ends(complete: bool, hash: &Hash, root: &Hash) -> Result<(), ProofError> {
    match (complete, hash == root) {
        (false, _) => Err(ProofError::Length),
        (true, false) => Err(ProofError::Root),
        (true, true) => Ok(()),
    }
}

/// Whether a tree begins with all of an older one. Every tree begins with the empty one, whose
/// root is [`EMPTY_ROOT`] and nothing else.
///
/// # Errors
/// Why not.
pub fn verify_consistency(
    old: u64,
    size: u64,
    old_root: &Hash,
    root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofError> {
    if old > size {
        return Err(ProofError::Beyond);
    }
    if old == 0 || old == size {
        let expected = if old == 0 { &EMPTY_ROOT } else { root };
        let last = if size == 0 { &EMPTY_ROOT } else { root };
        ends(proof.is_empty(), old_root, expected)?;
        return ends(true, last, root);
    }
    let whole = old.is_power_of_two();
    let mut steps = proof.iter();
    let first = if whole {
        old_root
    } else {
        steps.next().ok_or(ProofError::Length)?
    };
    let (mut place, mut last) = (old - 1, size - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut before, mut after) = (*first, *first);
    for step in steps {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if place & 1 == 1 || place == last {
            before = node_hash(step, &before);
            after = node_hash(step, &after);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            after = node_hash(&after, step);
        }
        place >>= 1;
        last >>= 1;
    }
    ends(last == 0, &after, root)?;
    ends(true, &before, old_root)
}
