"""Triggers of the record of changes, made from the declaration of the tables.

A new row is one line, a changed column is one, and of a row that goes every value is told. Of what is private the
record says that it changed, not what it was. Marks, locks and what the rules themselves adjust are recorded by the
triggers in `sql/` that know how they end; here are the other tables, and other columns of those.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, Computed, Index, Integer, String, Table, Text, Time, UniqueConstraint

from data.db.column_types import Mark
from data.db.tables import metadata


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record tells of a table.

    Attributes:
        label: The column by which a new row is told; "" where a trigger in `sql/` tells of new rows.
        columns: Those whose values are told.
        private: Those of which only a change is told.
    """

    label: str
    columns: tuple[str, ...]
    private: tuple[str, ...] = ()


RECORDED: dict[str, Recorded] = {
    "users": Recorded("", ("username", "full_name", "student_id"), ("password_hash",)),
    "colleges": Recorded("unique_id", ("unique_id", "name")),
    "students": Recorded(
        "unique_id",
        ("unique_id", "name", "college_id", "number", "sex", "status", "is_active"),
        ("birth_date", "guardian", "phone"),
    ),
    "academic_years": Recorded("name", ("name", "start_date", "end_date", "is_active")),
    "semesters": Recorded("name", ("academic_year_id", "name", "start_date", "end_date", "is_active")),
    "grade_levels": Recorded("name", ("name", "sort_order", "is_active")),
    "classrooms": Recorded("name", ("grade_level_id", "academic_year_id", "name", "is_active")),
    "subjects": Recorded("name", ("name", "code", "is_active")),
    "teaching_assignments": Recorded("user_id", ("user_id", "classroom_id", "subject_id")),
    "grading_policies": Recorded(
        "pass_percentage",
        (
            "academic_year_id", "grade_level_id", "subject_id", "pass_percentage", "monthly_weight", "midterm_weight",
            "final_weight", "excused_absence", "unexcused_absence",
        ),
    ),
    "settings": Recorded("value", ("name", "value")),
    "exam_periods": Recorded(
        "name", ("academic_year_id", "semester_id", "name", "type", "start_date", "end_date", "is_active")
    ),
    "exam_schedules": Recorded(
        "", ("exam_period_id", "subject_id", "grade_level_id", "start_time", "duration_minutes")
    ),
    "exam_sessions": Recorded("exam_name", ("exam_name", "exam_type", "start_date", "end_date")),
    "exam_assignments": Recorded(
        "enrollment_id", ("exam_session_id", "enrollment_id", "committee", "seat", "seating_number")
    ),
    "exam_session_periods": Recorded("exam_period_id", ("exam_session_id", "exam_period_id", "notes")),
    "courses": Recorded(
        "name",
        ("unique_id", "name", "course_code", "college_id", "capacity", "subject_id", "semester_id", "is_active"),
    ),
    "course_timetables": Recorded(
        "course_id", ("unique_id", "course_id", "day", "start_time", "end_time", "room", "teacher_user_id")
    ),
    "classroom_courses": Recorded("course_id", ("classroom_id", "course_id")),
    "course_waiting": Recorded("student_id", ("course_id", "student_id")),
    "exams": Recorded("name", ("name", "year", "subject_id", "grade_level_id", "is_open")),
    "sections": Recorded("name", ("exam_id", "name")),
    "questions": Recorded("section_id", ("section_id", "text", "choices", "right_choice")),
}  # fmt: skip
"""Table -> what is recorded of it here."""

NOT_RECORDED: dict[str, str] = {
    "student_exam_scores": "recorded whole by the triggers of marks",
    "enrollments": "recorded whole by the triggers of enrollments",
    "student_course_mapping": "recorded whole by the triggers of enrollment in courses",
    "semester_grades": "computed by the procedures from what is recorded",
    "attempts": "a student's own, which the rules close when it is handed in",
    "attempt_answers": "a student's own, which the rules close when it is handed in",
    "audit_trail": "the record itself",
}
"""Table that people's work reaches -> why nothing of it is recorded here."""

_EVENTS = {"INSERT": "insert", "UPDATE": "update", "DELETE": "delete"}
_INTO = "INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)"
_MYSQL_NOW = "TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')"
_MYSQL_WHO = "@rasd_user_id, LEFT(USER(), 150), @rasd_reason"
_SQLITE_WHO = "(SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)"


def record_triggers(engine: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text, with its header, of every trigger of the record on `engine`."""
    for name, recorded in RECORDED.items():
        make = _Mysql if engine == "mysql" else _Sqlite
        yield from make(metadata.tables[name], recorded).triggers()


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the record: a column, and SQL for its old and new value and for whether there is anything to tell."""

    column: str
    old: str
    new: str
    told: str


class _Made:
    """What both engines' triggers of one table have in common."""

    moments = ("AFTER",)

    def __init__(self, table: Table, recorded: Recorded) -> None:
        self.table, self.recorded = table, recorded
        (self.key,) = (column.name for column in table.primary_key)

    def triggers(self) -> Iterator[tuple[str, str]]:
        for event, word in _EVENTS.items():
            name = f"trg_{self.table.name}_recorded_{word}"
            if text := self.trigger(name, event):
                yield name, self.header(event) + text

    def header(self, event: str) -> str:
        told = {"INSERT": "a new row in one line", "UPDATE": "each changed column", "DELETE": "what the row held"}
        return (
            f"-- Rule: changes of {self.table.name} are recorded\n-- Codes: none\n-- Does: records {told[event]}.\n"
            "-- Holds: written by the statement that changes the row, and gone with it when it is refused.\n"
        )

    def trigger(self, name: str, event: str) -> str:
        raise NotImplementedError

    def lines(self, event: str) -> list[_Line]:
        """The lines that an event may write, in order."""
        if event == "INSERT":
            label = self.recorded.label
            return [_Line(label, "NULL", self.value("NEW", label), "")] if label else []
        columns = [(name, False) for name in self.recorded.columns] + [(name, True) for name in self.recorded.private]
        return [self._line(event, name, private) for name, private in columns]

    def _line(self, event: str, name: str, private: bool) -> _Line:
        old, new = self.value("OLD", name), self.value("NEW", name)
        told = self.differs(name) if event == "UPDATE" else f"OLD.{name} IS NOT NULL"
        if private:
            return _Line(name, "NULL", "NULL", told)
        return _Line(name, old, new if event == "UPDATE" else "NULL", told)

    def value(self, row: str, name: str) -> str:
        return f"{row}.{name}"

    def differs(self, name: str) -> str:
        raise NotImplementedError

    def keys(self) -> list[tuple[str, ...]]:
        """The columns of each unique key, the primary one aside."""
        unique = [c for c in (*self.table.constraints, *self.table.indexes) if _is_key(c)]
        return [tuple(column.name for column in key.columns) for key in sorted(unique, key=lambda key: str(key.name))]


def _is_key(one: object) -> bool:
    unique = isinstance(one, UniqueConstraint) or (isinstance(one, Index) and one.unique)
    return unique and getattr(getattr(one, "_ddl_if", None), "dialect", "sqlite") == "sqlite"


class _Mysql(_Made):
    def trigger(self, name: str, event: str) -> str:
        row = "OLD" if event == "DELETE" else "NEW"
        kept = [f"  -- include: kept({', '.join(self._held())})"] if event == "UPDATE" else []
        body = [text for line in self.lines(event) for text in self._statement(row, line)]
        if not body:
            return ""
        head = f"CREATE TRIGGER {name} AFTER {event} ON {self.table.name} FOR EACH ROW"
        return "\n".join([head, "BEGIN", *kept, *body, "END"])

    def _held(self) -> list[str]:
        """The columns under a key or a reference: an UPDATE IGNORE that one of them refuses comes here unchanged."""
        parts = (*self.keys(), *(one.column_keys for one in self.table.foreign_key_constraints))
        held = {self.key}.union(*parts)
        # The constraints come in another order in each process.
        return [column.name for column in self.table.columns if column.name in held]

    def _statement(self, row: str, line: _Line) -> list[str]:
        values = f"'{self.table.name}', {row}.{self.key}, '{line.column}', {line.old}, {line.new}"
        written = [f"{_INTO}", f"VALUES ({_MYSQL_NOW}, {values}, {_MYSQL_WHO});"]
        if not line.told:
            return [f"  {text}" for text in written]
        return [f"  IF {line.told} THEN", *(f"    {text}" for text in written), "  END IF;"]

    def differs(self, name: str) -> str:
        # A collation takes أ for ا, and a for A.
        text = isinstance(self.table.c[name].type, String | Text)
        old, new = (f"CAST({row}.{name} AS BINARY)" if text else f"{row}.{name}" for row in ("OLD", "NEW"))
        return f"NOT ({new} <=> {old})"


class _Sqlite(_Made):
    """REPLACE fires no delete trigger there: rows that a key may take away are noted before, and settled after."""

    def triggers(self) -> Iterator[tuple[str, str]]:
        yield from super().triggers()
        for event in ("INSERT", "UPDATE"):
            name = f"trg_{self.table.name}_noted_{_EVENTS[event]}"
            yield name, self.header("DELETE") + self._noting(name, event)

    @property
    def _note(self) -> str:
        return f"{self.table.name}/recorded"

    @property
    def _rowid(self) -> str:
        return self.key if isinstance(self.table.c[self.key].type, Integer) else "rowid"

    def trigger(self, name: str, event: str) -> str:
        row = "OLD" if event == "DELETE" else "NEW"
        if event == "DELETE":
            forgotten = f"AND row_id = OLD.{self._rowid}"
            settled = [f"  DELETE FROM rule_noted WHERE table_name = '{self._note}' {forgotten};"]
        else:
            settled = self._settled()
        lines = self.lines(event)
        told = self._told(row, lines) if lines else []
        return "\n".join([f"CREATE TRIGGER {name} AFTER {event} ON {self.table.name}", "BEGIN", *settled, *told, "END"])

    def _told(self, row: str, lines: list[_Line]) -> list[str]:
        rows = [f"SELECT '{x.column}' AS name, {x.old} AS old, {x.new} AS new, {x.told or 1} AS told" for x in lines]
        return [
            f"  {_INTO}",
            f"  SELECT datetime('now'), '{self.table.name}', {row}.{self.key}, c.name, c.old, c.new, {_SQLITE_WHO}",
            "  FROM (",
            *(f"    {'UNION ALL ' if at else ''}{text}" for at, text in enumerate(rows)),
            "  ) c WHERE c.told;",
        ]

    def _settled(self) -> list[str]:
        """Tell what a row held that was taken away, whose place another may have by now."""
        other = f"o.{self._rowid} = n.row_id AND o.{self._rowid} <> NEW.{self._rowid}"
        return [
            f"  {_INTO}",
            f"  SELECT datetime('now'), '{self.table.name}', json_extract(n.facts, '$.key'), v.key,",
            f"    CASE v.path WHEN '$.values' THEN v.atom END, NULL, {_SQLITE_WHO}",
            "  FROM rule_noted n, json_tree(n.facts) v",
            f"  WHERE n.table_name = '{self._note}' AND v.path IN ('$.values', '$.private') AND v.type <> 'null'",
            f"    AND NOT EXISTS (SELECT 1 FROM {self.table.name} o WHERE {other});",
            f"  DELETE FROM rule_noted WHERE table_name = '{self._note}';",
        ]

    def _noting(self, name: str, event: str) -> str:
        alike = [f"o.{self._rowid} = NEW.{self._rowid}"]
        for key in ((self.key,), *self.keys()):
            if key != (self._rowid,):
                alike.append(" AND ".join(f"o.{column} = NEW.{column}" for column in key))
        other = f"o.{self._rowid} <> OLD.{self._rowid} AND " if event == "UPDATE" else ""
        values = [f"'{column}', {self.value('o', column)}" for column in self.recorded.columns]
        private = [f"'{column}', CASE WHEN o.{column} IS NOT NULL THEN 1 END" for column in self.recorded.private]
        places = " OR ".join(f"({one})" for one in alike)
        return "\n".join(
            [
                f"CREATE TRIGGER {name} BEFORE {event} ON {self.table.name}",
                "BEGIN",
                f"  DELETE FROM rule_noted WHERE table_name = '{self._note}';",
                "  INSERT INTO rule_noted (table_name, row_id, facts)",
                f"  SELECT '{self._note}', o.{self._rowid}, json_object('key', o.{self.key},",
                f"    'private', json_object({', '.join(private)}), 'values', json_object({', '.join(values)}))",
                f"  FROM {self.table.name} o WHERE {other}({places});",
                "END",
            ]
        )

    def value(self, row: str, name: str) -> str:
        """The text that MariaDB would write: two places, whole seconds."""
        column: Column[object] = self.table.c[name]
        if isinstance(column.type, Mark):
            return f"CASE WHEN {row}.{name} IS NOT NULL THEN printf('%.2f', {row}.{name}) END"
        return f"time({row}.{name})" if isinstance(column.type, Time) else f"{row}.{name}"

    def differs(self, name: str) -> str:
        return f"NEW.{name} IS NOT OLD.{name}"


def recorded_columns(table: Table) -> set[str]:
    """Return the columns of a table that somebody fills in."""
    made = {"created_at", "updated_at", "position"}
    return {
        c.name
        for c in table.columns
        if not c.info.get("engine") and not isinstance(c.computed, Computed) and c.name not in made
    }
