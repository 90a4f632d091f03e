#!/bin/sh
# xlsx2csv 0.8.6 (the workbook is written by openpyxl 3.1.5).
#
# In a number format, h is the hour of the day, by twelve hours only beside AM/PM. xlsx2csv takes it so in h:mm, but
# after a date for the hour by twelve: an exam at 13:30 comes out as 01:30, with nothing that says afternoon. It is the
# format that openpyxl gives every moment, and that Excel proposes for one (d/m/yyyy h:mm).
#
# It also cuts the fraction of a day, by which a workbook keeps a moment, off where it should round: 08:30 becomes
# 08:29:59. openpyxl itself and python-calamine 0.9.1 read each of them back as it was.
#
# Seen:
#> h:mm | 13:30
#> d/m/yyyy h:mm | 01/06/2026 01:30
#> d/m/yyyy hh:mm | 01/06/2026 13:30
#> yyyy-mm-dd h:mm:ss | 2026-06-01 01:30:00
#> 132 times, 59 become those of twelve hours before,
#> 30 are a second early; 2026-06-01 08:30:00 became 2026-06-01 08:29:59
#> openpyxl True
#> calamine True
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq xlsx2csv==0.8.6 openpyxl==3.1.5 python-calamine==0.9.1
cd "$place"
"$place/env/bin/python" - > "$place/seen" <<'END'
import io
from datetime import datetime, timedelta

import openpyxl
import python_calamine
from xlsx2csv import Xlsx2csv


def converted(cells):
    book = openpyxl.Workbook()
    for row, (moment, form) in enumerate(cells, 1):
        cell = book.active.cell(row, 1, moment)
        cell.number_format = form or cell.number_format
    book.save("times.xlsx")
    text = io.StringIO()
    Xlsx2csv("times.xlsx").convert(text)
    return text.getvalue().splitlines()


FORMATS = ("h:mm", "d/m/yyyy h:mm", "d/m/yyyy hh:mm", "yyyy-mm-dd h:mm:ss")
for form, line in zip(FORMATS, converted([(datetime(2026, 6, 1, 13, 30), form) for form in FORMATS])):
    print(form, "|", line)

day = [datetime(2026, 6, 1, hour, minute) for hour in range(7, 18) for minute in range(0, 60, 5)]
got = [datetime.fromisoformat(line) for line in converted([(moment, None) for moment in day])]
half = timedelta(hours=11)
print(len(day), "times,", sum(a - b > half for a, b in zip(day, got)), "become those of twelve hours before,")
print(sum((a - b).seconds % 60 == 1 for a, b in zip(day, got)), "are a second early;", day[18], "became", got[18])
read = [[cell.value for cell in row] for row in openpyxl.load_workbook("times.xlsx").active.iter_rows()]
print("openpyxl", [row[0] for row in read] == day)
read = python_calamine.load_workbook("times.xlsx").get_sheet_by_index(0).to_python()
print("calamine", [row[0] for row in read] == day)
END
printf '%s\n' "$before" | diff - "$place/seen"
