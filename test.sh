#!/usr/bin/env bash
# Builds everything, runs the tests and for a minute the fuzz targets: ./test.sh, or the tests alone with sanitizers over
# core, models and cli: ./test.sh --asan.
# ./test.sh --bench [--up-to ARTICLES] [SECTION...] measures instead, and fails when a ratio of the design is missed.
# ./test.sh --fuzz [SECONDS] searches on with the fuzz targets, from another seed each time.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
preset=dev
case "${1:-}" in
    '') ;;
    --asan) preset=asan ;;
    --bench) preset=bench ;;
    --fuzz) preset=fuzz ;;
    *)
        echo "test.sh: unknown argument $1; there is --asan, --bench, --fuzz, or none" >&2
        exit 2
        ;;
esac

# run_fuzz NAME SECONDS [OPTION...]: a finding is an input below build/fuzz/findings; the program of the target, given
# that file, shows it again.
run_fuzz() {
    local name=$1 seconds=$2 build=build/fuzz code=0
    shift 2
    local log=$build/$name.log corpus=$build/corpus/$name
    mkdir -p "$corpus" "$build/findings"
    "$build/bin/stet_fuzz_$name" -max_total_time="$seconds" -timeout=20 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$build/findings/$name-" "$@" "$corpus" "tests/fuzz/seeds/$name" >"$log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
        tail -n 40 "$log" >&2
        echo "test.sh: the fuzz target $name failed with exit code $code; see $log and $build/findings" >&2
        return 1
    fi
    echo "fuzz $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, none failed"
}

# fuzz_all SECONDS [OPTION...]: half of the time for whole front matter, the rest for single texts and for queries.
fuzz_all() {
    local seconds=$1
    shift
    stet_build fuzz stet_fuzz_front_matter stet_fuzz_query stet_fuzz_texts
    run_fuzz front_matter $((seconds / 2)) -dict=tests/fuzz/front_matter.dict "$@"
    run_fuzz query $((seconds / 4)) -dict=tests/fuzz/query.dict "$@"
    run_fuzz texts $((seconds / 4)) "$@"
}

. packaging/install-packages.sh
stet_install packaging/debian-packages.txt run test
if [ "$preset" = fuzz ]; then
    # What was of interest is kept in build/fuzz/corpus for the next search.
    fuzz_all "${2:-600}"
    exit 0
fi
stet_build "$preset"
export QT_QPA_PLATFORM=offscreen
if [ "$preset" = bench ]; then
    exec build/bench/bin/stet_bench "${@:2}"
fi
ctest --preset "$preset" -j "$(nproc)"
if [ "$preset" = dev ]; then
    # From the same seed and no inputs but those of the repository, so that it is the change that fails, not the draw.
    rm -rf build/fuzz/corpus
    fuzz_all 90 -seed=1
fi
