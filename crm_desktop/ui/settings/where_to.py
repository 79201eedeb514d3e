"""Asks where the deals go that stand in what is taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.kinds.office.lists import OfficeList
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

#: The refusals after which the same command is possible with a place to go.
_ASKS_WHERE = frozenset({"stage_in_use", "pipeline_holds_deals"})


def remove_asking(
    values: FieldValues,
    office_list: OfficeList,
    id_: int,
    anchor: QWidget,
    failed: Callable[[UserError], None],
    into: int | None = None,
) -> None:
    """Take an entry away with what stands in it; where nobody said where that goes, ask beside `anchor`."""
    remove, places = office_list.remove, office_list.places
    assert remove is not None
    assert places is not None

    def refused(error: UserError) -> None:
        found = places(values.context, id_)
        if into is not None or error.key not in _ASKS_WHERE or not found:
            failed(error)
            return
        panel = WhereTo(values.say(error), found, anchor)
        panel.chosen.connect(partial(remove_asking, values, office_list, id_, anchor, failed))
        panel.show_under(anchor)
        panel.focus_first()

    values.context.gateway.run(remove(id_, into), origin=anchor, failed=refused, owner=anchor)


class WhereTo(Popover):
    """`chosen` carries the place; Escape or a click elsewhere leaves all as it is."""

    chosen = Signal(int)

    def __init__(self, said: str, places: Sequence[tuple[int, str]], parent: QWidget) -> None:
        """`said` is why it cannot simply go."""
        super().__init__(parent)
        self.setAccessibleName(said)
        text = plain_label(said, self)
        text.setWordWrap(True)
        text.setMinimumWidth(320)
        choices = [Choice(id_, name) for id_, name in places]
        self.place = FieldRow(self.tr("Deals go to"), ChoiceEditor(lambda: choices, may_be_empty=False), self)
        self.place.reset(places[0][0])
        self.accept_button = Button(self.tr("Move the deals and delete"), "primary", self)
        self.accept_button.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        self.body.addWidget(text)
        self.body.addWidget(self.place)
        self.body.addLayout(foot)

    def focus_first(self) -> None:
        """Put the keys to the choice."""
        self.place.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.place.editor.select_all()

    def accept(self) -> None:
        """Tell the place, if one is chosen."""
        if self.place.check() and self.place.value() is not None:
            self.close()
            self.chosen.emit(int(self.place.value()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)
