"""What narrows the activities of the calendar: a condition as in tables, kept with the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Condition
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.conditions import Chosen, as_json, from_json, lost_fields
from crm_desktop.qtkit.widgets.chips import AddChip
from crm_desktop.ui.filters.condition_chip import ConditionChip
from crm_desktop.ui.filters.lost import tell_lost

_KEPT = "calendar/where"


class CalendarNarrowing(QObject):
    """`add` opens the panel in which a condition is put together, `chip` says the one in force."""

    #: another condition is in force
    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        kept = context.file_preferences.get(_KEPT)
        self._where = from_json(kept, Kind.ACTIVITY, context.catalogue)
        self._lost = lost_fields(kept, Kind.ACTIVITY, context.catalogue)
        self.add = AddChip("", context.icons, parent)
        self.add.clicked.connect(self._open)
        self.chip = ConditionChip(context, Kind.ACTIVITY, parent)
        self.chip.changed.connect(self.take)

    def retranslate(self) -> None:
        """Say it anew."""
        self.add.set_text(QCoreApplication.translate("FilterBar", "Filter"))
        self.chip.show_condition(self._where)

    def condition(self) -> Condition | None:
        """What it means today, to whoever works here."""
        return self.chip.terms.resolve(self._where)

    def sentence(self) -> str:
        """What is said of it on paper; "" for none."""
        return "" if self._where is None else self.chip.terms.sentence(self._where)

    def take(self, where: Chosen | None) -> None:
        """Put another one in force, and keep it."""
        self._where = where
        self._context.file_preferences.put(_KEPT, None if where is None else as_json(where))
        self.chip.show_condition(where)
        self.changed.emit()

    def tell_lost(self, tell: Callable[[str], object]) -> None:
        """Say once what was left out, because there is no such field any more."""
        lost, self._lost = self._lost, ()
        tell_lost(self._context, Kind.ACTIVITY, lost, tell)

    def _open(self) -> None:
        self.chip.open_panel(self.add if self.chip.isHidden() else self.chip)
