#!/bin/sh
# num2words 0.5.14.
#
# num2words(12.5, lang="ar") says "twelve, fifty": it reads the fraction as the hundredths of a currency that was never
# asked for. After one call for a currency with thousandths, the Tunisian dinar, the same call says "twelve, five
# hundred", for the rest of the process: the converter of a language is one object, and keeps what the last call set.
# A mark in words depends on what was said before it.
#
# Seen:
#> اثنا عشر  , خمسون
#> واحد دينار
#> اثنا عشر  , خمسمائة
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq num2words==0.5.14
"$place/env/bin/python" - > "$place/seen" <<'END'
from num2words import num2words

print(num2words(12.5, lang="ar"))
print(num2words(1, lang="ar", to="currency", currency="TND"))
print(num2words(12.5, lang="ar"))
END
printf '%s\n' "$before" | diff - "$place/seen"
