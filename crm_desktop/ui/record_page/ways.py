"""Further ways to reach somebody: a line each, added, changed, made the first one and deleted in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import ContactPoint, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.reaching import Reach, reach_by
from crm_desktop.core.commands import Command, DeleteRecords, MakePrimary
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layouts import clear
from crm_desktop.ui.navigation.requests import ReachOut
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.record_page.reach_button import reach_button
from crm_desktop.ui.record_page.way_form import WayForm


class WaysPart(RecordPart):
    """Nothing at all for kinds that have no ways beside their fields."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._details: RecordDetails | None = None
        self._shown: object = None
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self._add = Button("", "link", self)
        self._add.clicked.connect(self._begin)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.setVisible(values.kind in OWNERS)
        self.retranslate()

    def show_details(self, details: RecordDetails) -> None:
        """Show the ways of a record."""
        self._details = details
        shown = details.id, details.points, self.context.formats.language
        if shown != self._shown:
            self._shown = shown
            self._fill(details.points)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("MORE WAYS TO REACH"))
        self._add.setText(self.tr("Add"))
        self._add.setAccessibleName(self.tr("Add a way to reach"))
        if self._details is not None:
            self.show_details(self._details)

    def _fill(self, points: tuple[ContactPoint, ...]) -> None:
        clear(self._lines)
        for point in points:
            self._lines.addWidget(self._line(point))

    def _line(self, point: ContactPoint) -> QWidget:
        words = self.context.words
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = plain_label(words.choice(Kind.CONTACT_POINT, "sort", point.sort), line, role=Role.MUTED)
        name.setFixedWidth(self.context.themes.current.pixels(88))
        row.addWidget(name)
        value = ElidedLabel(point.value, line)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(value, 1)
        if point.label:
            row.addWidget(plain_label(words.way_label(point.label), line, role=Role.MUTED))
        reach = reach_by(point.sort, point.value)
        if reach is not None:
            row.addWidget(reach_button(self.context, reach, self._reach_out, line))
        menu = IconButton(self.context.icons, "ellipsis", "", line)
        menu.set_name(self.tr("Actions for {value}").format(value=point.value))
        menu.clicked.connect(partial(self._open_menu, point, menu))
        row.addWidget(menu)
        return line

    def _reach_out(self, reach: Reach) -> None:
        if self._details is not None:
            title = self.values.record.heading(self._details.values)
            self.requested.emit(ReachOut(reach, self.values.kind, self._details.id, title))

    def _open_menu(self, point: ContactPoint, button: QWidget) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self._edit, point, button))
        menu.addAction(self.tr("Put first")).triggered.connect(partial(self._run, MakePrimary(point.id)))
        target = Records(Kind.CONTACT_POINT, (point.id,))
        menu.addAction(self.tr("Delete")).triggered.connect(partial(self._run, DeleteRecords(target)))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _begin(self) -> None:
        self._open_form(None, self._add)

    def _edit(self, point: ContactPoint, button: QWidget) -> None:
        self._open_form(point, button)

    def _open_form(self, point: ContactPoint | None, anchor: QWidget) -> None:
        if self._details is None:
            return
        form = WayForm(self.values, self._details.id, point, self)
        form.show_under(anchor)
        form.focus_first()

    def _run(self, command: Command) -> None:
        self.context.gateway.run(command, origin=self, owner=self, failed=self._say)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self.values.say(error))
