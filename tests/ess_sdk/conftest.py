"""One installation for all tests."""

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException

from installation import Installation

NOBODYS_ID = "yD0123456789abcdefghijklmnopqrst"


@pytest.fixture(scope="session")
def hefu(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("hefu"))
    yield installation
    installation.stop()


@pytest.fixture
def persons(hefu):
    return hefu.demo["persons"]


@pytest.fixture
def nobodys_id():
    return NOBODYS_ID


@pytest.fixture
def code(hefu):
    """code(action, parameters): the code with which the call is refused."""

    def refused(action, parameters, **options):
        with pytest.raises(TencentCloudSDKException) as caught:
            hefu.call(action, parameters, **options)
        assert len(caught.value.get_request_id()) == 36
        assert caught.value.get_message()
        return caught.value.get_code()

    return refused
