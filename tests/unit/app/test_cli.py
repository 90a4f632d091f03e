"""The command line: options, exit codes, one line for what went wrong, both languages, and a light start."""

import os
import re
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from data.db.errors import RuleError, Unavailable
from tests.patience import PATIENCE
from tui.__main__ import COMMANDS, cli
from tui.commands import base, saying
from tui.commands.demo import demo

RASD = [sys.executable, "-m", "tui"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person with no configuration, in an English system."""
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    for name in ("RASD_URL", "RASD_PASSWORD", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return tmp_path


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(args), input=stdin, prog_name="rasd")


def process(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*RASD, *args], input=stdin, capture_output=True, timeout=PATIENCE, env=os.environ | environment, check=False
    )


def lines(result: Result) -> list[str]:
    return result.stderr.splitlines()


@pytest.mark.parametrize("name", ["", *COMMANDS, "user add", "user list", "import students", "db demo"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_part_has_help_in_both_languages(name: str, language: str) -> None:
    result = run(*name.split(), "--lang", language, "--help")
    assert result.exit_code == 0, result.output
    for option in ("--url", "--lang", "--help"):
        assert option in result.stdout
    arabic = any("\u0600" <= char <= "\u06ff" for char in result.stdout)
    assert arabic == (language == "ar")


@pytest.mark.parametrize("args", [
    ["--nope"], ["nope"], ["user"], ["user", "add"], ["user", "add", "x", "--role", "king"], ["render", "--base", "up"],
    ["import", "students"], ["import", "students", "/nope"], ["--lang", "fr"], ["--go"], ["--demo", "user", "list"],
])  # fmt: skip
def test_wrong_usage_exits_2(args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2 and "Traceback" not in result.output
    assert result.stdout == "" or args == ["user"]


@pytest.mark.parametrize("given", ["1_000", "1,000", "-5", "0", "٥.٥", "5 0"])
def test_a_number_of_an_option_is_whole_or_refused(given: str) -> None:
    result = run("db", "demo", "--students", given)
    assert result.exit_code == 2 and given in result.stderr


def test_options_read_numbers_and_days_as_fields_do() -> None:
    given = {option.name: option.type.convert for option in demo.params}
    assert given["students"]("١٢", None, None) == given["students"](12, None, None) == 12
    assert given["today"]("4/4/1448", None, None) == given["today"]("٢٠٢٦-٠٩-١٥", None, None) == date(2026, 9, 15)


def test_wrong_usage_is_told_in_the_language_of_the_run() -> None:
    assert "اسم المستخدم" not in run("user", "add", "--lang", "en").stderr
    assert "ينقص" in run("--lang", "ar", "user", "add").stderr


@pytest.mark.parametrize("args", [
    ["import", "students", "/nope"], ["import", "students", "/"], ["db", "demo", "--students", "many"], ["frob"],
    ["db", "demo", "--students", "5", "--today", "x"], ["db", "ddl", "--engine", "x"], ["db", "verify", "more"],
    ["db", "verify", "--url"], ["--ur"], ["db", "call"],
])  # fmt: skip
def test_wrong_usage_has_no_english_sentence_in_arabic(args: list[str]) -> None:
    told = lines(run(*args, "--lang", "ar") if args[-1] != "--url" else run("--lang", "ar", *args))[-1]
    words = re.sub(r"'[^']*'|--\w+|%\S+|rasd:", "", told)
    assert not re.search("[A-Za-z]{2}", words.replace("more", "")), told
    assert re.search("[\u0621-\u064a]{2}", told), told


@pytest.mark.parametrize(("url", "en", "ar"), [
    ("nonsense", "no address of a database", "ليس عنوان قاعدة"), ("ftp://x/y", "no address", "ليس عنوان قاعدة"),
    ("mysql+pymysql://u@h:port/x", "no address", "ليس عنوان قاعدة"),
    ("mysql+pymysql://root@127.0.0.1:1/x", "server runs, then try again", "خادمها ثم أعد"),
])  # fmt: skip
def test_a_database_that_cannot_be_reached_is_told_in_one_line(url: str, en: str, ar: str) -> None:
    for language, told in (("en", en), ("ar", ar)):
        result = run("db", "verify", "--url", url, "--lang", language)
        assert result.exit_code == 1 and len(lines(result)) == 1
        assert told in lines(result)[0]
        assert "SQLAlchemy" not in result.stderr and "keeps trying" not in result.stderr


@pytest.mark.parametrize("args", [[], ["--demo"], ["--go", "grades/12"], ["--lang", "ar"]])
def test_without_a_terminal_it_says_so_in_one_line(args: list[str]) -> None:
    done = process(*args)
    told = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, len(told)) == (1, b"", 1), done
    assert "terminal" in told[0] or "طرفية" in told[0]


@pytest.mark.parametrize(("error", "about"), [
    (RuleError("PERIOD_LOCKED", "exam_periods", {"period": "شهري"}), "شهري"),
    (RuleError("NOT_EMPTY", "users", {"rows": 3}), "users: 3"),
    (RuleError("BAD_FILE", "", {"reason": "NO_HEADER", "columns": ["name"]}), "name"),
    (Unavailable("GONE"), "database"),
    (FileNotFoundError(2, "No such file or directory", "/a\nb"), "/a b: No such file"),
    (saying.Failed("one\ntwo"), "one two"),
])  # fmt: skip
def test_every_refusal_is_one_line_and_exit_1(error: Exception, about: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base.Run, "database", lambda run: _raise(error))
    result = run("user", "list")
    assert (result.exit_code, result.stdout, len(lines(result))) == (1, "", 1)
    assert lines(result)[0].startswith("rasd: ") and about in lines(result)[0]


def _raise(error: BaseException) -> None:
    raise error


def test_a_defect_shows_no_traceback_but_keeps_it(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base.Run, "database", lambda run: _raise(ZeroDivisionError("boom")))
    result = run("user", "list")
    assert result.exit_code == 1 and len(lines(result)) == 1 and "ZeroDivisionError" in result.stderr
    [details] = (home / "state" / "rasd").glob("error-*.txt")
    assert "boom" in details.read_text(encoding="utf-8") and str(details) in result.stderr


def test_a_defect_is_told_even_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    (home / "state").write_text("a file where the folder would be")
    monkeypatch.setattr(base.Run, "database", lambda run: _raise(ZeroDivisionError("boom")))
    result = run("user", "list")
    assert result.exit_code == 1 and len(lines(result)) == 1


def test_stopping_exits_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base.Run, "database", lambda run: _raise(KeyboardInterrupt()))
    result = run("user", "list")
    assert result.exit_code == 130 and "Traceback" not in result.stderr


def test_a_broken_configuration_is_one_line_and_help_still_works(home: Path) -> None:
    (home / "config" / "rasd").mkdir(parents=True)
    (home / "config" / "rasd" / "rasd.toml").write_text("url = [")
    result = run("user", "list")
    assert result.exit_code == 1 and len(lines(result)) == 1 and "rasd.toml" in result.stderr
    assert run("--help").exit_code == 0


def test_no_control_character_reaches_the_terminal() -> None:
    result = run("user", "add", "x", "--role", "\x1b]0;owned\x07")
    assert result.exit_code == 2 and "\x1b" not in result.stderr and "\x07" not in result.stderr


# --- rasd render


def test_render_shows_lines_as_the_screens_do() -> None:
    done = process("render", stdin="اب (10/5)\nabc\n".encode())
    assert done.returncode == 0 and done.stderr == b""
    first, second = done.stdout.decode().splitlines()
    assert first.startswith("(10/5)") and second == "abc"


def test_render_takes_the_base_direction() -> None:
    shown = {base: process("render", "--base", base, stdin=b"a)").stdout for base in ("auto", "ltr", "rtl")}
    assert shown["auto"] == shown["ltr"] == b"a)" and shown["rtl"] == b"(a"


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00\x80\n", b"\xd8\n", "م".encode()[:1], b"\x1b]0;x\x07\n", b""])
def test_render_survives_any_bytes(raw: bytes) -> None:
    done = process("render", stdin=raw)
    assert done.returncode == 0 and done.stderr == b""
    assert not any(byte < 0x20 and byte != 0x0A for byte in done.stdout)


def test_render_is_quiet_when_its_reader_leaves() -> None:
    shell = f"yes 'محمد' | {RASD[0]} -m tui render | head -n 1"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, timeout=PATIENCE, check=False)
    assert done.stdout.decode().strip() and done.stderr == b""


def test_ctrl_c_is_quiet_and_exits_130() -> None:
    running = subprocess.Popen(
        [*RASD, "render"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert running.stdin and running.stdout
    running.stdin.write(b"ready\n")
    assert running.stdout.read(6) == b"ready\n"
    running.send_signal(signal.SIGINT)
    _out, err = running.communicate(timeout=PATIENCE)
    assert (running.returncode, err.strip()) == (130, b"")


# --- the way to the first paint


@pytest.mark.parametrize("args", [["--help"], ["render", "--help"], [], ["--version"]])
def test_starting_imports_no_database(args: list[str]) -> None:
    code = f"""
import sys
from tui.__main__ import main
from tests.patience import PATIENCE
sys.argv = ["rasd", *{args!r}]
try:
    main()
except SystemExit:
    pass
heavy = {{"sqlalchemy", "pymysql", "alembic", "babel"}} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_application_is_imported_without_a_database() -> None:
    code = "import sys, tui.__main__, tui.app.app; assert 'sqlalchemy' not in sys.modules, 'sqlalchemy is imported'"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
