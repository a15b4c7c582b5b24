#!/usr/bin/env bash
# Builds everything and runs the tests: ./test.sh, or with sanitizers over core, models and cli: ./test.sh --asan.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
preset=dev
case "${1:-}" in
    '') ;;
    --asan) preset=asan ;;
    *)
        echo "test.sh: unknown argument $1; there is --asan, or none" >&2
        exit 2
        ;;
esac
. packaging/install-packages.sh
stet_install packaging/debian-packages.txt run test
stet_build "$preset"
export QT_QPA_PLATFORM=offscreen
ctest --preset "$preset" -j "$(nproc)"
