"""A connection for changing tables and rules: patient, and refused where the server cannot carry them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from data.db.engine import Database
from data.db.errors import RuleError, Transient, Unavailable, translate
from data.install import turn
from data.install.server import refuse_old

_PATIENCE = "3600"


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
            turn.alone_on_server(connection)
            yield connection
            connection.commit()
    except DBAPIError as error:
        raise _meaning(error) from error
    except Transient as error:
        raise Unavailable("BUSY", str(error)) from error
    finally:
        worker.close()


def _patient_sqlite(connection: Connection, rebuilding: bool) -> None:
    """Wait for another installation to end. SQLite hears these outside a transaction only: straight to the driver."""
    driver = connection.connection.driver_connection
    driver.execute("PRAGMA busy_timeout = 120000")
    if rebuilding:
        driver.execute("PRAGMA foreign_keys = OFF")


def _meaning(error: DBAPIError) -> Exception:
    number = error.orig.args[0] if error.orig and error.orig.args else 0
    if number in (1227, 1370, 1419):
        return Unavailable("ACCESS", str(error.orig.args[1]))
    meaning = translate(error)
    if isinstance(meaning, Transient):
        return Unavailable(meaning.reason, str(meaning))
    if isinstance(meaning, RuleError):
        return Unavailable("DRIVER", str(error.orig))
    return meaning
