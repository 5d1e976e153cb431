//! Blobs as objects of a bucket, written once by a condition of the service itself.
//!
//! Keys are the prefix and the name, in no subfolders: a service orders and spreads keys by
//! itself. Every request carries the hash of its body under the signature (SigV4), so what is
//! stored is what was sent.

use std::{
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    sync::Arc,
    time::Duration,
};

use async_trait::async_trait;
use hefu_app::ports::{BlobEntry, BlobError, BlobName, Blobs};
use hefu_kernel::Timestamp;
use object_store::{
    BackoffConfig, Certificate, ClientOptions, Error, HeaderMap, HeaderValue, ObjectStore,
    ObjectStoreExt, PutMode, PutOptions, PutPayload, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder, S3ConditionalPut},
    list::{PaginatedListOptions, PaginatedListStore},
    path::Path,
};

use crate::location::{CreateOnly, S3Location};

/// Connections to a host that is not there must not take a request's whole time.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// `/health` is asked often and must answer soon.
const PROBE_TIMEOUT: Duration = Duration::from_secs(5);
const RETRIES: usize = 3;
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// Most keys that a service gives at once (S3 API, ListObjectsV2, `max-keys`).
const PAGE: usize = 1_000;
/// Where probes are written; no blob has a slash in its name.
const PROBES: &str = "probe";
/// What services without room say (MinIO, its bucket quota, Ceph). Amazon's has no such answer.
const FULL_CODES: [&str; 3] = [
    "XMinioStorageFull",
    "XMinioAdminBucketQuotaExceeded",
    "QuotaExceeded",
];

/// Blobs in a bucket. Clones share its connections.
#[derive(Clone)]
pub struct S3Blobs {
    bucket: AmazonS3,
    /// Empty, or ends with a slash.
    prefix: String,
    /// How the client asks for a write that replaces nothing.
    create: PutMode,
}

/// Makes the client of a bucket. Nothing is asked of the service yet.
///
/// # Errors
/// [`BlobError::Unavailable`] with the location's first fault, or if the file with authorities can
/// not be read.
pub fn open_s3(location: &S3Location) -> Result<S3Blobs, BlobError> {
    if let Some(fault) = location.faults().first() {
        return Err(BlobError::Unavailable(fault.to_string()));
    }
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&location.bucket)
        .with_region(&location.region)
        .with_access_key_id(&location.access_key_id)
        .with_secret_access_key(&location.secret_access_key)
        .with_virtual_hosted_style_request(location.virtual_hosted_style)
        .with_conditional_put(S3ConditionalPut::ETagMatch)
        // One request per object: what deletes many at once differs between services.
        .with_disable_bulk_delete(true)
        .with_client_options(client_options(location)?)
        .with_retry(RetryConfig {
            backoff: BackoffConfig {
                init_backoff: FIRST_PAUSE,
                max_backoff: LONGEST_PAUSE,
                base: 2.0,
            },
            max_retries: RETRIES,
            retry_timeout: location.timeout,
        });
    if !location.endpoint.is_empty() {
        builder = builder.with_endpoint(endpoint(location));
    }
    let bucket = builder.build().map_err(|error| failed(&error))?;
    let prefix = match location.prefix.as_str() {
        "" => String::new(),
        prefix => format!("{prefix}/"),
    };
    let create = match location.create_only {
        CreateOnly::IfNoneMatch => PutMode::Create,
        // The header that every request carries makes it one that replaces nothing.
        CreateOnly::Oss | CreateOnly::Cos => PutMode::Overwrite,
    };
    Ok(S3Blobs {
        bucket,
        prefix,
        create,
    })
}

fn client_options(location: &S3Location) -> Result<ClientOptions, BlobError> {
    let mut options = ClientOptions::new()
        .with_allow_http(location.allow_http)
        .with_connect_timeout(CONNECT_TIMEOUT.min(location.timeout))
        .with_timeout(location.timeout);
    if location.create_only != CreateOnly::IfNoneMatch {
        let mut headers = HeaderMap::new();
        headers.insert(
            location.create_only.header(),
            HeaderValue::from_static("true"),
        );
        options = options.with_default_headers(headers);
    }
    if let Some(file) = &location.ca_file {
        let told =
            |problem: String| BlobError::Unavailable(format!("{}: {problem}", file.display()));
        let pem = fs::read(file).map_err(|error| told(error.to_string()))?;
        let authorities =
            Certificate::from_pem_bundle(&pem).map_err(|error| told(error.to_string()))?;
        if authorities.is_empty() {
            return Err(told("holds no certificate".to_owned()));
        }
        for authority in authorities {
            options = options.with_root_certificate(authority);
        }
    }
    Ok(options)
}

/// The client wants the bucket in the host's name itself when that is the style.
fn endpoint(location: &S3Location) -> String {
    let endpoint = location.endpoint.trim_end_matches('/');
    match endpoint.split_once("://") {
        Some((scheme, host))
            if location.virtual_hosted_style
                && !host.starts_with(&format!("{}.", location.bucket)) =>
        {
            format!("{scheme}://{}.{host}", location.bucket)
        }
        _ => endpoint.to_owned(),
    }
}

#[async_trait]
impl Blobs for S3Blobs {
    async fn put(&self, name: &BlobName, bytes: Vec<u8>) -> Result<(), BlobError> {
        let path = self.path(name.as_str());
        let payload = PutPayload::from(bytes);
        let options = PutOptions::from(self.create.clone());
        match self.bucket.put_opts(&path, payload.clone(), options).await {
            Ok(_) => Ok(()),
            // A write whose answer was lost is tried again and then meets itself. The same bytes
            // under the name are what was asked for, whoever wrote them.
            Err(error @ Error::AlreadyExists { .. }) => {
                let present = self.get_at(&path).await?;
                let mut rest: &[u8] = &present;
                let same = payload.iter().all(|part| {
                    rest.strip_prefix(part.as_ref())
                        .map(|after| rest = after)
                        .is_some()
                });
                if same && rest.is_empty() {
                    Ok(())
                } else {
                    Err(failed(&error))
                }
            }
            Err(error) => Err(failed(&error)),
        }
    }

    async fn get(&self, name: &BlobName) -> Result<Arc<[u8]>, BlobError> {
        self.get_at(&self.path(name.as_str())).await
    }

    async fn delete(&self, name: &BlobName) -> Result<(), BlobError> {
        self.delete_at(&self.path(name.as_str())).await
    }

    async fn list(
        &self,
        after: Option<&BlobName>,
        limit: usize,
    ) -> Result<Vec<BlobEntry>, BlobError> {
        let mut found = Vec::new();
        let mut offset = after.map(|after| format!("{}{}", self.prefix, after.as_str()));
        while found.len() < limit {
            let wanted = (limit - found.len()).min(PAGE);
            let page = self
                .bucket
                .list_paginated(
                    Some(&self.prefix),
                    PaginatedListOptions {
                        offset: offset.take(),
                        // Leaves out what lies deeper, as probes do.
                        delimiter: Some("/".into()),
                        max_keys: Some(wanted),
                        ..PaginatedListOptions::default()
                    },
                )
                .await
                .map_err(|error| failed(&error))?;
            // The next page is asked for by where this one ended, not by a token: every service
            // understands that, and a page that ends in a folder has a token and no object.
            let deeper = page
                .result
                .common_prefixes
                .iter()
                .map(|it| format!("{it}0"));
            let objects = page.result.objects.iter().map(|it| it.location.to_string());
            offset = objects.chain(deeper).max();
            found.extend(
                page.result
                    .objects
                    .iter()
                    .filter_map(|object| self.entry(object)),
            );
            if page.page_token.is_none() || offset.is_none() {
                break;
            }
        }
        // Services answer in order; that costs nothing to make sure of.
        found.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        found.truncate(limit);
        Ok(found)
    }

    async fn probe(&self) -> Result<(), BlobError> {
        tokio::time::timeout(PROBE_TIMEOUT, self.write_read_remove())
            .await
            .unwrap_or_else(|_| {
                Err(BlobError::Unavailable(format!(
                    "S3 did not answer within {} s",
                    PROBE_TIMEOUT.as_secs()
                )))
            })
    }
}

impl S3Blobs {
    fn path(&self, rest: &str) -> Path {
        Path::from(format!("{}{rest}", self.prefix))
    }

    async fn get_at(&self, path: &Path) -> Result<Arc<[u8]>, BlobError> {
        let found = self.bucket.get(path).await.map_err(missing_or)?;
        let bytes = found.bytes().await.map_err(missing_or)?;
        Ok(Arc::from(bytes.as_ref()))
    }

    async fn delete_at(&self, path: &Path) -> Result<(), BlobError> {
        match self.bucket.delete(path).await.map_err(missing_or) {
            Err(BlobError::Missing) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn write_read_remove(&self) -> Result<(), BlobError> {
        let name = format!("{PROBES}/{}", probe_name());
        let path = self.path(&name);
        let bytes = name.into_bytes();
        let options = PutOptions::from(self.create.clone());
        self.bucket
            .put_opts(&path, PutPayload::from(bytes.clone()), options)
            .await
            .map_err(|error| failed(&error))?;
        let back = self.get_at(&path).await;
        // Removed in any case; whatever else is wrong is told first.
        let removed = self.delete_at(&path).await;
        if *back? != *bytes {
            return Err(BlobError::Unavailable(
                "what was written reads differently".to_owned(),
            ));
        }
        removed
    }

    fn entry(&self, object: &object_store::ObjectMeta) -> Option<BlobEntry> {
        let name = object
            .location
            .as_ref()
            .strip_prefix(self.prefix.as_str())?;
        Some(BlobEntry {
            name: BlobName::parse(name)?,
            bytes: object.size,
            written_at: Timestamp::from_micros(object.last_modified.timestamp_micros()),
        })
    }
}

/// Unlike any other of this or another node; container runtimes give all processes one number.
fn probe_name() -> String {
    // Seeded by the operating system, and counted up for each one made.
    format!("{:016x}", RandomState::new().build_hasher().finish())
}

/// A missing object, unless it is the bucket that is missing, which is the operator's business.
fn missing_or(error: Error) -> BlobError {
    match &error {
        Error::NotFound { .. } if !error.to_string().contains("NoSuchBucket") => BlobError::Missing,
        _ => failed(&error),
    }
}

/// What went wrong, in one line.
fn failed(error: &Error) -> BlobError {
    let mut text = error.to_string();
    // The innermost cause, such as a refused connection or an unknown authority, says most.
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    if let Some(cause) = causes.last().map(ToString::to_string)
        && !text.contains(&cause)
    {
        text = format!("{text}: {cause}");
    }
    if FULL_CODES.iter().any(|code| text.contains(code)) {
        return BlobError::Full(brief(&text));
    }
    let what = match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
            "S3 refuses the access key or what it asks for"
        }
        Error::AlreadyExists { .. } => "there are other bytes under this name",
        Error::NotFound { .. } => "the bucket does not exist",
        _ => "S3",
    };
    BlobError::Unavailable(format!("{what}: {}", brief(&text)))
}

/// The service's own code and message where it gave one, else the whole text.
fn brief(text: &str) -> String {
    let element = |name: &str| {
        let (_, after) = text.split_once(&format!("<{name}>"))?;
        let (inside, _) = after.split_once(&format!("</{name}>"))?;
        Some(inside)
    };
    match (element("Code"), element("Message")) {
        (Some(code), Some(message)) => format!("{code}, {message}"),
        (Some(code), None) => code.to_owned(),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests;
