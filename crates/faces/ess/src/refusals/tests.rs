use hefu_app::refusals::AccessRefusal;
use hefu_domain::contract::{Refusal as ContractRefusal, Status};
use hefu_ess_wire::{action, ess};

use super::*;

fn code_for(name: &str, refusal: impl Into<Refusal>) -> &'static str {
    let action = action(ess::VERSION, name);
    assert!(action.is_some(), "{name}");
    CallRefusal::Platform(refusal.into()).code(action).as_str()
}

#[test]
fn each_action_answers_with_codes_of_its_own() {
    let missing = AccessRefusal::NotFound;
    let signed = ContractRefusal::WrongStatus {
        status: Status::Signed,
    };
    for (action, refusal, code) in [
        (
            "CancelFlow",
            Refusal::from(missing),
            "ResourceNotFound.Flow",
        ),
        ("DescribeFlowInfo", missing.into(), "FailedOperation"),
        (
            "DescribeFlowBriefs",
            missing.into(),
            "ResourceNotFound.Flow",
        ),
        ("DescribeFileUrls", missing.into(), "ResourceNotFound"),
        ("CreateFlowSignUrl", missing.into(), "ResourceNotFound.Flow"),
        (
            "CancelFlow",
            signed.into(),
            "OperationDenied.FlowHasTerminated",
        ),
        ("CreateFlowSignUrl", signed.into(), "OperationDenied.Forbid"),
        (
            "CancelFlow",
            ContractRefusal::ReasonInvalid.into(),
            "InvalidParameter.CancelReason",
        ),
        (
            "CreateFlowByFiles",
            ContractRefusal::DeadlinePast.into(),
            "InvalidParameter.FlowDeadLine",
        ),
        (
            "CreateFlowByFiles",
            ContractRefusal::NoSigningField { index: 0 }.into(),
            "MissingParameter.ApproverSignComponent",
        ),
    ] {
        assert_eq!(code_for(action, refusal), code, "{action} {refusal:?}");
    }
}

#[test]
fn missing_parameters_have_their_own_code_where_there_is_one() {
    for (name, parameter, code) in [
        (
            "CancelFlow",
            "CancelMessage",
            "MissingParameter.CancelReason",
        ),
        ("CancelFlow", "FlowId", "MissingParameter"),
        ("DescribeFlowBriefs", "FlowIds", "MissingParameter.FlowId"),
        (
            "CreateFlowByFiles",
            "Approvers[1].ApproverMobile",
            "MissingParameter.ApproverMobile",
        ),
    ] {
        let refusal = CallRefusal::missing(parameter);
        assert_eq!(
            refusal.code(action(ess::VERSION, name)).as_str(),
            code,
            "{name} {parameter}"
        );
        for language in [Language::Chinese, Language::English] {
            assert!(refusal.sentence(language).contains(parameter));
        }
    }
}

#[test]
fn what_is_not_served_is_refused_with_a_code_every_served_action_knows() {
    for name in crate::actions::SERVED {
        let found = action(ess::VERSION, name).expect("a served action is in the contract");
        for feature in Feature::ALL {
            let code = CallRefusal::unserved("X", *feature).code(Some(found));
            assert!(
                found.errors.contains(&code) || GATEWAY.contains(&code),
                "{name} {feature:?} {code}"
            );
        }
    }
}
