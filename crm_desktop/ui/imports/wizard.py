"""The import dialog: a file, its columns, what is not known yet, and the import itself; never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook, SourceOptions, Survey, guess_kind
from crm_desktop.bridge.imports.run import ImportRun
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.bridge.imports.tasks import FileReading, FileSurvey
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import TextSize
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.step_bar import StepBar
from crm_desktop.ui.imports.check import CheckPage
from crm_desktop.ui.imports.columns import ColumnsPage
from crm_desktop.ui.imports.file import FilePage, dropped_file
from crm_desktop.ui.imports.foot import STEPS, Step, StepButtons
from crm_desktop.ui.imports.run import RunPage
from crm_desktop.ui.imports.toasts import BackgroundImport
from crm_desktop.ui.navigation.requests import BeginImport, Request, ShowQuery
from crm_desktop.ui.window.file_endings import CALENDAR_ENDINGS, MAIL_ENDINGS

_SIZE = (980, 700)
_SMALLEST = (720, 480)


def open_import(
    parent: QWidget,
    context: PageContext,
    kind: Kind | None = None,
    path: Path | None = None,
    toasts: Toasts | None = None,
    handle: Callable[[Request], None] | None = None,
) -> ImportWizard:
    """Open the dialog over a window, which stays usable; with `path` its file page is passed over.

    `kind` is what the person looks at now; a file that clearly holds another kind is taken as that.
    `toasts` are the window's own; an import goes on in them when the dialog is closed. `handle` gets what the
    dialog asks of the window.
    """
    wizard = ImportWizard(parent, context, kind, toasts)
    if handle is not None:
        wizard.requested.connect(handle)
    wizard.show()
    if path is not None:
        wizard.take_file(path)
    return wizard


class ImportWizard(Dialog):
    """One import from file to report."""

    #: what should be shown of it: a `Request`
    requested = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        context: PageContext,
        kind: Kind | None = None,
        toasts: Toasts | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._context = context
        self._wanted_kind = kind
        self._toasts = toasts or Toasts(parent, context.themes, context.icons)
        self.run: ImportRun | None = None
        self._draft: ImportDraft | None = None
        self._reading = FileReading(context, self)
        self._survey = FileSurvey(context, self)
        self.step = Step.FILE
        self._title = ElidedLabel("", self, size=TextSize.TITLE, bold=True)
        self.steps = StepBar(self)
        self.file_page = FilePage(context, self)
        self.columns_page = ColumnsPage(context, self)
        self.check_page = CheckPage(context, self)
        self.run_page = RunPage(context, self)
        self.buttons = StepButtons(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._go(Step.FILE)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(24)
        head.addWidget(self._title, 1)
        head.addWidget(self.steps, 1)
        self._stack = QStackedWidget(self)
        self._pages = (self.file_page, self.columns_page, self.check_page, self.run_page)
        for page in self._pages:
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.buttons)
        theme = self._context.themes.current
        self.setMinimumSize(*_SMALLEST)
        room = self.screen().availableSize() - QSize(32, 64)
        self.resize(QSize(*map(theme.pixels, _SIZE)).boundedTo(room))

    def _connect(self) -> None:
        self.file_page.file_chosen.connect(self.take_file)
        self.columns_page.options_chosen.connect(self._read_anew)
        self.columns_page.changed.connect(self._show_buttons)
        self.columns_page.stage_hint.acted.connect(self.buttons.next.setFocus)
        self._reading.finished.connect(self._take_look)
        self._reading.failed.connect(self._read_failed)
        self._survey.progressed.connect(self.check_page.set_progress)
        self._survey.finished.connect(self._surveyed)
        self._survey.failed.connect(self.check_page.refuse)
        self.check_page.draft_changed.connect(self._take_draft)
        self.check_page.look_wanted.connect(self._look_again)
        self.run_page.stopped.connect(self._stopped)
        self.run_page.ended.connect(self._show_buttons)
        self.run_page.show_records.connect(self._show_records)
        self.steps.step_requested.connect(self._go_back_to)
        self.buttons.back.clicked.connect(self._go_back)
        self.buttons.next.clicked.connect(self.go_on)
        self.buttons.give_up.clicked.connect(self.close)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._names = {
            Step.FILE: self.tr("File"),
            Step.COLUMNS: self.tr("Columns"),
            Step.CHECK: self.tr("Check"),
            Step.IMPORT: self.tr("Import"),
        }
        self.steps.set_steps([(step.value, name) for step, name in self._names.items()])
        for page in self._pages:
            page.retranslate()
        self._show_title()
        self._show_buttons()

    # The file -----------------------------------------------------------------------------------------------

    def take_file(self, path: Path) -> None:
        """Read a file and go on to its columns; one that is no table goes to the window."""
        if self.run is not None:
            return
        if path.suffix.casefold() in CALENDAR_ENDINGS | MAIL_ENDINGS:
            self.close()
            self.requested.emit(BeginImport(self._wanted_kind, path))
            return
        self._go(Step.FILE)
        self._read(path, SourceOptions())

    def _read(self, path: Path, options: SourceOptions) -> None:
        self.file_page.set_reading(path)
        self._reading.start(path, options)

    def _read_anew(self, options: SourceOptions) -> None:
        if look := self.columns_page.look:
            self._read(look.path, options)

    def _take_look(self, look: FileLook) -> None:
        self.file_page.set_reading(None)
        former, draft = self.columns_page.look, self.columns_page.draft
        if former is not None and former.path == look.path and draft is not None:
            kind = draft.kind
        else:
            kind = guess_kind(look, self._context.imported_kinds, self._wanted_kind)
        self.columns_page.show_file(look, kind)
        self._go(Step.COLUMNS)

    def _read_failed(self, error: UserError) -> None:
        text = self._context.words.error(error)
        self.file_page.set_reading(None)
        if self.step is Step.COLUMNS:
            self.columns_page.say_problem(text)
        else:
            self.file_page.say_problem(text)

    # Steps --------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Take the next step, as the main button and Enter do."""
        if not (self.buttons.next.isEnabled() and self.buttons.next.isVisible()):
            return
        if self.step is Step.COLUMNS:
            self._check()
        elif self.step is Step.CHECK:
            self._start()

    def _check(self) -> None:
        page = self.columns_page
        if page.look is None or page.draft is None or not page.settled():
            return
        self._draft = page.draft
        self._go(Step.CHECK)
        self._look_through(page.draft)

    def _look_again(self) -> None:
        """The rows are settled in another way; answers that were given stay offered."""
        if self._draft is not None:
            self._look_through(replace(self._draft, answers={}))

    def _look_through(self, draft: ImportDraft) -> None:
        if (look := self.columns_page.look) is not None:
            self.check_page.begin(look)
            self._show_buttons()
            self._survey.start(look, draft)

    def _surveyed(self, survey: Survey) -> None:
        if self._draft is not None and (look := self.columns_page.look) is not None:
            left = self._draft.columns_left(look)
            self.check_page.show_survey(survey, self._draft, left)
            self._show_buttons()
            self.buttons.next.setFocus()

    def _take_draft(self, draft: ImportDraft) -> None:
        self._draft = draft

    def _start(self) -> None:
        if (look := self.columns_page.look) is None or self._draft is None:
            return
        # The run belongs to the window: it goes on when the dialog is closed.
        self.run = ImportRun(self._context, look, self._draft, self.parentWidget())
        self.run.pasted = self.file_page.pasted
        self.run_page.follow(self.run)
        self._go(Step.IMPORT)
        self.run.start()

    def _stopped(self, text: str, wanted: bool) -> None:
        """Nothing was kept: back to the last question, with the reason."""
        self.run = None
        self._go(Step.CHECK)
        self.check_page.problem.say("" if wanted else text)
        self.check_page.stopped.say(text if wanted else "")

    def _go(self, step: Step) -> None:
        self.step = step
        self._show_title()
        self._stack.setCurrentIndex(STEPS.index(step))
        self.steps.set_current(step)
        reached = STEPS[: STEPS.index(step) + 1] if self.run is None else (Step.IMPORT,)
        self.steps.set_enabled_steps(reached)
        self._show_buttons()
        # The focus is on the main button, so that Enter, Enter imports a file that needs no word.
        first = {Step.FILE: self.file_page.choose, Step.IMPORT: self.buttons.give_up}
        first.get(step, self.buttons.next).setFocus()

    def _go_back(self) -> None:
        self._go_back_to(STEPS[max(0, STEPS.index(self.step) - 1)])

    def _go_back_to(self, key: str) -> None:
        step = Step(key)
        if self.run is None and STEPS.index(step) < STEPS.index(self.step):
            self._survey.cancel()
            self._go(step)

    # What is shown ------------------------------------------------------------------------------------------

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.tr('Import a file')} – {self._names[self.step]}")
        look = self.columns_page.look
        self._title.setText(look.path.name if look is not None else self.tr("Import a file"))

    def _show_buttons(self) -> None:
        ready = {Step.COLUMNS: self.columns_page.is_ready, Step.CHECK: self.check_page.is_ready}
        ended = self.run is not None and self.run.report is not None
        self.buttons.show_step(self.step, ready=ready.get(self.step, False), ended=ended)

    def _show_records(self) -> None:
        if self.run is not None:
            self.requested.emit(ShowQuery(self.run.written()))
        self.close()

    # Events -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton) and focused.isVisible():
                focused.click()
            else:
                self.go_on()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.run is None and dropped_file(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := dropped_file(event.mimeData())) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take_file(path)

    def done(self, result: int) -> None:
        """Close, by whatever way; an import that runs goes on in the window's messages."""
        self._survey.cancel()
        if self.run is not None and self.run.is_running:
            BackgroundImport(self.run, self._context, self._toasts)
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
