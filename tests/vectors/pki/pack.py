#!/usr/bin/env python3
"""Packs published test vectors into the small files beside this script.

    pack.py <wycheproof data folder> <cryptography_vectors wheel>

The sources are named in README.md. Lines are `kind name value...`, values in hexadecimal; what the
engine has no use for (JSON Web Keys, notes, S/MIME messages) is left out, nothing is changed.
"""

import gzip
import json
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
WYCHEPROOF = """
    ecdsa_secp256r1_sha256 ecdsa_secp384r1_sha384
    rsa_signature_2048_sha256 rsa_signature_3072_sha256
    rsa_pss_2048_sha256_mgf1_32 rsa_pss_3072_sha256_mgf1_32
""".split()


def write(name: str, lines: list[str]) -> None:
    text = "".join(line + "\n" for line in lines).encode()
    # Without a date, so that packing again gives the same bytes.
    packed = gzip.compress(text, compresslevel=9, mtime=0)
    (HERE / name).write_bytes(packed)
    print(f"{name}: {len(lines)} lines, {len(packed)} bytes")


def wycheproof(folder: pathlib.Path) -> None:
    lines = []
    for name in WYCHEPROOF:
        data = json.loads((folder / f"{name}_test.json").read_text())
        lines.append(f"set {name}")
        for group in data["testGroups"]:
            salt = group.get("sLen", "-")
            lines.append(f"key {group['sha']} {salt} {group['publicKeyDer']}")
            for case in group["tests"]:
                lines.append(
                    f"case {case['tcId']} {case['result']} {case['msg'] or '-'} {case['sig'] or '-'}"
                )
    write("wycheproof.txt.gz", lines)


def pkits(wheel: zipfile.ZipFile) -> None:
    lines = []
    for path in sorted(wheel.namelist()):
        for folder, kind in (("certs", "certificate"), ("crls", "list")):
            if f"/PKITS_data/{folder}/" in path and not path.endswith("/"):
                name = pathlib.PurePosixPath(path).stem
                lines.append(f"{kind} {name} {wheel.read(path).hex()}")
    write("pkits.txt.gz", lines)


def ocsp(wheel: zipfile.ZipFile) -> None:
    lines = []
    for path in sorted(wheel.namelist()):
        if "/x509/ocsp/" in path and path.endswith(".der"):
            name = pathlib.PurePosixPath(path).stem
            kind = "request" if name.startswith("req") or name.endswith("req") else "response"
            lines.append(f"{kind} {name} {wheel.read(path).hex()}")
    write("ocsp.txt.gz", lines)


if __name__ == "__main__":
    wycheproof(pathlib.Path(sys.argv[1]))
    with zipfile.ZipFile(sys.argv[2]) as wheel:
        pkits(wheel)
        ocsp(wheel)
