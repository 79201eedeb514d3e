"""The window of an export: as what a list is written, in which encoding, and whom it leaves out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.saved import (
    CARDS,
    ENCODINGS,
    WORKBOOK,
    Choices,
    Foreseen,
    Listed,
    foreseeing,
)
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox

_WIDTH = 460
_ENCODING_KEPT = "lists/encoding"
_CSV = ".csv"


class ExportWindow(Dialog):
    """Looks through the list while it is open; `chosen` tells the ending and how it shall be written."""

    chosen = Signal(str, object)

    def __init__(self, context: PageContext, listed: Listed, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(context.themes.current.pixels(_WIDTH))
        self._context, self._listed = context, listed
        self._progress = Progress()
        self.form_box, self.encoding_box = StillComboBox(self), StillComboBox(self)
        self.willing_box = QCheckBox(self.tr("Leave out who does not want to be contacted"), self)
        self._lacking, self._unwilling = (plain_label("", self, role=Role.WARN) for _ in range(2))
        self.cancel = Button(self.tr("Cancel"), "plain", self)
        self.export = Button(self.tr("Choose file…"), "primary", self)
        self._fill()
        self._lay_out(name)
        self.form_box.activated.connect(self._show)
        self.encoding_box.activated.connect(self._show)
        self.willing_box.clicked.connect(self._show)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._tell)
        self.finished.connect(self._stop)
        self._show()

    def _fill(self) -> None:
        forms = {WORKBOOK: self.tr("Workbook (Excel)"), _CSV: self.tr("Table (CSV)")}
        if self._listed.cards is not None:
            forms |= {
                f"{CARDS} 3.0": self.tr("Contact cards (vCard 3.0)"),
                f"{CARDS} 4.0": self.tr("Contact cards (vCard 4.0)"),
            }
        for key, text in forms.items():
            self.form_box.addItem(text, key)
        names = (
            self.tr("Unicode (UTF-8 with mark, for Excel)"),
            self.tr("Unicode (UTF-8)"),
            self.tr("Traditional Chinese (Big5)"),
            self.tr("Simplified Chinese (GB18030)"),
            self.tr("As this computer"),
        )
        for encoding, name in zip(ENCODINGS, names, strict=True):
            self.encoding_box.addItem(name, encoding)
        kept = self.encoding_box.findData(self._context.preferences.get(_ENCODING_KEPT))
        self.encoding_box.setCurrentIndex(max(kept, 0))
        self.form_box.setAccessibleName(self.tr("Write as"))
        self.encoding_box.setAccessibleName(self.tr("Encoding"))
        self.willing_box.setChecked(True)
        self.willing_box.setVisible(self._listed.has_unwilling)
        self.export.setDefault(True)

    def _lay_out(self, name: str) -> None:
        self._form = QFormLayout()
        self._form.addRow(self.tr("Write as"), self.form_box)
        self._form.addRow(self.tr("Encoding"), self.encoding_box)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(plain_label(name, self, bold=True, size=TextSize.TITLE))
        layout.addLayout(self._form)
        for label in (self._lacking, self._unwilling):
            label.setWordWrap(True)
            label.hide()
        layout.addWidget(self._lacking)
        layout.addWidget(self.willing_box)
        layout.addWidget(self._unwilling)
        layout.addStretch(1)
        layout.addLayout(foot)

    @property
    def ending(self) -> str:
        """What the name of the file ends in."""
        return str(self.form_box.currentData()).split()[0]

    def choices(self) -> Choices:
        """What is chosen."""
        version = str(self.form_box.currentData()).partition(" ")[2] or "3.0"
        willing = self.willing_box.isChecked() or not self._listed.has_unwilling
        return Choices(str(self.encoding_box.currentData()), willing, version)

    def _show(self) -> None:
        is_table = self.ending == _CSV
        self._form.setRowVisible(self.encoding_box, is_table)
        self._lacking.hide()
        self._stop()
        self._progress = Progress()
        work = foreseeing(self._listed, self.choices(), self._progress)
        self._context.gateway.read(
            work, self._foreseen, self._not_foreseen, owner=self, replaces=(self, "look")
        )

    def _foreseen(self, foreseen: Foreseen) -> None:
        number = self._context.formats.number
        self._unwilling.setVisible(bool(foreseen.unwilling))
        if self.willing_box.isChecked():
            said = self.tr(
                "%n record(s) are left out: these people do not want to be contacted.", "", foreseen.unwilling
            )
        else:
            said = self.tr(
                "%n of them do not want to be contacted. Write to nobody who has asked you not to.",
                "",
                foreseen.unwilling,
            )
        self._unwilling.setText(said)
        lacking = foreseen.lacking
        self._lacking.setVisible(self.ending == _CSV and bool(lacking.letters))
        said = self.tr(
            "%n letter(s) cannot be written in this encoding, in {rows} rows, such as {examples}. "
            "A question mark will stand for each.",
            "",
            lacking.letters,
        )
        examples = self._context.words.listed(lacking.examples)
        self._lacking.setText(said.format(rows=number(lacking.rows), examples=examples))

    def _not_foreseen(self, _error: object) -> None:
        """Another look has taken its place, or the writing itself will say what is wrong."""

    def _stop(self) -> None:
        self._progress.cancel()

    def _tell(self) -> None:
        self._context.preferences.put(_ENCODING_KEPT, str(self.encoding_box.currentData()))
        self.chosen.emit(self.ending, self.choices())
        self.accept()
