"""The foot of the import dialog: back at the left, giving up and going on at the right."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.qtkit.widgets.buttons import Button


class Step(StrEnum):
    """Where the dialog stands."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"
    IMPORT = "import"


STEPS = tuple(Step)


class StepButtons(QFrame):
    """Buttons that fit the step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "foot")
        self.back = Button("", "quiet", self)
        self.give_up = Button("", "plain", self)
        self.next = Button("", "primary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.give_up)
        row.addWidget(self.next)

    def show_step(self, step: Step, *, ready: bool, ended: bool) -> None:
        """Offer what the step allows; `ready` to go on, `ended` when the import has its report."""
        self.back.setText(self.tr("Back"))
        self.back.setVisible(step in (Step.COLUMNS, Step.CHECK))
        self.next.setVisible(step in (Step.COLUMNS, Step.CHECK))
        self.next.setText(self.tr("Next") if step is Step.COLUMNS else self.tr("Import"))
        self.next.setEnabled(ready)
        if ended:
            self.give_up.setText(self.tr("Close"))
        elif step is Step.IMPORT:
            self.give_up.setText(self.tr("Close and go on importing"))
        else:
            self.give_up.setText(self.tr("Cancel"))
