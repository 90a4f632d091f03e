"""The zone of a school's day: which day it is there, whatever zone server, client and session are in.

Offsets from UTC stand in `zone_offsets`, where triggers find them too: a server's own zones are empty when it is new.
They are made from Python's zoneinfo (the system's, or the package tzdata's), by installing and upgrading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
import tzlocal
from sqlalchemy import Connection

from data.db.engine import Database
from data.db.tables import settings, zone_offsets

ZONES = (
    "Asia/Riyadh", "Asia/Aden", "Asia/Amman", "Asia/Baghdad", "Asia/Bahrain", "Asia/Beirut", "Asia/Damascus",
    "Asia/Dubai", "Asia/Gaza", "Asia/Hebron", "Asia/Jerusalem", "Asia/Kuwait", "Asia/Muscat", "Asia/Qatar",
    "Africa/Algiers", "Africa/Cairo", "Africa/Casablanca", "Africa/Djibouti", "Africa/El_Aaiun", "Africa/Khartoum",
    "Africa/Mogadishu", "Africa/Ndjamena", "Africa/Nouakchott", "Africa/Tripoli", "Africa/Tunis", "Indian/Comoro",
    "Asia/Tehran", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Jakarta", "Asia/Kuala_Lumpur",
    "Europe/Istanbul", "Europe/Berlin", "Europe/London", "Europe/Paris",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo", "Australia/Sydney", "UTC",
)  # fmt: skip
"""Those that a school may choose, the most likely first."""
MACHINE = ""
"""Stands for the zone of the machine that installed: a school's own until it chooses one."""

_EVER, _FIRST, _LAST = (datetime(year, 1, 1, tzinfo=UTC) for year in (1970, 2020, 2060))
_STEP = timedelta(days=14)
"""No zone changes its clocks twice within two weeks."""

Row = dict[str, Any]


def machine_zone() -> str:
    """Return the name of this machine's zone; its offset, such as "+03:00", where it has no name."""
    try:
        name = tzlocal.get_localzone_name()
        ZoneInfo(name or "")
        return name
    except (ZoneInfoNotFoundError, LookupError, ValueError, OSError, TypeError):
        seconds = _seconds(datetime.now().astimezone())
        hours, minutes = divmod(abs(seconds) // 60, 60)
        return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


@cache
def offsets(name: str) -> tuple[tuple[datetime, int], ...]:
    """Return from which moment in UTC a zone is how many seconds ahead of it, oldest first.

    Raises:
        ZoneInfoNotFoundError: no such zone.
    """
    if name[:1] in "+-":
        return ((_EVER.replace(tzinfo=None), _seconds(datetime.strptime(name, "%z"))),)
    zone = ZoneInfo(name)
    found = [(_EVER, _ahead(zone, _FIRST))]
    moment = _FIRST
    while moment < _LAST:
        after = moment + _STEP
        if _ahead(zone, after) != found[-1][1]:
            found.append((_change(zone, moment, after), _ahead(zone, after)))
        moment = after
    return tuple((moment.replace(tzinfo=None), seconds) for moment, seconds in found)


def _seconds(moment: datetime) -> int:
    return int((moment.utcoffset() or timedelta()).total_seconds())


def _ahead(zone: ZoneInfo, moment: datetime) -> int:
    return _seconds(moment.astimezone(zone))


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Return the first second of the later offset."""
    old = _ahead(zone, before)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=int((after - before).total_seconds()) // 2)
        before, after = (middle, after) if _ahead(zone, middle) == old else (before, middle)
    return after


def wanted(machine: str) -> Iterator[Row]:
    """Yield the rows of `zone_offsets` as this program has them; `machine` is the zone of whoever installed."""
    for zone, name in ((MACHINE, machine), *((name, name) for name in ZONES)):
        for moment, seconds in offsets(name):
            yield {"zone": zone, "from_utc": moment, "seconds": seconds, "name": name}


def complete(connection: Connection) -> list[str]:
    """Make the offsets what zoneinfo says; the machine's zone stays that of whoever installed first.

    Returns:
        What was done; empty when nothing was.
    """
    if not stale(connection):
        return []
    rows = list(wanted(installed_zone(connection) or machine_zone()))
    connection.execute(zone_offsets.delete())
    connection.execute(zone_offsets.insert(), rows)
    return ["offsets of zones"]


def stale(connection: Connection) -> list[str]:
    """Return the names of the zones whose offsets are not what zoneinfo says here."""
    there: dict[str, list[tuple[Any, ...]]] = {}
    table = zone_offsets.c
    query = sa.select(table.zone, table.name, table.from_utc, table.seconds).order_by(table.zone, table.from_utc)
    for zone, *row in connection.execute(query):
        there.setdefault(zone, []).append(tuple(row))
    should: dict[str, list[tuple[Any, ...]]] = {}
    for row in wanted(installed_zone(connection) or machine_zone()):
        should.setdefault(row["zone"], []).append((row["name"], row["from_utc"], row["seconds"]))
    return [zone or should[zone][0][0] for zone in should if there.get(zone) != should[zone]]


def installed_zone(connection: Connection) -> str | None:
    """Return the name of the zone of the machine that installed; None before that."""
    return connection.scalar(sa.select(zone_offsets.c.name).where(zone_offsets.c.zone == MACHINE).limit(1))


def school_zone(connection: Connection) -> str:
    """Return the name of the zone whose day the school's is."""
    chosen = sa.select(settings.c.value).where(settings.c.name == "zone").scalar_subquery()
    query = sa.select(zone_offsets.c.name).where(zone_offsets.c.zone == sa.func.coalesce(chosen, MACHINE)).limit(1)
    return connection.scalar(query) or installed_zone(connection) or "UTC"


def school_day(db: Database) -> date:
    """Return which day it is at the school."""
    return db.read(today)


@dataclass(frozen=True, slots=True)
class Look:
    """How a school's day is counted.

    Attributes:
        day: which it is now.
        zone: whose day it is.
        here: this machine's zone.
        stale: the zones whose offsets are not those that this machine knows.
    """

    day: date
    zone: str
    here: str
    stale: tuple[str, ...]


def look(db: Database) -> Look:
    """Return how a school's day is counted, and whether that is still right."""
    return db.read(lambda at: Look(today(at), school_zone(at), machine_zone(), tuple(stale(at))))


def today(connection: Connection) -> date:
    """Return which day it is at the school, within a transaction."""
    now = datetime.now(UTC).replace(tzinfo=None)
    chosen = sa.select(settings.c.value).where(settings.c.name == "zone").scalar_subquery()
    table = zone_offsets.c
    query = (
        sa.select(table.seconds)
        .where(table.zone == sa.func.coalesce(chosen, MACHINE), table.from_utc <= now)
        .order_by(table.from_utc.desc())
        .limit(1)
    )
    return (now + timedelta(seconds=connection.scalar(query) or 0)).date()
