"""The import dialog's last page: progress with time left, then what came of it and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.run import ImportReport, ImportRun
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.imports.parts import Notice
from crm_desktop.ui.window.time_left import time_left

_STEPS = 1000
_ICON = 40


class RunPage(QWidget):
    """Follows one import."""

    show_records = Signal()
    #: the import was refused or cancelled: (sentence, whether it was the person's wish)
    stopped = Signal(str, bool)
    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run: ImportRun | None = None
        self._icon = plain_label("", self)
        self._title = plain_label("", self, size=TextSize.LARGE, bold=True)
        self._detail = plain_label("", self, role=Role.MUTED)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(420)
        self.cancel = Button("", "plain", self)
        self._notes = plain_label("", self, role=Role.MUTED)
        self.errors = Notice("warn", Role.WARN, self)
        self.problem = Notice("bad", Role.BAD, self)
        self.show_them = Button("", "primary", self)
        self.undo = Button("", "plain", self, icons=context.icons, icon_name="undo-2")
        for label in (self._title, self._detail, self._notes):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self._lay_out()
        self.cancel.clicked.connect(self._cancel)
        self.errors.acted.connect(self._open_folder)
        self.undo.clicked.connect(self._undo)
        self.show_them.clicked.connect(self.show_records)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.show_them)
        buttons.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(48, 24, 48, 24)
        page.setSpacing(12)
        page.addStretch(1)
        page.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self._title)
        page.addWidget(self._detail)
        page.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._notes, self.errors, self.problem):
            page.addWidget(widget)
        page.addLayout(buttons)
        page.addStretch(2)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.cancel.setText(self.tr("Stop the import"))
        self.undo.setText(self.tr("Undo the import"))
        self.show_them.setText(self.tr("Show them"))
        if self._run is not None:
            if self._run.report is not None:
                self._show_report(self._run.report)
            else:
                self._show_running()

    def follow(self, run: ImportRun) -> None:
        """Show an import from its beginning."""
        self._run = run
        run.progressed.connect(self._progressed)
        run.finished.connect(self._finished)
        run.failed.connect(self._failed)
        run.undone.connect(self._undone)
        self._show_running()

    # Running ------------------------------------------------------------------------------------------------

    def _show_running(self) -> None:
        assert self._run is not None
        for hidden in (self._icon, self._notes, self.undo, self.show_them, self.errors, self.problem):
            hidden.hide()
        self._title.setText(self.tr("Importing {file}").format(file=self._run.path.name))
        self._detail.setText(self.tr("You can go on working meanwhile."))
        self.bar.setAccessibleName(self._title.text())
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.cancel):
            widget.show()
        self.cancel.setEnabled(True)

    def _progressed(self, share: float, left: float) -> None:
        if share >= 1.0:
            # The rest is one step: it cannot be measured, and only takes a moment.
            self.bar.setRange(0, 0)
            self._detail.setText(self.tr("Saving…"))
            self.cancel.setEnabled(False)
            return
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))
        self._detail.setText(time_left(left))

    def _cancel(self) -> None:
        if self._run is not None:
            self.cancel.setEnabled(False)
            self._run.cancel()

    # Ended --------------------------------------------------------------------------------------------------

    def _failed(self, error: UserError) -> None:
        words = self._context.words
        self.stopped.emit(words.error(error), isinstance(error, Cancelled))

    def _finished(self, report: ImportReport) -> None:
        self._show_report(report)
        self.ended.emit()
        self.show_them.setFocus()

    def _show_report(self, report: ImportReport) -> None:
        assert self._run is not None
        for widget in (self.bar, self.cancel):
            widget.hide()
        number = self._context.formats.number
        wrote = report.created + report.updated
        self._draw_icon("circle-check" if wrote else "circle-alert", Role.GOOD if wrote else Role.WARN)
        self._title.setText(self._title_of(report))
        words, kind = self._context.words, self._run.kind
        self._detail.setText(words.came_of_it(**report.counts))
        notes = [
            words.note(kind, note.key, count, note.field, note.value) for note, count in report.notes.items()
        ]
        notes[:0] = [
            words.labelled(words.kinds(each), words.came_of_it(**beside.counts))
            for each, beside in report.beside.items()
        ]
        if report.made:
            made = [words.labelled(words.kinds(each), number(count)) for each, count in report.made.items()]
            notes.insert(0, words.importing("made_beside", kinds=words.parted(made)))
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._say_errors(report)
        self.undo.setVisible(self._run.can_be_undone)
        has_page = self._context.imported_kinds[kind].has_page
        self.show_them.setVisible(self._run.can_be_undone and has_page)

    def _title_of(self, report: ImportReport) -> str:
        assert self._run is not None
        if report.created + report.updated:
            return self.tr("Imported into {kinds}").format(kinds=self._context.words.kinds(self._run.kind))
        return (
            self.tr("Nothing has changed")
            if report.unchanged + report.skipped
            else self.tr("Nothing was imported")
        )

    def _say_errors(self, report: ImportReport) -> None:
        if report.errors_path is None:
            unwritten = self.tr(
                "The rows with errors are not written: anybody could read them beside the encrypted file."
            )
            self.errors.say(unwritten if report.failed else "")
            return
        text = self.tr("The rows with errors are in {file}. Mend them there and import that file.")
        self.errors.say(text.format(file=report.errors_path.name), self.tr("Open folder"))

    def _open_folder(self) -> None:
        if (
            self._run is not None
            and self._run.report is not None
            and self._run.report.errors_path is not None
        ):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._run.report.errors_path.parent)))

    def _undo(self) -> None:
        if self._run is None:
            return
        for widget in (self.undo, self.show_them, self._notes, self.errors):
            widget.hide()
        self.problem.say("")
        self._detail.setText(self.tr("Taking the import back…"))
        self.bar.setAccessibleName(self._detail.text())
        self.bar.setRange(0, 0)
        self.bar.show()
        self._run.undo(self._undo_refused, owner=self)

    def _undo_refused(self, error: UserError) -> None:
        if self._run is not None and self._run.report is not None:
            self._show_report(self._run.report)
        if isinstance(error, Cancelled):
            self.problem.say(self.tr("Not undone: everything imported is still there."))
        else:
            self.problem.say(self._context.words.error(error))

    def _undone(self) -> None:
        self._draw_icon("undo-2", Role.MUTED)
        self._title.setText(self.tr("The import was undone"))
        self._detail.setText(self.tr("Everything is as it was before."))
        for widget in (self.bar, self.undo, self.show_them, self._notes, self.errors):
            widget.hide()
        self.problem.say("")

    def _draw_icon(self, name: str, role: Role) -> None:
        side = self._context.themes.current.pixels(_ICON)
        self._icon.setPixmap(self._context.icons.pixmap(name, side, role, self.devicePixelRatioF()))
        self._icon.show()
