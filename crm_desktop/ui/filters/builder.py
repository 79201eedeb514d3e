"""The panel in which a condition is put together: groups, fields and links as rows, or the whole as text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.condition_changes import Path, added, opened, part_at, put
from crm_desktop.core.views.conditions import Chosen, Group, asks_nothing, simplified
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.filters.builder_rows import BuilderRow, rows_of
from crm_desktop.ui.filters.builder_text import ConditionText
from crm_desktop.ui.filters.popover import FilterPopover
from crm_desktop.ui.filters.what_popover import WhatPopover

#: In pixels at 100 % text size.
_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 480, 140, 380


class ConditionPanel(Popover):
    """What is put together takes effect at once; `changed` carries it, None where nothing is asked."""

    changed = Signal(object)

    def __init__(self, terms: ConditionTerms, chosen: Chosen | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms = terms
        self.context: PageContext = terms.context
        self.whole: Chosen = opened(Group() if chosen is None else chosen)
        self.rows: list[BuilderRow] = []
        self._sentence = plain_label("", self, bold=True)
        self._sentence.setWordWrap(True)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(self._list)
        # They would be painted in the colour of a page.
        self._list.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.text = ConditionText(terms, self)
        self.text.understood.connect(self._take_text)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.text)
        self._lay_out()
        self.setAccessibleName(self.tr("Conditions"))
        self._show_rows()

    def _lay_out(self) -> None:
        theme = self.context.themes.current
        self.as_text = Button("", "link", self)
        self.as_text.clicked.connect(self._turn)
        clear = Button(self.tr("Remove all"), "link", self)
        clear.clicked.connect(self._clear)
        done = Button(self.tr("Done"), "plain", self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.as_text)
        foot.addWidget(clear)
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.setContentsMargins(14, 14, 14, 12)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._stack)
        self.body.addLayout(foot)
        self.setFixedWidth(theme.pixels(_WIDTH))
        self._name_turn()

    def focus_first(self) -> None:
        """Put the cursor where the person begins."""
        if self.rows:
            self.rows[-1].focus_first()

    # Rows --------------------------------------------------------------------------------------------------

    def _show_rows(self, focus: Path | None = None) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = rows_of(self._terms, self.whole, self._list)
        while self._column.count():
            self._column.takeAt(0)
        for row in self.rows:
            row.replaced.connect(self._put)
            row.adding.connect(self._choose_what)
            row.opening.connect(self._open_filter)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._say()
        for row in self.rows:
            if row.path == focus:
                row.focus_first()

    def _say(self) -> None:
        said = self._terms.sentence(self.whole)
        name = self.context.words.kinds(self._terms.kind)
        self._sentence.setText(self.context.words.labelled(name, said or self.tr("all of them")))
        theme = self.context.themes.current
        wanted = self._list.sizeHint().height() + 8 if self._stack.currentIndex() == 0 else 0
        height = max(theme.pixels(_LEAST_HEIGHT), min(wanted, theme.pixels(_MOST_HEIGHT)))
        self._stack.setFixedHeight(height)
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit)

    def _put(self, path: Path, new: Chosen | None) -> None:
        self._take(put(self.whole, path, new), path if new is not None else path[:-1])

    def _take(self, whole: Chosen, focus: Path | None) -> None:
        self.whole = opened(whole)
        self._show_rows(focus)
        self.changed.emit(None if asks_nothing(self.whole) else simplified(self.whole))

    def _choose_what(self, path: Path, kind: Kind, anchor: QWidget) -> None:
        panel = WhatPopover(self._terms, kind, self)
        panel.picked.connect(partial(self._add, path, kind))
        panel.show_under(anchor)
        panel.focus_first()

    def _add(self, path: Path, kind: Kind, what: object) -> None:
        """Add a part that was picked; a field is asked about first."""
        if isinstance(what, str):
            place = len(_parts(part_at(self.whole, path)))
            anchor = next((row for row in self.rows if row.adds_to == path), None)
            self._ask(kind, what, None, (*path, place), anchor or self)
        elif what is not None:
            whole, place_of = added(self.whole, path, what)  # type: ignore[arg-type]
            self._take(whole, place_of)

    def _open_filter(self, path: Path, kind: Kind, anchor: QWidget) -> None:
        chosen = part_at(self.whole, path)
        if isinstance(chosen, ChosenFilter):
            self._ask(kind, chosen.field, chosen, path, anchor)

    def _ask(self, kind: Kind, name: str, chosen: ChosenFilter | None, path: Path, anchor: QWidget) -> None:
        form = FilterPopover(FieldValues(self.context, kind), name, chosen, 0, self)
        form.changed.connect(partial(self._filter_changed, path))
        form.closed.connect(partial(self._focus, path))
        form.show_under(anchor)
        form.focus_first()

    def _filter_changed(self, path: Path, _place: int, chosen: ChosenFilter | None) -> None:
        """A filter was told, told otherwise, or taken off."""
        parts = _parts(part_at(self.whole, path[:-1]))
        if path[-1] < len(parts) or not isinstance(part_at(self.whole, path[:-1]), Group):
            self._take(put(self.whole, path, chosen), None)
        elif chosen is not None:
            self._take(added(self.whole, path[:-1], chosen)[0], None)

    def _focus(self, path: Path) -> None:
        row = next((row for row in self.rows if row.path == path), None) or self.rows[-1]
        row.focus_first()

    def _clear(self) -> None:
        self.text.show_text("")
        self._take(Group(), None)

    # As text -----------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Show the rows as text, or the text as rows."""
        is_text = self._stack.currentIndex() == 1
        if not is_text:
            self.text.show_text(self._terms.text(self.whole), self.whole)
        self._stack.setCurrentIndex(0 if is_text else 1)
        self._name_turn()
        self._show_rows()
        if not is_text:
            self.text.focus_first()

    def _name_turn(self) -> None:
        is_text = self._stack.currentIndex() == 1
        self.as_text.setText(self.tr("As rows") if is_text else self.tr("As text"))

    def _take_text(self, chosen: Chosen) -> None:
        self._take(chosen, None)


def _parts(chosen: Chosen) -> tuple[Chosen, ...]:
    return chosen.parts if isinstance(chosen, Group) else ()
