"""The head of a record: its name, what it belongs to, its steps, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.details import RecordDetails, record_title
from crm_desktop.bridge.kinds.field_values import FieldValues
from crm_desktop.bridge.kinds.reference_lists import entries, stage_kind
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD_STATUSES
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.step_bar import StepBar
from crm_desktop.ui.records.edits import RecordEdits

_QUALIFIED = ("qualified", "converted")
#: The way of a lead that goes well.
_LEAD_STEPS = tuple(status for status in LEAD_STATUSES if status != "unqualified")


class RecordHead(QWidget):
    """Name, subtitle, steps and buttons of the record that is shown."""

    #: what should be done: "opportunity", "delete", "open"
    asked = Signal(str)
    #: a step could not be taken: why
    refused = Signal(str)

    def __init__(
        self, values: FieldValues, edits: RecordEdits, parent: QWidget | None = None, *, is_page: bool = False
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._edits = edits
        self._is_page = is_page
        self._details: RecordDetails | None = None
        size = TextSize.LARGE if is_page else TextSize.TITLE
        self._title = plain_label("", self, size=size, bold=True)
        self._title.setWordWrap(True)
        self._subtitle = plain_label("", self, role=Role.MUTED)
        self._subtitle.setWordWrap(True)
        self._steps = StepBar(self)
        self._steps.step_requested.connect(self._step)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(6)
        layout.addWidget(self._steps)
        layout.addSpacing(6)
        layout.addLayout(self._buttons)
        self._steps.setVisible(values.kind in (Kind.LEAD, Kind.OPPORTUNITY))

    def _make_buttons(self) -> None:
        icons = self._values.context.icons
        self._main = Button("", "primary", self)
        self._main.clicked.connect(self._main_clicked)
        self._second = Button("", "plain", self)
        self._second.clicked.connect(self._second_clicked)
        self._menu_button = IconButton(icons, "ellipsis", "", self)
        self._menu_button.clicked.connect(self._open_menu)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._main)
        self._buttons.addWidget(self._second)
        self._buttons.addWidget(self._menu_button)
        self._buttons.addStretch(1)

    def show_details(self, details: RecordDetails) -> None:
        """Show a record."""
        self._details = details
        self._title.setText(record_title(details.kind, details.values))
        subtitle = self._subtitle_of(details)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._show_steps(details)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._menu_button.set_name(self.tr("More actions"))
        if self._details is None:
            return
        kind, status = self._details.kind, self._details.values.get("status")
        if kind is Kind.LEAD:
            # Each button keeps its spot and its meaning: a second click must not hit another one.
            done = status in _QUALIFIED
            self._main.setText(self.tr("Qualify"))
            self._main.setEnabled(not done)
            self._main.set_kind("plain" if done else "primary")
            self._second.setText(self.tr("New opportunity"))
            self._second.set_kind("primary" if done else "plain")
        elif kind is Kind.OPPORTUNITY:
            self._main.setText(self.tr("Won…"))
            self._second.setText(self.tr("Lost…"))
            is_open = self._stage_kind() is StageKind.OPEN
            self._main.setEnabled(is_open)
            self._second.setEnabled(is_open)
        else:
            self._main.setText(self.tr("New opportunity"))
            self._second.hide()

    # What is shown -----------------------------------------------------------------------------------------

    def _subtitle_of(self, details: RecordDetails) -> str:
        values = details.values
        names = {
            Kind.LEAD: ("job_title", "company"),
            Kind.ACCOUNT: ("industry", "status"),
            Kind.CONTACT: ("job_title", "account"),
            Kind.OPPORTUNITY: ("account", "amount"),
        }[details.kind]
        title = record_title(details.kind, values)
        parts = [self._values.text(name, values) for name in names]
        return " · ".join(part for part in parts if part and part != title)

    def _show_steps(self, details: RecordDetails) -> None:
        values = details.values
        if details.kind is Kind.LEAD:
            status = str(values["status"])
            words = self._values.context.words
            self._steps.set_steps([(key, words.choice(Kind.LEAD, "status", key)) for key in _LEAD_STEPS])
            if status == "unqualified":
                self._steps.set_current("contacted" if values.get("contacted_at") else "new", bad=True)
            else:
                self._steps.set_current(status)
        elif details.kind is Kind.OPPORTUNITY:
            # The way ends with a win, or with the loss that it came to.
            is_lost = self._stage_kind() is StageKind.LOST
            left_out = StageKind.WON if is_lost else StageKind.LOST
            stages = [
                entry
                for entry in entries(self._values.context, Kind.STAGE)
                if entry.id == values["stage"]
                or (entry.active and entry.kind not in (left_out, StageKind.LOST))
            ]
            self._steps.set_steps([(str(stage.id), stage.name) for stage in stages])
            self._steps.set_current(str(values["stage"]), bad=is_lost)

    def _stage_kind(self) -> StageKind | None:
        if self._details is None or self._details.values.get("stage") is None:
            return None
        reference_data = self._values.context.gateway.reference_data
        return stage_kind(reference_data, int(self._details.values["stage"] or 0))

    # What is done ------------------------------------------------------------------------------------------

    def _step(self, key: str) -> None:
        if self._values.kind is Kind.LEAD:
            self._set("status", key)
        else:
            self._set("stage", int(key))

    def _set(self, name: str, value: object) -> None:
        if self._details is None or self._details.values.get(name) == value:
            return
        place = self._steps.mapToGlobal(QPoint(0, self._steps.height() + 4))
        self._edits.edit(
            self._details.id, name, value, self._details.values, refused=self.refused.emit, at=place
        )

    def _main_clicked(self) -> None:
        if self._values.kind is Kind.LEAD:
            self._set("status", "qualified")
        elif self._values.kind is Kind.OPPORTUNITY:
            self._set_stage_of(StageKind.WON)
        else:
            self.asked.emit("opportunity")

    def _second_clicked(self) -> None:
        if self._values.kind is Kind.OPPORTUNITY:
            self._set_stage_of(StageKind.LOST)
        else:
            self.asked.emit("opportunity")

    def _set_stage_of(self, kind: StageKind) -> None:
        stages = entries(self._values.context, Kind.STAGE)
        stage = next((stage for stage in stages if stage.kind is kind and stage.active), None)
        if stage is not None:
            self._set("stage", stage.id)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if not self._is_page:
            self._add(menu, self.tr("Open as a page"), "open")
        if self._values.kind is Kind.LEAD and self._details is not None:
            status = self._details.values.get("status")
            if status == "unqualified":
                self._add(menu, self.tr("Reopen"), "status:new")
            else:
                self._add(menu, self.tr("Unqualified…"), "status:unqualified")
        menu.addSeparator()
        self._add(menu, self.tr("Delete"), "delete")
        menu.triggered.connect(self._menu_chosen)
        menu.popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height() + 2)))

    @staticmethod
    def _add(menu: QMenu, text: str, what: str) -> None:
        menu.addAction(text).setData(what)

    def _menu_chosen(self, action: QAction) -> None:
        what = str(action.data())
        if what.startswith("status:"):
            self._set("status", what.partition(":")[2])
        else:
            self.asked.emit(what)
