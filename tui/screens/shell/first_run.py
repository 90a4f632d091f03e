"""The first run, and whatever else stands between a person and a school: too old, not ours, not reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button

from tui.app import connection, opening
from tui.app.opening import Opened
from tui.app.work import Cancelled, Job
from tui.language.i18n import N_, _, percent
from tui.language.refusals import explain, is_lost
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.opening import making
from tui.screens.shell.password import differ, new_password
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel, Said, drawn


@dataclass(frozen=True, slots=True)
class Way:
    """One way on: the button's label and a sentence under it."""

    label: str
    tip: str


WAYS = {
    "again": Way(N_("Try again"), N_("Open the same database once more.")),
    "upgrade": Way(N_("Bring it up to date"), N_("Changes tables and rules, keeps every row. Have a backup.")),
    "new": Way(N_("Start a new school"), N_("Names the school and makes its first administrator.")),
    "demo": Way(N_("Look at the demonstration school"), N_("Made-up students and marks, beside your own school.")),
    "connect": Way(N_("Connect to another database"), N_("A MariaDB or MySQL server of the school, or another file.")),
}
"""Name -> a way on."""

STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "empty": (N_("Welcome. There is no school here yet."), ("new", "demo", "connect")),
    "partial": (N_("Setting up this database was interrupted. It can go on."), ("new", "demo", "connect")),
    "current": (N_("Everything is set up, but nobody can sign in yet."), ("new", "demo", "connect")),
    "old": (N_("This school was last used with an older Rasd."), ("upgrade", "connect", "demo")),
    "newer": (
        N_("This school was last used with a newer Rasd. Update Rasd on this machine."),
        ("again", "connect", "demo"),
    ),
    "foreign": (
        N_("This database holds tables of something else. Rasd needs a database of its own."),
        ("connect", "again", "demo"),
    ),
    "unavailable": (N_("The school cannot be opened."), ("again", "connect", "demo")),
}
"""What was found -> what to say, and the ways on."""


class FirstRunScreen(RasdScreen):
    """Says what was found and offers the ways on."""

    SCOPE = "first_run"
    CSS_PATH = "first_run.tcss"
    BINDINGS: ClassVar = [("down", "app.focus_next"), ("up", "app.focus_previous")]

    def __init__(self) -> None:
        super().__init__()
        self.found = "empty"
        self.why: Exception | None = None
        self.job: Job | None = None
        self.waits: Timer | None = None

    def on_place(self, *args: Any) -> None:
        """Note what was found, and why it cannot be opened; where nobody answers, look again and again."""
        self.found, self.why = (*args, None)[:2]
        self.say("")
        self._wait()

    def body(self) -> Iterator[Widget]:
        """A card in the middle."""
        yield Panel(id="card")

    def tell(self) -> None:
        """Write the card anew, after one that is being written."""
        self.call_later(self._draw)

    async def _draw(self) -> None:
        card, base = self.query_one("#card", Panel), self.direction
        card.call_title(_("Rasd, the records office of a school"))
        sentence, ways = STATES[self.found]
        why = "" if self.why is None else _("Stopped.") if isinstance(self.why, Cancelled) else explain(self.why)
        await card.remove_children()
        card.mount(Said("\n".join(part for part in (_(sentence), why) if part), base=base, classes="found"))
        for name in ways:
            card.mount(Button(drawn(_(WAYS[name].label)), name=name, compact=True))
            card.mount(Said(_(WAYS[name].tip), base=base, classes="-muted tip"))
        card.query(Button).first().focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go the chosen way, one at a time."""
        if self.is_busy:
            self._say_wait()
        else:
            getattr(self, f"_{event.button.name}")()

    @property
    def is_busy(self) -> bool:
        """Whether a way is being gone."""
        return self.job in self.app.jobs

    # --- the ways ---------------------------------------------------------------------------------

    def _again(self) -> None:
        self._say_wait()
        self.job = self.work(opening.open_school, self.app.config.url, then=self.app.opened, failed=self.app.not_opened)

    def _wait(self) -> None:
        if self.found == "unavailable" and self.why and is_lost(self.why) and self.waits is None:
            self.waits = self.app.set_timer(connection.POLL_SECONDS, self._look_again)

    def _look_again(self) -> None:
        """Open by itself what did not answer, unless somebody is going another way."""
        self.waits = None
        if self.app.seen is not self or not self.is_made:
            return
        if self.is_busy or not self.is_active:
            self._wait()
        else:
            url = self.app.config.url
            self.work(opening.open_school, url, tag="look", then=self._is_there, failed=self._is_not_there)

    def _is_there(self, opened: Opened) -> None:
        if self.is_active and not self.is_busy:
            self.app.opened(opened)
        else:
            opened.db.close()
            self._wait()

    def _is_not_there(self, error: Exception) -> None:
        if not self.is_active or self.is_busy or str(error) == str(self.why):
            self._wait()
        else:
            self.app.not_opened(error)

    def _upgrade(self) -> None:
        self._say_wait()
        self.job = self.work(opening.bring_up_to_date, self.app.config.url, then=self.app.opened)

    def _demo(self) -> None:
        self.job = self.work(opening.open_demo, then=self._demo_opened, failed=self._demo_failed, progress=self._making)

    def _making(self, done: int, total: int) -> None:
        self.say(making(percent(done, total)), "strong")

    def _demo_failed(self, error: Exception) -> None:
        self.say("") if isinstance(error, Cancelled) else self.refuse(error)

    def key_escape(self) -> None:
        """Esc stops making the demonstration school; nothing of it is left."""
        super().key_escape()
        if self.job:
            self.job.cancel()

    def _demo_opened(self, opened: Opened) -> None:
        self.app.demo = True
        self.app.opened(opened)

    def _new(self) -> None:
        self.flow(self._found_school())

    async def _found_school(self) -> None:
        await self._form(_("A new school"), school_fields(), self._make_school, _("Start"))

    async def _make_school(self, values: dict[str, Any]) -> Mapping[str, str]:
        if values["password"] != values["again"]:
            return {"again": differ()}
        words = (values["school"], values["username"], values["full_name"], values["password"])
        return await self._try(opening.found_school, self.app.config.url, *words)

    def _connect(self) -> None:
        self.flow(self._choose_connection())

    async def _choose_connection(self) -> None:
        await self._form(_("Another database"), connection_fields(), self._open_connection, _("Connect"))

    async def _open_connection(self, values: dict[str, Any]) -> Mapping[str, str]:
        return await self._try(opening.open_and_remember, values["url"])

    async def _form(self, title: str, fields: list[FieldSpec], validate: Any, confirm: str) -> None:
        self.opened: Opened | None = None
        start = {"url": self.app.config.url}
        dialog = FormDialog(title, fields, start, validate, confirm=confirm, direction=self.direction)
        if await self.app.push_screen_wait(dialog) and self.opened:
            self.app.opened(self.opened)

    async def _try(self, function: Any, *args: Any) -> dict[str, str]:
        try:
            self.opened = await self.wait_work(function, *args)
        except Exception as error:  # the funnel: said in the form, which keeps what was typed
            return {"": explain(error)}
        return {}

    def _say_wait(self) -> None:
        self.say(_("One moment…"), "strong")


def school_fields() -> list[FieldSpec]:
    """The form of a new school."""
    return [
        FieldSpec("school", _("Name of the school"), required=True, max_length=200),
        FieldSpec("full_name", _("Your name"), required=True, max_length=150, help=_("You will be the administrator.")),
        FieldSpec("username", _("User name"), required=True, base="ltr", max_length=150),
        new_password("password", _("Password")),
        FieldSpec("again", _("Password again"), "password", required=True),
    ]


def connection_fields() -> list[FieldSpec]:
    """The form of a connection."""
    example = "mysql+pymysql://rasd:PASSWORD@192.168.1.5/school"
    return [FieldSpec("url", _("Connection"), required=True, base="ltr", help=_("For example: {url}", url=example))]
