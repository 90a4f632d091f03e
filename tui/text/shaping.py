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

_COMPOSED = {
    "ڵ": ("ل", "\u065a"), "ێ": ("ی", "\u065a"), "ڕ": ("ر", "\u032c"), "ە": ("ه", ""),
    "ټ": ("ت", "\u0325"), "ډ": ("د", "\u0325"), "ړ": ("ر", "\u0325"), "ڼ": ("ن", "\u0325"), "ګ": ("ک", "\u0325"),
    "ځ": ("ح", "\u0654"), "ږ": ("ز", "\u0323"), "ښ": ("س", "\u0323\u0307"),
}  # fmt: skip
"""Kurdish and Pashto letters without forms: the letter whose forms they have, and the marks that tell them apart."""

# One that stands alone needs none.
_NEAREST = {
    letter: [form + marks if place == 1 or (place and joins) else letter for place, form in enumerate(FORMS[base])]
    for letter, (base, marks) in _COMPOSED.items()
    for joins in (letter in _FORWARD,)
}


def shape(found: Sequence[Cluster], levels: Sequence[int], *, marks: bool = True) -> list[str]:
    """Return the glyph of each cluster of one line, given their levels, in logical order.

    Args:
        found: the clusters.
        levels: their levels.
        marks: whether a glyph may have a mark of its own, where that is how a letter looks that has no forms.
    """
    glyphs = []
    joined = False
    last = len(found) - 1
    for place, cluster in enumerate(found):
        base = cluster.base
        after = found[place + 1].base if place < last and levels[place] == levels[place + 1] else ""
        back, joined, forward = joined, *_join(base, cluster.tail, after)
        forms = FORMS.get(base) or _nearest(base, marks)
        if forms is None:
            glyphs.append(base)
        elif levels[place] & 1:
            glyphs.append(forms[back + 2 * forward])
        else:
            glyphs.append(forms[forward + 2 * back])
    return glyphs


def whole(text: str) -> str:
    """Return logical text with each letter that has no forms where what it is drawn with stands."""
    for letter, (base, marks) in _COMPOSED.items():
        if marks:
            text = text.replace(base + marks, letter)
    return text


def _nearest(base: str, marks: bool) -> list[str] | None:
    return _NEAREST.get(base) if marks or not _COMPOSED.get(base, ("", ""))[1] else None


def _join(base: str, tail: str, after: str) -> tuple[bool, bool]:
    """Whether the letter after is joined to this one, and this one to what follows."""
    if not tail:
        both = base in _FORWARD and after in _BACKWARD
        return both, both
    return tail[-1] == ZWJ and after in _BACKWARD, tail[0] == ZWJ and base in _FORWARD
