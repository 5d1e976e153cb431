//! Requests as the official Python and Node SDKs sent them (written by `make_signature_vectors.py` and
//! `make_node_signature_vectors.cjs` in `tests/oracles`), and everything that can be changed in them.

use aws_lc_rs::hmac;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hefu_ess_wire::{Value, ess, read};
use hefu_kernel::Timestamp;
use serde::Deserialize;

use super::{AuthRefusal, CommonParameter, authenticate};
use crate::incoming::{Incoming, ParameterRefusal, SignedRequest, is_call};
use crate::tc3::{sha256_hex, signing_key};

#[derive(Deserialize)]
struct Vectors {
    secret_id: String,
    secret_key: String,
    now: i64,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body_base64: String,
}

#[derive(Clone)]
struct Request {
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Request {
    fn of(vector: &Vector) -> Self {
        let mut headers = HeaderMap::new();
        for (name, value) in &vector.headers {
            headers.append(header_name(name), header_value(value));
        }
        Self {
            method: Method::from_bytes(vector.method.as_bytes()).expect("a method"),
            path: vector.path.clone(),
            query: vector.query.clone(),
            headers,
            body: STANDARD.decode(&vector.body_base64).expect("base64"),
        }
    }

    fn incoming(&self) -> Incoming<'_> {
        Incoming {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            authority: None,
            body: &self.body,
        }
    }

    fn check_at(&self, now: i64) -> Result<SignedRequest<'_>, AuthRefusal> {
        let all = vectors();
        authenticate(&self.incoming(), Timestamp::from_seconds(now), |id| {
            (id == all.secret_id).then_some(all.secret_key)
        })
    }

    fn refusal(&self) -> Option<AuthRefusal> {
        self.check_at(vectors().now).err()
    }

    fn get(&self, name: &str) -> String {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    }

    fn with(&self, name: &str, value: &str) -> Self {
        let mut changed = self.clone();
        changed
            .headers
            .insert(header_name(name), header_value(value));
        changed
    }

    fn with_authorization(&self, from: &str, to: &str) -> Self {
        let authorization = self.get("authorization");
        assert!(authorization.contains(from), "{from} is in {authorization}");
        self.with("authorization", &authorization.replace(from, to))
    }

    fn without(&self, name: &str) -> Self {
        let mut changed = self.clone();
        changed.headers.remove(name);
        changed
    }

    /// Signs anew, the way a client does that takes `host` for the host and `lower_cased` values.
    fn signed_by(
        &self,
        host: &str,
        service: &str,
        signed_headers: &str,
        lower_cased: bool,
    ) -> Self {
        let (now, date) = (vectors().now, "2026-09-21");
        let mut headers = String::new();
        for name in signed_headers.split(';') {
            let value = if name == "host" {
                host.to_owned()
            } else {
                self.get(name)
            };
            let value = if lower_cased {
                value.to_lowercase()
            } else {
                value
            };
            headers.push_str(&format!("{name}:{value}\n"));
        }
        let canonical = format!(
            "{}\n/\n{}\n{headers}\n{signed_headers}\n{}",
            self.method,
            self.query,
            sha256_hex(&self.body)
        );
        let text = format!(
            "TC3-HMAC-SHA256\n{now}\n{date}/{service}/tc3_request\n{}",
            sha256_hex(canonical.as_bytes())
        );
        let all = vectors();
        let tag = hmac::sign(
            &signing_key(&all.secret_key, date, service),
            text.as_bytes(),
        );
        let signature: String = tag
            .as_ref()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let authorization = format!(
            "TC3-HMAC-SHA256 Credential={}/{date}/{service}/tc3_request, SignedHeaders={signed_headers}, Signature={signature}",
            all.secret_id
        );
        self.with("authorization", &authorization)
    }
}

fn header_name(name: &str) -> HeaderName {
    HeaderName::from_bytes(name.as_bytes()).expect("a header name")
}

fn header_value(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).expect("a header value")
}

fn vectors() -> Vectors {
    let read =
        |text| -> Vectors { serde_json::from_str(text).expect("the vectors have their shape") };
    let mut all = read(include_str!("vectors.json"));
    let node = read(include_str!("vectors_node.json"));
    assert_eq!((&all.secret_key, all.now), (&node.secret_key, node.now));
    all.vectors.extend(node.vectors);
    all
}

fn vector(name: &str) -> Request {
    let all = vectors();
    Request::of(
        all.vectors
            .iter()
            .find(|vector| vector.name == name)
            .expect("a vector of that name"),
    )
}

/// Those that carry an Authorization header.
fn tc3_requests() -> Vec<(String, Request)> {
    let all = vectors().vectors;
    all.iter()
        .filter(|one| one.name.starts_with("tc3"))
        .map(|one| (one.name.clone(), Request::of(one)))
        .collect()
}

#[test]
fn what_the_official_sdk_sends_is_believed_and_read() {
    for one in vectors().vectors {
        let request = Request::of(&one);
        let believed = request.check_at(vectors().now);
        let signed = believed.unwrap_or_else(|refusal| panic!("{}: {refusal}", one.name));
        assert_eq!(signed.secret_id, vectors().secret_id);
        assert_eq!(signed.timestamp, vectors().now);
        let parameters = signed
            .parameters()
            .expect("parameters of the SDK are well formed");
        match (signed.version.as_str(), signed.action.as_str()) {
            ("2020-11-11", "CreateFlow") => {
                let flow: ess::CreateFlowRequest = read(parameters).expect("types fit");
                assert_eq!(flow.flow_name.as_deref(), Some("劳动合同 (试用)"));
                assert_eq!(flow.unordered, Some(true));
                assert_eq!(flow.dead_line, Some(1_800_000_000));
                let approvers = flow.approvers.expect("approvers");
                assert_eq!(approvers[0].approver_name.as_deref(), Some("张三"));
                assert_eq!(approvers[0].approver_type, Some(1));
            }
            ("2020-11-11", "DescribeFlowInfo") => {
                let query: ess::DescribeFlowInfoRequest = read(parameters).expect("types fit");
                assert_eq!(
                    query.flow_ids,
                    Some(vec!["yD1".to_owned(), "yD2 合同+&=".to_owned()]),
                    "{}",
                    one.name
                );
            }
            ("2021-05-26", "DescribeTemplates") => {
                assert!(matches!(parameters.get("Limit"), Some(Value::Integer(10))));
            }
            other => panic!("{}: unexpected {other:?}", one.name),
        }
    }
}

#[test]
fn another_secret_or_an_unknown_key_is_refused() {
    for one in vectors().vectors {
        let request = Request::of(&one);
        let now = Timestamp::from_seconds(vectors().now);
        let wrong = authenticate(&request.incoming(), now, |_| {
            Some("another secret".to_owned())
        });
        assert_eq!(
            wrong.err(),
            Some(AuthRefusal::SignatureMismatch),
            "{}",
            one.name
        );
        let unknown = authenticate(&request.incoming(), now, |_| None);
        assert_eq!(
            unknown.err(),
            Some(AuthRefusal::SecretIdNotFound),
            "{}",
            one.name
        );
    }
}

#[test]
fn a_changed_body_is_refused_at_every_byte() {
    for one in vectors()
        .vectors
        .iter()
        .filter(|one| !one.name.contains("unsigned") && one.method == "POST")
    {
        let request = Request::of(one);
        for at in 0..request.body.len() {
            let mut changed = request.clone();
            changed.body[at] ^= 1;
            assert!(changed.refusal().is_some(), "{} byte {at}", one.name);
        }
        for suffix in [" ", "&", "\n", "&X=1"] {
            let mut longer = request.clone();
            longer.body.extend_from_slice(suffix.as_bytes());
            // An empty pair at the end of a form is no parameter, so that nothing was changed by it.
            let same_form = suffix == "&" && one.name.starts_with("hmac");
            assert_eq!(
                longer.refusal().is_none(),
                same_form,
                "{} {suffix:?}",
                one.name
            );
        }
    }
}

#[test]
fn the_same_json_written_in_another_way_is_refused() {
    let mut request = vector("tc3_post");
    let value: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
    request.body = serde_json::to_vec(&value).expect("JSON");
    assert_eq!(request.refusal(), Some(AuthRefusal::SignatureMismatch));
}

#[test]
fn every_change_to_what_is_signed_is_refused() {
    use AuthRefusal::{MalformedAuthorization, ScopeDate, SignatureMismatch, SignedHeaders};
    for (name, request) in tc3_requests() {
        let later = (vectors().now + 1).to_string();
        let mut other_method = request.clone();
        other_method.method = if request.method == Method::GET {
            Method::POST
        } else {
            Method::GET
        };
        let mut other_path = request.clone();
        other_path.path = "/ess".to_owned();
        let mut more_query = request.clone();
        more_query.query.push_str("&A=1");
        let service = match name.as_str() {
            "tc3_post_essbasic" => "essbasic",
            // The Node SDK takes the endpoint's first label for the service.
            other if other.ends_with("_node") => "127",
            _ => "ess",
        };
        let cases = [
            (request.with("host", "ess.example.org"), SignatureMismatch),
            (request.with("content-type", "text/json"), SignatureMismatch),
            (
                request.with("content-type", "application/json; charset=utf-8"),
                SignatureMismatch,
            ),
            (request.with("x-tc-timestamp", &later), SignatureMismatch),
            (other_method, SignatureMismatch),
            (other_path, SignatureMismatch),
            (more_query, SignatureMismatch),
            (
                request.with_authorization(&format!("/{service}/"), "/cvm/"),
                SignatureMismatch,
            ),
            (
                request.with_authorization("2026-09-21", "2026-09-22"),
                ScopeDate,
            ),
            (
                request.with_authorization("content-type;host", "host;content-type"),
                SignatureMismatch,
            ),
            (
                request.with_authorization("content-type;host", "content-type;host;x-tc-action"),
                SignatureMismatch,
            ),
            (
                request.with_authorization("content-type;host", "host"),
                SignedHeaders,
            ),
            (
                request.with_authorization("content-type;host", "content-type"),
                SignedHeaders,
            ),
            (
                request.with_authorization("content-type;host", "content-type;host;x-not-sent"),
                SignedHeaders,
            ),
            (
                request.with_authorization("content-type;host", "content-type;host;host"),
                SignedHeaders,
            ),
            (
                request.with_authorization("Signature=", "Signature=0"),
                MalformedAuthorization,
            ),
            (request.without("content-type"), SignedHeaders),
            (request.without("host"), SignedHeaders),
        ];
        for (index, (changed, refusal)) in cases.iter().enumerate() {
            assert_eq!(
                changed.refusal().as_ref(),
                Some(refusal),
                "{name} case {index}"
            );
        }
        let mut twice = request.clone();
        twice
            .headers
            .append("host", header_value("ess.example.org"));
        assert_eq!(twice.refusal(), Some(SignedHeaders), "{name}");
    }
}

#[test]
fn every_digit_of_the_signature_counts_and_has_one_spelling() {
    let request = vector("tc3_post");
    let authorization = request.get("authorization");
    let start = authorization.len() - 64;
    for at in start..authorization.len() {
        let old = authorization.as_bytes()[at];
        let new = if old == b'0' { "1" } else { "0" };
        let mut changed = authorization.clone();
        changed.replace_range(at..=at, new);
        assert_eq!(
            request.with("authorization", &changed).refusal(),
            Some(AuthRefusal::SignatureMismatch)
        );
    }
    let upper = format!(
        "{}{}",
        &authorization[..start],
        authorization[start..].to_uppercase()
    );
    assert_eq!(
        request.with("authorization", &upper).refusal(),
        Some(AuthRefusal::MalformedAuthorization)
    );
}

#[test]
fn any_one_changed_character_of_the_authorization_is_refused() {
    let request = vector("tc3_post");
    let authorization = request.get("authorization");
    for at in 0..authorization.len() {
        for new in ["x", "0", " ", ",", "=", "/", ";", "\t"] {
            let mut changed = authorization.clone();
            changed.replace_range(at..=at, new);
            // Space around the parts means nothing, and a tab is space.
            let space_for_space = authorization[at..=at] == *" " && new == "\t" && at > 20;
            let same = changed == authorization || space_for_space;
            let refused = request.with("authorization", &changed).refusal().is_some();
            assert_eq!(refused, !same, "{changed}");
        }
    }
}

#[test]
fn saying_that_the_body_is_not_signed_must_itself_be_signed() {
    let signed = vector("tc3_post").with("x-tc-content-sha256", "UNSIGNED-PAYLOAD");
    assert_eq!(signed.refusal(), Some(AuthRefusal::SignatureMismatch));
    let unsigned = vector("tc3_post_unsigned_payload");
    assert_eq!(
        unsigned.without("x-tc-content-sha256").refusal(),
        Some(AuthRefusal::SignatureMismatch)
    );
}

#[test]
fn a_signature_counts_for_five_minutes_to_either_side() {
    for one in vectors().vectors {
        let request = Request::of(&one);
        let now = vectors().now;
        for (at, refusal) in [
            (now + 300, None),
            (now - 300, None),
            (now + 301, Some(AuthRefusal::Expired)),
            (now - 301, Some(AuthRefusal::Expired)),
        ] {
            assert_eq!(request.check_at(at).err(), refusal, "{} at {at}", one.name);
        }
    }
}

#[test]
fn clients_that_sign_another_host_or_lower_cased_values_are_believed() {
    let request = vector("tc3_post");
    let three = "content-type;host;x-tc-action";
    let url = vector("tc3_post_endpoint_with_scheme");
    for (name, signed) in [
        (
            "host without port, service from the address",
            request.signed_by("127.0.0.1", "127", "content-type;host", false),
        ),
        (
            "action lower-cased",
            request.signed_by("127.0.0.1:18090", "ess", three, true),
        ),
        (
            "action as sent",
            request.signed_by("127.0.0.1:18090", "ess", three, false),
        ),
        (
            "host was a URL, signed without scheme",
            url.signed_by("127.0.0.1:18090", "ess", "content-type;host", false),
        ),
        (
            "host was a URL, signed without scheme and port",
            url.signed_by("127.0.0.1", "ess", "content-type;host", false),
        ),
        (
            "content type with charset",
            request
                .with("content-type", "application/json; charset=UTF-8")
                .signed_by("127.0.0.1:18090", "ess", "content-type;host", true),
        ),
    ] {
        assert_eq!(signed.refusal(), None, "{name}");
        assert_eq!(
            signed.with("x-tc-timestamp", "1790000001").refusal(),
            Some(AuthRefusal::SignatureMismatch),
            "{name}"
        );
    }
    let covered = request
        .signed_by("127.0.0.1:18090", "ess", three, true)
        .with("x-tc-action", "CancelFlow");
    assert_eq!(covered.refusal(), Some(AuthRefusal::SignatureMismatch));
    let stranger = request.signed_by("ess.example.org", "ess", "content-type;host", false);
    assert_eq!(stranger.refusal(), Some(AuthRefusal::SignatureMismatch));
}

#[test]
fn what_is_no_authorization_is_refused_by_name() {
    use AuthRefusal::{
        Invalid, InvalidSecretId, MalformedAuthorization, Missing, Token, UnknownAlgorithm,
        Unsigned,
    };
    let request = vector("tc3_post");
    let whole = request.get("authorization");
    let id = vectors().secret_id;
    for (authorization, refusal) in [
        ("SKIP".to_owned(), Unsigned),
        (String::new(), MalformedAuthorization),
        ("TC3-HMAC-SHA256".to_owned(), MalformedAuthorization),
        ("Bearer abc".to_owned(), UnknownAlgorithm),
        (
            whole.replace("TC3-HMAC-SHA256", "TC3-HMAC-SHA1"),
            UnknownAlgorithm,
        ),
        (
            whole.replace("tc3_request", "tc2_request"),
            MalformedAuthorization,
        ),
        (
            whole.replace(", Signature=", ", Other=1, Signature="),
            MalformedAuthorization,
        ),
        (
            whole.replace("SignedHeaders=content-type;host, ", ""),
            MalformedAuthorization,
        ),
        (
            format!("{whole}, SignedHeaders=host"),
            MalformedAuthorization,
        ),
        (whole.replace(&id, ""), InvalidSecretId),
        (whole.replace(&id, "a b"), InvalidSecretId),
        (whole.replace(&id, &"a".repeat(200)), InvalidSecretId),
    ] {
        assert_eq!(
            request.with("authorization", &authorization).refusal(),
            Some(refusal),
            "{authorization}"
        );
    }
    assert_eq!(request.without("authorization").refusal(), Some(Unsigned));
    assert_eq!(
        request.with("x-tc-token", "temporary").refusal(),
        Some(Token)
    );
    for (header, parameter) in [
        ("x-tc-action", CommonParameter::Action),
        ("x-tc-version", CommonParameter::Version),
        ("x-tc-timestamp", CommonParameter::Timestamp),
    ] {
        assert_eq!(
            request.without(header).refusal(),
            Some(Missing(parameter)),
            "{header}"
        );
    }
    for timestamp in ["-1790000000", "1.79e9", "9999999999999", "now"] {
        let changed = request.with("x-tc-timestamp", timestamp);
        assert_eq!(
            changed.refusal(),
            Some(Invalid(CommonParameter::Timestamp)),
            "{timestamp}"
        );
    }
}

#[test]
fn changed_parameters_of_the_older_signatures_are_refused() {
    let names = ["hmac_sha1_post", "hmac_sha256_post", "hmac_sha256_get"];
    let of_node = [
        "hmac_sha1_post_node",
        "hmac_sha256_post_node",
        "hmac_sha256_get_node",
    ];
    for name in names.into_iter().chain(of_node) {
        let request = vector(name);
        let text = if request.method == Method::GET {
            request.query.clone()
        } else {
            String::from_utf8(request.body.clone()).expect("a form is text")
        };
        let changed = |text: String| {
            let mut changed = request.clone();
            if request.method == Method::GET {
                changed.query = text
            } else {
                changed.body = text.into_bytes()
            }
            changed.refusal()
        };
        for (from, to, refusal) in [
            (
                "Version=2020-11-11",
                "Version=2021-05-26",
                AuthRefusal::SignatureMismatch,
            ),
            (
                "Operator.UserId=yDu",
                "Operator.UserId=yDv",
                AuthRefusal::SignatureMismatch,
            ),
            (
                "Timestamp=1790000000",
                "Timestamp=1790000001",
                AuthRefusal::SignatureMismatch,
            ),
            (
                "Operator.UserId=yDu",
                "Operator.UserId=yDu&Token=t",
                AuthRefusal::Token,
            ),
            (
                "Operator.UserId=yDu",
                "Operator.UserId=yDu&Operator.UserId=yDu",
                AuthRefusal::MalformedAuthorization,
            ),
            (
                "Operator.UserId=yDu",
                "Operator.UserId=%",
                AuthRefusal::MalformedAuthorization,
            ),
            (
                "Nonce=",
                "Nonse=",
                AuthRefusal::Missing(CommonParameter::Nonce),
            ),
            (
                "SecretId=AKID",
                "SecretId=%2F",
                AuthRefusal::InvalidSecretId,
            ),
            (
                "Signature=",
                "Signature=*",
                AuthRefusal::MalformedAuthorization,
            ),
            ("Signature=", "Signed=", AuthRefusal::Unsigned),
            (
                "SignatureMethod=HmacSHA",
                "SignatureMethod=HmacMD",
                AuthRefusal::UnknownAlgorithm,
            ),
        ] {
            assert!(text.contains(from), "{name} has {from}");
            assert_eq!(
                changed(text.replacen(from, to, 1)),
                Some(refusal),
                "{name}: {from} → {to}"
            );
        }
        assert_eq!(
            request.with("host", "ess.example.org").refusal(),
            Some(AuthRefusal::SignatureMismatch)
        );
    }
    let mut beside = vector("hmac_sha1_post");
    beside.query = "FlowIds.0=a".to_owned();
    assert_eq!(beside.refusal(), Some(AuthRefusal::Unsigned));
}

#[test]
fn calls_are_told_from_visits_to_the_web_app() {
    for one in vectors().vectors {
        assert!(is_call(&Request::of(&one).incoming()), "{}", one.name);
    }
    let visit = Request {
        method: Method::GET,
        path: "/".to_owned(),
        query: "Action=1".to_owned(),
        headers: HeaderMap::new(),
        body: Vec::new(),
    };
    assert!(!is_call(&visit.incoming()));
    assert!(!is_call(
        &visit.with("authorization", "Bearer a").incoming()
    ));
    assert!(is_call(&visit.with("x-tc-action", "CreateFlow").incoming()));
    let mut elsewhere = vector("tc3_post");
    elsewhere.path = "/api/v1".to_owned();
    assert!(!is_call(&elsewhere.incoming()));
}

#[test]
fn parameters_that_cannot_be_taken_apart_are_refused_by_name() {
    let sign =
        |request: Request| request.signed_by("127.0.0.1:18090", "ess", "content-type;host", false);
    let mut request = vector("tc3_post");
    for (body, refusal) in [
        ("", None),
        ("{}", None),
        ("[]", Some(ParameterRefusal::Json)),
        ("{", Some(ParameterRefusal::Json)),
        ("{} {}", Some(ParameterRefusal::Json)),
        ("\u{feff}{}", Some(ParameterRefusal::Json)),
    ] {
        request.body = body.as_bytes().to_vec();
        let signed = sign(request.clone());
        let answer = signed
            .check_at(vectors().now)
            .expect("the signature holds")
            .parameters();
        assert_eq!(answer.err(), refusal, "{body:?}");
    }
    request.body = vec![b'['; 100_000];
    let deep = sign(request.clone());
    let answer = deep
        .check_at(vectors().now)
        .expect("the signature holds")
        .parameters();
    assert_eq!(answer.err(), Some(ParameterRefusal::Json));
    let foreign = sign(vector("tc3_post").with("content-type", "application/octet-stream"));
    let answer = foreign
        .check_at(vectors().now)
        .expect("the signature holds")
        .parameters();
    assert_eq!(answer.err(), Some(ParameterRefusal::ContentType));
    let mut get = vector("tc3_get");
    get.query = "A=%".to_owned();
    let get = sign(get);
    let answer = get
        .check_at(vectors().now)
        .expect("the signature holds")
        .parameters();
    assert_eq!(answer.err(), Some(ParameterRefusal::Encoding));
}
