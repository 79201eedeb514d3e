"""Why leads are unqualified is a list of the office; codes become its entries, in the journal too.

What was written down before is undone after the migration as well, so the journal and the ledgers of
conversions have to speak of the same entries as the leads do.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from alembic import op

revision = "0018"
down_revision = "0017"

#: The codes of before in the order of the list: an entry's number is its place.
REASONS = ("no_need", "no_budget", "wrong_person", "unreachable", "duplicate", "competitor", "other")

_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
_TABLE = """CREATE TABLE unqualified_reason (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    code TEXT,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL
)"""
_COLUMN = (
    "ALTER TABLE lead ADD COLUMN reason INTEGER "
    "REFERENCES unqualified_reason (id) DEFERRABLE INITIALLY DEFERRED",
    """UPDATE lead SET reason = (SELECT id FROM unqualified_reason WHERE code = lead.unqualified_reason)
    WHERE unqualified_reason IS NOT NULL""",
    "ALTER TABLE lead DROP COLUMN unqualified_reason",
    "ALTER TABLE lead RENAME COLUMN reason TO unqualified_reason",
    """CREATE INDEX ix_lead_unqualified_reason ON lead (unqualified_reason)
    WHERE unqualified_reason IS NOT NULL""",
)
_NAME = "unqualified_reason"
#: Entries so long are packed.
_PACKED_FROM = 512
_BLOCK = 200


def upgrade() -> None:
    """Make the list, and let everything that held a code point at its entry."""
    op.execute(_TABLE)
    for number, code in enumerate(REASONS, start=1):
        op.execute(
            "INSERT INTO unqualified_reason (id, code, position, active, created_at, updated_at) "
            f"VALUES ({number}, '{code}', {number}, 1, {_NOW}, {_NOW})"
        )
    for statement in _COLUMN:
        op.execute(statement)
    _bring_ledgers()
    _bring_journal()


def _bring_ledgers() -> None:
    connection = op.get_bind()
    kept = connection.exec_driver_sql(
        f"SELECT id, changes FROM conversion WHERE changes LIKE '%{_NAME}%'"
    ).fetchall()
    for id_, changes in kept:
        connection.exec_driver_sql("UPDATE conversion SET changes = ? WHERE id = ?", (_ledger(changes), id_))


def _bring_journal() -> None:
    connection = op.get_bind()
    of_leads = (
        "SELECT id FROM journal_entry WHERE kind IN ('lead', 'conversion') "
        f"AND (packed IS NOT NULL OR payload LIKE '%{_NAME}%')"
    )
    ids = [id_ for (id_,) in connection.exec_driver_sql(of_leads).fetchall()]
    for start in range(0, len(ids), _BLOCK):
        places = ", ".join(map(str, ids[start : start + _BLOCK]))
        wanted = f"SELECT id, kind, payload, packed FROM journal_entry WHERE id IN ({places})"
        for id_, kind, text, packed in connection.exec_driver_sql(wanted).fetchall():
            text = text if packed is None else zlib.decompress(packed).decode()
            if _NAME in text:
                written = _packed(_brought(kind, json.loads(text)))
                change = "UPDATE journal_entry SET payload = ?, packed = ? WHERE id = ?"
                connection.exec_driver_sql(change, (*written, id_))


def _packed(payload: object) -> tuple[str | None, bytes | None]:
    text = _json(payload)
    return (text, None) if len(text) < _PACKED_FROM else (None, zlib.compress(text.encode(), 1))


def _brought(kind: str, payload: Any) -> Any:
    """An entry's payload: rows by columns, whole rows, or [id, {column: [before, after]}]."""
    column, meaning = (_NAME, _entry) if kind == "lead" else ("changes", _ledger)
    if isinstance(payload, dict):
        if column in payload["columns"]:
            place = payload["columns"].index(column)
            for row in payload["rows"]:
                row[place] = meaning(row[place])
        return payload
    for each in payload:
        values = each if isinstance(each, dict) else each[1]
        if column in values:
            told = values[column]
            values[column] = [meaning(value) for value in told] if isinstance(told, list) else meaning(told)
    return payload


def _entry(code: object) -> int | None:
    return REASONS.index(str(code)) + 1 if code in REASONS else None


def _ledger(text: str | None) -> str | None:
    """The ledger of a conversion, which holds the lead as it was before."""
    if text is None or _NAME not in text:
        return text
    ledger = json.loads(text)
    if _NAME in ledger.get("lead", {}):
        ledger["lead"][_NAME] = _entry(ledger["lead"][_NAME])
    return _json(ledger)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
