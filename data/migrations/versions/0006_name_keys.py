"""Names that are found without accents and with Kurdish and Urdu letters, phones by any end; what names are sorted by.

The columns are computed: none of what a school wrote changes. SQLite's tables are rebuilt from their declaration at the
end of an upgrade.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateColumn

from data.db.tables import metadata

revision = "0006"
down_revision = "0005"

_COMPUTED = {
    "students": [
        "name_base", "name_key", "name_joined_key", "name_order", "name_order_arabic", "name_spellings",
        "unique_id_key", "number_key", "phone_key", "phone_endings",
    ],
    "users": [
        "full_name_base", "full_name_key", "full_name_joined_key", "full_name_order", "full_name_order_arabic",
        "username_base", "username_key", "username_joined_key",
    ],
}  # fmt: skip


def upgrade() -> None:
    """Make the computed columns anew; an interrupted run is done again."""
    connection = op.get_bind()
    if connection.dialect.name != "mysql":
        return
    for table, columns in _COMPUTED.items():
        look, declared = sa.inspect(connection), metadata.tables[table]
        there = {column["name"] for column in look.get_columns(table)}
        held = {index["name"] for index in look.get_indexes(table)}
        indexes = [index for index in declared.indexes if {c.name for c in index.columns} & set(columns)]
        changes = [f"DROP INDEX {index.name}" for index in indexes if index.name in held]
        changes += [f"DROP COLUMN {column}" for column in reversed(columns) if column in there]
        text = f"ALTER TABLE {table} {', '.join(changes)}"
        connection.exec_driver_sql(text, execution_options={"no_parameters": True})
        made = [CreateColumn(declared.c[column]).compile(dialect=connection.dialect) for column in columns]
        changes = [f"ADD COLUMN {column}" for column in made]
        changes += [f"ADD INDEX {one.name} ({', '.join(c.name for c in one.columns)})" for one in indexes]
        text = f"ALTER TABLE {table} {', '.join(changes)}"
        connection.exec_driver_sql(text, execution_options={"no_parameters": True})
    word = "VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL"
    connection.exec_driver_sql(f"ALTER TABLE student_name_words MODIFY word {word}")
