"""The accounts of a MariaDB or MySQL server: who owns the rules, and what the application's account may do."""

from sqlalchemy import Table

from data.db.tables import tables_for
from data.install import rules, schema
from data.rules.value_checks import columns_of

APPLICATION = "'rasd_app'@'%'"
OWNER = "'rasd_owner'@'localhost'"

# What only the rules themselves write.
_READ_ONLY = {
    "audit_trail",
    "best_attempts",
    "course_locks",
    "course_seats",
    "exam_policies",
    "exam_results",
    "rule_locks",
    "rule_objects",
    "section_results",
    "semester_grades",
    "semester_policies",
    "student_name_words",
    "user_results",
    "zone_offsets",
}
_SUMS = {"attempts": {"score"}, "exams": {"total_marks"}}
"""Columns that sum others: triggers write them with their owner's rights."""


def grants() -> list[str]:
    """Return the statements that give the application's account what it needs, and nothing more."""
    found = [_grant(table) for table in tables_for("mysql")]
    found.append(f"GRANT SELECT ON {schema.VERSION_TABLE} TO {APPLICATION};")
    for kind, name in rules.wanted("mysql"):
        if kind == "view":
            found.append(f"GRANT SELECT ON {name} TO {APPLICATION};")
        elif kind == "procedure":
            found.append(f"GRANT EXECUTE ON PROCEDURE {name} TO {APPLICATION};")
    return found


def accounts() -> str:
    """Return the part of the printed SQL on accounts, as comments to take over by hand."""
    lines = [
        "Accounts. Run the part above as an account of its own that owns the rules: triggers, views and procedures",
        "run with its rights, so never drop it, and lock it when you are done. To upgrade, unlock it again.",
        f"CREATE USER {OWNER} IDENTIFIED BY 'CHOOSE A PASSWORD';",
        f"GRANT ALL PRIVILEGES ON DATABASE_NAME.* TO {OWNER};",
        f"ALTER USER {OWNER} ACCOUNT LOCK;",
        "",
        "The application's account reads and writes rows, and can change neither the rules nor the audit, nor the",
        "columns that copy or sum others.",
        f"CREATE USER {APPLICATION} IDENTIFIED BY 'CHOOSE A PASSWORD';",
        *grants(),
    ]
    return "\n".join(f"-- {line}".rstrip() for line in lines)


def _grant(table: Table) -> str:
    rights = "SELECT" if table.name in _READ_ONLY else _row_rights(table)
    return f"GRANT {rights} ON {table.name} TO {APPLICATION};"


def _row_rights(table: Table) -> str:
    """Return the rights to read, write and delete rows; by columns where some are not to be written."""
    sums = _SUMS.get(table.name, set())
    closed = sums | {column.name for column in table.columns if column.info.get("engine") == "mysql"}
    if not closed:
        return "SELECT, INSERT, UPDATE, DELETE"
    names = ", ".join(column.name for column in columns_of(table, "mysql") if column.name not in closed)
    return f"SELECT, INSERT ({names}), UPDATE ({names}), DELETE"
