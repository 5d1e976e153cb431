"""What is judged before an action is reached."""

import json
import random
import time

import pytest
import requests

from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.ess.v20201111 import models

BRIEFS = {"FlowIds": ["x"]}


def test_another_secret_does_not_sign(hefu, code):
    client = hefu.client(secret_key="x" * 32)
    assert code("DescribeFlowBriefs", BRIEFS, client=client) == "AuthFailure.SignatureFailure"


@pytest.mark.parametrize("sign", ["TC3-HMAC-SHA256", "HmacSHA1", "HmacSHA256"])
def test_an_unknown_key_is_not_found(hefu, code, sign):
    client = hefu.client(secret_id="AKID" + "x" * 32, sign=sign)
    assert code("DescribeFlowBriefs", BRIEFS, client=client) == "AuthFailure.SecretIdNotFound"
    assert code("UploadFiles", {"BusinessType": "DOCUMENT"}, client=client) == "AuthFailure.SecretIdNotFound"


@pytest.mark.parametrize("shift", [-301, 301])
def test_an_old_or_early_signature_has_expired(hefu, shift):
    answer = hefu.raw("DescribeFlowBriefs", b"{}", timestamp=int(time.time()) + shift + (10 if shift > 0 else 0))
    assert answer["Error"]["Code"] == "AuthFailure.SignatureExpire"


def test_unsigned_calls_are_refused(hefu):
    def skip(headers):
        headers["Authorization"] = "SKIP"

    for change in (skip, lambda headers: headers.pop("Authorization")):
        answer = hefu.raw("DescribeFlowBriefs", b"{}", change=change)
        assert answer["Error"]["Code"] == "AuthFailure.InvalidAuthorization"


@pytest.mark.parametrize(
    ("action", "version", "expected"),
    [
        ("DescribeFlow", "2020-11-11", "InvalidAction"),
        ("DescribeFlowBriefs", "2020-11-12", "NoSuchVersion"),
        ("CreateFlow", "2020-11-11", "UnsupportedOperation"),
        ("CreateFlowsByTemplates", "2021-05-26", "UnsupportedOperation"),
    ],
)
def test_what_is_not_there_is_named_as_such(hefu, action, version, expected):
    assert hefu.raw(action, b"{}", version=version)["Error"]["Code"] == expected


def test_an_action_that_is_not_served_says_so_to_the_sdk(hefu):
    with pytest.raises(TencentCloudSDKException) as caught:
        hefu.client().CreateFlow(models.CreateFlowRequest())
    assert caught.value.get_code() == "UnsupportedOperation"


def test_sentences_come_in_the_language_of_the_client(hefu):
    for language, sentence in [("zh-CN", "缺少参数 FlowIds。"), ("en-US", "The parameter FlowIds is missing.")]:
        with pytest.raises(TencentCloudSDKException) as caught:
            hefu.call("DescribeFlowInfo", {}, client=hefu.client(language=language))
        assert caught.value.get_message() == sentence


def test_the_operator_works_for_the_organisation(code, nobodys_id):
    for user in ("nobody", nobodys_id):
        parameters = {"Operator": {"UserId": user}, **BRIEFS}
        assert code("DescribeFlowBriefs", parameters, operator=False) == "InvalidParameter.InvalidOperatorId"
    assert code("DescribeFlowBriefs", BRIEFS, operator=False) == "MissingParameter"


def test_a_request_changed_on_its_way_is_refused(hefu):
    seed = random.randrange(2**32)
    print("seed", seed)
    chance = random.Random(seed)
    body = json.dumps({"Operator": {"UserId": hefu.demo["operator_user_id"]}, **BRIEFS}).encode()
    names = ["Authorization", "X-TC-Timestamp", "Host"]
    assert hefu.raw("DescribeFlowBriefs", body)["Error"]["Code"] == "ResourceNotFound.Flow"
    for _ in range(100):

        def change(headers):
            name = chance.choice(names)
            place = chance.randrange(len(headers[name]))
            other = chance.choice([one for one in "0123456789abcdef" if one != headers[name][place]])
            headers[name] = headers[name][:place] + other + headers[name][place + 1 :]
            change.made = (name, headers[name])

        answer = hefu.raw("DescribeFlowBriefs", body, change=change)
        code = answer["Error"]["Code"]
        assert code.startswith("AuthFailure.") or code in ("InvalidParameter", "MissingParameter"), (seed, change.made)


def test_a_body_changed_on_its_way_is_refused(hefu):
    body = json.dumps(BRIEFS).encode()
    until = {}

    def keep(headers):
        until.update(headers)

    hefu.raw("DescribeFlowBriefs", body, change=keep)
    for place in range(len(body)):
        changed = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
        answer = requests.post(hefu.url + "/", data=changed, headers=until, timeout=10).json()["Response"]
        assert answer["Error"]["Code"] == "AuthFailure.SignatureFailure", place


def test_a_body_above_ten_megabytes_is_too_large(hefu):
    answer = hefu.raw("DescribeFlowBriefs", b" " * (10 * 1024 * 1024 + 1))
    assert answer["Error"]["Code"] == "RequestSizeLimitExceeded"


def test_a_browser_gets_the_web_app(hefu):
    assert "application/json" not in requests.get(hefu.url + "/", timeout=5).headers["Content-Type"]
