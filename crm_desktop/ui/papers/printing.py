"""Prints the paper of a record; a late import, because few sessions need what knows of printers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import print_paper
from crm_desktop.core.queries import Records
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.ui.papers.files import Handle, only_one


def open_deed(parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
    """Ask for the printer, then print off the main thread."""
    record = only_one(target, handle)
    if record is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(partial(print_on, context, record, printer, parent))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_on(context: PageContext, target: Records, printer: QPrinter, owner: QWidget) -> None:
    """Print the paper of a record on a printer that was chosen."""
    papers = context.kinds[target.kind].papers
    assert papers is not None
    context.gateway.read(print_paper(papers, target.ids[0], printer), _printed, owner=owner)


def _printed(_pages: int) -> None:
    """The printer's own window says how far it is."""
