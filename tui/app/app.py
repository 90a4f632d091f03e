"""The application: how it opens, and the one funnel for what threads answer."""

from __future__ import annotations

import asyncio
import gc
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.screen import ModalScreen, Screen

from tui import keys
from tui.app import places
from tui.app.connection import Connected
from tui.app.opening import Opened
from tui.app.places import Place, known
from tui.app.themes import DARK, LIGHT
from tui.app.work import Answer, Job, Progressed, deliver
from tui.config import ANYBODY, Config, State
from tui.language.i18n import LANGUAGES, _, set_language
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.opening import OpeningScreen
from tui.terminal.cursor import FollowsFocus
from tui.terminal.keyboard import InOrder

if TYPE_CHECKING:
    from data.db.engine import Actor

THREADS = 8
ARRIVING = 200
"""How often it is looked whether a screen has the focus, before keys go to one that never has."""
LEAVES = {key for binding in keys.bindings("app") if binding.id == "app.quit" for key in binding.key.split(",")}
"""The keys that leave, under any layout."""


class _Threads(ThreadPoolExecutor):
    """Threads that nobody waits for at the end: one may hang in a call to a database that is gone."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls."""
        super().shutdown(wait=False, cancel_futures=cancel_futures)


def _styles() -> list[Path]:
    """Return the screens' styles in the order of their names, in whichever room they stand."""
    return sorted((Path(__file__).parents[1] / "screens").rglob("*.tcss"), key=lambda path: path.name)


class RasdApp(InOrder[int], FollowsFocus[int], Connected):
    """Rasd on a terminal.

    Args:
        config: where the database is and which language is spoken.
        go: the place to open at, as `--go` names it.
        demo: open the demonstration school, signed in.
        lang_given: the language was asked for by name, so what a person last spoke does not count.
        state: what is remembered between runs.
    """

    TITLE = "Rasd"
    # Each screen's own style, read at the start: read later, it would hold up the event loop.
    CSS_PATH: ClassVar[list[Any]] = ["app.tcss", *_styles()]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[Any]] = keys.bindings("app")

    def __init__(
        self,
        config: Config,
        go: str | None = None,
        demo: bool = False,
        lang_given: bool = False,
        state: State | None = None,
    ) -> None:
        super().__init__()
        self.config, self.demo, self.lang_given, self.state = config, demo, lang_given, state or State()
        place = places.parse(go) if go else None
        self.over = place if place and place.name in places.OVER else None
        self.first = None if self.over else place
        self.jobs: set[Job] = set()
        self.talk = asyncio.Lock()
        self.add_modes([*places.SCREENS, *places.ALONE])
        self.arriving = 0
        self.hold()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def get_default_screen(self) -> Screen[Any]:
        """The first paint: the frame, while the database is opened in a thread."""
        return OpeningScreen()

    async def on_load(self) -> None:
        """Give threads room: no more than the data layer's pool takes."""
        asyncio.get_running_loop().set_default_executor(_Threads(THREADS))

    @property
    def broken(self) -> Exception | None:
        """What ended the application though nobody expected it."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without Textual's own traceback over the terminal: `run` hands the error on."""
        self._close_messages_no_wait()

    # --- opening ----------------------------------------------------------------------------------

    def opened(self, found: Opened) -> None:
        """Go on with what was found: sign in, start, or set up."""
        # What was imported stays: looking through it for garbage would hold up the event loop. Once: what belonged to a
        # school that was open before goes.
        if not gc.get_freeze_count():
            gc.freeze()
        self.config = replace(self.config, url=found.url)
        if self.opened_db is not None and self.opened_db is not found.db:
            self.opened_db.close()
        self.db, self.connected = found.db, True
        self.follow_school(found.school)
        self.speak_as(ANYBODY)
        if found.state != "current" or not found.has_admin:
            self.show_alone("first_run", found.state)
        elif found.who:
            self.signed_in(found.who)
        else:
            self.show_alone("sign_in")
        self.open_over()
        self.arrive()

    def not_opened(self, error: Exception) -> None:
        """Say why the database cannot be opened, and offer another."""
        self.show_alone("first_run", "unavailable", error)
        self.open_over()
        self.arrive()

    def open_over(self) -> None:
        """Open what `--go` names over the first screen, whichever that is."""
        if self.over:
            place, self.over = self.over, None
            self.call_after_refresh(self.run_action, f"do('app.{place.name}')")

    def signed_in(self, who: Actor) -> None:
        """Start where this person left off, or where the command line says."""
        self.who = who
        self.speak_as(who.username)
        remembered = places.parse(self.state.get(self.config.url, who.username, "place") or "")
        place, self.first = self.first or remembered or Place(places.home(who.role)), None
        self.go(place)
        self.arrive()

    def arrive(self) -> None:
        """Hand on the keys that were typed meanwhile, as soon as the screen has the focus and what it reads first."""
        self.arriving = ARRIVING
        self._look_whether_there()

    def _look_whether_there(self) -> None:
        if not self.arriving or not self.screen_stack or any(job.tag for job in self.jobs):
            return  # the next answer looks again
        self.arriving -= 1
        if self.focused is not None or not self.arriving:
            self.arriving = 0
            self.release()
        else:
            self.set_timer(0.01, self._look_whether_there)

    def takes_at_once(self, event: events.Key | events.Paste) -> bool:
        """While a school is opened: what leaves, Esc where it stops something, and the answer to a dialog."""
        key = getattr(event, "key", "")
        stops = key == "escape" and isinstance(self.seen, OpeningScreen) and self.seen.stoppable
        return stops or key in LEAVES or isinstance(self.screen, ModalScreen)

    def speak_as(self, username: str) -> None:
        """Speak as this person last did here, unless a language was asked for by name."""
        spoken = self.state.get(self.config.url, username, "language")
        if spoken in LANGUAGES and not self.lang_given:
            self.speak(spoken)

    # --- what threads answer ----------------------------------------------------------------------

    def on_answer(self, answer: Answer) -> None:
        """A call is answered: tell who asked."""
        self.jobs.discard(answer.job)
        deliver(answer)
        self.watch_saving()
        self._look_whether_there()
        if self.leaving and not self.writes:
            self.leave()

    def on_progressed(self, message: Progressed) -> None:
        """A call says how far it is."""
        if message.job.progress and message.job.owner.is_running:
            message.job.progress(message.done, message.total)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong where the screen that asked is gone."""
        if isinstance(self.seen, RasdScreen):
            self.seen.refuse(error)


def run(config: Config, go: str | None = None, demo: bool = False, lang_given: bool = False) -> int:
    """Open the application on this terminal; return the exit code: 2 where `go` names no place.

    Raises:
        Exception: what ended the application though nobody expected it; the command line says it in one line.
    """
    from tui.commands.printing import say
    from tui.terminal import modes
    from tui.terminal.driver import lasting
    from tui.text import set_mode

    set_language(config.lang)
    if go and places.parse(go) is None:
        say(_("There is no place called {place}. Places are: {places}", place=go, places=known()), err=True)
        return 2
    set_mode(config.bidi)
    with modes.bidi_off():
        modes.keep_to_its_colours(modes.known())
        app = RasdApp(config, go, demo, lang_given)
        app.driver_class = lasting(modes.keeping_bidi_off(app.driver_class))
        code = _run(app)
    if app.opened_db is not None:
        app.opened_db.close()
    if code == app.ending or (app.jobs and app.broken is None):
        # Neither a terminal that is gone nor a database that hangs is waited for.
        os._exit(code)
    if app.broken is not None:
        raise app.broken
    return code


def _run(app: RasdApp) -> int:
    """Run the application; once its terminal is gone, nothing that fails for it is worth a word."""
    from tui.terminal.driver import HUNG_UP, is_gone

    code: int | None = 1
    try:
        code = app.run()
    except Exception:
        if app.ending is None and not is_gone():
            raise
    if app.ending is None and is_gone():
        app.ending = HUNG_UP
    return app.ending if app.ending is not None else 1 if code is None else code
