"""Spreading a session's students: first who would get which seat, then all of it as one step, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from textual.widget import Widget

from data.db.errors import CHANGED
from data.seating import committees, sessions
from data.seating.records import Committee, CommitteeSize, Seated, Session, SpreadPlan, SpreadRule
from data.text.folding import fold
from tui.app.places import Place
from tui.app.work import Job
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext, number
from tui.screens.seating import committee_views as views
from tui.screens.shell.section_names import shortened
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import FormDialog
from tui.widgets.grid.grid import Column, Grid, Row
from tui.widgets.said import Said

FIRST_GUESS = SpreadRule(tuple(CommitteeSize(str(place), 20) for place in range(1, 6)))
"""What the form offers where a session has no committees yet."""


class SpreadScreen(LeadsBack):
    """The preview as a list, and doing it; Undo takes all of the latest back."""

    SCOPE: ClassVar[str] = "spread"
    CSS = """
    SpreadScreen #head, SpreadScreen #rule, SpreadScreen #counts { padding: 0 1; }
    SpreadScreen #people { padding: 0 1; height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.session_id: int | None = None
        self.session: Session | None = None
        self.rule: SpreadRule | None = None
        self.plan: SpreadPlan | None = None
        self.rule_asked: SpreadRule | None = None
        self.clear_gone = False
        self.done: list[Seated] = []
        self.job: Job | None = None

    def back(self) -> Place:
        """The committees of the session."""
        return Place("committees", (str(self.session_id),) if self.session_id else ())

    def body(self) -> Iterator[Widget]:
        """The session, the rule, the counts, and everybody who is concerned."""
        yield Said(id="head", classes="-strong")
        yield Said(id="rule", classes="-muted")
        yield Said(id="counts")
        yield Grid(spread_columns(), id="people")

    @property
    def grid(self) -> Grid:
        """The preview."""
        return self.query_one("#people", Grid)

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self.grid.set_columns(spread_columns())
        self._write()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`spread/SESSION` plans for that session."""
        if args and args[0].isdecimal() and int(args[0]) != self.session_id:
            self.session_id = int(args[0])
            self.session = self.rule = self.plan = None
            self.done, self.clear_gone = [], False

    def reload(self) -> None:
        """Read the session; plan anew where there is a rule, unless seats are being given."""
        self.grid.focus()
        if self.session_id is not None and self.job is None:
            self.ask(sessions.list_sessions, tag="session", then=self._keep_session)
            self._plan()

    def _keep_session(self, found: Sequence[Session]) -> None:
        self.session = next((session for session in found if session.id == self.session_id), None)
        self._write()

    def _plan(self) -> None:
        if self.rule:
            self.ask(committees.plan_spread, self.session_id, self.rule, tag="plan", then=self._keep)

    def _keep(self, plan: SpreadPlan) -> None:
        first, self.plan = self.plan is None, plan
        self._write()
        if first:
            self.grid.action_edge(-1)

    def _write(self) -> None:
        session, plan = self.session, self.plan
        self.query_one("#head", Said).say(views.session_title(session) if session else _("Spreading over committees"))
        self.query_one("#rule", Said).say(views.rule_text(self.rule) if self.rule else "")
        self.query_one("#counts", Said).say(counts_text(plan, self.clear_gone) if plan else "")
        which = _("Space says which committees there are and how many sit in each.")
        nothing = self.invite(_("Nothing is planned yet."), "spread.rule", which)
        self.grid.empty = _("Everybody who sits these exams has a seat.") if plan else nothing
        self.grid.show(spread_rows(plan, self.clear_gone) if plan else None if self.rule else [])

    def on_grid_row_selected(self) -> None:
        """Enter gives the seats."""
        self.action_do("spread.spread")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE or key.name == "back":
            return ""
        if self.session_id is None:
            return _("Esc, then choose an exam session.")
        if self.job is not None:
            return _("One moment: seats are being written.")
        if key.name in ("spread", "gone") and self.plan is None:
            return _("Say first which committees there are (Space).")
        if key.name == "gone" and self.plan and not self.plan.gone:
            return _("Everybody who is seated still sits these exams.")
        if key.name == "spread" and self.plan and not (self.plan.placed or (self.clear_gone and self.plan.gone)):
            return _("Nothing would change: nobody else gets a seat by this rule.")
        if key.name == "undo" and not self.done:
            return _("Nothing was changed here that could be taken back.")
        return ""

    # --- the rule ---------------------------------------------------------------------------------

    def action_rule(self) -> None:
        """Which committees, and how they are filled."""
        self.flow(self._ask_rule())

    async def _ask_rule(self) -> None:
        rule = self.rule or _same_as(await self.wait(committees.list_committees, self.session_id))

        async def check(values: dict[str, Any]) -> Mapping[str, str]:
            sizes = views.read_sizes(values["committees"])
            if isinstance(sizes, str):
                return {"committees": _("This line names no committee with its seats: {line}", line=isolated(sizes))}
            self.rule_asked = SpreadRule(sizes, values["mixed"], values["order"], int(values["first_number"]))
            return _under(await self.saved(committees.plan_spread, self.session_id, self.rule_asked))

        dialog = FormDialog(
            _("How are students spread?"), views.rule_fields(), views.rule_values(rule), check, confirm=_("Preview"),
            direction=self.direction,
        )  # fmt: skip
        if await self.app.push_screen_wait(dialog):
            self.rule, self.plan = self.rule_asked, None
            self._plan()  # anew: a plan by the rule before may be on its way

    def action_gone(self) -> None:
        """Take the seats of those who are gone, or leave them."""
        self.clear_gone = not self.clear_gone
        self._write()

    # --- doing it ---------------------------------------------------------------------------------

    def action_spread(self) -> None:
        """Give the seats that the preview shows."""
        if self.plan:
            self.job = self.ask(
                committees.spread, self.plan, clear_gone=self.clear_gone, then=self._given, failed=self._failed
            )

    def _given(self, seated: Seated) -> None:
        self.job = None
        self.done.append(seated)
        told = ngettext("{n} seat is given. Ctrl+Z takes it back.", "{n} seats are given. Ctrl+Z takes all back.",
                        len(seated.added))  # fmt: skip
        cleared = ngettext("{n} seat is free again.", "{n} seats are free again.", len(seated.removed))
        self.say(f"{told} {cleared}" if seated.removed else told)
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.job = None
        self.refuse(error)
        self.reload()

    def action_undo(self) -> None:
        """Take back what was given last."""
        seated = self.done.pop()

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(seated)
            self._failed(error)

        self.job = self.ask(committees.undo_spread, seated, then=self._taken_back, failed=failed)

    def _taken_back(self, seated: Seated) -> None:
        self.job = None
        self.say(ngettext("{n} taken back.", "{n} taken back.", len(seated.removed)))
        self.reload()


def _same_as(committees_now: Sequence[Committee]) -> SpreadRule:
    """The committees that there are, each of the size it has; a guess where there are none."""
    sizes = tuple(CommitteeSize(one.name, one.students) for one in committees_now if one.name)
    return SpreadRule(sizes) if sizes else FIRST_GUESS


def _under(errors: dict[str, str]) -> dict[str, str]:
    """A committee's name and size are typed in one field."""
    return {"committees" if field in ("name", "capacity") else field: text for field, text in errors.items()}


def spread_columns() -> list[Column]:
    """What becomes of somebody, where they would sit, and who it is."""
    return [
        Column("state", "", width=11),
        Column("committee", _("Committee"), width=9),
        Column("seat", _("Seat"), width=6, base="ltr", align="end"),
        Column("number", _("Seating no."), width=10, base="ltr", align="end"),
        Column("student", _("Student"), width=16, weight=2),
        Column("level", _("Grade level"), width=12, weight=1, priority=1, shorter=shortened),
        Column("section", _("Section"), width=7, priority=2),
    ]


def spread_rows(plan: SpreadPlan, clear_gone: bool) -> list[Row]:
    """Who has no room, who is gone, and who gets which seat."""
    gone = ("✗ " + _("seat goes"), "warning") if clear_gone else ("· " + _("is gone"), "muted")
    left = [_row(("left", one.enrollment_id), ("✗ " + _("no room"), "error"), one) for one in plan.left]
    away = [
        _row(("gone", seat.id), gone, seat, (seat.committee, seat.seat or "", seat.seating_number or ""))
        for seat in plan.gone
    ]
    gets = "→ " + _("gets"), "success"
    placed = [
        _row(("gets", one.sitter.enrollment_id), gets, one.sitter, (one.committee, one.seat, one.seating_number))
        for one in plan.placed
    ]
    return [*left, *away, *placed]


def _row(key: tuple[str, int], state: tuple[str, str], who: Any, where: tuple[str, ...] = ("", "", "")) -> Row:
    word, style = state
    values = dict(zip(("committee", "seat", "number"), where, strict=True)) | {
        "state": word, "student": who.student, "level": who.grade_level, "section": who.section,
    }  # fmt: skip
    find = fold(" ".join(values.values()))
    return Row(key, values, {"state": style, "number": "strong"}, find=find, asides={"student": who.apart})


def counts_text(plan: SpreadPlan, clear_gone: bool) -> str:
    """How many keep their seat, get one, find no room, are gone."""
    gone = number(len(plan.gone))
    away = _("gone, seat taken {n}", n=gone) if clear_gone else _("gone, seat kept {n}", n=gone)
    told = [
        _("seated already {n}", n=number(plan.seated)),
        _("get a seat {n}", n=number(len(plan.placed))),
        _("no room {n}", n=number(len(plan.left))),
    ]
    return " · ".join([*told, away] if plan.gone else told)
