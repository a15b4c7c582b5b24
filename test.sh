#!/usr/bin/env bash
# Builds everything and runs the tests: ./test.sh.
# ./test.sh --asan runs those of core, models and cli with sanitizers, and the fuzz targets on inputs that are always
# the same.
# ./test.sh --fuzz [SECONDS] searches on with the fuzz targets, from another seed each time.
# ./test.sh --hygiene compiles every source and every header by itself, which finds missing includes, and runs the tests.
# ./test.sh --bench [--up-to ARTICLES] [SECTION...] measures instead, and fails when a ratio of the design is missed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
preset=test
case "${1:-}" in
    '') ;;
    --asan) preset=asan ;;
    --bench) preset=bench ;;
    --fuzz) preset=asan ;;
    --hygiene) preset=hygiene ;;
    *)
        echo "test.sh: unknown argument $1; there is --asan, --fuzz, --hygiene, --bench, or none" >&2
        exit 2
        ;;
esac

fuzz_targets=(front_matter query reading rebase texts)

# run_fuzz NAME [OPTION...]: a finding is an input below build/asan/fuzz/findings; the program of the target, given that file,
# shows it again.
run_fuzz() {
    local name=$1 build=build/asan/fuzz code=0
    shift
    local log=$build/$name.log corpus=$build/corpus/$name dictionary=tests/fuzz/$name.dict
    mkdir -p "$corpus" "$build/findings"
    [ ! -e "$dictionary" ] || set -- -dict="$dictionary" "$@"
    "build/asan/bin/stet_fuzz_$name" -timeout=20 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$build/findings/$name-" "$@" "$corpus" "tests/fuzz/seeds/$name" >"$log" 2>&1 || code=$?
    if [ "$code" -ne 0 ]; then
        tail -n 40 "$log" >&2
        echo "test.sh: the fuzz target $name failed with exit code $code; see $log and $build/findings" >&2
        return 1
    fi
    echo "fuzz $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, none failed"
}

. packaging/install-packages.sh
stet_install packaging/debian-packages.txt run test
if [ "${1:-}" = --fuzz ]; then
    # What was of interest is kept in build/asan/fuzz/corpus for the next search. Half of the time for whole front matter, the
    # rest for queries, for bodies, for what others write meanwhile, and for single texts.
    seconds=${2:-600}
    stet_build asan "${fuzz_targets[@]/#/stet_fuzz_}"
    run_fuzz front_matter -max_total_time=$((seconds / 2))
    run_fuzz query -max_total_time=$((seconds / 8))
    run_fuzz reading -max_total_time=$((seconds / 8))
    run_fuzz rebase -max_total_time=$((seconds / 8))
    run_fuzz texts -max_total_time=$((seconds / 8))
    exit 0
fi
stet_build "$preset"
export QT_QPA_PLATFORM=offscreen
stet_allow_pages_for_root
if [ "$preset" = bench ]; then
    exec build/bench/bin/stet_bench "${@:2}"
fi
# Two more than there are cores: many tests wait for a page, a disk or a process of their own.
ctest --preset "$preset" -j "$(($(nproc) + 2))"
if [ "$preset" = asan ]; then
    # The same inputs on every machine, so that it is the change that fails and not the draw: from one seed, by count and
    # not by time, without what libFuzzer learns from addresses and clocks.
    rm -rf build/asan/fuzz/corpus
    running=()
    for target in "${fuzz_targets[@]}"; do
        QT_HASH_SEED=0 run_fuzz "$target" -seed=1 -runs=10000 -use_cmp=0 -entropic=0 -prefer_small=0 -reload=0 -detect_leaks=0 &
        running+=($!)
    done
    failed=
    for job in "${running[@]}"; do
        wait "$job" || failed=1
    done
    [ -z "$failed" ]
fi
