#!/usr/bin/env bash
# Builds Stet and opens it: ./run.sh [FOLDER...], or on the sample when no folder is named.
# ./run.sh --screenshot FILE.png [OPTION...] [FOLDER...] needs no display: it runs the window under Xvfb.
set -euo pipefail

called_from=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
. packaging/install-packages.sh
stet_announce packaging/debian-packages.txt run
stet_install packaging/debian-packages.txt run
stet_build release stet
stet_allow_pages_for_root
cd "$called_from"

screenshot=
folders=0
expects_value=
for argument in "$@"; do
    if [ -n "$expects_value" ]; then
        expects_value=
        continue
    fi
    case "$argument" in
        --screenshot) screenshot=1 expects_value=1 ;;
        --screenshot=*) screenshot=1 ;;
        --size | --select | --theme | --language) expects_value=1 ;;
        --sample | --help | -h | --version) folders=1 ;;
        -*) ;;
        *) folders=$((folders + 1)) ;;
    esac
done
arguments=("$@")
[ "$folders" -eq 0 ] && arguments+=(--sample)
stet=$root/build/release/bin/stet

if [ -n "$screenshot" ]; then
    # Not exec: as process 1 of a container xvfb-run would wait forever for the word of Xvfb that it is ready.
    xvfb-run -a -s "-screen 0 3840x2400x24" env QT_QPA_PLATFORM=xcb "$stet" "${arguments[@]}"
    exit
fi
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    case " $* " in
        *' --help '* | *' -h '* | *' --version '*) ;;
        *)
            echo "There is no display to open a window on. A picture of the window needs none:" >&2
            echo "  ./run.sh --screenshot FILE.png [FOLDER...]" >&2
            exit 1
            ;;
    esac
fi
exec "$stet" "${arguments[@]}"
