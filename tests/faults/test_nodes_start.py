"""Nodes that start together on nothing at all, and databases that must not be believed."""

import concurrent.futures
import secrets
import time
import urllib.parse

import pytest

from node import Node, hefu
from services import Services, reached

NODES = 3


@pytest.fixture(scope="module")
def servers():
    with reached() as found:
        yield found


def start_together(nodes):
    """All processes before any is waited for."""
    for node in nodes:
        node.start(wait=False)
    with concurrent.futures.ThreadPoolExecutor(len(nodes)) as pool:
        list(pool.map(Node.wait, nodes))


def nodes_of(settings, tmp_path, round):
    return [Node(tmp_path / f"{round}-{number}", env=settings) for number in range(NODES)]


def test_nodes_started_together_on_nothing_are_one_installation(servers, tmp_path, share):
    for round in range(share(3, 30)):
        settings = servers.installation()
        nodes = nodes_of(settings, tmp_path, round)
        try:
            start_together(nodes)
            roots = {node.root() for node in nodes}
            assert len(roots) == 1, "each node made an authority of its own"
            assert {(node.folder / "root.pem").read_bytes() for node in nodes} == roots
            kept = "SELECT name FROM settings WHERE name LIKE 'authority/%' ORDER BY name"
            expected = ["authority/embedded", "authority/root-key", "authority/root-list/1"]
            assert servers.sql(kept, settings["HEFU_DATABASE_URL"]) == expected
            for node in nodes:
                status, health = node.health()
                assert status == 200, health
        finally:
            for node in nodes:
                if node.is_running():
                    node.kill()


def test_a_node_with_another_master_key_is_refused(servers, tmp_path):
    settings = servers.installation()
    first = Node(tmp_path / "first", env=settings)
    first.start()
    try:
        other = {**settings, "HEFU_MASTER_KEY": secrets.token_hex(32)}
        refused = hefu("serve", "--data", tmp_path / "other", "--listen", "127.0.0.1:0", env=other, timeout=60)
        assert refused.returncode != 0
        assert "master key" in refused.stderr, refused.stderr
        assert not (tmp_path / "other" / "root.pem").exists()
    finally:
        first.kill()


def changed(url, **parameters):
    """The URL with other parameters; `None` takes one away."""
    parts = urllib.parse.urlsplit(url)
    query = {**dict(urllib.parse.parse_qsl(parts.query)), **parameters}
    query = urllib.parse.urlencode({name: value for name, value in query.items() if value is not None}, safe="/")
    return urllib.parse.urlunsplit(parts._replace(query=query))


def migrate(tmp_path, url):
    return hefu("migrate", "--data", tmp_path / "data", env={"HEFU_DATABASE_URL": url}, timeout=60)


def test_a_database_whose_authority_is_another_is_refused(servers, tmp_path):
    url = servers.database()
    other = servers.values["HEFU_TEST_POSTGRES_OTHER_CA"]
    refused = migrate(tmp_path, changed(url, sslrootcert=other))
    assert refused.returncode != 0
    assert "certificate" in refused.stderr, refused.stderr
    # Without a certificate to compare with, the system's authorities do not know this one either.
    refused = migrate(tmp_path, changed(url, sslrootcert=None))
    assert refused.returncode != 0
    assert "certificate" in refused.stderr, refused.stderr
    assert servers.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", url) == ["0"]
    done = migrate(tmp_path, url)
    assert done.returncode == 0, done.stderr


def test_a_database_under_another_name_is_refused(servers, tmp_path):
    # The same server answers at this address, which its certificate does not name.
    url = servers.database().replace("127.0.0.1", "127.0.0.2")
    refused = migrate(tmp_path, url)
    assert refused.returncode != 0
    assert "certificate" in refused.stderr, refused.stderr
    done = migrate(tmp_path, changed(url, sslmode="verify-ca"))
    assert done.returncode == 0, done.stderr


def test_no_password_is_told_when_the_database_refuses(servers, tmp_path):
    url = servers.database()
    password = urllib.parse.urlsplit(url).password
    wrong = password[::-1]
    refused = migrate(tmp_path, url.replace(password, wrong))
    assert refused.returncode != 0
    assert "password" in refused.stderr
    assert wrong not in refused.stderr + refused.stdout


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("HEFU_DATABASE_URL", "postgres://hefu:hush@db", "postgres://user:password@host/database"),
        ("HEFU_DATABASE_URL", "postgres://hefu:hush@db/hefu?sslmode=full", "verify-full"),
        ("HEFU_DATABASE_URL", "postgres://hefu:hush@db/hefu?sslrootcert=/nowhere.pem", "/nowhere.pem"),
        ("HEFU_BLOBS", "s4://bucket", "s3://bucket/prefix"),
        ("HEFU_BLOBS", "s3://bucket", "access_key_id"),
        ("HEFU_BLOBS", "file://blobs", "absolute path"),
        ("HEFU_DATABASE_CONNECTIONS", "0", "at least 1"),
        ("HEFU_S3__ALLOW_HTTP", "perhaps", "true or false"),
    ],
)
def test_check_config_names_addresses_that_can_not_work(tmp_path, variable, value, told):
    checked = hefu("check-config", "--data", tmp_path, env={variable: value})
    assert checked.returncode != 0
    assert told in checked.stderr, checked.stderr
    assert "hush" not in checked.stdout + checked.stderr


def test_blobs_of_a_service_that_is_down_are_told_and_come_back(tmp_path):
    with Services() as own:
        settings = {**own.reached().installation(), "HEFU_S3__TIMEOUT_SECONDS": "2"}
        node = Node(tmp_path / "data", env=settings)
        node.start()
        try:
            own.s3.pause()
            until = time.monotonic() + 30
            # What was found a moment ago is told again for a while.
            while node.health()[0] == 200 and time.monotonic() < until:
                time.sleep(0.2)
            status, health = node.health()
            assert status == 503, health
            assert health["parts"]["database"] == "ok"
            assert health["parts"]["blobs"] != "ok"
            own.s3.resume()
            node.wait()
        finally:
            node.kill()
