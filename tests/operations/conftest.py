"""An installation for whoever runs one."""

import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/ess_sdk"))
from installation import Installation  # noqa: E402


@pytest.fixture
def root():
    return ROOT


@pytest.fixture
def hefu(tmp_path):
    installation = Installation(tmp_path / "data", backend="sqlite")
    yield installation
    installation.stop()
