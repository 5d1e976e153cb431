//! TLS of our own: the certificate and key that an operator gives us, read anew when they change.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use axum_server::tls_rustls::RustlsConfig;
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::signal::unix::{SignalKind, signal};

use crate::settings::Settings;

/// How often the files are looked at.
const LOOK_AFTER: Duration = Duration::from_secs(10);

/// Where certificate and key lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    certificate: PathBuf,
    key: PathBuf,
}

/// What tells that a file is another one than before.
type Stamp = [Option<(SystemTime, u64)>; 2];

impl TlsFiles {
    /// Those of the settings, if TLS is wanted. Relative paths begin in the data folder.
    pub fn of(data: &Path, settings: &Settings) -> Option<Self> {
        let (certificate, key) = (
            settings.tls_certificate.as_ref()?,
            settings.tls_key.as_ref()?,
        );
        Some(Self {
            certificate: data.join(certificate),
            key: data.join(key),
        })
    }

    /// Reads both and proves that they belong together. TLS 1.2 and 1.3 are spoken, HTTP/2 before
    /// HTTP/1.1.
    ///
    /// # Errors
    /// A sentence for the operator that names the setting and the file.
    pub fn load(&self) -> Result<Arc<ServerConfig>, String> {
        let chain = self.chain()?;
        let key_is = |problem: String| format!("tls_key: {}: {problem}", self.key.display());
        let pem = fs::read(&self.key).map_err(|error| key_is(error.to_string()))?;
        let key = PrivateKeyDer::from_pem_slice(&pem)
            .map_err(|error| key_is(format!("holds no private key in PEM: {error}")))?;
        let mut config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(|error| key_is(format!("does not fit tls_certificate: {error}")))?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// As [`TlsFiles::load`], and whether browsers would refuse the certificate at that time, in
    /// seconds since 1970, because it has run out or is not valid yet.
    ///
    /// # Errors
    /// A sentence for the operator that names the setting and the file.
    pub fn check(&self, now: i64) -> Result<(), String> {
        self.load()?;
        let leaf = self.chain()?.into_iter().next();
        // What rustls serves but we can not read is the client's to judge.
        let leaf = leaf.and_then(|leaf| hefu_pki::Certificate::from_der(leaf.to_vec()).ok());
        match leaf {
            Some(leaf) if leaf.not_after() < now => Err(self.certificate_is("has run out")),
            Some(leaf) if leaf.not_before() > now => Err(self.certificate_is("is not valid yet")),
            _ => Ok(()),
        }
    }

    fn chain(&self) -> Result<Vec<CertificateDer<'static>>, String> {
        let pem =
            fs::read(&self.certificate).map_err(|error| self.certificate_is(&error.to_string()))?;
        let chain = CertificateDer::pem_slice_iter(&pem)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| self.certificate_is(&format!("is damaged PEM: {error}")))?;
        if chain.is_empty() {
            return Err(self.certificate_is("holds no certificate in PEM"));
        }
        Ok(chain)
    }

    fn certificate_is(&self, problem: &str) -> String {
        format!("tls_certificate: {}: {problem}", self.certificate.display())
    }

    fn stamp(&self) -> Stamp {
        [&self.certificate, &self.key].map(|path| {
            let known = fs::metadata(path).ok()?;
            Some((known.modified().ok()?, known.len()))
        })
    }

    /// Reads the files anew whenever they change or SIGHUP comes. What can not be used is named in
    /// the log, and the certificate from before stays.
    pub async fn keep_fresh(self, config: RustlsConfig) {
        let Ok(mut hang_up) = signal(SignalKind::hangup()) else {
            tracing::error!("SIGHUP can not be watched; a new certificate needs a restart");
            return;
        };
        let mut known = self.stamp();
        loop {
            tokio::select! {
                _ = hang_up.recv() => {}
                () = tokio::time::sleep(LOOK_AFTER) => {
                    if self.stamp() == known {
                        continue;
                    }
                }
            }
            known = self.stamp();
            match self.load() {
                Ok(fresh) => {
                    config.reload_from_config(fresh);
                    tracing::info!("the TLS certificate was read anew");
                }
                Err(problem) => {
                    tracing::error!(problem, "the TLS certificate from before stays in use");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use hefu_pki::SoftwareKey;

    use super::*;

    /// What the files of a folder hold; `None` leaves one out.
    fn files(certificate: Option<&str>, key: Option<&str>) -> (tempfile::TempDir, TlsFiles) {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = Settings {
            tls_certificate: Some("server.pem".to_owned()),
            tls_key: Some("server.key".to_owned()),
            ..Settings::default()
        };
        let files = TlsFiles::of(folder.path(), &settings).expect("both are set");
        for (path, text) in [(&files.certificate, certificate), (&files.key, key)] {
            if let Some(text) = text {
                fs::write(path, text).expect("a file");
            }
        }
        (folder, files)
    }

    async fn made() -> (String, String) {
        let world = hefu_testkit::World::new().await;
        let key = SoftwareKey::generate_p256().expect("a key");
        let profile = hefu_pki::Profile::TlsServer {
            dns_names: vec!["sign.example.com".to_owned()],
            addresses: Vec::new(),
        };
        let now = world.platform.clock.now().seconds();
        let chain = world
            .platform
            .authority
            .certify_server(&key, profile, now, 30);
        let pem = chain
            .expect("a chain")
            .iter()
            .map(|part| part.to_pem())
            .collect();
        let der = key.to_pkcs8().expect("a key");
        let key = base64::engine::general_purpose::STANDARD.encode(&der[..]);
        let key = format!("-----BEGIN PRIVATE KEY-----\n{key}\n-----END PRIVATE KEY-----\n");
        (pem, key)
    }

    #[tokio::test]
    async fn each_mistake_names_the_setting_and_what_is_wrong() {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let (chain, key) = made().await;
        let (_, other_key) = made().await;
        for (certificate, key, setting, problem) in [
            (None, Some(&key), "tls_certificate: ", "No such file"),
            (
                Some("nothing"),
                Some(&key),
                "tls_certificate: ",
                "holds no certificate",
            ),
            (Some(&*chain), None, "tls_key: ", "No such file"),
            (
                Some(&*chain),
                Some(&chain),
                "tls_key: ",
                "holds no private key",
            ),
            (Some(&*chain), Some(&other_key), "tls_key: ", "does not fit"),
        ] {
            let (_folder, files) = files(certificate, key.map(String::as_str));
            let mistake = files.load().expect_err(problem);
            assert!(mistake.starts_with(setting), "{mistake}");
            assert!(mistake.contains(problem), "{mistake}");
        }
    }

    #[tokio::test]
    async fn a_pair_that_fits_is_served_and_its_end_is_known() {
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let (chain, key) = made().await;
        let (_folder, files) = files(Some(&chain), Some(&key));
        let config = files.load().expect("a pair");
        assert_eq!(config.alpn_protocols, [&b"h2"[..], b"http/1.1"]);
        let now = hefu_kernel::Clock::now(&hefu_testkit::FakeClock::new()).seconds();
        files.check(now).expect("valid");
        let late = files.check(now + 31 * 86_400).expect_err("too late");
        assert!(late.ends_with("has run out"), "{late}");
        let early = files.check(now - 31 * 86_400).expect_err("too early");
        assert!(early.ends_with("is not valid yet"), "{early}");
    }
}
