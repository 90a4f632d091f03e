"""From what is typed in the mark's cell to a mark, or to why it is none."""

from __future__ import annotations

from decimal import Decimal

from data.text.numbers import Ambiguous, number, signed
from tui.screens.marks.model.draft import Refusal

DECIMALS = 2
MOST = Decimal("999.99")
"""The largest number that the mark's column can hold."""


def score(text: str, max_score: Decimal) -> tuple[Decimal | None, Refusal | None]:
    """Read a typed mark; nothing typed is "not yet marked".

    Returns:
        the number, where there is one, and what is wrong with it, where something is. A number above the
        maximum has both: the database has the last word on the maximum.
    """
    try:
        value = number(text)
    except Ambiguous as either:
        return None, Refusal("AMBIGUOUS_COMMA", {"thousands": either.thousands, "decimals": either.decimals})
    except ValueError:
        return None, _no_mark(text, max_score)
    if value is None:
        return None, None
    if value != round(value, DECIMALS):
        return None, Refusal("TOO_MANY_DECIMALS", {"decimals": DECIMALS})
    above = Refusal("SCORE_OUT_OF_RANGE", {"max_score": max_score, "score": value}) if value > max_score else None
    return (value if value <= MOST else None), above


def _no_mark(text: str, max_score: Decimal) -> Refusal:
    """Why `text` is no mark: it is below zero, or no number at all."""
    try:
        below = signed(text)
    except ValueError:
        below = None
    if not below:
        return Refusal("NOT_A_MARK")
    return Refusal("SCORE_OUT_OF_RANGE", {"max_score": max_score, "score": below})
