//! The pages, their files and their headers.

use axum::{body::Body, http::Method};
use hefu_testkit::World;
use hefu_web::WebConfig;

use crate::client::{Answer, Site};

fn nonce(answer: &Answer) -> String {
    let html = String::from_utf8_lossy(&answer.bytes).into_owned();
    let start = html.split("content=\"").nth(1).expect("a nonce");
    start.split('"').next().expect("a nonce").to_owned()
}

#[tokio::test]
async fn pages_carry_a_fresh_nonce_and_a_strict_policy() {
    let site = Site::new().await;
    let mut client = site.client();
    for (path, status, app) in [
        ("/", 200, "console"),
        ("/contracts/yD1", 200, "console"),
        ("/s/abcdef", 200, "m"),
        ("/nothing", 404, "console"),
        ("/%2e%2e/etc/passwd", 404, "console"),
    ] {
        let one = client.get(path).await;
        let two = client.get(path).await;
        assert_eq!(one.status, status, "{path}");
        let html = String::from_utf8_lossy(&one.bytes).into_owned();
        assert!(
            html.contains(&format!("<title>{app}</title>")),
            "{path} {html}"
        );
        assert_ne!(nonce(&one), nonce(&two));
        let policy = one.header("content-security-policy");
        assert!(policy.contains(&format!("style-src 'self' 'nonce-{}'", nonce(&one))));
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(one.header(name), value, "{path} {name}");
        }
        assert_eq!(one.header("strict-transport-security"), "");
    }
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_others_asked_for_again() {
    let site = Site::new().await;
    let mut client = site.client();
    let script = client.get("/assets/app-1.js").await;
    assert_eq!(
        script.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(script.header("cache-control").contains("immutable"));
    let icon = client.get("/favicon.svg").await;
    assert_eq!(icon.header("cache-control"), "public, no-cache");
    let etag = icon.header("etag").to_owned();
    let known = [("if-none-match", etag.as_str())];
    let again = client
        .call(Method::GET, "/favicon.svg", Body::empty(), &known)
        .await;
    assert_eq!(again.status, 304);
    assert_eq!(client.get("/assets/gone.js").await.status, 404);
    let answer = client
        .call(Method::POST, "/login", Body::empty(), &[])
        .await;
    assert_eq!(answer.refusal(), (405, "request.method".to_owned()));
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let config = WebConfig {
        secure_cookies: true,
        ..WebConfig::default()
    };
    let site = Site::configured(World::new().await, config);
    let answer = site.client().get("/").await;
    assert!(
        answer
            .header("strict-transport-security")
            .starts_with("max-age=")
    );
}
