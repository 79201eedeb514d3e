"""The Export menu of the reports: charts, tables and papers of the one in front, and the paper of a month."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.printable import Printable
from crm_desktop.bridge.reports.export import rows_text, write_export
from crm_desktop.bridge.reports.monthly import Counted, last_month, month_title, read_month, recorded_month
from crm_desktop.bridge.reports.paper import Paper, printable_report, recorded, report_pdf
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.ui.reports.paper_drawing import PaperDrawing
from crm_desktop.ui.reports.view import ReportView

_FOLDER_KEPT = "reports/folder"
#: What makes the content of a file, off the main thread.
Content = Callable[[], bytes]
_TABLES, _CHARTS = ("csv", "xlsx"), ("png", "svg")


class ReportExporter(QObject):
    """Asks for a file and writes it off the main thread; `said` carries what was done."""

    said = Signal(str)

    def __init__(self, context: PageContext, page: QWidget, about: Callable[[], str]) -> None:
        """`about` says of which records and days the report in front is."""
        super().__init__(page)
        self._context = context
        self._report: ReportView | None = None
        self._page = page
        self._about = about
        self._drawing = PaperDrawing(context, self)
        self.menu = QMenu(page)
        self.action = QAction(self)
        self.action.setMenu(self.menu)
        self.entries: dict[str, QAction] = {}
        for suffix in ("png", "svg", "", "csv", "xlsx", "copy", "", "pdf", "month"):
            if suffix:
                self.entries[suffix] = self.menu.addAction("")
            else:
                self.menu.addSeparator()
        for suffix in (*_CHARTS, *_TABLES, "pdf"):
            self.entries[suffix].triggered.connect(partial(self._ask, suffix))
        self.entries["copy"].triggered.connect(self._copy)
        self.entries["month"].triggered.connect(self._ask_month)

    @property
    def csv(self) -> QAction:
        """The entry for a table file."""
        return self.entries["csv"]

    def retranslate(self) -> None:
        """Set every text anew."""
        self.action.setText(self.tr("Export"))
        texts = {
            "png": self.tr("Chart as picture (PNG)…"),
            "svg": self.tr("Chart as drawing (SVG)…"),
            "csv": self.tr("Figures as table (CSV)…"),
            "xlsx": self.tr("Figures as workbook (XLSX)…"),
            "copy": self.tr("Copy figures"),
            "pdf": self.tr("Report as PDF…"),
            "month": self.tr("Monthly report as PDF…"),
        }
        for suffix, text in texts.items():
            self.entries[suffix].setText(text)

    def show_report(self, report: ReportView) -> None:
        """Offer the files of another report."""
        self._report = report
        for suffix in (*_CHARTS, *_TABLES, "pdf"):
            self.entries[suffix].setVisible(suffix in report.exports)
        self.set_ready(report.can_export)

    def set_ready(self, ready: bool) -> None:
        """Offer the files of the report, or not while there is nothing to write."""
        for suffix, entry in self.entries.items():
            entry.setEnabled(ready or suffix == "month")

    # Files -----------------------------------------------------------------------------------------------

    def _ask(self, suffix: str, _checked: bool = False) -> None:
        name = "" if self._report is None else self._report.file_name()
        self._ask_for(suffix, name, self._write_chosen)

    def ask_for_content(self, suffix: str, content: Content, name: str) -> None:
        """Ask where one chart or table goes, and write it."""
        self._ask_for(suffix, name, partial(self._write_content, content))

    def _ask_for(self, suffix: str, name: str, take: Callable[[Path, bool], None]) -> None:
        kept = self._context.preferences.get(_FOLDER_KEPT)
        folder = Path(str(kept or documents_folder()))
        dialog = FileDialog(self._page, self.tr("Export"), str(folder))
        dialog.selectFile(f"{name}.{suffix}")
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(partial(self._chosen, take))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, take: Callable[[Path, bool], None], name: str) -> None:
        path = Path(name)
        self._context.preferences.put(_FOLDER_KEPT, str(path.parent))
        take(path, path.exists())  # the dialog has asked about what is there

    def _write_chosen(self, path: Path, may_replace: bool) -> None:
        self.write(path, may_replace=may_replace)

    def write(self, path: Path, *, may_replace: bool = False) -> None:
        """Write the report to a file of the kind that its suffix names."""
        suffix = path.suffix.lower().lstrip(".")
        if self._report is None:
            return
        if suffix == "pdf":
            self._write_paper(self._report, path, may_replace)
            return
        content = self._report.export_content(suffix)
        if content is not None:
            self._write_content(content, path, may_replace)

    def _write_content(self, content: Content, path: Path, may_replace: bool) -> None:
        gateway = self._context.gateway
        work = partial(
            write_export,
            path=path,
            content=content,
            may_replace=may_replace,
            protected=(gateway.path,),
        )
        gateway.read(work, self._done, owner=self)

    def _done(self, path: Path) -> None:
        self.said.emit(self.tr("Saved as {file}").format(file=path.name))

    def _copy(self) -> None:
        rows = None if self._report is None else self._report.table_rows()
        if rows is not None:
            QGuiApplication.clipboard().setText(rows_text(rows()))
            self.said.emit(self.tr("Figures copied"))

    # Papers ----------------------------------------------------------------------------------------------

    def _write_paper(self, report: ReportView, path: Path, may_replace: bool) -> None:
        self._draw(report, partial(self._write_drawn, path, may_replace))

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        """Tell what is to be printed of the report in front, once its charts are drawn."""
        if self._report is not None:
            self._draw(self._report, lambda paper: take(printable_report(paper)))

    def _draw(self, report: ReportView, take: Callable[[Paper], None]) -> None:
        source = report.paper()
        if source is None:
            return
        formats = self._context.formats
        self._drawing.begin(
            partial(
                recorded,
                [source.about_it(self._about())],
                language=formats.language,
                title=source.title,
                made_on=formats.day(formats.today()),
            ),
            take,
        )

    def _ask_month(self) -> None:
        month = last_month(self._context.today())
        self._ask_for("pdf", month_title(month), self.write_month)

    def write_month(self, path: Path, may_replace: bool) -> None:
        """Count and write the report of the last month."""
        self.said.emit(self.tr("The report is being made…"))
        formats = self._context.formats
        work = read_month(formats.today(), formats.zone)
        take = partial(self._month_counted, path, may_replace)
        self._context.gateway.read(work, take, owner=self)

    def _month_counted(self, path: Path, may_replace: bool, counted: Counted) -> None:
        today = self._context.today()
        self._drawing.begin(
            partial(recorded_month, counted, last_month(today), today, self._context),
            partial(self._write_drawn, path, may_replace),
        )

    def _write_drawn(self, path: Path, may_replace: bool, paper: Paper) -> None:
        self._write_content(partial(report_pdf, paper), path, may_replace)
