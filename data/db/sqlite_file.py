"""The file of a SQLite school: opened where it is and never made by the way, and looked at with each transaction."""

import os
import sqlite3
import stat
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection

from data.db.errors import Unavailable

_FILE = "rasd_file"


def open_file(dialect: Any, args: Any, options: dict[str, Any], info: dict[str, Any]) -> sqlite3.Connection:
    """Return a connection to a file that is there, and note which one it is.

    A file in write-ahead mode on a medium that cannot be written is opened as one that nobody changes.

    Args:
        dialect: SQLAlchemy's.
        args: its arguments for the driver, the path first.
        options: its options for the driver.
        info: where the file's identity is noted.

    Raises:
        sqlite3.Error: it cannot be opened.
        Unavailable: `NO_FILE`: nothing is there, or a folder, a device or a pipe.
    """
    if options.get("uri"):
        return dialect.connect(*args, **options)
    path = Path(args[0]).absolute()
    if not _is_file(path):
        raise Unavailable("NO_FILE", str(path))
    options = options | {"uri": True}
    address = f"file:{quote(os.fsencode(path))}"
    info[_FILE] = (path, _identity(path))
    driver = dialect.connect(f"{address}?mode=rw", **options)
    try:
        driver.execute("PRAGMA schema_version")
    except sqlite3.OperationalError:
        driver.close()
        if not _unchanging(path):
            raise
        driver = dialect.connect(f"{address}?mode=ro&immutable=1", **options)
    return driver


def write_ahead(driver: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; a file that cannot be written is read as it is.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    try:
        driver.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not str(error.sqlite_errorname).startswith("SQLITE_READONLY"):
            raise


def refuse_another(connection: Connection) -> None:
    """Refuse to go on where the file that is open is not the one at its path any more.

    Raises:
        Unavailable: `NO_FILE`; the connection is given up, so that the next one opens what is there then.
    """
    path, identity = connection.info.get(_FILE, (None, None))
    if path is not None and _identity(path) != identity:
        connection.invalidate()
        connection.engine.dispose()
        raise Unavailable("NO_FILE", str(path))


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


def _unchanging(path: Path) -> bool:
    """Whether nobody can write here, and all of the school stands in the file itself."""
    log = Path(f"{path}-wal")
    complete = not (log.exists() and log.stat().st_size)
    return complete and os.access(path, os.R_OK) and not os.access(path.parent, os.W_OK)
