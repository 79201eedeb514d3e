"""A part of what shows one record for those that belong to it: menus and commands, lines under a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.focus import focus_kept
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.layout.layouts import clear
from crm_desktop.ui.record_page.part import RecordPart

Item = TypeVar("Item")


class SidePart(RecordPart):
    """`side` are the values of what belongs to the record shown; why a command of theirs failed, it says."""

    def __init__(self, values: FieldValues, parent: QWidget, *, side: FieldValues | None = None) -> None:
        """Without `side` it is said what the record shown would say."""
        super().__init__(values, parent)
        self.side = side or values

    def run(self, command: Command, *_checked: object) -> None:
        """Do something to a record that belongs to the one shown; an entry of a menu may call it."""
        self.context.gateway.run(command, origin=self, owner=self, failed=self._say)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self.side.say(error))

    def new_menu(self) -> QMenu:
        """A menu that goes when it has been used."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def menu_button(self, name: str, fill: Callable[[QMenu, QWidget], object], line: QWidget) -> IconButton:
        """A button at the end of a line whose menu is filled when it opens; forms open under the button."""

        def open_menu() -> None:
            menu = self.new_menu()
            fill(menu, button)
            menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

        button = IconButton(self.context.icons, "ellipsis", "", line)
        button.set_name(name)
        button.clicked.connect(open_menu)
        return button


class SideLines(SidePart, Generic[Item]):
    """A line for each of them, below a heading with a button that begins another."""

    def __init__(self, values: FieldValues, parent: QWidget, *, side: FieldValues | None = None) -> None:
        super().__init__(values, parent, side=side)
        self.details: RecordDetails | None = None
        self._shown: object = None
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self.add_button = Button("", "link", self)
        self.add_button.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.add_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.retranslate()

    def show_details(self, details: RecordDetails) -> None:
        """Show what belongs to a record, if it is not what is shown already."""
        self.details = details
        items = self.items_of(details)
        shown = details.id, items, self.names(), self.context.formats.language
        if shown != self._shown:
            self._shown = shown
            with focus_kept(self):
                clear(self._lines)
                for item in items:
                    self._lines.addWidget(self.make_line(item))

    def set_heading(self, heading: str, add: str, what_is_added: str) -> None:
        """Name the part and its button, for the eye and for screen readers, and show the lines anew."""
        self._heading.setText(heading)
        self.add_button.setText(add)
        self.add_button.setAccessibleName(what_is_added)
        if self.details is not None:
            self.show_details(self.details)

    def begin(self) -> None:
        """Open the form of another one."""
        self.open_form(None, self.add_button)

    def items_of(self, details: RecordDetails) -> Sequence[Item]:
        """What has a line."""
        raise NotImplementedError

    def names(self) -> Sequence[str]:
        """What the lines say besides and is kept elsewhere, such as the names in a list."""
        return ()

    def make_line(self, item: Item) -> QWidget:
        """The line of one."""
        raise NotImplementedError

    def open_form(self, item: Item | None, anchor: QWidget, *_checked: object) -> None:
        """Open the form of one, or of another one, under a widget; an entry of a menu may call it."""
        raise NotImplementedError
