"""A school's file that another program holds is told so, with ways on, and opened as soon as it is free."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.db import engine
from data.db.errors import Unavailable
from tests.screens.conftest import Opener
from tui.app import connection, opening
from tui.text import visual

TOLD = {
    "en": ("Another program holds the file", "Connect to another database"),
    "ar": ("برنامج آخر يحجز الملف", "الاتصال بقاعدة بيانات أخرى"),
}
"""Language -> what is said, and one of the ways on."""


@pytest.fixture
def holder(school_file: Path) -> Iterator[sqlite3.Connection]:
    """Another program, which lets nobody read the file while it holds it."""
    holding = sqlite3.connect(school_file, isolation_level=None)
    holding.execute("PRAGMA journal_mode = DELETE")
    holding.execute("BEGIN EXCLUSIVE")
    yield holding
    holding.close()


def test_who_opens_a_file_that_is_held_is_told_before_a_transaction_would_give_up(
    holder: sqlite3.Connection, school_file: Path, monkeypatch: pytest.MonkeyPatch
):
    assert opening.PATIENCE * 4 <= engine.PATIENCE
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    with pytest.raises(Unavailable) as refusal:
        opening.open_school(f"sqlite:///{school_file}")
    assert (refusal.value.reason, refusal.value.detail) == ("HELD", str(school_file))
    holder.execute("ROLLBACK")
    found = opening.open_school(f"sqlite:///{school_file}")
    assert (found.state, found.db.patience) == ("current", engine.PATIENCE)
    found.db.close()


@pytest.mark.parametrize("lang", ["en", "ar"])
async def test_the_school_opens_by_itself_once_it_is_free(
    holder: sqlite3.Connection, open_app: Opener, monkeypatch: pytest.MonkeyPatch, lang: str
):
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    monkeypatch.setattr(connection, "POLL_SECONDS", 0.05)
    async with open_app(lang=lang, waits=False) as person:
        told, way = TOLD[lang]
        await person.until(lambda: visual(told) in person.text)
        assert visual(way) in person.text, "a way to leave"
        holder.execute("ROLLBACK")
        await person.until(lambda: person.app.current_mode == "sign_in")
