"""Further ways to reach somebody: a line each, added, changed, made the first one and deleted in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.bridge.records.details import ContactPoint, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.reaching import Reach, reach_by
from crm_desktop.core.commands import DeleteRecords, MakePrimary
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import OWNERS
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.navigation.requests import ReachOut
from crm_desktop.ui.record_page.reach_button import reach_button
from crm_desktop.ui.record_page.side_part import SideLines
from crm_desktop.ui.record_page.way_form import WayForm


class WaysPart(SideLines[ContactPoint]):
    """Nothing at all for kinds that have no ways beside their fields."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self.setVisible(values.kind in OWNERS)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("MORE WAYS TO REACH"), self.tr("Add"), self.tr("Add a way to reach"))

    def items_of(self, details: RecordDetails) -> tuple[ContactPoint, ...]:
        """The ways of a record."""
        return details.points

    def make_line(self, item: ContactPoint) -> QWidget:
        """Its sort, the number or address, its label, and a button that reaches out by it."""
        words = self.context.words
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = plain_label(words.choice(Kind.CONTACT_POINT, "sort", item.sort), line, role=Role.MUTED)
        name.setFixedWidth(self.context.themes.current.pixels(88))
        row.addWidget(name)
        value = ElidedLabel(item.value, line)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(value, 1)
        if item.label:
            row.addWidget(plain_label(words.way_label(item.label), line, role=Role.MUTED))
        reach = reach_by(item.sort, item.value)
        if reach is not None:
            row.addWidget(reach_button(self.context, reach, self._reach_out, line))
        actions = self.tr("Actions for {value}").format(value=item.value)
        row.addWidget(self.menu_button(actions, partial(self._fill_menu, item), line))
        return line

    def _reach_out(self, reach: Reach) -> None:
        if self.details is not None:
            title = self.values.record.heading(self.details.values)
            self.requested.emit(ReachOut(reach, self.values.kind, self.details.id, title))

    def _fill_menu(self, point: ContactPoint, menu: QMenu, button: QWidget) -> None:
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self.open_form, point, button))
        menu.addAction(self.tr("Put first")).triggered.connect(partial(self.run, MakePrimary(point.id)))
        target = Records(Kind.CONTACT_POINT, (point.id,))
        menu.addAction(self.tr("Delete")).triggered.connect(partial(self.run, DeleteRecords(target)))

    def open_form(self, item: ContactPoint | None, anchor: QWidget, *_checked: object) -> None:
        """Change a way or add one."""
        if self.details is None:
            return
        form = WayForm(self.values, self.details, item, self)
        form.show_under(anchor)
        form.focus_first()
