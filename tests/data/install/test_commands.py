"""The commands that open a database, on both engines: what they do, print, refuse and return."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.hand import Hand
from tests.patience import PATIENCE
from tui.__main__ import cli

Run = Callable[..., Result]

SECRET = "a-long-password"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person with no configuration, in an English system."""
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    for name in ("RASD_URL", "RASD_PASSWORD", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return tmp_path


@pytest.fixture
def rasd(url: str) -> Run:
    """Run a command on the database; what is typed at prompts is `typed`, `RASD_PASSWORD` is `secret`."""

    def run(*args: str, typed: str | None = None, secret: str | None = None) -> Result:
        return CliRunner().invoke(
            cli, [*args, "--url", url], input=typed, env={"RASD_PASSWORD": secret}, prog_name="rasd"
        )

    return run


def done(result: Result) -> str:
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def refused(result: Result) -> str:
    assert result.exit_code == 1, result.output
    [line] = result.stderr.splitlines()
    return line


# --- accounts


def test_the_first_administrator_is_added_and_listed(rasd: Run) -> None:
    done(rasd("user", "add", "huda", "--role", "admin", "--name", "هدى حسن", secret=SECRET))
    assert done(rasd("user", "list")) == "huda\tAdministrator\tactive\tهدى حسن\n"
    assert done(rasd("user", "list", "--user", "huda", secret=SECRET)).startswith("huda\t")


def test_a_password_comes_from_a_file_or_a_prompt(rasd: Run, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_bytes(b"\xef\xbb\xbf" + f"{SECRET}\r\nsecond line\n".encode())
    done(rasd("user", "add", "huda", "--role", "admin", "--password-file", str(file)))
    done(rasd("user", "list", "--user", "huda", secret=SECRET))
    asked = rasd("user", "add", "salma", "--role", "teacher", typed="pass word 2\npass word 2\n")
    assert asked.exit_code == 0 and "New password of salma" in asked.stderr and "pass word 2" not in asked.output
    file.write_bytes(b"\xff\xfe\x00")
    assert rasd("user", "add", "x", "--role", "teacher", "--password-file", str(file)).exit_code == 2


def test_a_person_adds_with_their_own_password(rasd: Run, tmp_path: Path) -> None:
    """`RASD_PASSWORD` is then the person's own, never the new account's."""
    done(rasd("user", "add", "huda", "--role", "admin", secret=SECRET))
    asked = rasd(
        "user", "add", "nadia", "--role", "registrar", "--user", "huda", secret=SECRET, typed="other-one\n" * 2
    )
    assert asked.exit_code == 0
    refused(rasd("user", "list", "--user", "nadia", secret=SECRET))
    assert "see accounts" in refused(rasd("user", "list", "--user", "nadia", secret="other-one"))


def test_a_password_is_set_anew_and_an_account_closed(rasd: Run, hand: Hand) -> None:
    done(rasd("user", "add", "huda", "--role", "admin", secret=SECRET))
    done(rasd("user", "add", "salma", "--role", "teacher", secret=SECRET))
    done(rasd("user", "password", "salma", secret="another-password"))
    assert "see accounts" in refused(rasd("user", "list", "--user", "salma", secret="another-password"))
    done(rasd("user", "disable", "salma"))
    assert "account is closed" in refused(rasd("user", "list", "--user", "salma", secret="another-password"))
    assert hand.one("SELECT count(*) FROM users WHERE is_active = 0") == 1


@pytest.mark.parametrize(("args", "secret", "about"), [
    (["add", "huda", "--role", "teacher"], SECRET, "already"), (["add", "x", "--role", "teacher"], "short", "8"),
    (["password", "nobody"], SECRET, "nobody"), (["disable", "huda"], None, "last active administrator"),
    (["list", "--user", "huda"], "wrong", "password is wrong"),
])  # fmt: skip
def test_accounts_are_refused_in_one_line(rasd: Run, args: list[str], secret: str | None, about: str) -> None:
    done(rasd("user", "add", "huda", "--role", "admin", secret=SECRET))
    assert about in refused(rasd("user", *args, secret=secret))
    told = rasd("user", *args, "--lang", "ar", secret=secret)
    assert told.exit_code == 1 and about not in told.stderr.replace("nobody", "") or about == "8"


def test_a_hostile_name_is_printed_without_its_controls(rasd: Run) -> None:
    """Rows written by hand may hold anything; here the data layer already drops it."""
    done(rasd("user", "add", "huda", "--role", "admin", "--name", "\x1b]0;owned\x07[b]هدى\u202e", secret=SECRET))
    told = done(rasd("user", "list"))
    assert not {"\x1b", "\x07", "\u202e"} & set(told) and "[b]هدى" in told


# --- the demonstration


def test_the_demonstration_fills_and_opens_to_its_accounts(rasd: Run, hand: Hand) -> None:
    told = done(rasd("db", "demo", "--students", "30", "--seed", "5", "--today", "2026-03-01"))
    assert "huda\trasd-demo\tAdministrator" in told
    assert hand.one("SELECT count(*) FROM students") == 30
    assert str(hand.one("SELECT min(start_date) FROM exam_periods WHERE id = 3")) == "2026-02-23"
    assert "khalid\tViewer" in done(rasd("user", "list", "--user", "huda", secret="rasd-demo"))
    assert "users: " in refused(rasd("db", "demo"))


@pytest.mark.parametrize("args", [["--students", "0"], ["--seed", "x"], ["--today", "31/2/2026"]])
def test_a_wrong_demonstration_is_wrong_usage(rasd: Run, args: list[str]) -> None:
    assert rasd("db", "demo", *args).exit_code == 2


# --- import


@pytest.fixture
def school(hand: Hand) -> Hand:
    hand.run("INSERT INTO colleges (unique_id, name) VALUES ('SCI', 'العلمي')")
    return hand


def test_an_import_is_a_dry_run_first(rasd: Run, school: Hand, tmp_path: Path) -> None:
    file = tmp_path / "students.csv"
    file.write_text("رقم الطالب,الاسم\nS1,أحمد\nS2,سلمى\n", encoding="cp1256")
    assert "dry run" in done(rasd("import", "students", str(file)))
    assert school.one("SELECT count(*) FROM students") == 0
    assert "Students taken in: 2" in done(rasd("import", "students", str(file), "--apply"))
    assert school.rows("SELECT unique_id, name FROM students ORDER BY 1") == [("S1", "أحمد"), ("S2", "سلمى")]


def test_refused_rows_are_told_with_their_reasons(rasd: Run, school: Hand, tmp_path: Path) -> None:
    file = tmp_path / "students.csv"
    file.write_text("id,name,dob\nS1,أحمد,\nS2,,31/2/2012\nS1,نور,\n", encoding="utf-8")
    for options in ([], ["--apply"]):
        result = rasd("import", "students", str(file), *options)
        assert "Refused rows: 2" in refused(result)
        assert result.stdout.splitlines()[:3] == [
            "line 3: name is missing",
            "line 3: birth date is no date of a birth: 31/2/2012 (write 2012-05-31 or 31/05/2012)",
            "line 4: student ID S1 stands in this file already",
        ]
    assert school.one("SELECT count(*) FROM students") == 0
    assert "taken in: 1" in done(rasd("import", "students", str(file), "--apply", "--partial"))


def test_a_file_that_is_no_table_is_one_line(rasd: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"PK\x03\x04nothing")
    assert "cannot be read" in refused(rasd("import", "students", str(file)))
    file.write_text("first,second\n1,2\n")
    told = refused(rasd("import", "students", str(file)))
    assert "student ID (headed: unique id / id / " in told and "رقم" not in told
    assert "رقم القيد" in refused(rasd("import", "students", str(file), "--lang", "ar"))


def test_a_teacher_may_not_import(rasd: Run, school: Hand, tmp_path: Path) -> None:
    file = tmp_path / "students.csv"
    file.write_text("id,name\nS1,x\n")
    done(rasd("user", "add", "salma", "--role", "teacher", secret=SECRET))
    told = refused(rasd("import", "students", str(file), "--apply", "--user", "salma", secret=SECRET))
    assert "import files" in told and school.one("SELECT count(*) FROM students") == 0


# --- doctor, and databases that are not there


def test_the_doctor_says_what_to_do(rasd: Run, hand: Hand) -> None:
    result = rasd("doctor")
    assert "rasd user add" in result.stdout and refused(result)
    done(rasd("user", "add", "huda", "--role", "admin", secret=SECRET))
    assert "✗" not in done(rasd("doctor"))
    hand.run("DROP TRIGGER trg_exam_score_validate_update")
    try:
        result = rasd("doctor")
        assert "rasd db verify" in result.stdout and refused(result)
    finally:
        repaired = rasd("db", "upgrade")
    assert repaired.exit_code == 0 and "✗" not in done(rasd("doctor"))


def test_the_doctor_hides_the_password(home: Path) -> None:
    told = CliRunner().invoke(cli, ["doctor", "--url", "mysql+pymysql://rasd:hunter2@127.0.0.1:1/school"]).output
    assert "hunter2" not in told and "✗" in told


@pytest.mark.parametrize("url", [
    "sqlite:////nonexistent/folder/school.db", "mysql+pymysql://rasd@127.0.0.1:1/school", "nonsense",
    "postgresql://x/y", "sqlite:////etc/hostname",
])  # fmt: skip
def test_a_database_that_cannot_be_opened_is_one_line(url: str) -> None:
    for args in (["user", "list"], ["db", "demo"], ["db", "install"]):
        result = CliRunner().invoke(cli, [*args, "--url", url], prog_name="rasd")
        assert refused(result), args


def test_an_empty_database_says_how_to_install(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["user", "list", "--url", f"sqlite:///{tmp_path}/new.db"], prog_name="rasd")
    assert "rasd db install" in refused(result)


def test_a_real_process_from_install_to_import(tmp_path: Path) -> None:
    """Without any configuration: SQLite in the data folder."""

    def rasd(*args: str, **environment: str) -> str:
        command = [sys.executable, "-m", "tui", *args]
        around = os.environ | environment
        ended = subprocess.run(command, capture_output=True, env=around, timeout=PATIENCE, check=False)
        assert (ended.returncode, ended.stderr) == (0, b""), ended
        return ended.stdout.decode()

    rasd("db", "install")
    rasd("user", "add", "huda", "--role", "admin", RASD_PASSWORD=SECRET)
    assert (tmp_path / "data" / "rasd" / "rasd.db").exists()
    assert "huda" in rasd("user", "list", "--user", "huda", "--lang", "ar", RASD_PASSWORD=SECRET)
