"""One installation for all tests."""

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException

from installation import Installation, chosen_backend
from services import reached

NOBODYS_ID = "yD0123456789abcdefghijklmnopqrst"


@pytest.fixture(scope="session")
def services():
    """PostgreSQL and S3 for the whole run, if it is to use them."""
    if chosen_backend() == "sqlite":
        yield None
        return
    with reached() as found:
        yield found


@pytest.fixture(scope="session")
def hefu(tmp_path_factory, services):
    installation = Installation(tmp_path_factory.mktemp("hefu"), services=services)
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
