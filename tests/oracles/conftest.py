"""Files are made and signed once per run and shared by all tests."""

import json
import os
import pathlib
import subprocess

import pytest

import judges
import makers
import strangers

ROOT = pathlib.Path(__file__).parents[2]


class Signed:
    """One file before and after N people signed it."""

    def __init__(self, before, after, root_pem, count):
        self.before, self.after, self.root_pem, self.count = before, after, root_pem, count


def example(name, variable, package="hefu-pades"):
    """Path of an engine's example: ready if the environment names one, built otherwise."""
    ready = os.environ.get(variable)
    if ready:
        return pathlib.Path(ready)
    command = ["cargo", "build", "--quiet", "-p", package, "--example", name]
    built = subprocess.run(command + ["--message-format=json"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    programs = [json.loads(line).get("executable") for line in built.stdout.splitlines()]
    return pathlib.Path([program for program in programs if program][-1])


@pytest.fixture(scope="session")
def sign_many():
    """Path of the signing program."""
    return example("sign_many", "HEFU_SIGN_MANY")


@pytest.fixture(scope="session")
def place_and_sign():
    """Path of the program that places fields and draws in them."""
    return example("place_and_sign", "HEFU_PLACE_AND_SIGN", "hefu-pdf")


@pytest.fixture(scope="session")
def seal_many():
    """Path of the program that seals in a random, repeatable way."""
    return example("seal_many", "HEFU_SEAL_MANY")


@pytest.fixture(scope="session")
def any_pdf():
    """Path of the program that mends, looks at and flattens files."""
    return example("any_pdf", "HEFU_ANY_PDF", "hefu-pdf")


@pytest.fixture(scope="session")
def hefu(tmp_path_factory):
    """hefu(path, *root_pems): what Hefu's verification says of a file."""
    program = example("report", "HEFU_REPORT")

    def get(path, *root_pems):
        roots = tmp_path_factory.mktemp("roots") / "roots.pem"
        roots.write_bytes(b"".join(pem.read_bytes() for pem in root_pems))
        answer = subprocess.run([str(program), str(roots), str(path)], capture_output=True, text=True, timeout=120)
        assert answer.returncode == 0, answer.stderr
        return judges.read_report(answer.stdout)

    return get


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """original(name): the path of that maker's file."""
    made = {}

    def get(name):
        if name not in made:
            made[name] = makers.make(name, tmp_path_factory.mktemp(name))
        return made[name]

    return get


@pytest.fixture(scope="session")
def signed(sign_many, original, tmp_path_factory):
    """signed(name, count): that maker's file, signed by so many people."""
    done = {}

    def get(name, count):
        if (name, count) not in done:
            folder = tmp_path_factory.mktemp(f"{name}_{count}")
            before, after, root_pem = original(name), folder / "signed.pdf", folder / "root.pem"
            command = [sign_many, before, after, root_pem, count]
            answer = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
            assert answer.returncode == 0, f"{name}, {count} signers: {answer.stderr}"
            done[name, count] = Signed(before, after, root_pem, count)
        return done[name, count]

    return get


@pytest.fixture
def nss(tmp_path):
    """nss(root_pem): an NSS database that trusts that root."""
    return lambda root_pem: judges.nss_database(tmp_path / "nss", root_pem)


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    """A root that vouches for strangers."""
    return strangers.Authority(tmp_path_factory.mktemp("authority"))
