"""Arabic letters in the form their neighbours ask for, as presentation forms: each is one column everywhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tui.text import tables
from tui.text.bidi import expand
from tui.text.clean import ZWJ, Cluster

_TAGS = ("<isolated>", "<final>", "<initial>", "<medial>")


def _forms() -> dict[str, list[str]]:
    """Isolated, final, initial and medial form of each letter and lam-alef (under its isolated ligature)."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        tag, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        if tag in _TAGS and (len(letters) == 4 or letters.startswith("0644 06")):
            found.setdefault(letters, {})[tag] = chr(code)
    return {_key(letters, forms): _complete(forms) for letters, forms in found.items()}


def _key(letters: str, forms: dict[str, str]) -> str:
    return chr(int(letters, 16)) if len(letters) == 4 else forms["<isolated>"]


def _complete(forms: dict[str, str]) -> list[str]:
    """The four forms; a letter that joins only backwards has two."""
    isolated = forms["<isolated>"]
    final = forms.get("<final>", isolated)
    return [isolated, final, forms.get("<initial>", isolated), forms.get("<medial>", final)]


FORMS: dict[str, list[str]] = _forms()
"""Isolated, final, initial and medial form by letter."""

_JOINING = {chr(code): kind for kind, ranges in tables.JOINING.items() for code in expand(ranges)}
_JOINING |= {letter: "R" for letter in FORMS if letter >= "\ufef5"}
_FORWARD = frozenset(char for char, kind in _JOINING.items() if kind in "DLC")
_BACKWARD = frozenset(char for char, kind in _JOINING.items() if kind in "DRC")


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
