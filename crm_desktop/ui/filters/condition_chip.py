"""The chip that says a condition as a sentence, and opens the panel in which it is put together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.conditions import Chosen
from crm_desktop.qtkit.widgets.chips import FilterChip
from crm_desktop.ui.filters.builder import ConditionPanel


class ConditionChip(FilterChip):
    """Hidden while there is no condition; `changed` carries another one, or None."""

    changed = Signal(object)

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget) -> None:
        super().__init__("", context.icons, parent)
        self.terms = ConditionTerms(context, kind)
        self._chosen: Chosen | None = None
        self.clicked.connect(self._open_here)
        self.removed.connect(self._take_off)
        self.hide()

    def show_condition(self, chosen: Chosen | None) -> None:
        """Say a condition, which is in force from now on."""
        self._chosen = chosen
        said = "" if chosen is None else self.terms.sentence(chosen)
        self.set_text(said)
        self.setVisible(bool(said))

    def open_panel(self, anchor: QWidget) -> ConditionPanel:
        """Open the panel, with the condition in force."""
        panel = ConditionPanel(self.terms, self._chosen, anchor)
        panel.changed.connect(self.changed)
        panel.show_under(anchor)
        panel.focus_first()
        return panel

    def _open_here(self) -> None:
        self.open_panel(self)

    def _take_off(self) -> None:
        self.changed.emit(None)
