#!/usr/bin/env bash
# Tries the two commands of the README on a bare Debian, before a release:
#   packaging/try-release.sh [--picture | --tests] [--ccache FOLDER] [bookworm|trixie]
# Makes a root from Debian's packages, copies the tracked files of the project in, makes the picture of the window, which
# comes out as build/RELEASE.png, and runs the tests. With --picture or --tests it does that alone. --ccache lends the
# root a folder for ccache, so that the next try is shorter. Needs to be root. Packages come from where this machine's
# apt gets them, or from STET_MIRROR.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
release=trixie
picture=1
tests=1
ccache=
while [ $# -gt 0 ]; do
    case "$1" in
        --picture) tests= ;;
        --tests) picture= ;;
        --ccache)
            ccache=$(mkdir -p "${2:?--ccache needs a folder}" && cd "$2" && pwd)
            shift
            ;;
        bookworm | trixie) release=$1 ;;
        *)
            echo "try-release.sh: unknown argument $1; there are --picture, --tests, --ccache FOLDER, bookworm and trixie" >&2
            exit 2
            ;;
    esac
    shift
done
if [ "$(id -u)" -ne 0 ]; then
    echo "try-release.sh makes a root of Debian, which only root can" >&2
    exit 1
fi

. packaging/install-packages.sh
stet_install packaging/debian-packages.txt release
mirror=${STET_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | sort -u | head -n 1)}
proxy=$(apt-config dump --no-empty --format '%v' Acquire::http::Proxy)

# All mounts are made in a namespace of their own (see inside) and are gone when it ends, so nothing of this machine is
# below the folder that is removed.
work=$(mktemp -d "${TMPDIR:-/tmp}/stet-try.XXXXXXXX")
chmod 755 "$work"
root=$work/root
running=
clean_up() {
    if [ -n "$running" ]; then
        kill "$running" && wait "$running" || true
        sleep 1 # until the last of its processes is gone
    fi
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

# inside COMMAND...: runs it in the root, with devices, /proc and /sys.
inside() {
    unshare --mount --pid --fork --kill-child bash -euc '
        root=$1 ccache=$2
        shift 2
        mount -t proc proc "$root/proc"
        mount -t sysfs -o ro sysfs "$root/sys"
        mount -t tmpfs -o mode=755 tmpfs "$root/dev"
        for device in null zero full random urandom tty; do
            : >"$root/dev/$device"
            mount --bind "/dev/$device" "$root/dev/$device"
        done
        mkdir "$root/dev/shm" "$root/dev/pts"
        mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
        mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts"
        ln -s pts/ptmx "$root/dev/ptmx"
        ln -s /proc/self/fd "$root/dev/fd"
        if [ -n "$ccache" ]; then
            mkdir -p "$ccache" "$root/root/.cache/ccache"
            mount --bind "$ccache" "$root/root/.cache/ccache"
        fi
        chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
    ' inside "$root" "${ccache:+$ccache/$release}" "$@" &
    running=$!
    wait "$running"
    running=
}

echo "Making a root of $release from $mirror"
mmdebstrap --quiet --variant=apt --include=ca-certificates ${proxy:+--aptopt="Acquire::http::Proxy \"$proxy\""} \
    "$release" "$root" "$mirror"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mkdir "$root/stet"
# With what is changed and not committed yet.
changed=$(git stash create)
git archive "${changed:-HEAD}" | tar -x -C "$root/stet"

if [ -n "$picture" ]; then
    time inside sh -c 'cd /stet && ./run.sh --screenshot picture.png'
    mkdir -p build
    cp "$root/stet/picture.png" "build/$release.png"
    echo "The picture of the window on $release is build/$release.png"
fi
if [ -n "$tests" ]; then
    time inside sh -c 'cd /stet && ./test.sh'
fi
echo "$release: done"
