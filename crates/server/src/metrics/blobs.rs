//! The place of documents, measured.

use std::{sync::Arc, time::Instant};

use async_trait::async_trait;
use hefu_app::ports::{BlobEntry, BlobError, BlobName, Blobs};

/// Passes everything on, and notes how long it took and what failed.
pub struct Measured(Arc<dyn Blobs>);

impl Measured {
    /// Around that place.
    pub fn new(blobs: Arc<dyn Blobs>) -> Self {
        Self(blobs)
    }
}

fn noted<T>(
    operation: &'static str,
    started: Instant,
    outcome: Result<T, BlobError>,
) -> Result<T, BlobError> {
    metrics::histogram!("hefu_blob_seconds", "operation" => operation)
        .record(started.elapsed().as_secs_f64());
    // Present from the first use on, so that an alert has something to compare with.
    for kind in ["missing", "full", "failed"] {
        let happened = outcome.as_ref().is_err_and(|error| kind_of(error) == kind);
        metrics::counter!("hefu_blob_errors_total", "operation" => operation, "kind" => kind)
            .increment(u64::from(happened));
    }
    outcome
}

fn kind_of(error: &BlobError) -> &'static str {
    match error {
        BlobError::Missing => "missing",
        BlobError::Full(_) => "full",
        BlobError::Unavailable(_) => "failed",
    }
}

#[async_trait]
impl Blobs for Measured {
    async fn put(&self, name: &BlobName, bytes: Vec<u8>) -> Result<(), BlobError> {
        let started = Instant::now();
        noted("put", started, self.0.put(name, bytes).await)
    }

    async fn get(&self, name: &BlobName) -> Result<Arc<[u8]>, BlobError> {
        let started = Instant::now();
        noted("get", started, self.0.get(name).await)
    }

    async fn delete(&self, name: &BlobName) -> Result<(), BlobError> {
        let started = Instant::now();
        noted("delete", started, self.0.delete(name).await)
    }

    async fn list(
        &self,
        after: Option<&BlobName>,
        limit: usize,
    ) -> Result<Vec<BlobEntry>, BlobError> {
        let started = Instant::now();
        noted("list", started, self.0.list(after, limit).await)
    }

    async fn probe(&self) -> Result<(), BlobError> {
        let started = Instant::now();
        noted("probe", started, self.0.probe().await)
    }
}
