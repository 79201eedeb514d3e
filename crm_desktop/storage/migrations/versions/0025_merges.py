"""What is remembered of records that were made one, and of those that only look alike."""

from __future__ import annotations

from alembic import op

revision = "0025"
down_revision = "0024"

_STATEMENTS = (
    """CREATE TABLE merge (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    lead INTEGER,
    account INTEGER,
    contact INTEGER,
    merged TEXT,
    at INTEGER,
    "by" INTEGER,
    changes TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(lead) REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY("by") REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_merge_lead ON merge (lead) WHERE lead IS NOT NULL",
    "CREATE INDEX ix_merge_account ON merge (account) WHERE account IS NOT NULL",
    "CREATE INDEX ix_merge_contact ON merge (contact) WHERE contact IS NOT NULL",
    """CREATE INDEX ix_merge_by ON merge ("by") WHERE "by" IS NOT NULL""",
    """CREATE TABLE distinct_pair (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT,
    first INTEGER,
    second INTEGER,
    at INTEGER,
    "by" INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY("by") REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_distinct_pair_first ON distinct_pair (first)",
    """CREATE INDEX ix_distinct_pair_by ON distinct_pair ("by") WHERE "by" IS NOT NULL""",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)
