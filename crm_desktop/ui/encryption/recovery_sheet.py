"""The recovery sheet: what opens an encrypted file when its password is lost, to be printed and put away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.pending import write_file
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.dialogs.files import ask_paper

_WIDTH = 560
_GROUPS_IN_LINE = 5
_MILLIMETRES_IN_INCH = 25.4
#: On paper, in millimetres: the margin; in points: the sizes of title, text and key.
_MARGIN = 25.0
_SIZES = (20.0, 11.0, 18.0)


def lines_of(code: str) -> list[str]:
    """The groups of a recovery key in short lines, as they are easiest to type off."""
    groups = code.split("-")
    starts = range(0, len(groups), _GROUPS_IN_LINE)
    return ["   ".join(groups[start : start + _GROUPS_IN_LINE]) for start in starts]


class RecoverySheetDialog(Dialog):
    """Shows the key, and lets it be printed or saved; nothing is written unasked."""

    def __init__(self, context: PageContext, path: Path, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._path = path
        self._title = self.tr("Recovery key of “{file}”").format(file=path.stem)
        self._texts = (
            self.tr(
                "This key opens the file and its backups when the password is lost: type it where the "
                "password is asked for. Whoever has it can read everything, so keep it with what is valuable."
            ),
            self.tr(
                "It belongs to the password of {day}. After the password was changed, print a new sheet, and "
                "keep this one for backups that are older."
            ).format(day=context.formats.day(context.today())),
        )
        self._code = code
        self.setWindowTitle(self.tr("Recovery sheet"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(16)
        heading = plain_label(self._title, self, size=TextSize.TITLE, bold=True)
        heading.setWordWrap(True)
        layout.addWidget(heading)
        layout.addWidget(self._wrapped(self._texts[0]))
        self._key = plain_label("\n".join(lines_of(code)), self, size=TextSize.TITLE)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._key.setFont(font)
        self._key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._key.setAccessibleName(self._title)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._wrapped(self._texts[1], Role.MUTED))
        self._said = self._wrapped("", Role.MUTED)
        layout.addWidget(self._said)
        layout.addLayout(self._foot())

    def _wrapped(self, text: str, role: Role | None = None) -> QLabel:
        label = plain_label(text, self, role=role)
        label.setWordWrap(True)
        return label

    def _foot(self) -> QHBoxLayout:
        save = Button(self.tr("Save as PDF…"), "plain", self)
        save.clicked.connect(self._ask_file)
        close = Button(self.tr("Close"), "plain", self)
        close.clicked.connect(self.accept)
        printed = Button(self.tr("Print…"), "primary", self)
        printed.setDefault(True)
        printed.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(save)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(printed)
        return foot

    def pdf(self) -> bytes:
        """The sheet as a file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setTitle(self._title)
        self._draw(writer)
        return bytes(buffer.data().data())

    def _draw(self, device: QPagedPaintDevice) -> None:
        draw_sheet(device, self._title, self._texts, lines_of(self._code))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        self._printer = printer
        dialog.accepted.connect(self._printer_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _printer_chosen(self) -> None:
        self._draw(self._printer)

    def _ask_file(self) -> None:
        name = self.tr("Recovery sheet")
        target = ask_paper(self, documents_folder() / f"{name} {self._path.stem}.pdf")
        if target is None:
            return
        try:
            write_file(target.path, self.pdf(), may_replace=target.may_replace, protected=(self._path,))
        except UserError as error:
            self._said.setText(self._context.words.error(error))
            return
        self._said.setText(self.tr("Saved: {path}").format(path=target.path))


def draw_sheet(device: QPagedPaintDevice, title: str, texts: Sequence[str], lines: Sequence[str]) -> None:
    """Draw the sheet on a page, whatever its resolution."""
    painter = QPainter(device)
    try:
        dots = device.logicalDpiX() / _MILLIMETRES_IN_INCH
        left = top = _MARGIN * dots
        width = device.width() - 2 * left
        title_size, text_size, key_size = _SIZES
        for text, size, is_key in (
            (title, title_size, False),
            (texts[0], text_size, False),
            *((line, key_size, True) for line in lines),
            (texts[1], text_size, False),
        ):
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if is_key else QFont()
            font.setPointSizeF(size)
            font.setBold(size == title_size)
            painter.setFont(font)
            room = QRectF(left, top, width, device.height() - top)
            drawn = painter.drawText(room, int(Qt.TextFlag.TextWordWrap), text)
            top += drawn.height() + (0.4 if is_key else 1.0) * size * device.logicalDpiY() / 72
    finally:
        painter.end()
