"""Saved views may be pinned above their list."""

from __future__ import annotations

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Add the mark; no view was ever saved before."""
    op.execute("ALTER TABLE saved_view ADD COLUMN pinned INTEGER")
