//! DescribeFileUrls and what its addresses give.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use hefu_testkit::{DEMO, two_page_pdf};
use serde_json::{Value, json};

use crate::client::{Client, text};

async fn file_url(client: &Client, parameters: Value) -> Value {
    let answer = client
        .call("DescribeFileUrls", parameters)
        .await
        .expect("an address");
    assert_eq!(answer["TotalCount"], 1);
    answer["FileUrls"][0].clone()
}

async fn fetch(client: &Client, url: &str) -> (StatusCode, Vec<u8>) {
    let path = url
        .strip_prefix("http://127.0.0.1:8080")
        .expect("an address of ours");
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let response = client.send(request).await;
    let headers = response.headers();
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(
        headers["content-security-policy"],
        "default-src 'none'; sandbox"
    );
    let status = response.status();
    if status == StatusCode::OK {
        assert_eq!(headers["content-type"], "application/pdf");
        let disposition = headers["content-disposition"].to_str().expect("ASCII");
        assert!(disposition.starts_with("attachment; "), "{disposition}");
    }
    let body = to_bytes(response.into_body(), usize::MAX).await;
    (status, body.expect("a body").to_vec())
}

#[tokio::test]
async fn the_document_can_be_fetched_at_any_time_as_it_is_then() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..2]).await["FlowId"].clone();
    let id = text(&flow).parse().expect("an id");
    let parameters = json!({"BusinessType": "FLOW", "BusinessIds": [flow], "FileType": "PDF"});
    let url = file_url(&client, parameters.clone()).await;
    let sizes: Vec<String> = serde_json::from_str(&text(&url["Option"])).expect("a JSON list");
    assert_eq!(sizes.len(), 3);
    assert_eq!(sizes[2], "-1");

    let record = client.world.reload(id).await;
    let content = record.contract.content.expect("it was sent");
    let (status, sent) = fetch(&client, &text(&url["Url"])).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(hefu_app::vault::digest(&sent), content.digest);

    client.world.sign(id, &DEMO[1]).await.expect("signed");
    let url = file_url(&client, parameters).await;
    let (_, signed) = fetch(&client, &text(&url["Url"])).await;
    assert!(signed.len() > sent.len() && signed.starts_with(&sent));
}

#[tokio::test]
async fn an_uploaded_file_comes_back_as_it_was() {
    let client = Client::new().await;
    let file = client.upload().await;
    let parameters = json!({"BusinessType": "DOCUMENT", "BusinessIds": [file]});
    let url = file_url(&client, parameters).await;
    let (status, bytes) = fetch(&client, &text(&url["Url"])).await;
    assert_eq!(status, StatusCode::OK);
    assert!(bytes == two_page_pdf());
}

#[tokio::test]
async fn an_address_works_for_its_time_and_for_what_it_was_made_for() {
    let client = Client::new().await;
    let first = client.upload().await;
    let second = client.upload().await;
    let parameters = json!({"BusinessType": "DOCUMENT", "BusinessIds": [first], "UrlTtl": 60});
    let url = text(&file_url(&client, parameters).await["Url"]);
    for changed in [
        url.replace(&first, &second),
        url.replace("/file.", "/contract."),
        url.replace(".pdf", ".exe"),
        url.replace("/ess/files/", "/ess/files/x"),
        format!("{}0/x.pdf", url.rsplit_once('/').expect("a name").0),
    ] {
        assert_ne!(changed, url);
        assert_eq!(
            fetch(&client, &changed).await.0,
            StatusCode::FORBIDDEN,
            "{changed}"
        );
    }
    client.world.clock.advance_seconds(59);
    assert_eq!(fetch(&client, &url).await.0, StatusCode::OK);
    client.world.clock.advance_seconds(1);
    assert_eq!(fetch(&client, &url).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn answers_come_in_pages() {
    let client = Client::new().await;
    let ids = [
        client.upload().await,
        client.upload().await,
        client.upload().await,
    ];
    for (offset, limit, expected) in [(0, 20, 3), (0, 2, 2), (2, 2, 1), (3, 1, 0)] {
        let parameters = json!({"BusinessType": "DOCUMENT", "BusinessIds": ids,
            "Offset": offset, "Limit": limit});
        let answer = client.call("DescribeFileUrls", parameters).await;
        let answer = answer.expect("addresses");
        assert_eq!(answer["TotalCount"], 3);
        let urls = answer["FileUrls"].as_array().expect("a list");
        assert_eq!(urls.len(), expected, "{offset} {limit}");
    }
}

#[tokio::test]
async fn what_is_not_served_for_download_is_refused() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..2]).await["FlowId"].clone();
    let with = |name: &str, value: Value| {
        let mut parameters = json!({"BusinessType": "FLOW", "BusinessIds": [flow]});
        parameters[name] = value;
        parameters
    };
    for (parameters, code) in [
        (with("FileType", json!("JPG")), "OperationDenied"),
        (
            with("FileType", json!("DOC")),
            "InvalidParameter.ParamError",
        ),
        (
            with("BusinessType", json!("SEAL")),
            "InvalidParameter.BusinessType",
        ),
        (
            with("BusinessType", json!("flow")),
            "InvalidParameter.BusinessType",
        ),
        (with("BusinessIds", json!([])), "MissingParameter"),
        (
            with("BusinessIds", json!(vec!["x"; 21])),
            "InvalidParameter.BusinessId",
        ),
        (with("UrlTtl", json!(86_401)), "InvalidParameter.ParamError"),
        (with("UrlTtl", json!(-1)), "InvalidParameter.ParamError"),
    ] {
        assert_eq!(
            client.code("DescribeFileUrls", parameters.clone()).await,
            code,
            "{parameters}"
        );
    }
}
