"""The way to a database: whole transactions that read or write, retried where that can help."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from tenacity import RetryError, Retrying, retry_if_exception_type, wait_random_exponential

from data.db.column_types import COLLATION
from data.db.errors import LOST, NOT_ALLOWED, VALIDATION_ERROR, RuleError, Transient, Unavailable, translate
from data.db.sqlite_file import open_file, refuse_another, write_ahead
from data.db.tables import rule_session, users

T = TypeVar("T")
Work = Callable[[Connection], T]
Explain = dict[str, Callable[[Connection], dict[str, Any]]]

ATTEMPTS = 8
"""How often a transaction is tried that deadlocked or waited too long."""
PATIENCE = 20.0
"""Seconds after which it is not tried again: whoever waits is told."""
LOSING = 5.0
"""Seconds after which a lost connection, tried once more at once, is not."""

# Threads of the screens' executor, and one for each on its way out.
_POOL = {"pool_size": 8, "max_overflow": 8, "pool_timeout": 15}
_MYSQL_CONNECT = {"charset": "utf8mb4", "collation": COLLATION, "connect_timeout": 5, "read_timeout": 30,
                  "write_timeout": 30}  # fmt: skip
_MYSQL_SESSION = "SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 10"  # noqa: E501

# What a person has reason to say of a connection. The drivers take more, such as classes of Python by name.
_OPTIONS = {
    "mysql": frozenset((
        "bind_address", "charset", "collation", "connect_timeout", "program_name", "read_default_file",
        "read_default_group", "read_timeout", "server_public_key", "ssl_ca", "ssl_capath", "ssl_cert",
        "ssl_check_hostname", "ssl_cipher", "ssl_disabled", "ssl_key", "ssl_key_password", "ssl_verify_cert",
        "ssl_verify_identity", "unix_socket", "write_timeout",
    )),
    "sqlite": frozenset(("cache", "immutable", "mode", "nolock", "psow", "timeout", "uri", "vfs")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person signed in, or whoever holds the database itself (`CONSOLE`)."""

    user_id: int | None
    username: str
    full_name: str
    role: str


CONSOLE = Actor(None, "", "", "admin")
"""Whoever can open the database with its own password or file: the technician at the command line."""


class Database:
    """One school's database.

    Args:
        url: `mysql+pymysql://…` or `sqlite:///file.db`; the file must be there: `install` makes one.
        patience: seconds after which a transaction that waits for others is not tried again.

    Raises:
        Unavailable: with reason `URL` when it cannot be used; what is wrong is the detail.

    Attributes:
        patience: the same, from now on.
        trouble: Why nothing could be saved the last time, as a reason of `Unavailable`; empty once something was.
    """

    def __init__(self, url: str | URL, *, patience: float = PATIENCE) -> None:
        self.trouble = ""
        self.patience = patience
        try:
            self.url = _normal(make_url(url))
            self.name = self.url.get_dialect().name
            self.engine = _mysql_engine(self.url) if self.name == "mysql" else _sqlite_engine(self.url, patience)
        except ArgumentError as error:
            raise Unavailable("URL", str(error)) from None
        except ValueError:
            # Its words would show what stands there instead, a password perhaps.
            raise Unavailable("URL", "the port or an option in the URL is not a number") from None

    @property
    def path(self) -> Path | None:
        """The file of a SQLite database; None for a server, and for a URL in SQLite's own form."""
        plain = self.name == "sqlite" and "uri" not in self.url.query
        return Path(str(self.url.database)).absolute() if plain else None

    def read(self, work: Work[T]) -> T:
        """Return what `work` reads. Nothing it does is kept.

        Raises:
            RuleError, Unavailable: what the database answered, translated.
        """
        result = _retrying(lambda: self._once(work, "BEGIN"), self.patience)
        if self.trouble in LOST - {"BUSY"}:
            self.trouble = ""
        return result

    def write(
        self, who: Actor | None, work: Work[T], *, reason: str | None = None, explain: Explain | None = None
    ) -> T:
        """Run `work` as one transaction for `who`, and keep what it did only if all of it was accepted.

        Args:
            who: The person it is done for; None for what nobody asked for (installing, filling a demonstration).
            work: Called with the connection; again, from the start, after a deadlock, a lock wait, or a connection
                lost before the end, when nothing can have been kept.
            reason: Why, for the audit trail.
            explain: For some codes, what looks up the facts of a refusal, in a transaction of its own.

        Raises:
            RuleError: A rule refused; nothing was kept.
            Unavailable: The database cannot answer; `unknown` tells whether the write may have been kept.
        """

        def attempt(connection: Connection) -> T:
            _sign(connection, self.name, who, reason)
            result = work(connection)
            if self.name == "sqlite":
                connection.execute(rule_session.delete())
            return result

        try:
            result = _retrying(lambda: self._once(attempt, "BEGIN IMMEDIATE", commit=True), self.patience)
        except RuleError as error:
            refusal = error
        except Unavailable as error:
            self.trouble = error.reason
            raise
        else:
            self.trouble = ""
            return result
        if explain and refusal.code in explain:
            # The refusal is the answer; where its facts cannot be had, it stands without them.
            with suppress(Unavailable):
                refusal.facts.update(self.read(explain[refusal.code]))
        raise refusal

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()

    def _once(self, work: Work[T], begin: str, *, commit: bool = False) -> T:
        at_commit = False
        try:
            with self.engine.connect().execution_options(rasd_begin=begin) as connection:
                refuse_another(connection)
                result = work(connection)
                if commit:
                    refuse_another(connection)
                    at_commit = True
                    connection.commit()
                return result
        except PoolTimeout as error:
            raise Unavailable("BUSY", str(error)) from None
        except DBAPIError as error:
            raise _meaning(error, at_commit) from error
        except (StatementError, UnicodeEncodeError, OverflowError) as error:
            # A value that no column takes: no member of an enumeration, half a character, a number without end.
            raise RuleError(VALIDATION_ERROR, "", {"detail": str(getattr(error, "orig", error))}) from error


class _Lost(Exception):
    """A connection was lost before anything could be kept: a fresh one may answer."""

    def __init__(self, meaning: Unavailable) -> None:
        super().__init__(meaning)
        self.meaning = meaning


def _meaning(error: DBAPIError, at_commit: bool) -> Exception:
    """Return what to raise; only a transaction that was lost while it ended may have been kept."""
    meaning = translate(error)
    if isinstance(meaning, Unavailable):
        meaning.unknown = meaning.unknown and at_commit
        if meaning.reason == "GONE" and not at_commit:
            return _Lost(meaning)
    return meaning


def _retrying(attempt: Callable[[], T], patience: float) -> T:
    retrying = Retrying(
        stop=partial(_stop, patience),
        wait=wait_random_exponential(multiplier=0.02, max=1.0),
        retry=retry_if_exception_type((Transient, _Lost)),
    )
    try:
        return retrying(attempt)
    except RetryError as error:
        last = error.last_attempt.exception()
        if isinstance(last, _Lost):
            raise last.meaning from last
        raise Unavailable(getattr(last, "reason", "BUSY"), str(last)) from last


def _stop(patience: float, state: Any) -> bool:
    attempts, seconds = (2, LOSING) if isinstance(state.outcome.exception(), _Lost) else (ATTEMPTS, patience)
    return state.attempt_number >= attempts or state.seconds_since_start > seconds


def _sign(connection: Connection, engine: str, who: Actor | None, reason: str | None) -> None:
    """Tell the triggers who writes and why, and refuse a person who may no longer act in this role."""
    user_id = who.user_id if who else None
    if engine == "sqlite":
        connection.execute(rule_session.delete())
        connection.execute(rule_session.insert().values(id=1, user_id=user_id, reason=reason))
    elif connection.info.get("rasd_signed") != (user_id, reason):
        # Each write makes sure of them, so no name is left over from another on the same connection.
        connection.info.pop("rasd_signed", None)
        connection.exec_driver_sql("SET @rasd_user_id = %s, @rasd_reason = %s", (user_id, reason))
        connection.info["rasd_signed"] = (user_id, reason)
    if who and user_id is not None:
        row = connection.execute(sa.select(users.c.role, users.c.is_active).where(users.c.id == user_id)).first()
        if row is None or not row.is_active or row.role != who.role:
            raise RuleError(NOT_ALLOWED, "users", {"action": "act", "role": who.role})


def _normal(url: URL) -> URL:
    if url.drivername in ("mysql", "mariadb", "mariadb+pymysql"):
        return url.set(drivername="mysql+pymysql")
    if url.drivername not in ("mysql+pymysql", "sqlite", "sqlite+pysqlite"):
        raise ArgumentError(f"Rasd opens mysql+pymysql:// and sqlite:// databases, not {url.drivername}://")
    if strange := sorted(set(url.query) - _OPTIONS[url.get_backend_name()]):
        raise ArgumentError(f"Rasd knows no option of that name in the URL of a database: {', '.join(strange)}")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise ArgumentError("Rasd needs a file that stays: sqlite:///FILE")
    return url


def _mysql_engine(url: URL) -> Engine:
    arguments = {key: value for key, value in _MYSQL_CONNECT.items() if key not in url.query}
    engine = sa.create_engine(
        url, isolation_level="READ COMMITTED", connect_args=arguments, pool_recycle=600, hide_parameters=True, **_POOL
    )

    @event.listens_for(engine, "do_connect")
    def _connect(dialect: Any, record: Any, args: Any, options: Any) -> Any:
        return _told(lambda: dialect.connect(*args, **options), dialect.loaded_dbapi.Error)

    @event.listens_for(engine, "connect")
    def _connected(driver: Any, record: Any) -> None:
        with driver.cursor() as cursor:
            cursor.execute(_MYSQL_SESSION)

    return engine


def _told(connect: Callable[[], Any], driver_error: type[Exception]) -> Any:
    """Return the driver's connection; what it cannot make of the URL is told as what it is.

    Raises:
        Unavailable: `URL`; `PLUGIN` where the account's way to sign in needs a package of its own; `TLS`.
    """
    try:
        return connect()
    except (driver_error, Unavailable):
        raise
    except OSError as error:
        raise Unavailable("TLS", str(error)) from None  # a certificate that is not there, or is none
    except RuntimeError as error:
        if isinstance(error, NotImplementedError):
            raise Unavailable("URL", str(error)) from None
        raise Unavailable("PLUGIN", str(error)) from None
    except Exception as error:
        # An option of the URL that the driver does not know, or a value of one.
        raise Unavailable("URL", str(error)) from None


def _sqlite_engine(url: URL, patience: float) -> Engine:
    engine = sa.create_engine(url, connect_args={"timeout": min(10, patience)}, hide_parameters=True, **_POOL)

    @event.listens_for(engine, "do_connect")
    def _connect(dialect: Any, record: Any, args: Any, options: Any) -> Any:
        return _told(lambda: open_file(dialect, args, options, record.info), sqlite3.Error)

    @event.listens_for(engine, "connect")
    def _connected(driver: Any, record: Any) -> None:
        # The transaction's kind is ours to choose: one that will write takes the writer's place at its start.
        driver.isolation_level = None
        for pragma in ("foreign_keys = ON", "synchronous = FULL"):
            driver.execute(f"PRAGMA {pragma}")
        write_ahead(driver)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("rasd_begin", "BEGIN"))

    return engine
