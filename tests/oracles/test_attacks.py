"""Attacked files are never plainly valid; what pdfsig and pyHanko say of them is counted beside."""

import concurrent.futures

import pytest

import attacks
import judges


@pytest.fixture(scope="module")
def desk(authority):
    return attacks.Desk(authority)


@pytest.fixture(scope="module")
def files(desk, tmp_path_factory):
    """Every attacked file, by name."""
    folder = tmp_path_factory.mktemp("attacks")
    made = {}
    for name, make in attacks.ATTACKS.items():
        made[name] = folder / f"{name}.pdf"
        made[name].write_bytes(make(desk))
    return made


KINDS = ["plain", "stamped", "twice", "p1", "p2", "p3", "locked", "locked_all"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_honest_files_are_valid_before_the_attack(desk, authority, hefu, nss, tmp_path, kind):
    path = tmp_path / "honest.pdf"
    path.write_bytes(desk.signed(kind))
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report
    assert {line.signature for line in judges.pdfsig(path, nss(authority.pem))} == {"Signature is Valid."}


def test_there_are_many_attacks_and_each_makes_another_file(files):
    assert len(files) >= 60
    assert len({path.read_bytes() for path in files.values()}) == len(files)


@pytest.mark.parametrize("name", attacks.ATTACKS)
def test_an_attacked_file_is_never_plainly_valid(files, authority, hefu, name):
    report = hefu(files[name], authority.pem)
    assert report.summary != "valid", report
    passed = [verdict for verdict, _, _ in report.verdicts if verdict == "TOTAL-PASSED"]
    # Who signed after the attack signed what is shown.
    assert len(passed) <= ("sneaky_signature" in name), report


def accepted_by_pdfsig(path, database):
    try:
        lines = judges.pdfsig(path, database)
    except Exception:
        return False
    return bool(lines) and all(line.signature == "Signature is Valid." for line in lines)


def accepted_by_pyhanko(path, root_pem):
    """By its default policy: intact, trusted, a good time stamp if any, and no change beyond what it allows."""
    try:
        judged = judges.pyhanko(path, root_pem)
    except Exception:
        return False
    return bool(judged) and all(
        one.intact
        and one.valid
        and one.trusted
        and one.docmdp_ok
        and one.modification.name != "OTHER"
        and (one.timestamp_ok or not one.has_timestamp)
        for one in judged
    )


def test_what_others_accept_of_them_is_counted(files, authority, tmp_path_factory):
    database = judges.nss_database(tmp_path_factory.mktemp("nss"), authority.pem)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        pdfsig = list(pool.map(lambda path: accepted_by_pdfsig(path, database), files.values()))
    pyhanko = [accepted_by_pyhanko(path, authority.pem) for path in files.values()]
    names = list(files)
    print(f"\nattacks {len(files)}: Hefu accepts 0, pdfsig {sum(pdfsig)}, pyHanko {sum(pyhanko)}")
    print("  pyHanko:", " ".join(name for name, accepted in zip(names, pyhanko) if accepted))
