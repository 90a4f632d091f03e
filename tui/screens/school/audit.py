"""The audit trail: who changed what, when, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar

from textual.widget import Widget

from data.db.paging import Page
from data.school.audit import MOST, Change, list_changes
from data.school.records import User
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, date_text, isolated, number, school_moment
from tui.screens.school.audit_views import TABLES, about, change_columns, change_row, subject
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.said import Said


def changes(db: Any, who: Any, *, term: str, sort: str, limit: int, offset: int, **limits: Any) -> Page[Change]:
    """Read a page of the trail: its order is its own, and it is limited instead of searched."""
    return list_changes(db, who, limit=limit, offset=offset, **limits)


class AuditScreen(LeadsBack):
    """The changes from the newest; the one under the cursor in whole sentences."""

    SCOPE: ClassVar[str] = "audit"
    DEFAULT_CSS = """
    AuditScreen #head { padding: 0 1; }
    AuditScreen #changes { padding: 0 1; height: 1fr; }
    AuditScreen #about { padding: 0 1; height: 4; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[str, Any] = {}
        self.row: Change | None = None
        self.people: dict[int, str] = {}

    def body(self) -> Iterator[Widget]:
        """Which changes, the list, and the one under the cursor."""
        yield Said(id="head", classes="-muted")
        yield PagedGrid(change_columns(), changes, change_row, "", shown=self._told, finds="row", id="changes")
        yield Said(id="about")

    def back(self) -> Place:
        """The administration."""
        return Place("admin")

    @property
    def grid(self) -> PagedGrid:
        """The list."""
        return self.query_one(PagedGrid)

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.empty = _("No such change.")
        self.grid.retell(change_columns())
        self._told()

    def reload(self) -> None:
        """Read the list anew; it keeps its place."""
        self.grid.focus()
        self._read()

    def _read(self, *, top: bool = False) -> None:
        self.grid.read = partial(changes, **self._limits())
        self.grid.reload(top=top)

    def _limits(self) -> dict[str, Any]:
        if self.row:
            return {"table": self.row.table_name, "row_key": self.row.row_key}
        chosen = self.chosen
        days = {"since": chosen.get("first"), "until": chosen.get("last") and chosen["last"] + timedelta(days=1)}
        limits = {"table": chosen.get("table"), "user_id": chosen.get("user_id")}
        return limits | {name: day and school_moment(day) for name, day in days.items()}

    def _told(self) -> None:
        total = self.grid.total
        count = _("the newest {n}", n=number(total)) if total >= MOST else _("{n} found", n=number(total))
        self.query_one("#head", Said).say(" · ".join([*self._limits_said(), count]))
        self._tell_current()

    def _limits_said(self) -> list[str]:
        if self.row:
            return [_("Only of {what}", what=subject(self.row))]
        kind, person = TABLES.get(self.chosen.get("table") or ""), self.people.get(self.chosen.get("user_id") or 0)
        first, last = self.chosen.get("first"), self.chosen.get("last")
        said = (
            _(kind) if kind else "",
            isolated(person) if person else "",
            _("from {day}", day=date_text(first)) if first else "",
            _("until {day}", day=date_text(last)) if last else "",
        )
        return list(filter(None, said))

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(about(self.grid.current) if self.grid.current else "")

    def on_grid_cursor_moved(self) -> None:
        """Another change."""
        self._tell_current()

    def on_grid_row_selected(self) -> None:
        """Enter shows what else became of the row."""
        self.action_do("audit.row")

    def why_not(self, key: Key) -> str:
        """Rights, then what there is nothing of."""
        if reason := super().why_not(key):
            return reason
        if key.id == "audit.row" and self.grid.current is None:
            return _("Nothing is chosen here.")
        if key.id == "audit.all" and not self.row and not any(self.chosen.values()):
            return _("All changes are shown already.")
        return ""

    def action_row(self) -> None:
        """Only the changes of the row under the cursor."""
        self.row = self.grid.current
        self._read(top=True)

    def action_all(self) -> None:
        """Every change."""
        self.row, self.chosen = None, {}
        self._read(top=True)

    def action_limit(self) -> None:
        """Only some of the changes."""
        self.flow(self._limit())

    async def _limit(self) -> None:
        from data.school.accounts import list_users

        self.people = {user.id: _account(user) for user in await self.wait(list_users)}
        fields = [
            FieldSpec("table", _("Of what"), "choice", choices=[(name, _(told)) for name, told in TABLES.items()]),
            FieldSpec("user_id", _("User"), "choice", choices=list(self.people.items())),
            FieldSpec("first", _("From date"), "date"),
            FieldSpec("last", _("To date"), "date"),
        ]
        asked = FormDialog(_("Only some changes"), fields, self.chosen, confirm=_("Show"), direction=self.direction)
        values = await self.app.push_screen_wait(asked)
        if values is not None:
            self.row, self.chosen = None, values
            self._read(top=True)


def _account(user: User) -> str:
    return f"{user.full_name} ({user.apart})" if user.apart else user.full_name
