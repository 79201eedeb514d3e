"""Activities of files are known again by the id that another program gave them."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column and its index."""
    op.execute("ALTER TABLE activity ADD COLUMN external_id TEXT")
    op.execute("CREATE INDEX ix_activity_external_id ON activity (external_id)")
