"""The columns of the board as they stand in the file; after a write only those that it touched are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.changes import column_interest
from crm_desktop.bridge.board.grouping import BoardGroups
from crm_desktop.bridge.board.reading import (
    BoardContent,
    BoardFilters,
    BoardQueries,
    Grouping,
    read_board,
    stages_holding,
    stages_of,
)
from crm_desktop.bridge.kinds.office.reference_lists import stage_kind
from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.bridge.lists.interests import list_interest
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.queries import Condition, ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.threads.workers import Job
from crm_desktop.services.reads.reader import View

#: How long changes are gathered before columns and totals are read again, in milliseconds: the card has moved
#: on the screen by then.
_GATHER = 40
_NOTHING: frozenset[int] = frozenset()


@frozen
class _Reading:
    """The stages of the pipeline in order, which of them are open, and the queries of the day."""

    stages: tuple[int, ...]
    open_stages: frozenset[int]
    queries: BoardQueries

    def read(self, view: View, known: BoardContent, touched: frozenset[int] | None) -> BoardContent:
        """The columns that some opportunities stand or stood in; all of them where these are not known."""
        if touched is None:
            wanted = set(self.stages)
        else:
            wanted = {stage for stage, column in known.items() if not touched.isdisjoint(column.ids)}
            wanted |= stages_holding(view, touched)
        open_ = [stage for stage in self.stages if stage in wanted and stage in self.open_stages]
        closed = [stage for stage in self.stages if stage in wanted and stage not in self.open_stages]
        return read_board(view, self.queries, open_, closed)


class BoardColumns(QObject):
    """Follows one pipeline through writes and days."""

    #: the columns that were read anew: BoardContent
    read = Signal(object)

    def __init__(
        self,
        context: PageContext,
        chosen: Callable[[], tuple[BoardFilters, int | None]],
        is_seen: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`chosen` gives the filters and the pipeline that the person has chosen."""
        super().__init__(parent)
        self._context = context
        self._chosen = chosen
        #: all columns as they were read last, in the order of the stages
        self.content: BoardContent = {}
        # The opportunities written since the columns were read, and those that are being read; None: any.
        self._touched: frozenset[int] | None = None
        self._asked: frozenset[int] | None = _NOTHING
        self._job: Job | None = None
        self._is_linked = False
        # Before the freshness: it must know what was written when it asks for the reading.
        context.gateway.changed.connect(self._written)
        self._interest = column_interest(context.catalogue)
        self._freshness = Freshness(context, self._interest, is_seen, _GATHER, self)
        self._freshness.due.connect(self._read)

    def reload(self) -> None:
        """Read what is chosen now; a newer question supersedes this one."""
        self._touched = None
        self._read()

    def reload_soon(self) -> None:
        """The same together with other changes, or when the board is seen the next time."""
        self._touch(None)
        self._freshness.note_change()

    def catch_up(self) -> bool:
        """The board is seen again: read what it is behind with; whether it was behind."""
        return self._freshness.catch_up()

    def _read(self) -> None:
        if self._freshness.is_of_another_day:
            self._touched = None  # what is overdue or closed lately depends on the day
        self._freshness.begun()
        self._asked, self._touched = _together(self._asked, self._touched), _NOTHING
        gateway, formats = self._context.gateway, self._context.formats
        filters, pipeline = self._chosen()
        stages = tuple(stages_of(gateway.reference_data, pipeline))
        open_ = frozenset(
            each for each in stages if stage_kind(gateway.reference_data, each) is StageKind.OPEN
        )
        if set(stages) != set(self.content):
            self._asked = None
        where = ConditionTerms(self._context, Kind.OPPORTUNITY).resolve(filters.where)
        self._follow(where)
        queries = BoardQueries(filters, formats.today(), formats.zone, where)
        if filters.grouping is not Grouping.STAGE:
            wanted = BoardGroups(
                filters.grouping,
                queries.open_opportunities(sorted(open_)),
                queries.rate_days,
                formats.today(),
            )
            self._job = gateway.read(wanted.read, self._take_groups, owner=self, replaces=("board", id(self)))
            return
        reading = _Reading(stages, open_, queries)
        work = partial(reading.read, known=self.content, touched=self._asked)
        self._job = gateway.read(work, partial(self._take, stages), owner=self, replaces=("board", id(self)))

    def _follow(self, where: Condition | None) -> None:
        """What is behind the links of a condition decides about every column."""
        catalogue = self._context.catalogue
        self._is_linked = where is not None
        self._interest = column_interest(catalogue)
        if where is not None:
            self._interest |= list_interest(catalogue, ListQuery(Kind.OPPORTUNITY, where=where))
        self._freshness.interest = self._interest

    def _take_groups(self, columns: BoardContent) -> None:
        """Groups are read whole: a write may move a card from any of them to any other."""
        self._freshness.ended()
        self._asked = _NOTHING
        self.content = columns
        self.read.emit(columns)

    def _take(self, stages: tuple[int, ...], columns: BoardContent) -> None:
        self._freshness.ended()
        self._asked = _NOTHING
        self.content = {stage: columns.get(stage) or self.content[stage] for stage in stages}
        self.read.emit(columns)

    def _written(self, change_set: ChangeSet, _origin: object) -> None:
        if self._interest.is_touched(change_set):
            touched = self._interest.touched(Kind.OPPORTUNITY, change_set)
            self._touch(None if self._is_linked else touched)

    def _touch(self, ids: frozenset[int] | None) -> None:
        self._touched = _together(self._touched, ids)
        # What was read before the change would put moved cards back.
        if self._job is not None:
            self._job.cancel()


def _together(one: frozenset[int] | None, other: frozenset[int] | None) -> frozenset[int] | None:
    return None if one is None or other is None else one | other
