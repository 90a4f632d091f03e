"""Grading policies: the most specific one wins."""

from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import Connection

from data.tables import grading_policies

PASS_PERCENTAGE = Decimal(50)
"""Where no policy fits."""


def pass_percentage(connection: Connection, year_id: int, grade_level_id: int, subject_id: int) -> Decimal:
    """Return the percentage of the maximum at which a mark passes."""
    table = grading_policies.c
    query = (
        sa.select(table.pass_percentage)
        .where(
            table.academic_year_id == year_id,
            sa.func.coalesce(table.grade_level_id, grade_level_id) == grade_level_id,
            sa.func.coalesce(table.subject_id, subject_id) == subject_id,
        )
        .order_by(table.subject_id.is_(None), table.grade_level_id.is_(None))
        .limit(1)
    )
    found = connection.execute(query).scalar()
    return PASS_PERCENTAGE if found is None else found
