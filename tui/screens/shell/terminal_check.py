"""The self-test of the terminal: three samples, whether they read right, and the setting that follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalGroup, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from tui.config import BIDI, keep
from tui.language.i18n import N_, _, isolated, number
from tui.terminal import modes
from tui.terminal.advice import about
from tui.text import Mode, mode, set_mode, width
from tui.widgets.dialogs import Dialog, button
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said

if TYPE_CHECKING:
    from tui.app.app import RasdApp

WAYS: dict[str, str] = {
    "own": N_("Rasd orders the text itself"),
    "isolates": N_("the terminal orders it, told where each part ends"),
    "plain": N_("the terminal orders it alone"),
}
"""The ways of `tui.text` in the order in which they are tried -> what they are (msgid)."""

NAME = ("أحمد", "(ب)", "قاسم", "2010-05-12")
MARKS = ("صَلَاح", "الدِّين", "الأيوبيّ")
ROW = ("سارة خالد", "الثالث (أ)", "18.5", "غائبة بعذر: 10/5")
"""What is looked at: a name with brackets and a date, letters with marks and lam-alef, a row of a table."""


class Sample(VerticalGroup):
    """Words between two bars, and under them their numbers, in figures and blanks that no terminal moves.

    Args:
        words: in the order in which they are read.
    """

    DEFAULT_CSS = """
    Sample { width: 1fr; margin: 1 0 0 0; }
    Sample .sample--line { width: auto; }
    Sample .sample--line.-words { text-style: bold; }
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        """The words and the numbers."""
        yield Said(f"│ {' '.join(self.words)} │", base="rtl", classes="sample--line -words")
        yield Said(numbers_under(self.words), base="ltr", classes="sample--line")


def numbers_under(words: Sequence[str]) -> str:
    """Return the numbers of words that are read from right to left, each under the middle of its word."""
    figures = [str(at).center(width(word)) for at, word in enumerate(words, 1)]
    return f"│ {' '.join(reversed(figures))} │"


class TerminalTest(Dialog[None]):
    """Asks whether the samples read right; yes keeps the way they are drawn, no tries the next way on the spot.

    What is kept goes into the configuration file; Esc leaves everything as it was.
    """

    app: RasdApp
    DEFAULT_CSS = """
    TerminalTest > Panel { width: 100%; max-width: 100%; height: 100%; max-height: 100%; }
    TerminalTest #asked { height: 1fr; }
    TerminalTest Grid { height: 2; margin: 1 0 0 0; }
    TerminalTest #way { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar = [("1", "press('confirm')"), ("2", "press('no')"), ("١", "press('confirm')"),
                          ("٢", "press('no')")]  # fmt: skip

    def __init__(self) -> None:
        super().__init__(_("Does Arabic read right on this terminal?"))
        self.before = mode()
        start = BIDI.index(self.before)
        self.ways: tuple[Mode, ...] = (*BIDI[start:], *BIDI[:start])  # type: ignore[assignment]
        self.at = 0
        self.trouble = ""

    @property
    def ended(self) -> bool:
        """Whether every way was tried and refused."""
        return self.at == len(self.ways)

    def content(self) -> Sequence[Widget]:
        """What is known of the terminal, the samples and how they must read."""
        found = about(modes.known())
        todo = [Said(found.todo, base=self.base, classes="-warning")] if found.todo else []
        trouble = [Said(self.trouble, base=self.base, classes="-error")] if self.trouble else []
        parts = [Said(f"{isolated(found.name)}: {found.does}", base=self.base), *todo, *self._asked(), *trouble]
        return [VerticalScroll(*parts, can_focus=False, id="asked")]

    def _asked(self) -> list[Widget]:
        if self.ended:
            return [Said(nothing_reads_right(), base=self.base, id="way", classes="-strong")]
        texts = how_it_reads()
        return [
            Said(self._way(), base=self.base, id="way", classes="-strong"),
            Sample(NAME),
            Said(texts[0], base=self.base, classes="-muted"),
            Sample(MARKS),
            Said(texts[1], base=self.base, classes="-muted"),
            self._row(),
            Said(texts[2], base=self.base, classes="-muted"),
        ]

    def _way(self) -> str:
        place = {"at": number(self.at + 1), "all": number(len(self.ways))}
        return _("Way {at} of {all}: {way}. Look at the numbers:", way=_(WAYS[self.ways[self.at]]), **place)

    def _row(self) -> Grid:
        bases = ("rtl", "rtl", "ltr", "rtl")
        columns = [
            Column(str(at), str(at), max(6, width(text) + 2), base=base, sortable=False)
            for at, (text, base) in enumerate(zip(ROW, bases, strict=True), 1)
        ]
        grid = Grid(columns, direction=self.direction)
        grid.can_focus = False
        grid.show([Row("row", {str(at): text for at, text in enumerate(ROW, 1)})])
        return grid

    def buttons(self) -> Sequence[Button]:
        """Yes, no, or leave it; figures, so that they can be told apart however the words read."""
        if self.ended:
            return [button(_("Close"), "cancel")]
        return [
            button(_("1  Yes, all read right"), "confirm", "primary"),
            button(_("2  No, or I cannot read this"), "no"),
        ]

    def on_mount(self) -> None:
        """Begin at the answer."""
        self._show()

    def _show(self) -> None:
        self.query(Button).first().focus()

    # --- the answers ------------------------------------------------------------------------------

    def action_press(self, name: str) -> None:
        """The figure of a button."""
        if not self.ended:
            self.press(name)

    def press(self, button: str) -> None:
        """Yes, no or close."""
        {"confirm": self.confirm, "no": self.try_next}.get(button, self.cancel)()

    def try_next(self) -> None:
        """Draw everything in the next way, or in the first one again where none is left."""
        self.at += 1
        self.trouble = ""
        self.draw_by(self.before if self.ended else self.ways[self.at])

    def draw_by(self, way: Mode) -> None:
        """Order all text that way from now on, on every screen."""
        order_by(self.app, way)
        self.call_later(self._draw_again)

    async def _draw_again(self) -> None:
        await self.recompose()
        self._show()

    def confirm(self) -> None:
        """Keep this way for every run."""
        way = self.ways[self.at]
        self.app.work(keep, "bidi", way, then=lambda _nothing: self._kept(way), failed=self._not_kept)

    def _kept(self, way: str) -> None:
        self.app.config = replace(self.app.config, bidi=way)
        self.app.seen.say(_("Kept: {way}.", way=_(WAYS[way])))
        self.dismiss(None)

    def _not_kept(self, error: Exception) -> None:
        self.trouble = _("It counts until Rasd ends, but cannot be kept: {reason}", reason=str(error))
        self.before = self.ways[self.at]
        self.call_later(self._draw_again)

    def cancel(self) -> None:
        """Leave everything as it was."""
        if mode() != self.before:
            order_by(self.app, self.before)
        self.dismiss(None)


def order_by(app: RasdApp, way: Mode) -> None:
    """Let text be ordered in another way from now on, and draw every screen anew."""
    set_mode(way)
    write: Callable[[str], None] | None = getattr(app._driver, "write", None)
    if write:
        modes.follow_mode(write)
    for screen in app.screens():
        screen.retell()
    for stack in app._screen_stacks.values():
        for screen in stack:
            for widget in screen.walk_children(with_self=True):
                widget.refresh(layout=True)


def how_it_reads() -> list[str]:
    """Return how each sample must read, for somebody who may see it wrong."""
    return [
        _("1 Ahmad, 2 one letter with both brackets closing around it, 3 Qasim, 4 the date, its year first."),
        _("1 Salah, 2 ad-Din, 3 al-Ayyubi: letters joined, marks on their letters, bars exactly above bars."),
        _("1 the name Sara Khalid, 2 the section, 3 the mark 18.5, 4 the reason, at its end 10/5."),
    ]


def nothing_reads_right() -> str:
    """Return what can be done where no way reads right."""
    return _(
        "None of the ways reads right here; nothing was changed. Do what is said above, if anything, and try again;"
        " or use another terminal, such as xterm, GNOME Terminal, Konsole or mintty."
    )
