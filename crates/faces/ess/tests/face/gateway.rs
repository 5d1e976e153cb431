//! What is judged before an action is reached.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use serde_json::json;

use crate::client::{Client, VERSION, answer};

async fn refused(client: &Client, request: Request<Body>) -> String {
    let refused = answer(client.send(request).await).await;
    refused.expect_err("it is refused").0
}

#[tokio::test]
async fn browsers_get_the_web_app_and_programs_get_this_face() {
    let client = Client::new().await;
    let page = client
        .send(Request::get("/").body(Body::empty()).expect("a request"))
        .await;
    assert_eq!(page.status(), StatusCode::OK);
    let page = to_bytes(page.into_body(), 100).await.expect("a body");
    assert_eq!(&page[..], b"web app");
    let form = Request::post("/")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("a=1"))
        .expect("a request");
    assert_eq!(
        client.send(form).await.status(),
        StatusCode::METHOD_NOT_ALLOWED
    );
    let unsigned = Request::post("/")
        .header("x-tc-action", "DescribeFlowInfo")
        .body(Body::from("{}"))
        .expect("a request");
    assert_eq!(
        refused(&client, unsigned).await,
        "AuthFailure.InvalidAuthorization"
    );
    let legacy = Request::get("/?Action=DescribeFlowInfo&Signature=x&Version=2020-11-11")
        .header("host", "h")
        .body(Body::empty())
        .expect("a request");
    assert!(refused(&client, legacy).await.starts_with("AuthFailure."));
}

#[tokio::test]
async fn who_is_not_believed_learns_why() {
    let mut client = Client::new().await;
    let request = |client: &Client| client.request(VERSION, "DescribeFlowInfo", b"{}".to_vec());

    let mut changed = request(&client);
    *changed.body_mut() = Body::from("{ }");
    assert_eq!(
        refused(&client, changed).await,
        "AuthFailure.SignatureFailure"
    );

    let early = request(&client);
    client.world.clock.advance_seconds(301);
    assert_eq!(refused(&client, early).await, "AuthFailure.SignatureExpire");

    client.secret_id = format!("AKID{}", "x".repeat(32));
    assert_eq!(
        refused(&client, request(&client)).await,
        "AuthFailure.SecretIdNotFound"
    );
    let upload = client.request(VERSION, "UploadFiles", b"{}".to_vec());
    assert_eq!(
        refused(&client, upload).await,
        "AuthFailure.SecretIdNotFound"
    );
}

#[tokio::test]
async fn actions_and_versions_that_are_not_there_are_named_as_such() {
    let client = Client::new().await;
    for (version, action, code) in [
        ("2019-01-01", "DescribeFlowInfo", "NoSuchVersion"),
        (VERSION, "DescribeFlowInfos", "InvalidAction"),
        (VERSION, "CreateFlow", "UnsupportedOperation"),
        ("2021-05-26", "UploadFiles", "UnsupportedOperation"),
        ("2021-05-26", "CreateFlowByFiles", "InvalidAction"),
    ] {
        let request = client.request(version, action, b"{}".to_vec());
        assert_eq!(refused(&client, request).await, code, "{version} {action}");
    }
}

#[tokio::test]
async fn parameters_must_be_there_and_have_their_type() {
    let client = Client::new().await;
    for (body, code) in [
        ("", "MissingParameter"),
        ("[1]", "InvalidRequest"),
        ("{", "InvalidRequest"),
        (
            "{\"Operator\": 1, \"FlowId\": \"x\", \"CancelMessage\": \"y\"}",
            "InvalidParameter",
        ),
        (
            "{\"Operator\": {\"UserId\": \"\"}, \"FlowId\": \"x\", \"CancelMessage\": \"y\"}",
            "MissingParameter",
        ),
    ] {
        let request = client.request(VERSION, "CancelFlow", body.as_bytes().to_vec());
        assert_eq!(refused(&client, request).await, code, "{body}");
    }
}

#[tokio::test]
async fn too_large_a_body_is_refused() {
    let client = Client::new().await;
    let large = vec![b' '; 10 * 1024 * 1024 + 1];
    let request = client.request(VERSION, "DescribeFlowInfo", large);
    assert_eq!(refused(&client, request).await, "RequestSizeLimitExceeded");
}

#[tokio::test]
async fn an_operator_must_work_for_the_organisation_of_the_key() {
    let client = Client::new().await;
    let stranger = client.world.log_in("13900000002").await;
    for user in ["nobody", &"y".repeat(32), stranger.user.as_str()] {
        let parameters = json!({"Operator": {"UserId": user}, "FlowIds": ["x"]});
        let code = client.code("DescribeFlowBriefs", parameters).await;
        assert_eq!(code, "InvalidParameter.InvalidOperatorId", "{user}");
    }
    let parameters = json!({"FlowIds": ["x"], "Agent": {"ProxyOrganizationId": "y".repeat(32)}});
    assert_eq!(
        client.code("DescribeFlowInfo", parameters).await,
        "OperationDenied.SubOrgNotJoin"
    );
}

#[tokio::test]
async fn sentences_come_in_the_language_of_the_call() {
    let client = Client::new().await;
    let english = client
        .call("DescribeFlowInfo", json!({"FlowIds": []}))
        .await;
    let (_, english) = english.expect_err("it is refused");
    assert_eq!(english, "The parameter FlowIds is missing.");
    let mut request = client.request(VERSION, "DescribeFlowInfo", b"{}".to_vec());
    request.headers_mut().remove("x-tc-language");
    let (_, chinese) = answer(client.send(request).await)
        .await
        .expect_err("it is refused");
    assert_eq!(chinese, "缺少参数 FlowIds。");
}
