"""The import dialog's first page: drop a file or choose one; what cannot be read is said here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.encryption.unlocking import is_encrypted
from crm_desktop.bridge.imports.pasted import PastedTable
from crm_desktop.bridge.imports.reading import ADDRESS_BOOK_ENDINGS, TABLE_ENDINGS
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.qtkit.widgets.labels import plain_label, repolish
from crm_desktop.ui.imports.parts import Notice
from crm_desktop.ui.window.file_endings import CALENDAR_ENDINGS, MAIL_ENDINGS, taken_file

#: Where the last file was taken from.
_FOLDER = "import/folder"
_ICON = 40


class FilePage(QWidget):
    """Tells the file that the person wants; somebody else reads it and says here what came of that."""

    file_chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dialog: FileDialog | None = None
        self.zone = _DropZone(self)
        self.zone.dropped.connect(self._take)
        self._icon = plain_label("", self.zone)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invitation = plain_label("", self.zone, size=TextSize.TITLE, bold=True)
        self._kinds = plain_label("", self.zone, role=Role.MUTED)
        self.choose = Button("", "primary", self.zone, icons=context.icons, icon_name="folder-open")
        self.choose.clicked.connect(self.ask_for_file)
        self.paste = Button("", "link", self.zone, icons=context.icons, icon_name="clipboard-paste")
        self.paste.clicked.connect(self.paste_table)
        # What an encrypted file shall hold is not written anywhere else.
        self.paste.setVisible(not is_encrypted(context.gateway.path))
        self.pasted: PastedTable | None = None
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        shortcut.activated.connect(self.paste_table)
        self._busy = QProgressBar(self.zone)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setMaximumWidth(240)
        self._reading = plain_label("", self.zone, role=Role.MUTED)
        self.problem = Notice("bad", Role.BAD, self)
        self._lay_out()
        self.set_reading(None)
        context.themes.changed.connect(self._draw_icon)
        self._draw_icon(context.themes.current)
        self.retranslate()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.zone)
        inner.setSpacing(12)
        inner.addStretch(1)
        for widget in (
            self._icon,
            self._invitation,
            self._kinds,
            self.choose,
            self._busy,
            self._reading,
        ):
            inner.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        inner.addWidget(self.paste, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 24)
        outer.setSpacing(16)
        outer.addWidget(self.problem)
        outer.addWidget(self.zone, 1)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._invitation.setText(self.tr("Drop a file here"))
        self._kinds.setText(
            self.tr(
                "A table (CSV, TSV, XLSX, XLS, ODS), an address book (vCard, LDIF), a calendar (.ics) "
                "or an e-mail (.eml, .msg)"
            )
        )
        self.choose.setText(self.tr("Choose a file…"))
        self.paste.setText(self.tr("Paste a table"))
        self._reading.setText(self.tr("Reading the file…"))
        self._busy.setAccessibleName(self.tr("Reading the file…"))
        self.zone.setAccessibleName(self.tr("Drop a file here"))

    def set_reading(self, path: Path | None) -> None:
        """Show that a file is being read, or no longer."""
        self._busy.setVisible(path is not None)
        self._reading.setVisible(path is not None)
        self.choose.setEnabled(path is None)
        self.paste.setEnabled(path is None)
        if path is not None:
            self.problem.say("")

    def say_problem(self, text: str) -> None:
        """Say why a file cannot be imported."""
        self.set_reading(None)
        self.problem.say(text)
        self.choose.setFocus()

    def paste_table(self) -> None:
        """Take the table that was copied somewhere else."""
        if not self.paste.isVisible() or not self.paste.isEnabled():
            return
        path = taken_file(QGuiApplication.clipboard().mimeData())
        if path is not None:
            self._take(path)
            return
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            text = self.tr("The clipboard holds no table. Copy some rows with their headings first.")
            self.say_problem(text)
            return
        self.pasted = PastedTable(text, self.tr("Pasted table"))
        self._take(self.pasted.path)

    def ask_for_file(self) -> None:
        """Open the system's dialog for files."""
        folder = str(self._context.preferences.get(_FOLDER) or documents_folder())
        if not Path(folder).is_dir():
            folder = str(Path.home())
        tables = " ".join(f"*.{ending}" for ending in TABLE_ENDINGS)
        books = " ".join(f"*.{ending}" for ending in ADDRESS_BOOK_ENDINGS)
        others = " ".join(f"*{ending}" for ending in sorted(CALENDAR_ENDINGS | MAIL_ENDINGS))
        all_taken, only_tables, everything = (
            self.tr("Tables, address books, calendars and e-mails"),
            self.tr("Tables"),
            self.tr("All files"),
        )
        names = [f"{all_taken} ({tables} {books} {others})", f"{only_tables} ({tables})", f"{everything} (*)"]
        dialog = FileDialog(self, self.tr("Choose a file to import"), folder)
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(names)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._file_selected)
        self._dialog = dialog
        dialog.open()

    def _file_selected(self, name: str) -> None:
        self._context.preferences.put(_FOLDER, str(Path(name).parent))
        self._take(Path(name))

    def _take(self, path: Path) -> None:
        self.file_chosen.emit(path)

    def _draw_icon(self, theme: Theme) -> None:
        side = theme.pixels(_ICON)
        icons = self._context.icons
        self._icon.setPixmap(icons.pixmap("file-spreadsheet", side, Role.LINK, self.devicePixelRatioF()))


class _DropZone(QFrame):
    """A card that takes one file and lights up while one is held over it."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(path)

    def _light(self, on: bool) -> None:
        self.setProperty("panel", "neutral" if on else "card")
        repolish(self)


def dropped_file(data: QMimeData) -> Path | None:
    """The first file on this computer among what is dropped."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
