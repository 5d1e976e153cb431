//! Every route of the table: mounted, closed to strangers, closed to foreign pages.

use axum::{body::Body, http::Method};
use hefu_testkit::DEMO;
use hefu_web::routes::table::{Access, Route, TABLE};
use serde_json::json;

use crate::client::{Answer, Client, Site};

const SOME_ID: &str = "yD000000000000000000000000000000";

fn path_of(route: &Route) -> String {
    route
        .path
        .replace("{id}", SOME_ID)
        .replace("{signatory_id}", SOME_ID)
        .replace("{token}", "0123456789")
        .replace("{*path}", "0/000")
}

async fn call(client: &mut Client, route: &Route, headers: &[(&str, &str)]) -> Answer {
    let method: Method = route.method.name().parse().expect("a method");
    let body = if method == Method::GET {
        Body::empty()
    } else {
        Body::from("{}")
    };
    let mut all = vec![("content-type", "application/json")];
    all.extend_from_slice(headers);
    client.call(method, &path_of(route), body, &all).await
}

#[tokio::test]
async fn every_route_is_mounted_and_strangers_are_turned_away() {
    let site = Site::new().await;
    for route in TABLE {
        let answer = call(&mut site.client(), route, &[]).await;
        match route.access {
            Access::Anonymous => assert_ne!(answer.status, 405, "{route:?}"),
            Access::Session | Access::SigningSession => {
                assert_eq!(
                    answer.refusal(),
                    (401, "session.required".to_owned()),
                    "{route:?}"
                );
            }
        }
        assert_ne!(answer.status, 503, "{route:?}");
    }
}

#[tokio::test]
async fn one_kind_of_session_is_no_other() {
    let site = Site::new().await;
    let user = site.logged_in(DEMO[1].mobile).await;
    let contract = site.world.contract(&DEMO[1..2], false).await;
    let token = site
        .world
        .link(contract.contract.id, contract.contract.signatories[0].id)
        .await;
    let (signer, _) = site.opened(&token, DEMO[1].mobile).await;
    let as_signing = user
        .cookie
        .clone()
        .map(|cookie| cookie.replace("hefu_session", "hefu_signing"));
    let as_session = signer
        .cookie
        .clone()
        .map(|cookie| cookie.replace("hefu_signing", "hefu_session"));
    let mut client = site.client();
    client.cookie = as_signing;
    let view = format!("/api/v1/sign/{token}/view");
    assert_eq!(client.get(&view).await.status, 401);
    client.cookie = as_session;
    assert_eq!(client.get("/api/v1/session").await.status, 401);
    // A session is good for its own link alone.
    let other = site
        .world
        .link(contract.contract.id, contract.contract.signatories[0].id)
        .await;
    client.cookie = signer.cookie;
    assert_eq!(client.get(&view).await.status, 200);
    let elsewhere = format!("/api/v1/sign/{other}/view");
    assert_eq!(client.get(&elsewhere).await.status, 401);
}

#[tokio::test]
async fn every_change_refuses_foreign_pages() {
    let site = Site::new().await;
    let contract = site.world.contract(&DEMO[1..2], false).await;
    let token = site
        .world
        .link(contract.contract.id, contract.contract.signatories[0].id)
        .await;
    let (mut signer, _) = site.opened(&token, DEMO[1].mobile).await;
    let mut user = site.logged_in(DEMO[1].mobile).await;
    let csrf = user.csrf.clone();
    let wrong = "0".repeat(csrf.len());
    for route in TABLE.iter().filter(|route| route.changes) {
        let client = match route.access {
            Access::SigningSession => &mut signer,
            Access::Anonymous | Access::Session => &mut user,
        };
        let route = &Route {
            path: Box::leak(route.path.replace("{token}", &token).into_boxed_str()),
            ..*route
        };
        let mut tries: Vec<&[(&str, &str)]> = vec![
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("x-hefu-csrf", "")],
        ];
        let forged = [("x-hefu-csrf", wrong.as_str())];
        let placeholder = [("x-hefu-csrf", "none")];
        if route.access != Access::Anonymous {
            tries.push(&forged);
            tries.push(&placeholder);
        }
        for headers in tries {
            let answer = call(client, route, headers).await;
            assert_eq!(
                answer.refusal(),
                (403, "csrf.refused".to_owned()),
                "{route:?} {headers:?}"
            );
        }
    }
    let still = user.get("/api/v1/session").await;
    assert_eq!(still.status, 200, "nothing of this had an effect");
}

#[tokio::test]
async fn logging_out_kills_the_session_on_the_server() {
    let site = Site::new().await;
    let mut one = site.logged_in(DEMO[1].mobile).await;
    let mut two = site.logged_in(DEMO[1].mobile).await;
    let kept = one.cookie.clone();
    let answer = one.post("/api/v1/logout", json!({})).await;
    assert_eq!(answer.status, 204);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    one.cookie = kept;
    assert_eq!(one.get("/api/v1/session").await.status, 401);
    assert_eq!(two.get("/api/v1/session").await.status, 200);
    let kept = two.cookie.clone();
    let answer = two.post("/api/v1/logout-everywhere", json!({})).await;
    assert_eq!(answer.status, 204);
    two.cookie = kept;
    assert_eq!(two.get("/api/v1/session").await.status, 401);
}

#[tokio::test]
async fn cookies_are_closed_to_scripts_and_other_sites() {
    let site = Site::new().await;
    let contract = site.world.contract(&DEMO[1..2], false).await;
    let mut client = site.client();
    client
        .post("/api/v1/login/code", json!({"mobile": DEMO[1].mobile}))
        .await
        .ok();
    let code = site.world.code_sent_to(DEMO[1].mobile);
    let login = json!({"mobile": DEMO[1].mobile, "code": code});
    let answer = client.post("/api/v1/login", login).await;
    let cookie = answer.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/;", "Max-Age="] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let party = contract.contract.signatories[0].id;
    let token = site.world.link(contract.contract.id, party).await;
    let path = format!("/api/v1/sign/{token}");
    let mut phone = site.client();
    phone.post(&format!("{path}/code"), json!({})).await.ok();
    let code = site.world.code_sent_to(DEMO[1].mobile);
    let answer = phone
        .post(&format!("{path}/session"), json!({"code": code}))
        .await;
    let cookie = answer.header("set-cookie");
    let scope = format!("Path={path};");
    for part in ["HttpOnly", "SameSite=Strict", &scope] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn others_contracts_are_as_missing_as_missing_ones() {
    let site = Site::new().await;
    let contract = site.world.contract(&DEMO[1..3], false).await;
    let mut stranger = site.logged_in(DEMO[5].mobile).await;
    let id = contract.contract.id;
    for path in ["", "/document.pdf", "/signed.pdf", "/stream"] {
        let theirs = stranger.get(&format!("/api/v1/contracts/{id}{path}")).await;
        let missing = stranger
            .get(&format!("/api/v1/contracts/{}{path}", SOME_ID))
            .await;
        let nonsense = stranger.get(&format!("/api/v1/contracts/x{path}")).await;
        for answer in [theirs, missing, nonsense] {
            assert_eq!(answer.refusal(), (404, "not_found".to_owned()), "{path}");
        }
    }
    let list = stranger.get("/api/v1/contracts").await.ok();
    assert_eq!(list["items"], json!([]));
}
