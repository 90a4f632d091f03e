"""Levels within one isolating run sequence: the rules of UAX #9 for weak characters, brackets and neutrals (W1 to I2).

Classes are strings with one sign a character; `bidi` tells the signs.
"""

from __future__ import annotations

import re

from tui.text.properties import CLOSERS, CLOSING

_MAX_BRACKETS = 63
_BRACKETS = frozenset(CLOSING) | frozenset(CLOSERS)
_NEUTRALS = re.compile("[BSWO6-9]+")
_STRENGTH = {"L": "L", "R": "R", "E": "R", "N": "R"}
_RAISED = {(0, "R"): 1, (0, "E"): 2, (0, "N"): 2, (1, "L"): 1, (1, "E"): 1, (1, "N"): 1}


def sequence_levels(kinds: str, text: str, level: int, start: str, end: str) -> list[int]:
    """Return the levels of one isolating run sequence.

    Args:
        kinds: the classes after explicit levels and overrides.
        text: its characters, for paired brackets; none has brackets where it is empty.
        level: the level of the sequence.
        start: the direction before the sequence (sos), L or R.
        end: the direction after it (eos).
    """
    resolved = _weak(kinds, start)
    if text and not _BRACKETS.isdisjoint(text):
        resolved = _bracket_pairs(resolved, kinds, text, start, "LR"[level & 1])
    resolved = _neutral(resolved, start, end, "LR"[level & 1])
    raised = {sign: level + _RAISED.get((level & 1, sign), 0) for sign in "LREN"}
    return [raised[sign] for sign in resolved]


def _weak(kinds: str, start: str) -> str:
    """Rules W1 to W7."""
    if "M" in kinds:
        kinds = re.sub("^M+", lambda match: start * len(match[0]), kinds)
        kinds = re.sub("(.)(M+)", lambda match: match[1] + _marked(match[1]) * len(match[2]), kinds)
    if "E" in kinds:
        kinds = re.sub("A[^LRA]*", lambda match: match[0].replace("E", "N"), kinds)
    kinds = kinds.replace("A", "R")
    if "E" in kinds or "N" in kinds:
        kinds = re.sub("(?<=E)[PC](?=E)", "E", kinds)
        kinds = re.sub("(?<=N)C(?=N)", "N", kinds)
        kinds = re.sub("T+(?=E)|(?<=E)T+", lambda match: "E" * len(match[0]), kinds)
        left = "(?:^|L)[^LR]*" if start == "L" else "L[^LR]*"
        kinds = re.sub(left, lambda match: match[0].replace("E", "L"), kinds)
    return kinds.translate(_OTHER_NEUTRAL)


_OTHER_NEUTRAL = str.maketrans("PTC", "OOO")


def _marked(sign: str) -> str:
    """The class of a mark after `sign` (W1)."""
    return "O" if sign in "6789" else sign


def _neutral(kinds: str, start: str, end: str, direction: str) -> str:
    """Rules N1 and N2: neutrals between two of one direction take it, others that of the embedding."""

    def between(match: re.Match[str]) -> str:
        left = _STRENGTH[kinds[match.start() - 1]] if match.start() else start
        right = _STRENGTH[kinds[match.end()]] if match.end() < len(kinds) else end
        return (left if left == right else direction) * len(match[0])

    return _NEUTRALS.sub(between, kinds)


def _bracket_pairs(kinds: str, original: str, text: str, start: str, direction: str) -> str:
    """Rule N0: a pair of brackets takes the direction of what it holds, or of what is before it."""
    resolved = list(kinds)
    for opening, closing in _pairs(kinds, text):
        side = _pair_direction(resolved, opening, closing, start, direction)
        if side:
            for place in (opening, closing):
                resolved[place] = side
                _mark_brackets(resolved, original, place + 1, side)
    return "".join(resolved)


def _mark_brackets(resolved: list[str], original: str, place: int, side: str) -> None:
    while place < len(original) and original[place] == "M":
        resolved[place] = side
        place += 1


def _pairs(kinds: str, text: str) -> list[tuple[int, int]]:
    """Bracket pairs (BD16) by their opening."""
    open_now: list[tuple[str, int]] = []
    found = []
    for place, char in enumerate(text):
        if kinds[place] != "O" or char not in _BRACKETS:
            continue
        if char in CLOSING:
            if len(open_now) == _MAX_BRACKETS:
                break
            open_now.append((CLOSING[char], place))
            continue
        for at in range(len(open_now) - 1, -1, -1):
            if open_now[at][0] == CLOSERS[char]:
                found.append((open_now[at][1], place))
                del open_now[at:]
                break
    return sorted(found)


def _pair_direction(resolved: list[str], opening: int, closing: int, start: str, direction: str) -> str:
    """The direction of a pair (N0 b to d); empty where nothing strong is inside."""
    inside = {_STRENGTH.get(sign) for sign in resolved[opening + 1 : closing]} - {None}
    if direction in inside:
        return direction
    if not inside:
        return ""
    before = next((_STRENGTH[sign] for sign in reversed(resolved[:opening]) if sign in _STRENGTH), start)
    return before if before != direction else direction
