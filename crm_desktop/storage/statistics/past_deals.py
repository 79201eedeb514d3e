"""Deals as they stood at a past moment: by the journal, and by the history of stages before they came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.journal import JournalEntry, Row, entry_of
from crm_desktop.storage.schema import JOURNAL, JOURNAL_ENTRY, schema_of
from crm_desktop.storage.statistics.ended import Deals, meant

#: What is told of a deal as it was.
_CHANGING = ("stage", "amount", "currency", "probability", "expected_close")
_WANTED = (*_CHANGING, "created_at")
_STAGE, _EXPECTED, _CREATED = (_WANTED.index(name) for name in ("stage", "expected_close", "created_at"))

#: The values of a deal that are `_WANTED`.
_Values = tuple[Any, ...]

#: A change of stage: when, of which deal, from where, to where.
_Move = tuple[int, int, int | None, int | None]


@frozen
class PastDeal:
    """A deal at a moment; the amount in minor units of its currency."""

    id: int
    stage: int
    amount: int | None
    currency: str
    #: its own, in per cent, where it had one
    probability: int | None = None
    expected: str | None = None


def deals_at(connection: Connection, deals: Deals, moment: int) -> dict[int, PastDeal]:
    """The deals that there were at a moment (milliseconds, UTC), by their ids.

    What was written since is taken back by the journal, deed by deed, those that were undone later too. A
    deal that came into the file only later, with an earlier day of creation, stands where the history of its
    stages says, with the first amount that is known. Owners, channels and pipelines are those of now, by
    which a person chooses; deleted deals have none any more, and count where nothing is chosen.
    """
    (found,) = deals_at_moments(connection, deals, (moment,))
    return found


def deals_at_moments(
    connection: Connection,
    deals: Deals,
    moments: Sequence[int],
    expected: Sequence[tuple[str, str]] | None = None,
) -> list[dict[int, PastDeal]]:
    """The same for several moments, the earliest first; the journal is read once.

    `expected` leaves at each moment the deals that were expected in some days: from the one to the other.
    """
    now = _now(connection, deals)
    since, stages = _Since(connection, moments[0]), _Stages(connection)
    found = []
    for place in reversed(range(len(moments))):  # what was written is taken back step by step
        moment, days = moments[place], None if expected is None else expected[place]
        since.take_back_to(moment)
        found.append(_as_they_stood(deals, moment, now, since, stages.at(moment), days))
    return found[::-1]


def _as_they_stood(
    deals: Deals,
    moment: int,
    now: dict[int, _Values],
    since: _Since,
    stages: Mapping[int, int | None],
    days: tuple[str, str] | None,
) -> dict[int, PastDeal]:
    rows = now
    if not (deals.owners or deals.channels or deals.pipelines or deals.where):
        rows = {**since.deleted, **rows}
    first, changed, insert = since.first, since.before, Operation.INSERT
    found = {}
    for id_, told in rows.items():
        if (told[_CREATED] or 0) > moment:
            continue
        if (before := changed.get(id_)) is not None:
            told = _with(told, before)
        if days is not None and not days[0] <= (told[_EXPECTED] or "") <= days[1]:
            continue
        stage = told[_STAGE]
        if first.get(id_) is insert:
            if id_ in since.deleted_before or id_ in since.deleted:
                continue
            stage = stages.get(id_, stage)
        if stage is not None:
            found[id_] = _past_deal(id_, int(stage), told)
    return found


def _with(told: _Values, before: Row) -> _Values:
    """The values of a deal before what was changed of them."""
    return tuple(before.get(name, value) for name, value in zip(_WANTED, told, strict=True))


def _past_deal(id_: int, stage: int, told: _Values) -> PastDeal:
    _stage, amount, currency, odds, expected, *_others = told
    return PastDeal(
        id_,
        stage,
        None if amount is None else int(amount),
        str(currency or ""),
        None if odds is None else int(odds),
        None if expected is None else str(expected),
    )


class _Since:
    """What the journal says was done with deals since a moment, which goes back to the earliest one."""

    def __init__(self, connection: Connection, earliest: int) -> None:
        #: the first deed of each deal
        self.first: dict[int, Operation] = {}
        #: values before their first change
        self.before: dict[int, Row] = {}
        #: deals that were deleted since, as they were when they first went
        self.deleted: dict[int, _Values] = {}
        #: those that were deleted before, and may be back now
        self.deleted_before: set[int] = set()
        #: what is still to be taken back, the newest last
        self._ahead = sorted(_entries(connection, JOURNAL.c.at > earliest), key=itemgetter(0))
        for _at, entry in _entries(connection, JOURNAL.c.at <= earliest, Operation.DELETE):
            self.deleted_before.update(_ids(entry))
        self._deletions = [
            (at, _ids(entry)) for at, entry in self._ahead if entry.operation is Operation.DELETE
        ]
        self._long_deleted = frozenset(self.deleted_before)

    def take_back_to(self, moment: int) -> None:
        """Take back all that was written after a moment; moments come later ones first."""
        while self._ahead and self._ahead[-1][0] > moment:
            self._take_back(self._ahead.pop()[1])
        lately = (ids for at, ids in self._deletions if at <= moment)
        self.deleted_before = set(self._long_deleted).union(*lately)

    def _take_back(self, entry: JournalEntry) -> None:
        """What was written earlier goes before what was written later."""
        if entry.operation is Operation.UPDATE:
            for id_, columns in entry.updates().items():
                self.first[int(id_)] = entry.operation
                known = self.before.setdefault(int(id_), {})
                for name in _CHANGING:
                    if name in columns:
                        known[name] = columns[name][0]
            return
        ids = range(entry.first_id, entry.last_id + 1)
        rows = {} if entry.is_range else {int(row["id"] or 0): row for row in entry.rows()}
        for id_ in ids if entry.is_range else rows:
            self.first[id_] = entry.operation
        if entry.operation is Operation.DELETE:
            for id_, row in rows.items():
                self.deleted[id_] = tuple(row.get(name) for name in _WANTED)


def _ids(entry: JournalEntry) -> set[int]:
    return {int(row["id"] or 0) for row in entry.rows()}


def _entries(
    connection: Connection, when: ColumnElement[bool], operation: Operation | None = None
) -> Iterator[tuple[int, JournalEntry]]:
    """The deeds with deals and their moments, in the order in which they were written."""
    entry, head = JOURNAL_ENTRY.c, JOURNAL.c
    statement = (
        select(JOURNAL_ENTRY, head.at)
        .join(JOURNAL, head.id == entry.journal)
        .where(when, entry.kind == str(Kind.OPPORTUNITY))
        .order_by(entry.id)
    )
    if operation is not None:
        statement = statement.where(entry.operation == str(operation))
    return ((int(row.at), entry_of(row)) for row in connection.execute(statement))


def _now(connection: Connection, deals: Deals) -> dict[int, _Values]:
    schema = schema_of(connection)
    deal = schema[Kind.OPPORTUNITY].c
    statement = select(deal.id, *(deal[name] for name in _WANTED)).where(*meant(schema, deals, None))
    return {row[0]: row[1:] for row in cursor_of(connection, statement)}


class _Stages:
    """Where each deal with a history stood: after its last change until then, else before its first one."""

    def __init__(self, connection: Connection) -> None:
        change = schema_of(connection)[Kind.STAGE_CHANGE].c
        columns = (change.at, change.opportunity, change.from_stage, change.to_stage)
        statement = select(*columns).order_by(change.at, change.id)
        #: what is still to be taken back, the newest last
        self._ahead: list[_Move] = cursor_of(connection, statement).fetchall()
        self._ways: dict[int, list[int | None]] = {}
        for _at, deal, _before, after in self._ahead:
            self._ways.setdefault(deal, []).append(after)
        self._found = {deal: way[-1] for deal, way in self._ways.items()}

    def at(self, moment: int) -> dict[int, int | None]:
        """The stages at a moment; moments come later ones first."""
        while self._ahead and self._ahead[-1][0] > moment:
            _at, deal, before, _after = self._ahead.pop()
            way = self._ways[deal]
            way.pop()
            self._found[deal] = way[-1] if way else before
        return self._found
