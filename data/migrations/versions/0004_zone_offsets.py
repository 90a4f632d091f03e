"""Offsets of the zones that a school's day may be of."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_TABLE = """
CREATE TABLE zone_offsets (
  zone VARCHAR(64) NOT NULL,
  from_utc DATETIME NOT NULL,
  seconds INTEGER NOT NULL,
  name VARCHAR(64) NOT NULL,
  PRIMARY KEY (zone, from_utc)
)
"""
_MYSQL = " ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci"


def upgrade() -> None:
    """Make the table; its rows come with the rules."""
    connection = op.get_bind()
    if "zone_offsets" not in sa.inspect(connection).get_table_names():
        connection.exec_driver_sql(_TABLE.strip() + (_MYSQL if connection.dialect.name == "mysql" else ""))
