"""Sentences, tables and help as commands print them: wrapped as logical text, ordered from the right in Arabic."""

import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress

import pytest
from click.testing import CliRunner

from tui.__main__ import cli
from tui.commands import passwords, printing
from tui.language.i18n import set_language
from tui.text import set_mode, visual, width
from tui.text.printed import base_of, sentence, status, table

LONG = "rasd: الطالب سالم غير مسجل في هذه المادة، فسجله فيها أولاً ثم أعد المحاولة."


class Screen(io.StringIO):
    """What a terminal is sent."""

    def isatty(self) -> bool:
        """It is a terminal."""
        return True


@pytest.fixture(autouse=True)
def _own() -> Iterator[None]:
    yield
    set_mode("own")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, str]]:
    """What an Arabic run sends to a terminal that needs no switches: its output and its errors."""
    set_language("ar")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(printing, "switches", lambda stream: ("", ""))

    def _printed(work: Callable[..., object], *args: object, **settings: object) -> tuple[str, str]:
        out, err = Screen(), Screen()
        with redirect_stdout(out), redirect_stderr(err), suppress(SystemExit):
            work(*args, **settings)
        return out.getvalue(), err.getvalue()

    return _printed


def logical(lines: list[str]) -> list[str]:
    """Words of right-to-left lines in the order in which they are read."""
    return [word for line in lines for word in reversed(line.split())]


@pytest.mark.parametrize(("text", "spoken", "base"), [
    ("rasd: ينقص المعطى", "rtl", "rtl"), ("سالم is enrolled", "ltr", "ltr"), ("trg_marks_insert", "rtl", "auto"),
    ("سالم", "ltr", "auto"), ("12 %", "rtl", "auto"),
])  # fmt: skip
def test_a_sentence_has_the_direction_of_its_language(text: str, spoken: str, base: str) -> None:
    assert base_of(text, spoken) == base


def test_it_is_wrapped_before_it_is_ordered() -> None:
    lines = sentence(LONG, 30, "rtl")
    assert len(lines) > 2 and max(map(width, lines)) <= 30
    assert logical(lines) == [visual(word, "rtl") for word in LONG.split()]


def test_what_begins_at_the_right_ends_at_the_edge() -> None:
    assert {width(line) for line in sentence(LONG, 30, "rtl")} == {30}
    assert sentence("  نعم", 30, "rtl") == [visual("نعم").rjust(28)]


def test_what_has_nothing_to_order_is_one_line() -> None:
    path = "/home/" + "x" * 100
    assert sentence(path, 20, "auto") == [path] and sentence("", 20, "auto") == [""]


@pytest.mark.parametrize("mode", ["plain", "isolates"])
def test_where_the_terminal_orders_it_finds_the_edge_itself(mode: str) -> None:
    set_mode(mode)
    found = sentence(LONG, 30, "rtl")
    words = "".join(char for char in " ".join(found) if char not in "\u2066\u2067\u2068\u2069")
    assert words == LONG and all(not line.startswith(" ") for line in found)


def test_what_is_shown_in_place_covers_what_stood_there() -> None:
    assert status("التثبيت 5 %", 20, "rtl").rstrip().endswith(visual("التثبيت")) and width(status("x", 20, "ltr")) == 20


def test_a_table_is_mirrored_and_each_cell_keeps_its_direction() -> None:
    rows = [("salim-1", "معلم", "سالم (علي)"), ("amal", "مدير النظام", "آمال")]
    first, second = table(rows, 60, "rtl")
    assert first.endswith("salim-1") and second.endswith("   amal") and len(first) == len(second) == 60
    assert first.split("  ")[-1] == "salim-1" and visual("سالم (علي)", "rtl") in first
    left, _right = table(rows, 60, "ltr")
    assert left.startswith("salim-1  ")


def test_a_wide_table_goes_on_below() -> None:
    lines = table([("amal", LONG)], 30, "rtl")
    assert len(lines) > 2 and {width(line) for line in lines} == {30}
    assert lines[0].endswith("  amal") and lines[1].endswith(" " * 6)
    assert logical([line.removesuffix("  amal") for line in lines]) == [visual(word, "rtl") for word in LONG.split()]


# --- what the commands print


def test_errors_and_sentences_wrap_from_the_right(printed) -> None:
    out, err = printed(printing.say, LONG)
    assert out.splitlines() == sentence(LONG, 40, "rtl") and out.splitlines()[0].endswith(" :rasd") and not err


def test_progress_stands_at_the_right(printed) -> None:
    show = printing.progress("التثبيت")
    out, err = printed(lambda: (show(1, 2), show(2, 2)))
    half, whole = err.strip("\r\n").split("\r")
    assert half == status("التثبيت  50 %", 40, "rtl") and whole.endswith(visual("التثبيت")) and not out


def test_rows_are_a_table_on_a_terminal(printed) -> None:
    assert printed(printing.say_rows, [("amal", "آمال")])[0] == f"{visual('آمال')}  amal".rjust(40) + "\n"


def test_rows_are_fields_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    printing.say_rows([("amal", "آمال"), ("x", "")])
    assert capsys.readouterr().out == "amal\tآمال\nx\t\n"


def test_a_pipe_gets_logical_text_without_what_only_a_screen_heeds(capsys: pytest.CaptureFixture[str]) -> None:
    printing.say("لا ملف (\u2068/x\u2069) \u200fو‍")
    printing.say("\x1b]0;owned\x07\x9b")
    assert capsys.readouterr().out == "لا ملف (/x) و‍\n" + r"\x1b]0;owned\x07\x9b" + "\n"


@pytest.mark.parametrize("args", [["doctor"], ["user", "add", "--help"], ["user"], ["user", "add"], ["import", "x"]])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_pipe_gets_a_replacement_sign(
    args: list[str], language: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RASD_URL", raising=False)
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"{tmp_path}/{name}")
    output = CliRunner().invoke(cli, [*args, "--lang", language], prog_name="rasd").output
    assert output and not set(output) & set("\ufffd\u2066\u2067\u2068\u2069"), output


def test_help_reads_from_the_right_and_its_terms_from_the_left(printed) -> None:
    out, _err = printed(cli, ["import", "students", "--lang", "ar", "--help"], prog_name="rasd")
    lines = out.splitlines()
    assert all(width(line) <= 40 for line in lines)
    assert lines[0].strip() == f"rasd import students {visual('الاستعمال:', 'rtl')}" and "[OPTIONS] FILE" in lines[1]
    assert [line for line in lines if line.rstrip().endswith("--user NAME")]


def test_help_for_want_of_a_command_goes_where_errors_go(printed) -> None:
    out, err = printed(cli, ["user", "--lang", "ar"], prog_name="rasd")
    assert out == "" and visual("الاستعمال:", "rtl") in err


def test_a_password_is_asked_for_in_visual_order_until_both_agree(printed, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    answers = iter(["one", "two", "three", "three"])
    monkeypatch.setattr(printing.click, "prompt", lambda text, **_settings: asked.append(text) or next(answers))
    monkeypatch.delenv(passwords.VARIABLE, raising=False)
    found: list[str] = []
    _out, err = printed(lambda: found.append(passwords.new_password("amal", None, None)))
    assert found == ["three"] and len(asked) == 4
    assert asked[0].startswith(":amal ") and asked[1] == visual("مرة أخرى:", "rtl")
    assert visual("القيمتان") in err
