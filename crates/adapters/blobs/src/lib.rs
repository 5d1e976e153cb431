//! Where encrypted bytes lie: files in a folder.
//!
//! Must never know what is in a blob (it comes encrypted under a key this crate never sees), the
//! database or any noun of the product. Entry points: [`open_files`], which gives [`FileBlobs`].

mod files;

pub use files::{FileBlobs, open_files};
