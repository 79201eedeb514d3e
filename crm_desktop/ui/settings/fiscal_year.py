"""The office's setting for its fiscal year: the month in which it begins."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.working_days import FISCAL_MONTH
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.imports.parts import ChoiceBox

_MONTHS = range(1, 13)


class FiscalYear(QWidget):
    """One list of months; the choice takes effect at once and can be undone."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        name = self.tr("The fiscal year begins in")
        self.month = ChoiceBox(self)
        self.month.setAccessibleName(name)
        self.month.chosen.connect(self._save)
        hint = plain_label(
            self.tr(
                "Where it does not begin in January, filters, conditions and reports offer this, the last "
                "and the next fiscal year, and its quarters where they differ from those of the calendar."
            ),
            self,
            role=Role.MUTED,
        )
        hint.setWordWrap(True)
        self.said = plain_label("", self, role=Role.BAD)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(name, self.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(self.said)
        context.gateway.changed.connect(self._changed)
        self._show()

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.SETTING,)):
            self._show()

    def _show(self) -> None:
        named = self._context.formats.locale.standaloneMonthName
        months = [(month, named(month, QLocale.FormatType.LongFormat)) for month in _MONTHS]
        self.month.set_choices(months, self._context.gateway.reference_data.fiscal_month)
        self.said.setText("")

    def _save(self, month: int) -> None:
        if month != self._context.gateway.reference_data.fiscal_month:
            self._context.gateway.run(SaveSetting(FISCAL_MONTH, str(month)), failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self._show()
        self.said.setText(self._context.words.error(error))
