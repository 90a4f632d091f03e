"""The audit trail: who changed what, when, from what to what, and why."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from data.engine import Actor, Database
from data.permissions import require
from data.records import Page
from data.tables import audit_trail, users


@dataclass(frozen=True, slots=True)
class Change:
    """One changed column. `by` is the person signed in, None when the change came by hand; `account` who wrote it."""

    id: int
    at: datetime
    table_name: str
    row_key: str
    column_name: str
    old_value: str | None
    new_value: str | None
    by: str | None
    account: str
    reason: str | None


def list_changes(
    db: Database,
    who: Actor,
    *,
    table: str | None = None,
    row_key: str | None = None,
    user_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int = 100,
) -> Page[Change]:
    """Return changes from the newest.

    Args:
        table: Only of this table.
        row_key: Only of the row with this key.
        user_id: Only by this person.
        since: Only from this moment on, in UTC.
        until: Only before this moment, in UTC.
        before: Only those older than this change's id, for the next page.
        limit: Rows of the page; its `total` counts those rows and whatever is older than they are.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "audit.read")
    trail = audit_trail.c
    limits = (
        (trail.table_name.__eq__, table),
        (trail.row_key.__eq__, row_key),
        (trail.user_id.__eq__, user_id),
        (trail.at.__ge__, since),
        (trail.at.__lt__, until),
        (trail.id.__lt__, before),
    )
    conditions = [condition(value) for condition, value in limits if value is not None]
    columns = [
        audit_trail.c[name] for name in ("id", "at", "table_name", "row_key", "column_name", "old_value", "new_value")
    ]
    query = (
        sa.select(*columns, users.c.full_name, audit_trail.c.account, audit_trail.c.reason)
        .outerjoin(users, users.c.id == audit_trail.c.user_id)
        .where(*conditions)
        .order_by(audit_trail.c.id.desc())
        .limit(limit)
    )
    counting = sa.select(sa.func.count()).select_from(audit_trail).where(*conditions)
    rows, total = db.read(
        lambda connection: (connection.execute(query).all(), connection.execute(counting).scalar_one())
    )
    return Page([Change(*row) for row in rows], 0, total)
