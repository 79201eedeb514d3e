"""The road from lead to opportunity: what qualifies a lead, what it became, whose it is; appointments."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_COLUMNS = (
    ("lead", "tax_number", "TEXT"),
    ("lead", "clear_need", "INTEGER"),
    ("lead", "clear_need_note", "TEXT"),
    ("lead", "intention", "INTEGER"),
    ("lead", "intention_note", "TEXT"),
    ("lead", "chance", "INTEGER"),
    ("lead", "chance_note", "TEXT"),
    ("user", "initials", "TEXT"),
    ("user", "colour", "INTEGER"),
    ("channel", "colour", "INTEGER"),
    ("activity", "all_day", "INTEGER"),
    ("activity", "place", "TEXT"),
    ("activity", "recurrence", "TEXT"),
    ("activity", "calendar_id", "TEXT"),
    ("opportunity_contact", "is_primary", "INTEGER"),
)

_STATEMENTS = (
    """CREATE TABLE participant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    activity INTEGER,
    contact INTEGER,
    user INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(activity) REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(user) REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE conversion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    lead INTEGER,
    account INTEGER,
    contact INTEGER,
    opportunity INTEGER,
    at INTEGER,
    "by" INTEGER,
    made TEXT,
    changes TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(lead) REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(opportunity) REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY("by") REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE assignment_rule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    channel INTEGER,
    user INTEGER,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(channel) REFERENCES channel (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(user) REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "UPDATE lead SET clear_need = 0, intention = 0, chance = 0",
    "UPDATE activity SET all_day = 0",
    "UPDATE opportunity_contact SET is_primary = 0",
    "CREATE INDEX ix_activity_calendar_id ON activity (calendar_id)",
    "CREATE INDEX ix_participant_activity ON participant (activity)",
    "CREATE INDEX ix_participant_contact ON participant (contact)",
    "CREATE INDEX ix_participant_user ON participant (user) WHERE user IS NOT NULL",
    "CREATE INDEX ix_conversion_lead ON conversion (lead)",
    "CREATE INDEX ix_conversion_account ON conversion (account) WHERE account IS NOT NULL",
    "CREATE INDEX ix_conversion_contact ON conversion (contact) WHERE contact IS NOT NULL",
    "CREATE INDEX ix_conversion_opportunity ON conversion (opportunity) WHERE opportunity IS NOT NULL",
    """CREATE INDEX ix_conversion_by ON conversion ("by") WHERE "by" IS NOT NULL""",
    "CREATE INDEX ix_assignment_rule_channel ON assignment_rule (channel) WHERE channel IS NOT NULL",
    "CREATE INDEX ix_assignment_rule_user ON assignment_rule (user) WHERE user IS NOT NULL",
)


def upgrade() -> None:
    """Add the columns and tables."""
    for table, name, affinity in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {affinity}")
    for statement in _STATEMENTS:
        op.execute(statement)
