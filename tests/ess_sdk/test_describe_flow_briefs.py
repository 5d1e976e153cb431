"""DescribeFlowBriefs."""


def test_briefs_come_in_the_order_of_the_ids(hefu, persons):
    ids = [hefu.flow(persons[:1])["FlowId"] for _ in range(3)]
    briefs = hefu.call("DescribeFlowBriefs", {"FlowIds": ids[::-1]})["FlowBriefs"]
    assert [one["FlowId"] for one in briefs] == ids[::-1]
    assert {one["FlowStatus"] for one in briefs} == {1}
    assert all(one["Deadline"] > one["CreatedOn"] for one in briefs)


def test_the_answer_is_the_same_by_get_and_with_older_signatures(hefu, persons):
    parameters = {"FlowIds": [hefu.flow(persons[:1])["FlowId"]]}
    expected = hefu.call("DescribeFlowBriefs", parameters)["FlowBriefs"]
    for method, sign in [("GET", "TC3-HMAC-SHA256"), ("POST", "HmacSHA1"), ("GET", "HmacSHA256")]:
        client = hefu.client(method=method, sign=sign)
        assert hefu.call("DescribeFlowBriefs", parameters, client=client)["FlowBriefs"] == expected, (method, sign)


def test_refusals(code, nobodys_id):
    assert code("DescribeFlowBriefs", {"FlowIds": [nobodys_id]}) == "ResourceNotFound.Flow"
    assert code("DescribeFlowBriefs", {}) == "MissingParameter.FlowId"
    assert code("DescribeFlowBriefs", {"FlowIds": ["x"] * 101}) == "OperationDenied.OutQueryLimit"
