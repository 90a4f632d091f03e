"""Committees and seats of an exam session: who sits where, and the way to spreading them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from data.exams import periods
from data.seating import committees, sessions
from data.seating.records import Committee, Seat, Session
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, ngettext
from tui.screens.seating import committee_views as views
from tui.screens.shell.namesakes import named
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


class CommitteesScreen(LeadsBack):
    """The committees of a session; beside them the seats of the one under the cursor."""

    SCOPE: ClassVar[str] = "committees"
    CSS = """
    CommitteesScreen #head, CommitteesScreen #facts { padding: 0 1; }
    CommitteesScreen #sides { height: 1fr; }
    CommitteesScreen #committees { width: 30%; max-width: 38; height: 1fr; padding: 0 1; }
    CommitteesScreen #side { width: 1fr; height: 1fr; }
    CommitteesScreen #seats { height: 1fr; }
    CommitteesScreen #about { padding: 0 1; height: 2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.sessions: dict[int, Session] = {}
        self.known = self.rooms_known = False
        self.session_id: int | None = None
        self.committees: Sequence[Committee] = ()
        self.shown: tuple[str, ...] = views.ALL

    def back(self) -> Place:
        """Committees stand under administration."""
        return Place("admin")

    def body(self) -> Iterator[Widget]:
        """The session, its committees, the seats, and the one under the cursor."""
        yield Said(id="head", classes="-strong")
        yield Said(id="facts", classes="-muted")
        with Horizontal(id="sides"):
            yield Grid(views.committee_columns(), id="committees")
            with Panel(id="side"):
                columns, read = views.seat_columns(True), committees.list_seats
                yield PagedGrid(columns, read, views.seat_row, "seat", shown=self._told, id="seats")
        yield Said(id="about")

    @property
    def rooms(self) -> Grid:
        """The committees."""
        return self.query_one("#committees", Grid)

    @property
    def seats(self) -> PagedGrid:
        """The seats."""
        return self.query_one("#seats", PagedGrid)

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self.sessions.get(self.session_id or 0)

    @property
    def current(self) -> Seat | None:
        """The seat under the cursor."""
        return self.seats.current

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.rooms.set_columns(views.committee_columns())
        self.rooms.empty = _("No committees yet.")
        spread = _("Space spreads the students over committees.")
        self.seats.empty = self.invite(_("Nobody has a seat yet."), "committees.spread", spread)
        self.seats.retell(views.seat_columns(not self.shown))
        self._write()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`committees/SESSION` shows that session."""
        if args and args[0].isdecimal() and int(args[0]) != self.session_id:
            self.session_id, self.shown, self.committees = int(args[0]), views.ALL, ()

    def reload(self) -> None:
        """Read the sessions, then what is shown of one."""
        if self.focused not in (self.rooms, self.seats):
            self.rooms.focus()
        self.ask(sessions.list_sessions, tag="sessions", then=self._keep)

    def _keep(self, found: Sequence[Session]) -> None:
        self.sessions, self.known = {session.id: session for session in found}, True
        if self.session_id not in self.sessions:
            self.session_id, self.shown, self.committees = (found[0].id if found else None), views.ALL, ()
        self._write()
        if self.session_id is not None:
            self.app.remember_place(Place("committees", (str(self.session_id),)))
            self.ask(committees.list_committees, self.session_id, tag="committees", then=self._keep_committees)
            self._read_seats()
        else:
            self.seats.empty = self.rooms.empty = ""
            self.seats.show([])
            self.rooms.show([])

    def _keep_committees(self, found: Sequence[Committee]) -> None:
        self.committees, self.rooms_known = found, True
        self._write()
        if self.rooms.cursor_key != self.shown:
            self.rooms.move_to(self.shown)

    def _read_seats(self, *, top: bool = False) -> None:
        committee = self.shown[0] if self.shown else None
        self.seats.read = partial(committees.list_seats, session_id=self.session_id, committee=committee)
        self.seats.set_columns(views.seat_columns(not self.shown))
        self.seats.reload(top=top)

    def _write(self) -> None:
        session = self.session
        made = _("Ins makes one of the exam periods that are sat together.")
        nothing = self.invite(_("No exam session yet."), "committees.new", made) if self.known else ""
        self.query_one("#head", Said).say(views.session_title(session) if session else nothing)
        self.query_one("#facts", Said).say(views.session_facts(session) if session else "")
        self.rooms.show(views.committee_rows(self.committees) if self.rooms_known else None)
        self._told()

    def _told(self) -> None:
        name = views.committee_name(self.shown[0]) if self.shown else _("All committees")
        title = ngettext("{committee}: {n} seat", "{committee}: {n} seats", self.seats.total, committee=name)
        self.query_one("#side", Panel).call_title(title)
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(views.about_seat(self.current) if self.current else "")

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another committee: its seats. A message about a row that the cursor has left meanwhile is late."""
        chosen = event.grid.cursor_key
        if event.grid is self.seats:
            self._tell_current()
        elif isinstance(chosen, tuple) and chosen != self.shown:
            self.shown = chosen
            self.seats.finding = ""
            self._read_seats(top=True)
            self._told()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a committee goes to its seats; on a seat it moves the student."""
        if event.grid is self.rooms:
            self.seats.focus()
        else:
            self.action_do("committees.move")

    def key_escape(self) -> None:
        """Esc goes from the seats to the committees, and from there back."""
        if self.seats.has_focus and not self.query_one("#refusal", Said).text:
            self.rooms.focus()
        else:
            super().key_escape()

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE or key.name in ("back", "new", "sort"):
            return ""
        if self.session is None:
            return _("There is no exam session yet: Ins makes one.")
        if key.name in ("move", "clear") and self.current is None:
            return _("There is no seat under the cursor.")
        if key.name == "spread" and not self.session.periods:
            return _("The session has no exam period yet, so nobody sits it. Ctrl+E chooses its periods.")
        return ""

    # --- seats ------------------------------------------------------------------------------------

    def action_spread(self) -> None:
        """Who would get which seat, and giving them."""
        self.app.go(Place("spread", (str(self.session_id),)))

    def action_move(self) -> None:
        """Another seat for the student."""
        if self.current:
            self.flow(self._move(self.current))

    async def _move(self, seat: Seat) -> None:
        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            return await self.saved(committees.move_seat, seat.id, values["committee"], values["seat"])

        start = {"committee": seat.committee, "seat": seat.seat}
        title = _("Another seat for {name}", name=named(seat.student, seat.apart))
        fields = views.seat_fields(self.committees)
        if await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction)):
            self.say(_("Moved; the seating number stays."))
            self.reload()

    def action_clear(self) -> None:
        """Take the student's seat."""
        if self.current:
            self.flow(self._clear(self.current))

    async def _clear(self, seat: Seat) -> None:
        body = [views.about_seat(seat), _("Spreading gives the student a seat and a number again.")]
        asked = Confirm(_("Clear this seat?"), body, _("Clear"), danger=True, direction=self.direction)
        if await self.app.push_screen_wait(asked):
            await self.wait(committees.clear_seat, seat.id)
            self.say(_("The seat is free."))
            self.reload()

    def action_sort(self) -> None:
        """By the column under the cursor."""
        if not self.seats.sort_here():
            self.warn(_("The list cannot be sorted by this column. ← and → choose another."))

    # --- sessions ---------------------------------------------------------------------------------

    def action_session(self) -> None:
        """Another session."""
        self.flow(self._choose_session())

    async def _choose_session(self) -> None:
        offered = [(session.id, views.session_title(session)) for session in self.sessions.values()]
        fields = [FieldSpec("session", _("Session"), "choice", required=True, choices=offered)]
        title, start = _("Which exam session?"), {"session": self.session_id}
        dialog = FormDialog(title, fields, start, confirm=_("Choose"), direction=self.direction)
        if chosen := await self.app.push_screen_wait(dialog):
            self._go_to(chosen["session"])

    def _go_to(self, session_id: int) -> None:
        self.on_place(str(session_id))
        self.reload()

    def action_new(self) -> None:
        """A new session."""
        self.flow(self._edit(None))

    def action_edit(self) -> None:
        """Change the session."""
        self.flow(self._edit(self.session))

    async def _edit(self, session: Session | None) -> None:
        offered = await self.wait(periods.list_periods)
        held = session.plan.period_ids if session else ()
        year = self.app.school.year_id if self.app.school else None
        offered = [one for one in offered if one.academic_year_id == year or one.id in held]

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            plan = views.session_plan(values, offered)
            return await self.saved(sessions.save_session, plan, session.id if session else None)

        title = _("Change the session") if session else _("New exam session")
        start = views.session_values(session.plan) if session else {}
        fields = views.session_fields(offered)
        if await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction)):
            self.say(_("Saved."))
            self._go_to(self.answer)

    def action_remove(self) -> None:
        """Delete the session."""
        if self.session:
            self.flow(self._remove(self.session))

    async def _remove(self, session: Session) -> None:
        body = [views.session_title(session), views.session_facts(session), _("Its seats go with it.")]
        asked = Confirm(_("Delete this session?"), body, _("Delete"), danger=True, direction=self.direction)
        if await self.app.push_screen_wait(asked):
            await self.wait(sessions.delete_session, session.id)
            self.say(_("Deleted."))
            self.reload()
