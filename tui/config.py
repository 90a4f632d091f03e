"""Where the database, the language and the last place come from."""

import grp
import json
import locale
import os
import re
import stat
import tempfile
import threading
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from data.db.private_files import make_folder
from tui.language.i18n import _

BIDI = ("own", "isolates", "plain")
LANGUAGES = ("ar", "en")
_KEYS = {"url": None, "lang": LANGUAGES, "bidi": BIDI, "group": None}


class ConfigError(Exception):
    """The configuration file cannot be used; the message says which one and why, in one line."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a run needs to know before it opens anything.

    Attributes:
        url: The database.
        lang: `ar` or `en`.
        bidi: Who orders the text: `own` (Rasd), `isolates` (a terminal that does it well, helped by isolates) or
            `plain` (logical text as it is).
    """

    url: str
    lang: str = "en"
    bidi: str = "own"


def folder(kind: str) -> Path:
    """Return the platform's folder for Rasd's `config`, `data` or `state`."""
    return Path(getattr(platformdirs, f"user_{kind}_dir")("rasd", appauthor=False))


def config_file() -> Path:
    """Return where the configuration file stands, there or not."""
    return folder("config") / "rasd.toml"


def load(url: str | None = None, lang: str | None = None) -> Config:
    """Return the configuration: what is given here, then `RASD_URL`, then the file, then the defaults.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or holds a key or value that Rasd does not know.
    """
    told = _read(config_file())
    return Config(
        url=url or os.environ.get("RASD_URL") or told.get("url") or default_url(),
        lang=lang or told.get("lang") or system_language(),
        bidi=told.get("bidi", "own"),
    )


def language(lang: str | None) -> str:
    """Return the language of this run, also where the configuration file is broken."""
    try:
        return load(lang=lang).lang
    except ConfigError:
        return lang or system_language()


def bidi() -> str:
    """Return who orders text on the terminal, also where the configuration file is broken."""
    return chosen_bidi() or "own"


def chosen_bidi() -> str | None:
    """Return who orders text as somebody has chosen it; None where nobody has, or the file is broken."""
    try:
        return _read(config_file()).get("bidi")
    except ConfigError:
        return None


def chosen_group() -> str | None:
    """Return the group that shares the files of the school; None where nobody has named one, or the file is broken."""
    try:
        return _read(config_file()).get("group")
    except ConfigError:
        return None


def keep(key: str, value: str) -> None:
    """Write one setting into the configuration file; its other settings, comments and rights stay.

    Args:
        key: `url`, `lang`, `bidi` or `group`.
        value: one that is allowed.

    Raises:
        ConfigError: the file is broken, holds `key` in a form that cannot be changed in place, or cannot be written.
    """
    path = config_file()
    wanted = _read(path) | {key: value}
    _check(path, key, value)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        changed = _with_setting(text, key, value)
        if _meaning(changed) != wanted:
            raise ConfigError(_("{path}: change {key} by hand; it is written in an unusual way", path=path, key=key))
        _write(path.resolve(), changed)
    except OSError as error:
        raise ConfigError(_("{path} cannot be written: {reason}", path=path, reason=error.strerror)) from None


def _meaning(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _with_setting(text: str, key: str, value: str) -> str:
    """The text of a configuration file with one setting changed where it stands, or added at its end."""
    line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    pattern = re.compile(rf"""^[ \t]*["']?{key}["']?[ \t]*=[ \t]*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')""", re.MULTILINE)
    changed, count = pattern.subn(lambda _found: line, text, count=1)
    if count:
        return changed
    return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{line}\n"


def default_url() -> str:
    """Return the URL of the SQLite file that a person without any configuration works on."""
    return sqlite_url(folder("data") / "rasd.db")


def make_room(url: str) -> None:
    """Make the folder of the default database, so that it can be created there.

    Raises:
        OSError: it cannot be made.
    """
    if url == default_url():
        make_folder(folder("data"), chosen_group())


def sqlite_url(path: Path) -> str:
    """Return the URL of the SQLite file `path`."""
    return f"sqlite:///{path}"


def system_language() -> str:
    """Return `ar` where the system speaks Arabic, else `en`."""
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ar" if (told or locale.getlocale()[0] or "").lower().startswith("ar") else "en"


def _read(path: Path) -> dict[str, Any]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(_("{path} cannot be read: {reason}", path=path, reason=error.strerror)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(_("{path} is not written in TOML: {reason}", path=path, reason=error)) from None
    for key, value in told.items():
        _check(path, key, value)
    return told


def _check(path: Path, key: str, value: Any) -> None:
    if key not in _KEYS:
        known = ", ".join(_KEYS)
        raise ConfigError(_("{path}: {key} is no setting; there are {known}", path=path, key=key, known=known))
    allowed = _KEYS[key]
    if key == "group" and isinstance(value, str):
        _check_group(path, value)
    if not isinstance(value, str) or not value or (allowed and value not in allowed):
        wanted = " | ".join(allowed) if allowed else "mysql+pymysql://… | sqlite:///…"
        raise ConfigError(
            _(
                "{path}: {key} cannot be {value}; it is one of {wanted}",
                path=path,
                key=key,
                value=repr(value),
                wanted=wanted,
            )
        )


def _check_group(path: Path, name: str) -> None:
    try:
        grp.getgrnam(name)
    except KeyError:
        raise ConfigError(_("{path}: there is no group {name} on this machine", path=path, name=name)) from None


ANYBODY = ""
"""Under whose name is remembered what counts before somebody signs in."""


class State:
    """What Rasd remembers between runs of each person: the last place and the language.

    It is a convenience: a file that is missing or broken counts as empty and is written anew.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or folder("state") / "state.json"
        self._writing = threading.Lock()

    def get(self, url: str, username: str, name: str) -> str | None:
        """Return what is remembered as `name` for a person on a database, or None."""
        value = self._people().get(_person(url, username), {}).get(name)
        return value if isinstance(value, str) else None

    def put(self, url: str, username: str, name: str, value: str) -> None:
        """Remember `value` as `name` for a person on a database.

        Raises:
            OSError: the file cannot be written.
        """
        with self._writing:
            people = self._people()
            people.setdefault(_person(url, username), {})[name] = value
            _write(self.path, json.dumps({"people": people}, ensure_ascii=False, indent=1))

    def _people(self) -> dict[str, dict[str, Any]]:
        try:
            people = json.loads(self.path.read_text(encoding="utf-8"))["people"]
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        if not isinstance(people, dict):
            return {}
        return {name: kept for name, kept in people.items() if isinstance(kept, dict)}


def _person(url: str, username: str) -> str:
    """Return a key without the password that a URL may hold."""
    scheme, separator, rest = url.partition("://")
    return f"{username}@{scheme}{separator}{rest.rpartition('@')[2]}"


def _write(path: Path, text: str) -> None:
    """Write all of a file or nothing of it; a new one is its owner's alone: a URL may hold a password."""
    make_folder(path.parent)
    rights = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o600
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        os.chmod(name, rights)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
