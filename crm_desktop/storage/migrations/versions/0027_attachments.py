"""Files are kept with records: what is said of each, and their contents in parts."""

from __future__ import annotations

from alembic import op

revision = "0027"
down_revision = "0026"

_OWNERS = (
    "lead",
    "account",
    "contact",
    "opportunity",
    "product",
    "quote",
    '"order"',
    "competitor",
    "activity",
)

_TABLES = (
    f"""CREATE TABLE attachment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    size INTEGER,
    media_type TEXT,
    digest TEXT,
    {", ".join(f"{name} INTEGER" for name in _OWNERS)},
    "by" INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL,
    {
        ", ".join(
            f"FOREIGN KEY({name}) REFERENCES {name} (id) DEFERRABLE INITIALLY DEFERRED" for name in _OWNERS
        )
    },
    FOREIGN KEY("by") REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    """CREATE TABLE content (
    id INTEGER NOT NULL PRIMARY KEY,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    loose_since INTEGER
)""",
    """CREATE TABLE content_part (
    content INTEGER NOT NULL,
    place INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (content, place),
    FOREIGN KEY(content) REFERENCES content (id)
)""",
)
_INDEXES = (
    "CREATE INDEX ix_attachment_name ON attachment (name)",
    "CREATE INDEX ix_attachment_digest ON attachment (digest)",
    *(
        f"CREATE INDEX ix_attachment_{name.strip(chr(34))} ON attachment ({name}) WHERE {name} IS NOT NULL"
        for name in (*_OWNERS, '"by"')
    ),
    "CREATE UNIQUE INDEX ix_content_digest ON content (digest)",
    "CREATE INDEX ix_content_loose_since ON content (loose_since) WHERE loose_since IS NOT NULL",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in (*_TABLES, *_INDEXES):
        op.execute(statement)
