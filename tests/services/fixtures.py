"""For a conftest.py: `from fixtures import services`."""

import pytest
from services import reached


@pytest.fixture(scope="session")
def services():
    """PostgreSQL and S3 for the whole run; see `services.Reached` for what it gives."""
    with reached() as found:
        yield found
