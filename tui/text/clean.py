"""The first step to the screen: text of any origin as clusters, one for each place on the screen.

What may not be stored may not be shown either (`data.text.characters` says which): old rows are cleaned here once more,
and each cluster knows which part of the text it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from rich.cells import get_character_cell_size

from data.text.characters import FORMS, MAX_MARKS, ZWJ, ZWNJ, kind
from tui.text.properties import CLASSES

REPLACEMENT = "\ufffd"
MARK_HOLDER = "◌"
"""Stands under a mark that has no letter: terminals differ in where they would draw it."""

_LAM = "ل"
LAM_ALEFS = {"آ": "\ufef5", "أ": "\ufef7", "إ": "\ufef9", "ا": "\ufefb"}
"""The isolated ligature of lam with each alef: one place for two letters."""

_FOLDED_LIGATURES = {letters: LAM_ALEFS[letters[1]] for letters in ("لآ", "لأ", "لإ", "لا")}
_ISOLATES = "\u2066\u2067\u2068\u2069"
_NEWLINES = re.compile("\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


class Cluster(NamedTuple):
    """What takes one place on the screen, before it is shaped.

    Attributes:
        base: the letter to draw; lam-alef is the isolated ligature.
        marks: at most `MAX_MARKS` marks for each letter.
        tail: joiners and what parts joining between this and the next cluster (ZWNJ, ZWJ).
        start: first place in the text; what is not drawn belongs to the cluster before it.
        end: the place after the last.
        width: columns, 1 or 2.
        at: the place of the letter itself, whose level counts.
    """

    base: str
    marks: str
    tail: str
    start: int
    end: int
    width: int
    at: int


class _Shown(dict[str, tuple[str, int]]):
    """How a character is shown: glyph and columns; no columns is a mark, no glyph is nothing at all."""

    def __missing__(self, char: str) -> tuple[str, int]:
        shown = self[char] = _show(char)
        return shown


def _show(char: str) -> tuple[str, int]:
    match kind(char):
        case "blank":
            return (" ", 1) if char in "\t\n" or unicodedata.category(char)[0] == "Z" else (REPLACEMENT, 1)
        case "hidden" | "joiner":
            return "", 0
        case "refused":
            return REPLACEMENT, 1
    letters = FORMS.get(ord(char), char)
    char = letters if len(letters) == 1 else _FOLDED_LIGATURES.get(letters, char)
    columns = get_character_cell_size(char)
    if columns == 0 and unicodedata.category(char) == "Sk":
        return "", 0  # skin tones: no columns in our count, two in many terminals
    return char, columns


_SHOWN = _Shown()


class _Kinds(dict[int, str]):
    """Bidi classes of text on the screen: what is shown as a blank or a replacement sign counts as that."""

    def __missing__(self, code: int) -> str:
        glyph = _SHOWN[chr(code)][0]
        found = self[code] = "W" if glyph == " " else "O" if glyph == REPLACEMENT else CLASSES[code]
        return found


_KINDS = _Kinds()


def kinds(text: str) -> str:
    """Return the bidi classes of `text` as it is shown; controls that the text does not balance do nothing."""
    found = text.translate(_KINDS)
    return found if found.isalpha() else _balance(found)


def _balance(found: str) -> str:
    """Make boundary neutrals of embeddings and isolates that are never closed, and of closings without opening."""
    signs = list(found)
    pending: list[int] = []
    for place, sign in enumerate(found):
        if sign in "1234678":
            pending.append(place)
        elif sign == "5":
            _close(signs, pending, place, "1234")
        elif sign == "9":
            while pending and signs[pending[-1]] in "1234":
                signs[pending.pop()] = "b"
            _close(signs, pending, place, "678")
    for place in pending:
        signs[place] = "b"
    return "".join(signs)


def _close(signs: list[str], pending: list[int], place: int, openings: str) -> None:
    if pending and signs[pending[-1]] in openings:
        pending.pop()
    else:
        signs[place] = "b"


def clusters(text: str, *, ligatures: bool = True) -> list[Cluster]:
    """Return the clusters of `text` in logical order.

    Args:
        text: any text.
        ligatures: make one cluster of lam and alef, as shaping does.
    """
    found: list[Cluster] = []
    normal = unicodedata.is_normalized("NFC", text)
    start = 0
    for place, char in enumerate(text):
        glyph, columns = _SHOWN[char]
        if columns:
            found.append(Cluster(glyph, "", "", start, place + 1, columns, place))
        elif glyph and (not found or found[-1].base == " "):
            found.append(Cluster(MARK_HOLDER, glyph, "", start, place + 1, 1, place))
        elif glyph:
            found[-1] = _marked(found[-1], glyph, place + 1)
        elif found:
            found[-1] = found[-1]._replace(tail=found[-1].tail + _tail(char), end=place + 1)
        else:
            continue
        start = place + 1
    if not normal:
        found = [_composed(cluster) if cluster.marks else cluster for cluster in found]
    return _ligated(found) if ligatures and _LAM in text else found


def _tail(char: str) -> str:
    return ZWNJ if char in _ISOLATES else char if char in (ZWNJ, ZWJ) else ""


def _marked(cluster: Cluster, mark: str, end: int) -> Cluster:
    marks = cluster.marks + mark if len(cluster.marks) < MAX_MARKS else cluster.marks
    return cluster._replace(marks=marks, end=end)


def _composed(cluster: Cluster) -> Cluster:
    whole = unicodedata.normalize("NFC", cluster.base + cluster.marks)
    return cluster._replace(base=whole[0], marks=whole[1:])


def _ligated(found: list[Cluster]) -> list[Cluster]:
    """Make one cluster of each lam and the alef after it."""
    result: list[Cluster] = []
    for cluster in found:
        last = result[-1] if result else cluster
        if last.base == _LAM and cluster.base in LAM_ALEFS and not last.tail and last is not cluster:
            result[-1] = cluster._replace(
                base=LAM_ALEFS[cluster.base], marks=last.marks + cluster.marks, start=last.start, at=last.at
            )
        else:
            result.append(cluster)
    return result


def typed(text: str, *, multiline: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return what an editor takes of text that is typed or pasted, and the characters it drops.

    Only what never may be stored is dropped here: a blank at the end may still be followed by a word, and a joiner by
    a letter.

    Args:
        text: text of any origin.
        multiline: keep line breaks (as a plain newline); else they become spaces.
    """
    dropped: dict[str, None] = {}
    taken = []
    for char in letters(_NEWLINES.sub("\n" if multiline else " ", text)):
        match kind(char):
            case "blank":
                taken.append(char if char == "\n" else " ")
            case "hidden" | "refused":
                dropped[char] = None
            case _:
                taken.append(char)
    return "".join(taken), tuple(dropped)


def letters(text: str) -> str:
    """Return `text` with letters for Arabic presentation forms: some terminals send U+FEFB for the lam-alef key."""
    return text.translate(FORMS)
