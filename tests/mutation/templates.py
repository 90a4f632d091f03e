"""The installed school that every test starts from, with one rule exchanged; and which rules a test comes by."""

import re
import shutil
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

from data.rules.files import RuleFile, rule_files
from tests.data import scripts
from tests.servers import PrivateServer

SCHOOL = "school"


class SqliteTemplate:
    """A file that is copied for each test."""

    engine = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path, self.kept = path, path.with_suffix(".kept")
        shutil.copy(path, self.kept)
        self.come_by: set[str] = set()
        # A statement that is prepared already asks for nothing again.
        self.by_text: dict[str, set[str]] = defaultdict(set)
        self.text = ""

    def watch(self) -> None:
        """Make every rule anew with a blank more, so that a test which only compares texts is known."""
        with sqlite3.connect(self.path) as connection:
            for rule in _installed("sqlite"):
                self._put(connection, rule, rule.statement + " ")
        connection.close()

    def look_at(self, connection: sqlite3.Connection) -> None:
        """Note from now on which rules a session's statements come by, also those whose WHEN is false."""
        connection.set_authorizer(self._note)

    def read(self, sql: str) -> None:
        """Note that a statement is about to run; scripts are run as plain statements."""
        self.text = sql
        self.come_by.update(self.by_text[sql], scripts.read)

    def ask(self, connection: sqlite3.Connection) -> None:
        """A session need not be asked: it has told."""

    def _note(self, _action: int, one: str | None, _two: str | None, _database: str | None, source: str | None) -> int:
        names = [name for name in (one, source) if name]
        self.come_by.update(names)
        self.by_text[self.text].update(names)
        return sqlite3.SQLITE_OK

    def exchange(self, rule: RuleFile, statement: str) -> None:
        """Put a changed rule into the template."""
        if rule.kind == "script":
            scripts.changed[rule.name] = statement
            return
        with sqlite3.connect(self.path) as connection:
            self._put(connection, rule, statement)
        connection.close()

    def restore(self, rule: RuleFile | None = None) -> None:
        """Make the template what it was."""
        scripts.changed.clear()
        shutil.copy(self.kept, self.path)

    def _put(self, connection: sqlite3.Connection, rule: RuleFile, statement: str) -> None:
        connection.execute(f"DROP {rule.kind} IF EXISTS {rule.name}")
        connection.execute(statement)


def _installed(engine: str) -> list[RuleFile]:
    return [rule for rule in rule_files(engine) if rule.kind in ("trigger", "view", "procedure")]


_VIEWS = frozenset(rule.name for rule in rule_files("mysql") if rule.kind == "view")


_TELLING = [rule for rule in _installed("mysql") if rule.kind != "view"]


class MysqlTemplate:
    """A database that is emptied for each test."""

    engine = "mysql"

    def __init__(self, server: PrivateServer) -> None:
        self.server = server
        self.come_by: set[str] = set()

    def watch(self) -> None:
        """Make every trigger and procedure tell the session that it ran."""
        for place, rule in enumerate(_TELLING):
            head, body = re.split(r"(?=\b(?:\w+:\s*)?BEGIN\b)", rule.statement, maxsplit=1)
            # A variable for each: one that grows is cut to what it was when the server first worked its expression out.
            self._run(rule, f"{head}BEGIN SET @rasd_came_by_{place} = 1; {body}; END")

    def look_at(self, connection: Any) -> None:
        """Nothing need be said to a session: its triggers tell."""

    def read(self, sql: str) -> None:
        """Note the views that a statement names: they tell nobody that they are read."""
        self.come_by.update(_VIEWS & set(re.findall(r"\w+", sql)))

    def ask(self, connection: Any) -> None:
        """Ask a session which rules it came by since it was asked last."""
        try:
            with connection.cursor() as cursor:
                told = [f"@rasd_came_by_{place}" for place in range(len(_TELLING))]
                cursor.execute(f"SELECT {', '.join(told)}")
                row = cursor.fetchone() or ()
                self.come_by.update(rule.name for rule, came in zip(_TELLING, row, strict=True) if came)
                cursor.execute(f"SET {', '.join(f'{name} = NULL' for name in told)}")
        except Exception:  # noqa: BLE001 - a session that a test ended tells no more
            return

    def exchange(self, rule: RuleFile, statement: str) -> None:
        """Put a changed rule into the database.

        Raises:
            pymysql.Error: the server takes no such statement.
        """
        self._run(rule, statement)

    def restore(self, rule: RuleFile | None = None) -> None:
        """Put a rule back, or all of them."""
        for one in [rule] if rule else _installed("mysql"):
            self._run(one, one.statement)

    def _run(self, rule: RuleFile, statement: str) -> None:
        with self.server.connect(SCHOOL) as connection, connection.cursor() as cursor:
            cursor.execute(re.sub(r"^CREATE\b", "CREATE OR REPLACE", statement))


Template = SqliteTemplate | MysqlTemplate


def readers(engine: str) -> dict[str, set[str]]:
    """Return for each view the rules whose text names it: on MariaDB a view tells nobody that it is read."""
    found: dict[str, set[str]] = defaultdict(set)
    views = {rule.name for rule in rule_files(engine) if rule.kind == "view"}
    for rule in rule_files(engine):
        for name in views & set(re.findall(r"\w+", rule.statement)):
            found[name].add(rule.name)
    return found
