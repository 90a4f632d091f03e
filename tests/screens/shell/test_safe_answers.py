"""Every dialog that destroys, closes or doubles something begins on the answer that changes nothing."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from textual.app import App
from textual.widgets import Button

import tui
from data.exams.records import LockPreview, MissingMarks
from data.students.records import Similar, Student
from tui.screens.exams.period_lock import LockDialog
from tui.screens.students.duplicates import SimilarStudents
from tui.widgets.dialogs import AskReason, Confirm, Dialog
from tui.widgets.editors.editor import Editor

MISSING = MissingMarks(1, "Mathematics", "Grade 2", 1, "A", 12)
SOMEBODY = Similar(Student("1", "x", None, "SCI", None, None, None), None, same=False)
SAFE: dict[str, tuple[Callable[[], Dialog[Any]], str]] = {
    "a question": (lambda: Confirm("Withdraw?", ["x"], "Withdraw"), "cancel"),
    "one that cannot be undone": (lambda: Confirm("Delete?", ["x"], "Delete", danger=True), "cancel"),
    "a student who may be here already": (lambda: SimilarStudents("x", [SOMEBODY]), "cancel"),
    "locking": (lambda: LockDialog("May", LockPreview(3, 40, 2, ())), "cancel"),
    "locking with marks missing": (lambda: LockDialog("May", LockPreview(3, 40, 2, (MISSING,))), "go"),
}
"""What destroys, closes or doubles -> how it is asked, and the button that it begins on."""

CHOOSE = {
    "ChooseExam", "ChoosePeriod", "DoublesDialog", "ErrorDialog", "FormDialog", "HowMuch", "HurtDialog", "OpenOffers",
    "PasteDialog", "PeopleDialog", "TerminalTest", "WaysDialog",
}  # fmt: skip
"""Dialogs that choose, type or tell: what they do is done by the row or the form that is seen, or can be undone."""


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("name", SAFE)
async def test_it_begins_on_the_safe_answer_and_enter_changes_nothing(name: str, direction: str) -> None:
    make, safe = SAFE[name]
    app: App[None] = App()
    answers: list[Any] = []
    async with app.run_test(size=(80, 24)) as pilot:
        dialog = make()
        dialog.direction = direction
        app.push_screen(dialog, answers.append)
        await pilot.pause()
        assert isinstance(dialog.focused, Button) and dialog.focused.id == safe
        await pilot.press("enter")
        await pilot.pause()
    assert not answers[0] or answers[0].go_to == (1, 1)


async def test_a_reason_that_is_needed_is_typed_first() -> None:
    app: App[None] = App()
    answers: list[Any] = []
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(AskReason("Unlock?", required=True), answers.append)
        await pilot.pause()
        assert isinstance(app.focused, Editor)
        await pilot.press("enter")
        await pilot.pause()
    assert answers == []


def dialogs(kind: type[Dialog[Any]] = Dialog) -> set[type[Dialog[Any]]]:
    below = {one for one in kind.__subclasses__() if one.__module__.startswith("tui.")}
    return below.union(*map(dialogs, below))


def test_every_dialog_is_one_or_the_other() -> None:
    """A new dialog says here which it is."""
    for module in walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    asked = {type(make()).__name__ for make, _safe in SAFE.values()} | {AskReason.__name__}
    assert {dialog.__name__ for dialog in dialogs() if not inspect.isabstract(dialog)} == asked | CHOOSE
