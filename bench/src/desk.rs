//! The message desk of a development installation: where codes are read.

use crate::Outcome;
use crate::http::Connection;
use hyper::Method;
use serde_json::Value;

/// The newest code for one purpose that was sent to a number.
pub async fn code(connection: &mut Connection, mobile: &str, purpose: &str) -> Outcome<String> {
    let path = format!("/dev/messages?to={mobile}");
    let headers = [("accept", "application/json")];
    let answer = connection.call(Method::GET, &path, &headers, "").await?;
    let messages: Vec<Value> = serde_json::from_slice(&answer.ok("the message desk")?)?;
    let newest = messages.iter().rev().find(|message| {
        message["to"] == mobile && message["purpose"] == purpose && message["code"].is_string()
    });
    let code = newest.and_then(|message| message["code"].as_str());
    let code = code.ok_or_else(|| format!("no {purpose} code was sent to {mobile}"))?;
    Ok(code.to_owned())
}
