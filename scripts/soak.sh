#!/bin/sh
# The promises' full counts: what takes longer than a test run may.
# Random histories, mutated files and concurrent signings with many more cases; every maker's file
# signed by many people and judged by pdfsig, pyHanko and openssl.
set -eu
cd "$(dirname "$0")/.."

export PROPTEST_CASES="${PROPTEST_CASES:-20000}"
export HEFU_SOAK=1
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --no-fail-fast
else
    cargo test --workspace --no-fail-fast
fi
.venv/bin/python -m pytest -q tests/oracles
.venv/bin/python -m pytest -q tests/ess_sdk
.venv/bin/python tests/services/up.py -- .venv/bin/python -m pytest -q tests/faults
scripts/install-deps.sh soak
.venv/bin/python tests/faults/patroni.py --etcd 3
