"""The window that shows what a calendar file would bring, and imports it.

A late import: few sessions read calendar files.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.calendar_files.session import (
    NOTES,
    CalendarFileImport,
    CalendarReport,
    CalendarSurvey,
    SurveyedEntry,
)
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.imports.parts import Notice
from crm_desktop.ui.navigation.requests import Request, ShowPage

_SIZE = (760, 520)
_PILLS = {"new": CellStyle.PILL_GOOD, "updated": CellStyle.PILL_WARN, "unchanged": CellStyle.PILL_NEUTRAL}


def open_calendar_import(
    parent: QWidget,
    context: PageContext,
    path: Path,
    handle: Callable[[Request], None],
) -> CalendarImportDialog:
    """Open the preview of a calendar file over a window; `handle` gets what it asks for."""
    dialog = CalendarImportDialog(context, path, parent)
    dialog.requested.connect(handle)
    dialog.open()
    return dialog


class CalendarImportDialog(Dialog):
    """Counts and lists what is new, what differs and what is the same; one button imports it."""

    #: a page should be shown: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Import a calendar"))
        self._context = context
        self.work = CalendarFileImport(context, path, self)
        self._title = ElidedLabel(path.name, self, size=TextSize.TITLE, bold=True)
        self.counts = plain_label(self.tr("Looking through the whole file…"), self)
        self.notes = plain_label("", self, role=Role.MUTED)
        self.problem = Notice("bad", Role.BAD, self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.counts.text())
        self.table = self._make_table()
        self.accept_button = Button(self.tr("Import"), "primary", self)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self._begin)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self.work.surveyed.connect(self._show)
        self.work.refused.connect(self._refused)
        self.work.finished.connect(self._finished)
        self.work.look()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for label in (self.counts, self.notes):
            label.setWordWrap(True)
        for widget in (self._title, self.problem, self.counts, self.notes, self._bar):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.notes.hide()
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))

    def _make_table(self) -> SmallTable:
        words = self._context.words
        columns = [
            FunctionColumn("when", lambda: self.tr("When"), self._when, 170, sortable=False),
            FunctionColumn(
                "subject",
                lambda: words.field(Kind.ACTIVITY, "subject"),
                lambda entry: Cell(str(entry.values["subject"] or entry.values["text"] or "")),
                300,
                sortable=False,
            ),
            FunctionColumn("state", lambda: self.tr("What it becomes"), self._state, 130, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="subject")
        table.setAccessibleName(self.tr("Entries of the calendar"))
        return table

    def _when(self, entry: SurveyedEntry) -> Cell:
        formats, values = self._context.formats, entry.values
        moment = values["starts_at"] if values["starts_at"] is not None else values["due_at"]
        at = int(moment or 0)
        day = formats.day(formats.day_of(at))
        if values["all_day"] or not has_hour(at, formats.zone):
            return Cell(day)
        return Cell(f"{day} {formats.clock(at)}")

    def _state(self, entry: SurveyedEntry) -> Cell:
        names = {
            "new": self.tr("New"),
            "updated": self.tr("Updated"),
            "unchanged": self.tr("Unchanged"),
        }
        return Cell(names[entry.state], _PILLS[entry.state])

    # What comes of it ----------------------------------------------------------------------------------

    def _show(self, survey: CalendarSurvey) -> None:
        self._bar.hide()
        report = survey.report
        self.counts.setText(self._counted(report))
        notes = [
            self._context.words.note(Kind.ACTIVITY, name, count)
            for name in NOTES
            if (count := getattr(report, name))
        ]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self.table.show_rows(list(enumerate(survey.entries)))
        self.accept_button.setEnabled(bool(report.created or report.updated))
        (self.accept_button if self.accept_button.isEnabled() else self._cancel).setFocus()
        if not self.accept_button.isEnabled():
            self._cancel.setText(self.tr("Close"))

    def _counted(self, report: CalendarReport) -> str:
        return self._context.words.came_of_it(
            created=report.created, updated=report.updated, unchanged=report.unchanged
        )

    def _begin(self) -> None:
        self.accept_button.setEnabled(False)
        self._bar.show()
        self.work.start()

    def _refused(self, error: UserError) -> None:
        self.problem.say(self._context.words.error(error, Kind.ACTIVITY))
        self.counts.hide()
        self._bar.hide()
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus()

    def _finished(self, _report: CalendarReport) -> None:
        self.requested.emit(ShowPage("calendar"))
        self.accept()
