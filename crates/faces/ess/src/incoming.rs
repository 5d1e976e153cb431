//! A request as it came, and what is known of it once its signature was checked.

use axum::http::{HeaderMap, Method, header};
use hefu_ess_wire::{ErrorCode, FlatFault, Value, codes, from_flat};

use crate::form;

/// A request as it came over HTTP. Bodies are kept as received: the signature covers those bytes.
#[derive(Clone, Copy)]
pub struct Incoming<'a> {
    /// GET or POST.
    pub method: &'a Method,
    /// Path of the request target, `/` for every official client.
    pub path: &'a str,
    /// What follows the `?`, undecoded; empty if there is none.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
    /// `:authority` of HTTP/2, which has no Host header.
    pub authority: Option<&'a str>,
    /// The whole body.
    pub body: &'a [u8],
}

impl<'a> Incoming<'a> {
    /// The one value of a header, trimmed. `None` when it is missing, there twice, or not text.
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        if values.next().is_some() {
            return None;
        }
        std::str::from_utf8(value.as_bytes()).ok().map(str::trim)
    }

    /// Every host that clients are known to sign for this request: the Host header, without its port
    /// (Node signs the URL's host name), without a scheme (an endpoint that was given as a URL).
    pub(crate) fn hosts(&self) -> Vec<&'a str> {
        let Some(sent) = self.header("host").or(self.authority) else {
            return Vec::new();
        };
        let bare = sent.split_once("://").map_or(sent, |(_, rest)| rest);
        let mut hosts = vec![sent, without_port(sent), bare, without_port(bare)];
        hosts.dedup();
        hosts
    }

    /// Whether the body is a form.
    pub(crate) fn is_form(&self) -> bool {
        self.media_type()
            .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    }

    fn media_type(&self) -> &'a str {
        let value = self
            .header(header::CONTENT_TYPE.as_str())
            .unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim()
    }
}

/// Whether a request to `/` is a call of this face, not somebody opening the web app.
pub fn is_call(incoming: &Incoming<'_>) -> bool {
    if incoming.path != "/" {
        return false;
    }
    let authorization = incoming.header("authorization").unwrap_or_default();
    if authorization.starts_with("TC3-") || incoming.headers.contains_key("x-tc-action") {
        return true;
    }
    let has = |text: &[u8]| {
        let pairs = form::pairs(text).unwrap_or_default();
        ["Action", "Signature"]
            .iter()
            .all(|name| pairs.iter().any(|(key, _)| key == name))
    };
    has(incoming.query.as_bytes())
        || incoming.method == Method::POST && incoming.is_form() && has(incoming.body)
}

/// A request whose signature was checked.
pub struct SignedRequest<'a> {
    /// Which key signed.
    pub secret_id: String,
    /// `X-TC-Action`, as sent.
    pub action: String,
    /// `X-TC-Version`, as sent.
    pub version: String,
    /// `X-TC-Region`; means nothing here.
    pub region: Option<String>,
    /// `X-TC-Language`: `zh-CN` or `en-US`.
    pub language: Option<String>,
    /// When it was signed, in Unix seconds.
    pub timestamp: i64,
    pub(crate) arguments: Arguments<'a>,
}

/// Where the parameters of the action are.
pub(crate) enum Arguments<'a> {
    /// In a JSON body.
    Json(&'a [u8]),
    /// In an undecoded query.
    Query(&'a str),
    /// In pairs that were decoded for the signature.
    Pairs(Vec<(String, String)>),
    /// In a body of a type that no action uses.
    Foreign,
}

impl<'a> Arguments<'a> {
    /// Of a request with a TC3 signature.
    pub(crate) fn of(incoming: &Incoming<'a>) -> Self {
        if incoming.method == Method::GET {
            Self::Query(incoming.query)
        } else if incoming
            .media_type()
            .eq_ignore_ascii_case("application/json")
        {
            Self::Json(incoming.body)
        } else {
            Self::Foreign
        }
    }
}

impl SignedRequest<'_> {
    /// The parameters of the action.
    ///
    /// # Errors
    /// [`ParameterRefusal`] when they cannot be taken apart; types are not looked at yet.
    pub fn parameters(&self) -> Result<Value, ParameterRefusal> {
        let pairs = match &self.arguments {
            Arguments::Json(body) => return json(body),
            Arguments::Query(query) => {
                &form::pairs(query.as_bytes()).ok_or(ParameterRefusal::Encoding)?
            }
            Arguments::Pairs(pairs) => pairs,
            Arguments::Foreign => return Err(ParameterRefusal::ContentType),
        };
        Ok(from_flat(
            pairs
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        )?)
    }
}

/// Parameters that cannot be taken apart.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParameterRefusal {
    /// The body is not JSON (RFC 8259) or not an object.
    #[error("The request body is not a JSON object.")]
    Json,
    /// A broken percent escape or text that is not UTF-8.
    #[error("The parameters are not valid percent-encoded UTF-8.")]
    Encoding,
    /// Neither a JSON body nor a query nor a form.
    #[error("The Content-Type is not supported; send application/json.")]
    ContentType,
    /// Names that contradict each other.
    #[error("The parameters are contradictory: {0}.")]
    Flat(#[from] FlatFault),
}

impl ParameterRefusal {
    /// The code that clients see.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Json | Self::Encoding | Self::ContentType => codes::INVALID_REQUEST,
            Self::Flat(_) => codes::INVALID_PARAMETER,
        }
    }
}

/// An empty body stands for no parameters, as the gateway takes it.
fn json(body: &[u8]) -> Result<Value, ParameterRefusal> {
    if body.trim_ascii().is_empty() {
        return Ok(Value::Map(Vec::new()));
    }
    match serde_json::from_slice(body) {
        Ok(value @ Value::Map(_)) => Ok(value),
        Ok(_) | Err(_) => Err(ParameterRefusal::Json),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port))
            if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            name
        }
        _ => host,
    }
}
