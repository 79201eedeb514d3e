"""Notices deals that were won while the lead they came from is not converted yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.reads.reader import View

#: A person wins a deal or two at once; what moves more is no moment for a question.
_MOST = 2
#: What takes back or brings again is no new win.
_NO_WIN = frozenset({"undone", "redone", "imported", "demo_filled", "converted", "unconverted"})


class WonDeals(QObject):
    """Tells by `unconverted_won` the lead's id and the deal's title, after a deal was won at this window."""

    unconverted_won = Signal(int, str)

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
            self._context.gateway.read(_unconverted(moved), self._found, owner=self)

    def _found(self, found: list[tuple[int, str]]) -> None:
        for lead, title in found:
            self.unconverted_won.emit(lead, title)


def _unconverted(ids: list[int]) -> Callable[[View], list[tuple[int, str]]]:
    """The leads of those of the deals that are won, where they are not converted, with the deals' titles."""

    def work(view: View) -> list[tuple[int, str]]:
        reference_data, catalogue = view.reference_data(), view.catalogue
        found: list[tuple[int, str]] = []
        for row in view.rows(Kind.OPPORTUNITY, ids).values():
            deal = catalogue.row_values(Kind.OPPORTUNITY, row)
            stage = reference_data.get(Kind.STAGE, _whole(deal["stage"]))
            lead = _whole(deal["lead"])
            if lead is None or stage is None or stage.facts["kind"] != StageKind.WON.value:
                continue
            if view.record(Kind.LEAD, lead)["status"] != "converted":
                found.append((lead, catalogue[Kind.OPPORTUNITY].title(deal)))
        return found

    return work


def _whole(value: Stored) -> int | None:
    return None if value is None else int(value)
