"""Indexes in whose order sums are added up: those of deals by currency, and what is open of orders."""

from __future__ import annotations

from alembic import op

revision = "0024"
down_revision = "0023"

_STATEMENTS = (
    "CREATE INDEX ix_opportunity_sums ON opportunity (currency, stage, closed_at, amount, probability)",
    'CREATE INDEX ix_order_unsettled ON "order" '
    "(currency, due_on, unplanned, outstanding, overpaid, uncounted, status, gross, paid) "
    "WHERE outstanding != 0 OR overpaid != 0 OR uncounted != 0",
)


def upgrade() -> None:
    """Make them."""
    for statement in _STATEMENTS:
        op.execute(statement)
