"""Years, grade levels, sections, subjects and the like: one description of each table feeds its list and its form."""

from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import DUPLICATE, IN_USE, NOT_FOUND, VALIDATION_ERROR, RuleError
from data.db.reference_facts import held, missing
from data.db.tables import (
    ABSENCE_EFFECTS,
    academic_years,
    classroom_courses,
    classrooms,
    colleges,
    courses,
    grade_levels,
    grading_policies,
    semesters,
    subjects,
    teaching_assignments,
    users,
)
from data.school.namesakes import accounts_told_apart
from data.school.permissions import require
from data.school.records import Choice, User
from data.text.name_order import in_language

Kind = Literal["text", "int", "decimal", "date", "bool", "choice", "reference"]


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One field of an item.

    Attributes:
        name: The column.
        kind: What it holds.
        required: Whether it may be empty.
        choices: The values that a choice takes.
        references: The kind of item that a reference points to, as `choices` takes it.
        max_length: Characters of a text.
        only_new: Whether it is given once, when the item is made.
    """

    name: str
    kind: Kind = "text"
    required: bool = True
    choices: tuple[str, ...] = ()
    references: str = ""
    max_length: int = 0
    only_new: bool = False


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A kind of item: its table, its fields in the order of list and form, and what sorts it.

    `key` is the column that identifies an item.
    """

    kind: str
    table: sa.Table
    fields: tuple[FieldInfo, ...]
    order: tuple[str, ...]
    key: str = "id"


def _name(length: int = 100) -> FieldInfo:
    return FieldInfo("name", max_length=length)


_DATES = (FieldInfo("start_date", "date"), FieldInfo("end_date", "date"))
_ACTIVE = FieldInfo("is_active", "bool", required=False)
_PERCENT = ("pass_percentage", "monthly_weight", "midterm_weight", "final_weight")
_EFFECTS = ("excused_absence", "unexcused_absence")

_ALL = (
    TableInfo("years", academic_years, (_name(), *_DATES, _ACTIVE), ("-start_date",)),
    TableInfo(
        "semesters",
        semesters,
        (FieldInfo("academic_year_id", "reference", references="years"), _name(), *_DATES, _ACTIVE),
        ("-start_date",),
    ),
    TableInfo(
        "grade_levels",
        grade_levels,
        (_name(), FieldInfo("sort_order", "int", required=False), _ACTIVE),
        ("sort_order", "id"),
    ),
    TableInfo(
        "sections",
        classrooms,
        (
            FieldInfo("academic_year_id", "reference", references="years"),
            FieldInfo("grade_level_id", "reference", references="grade_levels"),
            _name(),
            _ACTIVE,
        ),
        ("-academic_year_id", "grade_level_id", "name"),
    ),
    TableInfo(
        "subjects",
        subjects,
        (_name(150), FieldInfo("code", required=False, max_length=32), _ACTIVE),
        ("name",),
    ),
    TableInfo(
        "colleges",
        colleges,
        (FieldInfo("unique_id", max_length=64, only_new=True), _name(150)),
        ("name",),
        key="unique_id",
    ),
    TableInfo(
        "assignments",
        teaching_assignments,
        (
            FieldInfo("user_id", "reference", references="teachers"),
            FieldInfo("classroom_id", "reference", references="sections"),
            FieldInfo("subject_id", "reference", references="subjects"),
        ),
        ("user_id", "classroom_id", "subject_id"),
    ),
    TableInfo(
        "section_courses",
        classroom_courses,
        (
            FieldInfo("classroom_id", "reference", references="sections"),
            FieldInfo("course_id", "reference", references="courses"),
        ),
        ("classroom_id", "course_id"),
    ),
    TableInfo(
        "policies",
        grading_policies,
        (
            FieldInfo("academic_year_id", "reference", references="years"),
            FieldInfo("grade_level_id", "reference", required=False, references="grade_levels"),
            FieldInfo("subject_id", "reference", required=False, references="subjects"),
            *(FieldInfo(name, "decimal") for name in _PERCENT),
            *(FieldInfo(name, "choice", choices=ABSENCE_EFFECTS) for name in _EFFECTS),
        ),
        ("-academic_year_id", "grade_level_id", "subject_id"),
    ),
)
TABLES: dict[str, TableInfo] = {info.kind: info for info in _ALL}
"""Kind -> its description."""


def list_items(db: Database, who: Actor, kind: str) -> list[dict[str, Any]]:
    """Return every item of a kind, each with its fields, its `id`, and `NAME_label` for each reference.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "structure.read")
    info = TABLES[kind]

    def work(connection: Connection) -> list[dict[str, Any]]:
        labels = {field.name: _labels(connection, field.references) for field in info.fields if field.references}
        columns = [info.table.c[info.key].label("id"), *(info.table.c[field.name] for field in info.fields)]
        rows = connection.execute(sa.select(*columns).order_by(*_order(info))).mappings()
        return [_labelled(dict(row), labels) for row in rows]

    return db.read(work)


def _labelled(item: dict[str, Any], labels: dict[str, dict[Any, str]]) -> dict[str, Any]:
    return item | {f"{name}_label": known.get(item[name], "") for name, known in labels.items()}


def _order(info: TableInfo) -> list[sa.ColumnElement[Any]]:
    return [
        info.table.c[name.removeprefix("-")].desc() if name.startswith("-") else info.table.c[name]
        for name in info.order
    ]


def save_item(db: Database, who: Actor, kind: str, values: dict[str, Any], id: Any = None) -> Any:
    """Make an item of a kind, or change the one with `id`; return its id.

    Args:
        values: Fields by name; a field that is missing keeps its value, or its default in a new item.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, DUPLICATE, IN_USE, VALIDATION_ERROR, and what else the rules refuse.
    """
    require(who, "structure.write")
    info = TABLES[kind]
    known = {field.name: values[field.name] for field in info.fields if field.name in values}
    fit(info.table, known)

    def work(connection: Connection) -> Any:
        if id is None:
            made = connection.execute(info.table.insert().values(known))
            return made.inserted_primary_key[0]
        statement = info.table.update().where(info.table.c[info.key] == id).values(known)
        if known and not connection.execute(statement).rowcount:
            raise RuleError(NOT_FOUND, info.table.name)
        return id

    return db.write(who, work, explain=_explain(info, known, id))


def delete_item(db: Database, who: Actor, kind: str, id: Any) -> None:
    """Delete an item that nothing uses.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, IN_USE.
    """
    require(who, "structure.write")
    info = TABLES[kind]

    def work(connection: Connection) -> None:
        if not connection.execute(info.table.delete().where(info.table.c[info.key] == id)).rowcount:
            raise RuleError(NOT_FOUND, info.table.name)

    db.write(who, work, explain={IN_USE: lambda connection: held(connection, info.table, id)})


def choices(db: Database, who: Actor, kind: str) -> list[Choice]:
    """Return what can be chosen of a kind (`TABLES`, or "users", "teachers", "courses"), inactive ones last.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "users.read" if kind == "users" else "structure.read")
    return db.read(lambda connection: _choices(connection, kind))


def _choices(connection: Connection, kind: str) -> list[Choice]:
    if kind in ("users", "teachers"):
        return _accounts(connection, teachers=kind == "teachers")
    if kind == "sections":
        query = _sections()
    elif kind == "courses":
        label = courses.c.course_code + " · " + courses.c.name
        query = sa.select(courses.c.unique_id, label, courses.c.is_active).order_by(courses.c.course_code, label)
    else:
        info = TABLES[kind]
        active = info.table.c.is_active if "is_active" in info.table.c else sa.true()
        query = sa.select(info.table.c[info.key], info.table.c.name, active).order_by(*_order(info))
    found = [Choice(value, label, bool(active)) for value, label, active in connection.execute(query)]
    return sorted(found, key=lambda choice: not choice.is_active)


def _accounts(connection: Connection, teachers: bool) -> list[Choice]:
    """Accounts by name, namesakes with the user name too."""
    columns = (users.c.id, users.c.username, users.c.full_name, users.c.role, users.c.is_active, users.c.student_id)
    query = sa.select(*columns).order_by(users.c.is_active.desc(), *in_language(users.c.full_name_order))
    if teachers:
        query = query.where(users.c.role == "teacher")
    found = accounts_told_apart([User(*row) for row in connection.execute(query)])
    return [Choice(one.id, f"{one.full_name} ({one.apart})" if one.apart else one.full_name, one.is_active)
            for one in found]  # fmt: skip


def _sections() -> sa.Select[Any]:
    """Sections with their level and year in the label, those of years in work first."""
    label = grade_levels.c.name + " / " + classrooms.c.name + " · " + academic_years.c.name
    return (
        sa.select(classrooms.c.id, label, sa.and_(classrooms.c.is_active, academic_years.c.is_active))
        .join(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .join(academic_years, academic_years.c.id == classrooms.c.academic_year_id)
        .order_by(academic_years.c.start_date.desc(), grade_levels.c.sort_order, grade_levels.c.id, classrooms.c.name)
    )


def _labels(connection: Connection, kind: str) -> dict[Any, str]:
    if kind == "teachers":
        kind = "users"
    return {choice.value: choice.label for choice in _choices(connection, kind)}


# --- Facts of refusals


def _explain(info: TableInfo, values: dict[str, Any], id: Any) -> Explain:
    return {
        DUPLICATE: lambda connection: _duplicate(connection, info, values, id),
        VALIDATION_ERROR: lambda connection: _invalid(values),
        NOT_FOUND: lambda connection: missing(connection, info.table, values),
    }


def _duplicate(connection: Connection, info: TableInfo, values: dict[str, Any], id: Any) -> dict[str, Any]:
    """The field whose value another item has already."""
    for name in ("unique_id", "code", "name"):
        if values.get(name) and name in info.table.c:
            taken = sa.select(info.table.c[info.key]).where(info.table.c[name] == values[name])
            if connection.execute(taken.where(info.table.c[info.key] != id if id is not None else sa.true())).first():
                return {"field": name, "value": values[name]}
    return {}


def _invalid(values: dict[str, Any]) -> dict[str, Any]:
    start, end = values.get("start_date"), values.get("end_date")
    return {"field": "end_date", "order": (start, end)} if start and end and start > end else {}
