"""Notices deals that were won and have no order, or whose lead is not converted yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

#: A person wins a deal or two at once; what moves more is no moment for a question.
_MOST = 2
#: What takes back or brings again is no new win.
_NO_WIN = frozenset({"undone", "redone", "imported", "demo_filled", "converted", "unconverted", "order_made"})


class WonDeals(QObject):
    """Tells what is to be done after a deal was won at this window, with the deal's title.

    `unconverted_won` names the lead that is not converted, the deal, its title, and whether it has no order
    yet; `orderless_won` any other deal that has no order.
    """

    unconverted_won = Signal(int, int, str, bool)
    orderless_won = Signal(int, str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        context.gateway.changed.connect(self._changed)

    def _changed(self, changes: ChangeSet, _origin: object) -> None:
        if changes.label in _NO_WIN or changes.user != self._context.gateway.user:
            return
        moved = [
            id_
            for change in changes.of(Kind.OPPORTUNITY)
            if change.ids is not None and (change.fields is None or "stage" in change.fields)
            for id_ in change.ids
        ]
        if moved and len(moved) <= _MOST:
            self._context.gateway.read(_won(moved), self._found, owner=self)

    def _found(self, found: list[_Won]) -> None:
        for won in found:
            if won.lead is not None:
                self.unconverted_won.emit(won.lead, won.deal, won.title, won.needs_order)
            elif won.needs_order:
                self.orderless_won.emit(won.deal, won.title)


@frozen
class _Won:
    """A deal that is won; `lead` is the one that it came of, where that is not converted."""

    deal: int
    title: str
    lead: int | None
    needs_order: bool


def _won(ids: list[int]) -> Callable[[View], list[_Won]]:
    """Those of the deals that are won."""

    def work(view: View) -> list[_Won]:
        reference_data, catalogue = view.reference_data(), view.catalogue
        found: list[_Won] = []
        for row in view.rows(Kind.OPPORTUNITY, ids).values():
            deal = catalogue.row_values(Kind.OPPORTUNITY, row)
            stage = reference_data.get(Kind.STAGE, _whole(deal["stage"]))
            if stage is None or stage.facts["kind"] != StageKind.WON.value:
                continue
            id_, lead = int(deal["id"] or 0), _whole(deal["lead"])
            if lead is not None and view.record(Kind.LEAD, lead)["status"] == "converted":
                lead = None
            # A deal that comes to nothing yet has nothing to order.
            needs_order = deal["amount"] is not None and not view.linked(Kind.ORDER, "opportunity", id_, 1)
            found.append(_Won(id_, catalogue[Kind.OPPORTUNITY].title(deal), lead, needs_order))
        return found

    return work


def _whole(value: Stored) -> int | None:
    return None if value is None else int(value)
