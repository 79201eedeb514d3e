"""Weeks of a calendar, reminders and birthdays are found by when they are."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "CREATE INDEX ix_activity_begins ON activity (coalesce(starts_at, due_at, done_at))",
    "CREATE INDEX ix_activity_lasting ON activity (ends_at) WHERE ends_at - starts_at > 86400000",
    """CREATE INDEX ix_activity_reminder ON activity (reminder_at)
    WHERE reminder_at IS NOT NULL AND done_at IS NULL""",
    "CREATE INDEX ix_contact_birthday ON contact (substr(birthday, 6)) WHERE birthday IS NOT NULL",
)


def upgrade() -> None:
    """Add the indexes."""
    for statement in _STATEMENTS:
        op.execute(statement)
