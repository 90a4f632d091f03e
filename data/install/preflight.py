"""Rows that stand in the way of a migration: looked for before anything is changed."""

from sqlalchemy import Connection

from data.db.errors import Unavailable
from data.install import schema
from data.install.duplicates import alike
from data.rules.files import before
from data.rules.findings import Finding

_ALIKE_SINCE = "0003"
"""The revision that brings the keys of `data.install.duplicates`."""


class InTheWay(Unavailable):
    """Rows that a migration cannot take; nothing was changed.

    Attributes:
        findings: Each row: `name` is its table, `facts["key"]` its key, `facts["check"]` what found it.
    """

    def __init__(self, findings: list[Finding]) -> None:
        told = "; ".join(f"{one.name} {one.facts['key']} ({one.facts['check']})" for one in findings)
        super().__init__("IN_THE_WAY", told)
        self.findings = findings


def refuse(connection: Connection) -> None:
    """Ask every question in `sql/before/` that belongs to a revision which is still to be run, and that on keys.

    Raises:
        InTheWay: with all that was found.
    """
    at = schema.revision(connection) or ""
    found = [
        Finding("row", table, code, facts={"key": str(key), "check": check.name})
        for check in before(connection.dialect.name)
        if check.name.partition("_")[0] > at
        for table, key, code in connection.exec_driver_sql(check.statement, execution_options={"no_parameters": True})
    ]
    if at < _ALIKE_SINCE:
        found += alike(connection)
    if found:
        raise InTheWay(found)
