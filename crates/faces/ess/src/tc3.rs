//! The signature method TC3-HMAC-SHA256.
//!
//! String to sign and key derivation are those of Tencent Cloud's public API signature, version 3.
//! Clients differ in what they take for the host and in whether they lower-case header values before
//! signing; every such reading is tried. Each is a complete signature over the request, so that
//! trying several weakens none.

use aws_lc_rs::{constant_time, digest, hmac};
use hefu_kernel::Timestamp;

use crate::auth::{AuthRefusal, CommonParameter, no_token, plausible, timely};
use crate::incoming::{Arguments, Incoming, SignedRequest};

const ALGORITHM: &str = "TC3-HMAC-SHA256";
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
const SIGNED_HEADERS_LIMIT: usize = 32;

/// A request that says who signed it.
pub(crate) struct Tc3Claim<'a> {
    incoming: Incoming<'a>,
    authorization: Authorization<'a>,
    timestamp_text: &'a str,
    timestamp: i64,
    action: &'a str,
    version: &'a str,
}

/// The Authorization header, taken apart.
struct Authorization<'a> {
    secret_id: &'a str,
    date: &'a str,
    service: &'a str,
    signed_headers: &'a str,
    signature: [u8; 32],
}

/// Everything that can be judged without the secret.
pub(crate) fn claim<'a>(
    incoming: &Incoming<'a>,
    authorization: &'a str,
    now: Timestamp,
) -> Result<Tc3Claim<'a>, AuthRefusal> {
    let authorization = Authorization::parse(authorization)?;
    plausible(authorization.secret_id)?;
    no_token(incoming.header("x-tc-token"))?;
    let common = |name: &str, parameter| {
        let value = incoming.header(name).filter(|value| !value.is_empty());
        value.ok_or(AuthRefusal::Missing(parameter))
    };
    let timestamp_text = common("x-tc-timestamp", CommonParameter::Timestamp)?;
    let timestamp = timely(timestamp_text, now)?;
    if Timestamp::from_seconds(timestamp).rfc3339().get(..10) != Some(authorization.date) {
        return Err(AuthRefusal::ScopeDate);
    }
    authorization.check_signed_headers(incoming)?;
    Ok(Tc3Claim {
        incoming: *incoming,
        action: common("x-tc-action", CommonParameter::Action)?,
        version: common("x-tc-version", CommonParameter::Version)?,
        authorization,
        timestamp_text,
        timestamp,
    })
}

impl<'a> Tc3Claim<'a> {
    pub(crate) fn secret_id(&self) -> &str {
        self.authorization.secret_id
    }

    pub(crate) fn verify(self, secret: &str) -> Result<SignedRequest<'a>, AuthRefusal> {
        let key = signing_key(secret, self.authorization.date, self.authorization.service);
        let payload = self.payload_hash();
        for host in self.incoming.hosts() {
            for values in [Values::AsSent, Values::LowerCased] {
                let text = self.string_to_sign(&self.canonical_request(host, values, &payload));
                let made = hmac::sign(&key, text.as_bytes());
                if constant_time::verify_slices_are_equal(
                    made.as_ref(),
                    &self.authorization.signature,
                )
                .is_ok()
                {
                    return Ok(self.believed());
                }
            }
        }
        Err(AuthRefusal::SignatureMismatch)
    }

    fn canonical_request(&self, host: &str, values: Values, payload: &str) -> String {
        let Incoming {
            method,
            path,
            query,
            ..
        } = self.incoming;
        let signed = self.authorization.signed_headers;
        let mut headers = String::new();
        for name in signed.split(';') {
            let value = if name == "host" {
                host
            } else {
                self.incoming.header(name).unwrap_or_default()
            };
            let value = match values {
                Values::AsSent => value,
                Values::LowerCased => &value.to_lowercase(),
            };
            headers.push_str(&format!("{name}:{value}\n"));
        }
        format!("{method}\n{path}\n{query}\n{headers}\n{signed}\n{payload}")
    }

    fn string_to_sign(&self, canonical_request: &str) -> String {
        let Authorization { date, service, .. } = self.authorization;
        let hash = sha256_hex(canonical_request.as_bytes());
        format!(
            "{ALGORITHM}\n{}\n{date}/{service}/tc3_request\n{hash}",
            self.timestamp_text
        )
    }

    /// The body counts unless the client says that it does not. Saying so changes what is signed:
    /// whoever adds that header on the way breaks the signature.
    fn payload_hash(&self) -> String {
        if self.incoming.header("x-tc-content-sha256") == Some(UNSIGNED_PAYLOAD) {
            sha256_hex(UNSIGNED_PAYLOAD.as_bytes())
        } else {
            sha256_hex(self.incoming.body)
        }
    }

    fn believed(self) -> SignedRequest<'a> {
        let optional = |name: &str| {
            self.incoming
                .header(name)
                .filter(|value| !value.is_empty())
                .map(str::to_owned)
        };
        SignedRequest {
            secret_id: self.authorization.secret_id.to_owned(),
            action: self.action.to_owned(),
            version: self.version.to_owned(),
            region: optional("x-tc-region"),
            language: optional("x-tc-language"),
            timestamp: self.timestamp,
            arguments: Arguments::of(&self.incoming),
        }
    }
}

#[derive(Clone, Copy)]
enum Values {
    AsSent,
    LowerCased,
}

impl<'a> Authorization<'a> {
    /// `TC3-HMAC-SHA256 Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=<a;b>, Signature=<hex>`
    fn parse(text: &'a str) -> Result<Self, AuthRefusal> {
        let (algorithm, rest) = text
            .split_once(' ')
            .ok_or(AuthRefusal::MalformedAuthorization)?;
        if algorithm != ALGORITHM {
            return Err(AuthRefusal::UnknownAlgorithm);
        }
        Self::parse_parts(rest).ok_or(AuthRefusal::MalformedAuthorization)
    }

    fn parse_parts(text: &'a str) -> Option<Self> {
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in text.split(',') {
            let (name, value) = part.trim().split_once('=')?;
            let place = match name {
                "Credential" => &mut credential,
                "SignedHeaders" => &mut signed_headers,
                "Signature" => &mut signature,
                _ => return None,
            };
            if place.replace(value).is_some() {
                return None;
            }
        }
        let scope: Vec<&str> = credential?.split('/').collect();
        let [secret_id, date, service, "tc3_request"] = scope.as_slice() else {
            return None;
        };
        Some(Self {
            secret_id,
            date,
            service,
            signed_headers: signed_headers?,
            signature: lower_hex(signature?)?,
        })
    }

    fn check_signed_headers(&self, incoming: &Incoming<'_>) -> Result<(), AuthRefusal> {
        let names: Vec<&str> = self.signed_headers.split(';').collect();
        let distinct: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        let sent = |name: &str| match name {
            "host" => !incoming.hosts().is_empty(),
            other => incoming.header(other).is_some(),
        };
        let sound = names.len() <= SIGNED_HEADERS_LIMIT
            && distinct.len() == names.len()
            && distinct.contains("content-type")
            && distinct.contains("host")
            && names.iter().all(|name| sent(name));
        if sound {
            Ok(())
        } else {
            Err(AuthRefusal::SignedHeaders)
        }
    }
}

/// The key of one day and service.
pub(crate) fn signing_key(secret: &str, date: &str, service: &str) -> hmac::Key {
    let first = hmac::Key::new(hmac::HMAC_SHA256, format!("TC3{secret}").as_bytes());
    [date, service, "tc3_request"]
        .iter()
        .fold(first, |key, part| {
            hmac::Key::new(
                hmac::HMAC_SHA256,
                hmac::sign(&key, part.as_bytes()).as_ref(),
            )
        })
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    let hash = digest::digest(&digest::SHA256, bytes);
    hash.as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Exactly 64 lower-case hexadecimal digits, so that a signature has one spelling.
fn lower_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64
        || !text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}
