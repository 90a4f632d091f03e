"""Two sections by subject, or two years by grade level or subject, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from textual.containers import VerticalScroll
from textual.widget import Widget

from data.results import reports
from data.results.records import Comparison, ResultKind, Scope
from data.school import structure
from data.school.records import Choice
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import N_, _, isolated
from tui.screens.results import result_views as views
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.bars import FULL, SHADED, Bars
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

_PLACES = (("one", N_("The one")), ("other", N_("The other")))


class ComparisonScreen(LeadsBack):
    """The list with both averages of each line, and the same as bars."""

    SCOPE: ClassVar[str] = "comparison"
    CSS = """
    ComparisonScreen #head, ComparisonScreen #legend { padding: 0 1; }
    ComparisonScreen #lines { height: 2fr; padding: 0 1; }
    ComparisonScreen #side { height: 3fr; }
    ComparisonScreen #scroll { height: 1fr; scrollbar-size-vertical: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.by: ResultKind = "subject"
        self.sides: tuple[Scope, Scope] | None = None
        self.names = ("", "")
        self.lines: Sequence[Comparison] | None = ()

    def back(self) -> Place:
        """Comparing begins at the results."""
        return Place("results")

    def body(self) -> Iterator[Widget]:
        """Both names, the list, and the plot with its signs."""
        yield Said(id="head", classes="-strong")
        yield Grid(views.comparison_columns(), id="lines")
        with Panel(id="side"):
            yield Said(id="legend", classes="-muted")
            with VerticalScroll(id="scroll", can_focus=True):
                yield Bars(id="plot", most=100)

    @property
    def grid(self) -> Grid:
        """The list."""
        return self.query_one("#lines", Grid)

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self.query_one("#side", Panel).call_title(_("Average % of both"))
        self._write()

    def reload(self) -> None:
        """Compare anew."""
        self.grid.focus()
        if self.sides:
            self.ask(reports.compare, self.by, *self.sides, tag="compare", then=self._keep)

    def _keep(self, lines: Sequence[Comparison]) -> None:
        self.lines = lines
        self._write()

    def _write(self) -> None:
        one, other = self.names
        nothing = _("Side by side")
        self.query_one("#head", Said).say(
            _("{one} beside {other}", one=isolated(one), other=isolated(other)) if self.sides else nothing
        )
        legend = f"{FULL} {isolated(one)}   {SHADED} {isolated(other)}" if self.sides else ""
        self.query_one("#legend", Said).say(legend, self.direction)
        choose, none = _("Space chooses two sections, Ctrl+T two years."), _("Neither of the two has marks yet.")
        self.grid.empty = none if self.sides else choose
        self.grid.set_columns(views.comparison_columns())
        self.grid.show(None if self.lines is None else list(map(views.comparison_row, self.lines)))
        self.query_one("#plot", Bars).show(views.comparison_bars(self.lines or ()))

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.id == "comparison.by" and not (self.sides and self.sides[0].year_id):
            return _("Only years are compared by grade level, too.")
        return ""

    def action_sections(self) -> None:
        """Two sections, by subject."""
        self.flow(self._choose("sections", "classroom_id", "subject", _("Which two sections?")))

    def action_years(self) -> None:
        """Two years, by grade level."""
        self.flow(self._choose("years", "year_id", "level", _("Which two years?")))

    def action_by(self) -> None:
        """Years by grade level or by subject."""
        self.by = "subject" if self.by == "level" else "level"
        self.reload()

    async def _choose(self, what: str, field: str, by: ResultKind, title: str) -> None:
        offered: Sequence[Choice] = await self.wait(structure.choices, what)
        labels = {choice.value: choice.label for choice in offered}
        fields = [FieldSpec(name, _(word), "choice", required=True, choices=list(labels.items()))
                  for name, word in _PLACES]  # fmt: skip
        now = self.sides if self.sides and getattr(self.sides[0], field) else ()
        start = {name: getattr(scope, field) for (name, _word), scope in zip(_PLACES, now, strict=False)}

        async def check(values: dict[str, Any]) -> dict[str, str]:
            same = values["one"] == values["other"]
            return {"other": _("Choose another one to compare with.")} if same else {}

        dialog = FormDialog(title, fields, start, check, confirm=_("Compare"), direction=self.direction)
        if chosen := await self.app.push_screen_wait(dialog):
            keys = chosen["one"], chosen["other"]
            self.names = labels[keys[0]], labels[keys[1]]
            self.by, self.sides = by, (Scope(**{field: keys[0]}), Scope(**{field: keys[1]}))
            self.lines = None
            self._write()
            self.reload()
