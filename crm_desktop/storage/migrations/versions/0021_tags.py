"""Tags as records of a list, with colours: texts that records held become ids of it, in the journal too."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterable
from typing import Any

from alembic import op
from sqlalchemy import Connection, text

revision = "0021"
down_revision = "0020"

_KINDS = (
    "lead",
    "account",
    "contact",
    "opportunity",
    "product",
    "order",
    "quote",
    "activity",
    "competitor",
)
_MARKS = re.compile("[,;\uff0c\uff1b\u3001|\n]")
_NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000"
_COMPRESS_FROM = 512

_TAG = """CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE "NOCASE",
    colour INTEGER,
    position INTEGER,
    active INTEGER,
    created_at INTEGER,
    updated_at INTEGER,
    version INTEGER DEFAULT '0' NOT NULL
)"""


def upgrade() -> None:
    """Make the list of the tags that are in use, then let records and journal mean its entries."""
    op.execute(_TAG)
    connection = op.get_bind()
    tags = _Tags()
    for kind in _KINDS:
        found = connection.execute(text(f'SELECT DISTINCT tags FROM "{kind}" WHERE tags IS NOT NULL'))
        tags.know(found.scalars())
    in_use = tags.settle()
    for kind in _KINDS:
        _rewrite_records(connection, kind, tags)
    _rewrite_journal(connection, tags)
    for name, id_ in tags.ids():
        active = 1 if id_ <= in_use else 0
        connection.execute(
            text(
                "INSERT INTO tag (id, name, position, active, created_at, updated_at) "
                f"VALUES (:id, :name, :id, :active, {_NOW}, {_NOW})"
            ),
            {"id": id_, "name": name, "active": active},
        )
    for kind in _KINDS:
        _add_held(kind)


class _Tags:
    """The tags that texts name: one for all spellings of a name, the first of them kept."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._ids: dict[str, int] = {}

    def know(self, texts: Iterable[str]) -> None:
        """Take in the names of some texts."""
        for told in texts:
            for name in _names(told):
                self._names.setdefault(_key(name), name)

    def settle(self) -> int:
        """Number those that are known, in the order of their names; returns the last number."""
        self._ids = {key: place for place, key in enumerate(sorted(self._names), start=1)}
        return len(self._ids)

    def ids(self) -> list[tuple[str, int]]:
        """Names with their numbers."""
        return [(self._names[key], id_) for key, id_ in self._ids.items()]

    def stored(self, told: object) -> object:
        """The ids that a text comes to; one that was emptied, or has that form already, stays."""
        if not isinstance(told, str) or told.startswith(","):
            return told
        ids = set()
        for name in _names(told):
            self._names.setdefault(_key(name), name)
            ids.add(self._ids.setdefault(_key(name), len(self._ids) + 1))
        return f",{','.join(map(str, sorted(ids)))}," if ids else None


def _names(told: str) -> list[str]:
    return [name for part in _MARKS.split(told) if (name := " ".join(part.split()))]


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _rewrite_records(connection: Connection, kind: str, tags: _Tags) -> None:
    """In one statement: looking for each text would read the whole table as often."""
    found = connection.execute(text(f'SELECT DISTINCT tags FROM "{kind}" WHERE tags IS NOT NULL')).scalars()
    pairs = [{"before": each, "after": tags.stored(each)} for each in found]
    if not pairs:
        return
    connection.execute(text("CREATE TEMP TABLE tags_of (told TEXT PRIMARY KEY, ids TEXT) WITHOUT ROWID"))
    connection.execute(text("INSERT INTO tags_of VALUES (:before, :after)"), pairs)
    connection.execute(
        text(
            f'UPDATE "{kind}" SET tags = (SELECT ids FROM tags_of WHERE told = "{kind}".tags) '
            "WHERE tags IS NOT NULL"
        )
    )
    connection.execute(text("DROP TABLE tags_of"))


def _rewrite_journal(connection: Connection, tags: _Tags) -> None:
    """What an undo puts back has to be of the new form; tags that only the journal knows are archived."""
    kinds = ", ".join(f"'{kind}'" for kind in _KINDS)
    ids = connection.execute(text(f"SELECT id FROM journal_entry WHERE kind IN ({kinds})")).scalars().all()
    for id_ in ids:
        written, packed = connection.execute(
            text("SELECT payload, packed FROM journal_entry WHERE id = :id"), {"id": id_}
        ).one()
        told = zlib.decompress(packed).decode() if packed is not None else written
        if told is None or '"tags"' not in told:
            continue
        again = json.dumps(_again(json.loads(told), tags), ensure_ascii=False, separators=(",", ":"))
        is_short = len(again) < _COMPRESS_FROM
        connection.execute(
            text("UPDATE journal_entry SET payload = :payload, packed = :packed WHERE id = :id"),
            {
                "id": id_,
                "payload": again if is_short else None,
                "packed": None if is_short else zlib.compress(again.encode(), 1),
            },
        )


def _again(payload: Any, tags: _Tags) -> Any:
    """A payload with ids in the place of names, in the three forms that entries have."""
    if isinstance(payload, dict):
        place = payload["columns"].index("tags")
        for row in payload["rows"]:
            row[place] = tags.stored(row[place])
        return payload
    for each in payload:
        if isinstance(each, dict):
            each["tags"] = tags.stored(each.get("tags"))
        elif "tags" in each[1]:
            each[1]["tags"] = [tags.stored(value) for value in each[1]["tags"]]
    return payload


def _add_held(kind: str) -> None:
    """The tags of records one a row, kept in step by triggers, by which lists are filtered."""
    name = f"{kind}_tags"

    def parts(row: str) -> str:
        listed = f"json_each('[' || trim({row}.tags, ',') || ']') AS part WHERE {row}.tags IS NOT NULL"
        return f"SELECT DISTINCT part.value AS value, {row}.id AS record FROM {listed}"

    old = f'DELETE FROM "{name}" WHERE record = OLD.id AND value IN (SELECT value FROM ({parts("OLD")}))'
    new = f'INSERT INTO "{name}" (value, record) {parts("NEW")}'
    op.execute(
        f'CREATE TABLE "{name}" (value INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED, '
        "record INTEGER NOT NULL, PRIMARY KEY (value, record)) WITHOUT ROWID"
    )
    op.execute(
        f'INSERT INTO "{name}" (value, record) SELECT DISTINCT part.value, held.id FROM "{kind}" AS held, '
        "json_each('[' || trim(held.tags, ',') || ']') AS part WHERE held.tags IS NOT NULL"
    )
    op.execute(
        f'CREATE TRIGGER "{name}_new" AFTER INSERT ON "{kind}" WHEN NEW.tags IS NOT NULL BEGIN {new}; END'
    )
    op.execute(
        f'CREATE TRIGGER "{name}_changed" AFTER UPDATE OF tags ON "{kind}" '
        f"WHEN NEW.tags IS NOT OLD.tags BEGIN {old}; {new}; END"
    )
    op.execute(
        f'CREATE TRIGGER "{name}_gone" AFTER DELETE ON "{kind}" WHEN OLD.tags IS NOT NULL BEGIN {old}; END'
    )
