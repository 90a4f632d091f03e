#!/bin/sh
# Runs a command of make in a Debian of its own: .ci/debian.sh RELEASE [GOAL [NAME=VALUE…]], by default `make test`.
# The release comes from the mirror that this system's own apt uses and stays in $ROOTS for the next time.
set -eu
release=$1
shift
[ $# -gt 0 ] || set -- test
roots=${ROOTS:-/var/cache/rasd-debian}
root=$roots/$release

[ "$(id -u)" -eq 0 ] || { echo "A Debian of its own needs root (debootstrap, chroot): sudo make test-debian" >&2; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null

if [ ! -d "$root" ]; then
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
    [ -n "$mirror" ] || { echo "apt names no mirror of Debian here." >&2; exit 1; }
    script=/usr/share/debootstrap/scripts/$release
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    mkdir -p "$roots"
    rm -rf "$root.new"
    debootstrap --variant=minbase --include=make,python3,python3-venv,ca-certificates "$release" "$root.new" "$mirror" \
        "$script" >"$roots/$release.log" 2>&1 || { tail -n 5 "$roots/$release.log" >&2; exit 1; }
    mv "$root.new" "$root"
fi

# What this machine needs to reach its mirrors, it needs in there too.
for path in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip /etc/ssl/certs/ca-certificates.crt; do
    [ ! -e "$path" ] || { mkdir -p "$root$(dirname "$path")" && cp -rL "$path" "$root$(dirname "$path")/"; }
done

# A mirror that is kept as it once was says so by a date that has passed.
echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/99kept-mirrors"

# The checkout as it is now; its environment there stays.
checkout=$root/rasd
mkdir -p "$checkout"
find "$checkout" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -c -T - 2>/dev/null |
    tar -x --no-same-owner -C "$checkout"

# Mounts of a namespace of their own end with the command.
exec unshare --mount --propagation private sh -eu -c '
    root=$1
    shift
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec env -u TMPDIR HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        chroot "$root" sh -c "cd /rasd && exec make \"\$@\"" make "$@"
' sh "$root" "$@"
