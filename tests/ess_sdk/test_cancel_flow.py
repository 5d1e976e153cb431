"""CancelFlow."""


def test_a_cancelled_flow_is_closed_for_good(hefu, persons, code):
    flow = hefu.flow(persons[:2])["FlowId"]
    assert set(hefu.call("CancelFlow", {"FlowId": flow, "CancelMessage": "条款有误"})) == {"RequestId"}
    info = hefu.call("DescribeFlowInfo", {"FlowIds": [flow]})["FlowDetailInfos"][0]
    assert (info["FlowStatus"], info["FlowMessage"]) == (6, "条款有误")
    assert [one["ApproveStatus"] for one in info["FlowApproverInfos"]] == [6, 6]
    again = {"FlowId": flow, "CancelMessage": "again"}
    assert code("CancelFlow", again) == "OperationDenied.FlowHasTerminated"
    assert code("CreateFlowSignUrl", {"FlowId": flow}) == "OperationDenied.Forbid"


def test_refusals(hefu, persons, code, nobodys_id):
    flow = hefu.flow(persons[:1])["FlowId"]
    assert code("CancelFlow", {"FlowId": flow}) == "MissingParameter.CancelReason"
    assert code("CancelFlow", {"FlowId": flow, "CancelMessage": "长" * 201}) == "InvalidParameter.CancelReason"
    assert code("CancelFlow", {"CancelMessage": "x"}) == "MissingParameter"
    assert code("CancelFlow", {"FlowId": nobodys_id, "CancelMessage": "x"}) == "ResourceNotFound.Flow"
