"""The office's settings for leads that lie: when they stand out, and when they go back to the pool."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.returning import count_returning
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.marks import RETURN_DAYS, UNTOUCHED_DAYS
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.records.return_to_pool import ReturnToPoolDialog

_MOST = 3650
_WIDTH = 120
#: What the rule begins with once it is switched on.
_USUAL_RETURN = 60


class LeadDaysPane(QWidget):
    """Two numbers of days; each takes effect at once and can be undone."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.untouched = self._days(self.tr("Days without a touch"))
        self.untouched.editingFinished.connect(self._take_untouched)
        self.rule = QCheckBox(self.tr("Untouched leads go back to the pool"), self)
        self.rule.clicked.connect(self._take_rule)
        self.returning = self._days(self.tr("After"))
        self.returning.editingFinished.connect(self._take_returning)
        self._hint = plain_label(
            self.tr("Nothing goes back by itself: you see which leads it would be, and give them back."),
            self,
            role=Role.MUTED,
        )
        self._hint.setWordWrap(True)
        self.said = plain_label("", self)
        self.show_button = Button(self.tr("Show them…"), "plain", self)
        self.show_button.clicked.connect(self.show_them)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("A lead stands out after"), self.untouched)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.rule)
        second = QFormLayout()
        second.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        second.addRow(self.tr("After"), self.returning)
        column.addLayout(second)
        for widget in (self._hint, self.said):
            column.addWidget(widget)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        context.gateway.changed.connect(self._changed)
        self._show()

    def _days(self, name: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(1, _MOST)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setMinimumWidth(self._context.themes.current.pixels(_WIDTH))
        box.setSuffix(self.tr(" days"))
        box.setAccessibleName(name)
        return box

    def finish(self) -> None:
        """Store what is being typed."""
        self._take_untouched()
        if self.rule.isChecked():
            self._take_returning()

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.SETTING, Kind.LEAD)):
            self._show()

    def _show(self) -> None:
        data = self._context.gateway.reference_data
        self.untouched.setValue(data.untouched_days)
        is_on = data.return_days > 0
        self.rule.setChecked(is_on)
        self.returning.setValue(data.return_days or _USUAL_RETURN)
        self.returning.setEnabled(is_on)
        self.show_button.setVisible(is_on)
        self.said.setVisible(is_on)
        if is_on:
            count_returning(self._context, data.return_days, self._say, self)

    def _say(self, count: int) -> None:
        number = self._context.formats.number(count)
        self.said.setText(self.tr("{count} leads would go back now.").format(count=number))
        self.show_button.setEnabled(count > 0)

    def show_them(self) -> None:
        """List what would go back."""
        days = self._context.gateway.reference_data.return_days
        ReturnToPoolDialog(self._context, days, self).open()

    def _take_untouched(self) -> None:
        before = self._context.gateway.reference_data.untouched_days
        self._save(UNTOUCHED_DAYS, self.untouched.value(), before)

    def _take_rule(self, is_on: bool) -> None:
        before = self._context.gateway.reference_data.return_days
        self._save(RETURN_DAYS, self.returning.value() if is_on else 0, before)

    def _take_returning(self) -> None:
        if self.rule.isChecked():
            self._take_rule(True)

    def _save(self, name: str, days: int, before: int) -> None:
        if days != before:
            self._context.gateway.run(SaveSetting(name, str(days)), failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self.said.setVisible(True)
        self.said.setText(self._context.words.error(error))
