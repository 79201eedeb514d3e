"""A series keeps the hour of its own zone; leads say for which day something is planned with them."""

from __future__ import annotations

from alembic import op

revision = "0015"
down_revision = "0014"

#: The first day of all that is planned: the rule of `core.rules.marks.planned_day` as it was then.
PLANNED_ON = """
SELECT min(day) FROM (
    SELECT lead.next_step_on AS day
    UNION ALL
    SELECT '9999-12-31' WHERE lead.next_step IS NOT NULL AND lead.next_step_on IS NULL
    UNION ALL
    SELECT coalesce(date(activity.due_at / 1000, 'unixepoch', 'localtime'), '9999-12-31') FROM activity
    WHERE activity.lead = lead.id AND activity.done_at IS NULL
    AND (activity.due_at IS NOT NULL OR activity.kind <> 'note')
)
"""
_PLANNED = f"""
UPDATE lead SET planned_on = ({PLANNED_ON})
WHERE next_step IS NOT NULL OR next_step_on IS NOT NULL
OR id IN (SELECT lead FROM activity WHERE done_at IS NULL)
"""
_STATEMENTS = (
    "ALTER TABLE activity ADD COLUMN time_zone TEXT",
    "ALTER TABLE lead ADD COLUMN planned_on TEXT",
    _PLANNED,
    "CREATE INDEX ix_lead_planned_on ON lead (planned_on)",
)


def upgrade() -> None:
    """Add them; the days are read from what is planned already."""
    for statement in _STATEMENTS:
        op.execute(statement)
