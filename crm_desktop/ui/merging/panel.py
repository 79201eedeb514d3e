"""The comparison with what comes of it and the buttons below: merge, or no duplicates."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.merging.comparison import MOST, Comparison
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label, set_label_role
from crm_desktop.ui.merging.table import ComparisonTable
from crm_desktop.ui.navigation.requests import ShowRecord


class MergePanel(QWidget):
    """Says itself what is wrong; what was done is told by the comparison."""

    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._error: UserError | None = None
        self.comparison = Comparison(context, self)
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self.table = ComparisonTable(context, self.comparison, self)
        self.table.open_requested.connect(self._open)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.table)
        self._said = plain_label("", self, role=Role.MUTED)
        self._said.setWordWrap(True)
        self.apart = Button("", "plain", self)
        self.apart.clicked.connect(self.tell_apart)
        self.merge = Button("", "primary", self)
        self.merge.clicked.connect(self.make_one)
        self._lay_out()
        self.comparison.changed.connect(self._rebuild)
        self.comparison.chosen.connect(self._show)
        self.comparison.refused.connect(self._refuse)
        self.retranslate()

    def _lay_out(self) -> None:
        foot = self._foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.apart)
        foot.addWidget(self.merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._said)
        layout.addLayout(foot)

    def add_button(self, button: Button) -> None:
        """Put a button before those of the panel, as a window's Cancel."""
        self._foot.insertWidget(1, button)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.apart.setText(self.tr("No duplicates"))
        self._rebuild()

    def make_one(self) -> None:
        """Merge what is compared, where nothing forbids it."""
        if self.merge.isEnabled():
            self._error = None
            self.comparison.merge(self)

    def tell_apart(self) -> None:
        """Remember that what is compared are no duplicates."""
        if self.apart.isEnabled():
            self._error = None
            self.comparison.tell_apart(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Merge by Enter from the choices, as by the button that stands out."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.make_one()
        else:
            super().keyPressEvent(event)

    def _rebuild(self) -> None:
        self._error = None
        self.table.rebuild()
        self._show()

    def _show(self) -> None:
        comparison = self.comparison
        records = comparison.records
        for widget in (self._title, self._scroll, self._said, self.apart, self.merge):
            widget.setVisible(len(records) > 1)
        if len(records) < 2:
            return
        self.table.show_choices()
        count = len(comparison.others) + 1
        assert comparison.kind is not None
        words = self._context.words
        number = self._context.formats.number(count)
        self._title.setText(
            self.tr("{count} {kinds} become one").format(
                count=number, kinds=words.kinds_inside(comparison.kind)
            )
        )
        self.merge.setText(self.tr("Merge {count}").format(count=number))
        obstacle = self._error or comparison.obstacle
        self.merge.setEnabled(count > 1 and comparison.obstacle is None)
        self.apart.setEnabled(count > 1)
        self._said.setText(self._what_comes() if obstacle is None else words.error(obstacle, comparison.kind))
        set_label_role(self._said, Role.MUTED if obstacle is None else Role.BAD)

    def _what_comes(self) -> str:
        """What goes along, in one sentence, and that there is a way back."""
        words, number = self._context.words, self._context.formats.number
        kept = next(each for each in self.comparison.records if each.id == self.comparison.kept)
        follow = [
            self.tr("{kinds} ({count})").format(kinds=words.kinds(kind), count=number(count))
            for kind, count in self.comparison.followers().items()
        ]
        said = [self.tr("The history of all goes on in {name}.").format(name=words.quoted(kept.title))]
        if follow:
            said.insert(
                0,
                self.tr("Go along to {name}: {what}.").format(
                    name=words.quoted(kept.title), what=words.listed(follow)
                ),
            )
            said[1] = self.tr("The history goes on there.")
        said.append(self.tr("Further addresses and numbers stay as further ways to reach it."))
        said.append(self.tr("It can be taken apart again at any later time."))
        if len(self.comparison.records) == MOST:
            said.append(self.tr("At most {count} are compared at once.").format(count=number(MOST)))
        return " ".join(said)

    def _refuse(self, error: UserError) -> None:
        self._error = error
        self._show()

    def _open(self, id_: int) -> None:
        kind = self.comparison.kind
        if kind is not None:
            self.requested.emit(ShowRecord(kind, id_))
