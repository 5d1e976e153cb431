//! Asking witnesses over HTTP.

use std::time::Duration;

use async_trait::async_trait;
use hefu_app::log::{Cosigning, Witness, WitnessAnswer, WitnessError};
use hefu_tlog::{SignatureKind, VerifierKey};

/// How long a witness may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest answer that is read.
const ANSWER_BYTES_MAX: usize = 16 * 1024;

struct Way {
    http: reqwest::Client,
    address: String,
}

/// The witnesses of a setting: each the address and the key, with a space between.
///
/// # Errors
/// A sentence for the operator.
pub fn witnesses(settings: &[String]) -> Result<Vec<Witness>, String> {
    if settings.is_empty() {
        return Ok(Vec::new());
    }
    // A redirect could lead to anybody; a witness has one address.
    let http = reqwest::Client::builder()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(|error| error.to_string())?;
    settings.iter().map(|text| witness(text, &http)).collect()
}

fn witness(text: &str, http: &reqwest::Client) -> Result<Witness, String> {
    let (address, key) = parse(text).ok_or_else(|| wrong(text))?;
    Ok(Witness {
        key,
        way: Box::new(Way {
            http: http.clone(),
            address,
        }),
    })
}

/// Address and key of a setting's text.
pub(crate) fn parse(text: &str) -> Option<(String, VerifierKey)> {
    let (address, key) = text.split_once(' ')?;
    let address: url::Url = address.parse().ok()?;
    let plain = matches!(address.scheme(), "http" | "https") && address.query().is_none();
    let key = VerifierKey::parse(key).ok()?;
    let fits = plain && key.kind() == SignatureKind::Cosignature;
    fits.then(|| (address.as_str().trim_end_matches('/').to_owned(), key))
}

fn wrong(text: &str) -> String {
    format!("“{text}” is no witness: an address and a cosigner's key with a space between")
}

#[async_trait]
impl Cosigning for Way {
    async fn add_checkpoint(&self, body: String) -> Result<WitnessAnswer, WitnessError> {
        let failed = |error: reqwest::Error| WitnessError(error.without_url().to_string());
        let mut answer = self
            .http
            .post(format!("{}/add-checkpoint", self.address))
            .header("content-type", "text/plain; charset=utf-8")
            .body(body)
            .send()
            .await
            .map_err(failed)?;
        let status = answer.status().as_u16();
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(failed)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > ANSWER_BYTES_MAX {
                return Err(WitnessError("its answer is too long".to_owned()));
            }
        }
        Ok(match status {
            200 => WitnessAnswer::Cosigned(bytes),
            409 => {
                let text = String::from_utf8_lossy(&bytes);
                let size = text.trim_end_matches('\n').parse();
                WitnessAnswer::Knows(size.map_err(|_| WitnessError("409 without a size".into()))?)
            }
            status => WitnessAnswer::Refused(status),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_witness_is_an_address_and_a_cosigners_key() {
        let cosigner = hefu_tlog::Cosigner::from_seed("w.example/1", &[1; 32]).expect("a key");
        let plain = hefu_tlog::Signer::from_seed("w.example/1", SignatureKind::Ed25519, &[1; 32]);
        let (key, plain) = (cosigner.verifier(), plain.expect("a key"));
        for (text, address) in [
            (
                format!("https://w.example/a/ {key}"),
                Some("https://w.example/a"),
            ),
            (
                format!("http://127.0.0.1:9 {key}"),
                Some("http://127.0.0.1:9"),
            ),
            (format!("https://w.example {}", plain.verifier()), None),
            (format!("file:///w {key}"), None),
            (key.to_string(), None),
            ("https://w.example".to_owned(), None),
        ] {
            let parsed = parse(&text).map(|(address, _)| address);
            assert_eq!(parsed.as_deref(), address, "{text}");
        }
    }
}
