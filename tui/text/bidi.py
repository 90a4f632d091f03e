"""The Unicode bidirectional algorithm (UAX #9): classes, levels (P2 to L1) and visual order (L2).

A text's bidi classes are kept as a string with one sign a character, so that the rules for weak and neutral
characters are substitutions:

    L R A(L)  E(N) P=ES T=ET N=AN C(S)  M=NSM b=BN  B S W(S) O(N)
    1=LRE 2=RLE 3=LRO 4=RLO 5=PDF  6=LRI 7=RLI 8=FSI 9=PDI
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.text.properties import CLASSES, MIRROR
from tui.text.resolve import sequence_levels

REMOVED = -1
"""The level of what rule X9 removes: embedding controls and boundary neutrals."""

MAX_DEPTH = 125
_CONTROLS = re.compile("[1-9b]")


def classes(text: str) -> str:
    """Return the bidi class of each character of `text`, one sign each."""
    return text.translate(CLASSES)


def first_strong(kinds: str, start: int = 0) -> int | None:
    """Return the level that the first strong character after `start` asks for (P2, P3), 0, 1 or None.

    Isolates are skipped; the search ends at the PDI that closes an isolate around `start`.
    """
    depth = 0
    for sign in kinds[start:]:
        if sign in "678":
            depth += 1
        elif sign == "9":
            if depth == 0 and start:
                return None
            depth = max(0, depth - 1)
        elif depth == 0 and sign in "LRA":
            return 0 if sign == "L" else 1
    return None


def levels(kinds: str, base: int, text: str = "") -> list[int]:
    """Return the embedding level of each character of one line (X1 to L1); `REMOVED` where X9 removes it.

    Args:
        kinds: the classes, as `classes` gives them.
        base: the paragraph's level, 0 or 1.
        text: the characters, for paired brackets; none has brackets where it is empty.
    """
    if not _CONTROLS.search(kinds):
        found = sequence_levels(kinds, text, base, "LR"[base], "LR"[base])
        return _reset(kinds, found, base)
    explicit, forced = _explicit(kinds, base)
    found = explicit.copy()
    for run in _sequences(kinds, explicit):
        for place, level in zip(run, _run_levels(run, explicit, forced, text, base), strict=True):
            found[place] = level
    return _reset(kinds, found, base)


def mirror(char: str, level: int) -> str:
    """Return `char` as it stands at `level`: mirrored in right-to-left text (L4)."""
    return MIRROR.get(char, char) if level & 1 else char


def order(levels: Sequence[int]) -> list[int]:
    """Return the places of one line from left to right (L2), without those that are `REMOVED`."""
    places = [place for place, level in enumerate(levels) if level != REMOVED]
    seen = {levels[place] for place in places}
    lowest_odd = min((level for level in seen if level & 1), default=MAX_DEPTH + 2)
    for level in range(max(seen, default=0), lowest_odd - 1, -1):
        _reverse(places, levels, level)
    return places


def _reverse(places: list[int], levels: Sequence[int], level: int) -> None:
    """Reverse in place each stretch of `level` and above."""
    start = 0
    while start < len(places):
        end = start
        while end < len(places) and levels[places[end]] >= level:
            end += 1
        places[start:end] = places[start:end][::-1]
        start = end + 1


def _reset(kinds: str, found: list[int], base: int) -> list[int]:
    """Separators, and the blanks before them and at the end, stand at the paragraph's level (L1)."""
    blank = True
    for place in range(len(kinds) - 1, -1, -1):
        sign = kinds[place]
        if sign in "BS":
            found[place], blank = base, True
        elif blank and sign in "W6789":
            found[place] = base
        elif found[place] != REMOVED:
            blank = False
    return found


class _Explicit:
    """The stack of embeddings, overrides and isolates while a line is read (X1 to X8)."""

    def __init__(self, base: int) -> None:
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self.lost_isolates = 0
        self.lost_embeddings = 0
        self.isolates = 0

    def enter(self, rtl: bool, override: str, isolate: bool) -> None:
        level = self.stack[-1][0]
        level += 1 if rtl != bool(level & 1) else 2
        if level <= MAX_DEPTH and not self.lost_isolates and not self.lost_embeddings:
            self.isolates += isolate
            self.stack.append((level, override, isolate))
        elif isolate:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def leave_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.stack.pop()[2]:
                pass
            self.isolates -= 1

    def leave_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _explicit(kinds: str, base: int) -> tuple[list[int], str]:
    """Return the explicit level of each character, and the classes after overrides."""
    state, found, forced = _Explicit(base), [], []
    for place, sign in enumerate(kinds):
        if sign == "9":
            state.leave_isolate()
        level, override, _ = state.stack[-1]
        if sign in "12345b":
            found.append(REMOVED)
        else:
            found.append(base if sign == "B" else level)
        forced.append(override if override and sign not in "12345bB" else sign)
        if sign in "1234":
            state.enter(sign in "24", {"3": "L", "4": "R"}.get(sign, ""), False)
        elif sign == "5":
            state.leave_embedding()
        elif sign in "678":
            # Below the deepest level an isolate has no direction; nested ones would each look to the end.
            rtl = sign == "7" or (sign == "8" and not state.lost_isolates and first_strong(kinds, place + 1) == 1)
            state.enter(rtl, "", True)
    return found, "".join(forced)


def _level_runs(found: list[int]) -> list[list[int]]:
    """The places of each run of one level, without what is removed."""
    runs: list[list[int]] = []
    last = REMOVED
    for place, level in enumerate(found):
        if level == REMOVED:
            continue
        if level != last or not runs:
            runs.append([])
        runs[-1].append(place)
        last = level
    return runs


def _sequences(kinds: str, found: list[int]) -> list[list[int]]:
    """Isolating run sequences (X10): runs joined over the isolates that part them."""
    sequences: list[list[int]] = []
    pending: list[list[int]] = []
    for run in _level_runs(found):
        if kinds[run[0]] == "9" and pending:
            sequence = pending.pop()
            sequence += run
        else:
            sequence = run
            sequences.append(run)
        if kinds[run[-1]] in "678":
            pending.append(sequence)
    return sequences


def _run_levels(run: list[int], explicit: list[int], forced: str, text: str, base: int) -> list[int]:
    """The resolved levels of one isolating run sequence."""
    level = explicit[run[0]]
    before = next((explicit[place] for place in range(run[0] - 1, -1, -1) if explicit[place] != REMOVED), base)
    after = base
    if forced[run[-1]] not in "678":
        after = next((other for other in explicit[run[-1] + 1 :] if other != REMOVED), base)
    kinds = "".join(forced[place] for place in run)
    chars = "".join(text[place] for place in run) if text else ""
    start, end = ("LR"[max(level, other) & 1] for other in (before, after))
    return sequence_levels(kinds, chars, level, start, end)
