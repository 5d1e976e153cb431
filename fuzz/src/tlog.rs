//! Signed notes, checkpoints, requests to witnesses, addresses of tiles, and proofs.

use hefu_tlog::witness::{AddCheckpoint, Known, consider};
use hefu_tlog::{
    Checkpoint, EMPTY_ROOT, Edge, Hash, Note, Span, TileKind, Tiles, VerifierKey,
    consistency_spans, inclusion_spans, leaf_hash, tiles_for, verify_consistency, verify_inclusion,
};

/// What is read is written as something that reads the same.
pub fn notes(data: &[u8]) {
    if let Ok(note) = Note::parse(data) {
        let written = note.to_string();
        assert_eq!(Note::parse(written.as_bytes()).as_ref(), Ok(&note));
        if let Ok(head) = Checkpoint::parse_text(&note.text) {
            assert_eq!(Checkpoint::parse_text(&head.text()).as_ref(), Ok(&head));
            assert!(
                note.text.starts_with(&head.text()),
                "one spelling of a head"
            );
        }
    }
    if let Some(request) = AddCheckpoint::parse(data) {
        let written = request.to_body();
        let again = AddCheckpoint::parse(written.as_bytes());
        assert_eq!(again.map(|it| it.to_body()), Some(written));
        if let Ok(head) = Checkpoint::parse_text(&request.note.text) {
            let known = Known::default();
            if let Ok(next) = consider(&known, &request, &head) {
                assert!(next.size >= known.size && next.root == head.root);
            }
        }
    }
    let text = String::from_utf8_lossy(data);
    for line in text.lines() {
        if let Ok(key) = VerifierKey::parse(line) {
            assert_eq!(key.to_string(), line, "one spelling of a key");
        }
        let tile = TileKind::parse(line).map(|tile| match tile {
            TileKind::Hashes(tile) => tile.path(),
            TileKind::Entries(tile) => tile.entries_path(),
        });
        if let Some(path) = tile {
            assert_eq!(
                path.strip_prefix("tile/"),
                Some(line),
                "one spelling of a tile"
            );
        }
    }
}

fn number(data: &mut &[u8]) -> u64 {
    let Some((head, rest)) = data.split_first_chunk::<8>() else {
        return 0;
    };
    *data = rest;
    // Small ones as often as large ones.
    let value = u64::from_le_bytes(*head);
    value >> (head[7] % 62 + 2)
}

/// Proofs made of a small tree hold, and hold for nothing else; made-up proofs never hold.
pub fn proofs(mut data: &[u8]) {
    let (index, size, old) = (number(&mut data), number(&mut data), number(&mut data));
    let (hashes, rest) = data.as_chunks::<32>();
    let given: Hash = leaf_hash(data);
    assert!(verify_inclusion(&given, index, size, &EMPTY_ROOT, hashes).is_err());
    if old != 0 && old != size {
        assert!(verify_consistency(old, size, &given, &EMPTY_ROOT, hashes).is_err());
    }
    if let Ok(spans) = inclusion_spans(index, size) {
        assert!(index < size && spans.len() <= 64);
        assert!(tiles_for(&spans, size).len() <= 64);
    }
    if let Ok(mut edge) = Edge::from_bytes(size, data) {
        assert_eq!(edge.to_bytes(), data);
        let _ = edge.root();
        edge.append(given, &mut Vec::new());
        assert_eq!(edge.size(), size + 1);
    }
    small_tree(index, old, rest.len() as u64 + size % 600, &given);
}

fn small_tree(index: u64, old: u64, size: u64, wrong: &Hash) {
    let (mut edge, mut full, mut tiles) = (Edge::default(), Vec::new(), Tiles::default());
    let old = old % (size + 1);
    let mut old_root = edge.root();
    for leaf in 0..size {
        edge.append(leaf_hash(&leaf.to_be_bytes()), &mut full);
        if leaf + 1 == old {
            old_root = edge.root();
        }
    }
    for tile in full {
        tiles.insert(tile.level, tile.index, tile.hashes);
    }
    for level in 0..2 {
        let place = size >> (8 * (u32::from(level) + 1));
        tiles.insert(level, place, edge.level(level).to_vec());
    }
    let root = edge.root();
    let hashes = |spans: Vec<Span>| -> Vec<Hash> {
        let made = spans.into_iter().map(|span| tiles.hash(span));
        made.collect::<Result<_, _>>().unwrap_or_default()
    };
    if let Ok(spans) = consistency_spans(old, size) {
        let mut proof = hashes(spans);
        assert_eq!(
            verify_consistency(old, size, &old_root, &root, &proof),
            Ok(())
        );
        spoil(&mut proof, index, wrong);
        assert!(verify_consistency(old, size, &old_root, &root, &proof).is_err());
    }
    if size > 0 {
        let index = index % size;
        let leaf = leaf_hash(&index.to_be_bytes());
        let mut proof = inclusion_spans(index, size).map(hashes).unwrap_or_default();
        assert_eq!(verify_inclusion(&leaf, index, size, &root, &proof), Ok(()));
        spoil(&mut proof, old, wrong);
        assert!(verify_inclusion(&leaf, index, size, &root, &proof).is_err());
    }
}

/// One hash replaced, or one too many.
fn spoil(proof: &mut Vec<Hash>, place: u64, wrong: &Hash) {
    let count = proof.len() as u64;
    match proof.get_mut((place % (count + 1)) as usize) {
        Some(hash) => *hash = *wrong,
        None => proof.push(*wrong),
    }
}
