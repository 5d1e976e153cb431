//! Addresses of tiles (C2SP `tlog-tiles`), and an audit that finds whatever was changed.

use hefu_tlog::{Audit, Disagreement, Hash, TileId, TileKind};

use crate::support::{Grown, leaf};

#[test]
fn tiles_have_one_address_each() {
    for (level, index, width, path) in [
        (0, 0, 256, "tile/0/000"),
        (0, 1_234_067, 256, "tile/0/x001/x234/067"),
        (3, 999, 1, "tile/3/999.p/1"),
        (1, 1_000, 17, "tile/1/x001/000.p/17"),
        (
            0,
            u64::MAX,
            255,
            "tile/0/x018/x446/x744/x073/x709/x551/615.p/255",
        ),
    ] {
        let tile = TileId {
            level,
            index,
            width,
        };
        assert_eq!(tile.path(), path);
        let inside = path.strip_prefix("tile/").expect("prefix");
        assert_eq!(TileKind::parse(inside), Some(TileKind::Hashes(tile)));
        if level == 0 {
            let entries = tile.entries_path();
            let inside = entries.strip_prefix("tile/").expect("prefix");
            assert_eq!(TileKind::parse(inside), Some(TileKind::Entries(tile)));
        }
    }
    for path in [
        "",
        "0",
        "0/",
        "0/0",
        "0/00",
        "0/0000",
        "00/000",
        "+0/000",
        "-1/000",
        "8/000",
        "64/000",
        "0/x000/001",
        "0/x01/001",
        "0/001/002",
        "0/x001",
        "0/x001/x002",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000.p/",
        "0/000.p/1/",
        "0/000/",
        "data/000",
        "entries/0",
        "entries/x000/000",
        "0/x999/x999/x999/x999/x999/x999/x999",
        "0/００１",
    ] {
        assert_eq!(TileKind::parse(path), None, "{path}");
    }
}

/// The example of the specification: a tree of 70,000 leaves.
#[test]
fn a_tree_of_seventy_thousand_has_the_tiles_of_the_specification() {
    let tree = Grown::of((0..70_000).map(leaf));
    let of_level = |level| tree.full.iter().filter(|it| it.level == level).count();
    assert_eq!([of_level(0), of_level(1), of_level(2)], [273, 1, 0]);
    let widths = [0, 1, 2].map(|level| tree.edge.level(level).len());
    assert_eq!(widths, [112, 17, 1]);
    for (level, index, width) in [
        (0, 272, 256),
        (0, 273, 112),
        (1, 0, 256),
        (1, 1, 17),
        (2, 0, 1),
    ] {
        let tile = TileId::within(level, index, 70_000).expect("there");
        assert_eq!(tile.width, width);
    }
    for (level, index) in [(0, 274), (1, 2), (2, 1), (3, 0), (7, 0)] {
        assert_eq!(TileId::within(level, index, 70_000), None);
    }
}

#[test]
fn an_audit_names_whatever_was_changed() {
    let entries: Vec<[u8; 8]> = (0_u64..600).map(u64::to_be_bytes).collect();
    let audited = |entries: &[[u8; 8]], tiles: &Grown, heads: Vec<(u64, Hash)>| {
        let mut audit = Audit::new(heads);
        let mut found = Vec::new();
        let tile = |level: u8, index: u64| {
            let mut all = tiles.full.iter();
            all.find(|it| (it.level, it.index) == (level, index))
                .map(|it| it.hashes.clone())
        };
        for entry in entries {
            audit.append(entry, tile, &mut found);
        }
        audit.finish(&mut found);
        found
    };
    let tree = Grown::of((0..600).map(leaf));
    let half = Grown::of((0..300).map(leaf)).edge.root();
    let heads = || vec![(600, tree.edge.root()), (300, half)];
    assert_eq!(audited(&entries, &tree, heads()), []);

    let mut swapped = entries.clone();
    swapped.swap(10, 11);
    let found = audited(&swapped, &tree, heads());
    assert!(found.contains(&Disagreement::Tile { level: 0, index: 0 }));
    assert!(found.contains(&Disagreement::Head { size: 300 }));
    assert!(found.contains(&Disagreement::Head { size: 600 }));

    let short = audited(&entries[..599], &tree, heads());
    assert_eq!(short, [Disagreement::Head { size: 600 }]);
    let other = audited(&entries, &tree, vec![(600, half)]);
    assert_eq!(other, [Disagreement::Head { size: 600 }]);

    let mut harmed = Grown::of((0..600).map(leaf));
    harmed.full[1].hashes[255][31] ^= 1;
    assert_eq!(
        audited(&entries, &harmed, heads()),
        [Disagreement::Tile { level: 0, index: 1 }]
    );
    harmed.full.clear();
    assert_eq!(audited(&entries, &harmed, heads()).len(), 2);
}
