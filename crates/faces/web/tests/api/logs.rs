//! What the log holds, and what it must never hold.

use std::{
    io,
    sync::{Arc, Mutex},
};

use hefu_testkit::DEMO;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use crate::{
    client::{Site, identity},
    journey::{acceptance, drawn, sent},
};

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("not poisoned")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn the_log_names_routes_and_no_person_number_or_token() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(kept.clone())
        .with_ansi(false)
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    sent(&site, &mut sender, &DEMO[1..2], false).await;
    let person = &DEMO[1];
    let token = site.link_sent_to(person.mobile);
    let (mut signer, _) = site.opened(&token, person.mobile).await;
    let link = format!("/api/v1/sign/{token}");
    signer
        .post(&format!("{link}/identity"), identity(person))
        .await
        .ok();
    let body = acceptance(&site, &mut signer, &token, person.mobile, drawn()).await;
    signer
        .post(&format!("{link}/accept"), body.clone())
        .await
        .ok();
    let wrong = json!({"mobile": person.mobile, "code": "12"});
    signer.post("/api/v1/login", wrong).await;
    signer
        .get(&format!("/nowhere/{token}?mobile={}", person.mobile))
        .await;
    drop(guard);

    let log = String::from_utf8(kept.0.lock().expect("not poisoned").clone()).expect("text");
    // Only lines of our own: the database driver's traces are switched off in service.
    let log: String = log.lines().filter(|line| line.contains("hefu")).collect();
    assert!(log.contains("/api/v1/sign/{token}/accept"), "{log}");
    assert!(log.contains("request_id="));
    let cookie = |cookie: &Option<String>| {
        let cookie = cookie.clone().expect("a session");
        cookie.split_once('=').expect("a value").1.to_owned()
    };
    for (what, secret) in [
        ("link", token.clone()),
        ("session", cookie(&sender.cookie)),
        ("signing session", cookie(&signer.cookie)),
        ("name", person.name.to_owned()),
        ("mobile", person.mobile.to_owned()),
        ("ID number", person.id_number.to_owned()),
        ("title", "房屋租赁合同".to_owned()),
        ("address", "192.0.2.10".to_owned()),
    ] {
        assert!(!log.contains(&secret), "{what}");
    }
}
