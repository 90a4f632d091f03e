"""What the keys of everywhere do: help, palette, language, theme, signing out, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from textual._callback import invoke
from textual.app import App
from textual.screen import ModalScreen, Screen

from tui import keys
from tui.app import places
from tui.app.places import Place
from tui.app.themes import THEMES
from tui.app.work import Job, Working
from tui.config import ANYBODY, Config, State
from tui.language.i18n import _, language, ngettext, set_language
from tui.language.refusals import why_not_allowed
from tui.screens.shell.base import RasdScreen
from tui.terminal.driver import end_at_last
from tui.terminal.modes import suspend

if TYPE_CHECKING:
    from data.db.engine import Actor


MOST_TOLD = 3
"""Entries that are told one by one, where several are not saved."""

SAVING = 3.0
"""Seconds for what is on its way when the terminal is gone."""


class Everywhere(Working, App[int]):
    """The part of the application that answers to the keys of the scope `app`, and knows places and screens.

    Attributes:
        who: the person signed in.
        period_id, period: the period in work and its name, for the top line and for the other screens.
        jobs: the calls that are not answered yet.
        leaving: whether it ends as soon as they are.
        ending: the exit status with which it ends because the terminal went or the system asked for it.
    """

    config: Config
    state: State
    jobs: set[Job]
    who: Actor | None = None
    period_id: int | None = None
    period = ""
    leaving = False
    ending: int | None = None
    _seen: Screen[Any] | None = None

    # --- places -----------------------------------------------------------------------------------

    @property
    def seen(self) -> RasdScreen:
        """The screen that is seen, below any dialog; the last one while the application ends."""
        if stack := self._screen_stacks.get(self.current_mode):
            self._seen = stack[0]
        return self._seen  # type: ignore[return-value]

    def screens(self) -> Iterator[RasdScreen]:
        """Every screen that was opened and has its widgets."""
        for stack in list(self._screen_stacks.values()):
            yield from (screen for screen in stack if isinstance(screen, RasdScreen) and screen.is_made)

    def go(self, place: Place) -> None:
        """Open a place; its screen keeps what it showed when one comes back without arguments.

        Where people of this role have no such place, they come to where they begin.
        """
        if self.who and not places.is_for(place.name, self.who.role):
            place = Place(places.home(self.who.role))
        self.finish()
        same = self.current_mode == place.name
        self.switch_mode(place.name)
        if place.args:
            self.seen.on_place(*place.args)
        if same:
            self.seen.on_screen_resume()
        self.remember_place(place)

    def show_alone(self, name: str, *args: Any) -> None:
        """Open a screen that nobody needs to be signed in for."""
        self.switch_mode(name)
        self.seen.on_place(*args)
        if self.seen.is_made:
            self.seen.retell()

    def add_modes(self, names: Any) -> None:
        """Let Textual keep a screen for each of these places, made when it is first opened."""
        for name in names:
            self.add_mode(name, lambda name=name: self._make_screen(name))

    def _make_screen(self, name: str) -> RasdScreen:
        screen = places.make_screen(name)
        # Its styles are applied as it is mounted. Textual would read every style anew for it, twice: 40 ms and more.
        screen._css_update_count = self._css_update_count
        return screen

    def name_period(self, period_id: int | None, name: str) -> None:
        """Say which exam period is in work."""
        if (period_id, name) != (self.period_id, self.period):
            self.period_id, self.period = period_id, name
            self.seen.frame()

    def remember_place(self, place: Place) -> None:
        """Open here the next time this person signs in; screens tell it when they go on to an exam, say."""
        self._remember("place", str(place))

    def _remember(self, name: str, value: str) -> None:
        if self.who:
            self._remember_for(self.who.username, name, value)

    def _remember_for(self, username: str, name: str, value: str) -> None:
        self.work(self.state.put, self.config.url, username, name, value, tag=f"state.{username}.{name}")

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text, and say by which way it went."""
        from tui.terminal.clipboard import copied, to_tmux
        from tui.terminal.modes import known

        super().copy_to_clipboard(text)
        terminal = known()
        if not isinstance(self.seen, RasdScreen) or not self.seen.query("#foot"):
            return
        if terminal.through == "tmux":
            self.work(to_tmux, text, tag="copy", then=lambda taken: self.seen.say(copied(terminal, taken), "strong"))
        else:
            self.seen.say(copied(terminal), "strong")

    # --- keys -------------------------------------------------------------------------------------

    async def action_do(self, id: str) -> None:
        """Do what one of the keys of everywhere stands for, unless a dialog waits for its answer."""
        key = self._own(keys.find(id))
        if isinstance(self.screen, ModalScreen) and key.name != "quit":
            self.seen.say(_("Answer first, or cancel with Esc."), "warning")
        elif reason := self.why_not(key):
            self.seen.warn(reason)
        elif key.place:
            self.go(Place(key.place))
        else:
            await invoke(getattr(self, f"action_{key.name}"))

    def _own(self, key: keys.Key) -> keys.Key:
        """What a key stands for where this person is a student."""
        is_student = self.who is not None and self.who.role == "student"
        return keys.find(keys.FOR_STUDENTS.get(key.id, key.id)) if is_student else key

    def offers(self, key: keys.Key) -> bool:
        """Whether help and palette tell of an action: to students of theirs alone, to the others of all but those."""
        role = self.who.role if self.who else ""
        if role == "student":
            return not key.needs or not self.why_not_to(key.needs)
        return not key.place or places.is_for(key.place, role)

    async def run_key(self, key: keys.Key) -> None:
        """Do what a key stands for, chosen in the help or the palette."""
        if key.scope == "app":
            await self.action_do(key.id)
        else:
            self.seen.action_do(key.id)

    def why_not(self, key: keys.Key) -> str:
        """Why a key cannot be used by this person, as a sentence; empty when it can."""
        return self.why_not_to(key.needs) if key.needs else ""

    def why_not_to(self, action: str) -> str:
        """Why this person may not do one of the actions of `data.school.permissions`; empty when they may."""
        if self.who is None:
            return _("Sign in first.")
        from data.school.permissions import may

        if action == keys.SIGNED_IN or may(self.who, action):
            return ""
        return why_not_allowed(action, self.who.role)

    def action_help(self) -> None:
        """The keys of this screen."""
        from tui.screens.shell.help import HelpDialog

        self.push_screen(HelpDialog(self.seen.SCOPE, self.seen.why_not), self._chosen)

    def action_palette(self) -> None:
        """Every action by name."""
        from tui.app.palette import Palette

        self.push_screen(Palette(self.seen.SCOPE, self.seen.why_not), self._chosen)

    def action_go(self) -> None:
        """The screens by number."""
        from tui.app.palette import GoTo

        self.push_screen(GoTo(self.seen.why_not), self._chosen)

    def _chosen(self, key: keys.Key | None) -> None:
        if key:
            self.call_later(self.run_key, key)

    def action_language(self) -> None:
        """Speak the other language, on every screen; lists are read anew, for names have another order in it."""
        self.speak("en" if language() == "ar" else "ar")
        if self.seen.is_made:
            self.seen.reload()
        self._remember_for(ANYBODY, "language", language())
        self._remember("language", language())

    def speak(self, code: str) -> None:
        """Speak a language on every screen from now on."""
        set_language(code)
        for screen in self.screens():
            screen.retell()

    def action_theme(self) -> None:
        """The next theme."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]

    def action_terminal(self) -> None:
        """Does Arabic read right on this terminal?"""
        from tui.screens.shell.terminal_check import TerminalTest

        self.push_screen(TerminalTest())

    def action_password(self) -> None:
        """Another password for the person signed in."""
        from tui.screens.shell.password import change

        self.flow(change(self))

    async def action_sign_out(self) -> None:
        """Let somebody else sign in; nothing of this person's screens stays."""
        self.finish()
        if self.unsaved:
            sentence = ngettext("{n} entry is not saved yet.", "{n} entries are not saved yet.", self.unsaved)
            self.seen.warn("\n".join([sentence, *self.unsaved_told()]))
            return
        self.who, self.period_id, self.period = None, None, ""
        self.show_alone("sign_in")
        for name in places.SCREENS:
            await self.remove_mode(name)
        self.add_modes(places.SCREENS)

    @property
    def writes(self) -> int:
        """How many calls are on their way that nobody may drop."""
        return sum(not job.tag for job in self.jobs)

    @property
    def unsaved(self) -> int:
        """How many entries are saved nowhere yet."""
        return sum(screen.unsaved() for screen in self.screens())

    def unsaved_told(self) -> list[str]:
        """Whose entries are not saved and where: the first few, and how many more."""
        told = [sentence for screen in self.screens() for sentence in screen.unsaved_told()]
        more = len(told) - MOST_TOLD
        return told if more < 2 else [*told[:MOST_TOLD], ngettext("And {n} more.", "And {n} more.", more)]

    def finish(self) -> None:
        """Let every screen hand in what is typed."""
        for screen in self.screens():
            screen.finish()

    def action_quit(self) -> None:
        """Leave once everything on its way is saved; a second time leaves at once."""
        self.finish()
        if self.leaving:
            self.exit(0)
        elif self.writes:
            self.leaving = True
            self.seen.say(_("Saving first; once more leaves at once."), "warning")
        else:
            self.leave()

    def hang_up(self, status: int) -> None:
        """End without asking, for nobody is there any more: what is typed is handed in and saved, if that is soon."""
        if self.ending is not None:
            return
        self.ending, self.leaving = status, True
        end_at_last(status, suspend)
        self.finish()
        if self.writes:
            self.set_timer(SAVING, lambda: self.exit(status))
        else:
            self.leave()

    def leave(self) -> None:
        """End; ask first where something is saved nowhere."""
        from tui.widgets.dialogs import Confirm, Dialog

        in_form = any(isinstance(screen, Dialog) and screen.altered for screen in self.screen_stack)
        if self.ending is not None:
            self.exit(self.ending)
        elif not self.unsaved and not in_form:
            self.exit(0)
        elif not isinstance(self.screen, Confirm):
            self.leaving = True
            title = ngettext("{n} entry is not saved. Leave?", "{n} entries are not saved. Leave?", self.unsaved)
            title = title if self.unsaved else _("What was entered in the form is not saved. Leave?")
            body = [*self.unsaved_told(), _("What is not saved is lost then. Esc goes back to it.")]
            ask = Confirm(title, body, _("Leave without saving"), danger=True, cancel=_("Go on"))
            self.push_screen(ask, self._leave_or_stay)

    def _leave_or_stay(self, leave: bool | None) -> None:
        self.leaving = False
        if leave:
            self.exit(0)
