"""One flipped bit anywhere in what is stored is found by `hefu fsck`, which says whose contract it is."""

import json
import sqlite3

import pytest

from node import Node, hefu, make_demo
from phone import Console, Phone, Sender, person

"""Tables whose rows belong to one contract, and the column that says to which."""
OF_A_CONTRACT = {
    "contracts": "id",
    "contract_events": "contract_id",
    "contract_signatories": "contract_id",
    "certificates": "contract_id",
    "links": "contract_id",
    "jobs": "contract_id",
}
"""The migrator's own list; its instants mean nothing."""
NOT_OURS = {"seaql_migrations"}


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A stopped installation with a signed, a half signed and a rejected contract, and a draft."""
    folder = tmp_path_factory.mktemp("rot") / "data"
    node = Node(folder)
    demo = make_demo(folder)
    node.start()
    sender = Sender(node, demo)
    for signing in (2, 1, 0):
        people = [person(), person()]
        flow = sender.flow(people, sender.upload())
        phones = [Phone(node, sender.link(flow, one), one) for one in people]
        for phone in phones[:signing]:
            phone.sign()
        if not signing:
            phones[0].up_to_accept()
            phones[0].reject("条款有误")
    Console(node, demo["operator"]["mobile"]).draft("草稿")
    node.stop()
    assert fsck(folder)["sound"]
    return folder


def fsck(folder):
    said = hefu("fsck", "--json", "--data", folder)
    if said.returncode == 2:
        return {"sound": False, "findings": [], "problem": said.stderr}
    report = json.loads(said.stdout)
    assert report["sound"] == (said.returncode == 0), said.stderr
    return report


def rows(folder, name="hefu.db"):
    """Every row of every table, as the file holds it: no log beside it is looked at."""
    with sqlite3.connect(f"file:{folder / name}?immutable=1", uri=True) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")]
        # What is no text is compared as it is; that bytes are marked as text makes a difference.
        database.text_factory = lambda text: ("text", text)
        return {
            name: database.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall()
            for name in names
            if name not in NOT_OURS and not name.startswith("sqlite_")
        }


def flipped(value, chance):
    """The same value with one bit changed."""
    if isinstance(value, int):
        return value ^ (1 << chance.randrange(40))
    content = bytearray(value if isinstance(value, bytes) else value.encode())
    if not content:
        return b"\x01" if isinstance(value, bytes) else "\x01"
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(7)
    return bytes(content) if isinstance(value, bytes) else content.decode(errors="replace")


def test_a_flipped_bit_in_a_document_is_found(stored, chance, share):
    blobs = [path for path in (stored / "blobs").rglob("*/*") if path.is_file()]
    clean = {finding["place"] for finding in fsck(stored)["findings"]}
    assert not clean
    found = 0
    for _ in range(share(40, 200)):
        path = chance.choice(blobs)
        whole = path.read_bytes()
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        report = fsck(stored)
        path.write_bytes(whole)
        if report["sound"]:
            # Nobody names it: a revision that was replaced, waiting to be swept.
            assert not is_named(stored, path.name), path
            continue
        (finding,) = report["findings"]
        assert finding["place"] == f"blobs/{path.name}"
        assert finding["code"] == "blob_damaged"
        assert finding["contract"] == contract_of(stored, path.name)
        found += 1
    assert found
    assert fsck(stored)["sound"]


def is_named(folder, blob):
    return contract_of(folder, blob) is not None or any(("text", blob.encode()) in row for row in rows(folder)["files"])


def contract_of(folder, blob):
    owners = [row[0][1].decode() for row in rows(folder)["contracts"] if ("text", blob.encode()) in row]
    return owners[0] if owners else None


def test_a_missing_document_is_found(stored):
    blob = next(path for path in (stored / "blobs").rglob("*/*") if contract_of(stored, path.name))
    whole = blob.read_bytes()
    blob.unlink()
    codes = {finding["code"] for finding in fsck(stored)["findings"]}
    blob.write_bytes(whole)
    assert codes == {"blob_missing"}


def test_a_flipped_bit_in_a_row_is_found(stored, chance, share):
    tables = {name: content for name, content in rows(stored).items() if content}
    for name in ("contracts", "contract_events", "certificates", "personal_values", "subjects", "settings", "files"):
        assert name in tables, tables.keys()
    trials, refused = share(60, 300), 0
    for _ in range(trials):
        name = chance.choice(sorted(tables))
        with sqlite3.connect(stored / "hefu.db") as database:
            database.execute("PRAGMA foreign_keys=OFF")
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
            number = chance.choice(database.execute(f"SELECT rowid FROM {name}").fetchall())[0]
            whole = database.execute(f"SELECT * FROM {name} WHERE rowid=?", (number,)).fetchone()
            column = chance.choice([column for column, value in zip(columns, whole) if value is not None])
            old = whole[columns.index(column)]
            new = flipped(old, chance)
            if new == old:
                continue
            try:
                database.execute(f"UPDATE {name} SET {column}=? WHERE rowid=?", (new, number))
            except sqlite3.IntegrityError:
                # The flip makes the key of a row that exists; no statement can write that, so nothing was spoiled.
                refused += 1
                continue
        report = fsck(stored)
        with sqlite3.connect(stored / "hefu.db") as database:
            database.execute(f"UPDATE {name} SET {column}=? WHERE rowid=?", (old, number))
        assert not report["sound"], f"{name}.{column}: {old!r} to {new!r} was not found"
        owner = OF_A_CONTRACT.get(name)
        if owner and owner != column:
            named = {finding["contract"] for finding in report["findings"]}
            assert whole[columns.index(owner)] in named, (name, column, report)
    assert refused < trials / 4
    assert fsck(stored)["sound"]


def test_bytes_that_are_marked_as_text_are_found(stored):
    """One bit of a row's header tells the two apart; the bytes themselves stay what they were."""
    with sqlite3.connect(stored / "hefu.db") as database:
        (owner,) = database.execute("SELECT contract_id FROM contract_events WHERE rowid=1").fetchone()
        database.execute("UPDATE contract_events SET bytes=CAST(bytes AS TEXT) WHERE rowid=1")
    report = fsck(stored)
    with sqlite3.connect(stored / "hefu.db") as database:
        database.execute("UPDATE contract_events SET bytes=CAST(bytes AS BLOB) WHERE rowid=1")
    assert owner in {finding["contract"] for finding in report["findings"]}, report
    assert fsck(stored)["sound"]


def test_a_flipped_bit_in_the_database_file_is_found_or_harms_nothing(stored, chance, share):
    path = stored / "hefu.db"
    whole = path.read_bytes()
    before = rows(stored)
    found = 0
    for _ in range(share(40, 200)):
        place = chance.randrange(len(whole))
        spoiled = bytearray(whole)
        spoiled[place] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        report = fsck(stored)
        remove_logs(path)
        path.write_bytes(spoiled)
        remove_logs(path)
        difference = [] if not report["sound"] else different(before, stored, spoiled)
        assert not difference, f"byte {place} was changed and not found: {difference}"
        found += not report["sound"]
    path.write_bytes(whole)
    assert found
    assert fsck(stored)["sound"]


def different(before, folder, spoiled):
    """The rows that read otherwise than before from a database file of these bytes."""
    copy = folder.parent / "spoiled.db"
    copy.write_bytes(spoiled)
    try:
        after = rows(folder.parent, copy.name)
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        return [problem]
    return [(name, set(before[name]) ^ set(after.get(name, []))) for name in before if before[name] != after.get(name)]


def remove_logs(path):
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
