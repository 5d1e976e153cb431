//! What an operator may set: `hefu.toml` in the data folder, then `HEFU_*` variables, which win.
//! `HEFU_LIMITS__CODES_PER_DAY=20` sets `codes_per_day` in `[limits]`.
//!
//! One row of the table below is everything there is to a setting: its field, default, unit,
//! check and description in both languages. `docs/SETTINGS.md` is made from it.

pub mod certificates;
pub mod check;
pub mod judging;
pub mod places;
pub mod reference;
mod rule;
pub mod table;
#[cfg(test)]
mod tests;
pub mod value;

use std::{net::SocketAddr, path::Path};

use hefu_app::settings::Settings as Limits;
use hefu_blobs::CreateOnly;
use hefu_store::StoreSettings;

use certificates::CertificateSettings;
use judging::JudgingSettings;
use places::DatabaseUrl;
use rule::at_least;
use table::{Group, Mistake, Sources, settings};
use value::Secret;

/// Variables of the product that are read elsewhere and are no settings of this table; a `*`
/// stands for any ending.
const OTHER_VARIABLES: [&str; 10] = [
    "DATA",
    "MASTER_KEY",
    "MASTER_KEY_FILE",
    "BIN",
    "SOAK",
    "CHROMIUM",
    "REPORT",
    "SEED",
    "SIMULATION_*",
    "TEST_*",
];

settings! {
    /// All settings with their defaults.
    pub struct Settings in "" {
        /// Address and port to listen on. `--listen` wins over it.
        listen: SocketAddr = SocketAddr::from(([127, 0, 0, 1], 8080)), "",
            "监听的地址和端口；命令行 `--listen` 优先。";
        /// Where people reach the installation, such as `https://sign.example.com`. Setting it
        /// closes the message desk; a real SMS provider is needed then.
        public_url: Option<String> = None, "",
            "用户访问本系统的地址，例如 `https://sign.example.com`。设置后开发用的消息台关闭，需要真实的短信服务。",
            rule::public_url;
        /// Database: empty for SQLite in the data folder, or a `postgres://` URL.
        database_url: DatabaseUrl = DatabaseUrl::default(), "",
            "数据库：留空则使用数据目录中的 SQLite，或填写 `postgres://` 地址。",
            places::database_url;
        /// How many connections to the database there are at most. SQLite writes on one more.
        database_connections: u32 = StoreSettings::default().connections, "",
            "数据库连接数上限；SQLite 另有一个写连接。",
            at_least(1);
        /// How long to wait for a free connection or for another process's lock.
        database_patience_seconds: u64 = StoreSettings::default().patience.as_secs(), "s",
            "等待空闲连接或其他进程的锁的最长时间。",
            at_least(1);
        /// Where encrypted documents lie: empty for the folder `blobs` in the data folder, or
        /// `file:///folder`, or `s3://bucket/prefix` with `[s3]`.
        blobs: String = String::new(), "",
            "加密文件的存放位置：留空则为数据目录中的 `blobs`，或填写 `file:///目录`，或 `s3://存储桶/前缀`（配合 `[s3]`）。",
            |text: &String| places::blobs(text);
        /// Networks of proxies whose `X-Forwarded-For` is believed.
        trusted_proxies: Vec<String> = Vec::new(), "",
            "可信反向代理所在的网段，只采信它们的 `X-Forwarded-For`。",
            |networks| rule::networks(networks);
        /// Networks that may read `/metrics`, judged by the peer's own address, never by a
        /// header.
        metrics_networks: Vec<String> = vec!["127.0.0.0/8".to_owned(), "::1".to_owned()], "",
            "可以读取 `/metrics` 的网段，只看连接方的真实地址，不看请求头。",
            |networks| rule::networks(networks);
        /// Which events are logged, such as `info` or `hefu_app=debug,warn`.
        log: String = "info,sqlx=warn,sea_orm_migration=warn".to_owned(), "",
            "日志级别，例如 `info` 或 `hefu_app=debug,warn`。",
            rule::log;
        /// Whether log lines are JSON.
        log_json: bool = false, "",
            "日志是否为 JSON 格式。";
        /// Seconds for which requests are still taken after SIGTERM while `/health` says
        /// `stopping`, so that load balancers can turn to other nodes first.
        drain_seconds: u64 = 0, "s",
            "收到 SIGTERM 后继续受理请求的时间，其间 `/health` 返回 `stopping`，使负载均衡先切走流量。";
        /// The most connections at a time. Further ones are answered with 503 and closed.
        connections: u32 = 10_240, "",
            "同时的连接数上限；超出的连接得到 503 后关闭。",
            at_least(1);
        /// The most connections at a time from one network address (IPv6: one /64), trusted
        /// proxies aside.
        connections_per_address: u32 = 1_024, "",
            "同一网络地址（IPv6 按 /64）同时的连接数上限，可信代理除外。",
            at_least(1);
        /// The most requests that are worked on at a time. Further ones are answered with 503
        /// and `Retry-After`.
        requests_at_once: u32 = 512, "",
            "同时处理的请求数上限；超出的请求得到 503 和 `Retry-After`。",
            at_least(1);
        /// PEM file with the certificate of this server and its chain, relative to the data
        /// folder. With it the listener speaks TLS. Read anew when it changes and on SIGHUP.
        tls_certificate: Option<String> = None, "",
            "本服务器的证书及证书链（PEM 文件，相对于数据目录）。设置后以 TLS 监听；文件变化或收到 SIGHUP 时重新读取。";
        /// PEM file with the private key of that certificate.
        tls_key: Option<String> = None, "",
            "上述证书的私钥（PEM 文件）。";
        /// Whom to believe when files are judged, beside this installation's own authority: a PEM
        /// file, each certificate named by the line before it, or a folder of such files, each named by
        /// its file. Relative to the data folder.
        trust_list: Option<String> = None, "",
            "验证文件时，除本系统自身的证书机构外还信任谁：一个 PEM 文件（每张证书以其前一行命名），或存放 PEM 文件的目录（以文件名命名）；相对于数据目录。";
        /// PEM file with the operating system's roots, such as
        /// `/etc/ssl/certs/ca-certificates.crt`, if they are to be believed when files are judged.
        /// They are made for web servers: what they vouch for says little about persons.
        trust_system_roots: Option<String> = None, "",
            "操作系统根证书文件，例如 `/etc/ssl/certs/ca-certificates.crt`；设置后验证文件时也信任它们。它们用于网站，对个人身份的证明力有限。";
        /// Witnesses that cosign the log's checkpoints, each an address and the witness's key with a
        /// space between, such as `https://witness.example.com witness.example.com+…`.
        witnesses: Vec<String> = Vec::new(), "",
            "为日志检查点联署的见证人，每项为地址和见证人公钥，以空格分隔，例如 `https://witness.example.com witness.example.com+…`。",
            |witnesses| rule::witnesses(witnesses);
    }
    groups {
        /// Limits and durations.
        limits: LimitSettings;
        /// Certificates, keys and time stamps.
        certificates: CertificateSettings;
        /// Object storage.
        s3: S3Settings;
        /// Judging files that anybody may bring.
        verify: JudgingSettings;
    }
}

settings! {
    /// The limits of the use cases, under the same names; the reasons are written there.
    pub struct LimitSettings in "limits" {
        /// How long a code is valid.
        code_seconds: i64 = Limits::default().code_seconds, "s",
            "验证码的有效时间。", at_least(60);
        /// How often a code may be tried before it becomes void.
        code_attempts: u32 = Limits::default().code_attempts, "",
            "一个验证码最多可以尝试的次数，超过即作废。", at_least(1);
        /// How many codes one number gets within a minute for one purpose.
        codes_per_minute: u32 = Limits::default().codes_per_minute, "",
            "同一号码、同一用途每分钟最多发送的验证码数。", at_least(1);
        /// How many codes one number gets within a day.
        codes_per_day: u32 = Limits::default().codes_per_day, "",
            "同一号码每天最多发送的验证码数。", at_least(1);
        /// How many codes one network address may ask for within an hour.
        codes_per_address_hour: u32 = Limits::default().codes_per_address_hour, "",
            "同一网络地址每小时最多请求的验证码数。", at_least(1);
        /// How many codes the contracts of one initiator may cause within a day.
        codes_per_initiator_day: u32 = Limits::default().codes_per_initiator_day, "",
            "同一发起人的合同每天最多引发的验证码数。", at_least(1);
        /// How many requests one network address may make within a minute where something costs
        /// us.
        requests_per_address_minute: u32 = Limits::default().requests_per_address_minute, "",
            "同一网络地址每分钟最多可以发出的高开销请求数。", at_least(1);
        /// How long a signing link leads anywhere.
        link_seconds: i64 = Limits::default().link_seconds, "s",
            "签署链接的有效时间。", at_least(1_800);
        /// After how much idleness a session ends.
        session_idle_seconds: i64 = Limits::default().session_idle_seconds, "s",
            "登录会话闲置多久后结束。", at_least(60);
        /// After how long a session ends in any case.
        session_seconds: i64 = Limits::default().session_seconds, "s",
            "登录会话最长的持续时间。", at_least(60);
        /// After how long a signatory's session ends in any case.
        signing_session_seconds: i64 = Limits::default().signing_session_seconds, "s",
            "签署会话最长的持续时间。", at_least(60);
        /// The most bytes of an uploaded file.
        upload_bytes: u64 = Limits::default().upload_bytes, "B",
            "上传文件的最大字节数。", at_least(1_024);
        /// The most pages of an uploaded file.
        pages: u32 = Limits::default().pages, "",
            "上传文件的最多页数。", at_least(1);
        /// How long an uploaded file can be made into a contract.
        file_seconds: i64 = Limits::default().file_seconds, "s",
            "上传的文件在多长时间内可以用来发起合同。", at_least(60);
        /// The shortest time for reading a document, at any length.
        reading_seconds_min: i64 = Limits::default().reading_seconds_min, "s",
            "阅读合同的最短时间，与页数无关。", at_least(0);
        /// How long one process may work at a job before another takes over. Longer than any job
        /// takes; what a process does beyond it has no effect.
        job_lease_seconds: i64 = Limits::default().job_lease_seconds, "s",
            "一个进程占有一项后台任务的最长时间，之后由其他进程接管；应长于任何任务所需的时间，超时后所做的不会生效。",
            at_least(5);
        /// For how long a stored document that no row names any more is kept, so that a backup
        /// whose copy of the database still names it can be completed.
        unnamed_blob_seconds: i64 = Limits::default().unnamed_blob_seconds, "s",
            "不再被任何记录引用的文件保留多久后才清除，以便进行中的备份能够完成。",
            at_least(24 * 3_600);
    }
    groups {}
}

settings! {
    /// How the bucket of an `s3://` place is reached.
    pub struct S3Settings in "s3" {
        /// Address of the service, such as `https://minio.example.com:9000`. Empty for Amazon's
        /// own in the region.
        endpoint: String = String::new(), "",
            "对象存储服务的地址，例如 `https://minio.example.com:9000`；留空为 Amazon 在该地域的服务。";
        /// Region that requests are signed for.
        region: String = "us-east-1".to_owned(), "",
            "请求签名所用的地域。";
        /// Public half of the access key.
        access_key_id: String = String::new(), "",
            "访问密钥 ID。";
        /// Secret half of the access key.
        secret_access_key: Secret = Secret::default(), "",
            "访问密钥的保密部分。";
        /// Whether an endpoint without TLS may be used.
        allow_http: bool = false, "",
            "是否允许不使用 TLS 的服务地址。";
        /// Whether the bucket is part of the host's name (`https://bucket.host/`) instead of the
        /// path.
        virtual_hosted_style: bool = false, "",
            "存储桶是否写在主机名里（`https://存储桶.主机/`），而不是路径里。";
        /// Header that keeps a write from replacing an object: `if-none-match`, or
        /// `x-oss-forbid-overwrite` for Alibaba Cloud OSS, or `x-cos-forbid-overwrite` for Tencent
        /// Cloud COS.
        create_only: String = CreateOnly::default().header().to_owned(), "",
            "防止写入覆盖已有对象的请求头：`if-none-match`，阿里云 OSS 用 `x-oss-forbid-overwrite`，腾讯云 COS 用 `x-cos-forbid-overwrite`。",
            |header: &String| places::create_only(header);
        /// PEM file with authorities to believe besides the system's, relative to the data
        /// folder.
        ca_file: Option<String> = None, "",
            "除系统证书外还信任的 CA（PEM 文件，相对于数据目录）。";
        /// How long one request may take, and how long it is tried again.
        timeout_seconds: u64 = 30, "s",
            "单个请求的最长时间，也是重试的最长时间。",
            at_least(1);
    }
    groups {}
}

impl LimitSettings {
    /// The limits for the use cases.
    pub fn to_limits(&self) -> Limits {
        Limits {
            code_seconds: self.code_seconds,
            code_attempts: self.code_attempts,
            codes_per_minute: self.codes_per_minute,
            codes_per_day: self.codes_per_day,
            codes_per_address_hour: self.codes_per_address_hour,
            codes_per_initiator_day: self.codes_per_initiator_day,
            requests_per_address_minute: self.requests_per_address_minute,
            link_seconds: self.link_seconds,
            session_idle_seconds: self.session_idle_seconds,
            session_seconds: self.session_seconds,
            signing_session_seconds: self.signing_session_seconds,
            upload_bytes: self.upload_bytes,
            pages: self.pages,
            file_seconds: self.file_seconds,
            reading_seconds_min: self.reading_seconds_min,
            job_lease_seconds: self.job_lease_seconds,
            unnamed_blob_seconds: self.unnamed_blob_seconds,
        }
    }
}

impl Settings {
    /// Reads file and environment.
    ///
    /// # Errors
    /// Every mistake, one sentence each.
    pub fn read(data: &Path) -> Result<Self, Vec<String>> {
        let (settings, mistakes) = Self::read_from(data, std::env::vars());
        if mistakes.is_empty() {
            return Ok(settings);
        }
        Err(mistakes.iter().map(Mistake::to_string).collect())
    }

    /// Reads the file of a data folder and these variables. What is wrong keeps its default and is
    /// named.
    pub fn read_from(
        data: &Path,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> (Self, Vec<Mistake>) {
        let mut sources = Sources::new(data, variables);
        let settings = <Self as Group>::read(&mut sources);
        sources.note_strangers(&Self::rows());
        let mut mistakes = sources.mistakes;
        mistakes.extend(rule::together(&settings));
        (settings, mistakes)
    }

    /// Variables that look like settings but name none: a slip of the pen, or another program's.
    /// They stop nothing; `check-config` and the log name them.
    pub fn unknown_variables() -> Vec<String> {
        let sources = Sources::new(Path::new(""), std::env::vars());
        let strange = sources.strange_variables(&Self::rows(), &OTHER_VARIABLES);
        strange.iter().map(Mistake::to_string).collect()
    }

    /// The proxies that are believed.
    pub fn networks(&self) -> Vec<hefu_web::Network> {
        parsed(&self.trusted_proxies)
    }

    /// Who may read the figures.
    pub fn metrics_networks(&self) -> Vec<hefu_web::Network> {
        parsed(&self.metrics_networks)
    }
}

fn parsed(networks: &[String]) -> Vec<hefu_web::Network> {
    let networks = networks.iter();
    networks
        .filter_map(|network| network.parse().ok())
        .collect()
}
