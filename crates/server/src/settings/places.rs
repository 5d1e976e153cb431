//! Where data lies: the database's address and the place of blobs, read, judged and never printed
//! with a secret.

use std::{
    fmt, fs,
    ops::Deref,
    path::{Path, PathBuf},
    time::Duration,
};

use hefu_blobs::{BlobLocation, CreateOnly, LocationFault, Place, PlaceFault, S3Location};
use hefu_store::StoreSettings;
use url::Url;

use super::{
    Settings,
    table::{Mistake, Problem, variable_of},
    value::{Kind, Value},
};

/// Folder of blobs in the data folder, unless a place is set.
const BLOBS: &str = "blobs";
const HIDDEN: &str = "***";
/// How a connection may be protected (PostgreSQL 15, "Database Connection Control Functions").
const TLS_MODES: [&str; 6] = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];
/// What else the driver understands after the question mark.
const PARAMETERS: [&str; 16] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
];

/// A `postgres://` URL, shown without its password; empty for SQLite in the data folder.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct DatabaseUrl(String);

impl From<&str> for DatabaseUrl {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Deref for DatabaseUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show())
    }
}

impl Value for DatabaseUrl {
    const KIND: Kind = Kind {
        chinese: "postgres:// 地址",
        english: "postgres:// URL",
        example: "postgres://hefu:password@db.example.com/hefu?sslmode=verify-full",
    };
    const SECRET: bool = true;

    fn from_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }

    fn show(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let Ok(mut url) = Url::parse(&self.0) else {
            return HIDDEN.to_owned();
        };
        let in_query = url.query_pairs().any(|(name, _)| name == "password");
        let hidden = url.password().is_none() || url.set_password(Some(HIDDEN)).is_ok();
        if in_query || !hidden {
            return HIDDEN.to_owned();
        }
        url.to_string()
    }
}

/// A PostgreSQL address that the driver understands to its last word, or nothing. Files that it
/// names must be readable: a root certificate that is missing must not be found out at night.
pub fn database_url(url: &DatabaseUrl) -> Option<Problem> {
    if url.is_empty() {
        return None;
    }
    let form = || {
        Problem::new(
            "应为 postgres://用户:密码@主机/数据库?sslmode=verify-full 的形式；使用 SQLite 时留空",
            "is not of the form postgres://user:password@host/database?sslmode=verify-full; leave it empty for SQLite",
        )
    };
    let Ok(parsed) = Url::parse(url) else {
        return Some(form());
    };
    let parameter = |wanted: &str| parsed.query_pairs().any(|(name, _)| name == wanted);
    let somewhere = parsed.host_str().is_some_and(|host| !host.is_empty())
        || parameter("host")
        || parameter("hostaddr");
    let database = !parsed.path().trim_matches('/').is_empty() || parameter("dbname");
    if !matches!(parsed.scheme(), "postgres" | "postgresql") || !somewhere || !database {
        return Some(form());
    }
    let mut problems = parsed
        .query_pairs()
        .filter_map(|(name, value)| parameter_problem(&name, &value));
    problems.next()
}

fn parameter_problem(name: &str, value: &str) -> Option<Problem> {
    match name {
        "sslmode" | "ssl-mode" if !TLS_MODES.contains(&value) => Some(Problem::new(
            format!("sslmode 只能是 {}", TLS_MODES.join("、")),
            format!("sslmode is one of {}", TLS_MODES.join(", ")),
        )),
        "sslrootcert" | "ssl-root-cert" | "ssl-ca" | "sslcert" | "ssl-cert" | "sslkey"
        | "ssl-key" => {
            let error = fs::read(value).err()?;
            Some(Problem::new(
                format!("{name}：不能读取 {value}：{error}"),
                format!("{name}: {value} can not be read: {error}"),
            ))
        }
        "options" | "statement-cache-capacity" => None,
        known if PARAMETERS.contains(&known) || known.starts_with("options[") => None,
        _ => Some(Problem::new(
            format!("不认识参数“{name}”"),
            format!("there is no parameter “{name}”"),
        )),
    }
}

/// Whether the database is reached over a network without knowing who answers.
pub fn trusts_the_network(url: &DatabaseUrl) -> bool {
    let Ok(parsed) = Url::parse(url) else {
        return false;
    };
    let value = |wanted: [&str; 2]| {
        let mut pairs = parsed.query_pairs();
        pairs.find_map(|(name, value)| wanted.contains(&&*name).then(|| value.into_owned()))
    };
    let host = value(["host", "hostaddr"])
        .or_else(|| parsed.host_str().map(str::to_owned))
        .unwrap_or_default();
    let near = host.is_empty()
        || host.starts_with('/')
        || host.starts_with("%2F")
        || matches!(&*host, "localhost" | "127.0.0.1" | "[::1]" | "::1");
    let mode = value(["sslmode", "ssl-mode"]).unwrap_or_default();
    !near && !matches!(&*mode, "verify-full" | "verify-ca")
}

/// A place for blobs, or nothing.
pub fn blobs(text: &str) -> Option<Problem> {
    if text.is_empty() {
        return None;
    }
    let fault = Place::parse(text).err()?;
    let chinese = match fault {
        PlaceFault::Scheme => "只支持 file:///目录 和 s3://存储桶/前缀",
        PlaceFault::RelativeFolder => "file:// 后面应为绝对路径，例如 file:///var/lib/hefu/blobs",
        PlaceFault::BucketName => "存储桶名称应为 3 到 63 个小写字母、数字、点和连字符",
        PlaceFault::Prefix => "前缀只能有字母、数字、点、连字符和下划线，中间用单个斜杠分隔",
    };
    Some(Problem::new(chinese, fault.to_string()))
}

/// The name of a header that a service knows.
pub fn create_only(header: &str) -> Option<Problem> {
    if CreateOnly::parse(header).is_some() {
        return None;
    }
    let known = CreateOnly::ALL.map(CreateOnly::header);
    Some(Problem::new(
        format!("只能是 {}", known.join("、")),
        format!("is one of {}", known.join(", ")),
    ))
}

/// What is missing or wrong in `[s3]` for the bucket that is set.
pub fn s3_mistakes(settings: &Settings) -> Vec<Mistake> {
    let Ok(BlobLocation::S3(location)) = settings.blob_location(Path::new("")) else {
        return Vec::new();
    };
    let mistake = |fault: LocationFault| {
        let (name, chinese) = match &fault {
            LocationFault::Endpoint(_) => ("endpoint", "应为 https://主机[:端口] 的形式"),
            LocationFault::PlainHttp(_) => {
                ("endpoint", "没有使用 TLS；确实需要时请设置 s3.allow_http")
            }
            LocationFault::Region => ("region", "不能为空；没有地域概念的服务填 us-east-1"),
            LocationFault::AccessKey => (
                "access_key_id",
                "使用 s3:// 时需要 access_key_id 和 secret_access_key",
            ),
            LocationFault::Timeout => ("timeout_seconds", "至少为 1"),
        };
        Mistake {
            place: variable_of(&format!("s3.{name}")),
            problem: Problem::new(chinese, fault.to_string()),
        }
    };
    location.faults().into_iter().map(mistake).collect()
}

impl Settings {
    /// Where blobs lie for an installation in that data folder.
    ///
    /// # Errors
    /// A place that can not be read, which reading the settings refuses already.
    pub fn blob_location(&self, data: &Path) -> Result<BlobLocation, PlaceFault> {
        if self.blobs.is_empty() {
            return Ok(BlobLocation::Folder(data.join(BLOBS)));
        }
        let (bucket, prefix) = match Place::parse(&self.blobs)? {
            Place::Folder(folder) => return Ok(BlobLocation::Folder(folder)),
            Place::Bucket { bucket, prefix } => (bucket, prefix),
        };
        let s3 = &self.s3;
        Ok(BlobLocation::S3(S3Location {
            bucket,
            prefix,
            endpoint: s3.endpoint.clone(),
            region: s3.region.clone(),
            access_key_id: s3.access_key_id.clone(),
            secret_access_key: s3.secret_access_key.expose().to_owned(),
            allow_http: s3.allow_http,
            virtual_hosted_style: s3.virtual_hosted_style,
            create_only: CreateOnly::parse(&s3.create_only).unwrap_or_default(),
            ca_file: s3
                .ca_file
                .as_ref()
                .map(|file| data.join(PathBuf::from(file))),
            timeout: Duration::from_secs(s3.timeout_seconds),
        }))
    }

    /// How the database is used.
    pub fn store_settings(&self) -> StoreSettings {
        StoreSettings {
            connections: self.database_connections,
            patience: Duration::from_secs(self.database_patience_seconds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_databases_are_judged() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("ca.pem");
        fs::write(&file, "").expect("written");
        let with_file = format!("postgres://u:p@h/d?sslrootcert={}", file.display());
        for right in [
            "",
            "postgres://hefu:hush@db.example.com:5432/hefu",
            "postgresql://db/hefu?sslmode=verify-full&application_name=hefu",
            "postgres:///hefu?host=/run/postgresql",
            "postgres://db/hefu?options[statement_timeout]=10s",
            &with_file,
        ] {
            assert_eq!(database_url(&right.into()), None, "{right}");
        }
        for (wrong, told) in [
            ("mysql://u:hush@h/d", "form"),
            ("postgres://", "form"),
            ("postgres://u:hush@db.example.com", "form"),
            ("postgres://u:hush@h:port/d", "form"),
            ("hefu.db", "form"),
            ("postgres://u:hush@h/d?sslmode=full", "verify-full"),
            ("postgres://u:hush@h/d?ssl_mode=require", "ssl_mode"),
            ("postgres://u:hush@h/d?sslrootcert=/none.pem", "/none.pem"),
        ] {
            let problem = database_url(&wrong.into()).expect(wrong);
            assert!(problem.english.contains(told), "{wrong}: {problem:?}");
            assert!(!format!("{problem:?}").contains("hush"), "{problem:?}");
        }
    }

    #[test]
    fn passwords_are_not_printed() {
        for (url, shown) in [
            ("", ""),
            ("postgres://u:hush@h/d", "postgres://u:***@h/d"),
            ("postgres://u@h/d", "postgres://u@h/d"),
            ("postgres://h/d?user=u&password=hush", HIDDEN),
            ("postgres://u:hush@h:port/d", HIDDEN),
        ] {
            let url = DatabaseUrl::from(url);
            assert_eq!(url.show(), shown);
            assert_eq!(format!("{url:?}"), shown);
        }
    }

    #[test]
    fn a_network_is_trusted_only_with_a_name_that_was_checked() {
        for (url, trusts) in [
            ("", false),
            ("postgres://localhost/d", false),
            ("postgres://[::1]/d", false),
            ("postgres:///d?host=/run/postgresql", false),
            ("postgres://db.example.com/d", true),
            ("postgres://db.example.com/d?sslmode=require", true),
            ("postgres://db.example.com/d?sslmode=verify-full", false),
        ] {
            assert_eq!(trusts_the_network(&url.into()), trusts, "{url}");
        }
    }

    #[test]
    fn a_bucket_needs_its_key() {
        let mut settings = Settings {
            blobs: "s3://contracts/hefu".to_owned(),
            ..Settings::default()
        };
        settings.s3.endpoint = "http://minio:9000".to_owned();
        let places: Vec<String> = s3_mistakes(&settings)
            .into_iter()
            .map(|it| it.place)
            .collect();
        assert_eq!(places, ["HEFU_S3__ENDPOINT", "HEFU_S3__ACCESS_KEY_ID"]);
        settings.s3.allow_http = true;
        settings.s3.access_key_id = "who".to_owned();
        settings.s3.secret_access_key = "hush-hush".into();
        assert_eq!(s3_mistakes(&settings), []);
        assert!(!format!("{settings:?}").contains("hush"));
        assert!(create_only(&settings.s3.create_only).is_none());
        assert!(create_only("etag").is_some_and(|it| it.english.contains("x-oss")));
        let location = settings.blob_location(Path::new("/data"));
        let Ok(BlobLocation::S3(location)) = location else {
            panic!("{location:?}");
        };
        assert_eq!(
            (&*location.bucket, &*location.prefix),
            ("contracts", "hefu")
        );
        assert_eq!(location.secret_access_key, "hush-hush");
    }

    #[test]
    fn without_a_place_blobs_lie_in_the_data_folder() {
        let folder = |blobs: &str| {
            let settings = Settings {
                blobs: blobs.to_owned(),
                ..Settings::default()
            };
            match settings.blob_location(Path::new("/data")) {
                Ok(BlobLocation::Folder(folder)) => folder,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(folder(""), Path::new("/data/blobs"));
        assert_eq!(folder("file:///srv/blobs"), Path::new("/srv/blobs"));
        assert!(blobs("s3://X").is_some());
        assert!(blobs("").is_none());
    }
}
