"""Includes of `sql/` that depend on the columns of a table (`data/rule_includes.py`)."""

from data.rule_includes import Generated, Site
from data.tables import metadata


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


def unknown(table: str, columns: list[str]) -> list[str]:
    """Return those of `columns` that `table` does not have."""
    there = metadata.tables[table].columns if table in metadata.tables else {}
    return [name for name in columns if name not in there]


GENERATED = {
    "kept": Generated(kept, "Refuses: an UPDATE IGNORE that a key or a reference refuses.", ("VALIDATION_ERROR",)),
}
"""What depends on the tables, by the name under which it is included."""
