"""How much is tried, and a world to try it in."""

import os
import pathlib
import random
import sys

import pytest

from node import Node, make_demo
from phone import Sender

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "services"))
from fixtures import services  # noqa: E402, F401

SOAK = os.environ.get("HEFU_SOAK") == "1"


@pytest.fixture(scope="session")
def share():
    """share(few, many): how much a test run does, and how much the promise asks for."""
    return lambda few, many: many if SOAK else few


@pytest.fixture
def chance():
    """Random choices of this test; the seed is printed with a failure and can be given again."""
    seed = int(os.environ.get("HEFU_SEED") or random.SystemRandom().randrange(2**32))
    print(f"HEFU_SEED={seed}")
    return random.Random(seed)


@pytest.fixture
def demo_node(tmp_path):
    """A running node with the demo world on SQLite and files, and a sender at it."""
    node = Node(tmp_path / "data")
    demo = make_demo(node.folder)
    node.start()
    yield node, Sender(node, demo)
    if node.is_running():
        node.kill()
