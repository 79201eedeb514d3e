"""Leads have a score that rules make; how far it is brought is kept beside the records."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"

_STATEMENTS = (
    """CREATE TABLE score_rule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    condition TEXT,
    field TEXT,
    channel INTEGER,
    activity TEXT,
    days INTEGER,
    at_most INTEGER,
    amount INTEGER,
    currency TEXT,
    points INTEGER,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(channel) REFERENCES channel (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_score_rule_channel ON score_rule (channel) WHERE channel IS NOT NULL",
    "CREATE TABLE derived_state (name TEXT NOT NULL PRIMARY KEY, value TEXT)",
    "ALTER TABLE lead ADD COLUMN score INTEGER",
    "CREATE INDEX ix_lead_score ON lead (score)",
)
#: What gives points at first: condition, field or kind of activity, days, at most so many, points.
_RULES = (
    ("filled", "clear_need", None, None, None, 20),
    ("filled", "intention", None, None, None, 20),
    ("filled", "chance", None, None, None, 20),
    ("filled", "estimated_amount", None, None, None, 10),
    ("filled", "company", None, None, None, 5),
    ("filled", "email", None, None, None, 5),
    ("filled", "phone", None, None, None, 5),
    ("activity", None, "meeting", 30, 2, 10),
    ("activity", None, "call", 30, 2, 5),
    ("activity", None, "email", 30, 2, 3),
    ("filled", "do_not_contact", None, None, None, -50),
)


def upgrade() -> None:
    """Add them, with rules to begin with: what people qualify by counts most."""
    for statement in _STATEMENTS:
        op.execute(statement)
    rows = ", ".join(
        f"({_sql(condition)}, {_sql(field)}, {_sql(activity)}, {_sql(days)}, {_sql(at_most)}, {points}, "
        f"{place}, 1, {_NOW}, {_NOW})"
        for place, (condition, field, activity, days, at_most, points) in enumerate(_RULES, start=1)
    )
    columns = "condition, field, activity, days, at_most, points, position, active, created_at, updated_at"
    op.execute(f"INSERT INTO score_rule ({columns}) VALUES {rows}")


_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"


def _sql(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return f"'{value}'" if isinstance(value, str) else str(value)
