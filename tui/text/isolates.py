"""Parts of a sentence that plain UAX #9 would tear apart among Arabic letters, and that read left to right.

They are isolated for display only. Ranges, slashed dates, fractions and Arabic-Indic numbers follow the algorithm.
"""

from __future__ import annotations

import re

LRI, PDI = "\u2066", "\u2069"

_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_APART = r"(?<![\w.,)\]%+-])"
_SIGN = r"(?<![\u0600-\u06ff])[+\u2212-]"  # behind a letter it is a hyphen
_PARTS = (
    r"(?:(?<!\w)[A-Za-z][A-Za-z0-9+]*://|www\.)[!-~]*[\w/#=&%-]",  # addresses of pages and databases
    r"(?<![\w/.:\[<\u0600-\u06ff])/(?=[A-Za-z_.~])(?:[\w.~+-]+/)*[\w.~+-]*[\w~/-]",  # files: /home/x/rasd.db
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",  # and of people
    r"(?<![\w/-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w/-])",  # ISO dates
    r"(?<![\w+])\+[0-9](?:[ -]?[()]?[0-9]){6,14}(?!\w)",  # phones: +966 50 123 4567
    r"(?<![\w+])(?:\+?[0-9]{1,4} ?)?\([0-9]{1,5}\)[ -]?[0-9](?:[ -]?[0-9]){3,11}(?!\w)",  # (02) 123-4567
    r"(?<![\w/-])(?=[0-9 -]{0,12}[0-9]{3})0[0-9]{1,4}[ -](?:[0-9][ -]?){4,10}[0-9](?![\w/-])",  # 050 123 4567
    r"(?<![\w/-])(?=(?:[0-9]-?){7})[0-9]{1,4}(?:-[0-9]{2,4}){2,4}(?![\w/-])",  # 1-800-555-1234
    r"(?<![\w-])--[A-Za-z][A-Za-z-]*(?:=[!-~]*[\w/])?",  # options of a command: --apply
    rf"{_APART}(?:{_SIGN})?(?:[$€£] ?{_NUMBER}|{_NUMBER} ?[$€£%])(?!\w)",  # amounts, percent
    rf"{_APART}%{_NUMBER}(?!\w)",
    rf"{_APART}{_SIGN}{_NUMBER}(?![\w/-])",  # signed numbers
    r"(?<!\w)[A-Za-z][A-Za-z0-9]*[+#]+(?!\w)",  # C++, A+
)
_PATTERN = re.compile("|".join(_PARTS), re.ASCII)
_HINT = re.compile("[-+#%$€£@()\u2212]|[0-9] [0-9]|www|/[/A-Za-z_.~]")


def find(text: str) -> list[tuple[int, int]]:
    """Return start and end of each part of `text` to isolate, in order."""
    if not _HINT.search(text):
        return []
    return [match.span() for match in _PATTERN.finditer(text)]


def insert(text: str, parts: list[tuple[int, int]], opening: str = LRI, closing: str = PDI) -> str:
    """Return `text` with `opening` before and `closing` after each of `parts`."""
    for start, end in reversed(parts):
        text = text[:start] + opening + text[start:end] + closing + text[end:]
    return text
