#!/bin/sh
# The promises' full counts: what takes longer than a test run may.
# Random histories, mutated files and concurrent signings with many more cases; every maker's file
# signed by many people and judged by pdfsig, pyHanko and openssl.
set -eu
cd "$(dirname "$0")/.."

export PROPTEST_CASES="${PROPTEST_CASES:-20000}"
export HEFU_SOAK=1
services=".venv/bin/python tests/services/up.py --"
if cargo nextest --version >/dev/null 2>&1; then
    $services cargo nextest run --workspace --no-fail-fast
else
    $services cargo test --workspace --no-fail-fast
fi
.venv/bin/python -m pytest -q tests/oracles
.venv/bin/python -m pytest -q tests/ess_sdk
HEFU_TEST_BACKEND=postgres $services .venv/bin/python -m pytest -q tests/ess_sdk
$services .venv/bin/python -m pytest -q -n 2 --dist loadfile tests/faults
npm --prefix tests/browser test
scripts/install-deps.sh soak
.venv/bin/python tests/faults/patroni.py --etcd 3
