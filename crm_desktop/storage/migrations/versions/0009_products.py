"""Products, their prices by currency, list and quantity, and the list of an account."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"

_STATEMENTS = (
    """CREATE TABLE product (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    category TEXT,
    unit TEXT,
    price INTEGER,
    cost INTEGER,
    currency TEXT,
    taxes TEXT,
    archived INTEGER,
    external_id TEXT,
    owner INTEGER,
    tags TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    description TEXT,
    custom TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(owner) REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_product_category ON product (category)",
    "CREATE INDEX ix_product_code ON product (code)",
    "CREATE INDEX ix_product_created_at ON product (created_at)",
    "CREATE INDEX ix_product_external_id ON product (external_id)",
    "CREATE INDEX ix_product_name ON product (name)",
    "CREATE INDEX ix_product_owner ON product (owner)",
    "CREATE INDEX ix_product_price ON product (price)",
    """CREATE TABLE product_price (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    product INTEGER,
    price_list TEXT,
    from_quantity INTEGER,
    price INTEGER,
    currency TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(product) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_product_price_product ON product_price (product)",
    "ALTER TABLE account ADD COLUMN price_list TEXT",
)


def upgrade() -> None:
    """Add them."""
    for statement in _STATEMENTS:
        op.execute(statement)
