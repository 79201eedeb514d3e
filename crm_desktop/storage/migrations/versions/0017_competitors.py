"""What is known of competitors and where one met them; what stages ask for; how deals came to their ends."""

from __future__ import annotations

from alembic import op

from crm_desktop.storage.migrations.late import folder

revision = "0017"
down_revision = "0016"

_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
#: Where the words of competitors begin: their number among the kinds that are searched, times 2^44.
_FIRST_WORDS = 8 << 44
_COLUMNS = (
    ("competitor", "website", "TEXT"),
    ("competitor", "external_id", "TEXT"),
    ("competitor", "strengths", "TEXT"),
    ("competitor", "weaknesses", "TEXT"),
    ("competitor", "description", "TEXT"),
    ("competitor", "owner", "INTEGER REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED"),
    ("competitor", "tags", "TEXT"),
    ("competitor", "custom", "TEXT"),
    ("stage", "required_fields", "TEXT"),
    ("opportunity", "closing_notes", "TEXT"),
    ("stage_change", "closed_at", "INTEGER"),
    (
        "stage_change",
        "loss_reason",
        "INTEGER REFERENCES loss_reason (id) DEFERRABLE INITIALLY DEFERRED",
    ),
    ("stage_change", "lost_to", "INTEGER REFERENCES competitor (id) DEFERRABLE INITIALLY DEFERRED"),
    ("stage_change", "closing_notes", "TEXT"),
)
_STATEMENTS = (
    """CREATE TABLE opportunity_competitor (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    opportunity INTEGER,
    competitor INTEGER,
    price INTEGER,
    currency TEXT,
    standing TEXT,
    threat TEXT,
    state TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    strengths TEXT,
    weaknesses TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(opportunity) REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(competitor) REFERENCES competitor (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_opportunity_competitor_opportunity ON opportunity_competitor (opportunity)",
    "CREATE INDEX ix_opportunity_competitor_competitor ON opportunity_competitor (competitor)",
    "CREATE INDEX ix_competitor_owner ON competitor (owner)",
    "CREATE INDEX ix_competitor_created_at ON competitor (created_at)",
    "CREATE INDEX ix_competitor_website ON competitor (lower(website)) WHERE website IS NOT NULL",
    "CREATE INDEX ix_stage_change_loss_reason ON stage_change (loss_reason) WHERE loss_reason IS NOT NULL",
    "CREATE INDEX ix_stage_change_lost_to ON stage_change (lost_to) WHERE lost_to IS NOT NULL",
    # Deals that were lost to a competitor name it among their competitors too.
    "INSERT INTO opportunity_competitor (opportunity, competitor, state, created_at) "
    f"SELECT id, lost_to, 'won', {_NOW} FROM opportunity WHERE lost_to IS NOT NULL ORDER BY id",
)


def upgrade() -> None:
    """Add them."""
    for table, name, affinity in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {affinity}")
    for statement in _STATEMENTS:
        op.execute(statement)
    _index_names()


def _index_names() -> None:
    """Competitors are searched from now on: those that are there already get their words."""
    connection = op.get_bind()
    known = connection.exec_driver_sql("SELECT id, name FROM competitor WHERE name <> ''").all()
    words = folder() if known else None
    for id_, name in known:
        assert words is not None
        document = f"{words.words(name)} {words.pinyin(name)}"
        connection.exec_driver_sql(
            "INSERT INTO search(rowid, words) VALUES (?, ?)", (_FIRST_WORDS + id_, document)
        )
