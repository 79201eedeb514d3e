"""The office with its logo and texts, and the quotes that it makes."""

from __future__ import annotations

from alembic import op

revision = "0016"
down_revision = "0015"

_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
_STATEMENTS = (
    """CREATE TABLE logo (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    data TEXT,
    version INTEGER DEFAULT '0' NOT NULL
)""",
    "CREATE INDEX ix_logo_digest ON logo (digest)",
    """CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    tax_number TEXT,
    phone TEXT,
    email TEXT COLLATE "NOCASE",
    website TEXT,
    logo INTEGER,
    paper_colour TEXT,
    layout TEXT,
    quote_pattern TEXT,
    valid_days INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    address TEXT,
    bank TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(logo) REFERENCES logo (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_office_logo ON office (logo) WHERE logo IS NOT NULL",
    "CREATE INDEX ix_office_website ON office (lower(website)) WHERE website IS NOT NULL",
    """CREATE TABLE text_block (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    language TEXT,
    use TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    text TEXT,
    version INTEGER DEFAULT '0' NOT NULL
)""",
    """CREATE TABLE quote (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    number TEXT,
    edition INTEGER,
    replaces INTEGER,
    status TEXT,
    opportunity INTEGER,
    account INTEGER,
    contact INTEGER,
    amount INTEGER,
    currency TEXT,
    issued_on TEXT,
    valid_until TEXT,
    answered_on TEXT,
    language TEXT,
    layout TEXT,
    logo INTEGER,
    external_id TEXT,
    owner INTEGER,
    tags TEXT,
    created_at INTEGER,
    updated_at INTEGER,
    intro TEXT,
    terms TEXT,
    description TEXT,
    document TEXT,
    lines TEXT,
    custom TEXT,
    version INTEGER DEFAULT '0' NOT NULL,
    FOREIGN KEY(replaces) REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(opportunity) REFERENCES opportunity (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(contact) REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(logo) REFERENCES logo (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(owner) REFERENCES user (id) DEFERRABLE INITIALLY DEFERRED
)""",
    "CREATE INDEX ix_quote_account ON quote (account)",
    "CREATE INDEX ix_quote_amount ON quote (amount)",
    "CREATE INDEX ix_quote_contact ON quote (contact) WHERE contact IS NOT NULL",
    "CREATE INDEX ix_quote_created_at ON quote (created_at)",
    "CREATE INDEX ix_quote_external_id ON quote (external_id)",
    "CREATE INDEX ix_quote_issued_on ON quote (issued_on)",
    "CREATE INDEX ix_quote_logo ON quote (logo) WHERE logo IS NOT NULL",
    "CREATE INDEX ix_quote_name ON quote (name)",
    "CREATE INDEX ix_quote_number ON quote (number)",
    "CREATE INDEX ix_quote_opportunity ON quote (opportunity)",
    "CREATE INDEX ix_quote_owner ON quote (owner)",
    "CREATE INDEX ix_quote_replaces ON quote (replaces) WHERE replaces IS NOT NULL",
    "CREATE INDEX ix_quote_valid_until ON quote (valid_until)",
)
#: Quotes are numbered by it until the office says otherwise; the colon would begin a parameter.
_PATTERN = r"Q{year}-{seq\:04}"
#: What a quote begins with until the office writes its own: name, language, text.
_INTROS = (
    ("感謝詢問", "zh_TW", "感謝您的詢問，謹就所需項目報價如下："),
    ("感谢询价", "zh_CN", "感谢您的询价，现就所需项目报价如下："),
    ("Thanks for the enquiry", "en", "Thank you for your enquiry. We are pleased to offer:"),
)


def upgrade() -> None:
    """Add them, the office with nothing said of it yet."""
    for statement in _STATEMENTS:
        op.execute(statement)
    op.execute(
        "INSERT INTO office (paper_colour, layout, quote_pattern, valid_days, created_at, updated_at) "
        f"VALUES ('#0f5ea8', 'clear', '{_PATTERN}', 30, {_NOW}, {_NOW})"
    )
    for place, (name, language, text) in enumerate(_INTROS, start=1):
        op.execute(
            "INSERT INTO text_block (name, language, use, text, position, active, created_at, updated_at) "
            f"VALUES ('{name}', '{language}', 'intro', '{text}', {place}, 1, {_NOW}, {_NOW})"
        )
