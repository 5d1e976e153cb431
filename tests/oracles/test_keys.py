"""Keys, certificates, revocation and time stamps before OpenSSL and GmSSL, and theirs before the engine."""

import subprocess

import pytest
from asn1crypto.algos import DSASignature
from asn1crypto.keys import PrivateKeyInfo
from gmssl import sm2 as gmssl_sm2

from conftest import example

KINDS = ["p256", "p384", "rsa2048", "rsa3072", "sm2"]
AUTHORITIES = ["p256", "rsa2048", "sm2"]
DIGEST = {"p384": "sha384", "sm2": "sm3"}
# GM/T 0009: the identifier where none is agreed upon. OpenSSL takes an empty one unless told.
DISTID = "distid:1234567812345678"
CONTENT = b"content to be signed"

EVERY_KIND = pytest.mark.parametrize("kind", KINDS)
EVERY_AUTHORITY = pytest.mark.parametrize("authority", AUTHORITIES)


def run(*command, cwd=None):
    answer = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, timeout=120)
    return answer.returncode, (answer.stdout + answer.stderr).decode(errors="replace")


def openssl(*arguments, cwd=None):
    code, said = run("openssl", *arguments, cwd=cwd)
    assert code == 0, said
    return said


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """ours(authority): a folder with one of everything under a CA with that kind of key."""
    program = example("pki_files", "HEFU_PKI_FILES", "hefu-pki")
    made = {}

    def get(authority):
        if authority not in made:
            made[authority] = tmp_path_factory.mktemp(f"ours_{authority}")
            code, said = run(program, made[authority], authority)
            assert code == 0, said
        return made[authority]

    return get


@pytest.fixture(scope="module")
def judge():
    """judge(...): the engine's verdict on files."""
    program = example("pki_judge", "HEFU_PKI_JUDGE", "hefu-pki")

    def get(*arguments):
        code, said = run(program, *arguments)
        assert code == 0, said
        return said.strip()

    return get


def distid(kind, option):
    return [option, DISTID] if kind == "sm2" else []


def verify(folder, authority, leaf, *options):
    if authority != "sm2":
        chain = ["-CAfile", "root.pem", "-untrusted", "issuing.pem"]
        return run("openssl", "verify", "-x509_strict", *chain, *options, leaf, cwd=folder)
    # OpenSSL 3.0 takes the identifier for the first certificate of a chain alone: link by link, then.
    command = ["openssl", "verify", "-x509_strict", "-partial_chain", *distid(authority, "-vfyopt"), "-CAfile"]
    upper, said = run(*command, "root.pem", "issuing.pem", cwd=folder)
    lower, more = run(*command, "issuing.pem", *options, leaf, cwd=folder)
    return upper or lower, said + more


@EVERY_AUTHORITY
def test_openssl_accepts_the_certificates_for_what_they_are_for(ours, authority):
    folder = ours(authority)
    uses = {"good.pem": "any", "tls.pem": "sslserver", "tsa.pem": "timestampsign"}
    for leaf, purpose in uses.items():
        code, said = verify(folder, authority, leaf, "-purpose", purpose)
        assert code == 0, said
    assert verify(folder, authority, "good.pem", "-purpose", "timestampsign")[0] != 0
    assert verify(folder, authority, "tsa.pem", "-purpose", "sslserver")[0] != 0


@EVERY_KIND
def test_openssl_reads_every_private_key(ours, kind):
    folder = ours("p256")
    openssl("pkey", "-inform", "DER", "-in", f"{kind}.key", "-check", "-noout", cwd=folder)
    of_key = openssl("pkey", "-inform", "DER", "-in", f"{kind}.key", "-pubout", cwd=folder)
    assert of_key == openssl("x509", "-in", f"{kind}.pem", "-pubkey", "-noout", cwd=folder)


def pkeyutl(kind, action, key, message, *files):
    command = ["pkeyutl", action, "-rawin", "-digest", DIGEST.get(kind, "sha256"), "-keyform", "DER"]
    return [*command, "-inkey", key, "-in", message, *files, *distid(kind, "-pkeyopt")]


@EVERY_KIND
def test_openssl_verifies_every_signature(ours, kind):
    folder = ours("p256")
    check = pkeyutl(kind, "-verify", f"{kind}.key", "content.bin", "-sigfile", f"{kind}.sig")
    openssl(*check, cwd=folder)
    check[check.index("content.bin")] = "root.pem"
    assert run("openssl", *check, cwd=folder)[0] != 0


@EVERY_KIND
def test_the_engine_verifies_openssls_signatures(judge, tmp_path, kind):
    options = {
        "p256": ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
        "p384": ["EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
        "rsa2048": ["RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
        "rsa3072": ["RSA", "-pkeyopt", "rsa_keygen_bits:3072"],
        "sm2": ["EC", "-pkeyopt", "ec_paramgen_curve:SM2"],
    }[kind]
    key, message, signature = (tmp_path / name for name in ("key.der", "message", "signature"))
    openssl("genpkey", "-algorithm", *options, "-out", tmp_path / "key.pem")
    openssl("pkcs8", "-topk8", "-nocrypt", "-in", tmp_path / "key.pem", "-outform", "DER", "-out", key)
    for size in (0, 1, 63, 64, 65, 5000):
        message.write_bytes(bytes(size))
        openssl(*pkeyutl(kind, "-sign", key, message, "-out", signature))
        assert judge("signature", key, message, signature) == "valid"
        message.write_bytes(bytes(size) + b"!")
        assert judge("signature", key, message, signature) == "wrong"


def gmssl_key(path):
    key = PrivateKeyInfo.load(path.read_bytes())["private_key"].parsed
    scalar = key["private_key"].native.to_bytes(32, "big").hex()
    point = key["public_key"].native.hex()[2:]
    return gmssl_sm2.CryptSM2(private_key=scalar, public_key=point, asn1=False)


def test_gmssl_and_the_engine_verify_each_others_sm2(ours, judge, tmp_path):
    folder = ours("p256")
    signature = (folder / "sm2.sig").read_bytes()
    key = gmssl_key(folder / "sm2.key")
    r, s = integers(signature)
    assert key.verify_with_sm3(f"{r:064x}{s:064x}", CONTENT)
    assert not key.verify_with_sm3(f"{r:064x}{s:064x}", CONTENT + b"!")
    theirs = tmp_path / "theirs"
    for _ in range(4):
        theirs.write_bytes(bytes.fromhex(key.sign_with_sm3(CONTENT)))
        assert judge("signature", folder / "sm2.key", folder / "content.bin", theirs) == "valid"
        assert judge("signature", folder / "sm2.key", folder / "root.pem", theirs) == "wrong"


def integers(signature):
    pair = DSASignature.load(signature, strict=True)
    return pair["r"].native, pair["s"].native


# OpenSSL 3.0 has no way to tell the identifier of SM2 for CMS.
@pytest.mark.parametrize("kind", KINDS[:4])
def test_openssl_verifies_our_cms(ours, kind):
    check = ["cms", "-verify", "-binary", "-inform", "DER", "-content", "content.bin", "-purpose", "any"]
    openssl(*check, "-in", f"{kind}.p7s", "-CAfile", "root.pem", "-out", "/dev/null", cwd=ours("p256"))


@pytest.mark.parametrize(
    ("kind", "padding"),
    [("p256", None), ("p384", None), ("rsa2048", None), ("rsa3072", None), ("rsa2048", "pss"), ("rsa3072", "pss")],
)
def test_the_engine_verifies_openssls_cms(ours, judge, tmp_path, kind, padding):
    folder = ours("p256")
    openssl("pkey", "-inform", "DER", "-in", f"{kind}.key", "-out", tmp_path / "key.pem", cwd=folder)
    sign = ["cms", "-sign", "-binary", "-outform", "DER", "-md", DIGEST.get(kind, "sha256")]
    files = ["-in", "content.bin", "-signer", f"{kind}.pem", "-inkey", tmp_path / "key.pem"]
    how = ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:-1"] if padding else []
    openssl(*sign, *files, *how, "-out", tmp_path / "cms", cwd=folder)
    assert judge("cms", tmp_path / "cms", folder / "content.bin") == "valid"
    assert judge("cms", tmp_path / "cms", folder / "root.pem").startswith("wrong")


# OpenSSL 3.0 has no way to tell the identifier of SM2 for a list.
@pytest.mark.parametrize("authority", ["p256", "rsa2048"])
def test_openssl_accepts_our_revocation_list(ours, authority):
    folder = ours(authority)
    check = ["crl", "-in", "issuing.crl", "-inform", "DER", "-CAfile", "issuing.pem", "-verify", "-noout"]
    assert "verify OK" in openssl(*check, cwd=folder)
    openssl("crl", "-in", "issuing.crl", "-inform", "DER", "-out", "issuing.crl.pem", cwd=folder)
    options = ["-crl_check", "-CRLfile", "issuing.crl.pem"]
    code, said = verify(folder, authority, "good.pem", *options)
    assert code == 0, said
    assert "certificate revoked" in verify(folder, authority, "bad.pem", *options)[1]


@pytest.mark.parametrize("answer", ["own", "delegate"])
@pytest.mark.parametrize("authority", ["p256", "rsa2048"])
def test_openssl_accepts_our_ocsp_answers(ours, authority, answer):
    folder = ours(authority)
    certificates = ["-issuer", "issuing.pem", "-cert", "good.pem", "-cert", "bad.pem"]
    said = openssl("ocsp", "-respin", f"{answer}.ocsp", *certificates, "-CAfile", "root.pem", "-verify_other", "issuing.pem", cwd=folder)
    assert "Response verify OK" in said
    assert "good.pem: good" in said
    assert "bad.pem: revoked" in said
    # OpenSSL 3.0 has no word for this reason, number 9.
    assert "Reason: (UNKNOWN)" in said or "privilegeWithdrawn" in said
    request = openssl("ocsp", "-reqin", "request.ocsp", "-req_text", cwd=folder)
    assert "OCSP Nonce" in request


@EVERY_AUTHORITY
def test_the_engine_reads_its_own_evidence_like_everyone_elses(ours, judge, authority):
    folder = ours(authority)
    for evidence in ("issuing.crl", "own.ocsp", "delegate.ocsp"):
        status = [folder / "issuing.pem", folder / evidence]
        assert judge("status", folder / "good.pem", *status) == "good"
        assert judge("status", folder / "bad.pem", *status) == "revoked PrivilegeWithdrawn"
        # The root did not issue these certificates.
        assert judge("status", folder / "good.pem", folder / "root.pem", folder / evidence) == "unknown Missing"


EXTENSIONS = """
[leaf]
keyUsage = critical, digitalSignature
[tsa]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ca]
database = index.txt
default_md = {md}
default_crl_days = 7
crlnumber = number
[tsa_config]
serial = serial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256
accuracy = secs:1
"""


@pytest.fixture(scope="module")
def theirs(tmp_path_factory):
    """theirs(kind): a CA of OpenSSL with two leaves, of which it revoked one, and a time-stamp signer."""
    made = {}

    def get(kind):
        if kind not in made:
            made[kind] = build_theirs(tmp_path_factory.mktemp(f"theirs_{kind}"), kind)
        return made[kind]

    return get


def build_theirs(folder, kind):
    md = DIGEST.get(kind, "sha256")
    curve = {"p256": "P-256", "sm2": "SM2"}[kind]
    (folder / "openssl.cnf").write_text(EXTENSIONS.format(md=md))
    (folder / "index.txt").write_text("")
    (folder / "number").write_text("01\n")
    (folder / "serial").write_text("01\n")
    for name in ("root", "good", "bad", "tsa"):
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", f"ec_paramgen_curve:{curve}", "-out", f"{name}.key", cwd=folder)
    sign = [f"-{md}", *distid(kind, "-sigopt")]
    openssl("req", "-x509", *sign, "-key", "root.key", "-subj", "/CN=Theirs", "-days", "30", "-out", "root.pem", cwd=folder)
    for serial, name in enumerate(("good", "bad", "tsa"), 1):
        openssl("req", "-new", *sign, "-key", f"{name}.key", "-subj", f"/CN={name}", "-out", f"{name}.csr", cwd=folder)
        section = "tsa" if name == "tsa" else "leaf"
        issue = ["x509", "-req", *sign, *distid(kind, "-vfyopt"), "-in", f"{name}.csr", "-CA", "root.pem", "-CAkey", "root.key"]
        extensions = ["-extfile", "openssl.cnf", "-extensions", section, "-set_serial", serial, "-days", "20"]
        openssl(*issue, *extensions, "-out", f"{name}.pem", cwd=folder)
    # What `openssl ca -revoke` would write; it does not take the identifier of SM2.
    line = "{}\t490101000000Z\t{}\t{:02X}\tunknown\t/CN={}\n"
    lines = [line.format("V", "", 1, "good"), line.format("R", "250101000000Z,keyCompromise", 2, "bad")]
    (folder / "index.txt").write_text("".join(lines))
    return folder


@pytest.mark.parametrize("kind", ["p256", "sm2"])
def test_the_engine_trusts_openssls_chains(theirs, ours, judge, kind):
    folder = theirs(kind)
    for name in ("good", "bad"):
        leaf = folder / f"{name}.pem"
        assert judge("chain", leaf, leaf, folder / "root.pem") == "trusted 2"
        assert judge("chain", leaf, leaf, ours("p256") / "root.pem").startswith("refused no chain")


def test_the_engine_believes_openssls_lists_and_answers(theirs, judge):
    folder = theirs("p256")
    make = ["ca", "-config", "openssl.cnf", "-name", "ca", "-gencrl", "-keyfile", "root.key", "-cert", "root.pem"]
    openssl(*make, "-out", "list.pem", cwd=folder)
    openssl("crl", "-in", "list.pem", "-outform", "DER", "-out", "list.crl", cwd=folder)
    certificates = ["-issuer", "root.pem", "-cert", "good.pem", "-cert", "bad.pem"]
    signer = ["-index", "index.txt", "-CA", "root.pem", "-rsigner", "root.pem", "-rkey", "root.key", "-ndays", "1"]
    openssl("ocsp", *certificates, *signer, "-respout", "answer.ocsp", cwd=folder)
    for evidence in ("list.crl", "answer.ocsp"):
        assert judge("status", folder / "good.pem", folder / "root.pem", folder / evidence) == "good"
        assert judge("status", folder / "bad.pem", folder / "root.pem", folder / evidence) == "revoked KeyCompromise"


def test_openssl_verifies_our_time_stamps(ours):
    for authority in ("p256", "rsa2048"):
        folder = ours(authority)
        check = ["ts", "-verify", "-queryfile", "request.tsq", "-in", "response.tsr"]
        assert "Verification: OK" in openssl(*check, "-CAfile", "root.pem", "-untrusted", "issuing.pem", cwd=folder)


def test_the_engine_checks_openssls_time_stamps(theirs, ours, judge):
    folder = theirs("p256")
    (folder / "content.bin").write_bytes(CONTENT)
    query = ["ts", "-query", "-data", "content.bin", "-sha256", "-cert"]
    openssl(*query, "-out", "request.tsq", cwd=folder)
    signer = ["-signer", "tsa.pem", "-inkey", "tsa.key", "-chain", "root.pem"]
    reply = ["ts", "-reply", "-config", "openssl.cnf", "-section", "tsa_config", "-queryfile", "request.tsq"]
    openssl(*reply, *signer, "-out", "response.tsr", cwd=folder)
    stamp = [folder / "request.tsq", folder / "response.tsr"]
    assert judge("stamp", *stamp, folder / "root.pem") == "valid"
    assert "not trusted" in judge("stamp", *stamp, ours("p256") / "root.pem")
    # Another query has another nonce.
    openssl(*query, "-out", "other.tsq", cwd=folder)
    assert judge("stamp", folder / "other.tsq", stamp[1], folder / "root.pem").startswith("refused")
