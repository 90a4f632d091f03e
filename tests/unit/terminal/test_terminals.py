"""Which terminal this is, by its answers or by the environment, and what is said of it."""

import io
import os
import pty
import re
import subprocess
import sys
import threading
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console
from textual._xterm_parser import XTermParser

from tui.__main__ import cli
from tui.commands import doctor
from tui.language.i18n import _, set_language
from tui.terminal import identity, modes
from tui.terminal.advice import FOOT, KINDS, MOSH, ORDERS, SETTING, SWITCHED, TEST, TMUX, about, marks
from tui.terminal.identity import Terminal, find
from tui.terminal.modes import keep_to_its_colours
from tui.text import set_mode, show_marks, visual, width

ANSWERS = {
    "xterm": (b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[?64;1;2c", "xterm", None),
    "vte": (b"\x1b[8;1$y\x1b[>65;7006;1c\x1b[?65;1;9c", "vte", True),
    "vte, off": (b"\x1b[8;2$y\x1b[>65;7006;1c\x1b[?65;1;9c", "vte", False),
    "vte, named": (b"\x1bP>|VTE(7600)\x1b\\\x1b[8;1$y\x1b[>61;7600;1c\x1b[?61;1c", "vte", True),
    "konsole": (b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c", "konsole", None),
    "mlterm": (b"\x1b[8;0$y\x1b[>24;279;0c\x1b[?63;1;2;3;4c", "mlterm", None),
    "kitty": (b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[>1;4000;26c\x1b[?62;c", "kitty", None),
    "putty": (b"\x1b[>0;136;0c\x1b[?6c", "putty", None),
    "qterminal": (b"\x1b[>0;115;0c\x1b[?1;2c", "qterminal", None),
    "mintty": (b"\x1bP>|mintty 3.7\x1b\\\x1b[8;1$y\x1b[>77;30700;0c\x1b[?64;1c", "mintty", True),
    "iterm2": (b"\x1bP>|iTerm2 3.6.2\x1b\\\x1b[?64;1c", "iterm2", None),
    "terminal.app": (b"\x1b[>1;95;0c\x1b[?1;2c", "terminal.app", None),
    "something new": (b"\x1bP>|sheen 2\x1b\\\x1b[>0;1;0c\x1b[?1c", "sheen", None),
    "tmux, over ssh": (b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2;4c", "", None),
    "mosh": (b"\x1b[>1;10;0c\x1b[?62c", "", None),
    "silent": (b"", "", None),
}
ENVIRONS = [
    ({"TERM": "xterm-kitty"}, "kitty"),
    ({"TERM": "mlterm"}, "mlterm"),
    ({"TERM": "putty-256color"}, "putty"),
    ({"TERM": "linux"}, "linux"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "terminal.app"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "iterm2"),
    ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, "vte"),
    ({"TERM": "xterm-256color", "VTE_VERSION": "7006", "KONSOLE_VERSION": "221203"}, ""),
    ({"TERM": "xterm-256color"}, ""),
]


def ask(answer: bytes, environ: dict[str, str]) -> Terminal:
    """What is found on a terminal that gives this answer to whatever it is asked."""
    master, slave = pty.openpty()
    answering = threading.Thread(target=lambda: os.read(master, 1024) and os.write(master, answer))
    answering.start()
    try:
        return find(environ, reading=slave, writing=slave)
    finally:
        answering.join()
        os.close(master)
        os.close(slave)


@pytest.mark.parametrize(("answer", "name", "implicit"), ANSWERS.values(), ids=ANSWERS)
def test_a_terminal_is_known_by_its_answers(answer: bytes, name: str, implicit: bool | None) -> None:
    found = ask(answer, {"TERM": "xterm-256color"})
    assert (found.name, found.implicit) == (name, implicit)


def test_an_older_konsole_is_not_taken_for_qterminal() -> None:
    assert ask(ANSWERS["qterminal"][0], {"KONSOLE_VERSION": "190800"}).name == "konsole"


@pytest.mark.parametrize(("environ", "name"), ENVIRONS)
def test_a_terminal_that_is_not_asked_is_known_by_the_environment(environ: dict[str, str], name: str) -> None:
    assert find(environ) == Terminal(name)


@pytest.mark.parametrize(
    "answer", [b"\x1b[>84;0;0c\x1b[?1;2c", b"\x1bP>|tmux 3.4\x1b\\\x1b[?1;2c", b"\x1b[>83;40900;0c\x1b[?1;2c"]
)
def test_what_stands_between_on_another_machine_is_seen_by_its_answer(answer: bytes) -> None:
    found = ask(answer, {"TERM": "screen-256color"})
    assert found.through in ("tmux", "screen") and found.off.startswith("\x1bP")


@pytest.mark.parametrize(("number", "apart"), [(b"83;40900;0", False), (b"83;50000;0", True), (b"83;50001;0", True)])
@pytest.mark.parametrize("environ", [{"STY": "1.pts"}, {}], ids=["here", "over ssh"])
def test_screen_5_gives_marks_a_cell_of_their_own(number: bytes, apart: bool, environ: dict[str, str]) -> None:
    found = ask(b"\x1b[>" + number + b"c\x1b[?1;2c", {"TERM": "screen"} | environ)
    assert (found.through, found.apart, found.marks) == ("screen", apart, not apart)


def test_screen_that_is_not_asked_may_be_any() -> None:
    assert not find({"STY": "1.pts"}).marks


def test_mosh_lets_nothing_through() -> None:
    found = ask(ANSWERS["mosh"][0], {"TERM": "xterm-256color"})
    assert (found.through, found.passes, found.off, found.back) == ("mosh", False, "", "")


def test_its_answer_counts_more_than_the_environment() -> None:
    assert ask(ANSWERS["xterm"][0], {"TERM": "xterm", "VTE_VERSION": "7006"}).name == "xterm"


@pytest.mark.parametrize(("printed", "expected"), [
    ("VTE(7600)\noff\n", Terminal("vte", None, "tmux", False, "VTE(7600)")),
    ("kitty(0.26.5)\n0\n", Terminal("kitty", None, "tmux", False, "kitty(0.26.5)")),
    ("\non\n", Terminal("konsole", None, "tmux", True, "")),
    ("XTerm(379)\n\n", Terminal("xterm", None, "tmux", True, "XTerm(379)")),
])  # fmt: skip
def test_tmux_tells_what_is_behind_it(monkeypatch: pytest.MonkeyPatch, printed: str, expected: Terminal) -> None:
    monkeypatch.setattr(
        identity.subprocess, "run", lambda *args, **_options: subprocess.CompletedProcess(args, 0, printed)
    )
    assert find({"TMUX": "x", "KONSOLE_VERSION": "221203"}, reading=0, writing=1) == expected


@pytest.mark.parametrize(("terminal", "left"), [
    (Terminal("vte", through="screen"), {}), (Terminal("mlterm"), {}), (Terminal("mlterm", through="tmux"), {}),
    (Terminal("vte"), {"COLORTERM": "truecolor"}), (Terminal("xterm", through="tmux"), {"COLORTERM": "truecolor"}),
])  # fmt: skip
def test_colours_that_do_not_arrive_are_not_used(terminal: Terminal, left: dict[str, str]) -> None:
    environ = {"COLORTERM": "truecolor"}
    keep_to_its_colours(terminal, environ)
    assert environ == left


@pytest.mark.parametrize(("version", "system"), [("mlterm", "standard"), ("mlterm-256color", "256")])
def test_no_sequence_is_too_long_for_mlterm(version: str, system: str) -> None:
    """It reads ten numbers: a bold style of two colours has seven at most where none has 24 bits."""
    environ = {"COLORTERM": "truecolor", "TERM": version}
    keep_to_its_colours(find(environ), environ)
    console = Console(force_terminal=True, file=io.StringIO(), _environ=environ)
    console.print("x", style="bold underline #123456 on #fedcba")
    (sent,) = re.findall(r"\x1b\[([\d;]+)m", console.file.getvalue().replace("\x1b[0m", ""))
    assert console.color_system == system and len(sent.split(";")) <= 10


def test_marks_are_left_away_where_they_would_stand_elsewhere() -> None:
    marked = "مُدَرِّس Amélie e\u0323\u0302\u030c"
    with_marks = visual(marked)
    show_marks(False)
    try:
        without = visual(marked)
        assert width(marked) == len(without) and not any(map(unicodedata.combining, without))
    finally:
        show_marks(True)
    assert visual(marked) == with_marks != without
    assert [char for char in with_marks if not unicodedata.combining(char)] == list(without)


@pytest.mark.parametrize(("environ", "delay"), [
    ({}, "100"), ({"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}, "500"), ({"SSH_TTY": "/dev/pts/1"}, "500"),
    ({"SSH_TTY": "/dev/pts/1", "ESCDELAY": "1500"}, "1500"),
])  # fmt: skip
def test_esc_waits_longer_far_away(environ: dict[str, str], delay: str) -> None:
    names = ("SSH_CONNECTION", "SSH_TTY", "ESCDELAY")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    code = "import tui; from textual import constants; print(round(constants.ESCAPE_DELAY * 1000))"
    done = subprocess.run([sys.executable, "-c", code], env=clean | environ, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == delay


def test_the_terminals_bidi_follows_who_orders_text(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(modes, "_switch", modes._Switch(Terminal("vte", True), said.append))
    try:
        for mode in ("plain", "own", "own", "isolates"):
            set_mode(mode)
            modes.follow_mode(said.append)
        modes.resume()
        modes.suspend()
    finally:
        set_mode("own")
    assert said == ["\x1b[2J", "\x1b[8l", "\x1b[2J", "\x1b[2J", "\x1b[8h", "\x1b[2J"]


@pytest.mark.parametrize(("delay", "keys"), [(0.5, ["up"]), (0.1, ["escape", "left_square_bracket", "A"])])
def test_a_key_that_the_line_splits_is_one_key_within_that_time(
    monkeypatch: pytest.MonkeyPatch, delay: float, keys: list[str]
) -> None:
    now = 0.0
    monkeypatch.setattr("textual.constants.ESCAPE_DELAY", delay)
    monkeypatch.setattr("textual._parser.get_time", lambda: now)
    parser = XTermParser()
    found = list(parser.feed("\x1b"))
    now = 0.4
    found += [*parser.tick(), *parser.feed("[A")]
    assert [event.key for event in found] == keys


# --- what is said


@pytest.mark.parametrize(("terminal", "todo"), [
    (Terminal("kitty"), "force_ltr yes"),
    (Terminal("putty"), "Disable bidirectional text display"),
    (Terminal("putty"), "Disable Arabic text shaping"),
    (Terminal("qterminal"), "Enable bi-directional text support"),
    (Terminal("iterm2"), "Experimental"),
    (Terminal("terminal.app"), "another terminal"),
    (Terminal("kitty", None, "tmux", passes=False), "force_ltr yes"),
])  # fmt: skip
def test_what_only_the_user_can_set_is_named(terminal: Terminal, todo: str) -> None:
    found = about(terminal)
    assert todo in found.todo and found.does == SETTING and found.sure


@pytest.mark.parametrize("terminal", [
    Terminal("xterm"), Terminal("vte", True), Terminal("konsole"), Terminal("mlterm"), Terminal("mintty", True),
    Terminal("vte", None, "tmux", passes=True), Terminal("xterm", None, "tmux", passes=False), Terminal("foot"),
    Terminal("konsole", None, "screen"),
])  # fmt: skip
def test_nothing_is_to_be_done_where_rasd_does_it(terminal: Terminal) -> None:
    found = about(terminal)
    assert (found.todo, found.sure) == ("", True)


@pytest.mark.parametrize(("terminal", "said", "todo"), [
    (Terminal("", through="screen", apart=True), "GNU screen 5", ""), (Terminal("alacritty"), "Alacritty", ""),
    (Terminal("foot"), "foot", FOOT), (Terminal("foot", told="foot(1.28.0)"), "foot", FOOT),
    (Terminal("foot", told="foot(1.27.1)"), "", ""), (Terminal("xterm", told="XTerm(379)"), "", ""),
])  # fmt: skip
def test_what_becomes_of_marks_is_said(terminal: Terminal, said: str, todo: str) -> None:
    found = marks(terminal)
    assert (said in found[0] if said else found[0] == "") and found[1] == todo


def test_mosh_is_named() -> None:
    silent = about(Terminal("", through="mosh", passes=False))
    known = about(Terminal("konsole", through="mosh", passes=False))
    assert (silent.todo, silent.sure, known.todo) == (MOSH, False, MOSH)


def test_tmux_that_lets_nothing_through_is_named() -> None:
    found = about(Terminal("vte", None, "tmux", passes=False))
    assert (found.does, found.todo) == (ORDERS, TMUX)


def test_what_is_not_known_is_said_so() -> None:
    silent, new, behind = (
        about(Terminal("")),
        about(Terminal("sheen", told="sheen 2")),
        Terminal("", None, "tmux", False),
    )
    assert not silent.sure and "not known" in silent.does and silent.name == "unknown terminal"
    assert not new.sure and new.name == "sheen 2"
    assert about(behind).todo == TMUX and not about(behind).sure


def test_a_terminal_is_named_with_its_version_and_what_stands_between() -> None:
    assert about(Terminal("kitty", None, "tmux", told="kitty(0.26.5)")).name.startswith("kitty 0.26.5 inside")
    assert about(Terminal("xterm", told="XTerm(379)")).name == "xterm 379"


def test_one_that_tells_the_state_of_its_bidi_can_be_told_too() -> None:
    assert about(Terminal("sheen", implicit=True)).does == SWITCHED


def test_every_sentence_is_there_in_arabic() -> None:
    set_language("ar")
    for kind in KINDS.values():
        assert _(kind.does) != kind.does and (not kind.setting or _(kind.setting) != kind.setting)


# --- rasd doctor


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What `rasd doctor` says of a terminal and of who orders text there."""
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.delenv("RASD_URL", raising=False)

    def _told(terminal: Terminal, setting: str = "") -> list[str]:
        path = tmp_path / "config" / "rasd" / "rasd.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(setting)
        monkeypatch.setattr(doctor, "find", lambda **_descriptors: terminal)
        monkeypatch.setattr(doctor, "on_terminal", lambda: True)
        output = CliRunner().invoke(cli, ["doctor", "--lang", "en"]).output.splitlines()
        begin, end = (next(at for at, line in enumerate(output) if word in line) for word in ("terminal:", "Esc key"))
        return output[begin + 1 : end]

    return _told


def test_the_doctor_says_what_kitty_needs_until_somebody_found_it_right(told) -> None:
    order, advice = told(Terminal("kitty"))
    assert order.startswith("✗") and "force_ltr yes" in advice and TEST in advice
    (order,) = told(Terminal("kitty"), 'bidi = "own"\n')
    assert order.startswith("✓") and "self-test" in order


def test_the_doctor_sends_an_unknown_terminal_to_the_self_test(told) -> None:
    order, advice = told(Terminal("sheen"))
    assert order.startswith("?") and advice.strip() == TEST


def test_the_doctor_sees_a_setting_that_is_another_terminals(told) -> None:
    order, advice = told(Terminal("xterm"), 'bidi = "isolates"\n')
    assert order.startswith("✗") and advice.strip() == TEST


def test_the_doctor_finds_nothing_where_nothing_is_to_be_done(told) -> None:
    assert [line[0] for line in told(Terminal("vte", True))] == ["✓"]
    assert [line[0] for line in told(Terminal("kitty"), 'bidi = "plain"\n')] == ["✓"]


def test_the_doctor_says_what_becomes_of_marks(told) -> None:
    _order, said, todo = told(Terminal("foot"))
    assert said.startswith("? marks") and todo.strip() == FOOT
    _order, said = told(Terminal("alacritty"))
    assert said.startswith("✓ marks on letters: left away")


def test_the_doctor_says_how_long_esc_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.ESCAPE_DELAY", 0.75)
    assert "750" in doctor._escape() and "ESCDELAY" in doctor._escape()
