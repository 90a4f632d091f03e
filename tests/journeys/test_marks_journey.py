"""A teacher's half hour in a real terminal: the demonstration school is opened and a section's marks are entered."""

import re
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.journey


def row_of(screen: str, number: int) -> str:
    """The line of the student with this number."""
    return next(line for line in screen.splitlines() if re.match(rf"│.{{2}} *{number} ", line))


def cell(screen: str, number: int) -> str:
    """The mark, its sign and the presence of a student, without the name."""
    found = re.search(r"(\S+)( +[●✗*…⟳])? +(present|absent|excused)", row_of(screen, number))
    assert found, row_of(screen, number)
    return f"{found[1]} {found[3]}"


def test_marks_are_entered_with_the_keyboard_alone(terminal: Terminal, tmp_path: Path):
    terminal.run(sys.executable, "-m", "tui", "--demo", "--lang", "en")
    terminal.wait(r"Ctrl\+O")
    terminal.press("F4")
    terminal.wait(r"▸ ○ .*\d+/\d+.*▸ ○ .*\d+/\d+")
    terminal.press_until("Down", r"│▸ ○ [^│]* 0/\d+ ")  # the first exam without a mark
    terminal.press("Enter")
    terminal.press("Enter")
    terminal.wait("Save, down")
    sheet = terminal.wait(r"0 of \d+ entered")
    total = int(re.search(r"0 of (\d+) entered", sheet)[1])

    for mark in ("18.5", "12", "٧٫٥", "20", "0", "15,25", "9", "11", "13", "16"):
        terminal.write(mark)
        terminal.press("Enter")
    screen = terminal.wait(rf"10 of {total} entered")
    assert [cell(screen, number) for number in (1, 3, 5, 6)] == [
        "18.50 present", "7.50 present", "0 present", "15.25 present",
    ]  # fmt: skip

    terminal.press("Space", "Space", "Tab")
    terminal.write("مريض")
    terminal.press("Enter")
    screen = terminal.wait(rf"11 of {total} entered")
    assert cell(screen, 11) == "– excused"

    terminal.write("17")
    terminal.press("Enter")
    terminal.wait(rf"12 of {total} entered")
    terminal.press("C-z")
    screen = terminal.wait(rf"11 of {total} entered")
    assert cell(screen, 12) == "· present"
    assert "Taken back" in screen

    terminal.write("21")
    terminal.press("Enter")
    screen = terminal.wait("more than 20, the exam’s maximum")
    assert cell(screen, 12) == "21 present"
    terminal.press("Up", "Escape")
    terminal.wait("● saved")

    terminal.press("F2")
    terminal.wait("Lock / unlock")
    terminal.press("Space")
    terminal.wait("Go to them")
    terminal.press("BTab", "Enter")
    terminal.wait("▸ .*▣ locked")
    terminal.press("F4")
    terminal.wait("▣ “.* was locked by ")
    terminal.write("8")
    terminal.wait("Locked: nothing on this sheet can change")
    terminal.press("Enter")
    assert cell(terminal.screen(), 12) == "· present"

    with sqlite3.connect(database(tmp_path)) as connection:
        stored = connection.execute(
            "SELECT count(*) FROM audit_trail WHERE table_name = 'student_exam_scores' AND user_id IS NOT NULL"
        ).fetchone()
    assert stored[0] > 12, "every change is in the audit trail, with its person"


def database(folder: Path) -> Path:
    """The demonstration's file under a home."""
    (found,) = folder.rglob("*.db")
    return found
