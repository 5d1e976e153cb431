//! What every place for blobs does, whatever it is made of.

use std::{collections::HashSet, sync::Arc};

use hefu_app::ports::{BlobEntry, BlobError, BlobName, Blobs};

pub fn name(number: u32) -> BlobName {
    BlobName::parse(&format!("{number:032}")).expect("a name")
}

/// All of it; each part uses names of its own, and the place is empty before and after.
pub async fn run(blobs: Arc<dyn Blobs>) {
    what_was_put_comes_back(&*blobs).await;
    a_name_is_written_once(&*blobs).await;
    of_many_writers_of_one_name_one_wins(&blobs).await;
    what_is_missing_or_deleted_is_missing(&*blobs).await;
    a_large_blob_comes_back(&*blobs).await;
    names_are_listed_in_order_page_by_page(&*blobs).await;
    a_probe_leaves_nothing_behind(&*blobs).await;
}

async fn what_was_put_comes_back(blobs: &dyn Blobs) {
    let contents = [vec![], vec![7; 3], (0..=255).collect()];
    for (number, bytes) in (1..).zip(&contents) {
        blobs.put(&name(number), bytes.clone()).await.expect("puts");
    }
    for (number, bytes) in (1..).zip(&contents) {
        assert_eq!(*blobs.get(&name(number)).await.expect("there"), **bytes);
        blobs.delete(&name(number)).await.expect("deletes");
    }
}

async fn a_name_is_written_once(blobs: &dyn Blobs) {
    blobs.put(&name(1), vec![1]).await.expect("puts");
    for other in [vec![2], vec![1, 2], vec![]] {
        let second = blobs.put(&name(1), other).await;
        assert!(
            matches!(second, Err(BlobError::Unavailable(_))),
            "{second:?}"
        );
    }
    assert_eq!(*blobs.get(&name(1)).await.expect("there"), [1]);
    blobs.delete(&name(1)).await.expect("deletes");
}

async fn of_many_writers_of_one_name_one_wins(blobs: &Arc<dyn Blobs>) {
    for round in 1..=10 {
        let mut writers = tokio::task::JoinSet::new();
        for number in 0..8_u8 {
            let blobs = Arc::clone(blobs);
            writers.spawn(async move { (number, blobs.put(&name(round), vec![number; 9]).await) });
        }
        let outcomes = writers.join_all().await;
        let winners: Vec<u8> = outcomes
            .iter()
            .filter_map(|(number, outcome)| outcome.is_ok().then_some(*number))
            .collect();
        assert_eq!(winners.len(), 1, "{outcomes:?}");
        let present = blobs.get(&name(round)).await.expect("there");
        assert_eq!(*present, [winners[0]; 9]);
        blobs.delete(&name(round)).await.expect("deletes");
    }
}

async fn what_is_missing_or_deleted_is_missing(blobs: &dyn Blobs) {
    assert_eq!(blobs.get(&name(1)).await, Err(BlobError::Missing));
    assert_eq!(blobs.delete(&name(1)).await, Ok(()));
    blobs.put(&name(1), vec![1]).await.expect("puts");
    assert_eq!(blobs.delete(&name(1)).await, Ok(()));
    assert_eq!(blobs.get(&name(1)).await, Err(BlobError::Missing));
}

async fn a_large_blob_comes_back(blobs: &dyn Blobs) {
    let bytes: Vec<u8> = (0..30 * 1024 * 1024_u32).map(|it| (it / 7) as u8).collect();
    blobs.put(&name(1), bytes.clone()).await.expect("puts");
    assert!(*blobs.get(&name(1)).await.expect("there") == *bytes);
    blobs.delete(&name(1)).await.expect("deletes");
}

/// Also small letters, capitals and digits are in the order of their bytes.
async fn names_are_listed_in_order_page_by_page(blobs: &dyn Blobs) {
    assert_eq!(blobs.list(None, 10).await.expect("lists"), []);
    let mut names: Vec<BlobName> = ["z", "a", "Z", "A", "9", "0", "ab", "aB", "probe0", "q"]
        .iter()
        .map(|start| BlobName::parse(&format!("{start:x<32}")).expect("a name"))
        .collect();
    for (size, name) in names.iter().enumerate() {
        blobs.put(name, vec![0; size]).await.expect("puts");
    }
    let sizes: Vec<(BlobName, u64)> = names.iter().cloned().zip(0..).collect();
    names.sort_unstable();
    for limit in [1, 3, names.len(), 5_000] {
        let listed = pages(blobs, limit).await;
        let listed_names: Vec<BlobName> = listed.iter().map(|entry| entry.name.clone()).collect();
        assert_eq!(listed_names, names, "{limit} at a time");
        for entry in listed {
            assert!(
                sizes.contains(&(entry.name.clone(), entry.bytes)),
                "{entry:?}"
            );
            // Some clock of this century wrote it.
            assert!(entry.written_at.seconds() > 1_600_000_000, "{entry:?}");
        }
    }
    assert_eq!(blobs.list(None, 0).await.expect("lists"), []);
    for name in &names {
        blobs.delete(name).await.expect("deletes");
    }
    assert_eq!(blobs.list(None, 10).await.expect("lists"), []);
}

async fn pages(blobs: &dyn Blobs, limit: usize) -> Vec<BlobEntry> {
    let mut all: Vec<BlobEntry> = Vec::new();
    let mut seen = HashSet::new();
    loop {
        let after = all.last().map(|entry| entry.name.clone());
        let page = blobs.list(after.as_ref(), limit).await.expect("lists");
        assert!(page.len() <= limit);
        if page.is_empty() {
            return all;
        }
        for entry in page {
            assert!(seen.insert(entry.name.clone()), "{entry:?} came twice");
            all.push(entry);
        }
    }
}

async fn a_probe_leaves_nothing_behind(blobs: &dyn Blobs) {
    assert_eq!(blobs.probe().await, Ok(()));
    assert_eq!(blobs.probe().await, Ok(()));
    assert_eq!(blobs.list(None, 10).await.expect("lists"), []);
}
