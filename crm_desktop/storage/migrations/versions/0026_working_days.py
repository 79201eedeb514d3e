"""The office says on which days it works."""

from __future__ import annotations

from alembic import op

revision = "0026"
down_revision = "0025"

_STATEMENTS = (
    "ALTER TABLE office ADD COLUMN working_weekdays TEXT",
    "ALTER TABLE office ADD COLUMN closed_days TEXT",
    "ALTER TABLE office ADD COLUMN worked_days TEXT",
    "UPDATE office SET working_weekdays = ',mon,tue,wed,thu,fri,'",
)


def upgrade() -> None:
    """Add it; until somebody says otherwise, that is from Monday to Friday."""
    for statement in _STATEMENTS:
        op.execute(statement)
