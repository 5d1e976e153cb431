//! What an operator may set: `hefu.toml` in the data folder, then `HEFU_*` variables, which win.
//! `HEFU_LIMITS__CODES_PER_DAY=20` sets `codes_per_day` in `[limits]`.

use std::{net::SocketAddr, path::Path};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use hefu_app::settings::Settings as Limits;
use serde::{Deserialize, Serialize};

const PREFIX: &str = "HEFU_";
/// Variables of the product that are read elsewhere and are no settings of this file.
const OTHER_VARIABLES: [&str; 4] = ["data", "master_key", "bin", "soak"];

/// All settings with their defaults.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// Where people reach the installation, such as `https://sign.example.com`. Setting it
    /// closes the message desk; a real SMS provider is needed then.
    pub public_url: Option<String>,
    /// Database: empty for SQLite in the data folder, or a `postgres://` URL.
    pub database_url: String,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<String>,
    /// Which events are logged, such as `info` or `hefu_app=debug,warn`.
    pub log: String,
    /// Whether log lines are JSON.
    pub log_json: bool,
    /// Seconds for which requests are still taken after SIGTERM while `/health` says `stopping`,
    /// so that load balancers can turn to other nodes first.
    pub drain_seconds: u64,
    /// The most connections at a time. Further ones are answered with 503 and closed.
    pub connections: u32,
    /// The most connections at a time from one network address (IPv6: one /64), trusted proxies
    /// aside.
    pub connections_per_address: u32,
    /// The most requests that are worked on at a time. Further ones are answered with 503 and
    /// `Retry-After`.
    pub requests_at_once: u32,
    /// PEM file with the certificate of this server and its chain, relative to the data folder.
    /// With it the listener speaks TLS. Read anew when it changes and on SIGHUP.
    pub tls_certificate: Option<String>,
    /// PEM file with the private key of that certificate.
    pub tls_key: Option<String>,
    /// Limits and durations.
    pub limits: LimitSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            database_url: String::new(),
            trusted_proxies: Vec::new(),
            log: "info,sqlx=warn,sea_orm_migration=warn".to_owned(),
            log_json: false,
            drain_seconds: 0,
            connections: 10_240,
            connections_per_address: 1_024,
            requests_at_once: 512,
            tls_certificate: None,
            tls_key: None,
            limits: LimitSettings::default(),
        }
    }
}

macro_rules! limit_settings {
    ($($name:ident: $type:ty = $least:expr,)*) => {
        /// The limits of the use cases, under the same names; the reasons are written there.
        #[derive(Debug, Clone, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[allow(missing_docs)]
        pub struct LimitSettings { $(pub $name: $type,)* }

        impl Default for LimitSettings {
            fn default() -> Self {
                let limits = Limits::default();
                Self { $($name: limits.$name,)* }
            }
        }

        impl LimitSettings {
            /// The limits for the use cases.
            pub fn to_limits(&self) -> Limits {
                Limits { $($name: self.$name,)* }
            }

            fn mistakes(&self) -> Vec<String> {
                let mut mistakes = Vec::new();
                $(if self.$name < $least {
                    mistakes.push(format!("limits.{}: {} is below {}", stringify!($name), self.$name, $least));
                })*
                mistakes
            }
        }
    };
}

limit_settings! {
    code_seconds: i64 = 60,
    code_attempts: u32 = 1,
    codes_per_minute: u32 = 1,
    codes_per_day: u32 = 1,
    codes_per_address_hour: u32 = 1,
    codes_per_initiator_day: u32 = 1,
    requests_per_address_minute: u32 = 1,
    link_seconds: i64 = 1_800,
    session_idle_seconds: i64 = 60,
    session_seconds: i64 = 60,
    signing_session_seconds: i64 = 60,
    upload_bytes: u64 = 1_024,
    pages: u32 = 1,
    file_seconds: i64 = 60,
    reading_seconds_min: i64 = 0,
}

impl Settings {
    /// Reads file and environment.
    ///
    /// # Errors
    /// Every mistake, one sentence each.
    pub fn read(data: &Path) -> Result<Self, Vec<String>> {
        let file = data.join("hefu.toml");
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if file.exists() {
            figment = figment.merge(Toml::file_exact(file));
        }
        let known = known_names();
        let variables = Env::prefixed(PREFIX).filter(move |name| is_known(&known, name.as_str()));
        let figment = figment.merge(variables.split("__"));
        let settings: Self = figment.extract().map_err(|errors| {
            errors
                .into_iter()
                .map(|error| error.to_string())
                .collect::<Vec<_>>()
        })?;
        let mistakes = settings.mistakes();
        if mistakes.is_empty() {
            Ok(settings)
        } else {
            Err(mistakes)
        }
    }

    /// Variables that look like settings but name none: a slip of the pen, or another program's.
    /// They stop nothing; `check-config` and the log name them.
    pub fn unknown_variables() -> Vec<String> {
        let known = known_names();
        std::env::vars()
            .filter_map(|(name, _)| name.strip_prefix(PREFIX).map(str::to_ascii_lowercase))
            .filter(|name| !is_known(&known, name) && !OTHER_VARIABLES.contains(&name.as_str()))
            .map(|name| {
                format!(
                    "{PREFIX}{}: there is no such setting",
                    name.to_ascii_uppercase()
                )
            })
            .collect()
    }

    /// The proxies that are believed.
    pub fn networks(&self) -> Vec<hefu_web::Network> {
        self.trusted_proxies
            .iter()
            .filter_map(|proxy| proxy.parse().ok())
            .collect()
    }

    fn mistakes(&self) -> Vec<String> {
        let mut mistakes = self.limits.mistakes();
        for (name, value) in [
            ("connections", self.connections),
            ("connections_per_address", self.connections_per_address),
            ("requests_at_once", self.requests_at_once),
        ] {
            if value == 0 {
                mistakes.push(format!("{name}: 0 would let nobody in"));
            }
        }
        if self.tls_certificate.is_some() != self.tls_key.is_some() {
            mistakes.push(
                "tls_certificate, tls_key: both or neither must be set; one without the other serves nothing"
                    .to_owned(),
            );
        }
        let is_plain = |url: &String| url.starts_with("http://");
        if self.tls_certificate.is_some() && self.public_url.as_ref().is_some_and(is_plain) {
            mistakes.push(
                "public_url: must begin with https:// where tls_certificate is set".to_owned(),
            );
        }
        if let Some(url) = &self.public_url {
            let rest = url
                .strip_prefix("https://")
                .or_else(|| url.strip_prefix("http://"));
            if rest.is_none_or(|rest| rest.is_empty() || rest.contains(['/', '?', '#', '@', ' '])) {
                mistakes.push(format!(
                    "public_url: {url:?} is not of the form https://host[:port]"
                ));
            }
        }
        for proxy in &self.trusted_proxies {
            if proxy.parse::<hefu_web::Network>().is_err() {
                mistakes.push(format!(
                    "trusted_proxies: {proxy:?} is no address or network"
                ));
            }
        }
        if !self.database_url.is_empty() && !self.database_url.starts_with("postgres") {
            mistakes.push(
                "database_url: only postgres:// URLs can be set; leave it empty for SQLite"
                    .to_owned(),
            );
        }
        mistakes
    }
}

/// All settings as variables name them, without the prefix, in lower case.
fn known_names() -> Vec<String> {
    let Ok(serde_json::Value::Object(settings)) = serde_json::to_value(Settings::default()) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    for (name, value) in settings {
        match value {
            serde_json::Value::Object(inner) => {
                names.extend(inner.keys().map(|key| format!("{name}__{key}")));
            }
            _ => names.push(name),
        }
    }
    names
}

fn is_known(known: &[String], name: &str) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_has_a_variable() {
        let known = known_names();
        for name in [
            "listen",
            "public_url",
            "database_url",
            "limits__codes_per_day",
        ] {
            assert!(is_known(&known, name), "{name} in {known:?}");
        }
        assert!(!is_known(&known, "limits"));
        assert!(!is_known(&known, "limits__codes_per_year"));
    }

    #[test]
    fn every_mistake_is_named() {
        let settings = Settings {
            public_url: Some("ftp://sign.example.com".to_owned()),
            database_url: "mysql://".to_owned(),
            trusted_proxies: vec!["everybody".to_owned()],
            limits: LimitSettings {
                code_attempts: 0,
                ..LimitSettings::default()
            },
            ..Settings::default()
        };
        assert_eq!(settings.mistakes().len(), 4, "{:?}", settings.mistakes());
        assert!(Settings::default().mistakes().is_empty());
    }
}
