"""SQL as a hand would type it: straight through the driver, past the data layer."""

import re
import sqlite3
from collections.abc import Sequence
from typing import Any

import pymysql

_CODE = re.compile(r"^([A-Z]+(?:_[A-Z]+)+)\b")


class Refused(Exception):
    """The database refused: `code` is the rule's code, or `DUPLICATE`, `REFERENCE`, `CHECK`, or the engine's number."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code, self.message = code, message


class Hand:
    """One session of a stock client on either engine. `?` stands for a value in the statements.

    Attributes:
        around_rows: Statements before and after each query of the hand's own.
    """

    def __init__(self, engine: str, connection: Any) -> None:
        self.engine, self.connection = engine, connection
        self.around_rows: tuple[str, str] | None = None

    def run(self, sql: str, *values: Any) -> int:
        """Run one statement; return the id it made, or the number of rows it touched.

        Raises:
            Refused: the database said no.
        """
        cursor = self._execute(sql, values)
        made = cursor.lastrowid if sql.lstrip()[:7].upper() in ("INSERT ", "REPLACE") else 0
        touched = cursor.rowcount
        cursor.close()
        return made or touched

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return every row of a query."""
        before, after = self.around_rows or ("", "")
        if before:
            self._execute(before, ()).close()
        cursor = self._execute(sql, values)
        rows = [tuple(row) for row in cursor.fetchall()]
        cursor.close()
        if after:
            self._execute(after, ()).close()
        return rows

    def one(self, sql: str, *values: Any) -> Any:
        """Return the first column of the first row, or None."""
        rows = self.rows(sql, *values)
        return rows[0][0] if rows else None

    def refused(self, sql: str, *values: Any) -> str:
        """Run a statement that must be refused; return the code it was refused with."""
        try:
            self.run(sql, *values)
        except Refused as refusal:
            return refusal.code
        raise AssertionError(f"not refused: {sql} {values}")

    def close(self) -> None:
        """End the session."""
        self.connection.close()

    def _execute(self, sql: str, values: Sequence[Any]) -> Any:
        cursor = self.connection.cursor()
        try:
            if self.engine == "sqlite":
                cursor.execute(sql, values)
            else:
                cursor.execute(sql.replace("%", "%%").replace("?", "%s") if values else sql, values or None)
        except (sqlite3.Error, pymysql.Error) as error:
            raise _refused(error) from error
        return cursor


def _refused(error: Any) -> Refused:
    if isinstance(error, sqlite3.Error):
        message, name = str(error), getattr(error, "sqlite_errorname", "")
        if found := _CODE.match(message):
            return Refused(found[1], message)
        for part, code in (("UNIQUE", "DUPLICATE"), ("PRIMARYKEY", "DUPLICATE"), ("FOREIGNKEY", "REFERENCE")):
            if part in name:
                return Refused(code, message)
        if "FOREIGN KEY" in message:
            return Refused("REFERENCE", message)
        return Refused("CHECK" if "CHECK" in name or "NOTNULL" in name else name, message)
    number, message = error.args[0], str(error.args[1]) if len(error.args) > 1 else ""
    if number == 1644 and (found := _CODE.match(message)):
        return Refused(found[1], message)
    kinds = {1062: "DUPLICATE", 1451: "REFERENCE", 1452: "REFERENCE", 4025: "CHECK", 3819: "CHECK", 1048: "CHECK"}
    return Refused(kinds.get(number, str(number)), message)
