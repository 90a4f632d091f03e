"""The kinds of things that F9 lists: how each is read, written and named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from data.db.engine import Actor, Database
from data.db.tables import ROLES as ROLE_NAMES
from data.school import accounts, settings, structure
from data.school.records import Choice
from tui.language.i18n import N_, _, direction, figures_text, number, one_calendar, today, zone_text
from tui.language.refusals import ROLES
from tui.screens.exams.policy_views import weights_doubt
from tui.screens.shell import cleaners
from tui.screens.shell.password import new_password
from tui.screens.shell.section_names import shortened
from tui.widgets.forms.form import FieldSpec
from tui.widgets.grid.columns import as_it_is
from tui.widgets.grid.grid import Column, Row

Choices = Mapping[str, Sequence[Choice]]
Item = dict[str, Any]

HELP = {"student_id": N_("Of a student’s account: the identifier of the student.")}
LABELS = {
    "academic_year_id": N_("Year"),
    "calendar": N_("Calendar"),
    "classroom_id": N_("Section"),
    "code": N_("Code"),
    "course_id": N_("Course"),
    "current_year_id": N_("Year in work"),
    "digits": N_("Digits in Arabic"),
    "end_date": N_("To"),
    "excused_absence": N_("Excused"),
    "final_weight": N_("Final %"),
    "full_name": N_("Name"),
    "grade_level_id": N_("Grade level"),
    "is_active": N_("Active"),
    "midterm_weight": N_("Midterm %"),
    "months": N_("Arabic months"),
    "monthly_weight": N_("Monthly %"),
    "name": N_("Name"),
    "pass_percentage": N_("Passes at %"),
    "password": N_("Password"),
    "role": N_("Role"),
    "school_name": N_("Name of the school"),
    "sort_order": N_("Order"),
    "start_date": N_("From"),
    "student_id": N_("Student"),
    "subject_id": N_("Subject"),
    "unexcused_absence": N_("Unexcused"),
    "unique_id": N_("Identifier"),
    "user_id": N_("Teacher"),
    "username": N_("User name"),
    "week_start": N_("Week begins on"),
    "zone": N_("Time zone"),
}
"""Field -> its label (msgid)."""

VALUES = {
    "LEFT_OUT": N_("left out"),
    "ZERO": N_("zero"),
    "Saturday": N_("Saturday"),
    "Sunday": N_("Sunday"),
    "Monday": N_("Monday"),
    "gregorian": N_("Gregorian"),
    "hijri": N_("Hijri"),
    "both": N_("both"),
    "gulf": N_("Gulf, Egypt (يناير)"),
    "levant": N_("Levant, Iraq (كانون الثاني)"),
    "tunisia": N_("Tunisia, Algeria (جانفي)"),
    "morocco": N_("Morocco (غشت)"),
    "mauritania": N_("Mauritania (أغشت)"),
    "machine": N_("of the machine that installed"),
    "latin": N_("Latin (0123)"),
    "arabic": N_("Arabic-Indic (٠١٢٣)"),
    **ROLES,
}
"""Value of a choice -> its name (msgid)."""


@dataclass(frozen=True)
class Kind:
    """One kind of thing.

    Attributes:
        title, one: names of many and of one (msgids).
        infos: its fields, as `data.school.structure` describes them.
        list_items: (db, who) -> items with their fields and `id`.
        save_item: (db, who, values, id or None).
        delete_item: (db, who, id), where there is such a thing.
        needs: the permission that changing it takes.
        defaults: first values of a new one.
        only_new: returns the fields of a new one alone, beside `infos`.
        single: there is one, which cannot be added to.
        changes_frame: what the top line shows comes from here.
        doubt: given the values of a form, what is said before they are kept; nothing where they are as usual.
    """

    title: str
    one: str
    infos: Sequence[structure.FieldInfo]
    list_items: Callable[[Database, Actor], Sequence[Item]]
    save_item: Callable[[Database, Actor, Item, Any], Any]
    delete_item: Callable[[Database, Actor, Any], None] | None = None
    needs: str = "structure.write"
    defaults: Item = field(default_factory=dict)
    only_new: Callable[[], Sequence[FieldSpec]] = list
    single: bool = False
    changes_frame: bool = False
    doubt: Callable[[Item], Sequence[str]] = lambda values: ()

    @property
    def referenced(self) -> list[str]:
        """The kinds that its form chooses from."""
        return sorted({info.references for info in self.infos if info.references})

    def choices(self, db: Database, who: Actor, name: str) -> list[Choice]:
        """What can be chosen of a kind."""
        return structure.choices(db, who, name)

    def fields(self, choices: Choices, new: bool) -> list[FieldSpec]:
        """The form of a new item, or of one that is there."""
        own = [_spec(info, choices) for info in self.infos if new or not info.only_new]
        return [*own, *self.only_new()] if new else own


def value_text(value: str) -> str:
    """The name of a choice's value; a zone is called as its people call it."""
    return _(VALUES[value]) if value in VALUES else zone_text(value)


def _spec(info: structure.FieldInfo, choices: Choices) -> FieldSpec:
    label = _(LABELS[info.name])
    if info.kind == "reference":
        known = [(choice.value, choice.label) for choice in choices[info.references]]
        return FieldSpec(info.name, label, "choice", info.required, known)
    if info.kind == "choice":
        return FieldSpec(info.name, label, "choice", info.required, [(name, value_text(name)) for name in info.choices])
    if info.kind in ("int", "decimal"):
        most = Decimal(100) if info.kind == "decimal" else None
        return FieldSpec(
            info.name, label, "number", info.required, least=Decimal(0), most=most, whole=info.kind == "int"
        )
    if info.kind in ("date", "bool"):
        return FieldSpec(info.name, label, "date" if info.kind == "date" else "check", info.required)
    base = "ltr" if info.name in ("code", "unique_id", "username", "student_id") else None
    help = _(HELP[info.name]) if info.name in HELP else ""
    return FieldSpec(
        info.name, label, "text", info.required, base=base, max_length=info.max_length, cleaner=cleaners.line, help=help
    )


# --- How a kind is shown


def columns(kind: Kind) -> list[Column]:
    """The columns of a list: names and the first two stay on narrow screens; of what there is one, its fields."""
    if kind.single:
        return [
            Column("field", _("Setting"), width=20, sortable=False),
            Column("value", _("Value"), width=20, weight=1, base=direction(), sortable=False),
        ]
    return [_column(info, place) for place, info in enumerate(kind.infos) if info.kind != "bool"] + [
        Column("is_active", _("Active"), width=6, priority=1)
        for info in kind.infos
        if info.kind == "bool"
    ]  # fmt: skip


def _column(info: structure.FieldInfo, place: int) -> Column:
    title = _(LABELS[info.name])
    if info.kind in ("int", "decimal"):
        return Column(info.name, title, width=10, base="ltr", align="end", priority=place)
    if info.kind == "date":
        width = len(figures_text(today()))
        return Column(info.name, title, width, base="ltr", priority=place if place > 1 else 0, shorter=one_calendar)
    named = info.name in ("name", "full_name", "school_name")
    priority = 0 if named or place < 2 else place
    if named and place < 2:
        return Column(info.name, title, width=20, weight=2, priority=priority)
    # A section is told by its level and, last, by its letter.
    shorter = shortened if info.name in ("classroom_id", "grade_level_id", "subject_id") else as_it_is
    width = 22 if info.name == "classroom_id" else 12
    return Column(info.name, title, width, weight=1, priority=priority, shorter=shorter)


def item_rows(kind: Kind, items: Iterable[Item]) -> list[Row]:
    """The lines of a kind's list."""
    if kind.single:
        fields = [(info, item) for item in items for info in kind.infos]
        return [Row(info.name, {"field": _(LABELS[info.name]), "value": shown(info, item)}) for info, item in fields]
    return [item_row(kind, item) for item in items]


def item_row(kind: Kind, item: Item) -> Row:
    """One item as a line."""
    values = {info.name: shown(info, item) for info in kind.infos}
    sort = {info.name: item[info.name] for info in kind.infos if isinstance(item.get(info.name), int | Decimal | date)}
    styles = dict.fromkeys(values, "muted") if item.get("is_active") is False else {}
    return Row(item["id"], values, styles, sort)


def shown(info: structure.FieldInfo, item: Item) -> str:
    """The words for one field of an item."""
    value = item.get(info.name)
    if info.kind == "reference":
        return item.get(f"{info.name}_label") or _("every one")
    if value is None or value == "":
        return ""
    if info.kind == "bool":
        return "● " + _("yes") if value else "○ " + _("no")
    if info.kind == "choice":
        return value_text(value)
    if isinstance(value, date):
        return figures_text(value)
    return number(value) if isinstance(value, int | Decimal) else str(value)


def item_name(kind: Kind, item: Item) -> str:
    """The words that tell an item from its neighbours."""
    return " · ".join(filter(None, (shown(info, item) for info in kind.infos[:3] if info.kind != "bool")))


# --- The kinds


def _structured(name: str, title: str, one: str, **options: Any) -> Kind:
    info = structure.TABLES[name]
    defaults = {field.name: True for field in info.fields if field.kind == "bool"} | options.pop("defaults", {})

    def save(db: Database, who: Actor, values: Item, id: Any) -> Any:
        return structure.save_item(db, who, name, _stored(info.fields, values), id)

    return Kind(
        title,
        one,
        info.fields,
        partial(structure.list_items, kind=name),
        save,
        lambda db, who, id: structure.delete_item(db, who, name, id),
        defaults=defaults,
        **options,
    )


def _stored(fields: Sequence[structure.FieldInfo], values: Item) -> Item:
    """Typed values as the table takes them: nothing where nothing was typed, whole numbers as int."""
    known = {}
    for info in fields:
        value = values.get(info.name)
        if info.name not in values or (value is None and info.kind in ("int", "bool")):
            continue
        known[info.name] = int(value) if info.kind == "int" else (value if value != "" else None)
    return known


def _list_people(db: Database, who: Actor) -> list[Item]:
    names = ("id", "username", "full_name", "role", "student_id", "is_active")
    return [{name: getattr(user, name) for name in names} for user in accounts.list_users(db, who)]


def _save_person(db: Database, who: Actor, values: Item, id: int | None) -> None:
    values = values | {"student_id": values["student_id"] or None}
    names = ("username", "full_name", "role", "student_id")
    if id is None:
        accounts.add_user(db, who, password=values["password"], **{name: values[name] for name in names})
    else:
        accounts.save_user(db, who, id, is_active=values["is_active"], **{name: values[name] for name in names})


def _list_school(db: Database, who: Actor) -> list[Item]:
    school = settings.school(db)
    return [
        {
            "id": "school",
            "school_name": school.name,
            "week_start": school.week_start,
            "calendar": school.calendar,
            "months": school.months,
            "digits": school.digits,
            "zone": school.zone,
            "current_year_id": school.year_id,
            "current_year_id_label": school.year_name,
        }
    ]


def _save_school(db: Database, who: Actor, values: Item, id: Any) -> None:
    settings.save_settings(db, who, **values)


_PERSON = (
    structure.FieldInfo("full_name", max_length=150),
    structure.FieldInfo("username", max_length=64),
    structure.FieldInfo("role", "choice", choices=ROLE_NAMES),
    structure.FieldInfo("student_id", required=False, max_length=64),
    structure.FieldInfo("is_active", "bool", required=False),
)
_SCHOOL = (
    structure.FieldInfo("school_name", max_length=200),
    structure.FieldInfo("current_year_id", "reference", required=False, references="years"),
    structure.FieldInfo("week_start", "choice", choices=settings.CHOICES["week_start"]),
    structure.FieldInfo("calendar", "choice", choices=settings.CHOICES["calendar"]),
    structure.FieldInfo("months", "choice", choices=settings.CHOICES["months"]),
    structure.FieldInfo("digits", "choice", choices=settings.CHOICES["digits"]),
    structure.FieldInfo("zone", "choice", choices=settings.CHOICES["zone"]),
)
_PERCENTS = {"pass_percentage": 50, "monthly_weight": 20, "midterm_weight": 30, "final_weight": 50}

KINDS: dict[str, Kind] = {
    "years": _structured("years", N_("Academic years"), N_("academic year"), changes_frame=True),
    "semesters": _structured("semesters", N_("Semesters"), N_("semester")),
    "grade_levels": _structured("grade_levels", N_("Grade levels"), N_("grade level")),
    "sections": _structured("sections", N_("Sections"), N_("section")),
    "subjects": _structured("subjects", N_("Subjects"), N_("subject")),
    "colleges": _structured("colleges", N_("Colleges"), N_("college")),
    "users": Kind(
        N_("People"), N_("person"), _PERSON, _list_people, _save_person, needs="users.write",
        defaults={"is_active": True}, only_new=lambda: [new_password("password", _("Password"))],
    ),
    "assignments": _structured("assignments", N_("Teaching assignments"), N_("teaching assignment")),
    "section_courses": _structured("section_courses", N_("Courses of sections"), N_("course of a section")),
    "policies": _structured(
        "policies", N_("Grading policies"), N_("grading policy"),
        defaults={"excused_absence": "LEFT_OUT", "unexcused_absence": "ZERO"}
        | {name: Decimal(value) for name, value in _PERCENTS.items()},
        doubt=weights_doubt,
    ),
    "school": Kind(
        N_("The school"), N_("school"), _SCHOOL, _list_school, _save_school, single=True, changes_frame=True
    ),
}  # fmt: skip
"""Name in a place -> the kind."""
