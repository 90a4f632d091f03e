"""What is closed keeps the policy it was judged by: the tables `exam_policies` and `semester_policies`."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Nothing: tables that are missing are made from their declaration.

    They begin empty: what is closed already is judged by today's policies, which are written down when they change.
    """
