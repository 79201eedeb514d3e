"""The panel in which the targets of the running month are told, all in one step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.bridge.reports.targets import people, read_targets, save_targets, target_text, typed_target
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.reports.figures.tools import ReportTool
from crm_desktop.ui.reports.figures.view import FigureReportView


class TargetsPanel(Popover):
    """An amount for each person; one that is empty has no target."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._month = context.today().replace(day=1)
        self._before: dict[int, int] = {}
        currency = context.gateway.reference_data.base_currency
        title = self.tr("Targets of {month} ({currency})").format(
            month=f"{self._month:%Y-%m}", currency=currency
        )
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True))
        form = QFormLayout()
        self.amounts: dict[int, QLineEdit] = {}
        for who, name in people(context):
            field = QLineEdit(self)
            field.setAccessibleName(name)
            field.setEnabled(False)  # until the kept ones are there
            self.amounts[who] = field
            form.addRow(name, field)
        self.body.addLayout(form)
        self._problem = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.save = self.add_answers(self.tr("Save"), self.tr("Cancel"), self._save)
        self.save.setEnabled(False)  # nothing is taken away that was not seen
        context.gateway.read(read_targets(self._month), self._show, owner=self)

    def _show(self, targets: dict[int, int]) -> None:
        """Show what is kept; where something else is typed already, that stays."""
        for who, field in self.amounts.items():
            if field.text() == target_text(self._before.get(who, 0), self._context):
                field.setText(target_text(targets.get(who, 0), self._context))
            field.setEnabled(True)
        self._before = targets
        self.save.setEnabled(True)

    def _save(self) -> None:
        told: dict[int, int] = {}
        for who, field in self.amounts.items():
            try:
                told[who] = typed_target(field.text(), self._context)
            except ValueError:
                self._problem.setText(self.tr("“{text}” is no amount.").format(text=field.text()))
                self._problem.show()
                field.setFocus()
                return
        self.save.setEnabled(False)
        command = save_targets(self._month, told, self._before)
        self._context.gateway.run(command, done=self._saved, failed=self._refused, owner=self)

    def _saved(self, _outcome: Outcome) -> None:
        self.close()

    def _refused(self, error: UserError) -> None:
        """Somebody else has set targets meanwhile: show theirs beside what was typed here."""
        self._problem.setText(self._context.words.error(error))
        self._problem.show()
        self._context.gateway.read(read_targets(self._month), self._show, owner=self)


def _text() -> str:
    return QCoreApplication.translate("TargetsPanel", "Set targets…")


def _open(view: FigureReportView, _figures: Tabulated, _words: FigureWords) -> None:
    button = view.tool_buttons[0]
    TargetsPanel(view.context, button).show_under(button)


TARGET_TOOLS = (ReportTool(_text, _open),)
