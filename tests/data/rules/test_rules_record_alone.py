"""SQLite's triggers of the record, the table's other rules taken away: what a key takes is noted and told whole."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

import pytest

from data.db.column_types import Mark
from data.db.tables import metadata
from data.rules.change_record import RECORDED
from tests.data.rules import bare
from tests.hand import Hand

TAKEN, CHANGED, FREE = 5, 6, 7
"""The numbers of a row whose place is taken, of the one that takes it in an UPDATE, and of one beside them."""
OTHERS = ("others", 99)
"""What another rule has noted."""

Row = dict[str, Any]
Line = tuple[str, str, str | None, str | None]


@pytest.fixture
def engine() -> str:
    """MariaDB tells of a row that REPLACE takes away by its delete trigger."""
    return "sqlite"


class Alone:
    """A table with no rules but those of the record, and no reference or check that stops a row."""

    def __init__(self, hand: Hand, table: str) -> None:
        self.hand, self.table, self.recorded = hand, table, RECORDED[table]
        (self.primary,) = (column.name for column in metadata.tables[table].primary_key)
        self.columns = bare.columns(table)
        bare.strip(hand, (f"trg_{table}_noted_", f"trg_{table}_recorded_"), table)
        hand.run("CREATE TEMP TABLE seen (row_id)")
        hand.run(
            "CREATE TEMP TRIGGER see AFTER INSERT ON main.rule_noted BEGIN INSERT INTO seen VALUES (NEW.row_id); END"
        )

    def unique(self) -> list[tuple[str, ...]]:
        """The number of a row, and the columns of each key as SQLite has it."""
        indexes = self.hand.rows('SELECT name FROM pragma_index_list(?) WHERE "unique"', self.table)
        inside = "SELECT name FROM pragma_index_info(?) ORDER BY seqno"
        return [("rowid",), *(tuple(name for (name,) in self.hand.rows(inside, index)) for (index,) in indexes)]

    def row(self, number: int) -> Row:
        """A row that has no value of another's."""
        return bare.row(self.table, number)

    def alike(self, columns: tuple[str, ...]) -> Row:
        """What makes a row the same as the one whose place is taken in these columns of a key."""
        taken, values = self.row(TAKEN), {}
        for column in columns:
            name = "rowid" if column == "id" else column.removesuffix("_identity").replace("_scope", "_id")
            # Another spelling of the same name.
            values[name] = taken[name].upper() if column.endswith("_identity") else taken[name]
        return values

    def put(self, row: Row, how: str = "INSERT") -> None:
        bare.put(self.hand, self.table, row, how)

    def rows(self) -> dict[int, Row]:
        """Every row by its number."""
        names = ("rowid", *self.columns)
        found = self.hand.rows(f"SELECT {', '.join(names)} FROM {self.table}")
        return {row[0]: dict(zip(names, row, strict=True)) for row in found}

    def begin(self, *, empty: bool = False, kept: Iterable[str] = ()) -> None:
        """Three rows, two of them with nothing in what may be empty, but for `kept`; nothing recorded or noted yet."""
        self.hand.run(f"DELETE FROM {self.table}")
        # Two that are of no level are of the same.
        kept = {*kept, *self.alike(tuple(one for key in self.unique() for one in key if one.endswith("_scope")))}
        may = [name for name, column in self.columns.items() if column.nullable and name not in kept]
        for number in (TAKEN, CHANGED, FREE):
            self.put(self.row(number) | dict.fromkeys(may if empty and number != FREE else ()))
        self.begun = self.hand.one("SELECT coalesce(max(id), 0) FROM audit_trail")
        self.hand.run("DELETE FROM rule_noted")
        facts = '{"key": "x", "values": {"name": "x"}}'
        self.hand.run("INSERT INTO rule_noted (table_name, row_id, facts) VALUES (?, ?, ?)", *OTHERS, facts)
        self.hand.run("DELETE FROM seen")

    def seen(self) -> list[int]:
        """The rows that were noted."""
        return sorted(number for (number,) in self.hand.rows("SELECT row_id FROM seen"))

    def told(self) -> list[Line]:
        """What the record tells of this table since the beginning, in no order."""
        lines = self.hand.rows(
            "SELECT row_key, column_name, old_value, new_value FROM audit_trail WHERE table_name = ? AND id > ?",
            self.table, self.begun,
        )  # fmt: skip
        return sorted(lines, key=str)

    def noted(self) -> list[tuple[str, int]]:
        return self.hand.rows("SELECT table_name, row_id FROM rule_noted ORDER BY table_name, row_id")

    # --- what should be told

    def _key(self, row: Row) -> str:
        return str(row["rowid" if self.primary == "id" else self.primary])

    def _text(self, row: Row, name: str) -> str | None:
        if row[name] is None:
            return None
        return f"{row[name]:.2f}" if isinstance(self.columns[name].type, Mark) else str(row[name])

    def made(self, row: Row) -> list[Line]:
        label = self.recorded.label
        return [(self._key(row), label, None, self._text(row, label))] if label else []

    def gone(self, row: Row) -> list[Line]:
        key, names = self._key(row), [n for n in (*self.recorded.columns, *self.recorded.private) if row[n] is not None]
        return [(key, n, None if n in self.recorded.private else self._text(row, n), None) for n in names]

    def changed(self, old: Row, new: Row) -> list[Line]:
        key, lines = self._key(new), []
        for name in (*self.recorded.columns, *self.recorded.private):
            if old[name] != new[name]:
                told = [None if name in self.recorded.private else self._text(row, name) for row in (old, new)]
                lines.append((key, name, *told))
        return lines


@pytest.fixture(params=RECORDED)
def alone(request: pytest.FixtureRequest, hand: Hand) -> Alone:
    """Each table that is recorded."""
    return Alone(hand, request.param)


def places(alone: Alone) -> Iterator[tuple[dict[str, Any], bool]]:
    """What a row has of another: each key whole, and each key but for one column; and whether it is whole."""
    whole = [set(alone.alike(key)) for key in alone.unique()]
    for key in alone.unique():
        for columns in (key, *combinations(key, len(key) - 1)):
            if values := alone.alike(columns):
                yield values, any(names <= values.keys() for names in whole)


@pytest.mark.parametrize("empty", [False, True], ids=["full", "empty"])
@pytest.mark.parametrize("recursive", ["OFF", "ON"])
def test_a_row_takes_the_place_of_another(alone: Alone, recursive: str, empty: bool):
    alone.hand.run(f"PRAGMA recursive_triggers = {recursive}")
    for values, whole in places(alone):
        alone.begin(empty=empty, kept=values)
        before = alone.rows()
        row = alone.row(8) | values
        if "rowid" not in values:
            del row["rowid"]
        alone.put(row, "REPLACE")
        after = alone.rows()
        taken = [number for number, old in before.items() if after.get(number) != old]
        (new,) = (one for number, one in after.items() if before.get(number) != one)
        assert taken == [TAKEN] * whole, values
        assert alone.seen() == taken, values
        assert alone.told() == sorted(alone.made(new) + alone.gone(before[TAKEN]) * whole, key=str), values
        assert alone.noted() == [OTHERS], values


@pytest.mark.parametrize("empty", [False, True], ids=["full", "empty"])
@pytest.mark.parametrize("recursive", ["OFF", "ON"])
def test_a_change_takes_the_place_of_another(alone: Alone, recursive: str, empty: bool):
    alone.hand.run(f"PRAGMA recursive_triggers = {recursive}")
    for values, whole in places(alone):
        alone.begin(empty=empty, kept=values)
        before = alone.rows()
        sets = ", ".join(f"{name} = ?" for name in values)
        alone.hand.run(f"UPDATE OR REPLACE {alone.table} SET {sets} WHERE rowid = {CHANGED}", *values.values())
        new = before[CHANGED] | values
        assert len(alone.rows()) == 3 - whole and new in alone.rows().values(), values
        assert alone.seen() == [TAKEN] * whole, values
        lines = alone.changed(before[CHANGED], new) + alone.gone(before[TAKEN]) * whole
        assert alone.told() == sorted(lines, key=str), values
        assert alone.noted() == [OTHERS], values


@pytest.mark.parametrize("empty", [False, True], ids=["full", "empty"])
def test_every_column_is_changed_and_back(alone: Alone, empty: bool):
    alone.begin(empty=empty)
    old, new = alone.rows()[CHANGED], alone.row(CHANGED) | {n: v for n, v in alone.row(9).items() if n != "rowid"}
    for was, is_ in ((old, new), (new, old)):
        told = len(alone.told())
        sets = ", ".join(f"{name} = ?" for name in alone.columns)
        values = [is_[name] for name in alone.columns]
        alone.hand.run(f"UPDATE {alone.table} SET {sets} WHERE rowid = {CHANGED}", *values)
        assert (alone.seen(), alone.noted()) == ([], [OTHERS])
        assert len(alone.told()) - told == len(alone.changed(was, is_))
    assert alone.told() == sorted(alone.changed(old, new) + alone.changed(new, old), key=str)


@pytest.mark.parametrize("empty", [False, True], ids=["full", "empty"])
def test_a_row_that_goes_is_told_and_what_else_is_noted_stays(alone: Alone, empty: bool):
    alone.begin(empty=empty)
    before = alone.rows()
    notes = [(f"{alone.table}/recorded", TAKEN), (f"{alone.table}/recorded", FREE), ("others", TAKEN), OTHERS]
    for note in notes[:-1]:
        alone.hand.run("INSERT INTO rule_noted (table_name, row_id) VALUES (?, ?)", *note)
    alone.hand.run(f"DELETE FROM {alone.table} WHERE rowid = {TAKEN}")
    assert alone.told() == sorted(alone.gone(before[TAKEN]), key=str)
    assert alone.noted() == sorted(notes[1:])


def test_a_row_whose_number_is_that_of_none_stays(alone: Alone):
    alone.begin()
    alone.put(alone.row(-1))
    begun = len(alone.told())
    row = alone.row(8)
    del row["rowid"]
    alone.put(row)
    assert -1 in alone.seen() and len(alone.rows()) == 5
    assert len(alone.told()) - begun == len(alone.made(alone.rows()[8]))


def test_what_an_ignored_row_left_noted_is_not_told(alone: Alone):
    alone.begin()
    left = "INSERT INTO rule_noted (table_name, row_id, facts) VALUES (?, 99, ?)"
    facts = '{"key": "x", "values": {"name": "x"}}'
    alone.hand.run(left, f"{alone.table}/recorded", facts)
    alone.put(alone.row(8))
    assert (alone.told(), alone.noted()) == (alone.made(alone.row(8)), [OTHERS])
    alone.hand.run(left, f"{alone.table}/recorded", facts)
    alone.hand.run(f"UPDATE {alone.table} SET rowid = 10 WHERE rowid = {CHANGED}")
    assert (alone.told(), alone.noted()) == (alone.made(alone.row(8)), [OTHERS])
