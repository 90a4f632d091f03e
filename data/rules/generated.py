"""Includes of `sql/` that depend on the columns of a table (`data/rules/includes.py`)."""

from typing import Any

from sqlalchemy import Enum, Integer, String

from data.db.tables import metadata
from data.rules.includes import Generated, Site
from data.rules.reference_triggers import INCLUDED, children, missing_refused
from data.rules.value_checks import columns_of, refused


def kept(site: Site, columns: list[str]) -> str:
    """Return the refusal of an UPDATE IGNORE that a key or a reference refuses, in an AFTER UPDATE trigger of MariaDB.

    Such an UPDATE comes there with a row that did not change.

    Args:
        site: The trigger.
        columns: Those under a key or a reference.

    Raises:
        ValueError: a column that the table does not have, or another trigger.
    """
    if site.engine != "mysql" or site.event != "AFTER UPDATE":
        raise ValueError("stands in an AFTER UPDATE trigger of MySQL")
    if not columns or unknown(site.table, columns):
        raise ValueError(f"{site.table} has no column {', '.join(unknown(site.table, columns))}")
    same = " AND ".join(f"NEW.{name} <=> OLD.{name}" for name in columns)
    key = next(iter(metadata.tables[site.table].primary_key)).name
    others = (name for name in columns if name != key)
    there = " AND ".join([f"x.{key} = NEW.{key}", *(f"x.{name} <=> NEW.{name}" for name in others)])
    return f"""\
IF NOT ({same})
    AND NOT EXISTS (SELECT 1 FROM {site.table} x WHERE {there} LOCK IN SHARE MODE) THEN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
END IF;"""


def values(site: Site, arguments: list[str]) -> str:
    """Return the refusal of a new row with a value that its column does not take, in a BEFORE trigger.

    On SQLite, which keeps anything: types, places, lengths, forms of dates. On MariaDB, which keeps types: what stands
    where a session had sql_mode empty, or CHECKs off.

    Args:
        site: The trigger.
        arguments: At most one: a condition under which the rule below speaks first.

    Raises:
        ValueError: another trigger, or more arguments.
    """
    if site.event not in ("BEFORE INSERT", "BEFORE UPDATE") or site.table not in metadata.tables:
        raise ValueError("stands in a BEFORE INSERT or BEFORE UPDATE trigger of one of our tables")
    if len(arguments) > 1:
        raise ValueError("takes one condition at most")
    columns = [c for c in columns_of(metadata.tables[site.table], site.engine) if not c.info.get("engine")]
    # What refers to another row is looked at with it.
    found = [condition for c in columns if not c.foreign_keys for condition in refused(c, site.engine, "NEW.")]
    given = [c for c in columns if not (c.nullable or c.foreign_keys or c.primary_key)]
    found += [f"NEW.{c.name} IS NULL" for c in given if not (_is_text(c.type) or _tells_null(c.type, site.engine))]
    if site.engine == "sqlite":
        unless = f" AND NOT coalesce({arguments[0]}, 0)" if arguments else ""
        return f"SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE ({_lines(found)}){unless};"
    texts = [c.name for c in columns if not (c.nullable or c.foreign_keys) and _is_text(c.type)]
    return "\n".join([*_refused_mysql(site, found, arguments), *map(_missing_mysql, texts)])


def _refused_mysql(site: Site, found: list[str], arguments: list[str]) -> list[str]:
    # Apart, so that a row in order reads nothing here: a plain read would come before the rule's own locks.
    refusal = f"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: {site.table} takes no such value';"
    for condition in arguments:
        refusal = f"IF NOT COALESCE({condition}, FALSE) THEN\n    {refusal}\n  END IF;"
    return [f"IF {_lines(found)} THEN\n  {refusal}\nEND IF;"] if found else []


def _missing_mysql(name: str) -> str:
    """Refuse a missing text as a strict session does, whose error names the column; others would store an empty one."""
    return f"""\
IF NEW.{name} IS NULL THEN
  SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 1048, MESSAGE_TEXT = 'Column ''{name}'' cannot be null';
END IF;"""


def rekeyed(site: Site, arguments: list[str]) -> str:
    """Return the refusal of another key of a row in use, in a BEFORE UPDATE trigger of SQLite.

    Raises:
        ValueError: another trigger, or arguments.
    """
    if site.engine != "sqlite" or site.event != "BEFORE UPDATE" or arguments:
        raise ValueError("stands in a BEFORE UPDATE trigger of SQLite, without arguments")
    table = metadata.tables[site.table]
    (key,) = (column.name for column in table.primary_key)
    used = "\n  OR ".join(f"EXISTS ({one})" for one in children(table, key))
    return f"""\
SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
WHERE NEW.{key} IS NOT OLD.{key} AND ({used});"""


def references(site: Site, arguments: list[str]) -> str:
    """Return the refusal of a new row one of whose references leads nowhere, in an AFTER INSERT trigger of SQLite.

    Raises:
        ValueError: another trigger, or arguments.
    """
    if site.engine != "sqlite" or site.event != "AFTER INSERT" or site.table not in INCLUDED or arguments:
        raise ValueError(f"stands in an AFTER INSERT trigger of SQLite on {', '.join(INCLUDED)}, without arguments")
    return missing_refused(metadata.tables[site.table])


def _tells_null(kind: Any, engine: str) -> bool:
    """Whether the conditions of a column that must be given are true of NULL too."""
    return engine == "sqlite" and isinstance(kind, Integer)


def _is_text(kind: Any) -> bool:
    return isinstance(kind, String) and not isinstance(kind, Enum)


def _lines(conditions: list[str]) -> str:
    return "\n  OR ".join(conditions)


def unknown(table: str, columns: list[str]) -> list[str]:
    """Return those of `columns` that `table` does not have."""
    there = metadata.tables[table].columns if table in metadata.tables else {}
    return [name for name in columns if name not in there]


GENERATED = {
    "values": Generated(values, "Refuses: a value that its column does not take.", ("VALIDATION_ERROR",)),
    "references": Generated(references, "Refuses: a reference to a row that is not there, as the foreign key would."),
    "rekeyed": Generated(rekeyed, "Refuses: another key of a row to which others refer, as the foreign key would."),
    "kept": Generated(kept, "Refuses: an UPDATE IGNORE that a key or a reference refuses.", ("VALIDATION_ERROR",)),
}
"""What depends on the tables, by the name under which it is included."""
