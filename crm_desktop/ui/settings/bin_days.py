"""The office's setting for the recycle bin: how far back it shows what was deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import BIN_DAYS
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label

_MOST = 3650
_WIDTH = 120


class BinDaysPane(QWidget):
    """One number of days; it takes effect at once and can be undone."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.days = QSpinBox(self)
        self.days.setRange(1, _MOST)
        self.days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.days.setMinimumWidth(context.themes.current.pixels(_WIDTH))
        self.days.setSuffix(self.tr(" days"))
        self.days.setAccessibleName(self.tr("The recycle bin shows the last"))
        self.days.editingFinished.connect(self.finish)
        hint = plain_label(
            self.tr(
                "Nothing is thrown away after that: choose “Whenever deleted” to see older ones. Only "
                "a person who was erased for good cannot come back."
            ),
            self,
            role=Role.MUTED,
        )
        hint.setWordWrap(True)
        self.said = plain_label("", self)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(self.tr("The recycle bin shows the last"), self.days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(self.said)
        column.addStretch(1)
        context.gateway.changed.connect(self._changed)
        self._show()

    def finish(self) -> None:
        """Store what is being typed."""
        days = self.days.value()
        if days != self._context.gateway.reference_data.bin_days:
            self._context.gateway.run(SaveSetting(BIN_DAYS, str(days)), failed=self._refused, owner=self)

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.SETTING,)):
            self._show()

    def _show(self) -> None:
        self.days.setValue(self._context.gateway.reference_data.bin_days)

    def _refused(self, error: UserError) -> None:
        self.said.setText(self._context.words.error(error))
