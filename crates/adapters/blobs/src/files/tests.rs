use super::*;
use crate::suite::{self, name};

struct World {
    blobs: FileBlobs,
    folder: tempfile::TempDir,
}

fn world() -> World {
    let folder = tempfile::tempdir().expect("a folder");
    let blobs = open_files(&folder.path().join("a").join("blobs")).expect("opens");
    World { blobs, folder }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_does_what_every_place_does() {
    let World {
        blobs,
        folder: _folder,
    } = world();
    suite::run(Arc::new(blobs)).await;
}

#[tokio::test]
async fn what_was_put_comes_back_also_after_opening_again() {
    let World { blobs, folder } = world();
    for (number, bytes) in [(1, vec![]), (2, vec![7; 3]), (3, (0..=255).collect())] {
        blobs.put(&name(number), bytes).await.expect("puts");
    }
    drop(blobs);
    let blobs = open_files(&folder.path().join("a/blobs")).expect("opens");
    assert_eq!(*blobs.get(&name(1)).await.expect("there"), [0_u8; 0]);
    assert_eq!(*blobs.get(&name(2)).await.expect("there"), [7; 3]);
    assert_eq!(blobs.get(&name(3)).await.expect("there").len(), 256);
}

#[tokio::test]
async fn the_largest_blob_comes_back() {
    let World { blobs, .. } = &world();
    let bytes: Vec<u8> = (0..70 * 1024 * 1024_u32).map(|it| (it / 7) as u8).collect();
    blobs.put(&name(1), bytes.clone()).await.expect("puts");
    assert!(*blobs.get(&name(1)).await.expect("there") == *bytes);
}

#[tokio::test]
async fn names_lie_in_subfolders_of_their_first_two_characters() {
    let World { blobs, folder } = &world();
    let name = BlobName::parse("Zk345678901234567890123456789012").expect("a name");
    blobs.put(&name, vec![1]).await.expect("puts");
    let path = folder.path().join("a/blobs/Zk").join(name.as_str());
    assert_eq!(std::fs::read(path).expect("a file"), [1]);
}

#[tokio::test]
async fn what_a_crash_left_half_written_is_neither_seen_nor_in_the_way() {
    let World { blobs, folder } = &world();
    let shard = folder.path().join("a/blobs/00");
    std::fs::create_dir_all(&shard).expect("a folder");
    // This is how a write that was cut off looks: a staged file under the name with a suffix.
    for suffix in ["#1", "#2"] {
        let staged = shard.join(format!("{}{suffix}", name(1).as_str()));
        std::fs::write(staged, b"half").expect("a file");
    }
    assert_eq!(blobs.get(&name(1)).await, Err(BlobError::Missing));
    blobs.put(&name(1), b"whole".to_vec()).await.expect("puts");
    assert_eq!(*blobs.get(&name(1)).await.expect("there"), *b"whole");
}

#[tokio::test]
async fn a_probe_leaves_nothing_behind_and_fails_when_nothing_can_be_written() {
    let World { blobs, folder } = &world();
    assert_eq!(blobs.probe().await, Ok(()));
    assert_eq!(blobs.probe().await, Ok(()));
    let probes = folder.path().join("a/blobs/probe");
    assert_eq!(std::fs::read_dir(&probes).expect("a folder").count(), 0);
    std::fs::remove_dir_all(folder.path().join("a")).expect("removed");
    std::fs::write(folder.path().join("a"), b"a file in the way").expect("written");
    let outcome = blobs.probe().await;
    assert!(
        matches!(outcome, Err(BlobError::Unavailable(_))),
        "{outcome:?}"
    );
}

#[test]
fn a_folder_that_can_not_be_made_is_told_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, b"").expect("written");
    assert!(open_files(&file.join("blobs")).is_err());
}
