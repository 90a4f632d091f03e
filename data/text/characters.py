"""Which characters may be stored: one answer for fields and imports alike.

Stored text is logical: NFC, letters instead of presentation forms, and nothing that a terminal could obey or that
turns or hides its neighbours.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["text", "mark", "blank", "joiner", "hidden", "refused"]

MAX_MARKS = 4
"""How many marks one letter may carry; more only serve to paint over the neighbouring lines."""

ZWNJ, ZWJ = "\u200c", "\u200d"

# Default_Ignorable_Code_Point of Unicode 15 without the two joiners: bidi controls, zero-width, tags and fillers; and
# U+FE73, the second cell of a wide seen in old code pages, the one presentation form that stands for no letter.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufe73\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BLANKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85")
_FORM_TAGS = ("<isolated>", "<final>", "<initial>", "<medial>")
_OTHER_BLANKS = re.compile("[ ]*[\t\v\f\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\n]+[ ]*")
_JOINERS = re.compile(f"[{ZWNJ}{ZWJ}]+")


@dataclass(frozen=True)
class Cleaned:
    """Text that may be stored, and what was taken out of it.

    Attributes:
        text: the text as it may be stored.
        dropped: the characters dropped, each once, as code names such as "U+202E".
    """

    text: str
    dropped: tuple[str, ...]


@lru_cache(maxsize=4096)
def kind(char: str) -> Kind:
    """Return what `char` is to a stored text: "hidden" and "refused" may not be stored, blanks become spaces."""
    if char in _BLANKS:
        return "blank"
    if char in (ZWNJ, ZWJ):
        return "joiner"
    if _HIDDEN.match(char):
        return "hidden"
    category = unicodedata.category(char)
    if category[0] == "C":
        return "refused"
    return "mark" if category[0] == "M" else "blank" if category[0] == "Z" else "text"


def _presentation_forms() -> dict[int, str]:
    """Each Arabic presentation form and the letters (for lone marks: the mark) that it stands for."""
    forms = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        tag, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if tag in _FORM_TAGS:
            text = "".join(chr(int(letter, 16)) for letter in letters.split())
            forms[code] = text.lstrip(" ")
    return forms


FORMS: dict[int, str] = _presentation_forms()
"""Arabic presentation forms by code point, and what each folds to."""


def clean(value: str, *, multiline: bool = False) -> Cleaned:
    """Return what of `value` may be stored.

    Args:
        value: text as typed, pasted or imported; may hold anything, lone surrogates too.
        multiline: keep line breaks (as a plain newline); else they become spaces.
    """
    if value.isascii() and value.isprintable():
        return Cleaned(value.strip(), ())
    dropped: dict[str, None] = {}
    text = _blanks(value.translate(FORMS), multiline)
    text = "".join(char for char in text if _storable(char, dropped))
    text = unicodedata.normalize("NFC", _joiners(text, dropped))
    text = unicodedata.normalize("NFC", _marks(text, dropped))
    return Cleaned(text.strip(), tuple(dropped))


def _blanks(text: str, multiline: bool) -> str:
    """Runs with another blank than the space become one space; line breaks stay where they may."""
    if multiline:
        lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
        return "\n".join(_OTHER_BLANKS.sub(" ", line) for line in lines)
    return _OTHER_BLANKS.sub(" ", text)


def _storable(char: str, dropped: dict[str, None]) -> bool:
    if char in " \n" or kind(char) in ("text", "mark", "joiner"):
        return True
    dropped[f"U+{ord(char):04X}"] = None
    return False


def _joiners(text: str, dropped: dict[str, None]) -> str:
    """One ZWNJ stays between letters, one ZWJ after ه (the Hijri year's sign)."""

    def kept(run: re.Match[str]) -> str:
        joiners, stays = run[0], ""
        if joiners[0] == ZWJ and text[run.start() - 1 : run.start()] == "ه":
            stays = ZWJ
        elif ZWNJ in joiners and _parts_letters(text, run.start(), run.end()):
            stays = ZWNJ
        for char in joiners.replace(stays, "", 1):
            dropped[f"U+{ord(char):04X}"] = None
        return stays

    return _JOINERS.sub(kept, text)


def _parts_letters(text: str, start: int, end: int) -> bool:
    """Whether a letter, with or without marks, is before `start`, and a letter at `end`."""
    last = start - 1
    while last >= 0 and kind(text[last]) == "mark":
        last -= 1
    return last >= 0 and text[last].isalpha() and text[end : end + 1].isalpha()


def _marks(text: str, dropped: dict[str, None]) -> str:
    """Marks stand on something, and at most `MAX_MARKS` on one."""
    kept: list[str] = []
    room = 0
    for char in text:
        if kind(char) == "mark":
            if room == 0:
                dropped[f"U+{ord(char):04X}"] = None
                continue
            room -= 1
        elif kind(char) != "joiner":
            room = 0 if char in " \n" else MAX_MARKS
        else:
            room = 0
        kept.append(char)
    return "".join(kept)
