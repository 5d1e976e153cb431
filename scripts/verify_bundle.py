#!/usr/bin/env python3
"""Checks a Hefu evidence bundle (.asice) without the network and without Hefu, by Python's standard library and
the openssl command alone:  python3 verify_bundle.py BUNDLE [--root PEM-FILE] [--log-key TEXT]

The exit code is 0 only if everything holds. docs/EVIDENCE.md describes the layout. --root and --log-key are what the
operator published; without them the bundle is held against its own, which are printed for comparison."""
import argparse, base64, binascii, datetime, hashlib, json, os, pathlib, re, struct, subprocess, sys, tempfile

META = INNER, SEAL, OUTER, STAMP = ["META-INF/" + n for n in ("ASiCManifest.xml", "signature.p7s", "ASiCArchiveManifest.xml", "timestamp.tst")]
TST_INFO, SM3 = bytes.fromhex("060b2a864886f70d0109100104"), bytes.fromhex("06082a811ccf55018311")  # object identifiers
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
class Broken(Exception): pass
def must(truth, what):
    if not truth: raise Broken(what)

def read_zip(data):  # there is one way to write the entries: reads one after the other, writes them again and compares
    entries, at = {}, 0
    while data[at:at + 4] == b"PK\x03\x04":
        size, length = struct.unpack("<I4xH", data[at + 18:at + 28])
        start = at + 30 + length
        name = data[at + 30:start].decode("ascii")
        must(name not in entries and re.fullmatch(r"(?!.*(^|/)\.)[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*", name), "name")
        entries[name], at = data[start:start + size], start + size
    must(list(entries) == ["mimetype"] + sorted(set(entries) - {"mimetype"}), "order of entries")
    local = central = b""
    for name, body in entries.items():
        common = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0x21, binascii.crc32(body), len(body), len(body), len(name), 0)
        central += b"PK\x01\x02\x14\0" + common + bytes(10) + struct.pack("<I", len(local)) + name.encode()
        local += b"PK\x03\x04" + common + name.encode() + body
    end = struct.pack("<4sIHHIIH", b"PK\x05\x06", 0, len(entries), len(entries), len(central), len(local), 0)
    must(local + central + end == data and entries["mimetype"] == b"application/vnd.etsi.asic-e+zip", "container")
    return entries

def check_manifest(entries, manifest, closed_by, without):
    text = entries[manifest].decode()
    listed = re.findall(r'<asic:DataObjectReference URI="([^"]+)">.*?<ds:DigestValue>([^<]+)</ds:DigestValue>', text)
    expected = [(n, base64.b64encode(sha(b)).decode()) for n, b in entries.items() if n not in without]
    must(listed == expected and '<asic:SigReference URI="%s"' % closed_by in text, manifest)
class OpenSsl:  # the command, in a folder of its own with the roots of root.pem and no others
    def __init__(self, folder): self.folder = folder
    def run(self, *arguments):
        done = subprocess.run(["openssl", *arguments], cwd=self.folder, capture_output=True)
        must(done.returncode == 0, "openssl %s: %s" % (arguments[0], done.stderr.decode(errors="replace")[-300:]))
        return done.stdout.decode(errors="replace")
    def put(self, **files):
        for name, body in files.items(): pathlib.Path(self.folder, name).write_bytes(body)
    def stamp(self, token, data):
        self.put(token=token, stamped=data)
        text = self.run("ts", "-reply", "-in", "token", "-token_in", "-text")
        time = " ".join(re.search(r"Time stamp: (\w+ +\d+ [\d:]+)[.\d]*( \d+) GMT", text).groups())
        at = datetime.datetime.strptime(time, "%b %d %H:%M:%S %Y").replace(tzinfo=datetime.timezone.utc)
        self.run("ts", "-verify", "-in", "token", "-token_in", "-data", "stamped", "-CAfile", "root.pem", "-attime", "%d" % at.timestamp())
        return at
    def cms(self, signature, data, *trust):
        self.put(signature=signature, signed=data)
        self.run("cms", "-verify", "-binary", "-inform", "DER", "-in", "signature", "-content", "signed", "-purpose", "any", "-out", os.devnull, *trust)
def fingerprints(pem): return [sha(base64.b64decode(body)).hex() for body in re.findall("-----BEGIN CERTIFICATE-----(.*?)-----END", pem.decode(), re.S)]

def check_pdf(ssl, pdf, root_at):  # every signature and document time stamp: how many, under other roots, not checked
    found = foreign = sm2 = end = 0
    for hit in re.finditer(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", pdf):
        zero, first, second, length = map(int, hit.groups())
        value = re.fullmatch(rb"<([0-9A-Fa-f]+)>", pdf[first:second])
        must(zero == 0 and value and second + length <= len(pdf), "ByteRange")
        der, data = bytes.fromhex(value.group(1).decode()), pdf[:first] + pdf[second:second + length]
        der, end = der[:4 + int.from_bytes(der[2:4], "big")], max(end, second + length)  # the room for it is padded
        is_stamp, is_sm2 = TST_INFO in der[:120], SM3 in der  # openssl's cms command does not know SM2
        try: is_sm2 or (ssl.stamp(der, data) if is_stamp else ssl.cms(der, data, *root_at))
        except Broken:
            foreign += 1
            is_stamp or ssl.cms(der, data, "-noverify")
        found, sm2 = found + 1, sm2 + is_sm2
    must(end == len(pdf), "no signature over the whole of the PDF")
    return "%d (%d + %d)" % (found, foreign, sm2)

def root_from(leaf, index, size, proof):
    must(index < size, "index")  # RFC 9162 section 2.1.3.2
    place, last, value = index, size - 1, leaf
    for sibling in proof:
        must(last, "proof too long")
        left = place & 1 or place == last
        value = sha(b"\1", *((sibling, value) if left else (value, sibling)))
        while left and place and not place & 1: place, last = place >> 1, last >> 1
        place, last = place >> 1, last >> 1
    must(not last, "proof too short")
    return value

def check_log(ssl, entries, records):
    proofs = json.loads(entries["log/proofs.json"])
    must([p["record"] for p in proofs] == list(range(1, len(records) + 1)), "one proof for every record")
    logged = [p for p in proofs if p["index"] is not None]
    if not logged and "log/checkpoint.txt" not in entries: return "0 / %d" % len(records)
    text, signatures = entries["log/checkpoint.txt"].decode().rsplit("\n\n", 1)
    name, short, key = entries["log/verifier-key.txt"].decode().strip().split("+", 2)
    raw = base64.b64decode(key, validate=True)
    must(raw[0] == 1 and len(raw) == 33 and sha(name.encode(), b"\n", raw)[:4].hex() == short, "log key")
    values = (base64.b64decode(s.split(" ")[2]) for s in signatures.splitlines() if s.startswith("\u2014 %s " % name))
    value = next(v[4:] for v in values if v[:4].hex() == short)
    ssl.put(key=bytes.fromhex("302a300506032b6570032100") + raw[1:], note=text.encode() + b"\n", value=value)
    ssl.run(*"pkeyutl -verify -rawin -pubin -keyform DER -inkey key -in note -sigfile value".split())
    origin, size, root = text.split("\n")[:3]
    for p in logged:
        leaf = sha(b"\0", sha(bytes.fromhex(p["salt"]), records[p["record"] - 1]))
        must(root_from(leaf, p["index"], int(size), list(map(bytes.fromhex, p["proof"]))) == base64.b64decode(root), "proof %d" % p["record"])
    must(origin == name and [p["index"] for p in logged] == sorted({p["index"] for p in logged}), "order in the log")
    return "%d / %d (%s)" % (len(logged), len(records), size)

def check_all(entries, ssl, options, say):
    check_manifest(entries, OUTER, STAMP, {"mimetype", OUTER, STAMP})
    check_manifest(entries, INNER, SEAL, {"mimetype", *META})
    ssl.put(**{"root.pem": entries["certificates/roots.pem"]})
    at = ssl.stamp(entries[STAMP], entries[OUTER])
    root_at = "-CAfile", "root.pem", "-attime", "%d" % at.timestamp()
    ssl.cms(entries[SEAL], entries[INNER], *root_at)
    say("封装完好，时间戳：", "the seal is whole, stamped at", at.isoformat())
    pdf, revisions = entries["document/document.pdf"], json.loads(entries["document/revisions.json"])
    must(revisions[-1]["bytes"] == len(pdf) and all(sha(pdf[:r["bytes"]]).hex() == r["sha256"] for r in revisions), "revisions")
    say("与哈希值一致的文档版本：", "revisions of the document that have their digests:", len(revisions))
    for name in [n for n in entries if n.endswith(".pdf") and not options.no_pdf]:
        say("PDF 签名与时间戳数（其他根证书 + 未核验的 SM2）：", "PDF signatures and time stamps (under other roots + SM2, unchecked):",
            check_pdf(ssl, entries[name], root_at) + " " + name)
    records = [entries[n] for n in entries if n.startswith("records/")]
    must(all("records/%06d.json" % (i + 1) in entries for i in range(len(records))), "names of records")
    say("已证明写入日志的记录：", "records proved to stand in the log:", check_log(ssl, entries, records))
    values = json.loads(entries["disclosures.json"])
    for one in values:
        committed, opening, field = json.loads(records[one["record"] - 1])[one["field"]], one["opening"], one["field"].encode()
        value = opening and sha(bytes.fromhex(opening["salt"]), field, b"\0", opening["value"].encode()).hex()
        must(committed and value in (None, committed), "disclosure")
    say("个人信息：与承诺值一致 / 共（其余已删除）", "personal values that agree with their commitments / all (the others were erased):",
        "%d / %d" % (sum(bool(one["opening"]) for one in values), len(values)))
    roots, key = fingerprints(entries["certificates/roots.pem"]), entries.get("log/verifier-key.txt", b"-").decode().strip()
    say("根证书 SHA-256，请与运营者公布的核对：", "root certificates, to be compared with the published ones:", ", ".join(roots))
    say("日志公钥，请与运营者公布的核对：", "key of the log, to be compared with the published one:", key)
    must(not options.root or set(roots) <= set(fingerprints(pathlib.Path(options.root).read_bytes())), "other roots than --root")
    must(options.log_key in (None, key), "the log's key is not that of --log-key")

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["bundle", "--root", "--log-key"]: parser.add_argument(name)
    parser.add_argument("--no-pdf", action="store_true", help="leave signatures inside PDF files to other tools")
    options = parser.parse_args()
    def say(chinese, english, value): print("+ %s%s\n  %s %s" % (chinese, value, english, value))
    try:
        with tempfile.TemporaryDirectory() as folder:
            check_all(read_zip(pathlib.Path(options.bundle).read_bytes()), OpenSsl(folder), options, say)
    except (Broken, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, StopIteration, struct.error) as error:
        sys.exit("- 证据包无效 / the bundle does not hold: %s: %s" % (type(error).__name__, error))
    print("= 证据包有效 / the bundle holds")
if __name__ == "__main__": main()
