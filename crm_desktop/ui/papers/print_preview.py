"""What is to be printed, page by page: on which sheets, then onto a printer or into a PDF.

Read, set and drawn off the main thread, which Qt's own preview cannot do; a long table can be stopped.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.bridge.papers.printable import (
    SHEETS,
    Composed,
    PaperSize,
    Printable,
    composing,
    composing_anew,
    drawing_page,
    printing,
    writing_pdf,
)
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox
from crm_desktop.ui.papers.sheet import Sheet
from crm_desktop.ui.papers.target import ask_pdf

_SIZE = QSize(980, 760)
_SIDE = 230
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PrintPreview(Dialog):
    """Opens over the window; `said` tells what came of it."""

    said = Signal(str)
    #: how far the work is: (done, of how many); told by its thread
    stepped = Signal(int, int)

    def __init__(self, context: PageContext, printable: Printable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print: {name}").format(name=printable.name))
        self._context, self._printable = context, printable
        self.composed: Composed | None = None
        self._progress = Progress()
        self.sheet = Sheet(context)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.sheet)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.size_box, self.lie_box = StillComboBox(self), StillComboBox(self)
        self.page_box = QSpinBox(self)
        self._of = plain_label("", self, role=Role.MUTED)
        self.back = IconButton(context.icons, "chevron-left", self.tr("Previous page"), self)
        self.on = IconButton(context.icons, "chevron-right", self.tr("Next page"), self)
        self._bar = QProgressBar(self)
        self._note = plain_label("", self, role=Role.MUTED)
        self._note.setWordWrap(True)
        self.stop = Button(self.tr("Stop"), "plain", self)
        self.save = Button(self.tr("Save as PDF…"), "plain", self)
        self.close_button = Button(self.tr("Close"), "plain", self)
        self.print = Button(self.tr("Print…"), "primary", self)
        self._lay_out()
        self._fill()
        self._connect()
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(40, 40)))
        self._compose()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Paper"), self.size_box)
        form.addRow(self.tr("Orientation"), self.lie_box)
        turning = QHBoxLayout()
        turning.addWidget(self.back)
        turning.addWidget(self.page_box)
        turning.addWidget(self._of, 1)
        turning.addWidget(self.on)
        form.addRow(self.tr("Page"), turning)
        side.addLayout(form)
        side.addSpacing(8)
        side.addWidget(self._note)
        side.addWidget(self._bar)
        side.addWidget(self.stop)
        side.addStretch(1)
        for button in (self.print, self.save, self.close_button):
            side.addWidget(button)
        beside = QWidget(self)
        beside.setFixedWidth(self._context.themes.current.pixels(_SIDE))
        side.setContentsMargins(0, 0, 0, 0)
        beside.setLayout(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(beside)
        self._bar.setTextVisible(False)

    def _fill(self) -> None:
        size = self._printable.size
        names = list(SHEETS) if self._printable.is_free else [size.name]
        for name in names:
            self.size_box.addItem(name, name)
        self.size_box.setCurrentIndex(max(self.size_box.findData(size.name), 0))
        self.lie_box.addItem(self.tr("Upright"), False)
        self.lie_box.addItem(self.tr("Landscape"), True)
        self.lie_box.setCurrentIndex(int(size.is_landscape))
        for box, name in (
            (self.size_box, self.tr("Paper")),
            (self.lie_box, self.tr("Orientation")),
            (self.page_box, self.tr("Page")),
        ):
            box.setAccessibleName(name)
        self.size_box.setEnabled(self._printable.is_free)
        self.lie_box.setEnabled(self._printable.is_free)
        self.print.setDefault(True)

    def _connect(self) -> None:
        self.size_box.activated.connect(self._compose)
        self.lie_box.activated.connect(self._compose)
        self.page_box.valueChanged.connect(self._draw)
        self.back.clicked.connect(partial(self._turn, -1))
        self.on.clicked.connect(partial(self._turn, 1))
        self.stop.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.reject)
        self.print.clicked.connect(self.ask_printer)
        self.save.clicked.connect(self.ask_file)
        self.stepped.connect(self._show_step)
        self.finished.connect(self._cancel)

    @property
    def paper(self) -> PaperSize:
        """The sheets that are chosen."""
        if not self._printable.is_free:
            return self._printable.size
        return PaperSize(str(self.size_box.currentData()), bool(self.lie_box.currentData()))

    # Setting and drawing -----------------------------------------------------------------------------------

    def _compose(self) -> None:
        progress = self._begin(self.tr("Setting the pages…"))
        work = (
            composing(self._printable, self.paper, progress)
            if self.composed is None
            else composing_anew(self.composed, self.paper, progress)
        )
        self._context.gateway.read(work, self._take, self._failed, owner=self, replaces=(self, "pages"))

    def _take(self, composed: Composed) -> None:
        self.composed = composed
        count = len(composed.pages)
        self._end()
        self.page_box.setRange(1, count)
        self._of.setText(self.tr("of {count}").format(count=self._context.formats.number(count)))
        self._draw()

    def _draw(self) -> None:
        if self.composed is None or not self.isVisible():
            return
        number = self.page_box.value() - 1
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number < len(self.composed.pages) - 1)
        work = drawing_page(self.composed, number, self.sheet.page_width, self.devicePixelRatioF())
        self._context.gateway.read(work, self._show_image, owner=self, replaces=(self, "picture"), quick=True)

    def _show_image(self, image: QImage) -> None:
        self.sheet.show_image(image)
        name = self.tr("Page {page} of {pages}").format(
            page=self.page_box.value(), pages=self.page_box.maximum()
        )
        self.sheet.setAccessibleName(name)

    def _turn(self, step: int) -> None:
        self.page_box.setValue(self.page_box.value() + step)
        self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages by their keys."""
        step = _PAGES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._turn(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page as large as it is now."""
        super().resizeEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw what was set before the window came."""
        if event.type() == QEvent.Type.Show:
            self._draw()
        return super().event(event)

    # Long work ---------------------------------------------------------------------------------------------

    def _begin(self, what: str) -> Progress:
        self._progress.cancel()  # of what is being set on other sheets
        self._progress = Progress(self.stepped.emit)
        self._note.setText(what)
        self._note.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._show_busy(True)
        return self._progress

    def _show_step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self, said: str = "") -> None:
        self._note.setText(said)
        self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self.stop.setVisible(busy)
        is_ready = not busy and self.composed is not None
        for part in (self.print, self.save, self.page_box, self.back, self.on):
            part.setEnabled(is_ready)

    def _cancel(self) -> None:
        self._progress.cancel()

    def _failed(self, error: UserError) -> None:
        if self._progress.is_cancelled and isinstance(error, Cancelled):
            self._end(self.tr("Stopped. Nothing was written."))
        elif not isinstance(error, Cancelled):
            self._end(self._context.words.error(error))

    # Out ---------------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask where the PDF shall be."""
        ask_pdf(self, self._context, self._printable.name, self.write)

    def write(self, target: Target) -> None:
        """Write the pages that are set."""
        if self.composed is None:
            return
        progress = self._begin(self.tr("Writing the PDF…"))
        work = writing_pdf(self.composed, self._printable.name, target, progress)
        done = partial(self._written, target.path)
        self._context.gateway.read(work, done, self._failed, owner=self)

    def _written(self, path: Path, _pages: int) -> None:
        self._end()
        self.said.emit(self.tr("Saved as {file}").format(file=path.name))
        self.accept()

    def ask_printer(self) -> None:
        """Ask for the printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._printable.name)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(partial(self.print_on, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that are set on a printer that was chosen."""
        if self.composed is None:
            return
        progress = self._begin(self.tr("Printing…"))
        work = printing(self.composed, printer, progress)
        self._context.gateway.read(work, self._printed, self._failed, owner=self)

    def _printed(self, pages: int) -> None:
        self._end()
        self.said.emit(self.tr("Sent to the printer: %n page(s)", "", pages))
        self.accept()
