"""The window in which letters, labels or e-mails are made for what is chosen in a table.

Late import: asked for by the key of the deed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.letters.merging import (
    WRITTEN_TO,
    Made,
    Template,
    drawing,
    making,
    noting,
    read_templates,
    writing_drafts,
    writing_letters,
)
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.letters.pager import Pager
from crm_desktop.ui.navigation.requests import Say
from crm_desktop.ui.papers.files import Handle
from crm_desktop.ui.papers.sheet import Sheet
from crm_desktop.ui.papers.target import ask_pdf
from crm_desktop.ui.papers.work_bar import WorkBar
from crm_desktop.ui.settings.office_lists import OfficeListsDialog

_SIZE = QSize(980, 700)
_LIST_WIDTH, _NAMED = 240, 12
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_FOLDER_KEPT = "letters/folder"


class LettersDialog(Dialog):
    """Templates at the left, the letters in the middle one by one, and below them whom they leave out."""

    def __init__(self, parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Letters and labels"))
        self._context, self._target, self._handle = context, target, handle
        self._templates: list[Template] = []
        self.made: Made | None = None
        self.work = WorkBar(self)
        self.items = QListWidget(self)
        self.items.setAccessibleName(self.tr("Templates"))
        self.items.setFixedWidth(context.themes.current.pixels(_LIST_WIDTH))
        self.sheet = Sheet(context)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.sheet)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The e-mail"))
        self._shown = QStackedWidget(self)
        self._shown.addWidget(scroll)
        self._shown.addWidget(self.text)
        self.pager = Pager(context, self)
        self.counted = plain_label("", self, bold=True)
        self.left_out, self.lacking, self.wrong = (plain_label("", self, role=Role.WARN) for _ in range(3))
        self.note_box = QCheckBox(self.tr("Note it on the timeline of each"), self)
        self.note_box.setChecked(True)
        self.edit = Button(self.tr("Edit templates…"), "plain", self)
        self.cancel = Button(self.tr("Cancel"), "plain", self)
        self.make = Button(self.tr("Save as PDF…"), "primary", self)
        self._lay_out()
        self.items.currentRowChanged.connect(self._read)
        self.pager.turned.connect(self._turn)
        self.edit.clicked.connect(self._edit)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._ask)
        self.finished.connect(self.work.stop)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(40, 40)))
        context.gateway.changed.connect(self._changed)
        self._read_templates()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._shown, 1)
        beside.addWidget(self.pager, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.counted, self.left_out, self.lacking, self.wrong):
            label.setWordWrap(True)
            beside.addWidget(label)
        beside.addWidget(self.note_box)
        parts = QHBoxLayout()
        parts.setSpacing(16)
        parts.addWidget(self.items)
        parts.addLayout(beside, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.edit)
        foot.addWidget(self.work, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self.windowTitle(), self, bold=True, size=TextSize.TITLE))
        layout.addLayout(parts, 1)
        layout.addLayout(foot)
        self.make.setEnabled(False)

    # Reading -----------------------------------------------------------------------------------------------

    def _read_templates(self) -> None:
        read = self._context.gateway.read
        read(read_templates, self._fill, owner=self, replaces=(self, "templates"), quick=True)

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.LETTER_TEMPLATE,)):
            self._read_templates()

    def _fill(self, templates: list[Template]) -> None:
        """Those in the language of the window first; the one that was shown stays."""
        shown = None if self.made is None else self.made.letters.template.id
        self.items.blockSignals(True)
        self.items.clear()
        own = self._context.formats.language
        self._templates = sorted(templates, key=lambda each: each.language != own)
        forms = self._context.words
        for each in self._templates:
            form = forms.choice(Kind.LETTER_TEMPLATE, "form", each.form)
            self.items.addItem(f"{each.name}  ·  {form}")
        self.items.blockSignals(False)
        rows = [row for row, each in enumerate(self._templates) if each.id == shown]
        self.items.setCurrentRow(rows[0] if rows else 0)
        self.items.setFocus()

    def _read(self, row: int) -> None:
        self.made = None
        self.make.setEnabled(False)
        if not 0 <= row < len(self._templates):
            return
        progress = self.work.begin()
        work = making(self._context, self._target, self._templates[row].id, progress)
        self._context.gateway.read(work, self._show, self._failed, owner=self, replaces=(self, "letters"))

    def _show(self, made: Made) -> None:
        self.work.hide()
        self.made, letters = made, made.letters
        template, count = letters.template, len(letters.letters)
        self._shown.setCurrentIndex(1 if template.is_email else 0)
        self.pager.begin(made.count)
        self._turn(0)
        if template.is_email:
            self.counted.setText(self._counted(template.form, count))
            self.make.setText(self.tr("Save drafts…"))
        else:
            said = self.tr("%n page(s)", "", made.count)
            self.counted.setText(f"{self._counted(template.form, count)} · {said}")
            self.make.setText(self.tr("Save as PDF…"))
        self._say(
            self.left_out,
            self.tr("Left out, because they do not want to be contacted ({count}): {names}"),
            letters.unwilling,
        )
        lacks = (
            self.tr("Left out, because they have no e-mail address ({count}): {names}")
            if template.is_email
            else self.tr("Left out, because they have no address ({count}): {names}")
        )
        self._say(self.lacking, lacks, letters.lacking)
        self._say(self.wrong, self.tr("Places that no record fills ({count}): {names}"), template.unknown)
        self.make.setEnabled(self._may_make)

    def _counted(self, form: str, count: int) -> str:
        """How many there are, in the words of what they are."""
        if form == "label":
            return self.tr("%n label(s)", "", count)
        if form == "envelope":
            return self.tr("%n envelope(s)", "", count)
        if form == "email":
            return self.tr("%n e-mail draft(s)", "", count)
        return self.tr("%n letter(s)", "", count)

    @property
    def _may_make(self) -> bool:
        letters = None if self.made is None else self.made.letters
        return letters is not None and bool(letters.letters) and not letters.template.unknown

    def _turn(self, place: int) -> None:
        """Show a page, or the text of an e-mail."""
        made = self.made
        if made is None or place >= made.count:
            self.sheet.show_image(QImage())
            self.text.clear()
        elif made.letters.template.is_email:
            letter = made.letters.letters[place]
            self.text.setPlainText(f"{letter.email}\n{letter.subject}\n\n{letter.text}")
        else:
            width = max(self._shown.width() - 24, 300)
            work = drawing(made, place, width, self.devicePixelRatioF())
            show, read = self.sheet.show_image, self._context.gateway.read
            read(work, show, self._failed, owner=self, replaces=(self, "page"), quick=True)

    def _say(self, label: QLabel, text: str, names: Sequence[str]) -> None:
        label.setVisible(bool(names))
        shown = self._context.words.listed(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
        label.setText(text.format(count=self._context.formats.number(len(names)), names=shown))

    def _failed(self, error: UserError) -> None:
        if isinstance(error, Cancelled) and not self.work.is_stopped:
            return  # of what was asked for before
        self.work.hide()
        is_stopped = isinstance(error, Cancelled)
        said = self.tr("Stopped. Nothing was written.") if is_stopped else self._context.words.error(error)
        self.counted.setText(said)
        self.make.setEnabled(self._may_make)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages by their keys."""
        step = _PAGES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.pager.turn(step)

    def _edit(self) -> None:
        office = OfficeListsDialog(self._context, self)
        row = self.items.currentRow()
        office.show_list(Kind.LETTER_TEMPLATE, self._templates[row].id if row >= 0 else None)
        office.open()

    # Writing -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self.made is None:
            return
        template = self.made.letters.template
        if not template.is_email:
            ask_pdf(self, self._context, template.name, self.write)
            return
        kept = self._context.preferences.get(_FOLDER_KEPT)
        dialog = FileDialog(self, self.tr("Folder of the drafts"), str(kept or documents_folder()))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder_chosen(self, name: str) -> None:
        self._context.preferences.put(_FOLDER_KEPT, name)
        self.write_drafts(Path(name))

    def write(self, target: Target) -> None:
        """Write all as one PDF, and note it."""
        if self.made is not None:
            self._run(writing_letters(self.made, target, self.work.begin()), target.path, self.made)

    def write_drafts(self, folder: Path) -> None:
        """Write a draft of each into a folder, and note it."""
        if self.made is not None:
            protected = (self._context.gateway.path,)
            work = writing_drafts(self.made.letters, folder, self.work.begin(), protected)
            self._run(work, folder, self.made)

    def _run(self, work: Callable[[Any], int], path: Path, made: Made) -> None:
        self.make.setEnabled(False)
        self._context.gateway.read(work, partial(self._written, path, made), self._failed, owner=self)

    def _written(self, path: Path, made: Made, count: int) -> None:
        if self.note_box.isChecked():
            self._context.gateway.run(noting(self._target.kind, made.letters), origin=self)
        counted = self._counted(made.letters.template.form, count)
        self._handle(Say(self.tr("Saved as {file}: {counted}").format(file=path.name, counted=counted)))
        self.accept()


def open_deed(parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
    """Open the window for what is chosen."""
    if target.kind in WRITTEN_TO:
        LettersDialog(parent, context, target, handle).open()
