"""Text that was copied off the screen by the terminal's own mouse: turned round into what is stored.

What stands on the screen is in visual order, its letters in presentation forms; pasted, it would find nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

from data.text.characters import FORMS
from tui.text.bidi import classes, mirror, order
from tui.text.clean import letters
from tui.text.layout import Base, levels_of, visual
from tui.text.shaping import whole

_JOINS_ON, _JOINS_BACK = {"<initial>", "<medial>"}, {"<medial>", "<final>"}
_BASES: tuple[tuple[int, Base], ...] = ((1, "rtl"), (0, "ltr"))
"""A name's base first: where both give the same picture, that is the one Rasd drew."""


def logical(text: str) -> str:
    """Return pasted text as it is typed: each line in visual order turned round, every other as it is."""
    if FORMS.keys().isdisjoint(map(ord, text)):
        return text
    return "".join(_line(line) for line in text.splitlines(keepends=True))


def _line(line: str) -> str:
    content = line.rstrip("\r\n")
    if not _is_visual(content):
        return line
    stripped = content.strip()
    found = [
        (whole(letters(_turned(stripped, level, after))), base) for level, base in _BASES for after in (False, True)
    ]
    fits = (text for text, base in found if visual(text, base) == stripped)
    return next(fits, found[0][0]) + line[len(content) :]


def _is_visual(line: str) -> bool:
    """Whether letters in presentation forms join as they do on the screen, rather than as they are read."""
    kinds = [_form(char) for char in line if not unicodedata.combining(char)]
    if not any(kinds):
        return False
    on = sum(one in _JOINS_ON and other in _JOINS_BACK for one, other in pairwise(kinds))
    back = sum(one in _JOINS_BACK and other in _JOINS_ON for one, other in pairwise(kinds))
    return back >= on


@cache
def _form(char: str) -> str:
    """Which presentation form a character is, such as `<final>`; empty for any other."""
    return unicodedata.decomposition(char).partition(" ")[0] if ord(char) in FORMS else ""


def _turned(line: str, level: int, after: bool) -> str:
    """The line in the order of reading, in a paragraph of that level: ordering what is ordered turns it back.

    Args:
        after: let numbers follow the Arabic letters at their right, as they do where it is read.
    """
    clusters: list[str] = []
    for char in line:
        if clusters and unicodedata.combining(char):
            clusters[-1] += char
        else:
            clusters.append(char)
    text = "".join(cluster[0] for cluster in clusters)
    kinds = classes(text)
    if after:
        kinds = re.sub("[^LRA]*A", lambda match: match[0].replace("E", "N"), kinds)
    levels = levels_of(text, kinds, level)
    return "".join(mirror(clusters[at][0], levels[at]) + clusters[at][1:] for at in order(levels))
