"""`rasd db …` as somebody types it: what it prints, and how it exits."""

import sqlite3
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.__main__ import cli


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/school.db"


def _rasd(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


def test_a_database_is_installed_once(url: str) -> None:
    first = _rasd("db", "install", "--url", url)
    assert first.exit_code == 0 and "table users" in first.stdout
    again = _rasd("db", "install", "--url", url)
    assert again.exit_code == 0 and again.stdout.strip() == "Nothing to do: everything is as it should be."
    assert _rasd("db", "upgrade", "--url", url).stdout == again.stdout
    verified = _rasd("db", "verify", "--url", url)
    assert verified.exit_code == 0 and verified.stdout.strip() == "Everything is as it should be."


def test_a_cluster_is_to_be_looked_at_on_each_of_its_servers(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _rasd("db", "install", "--url", url)
    monkeypatch.setattr("data.install.cluster", lambda _database: ["10.0.0.1:3306", "10.0.0.2:3306"])
    told = _rasd("db", "upgrade", "--url", url).stdout.splitlines()[-1]
    assert told == (
        "This server belongs to a cluster. Run rasd db verify on each of its servers: 10.0.0.1:3306, 10.0.0.2:3306."
        " Where one lacks a rule, run rasd db upgrade there."
    )
    assert "10.0.0.2:3306" in _rasd("db", "upgrade", "--url", url, "--lang", "ar").stdout
    # One that is alone in its cluster is as any server.
    monkeypatch.setattr("data.install.cluster", lambda _database: ["10.0.0.1:3306"])
    assert len(_rasd("db", "upgrade", "--url", url).stdout.splitlines()) == 1


def test_each_finding_is_a_line_and_the_exit_is_1(url: str, tmp_path: Path) -> None:
    _rasd("db", "install", "--url", url)
    with sqlite3.connect(tmp_path / "school.db") as connection:
        connection.execute("DROP TRIGGER trg_exam_scores_gone")
        connection.execute("DROP TRIGGER trg_academic_years_insert")
        connection.execute(
            "INSERT INTO academic_years (name, start_date, end_date) VALUES ('y', '2027-01-02', '2027-01-01')"
        )
    connection.close()
    verified = _rasd("db", "verify", "--url", url)
    assert verified.exit_code == 1
    assert sorted(verified.stdout.splitlines()) == [
        "missing: trg_academic_years_insert (trigger school/trg_academic_years_insert.sqlite.sql)",
        "missing: trg_exam_scores_gone (trigger marks/trg_exam_scores_gone.sqlite.sql)",
        "row 1 of academic_years breaks VALIDATION_ERROR (dates_reversed)",
    ]
    assert verified.stderr.strip() == "rasd: 3 findings."


def test_a_wrong_sum_is_named_with_both_numbers(url: str, tmp_path: Path) -> None:
    _rasd("db", "install", "--url", url)
    assert _rasd("db", "verify", "--statistics", "--url", url).exit_code == 0
    with sqlite3.connect(tmp_path / "school.db") as connection:
        connection.execute("INSERT INTO exams (id, name) VALUES (7, 'e')")
        connection.execute("INSERT INTO exam_results (exam_id, stripe, submitted) VALUES (7, 0, 2)")
        connection.execute("DROP TRIGGER trg_exam_scores_gone")
    connection.close()
    verified = _rasd("db", "verify", "--statistics", "--url", url)
    assert verified.exit_code == 1
    assert verified.stdout.splitlines() == ["submitted of exam_results 7 is 2, but adds up to 0"]
    assert "submitted of exam_results 7" in _rasd("db", "verify", "--url", url).stdout


@pytest.mark.parametrize("command", ["upgrade", "verify"])
def test_an_empty_database_is_refused_in_one_line(url: str, command: str) -> None:
    refused = _rasd("db", command, "--url", url)
    assert refused.exit_code == 1 and refused.stdout == ""
    assert len(refused.stderr.strip().splitlines()) == 1 and "rasd db install" in refused.stderr


def test_tables_of_others_are_refused_in_one_line(url: str, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "school.db") as connection:
        connection.execute("CREATE TABLE students (a)")
    refused = _rasd("db", "install", "--url", url)
    assert refused.exit_code == 1
    assert refused.stderr.strip().startswith("rasd: The database has tables of the same names")


@pytest.mark.parametrize("engine", ["sqlite", "mysql"])
def test_the_sql_is_printed_for_either_engine(url: str, engine: str) -> None:
    from data.install import ddl

    assert _rasd("db", "ddl", "--engine", engine, "--url", url).stdout == ddl(engine)


def test_the_sql_printed_without_an_engine_is_that_of_the_url(url: str, tmp_path: Path) -> None:
    text = _rasd("db", "ddl", "--url", url).stdout
    subprocess.run(
        ["sqlite3", "-bail", str(tmp_path / "school.db")], input=text.encode(), check=True, capture_output=True
    )
    assert _rasd("db", "verify", "--url", url).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("call", "sp_nothing"),
        ("call", "sp_populate_exam_scores"),
        ("call", "sp_populate_exam_scores", "x"),
        ("ddl", "--engine", "oracle"),
        ("nothing",),
    ],
)
def test_wrong_usage_exits_with_2(url: str, words: tuple[str, ...]) -> None:
    assert _rasd("db", *words, "--url", url).exit_code == 2


def test_a_procedure_runs(url: str) -> None:
    _rasd("db", "install", "--url", url)
    ran = _rasd("db", "call", "sp_populate_exam_scores", "1", "--url", url)
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", "")
