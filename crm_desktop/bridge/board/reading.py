"""What the board shows: filters as queries, columns with their figures, cards by page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, timedelta, tzinfo
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.kinds.office.reference_lists import known_ids
from crm_desktop.core.queries import Condition, Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.values.time import periods
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.values.time.periods import EVER, DayRange
from crm_desktop.core.views.conditions import Chosen, as_json, from_json, lost_fields
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ColumnTotals, ListRow, Reads, ReferenceData, View

_SORT = (SortKey("position"),)


class Grouping(StrEnum):
    """What the columns of the board are; the value is the field of an opportunity behind it."""

    STAGE = "stage"
    OWNER = "owner"
    CHANNEL = "channel"
    MONTH = "expected_close"


class Closing(StrEnum):
    """When the open opportunities shown are expected to close."""

    ANY = "any"
    THIS_MONTH = "this_month"
    THIS_QUARTER = "this_quarter"
    OVERDUE = "overdue"
    NOT_PLANNED = "not_planned"
    RANGE = "range"


@frozen
class BoardFilters:
    """Which opportunities the board shows. An empty tuple of owners or channels means any; None in one means
    without.

    `closing` narrows the open columns, `closed_days` the closed ones: opportunities closed in so many last
    days.
    """

    owners: tuple[int | None, ...] = ()
    channels: tuple[int | None, ...] = ()
    closing: Closing = Closing.ANY
    closing_range: DayRange = EVER
    text: str = ""
    closed_days: int = 30
    grouping: Grouping = Grouping.STAGE
    #: what narrows it beside, put together in the panel of conditions
    where: Chosen | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter hides open opportunities."""
        return self != self.cleared()

    def chosen(self) -> tuple[Filter, ...]:
        """Whose opportunities, and of which channels, as filters of a list."""
        told = (("owner", self.owners), ("channel", self.channels))
        return tuple(Filter(name, Operator.ANY_OF, values) for name, values in told if values)

    def cleared(self) -> BoardFilters:
        """The same without anything that hides open opportunities."""
        return BoardFilters(closed_days=self.closed_days, grouping=self.grouping)


@frozen
class BoardColumnContent:
    """One column as it is in the file: its cards in order, and its totals; None of an empty one."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    totals: ColumnTotals | None = None

    @property
    def count(self) -> int:
        """How many opportunities there are."""
        return len(self.ids)


#: Stage id -> what its column holds.
BoardContent = Mapping[int, BoardColumnContent]
#: The rows behind cards, by id.
CardRows = Mapping[int, ListRow]


class BoardQueries:
    """Turns filters into list queries for one day."""

    def __init__(
        self,
        filters: BoardFilters,
        today: date,
        zone: tzinfo | None = None,
        where: Condition | None = None,
    ) -> None:
        """`where` is what the condition of the filters means today."""
        self._filters = filters
        self._where = where
        self._today = today
        self._zone = zone
        #: the days whose rates count for the sums
        self.rate_days = RateDays(today, zone)

    def open_opportunities(self, stages: Sequence[int]) -> ListQuery:
        """The opportunities in open stages."""
        return self._query(stages, self._closing())

    def closed_opportunities(self, stages: Sequence[int]) -> ListQuery:
        """The opportunities in stages of won or lost that were closed lately; today may lie ahead."""
        first = self._today - timedelta(days=self._filters.closed_days - 1)
        lately = Filter("closed_at", Operator.BETWEEN, (day_start(first, self._zone), None))
        return self._query(stages, (lately,))

    def _query(self, stages: Sequence[int], more: tuple[Filter, ...]) -> ListQuery:
        within = Filter("stage", Operator.ANY_OF, tuple(stages))
        filters = (within, *self._filters.chosen(), *more)
        return ListQuery(Kind.OPPORTUNITY, self._filters.text, filters, _SORT, self._where)

    def _closing(self) -> tuple[Filter, ...]:
        match self._filters.closing:
            case Closing.ANY:
                return ()
            case Closing.NOT_PLANNED:
                return (Filter("expected_close", Operator.EMPTY),)
            case Closing.THIS_MONTH:
                days = periods.month_of(self._today)
            case Closing.THIS_QUARTER:
                days = periods.quarter_of(self._today)
            case Closing.OVERDUE:
                days = periods.before(self._today)
            case _:
                days = self._filters.closing_range
        bounds = tuple(None if day is None else day.isoformat() for day in (days.start, days.end))
        return (Filter("expected_close", Operator.BETWEEN, bounds),)


def pipeline_to_show(reference_data: ReferenceData, wanted: int | None) -> int | None:
    """The pipeline that was wanted, or the first in use; None in a file without any."""
    pipelines = [item.id for item in reference_data.of(Kind.PIPELINE) if item.active]
    return wanted if wanted in pipelines else next(iter(pipelines), None)


def first_open_stage_of(reference_data: ReferenceData, pipeline: int | None) -> int | None:
    """Where a new opportunity begins on the board of a pipeline; None on one without an open stage."""
    for stage in stages_of(reference_data, pipeline):
        item = reference_data.get(Kind.STAGE, stage)
        if item is not None and item.facts["kind"] == StageKind.OPEN:
            return stage
    return None


def stages_of(reference_data: ReferenceData, pipeline: int | None) -> list[int]:
    """The stages of a pipeline that are in use, in order."""
    stages = reference_data.of(Kind.STAGE)
    return [stage.id for stage in stages if stage.active and stage.facts["pipeline"] == pipeline]


def read_board(
    view: View, queries: BoardQueries, open_stages: Sequence[int], closed_stages: Sequence[int]
) -> BoardContent:
    """Read ids and totals of some columns."""
    content: dict[int, BoardColumnContent] = {}
    for stages, query_of in (
        (open_stages, queries.open_opportunities),
        (closed_stages, queries.closed_opportunities),
    ):
        totals = view.column_totals(query_of(stages), queries.rate_days) if stages else {}
        for stage in stages:
            ids = view.ids(query_of([stage]), {})
            content[stage] = BoardColumnContent(ids, totals.get(stage))
    return content


def stages_holding(reads: Reads, ids: Iterable[int]) -> set[int]:
    """The stages in which opportunities stand; those that are gone stand in none."""
    place = reads.catalogue.row_places(Kind.OPPORTUNITY)["stage"]
    rows = reads.rows(Kind.OPPORTUNITY, list(ids)).values()
    return {int(row[place] or 0) for row in rows}


def has_opportunities(reads: Reads, stages: Sequence[int]) -> bool:
    """Whether the stages hold any opportunity, however long ago it ended."""
    within = Filter("stage", Operator.ANY_OF, tuple(stages))
    return reads.count(ListQuery(Kind.OPPORTUNITY, filters=(within,))) > 0


def read_cards(reads: Reads, ids: Sequence[int]) -> dict[int, ListRow]:
    """Read the rows behind cards."""
    return reads.rows(Kind.OPPORTUNITY, ids)


class BoardRows(QObject):
    """Loads the rows of cards that come into sight (qtkit's `CardFetcher`).

    `loaded` carries the generation of the question and the rows by id.
    """

    loaded = Signal(int, object)

    def __init__(self, gateway: Gateway, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gateway = gateway

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Start to load cards; answered by `loaded`."""
        self._gateway.read(
            partial(read_cards, ids=ids), partial(self.loaded.emit, generation), owner=self, quick=True
        )


def kept_filters(
    stored: object, reference_data: ReferenceData, catalogue: Catalogue = BUILT_IN
) -> BoardFilters:
    """Filters as they were kept by `filters_to_keep`; what is no longer there is left out."""
    if not isinstance(stored, dict):
        return BoardFilters()
    filters = BoardFilters()
    owners = known_ids(stored.get("owners"), reference_data, Kind.USER)
    channels = known_ids(stored.get("channels"), reference_data, Kind.CHANNEL)
    days = stored.get("closed_days")
    closing = stored.get("closing")
    if closing in tuple(Closing) and closing != Closing.RANGE:
        filters = replace(filters, closing=Closing(closing))
    if isinstance(days, int) and days > 0:
        filters = replace(filters, closed_days=days)
    if (grouping := stored.get("grouping")) in tuple(Grouping):
        filters = replace(filters, grouping=Grouping(grouping))
    where = from_json(stored.get("where"), Kind.OPPORTUNITY, catalogue)
    return replace(filters, owners=owners, channels=channels, where=where)


def lost_from(stored: object, catalogue: Catalogue) -> tuple[str, ...]:
    """The fields of kept filters that are not there any more."""
    return lost_fields(stored.get("where"), Kind.OPPORTUNITY, catalogue) if isinstance(stored, dict) else ()


def filters_to_keep(filters: BoardFilters) -> dict[str, object]:
    """The lasting part of the filters, for the preferences: no words and typed dates."""
    return {
        "owners": list(filters.owners),
        "channels": list(filters.channels),
        "closing": str(Closing.ANY if filters.closing is Closing.RANGE else filters.closing),
        "closed_days": filters.closed_days,
        "grouping": str(filters.grouping),
        "where": None if filters.where is None else as_json(filters.where),
    }
