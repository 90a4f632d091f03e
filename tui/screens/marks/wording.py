"""What the mark sheet says: a mark, a presence, a reason, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from data.marks.records import Mark
from tui.language.i18n import _, isolated, local_moment, moment_text, number, numeral, time_text, today
from tui.language.refusals import RULES, UNEXPECTED, rule_sentence
from tui.screens.marks.model.draft import Draft, Phase, Refusal, Theirs
from tui.screens.marks.model.outbox import SheetLine
from tui.screens.marks.model.parts import EXCUSED, FIELDS, Part
from tui.screens.marks.model.running_totals import percentage
from tui.screens.marks.model.sheet import Look, SheetModel
from tui.screens.shell.namesakes import named
from tui.widgets.grid.grid import Row, State

UNMARKED, LEFT_OUT = "·", "–"
STATES = {
    Look.UNSAVED: State.DIRTY, Look.ASKING: State.DIRTY, Look.SAVING: State.SAVING, Look.WAITING: State.WAITING,
    Look.REFUSED: State.REFUSED, Look.CHANGED: State.REFUSED,
}  # fmt: skip


def row_of(line: SheetLine, max_score: Decimal) -> Row:
    """One student as a row of the grid, with what is entered and not saved."""
    mark, draft = line.shown(), line.drafts.get(Part.MARK)
    doubtful = draft is not None and draft.phase in (Phase.ASKING, Phase.CHANGED, Phase.REFUSED)
    values = {
        "number": number(line.row.number),
        "name": line.row.name,
        "mark": mark_text(mark, draft),
        "presence": presence(line.stored if doubtful else mark),
        "excuse": mark.excuse_details or "",
        "note": mark.teacher_notes or "",
        "percent": "" if draft and (doubtful or draft.refusal) else percent_text(mark, max_score),
    }
    return Row(line.row.id, values, _styles(line, mark), asides={"name": line.row.apart})


def _styles(line: SheetLine, mark: Mark) -> dict[str, str]:
    styles = {"number": "muted", "percent": "muted", "excuse": "muted", "note": "muted"}
    if mark.is_present and mark.score is not None:
        return styles if line.row.active else {**styles, "name": "muted"}
    return {**styles, "mark": "muted"} if line.row.active else {**styles, "mark": "muted", "name": "muted"}


def mark_text(mark: Mark, draft: Draft | None = None) -> str:
    """A mark as it stands in its column: not yet marked, left out and zero look different."""
    if draft and draft.refusal and draft.typed:
        return draft.typed
    if not mark.is_present:
        return LEFT_OUT
    return UNMARKED if mark.score is None else score_text(mark.score)


def score_text(score: Decimal) -> str:
    """Whole marks plainly, others with both digits."""
    return number(int(score)) if score == int(score) else number(score, 2)


def unsaved_sentence(sheet: SheetModel, line: SheetLine) -> str:
    """Whose entry is not saved, and on which sheet."""
    exam = sheet.sheet.exam
    place = {"subject": exam.subject, "grade_level": exam.grade_level, "section": sheet.sheet.section}
    told = {name: isolated(text) for name, text in place.items()}
    return _(
        "Not saved: {student}, {subject}, {grade_level} / {section}.",
        student=named(line.row.name, line.row.apart),
        **told,
    )


def presence(mark: Mark) -> str:
    """Present, absent or excused."""
    if mark.is_present:
        return _("present")
    return _("excused") if mark.absence_type == EXCUSED else _("absent")


def percent_text(mark: Mark, max_score: Decimal) -> str:
    """Percent of the maximum; a sign for who is left out, nothing for who is not marked."""
    if not mark.is_present:
        return LEFT_OUT
    percent = percentage(mark, max_score)
    return "" if percent is None else number(percent, 2)


def notes(line: SheetLine) -> Iterator[tuple[Part, str]]:
    """Each part of a row that needs a person, and what is said under the row."""
    for part, draft in line.drafts.items():
        if draft.phase is Phase.ASKING:
            yield part, _("absent: Enter marks present, Esc leaves absent")
        elif draft.phase is Phase.CHANGED:
            yield part, _("Enter keeps yours, Del takes theirs")
        elif draft.refusal:
            yield part, why(draft.refusal)


def _changed(theirs: Theirs, part: Part) -> str:
    said = {"who": isolated(theirs.by or _("somebody else")), "what": isolated(what(theirs.mark, part))}
    if theirs.at is None:
        return _("{who} entered {what}", **said)
    return _("{who} entered {what}, {when}", **said, when=isolated(_when(theirs.at)))


def _when(moment: datetime) -> str:
    """The time of day; for another day than today the date as well."""
    local = local_moment(moment)
    return time_text(local.time()) if local.date() == today() else moment_text(moment)


def news(line: SheetLine) -> str:
    """What somebody else wrote in the same place meanwhile; empty where nobody did."""
    changed = [(draft.theirs, part) for part, draft in line.drafts.items() if draft.theirs]
    return " · ".join(_changed(theirs, part) for theirs, part in changed)


def what(mark: Mark, part: Part) -> str:
    """What a row says in one part, in words."""
    if part is not Part.MARK:
        return getattr(mark, FIELDS[part][0]) or _("nothing")
    if not mark.is_present:
        return presence(mark)
    return _("nothing") if mark.score is None else score_text(mark.score)


def _either(facts: Mapping[str, Any]) -> dict[str, str]:
    return {name: numeral(facts.get(name, "")) for name in ("thousands", "decimals")}


def why(refusal: Refusal) -> str:
    """Why something was not taken, short enough for a line."""
    facts = refusal.facts
    if refusal.code == "SCORE_OUT_OF_RANGE" and (facts.get("score") or 0) < 0:
        return _("less than 0")
    if refusal.code == "SCORE_OUT_OF_RANGE" and facts.get("max_score") is not None:
        return _("more than {max_score}, the exam’s maximum", max_score=number(facts["max_score"]))
    own = {
        "TOO_MANY_DECIMALS": _("a mark has at most two digits after the point"),
        "NOT_A_MARK": _("this is not a number"),
        "AMBIGUOUS_COMMA": _("thousands or decimals? Write {thousands} or {decimals}", **_either(facts)),
        "EXCUSE_OF_PRESENT": _("an excuse goes with an absence: Space marks one"),
        "PERIOD_LOCKED": _("not saved: the period is locked"),
        "NOT_ALLOWED": _("not saved: these marks are not yours to enter"),
        "NOT_FOUND": _("not saved: the student is not on this sheet any more"),
    }
    if refusal.code in own:
        return own[refusal.code]
    if refusal.code in RULES:
        return rule_sentence(refusal.code, facts)
    return _(UNEXPECTED, detail=facts.get("detail") or refusal.code)
