"""Activities may be about a quote or an order."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Add both links, and the indexes by which the stories of quotes and orders are read."""
    for name in ("quote", "order"):
        op.execute(
            f'ALTER TABLE activity ADD COLUMN "{name}" INTEGER '
            f'REFERENCES "{name}" (id) DEFERRABLE INITIALLY DEFERRED'
        )
        op.execute(f'CREATE INDEX ix_activity_{name} ON activity ("{name}") WHERE "{name}" IS NOT NULL')
