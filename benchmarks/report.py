"""Rows of a benchmark, their ratios and how they grow, as a Markdown table."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured comparison: seconds of ours and of the reference for the same work at one size."""

    work: str
    size: str
    ours: float
    reference: float
    against: str
    goal: str = ""

    @property
    def ratio(self) -> float:
        """How many times the reference ours takes."""
        return self.ours / self.reference


def alternate(ours: Callable[[], object], reference: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the median seconds of both, run in turns so that what else the machine does meets both alike."""
    ours(), reference()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for work, times in zip((ours, reference), taken, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def print_table(title: str, rows: Iterable[Row]) -> None:
    """Print the rows; `growth` compares ours with the same work at the size before."""
    print(f"\n### {title}\n\n| work | size | ratio | against | growth | goal |\n|---|---|---|---|---|---|", flush=True)
    before: dict[str, float] = {}
    for row in rows:
        growth = f"× {row.ours / before[row.work]:.2f}" if row.work in before else ""
        before[row.work] = row.ours
        print(f"| {row.work} | {row.size} | {_short(row.ratio)} | {row.against} | {growth} | {row.goal} |", flush=True)


def _short(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.1g}"
