//! Facts about reading and writing the contract's words.

use crate::{Expected, FlatFault, Value, action, codes, ess, essbasic, from_flat, read};

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the case is JSON")
}

#[test]
fn a_request_is_read_with_its_parts_and_unknown_fields_are_passed_over() {
    let body = json(
        r#"{"Operator": {"UserId": "yDu", "SerId": "old"}, "FlowName": "合同", "Unordered": null, "Later": [1],
            "Approvers": [{"ApproverType": 1, "ApproverName": "张三", "NotifyType": "sms",
                           "SignComponents": [{"ComponentPosX": 10, "ComponentPage": 1}]}]}"#,
    );
    let request: ess::CreateFlowByFilesRequest = read(body).expect("the request is well formed");
    assert_eq!(
        request
            .operator
            .and_then(|operator| operator.user_id)
            .as_deref(),
        Some("yDu")
    );
    assert_eq!(request.flow_name.as_deref(), Some("合同"));
    assert_eq!(request.unordered, None);
    let approver = request.approvers.unwrap_or_default().remove(0);
    assert_eq!(approver.notify_type.as_deref(), Some("sms"));
    assert_eq!(
        approver.sign_components.unwrap_or_default()[0].component_pos_x,
        Some(10.0)
    );
}

#[test]
fn texts_are_converted_where_nothing_is_lost_and_refused_where_it_is() {
    let deadline =
        |value: &str| read::<ess::CreateFlowRequest>(json(&format!(r#"{{"DeadLine": {value}}}"#)));
    for (value, expected) in [("5", 5), ("\"5\"", 5), ("5.0", 5), ("\"-1\"", -1)] {
        assert_eq!(
            deadline(value).ok().and_then(|request| request.dead_line),
            Some(expected),
            "{value}"
        );
    }
    for value in [
        "\"\"",
        "\"five\"",
        "5.5",
        "true",
        "[]",
        "1e300",
        "18446744073709551615",
    ] {
        let fault = deadline(value)
            .err()
            .map(|fault| (fault.path, fault.expected));
        assert_eq!(
            fault,
            Some(("DeadLine".to_owned(), Expected::Integer)),
            "{value}"
        );
    }
    let unordered =
        |value: &str| read::<ess::CreateFlowRequest>(json(&format!(r#"{{"Unordered": {value}}}"#)));
    for (value, expected) in [
        ("true", true),
        ("\"True\"", true),
        ("\"false\"", false),
        ("1", true),
        ("\"0\"", false),
    ] {
        assert_eq!(
            unordered(value).ok().and_then(|request| request.unordered),
            Some(expected),
            "{value}"
        );
    }
    for value in ["2", "\"yes\"", "{}"] {
        assert_eq!(
            unordered(value).err().map(|fault| fault.expected),
            Some(Expected::Bool),
            "{value}"
        );
    }
    for value in ["\"NaN\"", "\"inf\"", "\"\""] {
        let body = json(&format!(r#"{{"ComponentPosX": {value}}}"#));
        assert_eq!(
            read::<ess::Component>(body)
                .err()
                .map(|fault| fault.expected),
            Some(Expected::Number),
            "{value}"
        );
    }
}

#[test]
fn a_fault_names_the_place() {
    let body = json(r#"{"Approvers": [{}, {"ApproverType": {}}]}"#);
    let fault = read::<ess::CreateFlowByFilesRequest>(body)
        .err()
        .map(|fault| fault.to_string());
    assert_eq!(
        fault.as_deref(),
        Some("Approvers[1].ApproverType must be an integer")
    );
    let fault = read::<ess::CreateFlowRequest>(json("[]"))
        .err()
        .map(|fault| fault.to_string());
    assert_eq!(fault.as_deref(), Some("the parameters must be an object"));
}

#[test]
fn flat_parameters_become_structures_and_lists() {
    let flat: Vec<(String, String)> = (0..12)
        .map(|n| (format!("FlowIds.{n}"), format!("f{n}")))
        .collect();
    let mut pairs: Vec<(&str, &str)> = flat
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    pairs.extend([("Operator.UserId", "u"), ("Agent.ProxyOrganizationId", "p")]);
    let body = from_flat(pairs).expect("the parameters fit together");
    let request: ess::DescribeFlowInfoRequest = read(body).expect("the request is well formed");
    let expected: Vec<String> = (0..12).map(|n| format!("f{n}")).collect();
    assert_eq!(request.flow_ids, Some(expected));
    assert_eq!(
        request
            .operator
            .and_then(|operator| operator.user_id)
            .as_deref(),
        Some("u")
    );
}

#[test]
fn flat_parameters_that_contradict_each_other_are_refused() {
    let deep = vec!["A"; 40].join(".");
    let cases: [(&[(&str, &str)], FlatFault); 4] = [
        (
            &[("A", "1"), ("A.B", "2")],
            FlatFault::Contradiction("A.B".to_owned()),
        ),
        (
            &[("A.B", "1"), ("A", "2")],
            FlatFault::Contradiction("A".to_owned()),
        ),
        (
            &[("A", "1"), ("A", "2")],
            FlatFault::Contradiction("A".to_owned()),
        ),
        (&[(&deep, "1")], FlatFault::TooDeep(deep.clone())),
    ];
    for (parameters, fault) in cases {
        assert_eq!(from_flat(parameters.iter().copied()), Err(fault));
    }
}

#[test]
fn an_unset_answer_has_empty_lists_and_texts_and_null_only_where_allowed() {
    let empty = serde_json::to_value(ess::FlowDetailInfo::default()).expect("answers are JSON");
    assert_eq!(empty["FlowId"], "");
    assert_eq!(empty["FlowApproverInfos"], serde_json::json!([]));
    assert_eq!(empty["FlowStatus"], 0);
    assert!(empty["UserFlowType"].is_null());
    let both = serde_json::to_value(ess::Component::default()).expect("answers are JSON");
    assert_eq!(both["ComponentName"], "");
    assert_eq!(both["KeywordIndexes"], serde_json::json!([]));
    let answer =
        serde_json::to_string(&ess::CancelFlowResponse::default()).expect("answers are JSON");
    assert_eq!(answer, "{}");
}

#[test]
fn every_action_is_found_by_version_and_name() {
    for table in [ess::ACTIONS, essbasic::ACTIONS] {
        for entry in table {
            assert_eq!(
                action(entry.version, entry.name),
                Some(entry),
                "{}",
                entry.name
            );
        }
    }
    assert_eq!(ess::ACTIONS.len(), 157);
    assert_eq!(
        essbasic::ACTIONS.len(),
        101,
        "99 of the present service and two that were retired"
    );
    assert_eq!(action("2020-11-11", "ChannelCreateFlowByFiles"), None);
    assert_eq!(action("2020-01-01", "CreateFlow"), None);
}

#[test]
fn the_first_missing_parameter_is_named() {
    let cancel = action("2020-11-11", "CancelFlow").expect("the action is in the contract");
    assert_eq!(
        cancel.missing(&json(r#"{"Operator": {}, "FlowId": null}"#)),
        Some("FlowId")
    );
    assert_eq!(
        cancel.missing(&json(
            r#"{"Operator": {}, "FlowId": "a", "CancelMessage": ""}"#
        )),
        None
    );
    assert!(
        cancel
            .errors
            .contains(&codes::OPERATION_DENIED_FLOW_HAS_TERMINATED)
    );
}

#[test]
fn codes_are_sorted_and_hold_those_of_the_gateway() {
    assert!(codes::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(codes::ALL.contains(&codes::AUTH_FAILURE_SIGNATURE_FAILURE));
    assert_eq!(
        codes::INVALID_PARAMETER_PARAM_ERROR.as_str(),
        "InvalidParameter.ParamError"
    );
}
