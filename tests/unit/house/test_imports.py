"""Who may call whom, by the contracts of pyproject.toml and by what is really imported."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FIRST_PAINT = "import tui.__main__, tui.app.app, tui.screens.shell.opening"
DATABASE = ("sqlalchemy", "pymysql", "alembic", "sqlite3")


def loaded(statement: str) -> set[str]:
    """The top-level packages in a fresh interpreter after a statement."""
    code = f"{statement}; import sys; print(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_rooms_call_only_whom_they_may():
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def test_nothing_of_a_database_is_imported_before_the_first_paint():
    assert loaded(FIRST_PAINT) & set(DATABASE) == set()


def test_the_test_sees_a_database_that_is_imported():
    assert loaded("import data.db.engine") >= {"sqlalchemy"}


@pytest.mark.parametrize(
    "statement", ["import data.db.engine, data.school.records, data.text.characters, data.text.folding"]
)
def test_data_needs_no_screen(statement):
    assert loaded(statement) & {"tui", "textual", "rich"} == set()


@pytest.mark.parametrize("room", ["widgets", "text", "editing"])
def test_widgets_and_text_know_no_school(room):
    paths = [path.relative_to(ROOT).with_suffix("") for path in (ROOT / "tui" / room).rglob("*.py")]
    names = [".".join(path.parts) for path in paths if path.stem != "__init__"]
    code = f"import {', '.join(names)}, sys; print(' '.join(n for n in sys.modules if n.startswith('data.')))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    allowed = {"characters", "numbers", "folding", "name_order"}
    assert set(run.stdout.split()) <= {"data.text", *(f"data.text.{name}" for name in allowed)}


def test_an_editor_without_a_screen_knows_nothing_but_text():
    sources = [path.read_text("utf-8") for path in (ROOT / "tui" / "editing").glob("*.py")]
    called = {name for source in sources for name in re.findall(r"^(?:from|import) (\S+)", source, re.MULTILINE)}
    rooms = {".".join(name.split(".")[:2]) for name in called}
    assert {room for room in rooms if room.split(".")[0] not in sys.stdlib_module_names} == {"tui.editing", "tui.text"}


def test_the_kitty_protocol_is_off_before_textual_is_imported():
    code = "import tui.app.app; from textual import constants; print(constants.DISABLE_KITTY_KEY)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "True"
