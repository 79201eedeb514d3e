"""What one file looks like, below the list: its picture, else what is known of it, and ways to open it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.keeping import AttachedFile, is_picture
from crm_desktop.core.values.file_names import ending_of, may_act
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.attachments.telling import size_said

#: No picture is shown higher, in pixels at 100 % text size.
_HIGHEST = 320


class FilePreview(QFrame):
    """Hidden while no file is chosen."""

    open_wanted = Signal(object)  # AttachedFile
    save_wanted = Signal(object)  # AttachedFile

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.file: AttachedFile | None = None
        self.name = ElidedLabel("", self, bold=True)
        self._close = IconButton(context.icons, "x", "", self)
        self._close.clicked.connect(self.show_nothing)
        self.picture = plain_label("", self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.facts = plain_label("", self, role=Role.MUTED)
        self.facts.setWordWrap(True)
        self.open_button = Button("", "plain", self)
        self.open_button.clicked.connect(self._open)
        self.save_button = Button("", "plain", self)
        self.save_button.clicked.connect(self._save)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.addWidget(self.open_button)
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.picture)
        layout.addWidget(self.facts)
        layout.addLayout(foot)
        self.hide()

    def show_file(self, file: AttachedFile, width: int) -> QSize | None:
        """Show a file; the room in dots that its picture may fill in that width, None where it is none."""
        self.file = file
        self.name.setText(file.name)
        self.picture.clear()
        self.picture.hide()
        self._tell()
        self.show()
        if not file.is_kept or not is_picture(file):
            return None
        theme, ratio = self._context.themes.current, self.devicePixelRatioF()
        return QSize(int(width * ratio), int(theme.pixels(_HIGHEST) * ratio))

    def show_picture(self, image: QImage | None) -> None:
        """Show the picture that was read; without one the facts stay alone."""
        if image is None:
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.setAccessibleName("" if self.file is None else self.file.name)
        self.picture.show()

    def show_nothing(self) -> None:
        """Put it away."""
        self.file = None
        self.picture.clear()
        self.hide()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.open_button.setText(self.tr("Open"))
        self.save_button.setText(self.tr("Save as…"))
        self._close.set_name(self.tr("Close the preview"))
        self._tell()

    def _tell(self) -> None:
        file = self.file
        if file is None:
            return
        sort = ending_of(file.name).upper()
        said = " · ".join(part for part in (sort, size_said(file.size, self._context)) if part)
        if not file.is_kept:
            said = self.tr("The content was deleted longer ago than the recycle bin looks back.")
        elif may_act(file.name):
            said = self.tr("{facts}. It could run as a program, so it can only be saved.").format(facts=said)
        self.facts.setText(said)
        self.open_button.setVisible(file.is_kept and not may_act(file.name))
        self.save_button.setVisible(file.is_kept)

    def _open(self) -> None:
        if self.file is not None:
            self.open_wanted.emit(self.file)

    def _save(self) -> None:
        if self.file is not None:
            self.save_wanted.emit(self.file)
