"""The Export menu of the reports: picture, drawing and table files of the one in front."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.export import write_export
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.ui.reports.view import ReportView

_FOLDER_KEPT = "reports/folder"


class ReportExporter(QObject):
    """Asks for a file and writes it off the main thread; `said` carries what was done."""

    said = Signal(str)

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._report: ReportView | None = None
        self._page = page
        self.menu = QMenu(page)
        self.action = QAction(self)
        self.action.setMenu(self.menu)
        self.png, self.svg, self.csv = (self.menu.addAction("") for _ in range(3))
        self.png.triggered.connect(partial(self._ask, "png"))
        self.svg.triggered.connect(partial(self._ask, "svg"))
        self.csv.triggered.connect(partial(self._ask, "csv"))

    def retranslate(self) -> None:
        """Set every text anew."""
        self.action.setText(self.tr("Export"))
        self.png.setText(self.tr("Chart as picture (PNG)…"))
        self.svg.setText(self.tr("Chart as drawing (SVG)…"))
        self.csv.setText(self.tr("Figures as table (CSV)…"))

    def show_report(self, report: ReportView) -> None:
        """Offer the files of another report."""
        self._report = report
        for suffix, entry in (("png", self.png), ("svg", self.svg), ("csv", self.csv)):
            entry.setVisible(suffix in report.exports)
        self.set_ready(report.can_export)

    def set_ready(self, ready: bool) -> None:
        """Offer the export, or not while there is nothing to write."""
        self.action.setEnabled(ready)

    def _ask(self, suffix: str, _checked: bool = False) -> None:
        kept = self._context.preferences.get(_FOLDER_KEPT)
        folder = Path(str(kept or documents_folder()))
        dialog = FileDialog(self._page, self.tr("Export"), str(folder))
        name = "" if self._report is None else self._report.file_name()
        dialog.selectFile(f"{name}.{suffix}")
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        path = Path(name)
        self._context.preferences.put(_FOLDER_KEPT, str(path.parent))
        self.write(path, may_replace=path.exists())  # the dialog has asked about what is there

    def write(self, path: Path, *, may_replace: bool = False) -> None:
        """Write the report to a file of the kind that its suffix names."""
        suffix = path.suffix.lower().lstrip(".")
        content = None if self._report is None else self._report.export_content(suffix)
        if content is not None:
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
