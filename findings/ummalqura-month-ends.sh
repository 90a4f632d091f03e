#!/bin/sh
# ummalqura 2.0.1.
#
# The library has the table of the calendar of Umm al-Qura and converts by it. HijriDate.month_end_date looks the
# length of a month up elsewhere: in twelve fixed numbers, the same in every year. So the end of a month is, in every
# second month, a day that is not its last one, or the first of the next; its own conversion of the day after says so.
#
# Seen:
#> of 240 months 60 end too early, 53 in the next month
#> Ramadan 1445 ends 2024-04-08 which is 1445-09-29
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq ummalqura==2.0.1
"$place/env/bin/python" - > "$place/seen" <<'END'
from datetime import timedelta

from ummalqura.hijri_date import HijriDate

short, long, months = 0, 0, 0
for year in range(1440, 1460):
    for month in range(1, 13):
        end = HijriDate.month_end_date(month, year)
        after = end + timedelta(days=1)
        months += 1
        long += HijriDate.hijri_month_from_date(end) != month
        short += HijriDate.hijri_month_from_date(after) == month
print(f"of {months} months {short} end too early, {long} in the next month")
end = HijriDate.month_end_date(9, 1445)
print("Ramadan 1445 ends", end, "which is", HijriDate.get_hijri_date(end))
END
printf '%s\n' "$before" | diff - "$place/seen"
