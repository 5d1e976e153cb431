//! UploadFiles and CreateFlowByFiles.

use hefu_testkit::{DEMO, two_page_pdf};
use serde_json::{Value, json};

use crate::client::{Client, order, text, upload};

#[tokio::test]
async fn files_live_for_an_hour_or_as_long_as_is_asked() {
    let client = Client::new().await;
    let now = client.world.platform.clock.now().seconds();
    let answer = client.call("UploadFiles", upload(&two_page_pdf())).await;
    assert_eq!(answer.expect("accepted")["Deadline"], now + 3_600);
    let mut longer = upload(&two_page_pdf());
    longer["Deadline"] = json!(now + 86_400);
    let answer = client.call("UploadFiles", longer).await;
    assert_eq!(answer.expect("accepted")["Deadline"], now + 86_400);
}

#[tokio::test]
async fn uploads_that_are_no_documents_are_refused() {
    let client = Client::new().await;
    let with = |change: &dyn Fn(&mut Value)| {
        let mut parameters = upload(&two_page_pdf());
        change(&mut parameters);
        parameters
    };
    let file = |body: &str| json!([{"FileName": "a.pdf", "FileBody": body}]);
    for (parameters, code) in [
        (
            with(&|it| it["BusinessType"] = json!(null)),
            "MissingParameter",
        ),
        (
            with(&|it| it["BusinessType"] = json!("SEAL")),
            "OperationDenied",
        ),
        (
            with(&|it| it["BusinessType"] = json!("OTHER")),
            "InvalidParameterValue",
        ),
        (with(&|it| it["FileInfos"] = json!([])), "MissingParameter"),
        (with(&|it| it["FileInfos"] = file("")), "MissingParameter"),
        (
            with(&|it| it["FileInfos"] = file("***")),
            "InvalidParameterValue",
        ),
        (
            with(&|it| it["FileInfos"] = file("bm8gcGRm")),
            "InvalidParameterValue",
        ),
        (
            with(&|it| it["FileInfos"][0]["FileName"] = json!("x".repeat(201))),
            "InvalidParameterValue",
        ),
        (with(&|it| it["CoverRect"] = json!(true)), "OperationDenied"),
        (
            with(&|it| it["Deadline"] = json!(1)),
            "InvalidParameterValue",
        ),
        (
            with(&|it| it["Caller"] = json!({"OperatorId": "nobody"})),
            "OperationDenied",
        ),
    ] {
        assert_eq!(client.code("UploadFiles", parameters.clone()).await, code);
    }
    let many: Vec<Value> = (0..21).map(|_| file("bm8gcGRm")[0].clone()).collect();
    let parameters = with(&|it| it["FileInfos"] = json!(many));
    assert_eq!(
        client.code("UploadFiles", parameters).await,
        "LimitExceeded"
    );
    // A field of the SDK's own making instead of an operator: the key's owner acts.
    let parameters = with(&|it| it["Caller"] = json!({"SerId": "x"}));
    assert!(client.call("UploadFiles", parameters).await.is_ok());
}

#[tokio::test]
async fn a_flow_starts_with_all_that_was_ordered() {
    let client = Client::new().await;
    let file = client.upload().await;
    let mut parameters = order(&file, &DEMO[1..3]);
    parameters["FlowDescription"] = json!("两年");
    parameters["FlowType"] = json!("租赁");
    parameters["UserData"] = json!("eyJhIjoxfQ==");
    parameters["Unordered"] = json!(true);
    parameters["Approvers"][0]["NotifyType"] = json!("sms");
    parameters["Approvers"][0]["ApproverIdCardNumber"] = json!(DEMO[1].id_number);
    parameters["Approvers"][1]["NotifyType"] = json!("none");
    let answer = client
        .call("CreateFlowByFiles", parameters)
        .await
        .expect("created");
    assert_eq!(answer["PreviewUrl"], "");
    assert_eq!(answer["Approvers"][1]["ApproverRoleName"], "签署方1");

    let id = text(&answer["FlowId"]).parse().expect("an id");
    let contract = client.world.reload(id).await.contract;
    assert_eq!(contract.description, "两年");
    assert_eq!(contract.kind, "租赁");
    assert_eq!(contract.user_data, "eyJhIjoxfQ==");
    assert!(!contract.ordered);
    let notified: Vec<bool> = contract
        .signatories
        .iter()
        .map(|party| party.notify)
        .collect();
    assert_eq!(notified, [true, false]);
    let year = contract.created_at.plus_seconds(365 * 86_400);
    assert_eq!(contract.deadline, Some(year));
    assert_eq!(contract.fields.len(), 4);
    assert!(contract.fields.iter().all(|field| field.area.page == 2));
    let ids: Vec<String> = contract
        .signatories
        .iter()
        .map(|party| party.id.to_string())
        .collect();
    assert_eq!(text(&answer["Approvers"][0]["RecipientId"]), ids[0]);

    client.world.run_jobs().await;
    let told: Vec<String> = client
        .world
        .desk
        .list()
        .into_iter()
        .map(|message| message.to)
        .collect();
    assert_eq!(told, [DEMO[1].mobile]);
}

#[tokio::test]
async fn a_party_may_be_bound_to_a_document_of_each_kind() {
    let client = Client::new().await;
    let file = client.upload().await;
    for (kind, number) in [
        ("ID_CARD", DEMO[1].id_number),
        ("HONGKONG_AND_MACAO", "H12345678"),
        ("HONGKONG_MACAO_AND_TAIWAN", "810000199003071237"),
    ] {
        let mut parameters = order(&file, &DEMO[1..2]);
        parameters["Approvers"][0]["ApproverIdCardType"] = json!(kind);
        parameters["Approvers"][0]["ApproverIdCardNumber"] = json!(number);
        let answer = client.call("CreateFlowByFiles", parameters.clone()).await;
        assert!(answer.is_ok(), "{kind}");
        let others = ["HONGKONG_AND_MACAO", "HONGKONG_MACAO_AND_TAIWAN", "ID_CARD"];
        for other in others.into_iter().filter(|other| *other != kind) {
            parameters["Approvers"][0]["ApproverIdCardType"] = json!(other);
            let answer = client.call("CreateFlowByFiles", parameters.clone()).await;
            assert!(answer.is_err(), "{number} as {other}");
        }
    }
}

#[tokio::test]
async fn a_verified_member_overrides_what_stands_next_to_the_id() {
    let client = Client::new().await;
    let file = client.upload().await;
    let mut parameters = order(&file, &DEMO[1..2]);
    parameters["Approvers"][0]["UserId"] = json!(client.world.demo.operator.as_str());
    let answer = client
        .call("CreateFlowByFiles", parameters)
        .await
        .expect("created");
    let flow = client
        .call("DescribeFlowInfo", json!({"FlowIds": [answer["FlowId"]]}))
        .await;
    let flow = flow.expect("it is there");
    let party = &flow["FlowDetailInfos"][0]["FlowApproverInfos"][0];
    assert_eq!(party["ApproveName"], DEMO[0].name);
    assert_eq!(party["Mobile"], DEMO[0].mobile);
}

/// What is changed, to what, and the code that answers it.
type Change = (&'static str, Value, &'static str);

fn changes() -> Vec<Change> {
    let party = |name: &str| -> &'static str { Box::leak(format!("/Approvers/0/{name}").into()) };
    let control = |name: &str| -> &'static str {
        Box::leak(format!("/Approvers/0/SignComponents/0/{name}").into())
    };
    vec![
        ("/FlowName", json!(""), "MissingParameter"),
        (
            "/FlowName",
            json!("长".repeat(201)),
            "InvalidParameter.FlowName",
        ),
        (
            "/FlowDescription",
            json!("x".repeat(1_001)),
            "InvalidParameter.FlowDescription",
        ),
        (
            "/FlowType",
            json!("x".repeat(201)),
            "InvalidParameter.FlowType",
        ),
        (
            "/UserData",
            json!("x".repeat(20_481)),
            "InvalidParameter.FlowUserData",
        ),
        ("/FileIds", json!([]), "MissingParameter.ResourceId"),
        (
            "/FileIds",
            json!(["a", "b"]),
            "OperationDenied.ManyResourceId",
        ),
        (
            "/FileIds",
            json!(["nobody's"]),
            "ResourceNotFound.NotExistResource",
        ),
        (
            "/FileIds",
            json!(["yD0123456789abcdefghijklmnopqrst"]),
            "ResourceNotFound.NotExistResource",
        ),
        ("/Deadline", json!(1), "InvalidParameter.FlowDeadLine"),
        ("/Approvers", json!([]), "MissingParameter.FlowApprover"),
        (
            "/CcInfos",
            json!([{"Mobile": "13900000009"}]),
            "OperationDenied.CcForbid",
        ),
        (
            "/Components",
            json!([{"ComponentType": "TEXT"}]),
            "OperationDenied.NoSupportComponentType",
        ),
        (
            "/NeedPreview",
            json!(true),
            "FailedOperation.PreViewUrlFail",
        ),
        ("/NeedSignReview", json!(true), "OperationDenied"),
        (
            "/AutoSignScene",
            json!("OTHER"),
            "OperationDenied.NoOpenServerSign",
        ),
        ("/SignBeanTag", json!(1), "OperationDenied"),
        (party("ApproverType"), json!(0), "OperationDenied"),
        (
            party("ApproverType"),
            json!(3),
            "OperationDenied.NoOpenServerSign",
        ),
        (
            party("ApproverType"),
            json!(5),
            "InvalidParameter.ApproverType",
        ),
        (party("ApproverType"), json!(null), "MissingParameter"),
        (
            party("ApproverName"),
            json!(""),
            "MissingParameter.ApproverName",
        ),
        (
            party("ApproverName"),
            json!("<b>"),
            "InvalidParameter.InvalidName",
        ),
        (
            party("ApproverMobile"),
            json!(""),
            "MissingParameter.ApproverMobile",
        ),
        (
            party("ApproverMobile"),
            json!("123"),
            "InvalidParameter.InvalidMobile",
        ),
        (
            party("ApproverMobile"),
            json!(DEMO[2].mobile),
            "OperationDenied.ApproverRepeat",
        ),
        (
            party("ApproverIdCardNumber"),
            json!("110101198502030029"),
            "InvalidParameter.CardNumber",
        ),
        (
            party("ApproverIdCardNumber"),
            json!("810000199003071237"),
            "InvalidParameter.CardType",
        ),
        (
            party("ApproverIdCardType"),
            json!("PASSPORT"),
            "InvalidParameter.CardType",
        ),
        (
            party("OrganizationName"),
            json!("公司"),
            "OperationDenied.ErrNoSupportIndividualHasOrganizationName",
        ),
        (
            party("NotifyType"),
            json!("pigeon"),
            "InvalidParameter.NotifyType",
        ),
        (
            party("NotifyType"),
            json!("EMAIL"),
            "InvalidParameter.NotifyType",
        ),
        (
            party("PreReadTime"),
            json!(2),
            "InvalidParameter.PreReadTime",
        ),
        (
            party("PreReadTime"),
            json!(60),
            "InvalidParameter.PreReadTime",
        ),
        (party("UserId"), json!("nobody"), "ResourceNotFound.User"),
        (party("ApproverSignTypes"), json!([1]), "OperationDenied"),
        (
            party("ApproverOption"),
            json!({"NoRefuse": true}),
            "OperationDenied",
        ),
        (
            party("SignComponents"),
            json!([]),
            "MissingParameter.SignComponents",
        ),
        (
            control("ComponentType"),
            json!("SIGN_DATE"),
            "MissingParameter.ApproverSignComponent",
        ),
        (
            control("ComponentType"),
            json!("SIGN_SEAL"),
            "OperationDenied.NoSupportComponentType",
        ),
        (
            control("ComponentType"),
            json!("SIGN"),
            "InvalidParameter.SignComponentType",
        ),
        (
            control("FileIndex"),
            json!(1),
            "InvalidParameter.ComponentFileIndex",
        ),
        (
            control("ComponentPage"),
            json!(0),
            "InvalidParameter.ComponentPage",
        ),
        (
            control("ComponentPage"),
            json!(3),
            "InvalidParameter.ComponentPage",
        ),
        (
            control("ComponentPage"),
            json!(-3),
            "InvalidParameter.ComponentPage",
        ),
        (
            control("ComponentPosX"),
            json!(-1),
            "InvalidParameter.ComponentPosition",
        ),
        (
            control("ComponentPosX"),
            json!(9_999),
            "InvalidParameter.ComponentPosition",
        ),
        (
            control("ComponentWidth"),
            json!(1),
            "InvalidParameter.ComponentPosition",
        ),
        (control("ComponentWidth"), json!(null), "MissingParameter"),
        (
            control("GenerateMode"),
            json!("KEYWORD"),
            "MissingParameter.KeyWord",
        ),
        (control("GenerateMode"), json!("FIELD"), "MissingParameter"),
        (
            control("ComponentExtra"),
            json!("{"),
            "InvalidParameter.ParamError",
        ),
    ]
}

#[tokio::test]
async fn orders_that_cannot_be_kept_are_refused_with_a_code_of_the_action() {
    let client = Client::new().await;
    let file = client.upload().await;
    let action = hefu_ess_wire::action("2020-11-11", "CreateFlowByFiles").expect("an action");
    for (pointer, value, code) in changes() {
        let mut parameters = order(&file, &DEMO[1..3]);
        let (parent, name) = pointer.rsplit_once('/').expect("a path");
        let parent = parameters.pointer_mut(parent).expect("it is there");
        parent[name] = value.clone();
        assert_eq!(
            client.code("CreateFlowByFiles", parameters).await,
            code,
            "{pointer} {value}"
        );
        let known = action.errors.iter().any(|known| known.as_str() == code);
        assert!(known, "{code} is of the action");
    }
    let created = client
        .call("CreateFlowByFiles", order(&file, &DEMO[1..3]))
        .await;
    assert!(created.is_ok(), "unchanged it is accepted: {created:?}");
}

#[tokio::test]
async fn a_file_that_has_expired_makes_no_contract() {
    let client = Client::new().await;
    let file = client.upload().await;
    client.world.clock.advance_seconds(3_601);
    let code = client
        .code("CreateFlowByFiles", order(&file, &DEMO[1..2]))
        .await;
    assert_eq!(code, "OperationDenied.FileDeleted");
}
