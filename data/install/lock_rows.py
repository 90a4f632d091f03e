"""The rows of `rule_locks`: triggers make them with their levels, semesters and periods; here those that lack them.

Rows written with the rules off, by a restored dump, have none, and every write that needs them would be refused.
"""

from sqlalchemy import Connection

_STRIPES = {"grade_level": ("grade_levels", 8), "semester": ("semesters", 1), "exam_period": ("exam_periods", 1)}
"""Scope -> the table of its parents, and how many rows each has."""


def complete(connection: Connection) -> list[str]:
    """Make the rows that are missing; return of which tables there were any."""
    if connection.dialect.name == "sqlite":
        return []
    return [f"lock rows of {table}" for scope, (table, _count) in _STRIPES.items() if _complete(connection, scope)]


def _complete(connection: Connection, scope: str) -> int:
    table, count = _STRIPES[scope]
    stripes = " UNION ALL ".join(f"SELECT {stripe} AS stripe" for stripe in range(count))
    return connection.exec_driver_sql(
        "INSERT INTO rule_locks (scope, parent_id, stripe)"
        f" SELECT '{scope}', parent.id, s.stripe FROM {table} parent CROSS JOIN ({stripes}) s"
        " WHERE NOT EXISTS (SELECT 1 FROM rule_locks k"
        f" WHERE k.scope = '{scope}' AND k.parent_id = parent.id AND k.stripe = s.stripe)"
    ).rowcount
