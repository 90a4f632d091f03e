"""Where the database, the language and the last place come from."""

import json
from pathlib import Path

import pytest

from tui import config
from tui.config import Config, ConfigError, State, load
from tui.language.i18n import set_language

BROKEN = {
    'url = "sqlite:///a.db': "TOML",
    "url = 5": "url",
    'url = ""': "url",
    'lang = "fr"': "lang",
    'bidi = "mine"': "bidi",
    'colour = "red"': "colour",
    '[url]\nx = "y"': "url",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person with no configuration, in an English system."""
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    for name in ("RASD_URL", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    set_language("en")
    return tmp_path


def write(text: str | bytes) -> Path:
    path = config.config_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_anything_it_is_sqlite_in_the_data_folder(home: Path) -> None:
    assert load() == Config(f"sqlite:///{home}/data/rasd/rasd.db", "en", "own")
    assert not (home / "data").exists(), "reading the configuration makes nothing"


def test_the_nearest_source_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    write('url = "sqlite:///from-file.db"\nlang = "ar"\nbidi = "plain"\n')
    assert load() == Config("sqlite:///from-file.db", "ar", "plain")
    monkeypatch.setenv("RASD_URL", "sqlite:///from-environment.db")
    assert load() == Config("sqlite:///from-environment.db", "ar", "plain")
    assert load(url="sqlite:///given.db", lang="en") == Config("sqlite:///given.db", "en", "plain")


@pytest.mark.parametrize(("name", "value", "spoken"), [
    ("LANG", "ar_SA.UTF-8", "ar"), ("LC_ALL", "ar", "ar"), ("LC_MESSAGES", "de_DE", "en"), ("LANG", "C", "en"),
])  # fmt: skip
def test_the_system_decides_the_language(monkeypatch: pytest.MonkeyPatch, name: str, value: str, spoken: str) -> None:
    monkeypatch.setenv(name, value)
    assert load().lang == spoken


@pytest.mark.parametrize(("text", "about"), BROKEN.items())
def test_a_broken_file_is_told_in_one_line(text: str, about: str) -> None:
    path = write(text)
    with pytest.raises(ConfigError) as refused:
        load()
    told = str(refused.value)
    assert str(path) in told and about in told and "\n" not in told
    assert config.language("ar") == "ar" and config.language(None) == "en"


def test_a_file_that_is_no_text_is_told(home: Path) -> None:
    write(b"url = \xff\xfe")
    with pytest.raises(ConfigError, match="rasd.toml"):
        load()
    config.config_file().unlink()
    config.config_file().mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        load()


@pytest.mark.parametrize(("before", "after"), [
    ("", 'bidi = "plain"\n'),
    ('url = "sqlite:///a.db"', 'url = "sqlite:///a.db"\nbidi = "plain"\n'),
    ('# ours\n\nbidi = "own" # for kitty\nlang = "ar"\n', '# ours\n\nbidi = "plain" # for kitty\nlang = "ar"\n'),
    ("'bidi'='isolates'\n", 'bidi = "plain"\n'),
    ('# bidi = "own"\n', '# bidi = "own"\nbidi = "plain"\n'),
])  # fmt: skip
def test_a_setting_is_written_and_all_else_stays(before: str, after: str) -> None:
    path = write(before)
    config.keep("bidi", "plain")
    assert path.read_text(encoding="utf-8") == after
    assert load().bidi == config.bidi() == "plain"
    assert list(path.parent.iterdir()) == [path], "no half-written file is left beside it"


def test_a_new_file_is_for_its_owner_alone_and_an_old_one_keeps_its_rights(home: Path) -> None:
    config.keep("url", 'mysql+pymysql://rasd:se"cret@host/school')
    path = config.config_file()
    assert path.stat().st_mode & 0o777 == 0o600 and load().url == 'mysql+pymysql://rasd:se"cret@host/school'
    path.chmod(0o644)
    config.keep("bidi", "isolates")
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_file_behind_a_link_is_changed_and_the_link_stays(home: Path) -> None:
    path = write("")
    real = home / "dotfiles.toml"
    path.rename(real)
    path.symlink_to(real)
    config.keep("bidi", "plain")
    assert path.is_symlink() and "plain" in real.read_text()


def test_what_cannot_be_kept_is_told_and_nothing_is_changed(home: Path) -> None:
    for text, about in (("url = [", "TOML"), ('bidi = """own"""\n', "by hand"), ('bidi = "mine"\n', "mine")):
        path = write(text)
        with pytest.raises(ConfigError, match=about):
            config.keep("bidi", "plain")
        assert path.read_text() == text
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("a file where the folder would be")
    with pytest.raises(ConfigError, match="rasd.toml cannot be (read|written)"):
        config.keep("bidi", "plain")


def test_whether_somebody_has_chosen_is_known() -> None:
    assert config.chosen_bidi() is None
    write('bidi = "own"\n')
    assert config.chosen_bidi() == "own"


def test_only_the_default_database_gets_a_folder(home: Path) -> None:
    config.make_room("sqlite:///" + str(home / "else" / "a.db"))
    assert not (home / "else").exists()
    config.make_room(config.default_url())
    assert (home / "data" / "rasd").is_dir()


def test_the_state_is_kept_for_each_person_and_database() -> None:
    State().put("sqlite:///a.db", "huda", "place", "grades/12")
    State().put("sqlite:///a.db", "huda", "language", "ar")
    State().put("sqlite:///a.db", "هدى", "place", "periods")
    state = State()
    assert state.get("sqlite:///a.db", "huda", "place") == "grades/12"
    assert state.get("sqlite:///a.db", "huda", "language") == "ar"
    assert state.get("sqlite:///a.db", "هدى", "place") == "periods"
    assert state.get("sqlite:///b.db", "huda", "place") is None


def test_the_state_keeps_no_password() -> None:
    State().put("mysql+pymysql://rasd:secret@host/school", "huda", "place", "periods")
    assert "secret" not in State().path.read_text(encoding="utf-8")
    assert State().get("mysql+pymysql://rasd:other@host/school", "huda", "place") == "periods"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"people": []}', '{"people": {"huda@sqlite:///a.db": 5}}', "null", "\x00"]
)
def test_a_broken_state_is_written_anew(text: str) -> None:
    state = State()
    state.path.parent.mkdir(parents=True)
    state.path.write_text(text, encoding="utf-8")
    assert state.get("sqlite:///a.db", "huda", "place") is None
    state.put("sqlite:///a.db", "huda", "place", "periods")
    assert state.get("sqlite:///a.db", "huda", "place") == "periods"
    assert list(state.path.parent.iterdir()) == [state.path], "no half-written file is left beside it"


def test_a_state_that_cannot_be_written_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    state = State()
    state.put("sqlite:///a.db", "huda", "place", "periods")

    def no_room(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", no_room)
    with pytest.raises(OSError, match="No space"):
        state.put("sqlite:///a.db", "huda", "place", "grades/1")
    assert json.loads(state.path.read_text(encoding="utf-8"))
    assert state.get("sqlite:///a.db", "huda", "place") == "periods"
    assert list(state.path.parent.iterdir()) == [state.path]
