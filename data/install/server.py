"""What the server behind a connection is, and whether it can carry the rules."""

import re

from sqlalchemy import Connection

from data.db.errors import Unavailable

LEAST = {"MariaDB": (10, 6), "MySQL": (8, 0), "SQLite": (3, 38)}
"""The oldest version of each server that carries the rules."""


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


def nodes(connection: Connection) -> list[str]:
    """Return the addresses of all servers of the cluster that this one belongs to; none where it stands alone."""
    if connection.dialect.name == "sqlite":
        return []
    found = connection.exec_driver_sql("SHOW STATUS LIKE 'wsrep_incoming_addresses'").first()
    return sorted(found[1].split(",")) if found and found[1] else []
