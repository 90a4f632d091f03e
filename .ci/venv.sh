#!/bin/sh
# Makes the virtual environment named by the first argument; adds the system's venv package where it is missing.
set -eu
venv=$1
python=${PYTHON:-python3}

command -v "$python" >/dev/null 2>&1 || {
    echo "Rasd needs Python 3.11 or newer; '$python' was not found." >&2
    exit 1
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Rasd needs Python 3.11 or newer; '$python' is $("$python" -V 2>&1)." >&2
    exit 1
}
[ -x "$venv/bin/pip" ] && exit 0

if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ]; then root=""; else root="sudo"; fi
    command -v apt-get >/dev/null 2>&1 && { [ -z "$root" ] || command -v sudo >/dev/null 2>&1; } || {
        echo "Python's venv module is missing: install the package python3-venv and run make again." >&2
        exit 1
    }
    $root apt-get update -qq && $root apt-get install -y -qq python3-venv >/dev/null || {
        echo "python3-venv could not be installed: install it and run make again." >&2
        exit 1
    }
fi
"$python" -m venv "$venv"
