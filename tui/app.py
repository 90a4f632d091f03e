"""The application: where it opens, its screens, its language and theme, and one funnel for errors."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.screen import ModalScreen, Screen

from tui import keys, places
from tui.config import Config, State
from tui.explain import ROLES, why_not_allowed
from tui.i18n import _, language, set_language
from tui.opening import Opened
from tui.places import Place
from tui.screens.base import RasdScreen
from tui.screens.opening import OpeningScreen
from tui.themes import DARK, LIGHT, THEMES
from tui.widgets.frame import Condition
from tui.work import Answer, Job, Progressed, Working, deliver

if TYPE_CHECKING:
    from data.engine import Actor, Database
    from data.records import School

THREADS = 8
POLL_SECONDS = 2.0


class RasdApp(Working, App[int]):
    """Rasd on a terminal.

    Args:
        config: where the database is and which language is spoken.
        go: the place to open at, as `--go` names it.
        demo: open the demonstration school, signed in.
        state: what is remembered between runs.

    Attributes:
        db, who, school: the open database, the person signed in, and the school's settings.
        period: the name of the period in work, for the top line.
        jobs: the calls that are not answered yet.
    """

    TITLE = "Rasd"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[Any]] = keys.bindings("app")

    db: Database
    school: School | None = None
    who: Actor | None = None

    def __init__(self, config: Config, go: str | None = None, demo: bool = False, state: State | None = None) -> None:
        super().__init__()
        self.config, self.demo, self.state = config, demo, state or State()
        self.first = places.parse(go) if go else None
        self.period, self.jobs, self.connected, self._leaving = "", set[Job](), True, False
        self._add_modes([*places.SCREENS, *places.ALONE])
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def get_default_screen(self) -> Screen[Any]:
        """The first paint: the frame, while the database is opened in a thread."""
        return OpeningScreen()

    async def on_load(self) -> None:
        """Give threads room: as many as the data layer's pool takes."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))

    # --- opening ----------------------------------------------------------------------------------

    def opened(self, found: Opened) -> None:
        """Go on with what was found: sign in, start, or set up."""
        self.config = replace(self.config, url=found.url)
        self.db, self.school = found.db, found.school
        if found.state != "current" or not found.has_admin:
            self._show_alone("first_run", found.state)
        elif found.who:
            self.signed_in(found.who)
        else:
            self._show_alone("sign_in")

    def not_opened(self, why: str) -> None:
        """Say why the database cannot be opened, and offer another."""
        self._show_alone("first_run", "unavailable", why)

    def signed_in(self, who: Actor) -> None:
        """Start where this person left off, or where the command line says."""
        self.who = who
        remembered = self.state.get(self.config.url, who.username, "place")
        if spoken := self.state.get(self.config.url, who.username, "language"):
            set_language(spoken)
        place = self.first or places.parse(remembered or "") or Place(places.home(who.role))
        self.first = None
        self.go(place)

    def _add_modes(self, names: Iterable[str]) -> None:
        for name in names:
            self.add_mode(name, lambda name=name: places.make_screen(name))

    async def action_sign_out(self) -> None:
        """Let somebody else sign in; nothing of this person's screens stays."""
        self.who, self.period = None, ""
        self._show_alone("sign_in")
        for name in places.SCREENS:
            await self.remove_mode(name)
        self._add_modes(places.SCREENS)

    def _show_alone(self, name: str, *args: str) -> None:
        self.switch_mode(name)
        self.screen.on_place(*args)
        if self.screen.query("#top"):
            self.screen.retell()

    # --- places -----------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Open a place; its screen keeps what it showed when one comes back without arguments."""
        same = self.current_mode == place.name
        self.switch_mode(place.name)
        screen = self.screen
        if place.args:
            screen.on_place(*place.args)
        if same:
            screen.on_screen_resume()
        self.remember_place(place)

    def remember_place(self, place: Place) -> None:
        """Open here the next time this person signs in; screens tell it when they go on to an exam, say."""
        self._remember("place", str(place))

    def _remember(self, name: str, value: str) -> None:
        if self.who:
            self.work(self.state.put, self.config.url, self.who.username, name, value, tag=f"state.{name}")

    # --- keys -------------------------------------------------------------------------------------

    def action_do(self, id: str) -> None:
        """Do what one of the keys of everywhere stands for, unless a dialog waits for its answer."""
        key = keys.find(id)
        below = self.screen_stack[0]
        if isinstance(self.screen, ModalScreen) and key.name != "quit":
            below.say(_("Answer first, or cancel with Esc."), "warning")
        elif reason := self.why_not(key):
            below.warn(reason)
        elif key.place:
            self.go(Place(key.place))
        else:
            getattr(self, f"action_{key.name}")()

    def run_key(self, key: keys.Key) -> None:
        """Do what a key stands for, chosen in the help or the palette."""
        if key.scope == "app":
            self.action_do(key.id)
        else:
            self.screen.action_do(key.id)

    def why_not(self, key: keys.Key) -> str:
        """Why a key cannot be used by this person, as a sentence; empty when it can."""
        if not key.needs:
            return ""
        if self.who is None:
            return _("Sign in first.")
        from data.permissions import may

        if key.needs == keys.SIGNED_IN or may(self.who, key.needs):
            return ""
        return why_not_allowed(key.needs, self.who.role)

    def action_help(self) -> None:
        """The keys of this screen."""
        from tui.screens.help import HelpDialog

        self.push_screen(HelpDialog(self.screen.SCOPE, self.why_not_here), self._chosen)

    def action_palette(self) -> None:
        """Every action by name."""
        from tui.palette import Palette

        self.push_screen(Palette(self.screen.SCOPE, self.why_not_here), self._chosen)

    def action_go(self) -> None:
        """The screens by number."""
        from tui.palette import GoTo

        self.push_screen(GoTo(self.why_not_here), self._chosen)

    def why_not_here(self, key: keys.Key) -> str:
        """Why a key cannot be used on the screen below the dialogs."""
        below = self.screen_stack[0]
        return below.why_not(key) if isinstance(below, RasdScreen) else self.why_not(key)

    def _chosen(self, key: keys.Key | None) -> None:
        if key:
            self.call_later(self.run_key, key)

    def action_language(self) -> None:
        """Speak the other language, on every screen."""
        set_language("en" if language() == "ar" else "ar")
        self._remember("language", language())
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, RasdScreen) and screen.query("#top"):
                    screen.retell()

    def action_theme(self) -> None:
        """The next theme."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]

    def action_quit(self) -> None:
        """Leave once everything on its way is saved; a second time leaves at once."""
        if self._leaving or not self.writes:
            self.exit(0)
        else:
            self._leaving = True
            self.screen_stack[0].say(_("Saving first; once more leaves at once."), "warning")

    # --- work and errors --------------------------------------------------------------------------

    @property
    def writes(self) -> int:
        """How many calls are on their way that nobody may drop."""
        return sum(not job.tag for job in self.jobs)

    def on_answer(self, answer: Answer) -> None:
        """A call is answered: tell who asked."""
        self.jobs.discard(answer.job)
        deliver(answer)
        if self._leaving and not self.writes:
            self.exit(0)

    def on_progressed(self, message: Progressed) -> None:
        """A call says how far it is."""
        if message.job.progress and message.job.owner.is_running:
            message.job.progress(message.done, message.total)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong where no screen is left to say it."""
        screen = self.screen_stack[0]
        if isinstance(screen, RasdScreen):
            screen.refuse(error)

    def lost(self) -> None:
        """The connection is gone: say so, and look again and again until it is back."""
        if self.connected:
            self.connected = False
            self.frame()
            self.set_timer(POLL_SECONDS, self._look_again)

    def _look_again(self) -> None:
        from data import settings

        self.work(settings.school, self.db, tag="poll", then=self._back, failed=self._still_lost)

    def _still_lost(self, error: Exception) -> None:
        self.set_timer(POLL_SECONDS, self._look_again)

    def _back(self, school: School) -> None:
        self.school, self.connected = school, True
        self.frame()
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, RasdScreen):
                    screen.recovered()

    def frame(self) -> None:
        """Draw the top line of the screen that is seen anew."""
        screen = self.screen_stack[0]
        if isinstance(screen, RasdScreen) and screen.query("#top"):
            screen.frame()

    def top(self) -> tuple[list[str], str, Condition]:
        """Places, person and connection for the top line."""
        school = self.school
        names = [school.name or _("Rasd"), school.year_name, self.period] if school else [_("Rasd")]
        person = _("{name} ({role})", name=self.who.full_name, role=_(ROLES[self.who.role])) if self.who else ""
        good = Condition("●", _("connected"), "success")
        condition = good if self.connected else Condition("✗", _("no connection"), "error")
        return [name for name in names if name], person, condition


def run(config: Config, go: str | None = None, demo: bool = False) -> int:
    """Open the application on this terminal; return the exit code."""
    from tui.terminal import bidi_off

    set_language(config.lang)
    with bidi_off():
        code = RasdApp(config, go, demo).run()
    return code if code is not None else 1
