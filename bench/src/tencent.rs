//! Calls of the open API, signed as Tencent's SDKs do (TC3-HMAC-SHA256).

use crate::Outcome;
use crate::http::Connection;
use aws_lc_rs::{digest, hmac};
use hefu_kernel::Timestamp;
use hyper::Method;
use hyper::body::Bytes;
use serde_json::Value;
use std::time::{SystemTime, UNIX_EPOCH};

/// The key of a program.
#[derive(Debug, Clone)]
pub struct ApiKey {
    pub secret_id: String,
    pub secret_key: String,
}

/// A body whose hash is known, so that sending it again does not cost the measuring side another.
#[derive(Clone)]
pub struct Body {
    bytes: Bytes,
    sha256: String,
}

impl Body {
    pub fn new(parameters: &Value) -> Self {
        let bytes = Bytes::from(parameters.to_string());
        let sha256 = sha256(&bytes);
        Body { bytes, sha256 }
    }
}

impl ApiKey {
    /// Calls an action and returns what is inside `Response`.
    pub async fn call(
        &self,
        connection: &mut Connection,
        action: &str,
        body: &Body,
    ) -> Outcome<Value> {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
        let authorization = self.authorization(connection.host(), seconds, &body.sha256);
        let seconds = seconds.to_string();
        let headers = [
            ("content-type", "application/json"),
            ("authorization", authorization.as_str()),
            ("x-tc-action", action),
            ("x-tc-version", "2020-11-11"),
            ("x-tc-timestamp", seconds.as_str()),
        ];
        let bytes = body.bytes.clone();
        let answer = connection.call(Method::POST, "/", &headers, bytes).await?;
        let answer: Value = serde_json::from_slice(&answer.ok(action)?)?;
        let inner = &answer["Response"];
        match inner.get("Error") {
            None => Ok(inner.clone()),
            Some(error) => Err(format!("{action}: {error}").into()),
        }
    }

    fn authorization(&self, host: &str, seconds: i64, body_sha256: &str) -> String {
        let date = Timestamp::from_seconds(seconds).rfc3339()[..10].to_owned();
        let scope = format!("{date}/ess/tc3_request");
        let canonical = format!(
            "POST\n/\n\ncontent-type:application/json\nhost:{host}\n\ncontent-type;host\n{body_sha256}"
        );
        let text = format!(
            "TC3-HMAC-SHA256\n{seconds}\n{scope}\n{}",
            sha256(canonical.as_bytes())
        );
        let dated = mac(format!("TC3{}", self.secret_key).as_bytes(), &date);
        let key = mac(&mac(&dated, "ess"), "tc3_request");
        format!(
            "TC3-HMAC-SHA256 Credential={}/{scope}, SignedHeaders=content-type;host, Signature={}",
            self.secret_id,
            hefu_pki::hex(&mac(&key, &text))
        )
    }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
}

fn sha256(bytes: &[u8]) -> String {
    hefu_pki::hex(digest::digest(&digest::SHA256, bytes).as_ref())
}
