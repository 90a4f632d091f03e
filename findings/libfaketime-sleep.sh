#!/bin/sh
# libfaketime 0.9.10-2.1 (Debian 12), Python 3.11 and later.
#
# FAKETIME_DONT_FAKE_MONOTONIC=1 leaves the monotonic clock as it is, for programs that wait by it. Python's time.sleep
# hands the kernel a moment of that clock to sleep until. libfaketime treats that moment as one of the other clock all
# the same: time.sleep fails with EINVAL, however short the sleep and whichever way the clock was moved. Without that
# setting it sleeps.
#
# Seen:
#> 2020: True [Errno 22] Invalid argument
#> 2020: True slept
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq libfaketime=0.9.10-2.1 2> "$place/told" || { cat "$place/told"; exit 1; }
dpkg -x libfaketime_*.deb .
library=$(find "$place" -name libfaketime.so.1)
for kept in 1 0; do
  LD_PRELOAD=$library FAKETIME="@2020-02-28 12:00:00" FAKETIME_DONT_FAKE_MONOTONIC=$kept python3 - <<'END'
import time

try:
    time.sleep(0.01)
    print("2020:", time.localtime().tm_year == 2020, "slept")
except OSError as error:
    print("2020:", time.localtime().tm_year == 2020, error)
END
done > "$place/seen"
printf '%s\n' "$before" | diff - "$place/seen"
