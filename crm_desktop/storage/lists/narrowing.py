"""What narrows a list: filters and words, as far as indexes answer them, and how many records they leave."""

from __future__ import annotations

from array import array
from functools import cached_property
from math import isqrt
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, Table, and_, func, select, true
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.frozen import frozen
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import cursor_of, id_array
from crm_desktop.storage.expressions import Unindexed, among
from crm_desktop.storage.lists.held import ids_holding, ids_in_order, ids_of_others, is_held_by_table
from crm_desktop.storage.lists.hits import last_id
from crm_desktop.storage.lists.queries import condition, has_index, joined
from crm_desktop.storage.lists.text import asked_singly, matching, select_hits
from crm_desktop.storage.schema import schema_of

#: Up to here, times the square root of the file's size, the rows found are sorted.
FEW = 2
#: Up to here, or less in a small file, the ids found are gathered into a set for a walk; nothing is counted
#: any further.
SOME = 25_000
#: The same for words: their hits come in order, and asking about each row is dear.
SOME_HITS = 100_000
#: Rows are tested, not looked up in the set of another filter, where they are so many times fewer than it.
SET_OVER_ROWS = 4


Ids = Select[Any] | CompoundSelect[Any]


@frozen
class _Held:
    """A filter that the table of held values answers alone: records that hold some values, or all others."""

    table: Table
    values: tuple[Stored, ...]
    is_left_out: bool


@frozen
class _Part:
    """One thing that narrows a list and that an index answers."""

    #: the column, or "" for words
    field: str
    #: each once, in whatever order
    ids: Ids
    #: the condition for which the index is used
    leading: ColumnElement[bool]
    #: the condition by membership in the set of ids that the index gives
    member: ColumnElement[bool]
    #: the condition to be tested on rows that something else found
    tested: ColumnElement[bool]


class Narrowing:
    """What narrows a list: parts answered by an index, smallest first, and conditions on rows."""

    def __init__(self, connection: Connection, query: ListQuery, expression: str | None) -> None:
        self._connection = connection
        self._kind = query.kind
        self._schema = schema_of(connection)
        self._id = self._schema[query.kind].c.id
        self._parts: list[_Part] = []
        self._sizes: dict[int, int] = {}
        #: conditions on ids: by the set of those left out, and asked about each row
        self._left_out: list[tuple[ColumnElement[bool], ColumnElement[bool]]] = []
        self._others: list[ColumnElement[bool]] = []
        #: the filters that the tables of held values answer
        self._held: list[_Held] = []
        self.is_empty = expression is None and not query.is_filtered
        self._by_words = expression is not None
        for each in query.filters:
            self._add_filter(each)
        self._others += joined(self._schema, query)
        if expression is not None:
            words = (connection, self._kind, expression)
            hits = select_hits(*words)
            self._add("", hits, Unindexed(self._id).in_(hits), matching(*words), asked_singly(*words))
        if len(self._parts) > 1:
            self._parts.sort(key=self._size_of)

    @cached_property
    def _some(self) -> int:
        """How many ids a walk is given as a set.

        A set costs by its size, testing rows costs by how many must be looked at until a page is full: the
        total over the size. The two meet at a size that grows with the square root of the total.
        """
        if self._by_words:
            return min(SOME_HITS, 60 * isqrt(self._last_id))
        return min(SOME, 20 * isqrt(self._last_id))

    @cached_property
    def most_sorted(self) -> int:
        """How many rows are read and sorted at most for a first page.

        Sorting costs by their number; a walk through the index costs by how far apart they lie in it.
        """
        return FEW * isqrt(self._last_id)

    @cached_property
    def _last_id(self) -> int:
        return last_id(self._connection, self._kind)

    def _add_filter(self, filter_: Filter) -> None:
        if filter_.operator is Operator.ALL_OF and len(filter_.values) > 1:
            # Each value narrows by itself, and the rarest one leads.
            for value in filter_.values:
                self._add_filter(Filter(filter_.field, Operator.ALL_OF, (value,)))
            return
        leading = condition(self._schema, self._kind, filter_)
        tested = condition(self._schema, self._kind, filter_, by_index=False)
        held = self._schema.held(self._kind, filter_.field)
        is_held = is_held_by_table(self._schema, self._kind, filter_)
        if has_index(self._schema, self._kind, filter_):
            if held is None:
                ids: Ids = select(self._id).where(leading)
                self._add(filter_.field, ids, Unindexed(self._id).in_(ids), leading, tested)
                return
            self._held.append(_Held(held, filter_.values, is_left_out=False))
            member = Unindexed(self._id).in_(ids_holding(held, filter_.values))
            self._add(filter_.field, ids_in_order(held, filter_.values), member, leading, tested)
        elif held is not None and is_held and filter_.operator is Operator.NONE_OF:
            self._held.append(_Held(held, filter_.values, is_left_out=True))
            self._left_out.append((leading, tested))
        else:
            self._others.append(leading)

    def _add(
        self,
        field: str,
        ids: Ids,
        member: ColumnElement[bool],
        leading: ColumnElement[bool],
        tested: ColumnElement[bool],
    ) -> None:
        self._parts.append(_Part(field, ids, leading, member, tested))

    def _size_of(self, part: _Part) -> int:
        """How many ids a part gives, counted until they are many."""
        if id(part) not in self._sizes:
            self._sizes[id(part)] = self._count_some(part.ids)
        return self._sizes[id(part)]

    def _count_some(self, ids: Ids) -> int:
        return self._count_all(ids.limit(self._some + 1))

    def _count_all(self, ids: Ids) -> int:
        counted = select(func.count()).select_from(ids.subquery())
        return int(cursor_of(self._connection, counted).fetchone()[0])

    def count(self) -> int:
        """How many records are left, counted to the last."""
        sole = self._sole_held
        if sole is None:
            return self._count_all(select(self._id).where(*self.leading))
        holding = self._count_all(ids_in_order(sole.table, sole.values))
        return self._count_all(select(self._id)) - holding if sole.is_left_out else holding

    @property
    def _sole_held(self) -> _Held | None:
        """What narrows the list, where that is one table of held values and nothing else."""
        is_sole = len(self._held) == 1 and len(self._parts) + len(self._left_out) == 1 and not self._others
        return self._held[0] if is_sole else None

    def in_id_order(self, *, descending: bool) -> Ids | None:
        """All that are left in the order of their ids, where a table of held values gives them so."""
        sole = self._sole_held
        if sole is None:
            return None
        if sole.is_left_out:
            return ids_of_others(self._id.table, sole.table, sole.values, descending=descending)
        return ids_in_order(sole.table, sole.values, descending=descending)

    def _left(self) -> Ids:
        if len(self._parts) == 1 and not self._others and not self._left_out:
            return self._parts[0].ids
        return select(self._id).where(*self.leading)

    def _first_left(self, limit: int) -> Ids:
        """Some of those left: nothing is gathered for them that is larger than they are."""
        if self._parts or not self._left_out:
            return self._left().limit(limit)
        tests = [tested for _gathered, tested in self._left_out]
        return select(self._id).where(*tests, *self._others).limit(limit)

    @cached_property
    def _beginning(self) -> array[int]:
        """One id more than are few, if there are as many."""
        return id_array(cursor_of(self._connection, self._first_left(self.most_sorted + 1)))

    @property
    def few(self) -> array[int] | None:
        """The ids left, where they are few."""
        return None if self.is_empty or len(self._beginning) > self.most_sorted else self._beginning

    @property
    def is_few(self) -> ColumnElement[bool]:
        """The condition that a record is one of the few."""
        return among(self._id, backend_of(self._connection).id_list(self.few or ()))

    def _are_plainly_many(self) -> bool:
        """Whether hits, which come in the order of ids, lie so close at first that they need no counting."""
        if (
            not self._by_words
            or len(self._parts) > 1
            or self._left_out
            or self._others
            or self.few is not None
        ):
            return False
        return len(self._beginning) * self._last_id > self._some * self._beginning[-1]

    @cached_property
    def size(self) -> int:
        """How many records are left, counted until they are many."""
        return self._count_all(self._first_left(self._some + 1)) if self.few is None else len(self.few)

    @property
    def is_many(self) -> bool:
        """Whether too many are left for a set of them."""
        return self.is_empty or self._are_plainly_many() or self.size > self._some

    @property
    def leading(self) -> list[ColumnElement[bool]]:
        """The conditions, for the engine to start from the smallest set."""
        first = [part.leading for part in self._parts[:1]]
        left_out = [gathered for gathered, _tested in self._left_out]
        return [*first, *map(self._beside_first, self._parts[1:]), *left_out, *self._others]

    def _beside_first(self, part: _Part) -> ColumnElement[bool]:
        """A further condition on the ids of the first part: its set is only gathered where that is worth it.

        Words are always asked for their set: to ask them about a row costs as much as many of its ids.
        """
        rows, ids = self._size_of(self._parts[0]), self._size_of(part)
        return part.tested if part.field and rows * SET_OVER_ROWS <= ids else part.member

    def along(self, field: str) -> list[ColumnElement[bool]]:
        """The conditions for a walk through the index of `field`, narrowed itself or not, by sets of ids.

        Sets of any size: no row of the table is read then.
        """
        own, rest = self._own_and_rest(field)
        if self._others:
            return [*own, Unindexed(self._id).in_(self._left())]
        return [*own, *(part.member for part in rest), *(gathered for gathered, _tested in self._left_out)]

    def tested_along(self, field: str) -> tuple[list[ColumnElement[bool]], ColumnElement[bool]]:
        """The same for a walk that tests each row: what bounds the walk, and the test."""
        own, rest = self._own_and_rest(field)
        left_out = (tested for _gathered, tested in self._left_out)
        return own, and_(true(), *(part.tested for part in rest), *left_out, *self._others)

    def _own_and_rest(self, field: str) -> tuple[list[ColumnElement[bool]], list[_Part]]:
        own = next((part for part in self._parts if part.field == field), None)
        if own is None:
            return [], self._parts
        return [own.leading], [part for part in self._parts if part is not own]
