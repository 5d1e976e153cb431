//! Judging and drawing files that anybody may bring, as requests.

use axum::{body::Body, http::Method};
use hefu_app::verify::GIVEN_ROOTS_BYTES_MAX;
use hefu_testkit::two_page_pdf;

use crate::client::{Answer, Site};

const BOUNDARY: &str = "----tally";

/// A form of these parts, as browsers send it.
fn form(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in parts {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

async fn send_form(site: &Site, body: Vec<u8>) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [("content-type", kind.as_str())];
    let mut client = site.client();
    client
        .call(Method::POST, "/api/v1/verify", Body::from(body), &headers)
        .await
}

async fn page(site: &Site, query: &str, bytes: Vec<u8>) -> Answer {
    let path = format!("/api/v1/verify/page?{query}");
    let headers = [("content-type", "application/pdf")];
    let mut client = site.client();
    client
        .call(Method::POST, &path, Body::from(bytes), &headers)
        .await
}

#[tokio::test]
async fn a_form_may_bring_a_root_of_ones_own() {
    let site = Site::new().await;
    let own = site.world.platform.authority.root().to_pem();
    let pdf = two_page_pdf();
    for parts in [
        vec![("file", pdf.as_slice())],
        vec![("file", &pdf), ("root", own.as_bytes())],
        vec![("root", own.as_bytes()), ("file", &pdf)],
        vec![("file", &pdf), ("root", b" \n")],
    ] {
        let answer = send_form(&site, form(&parts)).await.ok();
        assert_eq!(answer["summary"], "unsigned");
        assert_eq!(answer["pages"].as_array().map(Vec::len), Some(2));
        assert_eq!(answer["revisions"].as_array().map(Vec::len), Some(1));
    }
}

#[tokio::test]
async fn a_form_that_is_none_is_refused() {
    let site = Site::new().await;
    let pdf = two_page_pdf();
    let long = vec![b'x'; GIVEN_ROOTS_BYTES_MAX + 1];
    let check = async |parts: &[(&str, &[u8])], status: u16, code: &str| {
        let refused = send_form(&site, form(parts)).await.refusal();
        assert_eq!(refused, (status, code.to_owned()));
    };
    check(&[], 400, "request.malformed").await;
    check(&[("root", b"x")], 400, "request.malformed").await;
    check(&[("file", &pdf), ("file", &pdf)], 400, "request.malformed").await;
    check(&[("file", &pdf), ("what", b"")], 400, "request.malformed").await;
    check(
        &[("file", &pdf), ("root", &[0xff])],
        400,
        "request.malformed",
    )
    .await;
    check(&[("file", &pdf), ("root", &long)], 413, "request.too_large").await;
    check(&[("file", b"")], 422, "file.empty").await;
    check(&[("file", b"Dear Sir")], 422, "file.not_a_pdf").await;
    let nonsense = [("file", pdf.as_slice()), ("root", b"my root")];
    check(&nonsense, 422, "verify.roots_unreadable").await;
    let cut = form(&[("file", &pdf)]);
    let cut = send_form(&site, cut[..cut.len() / 2].to_vec()).await;
    assert_eq!(cut.refusal(), (400, "request.malformed".to_owned()));
}

#[tokio::test]
async fn a_page_is_a_picture_that_can_do_nothing() {
    let site = Site::new().await;
    let pdf = two_page_pdf();
    let answer = page(&site, "page=2&width=800", pdf.clone()).await;
    assert_eq!(answer.status, 200);
    assert!(answer.bytes.starts_with(b"\x89PNG"));
    for (name, value) in [
        ("content-type", "image/png"),
        ("cache-control", "no-store"),
        ("content-security-policy", "sandbox"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(name), value);
    }
    let beyond = format!("page=1&until={}", pdf.len() + 1);
    for (query, status, code) in [
        ("page=one", 400, "request.malformed"),
        ("page=0", 400, "request.malformed"),
        ("page=-1", 400, "request.malformed"),
        ("page=1&width=63", 400, "request.malformed"),
        ("page=1&width=2401", 400, "request.malformed"),
        (beyond.as_str(), 400, "request.malformed"),
        ("page=3", 404, "verify.no_such_page"),
        ("page=1&until=20", 422, "verify.page_unreadable"),
    ] {
        let refused = page(&site, query, pdf.clone()).await.refusal();
        assert_eq!(refused, (status, code.to_owned()), "{query}");
    }
    let none = page(&site, "page=1", b"Dear Sir".to_vec()).await.refusal();
    assert_eq!(none, (422, "file.not_a_pdf".to_owned()));
}
