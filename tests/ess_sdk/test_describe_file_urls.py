"""DescribeFileUrls."""

import json

import pytest
import requests

from installation import pdf

ACTION = "DescribeFileUrls"


def test_the_document_is_there_right_after_the_start(hefu, persons):
    flow = hefu.flow(persons[:2])
    parameters = {"BusinessType": "FLOW", "BusinessIds": [flow["FlowId"]]}
    answer = hefu.call("DescribeFileUrls", parameters)
    assert answer["TotalCount"] == 1
    sizes = json.loads(answer["FileUrls"][0]["Option"])
    assert len(sizes) == 3 and sizes[-1] == "-1"
    fetched = requests.get(answer["FileUrls"][0]["Url"], timeout=10)
    assert fetched.status_code == 200 and fetched.content.startswith(b"%PDF-")
    assert fetched.headers["Content-Type"] == "application/pdf"
    assert fetched.headers["Content-Disposition"].startswith("attachment")
    assert fetched.headers["X-Content-Type-Options"] == "nosniff"
    assert fetched.headers["Cache-Control"] == "no-store"


def test_an_uploaded_file_comes_back_byte_for_byte(hefu):
    content = pdf(1)
    parameters = {"BusinessType": "DOCUMENT", "BusinessIds": [hefu.upload(content)], "UrlTtl": 60}
    url = hefu.call(ACTION, parameters)["FileUrls"][0]["Url"]
    assert requests.get(url, timeout=10).content == content
    for changed in (url.replace("/file.", "/contract."), url.replace(".pdf", ".exe"), url.replace("/ess/files/", "/ess/files/x")):
        assert requests.get(changed, timeout=10).status_code == 403, changed


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"BusinessType": "SEAL"}, "InvalidParameter.BusinessType"),
        ({"BusinessIds": []}, "MissingParameter"),
        ({"BusinessIds": ["yD0123456789abcdefghijklmnopqrst"]}, "ResourceNotFound"),
        ({"FileType": "ZIP"}, "OperationDenied"),
        ({"UrlTtl": 86401}, "InvalidParameter.ParamError"),
    ],
)
def test_refusals(code, changes, expected):
    parameters = {"BusinessType": "FLOW", "BusinessIds": ["x"], **changes}
    assert code(ACTION, parameters) == expected
