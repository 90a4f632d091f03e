"""A small application that keeps the terminal's bidi off: q leaves, x fails, z suspends, o opens another program."""

import signal
import sys

from textual.app import App
from textual.driver import Driver

from tui.terminal.modes import bidi_off, keeping_bidi_off


class Small(App[None]):
    """Nothing but keys."""

    BINDINGS = [("q", "quit"), ("x", "fail"), ("z", "suspend_process"), ("o", "other")]

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, with the terminal's bidi off."""
        return keeping_bidi_off(super().get_driver_class())

    def action_fail(self) -> None:
        """Fail as a fault in the program would."""
        raise RuntimeError("on purpose")

    def action_other(self) -> None:
        """Give the terminal to another program."""
        with self.suspend():
            sys.stderr.write("another program")
            sys.stderr.flush()

    def on_mount(self) -> None:
        """Say that keys are read."""
        self.call_after_refresh(lambda: self._driver.write("ready"))


if __name__ == "__main__":
    with bidi_off():
        if sys.argv[1:] == ["raise"]:
            raise RuntimeError("before the application")
        if sys.argv[1:] == ["exit"]:
            sys.exit(3)
        if sys.argv[1:] == ["told twice"]:
            try:
                signal.raise_signal(signal.SIGTERM)
            finally:
                signal.raise_signal(signal.SIGHUP)
                sys.stderr.write("tidied")
        app = Small()
        app.run()
    sys.exit(app.return_code)
