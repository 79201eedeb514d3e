"""The data of the office in the settings: its fields and its logo, as they stand on what it writes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.data import logo_file, office_form, office_with_logo, working_days_form
from crm_desktop.bridge.kinds.office.lists import OfficeList
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import Command, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored, id_of
from crm_desktop.core.quotes.commands import SetLogo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.paper.logo import Logo
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.record_page.inspector import scrolled
from crm_desktop.ui.settings.entry_form import EntryForm
from crm_desktop.ui.settings.fiscal_year import FiscalYear

_LOGO_SIZE = QSize(150, 52)


class LogoPicture(QWidget):
    """The logo on paper's white, or an empty place for one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.logo = Logo(b"")
        self.setFixedSize(_LOGO_SIZE + QSize(12, 12))

    def show_logo(self, data: bytes) -> None:
        """Show another one."""
        self.logo = Logo(data)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo as large as it stands on paper."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self._context.themes.current.colour(Role.LINE))
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        size = self.logo.size_within(_LOGO_SIZE.width(), _LOGO_SIZE.height())
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        self.logo.draw(painter, QRectF(left, top, size.width(), size.height()))
        painter.end()


class OfficeFields(QWidget):
    """Some fields of the office. All is done by commands, at once; the window's Undo takes it back."""

    #: the office was read and is shown
    shown = Signal()

    def __init__(self, context: PageContext, fields: OfficeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, Kind.OFFICE)
        self._office: dict[str, Stored] = {}
        self.form = EntryForm(self._values, fields, self)
        self.form.changed.connect(self._edit)
        content = QWidget()
        self._inner = QVBoxLayout(content)
        self._inner.setContentsMargins(0, 0, 12, 0)
        self._inner.setSpacing(12)
        self._inner.addWidget(self.form)
        self._inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content))
        context.gateway.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Read the office anew."""
        gateway = self._context.gateway
        gateway.read(office_with_logo, self._show, owner=self, replaces=(self, "office"), quick=True)

    def finish(self) -> None:
        """Store what is being typed before the pane goes."""
        self.form.finish()

    def _show(self, found: tuple[dict[str, Stored], bytes]) -> None:
        self._office = found[0]
        self.form.show_entry(self._office)
        self.shown.emit()

    def _changed(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches((Kind.OFFICE,)):
            self.reload()

    def _edit(self, name: str, values: dict[str, object]) -> None:
        def failed(error: UserError) -> None:
            self.form.refuse(name, self._values.say(error))

        command = EditRecords(Records(Kind.OFFICE, (id_of(self._office),)), values)
        self._context.gateway.run(command, origin=self, failed=failed, owner=self)


class WorkingDaysPane(OfficeFields):
    """On which days the office works, how its closed days are written, and where its fiscal year begins."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, working_days_form(), parent)
        said = self.tr(
            "Steps of playbooks, and the days to which things are put off, fall on working days. Write or "
            "paste closed days one a line, such as 2027-01-01 New Year, or 2027-02-05 – 2027-02-10."
        )
        hint = plain_label(said, self, role=Role.MUTED)
        hint.setWordWrap(True)
        self._inner.insertWidget(0, hint)
        self.fiscal_year = FiscalYear(context, self)
        self._inner.insertWidget(0, self.fiscal_year)


class OfficePane(OfficeFields):
    """The office as it stands on papers, with its logo."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, office_form(), parent)
        self.picture = LogoPicture(context, self)
        self.choose = Button(self.tr("Choose logo…"), "plain", self)
        self.choose.clicked.connect(self._ask)
        self.remove = Button(self.tr("Remove"), "plain", self)
        self.remove.clicked.connect(self._remove)
        self.notice = plain_label("", self, role=Role.BAD)
        self.notice.setWordWrap(True)
        logo = QHBoxLayout()
        logo.setSpacing(10)
        logo.addWidget(self.picture)
        logo.addWidget(self.choose)
        logo.addWidget(self.remove)
        logo.addStretch(1)
        self._inner.insertLayout(0, logo)
        self._inner.insertWidget(1, self.notice)
        self._say("")

    def _show(self, found: tuple[dict[str, Stored], bytes]) -> None:
        self.picture.show_logo(found[1])
        self.remove.setEnabled(bool(found[1]))
        super()._show(found)

    def _say(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    # What is done ------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        dialog = FileDialog(self, self.tr("Choose logo"), str(documents_folder()))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg *.svg)"))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Make a picture the logo; why it is not taken is said below it."""
        self._context.gateway.read(logo_file(path), self._set, self._failed, owner=self)

    def _set(self, data: bytes) -> None:
        self._run(SetLogo(data))

    def _remove(self) -> None:
        self._run(SetLogo())

    def _run(self, command: Command) -> None:
        self._say("")
        self._context.gateway.run(command, origin=self, failed=self._failed, owner=self)

    def _failed(self, error: UserError) -> None:
        self._say(self._values.say(error))
