"""The office says which taxes it usually charges."""

from __future__ import annotations

from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Add them; of an office that has worked without, nothing is said."""
    op.execute("ALTER TABLE office ADD COLUMN usual_taxes TEXT")
