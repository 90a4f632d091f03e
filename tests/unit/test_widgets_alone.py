"""What only the widgets may do: Textual's own editors are imported in one module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import tui

ROOT = Path(tui.__file__).parent
EDITORS = {"Input", "TextArea", "MaskedInput"}
HOME = Path("widgets/inputs.py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        of_widgets = isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        if of_widgets or isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_every_text_field_comes_from_one_module() -> None:
    found = {
        path.relative_to(ROOT)
        for path in ROOT.rglob("*.py")
        if any(name in EDITORS or name.startswith("textual.widgets._") for name in imported(path))
    }
    assert found == {HOME}


def test_nobody_reaches_past_the_fields() -> None:
    users = {path.relative_to(ROOT) for path in ROOT.rglob("*.py") if "tui.widgets.inputs" in path.read_text("utf-8")}
    assert users == {Path("widgets/fields.py")}
