#!/bin/sh
# Puts everything that is handed out into dist/: the binary, what it is made of, the unit, checksums.
# Paths of this machine are mapped away and nothing names a time, so that two builds can be compared.
#
#   scripts/release.sh            builds with HEFU_COMMIT, else the commit that is checked out
set -eu

cd "$(dirname "$0")/.."
LIMIT_BYTES=$((120 * 1024 * 1024))
root=$(pwd -P)
HEFU_COMMIT=${HEFU_COMMIT:-$(git rev-parse HEAD 2>/dev/null || true)}
CARGO_HOME=${CARGO_HOME:-$HOME/.cargo}
target=${CARGO_TARGET_DIR:-target}
sysroot=$(rustc --print sysroot)
RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$root=/hefu --remap-path-prefix=$CARGO_HOME=/cargo --remap-path-prefix=$sysroot=/rust"
CFLAGS="${CFLAGS:-} -ffile-prefix-map=$root=/hefu -ffile-prefix-map=$CARGO_HOME=/cargo"
export HEFU_COMMIT RUSTFLAGS CFLAGS
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH

[ -f web/dist/console/index.html ] && [ -f web/dist/m/index.html ] || {
    echo "release: web/dist is missing; run: make release" >&2
    exit 1
}
cargo build --release --locked --package hefu-server --bin hefu
cargo xtask sbom

rm -rf dist
mkdir -p dist
install -m 0755 "$target/release/hefu" dist/hefu
install -m 0644 target/sbom.cdx.json dist/hefu.cdx.json
install -m 0644 LICENSE THIRD-PARTY-NOTICES.md deploy/hefu.service deploy/hefu.sysusers dist/
install -m 0644 fonts/OFL.txt dist/OFL.txt
install -m 0644 deploy/grafana/hefu.json dist/hefu.grafana.json

size=$(stat -c %s dist/hefu)
if [ "$size" -gt "$LIMIT_BYTES" ]; then
    echo "release: the binary has $size bytes, more than $LIMIT_BYTES" >&2
    exit 1
fi
if readelf -S dist/hefu | grep -q '\.symtab'; then
    echo "release: the binary is not stripped" >&2
    exit 1
fi
(cd dist && LC_ALL=C sh -c 'sha256sum -- *' > ../target/SHA256SUMS && mv ../target/SHA256SUMS SHA256SUMS)
dist/hefu --version
echo "dist/hefu: $size bytes"
cat dist/SHA256SUMS
