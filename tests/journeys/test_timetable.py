"""A registrar's minute in a real terminal: lessons are added and moved by keyboard, and nobody is hurt."""

from __future__ import annotations

import sys

import pytest

from data.db.engine import Actor, Database
from data.school.accounts import set_password
from tests.hand import Hand
from tests.journeys.terminal import Terminal
from tests.screens.courses.course_school import CourseSchool

pytestmark = pytest.mark.journey

PASSWORD = "timetable-1"


@pytest.fixture
def school(hand: Hand, url: str) -> CourseSchool:
    school = CourseSchool(hand)
    huda = school.put("users", username="huda", full_name="Huda", role="admin", password_hash="!")
    db = Database(url)
    set_password(db, Actor(huda, "huda", "Huda", "admin"), school.nadia.user_id, PASSWORD)
    db.close()
    return school


def week(school: CourseSchool) -> list[str]:
    """The lessons of BIO1, as they are stored."""
    sql = "SELECT day, start_time, end_time FROM course_timetables WHERE course_id = 'BIO1' ORDER BY day"
    return [f"{day} {start[:5]}-{end[:5]}" for day, start, end in school.hand.rows(sql)]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_lessons_are_added_and_moved_by_keyboard(terminal: Terminal, school: CourseSchool, url: str):
    terminal.run(sys.executable, "-m", "tui", "--url", url, "--lang", "en", "--go", "timetable/BIO1")
    terminal.wait("Password")
    terminal.write(f"{school.nadia.username}\t{PASSWORD}")
    terminal.press("Enter")
    terminal.wait(r"▸ BIO1[\s\S]*Monday 10:00–11:00 · 60 minutes")

    terminal.press("Enter", "PPage", "PPage", "Enter")
    terminal.wait(r"New lesson[\s\S]*From \* +08:00")
    terminal.press("Enter")
    seen = terminal.wait("1 student would have two lessons at once")
    assert "Sara" in seen and "PHY1" in seen and "Monday 08:00–09:00" in seen
    terminal.press("Escape")
    terminal.wait("✗ 1 student would have two lessons at once")
    terminal.press("Escape")
    terminal.wait("Ctrl.R Students")
    assert week(school) == ["Monday 10:00-11:00"]

    terminal.press("NPage", "NPage", "NPage", "NPage", "Enter")
    terminal.wait(r"New lesson[\s\S]*From \* +12:00")
    terminal.press("Enter")
    terminal.wait("Monday 12:00–13:00 is saved")
    terminal.press("Space", "Right", "Down", "+")
    terminal.wait("Tuesday 12:15–13:30: Enter puts it down")
    terminal.press("Enter")
    terminal.wait("Tuesday 12:15–13:30 is saved")
    assert week(school) == ["Monday 10:00-11:00", "Tuesday 12:15-13:30"]

    terminal.press("C-z")
    terminal.wait("Monday 12:00–13:00 · 60 minutes")
    assert week(school) == ["Monday 10:00-11:00", "Monday 12:00-13:00"]
