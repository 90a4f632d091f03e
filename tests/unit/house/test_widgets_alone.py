"""Textual's own editors are imported nowhere, and ours only by the fields."""

import ast
from collections.abc import Iterator
from pathlib import Path

import tui

ROOT = Path(tui.__file__).parent
EDITORS = {"Input", "TextArea", "MaskedInput"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        of_widgets = isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        if of_widgets or isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_nothing_of_the_application_is_typed_in_textuals_own_editors() -> None:
    found = {
        path.relative_to(ROOT)
        for path in ROOT.rglob("*.py")
        if any(name in EDITORS or name.startswith("textual.widgets._") for name in imported(path))
    }
    assert found == set()


def test_nobody_reaches_past_the_fields() -> None:
    editors = ("tui.widgets.editors.editor", "tui.widgets.editors.line_editor", "tui.widgets.editors.note_editor")
    users = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if any(f"from {name} import" in path.read_text("utf-8") for name in editors)
    }
    assert users == {"widgets/forms/fields.py", "widgets/editors/line_editor.py", "widgets/editors/note_editor.py"}
