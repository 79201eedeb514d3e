"""The page of own tables: the line on which one is made, its chart, and the table itself."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import everything_of
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.figures.reading import tabular_report
from crm_desktop.bridge.reports.own_tables import (
    Kept,
    Pivot,
    count_pivot,
    drop_pivot,
    kept_pivot,
    read_kept,
    save_pivot,
)
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PIVOT
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.own_tables.bar import PivotBar

_SHOWN_KEPT = "reports/own_table"
#: Milliseconds in which several changes are one.
_GATHER = 200


class PivotView(FigureReportView):
    """One table at a time; those that have a name are kept in the file, for everybody."""

    key = PIVOT.key

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._pivot = kept_pivot(context.file_preferences.get(_SHOWN_KEPT), context)
        self._counting = tabular_report(PIVOT.key)
        super().__init__(PIVOT.key, context, parent)
        self.bar = PivotBar(context, self._pivot, self)
        self._inside.insertWidget(0, self.bar)
        self.bar.chosen.connect(self._take)
        self.bar.save_wanted.connect(self._save)
        self.bar.drop_wanted.connect(self._drop)
        interest = everything_of(Kind.SETTING, Kind.SAVED_VIEW)
        self._kept_freshness = Freshness(context, interest, self.isVisible, _GATHER, self)
        self._kept_freshness.due.connect(self._read_kept)

    def _asked(self) -> Hashable:
        return (self.context.today(), self._pivot.as_text())

    def work(self) -> Work:
        """Count the table in force."""
        return count_pivot(self._counting, self._pivot, self.context)

    def activate(self) -> None:
        """The page is seen: what is kept may have changed meanwhile."""
        super().activate()
        self._kept_freshness.catch_up()

    def keep(self) -> None:
        """Begin with this table the next time."""
        self.context.file_preferences.put(_SHOWN_KEPT, self._pivot.as_text())

    def retranslate(self) -> None:
        """Set every text anew."""
        self.bar.refresh()
        super().retranslate()

    def _take(self, pivot: Pivot) -> None:
        of_other_kind = pivot.kind != self._pivot.kind
        self._pivot = pivot
        self.reading.read_chosen()
        if of_other_kind:  # with views of its own
            self._read_kept()

    def _read_kept(self) -> None:
        self._kept_freshness.begun()
        kind = self._pivot.kind
        self.context.gateway.read(read_kept(kind), self._show_kept, owner=self, replaces=("kept", id(self)))

    def _show_kept(self, kept: Kept) -> None:
        self._kept_freshness.ended()
        self.bar.show_kept(kept)

    # What the person does --------------------------------------------------------------------------------

    def _save(self, name: str) -> None:
        self._run(save_pivot(name, self._pivot))

    def _drop(self, name: str) -> None:
        self._run(drop_pivot(name))

    def _run(self, command: Command) -> None:
        self.context.gateway.run(command, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self.said.emit(self.context.words.error(error))
