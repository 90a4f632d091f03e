#!/bin/sh
# PyArabic 0.6.15.
#
# pyarabic.number.text2number reads numbers in words. It knows three hundred in either spelling, but two hundred in the
# newer one alone: in the one that most schools print it counts for nothing, and so does a thousand whose hamza was not
# typed. Words that it does not know are left out of the sum without an error: two hundred and fifty becomes 50.
#
# Seen:
#> ثلاثمائة 300
#> ثلاثمئة 300
#> مائة 100
#> مئتان 200
#> مائتان 0
#> مئتان وخمسون 250
#> مائتان وخمسون 50
#> ألف 1000
#> الف 0
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq pyarabic==0.6.15
"$place/env/bin/python" - > "$place/seen" <<'END'
from pyarabic.number import text2number

for words in ("ثلاثمائة", "ثلاثمئة", "مائة", "مئتان", "مائتان", "مئتان وخمسون", "مائتان وخمسون", "ألف", "الف"):
    print(words, text2number(words))
END
printf '%s\n' "$before" | diff - "$place/seen"
