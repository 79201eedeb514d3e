"""The parts of the Today page: cards with lines, and what is said when there is nothing to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.layout.layouts import clear


class Part(QFrame):
    """A card with a heading and lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.heading = plain_label("", self, size=TextSize.TITLE, bold=True)
        self.count = plain_label("", self, role=Role.MUTED)
        self.more = Button("", "link", self)
        self.more.hide()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.more)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._lines)

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show other lines; hidden without any."""
        clear(self._lines)
        self.add(rows)
        self.setVisible(bool(rows))

    def add(self, rows: Sequence[QWidget]) -> None:
        """Show more lines below."""
        for row in rows:
            self._lines.addWidget(row)


class EmptyDay(QFrame):
    """Nothing to do: says what belongs here and, in an empty file, offers the first steps."""

    #: "import", "new" or "demo"
    chosen = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._has_steps = False
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._text = plain_label("", self, role=Role.MUTED)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        icons = context.icons
        self._buttons = {
            "import": Button("", "primary", self, icons=icons, icon_name="upload"),
            "new": Button("", "plain", self, icons=icons, icon_name="plus"),
            "demo": Button("", "plain", self, icons=icons, icon_name="eye"),
        }
        self._keys = {button: key for key, button in self._buttons.items()}
        steps = QHBoxLayout()
        steps.setSpacing(8)
        steps.addStretch(1)
        for button in self._buttons.values():
            button.clicked.connect(self._clicked)
            steps.addWidget(button)
        steps.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 40, 24, 40)
        layout.setSpacing(12)
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)
        layout.addLayout(steps)
        self.retranslate()

    def set_first_steps(self, wanted: bool) -> None:
        """Offer the first steps of an empty file, or only say that nothing is due."""
        self._has_steps = wanted
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._buttons["import"].setText(self.tr("Import a list…"))
        self._buttons["new"].setText(self.tr("New lead"))
        self._buttons["demo"].setText(self.tr("Look at demo data"))
        for button in self._buttons.values():
            button.setVisible(self._has_steps)
        if self._has_steps:
            self._title.setText(self.tr("Start with your leads"))
            self._text.setText(
                self.tr("Import a list from a spreadsheet or another program, or type in the first lead.")
            )
            return
        self._title.setText(self.tr("Nothing is due"))
        self._text.setText(self.tr("Activities and next steps appear here when their day comes."))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen.emit(self._keys[button])


def part_titles() -> dict[str, str]:
    """What the parts of the page are called, in the language in force."""
    translate = QCoreApplication.translate
    return {
        "overdue": translate("TodayPage", "Overdue"),
        "today": translate("TodayPage", "Today"),
        "later": translate("TodayPage", "Next 7 days"),
        "unplanned": translate("TodayPage", "No next step"),
        "untouched": translate("TodayPage", "Untouched for long"),
        "stale": translate("TodayPage", "Deals that stand still"),
        "closing": translate("TodayPage", "Deals closing soon"),
    }
