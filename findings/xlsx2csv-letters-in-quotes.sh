#!/bin/sh
# xlsx2csv 0.8.6 (the workbook is written by openpyxl 3.1.5).
#
# In a number format, what stands in quotes is printed as it is. xlsx2csv takes each d, m, y, h and s in quotes (or
# after a backslash) for a part of a date, and writes a mark of 87.5 whose format says "Mark" as the month of the 27th
# of March 1900, with the quotes. A B2 before a date, by which Excel shows it in the Hijri calendar, lands in the value
# too. No error either way. openpyxl reads both cells back as what they are.
#
# Seen:
#> 0.0 | 87.5 | 87.5
#> "Mark" 0.0 | """03ark"" 0.0" | 87.5
#> 0.0" day" | "0.0"" 27ay""" | 87.5
#> B2yyyy/mm/dd | b22026/03/15 | 2026-03-15 00:00:00
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq xlsx2csv==0.8.6 openpyxl==3.1.5
cd "$place"
"$place/env/bin/python" - > "$place/seen" <<'END'
import io
from datetime import date

import openpyxl
from xlsx2csv import Xlsx2csv

CELLS = [(87.5, "0.0"), (87.5, '"Mark" 0.0'), (87.5, '0.0" day"'), (date(2026, 3, 15), "B2yyyy/mm/dd")]
book = openpyxl.Workbook()
for row, (value, form) in enumerate(CELLS, 1):
    book.active.cell(row, 1, value).number_format = form
book.save("marks.xlsx")
text = io.StringIO()
Xlsx2csv("marks.xlsx").convert(text)
read = openpyxl.load_workbook("marks.xlsx").active
for row, line in enumerate(text.getvalue().splitlines(), 1):
    print(CELLS[row - 1][1], "|", line, "|", read.cell(row, 1).value)
END
printf '%s\n' "$before" | diff - "$place/seen"
