"""Moments that a row gets by itself, whatever a session's SET timestamp says."""

from alembic import op

from data.db.column_types import utc_now
from data.db.tables import metadata

revision = "0007"
down_revision = "0006"

_COLUMNS = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()"


def upgrade() -> None:
    """Give each such column its default anew; that touches no row, and can be done again."""
    connection = op.get_bind()
    if connection.dialect.name != "mysql":
        return
    there = {tuple(row) for row in connection.exec_driver_sql(_COLUMNS)}
    for table in metadata.sorted_tables:
        defaults = {c.name: getattr(c.server_default, "arg", None) for c in table.columns}
        changes = [
            f"ALTER COLUMN {name} SET DEFAULT {default.compile(dialect=connection.dialect)}"
            for name, default in defaults.items()
            # What is not there yet is made with it.
            if isinstance(default, utc_now) and (table.name, name) in there
        ]
        if changes:
            text = f"ALTER TABLE {table.name} {', '.join(changes)}"
            connection.exec_driver_sql(text, execution_options={"no_parameters": True})
