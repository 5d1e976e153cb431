#!/usr/bin/env bash
# Runs fuzz targets, all or those named, from and into the kept corpus.
#
#   scripts/fuzz.sh [target...]     HEFU_FUZZ_SECONDS (60) for each
#   scripts/fuzz.sh --minimise      leaves in the corpus only what adds coverage
#
# HEFU_FUZZ_SANITIZER: `address` unless said otherwise; `none` where it cannot be linked.
set -eu -o pipefail
cd "$(dirname "$0")/.."

seconds=${HEFU_FUZZ_SECONDS:-60}
sanitizer=${HEFU_FUZZ_SANITIZER:-address}
export CARGO_TARGET_DIR="$PWD/fuzz/target" CARGO_BUILD_JOBS="${CARGO_BUILD_JOBS:-1}"
# Freed memory is kept aside to notice its use; that much of it must not count as the target's own.
export ASAN_OPTIONS="quarantine_size_mb=16:${ASAN_OPTIONS:-}"

rustup toolchain list | grep -q '^nightly' || rustup toolchain install nightly --profile minimal
cargo fuzz --version >/dev/null 2>&1 || cargo install cargo-fuzz --locked

# Optimised; the profile keeps debug assertions and overflow checks.
fuzz() { local what=$1; shift; cargo +nightly fuzz "$what" -O --fuzz-dir fuzz --sanitizer "$sanitizer" "$@"; }

dictionary() {
    case $1 in
        pdf_sign_made | seal_image | log_proofs) ;;
        pdf_* | pades_*) echo "-dict=fuzz/dictionaries/pdf.dict" ;;
        notes) echo "-dict=fuzz/dictionaries/notes.dict" ;;
        bundle) echo "-dict=fuzz/dictionaries/bundle.dict" ;;
        *) echo "-dict=fuzz/dictionaries/der.dict" ;;
    esac
}

minimise=
if [ "${1:-}" = --minimise ]; then minimise=1; shift; fi
if [ $# = 0 ]; then
    mapfile -t targets < <(cargo +nightly fuzz list --fuzz-dir fuzz)
    set -- "${targets[@]}"
fi

fuzz build
failed=()
for target in "$@"; do
    corpus="fuzz/corpus/$target"
    if [ -n "$minimise" ]; then
        fuzz cmin "$target" "$corpus"
        continue
    fi
    echo "== $target, $seconds s"
    # What is found stays in fuzz/artifacts; what is settled belongs into fuzz/regressions.
    fuzz run "$target" "$corpus" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=512 \
        -max_len=32768 -print_final_stats=1 -verbosity=0 $(dictionary "$target") || failed+=("$target")
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "found something: ${failed[*]} (see fuzz/artifacts)" >&2
    exit 1
fi
