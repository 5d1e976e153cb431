"""UploadFiles."""

import base64
import time

import pytest

from installation import pdf

ACTION = "UploadFiles"


def upload(*bodies, **more):
    files = [{"FileName": f"file {place}.pdf", "FileBody": body} for place, body in enumerate(bodies)]
    return {"BusinessType": "DOCUMENT", "FileInfos": files, **more}


def encoded(content):
    return base64.b64encode(content).decode()


def test_several_files_get_an_id_each_and_live_for_an_hour(hefu):
    answer = hefu.call("UploadFiles", upload(encoded(pdf(1)), encoded(pdf(3))))
    assert answer["TotalCount"] == 2
    assert len(set(answer["FileIds"])) == 2
    assert all(len(one) == 32 and one.startswith("yD") for one in answer["FileIds"])
    assert abs(answer["Deadline"] - time.time() - 3600) < 60


def test_the_operator_may_be_named(hefu):
    caller = {"OperatorId": hefu.demo["operator_user_id"]}
    assert hefu.call("UploadFiles", upload(encoded(pdf()), Caller=caller))["TotalCount"] == 1


def test_base64_with_line_breaks_is_read(hefu):
    assert hefu.call("UploadFiles", upload(base64.encodebytes(pdf()).decode()))["TotalCount"] == 1


def test_a_large_file_goes_through(hefu):
    # 20 MB behind the end of the file, where readers look for the trailer from the back.
    large = pdf() + b"\n" + b"% filling\n" * 2_000_000 + pdf()
    assert len(encoded(large)) > 20_000_000
    assert hefu.call("UploadFiles", upload(encoded(large)))["TotalCount"] == 1


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"FileInfos": []}, "MissingParameter"),
        (upload(), "MissingParameter"),
        (upload(""), "MissingParameter"),
        (upload("***"), "InvalidParameterValue"),
        (upload(encoded(b"no pdf")), "InvalidParameterValue"),
        (upload(encoded(pdf()), BusinessType="SEAL"), "OperationDenied"),
        (upload(encoded(pdf()), CoverRect=True), "OperationDenied"),
        (upload(encoded(pdf()), Caller={"OperatorId": "nobody"}), "OperationDenied"),
        (upload(*["eA=="] * 21), "LimitExceeded"),
    ],
)
def test_what_is_no_document_is_refused(code, parameters, expected):
    assert code(ACTION, parameters) == expected
