"""A connection for changing tables and rules: patient, and refused where the server cannot carry them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from data.engine import Database
from data.errors import RuleError, Transient, Unavailable, translate

LEAST = {"MariaDB": (10, 6), "MySQL": (8, 0), "SQLite": (3, 38)}
"""The oldest version of each server that carries the rules."""

_PATIENCE = "3600"
_LOCK = "rasd_install"


@contextmanager
def changing(db: Database, *, rebuilding: bool = False) -> Iterator[Connection]:
    """Open a connection that may run for an hour, alone among those that install; commit at the end.

    On SQLite all of it is one transaction. MySQL commits each change of a table or rule by itself.

    Args:
        rebuilding: SQLite changes a table by copying it and dropping the old one, which references must not see.

    Raises:
        Unavailable: the server is too old, somebody else installs, or it refuses the account.
    """
    patience = {"read_timeout": _PATIENCE, "write_timeout": _PATIENCE} if db.name == "mysql" else {}
    worker = Database(db.url.update_query_dict(patience))
    try:
        with worker.engine.connect().execution_options(rasd_begin="BEGIN IMMEDIATE") as connection:
            if db.name == "sqlite":
                _patient_sqlite(connection, rebuilding)
            refuse_old(connection)
            _alone(connection)
            yield connection
            connection.commit()
    except DBAPIError as error:
        raise _meaning(error) from error
    finally:
        worker.close()


def _patient_sqlite(connection: Connection, rebuilding: bool) -> None:
    """Wait for another installation to end. SQLite hears these outside a transaction only: straight to the driver."""
    driver = connection.connection.driver_connection
    driver.execute("PRAGMA busy_timeout = 120000")
    if rebuilding:
        driver.execute("PRAGMA foreign_keys = OFF")


def refuse_old(connection: Connection) -> None:
    """Refuse a server that is too old to carry the rules.

    Raises:
        Unavailable: `TOO_OLD`, with the version found.
    """
    product, version = server(connection)
    if version < LEAST[product]:
        raise Unavailable("TOO_OLD", f"{product} {'.'.join(map(str, version))}")


def server(connection: Connection) -> tuple[str, tuple[int, ...]]:
    """Return the product's name and its version."""
    if connection.dialect.name == "sqlite":
        text, product = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one(), "SQLite"
    else:
        text = connection.exec_driver_sql("SELECT version()").scalar_one()
        product = "MariaDB" if "mariadb" in text.lower() else "MySQL"
    numbers = re.findall(r"\d+", text.removeprefix("5.5.5-"))
    return product, tuple(int(number) for number in numbers[:3])


def _alone(connection: Connection) -> None:
    if connection.dialect.name == "mysql":
        connection.exec_driver_sql("SET SESSION lock_wait_timeout = 30")
        mine = connection.exec_driver_sql(f"SELECT GET_LOCK(CONCAT('{_LOCK}:', MD5(DATABASE())), 30)").scalar_one()
        if mine != 1:
            raise Unavailable("BUSY", "another installation is at work on this database")


def _meaning(error: DBAPIError) -> Exception:
    number = error.orig.args[0] if error.orig and error.orig.args else 0
    if number in (1227, 1370, 1419):
        return Unavailable("ACCESS", str(error.orig.args[1]))
    meaning = translate(error)
    if isinstance(meaning, Transient):
        return Unavailable("BUSY", str(meaning))
    if isinstance(meaning, RuleError):
        return Unavailable("DRIVER", str(error.orig))
    return meaning
