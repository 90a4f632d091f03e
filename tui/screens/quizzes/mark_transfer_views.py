"""What carrying a test to a mark sheet would do, as rows and sentences; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.exams.records import Schedule
from data.marks.records import Mark
from data.quizzes.records import CarryPlan, CarryRow, OnlineTest
from data.text.folding import fold
from tui.language.i18n import N_, _, direction, figures_text, isolated, number, one_calendar, short_date, today
from tui.screens.quizzes.quiz_views import NOTHING, mark, marks
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.grid import Column, Row

VERDICTS = {
    "gets": ("→", N_("gets it"), "success"),
    "out_of_range": ("✗", N_("out of range"), "error"),
    "not_taught": ("✗", N_("not yours"), "error"),
    "locked": ("▣", N_("locked"), "warning"),
    "has_mark": ("·", N_("has a mark"), "warning"),
    "absent": ("·", N_("absent"), "muted"),
    "no_attempt": ("·", N_("no attempt"), "muted"),
    "same": ("=", N_("stands already"), "muted"),
}
"""Verdict -> its sign, its words (msgid) and its style."""


def carry_columns() -> list[Column]:
    """What becomes of a row, who it is, the best attempt, the mark that stands and the one that would."""
    return [
        Column("state", "", width=16, base=direction()),
        Column("student", _("Student"), width=18, weight=1),
        Column("section", _("Section"), width=8, priority=1),
        marks("best", _("Best"), 7),
        marks("old", _("Now"), 7),
        marks("new", _("Then"), 7),
    ]


def carry_rows(plan: CarryPlan) -> list[Row]:
    """Every row of the sheet, those that get a mark first."""
    order = list(VERDICTS)
    return [_row(line) for line in sorted(plan.rows, key=lambda line: order.index(line.verdict))]


def _row(line: CarryRow) -> Row:
    sign, word, style = VERDICTS[line.verdict]
    unknown = line.verdict == "not_taught"
    gets = line.verdict == "gets" and line.new is not None
    values = {
        "state": f"{sign} {_(word)}",
        "student": line.student,
        "section": line.section,
        "best": mark(line.best),
        "old": "" if unknown else _mark(line.old),
        "new": _mark(line.new) if gets and line.new else "",
    }
    find = fold(f"{line.student} {line.section} {_(word)}")
    return Row(
        line.score_id,
        values,
        {"state": style, "best": "muted", "new": "strong"},
        find=find,
        asides={"student": line.apart},
    )


def _mark(value: Mark) -> str:
    if not value.is_present:
        return NOTHING
    return "·" if value.score is None else number(value.score)


def counts_text(plan: CarryPlan) -> str:
    """How many rows there are of each verdict."""
    counts = plan.counts
    told = [f"{_(word)} {number(counts[name])}" for name, (_sign, word, _style) in VERDICTS.items() if counts[name]]
    return " · ".join(told) or _("Nobody is on this sheet.")


def headline(plan: CarryPlan) -> str:
    """From where to where, and how marks are scaled."""
    exam = plan.exam
    source = _("{test}, out of {most}", test=isolated(plan.test), most=number(plan.total_marks))
    target = " · ".join((isolated(exam.subject), isolated(exam.grade_level), isolated(exam.period_name),
                         short_date(exam.exam_date), _("out of {most}", most=number(exam.max_score))))  # fmt: skip
    return _("From {source} to {target}", source=source, target=target)


def exam_columns() -> list[Column]:
    """The columns of the exams to choose from."""
    return [
        Column("subject", _("Subject"), width=16, weight=2, shorter=shortened),
        Column("level", _("Grade level"), width=12, weight=1, shorter=shortened),
        Column("date", _("Date"), width=len(figures_text(today())), base="ltr", shorter=one_calendar),
        Column("most", _("Out of"), width=6, base="ltr", align="end"),
        Column("marks", _("Marks"), width=9, base="ltr", align="end"),
    ]


def exam_rows(exams: Sequence[Schedule], test: OnlineTest) -> list[Row]:
    """The exams of a period; those of the test's subject and grade level come first."""
    plan = test.plan

    def far(exam: Schedule) -> tuple[Any, ...]:
        strange = plan.subject_id is not None and exam.subject_id != plan.subject_id
        other = plan.grade_level_id is not None and exam.grade_level_id != plan.grade_level_id
        return strange + other, strange, exam.exam_date, exam.subject

    return [_exam_row(exam) for exam in sorted(exams, key=far)]


def _exam_row(exam: Schedule) -> Row:
    values = {
        "subject": exam.subject,
        "level": exam.grade_level,
        "date": figures_text(exam.exam_date),
        "most": number(exam.max_score),
        "marks": f"{number(exam.marked)}/{number(exam.students)}",
    }
    return Row(exam.id, values, {"marks": "muted"}, {"date": exam.exam_date})
