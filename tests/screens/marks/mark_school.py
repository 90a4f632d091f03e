"""A small school with one exam and two sections, typed by hand, and the application opened on its mark sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

from textual.pilot import Pilot

from data.db.engine import Actor
from tests.hand import Hand
from tests.patience import PATIENCE
from tests.screens.idle import burst
from tui.app.app import RasdApp
from tui.app.opening import Opened
from tui.config import Config, State
from tui.language.i18n import set_language
from tui.screens.marks.entry import GradesScreen
from tui.screens.marks.sheet import MarkSheet

NAMES = (
    "أحمد عبد الرحمن", "أسماء ناصر", "Bilal (B) Qasim", "خالد [/b] العلي", "هدى صالح", "يوسف عبد الله", "زينب عمر",
    "[@click=app.quit]x[/]", "مُحَمَّد بن عليّ", "عبد الله (الثاني) 2",
)  # fmt: skip


class MarkSchool:
    """Ten students in section A, one in section B, an exam of 20 in a period of September 2026.

    Args:
        hand: types it.
        names: the students of section A.

    Attributes:
        salma: teaches the subject in section A; khalid as well.
        exam, section, other: ids of the exam and the two sections.
        rows: ids of the marks of section A, in the order of the sheet.
    """

    def __init__(self, hand: Hand, names: Sequence[str] = NAMES) -> None:
        self.hand = hand
        self.year = self._put("academic_years", name="2026/27", start_date="2026-09-01", end_date="2027-06-30")
        semester = self._put(
            "semesters", academic_year_id=self.year, name="First", start_date="2026-09-01", end_date="2027-01-31"
        )
        level = self._put("grade_levels", name="Grade 2")
        self.section, self.other = (
            self._put("classrooms", grade_level_id=level, academic_year_id=self.year, name=name) for name in "AB"
        )
        subject = self._put("subjects", name="Mathematics")
        self._put("colleges", unique_id="C", name="College")
        self.huda, self.salma, self.khalid, self.viewer, self.samir = (
            self._user(name, role)
            for name, role in (
                ("Huda", "admin"),
                ("Salma", "teacher"),
                ("Khalid", "teacher"),
                ("Noura", "viewer"),
                ("Samir", "teacher"),
            )  # fmt: skip
        )
        for user in (self.salma, self.khalid):
            self._put("teaching_assignments", user_id=user.user_id, classroom_id=self.section, subject_id=subject)
        self._put("teaching_assignments", user_id=self.samir.user_id, classroom_id=self.other, subject_id=subject)
        for at, name in enumerate(names, 1):
            self._student(f"S{at:02}", name, self.section)
        self._student("S99", "سامر", self.other)
        self.period = self._put(
            "exam_periods", academic_year_id=self.year, semester_id=semester, name="First monthly", type="MONTHLY",
            start_date="2026-09-10", end_date="2026-09-20",
        )  # fmt: skip
        self.exam = self._put(
            "exam_schedules", exam_period_id=self.period, subject_id=subject, grade_level_id=level,
            exam_date="2026-09-15", max_score=20,
        )  # fmt: skip

    def _put(self, table: str, **values: Any) -> int:
        places = ", ".join("?" * len(values))
        return self.hand.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", *values.values())

    def _user(self, name: str, role: str) -> Actor:
        made = self._put("users", username=name.lower(), full_name=name, role=role, password_hash="!")
        return Actor(made, name.lower(), name, role)

    def _student(self, key: str, name: str, section: int) -> None:
        self._put("students", unique_id=key, name=name, college_id="C")
        self._put("enrollments", student_id=key, classroom_id=section, academic_year_id=self.year)

    def row(self, name: str) -> tuple[Any, ...]:
        """Score, presence, absence type, excuse and note of a student."""
        score, present, *rest = self.hand.rows(
            "SELECT m.score, m.is_present, m.absence_type, m.excuse_details, m.teacher_notes" + self._of_name(), name
        )[0]
        return (None if score is None else float(score), bool(present), *rest)

    def score(self, name: str) -> float | None:
        """The stored mark of a student."""
        return self.row(name)[0]

    def row_id(self, name: str) -> int:
        """The id of a student's mark."""
        return self.hand.one("SELECT m.id" + self._of_name(), name)

    def write(self, name: str, **values: Any) -> None:
        """Change a student's mark as somebody else would, at another second than anybody here."""
        changes = ", ".join(f"{column} = ?" for column in values)
        sql = f"UPDATE student_exam_scores SET {changes} WHERE id = ?"
        self.hand.run(sql, *values.values(), self.row_id(name))

    def lock(self, locked: int = 1, **values: Any) -> None:
        """Lock or unlock the period."""
        changes = "".join(f", {name} = ?" for name in values)
        sql = f"UPDATE exam_periods SET is_locked = ?{changes} WHERE id = ?"
        self.hand.run(sql, locked, *values.values(), self.period)

    def go(self, section: int | None = None) -> str:
        """The place of a sheet."""
        return f"grades/{self.exam}/{section or self.section}"

    @staticmethod
    def _of_name() -> str:
        return (
            " FROM student_exam_scores m JOIN enrollments e ON e.id = m.enrollment_id"
            " JOIN students s ON s.unique_id = e.student_id WHERE s.name = ?"
        )


class SignedIn(RasdApp):
    """The application, opened by somebody whose password nobody asks for."""

    CSS_PATH = str(Path(RasdApp.__module__.replace(".", "/")).parent.resolve() / "app.tcss")
    actor: Actor

    def opened(self, found: Opened) -> None:
        super().opened(replace(found, has_admin=True, who=self.actor))


def make_app(url: str, actor: Actor, go: str, folder: Path, language: str = "en") -> SignedIn:
    """The application on a database, opening at a place."""
    set_language(language)
    app = SignedIn(Config(url, language), go, False, True, State(folder / "state.json"))
    app.actor = actor
    return app


async def until(pilot: Pilot[Any], ready: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so."""
    end = monotonic() + seconds
    while not ready():
        assert monotonic() < end, f"{pilot.app.focused}\n{screen_text(pilot)}"
        await pilot.pause(0.02)


async def opened(pilot: Pilot[Any]) -> MarkSheet:
    """Wait for the sheet."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, GradesScreen) and app.screen.query(MarkSheet))
    sheet = app.screen.query_one(MarkSheet)
    await until(pilot, lambda: sheet.model is not None and sheet.grid.has_focus)
    await keys_done(pilot)
    return sheet


async def saved(pilot: Pilot[Any], sheet: MarkSheet) -> None:
    """Wait until nothing is on its way."""
    await until(pilot, lambda: not sheet.model.unsaved.saving and not sheet.model.unsaved.waiting)
    await pilot.pause()


async def type_keys(pilot: Pilot[Any], text: str) -> None:
    """Type characters, and wait until each has done what it does; `⏎` is Enter."""
    burst(pilot.app, *("enter" if character == "⏎" else character for character in text))
    await pilot.pause()
    await keys_done(pilot)


async def keys_done(pilot: Pilot[Any]) -> None:
    """Wait until no key is kept for a screen that is on its way, or for the key before it."""
    app = pilot.app
    await until(pilot, lambda: not app.holding and not app._typed and app._busy_since is None)


def screen_text(pilot: Pilot[Any]) -> str:
    """Everything on the screen, as it is drawn."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(re.sub(" +$", "", strip.text) for strip in strips)
