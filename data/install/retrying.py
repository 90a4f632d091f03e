"""Doing a change again that a node or a lock took away, each as a whole."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, stop_after_delay, wait_random_exponential

from data.db.errors import Transient, translate

T = TypeVar("T")

TRIES = 12
"""How often a change is tried."""
SECONDS = 60.0
"""Seconds after which it is not tried again."""

_HALF_THERE = (1359, 1360)
"""A trigger is there already, or not there: told by a node of a cluster that did half of a change before it lost it."""


def insist(connection: Connection, work: Callable[[], T]) -> T:
    """Run `work` as a transaction of its own, again when it was taken away; MySQL commits each change by itself.

    SQLite's one transaction is taken away by nobody, and stays open.

    Raises:
        Transient: it was taken away each time.
    """
    if connection.dialect.name == "sqlite":
        return work()

    def attempt() -> T:
        try:
            done = work()
            connection.commit()
        except DBAPIError as error:
            meaning = translate(error)
            if error.orig and error.orig.args and error.orig.args[0] in _HALF_THERE:
                meaning = Transient(str(error.orig.args[1]))
            if isinstance(meaning, Transient):
                connection.rollback()
                raise meaning from error
            raise
        return done

    retrying = Retrying(
        stop=stop_after_attempt(TRIES) | stop_after_delay(SECONDS),
        wait=wait_random_exponential(multiplier=0.02, max=1.0),
        retry=retry_if_exception_type(Transient),
        reraise=True,
    )
    return retrying(attempt)
