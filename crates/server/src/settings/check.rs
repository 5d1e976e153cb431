//! `hefu check-config`: everything that can be known before serving.

use std::{
    fs::{self, OpenOptions},
    path::Path,
};

use hefu_blobs::BlobLocation;
use hefu_kernel::Clock;
use hefu_store::SqlStore;

use super::{
    OTHER_VARIABLES, Settings, places,
    table::{Group, Mistake, Problem, Sources, variable_of},
};
use crate::{listen::TlsFiles, master_key, system::SystemClock};

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What keeps the installation from working.
    pub mistakes: Vec<Mistake>,
    /// What works but should not stay so.
    pub warnings: Vec<Mistake>,
}

/// Looks at the settings and at the files they name. Writes nothing but a file that it removes
/// again, to see whether the data folder can be written.
pub fn check(
    data: &Path,
    variables: impl IntoIterator<Item = (String, String)>,
) -> (Settings, Findings) {
    let variables: Vec<_> = variables.into_iter().collect();
    let (settings, mut mistakes) = Settings::read_from(data, variables.clone());
    let sources = Sources::new(data, variables.clone());
    mistakes.extend(sources.strange_variables(&Settings::rows(), &OTHER_VARIABLES));
    let folder = folder_problem(data);
    mistakes.extend(folder.map(|problem| mistake(data.display(), problem)));
    let key_is_there = data.join("master.key").exists()
        || variables
            .iter()
            .any(|(name, _)| name.starts_with(master_key::VARIABLE));
    if key_is_there && let Err(problem) = master_key::open(data) {
        mistakes.push(mistake(
            "master key 主密钥",
            Problem::new("主密钥无法使用", problem),
        ));
    }
    mistakes.extend(tls_mistake(data, &settings));
    mistakes.extend(trust_mistake(data, &settings));
    let warnings = warnings(&settings);
    (settings, Findings { mistakes, warnings })
}

fn mistake(place: impl ToString, problem: Problem) -> Mistake {
    Mistake {
        place: place.to_string(),
        problem,
    }
}

/// Whether the data folder can hold an installation. One that is missing is made at the start.
fn folder_problem(data: &Path) -> Option<Problem> {
    let present = data.ancestors().find(|folder| folder.exists());
    if present.is_some_and(|present| !present.is_dir()) {
        return Some(Problem::new("不是目录", "is no folder"));
    }
    if !data.exists() {
        return None;
    }
    let probe = data.join(format!(".check-{}", std::process::id()));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&probe)
        .and_then(|_| fs::remove_file(&probe));
    let error = written.err()?;
    Some(Problem::new(
        format!("数据目录不可写：{error}；请把它的属主设为运行 hefu 的用户"),
        format!("the data folder can not be written: {error}; give it to the user hefu runs as"),
    ))
}

fn tls_mistake(data: &Path, settings: &Settings) -> Option<Mistake> {
    let now = SystemClock.now().seconds();
    let problem = TlsFiles::of(data, settings)?.check(now).err()?;
    let (place, problem) = problem
        .split_once(": ")
        .unwrap_or(("tls_certificate", &problem));
    let chinese = "TLS 证书或私钥不能使用（无法读取、已过期或两者不匹配）";
    Some(mistake(variable_of(place), Problem::new(chinese, problem)))
}

fn trust_mistake(data: &Path, settings: &Settings) -> Option<Mistake> {
    let problem = settings.trust(data).err()?;
    let (place, problem) = problem.split_once(": ").unwrap_or(("trust_list", &problem));
    let chinese = format!("信任列表不能使用：{problem}");
    Some(mistake(variable_of(place), Problem::new(chinese, problem)))
}

/// Asks the database and the place of documents whether they answer. Changes nothing there, but
/// for a blob that is removed again.
pub async fn connect(data: &Path, settings: &Settings) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    if !settings.database_url.is_empty()
        && let Err(error) =
            SqlStore::answers(&settings.database_url, &settings.store_settings()).await
    {
        mistakes.push(mistake(
            variable_of("database_url"),
            Problem::new("数据库连接失败", error.to_string()),
        ));
    }
    mistakes.extend(authority_mistakes(data, settings));
    let Ok(location) = settings.blob_location(data) else {
        return mistakes;
    };
    // A folder that is not there yet is made at the first start.
    if matches!(&location, BlobLocation::Folder(folder) if !folder.exists()) {
        return mistakes;
    }
    let answered = match hefu_blobs::open(&location) {
        Ok(blobs) => blobs.probe().await,
        Err(error) => Err(error),
    };
    if let Err(error) = answered {
        mistakes.push(mistake(
            variable_of("blobs"),
            Problem::new("文件存储不可用", error.to_string()),
        ));
    }
    mistakes
}

/// Opens the key device, and has an outside authority stamp something.
fn authority_mistakes(data: &Path, settings: &Settings) -> Option<Mistake> {
    let wrong = |chinese: &str, english: String| {
        Some(mistake(
            variable_of("certificates"),
            Problem::new(chinese, english),
        ))
    };
    match settings.certificates.device(data) {
        Ok(Some(device)) => {
            if let Err(error) = device.check() {
                return wrong("密钥设备不能使用", error.to_string());
            }
        }
        Ok(None) => {}
        Err(problem) => return wrong("密钥设备不能使用", problem),
    }
    let authority = match settings.authority_settings(data) {
        Ok(authority) => authority,
        Err(problem) => return wrong("密钥设备或时间戳服务不能使用", problem),
    };
    let outside = authority.stamper?;
    let stamped = outside
        .stamper
        .stamp(&hefu_pki::sha256(b"hefu check-config"));
    let error = stamped.err()?;
    wrong("外部时间戳服务没有给出可信的时间戳", error.to_string())
}

fn warnings(settings: &Settings) -> Vec<Mistake> {
    let mut warnings = Vec::new();
    let mut warn = |name, chinese: &str, english: &str| {
        warnings.push(mistake(variable_of(name), Problem::new(chinese, english)));
    };
    let public = settings.public_url.as_deref().unwrap_or_default();
    if public.starts_with("http://") {
        warn(
            "public_url",
            "没有使用 https：会话和合同会明文传输，只能用于测试",
            "is not https: sessions and contracts travel readably, which is for trying only",
        );
    }
    let open = !settings.listen.ip().is_loopback();
    if open && settings.tls_certificate.is_none() && settings.trusted_proxies.is_empty() {
        warn(
            "listen",
            "对外监听但没有 TLS，也没有可信反向代理",
            "listens beyond this machine with neither TLS nor a trusted proxy",
        );
    }
    if public.starts_with("https://")
        && settings.tls_certificate.is_none()
        && settings.trusted_proxies.is_empty()
    {
        warn(
            "trusted_proxies",
            "public_url 使用 https 而本进程没有 TLS：请填写反向代理的网段，否则所有用户的地址都会记成代理的地址",
            "public_url is https and this process has no TLS: name the proxy's network, else everybody's address is noted as the proxy's",
        );
    }
    if places::trusts_the_network(&settings.database_url) {
        warn(
            "database_url",
            "经网络连接数据库时没有验证服务器身份，请加上 sslmode=verify-full",
            "reaches the database over a network without knowing who answers; add sslmode=verify-full",
        );
    }
    warnings
}
