"""Offsets by moment say what zoneinfo says."""

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from data.school import time_zones
from tui.language.i18n import Customs, follow, local_moment, school_moment, set_language, today, zone_text


@pytest.mark.parametrize("name", [*time_zones.ZONES, "Pacific/Kiritimati"])
def test_offsets_are_those_of_zoneinfo(name: str) -> None:
    rows, rng = time_zones.offsets(name), Random(name)
    changes = [moment + timedelta(seconds=second) for moment, _ in rows[1:] for second in (-1, 0)]
    start = datetime(2020, 1, 1)
    for moment in [*changes, *(start + timedelta(minutes=rng.randrange(40 * 365 * 24 * 60)) for _ in range(500))]:
        ahead = next(seconds for since, seconds in reversed(rows) if since <= moment)
        assert timedelta(seconds=ahead) == moment.replace(tzinfo=UTC).astimezone(ZoneInfo(name)).utcoffset(), moment


def test_a_zone_without_a_name_is_its_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_zones.tzlocal, "get_localzone_name", lambda: "Nowhere/Here")
    monkeypatch.setattr(time_zones, "_seconds", lambda moment: -(9 * 3600 + 1800))
    assert time_zones.machine_zone() == "-09:30"
    monkeypatch.undo()
    assert time_zones.offsets("-09:30") == ((datetime(1970, 1, 1), -34200),)


@pytest.mark.parametrize("name", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "+13:45", "Africa/Cairo"])
def test_the_screens_live_on_the_schools_day(name: str) -> None:
    follow(Customs(zone=name))
    zone = ZoneInfo(name) if "/" in name else datetime.strptime(name, "%z").tzinfo
    assert today() == datetime.now(zone).date()
    moment = datetime(2026, 11, 28, 11, 30)
    assert local_moment(moment).replace(tzinfo=None) == moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    assert local_moment(school_moment(moment.date())).replace(tzinfo=None) == datetime(2026, 11, 28)


def test_a_zone_is_called_as_its_people_call_it() -> None:
    set_language("ar")
    assert zone_text("Asia/Riyadh") == "توقيت المملكة العربية السعودية"
    set_language("en")
    assert zone_text("Asia/Amman") == "Jordan Time"
