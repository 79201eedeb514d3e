"""Everything that is shown of one record: its values, activities, links and history, read together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import (
    DAYS,
    Interest,
    Part,
    everything_of,
    names_through,
    reference_lists,
)
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.view import KindView, Row
from crm_desktop.core.errors import NotFound, UserError
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.completeness import (
    USUAL_FIELDS,
    Completeness,
    completeness,
    fields_that_matter,
    setting_of,
)
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.rules.marks import planned_day
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.frozen import frozen
from crm_desktop.services.attachments.reading import AttachedFiles, files_of
from crm_desktop.services.reads.office.settings import setting
from crm_desktop.services.reads.reader import ListRow, View
from crm_desktop.services.reads.record.account_tree import AccountGroup, Branch, Deals, account_group
from crm_desktop.services.reads.record.competitors import (
    MetDeal,
    Rivalry,
    deal_competitors,
    rivalry,
)
from crm_desktop.services.reads.record.contact_points import ContactPoint, contact_points
from crm_desktop.services.reads.record.deal_people import DealPeople, DealPerson, deal_people
from crm_desktop.services.reads.record.history import HistoryEntry, gathered, history
from crm_desktop.services.reads.record.orders import OrderParts, order_parts
from crm_desktop.services.reads.record.participants import Participants, participants_of
from crm_desktop.services.reads.record.whole_record import activities_of, has_activities, titles_in

#: Re-exported for the pages, which do not see the services.
__all__ = [
    "AccountGroup",
    "Branch",
    "ContactPoint",
    "DealPeople",
    "DealPerson",
    "Deals",
    "ListRow",
    "MetDeal",
    "OrderParts",
    "Participants",
    "RecordDetails",
    "RecordReading",
    "Rivalry",
    "chosen_fields",
    "details_interest",
    "has_activities",
    "participants_of",
    "planned_in",
    "read_details",
]

#: How much of the story and of each related kind is read at first; how many times as much each time after.
_STORY, _RELATED, _MORE = 200, 50, 10
#: What belongs to an order.
PARTS_OF_ORDERS = (Kind.ORDER_LINE, Kind.INSTALMENT, Kind.PAYMENT, Kind.CREDIT_NOTE)


@frozen
class RecordDetails:
    """One record as it was read; `titles` names the records that its history speaks of.

    The history is `gathered`, as it is told.
    """

    kind: Kind
    id: int
    values: Row
    activities: tuple[Row, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    related: Mapping[Kind, tuple[ListRow, ...]] = field(default_factory=dict)
    #: kinds of which there is more than was read; of activities and history: whether there is more
    related_cut: frozenset[Kind] = frozenset()
    is_story_cut: bool = False
    titles: Mapping[tuple[Kind, int], str] = field(default_factory=dict)
    points: tuple[ContactPoint, ...] = ()
    #: how it came to where it stands, oldest first
    way: tuple[Row, ...] = ()
    #: its group with what was won and is open; None for kinds without groups
    group: AccountGroup | None = None
    #: what belongs to an order; None for other kinds
    order: OrderParts | None = None
    #: how many of the fields that matter are filled; None for kinds of which none are named
    completeness: Completeness | None = None
    #: the competitors that are named in it, the first on top
    competitors: tuple[Row, ...] = ()
    #: what came of meeting it; None for all but competitors
    rivalry: Rivalry | None = None
    #: who takes part in its activities
    participants: Participants = field(default_factory=dict)
    #: its open deals with who decides in them; of a deal its own
    deal_people: tuple[DealPeople, ...] = ()
    #: links that join it with others, by kind and field, the oldest first
    ties: Mapping[tuple[Kind, str], tuple[Row, ...]] = field(default_factory=dict)
    #: the files that are kept with it
    files: AttachedFiles = field(default_factory=AttachedFiles)


def read_details(
    shown: KindView, id_: int, days: RateDays, times: int = 1
) -> Callable[[View], RecordDetails]:
    """A read of one record, of what is much so many times as at first; raises NotFound when it is gone.

    Sums are at the rates of `days`.
    """

    kind, most, related_most = shown.kind, _STORY * times, _RELATED * times

    def work(view: View) -> RecordDetails:
        values = view.record(kind, id_)
        values = {**values, **shown.around(view, values)}
        entries = tuple(history(view, kind, id_, most))
        found = {other: view.linked(other, name, id_, related_most + 1) for other, name in shown.related}
        related = {other: tuple(rows[:related_most]) for other, rows in found.items()}
        activities, is_cut = activities_of(view, kind, id_, values, most)
        points = tuple(contact_points(view, kind, [id_]).get(id_, ()))
        return RecordDetails(
            kind,
            id_,
            values,
            activities,
            tuple(gathered(entries, view.catalogue[kind])),
            related,
            frozenset(other for other, rows in found.items() if len(rows) > related_most),
            is_cut or len(entries) == most,
            titles_in(view, kind, entries),
            points,
            _way(view, shown, id_),
            account_group(view, id_, days) if shown.has_group else None,
            order_parts(view, id_) if shown.has_order_parts else None,
            _completeness(view, kind, values, points),
            deal_competitors(view, id_) if shown.has_competitors else (),
            rivalry(view, id_) if shown.is_competitor else None,
            participants_of(view, [int(row["id"] or 0) for row in activities]),
            deal_people(view, shown.decides_in, id_) if shown.decides_in else (),
            {tie: _links(view, *tie, id_) for tie in shown.ties},
            files_of(view, kind, id_, values),
        )

    return work


def _completeness(
    view: View, kind: Kind, values: Row, points: tuple[ContactPoint, ...]
) -> Completeness | None:
    if kind not in USUAL_FIELDS:
        return None
    return completeness(kind, chosen_fields(view, kind), values, {point.sort for point in points})


def chosen_fields(view: View, kind: Kind) -> tuple[str, ...]:
    """The fields by which records of a kind are complete, as the office has it."""
    return fields_that_matter(view.catalogue[kind], setting(view, setting_of(kind)))


def planned_in(details: RecordDetails) -> str | None:
    """The first day for which something is planned with a record, by its next step and its activities."""
    still_open = [(row["kind"], row["due_at"]) for row in details.activities if row["done_at"] is None]
    values = details.values
    return planned_day(values["next_step"], values["next_step_on"], still_open, SYSTEM_ZONE)


def _way(view: View, shown: KindView, id_: int) -> tuple[Row, ...]:
    if shown.way is None:
        return ()
    return _links(view, *shown.way, id_)


def _links(view: View, kind: Kind, field: str, id_: int) -> tuple[Row, ...]:
    """The records of a kind that point at this one, the oldest first."""
    return tuple(view.catalogue.row_values(kind, row) for row in reversed(view.linked(kind, field, id_)))


def details_interest(catalogue: Catalogue, shown: KindView, id_: int) -> Interest:
    """What all that is shown of one record is made of: itself, what stands beside it, names on both sides."""
    related = [other for other, _field in shown.related]
    if shown.has_competitors or shown.is_competitor:
        related.append(Kind.OPPORTUNITY_COMPETITOR)
    if shown.decides_in:
        related += (Kind.OPPORTUNITY, Kind.OPPORTUNITY_CONTACT, Kind.CONTACT)
    if shown.is_competitor:
        related += (Kind.OPPORTUNITY, Kind.ACCOUNT)
    related += [tie for tie, _end in shown.ties]
    related += shown.around_kinds
    own = Interest((Part(shown.kind, ids=frozenset({id_})),))
    parts = PARTS_OF_ORDERS if shown.has_order_parts else ()
    summed = (Kind.RATE,) if shown.has_group else ()
    settled = (Kind.SETTING,) if shown.has_group or shown.kind in USUAL_FIELDS else ()
    shown_beside = everything_of(
        Kind.ACTIVITY,
        Kind.ATTACHMENT,
        Kind.PARTICIPANT,
        Kind.CONTACT_POINT,
        *parts,
        *related,
        *summed,
        *settled,
    )
    beside = shown_beside | reference_lists(catalogue)
    for tie, _end in shown.ties:
        beside |= names_through(catalogue, tie)
    return own | beside | names_through(catalogue, shown.kind) | DAYS


class RecordReading(QObject):
    """Reads one record after another, and the one shown again when something of it changes.

    While `is_seen` says no, a change is only remembered; `catch_up` reads it when the record is seen again.
    """

    loaded = Signal(object)  # RecordDetails
    #: the record was deleted
    gone = Signal()

    def __init__(
        self, context: PageContext, kind: Kind, is_seen: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gateway = context.gateway
        self._catalogue = context.catalogue
        self._shown = context.kinds[kind]
        self.id: int | None = None
        self._times = 1
        self._freshness = Freshness(context, Interest(), is_seen, 0, self)
        self._freshness.due.connect(self._read)

    def show(self, id_: int | None) -> None:
        """Read another record; None shows nothing."""
        self.id, self._times = id_, 1
        self._freshness.interest = (
            Interest() if id_ is None else details_interest(self._catalogue, self._shown, id_)
        )
        self._freshness.ask()

    def read_further(self) -> None:
        """Read more of what there is much of."""
        self._times *= _MORE
        self._freshness.ask()

    def catch_up(self) -> None:
        """Read what has changed while the record was out of sight."""
        if self.id is not None:
            self._freshness.catch_up()

    def _rate_days(self) -> RateDays:
        return RateDays(self._context.today(), self._context.formats.zone)

    def _read(self) -> None:
        if self.id is None:
            return
        self._freshness.begun()
        wanted = self.id

        def done(details: RecordDetails) -> None:
            if self.id == wanted:
                self._freshness.ended()
                self.loaded.emit(details)

        def failed(error: UserError) -> None:
            if not isinstance(error, NotFound):
                self._gateway.refused.emit(error)
            elif self.id == wanted:
                self.show(None)
                self.gone.emit()

        self._gateway.read(
            read_details(self._shown, wanted, self._rate_days(), self._times),
            done,
            failed,
            owner=self,
            replaces=(self, "details"),
            quick=True,
        )
