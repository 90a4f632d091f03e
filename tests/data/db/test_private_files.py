"""Files that Rasd makes are their user's alone, or a group's that is named; what is there keeps its rights."""

import grp
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from data.db.engine import Database
from tui import config
from tui.__main__ import cli
from tui.app import opening
from tui.config import State

ALONE, TOGETHER = (0o600, 0o700), (0o660, 0o2770)


@pytest.fixture(autouse=True, params=[0o022, 0o000, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, umask: int) -> Path:
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / "home" / name))
    for name in ("RASD_URL", "RASD_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


def rasd(*args: str) -> Result:
    return CliRunner().invoke(cli, [*args, "--lang", "en"], prog_name="rasd")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def check(folder: Path, wanted: tuple[int, int] = ALONE, private: tuple[int, int] = ALONE) -> list[Path]:
    """Everything below a folder has the rights that it should; return the files."""
    found = sorted(folder.rglob("*"))
    for path in [folder, *found]:
        allowed = {wanted[path.is_dir()], private[path.is_dir()]}
        assert rights(path) in allowed, f"{path} {rights(path):o}"
    return [path for path in found if path.is_file()]


def test_the_first_run_makes_files_of_ones_own(home: Path):
    url = f"sqlite:///{home}/schools/here/school.db"
    opened = opening.found_school(url, "Al-Noor", "huda", "Huda", "a-long-word")
    opened.db.write(None, lambda connection: None)
    State().put(url, "huda", "place", "periods")
    config.keep("lang", "ar")
    there = {path.name for path in check(home)}
    opened.db.close()
    assert there >= {"school.db", "school.db-wal", "school.db-shm", "state.json", "rasd.toml"}


def test_the_demonstration_is_ones_own(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "DEMO_STUDENTS", 5)
    opening.open_demo(lambda done, total: None).db.close()
    assert [path.name for path in check(home) if path.suffix == ".db"] == ["demo.db"]


def test_an_installation_is_ones_own(home: Path):
    assert rasd("db", "install").exit_code == 0
    assert [path.name for path in check(home) if path.suffix == ".db"] == ["rasd.db"]


def test_what_went_wrong_is_ones_own(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("data.install.verify", lambda database: 1 / 0)
    assert rasd("db", "verify", "--url", f"sqlite:///{home}/none.db").exit_code == 1
    assert [path.name[:6] for path in check(home)] == ["error-"]


def test_a_group_that_is_named_shares_the_school(home: Path):
    name = grp.getgrgid(os.getgid()).gr_name
    config.keep("group", name)
    url = f"sqlite:///{home}/schools/school.db"
    opened = opening.found_school(url, "Al-Noor", "huda", "Huda", "a-long-word")
    opened.db.write(None, lambda connection: None)
    files = check(home / "schools", TOGETHER, TOGETHER)
    assert len(files) == 3 and {path.stat().st_gid for path in files} == {os.getgid()}
    opened.db.close()
    check(home / "config")


def test_a_group_that_is_none_is_refused(home: Path):
    with pytest.raises(config.ConfigError, match="no group"):
        config.keep("group", "nobody-has-this-name")


def test_only_installing_makes_a_file(home: Path):
    home.mkdir()
    home.chmod(0o700)
    commands = (["db", "verify"], ["db", "upgrade"], ["db", "demo"], ["user", "list"], ["doctor"],
                ["db", "call", "sp_populate_exam_scores", "1"])  # fmt: skip
    for command in commands:
        done = rasd(*command, "--url", f"sqlite:///{home}/mistyped/school.db")
        assert done.exit_code == 1 and "rasd db install" in done.output, command
        assert list(home.rglob("*")) == [], command
    assert opening.open_school(f"sqlite:///{home}/mistyped/school.db").state == "empty"
    assert list(home.rglob("*")) == []
    assert rasd("db", "install", "--url", f"sqlite:///{home}/mistyped/school.db").exit_code == 1
    assert list(home.rglob("*")) == [], "a folder that is mistyped is not made either"
    assert rasd("db", "install", "--url", f"sqlite:///{home}/school.db").exit_code == 0
    check(home)


def test_the_rights_of_what_is_there_are_told_and_kept(home: Path):
    home.mkdir()
    home.chmod(0o700)
    path = home / "school.db"
    assert rasd("db", "install", "--url", f"sqlite:///{path}").exit_code == 0
    assert "chmod" not in rasd("doctor", "--url", f"sqlite:///{path}").output
    path.chmod(0o644)
    told = rasd("doctor", "--url", f"sqlite:///{path}").output
    assert f"{path} can be read or changed by others" in told and f"chmod 600 {path}" in told
    db = Database(f"sqlite:///{path}")
    db.write(None, lambda connection: None)
    db.close()
    assert rights(path) == 0o644
