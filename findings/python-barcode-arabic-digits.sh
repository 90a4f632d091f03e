#!/bin/sh
# python-barcode 0.16.1.
#
# Given a number in Arabic-Indic digits, Code 128 refuses it. EAN and UPC take it: the bars are those of the European
# digits, which is what a reader sends, but the text beneath, and what get_fullcode returns to be stored, has twelve
# Arabic-Indic digits and a European one, the check digit. It equals neither what was given nor what is read.
#
# Seen:
#> ean13 '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u06612' same bars as 0123456789012 True
#> upca '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06605' same bars as 012345678905 True
#> code128 refused: IllegalCharacterError
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq python-barcode==0.16.1
"$place/env/bin/python" - > "$place/seen" <<'END'
import barcode
from barcode.errors import BarcodeError

ARABIC = "".join(chr(0x660 + n) for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1))
for kind, digits in (("ean13", ARABIC), ("upca", ARABIC[:11]), ("code128", ARABIC)):
    try:
        code = barcode.get(kind, digits)
        european = barcode.get(kind, digits.translate({0x660 + n: str(n) for n in range(10)}))
        print(kind, ascii(code.get_fullcode()), "same bars as", european.get_fullcode(), code.build() == european.build())
    except BarcodeError as error:
        print(kind, "refused:", type(error).__name__)
END
printf '%s\n' "$before" | diff - "$place/seen"
