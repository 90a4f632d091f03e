#!/bin/sh
# Babel 2.19.0.
#
# numbering_system="default" stands for the numbering system of the locale, Arabic-Indic for Egypt. format_decimal then
# takes that system's separators but not its digits: the number is neither of the one kind nor of the other.
# parse_decimal reads the number as Egypt writes it, all in Arabic-Indic, but with strict=True refuses it, and proposes
# that mixture; without numbering_system it refuses it in any case.
#
# Seen:
#> arab
#> '1\u066c234\u066b5'
#> {} "'\u0661\u066c\u0662\u0663\u0664\u066b\u0665' is not a valid decimal number"
#> {'numbering_system': 'default'} 1234.5
#> {'numbering_system': 'default', 'strict': True} "'\u0661\u066c\u0662\u0663\u0664\u066b\u0665' is not a properly formatted decimal number. Did you mean '1\u066c234\u066b5'? Or maybe '1\u066b2345'?"
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq babel==2.19.0
"$place/env/bin/python" - > "$place/seen" <<'END'
from babel import Locale
from babel.numbers import NumberFormatError, format_decimal, parse_decimal

WRITTEN = "\u0661\u066c\u0662\u0663\u0664\u066b\u0665"  # 1234.5 in Arabic-Indic digits, with their separators
print(Locale.parse("ar_EG").default_numbering_system)
print(ascii(format_decimal(1234.5, locale="ar_EG", numbering_system="default")))
for options in ({}, {"numbering_system": "default"}, {"numbering_system": "default", "strict": True}):
    try:
        print(options, parse_decimal(WRITTEN, locale="ar_EG", **options))
    except NumberFormatError as error:
        print(options, ascii(str(error)))
END
printf '%s\n' "$before" | diff - "$place/seen"
