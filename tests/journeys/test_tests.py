"""An online test in a real terminal: written, taken by a student, seen in the statistics, carried to a mark sheet."""

import re
import shutil
import sqlite3
import sys
from datetime import date
from pathlib import Path

import pytest

from data.db.engine import Database
from data.demo import filling
from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.journey

STUDENT = "student"
QUESTIONS = (
    ("2 + 3 = ?", ("4", "5", "6"), "2", "1"),
    ("7 is even", ("yes", "no"), "2", "1.5"),
    ("Sky", ("red", "blue"), "2", "2.5"),
)
"""Text, choices, the right one, marks."""

OPEN_ROW = """
    SELECT p.name, su.name, g.name, es.max_score, m.id
    FROM student_exam_scores m
    JOIN exam_schedules es ON es.id = m.exam_schedule_id
    JOIN exam_periods p ON p.id = es.exam_period_id
    JOIN subjects su ON su.id = es.subject_id
    JOIN grade_levels g ON g.id = es.grade_level_id
    JOIN enrollments e ON e.id = m.enrollment_id
    JOIN users u ON u.student_id = e.student_id
    WHERE u.username = ? AND m.score IS NULL AND m.is_present AND NOT p.is_locked ORDER BY m.id LIMIT 1
"""
"""An exam in which the student is not marked yet."""


@pytest.fixture
def school(sqlite_installed: Path, tmp_path: Path) -> Path:
    """A small demonstration school."""
    path = tmp_path / "school.db"
    shutil.copy(sqlite_installed, path)
    db = Database(f"sqlite:///{path}")
    filling.fill(db, 30, 7, date(2026, 11, 21))
    db.close()
    return path


def sign_in(terminal: Terminal, user: str, seen: str) -> None:
    """Come in, and wait for the first screen."""
    terminal.wait("User name")
    terminal.write(user)
    terminal.press("Tab")
    terminal.write(filling.PASSWORD)
    terminal.press("Enter")
    terminal.wait(seen)


def sign_out(terminal: Terminal) -> None:
    """Leave the screen to somebody else."""
    terminal.press("F10")
    terminal.wait("type a part of a name")
    terminal.write("sign out")
    terminal.wait(r"▸ Sign out")
    terminal.press("Enter")


def write_question(terminal: Terminal, text: str, choices: tuple[str, ...], right: str, marks: str) -> None:
    """Fill the form of a question in."""
    terminal.wait("New question ─")
    terminal.write(text)
    terminal.press("Tab")
    for choice in choices:
        terminal.write(choice)
        terminal.press("Enter")
    terminal.press("Tab")
    terminal.write(right)
    terminal.press("Tab", "C-u")
    terminal.write(marks)
    terminal.press("Enter")
    terminal.wait(rf"{re.escape(text)} .*{marks}")


def test_a_test_is_written_taken_and_carried_to_a_mark_sheet(terminal: Terminal, school: Path):
    terminal.run(sys.executable, "-m", "tui", "--url", f"sqlite:///{school}", "--lang", "en")
    sign_in(terminal, "huda", "Lock / unlock")
    terminal.press("F7")
    terminal.wait("Open / close")
    terminal.press("IC")
    terminal.wait("New test ─")
    terminal.write("Quick check")
    terminal.press("Enter")
    terminal.wait("No part yet")
    terminal.press("IC")
    terminal.wait("New section ─")
    terminal.write("Only one")
    terminal.press("Enter")
    for at, question in enumerate(QUESTIONS):
        if at:
            terminal.press("IC")
        write_question(terminal, *question)
    terminal.press("C-t")
    terminal.wait("total 5 · open for everybody")
    sign_out(terminal)

    sign_in(terminal, STUDENT, "Tests to take")
    assert "F2" not in terminal.screen()
    terminal.write("quick")
    terminal.wait(r"▸ Quick check")
    terminal.press("Enter")
    terminal.wait("Begin “Quick check”")
    terminal.press("Enter")
    terminal.wait("Question 1 of 3")
    terminal.write("2")
    terminal.wait("answered 1 of 3")
    terminal.press("Right")
    terminal.wait("Question 2 of 3")
    terminal.press("Enter")
    terminal.wait("Question 3 of 3")
    terminal.press("Down", "Enter")
    terminal.wait("Every question is answered")
    terminal.press("Left", "Enter")
    terminal.wait(r"Only one +2/3 +3\.5 +5")
    sign_out(terminal)

    sign_in(terminal, "huda", "total 5")
    terminal.press("F7")
    terminal.wait(r"▸ .*Quick check")
    terminal.press("C-y")
    terminal.wait(r"Quick check +\d+ +1 +1 +3\.5 ")
    terminal.press("Escape")
    terminal.wait("Open / close")
    terminal.press("C-t")
    terminal.wait(r"▸ +1 .* 3\.5 [^·]*Only one +2/3 +3\.5/5")
    terminal.press("Escape")
    terminal.wait("Open / close")
    with sqlite3.connect(school) as connection:
        period, subject, level, most, row = connection.execute(OPEN_ROW, (STUDENT,)).fetchone()
    terminal.press("C-o")
    terminal.wait("Space chooses the exam")
    terminal.press("Space")
    terminal.wait("Which exam period")
    terminal.write(period)
    terminal.press("Enter")
    terminal.wait("To which exam")
    terminal.write(f"{subject} {level}")
    terminal.press("Enter")
    terminal.wait("gets it 1 ")
    terminal.press("Enter")
    terminal.wait("1 mark is written")
    with sqlite3.connect(school) as connection:
        (score,) = connection.execute("SELECT score FROM student_exam_scores WHERE id = ?", (row,)).fetchone()
    assert score == round(3.5 / 5 * float(most), 2)
    terminal.press("C-z")
    terminal.wait("1 taken back")
    terminal.press("C-q")
