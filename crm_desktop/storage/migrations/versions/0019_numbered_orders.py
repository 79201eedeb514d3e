"""Orders know the quote that they come of; the office has number patterns for them and for credit notes."""

from __future__ import annotations

from alembic import op

revision = "0019"
down_revision = "0018"

#: Until now these patterns were settings, as JSON; the colon would begin a parameter.
_PATTERNS = {"order_pattern": r"SO{year}-{seq\:04}", "credit_note_pattern": r"CN{year}-{seq\:04}"}
_STATEMENTS = (
    'ALTER TABLE "order" ADD COLUMN quote INTEGER REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED',
    'CREATE INDEX ix_order_quote ON "order" (quote) WHERE quote IS NOT NULL',
)


def upgrade() -> None:
    """Add them; patterns that were set stay in force."""
    for statement in _STATEMENTS:
        op.execute(statement)
    for name, usual in _PATTERNS.items():
        op.execute(f"ALTER TABLE office ADD COLUMN {name} TEXT")
        op.execute(
            f"UPDATE office SET {name} = coalesce("
            f"(SELECT json_extract(value, '$') FROM setting WHERE name = '{name}'), '{usual}')"
        )
