//! How a place for blobs is written down, and what may be wrong with it.

use std::{fmt, path::PathBuf, time::Duration};

const FILE_SCHEME: &str = "file://";
const S3_SCHEME: &str = "s3://";
/// Bounds of a bucket's name, in characters (Amazon S3 User Guide, "Bucket naming rules").
const BUCKET_CHARACTERS: std::ops::RangeInclusive<usize> = 3..=63;

/// A place as one URL names it; what else a bucket needs is in [`S3Location`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder of this machine, by its absolute path.
    Folder(PathBuf),
    /// A bucket, and what every object's key begins with: nothing, or words between slashes.
    Bucket {
        /// Its name.
        bucket: String,
        /// Without a slash at either end.
        prefix: String,
    },
}

/// Why a URL names no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceFault {
    /// Neither of the two kinds.
    #[error("only file:///folder and s3://bucket/prefix can be set")]
    Scheme,
    /// `file://` without an absolute path.
    #[error("file:// wants an absolute path, as in file:///var/lib/hefu/blobs")]
    RelativeFolder,
    /// Not 3 to 63 small letters, digits, dots and hyphens.
    #[error("a bucket's name has 3 to 63 small letters, digits, dots and hyphens")]
    BucketName,
    /// Empty words or other characters in the prefix.
    #[error(
        "the prefix after the bucket has letters, digits, dots, hyphens and underscores, with single slashes between them"
    )]
    Prefix,
}

impl Place {
    /// Reads `file:///absolute/folder` or `s3://bucket` or `s3://bucket/prefix`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, PlaceFault> {
        if let Some(path) = text.strip_prefix(FILE_SCHEME) {
            if !path.starts_with('/') {
                return Err(PlaceFault::RelativeFolder);
            }
            return Ok(Self::Folder(PathBuf::from(path)));
        }
        let rest = text.strip_prefix(S3_SCHEME).ok_or(PlaceFault::Scheme)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        if !is_bucket(bucket) {
            return Err(PlaceFault::BucketName);
        }
        let prefix = prefix.strip_suffix('/').unwrap_or(prefix);
        if !prefix.is_empty() && !prefix.split('/').all(is_prefix_word) {
            return Err(PlaceFault::Prefix);
        }
        Ok(Self::Bucket {
            bucket: bucket.to_owned(),
            prefix: prefix.to_owned(),
        })
    }
}

fn is_bucket(name: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = name.as_bytes();
    BUCKET_CHARACTERS.contains(&bytes.len())
        && bytes
            .iter()
            .all(|byte| inner(*byte) || matches!(byte, b'.' | b'-'))
        && bytes.first().is_some_and(|byte| inner(*byte))
        && bytes.last().is_some_and(|byte| inner(*byte))
}

fn is_prefix_word(word: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !word.is_empty() && word != "." && word != ".." && word.bytes().all(allowed)
}

/// Everything that opening needs.
#[derive(Debug, Clone)]
pub enum BlobLocation {
    /// A folder of this machine.
    Folder(PathBuf),
    /// A bucket of an S3 service.
    S3(S3Location),
}

/// A bucket and how to reach it. Its `Debug` leaves the secret out.
#[derive(Clone)]
pub struct S3Location {
    /// Name of the bucket, which must exist.
    pub bucket: String,
    /// What keys begin with, without a slash at either end; may be empty.
    pub prefix: String,
    /// Address of the service such as `https://oss-cn-hangzhou.aliyuncs.com`; empty for Amazon's
    /// own in that region.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// Public half of the access key.
    pub access_key_id: String,
    /// Secret half of the access key.
    pub secret_access_key: String,
    /// Whether an endpoint without TLS may be used.
    pub allow_http: bool,
    /// Whether the bucket is the first label of the host's name instead of the first word of the
    /// path.
    pub virtual_hosted_style: bool,
    /// How a write is told not to replace an object.
    pub create_only: CreateOnly,
    /// PEM file with authorities to believe besides the system's own.
    pub ca_file: Option<PathBuf>,
    /// How long one request may take, and how long it is tried again.
    pub timeout: Duration,
}

/// How a service is told that a write must not replace an object: what Amazon's took over from
/// HTTP, or what services had before and still ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CreateOnly {
    /// `If-None-Match: *` (RFC 9110, section 13.1.2): Amazon, MinIO, Ceph and most others.
    #[default]
    IfNoneMatch,
    /// `x-oss-forbid-overwrite: true`: Alibaba Cloud OSS, which refuses the standard header. Not
    /// obeyed in buckets that keep versions.
    Oss,
    /// `x-cos-forbid-overwrite: true`: Tencent Cloud COS.
    Cos,
}

impl CreateOnly {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::IfNoneMatch, Self::Oss, Self::Cos];

    /// The header's name, by which an operator chooses.
    pub fn header(self) -> &'static str {
        match self {
            Self::IfNoneMatch => "if-none-match",
            Self::Oss => "x-oss-forbid-overwrite",
            Self::Cos => "x-cos-forbid-overwrite",
        }
    }

    /// Reads a header's name.
    pub fn parse(header: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|known| known.header().eq_ignore_ascii_case(header))
    }
}

/// Why a bucket can not be opened as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocationFault {
    /// The endpoint is no `https://host[:port]`.
    #[error("endpoint: {0:?} is not of the form https://host[:port]")]
    Endpoint(String),
    /// `http://`, and nobody said that this is wanted.
    #[error("endpoint: {0:?} has no TLS; set allow_http if that is meant")]
    PlainHttp(String),
    /// No region.
    #[error("region: is missing; services without regions take us-east-1")]
    Region,
    /// One half of the key or both are missing.
    #[error("access_key_id and secret_access_key: both are needed for an s3:// place")]
    AccessKey,
    /// No time at all.
    #[error("timeout: must be more than nothing")]
    Timeout,
}

impl S3Location {
    /// All that is wrong with it, as far as it shows without asking anybody.
    pub fn faults(&self) -> Vec<LocationFault> {
        let mut faults = Vec::new();
        if !self.endpoint.is_empty() {
            let plain = self.endpoint.strip_prefix("http://");
            match self.endpoint.strip_prefix("https://").or(plain) {
                Some(host) if is_host(host) => {
                    if plain.is_some() && !self.allow_http {
                        faults.push(LocationFault::PlainHttp(self.endpoint.clone()));
                    }
                }
                _ => faults.push(LocationFault::Endpoint(self.endpoint.clone())),
            }
        }
        if self.region.is_empty() {
            faults.push(LocationFault::Region);
        }
        if self.access_key_id.is_empty() || self.secret_access_key.is_empty() {
            faults.push(LocationFault::AccessKey);
        }
        if self.timeout.is_zero() {
            faults.push(LocationFault::Timeout);
        }
        faults
    }
}

fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('/').unwrap_or(host);
    !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) && !host.starts_with(':')
}

impl fmt::Debug for S3Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("S3Location")
            .field("bucket", &self.bucket)
            .field("prefix", &self.prefix)
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .field("access_key_id", &self.access_key_id)
            .field("allow_http", &self.allow_http)
            .field("virtual_hosted_style", &self.virtual_hosted_style)
            .field("create_only", &self.create_only)
            .field("ca_file", &self.ca_file)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        let bucket = |bucket: &str, prefix: &str| {
            Ok(Place::Bucket {
                bucket: bucket.to_owned(),
                prefix: prefix.to_owned(),
            })
        };
        for (text, expected) in [
            (
                "file:///var/lib/hefu/blobs",
                Ok(Place::Folder(PathBuf::from("/var/lib/hefu/blobs"))),
            ),
            ("file://blobs", Err(PlaceFault::RelativeFolder)),
            ("file:blobs", Err(PlaceFault::Scheme)),
            ("/var/lib/hefu", Err(PlaceFault::Scheme)),
            ("https://host/bucket", Err(PlaceFault::Scheme)),
            ("s3://contracts", bucket("contracts", "")),
            ("s3://contracts/", bucket("contracts", "")),
            ("s3://my-1.b/one/T_w.o/", bucket("my-1.b", "one/T_w.o")),
            ("s3://", Err(PlaceFault::BucketName)),
            ("s3://ab/x", Err(PlaceFault::BucketName)),
            ("s3://Bucket", Err(PlaceFault::BucketName)),
            ("s3://-bucket", Err(PlaceFault::BucketName)),
            ("s3://user:word@host/x", Err(PlaceFault::BucketName)),
            ("s3://bucket//x", Err(PlaceFault::Prefix)),
            ("s3://bucket/a/../b", Err(PlaceFault::Prefix)),
            ("s3://bucket/a?b=c", Err(PlaceFault::Prefix)),
            ("s3://bucket/合同", Err(PlaceFault::Prefix)),
        ] {
            assert_eq!(Place::parse(text), expected, "{text}");
        }
    }

    fn location() -> S3Location {
        S3Location {
            bucket: "bucket".to_owned(),
            prefix: String::new(),
            endpoint: "https://s3.example.com:9000".to_owned(),
            region: "cn-north-1".to_owned(),
            access_key_id: "who".to_owned(),
            secret_access_key: "hush-hush".to_owned(),
            allow_http: false,
            virtual_hosted_style: false,
            create_only: CreateOnly::IfNoneMatch,
            ca_file: None,
            timeout: Duration::from_secs(1),
        }
    }

    #[test]
    fn every_fault_is_named() {
        assert_eq!(location().faults(), []);
        for endpoint in [
            "s3.example.com",
            "https://",
            "https://host/path",
            "https://user@host",
        ] {
            let wrong = S3Location {
                endpoint: endpoint.to_owned(),
                ..location()
            };
            assert_eq!(
                wrong.faults(),
                [LocationFault::Endpoint(endpoint.to_owned())]
            );
        }
        let plain = S3Location {
            endpoint: "http://127.0.0.1:9000".to_owned(),
            ..location()
        };
        assert_eq!(
            plain.faults(),
            [LocationFault::PlainHttp(plain.endpoint.clone())]
        );
        let wanted = S3Location {
            allow_http: true,
            ..plain
        };
        assert_eq!(wanted.faults(), []);
        let empty = S3Location {
            endpoint: String::new(),
            region: String::new(),
            access_key_id: String::new(),
            timeout: Duration::ZERO,
            ..location()
        };
        assert_eq!(
            empty.faults(),
            [
                LocationFault::Region,
                LocationFault::AccessKey,
                LocationFault::Timeout
            ]
        );
    }

    #[test]
    fn a_header_is_chosen_by_its_name() {
        for header in CreateOnly::ALL {
            assert_eq!(CreateOnly::parse(header.header()), Some(header));
        }
        assert_eq!(
            CreateOnly::parse("If-None-Match"),
            Some(CreateOnly::IfNoneMatch)
        );
        assert_eq!(CreateOnly::parse("if-match"), None);
    }

    #[test]
    fn the_secret_is_not_printed() {
        let printed = format!("{:?}", BlobLocation::S3(location()));
        assert!(!printed.contains("hush"), "{printed}");
    }
}
