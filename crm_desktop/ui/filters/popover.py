"""The panels that choose a field to filter by, and that set the filter of one field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.searchable_lists import ListEntry, PickList
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.filters.forms import make_form

_WIDTH = 280


class FieldPopover(Popover):
    """All fields of a kind, to pick one."""

    picked = Signal(str)  # the field's name
    #: more than single filters is wanted: groups, or, not, linked records
    conditions_wanted = Signal()

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(8, 8, 8, 8)
        theme = values.context.themes.current
        self._list = PickList(self, row_height=theme.pixels(28))
        self._list.set_words(self.tr("Search"), self.tr("Fields"))
        shown = values.view.first_columns  # what is seen at first is what is most often asked for
        own_use = values.view.own_use
        others = (
            each.name for each in values.record.fields if each.name not in own_use and not each.is_beside
        )
        names = [*shown, *(name for name in others if name not in shown)]
        self._list.set_entries([ListEntry(name, values.title(name)) for name in names])
        self._list.picked.connect(self._pick)
        self.body.addWidget(self._list)
        more = Button(self.tr("And, or, not, linked records…"), "link", self)
        more.clicked.connect(self._want_conditions)
        self.body.addWidget(more)
        self.setFixedWidth(theme.pixels(240))
        self.setAccessibleName(self.tr("Filter by"))

    def focus_first(self) -> None:
        """Put the cursor into the search line."""
        self._list.focus_first()

    def _pick(self, name: object) -> None:
        self.close()
        self.picked.emit(name)

    def _want_conditions(self) -> None:
        self.close()
        self.conditions_wanted.emit()


class FilterPopover(Popover):
    """The form of one filter; what is chosen takes effect at once."""

    changed = Signal(int, object)  # the filter's place, ChosenFilter or None

    def __init__(
        self, values: FieldValues, name: str, chosen: ChosenFilter | None, place: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._is_new = chosen is None
        title = plain_label(values.title(name), self, bold=True)
        self._form = make_form(values, values.record.field(name), self)
        if chosen is not None:
            self._form.show_filter(chosen)
        self._form.changed.connect(self._tell)
        clear = Button(self.tr("Remove filter"), "link", self)
        clear.clicked.connect(self._clear)
        done = Button(self.tr("Done"), "plain", self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(clear)
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.setContentsMargins(12, 12, 12, 12)
        self.body.addWidget(title)
        self.body.addWidget(self._form)
        self.body.addLayout(foot)
        wide = _WIDTH + 40 if values.record.field(name).type is FieldType.MONEY else _WIDTH
        self.setFixedWidth(values.context.themes.current.pixels(wide))
        self.setAccessibleName(values.title(name))

    def focus_first(self) -> None:
        """Put the cursor where the person begins."""
        self._form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Enter too, as by Done; what is wrong stays to be mended."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._form.is_right():
                self.close()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        chosen = self._form.chosen()
        if chosen is None and self._is_new:
            return
        self._is_new = chosen is None
        self.changed.emit(self._place, chosen)

    def _clear(self) -> None:
        if not self._is_new:
            self.changed.emit(self._place, None)
        self.close()
