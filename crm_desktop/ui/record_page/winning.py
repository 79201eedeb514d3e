"""Wins the deal of an accepted quote: asks for the day where the quote is looked at; a late import."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.opportunity import stage_to_win
from crm_desktop.bridge.records.chosen_actions import record_as_it_is
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Records, Stored, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.record_page.edits import RecordEdits


class WinDeal(QObject):
    """Reads the quote, then its deal as it is now, and asks what a win asks for."""

    def __init__(self, window: QWidget, context: PageContext, handle: Callable[[Request], None]) -> None:
        super().__init__(window)
        self._context = context
        self._handle = handle
        self._edits = RecordEdits(FieldValues(context, Kind.OPPORTUNITY), window)

    def begin(self, quote: int) -> None:
        """Win the deal of a quote; nothing where either is gone."""
        self._read(Kind.QUOTE, quote, self._found_quote)

    def _read(self, kind: Kind, id_: int, found: Callable[[dict[str, Stored]], None]) -> None:
        self._context.gateway.read(record_as_it_is(kind, id_), found, owner=self, quick=True)

    def _found_quote(self, quote: Mapping[str, Stored]) -> None:
        if quote.get("opportunity") is not None:
            self._read(Kind.OPPORTUNITY, int(quote["opportunity"] or 0), self._found_deal)

    def _found_deal(self, deal: Mapping[str, Stored]) -> None:
        if not deal:
            return
        stage = stage_to_win(self._context.gateway.reference_data, deal["stage"])
        if stage is None:
            self._say(self.tr("“{title}” is not open any more.").format(title=deal["name"]))
        else:
            self._edits.edit(int(deal["id"] or 0), "stage", stage, deal, refused=self._say)

    def _say(self, text: str) -> None:
        self._handle(Say(text))


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Win the deal of the one quote that is meant."""
    if isinstance(target, Records) and len(target.ids) == 1:
        WinDeal(parent, context, handle).begin(target.ids[0])
