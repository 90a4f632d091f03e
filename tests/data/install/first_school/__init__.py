"""A school as the first published release made it: its tables, rules and notes, a demonstration and some rows by hand.

`sqlite.sql` and `mysql.sql` are what the stock clients load, and never change: such schools are out there.

`breaks.sql` holds rows that the first release accepted and that a later rule refuses; `in_the_way.sql` holds rows that
stand in the way of a migration. One statement a line, typed on the old school with its own rules in force:

    STATEMENT; -- CHECK: TABLE KEY CODE
    STATEMENT; -- CHECK (mysql): TABLE KEY CODE
    STATEMENT; --
    STATEMENT; -- (sqlite)

CHECK is the name of the query in `sql/verify/` (of `in_the_way.sql`: in `sql/before/`) that must name that row; an
engine in brackets is the only one on which the line is run. Lines without a check only prepare what follows.
"""

import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from data.db.engine import Database

FOLDER = Path(__file__).parent

_LINE = re.compile(r"(.+); --(?: (\w+))?(?: \((sqlite|mysql)\))?(?:: (\w+) (.+) (\w+))?")


@dataclass(frozen=True, slots=True)
class Line:
    """A statement typed on the old school, and what must be found of it; `check` is "" when it only prepares."""

    statement: str
    check: str
    table: str
    key: str
    code: str


def lines(name: str, engine: str) -> Iterator[Line]:
    """Yield the lines of `breaks.sql` or `in_the_way.sql` for `engine`.

    Raises:
        ValueError: a line is not written as it should be.
    """
    for text in (FOLDER / name).read_text("utf-8").splitlines():
        if not text or text.startswith("--"):
            continue
        if not (found := _LINE.fullmatch(text)):
            raise ValueError(f"{name}: {text}")
        statement, check, only, table, key, code = (part or "" for part in found.groups())
        if only in ("", engine):
            yield Line(statement, check, table, key, code)


def load(db: Database) -> None:
    """Make an empty database the first release's school."""
    path = FOLDER / f"{db.name}.sql"
    if db.name == "sqlite":
        with closing(sqlite3.connect(str(db.url.database))) as connection:
            connection.executescript(path.read_text("utf-8"))
        return
    account = ["-h127.0.0.1", f"-P{db.url.port}", "-uroot", str(db.url.database)]
    command = ["mariadb", "--no-defaults", "--comments", "--skip-ssl", "--default-character-set=utf8mb4", *account]
    subprocess.run(command, input=path.read_bytes(), check=True, stdout=subprocess.DEVNULL)
