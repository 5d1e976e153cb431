"""What was answered survives the process that answered, and other nodes know it."""

import pytest

from installation import Installation
from test_whole_job import Phone, document, statuses


@pytest.fixture
def own(tmp_path, services):
    """An installation whose processes this test may kill."""
    installation = Installation(tmp_path / "first", services=services)
    yield installation
    installation.stop()


def link(hefu, flow, person):
    infos = [{"ApproverType": 1, "ApproverName": person["name"], "ApproverMobile": person["mobile"]}]
    answer = hefu.call("CreateFlowSignUrl", {"FlowId": flow, "FlowApproverInfos": infos})
    return answer["FlowApproverUrlInfos"][0]["SignUrl"]


def test_what_was_answered_is_there_after_a_kill_and_after_a_stop(own):
    signers = own.demo["persons"][:2]
    flow = own.flow(signers)["FlowId"]
    Phone(own, link(own, flow, signers[0]), signers[0]).sign()
    half, root = document(own, flow), (own.folder / "root.pem").read_bytes()
    for end in (own.kill, own.stop):
        end()
        own.start()
        assert statuses(own, flow) == (2, [3, 2])
        assert document(own, flow) == half
        assert (own.folder / "root.pem").read_bytes() == root
    Phone(own, link(own, flow, signers[1]), signers[1]).sign()
    assert statuses(own, flow) == (4, [3, 3])


def test_a_contract_of_one_node_is_signed_at_another(own, tmp_path):
    if own.backend == "sqlite":
        with pytest.raises(ValueError, match="one node"):
            own.node(tmp_path / "second")
        return
    second = own.node(tmp_path / "second")
    try:
        signers = own.demo["persons"][:2]
        flow = own.flow(signers)["FlowId"]
        Phone(second, link(second, flow, signers[0]), signers[0]).sign()
        assert statuses(own, flow) == (2, [3, 2])
        own.kill()
        Phone(second, link(second, flow, signers[1]), signers[1]).sign()
        own.start()
        assert statuses(own, flow) == (4, [3, 3])
        assert document(own, flow) == document(second, flow)
    finally:
        second.stop()
