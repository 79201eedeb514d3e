"""The window in which letters, labels or e-mails are made for what is chosen in a table.

Late import: asked for by the key of the deed.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
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
    Letters,
    Made,
    Template,
    making,
    noting,
    read_templates,
    writing_drafts,
    writing_letters,
)
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import SHOW_OFFICE, Say
from crm_desktop.ui.papers.files import Handle
from crm_desktop.ui.papers.sheet import Sheet
from crm_desktop.ui.papers.target import ask_pdf

_SIZE = QSize(980, 700)
_LIST_WIDTH, _NAMED = 240, 12
_FOLDER_KEPT = "letters/folder"


class LettersDialog(QDialog):
    """Templates at the left, the first letter in the middle, and below it whom it leaves out."""

    def __init__(self, parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Letters and labels"))
        self._context, self._target, self._handle = context, target, handle
        self._templates: list[Template] = []
        self.letters: Letters | None = None
        self._progress = Progress()
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
        self.text.setAccessibleName(self.tr("The first e-mail"))
        self._shown = QStackedWidget(self)
        self._shown.addWidget(scroll)
        self._shown.addWidget(self.text)
        self.counted = plain_label("", self, bold=True)
        self.left_out, self.lacking, self.wrong = (plain_label("", self, role=Role.WARN) for _ in range(3))
        self.note_box = QCheckBox(self.tr("Note it on the timeline of each"), self)
        self.note_box.setChecked(True)
        self.edit = Button(self.tr("Edit templates…"), "plain", self)
        self.cancel = Button(self.tr("Cancel"), "plain", self)
        self.make = Button(self.tr("Save as PDF…"), "primary", self)
        self._lay_out()
        self.items.currentRowChanged.connect(self._read)
        self.edit.clicked.connect(self._edit)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._ask)
        self.finished.connect(self._progress.cancel)
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(40, 40)))
        context.gateway.read(read_templates, self._fill, owner=self, quick=True)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._shown, 1)
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

    def _fill(self, templates: list[Template]) -> None:
        """Those in the language of the window first."""
        own = self._context.formats.language
        self._templates = sorted(templates, key=lambda each: each.language != own)
        forms = self._context.words
        for each in self._templates:
            form = forms.choice(Kind.LETTER_TEMPLATE, "form", each.form)
            self.items.addItem(f"{each.name}  ·  {form}")
        if self._templates:
            self.items.setCurrentRow(0)
        self.items.setFocus()

    def _read(self, row: int) -> None:
        self.make.setEnabled(False)
        if not 0 <= row < len(self._templates):
            return
        template = self._templates[row].id
        width = max(self._shown.width() - 24, 300)
        work = making(self._context, self._target, template, width, self.devicePixelRatioF())
        self._context.gateway.read(work, self._show, self._failed, owner=self, replaces=(self, "letters"))

    def _show(self, made: Made) -> None:
        self.letters = letters = made.letters
        template, count = letters.template, len(letters.letters)
        self._shown.setCurrentIndex(1 if template.is_email else 0)
        self.sheet.show_image(made.preview)
        first = letters.letters[0] if letters.letters else None
        self.text.setPlainText("" if first is None else f"{first.email}\n{first.subject}\n\n{first.text}")
        if template.is_email:
            self.counted.setText(self.tr("%n e-mail draft(s)", "", count))
            self.make.setText(self.tr("Save drafts…"))
        else:
            said = self.tr("%n page(s)", "", made.pages)
            counted = self.tr("%n letter(s)", "", count)
            self.counted.setText(f"{counted} · {said}")
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
        self.make.setEnabled(bool(count) and not template.unknown)

    def _say(self, label: QWidget, text: str, names: object) -> None:
        told = list(names) if isinstance(names, list | tuple) else []
        label.setVisible(bool(told))
        shown = self._context.words.listed(told[:_NAMED]) + ("…" if len(told) > _NAMED else "")
        label.setText(text.format(count=self._context.formats.number(len(told)), names=shown))  # type: ignore[attr-defined]

    def _failed(self, error: UserError) -> None:
        if not isinstance(error, Cancelled):
            self.counted.setText(self._context.words.error(error))

    def _edit(self) -> None:
        self.reject()
        self._handle(SHOW_OFFICE)

    # Writing -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self.letters is None:
            return
        if not self.letters.template.is_email:
            ask_pdf(self, self._context, self.letters.template.name, self.write)
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
        if self.letters is not None:
            self._run(writing_letters(self.letters, target, self._progress), target.path)

    def write_drafts(self, folder: Path) -> None:
        """Write a draft of each into a folder, and note it."""
        if self.letters is not None:
            protected = (self._context.gateway.path,)
            self._run(writing_drafts(self.letters, folder, self._progress, protected), folder)

    def _run(self, work: object, path: Path) -> None:
        self.make.setEnabled(False)
        self._context.gateway.read(work, partial(self._written, path), self._failed, owner=self)  # type: ignore[arg-type]

    def _written(self, path: Path, count: int) -> None:
        if self.note_box.isChecked() and self.letters is not None:
            self._context.gateway.run(noting(self._target.kind, self.letters), origin=self)
        said = self.tr("Saved as {file}: %n letter(s)", "", count)
        self._handle(Say(said.format(file=path.name)))
        self.accept()


def open_deed(parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
    """Open the window for what is chosen."""
    if target.kind in WRITTEN_TO:
        LettersDialog(parent, context, target, handle).open()
