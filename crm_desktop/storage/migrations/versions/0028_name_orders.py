"""Names have a key beside them by which lists sort in the order of a language."""

from __future__ import annotations

from alembic import op

revision = "0028"
down_revision = "0027"

_COLUMNS = (
    ("lead", "name_order"),
    ("lead", "company_order"),
    ("account", "name_order"),
    ("contact", "name_order"),
    ("opportunity", "name_order"),
)


def upgrade() -> None:
    """Add them, empty: they are filled in the background once an order is asked for."""
    for table, column in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT")
        op.execute(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")
