"""What a signed document is worth: our own verdict for many, other people's tools for a sample."""

import json
import pathlib
import sys

from node import hefu

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracles"))
import judges  # noqa: E402

BATCH = 200


def write(folder, documents):
    """Puts documents, by name, into files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{name}.pdf" for name in documents}
    for name, content in documents.items():
        paths[name].write_bytes(content)
    return paths


def ours(paths, root):
    """`hefu verify` on many files; returns its lines of those that are not valid."""
    bad, paths = [], list(paths)
    for start in range(0, len(paths), BATCH):
        part = paths[start : start + BATCH]
        said = hefu("verify", "--json", "--trust", root, *part)
        lines = [json.loads(line) for line in said.stdout.splitlines()]
        assert len(lines) == len(part), said.stderr
        worse = [line for line in lines if line["summary"] != "valid"]
        assert bool(worse) == bool(said.returncode), said.stdout
        bad += worse
    return bad


def theirs(paths, root, signatures, folder):
    """pdfsig and pyHanko call every signature of these files valid, trusted and unchanged."""
    trusted = judges.nss_database(folder / "nss", root)
    for path in paths:
        lines = judges.pdfsig(path, trusted)
        assert [one.signature for one in lines] == ["Signature is Valid."] * signatures, (path, lines)
        assert [one.certificate for one in lines] == ["Certificate is Trusted."] * signatures, (path, lines)
        judge_by_pyhanko(path, root, signatures)


def judge_by_pyhanko(path, root, signatures):
    judged = judges.pyhanko(path, root)
    assert len(judged) == signatures, path
    for one in judged:
        assert one.intact and one.valid and one.trusted and one.timestamp_ok, (path, one)
        assert one.modification <= judges.ModificationLevel.FORM_FILLING, (path, one)


def clean(node):
    """`hefu fsck` finds every row, event and document as it was written."""
    said = hefu("fsck", "--data", node.folder, env=node.env, binary=node.binary)
    assert said.returncode == 0, said.stdout + said.stderr
