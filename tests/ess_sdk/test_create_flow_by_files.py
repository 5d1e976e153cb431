"""CreateFlowByFiles."""

import copy
import time

import pytest

ACTION = "CreateFlowByFiles"


def test_a_flow_starts_at_once_with_all_parties(hefu, persons):
    answer = hefu.call("CreateFlowByFiles", hefu.order(persons[:2]))
    assert len(answer["FlowId"]) == 32
    assert answer["PreviewUrl"] == ""
    assert len({one["RecipientId"] for one in answer["Approvers"]}) == 2
    assert all(one["SignId"] for one in answer["Approvers"])
    brief = hefu.call("DescribeFlowBriefs", {"FlowIds": [answer["FlowId"]]})["FlowBriefs"][0]
    assert brief["FlowStatus"] == 1
    assert abs(brief["Deadline"] - time.time() - 365 * 86400) < 60


def test_messages_go_out_only_where_they_are_asked_for(hefu, persons):
    order = hefu.order([persons[3], persons[4]], Unordered=True)
    order["Approvers"][0]["NotifyType"] = "sms"
    order["Approvers"][1]["NotifyType"] = "none"
    hefu.call(ACTION, order)
    until = time.monotonic() + 20
    invited = []
    while not invited and time.monotonic() < until:
        invited = [one["to"] for one in hefu.messages() if one["purpose"] == "invite"]
        time.sleep(0.05)
    assert invited == [persons[3]["mobile"]]


CHANGES = [
    (["FlowName"], "", "MissingParameter"),
    (["FlowName"], "长" * 201, "InvalidParameter.FlowName"),
    (["FileIds"], [], "MissingParameter.ResourceId"),
    (["FileIds"], ["a", "b"], "OperationDenied.ManyResourceId"),
    (["FileIds"], ["yD0123456789abcdefghijklmnopqrst"], "ResourceNotFound.NotExistResource"),
    (["Deadline"], 1, "InvalidParameter.FlowDeadLine"),
    (["Approvers"], [], "MissingParameter.FlowApprover"),
    (["CcInfos"], [{"Mobile": "13900000009"}], "OperationDenied.CcForbid"),
    (["NeedPreview"], True, "FailedOperation.PreViewUrlFail"),
    (["UserData"], "x" * 20481, "InvalidParameter.FlowUserData"),
    (["Approvers", 0, "ApproverType"], 0, "OperationDenied"),
    (["Approvers", 0, "ApproverName"], "", "MissingParameter.ApproverName"),
    (["Approvers", 0, "ApproverMobile"], "123", "InvalidParameter.InvalidMobile"),
    (["Approvers", 0, "ApproverIdCardNumber"], "110101198502030029", "InvalidParameter.CardNumber"),
    (["Approvers", 0, "SignComponents"], [], "MissingParameter.SignComponents"),
    (["Approvers", 0, "SignComponents", 0, "ComponentType"], "SIGN_SEAL", "OperationDenied.NoSupportComponentType"),
    (["Approvers", 0, "SignComponents", 0, "ComponentType"], "SIGN_DATE", "MissingParameter.ApproverSignComponent"),
    (["Approvers", 0, "SignComponents", 0, "ComponentPage"], 3, "InvalidParameter.ComponentPage"),
    (["Approvers", 0, "SignComponents", 0, "ComponentPosX"], 5000, "InvalidParameter.ComponentPosition"),
    (["Approvers", 0, "SignComponents", 0, "GenerateMode"], "KEYWORD", "MissingParameter.KeyWord"),
]


@pytest.fixture(scope="module")
def accepted(hefu):
    """An order that is accepted as it stands."""
    order = hefu.order(hefu.demo["persons"][:2])
    hefu.call(ACTION, order)
    return order


@pytest.mark.parametrize(("path", "value", "expected"), CHANGES)
def test_one_change_makes_an_order_refused(accepted, code, path, value, expected):
    order = copy.deepcopy(accepted)
    place = order
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert code(ACTION, order) == expected
