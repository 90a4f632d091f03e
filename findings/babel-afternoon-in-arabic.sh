#!/bin/sh
# Babel 2.19.0.
#
# parse_time takes a locale, and reads the hours, minutes and seconds in the order of that locale's pattern. Whether it
# is afternoon it does not take from the locale: it looks for the letters "pm". So a time that format_time wrote in
# Arabic (or any language whose afternoon is not "pm") comes back twelve hours early, without an error.
#
# Seen:
#> en '1:30\u202fPM' 13:30:00
#> ar '1:30 \u0645' 01:30:00
#> ar_EG '1:30 \u0645' 01:30:00
#> ar_LB '1:30 \u0645' 01:30:00
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq babel==2.19.0
"$place/env/bin/python" - > "$place/seen" <<'END'
from datetime import time

from babel.dates import format_time, parse_time

for locale in ("en", "ar", "ar_EG", "ar_LB"):
    text = format_time(time(13, 30), "short", locale=locale)
    print(locale, ascii(text), parse_time(text, locale=locale))
END
printf '%s\n' "$before" | diff - "$place/seen"
