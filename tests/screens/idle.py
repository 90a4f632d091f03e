"""When an application under test has nothing left to do.

Textual's pilot sleeps 20 ms for each key, twice, and guesses from the processor's time whether all is done: on a busy
machine too early, on a quiet one too late. Here the event loop itself is asked.
"""

import asyncio
import gc
from collections.abc import Iterator
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.keys import _character_to_key

from tests.patience import PATIENCE

HORIZON = 0.02
"""What is due within so many seconds of being asked is waited for, such as the next frame of the screen."""

ROUNDS = 3
"""Turns of the loop in which nothing at all must have been ready."""


async def rest(min_sleep: float = 0, max_sleep: float = PATIENCE) -> None:
    """Wait until no callback is ready and no timer is due; what runs in threads is not waited for.

    Args:
        min_sleep: Seconds to look ahead for timers, when they are more than the horizon.
        max_sleep: Seconds to wait at most.
    """
    loop: Any = asyncio.get_running_loop()
    begun, quiet, horizon = loop.time(), 0, 0.0
    while loop.time() < begun + max(max_sleep, PATIENCE):
        await asyncio.sleep(0)
        quiet = 0 if loop._ready else quiet + 1
        if quiet < ROUNDS:
            continue
        # Once the key is through: on a busy machine it may have taken longer than a frame.
        horizon = horizon or loop.time() + max(min_sleep, HORIZON)
        due = [timer.when() for timer in loop._scheduled if not timer.cancelled() and timer.when() <= horizon]
        if not due:
            return
        await asyncio.sleep(max(0.0, min(due) - loop.time()))
        quiet = 0


def burst(app: App[Any], *keys: str) -> None:
    """Send characters and named keys one after the other, without waiting for what they do."""
    assert app._driver is not None
    for key in keys:
        event = events.Key(_character_to_key(key), key) if len(key) == 1 else events.Key(key, None)
        event.set_sender(app)
        app._driver.send_message(event)


@pytest.fixture(autouse=True)
def nothing_kept_for_ever() -> Iterator[None]:
    """Let go what an application keeps from the collector as it opens: here one follows the other in one process."""
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def no_guessing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait until the application rests, not for a time."""
    monkeypatch.setattr("textual.app.wait_for_idle", rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", rest)
    monkeypatch.setattr("textual.pilot.Pilot._wait_for_screen.__defaults__", (PATIENCE,))
    # What is shown or waited for as long as a person takes to read it stands as long as a test takes to look.
    monkeypatch.setattr("tui.widgets.frame.SAID_SECONDS", 10 * PATIENCE)
    monkeypatch.setattr("tui.app.global_actions.SAVING", 10 * PATIENCE)
    # A key that nobody saw to its end is to be seen as what it is, not to be waited out.
    monkeypatch.setattr("tui.terminal.keyboard.PATIENCE", 10 * PATIENCE)
