#!/bin/sh
# pylightxl 1.61, openpyxl 3.1.5, lxml 6.1.3.
#
# openpyxl writes its XML by lxml where that is installed, and by the standard library where it is not. The two declare
# the namespace of relationships in different places, which means the same. pylightxl reads the one and not the other:
# installing lxml, for whatever reason, makes every workbook that the writing side makes unreadable to the other.
#
# Seen:
#> [[87.5]]
#> TypeError: expected string or bytes-like object, got 'NoneType'
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq pylightxl==1.61 openpyxl==3.1.5
cat > "$place/try.py" <<'END'
import sys

import openpyxl
import pylightxl

book = openpyxl.Workbook()
book.active["A1"] = 87.5
book.save(sys.argv[1])
try:
    print(list(pylightxl.readxl(sys.argv[1]).ws("Sheet").rows))
except TypeError as error:
    print("TypeError:", error)
END
{
  "$place/env/bin/python" "$place/try.py" "$place/marks.xlsx"
  "$place/env/bin/pip" install -qq lxml==6.1.3
  "$place/env/bin/python" "$place/try.py" "$place/marks.xlsx"
} > "$place/seen"
printf '%s\n' "$before" | diff - "$place/seen"
