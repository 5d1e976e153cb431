"""CreateFlowSignUrl."""

import pytest
import requests

ACTION = "CreateFlowSignUrl"


@pytest.fixture(scope="module")
def flow(hefu):
    return hefu.flow(hefu.demo["persons"][:2])


def test_everybody_gets_a_link_that_shows_nothing_yet(hefu, flow, persons):
    links = hefu.call("CreateFlowSignUrl", {"FlowId": flow["FlowId"]})["FlowApproverUrlInfos"]
    assert [one["ApproverMobile"] for one in links] == [one["mobile"] for one in persons[:2]]
    for link, person in zip(links, persons):
        assert link["ApproverType"] == 1
        token = link["SignUrl"].removeprefix(f"{hefu.url}/s/")
        entry = requests.get(f"{hefu.url}/api/v1/sign/{token}", timeout=5)
        assert entry.json()["state"] == "open"
        assert person["name"] not in entry.text and person["mobile"] not in entry.text


@pytest.mark.parametrize("by", ["name and mobile", "RecipientId", "SignId"])
def test_a_signatory_is_found(hefu, flow, persons, by):
    if by == "name and mobile":
        info = {"ApproverName": persons[1]["name"], "ApproverMobile": persons[1]["mobile"]}
    else:
        info = {by: flow["Approvers"][1][by]}
    parameters = {"FlowId": flow["FlowId"], "FlowApproverInfos": [{"ApproverType": 1, **info}]}
    links = hefu.call(ACTION, parameters)["FlowApproverUrlInfos"]
    assert [one["ApproverName"] for one in links] == [persons[1]["name"]]


def test_nobody_who_fits_is_not_found(flow, code):
    infos = [{"ApproverType": 1, "ApproverName": "李雷", "ApproverMobile": "13900000009"}]
    assert code(ACTION, {"FlowId": flow["FlowId"], "FlowApproverInfos": infos}) == "ResourceNotFound"


@pytest.mark.parametrize("seconds", [1799, 7776001, -1])
def test_links_live_between_half_an_hour_and_ninety_days(flow, code, seconds):
    assert code(ACTION, {"FlowId": flow["FlowId"], "ExpiredOn": seconds}) == "InvalidParameter"


def test_a_foreign_flow_is_not_found(code, nobodys_id):
    assert code(ACTION, {"FlowId": nobodys_id}) == "ResourceNotFound.Flow"


def test_the_flow_must_be_named(code):
    assert code(ACTION, {}) == "MissingParameter"
