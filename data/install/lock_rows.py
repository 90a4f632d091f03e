"""The rows that rules lock and count in: triggers make them with their parents; here those that lack them.

Rows written with the rules off, by a restored dump, have none, and every write that needs them would be refused.
"""

from sqlalchemy import Connection

_STRIPES = {
    "grade_level": ("grade_levels", 8),
    "academic_year": ("academic_years", 1),
    "semester": ("semesters", 1),
    "exam_period": ("exam_periods", 1),
}
"""Scope -> the table of its parents, and how many rows each has."""


_COLLEGES = f"""
INSERT INTO course_locks (college_id, stripe)
SELECT c.unique_id, s.stripe
FROM colleges c CROSS JOIN ({" UNION ALL ".join(f"SELECT {stripe} AS stripe" for stripe in range(64))}) s
WHERE NOT EXISTS (SELECT 1 FROM course_locks k WHERE k.college_id = c.unique_id AND k.stripe = s.stripe)
"""
_SEATS = """
INSERT INTO course_seats (course_id)
SELECT c.unique_id FROM courses c WHERE NOT EXISTS (SELECT 1 FROM course_seats k WHERE k.course_id = c.unique_id)
"""
_COUNTED = """
UPDATE course_seats k JOIN (
  SELECT c.unique_id, IF(c.capacity IS NULL, 0,
      (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = c.unique_id)) AS taken,
    IF(c.capacity IS NULL, 0,
      (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = c.unique_id AND w.offered_at IS NOT NULL)) AS offered
  FROM courses c) n ON n.unique_id = k.course_id
SET k.taken = n.taken, k.offered = n.offered
WHERE k.taken <> n.taken OR k.offered <> n.offered
"""
"""A seat is counted only while there is a capacity; what a restored dump counted wrongly is counted anew."""


def complete(connection: Connection) -> list[str]:
    """Make the rows that are missing; return of which tables there were any."""
    if connection.dialect.name == "sqlite":
        return []
    done = [f"lock rows of {table}" for scope, (table, _count) in _STRIPES.items() if _complete(connection, scope)]
    done += ["lock rows of colleges"] if connection.exec_driver_sql(_COLLEGES).rowcount else []
    made = connection.exec_driver_sql(_SEATS).rowcount
    return done + (["seats of courses"] if connection.exec_driver_sql(_COUNTED).rowcount or made else [])


def _complete(connection: Connection, scope: str) -> int:
    table, count = _STRIPES[scope]
    stripes = " UNION ALL ".join(f"SELECT {stripe} AS stripe" for stripe in range(count))
    return connection.exec_driver_sql(
        "INSERT INTO rule_locks (scope, parent_id, stripe)"
        f" SELECT '{scope}', parent.id, s.stripe FROM {table} parent CROSS JOIN ({stripes}) s"
        " WHERE NOT EXISTS (SELECT 1 FROM rule_locks k"
        f" WHERE k.scope = '{scope}' AND k.parent_id = parent.id AND k.stripe = s.stripe)"
    ).rowcount
