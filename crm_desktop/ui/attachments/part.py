"""The files of a record: listed, added by button, drop and paste, shown, opened, saved, renamed, removed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.attachments.keeping import (
    AttachedFile,
    AttachedFiles,
    FileKeeping,
    given_in,
    has_files,
)
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.attachments import GivenFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.file_names import ending_of
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.timeline.events import Event
from crm_desktop.qtkit.widgets.timeline.list import TimelineList
from crm_desktop.ui.attachments.preview import FilePreview
from crm_desktop.ui.attachments.renaming import RenamePopover
from crm_desktop.ui.attachments.telling import icon_of, size_said
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.window.file_endings import is_mail, taken_file

#: How many files are shown at first.
_FIRST = 5
#: Where files were taken from or put the last time.
_FOLDER_KEPT = "attachments/folder"


class AttachmentsPart(RecordPart):
    """Nothing at all for kinds without files."""

    #: one e-mail alone was pasted: its path in a list
    mail_pasted = Signal(object)

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._details: RecordDetails | None = None
        self._shown: tuple[AttachedFile, ...] = ()
        self._is_whole = False
        self.keeping = FileKeeping(values.context, self)
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self.paste_button = IconButton(values.context.icons, "clipboard-paste", "", self)
        self.paste_button.clicked.connect(self.paste)
        self.add_button = IconButton(values.context.icons, "plus", "", self)
        self.add_button.clicked.connect(self.ask_for_files)
        self.list_view = TimelineList(values.context.themes, values.context.icons, self)
        self.list_view.opened.connect(self._show_preview)
        self.list_view.menu_asked.connect(self._open_menu)
        self.list_view.deletion_asked.connect(self._remove)
        self.preview = FilePreview(values.context, self)
        self.preview.open_wanted.connect(self.keeping.open)
        self.preview.save_wanted.connect(self.ask_where)
        self._hint = plain_label("", self, role=Role.MUTED)
        self._hint.setWordWrap(True)
        self._more = Button("", "link", self)
        self._more.clicked.connect(self._show_whole)
        self._lay_out()
        self._connect()
        self.setVisible(has_files(values.kind))
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._heading, 1)
        head.addWidget(self.paste_button)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(self.list_view)
        layout.addWidget(self.preview)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.keeping.refused.connect(self.refused)
        self.keeping.opened.connect(self._opened)
        self.keeping.saved.connect(self._saved)
        self.keeping.pictured.connect(self._pictured)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)

    def show_details(self, details: RecordDetails) -> None:
        """Show the files of a record."""
        if self._details is None or self._details.id != details.id:
            self._is_whole = False
            self.preview.show_nothing()
        self._details = details
        self._show()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.add_button.set_name(self.tr("Add files…"))
        self.paste_button.set_name(self.tr("Paste files or a picture"))
        self._hint.setText(self.tr("No files yet. Drop them here, or add them by the plus sign."))
        self.preview.retranslate()
        self._show()

    @property
    def files(self) -> AttachedFiles:
        """All files of the record."""
        return AttachedFiles() if self._details is None else self._details.files

    def _show(self) -> None:
        files = self.files
        number = self.context.formats.number(files.count)
        heading = self.tr("Files").upper()
        self._heading.setText(f"{heading} · {number}" if files.count else heading)
        self._shown = files.files if self._is_whole else files.files[:_FIRST]
        self.list_view.set_events([self._event(file) for file in self._shown])
        self.list_view.setVisible(bool(self._shown))
        self._hint.setVisible(not files.count)
        self.list_view.setAccessibleName(self.tr("Files"))
        rest = files.count - len(self._shown)
        self._more.setText(self.tr("%Ln more file(s)", "", rest))
        self._more.setVisible(rest > 0 and not self._is_whole)
        if self.preview.file is not None and self.preview.file not in files.files:
            self.preview.show_nothing()

    def _event(self, file: AttachedFile) -> Event:
        details = [size_said(file.size, self.context), self.context.formats.moment(file.added_at)]
        who = self.context.gateway.reference_data.get(Kind.USER, file.added_by)
        details += [] if who is None else [who.name]
        if self._details is not None and file.owner != (self._details.kind, self._details.id):
            details.append(self.context.words.kind(file.owner[0]))
        if not file.is_kept:
            details.append(self.tr("content not kept any more"))
        text = " · ".join(details)
        return Event(file, icon_of(file.name), "", file.name, text, has_menu=True, is_bad=not file.is_kept)

    def _show_whole(self) -> None:
        self._is_whole = True
        self._show()

    # Adding ------------------------------------------------------------------------------------------------

    def add(self, files: tuple[GivenFile, ...]) -> None:
        """Keep files with the record that is shown."""
        if self._details is not None:
            self.keeping.add(self._details.kind, self._details.id, files)

    def ask_for_files(self) -> None:
        """Let the person choose files."""
        dialog = FileDialog(self.window(), self.tr("Add files"), self._folder())
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self.context.preferences.put(_FOLDER_KEPT, str(paths[0].parent))
            self.add(tuple(map(GivenFile.at, paths)))

    def paste(self) -> None:
        """Keep the files, or the picture, in the clipboard."""
        now = datetime.now(self.context.formats.zone).strftime("%Y-%m-%d %H.%M.%S")
        name = self.tr("Picture {moment}").format(moment=now)
        data = QGuiApplication.clipboard().mimeData()
        path = taken_file(data)
        given = given_in(data, f"{name}.png")
        if path is not None and is_mail(path):
            self.mail_pasted.emit([path])
        elif given:
            self.add(given)
        else:
            self.refused.emit(self.tr("There is no file and no picture in the clipboard."))

    def _folder(self) -> str:
        return str(self.context.preferences.get(_FOLDER_KEPT) or documents_folder())

    # What is done with one ---------------------------------------------------------------------------------

    def _show_preview(self, file: AttachedFile) -> None:
        """Show it below the list; a second time it is put away."""
        if self.preview.file == file:
            self.preview.show_nothing()
            return
        room = self.preview.show_file(file, self.width())
        if room is not None:
            self.keeping.show_picture(file, room)

    def _pictured(self, id_: int, image: QImage | None) -> None:
        if self.preview.file is not None and self.preview.file.id == id_:
            self.preview.show_picture(image)

    def _open_menu(self, file: AttachedFile, place: QPoint) -> None:
        menu = self.menu(file, place)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, file: AttachedFile, place: QPoint) -> QMenu:
        """What can be done with a file."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.keeping.open, file))
        menu.addAction(self.tr("Save as…"), partial(self.ask_where, file))
        menu.addAction(self.tr("Rename…"), partial(self._rename, file, place))
        kind, id_ = file.owner
        is_elsewhere = self._details is not None and file.owner != (self._details.kind, self._details.id)
        if is_elsewhere and kind in self.context.kinds:
            menu.addAction(self.tr("Go to its record"), partial(self.open_requested.emit, kind, id_))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), partial(self.keeping.remove, file))
        return menu

    def _remove(self, file: AttachedFile) -> None:
        self.keeping.remove(file)

    def _rename(self, file: AttachedFile, place: QPoint) -> None:
        popover = RenamePopover(file.name, self.context.themes.current, self)
        popover.renamed.connect(partial(self.keeping.rename, file))
        popover.show_at(place)

    def ask_where(self, file: AttachedFile) -> None:
        """Let the person choose where a file is written."""
        dialog = FileDialog(self.window(), self.tr("Save file"), self._folder())
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending_of(file.name))
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(partial(self._save, file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, file: AttachedFile, name: str) -> None:
        path = Path(name)
        self.context.preferences.put(_FOLDER_KEPT, str(path.parent))
        self.keeping.save(file, path, may_replace=path.exists())  # the dialog has asked about what is there

    def _saved(self, path: Path) -> None:
        self.refused.emit(self.tr("Saved as {path}").format(path=path))

    def _opened(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.refused.emit(
                self.tr("No program of this computer opens “{name}”. Save it instead.").format(name=path.name)
            )
