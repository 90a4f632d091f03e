"""Running one of the procedures: on MySQL the server's own, on SQLite the script of the same name."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection

from data.db.errors import NOT_FOUND, VALIDATION_ERROR, RuleError
from data.rules.files import RuleFile, rule_files
from data.text.numbers import whole

_HEAD = re.compile(r"CREATE\s+PROCEDURE\s+\w+\s*\(([^)]*)\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a procedure: its name without the `in_` of the MySQL form, and its type in capitals."""

    name: str
    type: str


@cache
def procedures() -> dict[str, tuple[Argument, ...]]:
    """Return the arguments of each procedure, in order."""
    return {rule.name: _arguments(rule) for rule in rule_files("mysql") if rule.kind == "procedure"}


def call_in(connection: Connection, name: str, args: Sequence[Any]) -> list[dict[str, Any]]:
    """Run a procedure within a transaction; arguments, answer and refusals as `call`."""
    if name not in procedures():
        raise RuleError(NOT_FOUND, "", {"procedure": name})
    run = _call_mysql if connection.dialect.name == "mysql" else _run_script
    return run(connection, name, values_of(name, args))


def _arguments(rule: RuleFile) -> tuple[Argument, ...]:
    head = _HEAD.match(rule.statement)
    parts = [part.split() for part in head[1].split(",") if part.strip()] if head else []
    words = [part[1:] if part[0].upper() == "IN" else part for part in parts]
    return tuple(Argument(word[0].removeprefix("in_"), word[1].upper()) for word in words)


def values_of(name: str, args: Sequence[Any]) -> dict[str, Any]:
    """Return the arguments of a procedure by name; refused as `call_in` refuses them."""
    wanted = procedures()[name]
    if len(args) != len(wanted):
        raise RuleError(VALIDATION_ERROR, "", {"procedure": name, "arguments": len(wanted), "given": len(args)})
    try:
        return {
            argument.name: whole(str(value)) if "INT" in argument.type and value is not None else value
            for argument, value in zip(wanted, args, strict=True)
        }
    except ValueError:
        raise RuleError(VALIDATION_ERROR, "", {"procedure": name}) from None


def _call_mysql(connection: Connection, name: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    places = ", ".join(["%s"] * len(values))
    result = connection.exec_driver_sql(f"CALL {name}({places})", tuple(values.values()))
    return [dict(row) for row in result.mappings()] if result.returns_rows else []


def _run_script(connection: Connection, name: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    script = next(rule for rule in rule_files("sqlite") if rule.name == name)
    rows: list[dict[str, Any]] = []
    for statement in statements(script.statement):
        result = connection.exec_driver_sql(statement, values)
        if result.returns_rows:
            rows = [dict(row) for row in result.mappings()]
    return rows


def statements(script: str) -> list[str]:
    """Return the statements of a script; what is quoted or commented out does not end one."""
    found, current = [], ""
    for part in re.split(r"(?<=;)", script):
        current += part
        if sqlite3.complete_statement(current):
            found.append(current.strip())
            current = ""
    return [*found, current.strip()] if current.strip() else found
