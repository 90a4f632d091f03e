"""Opening a school, in a thread: here SQLAlchemy is imported, after the first paint."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from data.db.private_files import make_folder
from tui.app.places import load_screens
from tui.config import chosen_group, folder, keep, sqlite_url

if TYPE_CHECKING:
    from data.db.engine import Actor, Database
    from data.school.records import School

DEMO_STUDENTS, DEMO_SEED = 600, 1
PATIENCE = 2.0
"""Seconds after which whoever opens a file that another program holds is told."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found at a URL.

    Attributes:
        url: where.
        db: the database, not asked any further where `state` is not `current`.
        state: what `data.install.state` calls it: `empty`, `partial`, `current`, `old`, `newer`, `foreign`.
        school: the settings, where the state is `current`.
        has_admin: whether somebody can sign in and let others in.
        who: who is signed in already, in the demonstration.
    """

    url: str
    db: Database
    state: str
    school: School | None = None
    has_admin: bool = False
    who: Actor | None = None


def open_school(url: str) -> Opened:
    """Open a database and look what it is.

    Raises:
        Unavailable: it cannot be reached, or the URL cannot be used; `HELD`: another program holds the file.
    """
    from data import install
    from data.db import engine
    from data.db.errors import Unavailable
    from data.school import accounts, settings

    load_screens()
    db = engine.Database(url, patience=PATIENCE)
    try:
        state = install.state(db)
    except Unavailable as error:
        if error.reason == "BUSY" and db.path:
            raise Unavailable("HELD", str(db.path)) from error
        raise
    db.patience = engine.PATIENCE
    if state != "current":
        return Opened(url, db, state)
    return Opened(url, db, state, settings.school(db), accounts.has_admin(db))


def open_demo(progress: Progress) -> Opened:
    """Open the demonstration school, made first where it is missing, with its administrator signed in."""
    from data.demo import filling
    from data.school import accounts

    path = folder("data") / "demo.db"
    if not path.exists():
        make_demo(path, progress)
    opened = open_school(sqlite_url(path))
    if opened.state in ("partial", "old"):
        opened = bring_up_to_date(opened.url)
    if opened.state != "current":
        return opened
    username, password = next((name, word) for name, word, role in filling.accounts() if role == "admin")
    who = accounts.sign_in(opened.db, username, password)
    return replace(opened, who=who)


def make_demo(path: Path, progress: Progress) -> None:
    """Make the demonstration school beside its place and move it there whole, so that none stays half made."""
    from data import install
    from data.db.engine import Database
    from data.demo import filling
    from data.school import time_zones

    make_folder(path.parent)
    part = path.with_suffix(".part")
    _remove(part)
    db = Database(sqlite_url(part))
    try:
        install.install(db)
        filling.fill(db, DEMO_STUDENTS, DEMO_SEED, time_zones.school_day(db), progress)
        db.close()
        os.replace(part, path)
    finally:
        db.close()
        _remove(part)


def open_and_remember(url: str) -> Opened:
    """Open another database, and write it into the configuration file for the next time."""
    opened = open_school(url)
    keep("url", url)
    return opened


def bring_up_to_date(url: str) -> Opened:
    """Install what is missing of Rasd in a database, or upgrade it, and open it."""
    from data import install
    from data.db.engine import Database

    db = Database(url)
    try:
        if install.state(db) in ("empty", "partial"):
            if db.path:
                make_folder(db.path.parent, chosen_group())
            install.install(db, group=chosen_group())
        else:
            install.upgrade(db)
    finally:
        db.close()
    return open_school(url)


def found_school(url: str, name: str, username: str, full_name: str, password: str) -> Opened:
    """Make a new school in an empty database: its tables and rules, its name, its administrator, signed in."""
    from data.db.engine import CONSOLE
    from data.school import accounts, settings

    opened = bring_up_to_date(url)
    if not opened.has_admin:
        accounts.add_user(opened.db, CONSOLE, username, full_name, "admin", password)
    who = accounts.sign_in(opened.db, username, password)
    settings.save_settings(opened.db, who, school_name=name)
    return replace(opened, school=settings.school(opened.db), has_admin=True, who=who)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            os.remove(f"{path}{end}")
