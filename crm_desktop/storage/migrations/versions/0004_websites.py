"""Records are found by the beginning of their website."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the indexes; records without a website cost nothing in them."""
    for table in ("lead", "account"):
        op.execute(f"CREATE INDEX ix_{table}_website ON {table} (lower(website)) WHERE website IS NOT NULL")
