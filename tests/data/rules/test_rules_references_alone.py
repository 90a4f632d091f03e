"""SQLite's triggers on references, all other rules taken away: each reference of a row leads somewhere."""

from typing import Any

import pytest

from data.db.tables import tables_for
from data.rules.reference_triggers import IMPLIED, INCLUDED, KEPT, UNREFERENCED, WHERE
from tests.data.rules import bare
from tests.hand import Hand

TABLES = sorted(
    table.name for table in tables_for("sqlite") if table.foreign_key_constraints and table.name not in UNREFERENCED
)
FIRST, SECOND, NONE = 1, 2, 3
"""The numbers of two rows of each table that is referred to, and of one that is not there."""


@pytest.fixture
def engine() -> str:
    """MariaDB has its foreign keys."""
    return "sqlite"


class Referring:
    """A table with its triggers on references, and rows that it may refer to."""

    def __init__(self, hand: Hand, table: str) -> None:
        self.hand, self.table, self.columns = hand, table, bare.columns(table)
        bare.strip(hand, f"trg_{table}_references_")
        single = (
            'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?1) GROUP BY id HAVING COUNT(*) = 1 ORDER BY id'
        )
        implied = IMPLIED.get(table, ())
        self.references = {one: (other, key) for one, other, key in hand.rows(single, table) if one not in implied}
        for other in {other for other, _key in self.references.values()}:
            for number in (FIRST, SECOND):
                bare.put(hand, other, bare.row(other, number))

    def key(self, column: str, number: int) -> Any:
        """By what a row refers to the row of that number."""
        table, key = self.references[column]
        return bare.row(table, number)["rowid" if key == "id" else key]

    def row(self) -> dict[str, Any]:
        """A row whose references all lead somewhere, and count."""
        counting = {"is_locked": 1} if self.table == "exam_periods" else {}
        return bare.row(self.table, 9) | counting | {column: self.key(column, FIRST) for column in self.references}

    def may_be_empty(self) -> list[str]:
        return [column for column in self.references if self.columns[column].nullable]

    def count(self) -> int:
        return self.hand.one(f"SELECT COUNT(*) FROM {self.table} WHERE rowid = 9")


@pytest.fixture(params=TABLES)
def referring(request: pytest.FixtureRequest, hand: Hand) -> Referring:
    """Each table that refers to another."""
    return Referring(hand, request.param)


def test_a_new_row_refers_to_what_is_there(referring: Referring):
    hand, table = referring.hand, referring.table
    for empty in ({}, dict.fromkeys(referring.may_be_empty())):
        bare.put(hand, table, referring.row() | empty)
        assert referring.count() == 1
        hand.run(f"DELETE FROM {table} WHERE rowid = 9")
    assert referring.references
    for column in referring.references if table not in INCLUDED else ():
        row = referring.row() | {column: referring.key(column, NONE)}
        names, places = ", ".join(row), ", ".join("?" * len(row))
        refused = hand.refused(f"INSERT INTO {table} ({names}) VALUES ({places})", *row.values())
        assert (refused, referring.count()) == ("REFERENCE", 0), column


def test_a_changed_row_refers_to_what_is_there(referring: Referring):
    hand, table = referring.hand, referring.table
    bare.put(hand, table, referring.row())
    for column in referring.references:
        change = f"UPDATE {table} SET {column} = ? WHERE rowid = 9"
        if column in KEPT.get(table, ()):
            continue
        assert hand.refused(change, referring.key(column, NONE)) == "REFERENCE", column
        assert hand.run(change, referring.key(column, SECOND)) == 1
        if column in referring.may_be_empty():
            assert hand.run(change, None) == 1


@pytest.mark.parametrize(("table", "column"), WHERE)
def test_a_reference_that_does_not_count(hand: Hand, table: str, column: str):
    """Who locked a period counts while it is locked."""
    referring = Referring(hand, table)
    bare.put(hand, table, referring.row())
    assert hand.run(f"UPDATE {table} SET is_locked = 0, {column} = ? WHERE rowid = 9", referring.key(column, NONE)) == 1
