"""The terminal's own cursor, which screen readers follow, and keys typed before the school is open."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from data.db.engine import Database
from data.demo import filling
from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.journey


@pytest.fixture
def school(sqlite_installed: Path, tmp_path: Path) -> Path:
    """A small demonstration school."""
    path = tmp_path / "school.db"
    shutil.copy(sqlite_installed, path)
    db = Database(f"sqlite:///{path}")
    filling.fill(db, 30, 7, date(2026, 11, 21))
    db.close()
    return path


@pytest.mark.parametrize(("lang", "mark"), [("en", "▸"), ("ar", "◂")])
def test_the_cursor_stands_where_the_keys_go(terminal: Terminal, school: Path, lang: str, mark: str):
    terminal.run(sys.executable, "-m", "tui", "--url", f"sqlite:///{school}", "--lang", lang, "--go", "periods")
    terminal.wait("Opening|…")
    terminal.write(f"huda\t{filling.PASSWORD}\r")  # kept until the card is there

    terminal.wait_for_cursor(lambda _cell, line: mark in line)
    before = terminal.cursor()
    terminal.press("Down")
    terminal.wait_for_cursor(lambda _cell, line: mark in line and terminal.cursor()[1] == before[1] + 1)
    assert terminal.cursor()[0] == before[0]

    terminal.press("F10")
    terminal.wait_for_cursor(lambda _cell, line: mark in line and "Ins" in line)
    terminal.write("res")
    terminal.wait_for_cursor(lambda cell, line: cell == "▏" and "res" in line)
    terminal.press("Escape")
    terminal.wait_for_cursor(lambda cell, _line: cell != "▏")
    terminal.press("Escape")
    if lang == "ar":
        return

    terminal.press("F4")
    terminal.wait("▸ ○ .*▸ ○ .*▸ ○ ")
    terminal.press("Right", "Enter")
    terminal.wait("so far")
    terminal.wait_for_cursor(lambda _cell, line: mark in line)
    terminal.write("1")
    terminal.wait_for_cursor(lambda cell, line: cell == "▏" and mark in line)
