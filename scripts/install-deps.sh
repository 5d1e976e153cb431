#!/bin/sh
# Installs the Debian packages that a group of work needs.
#
#   scripts/install-deps.sh build   what compiling needs
#   scripts/install-deps.sh test    what the oracle and browser tests need
#   scripts/install-deps.sh soak    what the long run needs besides
#   scripts/install-deps.sh         build and test
#
# Quick when everything is there. Without root it prints the exact line to run
# and exits with 1. Debian 12 or later.
set -eu

build_packages="build-essential ca-certificates cmake git pkg-config"
test_packages="chromium curl fonts-noto-cjk haproxy libharfbuzz-subset0 libnss3-tools libpango-1.0-0 libpangoft2-1.0-0 libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-writer-nogui openssl poppler-utils postgresql python3 python3-venv qpdf softhsm2 strace"
soak_packages="etcd-server haproxy patroni postgresql"

[ "$#" -gt 0 ] || set -- build test
wanted=""
for group in "$@"; do
    case "$group" in
    build) wanted="$wanted $build_packages" ;;
    test) wanted="$wanted $test_packages" ;;
    soak) wanted="$wanted $soak_packages" ;;
    *)
        echo "install-deps: unknown group '$group' (build, test, soak)" >&2
        exit 2
        ;;
    esac
done

missing=""
for package in $wanted; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
    exit 0
fi

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -ne 0 ]; then
    echo "install-deps: these packages are missing; run as root:" >&2
    echo "  apt-get update && $line" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -q -o DPkg::Lock::Timeout=600 update
# shellcheck disable=SC2086 # the list is meant to be split into words
apt-get -q -o DPkg::Lock::Timeout=600 install -y --no-install-recommends $missing
