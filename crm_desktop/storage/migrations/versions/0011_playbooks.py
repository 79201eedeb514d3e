"""Playbooks with their steps, and the activities that were planned by one."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
_STATEMENTS = (
    """CREATE TABLE playbook (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL
)""",
    """CREATE TABLE playbook_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    playbook INTEGER,
    kind TEXT,
    days INTEGER,
    clock TEXT,
    user INTEGER,
    text TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(playbook) REFERENCES playbook (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(user) REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_playbook_step_playbook ON playbook_step (playbook) WHERE playbook IS NOT NULL",
    "CREATE INDEX ix_playbook_step_user ON playbook_step (user) WHERE user IS NOT NULL",
    "ALTER TABLE activity ADD COLUMN playbook INTEGER REFERENCES playbook (id) DEFERRABLE INITIALLY DEFERRED",
    "CREATE INDEX ix_activity_playbook ON activity (playbook) WHERE playbook IS NOT NULL",
)
#: What an office may begin with; each step: code, kind of activity, days after the start, hour.
_PLAYBOOKS: tuple[tuple[str, tuple[tuple[str, str, int, str | None], ...]], ...] = (
    (
        "after_fair",
        (
            ("fair_thanks", "email", 1, None),
            ("fair_catalogue", "task", 2, None),
            ("fair_need", "call", 5, "10:00"),
            ("fair_visit", "meeting", 12, "14:00"),
            ("fair_decide", "task", 20, None),
        ),
    ),
    (
        "after_quote",
        (
            ("quote_arrived", "call", 1, "10:00"),
            ("quote_questions", "call", 4, "10:00"),
            ("quote_decision", "call", 10, "10:00"),
            ("quote_expiry", "email", 20, None),
        ),
    ),
    (
        "new_customer",
        (
            ("customer_welcome", "email", 0, None),
            ("customer_start", "call", 14, "10:00"),
            ("customer_content", "call", 45, "10:00"),
            ("customer_referral", "task", 90, None),
        ),
    ),
)


def upgrade() -> None:
    """Add them, with some that are ready to use."""
    for statement in _STATEMENTS:
        op.execute(statement)
    place = 0
    for number, (code, steps) in enumerate(_PLAYBOOKS, start=1):
        op.execute(
            "INSERT INTO playbook (id, code, position, active, created_at, updated_at) "
            f"VALUES ({number}, '{code}', {number}, 1, {_NOW}, {_NOW})"
        )
        for step, kind, days, clock in steps:
            place += 1
            hour = "NULL" if clock is None else f"'{clock}'"
            op.execute(
                "INSERT INTO playbook_step (code, playbook, kind, days, clock, position, active, created_at, "
                f"updated_at) VALUES ('{step}', {number}, '{kind}', {days}, {hour}, {place}, 1, {_NOW}, "
                f"{_NOW})"
            )
