"""By which way a copied text goes, and where it does not."""

import os
import stat
from pathlib import Path

import pytest

from tui.language.i18n import set_language
from tui.terminal import clipboard
from tui.terminal.clipboard import copied
from tui.terminal.identity import Terminal


@pytest.mark.parametrize(
    ("terminal", "told"),
    [
        (Terminal("kitty"), "Copied to the clipboard (OSC 52)."),
        (Terminal("vte"), "Copied inside Rasd; VTE (GNOME, Xfce, MATE …) takes no text from programs."),
        (Terminal("xterm"), "Copied (OSC 52); xterm takes it only if its settings allow."),
        (Terminal(""), "Copied and sent to the terminal (OSC 52)."),
        (Terminal("konsole"), "Copied and sent to the terminal (OSC 52)."),
        (Terminal("kitty", through="screen"), "Copied inside Rasd; screen does not pass it on."),
        (Terminal("kitty", through="tmux"), "Copied inside Rasd; tmux does not pass it on."),
    ],
)
def test_the_way_is_told_in_both_languages(terminal: Terminal, told: str) -> None:
    assert copied(terminal) == told
    set_language("ar")
    assert copied(terminal) != told


def fake_tmux(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = folder / "tmux"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder / "buffer"


def test_tmux_gets_the_text_and_passes_it_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = fake_tmux(tmp_path, f'[ "$2" = -w ] && cat > {tmp_path}/buffer', monkeypatch)
    assert clipboard.to_tmux("أحمد\nعلي") and buffer.read_text(encoding="utf-8") == "أحمد\nعلي"
    assert "tmux" in copied(Terminal("", through="tmux"), in_tmux=True)


def test_an_older_tmux_keeps_it_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = fake_tmux(tmp_path, f'[ "$2" = -w ] && exit 1\ncat > {tmp_path}/buffer', monkeypatch)
    assert clipboard.to_tmux("x") and buffer.read_text(encoding="utf-8") == "x"


def test_a_tmux_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tmux(tmp_path, "exit 1", monkeypatch)
    assert not clipboard.to_tmux("x")
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert not clipboard.to_tmux("x")
