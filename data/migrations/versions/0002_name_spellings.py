"""The words of a student's name as a column, so that no view has to take them apart."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_HEADS = ("عبد", "ابو", "ابي")


def upgrade() -> None:
    """Add the column; nothing is stored, so no row is rewritten."""
    connection = op.get_bind()
    there = {column["name"] for column in sa.inspect(connection).get_columns("students")}
    if "name_spellings" not in there:
        kind = {"sqlite": "TEXT", "mysql": "TEXT COLLATE utf8mb4_bin"}[connection.dialect.name]
        words = _words(connection.dialect.name)
        added = f"ALTER TABLE students ADD COLUMN name_spellings {kind} GENERATED ALWAYS AS ({words}) VIRTUAL"
        connection.exec_driver_sql(added, execution_options={"no_parameters": True})


def _words(engine: str) -> str:
    def concat(*parts: str) -> str:
        return " || ".join(parts) if engine == "sqlite" else f"CONCAT({','.join(parts)})"

    joined = split = concat("' '", "name_key")
    for head in _HEADS:
        joined = f"replace({joined},' {head} ',' {head}')"
        split = f"replace({split},' {head}',' {head} ')"
    apart = "replace(replace(name_key,'(',' '),'-',' ')"
    words = concat("name_key", joined, split, "' '", apart)
    return concat("'['", f"""replace(json_quote({words}),' ','","')""", "']'")
