"""Reports on the leads of some days, and on what people did, are read from indexes alone."""

from __future__ import annotations

from alembic import op

revision = "0030"
down_revision = "0029"

_INDEXES = (
    "CREATE INDEX ix_lead_came ON lead "
    "(created_at, channel, owner, status, qualified_at, contacted_at, converted_at, merged_into)",
    "CREATE INDEX ix_activity_done ON activity (owner, lead, opportunity, kind, done_at, created_at)",
    "CREATE INDEX ix_activity_answer ON activity (lead, done_at, kind) "
    "WHERE lead IS NOT NULL AND done_at IS NOT NULL",
)


def upgrade() -> None:
    """Add them."""
    for statement in _INDEXES:
        op.execute(statement)
