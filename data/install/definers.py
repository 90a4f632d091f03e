"""The accounts with whose rights the rules run: whether they are there and may do what the rules do.

A trigger of an account that was dropped, or that came with a dump from elsewhere, ends every write in an error.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from data.db.tables import rule_objects, tables_for
from data.install import rules
from data.install.server import server

GONE, RIGHTS = "gone", "rights"

_NEEDED = {"SELECT", "INSERT", "UPDATE", "DELETE", "TRIGGER"}
# Who may not know of other accounts is told that access is denied.
_NO_ACCOUNT = {1449, 1045, 1698}
_NO_RIGHTS = {1142, 1143, 1227, 1356, 1370}
_PRIVILEGES = """
SELECT GRANTEE, '' AS on_table, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES
UNION ALL
SELECT GRANTEE, '', PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES WHERE DATABASE() LIKE TABLE_SCHEMA
UNION ALL
SELECT GRANTEE, TABLE_NAME, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES WHERE TABLE_SCHEMA = DATABASE()
""".strip()


def doubtful(connection: Connection, there: dict[rules.Key, rules.Held] | None = None) -> dict[str, str]:
    """Return the owners of our rules whose rules cannot work, each with `GONE` or `RIGHTS`.

    An account that is shown no other accounts asks one of the owner's views; where there is none, it cannot tell. One
    that is not shown who owns a rule either tells "" for the owner.

    Args:
        there: What the database holds, where that is known.
    """
    if connection.dialect.name == "sqlite":
        return {}
    ours = rules.wanted("mysql")
    owned: dict[str, list[str]] = {}
    for key, one in (rules.held(connection) if there is None else there).items():
        if key in ours:
            owned.setdefault(one.definer or "", []).extend([one.name] if one.kind == "view" else [])
    told = dict(_told(connection, owned))
    return {owner: trouble for owner, trouble in told.items() if trouble}


def _told(connection: Connection, owned: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    rights = _rights(connection)
    sees_all = len({grantee for grantee, _table in rights}) > 1
    for owner, views in owned.items():
        grantee = _grantee(owner)
        if any(name == grantee for name, _table in rights):
            yield owner, "" if _may(rights, grantee, server(connection)[0]) else RIGHTS
        elif sees_all and owner.partition("@")[2]:
            yield owner, GONE
        else:
            yield owner, _asked(connection, views)


def _rights(connection: Connection) -> dict[tuple[str, str], set[str]]:
    """Return what each account may do, on all our tables ("") or on one."""
    found: dict[tuple[str, str], set[str]] = {}
    for grantee, table, right in connection.exec_driver_sql(_PRIVILEGES, execution_options={"no_parameters": True}):
        found.setdefault((grantee, table), set()).add(right)
    return found


def _may(rights: dict[tuple[str, str], set[str]], grantee: str, product: str) -> bool:
    """Tell whether an account may do what rules do. On MySQL roles may give it rights, which are not shown here."""
    if product == "MySQL":
        return True
    everywhere = rights.get((grantee, ""), set())
    tables = (table.name for table in tables_for("mysql") if table is not rule_objects)
    return all(everywhere | rights.get((grantee, table), set()) >= _NEEDED for table in tables)


def _asked(connection: Connection, views: Iterable[str]) -> str:
    for view in views:
        try:
            connection.exec_driver_sql(f"SELECT 1 FROM {view} LIMIT 0").close()
        except DBAPIError as error:
            number = error.orig.args[0] if error.orig else 0
            if number in _NO_ACCOUNT:
                return GONE
            if number in _NO_RIGHTS:
                return RIGHTS
        else:
            return ""
    return ""


def _grantee(owner: str) -> str:
    """Return `user@host` as the tables of rights write it; a host has no @."""
    user, _at, host = owner.rpartition("@")
    return f"'{user}'@'{host}'" if host else f"'{user}'"
