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

# stet_install LIST HEADING...: nothing is asked of the network when all is there.
stet_install() {
    local list=$1 wanted missing=() package
    wanted=$(stet_packages "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        if [ -z "${STET_NO_INSTALL:-}" ]; then
            {
                echo "This machine has no apt. Install the equivalents of these Debian packages, then run"
                echo "this again with STET_NO_INSTALL=1 set:"
                printf '  %s\n' $wanted
            } >&2
            return 1
        fi
        return 0
    fi
    for package in $wanted; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
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

# stet_build PRESET [TARGET...]: configures when there is nothing yet or the presets changed, and builds.
stet_build() {
    local preset=$1 folder=build/$1
    shift
    if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/build.ninja" ]; then
        local launcher=()
        command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        cmake --preset "$preset" "${launcher[@]}" >&2 || return 1
    fi
    # Without this ccache does not keep what was built with a precompiled header.
    CCACHE_SLOPPINESS=pch_defines,time_macros cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}

# WebEngine's sandbox does not start as root, and without it Stet draws no graph. Whoever runs these scripts as root, in a
# container as a rule, has decided already; the program itself never does.
stet_allow_pages_for_root() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        echo "Running as root: WebEngine goes without its sandbox (QTWEBENGINE_DISABLE_SANDBOX=1)." >&2
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
