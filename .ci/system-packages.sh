#!/bin/sh
# Installs what the tests need of the system. The servers it brings are never started by the system:
# the tests run their own, on free loopback ports with their own data directories.
set -eu
packages="mariadb-server galera-4 rsync sqlite3 unicode-data libfribidi-bin python3-icu tmux xvfb xterm imagemagick
          sakura fonts-dejavu-core xdotool libfaketime tzdata"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -eq 0 ]; then root=""; else root="sudo"; fi
if ! command -v apt-get >/dev/null 2>&1 || { [ -n "$root" ] && ! command -v sudo >/dev/null 2>&1; }; then
    echo "The tests need these packages and cannot install them here:$missing" >&2
    exit 1
fi
echo "Installing for the tests:$missing"
export DEBIAN_FRONTEND=noninteractive
# A policy of 101 keeps the package from starting its own server.
policy=/usr/sbin/policy-rc.d
made_policy=""
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $root tee $policy >/dev/null && $root chmod +x $policy && made_policy=yes
fi
status=0
{ $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends $missing >/dev/null; } || status=$?
[ -n "$made_policy" ] && $root rm -f $policy
[ $status -eq 0 ] || {
    echo "These packages could not be installed:$missing" >&2
    exit 1
}
