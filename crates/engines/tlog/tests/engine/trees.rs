//! Roots and proofs. Every wrong proof of the published kinds must fail.

use hefu_tlog::{
    EMPTY_ROOT, Edge, Hash, ProofError, Span, consistency_spans, inclusion_spans, leaf_hash,
    verify_consistency, verify_inclusion,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{Grown, defined_root, hash, hashes, leaf, number, text, vectors};

#[derive(Clone)]
struct Inclusion {
    leaf: Hash,
    index: u64,
    size: u64,
    root: Hash,
    proof: Vec<Hash>,
}

impl Inclusion {
    fn holds(&self) -> bool {
        verify_inclusion(&self.leaf, self.index, self.size, &self.root, &self.proof).is_ok()
    }

    /// The changes of transparency-dev's wrong vectors, and every flipped hash.
    fn wrong(&self) -> Vec<(String, Self)> {
        let mut all = Vec::new();
        let mut add = |what: String, change: &dyn Fn(&mut Self)| {
            let mut wrong = self.clone();
            change(&mut wrong);
            all.push((what, wrong));
        };
        add("index + 1".into(), &|it| it.index += 1);
        add("index - 1".into(), &|it| {
            it.index = it.index.wrapping_sub(1)
        });
        add("index ^ 2".into(), &|it| it.index ^= 2);
        add("size * 2".into(), &|it| it.size *= 2);
        add("size / 2".into(), &|it| it.size /= 2);
        add("wrong leaf".into(), &|it| it.leaf = leaf_hash(b"WrongLeaf"));
        add("empty root".into(), &|it| it.root = EMPTY_ROOT);
        add("other root".into(), &|it| it.root[31] ^= 1);
        add("trailing garbage".into(), &|it| it.proof.push([7; 32]));
        add("trailing root".into(), &|it| it.proof.push(it.root));
        add("preceding garbage".into(), &|it| {
            it.proof.insert(0, [7; 32])
        });
        add("preceding root".into(), &|it| it.proof.insert(0, it.root));
        for place in 0..self.proof.len() {
            add(format!("bit of {place}"), &|it| it.proof[place][0] ^= 8);
            add(format!("without {place}"), &|it| {
                it.proof.remove(place);
            });
            add(format!("inserted at {place}"), &|it| {
                it.proof.insert(place, it.leaf);
            });
        }
        all
    }
}

#[derive(Clone)]
struct Consistency {
    old: u64,
    size: u64,
    old_root: Hash,
    root: Hash,
    proof: Vec<Hash>,
}

impl Consistency {
    fn holds(&self) -> bool {
        verify_consistency(self.old, self.size, &self.old_root, &self.root, &self.proof).is_ok()
    }

    fn wrong(&self) -> Vec<(String, Self)> {
        let mut all = Vec::new();
        let mut add = |what: String, change: &dyn Fn(&mut Self)| {
            let mut wrong = self.clone();
            change(&mut wrong);
            all.push((what, wrong));
        };
        add("size1 - 1".into(), &|it| it.old -= 1);
        add("size1 + 1".into(), &|it| it.old += 1);
        add("size1 ^ 2".into(), &|it| it.old ^= 2);
        add("size2 * 2".into(), &|it| it.size *= 2);
        add("size2 / 2".into(), &|it| it.size /= 2);
        add("wrong root1".into(), &|it| it.old_root = [7; 32]);
        add("wrong root2".into(), &|it| it.root = [7; 32]);
        if self.old_root != self.root {
            add("swapped roots".into(), &|it| {
                std::mem::swap(&mut it.old_root, &mut it.root);
            });
        }
        add("trailing garbage".into(), &|it| it.proof.push([7; 32]));
        add("trailing root1".into(), &|it| it.proof.push(it.old_root));
        add("trailing root2".into(), &|it| it.proof.push(it.root));
        add("preceding garbage".into(), &|it| {
            it.proof.insert(0, [7; 32])
        });
        add("preceding root1".into(), &|it| {
            it.proof.insert(0, it.old_root)
        });
        add("preceding root2".into(), &|it| it.proof.insert(0, it.root));
        if !self.proof.is_empty() {
            add("empty".into(), &|it| it.proof.clear());
            add("preceding proof[0]".into(), &|it| {
                it.proof.insert(0, it.proof[0]);
            });
        }
        for place in 0..self.proof.len() {
            add(format!("bit of {place}"), &|it| it.proof[place][0] ^= 16);
            add(format!("without {place}"), &|it| {
                it.proof.remove(place);
            });
        }
        all
    }
}

fn inclusion_of(vector: &Value) -> Inclusion {
    Inclusion {
        leaf: hash(&vector["leaf"]),
        index: number(&vector["index"]),
        size: number(&vector["size"]),
        root: hash(&vector["root"]),
        proof: hashes(&vector["proof"]),
    }
}

fn check_inclusion(proof: &Inclusion) -> usize {
    assert!(proof.holds());
    let wrong = proof.wrong();
    for (what, it) in &wrong {
        assert!(!it.holds(), "{what} of {}/{}", proof.index, proof.size);
    }
    wrong.len()
}

fn check_consistency(proof: &Consistency) -> usize {
    assert!(proof.holds());
    let wrong = proof.wrong();
    for (what, it) in &wrong {
        assert!(!it.holds(), "{what} of {}/{}", proof.old, proof.size);
    }
    wrong.len()
}

#[test]
fn published_inclusion_proofs_hold_and_wrong_ones_do_not() {
    let vectors = vectors("merkle.json");
    let list = vectors["inclusion"].as_array().expect("a list");
    let mut wrong = 0;
    for vector in list.iter().chain([&vectors["argon2020"]]) {
        wrong += check_inclusion(&inclusion_of(vector));
    }
    assert!(wrong > 150, "{wrong}");
}

#[test]
fn published_consistency_proofs_hold_and_wrong_ones_do_not() {
    let vectors = vectors("merkle.json");
    let mut wrong = 0;
    for vector in vectors["consistency"].as_array().expect("a list") {
        wrong += check_consistency(&Consistency {
            old: number(&vector["size1"]),
            size: number(&vector["size2"]),
            old_root: hash(&vector["root1"]),
            root: hash(&vector["root2"]),
            proof: hashes(&vector["proof"]),
        });
    }
    let argon = &vectors["argon2020"];
    wrong += check_consistency(&Consistency {
        old: number(&argon["old_size"]),
        size: number(&argon["size"]),
        old_root: hash(&argon["old_root"]),
        root: hash(&argon["root"]),
        proof: hashes(&argon["consistency"]),
    });
    assert!(wrong > 130, "{wrong}");
}

/// The tree of eight leaves that implementations of RFC 6962 are tested with.
#[test]
fn the_reference_tree_has_the_published_roots_and_proofs() {
    let vectors = vectors("merkle.json");
    let leaves: Vec<Hash> = vectors["leaves"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| {
            let digits = text(it);
            let byte = |place| u8::from_str_radix(&digits[place..place + 2], 16);
            let bytes = (0..digits.len()).step_by(2).map(byte);
            leaf_hash(&bytes.collect::<Result<Vec<u8>, _>>().expect("digits"))
        })
        .collect();
    for vector in vectors["inclusion"].as_array().expect("a list") {
        let published = inclusion_of(vector);
        let tree = Grown::of(leaves[..published.size as usize].iter().copied());
        assert_eq!(tree.edge.root(), published.root);
        assert_eq!(leaves[published.index as usize], published.leaf);
        let spans = inclusion_spans(published.index, published.size).expect("within");
        assert_eq!(made(&tree, &spans), published.proof);
    }
    for vector in vectors["consistency"].as_array().expect("a list") {
        let size = number(&vector["size2"]);
        let tree = Grown::of(leaves[..size as usize].iter().copied());
        let spans = consistency_spans(number(&vector["size1"]), size).expect("within");
        assert_eq!(made(&tree, &spans), hashes(&vector["proof"]));
    }
}

fn made(tree: &Grown, spans: &[Span]) -> Vec<Hash> {
    let tiles = tree.tiles();
    let hashes = spans.iter().map(|span| tiles.hash(*span));
    hashes.collect::<Result<_, _>>().expect("tiles")
}

#[test]
fn every_proof_of_every_small_tree_holds() {
    let leaves: Vec<Hash> = (0..65).map(leaf).collect();
    for size in 1..=leaves.len() {
        let tree = Grown::of(leaves[..size].iter().copied());
        let root = defined_root(&leaves[..size]);
        assert_eq!(tree.edge.root(), root, "{size}");
        for (index, leaf) in leaves[..size].iter().enumerate() {
            let spans = inclusion_spans(index as u64, size as u64).expect("within");
            let proof = Inclusion {
                leaf: *leaf,
                index: index as u64,
                size: size as u64,
                root,
                proof: made(&tree, &spans),
            };
            assert!(proof.holds(), "{index}/{size}");
        }
        for old in 0..=size {
            let spans = consistency_spans(old as u64, size as u64).expect("within");
            let proof = made(&tree, &spans);
            let old_root = defined_root(&leaves[..old]);
            assert_eq!(
                verify_consistency(old as u64, size as u64, &old_root, &root, &proof),
                Ok(()),
                "{old}/{size}"
            );
        }
    }
}

#[test]
fn the_empty_tree_is_the_beginning_of_every_tree_and_no_other_root_is() {
    let root = leaf(1);
    assert_eq!(verify_consistency(0, 1, &EMPTY_ROOT, &root, &[]), Ok(()));
    for (old, size, old_root, proof) in [
        (0, 1, root, vec![]),
        (0, 1, EMPTY_ROOT, vec![root]),
        (0, 0, root, vec![]),
        (2, 1, root, vec![]),
    ] {
        assert!(verify_consistency(old, size, &old_root, &root, &proof).is_err());
    }
    assert_eq!(inclusion_spans(0, 0), Err(ProofError::Beyond));
    assert_eq!(consistency_spans(2, 1), Err(ProofError::Beyond));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Trees over several tiles: what is made holds, and every wrong kind of it does not.
    #[test]
    fn proofs_over_tiles_hold(size in 1_u64..3_000, first in any::<u64>(), second in any::<u64>()) {
        let tree = Grown::of((0..size).map(leaf));
        let index = first % size;
        let spans = inclusion_spans(index, size).expect("within");
        let proof = made(&tree, &spans);
        let root = tree.edge.root();
        check_inclusion(&Inclusion { leaf: leaf(index), index, size, root, proof });
        let old = 1 + second % size;
        let spans = consistency_spans(old, size).expect("within");
        let old_root = Grown::of((0..old).map(leaf)).edge.root();
        let proof = made(&tree, &spans);
        check_consistency(&Consistency { old, size, old_root, root, proof });
    }

    /// An edge that was put away goes on as if it had never been.
    #[test]
    fn an_edge_reads_back_and_goes_on(size in 0_u64..70_000, more in 0_u64..600) {
        let mut edge = Grown::of((0..size).map(leaf)).edge;
        let bytes = edge.to_bytes();
        let mut again = Edge::from_bytes(size, &bytes).expect("reads");
        let mut full = (Vec::new(), Vec::new());
        for number in size..size + more {
            edge.append(leaf(number), &mut full.0);
            again.append(leaf(number), &mut full.1);
        }
        prop_assert_eq!(edge.root(), again.root());
        prop_assert_eq!(full.0, full.1);
        prop_assert!(Edge::from_bytes(size + 1, &bytes).is_err());
    }
}
