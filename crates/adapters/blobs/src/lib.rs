//! Where encrypted bytes lie: files in a folder, or objects in a bucket of an S3 service.
//!
//! Must never know what is in a blob (it comes encrypted under a key this crate never sees), the
//! database or any noun of the product. Entry points: [`open`] for a [`BlobLocation`], and
//! [`Place::parse`] for how an operator writes one down.

mod files;
mod location;
mod s3;
#[cfg(test)]
mod suite;

use std::sync::Arc;

use hefu_app::ports::{BlobError, Blobs};

pub use files::{FileBlobs, open_files};
pub use location::{BlobLocation, CreateOnly, LocationFault, Place, PlaceFault, S3Location};
pub use s3::{S3Blobs, open_s3};

/// Opens a place for blobs. A folder is made if it is missing; a bucket is not asked anything yet,
/// [`Blobs::probe`] does that.
///
/// # Errors
/// [`BlobError::Unavailable`] if the folder can not be used or the location has a
/// [`LocationFault`].
pub fn open(location: &BlobLocation) -> Result<Arc<dyn Blobs>, BlobError> {
    Ok(match location {
        BlobLocation::Folder(folder) => Arc::new(open_files(folder)?),
        BlobLocation::S3(location) => Arc::new(open_s3(location)?),
    })
}
