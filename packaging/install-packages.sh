#!/usr/bin/env bash
# Sourced by run.sh and test.sh: installs what is missing of the packages that debian-packages.txt lists.

# The packages under the given headings of the list, one a line.
stet_packages() {
    local list=$1 heading section= line
    shift
    while IFS= read -r line; do
        case "$line" in
            '') ;;
            '# '*) section=${line#\# } ;;
            *) for heading in "$@"; do [ "$section" = "$heading" ] && printf '%s\n' "$line"; done ;;
        esac
    done <"$list"
    return 0
}

# stet_missing LIST HEADING...: the packages that are not installed, one a line.
stet_missing() {
    local package
    for package in $(stet_packages "$@"); do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
    done
}

# stet_install LIST HEADING...: nothing is asked of the network when all is there.
stet_install() {
    local missing=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        if [ -z "${STET_NO_INSTALL:-}" ]; then
            {
                echo "This machine has no apt. Install the equivalents of these Debian packages, then run"
                echo "this again with STET_NO_INSTALL=1 set:"
                stet_packages "$@" | sed 's/^/  /'
            } >&2
            return 1
        fi
        return 0
    fi
    mapfile -t missing < <(stet_missing "$@")
    [ ${#missing[@]} -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and there is neither root nor sudo to install them:" >&2
            printf '  %s\n' "${missing[@]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}" >&2 \
        || { "${as_root[@]}" apt-get update >&2 \
            && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}" >&2; } \
        || { echo "Could not install: ${missing[*]}" >&2; return 1; }
}

# stet_build PRESET [TARGET...]: configures when there is nothing yet or the presets changed, and builds. Prints nothing
# when all is up to date.
stet_build() {
    local preset=$1 folder=build/$1
    shift
    # ccache knows what was built in another folder, also with a precompiled header.
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
    if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/build.ninja" ]; then
        local launcher=()
        command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        cmake --preset "$preset" --log-level=NOTICE "${launcher[@]}" >/dev/null || return 1
    fi
    ! ninja -C "$folder" -n "$@" 2>&1 | grep -q 'no work to do' || return 0
    NINJA_STATUS='[%p, %es] ' cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}

# stet_announce LIST HEADING...: before the first start of run.sh, what it does and about how long that takes. Silent
# when there is nothing to install and a build.
stet_announce() {
    local missing=0 processors
    if command -v dpkg-query >/dev/null; then
        missing=$(stet_missing "$@" | wc -l)
    fi
    [ "$missing" -eq 0 ] || echo "Installs $missing Debian packages and what they need: a few minutes." >&2
    if [ ! -x build/release/bin/stet ]; then
        processors=$(nproc)
        echo "Builds Stet: about $(((7 + processors) / processors)) minutes on $processors processors. Later starts take seconds." >&2
    fi
}

# WebEngine's sandbox does not start as root, and without it Stet draws no graph. Whoever runs these scripts as root, in a
# container as a rule, has decided already; the program itself never does.
stet_allow_pages_for_root() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        echo "Running as root: WebEngine goes without its sandbox (QTWEBENGINE_DISABLE_SANDBOX=1)." >&2
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
