#!/bin/sh
# Makes .venv with exactly the Python packages of tests/requirements.txt.
# A stamp holds the hash of that file, so a second run does nothing.
# Prints the path of the interpreter.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
requirements="$root/tests/requirements.txt"
venv="$root/.venv"
python=${PYTHON:-python3}

stamp=$(sha256sum "$requirements" | cut -d ' ' -f 1)
if [ ! -x "$venv/bin/python" ] || [ "$(cat "$venv/.requirements" 2>/dev/null || true)" != "$stamp" ]; then
    rm -rf "$venv"
    "$python" -m venv "$venv" >&2
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements" >&2
    echo "$stamp" >"$venv/.requirements"
fi
echo "$venv/bin/python"
