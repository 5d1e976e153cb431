//! Odd values anywhere in a call: refused with a code the action has, or taken; never a failure.

use hefu_testkit::{DEMO, two_page_pdf};
use serde_json::{Map, Value, json};

use crate::client::{Client, order, upload};

/// Codes that any action may answer with.
const GATEWAY: [&str; 4] = [
    "InvalidParameter",
    "InvalidRequest",
    "MissingParameter",
    "RequestSizeLimitExceeded",
];

fn odd() -> Vec<Value> {
    vec![
        Value::Null,
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("𬭊\u{202e}<script>"),
        json!("x".repeat(30_000)),
        json!("yD0123456789abcdefghijklmnopqrst"),
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(0.5),
        json!(true),
        json!([]),
        json!([null]),
        json!({}),
    ]
}

/// Pointers to everything in a value, parents before children.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        Value::Array(values) => values
            .iter()
            .enumerate()
            .map(|(place, value)| (place.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (name, child) in children {
        let path = format!("{at}/{name}");
        found.push(path.clone());
        pointers(child, &path, found);
    }
}

/// Calls with everything set that an action looks at.
async fn full_calls(client: &Client) -> Vec<(&'static str, Value)> {
    let flow = client.flow(&DEMO[1..3]).await;
    let (id, first) = (flow["FlowId"].clone(), flow["Approvers"][0].clone());
    let mut create = order(&client.upload().await, &DEMO[1..2]);
    let more = json!({
        "FlowDescription": "x", "FlowType": "x", "UserData": "eA==", "Deadline": 0,
        "Unordered": true, "Components": [], "CcInfos": [], "NeedPreview": false, "RemindedOn": 0,
        "SignBeanTag": 0, "AutoSignScene": "", "FlowOperateLimit": {"NoRelease": true},
        "Agent": {"ProxyOrganizationId": ""},
    });
    extend(&mut create, more);
    let party = json!({
        "NotifyType": "none", "PreReadTime": 3, "UserId": "", "OrganizationName": "",
        "ApproverIdCardType": "ID_CARD", "ApproverIdCardNumber": DEMO[1].id_number,
        "ApproverOption": {"NoTransfer": true, "FillType": 0, "FlowReadLimit": ""},
        "ApproverSignTypes": [], "Deadline": 0, "PinCode": "",
    });
    extend(&mut create["Approvers"][0], party);
    let control = json!({
        "GenerateMode": "NORMAL", "ComponentExtra": "{}", "ComponentValue": "", "ComponentName": "x",
    });
    extend(&mut create["Approvers"][0]["SignComponents"][0], control);
    let mut uploads = upload(&two_page_pdf());
    extend(
        &mut uploads,
        json!({"Caller": {"OperatorId": ""}, "Deadline": 0, "CoverRect": false}),
    );
    vec![
        ("UploadFiles", uploads),
        ("CreateFlowByFiles", create),
        (
            "CreateFlowSignUrl",
            json!({"FlowId": id, "ExpiredOn": 1_800, "UrlType": 0, "FlowApproverInfos": [{
                "ApproverType": 1, "ApproverName": DEMO[1].name, "ApproverMobile": DEMO[1].mobile,
                "RecipientId": first["RecipientId"], "SignId": first["SignId"], "UserId": "",
            }]}),
        ),
        (
            "CreateSchemeUrl",
            json!({"FlowId": id, "PathType": 1, "EndPoint": "HTTP", "Name": DEMO[1].name,
                "Mobile": DEMO[1].mobile, "RecipientId": first["RecipientId"]}),
        ),
        (
            "DescribeFlowInfo",
            json!({"FlowIds": [id], "FlowGroupId": ""}),
        ),
        ("DescribeFlowBriefs", json!({"FlowIds": [id]})),
        (
            "DescribeFileUrls",
            json!({"BusinessType": "FLOW", "BusinessIds": [id], "FileType": "PDF", "UrlTtl": 60,
                "Offset": 0, "Limit": 20, "FileName": "x"}),
        ),
        ("CancelFlow", json!({"FlowId": id, "CancelMessage": "x"})),
    ]
}

fn extend(value: &mut Value, more: Value) {
    let (Value::Object(fields), Value::Object(more)) = (value, more) else {
        panic!("both are objects");
    };
    fields.extend(Map::from_iter(more));
}

#[tokio::test]
async fn no_odd_value_makes_a_call_fail() {
    let client = Client::new().await;
    let mut tried = 0;
    for (name, parameters) in full_calls(&client).await {
        let action = hefu_ess_wire::action("2020-11-11", name).expect("an action");
        let mut parameters = parameters;
        parameters["Operator"] = json!({"UserId": client.world.demo.operator.as_str()});
        let mut paths = Vec::new();
        pointers(&parameters, "", &mut paths);
        for path in paths {
            for value in odd() {
                let mut changed = parameters.clone();
                *changed.pointer_mut(&path).expect("it is there") = value.clone();
                tried += 1;
                let Err((code, message)) = client.call_bare(name, changed).await else {
                    continue;
                };
                let known = action.errors.iter().any(|known| known.as_str() == code);
                let short: String = value.to_string().chars().take(40).collect();
                assert!(
                    code != "InternalError" && (known || GATEWAY.contains(&code.as_str())),
                    "{name} {path} = {short}: {code} {message}"
                );
                assert!(!message.is_empty());
            }
        }
        // Unchanged it still works, unless it was cancelled on the way.
        if name != "CancelFlow" {
            let unchanged = client.call_bare(name, parameters).await;
            assert!(unchanged.is_ok(), "{name}: {unchanged:?}");
        }
    }
    assert!(tried > 1_500, "{tried}");
}
