"""Deals have lines, and say whether the prices of these include the taxes."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"

_STATEMENTS = (
    """CREATE TABLE line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    opportunity INTEGER,
    position INTEGER,
    product INTEGER,
    name TEXT COLLATE "NOCASE",
    quantity INTEGER,
    unit TEXT,
    unit_price INTEGER,
    discount TEXT,
    taxes TEXT,
    amount INTEGER,
    currency TEXT,
    external_id TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    description TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(opportunity) REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(product) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_line_external_id ON line (external_id)",
    "CREATE INDEX ix_line_opportunity ON line (opportunity)",
    "CREATE INDEX ix_line_product ON line (product)",
    "ALTER TABLE opportunity ADD COLUMN tax_included INTEGER",
)


def upgrade() -> None:
    """Add them."""
    for statement in _STATEMENTS:
        op.execute(statement)
