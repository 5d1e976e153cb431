//! Answers as the SDKs want them.
//!
//! Always status 200, `{"Response": {…, "RequestId": "…"}}`, and a Content-Type of exactly
//! [`CONTENT_TYPE`]: with a charset behind it the Python SDK does not look for an error and hands its
//! caller an empty success.

use hefu_ess_wire::ErrorCode;
use serde::Serialize;

/// The one Content-Type.
pub const CONTENT_TYPE: &str = "application/json";

/// The body of an answer. `response` is a structure (every generated response is one).
///
/// # Errors
/// When `response` cannot be written as JSON or is not an object; a fault of ours, not of the client.
pub fn success<T: Serialize>(response: &T, request_id: &str) -> Result<Vec<u8>, EnvelopeFault> {
    let fields = serde_json::to_vec(response).map_err(|_| EnvelopeFault)?;
    let [b'{', inner @ .., b'}'] = fields.as_slice() else {
        return Err(EnvelopeFault);
    };
    let id = quoted(request_id);
    let mut body = Vec::with_capacity(fields.len() + id.len() + 32);
    body.extend_from_slice(b"{\"Response\":{");
    body.extend_from_slice(inner);
    if !inner.is_empty() {
        body.push(b',');
    }
    body.extend_from_slice(b"\"RequestId\":");
    body.extend_from_slice(id.as_bytes());
    body.extend_from_slice(b"}}");
    Ok(body)
}

/// The body of a refusal.
pub fn failure(code: ErrorCode, message: &str, request_id: &str) -> Vec<u8> {
    format!(
        "{{\"Response\":{{\"Error\":{{\"Code\":{},\"Message\":{}}},\"RequestId\":{}}}}}",
        quoted(code.as_str()),
        quoted(message),
        quoted(request_id)
    )
    .into_bytes()
}

/// A response that is no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response cannot be written as a JSON object")]
pub struct EnvelopeFault;

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use hefu_ess_wire::{codes, ess};

    use super::{EnvelopeFault, failure, success};

    fn json(body: &[u8]) -> serde_json::Value {
        serde_json::from_slice(body).expect("an envelope is JSON")
    }

    #[test]
    fn the_request_id_stands_beside_the_answer() {
        let response = ess::CreateFlowResponse {
            flow_id: "yD\"1".to_owned(),
        };
        let body = json(&success(&response, "r-1").expect("the response is an object"));
        assert_eq!(body["Response"]["FlowId"], "yD\"1");
        assert_eq!(body["Response"]["RequestId"], "r-1");
        let empty =
            success(&ess::CancelFlowResponse::default(), "r-2").expect("the response is an object");
        assert_eq!(empty, br#"{"Response":{"RequestId":"r-2"}}"#);
        assert_eq!(success(&[1], "r-3"), Err(EnvelopeFault));
    }

    #[test]
    fn a_refusal_has_code_message_and_request_id() {
        let body = json(&failure(
            codes::INVALID_PARAMETER_NAME,
            "姓名\"不符\"",
            "r-1",
        ));
        assert_eq!(
            body,
            serde_json::json!({"Response": {
                "Error": {"Code": "InvalidParameter.Name", "Message": "姓名\"不符\""}, "RequestId": "r-1"
            }})
        );
    }
}
