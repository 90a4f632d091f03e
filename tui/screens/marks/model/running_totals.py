"""What a sheet's marks come to so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from data.marks import rounding
from data.marks.records import Mark
from tui.screens.marks.model.parts import is_entered

BINS = 4


@dataclass(frozen=True, slots=True)
class SoFar:
    """Counts over all rows; average, extremes, passes and distribution over those present and marked.

    Attributes:
        bins: lowest mark, highest mark, and how many lie there, for each quarter of the maximum.
    """

    entered: int
    total: int
    average: Decimal | None
    highest: Decimal | None
    lowest: Decimal | None
    passed: int
    failed: int
    bins: tuple[tuple[int, int, int], ...]


def so_far(marks: Iterable[Mark], max_score: Decimal, pass_score: Decimal) -> SoFar:
    """Sum up the marks of a sheet.

    Args:
        marks: one for each student.
        max_score: the exam's maximum, above 0.
        pass_score: the least mark that passes.
    """
    marks = list(marks)
    scores = [mark.score for mark in marks if mark.is_present and mark.score is not None]
    passed = sum(score >= pass_score for score in scores)
    return SoFar(
        entered=sum(map(is_entered, marks)),
        total=len(marks),
        average=rounding.average(scores),
        highest=max(scores, default=None),
        lowest=min(scores, default=None),
        passed=passed,
        failed=len(scores) - passed,
        bins=_bins(scores, max_score),
    )


def _bins(scores: list[Decimal], max_score: Decimal) -> tuple[tuple[int, int, int], ...]:
    edges = sorted({ceil(max_score * quarter / BINS) for quarter in range(BINS)})
    counts = [0] * len(edges)
    for score in scores:
        counts[bisect_right(edges, score) - 1] += 1
    tops = [*(edge - 1 for edge in edges[1:]), int(max_score)]
    return tuple(zip(edges, tops, counts, strict=True))


def percentage(mark: Mark, max_score: Decimal) -> Decimal | None:
    """Percent of the maximum; None where there is no mark or the student was absent."""
    if mark.score is None or not mark.is_present:
        return None
    return rounding.share(mark.score, max_score)
