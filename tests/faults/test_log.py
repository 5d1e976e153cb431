"""Whoever owns the database rewrites the log so that every row agrees with every other; `hefu fsck` and
`hefu witness` find it all the same. The rewriting is done by the few lines below, which share nothing with
the product: they are also a second implementation of its formats.
"""

import base64
import hashlib
import json
import shutil
import signal
import sqlite3
import struct
import subprocess
import time

import pytest
import requests

from installation import BINARY, free_port
from node import Node, environment, hefu, make_demo
from phone import Phone, Sender, person

KEPT = "kept-checkpoint"
TABLES = {
    "platform_events": "id stream about contract_id name happened_at bytes digest",
    "contract_events": "contract_id sequence happened_at name bytes digest",
    "log_entries": "owner sequence salt entry happened_at",
    "log_heads": "number origin state size root edge opened_at grown_at",
    "log_tiles": "level tile_index hashes",
    "log_checkpoints": "number size note signed_at stamp stamped_at",
}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(entry):
    return sha256(b"\0", entry)


def root_of(hashes):
    """RFC 6962, clause 2.1."""
    if not hashes:
        return sha256()
    if len(hashes) == 1:
        return hashes[0]
    half = 1
    while half * 2 < len(hashes):
        half *= 2
    return sha256(b"\1", root_of(hashes[:half]), root_of(hashes[half:]))


def checksum(table, values):
    """What a row says of itself, as the store writes it."""
    sum_ = hashlib.sha256()

    def put(kind, content):
        sum_.update(bytes([kind]) + struct.pack(">Q", len(content)) + content)

    put(0, table.encode())
    for value in values:
        if value is None:
            put(4, b"")
        elif isinstance(value, int):
            put(1, struct.pack(">q", value))
        elif isinstance(value, str):
            put(2, value.encode())
        else:
            put(3, value)
    return sum_.digest()


def prove(database):
    """Makes every row of the log agree with its checksum again."""
    for table, columns in TABLES.items():
        names = columns.split()
        rows = database.execute(f"SELECT rowid,{','.join(names)} FROM {table}").fetchall()
        for rowid, *values in rows:
            database.execute(f"UPDATE {table} SET checksum=? WHERE rowid=?", (checksum(table, values), rowid))
    database.execute("UPDATE log_entries SET mirror=COALESCE('='||leaf_index,'-')")


def rebuild(database):
    """Makes entries, tiles and head agree with the events and with each other."""
    entries = database.execute(
        "SELECT l.rowid,l.salt,COALESCE(e.bytes,p.bytes) FROM log_entries l "
        "LEFT JOIN contract_events e ON e.contract_id=l.owner AND e.sequence=l.sequence "
        "LEFT JOIN platform_events p ON p.id=l.owner WHERE l.leaf_index IS NOT NULL ORDER BY l.leaf_index"
    ).fetchall()
    database.execute("UPDATE log_entries SET leaf_index=-1-leaf_index WHERE leaf_index IS NOT NULL")
    level = []
    for index, (rowid, salt, content) in enumerate(entries):
        entry = sha256(salt, content) if content is not None else bytes(32)
        database.execute("UPDATE log_entries SET entry=?,leaf_index=? WHERE rowid=?", (entry, index, rowid))
        level.append(leaf_hash(entry))
    root, edge, number = root_of(level), b"", 0
    database.execute("DELETE FROM log_tiles")
    while level:
        full = len(level) // 256
        for tile in range(full):
            hashes = b"".join(level[tile * 256 : tile * 256 + 256])
            database.execute("INSERT INTO log_tiles VALUES (?,?,?,x'')", (number, tile, hashes))
        edge += b"".join(level[full * 256 :])
        level = [root_of(level[tile * 256 : tile * 256 + 256]) for tile in range(full)]
        number += 1
    database.execute("UPDATE log_heads SET size=?,root=?,edge=?", (len(entries), root, edge))
    prove(database)


def some(database, chance, table, where="1"):
    rowids = [rowid for (rowid,) in database.execute(f"SELECT rowid FROM {table} WHERE {where} ORDER BY rowid")]
    return chance.choice(rowids)


def change_bytes(database, chance, table, column):
    rowid = some(database, chance, table, f"{column} IS NOT NULL AND length({column})>0")
    (content,) = database.execute(f"SELECT {column} FROM {table} WHERE rowid=?", (rowid,)).fetchone()
    content = bytearray(content)
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    database.execute(f"UPDATE {table} SET {column}=? WHERE rowid=?", (bytes(content), rowid))


IN_TREE = "leaf_index IS NOT NULL"


def swap(database, chance):
    one, other = (some(database, chance, "log_entries", IN_TREE) for _ in range(2))
    places = dict(database.execute("SELECT rowid,leaf_index FROM log_entries"))
    if one == other:
        return swap(database, chance)
    for rowid, place in ((one, -1), (other, places[one]), (one, places[other])):
        database.execute("UPDATE log_entries SET leaf_index=? WHERE rowid=?", (place, rowid))


def remove(database, chance, table):
    where = IN_TREE if table == "log_entries" else "1"
    database.execute(f"DELETE FROM {table} WHERE rowid=?", (some(database, chance, table, where),))


def add(database, chance):
    """An event that never was, at the end of the tree."""
    row = database.execute("SELECT * FROM platform_events WHERE name='key_destroyed' LIMIT 1").fetchone()
    name = "yD" + "".join(chance.choice("0123456789abcdef") for _ in range(30))
    event = json.loads(row[6])
    event["id"] = name
    content = json.dumps(event, separators=(",", ":"), ensure_ascii=False).encode()
    row = (name, *row[1:6], content, sha256(content), b"")
    database.execute(f"INSERT INTO platform_events VALUES ({','.join('?' * 9)})", row)
    salt = chance.randbytes(16)
    (size,) = database.execute("SELECT MAX(leaf_index)+1 FROM log_entries").fetchone()
    entry = (name, 0, salt, sha256(salt, content), row[5], size, b"", "")
    database.execute(f"INSERT INTO log_entries VALUES ({','.join('?' * 8)})", entry)


def cut(database, chance):
    """The newest events never were."""
    (size,) = database.execute("SELECT MAX(leaf_index)+1 FROM log_entries").fetchone()
    least = chance.randrange(1, size)
    gone = database.execute("SELECT owner FROM log_entries WHERE leaf_index>=?", (least,)).fetchall()
    database.executemany("DELETE FROM platform_events WHERE id=?", gone)
    database.execute("DELETE FROM log_entries WHERE leaf_index>=?", (least,))


def backdate(database, chance):
    """An event happened earlier than it did."""
    rowid = some(database, chance, "platform_events")
    content, at = database.execute("SELECT bytes,happened_at FROM platform_events WHERE rowid=?", (rowid,)).fetchone()
    earlier = content.replace(str(at).encode(), str(at - 86_400_000_000).encode())
    assert earlier != content
    database.execute(
        "UPDATE platform_events SET bytes=?,digest=?,happened_at=? WHERE rowid=?",
        (earlier, sha256(earlier), at - 86_400_000_000, rowid),
    )


"""What is changed, and whether the rest is then rebuilt around it."""
ATTACKS = {
    "an entry": (lambda d, c: change_bytes(d, c, "log_entries", "entry"), False),
    "a salt": (lambda d, c: change_bytes(d, c, "log_entries", "salt"), False),
    "an event": (lambda d, c: change_bytes(d, c, "platform_events", "bytes"), False),
    "a tile": (lambda d, c: change_bytes(d, c, "log_tiles", "hashes"), False),
    "the edge": (lambda d, c: change_bytes(d, c, "log_heads", "edge"), False),
    "the root": (lambda d, c: change_bytes(d, c, "log_heads", "root"), False),
    "a checkpoint": (lambda d, c: change_bytes(d, c, "log_checkpoints", "note"), False),
    "two places": (swap, False),
    "an entry removed": (lambda d, c: remove(d, c, "log_entries"), False),
    "an event removed": (lambda d, c: remove(d, c, "platform_events"), False),
    "a tile removed": (lambda d, c: remove(d, c, "log_tiles"), False),
    "an event added": (add, False),
    "a salt, rebuilt": (lambda d, c: change_bytes(d, c, "log_entries", "salt"), True),
    "an event backdated, rebuilt": (backdate, True),
    "two places, rebuilt": (swap, True),
    "an event removed, rebuilt": (lambda d, c: remove(d, c, "log_entries"), True),
    "the newest cut, rebuilt": (cut, True),
}


def log_tables(folder):
    return sqlite3.connect(folder / "hefu.db", isolation_level=None)


def checkpoint_of(node):
    """The newest checkpoint once it covers everything."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with sqlite3.connect(f"file:{node.folder / 'hefu.db'}?mode=ro", uri=True) as database:
            (waiting,) = database.execute("SELECT COUNT(*) FROM log_entries WHERE leaf_index IS NULL").fetchone()
            (size,) = database.execute("SELECT MAX(size) FROM log_heads").fetchone()
        answer = requests.get(f"{node.url}/log/checkpoint", timeout=5)
        if not waiting and answer.ok and int(answer.text.split("\n")[1]) == size:
            assert answer.headers["content-type"] == "text/plain; charset=utf-8"
            return answer.text
        time.sleep(0.1)
    raise AssertionError("the checkpoint does not follow")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A stopped installation of a few hundred entries, and a checkpoint that somebody kept."""
    folder = tmp_path_factory.mktemp("log") / "data"
    node = Node(folder)
    demo = make_demo(folder)
    node.start()
    sender = Sender(node, demo)
    for _ in range(14):
        people = [person(), person()]
        flow = sender.flow(people, sender.upload())
        for one in people:
            Phone(node, sender.link(flow, one), one).sign()
    note = checkpoint_of(node)
    verify_by_tiles(node, note)
    node.stop()
    (folder / KEPT).write_text(note)
    assert fsck(folder) == []
    return folder


def fsck(folder, *more):
    said = hefu("fsck", "--json", "--data", folder, "--checkpoint", folder / KEPT, *more)
    if said.returncode == 2:
        return [said.stderr]
    report = json.loads(said.stdout)
    return sorted({finding["code"] for finding in report["findings"]})


def verify_by_tiles(node, note):
    """Fetches the whole log as anybody can, and derives root and tiles from the entries."""
    _, size, root = note.split("\n")[:3]
    size = int(size)
    assert size > 256, "more than a tile"
    fetch = lambda path: requests.get(f"{node.url}/log/{path}", timeout=5)  # noqa: E731
    level = []
    for tile in range(-(-size // 256)):
        width = min(256, size - tile * 256)
        suffix = "" if width == 256 else f".p/{width}"
        bundle = fetch(f"tile/entries/{tile:03}{suffix}")
        assert bundle.headers["content-type"] == "application/octet-stream"
        assert "immutable" in bundle.headers["cache-control"]
        entries = [bundle.content[place + 2 : place + 34] for place in range(0, len(bundle.content), 34)]
        hashes = [leaf_hash(entry) for entry in entries]
        assert fetch(f"tile/0/{tile:03}{suffix}").content == b"".join(hashes)
        level += hashes
    assert base64.b64encode(root_of(level)).decode() == root
    assert fetch("tile/1/000.p/1").content == root_of(level[:256])
    for nothing in (f"tile/0/{size // 256:03}", f"tile/0/{size // 256 + 1:03}.p/1", "tile/2/000.p/1", "tile/0/0"):
        assert fetch(nothing).status_code == 404, nothing


def test_every_rewriting_of_the_log_is_found(kept, tmp_path, chance, share):
    trials = share(17, 204)
    names = list(ATTACKS)
    for trial in range(trials):
        folder = tmp_path / "data"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(kept, folder)
        name = names[trial % len(names)]
        change, rebuilt = ATTACKS[name]
        with log_tables(folder) as database:
            database.execute("PRAGMA foreign_keys=OFF")
            change(database, chance)
            if rebuilt:
                rebuild(database)
            else:
                prove(database)
        found = fsck(folder)
        assert found, f"trial {trial}: {name}"
        if rebuilt:
            assert "log_fork" in found, (name, found)


@pytest.fixture
def witness(tmp_path):
    """witness(log keys…) starts one on a folder that stays."""
    running = []

    def start(*logs):
        listen = f"127.0.0.1:{free_port()}"
        command = [BINARY, "witness", "--data", tmp_path / "witness", "--listen", listen, "--name", "witness.example/w1"]
        for log in logs:
            command += ["--log", log]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
        running.append(process)
        line = process.stdout.readline()
        return process, f"http://{listen}", line.strip().rsplit(" ", 1)[1]

    yield start
    for process in running:
        process.kill()
        process.wait()


def log_key(node):
    """The key that verifies the checkpoints of a log."""
    said = hefu("log-key", "--data", node.folder)
    assert said.returncode == 0, said.stderr
    return said.stdout.strip()


def test_a_witness_cosigns_what_grows_and_no_fork(tmp_path, witness):
    folder = tmp_path / "data"
    node = Node(folder)
    demo = make_demo(folder)
    node.start()
    note = checkpoint_of(node)
    node.stop()
    process, address, key = witness(log_key(node))
    node.env["HEFU_WITNESSES"] = f"{address} {key}"
    node.start()
    sender = Sender(node, demo)
    sender.flow([person()], sender.upload())
    note = cosigned(node)

    # Killed and started again it knows what it has signed.
    process.send_signal(signal.SIGKILL)
    process.wait()
    node.stop()
    shutil.copytree(folder, tmp_path / "old")
    process, address, key_again = witness(log_key(node))
    assert key_again == key
    node.env["HEFU_WITNESSES"] = f"{address} {key}"
    node.start()
    sender.flow([person()], sender.upload())
    newer = cosigned(node)
    size = int(newer.split("\n")[1])
    assert size > int(note.split("\n")[1])
    answer = requests.post(f"{address}/add-checkpoint", data=f"old 0\n\n{own_part(note)}".encode(), timeout=5)
    assert (answer.status_code, answer.text) == (409, f"{size}\n")
    assert answer.headers["content-type"] == "text/x.tlog.size"
    node.stop()

    # An older state comes back and goes on differently: it gets no cosignature.
    old = Node(tmp_path / "old", env=dict(node.env))
    old.start()
    elsewhere = Sender(old, demo)
    for _ in range(3):
        elsewhere.flow([person()], elsewhere.upload())
    forked = checkpoint_of(old)
    time.sleep(3)
    forked = checkpoint_of(old)
    assert forked.count("\n— ") == 1, forked
    old.stop()


def own_part(note):
    text, signatures = note.split("\n\n")
    return f"{text}\n\n{signatures.split(chr(10))[0]}\n"


def cosigned(node):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        note = checkpoint_of(node)
        if "\n— witness.example/w1 " in note:
            return note
        time.sleep(0.2)
    raise AssertionError("no cosignature")


def test_a_restored_log_goes_on_only_if_nobody_has_seen_more(tmp_path):
    node = Node(tmp_path / "data")
    demo = make_demo(node.folder)
    node.start()
    sender = Sender(node, demo)
    sender.flow([person()], sender.upload())
    then = tmp_path / "then"
    then.write_text(checkpoint_of(node))
    assert hefu("backup", tmp_path / "backup", "--data", node.folder).returncode == 0
    sender.flow([person()], sender.upload())
    later = tmp_path / "later"
    later.write_text(checkpoint_of(node))
    node.stop()
    old = then.read_text().split("\n")

    def restored(name, *more):
        again = Node(tmp_path / name)
        shutil.copy(node.folder / "master.key", again.folder)
        said = hefu("restore", tmp_path / "backup", "--data", again.folder, *more)
        assert said.returncode == 0, said.stderr
        again.start()
        other = Sender(again, demo)
        other.flow([person()], other.upload())
        note = checkpoint_of(again).split("\n")
        again.stop()
        assert hefu("fsck", "--data", again.folder).returncode == 0
        with log_tables(again.folder) as database:
            first = "SELECT p.bytes FROM log_entries l JOIN platform_events p ON p.id=l.owner WHERE l.leaf_index=0"
            opened = json.loads(database.execute(first).fetchone()[0])["fact"]
        return note, opened

    note, opened = restored("newest", "--checkpoint", then)
    assert note[0] == old[0] and int(note[1]) > int(old[1])
    assert opened["previous"] is None
    for name, more in (("behind", ("--checkpoint", later)), ("unknown", ())):
        note, opened = restored(name, *more)
        assert note[0] != old[0], name
        assert opened["number"] == 2
        former = opened["previous"]
        assert (former["origin"], former["size"]) == (old[0], int(old[1]))
        assert base64.b64encode(bytes.fromhex(former["root"])).decode() == old[2]
        # What came with the backup is in the new log as well.
        assert int(note[1]) > int(old[1])
