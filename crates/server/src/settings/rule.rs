//! What a value must be beyond its type.

use std::fmt::Display;

use tracing_subscriber::EnvFilter;

use super::{
    Settings, certificates, places,
    table::{Mistake, Problem, variable_of},
};

/// Not below this.
pub fn at_least<T: PartialOrd + Display + Copy>(least: T) -> impl Fn(&T) -> Option<Problem> {
    move |value| {
        (*value < least).then(|| {
            Problem::new(
                format!("{value} 太小，至少为 {least}"),
                format!("{value} is too small; at least {least}"),
            )
        })
    }
}

/// `https://host[:port]`, no path.
pub fn public_url(url: &Option<String>) -> Option<Problem> {
    let url = url.as_ref()?;
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let wrong = rest.is_none_or(|rest| {
        rest.is_empty() || rest.contains(|c: char| "/?#@\\".contains(c) || c.is_whitespace())
    });
    wrong.then(|| {
        Problem::new(
            format!("“{url}”不是 https://主机[:端口] 的形式，末尾不要有斜杠"),
            format!("“{url}” is not of the form https://host[:port], without a slash at the end"),
        )
    })
}

/// Addresses or networks.
pub fn networks(networks: &[String]) -> Option<Problem> {
    let wrong = networks
        .iter()
        .find(|network| network.parse::<hefu_web::Network>().is_err())?;
    Some(Problem::new(
        format!("“{wrong}”不是地址或网段，例如 192.0.2.7 或 10.0.0.0/8"),
        format!("“{wrong}” is no address or network, such as 192.0.2.7 or 10.0.0.0/8"),
    ))
}

/// Addresses of witnesses with their keys.
pub fn witnesses(witnesses: &[String]) -> Option<Problem> {
    let is_wrong = |it: &&String| crate::witness::parse(it).is_none();
    let wrong = witnesses.iter().find(is_wrong)?;
    Some(Problem::new(
        format!("“{wrong}”应为见证人的地址和联署公钥，以空格分隔"),
        format!("“{wrong}” must be a witness's address and cosigner key with a space between"),
    ))
}

/// A filter of the log.
pub fn log(filter: &String) -> Option<Problem> {
    let error = EnvFilter::try_new(filter).err()?;
    Some(Problem::new(
        format!("“{filter}”不是日志级别，例如 info 或 hefu_app=debug,warn（{error}）"),
        format!("“{filter}” is no filter, such as info or hefu_app=debug,warn ({error})"),
    ))
}

/// Rules between settings.
pub fn together(settings: &Settings) -> Vec<Mistake> {
    let mut mistakes = places::s3_mistakes(settings);
    mistakes.extend(certificates::mistakes(settings));
    let mut note = |name, chinese: &str, english: &str| {
        mistakes.push(Mistake {
            place: variable_of(name),
            problem: Problem::new(chinese, english),
        });
    };
    match (&settings.tls_certificate, &settings.tls_key) {
        (Some(_), None) => note(
            "tls_key",
            "设置了 tls_certificate，还需要 tls_key",
            "is needed beside tls_certificate",
        ),
        (None, Some(_)) => note(
            "tls_certificate",
            "设置了 tls_key，还需要 tls_certificate",
            "is needed beside tls_key",
        ),
        _ => {}
    }
    let limits = &settings.limits;
    if limits.session_idle_seconds > limits.session_seconds {
        note(
            "limits.session_idle_seconds",
            "不能大于 limits.session_seconds",
            "must not be more than limits.session_seconds",
        );
    }
    mistakes
}
