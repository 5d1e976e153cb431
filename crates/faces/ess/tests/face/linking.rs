//! CreateFlowSignUrl and CreateSchemeUrl.

use hefu_app::signing::LinkState;
use hefu_testkit::DEMO;
use serde_json::{Value, json};

use crate::client::{Client, text};

async fn links(client: &Client, parameters: Value) -> Vec<Value> {
    let answer = client
        .call("CreateFlowSignUrl", parameters)
        .await
        .expect("links");
    answer["FlowApproverUrlInfos"]
        .as_array()
        .expect("a list")
        .clone()
}

/// Where an address leads: the state of its link.
async fn state(client: &Client, url: &str) -> LinkState {
    let token = url
        .strip_prefix("http://127.0.0.1:8080/s/")
        .expect("a signing link");
    let entry = client.world.platform.link_entry(token).await;
    entry.expect("the link is known").state
}

#[tokio::test]
async fn everybody_who_has_not_finished_gets_a_link() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await["FlowId"].clone();
    let made = links(&client, json!({"FlowId": flow})).await;
    assert_eq!(made.len(), 2);
    assert_eq!(made[0]["ApproverName"], DEMO[1].name);
    assert_eq!(made[0]["ApproverMobile"], DEMO[1].mobile);
    assert_eq!(made[0]["ApproverType"], 1);
    let url = text(&made[0]["SignUrl"]);
    assert_eq!(state(&client, &url).await, LinkState::Open);
    client.world.clock.advance_seconds(1_799);
    assert_eq!(state(&client, &url).await, LinkState::Open);
    client.world.clock.advance_seconds(2);
    assert_eq!(state(&client, &url).await, LinkState::LinkExpired);

    let id = text(&flow).parse().expect("an id");
    client.world.sign(id, &DEMO[1]).await.expect("signed");
    let made = links(&client, json!({"FlowId": flow, "ExpiredOn": 7_776_000})).await;
    assert_eq!(made.len(), 1);
    assert_eq!(made[0]["ApproverName"], DEMO[2].name);
    client.world.clock.advance_seconds(7_775_999);
    assert_eq!(
        state(&client, &text(&made[0]["LongUrl"])).await,
        LinkState::Open
    );
}

#[tokio::test]
async fn a_signatory_is_found_by_what_is_said_of_them() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await;
    let (id, second) = (flow["FlowId"].clone(), flow["Approvers"][1].clone());
    let (name, mobile) = (DEMO[2].name, DEMO[2].mobile);
    for info in [
        json!({"ApproverType": 1, "ApproverName": name, "ApproverMobile": mobile}),
        json!({"ApproverMobile": mobile}),
        json!({"RecipientId": second["RecipientId"]}),
        json!({"SignId": second["SignId"], "ApproverName": name}),
    ] {
        let made = links(&client, json!({"FlowId": id, "FlowApproverInfos": [info]})).await;
        assert_eq!(made.len(), 1, "{info}");
        assert_eq!(made[0]["ApproverName"], name, "{info}");
    }
    for (info, code) in [
        (
            json!({"ApproverName": DEMO[1].name, "ApproverMobile": mobile}),
            "ResourceNotFound",
        ),
        (
            json!({"ApproverType": 1, "ApproverMobile": "13900000009"}),
            "ResourceNotFound",
        ),
        (
            json!({"ApproverType": 0, "ApproverMobile": mobile}),
            "ResourceNotFound",
        ),
        (json!({"RecipientId": "nothing"}), "ResourceNotFound"),
        (
            json!({"UserId": client.world.demo.operator.as_str()}),
            "ResourceNotFound",
        ),
        (json!({"UserId": "nobody"}), "OperationDenied.Forbid"),
        (json!({"ApproverName": name}), "MissingParameter"),
        (
            json!({"ApproverMobile": mobile, "ApproverSignTypes": [1]}),
            "OperationDenied.Forbid",
        ),
    ] {
        let parameters = json!({"FlowId": id, "FlowApproverInfos": [info]});
        assert_eq!(
            client.code("CreateFlowSignUrl", parameters).await,
            code,
            "{info}"
        );
    }
}

#[tokio::test]
async fn links_have_limits() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..2]).await["FlowId"].clone();
    for (name, value, code) in [
        ("ExpiredOn", 1_799, "InvalidParameter"),
        ("ExpiredOn", 7_776_001, "InvalidParameter"),
        ("UrlType", 1, "OperationDenied.Forbid"),
        ("UrlType", 2, "InvalidParameter"),
    ] {
        let mut parameters = json!({"FlowId": flow});
        parameters[name] = json!(value);
        assert_eq!(
            client.code("CreateFlowSignUrl", parameters).await,
            code,
            "{name} {value}"
        );
    }
    let signed = json!({"FlowId": flow, "FlowApproverInfos": [{"ApproverMobile": DEMO[1].mobile}]});
    let id = text(&flow).parse().expect("an id");
    client.world.sign(id, &DEMO[1]).await.expect("signed");
    assert_eq!(
        client.code("CreateFlowSignUrl", signed).await,
        "OperationDenied.Forbid"
    );
}

#[tokio::test]
async fn a_scheme_url_leads_whoever_can_sign_to_signing() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await;
    let id = flow["FlowId"].clone();
    let scheme = async |parameters: Value| {
        let answer = client.call("CreateSchemeUrl", parameters).await;
        text(&answer.expect("an address")["SchemeUrl"])
    };
    let only_flow = json!({"FlowId": id, "PathType": 1, "EndPoint": "HTTP_SHORT_URL"});
    let url = scheme(only_flow.clone()).await;
    assert_eq!(state(&client, &url).await, LinkState::Open);
    client.world.clock.advance_seconds(90 * 86_400 - 1);
    assert_eq!(state(&client, &url).await, LinkState::Open);
    for one in [
        json!({"Mobile": DEMO[2].mobile, "Name": DEMO[2].name}),
        json!({"RecipientId": flow["Approvers"][1]["RecipientId"]}),
    ] {
        let mut parameters = only_flow.clone();
        for (name, value) in one.as_object().expect("an object") {
            parameters[name] = value.clone();
        }
        assert_eq!(
            state(&client, &scheme(parameters).await).await,
            LinkState::Open
        );
    }
    let base = "http://127.0.0.1:8080";
    assert_eq!(scheme(json!({})).await, format!("{base}/"));
    assert_eq!(
        scheme(json!({"PathType": 2})).await,
        format!("{base}/contracts")
    );

    let contract = text(&id).parse().expect("an id");
    client.world.sign(contract, &DEMO[1]).await.expect("signed");
    client.world.sign(contract, &DEMO[2]).await.expect("signed");
    assert_eq!(
        scheme(only_flow).await,
        format!("{base}/contracts/{contract}")
    );
}

#[tokio::test]
async fn where_several_can_sign_a_scheme_url_leads_to_the_contract() {
    let client = Client::new().await;
    let file = client.upload().await;
    let mut order = crate::client::order(&file, &DEMO[1..3]);
    order["Unordered"] = json!(true);
    let flow = client
        .call("CreateFlowByFiles", order)
        .await
        .expect("created");
    let parameters = json!({"FlowId": flow["FlowId"], "PathType": 1});
    let answer = client
        .call("CreateSchemeUrl", parameters)
        .await
        .expect("an address");
    let expected = format!("http://127.0.0.1:8080/contracts/{}", text(&flow["FlowId"]));
    assert_eq!(answer["SchemeUrl"], expected);
}

#[tokio::test]
async fn scheme_urls_that_lead_nowhere_are_refused() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..2]).await["FlowId"].clone();
    for (parameters, code) in [
        (
            json!({"EndPoint": "APP"}),
            "OperationDenied.NoSupportJumpPage",
        ),
        (json!({"EndPoint": "FTP"}), "InvalidParameter.ParamError"),
        (json!({"PathType": 1}), "MissingParameter"),
        (json!({"PathType": 9}), "InvalidParameter.ParamError"),
        (json!({"FlowGroupId": "x"}), "OperationDenied"),
        (
            json!({"FlowId": flow, "PathType": 1, "Mobile": "13900000009"}),
            "InvalidParameter.DataNotFound",
        ),
    ] {
        assert_eq!(
            client.code("CreateSchemeUrl", parameters.clone()).await,
            code,
            "{parameters}"
        );
    }
}
