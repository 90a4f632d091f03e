"""How the widgets look, in both languages and at both sizes."""

from __future__ import annotations

import pytest

from tests.screens.widgets.widget_samples import FORM_WORDS, VALUES, FrameApp, GridApp, specs
from tui.widgets.dialogs import AskReason, Confirm, ErrorDialog, FormDialog
from tui.widgets.forms.form import Form

SIZES = [(80, 24), (120, 40)]
SAID = {
    "en": ("Lock “Muharram monthly”?", "12 marks are missing: Mathematics 2/A (7), Science 3/B (5)", "Lock"),
    "ar": ("إقفال «شهري المحرم»؟", "12 درجة ناقصة: الرياضيات 2/أ (7)، العلوم 3/ب (5)", "إقفال"),
}


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_grid(snap_compare, language: str, size: tuple[int, int]) -> None:
    async def refuse(pilot) -> None:
        pilot.app.refuse()
        pilot.app.grid.move_to(2)
        pilot.app.grid.model.type("8")
        pilot.app.grid.refresh()

    assert snap_compare(GridApp(language, count=60), terminal_size=size, run_before=refuse)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_grid_in_a_light_theme_and_narrow(snap_compare, language: str) -> None:
    async def light(pilot) -> None:
        pilot.app.theme = "textual-light"
        pilot.app.refuse()

    assert snap_compare(GridApp(language), terminal_size=(44, 14), run_before=light)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_empty_grid(snap_compare, language: str) -> None:
    app = GridApp(language, count=0, empty=SAID[language][1])
    assert snap_compare(app, terminal_size=(80, 10))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_form_dialog(snap_compare, language: str, size: tuple[int, int]) -> None:
    async def check(pilot) -> None:
        pilot.app.screen.query_one(Form).check()

    values = {**VALUES, "out_of": "101"}
    app = FrameApp(language, lambda: FormDialog(FORM_WORDS[language][0], specs(language), values))
    assert snap_compare(app, terminal_size=size, run_before=check)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["confirm", "reason", "error"])
def test_dialogs(snap_compare, kind: str, language: str) -> None:
    title, body, confirm = SAID[language]
    made = {
        "confirm": lambda: Confirm(title, [body, body], confirm, danger=True),
        "reason": lambda: AskReason(title, [body], confirm=confirm),
        "error": lambda: ErrorDialog(title, [body, body], "(1205, 'Lock wait timeout exceeded')"),
    }
    assert snap_compare(FrameApp(language, made[kind]), terminal_size=(80, 24))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_frame(snap_compare, language: str) -> None:
    async def say(pilot) -> None:
        pilot.app.query_one("#foot").say(SAID[language][1], "warning")

    assert snap_compare(FrameApp(language), terminal_size=(80, 24), run_before=say)
