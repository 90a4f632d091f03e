"""A demonstration school that is the same for ever, and its fullest mark sheet."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

STUDENTS, SEED, TODAY = 240, 1, date(2026, 11, 21)


@dataclass(frozen=True)
class School:
    """Where the school is.

    Attributes:
        environ: makes a home of its folder, for `rasd --demo`.
        sheet: the place of a sheet with many marks.
    """

    environ: dict[str, str]
    sheet: str


def make_school(home: Path) -> School:
    """Make the school in an empty folder."""
    from data import install
    from data.db.engine import Database
    from data.demo import filling

    path = home / "rasd" / "demo.db"
    path.parent.mkdir(parents=True)
    db = Database(f"sqlite:///{path}")
    install.install(db)
    filling.fill(db, STUDENTS, SEED, TODAY)
    db.close()
    folders = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
    return School(folders, _full_sheet(path))


def _full_sheet(path: Path) -> str:
    with sqlite3.connect(path) as connection:
        exam, classroom = connection.execute(
            "SELECT s.exam_schedule_id, e.classroom_id FROM student_exam_scores s"
            " JOIN enrollments e ON e.id = s.enrollment_id GROUP BY 1, 2 ORDER BY count(s.score) DESC, 1, 2 LIMIT 1"
        ).fetchone()
    return f"grades/{exam}/{classroom}"
