"""What cannot be signed soundly is refused, each fault by a name of its own."""

import re
import subprocess

import pytest

FAULTS = {
    "empty": r"empty",
    "not_a_pdf": r"not a pdf|NotAPdf",
    "encrypted": r"encrypted",
    "owner_password": r"encrypted",
    "truncated": r"damaged|broken",
}


def faulty(name, original, folder):
    source, target = original("reportlab"), folder / f"{name}.pdf"
    whole = source.read_bytes()
    passwords = {"encrypted": ("user", "owner"), "owner_password": ("", "owner")}
    if name in passwords:
        user, owner = passwords[name]
        subprocess.run(["qpdf", "--encrypt", user, owner, "256", "--", str(source), str(target)], check=True)
    elif name == "truncated":
        target.write_bytes(whole[: len(whole) // 2])
    elif name == "not_a_pdf":
        target.write_bytes(b"PK\x03\x04" + b"\x00" * 2000)
    else:
        target.write_bytes(b"")
    return target


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_file_is_refused_by_name_and_nothing_is_written(sign_many, original, tmp_path, name):
    output = tmp_path / "out.pdf"
    command = [sign_many, faulty(name, original, tmp_path), output, tmp_path / "root.pem", "2"]
    answer = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60)
    assert answer.returncode not in (0, 101), f"refused, not crashed: {answer.stderr}"
    assert "panicked" not in answer.stderr
    assert not output.exists()
    named = [fault for fault, pattern in FAULTS.items() if re.search(pattern, answer.stderr, re.I)]
    assert name in named, answer.stderr
    assert len({FAULTS[fault] for fault in named}) == 1, answer.stderr
