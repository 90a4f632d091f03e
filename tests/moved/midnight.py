"""A plugin of pytest: the clock passes midnight in the body of every test, wherever the test has stood before.

Whoever is under the moved clock, servers too, reads it from one file, at most once a second. The file is written so
that it is a minute before midnight when a test is prepared, and a moment before it when its body begins.
"""

import os
import select
from datetime import datetime, timedelta
from pathlib import Path

import pytest

MOMENT, MINUTE = timedelta(milliseconds=30), timedelta(minutes=1)
READ_AFTER = 2.2
"""Seconds after which everybody has read the file again: it is kept for one, and told in whole ones."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Go back to the evening where the test before has passed midnight."""
    if datetime.now() >= midnight():
        set_clock(midnight() - MINUTE)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    """Begin a moment before midnight; not what expects what is so on one day."""
    if not item.get_closest_marker("one_day"):
        set_clock(midnight() - MOMENT)


def midnight() -> datetime:
    """Return the midnight that is passed."""
    return datetime.fromisoformat(os.environ["RASD_TEST_MIDNIGHT"])


def set_clock(wanted: datetime) -> None:
    """Let it be `wanted` when this returns, for all that follow the file."""
    path = Path(os.environ["FAKETIME_TIMESTAMP_FILE"])
    real = datetime.now().timestamp() - float(path.read_text())
    half = path.with_suffix(".new")
    half.write_text(f"{wanted.timestamp() - real - READ_AFTER:+.3f}\n")
    half.replace(path)
    select.select([], [], [], READ_AFTER)
