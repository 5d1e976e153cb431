"""What an operator sets and sees of judging files: whom to believe, and how strangers' files are kept apart."""

import json
import pathlib
import subprocess

import requests
from installation import BINARY, pdf

HEADERS = {"x-hefu-csrf": "none", "content-type": "application/pdf", "accept-language": "en"}
LAYERS = {"resource_limits", "no_new_privileges", "not_dumpable", "system_calls", "file_system"}


def authority(folder, name):
    """A root and a PDF signed under it, by pyHanko."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    folder.mkdir()
    run = lambda *command: subprocess.run([str(part) for part in command], check=True, capture_output=True)  # noqa: E731
    root, key = folder / "root.pem", folder / "root.key"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", f"/CN={name}",
        "-keyout", key, "-out", root)  # fmt: skip
    request, leaf, leaf_key, use = (folder / part for part in ("leaf.csr", "leaf.pem", "leaf.key", "use.cnf"))
    use.write_text("keyUsage=critical,digitalSignature,nonRepudiation\n")
    run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Stranger", "-keyout", leaf_key, "-out", request)
    run("openssl", "x509", "-req", "-in", request, "-CA", root, "-CAkey", key, "-days", "20", "-extfile", use, "-out", leaf)
    signer = signers.SimpleSigner.load(key_file=str(leaf_key), cert_file=str(leaf), ca_chain_files=(str(root),))
    plain, signed = folder / "plain.pdf", folder / "signed.pdf"
    plain.write_bytes(pdf())
    with plain.open("rb") as source, signed.open("wb") as target:
        pades = fields.SigSeedSubFilter.PADES
        metadata = signers.PdfSignatureMetadata(field_name="Signature1", md_algorithm="sha256", subfilter=pades)
        signers.sign_pdf(IncrementalPdfFileWriter(source), metadata, signer=signer, output=target)
    return root, signed


def judged(hefu, signed, root=None):
    if root is None:
        answer = requests.post(f"{hefu.url}/api/v1/verify", data=signed.read_bytes(), headers=HEADERS, timeout=30)
    else:
        headers = {name: value for name, value in HEADERS.items() if name != "content-type"}
        parts = {"file": signed.read_bytes(), "root": (None, root.read_text())}
        answer = requests.post(f"{hefu.url}/api/v1/verify", files=parts, headers=headers, timeout=30)
    said = answer.json()
    assert (answer.status_code, said["summary"]) == (200, "valid"), said
    return said["trust"], said["signatures"][0]["vouched_by"], said["signatures"][0]["verdict"]["indication"]


def test_the_operator_the_system_and_the_visitor_may_vouch(hefu, tmp_path):
    one, one_signed = authority(tmp_path / "one", "Root One")
    two, two_signed = authority(tmp_path / "two", "Root Two")
    assert judged(hefu, one_signed) == ("untrusted", [], "INDETERMINATE")
    by_visitor = [{"source": "visitor", "name": "Root One"}]
    assert judged(hefu, one_signed, one) == ("trusted", by_visitor, "TOTAL-PASSED")
    assert judged(hefu, two_signed, one)[0] == "untrusted", "believed for that once only, and for that root only"

    hefu.stop()
    bundle = hefu.folder / "trusted.pem"
    bundle.write_text(f"# The first one\n{one.read_text()}")
    system = tmp_path / "system.crt"
    system.write_text(two.read_text())
    hefu.settings |= {"HEFU_TRUST_LIST": "trusted.pem", "HEFU_TRUST_SYSTEM_ROOTS": str(system)}
    hefu.start()
    by_list = [{"source": "list", "name": "The first one"}]
    assert judged(hefu, one_signed) == ("trusted", by_list, "TOTAL-PASSED")
    assert judged(hefu, one_signed, one)[1] == [*by_list, *by_visitor]
    assert judged(hefu, two_signed)[1] == [{"source": "system", "name": str(system)}]

    hefu.stop()
    folder = hefu.folder / "trusted"
    folder.mkdir()
    (folder / "A licensed authority.pem").write_text(one.read_text())
    (folder / "README.txt").write_text("not a certificate")
    hefu.settings |= {"HEFU_TRUST_LIST": "trusted", "HEFU_TRUST_SYSTEM_ROOTS": ""}
    del hefu.settings["HEFU_TRUST_SYSTEM_ROOTS"]
    hefu.start()
    assert judged(hefu, one_signed)[1] == [{"source": "list", "name": "A licensed authority"}]


def test_a_trust_list_that_can_not_be_read_is_a_mistake(hefu, tmp_path):
    hefu.stop()
    empty = tmp_path / "empty"
    empty.mkdir()
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    for name in ("HEFU_TRUST_LIST", "HEFU_TRUST_SYSTEM_ROOTS"):
        for place in ("/no/such/place", str(nonsense), *([str(empty)] if name == "HEFU_TRUST_LIST" else [])):
            hefu.settings[name] = place
            checked = hefu.run("check-config")
            assert checked.returncode == 1 and f"{name}: {place}" in checked.stderr, checked.stderr
        del hefu.settings[name]
    assert hefu.run("check-config").returncode == 0


def test_missing_protections_are_named_not_dropped(hefu):
    judging = requests.get(f"{hefu.url}/health", timeout=10).json()["parts"]["judging"]
    assert judging["status"] == "ok" and set(judging["missing_protections"]) <= LAYERS
    checked = hefu.run("check-config")
    for layer in LAYERS:
        assert (layer in checked.stderr) == (layer in judging["missing_protections"]), checked.stderr


def test_the_command_line_says_who_vouches(tmp_path):
    one, signed = authority(tmp_path / "one", "Root One")
    named = tmp_path / "named.pem"
    named.write_text(f"Court registry\n{one.read_text()}")

    def verify(*options):
        command = [BINARY, "verify", "--json", "--data", tmp_path, *options, signed]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr

    status, said = verify()
    assert (status, said["trust"], said["verdict"]["sub_indication"]) == (0, "untrusted", "NO_CERTIFICATE_CHAIN_FOUND")
    for options, voucher in (
        (("--trust", named), {"source": "list", "name": "Court registry"}),
        (("--system-roots", one), {"source": "system", "name": str(one)}),
    ):
        _, said = verify(*options)
        assert (said["trust"], said["signatures"][0]["vouched_by"]) == ("trusted", [voucher])
        assert said["verdict"] == {"indication": "TOTAL-PASSED", "sub_indication": None}
    assert said["signatures"][0]["level"] == "B-B" and said["signatures"][0]["signed_until"] == signed.stat().st_size
    status, problem = verify("--trust", tmp_path / "nothing")
    assert status == 2 and "--trust" in problem


def test_the_description_of_the_json_names_every_key(tmp_path):
    """`docs/VERIFY-JSON.md` is what others program against."""
    _, signed = authority(tmp_path / "one", "Root One")
    done = subprocess.run([BINARY, "verify", "--json", "--data", tmp_path, signed], capture_output=True, text=True)
    described = (pathlib.Path(__file__).parents[2] / "docs/VERIFY-JSON.md").read_text()

    def keys(value):
        for name, inner in value.items() if isinstance(value, dict) else ():
            yield name
            yield from keys(inner)
        for inner in value if isinstance(value, list) else ():
            yield from keys(inner)

    missing = {name for name in keys(json.loads(done.stdout)) if f"`{name}`" not in described}
    assert not missing, missing
