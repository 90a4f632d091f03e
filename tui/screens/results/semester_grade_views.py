"""Semester grades as rows and sentences; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from data.db.tables import EXCUSED
from data.results.records import Grade, GradeRow, GradeSource, GradeSources, StaleSection, Weights
from data.text.folding import fold
from tui.language.i18n import N_, _, as_percent, direction, isolated, number, short_date
from tui.screens.exams.period_views import TYPES
from tui.screens.exams.policy_views import policy_text
from tui.screens.shell.namesakes import named
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row

NOTHING = "–"
STATES = (N_("no exam"), N_("not stored"), N_("stale"), N_("holds"))
"""What is said of a grade (msgids)."""
TOLD = 6
"""Sections that are named at once."""
_PARTS = ("monthly_score", "midterm_score", "final_score", "total")


def grade_columns() -> list[Column]:
    """Whether it holds, whose it is, its parts, its total, whether it passes, and what is missing."""
    return [
        Column("state", "", width=widest(f"○ {_(word)}" for word in STATES), base=direction()),
        Column("student", _("Student"), width=14, weight=2),
        Column("subject", _("Subject"), width=10, weight=1, shorter=shortened),
        _marks("monthly_score", _("Monthly"), 2),
        _marks("midterm_score", _("Midterm"), 2),
        _marks("final_score", _("Final"), 2),
        _marks("total", _("Total"), 0),
        Column("passed", _("Result"), width=7, priority=1),
        Column("missing", _("Missing"), width=7, base="ltr", align="end", priority=3),
    ]


def _marks(key: str, title: str, priority: int) -> Column:
    return Column(key, title, width=8, base="ltr", align="decimal", decimals=2, priority=priority)


def grade_row(key: Any, row: GradeRow) -> Row:
    """One grade; where it no longer holds, what it would be now."""
    sign, word, style = state(row)
    grade = row.now or row.stored
    values = {name: _mark(getattr(grade, name) if grade else None) for name in _PARTS} | {
        "state": f"{sign} {word}",
        "student": row.student,
        "subject": row.subject,
        "passed": _passed(grade),
        "missing": number(row.missing) if row.missing else "",
    }
    sort = {name: getattr(grade, name) if grade else None for name in _PARTS} | {"missing": row.missing}
    passed = "muted" if grade is None or grade.is_passed is None else "" if grade.is_passed else "error"
    styles = {"state": style, "total": "strong", "passed": passed, "missing": "warning"}
    find = fold(f"{row.student} {row.subject} {word}")
    return Row(key, values, styles, sort, find, {"student": row.apart})


def state(row: GradeRow) -> tuple[str, str, str]:
    """Whether a grade holds: its sign, its word and its style."""
    if row.now is None:
        return "✗", _("no exam"), "warning"
    if row.stored is None:
        return "○", _("not stored"), "warning"
    return ("!", _("stale"), "warning") if row.stale else ("●", _("holds"), "success")


def _mark(value: Decimal | None) -> str:
    return NOTHING if value is None else number(value, 2)


def _passed(grade: Grade | None) -> str:
    if grade is None or grade.is_passed is None:
        return NOTHING
    return _("passed") if grade.is_passed else _("failed")


def counts_text(rows: Sequence[GradeRow], sections: Sequence[StaleSection]) -> str:
    """How many grades hold here, and how it stands with all sections of the semester."""
    stale, new = sum(row.stale for row in rows), sum(row.stored is None for row in rows)
    here = _counts(len(rows) - stale - new, stale, new, sum(row.missing for row in rows))
    if not sections:
        every = _("Every grade of this semester holds.")
        return f"{here}\n{every}"
    sums = (sum(getattr(section, name) for section in sections) for name in ("stale", "new", "missing"))
    every = _("in the semester: {counts}", counts=_counts(None, *sums))
    return f"{here}\n{every}"


def _counts(holds: int | None, stale: int, new: int, missing: int) -> str:
    told = [
        _("stale {stale}", stale=number(stale)),
        _("not stored {new}", new=number(new)),
        _("marks missing {missing}", missing=number(missing)),
    ]
    return " · ".join(told if holds is None else [_("hold {holds}", holds=number(holds)), *told])


def where_text(sections: Sequence[StaleSection]) -> str:
    """Which sections have how many grades that no longer hold."""
    told = [
        f"{isolated(section.grade_level)} / {isolated(section.section)} ({number(section.stale + section.new)})"
        for section in sections[:TOLD]
    ]
    return " · ".join([*told, "…"] if len(sections) > TOLD else told)


def sources_text(row: GradeRow, sources: GradeSources) -> str:
    """What a grade is made of: the weights and whose they are, each mark; what was stored, where it no longer holds."""
    stored = row.stored.total if row.stored else None
    was = _("stored {stored}, now {now}", stored=_mark(stored), now=_mark(row.now.total if row.now else None))
    head = f"{named(row.student, row.apart)} · {isolated(row.subject)}" + (f" · {was}" if row.stale else "")
    weights = sources.weights
    told = [] if weights is None else [_weights(weights), policy_text(weights.policy, weights.kept_at)]
    return "\n".join([head, *told, *(_source(source, weights) for source in sources.rows)])


def _weights(weights: Weights) -> str:
    return _(
        "monthly {monthly} · midterm {midterm} · final {final} · passes at {least}",
        monthly=_share(weights.monthly), midterm=_share(weights.midterm), final=_share(weights.final),
        least=_share(weights.pass_percentage),
    )  # fmt: skip


def _share(value: Decimal) -> str:
    return as_percent(number(value.normalize() if value == value.to_integral() else value))


def _source(source: GradeSource, weights: Weights | None) -> str:
    kind = _(TYPES[source.type])
    parts = [isolated(source.period), kind, short_date(source.exam_date), _told(source)]
    if not source.is_present and weights and (source.policy, source.kept_at) != (weights.policy, weights.kept_at):
        parts.append(policy_text(source.policy, source.kept_at))
    return " · ".join(parts)


def _told(source: GradeSource) -> str:
    if not source.is_present:
        word = _("excused") if source.absence_type == EXCUSED else _("absent")
        effect = _("counts as zero") if source.counts else _("left out")
        return f"{word} · {effect}"
    if source.score is None:
        return _("mark missing")
    score = isolated(f"{number(source.score)}/{number(source.max_score)}")
    return f"{score} = {as_percent(number(source.percentage or 0, 2))}"
