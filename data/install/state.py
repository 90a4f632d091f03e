"""What a database is to this program: one look, cheap enough for every start."""

import os

import sqlalchemy as sa
from sqlalchemy import Connection, inspect

from data.db.engine import Database
from data.db.tables import tables_for
from data.install import definers, guards, rules, schema
from data.install.server import refuse_old

EMPTY, PARTIAL, CURRENT, OLD, NEWER, FOREIGN = "empty", "partial", "current", "old", "newer", "foreign"


def state(db: Database) -> str:
    """Return what a database is to this program.

    Returns:
        "empty" (no table of ours), "partial" (an installation that was interrupted), "current", "old" (tables or
        rules are not as this program has them: `upgrade`), "newer" (a later release was here) or "foreign" (tables
        of our names that are not ours).

    Raises:
        Unavailable: it cannot be reached, or the server is too old.
    """
    if db.path is not None and not os.path.lexists(db.path):
        return EMPTY
    return db.read(judge)


def judge(connection: Connection) -> str:
    """Return the state of the database behind a connection."""
    refuse_old(connection)
    names = set(inspect(connection).get_table_names())
    ours = {table.name for table in tables_for(connection.dialect.name)}
    if not ours & names:
        return EMPTY
    if rules.rule_objects.name not in names:
        return FOREIGN
    stamped = schema.revision(connection) if schema.VERSION_TABLE in names else None
    if stamped is not None and stamped not in schema.revisions():
        return NEWER
    if stamped is None or (stamped == schema.head() and ours - names):
        return PARTIAL
    if stamped == schema.head() and _rules_stand(connection):
        return CURRENT
    return NEWER if rules.release_noted(connection) > rules.release() else OLD


def _rules_stand(connection: Connection) -> bool:
    files, notes, there = rules.wanted(connection.dialect.name), rules.noted(connection), rules.held(connection)
    if notes.keys() != files.keys() or any(guards.is_one(one) for one in there.values()):
        return False
    if definers.doubtful(connection, there):
        return False
    if sees_rules(connection):
        return all(rules.same(rule, there.get(key), notes.get(key)) for key, rule in files.items())
    shown = {one.table for one in there.values() if one.kind == "trigger"}
    return all(
        notes[key].checksum == rule.checksum and (rule.table not in shown or key in there)
        for key, rule in files.items()
    )


def sees_rules(connection: Connection) -> bool:
    """Tell whether this account is shown the rules' text: servers show it only to those who may change them.

    To others MariaDB shows the names of the triggers on tables that they may write, MySQL nothing.
    """
    if connection.dialect.name == "sqlite":
        return True
    query = (
        "SELECT EXISTS (SELECT 1 FROM information_schema.TRIGGERS"
        " WHERE TRIGGER_SCHEMA = DATABASE() AND ACTION_STATEMENT IS NOT NULL)"
        " OR EXISTS (SELECT 1 FROM information_schema.SCHEMA_PRIVILEGES WHERE PRIVILEGE_TYPE = 'TRIGGER'"
        " AND DATABASE() LIKE TABLE_SCHEMA)"
        " OR EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'TRIGGER')"
    )
    return bool(connection.execute(sa.text(query)).scalar_one())
