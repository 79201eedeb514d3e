"""The records that the one shown points at, and those that point at it, each as a line to open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import ListRow, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.focus import focus_kept
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.layouts import clear
from crm_desktop.ui.record_page.part import RecordPart

_SHOWN = 8
#: Puts the links under the values of the details, in pixels.
_GAP = 4


class RelatedLists(RecordPart):
    """Lists of linked records; nothing at all where there are none.

    On a page those that point at it stand in tables of their own (`RelatedTable`).
    """

    def __init__(self, values: FieldValues, parent: QWidget, *, is_page: bool = False) -> None:
        super().__init__(values, parent)
        self._is_page = is_page
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._shown: list[object] = []
        self._whole: set[Kind] = set()
        self._details: RecordDetails | None = None
        self.context.themes.changed.connect(self._take_theme)

    def show_details(self, details: RecordDetails) -> None:
        """Show the links of a record."""
        if self._details is None or self._details.id != details.id:
            self._whole.clear()
        self._details = details
        links = self._own_links(details)
        related = {} if self._is_page else details.related
        told = {kind: self._lines(kind, rows) for kind, rows in related.items()}
        # What both ends name is said once, with what the list knows of it.
        named = {(kind, id_) for kind, id_, _title in links}
        asides = {(kind, id_): aside for kind, rows in told.items() for id_, _title, aside in rows}
        others = {kind: [row for row in rows if (kind, row[0]) not in named] for kind, rows in told.items()}
        lines = [(kind, rows) for kind, rows in others.items() if rows]
        scale, language = self.context.themes.current.scale, self.context.formats.language
        signature: list[object] = [links, asides, lines, sorted(self._whole), language, scale]
        if signature == self._shown:
            return
        self._shown = signature
        with focus_kept(self):
            clear(self._layout)
            if links:
                self._add_heading(self.tr("Linked with"))
            for kind, id_, title in links:
                aside = asides.get((kind, id_), "")
                self._add_line(kind, id_, title, aside, before=self.context.words.kind(kind))
            for kind, rows in lines:
                # Where not all are read, nobody has counted them.
                more = "+" if kind in details.related_cut else ""
                self._add_heading(f"{self.context.words.kinds(kind)} · {len(rows)}{more}")
                shown = rows if kind in self._whole else rows[:_SHOWN]
                for id_, title, aside in shown:
                    self._add_line(kind, id_, title, aside)
                if len(shown) < len(rows):
                    rest = Button(self.tr("%n more", "", len(rows) - len(shown)), "link", self)
                    rest.clicked.connect(partial(self._show_all, kind))
                    self._layout.addWidget(rest)
            self.setVisible(bool(links or lines))

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._details is not None:
            self.show_details(self._details)

    def _own_links(self, details: RecordDetails) -> list[tuple[Kind, int, str]]:
        """The records that this one points at."""
        found = []
        for field in self.context.catalogue[details.kind].fields:
            title = details.values.get(f"{field.name}:name")
            stored = details.values.get(field.name)
            if field.name in self.values.view.own_use:
                continue
            if field.refers_to is not None and title is not None and stored is not None:
                found.append((field.refers_to, int(stored), str(title)))
        return found

    def _lines(self, kind: Kind, rows: Sequence[ListRow]) -> list[tuple[int, str, str]]:
        """Id, title and what is said beside it of each record."""
        values = FieldValues(self.context, kind)
        found = []
        for row in (self.context.catalogue.row_values(kind, each) for each in rows):
            texts = (values.text(name, row) for name in values.view.aside)
            aside = " · ".join(text for text in texts if text)
            found.append((int(row["id"] or 0), self.context.catalogue[kind].heading(row), aside))
        return found

    def _add_heading(self, text: str) -> None:
        heading = plain_label(text.upper(), self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        heading.setContentsMargins(0, 8, 0, 2)
        self._layout.addWidget(heading)

    def _add_line(self, kind: Kind, id_: int, title: str, aside: str, *, before: str = "") -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        if before:
            name = plain_label(before, line, role=Role.MUTED)
            name.setFixedWidth(self.context.themes.current.pixels(96))
            row.addWidget(name)
        button = Button(title.replace("&", "&&")[:60], "link", line)
        button.setAccessibleName(f"{title}, {aside}" if aside else title)
        button.clicked.connect(partial(self.open_requested.emit, kind, id_))
        row.addWidget(button)
        row.addStretch(1)
        if aside:
            row.addWidget(ElidedLabel(aside, line, role=Role.MUTED))
        self._layout.addWidget(line)

    def _take_theme(self, _theme: Theme) -> None:
        if self._details is not None:
            self.show_details(self._details)

    def _show_all(self, kind: Kind) -> None:
        self._whole.add(kind)
        if self._details is not None:
            self.show_details(self._details)
