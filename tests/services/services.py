"""PostgreSQL with TLS and an S3 server for tests, in a temporary folder and on free ports."""

import contextlib
import datetime
import ipaddress
import os
import pathlib
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from dataclasses import dataclass

START_SECONDS = 60
STOP_SECONDS = 20
REGION = "cn-north-1"
BUCKET = "hefu-test"
AUTHORITY, OTHER_AUTHORITY = "ca.pem", "other-ca.pem"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(ready, process, log, seconds=START_SECONDS):
    """Until `ready()`; fails with the program's own words when it ends or takes too long."""
    until = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{process.args[0]} did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.05)


class Program:
    """A child process that is certainly gone after `stop()`."""

    def __init__(self, log):
        self.log = log
        self.process = None

    def spawn(self, command, **options):
        with open(self.log, "ab") as log:
            # A group of its own: Ctrl+C at the terminal reaches the tests, which then stop it in order.
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0, **options
            )

    def send(self, number):
        self.process.send_signal(number)

    def end(self, number):
        """Sends a signal and waits; SIGKILL for whoever does not listen."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(number)
            try:
                self.process.wait(timeout=STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None


class Postgres(Program):
    """A cluster of its own that takes nothing but TLS with a password. fsync is on, as in production."""

    USER = "hefu"

    def __init__(self, folder):
        super().__init__(folder / "postgres.log")
        self.folder = folder
        self.data = folder / "postgres"
        self.port = free_port()
        self.password = secrets.token_hex(16)
        self.authority = folder / AUTHORITY
        self.other_authority = folder / OTHER_AUTHORITY
        self.binaries = postgres_binaries()
        # initdb refuses root. The package makes the user `postgres`; anybody but root will do.
        self.owner = unprivileged_user() if os.geteuid() == 0 else None

    def start(self):
        """Starts the server; the first time it makes the cluster. Also brings a killed one back."""
        if not self.data.exists():
            self._create()
        self.spawn(
            [self.binaries / "postgres", "-D", self.data, "-k", self.folder, "-p", str(self.port)], **self._as_owner()
        )
        wait_until(self._answers, self.process, self.log)

    def stop(self):
        # SIGINT is the server's "fast" shutdown: connections are cut, everything is written.
        self.end(signal.SIGINT)

    def kill(self):
        """As a power cut takes it: no process of the cluster gets to say a word."""
        self._clean_up_after(signal.SIGKILL)

    def _clean_up_after(self, number):
        children = children_of(self.process.pid)
        self.process.send_signal(number)
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, number)
        self.process.wait()
        self.process = None

    def url(self, database="postgres", authority=None, mode="verify-full"):
        query = urllib.parse.urlencode({"sslmode": mode, "sslrootcert": authority or self.authority}, safe="/")
        return f"postgres://{self.USER}:{self.password}@127.0.0.1:{self.port}/{database}?{query}"

    def _create(self):
        # The owner must reach what lies in here; other users need not read it.
        self.folder.chmod(0o711)
        password = self.folder / "password"
        password.write_text(self.password)
        self.data.mkdir(mode=0o700)
        key = self.folder / "postgres.key"
        key.write_bytes((self.folder / "server.key").read_bytes())
        for path in (self.data, password, key):
            path.chmod(0o700 if path.is_dir() else 0o600)
            if self.owner:
                os.chown(path, self.owner.pw_uid, self.owner.pw_gid)
        self.log.touch()
        # The socket and its lock lie in the folder itself.
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        command = [self.binaries / "initdb", "-D", self.data, "--username", self.USER, f"--pwfile={password}"]
        command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]
        made = subprocess.run(command, capture_output=True, text=True, **self._as_owner())
        if made.returncode:
            raise RuntimeError(made.stdout + made.stderr)
        with open(self.data / "postgresql.conf", "a") as settings:
            settings.write(
                # The certificate names the first address only.
                f"listen_addresses = '127.0.0.1, 127.0.0.2'\nmax_connections = 200\nssl = on\nfsync = on\n"
                f"ssl_cert_file = '{self.folder}/server.pem'\nssl_key_file = '{key}'\n"
            )
        (self.data / "pg_hba.conf").write_text("hostssl all all 127.0.0.0/8 scram-sha-256\n")

    def _as_owner(self):
        options = {"cwd": self.folder}
        if self.owner:
            options |= {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []}
        return options

    def _answers(self):
        command = [self.binaries / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(command).returncode == 0


class S3(Program):
    """moto: TLS, objects in memory, create-only writes, signatures judged as the real one judges them."""

    def __init__(self, folder):
        super().__init__(folder / "s3.log")
        self.folder = folder
        self.authority = folder / AUTHORITY
        self.port = free_port()
        self.access_key_id = self.secret_access_key = ""

    @property
    def endpoint(self):
        return f"https://127.0.0.1:{self.port}"

    def start(self):
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        command += ["-c", self.folder / "server.pem", "-k", self.folder / "server.key"]
        # So many calls are let in unjudged: the key that all others need is made with them.
        self.spawn(command, env={**clean_environment(), "INITIAL_NO_AUTH_ACTION_COUNT": "4"})
        wait_until(self._answers, self.process, self.log)
        self._make_key_and_bucket()

    def stop(self):
        """Everything in it is gone with it; `pause` keeps it."""
        if self.process:
            self.resume()
        self.end(signal.SIGTERM)

    def pause(self):
        """Takes connections and answers nothing, as a server behind a broken network."""
        self.send(signal.SIGSTOP)

    def resume(self):
        self.send(signal.SIGCONT)

    def _answers(self):
        with contextlib.suppress(OSError):
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return True
        return False

    def _make_key_and_bucket(self):
        import boto3

        def client(service):
            anybody = {"aws_access_key_id": "first", "aws_secret_access_key": "first"}
            place = {"endpoint_url": self.endpoint, "region_name": REGION, "verify": str(self.authority)}
            return boto3.client(service, **place, **anybody)

        iam = client("iam")
        iam.create_user(UserName="hefu")
        everything = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
        iam.put_user_policy(UserName="hefu", PolicyName="everything", PolicyDocument=everything)
        key = iam.create_access_key(UserName="hefu")["AccessKey"]
        self.access_key_id, self.secret_access_key = key["AccessKeyId"], key["SecretAccessKey"]
        place = {"LocationConstraint": REGION}
        client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration=place)


class Services:
    """Both of them; `with Services() as services:` starts and stops them."""

    def __init__(self, postgres=True, s3=True):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hefu-services-"))
        make_certificates(self.folder)
        self.postgres = Postgres(self.folder) if postgres else None
        self.s3 = S3(self.folder) if s3 else None

    def __enter__(self):
        try:
            for program in self._programs():
                program.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        for program in self._programs():
            program.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _programs(self):
        return [program for program in (self.postgres, self.s3) if program]

    def environment(self):
        """What `up.py` exports and `Reached` reads."""
        values = {}
        if self.postgres:
            values["HEFU_TEST_POSTGRES_URL"] = self.postgres.url()
            values["HEFU_TEST_POSTGRES_OTHER_CA"] = str(self.postgres.other_authority)
        if self.s3:
            values["HEFU_TEST_S3_ENDPOINT"] = self.s3.endpoint
            values["HEFU_TEST_S3_CA"] = str(self.s3.authority)
            values["HEFU_TEST_S3_BUCKET"] = BUCKET
            values["HEFU_TEST_S3_REGION"] = REGION
            values["HEFU_TEST_S3_ACCESS_KEY_ID"] = self.s3.access_key_id
            values["HEFU_TEST_S3_SECRET_ACCESS_KEY"] = self.s3.secret_access_key
        return values

    def reached(self):
        return Reached(self.environment())


@dataclass
class Reached:
    """Services that run, by the variables that `Services.environment` gives."""

    values: dict

    @property
    def admin_url(self):
        return self.values["HEFU_TEST_POSTGRES_URL"]

    def database(self):
        """The URL of a new, empty database."""
        name = f"hefu_{secrets.token_hex(8)}"
        self.sql(f'CREATE DATABASE "{name}"')
        parts = urllib.parse.urlsplit(self.admin_url)
        return urllib.parse.urlunsplit(parts._replace(path=f"/{name}"))

    def sql(self, statement, url=None):
        """Runs a statement with psql; returns its rows as lines of values with `|` between them."""
        command = [postgres_binaries() / "psql", url or self.admin_url, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement]
        made = subprocess.run(command, capture_output=True, text=True, timeout=60)
        if made.returncode:
            raise RuntimeError(made.stderr)
        return made.stdout.splitlines()

    def dump(self, url):
        """All rows of a database as SQL."""
        made = subprocess.run([postgres_binaries() / "pg_dump", "--inserts", url], capture_output=True, timeout=60)
        if made.returncode:
            raise RuntimeError(made.stderr.decode())
        return made.stdout

    def objects(self, settings):
        """What lies in the place that these settings name, as bytes by key."""
        import boto3

        key = {
            "aws_access_key_id": settings["HEFU_S3__ACCESS_KEY_ID"],
            "aws_secret_access_key": settings["HEFU_S3__SECRET_ACCESS_KEY"],
        }
        place = {"endpoint_url": settings["HEFU_S3__ENDPOINT"], "region_name": settings["HEFU_S3__REGION"]}
        client = boto3.client("s3", verify=settings["HEFU_S3__CA_FILE"], **place, **key)
        bucket, _, prefix = settings["HEFU_BLOBS"].removeprefix("s3://").partition("/")
        pages = client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=f"{prefix}/")
        keys = [entry["Key"] for page in pages for entry in page.get("Contents", [])]
        return {key: client.get_object(Bucket=bucket, Key=key)["Body"].read() for key in keys}

    def blobs(self, prefix=None):
        """Settings of `hefu` as variables for an empty place in the bucket."""
        prefix = prefix or secrets.token_hex(8)
        return {
            "HEFU_BLOBS": f"s3://{self.values['HEFU_TEST_S3_BUCKET']}/{prefix}",
            "HEFU_S3__ENDPOINT": self.values["HEFU_TEST_S3_ENDPOINT"],
            "HEFU_S3__REGION": self.values["HEFU_TEST_S3_REGION"],
            "HEFU_S3__ACCESS_KEY_ID": self.values["HEFU_TEST_S3_ACCESS_KEY_ID"],
            "HEFU_S3__SECRET_ACCESS_KEY": self.values["HEFU_TEST_S3_SECRET_ACCESS_KEY"],
            "HEFU_S3__CA_FILE": self.values["HEFU_TEST_S3_CA"],
        }

    def installation(self):
        """Settings of `hefu` as variables: an empty database, an empty place for blobs and a key for both.
        Every process that gets the same variables is a node of one installation."""
        return {
            "HEFU_DATABASE_URL": self.database(),
            "HEFU_MASTER_KEY": secrets.token_hex(32),
            **self.blobs(),
        }


@contextlib.contextmanager
def reached():
    """The services that `up.py` started around this process, or fresh ones that end with the block."""
    if "HEFU_TEST_POSTGRES_URL" in os.environ and "HEFU_TEST_S3_ENDPOINT" in os.environ:
        yield Reached(dict(os.environ))
        return
    with Services() as services:
        yield services.reached()


def clean_environment():
    """This process's variables without the product's own, which would change what a server does."""
    return {name: value for name, value in os.environ.items() if not name.startswith("HEFU_")}


def postgres_binaries():
    """The newest server of Debian's packages, else the one on the path."""
    versions = pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = sorted(versions, key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if not on_path:
        raise RuntimeError("PostgreSQL's server is not installed: scripts/install-deps.sh test")
    return pathlib.Path(on_path).resolve().parent


def unprivileged_user():
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise RuntimeError("there is neither a user postgres nor nobody to run PostgreSQL as")


def children_of(parent):
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name in brackets may hold anything; the numbers follow it.
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[1]) == parent:
                found.append(int(status.parent.name))
    return found


def make_certificates(folder):
    """An authority, a certificate of it for 127.0.0.1 and localhost, and an authority that signed nothing."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    now = datetime.datetime.now(datetime.timezone.utc)

    def build(name, key, issuer, issuer_key, *extensions):
        names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, issuer)]
        builder = x509.CertificateBuilder(names[1], names[0], key.public_key(), x509.random_serial_number())
        builder = builder.not_valid_before(now - datetime.timedelta(hours=1))
        builder = builder.not_valid_after(now + datetime.timedelta(days=2))
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    def authority(file):
        key = ec.generate_private_key(ec.SECP256R1())
        name = f"Test authority {secrets.token_hex(4)}"
        (folder / file).write_bytes(build(name, key, name, key, (x509.BasicConstraints(True, 0), True)))
        return name, key

    authority(OTHER_AUTHORITY)
    name, authority_key = authority(AUTHORITY)
    key = ec.generate_private_key(ec.SECP256R1())
    addresses = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    leaf = build("localhost", key, name, authority_key, (x509.SubjectAlternativeName(addresses), False))
    (folder / "server.pem").write_bytes(leaf)
    encoding = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "server.key").write_bytes(key.private_bytes(*encoding))
