//! DescribeFlowInfo, DescribeFlowBriefs and CancelFlow, through a contract's life.

use hefu_testkit::DEMO;
use serde_json::{Value, json};

use crate::client::{Client, text};

async fn flow_info(client: &Client, flow: &Value) -> Value {
    let answer = client
        .call("DescribeFlowInfo", json!({"FlowIds": [flow]}))
        .await;
    answer.expect("it is there")["FlowDetailInfos"][0].clone()
}

fn statuses(info: &Value) -> (i64, Vec<i64>) {
    let number = |value: &Value| value.as_i64().expect("a number");
    let parties = info["FlowApproverInfos"].as_array().expect("a list");
    let parties = parties.iter().map(|party| number(&party["ApproveStatus"]));
    (number(&info["FlowStatus"]), parties.collect())
}

#[tokio::test]
async fn statuses_follow_the_signatures() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await["FlowId"].clone();
    let id = text(&flow).parse().expect("an id");
    let info = flow_info(&client, &flow).await;
    assert_eq!(statuses(&info), (1, vec![2, 1]));
    assert_eq!(info["FlowName"], "租赁合同");
    assert_eq!(info["Creator"], client.world.demo.operator.as_str());
    assert_eq!(info["CcInfos"], json!([]));
    let party = &info["FlowApproverInfos"][1];
    assert_eq!(party["ApproveName"], DEMO[2].name);
    assert_eq!(party["Mobile"], DEMO[2].mobile);
    assert_eq!(party["ApproveType"], "PERSON");
    assert_eq!(party["SignOrder"], 1);
    assert_eq!(party["ApproveTime"], 0);

    client.world.sign(id, &DEMO[1]).await.expect("signed");
    let info = flow_info(&client, &flow).await;
    assert_eq!(statuses(&info), (2, vec![3, 2]));
    let now = client.world.platform.clock.now().seconds();
    assert_eq!(info["FlowApproverInfos"][0]["ApproveTime"], now);

    client.world.sign(id, &DEMO[2]).await.expect("signed");
    assert_eq!(statuses(&flow_info(&client, &flow).await), (4, vec![3, 3]));
    let cancel = json!({"FlowId": flow, "CancelMessage": "太晚"});
    assert_eq!(
        client.code("CancelFlow", cancel).await,
        "OperationDenied.FlowHasTerminated"
    );
}

#[tokio::test]
async fn a_cancelled_flow_says_why() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await["FlowId"].clone();
    for (message, code) in [
        (json!(null), "MissingParameter.CancelReason"),
        (json!(""), "MissingParameter.CancelReason"),
        (json!("  "), "InvalidParameter.CancelReason"),
        (json!("长".repeat(201)), "InvalidParameter.CancelReason"),
    ] {
        let parameters = json!({"FlowId": flow, "CancelMessage": message});
        assert_eq!(
            client.code("CancelFlow", parameters).await,
            code,
            "{message}"
        );
    }
    let cancel = json!({"FlowId": flow, "CancelMessage": "条款有误"});
    let answer = client
        .call("CancelFlow", cancel.clone())
        .await
        .expect("cancelled");
    assert_eq!(answer.as_object().map(serde_json::Map::len), Some(1));
    let info = flow_info(&client, &flow).await;
    assert_eq!(statuses(&info), (6, vec![6, 6]));
    assert_eq!(info["FlowMessage"], "条款有误");
    assert_eq!(
        client.code("CancelFlow", cancel).await,
        "OperationDenied.FlowHasTerminated"
    );
}

#[tokio::test]
async fn a_passed_deadline_shows_at_once() {
    let client = Client::new().await;
    let flow = client.flow(&DEMO[1..3]).await["FlowId"].clone();
    client.world.clock.advance_seconds(366 * 86_400);
    assert_eq!(statuses(&flow_info(&client, &flow).await), (5, vec![5, 5]));
    let links = json!({"FlowId": flow});
    assert_eq!(
        client.code("CreateFlowSignUrl", links).await,
        "OperationDenied.Forbid"
    );
}

#[tokio::test]
async fn briefs_tell_the_same_without_the_parties() {
    let client = Client::new().await;
    let first = client.flow(&DEMO[1..3]).await["FlowId"].clone();
    let second = client.flow(&DEMO[2..4]).await["FlowId"].clone();
    let answer = client
        .call("DescribeFlowBriefs", json!({"FlowIds": [second, first]}))
        .await
        .expect("both are there");
    let briefs = answer["FlowBriefs"].as_array().expect("a list");
    assert_eq!(briefs.len(), 2);
    assert_eq!(briefs[0]["FlowId"], second);
    assert_eq!(briefs[1]["FlowStatus"], 1);
    let now = client.world.platform.clock.now().seconds();
    assert_eq!(briefs[1]["Deadline"], now + 365 * 86_400);
    assert!(briefs[1].get("FlowApproverInfos").is_none());
}

#[tokio::test]
async fn others_contracts_are_answered_like_missing_ones() {
    let client = Client::new().await;
    // The operator's own contract, begun in no organisation's name: beyond the reach of the key.
    let operator = client.world.operator().await;
    let private = hefu_app::authz::Principal {
        memberships: Vec::new(),
        ..operator.clone()
    };
    let file = hefu_app::file::UploadedFile {
        name: "private.pdf".to_owned(),
        bytes: hefu_testkit::two_page_pdf().into(),
        lifetime_seconds: None,
    };
    let origin = hefu_app::Origin::default();
    let platform = &client.world.platform;
    let file = platform
        .upload_file(&private, None, file)
        .await
        .expect("a file");
    let draft = platform
        .create_draft(&private, file.id, "私人", &origin)
        .await;
    let foreign = draft.expect("a draft").contract.id.to_string();
    for (action, parameters) in [
        ("DescribeFlowInfo", json!({"FlowIds": ["ID"]})),
        ("DescribeFlowBriefs", json!({"FlowIds": ["ID"]})),
        ("CancelFlow", json!({"FlowId": "ID", "CancelMessage": "x"})),
        ("CreateFlowSignUrl", json!({"FlowId": "ID"})),
        ("CreateSchemeUrl", json!({"FlowId": "ID", "PathType": 1})),
        (
            "DescribeFileUrls",
            json!({"BusinessType": "FLOW", "BusinessIds": ["ID"]}),
        ),
    ] {
        let mut answers = Vec::new();
        for id in [
            foreign.as_str(),
            "yD0123456789abcdefghijklmnopqrst",
            "nothing",
        ] {
            let text = parameters.to_string().replace("ID\"", &format!("{id}\""));
            let parameters = serde_json::from_str(&text).expect("JSON");
            answers.push(
                client
                    .call(action, parameters)
                    .await
                    .expect_err("it is refused")
                    .0,
            );
        }
        assert!(
            answers.windows(2).all(|pair| pair[0] == pair[1]),
            "{action} {answers:?}"
        );
    }
    let document = json!({"BusinessType": "DOCUMENT", "BusinessIds": [file.id.as_str()]});
    assert_eq!(
        client.code("DescribeFileUrls", document).await,
        "ResourceNotFound"
    );
}

#[tokio::test]
async fn a_hundred_ids_are_the_most() {
    let client = Client::new().await;
    let ids = vec!["x"; 101];
    let code = client
        .code("DescribeFlowBriefs", json!({"FlowIds": ids}))
        .await;
    assert_eq!(code, "OperationDenied.OutQueryLimit");
    assert_eq!(
        client
            .code("DescribeFlowInfo", json!({"FlowIds": ids}))
            .await,
        "InvalidParameter"
    );
    let group = json!({"FlowGroupId": "x"});
    assert_eq!(
        client.code("DescribeFlowInfo", group).await,
        "OperationDenied"
    );
}
