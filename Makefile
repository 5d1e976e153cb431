# make run     build and serve; prints the address         make test   everything that CI runs
# make build   leaves target/release/hefu                  make soak   the promises' full counts
# make bench   figures into target/bench.jsonl             make fuzz   every parser, a minute each
# make fmt lint
# make release dist/: binary, SBOM, unit, checksums        make image   the same as a container image

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

DATA ?= data
LISTEN ?= 127.0.0.1:8080
LAN ?=
WEB_SOURCES := $(shell find web/apps web/packages -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null) web/package.json web/package-lock.json
## Runs what follows with PostgreSQL and S3 beside it.
SERVICES := .venv/bin/python tests/services/up.py --
NEXTEST := $(shell cargo nextest --version >/dev/null 2>&1 && echo yes)

.PHONY: help run build test soak fuzz bench fmt lint deps-build deps-test web-check rust-check rust-test ess-test oracle-test fault-test browser-test operations-test release image sbom

help:
	@sed -n 's/^# //p' Makefile

run: build
	if [ -n "$(LAN)" ]; then exec target/release/hefu serve --data "$(DATA)" --lan; fi
	exec target/release/hefu serve --data "$(DATA)" --listen "$(LISTEN)"

build: deps-build web/dist/.built
	cargo build --release --package hefu-server --bin hefu

deps-build:
	@scripts/install-deps.sh build

deps-test:
	@scripts/install-deps.sh build test
	@scripts/venv.sh >/dev/null

web/node_modules/.installed: web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	touch node_modules/.installed

web/dist/.built: web/node_modules/.installed $(WEB_SOURCES)
	cd web && npm run build
	touch dist/.built

tests/browser/node_modules/.installed: tests/browser/package.json tests/browser/package-lock.json
	cd tests/browser && npm ci --no-audit --no-fund
	touch node_modules/.installed

rust-test ess-test oracle-test fault-test operations-test browser-test: export TMPDIR := $(shell scripts/test-folder.sh)

test: deps-test web-check rust-check rust-test ess-test oracle-test fault-test operations-test browser-test

web-check: web/dist/.built
	cd web && npm run api && npm run check

rust-check:
	cargo fmt --all --check
	cargo xtask tidy
	cargo xtask ess-wire --check
	cargo xtask notices --check
	cargo clippy --workspace --all-targets --quiet -- --deny warnings

rust-test: deps-test web/dist/.built
	if [ -n "$(NEXTEST)" ]; then
	    $(SERVICES) cargo nextest run --workspace --no-fail-fast
	else
	    $(SERVICES) cargo test --workspace --no-fail-fast
	fi

target/debug/hefu: FORCE
	cargo build --package hefu-server --bin hefu

FORCE:

ess-test: deps-test web/dist/.built target/debug/hefu
	export HEFU_BIN="$$PWD/target/debug/hefu"
	HEFU_TEST_BACKEND=sqlite .venv/bin/python -m pytest -q tests/ess_sdk
	HEFU_TEST_BACKEND=postgres $(SERVICES) .venv/bin/python -m pytest -q tests/ess_sdk

oracle-test: deps-test
	.venv/bin/python -m pytest -q -n 2 --dist loadfile tests/oracles

fault-test: deps-test web/dist/.built target/debug/hefu
	HEFU_BIN="$$PWD/target/debug/hefu" $(SERVICES) .venv/bin/python -m pytest -q -n 3 --dist loadfile tests/faults

operations-test: deps-test web/dist/.built target/debug/hefu
	HEFU_BIN="$$PWD/target/debug/hefu" .venv/bin/python -m pytest -q tests/operations

browser-test: deps-test web/dist/.built target/debug/hefu tests/browser/node_modules/.installed
	export HEFU_BIN="$$PWD/target/debug/hefu"
	HEFU_TEST_BACKEND=sqlite npm --prefix tests/browser test
	# The main job alone: pages are the same on either database, and ess-test asks the rest of both.
	HEFU_TEST_BACKEND=postgres $(SERVICES) node --test --test-concurrency=2 tests/browser/specs/real/main_job.test.mjs

soak: deps-test web/dist/.built target/debug/hefu tests/browser/node_modules/.installed
	scripts/soak.sh

fuzz:
	scripts/fuzz.sh

bench: deps-test web/dist/.built
	cargo build --release --package hefu-server --bin hefu --package hefu-store --example fill --package hefu-testkit --example log
	.venv/bin/python tests/services/up.py -- cargo run --release --quiet --package hefu-bench

release: deps-build web/dist/.built
	scripts/release.sh

sbom:
	cargo xtask sbom

image:
	@docker info >/dev/null 2>&1 || { echo "make image: no Docker Engine answers on this machine; install or start it, or use make release" >&2; exit 1; }
	docker build --file deploy/Dockerfile --build-arg HEFU_COMMIT="$$(git rev-parse HEAD)" --tag hefu .

fmt:
	cargo fmt --all

lint: rust-check web-check
