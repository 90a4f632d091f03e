"""The same statements typed by hand at both engines: the same codes, the same rows, the same record of changes.

`RASD_HISTORIES=500 pytest tests/data/engines/test_engines_alike.py` types that many histories of other statements each
time.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.data.engines.alike import COLUMNS, IGNORING, PLACES, REPLACED, SOUND, Pair, Row, insert, where
from tests.hand import Hand
from tests.servers import PrivateServer

TABLES = st.sampled_from(sorted(COLUMNS))
STEPS = 40


def value(data: st.DataObject, table: str, name: str) -> object:
    """Draw what is typed into a column."""
    return data.draw(st.sampled_from(COLUMNS[table][name]), label=name)


def row(data: st.DataObject, table: str) -> Row:
    """Draw a row: one of the sound school's with a few other values, or any."""
    sound = [values for name, values in SOUND if name == table]
    if not sound or data.draw(st.integers(0, 2), label="any row") == 0:
        return {name: value(data, table, name) for name in COLUMNS[table]}
    changed = data.draw(st.lists(st.sampled_from(list(COLUMNS[table])), max_size=3, unique=True), label="changed")
    return data.draw(st.sampled_from(sound), label="like") | {name: value(data, table, name) for name in changed}


def place(data: st.DataObject, table: str) -> list[object]:
    """Draw which row is asked for."""
    return [value(data, table, name) for name in PLACES[table]]


class Alike(RuleBasedStateMachine):
    """One statement after the other at both engines, in a transaction that is undone."""

    pair: Pair

    def __init__(self) -> None:
        super().__init__()
        self.pair.begin()

    def teardown(self) -> None:
        self.pair.end()

    @rule(data=st.data(), table=TABLES)
    def add(self, data: st.DataObject, table: str) -> None:
        self.pair.both(*insert("INSERT", table, row(data, table)))

    @rule(data=st.data(), table=st.sampled_from(IGNORING))
    def add_what_may_be_there(self, data: st.DataObject, table: str) -> None:
        self.pair.both(*insert("INSERT OR IGNORE", table, row(data, table)))

    @rule(data=st.data(), table=st.sampled_from(REPLACED))
    def replace(self, data: st.DataObject, table: str) -> None:
        self.pair.both(*insert("REPLACE", table, row(data, table)))

    @rule(data=st.data(), table=TABLES)
    def add_or_change(self, data: st.DataObject, table: str) -> None:
        sql, *values = insert("INSERT", table, row(data, table))
        name = data.draw(st.sampled_from(list(COLUMNS[table])), label="column")
        self.pair.both(f"{sql} ON CONFLICT DO UPDATE SET {name} = ?", *values, value(data, table, name))

    @rule(data=st.data(), table=TABLES)
    def change(self, data: st.DataObject, table: str) -> None:
        names = data.draw(st.lists(st.sampled_from(list(COLUMNS[table])), min_size=1, max_size=2, unique=True))
        values = [value(data, table, name) for name in names]
        changes = ", ".join(f"{name} = ?" for name in names)
        self.pair.both(f"UPDATE {table} SET {changes} WHERE {where(table)}", *values, *place(data, table))

    @rule(data=st.data(), table=TABLES)
    def delete(self, data: st.DataObject, table: str) -> None:
        self.pair.both(f"DELETE FROM {table} WHERE {where(table)}", *place(data, table))


@pytest.fixture
def engine() -> str:
    """The engine whose database `url` makes; SQLite's is copied beside it."""
    return "mysql"


@pytest.fixture(params=["plain", "recursive_triggers"])
def pair(
    request: pytest.FixtureRequest, url: str, mysql_server: PrivateServer, sqlite_installed: Path, tmp_path: Path
) -> Iterator[Pair]:
    """A session at each engine, on schools without a row."""
    shutil.copy(sqlite_installed, tmp_path / "school.db")
    first = sqlite3.connect(tmp_path / "school.db", isolation_level=None)
    first.execute("PRAGMA foreign_keys = ON")
    if request.param != "plain":
        first.execute(f"PRAGMA {request.param} = ON")
    with closing(first), closing(mysql_server.connect("school")) as second:
        yield Pair(Hand("sqlite", first), Hand("mysql", second))


@pytest.mark.one_day
def test_both_engines_answer_alike(pair: Pair):
    asked = os.environ.get("RASD_HISTORIES")
    chosen = settings(
        max_examples=int(asked or "15"), stateful_step_count=STEPS, deadline=None, print_blob=True,
        suppress_health_check=list(HealthCheck), derandomize=asked is None,
    )  # fmt: skip
    machine = type("Alike", (Alike,), {"pair": pair})
    run_state_machine_as_test(machine, settings=chosen)
