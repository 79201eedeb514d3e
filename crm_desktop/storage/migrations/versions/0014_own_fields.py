"""The definitions of fields that an office makes itself; their columns are made with them."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"

_STATEMENTS = (
    """CREATE TABLE custom_field (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    kind TEXT,
    type TEXT,
    target TEXT,
    help TEXT,
    required INTEGER,
    required_from INTEGER,
    name_zh_tw TEXT,
    name_zh_cn TEXT,
    name_en TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    choices TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(required_from) REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_custom_field_required_from ON custom_field (required_from) "
    "WHERE required_from IS NOT NULL",
)


def upgrade() -> None:
    """Add them."""
    for statement in _STATEMENTS:
        op.execute(statement)
