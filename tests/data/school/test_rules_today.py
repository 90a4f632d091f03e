"""Today is the school's date, whatever zone and clock the server, the session and the program have."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from data.db.engine import CONSOLE, Database
from data.school import time_zones
from data.school.settings import save_settings
from data.school.settings import school as school_of
from data.students.enrollment import enroll, withdraw
from tests.data.typed_school import School
from tests.hand import Hand

DAY = 86400


def noon(days: int) -> int:
    """Return the offset of a zone where it is about noon, `days` from the day in UTC: no test meets a midnight."""
    now = datetime.now(UTC)
    return DAY // 2 - (now - now.replace(hour=0, minute=0, second=0)).seconds + days * DAY


@pytest.fixture
def zone(school: School, hand: Hand) -> Iterator[str]:
    """A zone of the tests' own, which the school chooses; it is taken away again."""
    hand.run("DELETE FROM zone_offsets WHERE zone = 'Test/Zone'")
    hand.run(
        "INSERT INTO zone_offsets (zone, from_utc, seconds, name) VALUES ('Test/Zone', '1970-01-01', 0, 'Test/Zone')"
    )
    school.insert("settings", name="color", value="Test/Color")
    school.insert("settings", name="zone", value="Test/Zone")
    yield "Test/Zone"
    hand.run("DELETE FROM settings WHERE name IN ('color', 'zone')")
    hand.run("DELETE FROM zone_offsets WHERE zone = 'Test/Zone'")


def _ahead(hand: Hand, days: int) -> date:
    """Put the zone so that it is noon there; return its date."""
    seconds = noon(days)
    hand.run("UPDATE zone_offsets SET seconds = ? WHERE zone = 'Test/Zone'", seconds)
    return (datetime.now(UTC) + timedelta(seconds=seconds)).date()


def _exams(school: School, today: date) -> dict[int, int]:
    """Return an exam for each of the days around today, by how far it is."""
    period = school.period(start_date=str(today - timedelta(5)), end_date=str(today + timedelta(5)))
    return {days: school.exam(period, exam_date=str(today + timedelta(days))) for days in (-1, 0, 1)}


@pytest.mark.parametrize("days", [-1, 0, 1])
@pytest.mark.parametrize(
    "session", ["", "SET time_zone = '+13:00'", "SET time_zone = '-12:00'", "SET timestamp = 86400"]
)
def test_a_late_student_sits_what_is_to_come_at_the_school(school, hand: Hand, zone, engine, days, session) -> None:
    if session and engine == "sqlite":
        pytest.skip("SQLite has no session's zone")
    today = _ahead(hand, days)
    exams = _exams(school, today)
    hand.run(session or "SELECT 1")
    before = hand.one("SELECT @@SESSION.time_zone") if engine == "mysql" else ""
    late = school.student()
    assert [far for far, exam in exams.items() if late in school.sheet(exam)] == [0, 1]
    hand.run("UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = ?", late)
    assert not [far for far, exam in exams.items() if late in school.sheet(exam)]
    hand.run("UPDATE enrollments SET status = 'ACTIVE' WHERE id = ?", late)
    assert [far for far, exam in exams.items() if late in school.sheet(exam)] == [0, 1]
    assert before == "" or hand.one("SELECT @@SESSION.time_zone") == before


def test_clocks_that_change_count_from_their_moment(school: School, hand: Hand, zone) -> None:
    """The latest offset that has begun counts; one to come does not yet."""
    _ahead(hand, 1)
    later = datetime.now(UTC) + timedelta(hours=2)
    row = "INSERT INTO zone_offsets (zone, from_utc, seconds, name) VALUES ('Test/Zone', ?, ?, 'Test/Zone')"
    begun = datetime.now(UTC) - timedelta(hours=2)
    today = (datetime.now(UTC) + timedelta(seconds=noon(-1))).date()
    hand.run(row, f"{begun:%Y-%m-%d %H:%M:%S}", noon(-1))
    hand.run(row, f"{later:%Y-%m-%d %H:%M:%S}", noon(1))
    exams = _exams(school, today)
    late = school.student()
    for status, sheets in (("ACTIVE", [0, 1]), ("WITHDRAWN", []), ("ACTIVE", [0, 1])):
        hand.run("UPDATE enrollments SET status = ? WHERE id = ?", status, late)
        assert [far for far, exam in exams.items() if late in school.sheet(exam)] == sheets


def test_clocks_that_change_count_in_their_first_second(school: School, hand: Hand, zone) -> None:
    today = _ahead(hand, -1) + timedelta(days=1)
    row = "INSERT INTO zone_offsets (zone, from_utc, seconds, name) VALUES ('Test/Zone', '2100-01-01', ?, 'Test/Zone')"
    hand.run(row, noon(0))
    exams = _exams(school, today)
    leaves, returns = school.student(), school.student(status="WITHDRAWN")
    change = "UPDATE enrollments SET status = CASE status WHEN 'ACTIVE' THEN 'WITHDRAWN' ELSE 'ACTIVE' END"
    now = {"sqlite": "datetime('now')", "mysql": "UTC_TIMESTAMP()"}[hand.engine]
    # Until clocks are changed and their second does not end meanwhile.
    for _ in range(100):
        begun = str(hand.one(f"SELECT {now}"))
        hand.run("BEGIN")
        hand.run("UPDATE zone_offsets SET from_utc = ? WHERE zone = 'Test/Zone' AND from_utc > '1970-01-01'", begun)
        hand.run(change)
        if str(hand.one(f"SELECT {now}")) == begun:
            break
        hand.run("ROLLBACK")
    hand.run("COMMIT")
    sheets = [[far for far, exam in exams.items() if one in school.sheet(exam)] for one in (leaves, returns)]
    assert sheets == [[-1], [0, 1]]


def test_a_zone_that_nobody_knows_is_refused(school: School, hand: Hand) -> None:
    for wrong in ("Asia/Atlantis", "", "asia/riyadh"):
        insert = "INSERT INTO settings (name, value) VALUES ('zone', ?)"
        assert hand.refused(insert, wrong) == "VALIDATION_ERROR", wrong
    school.insert("settings", name="zone", value="Asia/Riyadh")
    school.insert("settings", name="color", value="Asia/Atlantis")
    assert hand.refused("UPDATE settings SET value = 'x' WHERE name = 'zone'") == "VALIDATION_ERROR"
    assert hand.refused("UPDATE settings SET name = 'zone' WHERE name = 'color'") in ("VALIDATION_ERROR", "DUPLICATE")
    hand.run("UPDATE settings SET value = 'Africa/Cairo' WHERE name = 'zone'")


@pytest.mark.parametrize("days", [-1, 1])
def test_the_data_layer_writes_the_schools_date(school: School, hand: Hand, zone, database: Database, days) -> None:
    today = _ahead(hand, days)
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", school.student())
    hand.run("UPDATE enrollments SET status = 'WITHDRAWN'")
    enrollment = enroll(database, CONSOLE, student, school.classroom)
    withdraw(database, CONSOLE, enrollment)
    dates = hand.rows("SELECT enrolled_on, left_on FROM enrollments WHERE id = ?", enrollment)
    assert [str(day) for day in dates[0]] == [str(today)] * 2
    assert time_zones.school_day(database) == today


def test_a_school_chooses_its_zone(database: Database, hand: Hand) -> None:
    here = time_zones.machine_zone()
    assert (school_of(database).zone, school_of(database).zone_name) == ("machine", here)
    save_settings(database, CONSOLE, zone="Africa/Cairo")
    assert (school_of(database).zone, school_of(database).zone_name) == ("Africa/Cairo", "Africa/Cairo")
    save_settings(database, CONSOLE, zone="machine")
    assert hand.one("SELECT COUNT(*) FROM settings") == 0
    assert time_zones.look(database).zone == here and time_zones.look(database).stale == ()


def test_new_clocks_are_told_and_brought_by_an_upgrade(database: Database, hand: Hand) -> None:
    rows = hand.rows("SELECT zone, from_utc, seconds, name FROM zone_offsets ORDER BY zone, from_utc")
    hand.run("UPDATE zone_offsets SET seconds = seconds + 60 WHERE zone = 'Africa/Cairo'")
    hand.run("DELETE FROM zone_offsets WHERE zone = 'Asia/Beirut'")
    assert time_zones.look(database).stale == ("Asia/Beirut", "Africa/Cairo")
    database.write(None, time_zones.complete)
    assert time_zones.look(database).stale == ()
    assert hand.rows("SELECT zone, from_utc, seconds, name FROM zone_offsets ORDER BY zone, from_utc") == rows


def test_an_upgrade_elsewhere_keeps_the_zone_of_the_machine_that_installed(
    database: Database, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = time_zones.machine_zone()
    monkeypatch.setattr(time_zones, "machine_zone", lambda: "Pacific/Kiritimati")
    hand.run("DELETE FROM zone_offsets WHERE zone = 'Asia/Beirut'")
    database.write(None, time_zones.complete)
    assert time_zones.look(database).zone == here and time_zones.look(database).stale == ()
