"""CreateSchemeUrl."""

import pytest
import requests

ACTION = "CreateSchemeUrl"


def test_right_after_the_start_it_leads_to_signing(hefu, persons):
    flow = hefu.flow(persons[:2])
    answer = hefu.call("CreateSchemeUrl", {"FlowId": flow["FlowId"], "PathType": 1})
    token = answer["SchemeUrl"].removeprefix(f"{hefu.url}/s/")
    assert requests.get(f"{hefu.url}/api/v1/sign/{token}", timeout=5).json()["state"] == "open"
    by_mobile = {"FlowId": flow["FlowId"], "PathType": 1, "EndPoint": "HTTP_SHORT_URL", "Mobile": persons[1]["mobile"]}
    assert hefu.call(ACTION, by_mobile)["SchemeUrl"].startswith(f"{hefu.url}/s/")


def test_where_several_can_sign_it_leads_to_the_contract(hefu, persons):
    flow = hefu.flow(persons[:2], Unordered=True)
    answer = hefu.call(ACTION, {"FlowId": flow["FlowId"], "PathType": 1})
    assert answer["SchemeUrl"] == f"{hefu.url}/contracts/{flow['FlowId']}"


def test_home_and_list_are_pages_of_this_installation(hefu):
    assert hefu.call(ACTION, {})["SchemeUrl"] == f"{hefu.url}/"
    assert hefu.call(ACTION, {"PathType": 2})["SchemeUrl"] == f"{hefu.url}/contracts"


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"EndPoint": "APP"}, "OperationDenied.NoSupportJumpPage"),
        ({"PathType": 1}, "MissingParameter"),
        ({"PathType": 1, "FlowId": "yD0123456789abcdefghijklmnopqrst"}, "ResourceNotFound.Flow"),
        ({"FlowGroupId": "x"}, "OperationDenied"),
    ],
)
def test_addresses_that_lead_nowhere_are_refused(code, parameters, expected):
    assert code(ACTION, parameters) == expected
