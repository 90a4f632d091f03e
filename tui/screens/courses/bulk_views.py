"""What a plan of many enrollments says of its pairs, and how much of it shall be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.widget import Widget
from textual.widgets import Button

from data.courses.records import CoursesPlan, Pair
from data.text.folding import fold
from tui.language.i18n import _, isolated, number
from tui.language.refusals import rule_sentence
from tui.screens.shell.namesakes import named
from tui.widgets.dialogs import Dialog, button, cancel_button, confirm_button
from tui.widgets.grid.grid import Column, Row
from tui.widgets.said import Said

FITS, ALL = "fits", "all"


class HowMuch(Dialog[str]):
    """Answers `ALL` or `FITS`, or None.

    Args:
        plan: what would be done.
    """

    def __init__(self, plan: CoursesPlan) -> None:
        super().__init__(_("Enroll them?"))
        self.plan = plan

    def content(self) -> Sequence[Widget]:
        """What would happen."""
        told = [counts_text(self.plan)]
        if self.plan.refused:
            told.append(_("Not all can be enrolled, so only what fits is left to choose."))
        told.append(_("Ctrl+Z takes all of it back at once."))
        return [Said("\n".join(told), base=self.base)]

    def buttons(self) -> Sequence[Button]:
        """All or nothing where all fits; what fits; or not."""
        fits = button(_("What fits"), FITS)
        if self.plan.refused:
            return [fits, cancel_button()]
        return [confirm_button(_("All or nothing")), fits, cancel_button()]

    def on_mount(self) -> None:
        """Enter takes the first."""
        self.query(Button).first().focus()

    def press(self, button: str) -> None:
        """What the button of that id does."""
        if button == FITS:
            self.dismiss(FITS)
        else:
            super().press(button)

    def confirm(self) -> None:
        """All or nothing."""
        self.dismiss(ALL)


def pair_columns() -> list[Column]:
    """What becomes of a pair, the student, the course, and why not."""
    return [
        Column("state", "", width=9),
        Column("student", _("Student"), width=18, weight=1),
        Column("course", _("Course"), width=8, base="ltr"),
        Column("why", _("Reason"), width=30, weight=2, sortable=False),
    ]


def pair_rows(plan: CoursesPlan) -> list[Row]:
    """Every pair, the refused first."""
    refused = [
        _row(("refused", at), one.pair, refused_state(one.code), "error", rule_sentence(one.code, one.facts))
        for at, one in enumerate(plan.refused)
    ]
    fits = [_row(("fits", at), pair, "○ " + _("fits"), "", "") for at, pair in enumerate(plan.fits)]
    held = [_row(("held", at), pair, "✓ " + _("held"), "success", "") for at, pair in enumerate(plan.held)]
    return [*refused, *fits, *held]


def refused_state(code: str) -> str:
    """Why a pair is refused, in a word."""
    words = {"ENROLLMENT_CONFLICT": _("clash"), "COURSE_FULL": _("full")}
    return "✗ " + words.get(code, _("refused"))


def _row(key: tuple[str, int], pair: Pair, state: str, style: str, why: str) -> Row:
    course = pair.course_code or pair.course_id
    values = {"state": state, "student": pair.student or pair.student_id, "course": course, "why": why}
    searched = (*values.values(), pair.course, _("refused") if key[0] == "refused" else "")
    styles = {"state": style, "why": "muted"}
    return Row(key, values, styles, find=fold(" ".join(searched)), asides={"student": pair.apart})


def about_pair(plan: CoursesPlan, key: Any) -> str:
    """The pair in full, with the line it came from and the reason it is refused for."""
    kind, at = key
    one = plan.refused[at] if kind == "refused" else None
    pair = one.pair if one else (plan.fits if kind == "fits" else plan.held)[at]
    student = named(pair.student or pair.student_id, pair.apart)
    parts = [student, isolated(f"{pair.course_code} {pair.course}".strip() or pair.course_id)]
    line = _("Line {line}", line=number(pair.line)) if pair.line else ""
    first = " · ".join(part for part in (line, *parts) if part)
    return "\n".join(part for part in (first, rule_sentence(one.code, one.facts) if one else "") if part)


def counts_text(plan: CoursesPlan) -> str:
    """How many fit, are held and are refused."""
    counts = {"fits": len(plan.fits), "held": len(plan.held), "refused": len(plan.refused)}
    return _("Fits: {fits} · held already: {held} · refused: {refused}",
             **{name: number(count) for name, count in counts.items()})  # fmt: skip
