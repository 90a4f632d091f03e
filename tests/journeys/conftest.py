"""What the journeys share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    if shutil.which("tmux") is None:
        pytest.fail("tmux is missing: .ci/system-packages.sh installs it")
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()
