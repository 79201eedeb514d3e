"""The file's own id: made once, so that its copies are told from those of another file of the same name."""

from __future__ import annotations

import secrets

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table and its one row."""
    op.execute("CREATE TABLE data_file (id TEXT NOT NULL PRIMARY KEY)")
    op.execute(f"INSERT INTO data_file (id) VALUES ('{secrets.token_hex(16)}')")
