"""Semesters lie inside their year and do not meet; a year does not shrink under them."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

INSERT = "INSERT INTO semesters (academic_year_id, name, start_date, end_date) VALUES (?, ?, ?, ?)"
# The school's year is from -200 to 160, its semester from -100 to 100.
OUTSIDE = [(101, 161), (-201, -101), (-300, -250), (200, 300)]
MEETING = [(100, 150), (-150, -100), (-50, 50), (-200, 160), (-100, 100)]
BESIDE = [(101, 160), (-200, -101)]


@pytest.mark.parametrize(("start", "end"), OUTSIDE + MEETING)
def test_a_semester_has_its_own_days_of_its_year(school: School, hand: Hand, start: int, end: int) -> None:
    assert hand.refused(INSERT, school.year, "x", day(start), day(end)) == "VALIDATION_ERROR"
    other = school.insert("semesters", academic_year_id=school.year, name="y", start_date=day(120), end_date=day(130))
    change = "UPDATE semesters SET start_date = ?, end_date = ? WHERE id = ?"
    assert hand.refused(change, day(start), day(end), other) == "VALIDATION_ERROR"


@pytest.mark.parametrize(("start", "end"), BESIDE)
def test_semesters_may_touch_each_other_and_the_year(school: School, hand: Hand, start: int, end: int) -> None:
    other = school.insert("semesters", academic_year_id=school.year, name="y", start_date=day(start), end_date=day(end))
    change = "UPDATE semesters SET start_date = ?, end_date = ?, name = 'z' WHERE id = ?"
    hand.run(change, day(start), day(end), other)
    hand.run(change, day(start), day(start), other)
    assert hand.one("SELECT COUNT(*) FROM semesters") == 2


def test_a_year_does_not_shrink_under_its_semesters(school: School, hand: Hand) -> None:
    for change in (f"start_date = '{day(-99)}'", f"end_date = '{day(99)}'", f"start_date = '{day(101)}'"):
        assert hand.refused(f"UPDATE academic_years SET {change}") == "VALIDATION_ERROR", change
    hand.run("UPDATE academic_years SET start_date = ?, end_date = ?", day(-100), day(100))


def test_another_year_takes_a_semester_only_with_its_days(school: School, hand: Hand) -> None:
    year = school.insert("academic_years", name="next", start_date=day(-100), end_date=day(50))
    move = "UPDATE semesters SET academic_year_id = ? WHERE id = ?"
    assert hand.refused(move, year, school.semester) == "VALIDATION_ERROR"
    hand.run("UPDATE academic_years SET end_date = ? WHERE id = ?", day(100), year)
    hand.run(INSERT, year, "x", day(100), day(100))
    assert hand.refused(move, year, school.semester) == "VALIDATION_ERROR"
    hand.run("DELETE FROM semesters WHERE name = 'x'")
    hand.run(move, year, school.semester)


def test_a_year_keeps_its_id(school: School, hand: Hand) -> None:
    year = school.insert("academic_years", name="next", start_date=day(-100), end_date=day(50))
    assert hand.refused("UPDATE academic_years SET id = 77 WHERE id = ?", year) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE academic_years SET id = 77 WHERE id = ?", school.year) == "VALIDATION_ERROR"


def test_a_semester_that_stands_wrongly_may_still_be_called_otherwise(school: School, hand: Hand, engine: str) -> None:
    """An old school's semester outside its year takes another name before anybody mends its dates."""
    trigger = "trg_academic_years_update"
    mode, kept = hand.rows(
        f"SHOW CREATE TRIGGER {trigger}"
        if engine == "mysql"
        else f"SELECT 0, 0, sql FROM sqlite_master WHERE name = '{trigger}'"
    )[0][1:3]
    hand.run(f"DROP TRIGGER {trigger}")
    try:
        hand.run("UPDATE academic_years SET end_date = ?", day(50))
    finally:
        # A trigger has the mode of the session that makes it.
        again = ["SET @mode = @@sql_mode", f"SET sql_mode = '{mode}'", kept, "SET sql_mode = @mode"]
        for statement in again if engine == "mysql" else [kept]:
            hand.run(statement)
    hand.run("UPDATE semesters SET name = 'later'")
    hand.run("UPDATE academic_years SET name = 'this'")
    assert hand.refused("UPDATE semesters SET end_date = ?", day(60)) == "VALIDATION_ERROR"
    hand.run("UPDATE semesters SET end_date = ?", day(50))


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_a_year_without_its_lock_row_is_refused(school: School, hand: Hand) -> None:
    hand.run("DELETE FROM rule_locks WHERE scope = 'academic_year'")
    for sql in (
        f"UPDATE academic_years SET end_date = '{day(150)}'",
        f"UPDATE semesters SET end_date = '{day(90)}'",
        f"INSERT INTO semesters (academic_year_id, name, start_date, end_date)"
        f" VALUES ({school.year}, 'x', '{day(110)}', '{day(120)}')",
    ):
        assert hand.refused(sql) == "VALIDATION_ERROR", sql


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_a_years_lock_row_comes_and_goes_with_it(school: School, hand: Hand) -> None:
    rows = "SELECT COUNT(*) FROM rule_locks WHERE scope = 'academic_year' AND parent_id = ?"
    year = school.insert("academic_years", name="next", start_date=day(-100), end_date=day(50))
    assert hand.one(rows, year) == 1
    hand.run("DELETE FROM academic_years WHERE id = ?", year)
    assert hand.one(rows, year) == 0
