"""The school's own settings: its name, how it writes dates and numbers, the first day of its week, the year in work."""

from collections.abc import Mapping

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.engine import Actor, Database
from data.db.errors import VALIDATION_ERROR, RuleError
from data.db.tables import academic_years, settings
from data.school import time_zones
from data.school.permissions import require
from data.school.records import School
from data.school.time_zones import ZONES

MACHINE_ZONE = "machine"
"""The choice of the zone of the machine that installed; it is kept by keeping none."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "week_start": ("Saturday", "Sunday", "Monday"),
    "calendar": ("gregorian", "hijri", "both"),
    "months": ("gulf", "levant", "tunisia", "morocco", "mauritania"),
    "digits": ("latin", "arabic"),
    "zone": (MACHINE_ZONE, *ZONES),
}
"""Settings that take one of a few values; the first is the default."""

NAMES = ("school_name", "current_year_id", *CHOICES)


def school(db: Database) -> School:
    """Return the settings that every screen shows or follows; anybody may know them."""
    return db.read(_school)


def _school(connection: Connection) -> School:
    kept = {row.name: row.value for row in connection.execute(sa.select(settings))}
    year = _year(connection, kept.get("current_year_id", ""))
    return School(
        kept.get("school_name", ""),
        year_id=year.id if year else None,
        year_name=year.name if year else "",
        zone_name=time_zones.school_zone(connection),
        **{name: kept.get(name, choices[0]) for name, choices in CHOICES.items()},
    )


def _year(connection: Connection, chosen: str) -> sa.Row | None:
    """The chosen year; without one the active year that runs today, else the newest active one."""
    table, today = academic_years.c, time_zones.today(connection)
    running = sa.case((sa.and_(table.start_date <= today, table.end_date >= today), 0), else_=1)
    picked = sa.case((table.id == int(chosen), 0), else_=1) if chosen.isdecimal() else sa.literal(1)
    query = (
        sa.select(table.id, table.name)
        .where(sa.or_(table.is_active, picked == 0))
        .order_by(picked, running, table.start_date.desc())
    )
    return connection.execute(query.limit(1)).first()


def save_settings(db: Database, who: Actor, **values: str | int | None) -> None:
    """Keep some of `NAMES`; None takes one back to its default.

    Raises:
        RuleError: NOT_ALLOWED, or VALIDATION_ERROR with the fact `field` for a value that is none of the choices.
    """
    require(who, "structure.write")
    for name, value in values.items():
        if name not in NAMES or (name in CHOICES and value is not None and value not in CHOICES[name]):
            raise RuleError(VALIDATION_ERROR, "settings", {"field": name})

    def work(connection: Connection) -> None:
        for name, value in values.items():
            connection.execute(settings.delete().where(settings.c.name == name))
            if value is not None and value != MACHINE_ZONE:
                connection.execute(settings.insert().values(name=name, value=str(value)))

    db.write(who, work)
