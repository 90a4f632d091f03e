"""Arabic letters in the form their neighbours ask for, as presentation forms: each is one column everywhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tui.text.clean import LAM_ALEFS, ZWJ, Cluster
from tui.text.properties import JOINING

_TAGS = ("<isolated>", "<final>", "<initial>", "<medial>")


def _forms() -> dict[str, list[str]]:
    """The four forms of each letter that joins and of lam-alef (under its isolated ligature).

    A letter stays itself where Unicode has no form for it.
    """
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        tag, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if tag in _TAGS and (len(letters) == 4 or letters.startswith("0644 06")):
            found.setdefault(letters, {})[tag] = chr(code)
    keyed = {chr(int(key, 16)) if len(key) == 4 else forms["<isolated>"]: forms for key, forms in found.items()}
    return {letter: [forms.get(tag, letter) for tag in _TAGS] for letter, forms in keyed.items() if letter in _JOINING}


_JOINING = JOINING | dict.fromkeys(LAM_ALEFS.values(), "R")
_FORWARD = frozenset(char for char, kind in _JOINING.items() if kind in "DLC")
_BACKWARD = frozenset(char for char, kind in _JOINING.items() if kind in "DRC")

FORMS: dict[str, list[str]] = _forms()
"""Isolated, final, initial and medial form by letter."""


def shape(found: Sequence[Cluster], levels: Sequence[int]) -> list[str]:
    """Return the glyph of each cluster of one line, given their levels, in logical order."""
    glyphs = []
    joined = False
    last = len(found) - 1
    for place, cluster in enumerate(found):
        base = cluster.base
        after = found[place + 1].base if place < last and levels[place] == levels[place + 1] else ""
        back, joined, forward = joined, *_join(base, cluster.tail, after)
        forms = FORMS.get(base)
        if forms is None:
            glyphs.append(base)
        elif levels[place] & 1:
            glyphs.append(forms[back + 2 * forward])
        else:
            glyphs.append(forms[forward + 2 * back])
    return glyphs


def _join(base: str, tail: str, after: str) -> tuple[bool, bool]:
    """Whether the letter after is joined to this one, and this one to what follows."""
    if not tail:
        both = base in _FORWARD and after in _BACKWARD
        return both, both
    return tail[-1] == ZWJ and after in _BACKWARD, tail[0] == ZWJ and base in _FORWARD
