"""A plugin of pytest: the clock passes midnight in the body of every test, wherever the test has stood before.

Whoever is under the moved clock, servers too, reads it from one file, at most once a second. Before each test's body
the file is written so that it is a moment before midnight when everybody has read it.
"""

import os
import select
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

BEFORE = timedelta(milliseconds=30)
"""How long before midnight a test's body begins."""

READ_AFTER = 2.2
"""Seconds after which everybody has read the file again: it is kept for one, and told in whole ones."""


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Set the clock, and wait until all follow it."""
    path = Path(os.environ["FAKETIME_TIMESTAMP_FILE"])
    begin = datetime.fromisoformat(os.environ["RASD_TEST_MIDNIGHT"]).timestamp() - BEFORE.total_seconds()
    moved = float(path.read_text())
    real = datetime.now().timestamp() - moved
    half = path.with_suffix(".new")
    half.write_text(f"{begin - real - READ_AFTER:+.3f}\n")
    half.replace(path)
    select.select([], [], [], READ_AFTER)
    yield
