"""The first paint: the frame and one line, while the database is opened in a thread."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tui.app import opening
from tui.app.work import Job
from tui.language.i18n import _, percent
from tui.screens.shell.base import RasdScreen
from tui.widgets.frame import Said


class OpeningScreen(RasdScreen):
    """Opens the school of the configuration, or the demonstration; says what is wrong where it cannot."""

    SCOPE = "opening"
    CSS = "#opening { padding: 1 2; }"
    job: Job | None = None
    stoppable = False

    def body(self) -> Iterator[Widget]:
        """One line."""
        yield Said(id="opening")

    def tell(self) -> None:
        """Say what happens."""
        self.query_one("#opening", Said).say(_("Opening…"))

    def on_mount(self) -> None:
        """Open, once the frame is painted."""
        self.call_after_refresh(self.open)

    def open(self) -> None:
        """Open the school in a thread."""
        if self.app.demo:
            self.job = self.work(
                opening.open_demo, then=self.app.opened, failed=self._not_opened, progress=self._making
            )
        else:
            self.work(opening.open_school, self.app.config.url, then=self.app.opened, failed=self._not_opened)

    def key_escape(self) -> None:
        """Esc stops making the demonstration school; nothing of it is left."""
        if self.job:
            self.job.cancel()

    def _not_opened(self, error: Exception) -> None:
        """Offer other ways where the database cannot be opened."""
        self.app.not_opened(error)

    def _making(self, done: int, total: int) -> None:
        share, self.stoppable = percent(done, total), True
        self.query_one("#opening", Said).say(making(share))


def making(share: str) -> str:
    """Say how far the demonstration school is."""
    return _("Making the demonstration school… {share} (Esc stops)", share=share)
