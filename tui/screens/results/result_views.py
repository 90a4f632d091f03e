"""Results as rows and sentences; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from data.marks import rounding
from data.results.records import Comparison, ResultKind, ResultLine, Scope
from tui.language.i18n import N_, _, as_percent, isolated, number, span_text
from tui.screens.shell.section_names import shortened
from tui.widgets.bars import FULL, SHADED, Bar
from tui.widgets.grid.columns import as_it_is
from tui.widgets.grid.grid import Column, Row

NOTHING = "–"
WIDEST = 21
"""Cells of names of which the end counts: a section after its level, a student."""

KINDS: dict[ResultKind, tuple[str, str]] = {
    "year": (N_("By year"), N_("Year")),
    "period": (N_("By exam period"), N_("Period")),
    "exam": (N_("By exam"), N_("Exam")),
    "subject": (N_("By subject"), N_("Subject")),
    "level": (N_("By grade level"), N_("Grade level")),
    "section": (N_("By section"), N_("Section")),
    "student": (N_("By student"), N_("Student")),
}
"""Kind of line -> what the list is called, and the heading of its names (msgids)."""

FIELDS: dict[ResultKind, str] = {
    "year": "year_id", "period": "period_id", "exam": "exam_id", "subject": "subject_id", "level": "grade_level_id",
    "section": "classroom_id", "student": "student_id",
}  # fmt: skip
"""Kind of line -> the field of a scope that keeps to one of it."""

_DEEPER: dict[ResultKind, tuple[ResultKind, ...]] = {
    "year": ("period",), "period": ("exam",), "exam": ("section",), "subject": ("level", "section"),
    "level": ("section",), "section": ("student",), "student": ("exam",),
}  # fmt: skip


def deeper(by: ResultKind, scope: Scope) -> ResultKind | None:
    """Return what a line of a kind is made of, that is not one thing already; None for a single mark."""
    if by == "exam" and scope.student_id is not None:
        return None
    kinds: tuple[ResultKind, ...] = _DEEPER[by] if by == "student" else (*_DEEPER[by], "student")
    return next((kind for kind in kinds if getattr(scope, FIELDS[kind]) is None), None)


def within(scope: Scope, by: ResultKind, line: ResultLine) -> Scope:
    """Return a scope that keeps to one line of it."""
    return replace(scope, **{FIELDS[by]: line.key})


def average(value: Decimal | None) -> str:
    """An average in percent, or that there is none."""
    return NOTHING if value is None else number(value, 2)


def _average(line: ResultLine) -> str:
    """An average as a part of a sentence."""
    return NOTHING if line.avg_percentage is None else as_percent(average(line.avg_percentage))


def line_columns(by: ResultKind) -> list[Column]:
    """The columns of a list of results; those that sort are named as the database sorts them."""
    exam = by == "exam"  # a subject's name says little without the level, which its detail begins with
    return [
        Column(
            "name",
            _(KINDS[by][1]),
            width=WIDEST if by in ("section", "student") else 13,
            weight=3,
            shorter=shortened if by in ("exam", "section", "level", "subject") else as_it_is,
        ),
        Column(
            "detail",
            _("Grade level") if exam else "",
            width=13 if exam else 10,
            weight=2,
            shorter=_level_alone if exam else as_it_is,
            sortable=False,
            priority=0 if exam else 3,
        ),
        _count("marks", _("Marks"), 6, 5, sortable=False),
        _count("absent", _("Absent"), 6, 4, sortable=False),
        Column("average", _("Average %"), width=9, base="ltr", align="decimal", decimals=2),
        _count("passed", _("Passed"), 6),
        _count("failed", _("Failed"), 6, 1),
        _count("ungraded", _("Unmarked"), 8, 2),
    ]


def _level_alone(detail: str) -> str:
    """The level of an exam without its period."""
    return shortened(detail.partition(" · ")[0])


def _count(key: str, title: str, width: int, priority: int = 0, *, sortable: bool = True) -> Column:
    return Column(key, title, width=width, base="ltr", align="end", priority=priority, sortable=sortable)


def line_row(line: ResultLine) -> Row:
    """One line of results."""
    counts = {
        "marks": line.marks, "absent": line.excused + line.unexcused, "passed": line.passed, "failed": line.failed,
        "ungraded": line.ungraded,
    }  # fmt: skip
    values = {"name": line.label, "detail": line.detail, "average": average(line.avg_percentage)}
    styles = {"detail": "muted", "ungraded": "warning" if line.ungraded else "muted"}
    values |= {name: number(count) for name, count in counts.items()}
    return Row(line.key, values, styles, asides={"name": line.apart})


def facts(line: ResultLine) -> str:
    """What the panel says of a line, a fact a line."""
    share = line.passed + line.failed
    passes = as_percent(number(rounding.share(line.passed, share, places=1), 1)) if share else NOTHING
    return "\n".join((
        _("average {average}", average=_average(line)),
        _("passed {passed} · failed {failed}", passed=number(line.passed), failed=number(line.failed)),
        _("passes {share} · unmarked {ungraded}", share=passes, ungraded=number(line.ungraded)),
        _("absent: {excused} excused, {unexcused} not", excused=number(line.excused), unexcused=number(line.unexcused)),
    ))  # fmt: skip


def whole(line: ResultLine) -> str:
    """A line in one sentence, for what a list is within."""
    return " · ".join((
        _("{marks} marks", marks=number(line.marks)),
        _("average {average}", average=_average(line)),
        _("passed {passed} · failed {failed}", passed=number(line.passed), failed=number(line.failed)),
        _("unmarked {ungraded}", ungraded=number(line.ungraded)),
    ))  # fmt: skip


def named(line: ResultLine) -> str:
    """A line's name with what tells it from others."""
    return " · ".join(isolated(part) for part in (line.label, line.detail) if part)


def tenths(counts: Sequence[int]) -> list[Bar]:
    """Label each tenth of the maximum by its percents."""
    labels = [span_text(number(tenth * 10), number(tenth * 10 + 9 + tenth // 9)) for tenth in range(10)]
    return [Bar(label, count) for label, count in zip(labels, counts, strict=True)]


# --- Side by side


def comparison_columns() -> list[Column]:
    """A subject or level, both averages under the signs of their bars, and how far they are apart."""
    passed = _("Passed")
    return [
        Column("name", "", width=14, weight=2, sortable=False),
        _percent("one", f"{FULL} %"),
        _percent("other", f"{SHADED} %"),
        _percent("apart", _("Apart")),
        _count("one_passed", f"{FULL} {passed}", 9, 1, sortable=False),
        _count("other_passed", f"{SHADED} {passed}", 9, 1, sortable=False),
    ]


def _percent(key: str, title: str) -> Column:
    return Column(key, title, width=11, base="ltr", align="decimal", decimals=2, sortable=False)


def comparison_row(line: Comparison) -> Row:
    """One subject or level of both."""
    one, other = (side.avg_percentage if side else None for side in (line.one, line.other))
    apart = None if one is None or other is None else other - one
    sign = "+" if apart and apart > 0 else ""
    values = {
        "name": line.label,
        "one": average(one),
        "other": average(other),
        "apart": NOTHING if apart is None else sign + average(apart),
        "one_passed": _passed(line.one),
        "other_passed": _passed(line.other),
    }
    style = "muted" if not apart else "success" if apart > 0 else "warning"
    return Row(line.key, values, {"apart": style})


def _passed(line: ResultLine | None) -> str:
    return f"{number(line.passed)}/{number(line.passed + line.failed)}" if line else NOTHING


def comparison_bars(lines: Sequence[Comparison]) -> list[Bar]:
    """Both averages of each line, one under the other."""
    bars = []
    for line in lines:
        for side, marker, label in ((line.one, FULL, line.label), (line.other, SHADED, "")):
            value: Any = side.avg_percentage if side else None
            bars.append(Bar(label, float(value or 0), average(value), marker))
    return bars
