"""Everything an installation does, as text that the stock clients run on an empty database."""

from collections.abc import Iterator
from itertools import groupby

import sqlalchemy as sa

from data.db.column_types import COLLATION
from data.db.tables import metadata, rule_objects, tables_for
from data.install import rules, schema
from data.install.accounts import accounts
from data.school import time_zones

BEGIN = {
    "mysql": f"SET NAMES utf8mb4 COLLATE {COLLATION};\n"
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
    "NO_ENGINE_SUBSTITUTION';",
    "sqlite": "PRAGMA journal_mode = WAL;\nPRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;",
}
"""What a session needs before anything is made."""
_HOW = {
    "mysql": "mariadb --default-character-set=utf8mb4 DATABASE < FILE (or: mysql …), as the owner of the database",
    "sqlite": "sqlite3 -bail school.db < FILE",
}
_MARK = "//"
"""Ends a rule's statement, which has semicolons inside; DELIMITER is a word of the client program."""


def ddl(engine: str) -> str:
    """Return the SQL of a whole installation.

    Args:
        engine: "mysql" (MariaDB too) or "sqlite".
    """
    release = ".".join(str(number) for number in rules.release())
    parts = [f"-- Rasd {release}: every table and rule, for an empty database.\n-- {_HOW[engine]}", BEGIN[engine]]
    parts += [f"{statement};" for statement in tables(engine)]
    parts += _rules(engine)
    parts += [_notes(engine), _zones(), *stamp()]
    parts.append("COMMIT;" if engine == "sqlite" else accounts())
    return "\n\n".join(parts) + "\n"


def tables(engine: str) -> list[str]:
    """Return the statements that make the tables and indexes."""
    statements: list[str] = []
    url = "mysql+pymysql://" if engine == "mysql" else "sqlite://"
    mock = sa.create_mock_engine(
        url, lambda statement, *_a, **_kw: statements.append(str(statement.compile(dialect=mock.dialect)).strip())
    )
    metadata.create_all(mock, tables=tables_for(engine), checkfirst=False)
    # A table's indexes are a set; in order, the text is the same each time.
    runs = groupby(statements, key=lambda statement: " INDEX " in statement.partition("(")[0])
    return [statement for indexes, run in runs for statement in (sorted(run) if indexes else run)]


def _rules(engine: str) -> Iterator[str]:
    end = _MARK if engine == "mysql" else ";"
    if engine == "mysql":
        yield f"DELIMITER {_MARK}"
    for rule in rules.wanted(engine).values():
        header = "".join(f"-- {name}: {text}\n" for name, text in rule.header.items())
        source = f"data/{rule.maker}.py" if rule.is_made else f"sql/{rule.path}"
        yield f"-- {source}\n{header}{rule.statement}\n{end}"
    if engine == "mysql":
        yield "DELIMITER ;"


def _zones() -> str:
    """Fill in the offsets of zones; a school's own is this machine's until it chooses one."""
    rows = ",\n".join(
        f"  ('{row['zone']}', '{row['from_utc']}', {row['seconds']}, '{row['name']}')"
        for row in time_zones.wanted(time_zones.machine_zone())
    )
    return f"INSERT INTO zone_offsets (zone, from_utc, seconds, name) VALUES\n{rows};"


def _notes(engine: str) -> str:
    """Note what was installed, as the installer does; on MySQL with what the server made of it."""
    files = rules.wanted(engine).values()
    kind, name = rules.RELEASE
    columns = f"INSERT INTO {rule_objects.name} (name, kind, checksum, installed)"
    release = ".".join(str(number) for number in rules.release())
    row = f"{columns} VALUES ('{name}', '{kind}', '{release}', '');"
    values = ",\n".join(f"  ('{one.name}', '{one.kind}', '{one.checksum}', '')" for one in files)
    noted = f"{columns} VALUES\n{values};\n\n{row}"
    return noted if engine == "sqlite" else f"{noted}\n\n{_VIEWS_READ_BACK}"


_VIEWS_READ_BACK = f"""\
UPDATE {rule_objects.name} o JOIN information_schema.VIEWS v
  ON CONVERT(v.TABLE_NAME USING utf8mb4) COLLATE {COLLATION} = o.name AND v.TABLE_SCHEMA = DATABASE()
SET o.installed = {rules.MYSQL_DIGEST.format("REPLACE(v.VIEW_DEFINITION, CONCAT('`', DATABASE(), '`.'), '')")}
WHERE o.kind = 'view';"""


def stamp() -> list[str]:
    """Return the statements that note the revision of the tables."""
    return [
        f"CREATE TABLE {schema.VERSION_TABLE} (version_num VARCHAR(32) NOT NULL PRIMARY KEY);",
        f"INSERT INTO {schema.VERSION_TABLE} (version_num) VALUES ('{schema.head()}');",
    ]
