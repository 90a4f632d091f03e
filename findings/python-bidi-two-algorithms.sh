#!/bin/sh
# python-bidi 0.6.12.
#
# The package has get_display twice: bidi.get_display (in Rust) and bidi.algorithm.get_display (in Python), named as
# one function with two engines. Neither does what the other does:
# - the first pairs brackets (rule N0) and knows isolates, but mirrors nothing (rule L4): what stands in brackets in
#   Arabic comes out with both brackets turned the wrong way for a screen that does not mirror by itself;
# - the second mirrors, but pairs no brackets, and fails an assertion on text with an isolate.
#
# Seen:
#> a letter in brackets '\u0623 (\u0628) \u062c'
#>   Rust   '\u062c )\u0628( \u0623'
#>   Python '\u062c (\u0628) \u0623'
#> brackets first, read from the left '[\u0623] \u0628'
#>   Rust   '[\u0623] \u0628'
#>   Python '[\u0628 [\u0623'
#> an isolate '\u2067\u0628\u2069'
#>   Rust   '\u2069\u0628\u2067'
#>   Python AssertionError: RLI not allowed here
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq python-bidi==0.6.12
"$place/env/bin/python" - > "$place/seen" <<'END'
import bidi
import bidi.algorithm


def told(display, text, base):
    try:
        return ascii(display(text, base_dir=base))
    except AssertionError as error:
        return f"AssertionError: {error}"


TEXTS = {
    "a letter in brackets": ("\u0623 (\u0628) \u062c", "R"),
    "brackets first, read from the left": ("[\u0623] \u0628", "L"),
    "an isolate": ("\u2067\u0628\u2069", "R"),
}
for name, (text, base) in TEXTS.items():
    print(name, ascii(text))
    print("  Rust  ", told(bidi.get_display, text, base))
    print("  Python", told(bidi.algorithm.get_display, text, base))
END
printf '%s\n' "$before" | diff - "$place/seen"
