"""DescribeFlowInfo."""


def test_a_flow_tells_its_parties_in_order(hefu, persons):
    flow = hefu.flow(persons[:2], FlowType="租赁", FlowDescription="两年")
    answer = hefu.call("DescribeFlowInfo", {"FlowIds": [flow["FlowId"]]})
    info = answer["FlowDetailInfos"][0]
    assert info["FlowName"] == "房屋租赁合同"
    assert (info["FlowType"], info["FlowDescription"], info["FlowStatus"]) == ("租赁", "两年", 1)
    assert info["Creator"] == hefu.demo["operator_user_id"]
    assert info["CcInfos"] == []
    parties = info["FlowApproverInfos"]
    assert [one["ApproveName"] for one in parties] == [one["name"] for one in persons[:2]]
    assert [one["ApproveStatus"] for one in parties] == [2, 1]
    assert [one["RecipientId"] for one in parties] == [one["RecipientId"] for one in flow["Approvers"]]
    assert {one["ApproveType"] for one in parties} == {"PERSON"}


def test_refusals(code, nobodys_id):
    assert code("DescribeFlowInfo", {"FlowIds": [nobodys_id]}) == "FailedOperation"
    assert code("DescribeFlowInfo", {"FlowIds": ["nothing"]}) == "FailedOperation"
    assert code("DescribeFlowInfo", {"FlowIds": []}) == "MissingParameter"
    assert code("DescribeFlowInfo", {"FlowIds": ["x"] * 101}) == "InvalidParameter"
