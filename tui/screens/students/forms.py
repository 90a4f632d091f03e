"""The forms of a student and of an enrollment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tui.language.i18n import N_, _, today
from tui.screens.shell import cleaners
from tui.widgets.forms.form import FieldSpec

if TYPE_CHECKING:
    from data.school.records import Choice
    from data.students.records import StudentPlan

STATUSES = {
    "ACTIVE": N_("enrolled"),
    "WITHDRAWN": N_("withdrawn"),
    "TRANSFERRED": N_("transferred"),
    "GRADUATED": N_("finished"),
}
"""State of an enrollment -> its name (msgid)."""

STUDENT_STATUSES = {"ACTIVE": N_("at the school"), "LEFT": N_("left the school"), "GRADUATED": N_("graduated")}
"""State of a student -> its name (msgid)."""

SEXES = {"M": N_("male"), "F": N_("female")}


def student_fields(colleges: Sequence[Choice], *, new: bool) -> list[FieldSpec]:
    """The form of a student; the identifier is given once.

    Args:
        colleges: what can be chosen.
        new: whether the student is being created.
    """
    identifier = FieldSpec(
        "unique_id", _("Identifier"), required=True, base="ltr", max_length=64, cleaner=cleaners.line
    )
    return [
        *([identifier] if new else []),
        FieldSpec("name", _("Name"), required=True, base="rtl", max_length=150, cleaner=cleaners.line),
        FieldSpec("college_id", _("College"), "choice", True, [(choice.value, choice.label) for choice in colleges]),
        FieldSpec("number", _("Number"), base="ltr", max_length=32, cleaner=cleaners.line),
        FieldSpec("sex", _("Sex"), "choice", choices=[(value, _(label)) for value, label in SEXES.items()]),
        FieldSpec("birth_date", _("Born"), "date", most=today()),
        FieldSpec("guardian", _("Guardian"), base="rtl", max_length=150, cleaner=cleaners.line),
        FieldSpec("phone", _("Phone"), base="ltr", max_length=32, cleaner=cleaners.line),
        FieldSpec(
            "status", _("State"), "choice", True, [(value, _(label)) for value, label in STUDENT_STATUSES.items()]
        ),
    ]


def student_plan(values: dict[str, Any]) -> StudentPlan:
    """What was filled in, as the data layer takes it; empty means unknown."""
    from data.students.records import StudentPlan

    needed = ("unique_id", "name", "college_id")
    return StudentPlan(**{name: value if name in needed else value or None for name, value in values.items()})


def section_fields(sections: Sequence[Choice]) -> list[FieldSpec]:
    """The form of an enrollment: which section, and since when."""
    return [
        FieldSpec("classroom_id", _("Section"), "choice", True, [(choice.value, choice.label) for choice in sections]),
        FieldSpec("on", _("From"), "date", help=_("Empty: today.")),
    ]
