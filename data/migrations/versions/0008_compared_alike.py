"""References that REPLACE meets on SQLite, looked at when a statement ends; names of settings, the same to the letter.

SQLite's tables are rebuilt from their declaration at the end of an upgrade.
"""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Compare the names of settings on MariaDB as SQLite does."""
    connection = op.get_bind()
    if connection.dialect.name == "mysql":
        name = "VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL"
        connection.exec_driver_sql(f"ALTER TABLE settings MODIFY name {name}")
