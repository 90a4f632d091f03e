"""F9: everything a school is made of, each kind as one list and one form, fed by the description of its table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from tui import keys
from tui.app.places import Place
from tui.language.i18n import N_, _
from tui.screens.school.admin_kinds import KINDS, Kind, columns, item_name, item_rows
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.password import differ, new_password
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Column, Grid, Row

Item = dict[str, Any]

ELSEWHERE = {"committees": N_("Committees and seats"), "audit": N_("Record of changes")}
"""Place of a screen of its own that people look for here -> its title (msgid)."""


class AdminScreen(RasdScreen):
    """The kinds at the start, the items of the chosen kind beside them."""

    SCOPE: ClassVar[str] = "admin"
    CSS_PATH = "admin.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.kind = next(iter(KINDS))
        self.items: dict[Any, Item] = {}
        self.known = False

    @property
    def shown(self) -> Kind:
        """The kind whose items are shown."""
        return KINDS[self.kind]

    @property
    def elsewhere(self) -> str:
        """The screen of its own that the cursor is on; empty on a kind."""
        place = self.query_one("#kinds", Grid).cursor_key
        return str(place) if place in ELSEWHERE else ""

    def body(self) -> Iterator[Widget]:
        """The two lists."""
        with Horizontal(id="lists"):
            yield Grid([Column("title", "", width=14, weight=1, sortable=False)], id="kinds")
            with Panel(id="items-panel"):
                yield Grid(columns(self.shown), id="items")

    def tell(self) -> None:
        """Headings and titles in the language spoken now."""
        kinds = self.query_one("#kinds", Grid)
        kinds.set_columns([Column("title", _("What"), width=14, weight=1, sortable=False)])
        titles = {name: kind.title for name, kind in KINDS.items()} | ELSEWHERE
        kinds.show([Row(name, {"title": _(title)}) for name, title in titles.items()])
        kinds.move_to(self.kind)
        self._tell_items()

    def _tell_items(self) -> None:
        grid, panel = self.query_one("#items", Grid), self.query_one("#items-panel", Panel)
        grid.can_focus = not self.elsewhere  # the invitation is to the key in the other list
        if self.elsewhere:
            panel.call_title(_(ELSEWHERE[self.elsewhere]))
            grid.set_columns([Column("title", "", width=14, weight=1, sortable=False)])
            grid.empty = _("Enter opens them.")
            grid.show([])
            return
        panel.call_title(_(self.shown.title))
        grid.set_columns(columns(self.shown))
        none, kind = _("Nothing here yet."), self.shown
        may_add = not (kind.single or self.app.why_not_to(kind.needs))
        grid.empty = self.invite(none, "admin.new", _("Ins adds the first one.")) if may_add else none
        grid.show(item_rows(self.shown, self.items.values()) if self.known else None)

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`admin/KIND` opens that list."""
        if args and args[0] in KINDS:
            self.kind = args[0]
            for grid in self.query("#kinds"):
                grid.move_to(self.kind)

    def reload(self) -> None:
        """Read the items of the chosen kind."""
        kind = self.shown
        self.ask(kind.list_items, tag="items", then=lambda items: self._keep(kind, items))

    def _keep(self, kind: Kind, items: Sequence[Item], before: Collection[Any] = ()) -> None:
        """Show the items, and mark the one that is not among those `before`, where that is known."""
        if kind is self.shown:
            self.items, self.known = {item["id"]: item for item in items}, True
            self._tell_items()
            for added in [id for id in self.items if before and id not in before][:1]:
                self.query_one("#items", Grid).move_to(added)

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another kind: its items. A message about a row that the cursor has left meanwhile is late."""
        chosen = event.grid.cursor_key
        if event.grid.id != "kinds":
            return
        if chosen not in KINDS or chosen == self.kind:
            self._tell_items()
        else:
            self.kind, self.items, self.known = str(chosen), {}, False
            self.query_one("#items", Grid).finding = ""
            self._tell_items()
            self.app.remember_place(Place("admin", (self.kind,)))
            self.reload()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a kind goes to its items; on an item it edits."""
        if event.grid.id == "kinds" and self.elsewhere:
            self.app.go(Place(self.elsewhere))
        elif event.grid.id == "kinds":
            self.query_one("#items", Grid).focus()
        else:
            self.action_do("admin.edit")

    # --- keys -------------------------------------------------------------------------------------

    @property
    def current(self) -> Item | None:
        """The item under the cursor; where there is one, that one."""
        if self.shown.single:
            return next(iter(self.items.values()), None)
        return self.items.get(self.query_one("#items", Grid).cursor_key)

    def why_not(self, key: keys.Key) -> str:
        """What a kind cannot do, and what needs an item."""
        if reason := super().why_not(key):
            return reason
        if key.scope != "admin":
            return ""
        if self.elsewhere:
            return _("Enter opens them.")
        if key.name == "password" and self.kind != "users":
            return _("Only people have passwords.")
        if key.name == "new" and self.shown.single:
            return _("There is only this one; Enter changes it.")
        if key.name == "delete" and self.shown.delete_item is None:
            return _("These are not deleted, they are made inactive.")
        if key.name != "new" and self.current is None:
            return _("Nothing is chosen here.")
        return self.app.why_not_to(self.shown.needs)

    def action_new(self) -> None:
        """A new item."""
        self.flow(self._edit(None))

    def action_edit(self) -> None:
        """Change the item under the cursor."""
        self.flow(self._edit(self.current))

    def action_delete(self) -> None:
        """Delete the item under the cursor."""
        if self.current:
            self.flow(self._delete(self.current))

    def action_password(self) -> None:
        """Another password for a person."""
        if self.current:
            self.flow(self._password(self.current))

    async def _edit(self, item: Item | None) -> None:
        kind = self.shown
        choices = {name: await self.wait(kind.choices, name) for name in kind.referenced}
        fields = kind.fields(choices, item is None)

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            if doubt := kind.doubt(values):
                asked = Confirm(_("Save it so?"), doubt, _("Save"), direction=self.direction)
                if not await self.app.push_screen_wait(asked):
                    return {"": doubt[0]}
            return await self.saved(kind.save_item, values, item["id"] if item else None)

        start = {field.name: item.get(field.name) for field in fields} if item else kind.defaults
        title = _("New: {kind}", kind=_(kind.one)) if item is None else _("Change: {kind}", kind=_(kind.one))
        if await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction)):
            self._saved(kind, () if item else tuple(self.items))

    async def _delete(self, item: Item) -> None:
        kind = self.shown
        body = [item_name(kind, item), _("Only what nothing uses can be deleted.")]
        asked = Confirm(_("Delete?"), body, _("Delete"), danger=True, direction=self.direction)
        if kind.delete_item and await self.app.push_screen_wait(asked):
            await self.wait(kind.delete_item, item["id"])
            self.say(_("Deleted."))
            self.reload()

    async def _password(self, item: Item) -> None:
        from data.school import accounts

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            if values["password"] != values["again"]:
                return {"again": differ()}
            refused = {"WEAK_PASSWORD": "password"}
            return await self.saved(accounts.set_password, item["id"], values["password"], fields=refused)

        fields = [
            new_password("password", _("Password")),
            FieldSpec("again", _("Password again"), "password", required=True),
        ]
        title = _("A new password for {name}", name=item["full_name"])
        if await self.app.push_screen_wait(FormDialog(title, fields, {}, save, direction=self.direction)):
            self.say(_("The new password is kept."))

    def _saved(self, kind: Kind, before: Collection[Any] = ()) -> None:
        self.say(_("Saved."))
        self.ask(kind.list_items, tag="items", then=lambda items: self._keep(kind, items, before))
        if kind.changes_frame:
            self.app.read_school()
