"""Figures that no view tells: each is rounded once, half up, from exact numbers, as the views do."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

Exact = Fraction | Decimal | int


def half_up(value: Exact, places: int = 2) -> Decimal:
    """Return a number that is not below 0 with so many places, a tie rounded up."""
    return Decimal(int(Fraction(value) * 10**places + Fraction(1, 2))).scaleb(-places)


def share(part: Exact, whole: Exact, of: Exact = 100, places: int = 2) -> Decimal:
    """Return what `part` of `whole` is of `of`: a mark's percentage of its maximum, unless told otherwise."""
    return half_up(Fraction(part) * Fraction(of) / Fraction(whole), places)


def average(values: Iterable[Exact]) -> Decimal | None:
    """Return the average of some numbers; None of none."""
    exact = [Fraction(value) for value in values]
    return half_up(sum(exact, Fraction()) / len(exact)) if exact else None
