"""What the tables of a database are, in plain lines that two engines' versions and a person can compare.

`tables.<engine>.txt` beside this module holds the lines of a fresh installation; after a change of the declaration
`python -m tests.data.install.dump_tables` writes them anew.
"""

import re
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, Dialect, inspect
from sqlalchemy.exc import CompileError
from sqlalchemy.types import TypeEngine

Structure = dict[str, list[str]]
"""A table's name and its lines: columns, keys, references and checks."""

_WIDTH = re.compile(r"((?:TINY|SMALL|BIG)?INT(?:EGER)?)\(\d+\)")
_CHARSET = re.compile(r" CHARACTER SET \"?\w+\"?")


def structure(connection: Connection, tables: set[str]) -> Structure:
    """Return the lines of those of `tables` that the database has."""
    look = inspect(connection)
    names = sorted(tables & set(look.get_table_names()))
    found: Structure = {name: [] for name in names}
    if not names:
        return found
    dialect = connection.dialect
    parts = (
        (look.get_multi_columns, lambda column: _column(column, _kind(column["type"], dialect))),
        (look.get_multi_pk_constraint, _primary),
        (look.get_multi_unique_constraints, _unique),
        (look.get_multi_indexes, _index),
        (look.get_multi_foreign_keys, _reference),
        (look.get_multi_check_constraints, _check),
    )
    for ask, line in parts:
        for (_schema, name), answer in ask(filter_names=names).items():
            found[name] += sorted(line(one) for one in ([answer] if isinstance(answer, dict) else answer))
    for (_schema, name), options in look.get_multi_table_options(filter_names=names).items():
        found[name] += [f"collation {collation}" for key, collation in options.items() if key.endswith("_collate")]
    return {name: _without_implied(lines) for name, lines in found.items()}


def expected(engine: str) -> Structure:
    """Return the lines of a fresh installation on `engine`."""
    return parse((files("data.install") / f"tables.{engine}.txt").read_text("utf-8"))


def dump(found: Structure) -> str:
    """Return the text of a structure."""
    return "".join(f"{name}\n" + "".join(f"  {line}\n" for line in lines) for name, lines in sorted(found.items()))


def parse(text: str) -> Structure:
    """Return the structure of a text made by `dump`."""
    found: Structure = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("  "):
            lines.append(line.strip())
        else:
            lines = found[line] = []
    return found


def _kind(kind: TypeEngine[Any], dialect: Dialect) -> str:
    """Return a type as the engine writes it; one that SQLAlchemy does not know is none of ours."""
    try:
        return kind.compile(dialect)
    except CompileError:
        return "unknown"


def _column(column: dict[str, Any], kind: str) -> str:
    kind = _CHARSET.sub("", _WIDTH.sub(r"\1", kind)).replace('"', "")
    parts = [f"column {column['name']} {kind}", "" if column["nullable"] else "not null"]
    if computed := column.get("computed"):
        parts.append("stored" if computed.get("persisted") else "computed")
    elif column.get("default") is not None:
        parts.append(f"default {_bare(column['default']) or 'empty'}")
    return " ".join(part for part in parts if part)


def _primary(key: dict[str, Any]) -> str:
    return f"primary {', '.join(key['constrained_columns'])}"


def _unique(key: dict[str, Any]) -> str:
    return f"unique {key['name']} ({', '.join(key['column_names'])})"


def _index(index: dict[str, Any]) -> str:
    kind = "unique" if index["unique"] else "index"
    where = str(index.get("dialect_options", {}).get("sqlite_where", ""))
    return f"{kind} {index['name']} ({', '.join(str(name) for name in index['column_names'])})" + (
        f" where {_bare(where)}" if where else ""
    )


def _reference(key: dict[str, Any]) -> str:
    options = " ".join(f"{name} {rule}" for name, rule in sorted(key["options"].items()) if rule != "RESTRICT")
    target = f"{key['referred_table']} ({', '.join(key['referred_columns'])})"
    return f"reference {key['name']} ({', '.join(key['constrained_columns'])}) to {target} {options}".rstrip()


def _check(check: dict[str, Any]) -> str:
    return f"check {check['name']} {_bare(check['sqltext'])}"


def _bare(expression: Any) -> str:
    """Return an expression without what servers add to it: quotes, brackets, blanks, character sets."""
    return re.sub(r"[`'\"()\s]|_utf8mb4", "", str(expression)).lower()


def _without_implied(lines: list[str]) -> list[str]:
    """Drop what another line says: a unique key told twice, the index that a reference made for itself."""
    implied = {f"index {line.split()[1]} " for line in lines if line.startswith("reference ")}
    return [line for line in dict.fromkeys(lines) if not any(line.startswith(start) for start in implied)]
