//! The older signature methods HmacSHA1 and HmacSHA256 over sorted parameters.
//!
//! Plain text: method, host, path, `?`, and `name=value` of every parameter but the signature,
//! sorted by name, joined by `&`, values undecorated (not percent-encoded). All parameters of the
//! request are covered: on a POST the query must be empty. Because values stand undecorated, a value
//! that holds `&name=` reads like a further parameter; that is the method's own weakness and a reason
//! to prefer TC3.

use aws_lc_rs::{constant_time, hmac};
use axum::http::Method;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hefu_kernel::Timestamp;

use crate::auth::{AuthRefusal, CommonParameter, no_token, plausible, timely};
use crate::form;
use crate::incoming::{Arguments, Incoming, SignedRequest};

/// Parameters of the protocol, not of an action.
const COMMON: [&str; 11] = [
    "Action",
    "Language",
    "Nonce",
    "Region",
    "RequestClient",
    "SecretId",
    "Signature",
    "SignatureMethod",
    "Timestamp",
    "Token",
    "Version",
];

/// A request that says who signed it.
pub(crate) struct LegacyClaim<'a> {
    incoming: Incoming<'a>,
    /// Sorted by name, each name once.
    parameters: Vec<(String, String)>,
    algorithm: hmac::Algorithm,
    signature: Vec<u8>,
    secret_id: String,
    timestamp: i64,
}

/// Everything that can be judged without the secret.
pub(crate) fn claim<'a>(
    incoming: &Incoming<'a>,
    now: Timestamp,
) -> Result<LegacyClaim<'a>, AuthRefusal> {
    let parameters = parameters(incoming)?;
    let find = |name: &str| value(&parameters, name);
    let signature = find("Signature").ok_or(AuthRefusal::Unsigned)?;
    let signature = STANDARD
        .decode(signature)
        .map_err(|_| AuthRefusal::MalformedAuthorization)?;
    let algorithm = match find("SignatureMethod") {
        None | Some("HmacSHA1") => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        Some("HmacSHA256") => hmac::HMAC_SHA256,
        Some(_) => return Err(AuthRefusal::UnknownAlgorithm),
    };
    let common = |name: &str, parameter| {
        let value = find(name).filter(|value| !value.is_empty());
        value.ok_or(AuthRefusal::Missing(parameter))
    };
    common("Action", CommonParameter::Action)?;
    common("Version", CommonParameter::Version)?;
    common("Nonce", CommonParameter::Nonce)?;
    let secret_id = plausible(common("SecretId", CommonParameter::SecretId)?)?.to_owned();
    no_token(find("Token"))?;
    let timestamp = timely(common("Timestamp", CommonParameter::Timestamp)?, now)?;
    Ok(LegacyClaim {
        incoming: *incoming,
        parameters,
        algorithm,
        signature,
        secret_id,
        timestamp,
    })
}

impl<'a> LegacyClaim<'a> {
    pub(crate) fn secret_id(&self) -> &str {
        &self.secret_id
    }

    pub(crate) fn verify(self, secret: &str) -> Result<SignedRequest<'a>, AuthRefusal> {
        let key = hmac::Key::new(self.algorithm, secret.as_bytes());
        let matches = |host: &&str| {
            let made = hmac::sign(&key, self.plain_text(host).as_bytes());
            constant_time::verify_slices_are_equal(made.as_ref(), &self.signature).is_ok()
        };
        if self.incoming.hosts().iter().any(matches) {
            Ok(self.believed())
        } else {
            Err(AuthRefusal::SignatureMismatch)
        }
    }

    fn plain_text(&self, host: &str) -> String {
        let signed = self
            .parameters
            .iter()
            .filter(|(name, _)| name != "Signature");
        let joined: Vec<String> = signed
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        format!(
            "{}{host}{}?{}",
            self.incoming.method,
            self.incoming.path,
            joined.join("&")
        )
    }

    fn believed(self) -> SignedRequest<'a> {
        let optional = |name: &str| {
            let found = value(&self.parameters, name).filter(|value| !value.is_empty());
            found.map(str::to_owned)
        };
        SignedRequest {
            action: optional("Action").unwrap_or_default(),
            version: optional("Version").unwrap_or_default(),
            region: optional("Region"),
            language: optional("Language"),
            secret_id: self.secret_id,
            timestamp: self.timestamp,
            arguments: Arguments::Pairs(
                self.parameters
                    .into_iter()
                    .filter(|(name, _)| !COMMON.contains(&name.as_str()))
                    .collect(),
            ),
        }
    }
}

/// Of the query on GET, of the form on POST; sorted.
fn parameters(incoming: &Incoming<'_>) -> Result<Vec<(String, String)>, AuthRefusal> {
    let text = if incoming.method == Method::GET {
        incoming.query.as_bytes()
    } else if incoming.is_form() && incoming.query.is_empty() {
        incoming.body
    } else {
        return Err(AuthRefusal::Unsigned);
    };
    let mut parameters = form::pairs(text).ok_or(AuthRefusal::MalformedAuthorization)?;
    parameters.sort();
    // With one name twice it would be open which of the two was meant.
    if parameters
        .windows(2)
        .any(|pair| matches!(pair, [(a, _), (b, _)] if a == b))
    {
        return Err(AuthRefusal::MalformedAuthorization);
    }
    Ok(parameters)
}

fn value<'a>(parameters: &'a [(String, String)], name: &str) -> Option<&'a str> {
    parameters
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}
