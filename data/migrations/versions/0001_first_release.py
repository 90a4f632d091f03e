"""The tables as first published."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: this release makes its tables from their declaration and is stamped with this revision."""
