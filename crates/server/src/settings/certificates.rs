//! Where certificates, keys and time stamps come from.

use std::{fs, path::Path, sync::Arc, time::Duration};

use hefu_app::certificate::{AuthoritySettings, OutsideStamper};
use hefu_keys::{Pkcs11Keys, Pkcs11Settings};
use hefu_pki::{Certificate, KeyAlgorithm, KeyProvider, TrustStore};
use hefu_timestamp::{TimeStampClient, TimeStampSettings};
use url::Url;

use super::{
    Settings,
    rule::at_least,
    table::{Mistake, Problem, settings, variable_of},
};

settings! {
    /// Certificates, keys and time stamps.
    pub struct CertificateSettings in "certificates" {
        /// What persons sign with: `p256`, `p384`, `rsa2048`, `rsa3072` or `sm2`. RSA keys are slow
        /// to make; SM2 signatures are read by few programs outside China.
        signing: String = "p256".to_owned(), "",
            "签署所用的密钥：`p256`、`p384`、`rsa2048`、`rsa3072` 或 `sm2`（国密）。RSA 密钥生成较慢；境外软件大多不能读取 SM2 签名。",
            |name: &String| signing(name).err();
        /// Addresses of outside time-stamp authorities (RFC 3161), the preferred one first. Empty
        /// for the embedded one, whose stamps convince nobody who does not trust this installation.
        time_stamp_urls: Vec<String> = Vec::new(), "",
            "外部时间戳服务（RFC 3161）的地址，优先者在前；留空则使用内置的时间戳服务，它只能说服信任本系统的人。",
            |urls: &Vec<String>| addresses(urls).err();
        /// PEM file with the roots of those authorities, relative to the data folder.
        time_stamp_roots: Option<String> = None, "",
            "上述时间戳服务的根证书（PEM 文件，相对于数据目录）。";
        /// How long one time-stamp authority may take before the next one is asked.
        time_stamp_seconds: u64 = 10, "s",
            "等待一个时间戳服务的最长时间，之后改用下一个。",
            at_least(1);
        /// Library of a key device (PKCS#11), such as `/usr/lib/softhsm/libsofthsm2.so`. With it the
        /// keys of issuing CAs are made in the device and never leave it.
        hsm_module: Option<String> = None, "",
            "密码设备的 PKCS#11 库，例如 `/usr/lib/softhsm/libsofthsm2.so`。设置后签发证书的 CA 私钥在设备内生成，永不离开设备。";
        /// Label of the token in that device.
        hsm_token: Option<String> = None, "",
            "设备中令牌（token）的标签。";
        /// File with the PIN of that token, relative to the data folder.
        hsm_pin_file: Option<String> = None, "",
            "存放令牌 PIN 的文件，相对于数据目录。";
    }
    groups {}
}

/// The kind of key of that name.
fn signing(name: &str) -> Result<KeyAlgorithm, Problem> {
    Ok(match name {
        "p256" => KeyAlgorithm::P256,
        "p384" => KeyAlgorithm::P384,
        "rsa2048" => KeyAlgorithm::Rsa2048,
        "rsa3072" => KeyAlgorithm::Rsa3072,
        "sm2" => KeyAlgorithm::Sm2,
        other => {
            return Err(Problem::new(
                format!("“{other}”不是 p256、p384、rsa2048、rsa3072 或 sm2"),
                format!("“{other}” is none of p256, p384, rsa2048, rsa3072, sm2"),
            ));
        }
    })
}

fn addresses(urls: &[String]) -> Result<Vec<Url>, Problem> {
    let parse = |text: &String| {
        let url = Url::parse(text).ok();
        url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or_else(|| {
                Problem::new(
                    format!("“{text}”不是 http:// 或 https:// 地址"),
                    format!("“{text}” is no http:// or https:// address"),
                )
            })
    };
    urls.iter().map(parse).collect()
}

/// Rules between these settings.
pub fn mistakes(settings: &Settings) -> Vec<Mistake> {
    let it = &settings.certificates;
    let mut mistakes = Vec::new();
    let mut note = |name: &str, chinese: &str, english: &str| {
        mistakes.push(Mistake {
            place: variable_of(&format!("certificates.{name}")),
            problem: Problem::new(chinese, english),
        });
    };
    if !it.time_stamp_urls.is_empty() && it.time_stamp_roots.is_none() {
        note(
            "time_stamp_roots",
            "设置了 time_stamp_urls，还需要这些服务的根证书：没有它就无法判断时间戳是谁签发的",
            "is needed beside time_stamp_urls: without it nobody can tell who stamped",
        );
    }
    let device = [&it.hsm_module, &it.hsm_token, &it.hsm_pin_file];
    let given = device.iter().filter(|value| value.is_some()).count();
    if given != 0 && given != device.len() {
        note(
            "hsm_module",
            "hsm_module、hsm_token 和 hsm_pin_file 需要一起设置",
            "hsm_module, hsm_token and hsm_pin_file are set together",
        );
    }
    mistakes
}

impl Settings {
    /// What the authority is to do. Reads the files that are named; asks no device and nobody
    /// outside yet.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn authority_settings(&self, data: &Path) -> Result<AuthoritySettings, String> {
        let it = &self.certificates;
        let problem = |problem: Problem| problem.english;
        Ok(AuthoritySettings {
            keys: it.device(data)?.map(|keys| keys as Arc<dyn KeyProvider>),
            signing: signing(&it.signing).map_err(problem)?,
            public_url: self.public_url.clone(),
            stamper: it.stamper(data)?,
        })
    }
}

impl CertificateSettings {
    fn stamper(&self, data: &Path) -> Result<Option<OutsideStamper>, String> {
        let authorities = addresses(&self.time_stamp_urls).map_err(|it| it.english)?;
        let (Some(file), false) = (&self.time_stamp_roots, authorities.is_empty()) else {
            return Ok(None);
        };
        let roots = read(data, file)?;
        let roots =
            Certificate::all_from_pem(&roots).map_err(|error| format!("{file}: {error}"))?;
        let hosts: Vec<&str> = authorities.iter().filter_map(Url::host_str).collect();
        let name = hosts.join(", ");
        let stamper = TimeStampClient::start(TimeStampSettings {
            authorities,
            roots: TrustStore::new(roots.clone()),
            patience: Duration::from_secs(self.time_stamp_seconds),
        })
        .map_err(|error| error.to_string())?;
        Ok(Some(OutsideStamper {
            stamper: Arc::new(stamper),
            roots,
            name,
        }))
    }

    /// The key device. It is asked nothing yet: one that is away must not keep a node from starting.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn device(&self, data: &Path) -> Result<Option<Arc<Pkcs11Keys>>, String> {
        let (Some(module), Some(token), Some(pin_file)) =
            (&self.hsm_module, &self.hsm_token, &self.hsm_pin_file)
        else {
            return Ok(None);
        };
        let pin = read(data, pin_file)?;
        let settings = Pkcs11Settings::new(module, token, pin.trim());
        let keys = Pkcs11Keys::new(settings).map_err(|error| format!("{module}: {error}"))?;
        Ok(Some(Arc::new(keys)))
    }
}

fn read(data: &Path, file: &str) -> Result<String, String> {
    fs::read_to_string(data.join(file)).map_err(|error| format!("{file}: {error}"))
}
