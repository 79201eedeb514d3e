"""Further ways to reach people and companies, what sort the first one is, and how people are related."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"

_OWNERS = ("lead", "account", "contact")

_STATEMENTS = (
    """CREATE TABLE contact_point (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sort TEXT,
    label TEXT,
    position INTEGER,
    lead INTEGER,
    account INTEGER,
    contact INTEGER,
    value TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(lead) REFERENCES lead (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE contact_relation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact INTEGER,
    relation TEXT,
    other INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(other) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_contact_relation_contact ON contact_relation (contact)",
    "CREATE INDEX ix_contact_relation_other ON contact_relation (other)",
)


def upgrade() -> None:
    """Add the tables and columns."""
    for statement in _STATEMENTS:
        op.execute(statement)
    for owner in _OWNERS:
        op.execute(
            f"CREATE INDEX ix_contact_point_{owner} ON contact_point ({owner}) WHERE {owner} IS NOT NULL"
        )
        for name in ("email_label", "phone_label"):
            op.execute(f"ALTER TABLE {owner} ADD COLUMN {name} TEXT")
