"""The ready-made views of each record page: all of them, my own, those that are still open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.reference_lists import stages_of_kind
from crm_desktop.bridge.lists.filters import ChosenFilter
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.reads.reader import ReferenceData


@dataclass(frozen=True, slots=True)
class ListView:
    """A named set of filters with an order; the key is kept in the preferences."""

    key: str
    name: str
    filters: tuple[ChosenFilter, ...] = ()
    sort: tuple[SortKey, ...] = (SortKey("created_at", descending=True),)


_BY_NEXT_STEP = (SortKey("next_step_on"),)


def views_of(kind: Kind, reference_data: ReferenceData, me: int | None) -> list[ListView]:
    """The views of a kind for the user `me`, in the language in force; the first one shows everything."""
    match kind:
        case Kind.LEAD:
            return _lead_views(me)
        case Kind.ACCOUNT:
            return _account_views(me)
        case Kind.CONTACT:
            return _contact_views(me)
    return _opportunity_views(reference_data, me)


def _mine(me: int | None) -> ChosenFilter:
    return ChosenFilter("owner", Operator.ANY_OF, (me,))


def _overdue() -> ChosenFilter:
    return ChosenFilter("next_step_on", Operator.BETWEEN, (), "before_today")


def _lead_views(me: int | None) -> list[ListView]:
    still_open = ChosenFilter("status", Operator.ANY_OF, ("new", "contacted"))
    alive = ChosenFilter("status", Operator.ANY_OF, ("new", "contacted", "qualified"))
    translate = QCoreApplication.translate
    return [
        ListView("all", translate("ListViews", "All leads")),
        ListView("mine", translate("ListViews", "My leads"), (_mine(me),)),
        ListView("open", translate("ListViews", "Unprocessed leads"), (still_open,)),
        ListView(
            "qualified",
            translate("ListViews", "Qualified leads"),
            (ChosenFilter("status", Operator.ANY_OF, ("qualified",)),),
        ),
        ListView("overdue", translate("ListViews", "Overdue leads"), (alive, _overdue()), _BY_NEXT_STEP),
        ListView(
            "unplanned",
            translate("ListViews", "Leads without a next step"),
            (alive, ChosenFilter("next_step_on", Operator.EMPTY)),
        ),
    ]


def _account_views(me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    customers = ChosenFilter("status", Operator.ANY_OF, ("customer",))
    return [
        ListView("all", translate("ListViews", "All accounts")),
        ListView("mine", translate("ListViews", "My accounts"), (_mine(me),)),
        ListView("customers", translate("ListViews", "Customers"), (customers,), (SortKey("name"),)),
        ListView("overdue", translate("ListViews", "Overdue accounts"), (_overdue(),), _BY_NEXT_STEP),
    ]


def _contact_views(me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    alone = ChosenFilter("account", Operator.EMPTY)
    return [
        ListView("all", translate("ListViews", "All contacts")),
        ListView("mine", translate("ListViews", "My contacts"), (_mine(me),)),
        ListView("alone", translate("ListViews", "Contacts without an account"), (alone,)),
        ListView("overdue", translate("ListViews", "Overdue contacts"), (_overdue(),), _BY_NEXT_STEP),
    ]


def _opportunity_views(reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate

    def in_stages(*kinds: StageKind) -> ChosenFilter:
        return ChosenFilter("stage", Operator.ANY_OF, stages_of_kind(reference_data, kinds))

    by_close = (SortKey("expected_close"),)
    late = ChosenFilter("expected_close", Operator.BETWEEN, (), "before_today")
    return [
        ListView("all", translate("ListViews", "All opportunities")),
        ListView(
            "mine",
            translate("ListViews", "My open opportunities"),
            (_mine(me), in_stages(StageKind.OPEN)),
        ),
        ListView(
            "open", translate("ListViews", "Open opportunities"), (in_stages(StageKind.OPEN),), by_close
        ),
        ListView(
            "late", translate("ListViews", "Late opportunities"), (in_stages(StageKind.OPEN), late), by_close
        ),
        ListView(
            "won",
            translate("ListViews", "Won opportunities"),
            (in_stages(StageKind.WON),),
            (SortKey("closed_at", descending=True),),
        ),
        ListView(
            "lost",
            translate("ListViews", "Lost opportunities"),
            (in_stages(StageKind.LOST),),
            (SortKey("closed_at", descending=True),),
        ),
    ]
