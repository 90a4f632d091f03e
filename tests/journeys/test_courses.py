"""One student's courses in a real terminal: a clash is explained, what fits instead taken, dropped and taken back."""

from __future__ import annotations

import sys

import pytest

from data.db.engine import Actor, Database
from data.school.accounts import set_password
from tests.hand import Hand
from tests.journeys.terminal import Terminal
from tests.screens.courses.course_school import CourseSchool
from tui.text import visual

pytestmark = pytest.mark.journey

PASSWORD = "courses-1"


@pytest.fixture
def school(hand: Hand, url: str) -> CourseSchool:
    """Sara is called أحمد عبد الرحمن here, and the first semester is still going on."""
    school = CourseSchool(hand)
    hand.run("UPDATE academic_years SET end_date = '2100-06-30'")
    hand.run("UPDATE semesters SET start_date = '2100-01-01', end_date = '2100-06-30' WHERE id = ?", school.second)
    hand.run("UPDATE semesters SET end_date = '2099-12-31' WHERE id = ?", school.first)
    hand.run("UPDATE students SET name = 'أحمد عبد الرحمن' WHERE unique_id = 'S1'")
    huda = school.put("users", username="huda", full_name="Huda", role="admin", password_hash="!")
    db = Database(url)
    set_password(db, Actor(huda, "huda", "Huda", "admin"), school.nadia.user_id, PASSWORD)
    db.close()
    return school


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_clash_is_explained_and_what_fits_instead_is_taken(terminal: Terminal, school: CourseSchool, url: str):
    terminal.run(sys.executable, "-m", "tui", "--url", url, "--lang", "en", "--go", "enrollment")
    terminal.wait("Password")
    terminal.write(f"{school.nadia.username}\t{PASSWORD}")
    terminal.press("Enter")
    terminal.wait("3 found")
    terminal.write("احمد عبدالرح")  # neither the hamza nor the blank of the name
    terminal.wait("1 found")
    terminal.press("Enter", "Enter")
    assert visual("أحمد عبد الرحمن", "ltr") in terminal.wait(r"✗ clash +CHM2")

    terminal.press_until("Down", r"▸ ✗ clash +CHM2")
    seen = " ".join(terminal.wait("Fits instead: CHM1").split())
    assert "✗ Monday 09:00–10:30 clashes with BIO1 Course BIO1 (10:00–11:00)." in seen
    assert "To take it, BIO1 would have to be dropped." in seen
    terminal.press("Enter")
    terminal.wait(r"▸ Take CHM1 Course CHM1 instead")
    terminal.press("Enter")
    terminal.wait(r"▸ ✓ held +CHM1")
    assert school.held() == ["BIO1", "CHM1", "PHY1"]

    terminal.press("Delete")
    terminal.wait(r"▸ ○ fits +CHM1")
    assert school.held() == ["BIO1", "PHY1"]
    terminal.press("C-z")
    terminal.wait("Taken back")
    terminal.wait(r"▸ ✓ held +CHM1")
    assert school.held() == ["BIO1", "CHM1", "PHY1"]

    terminal.press("Escape")
    terminal.wait("1 found")
