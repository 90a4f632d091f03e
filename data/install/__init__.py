"""Bringing the tables and rules of a database up to date, and telling whether they are."""

from collections.abc import Callable

from data.engine import Database
from data.install import rules, schema
from data.install.session import changing

Progress = Callable[[int, int], None]


def install(db: Database, progress: Progress | None = None) -> list[str]:
    """Make the tables and rules that an empty database lacks; repeating it changes nothing.

    Args:
        progress: Called with how many of the tables and rules are done, and how many there are.

    Returns:
        What was done, such as "table users"; empty when nothing was.
    """
    done = []
    with changing(db) as connection:
        for what in schema.create(connection):
            done.append(what)
        schema.stamp(connection)
        for what in rules.apply(connection):
            done.append(what)
    return done
