"""The competitors in a deal: a line each, named, judged and taken out again in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.bridge.kinds.rivalry import RivalryWords
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from crm_desktop.ui.competitors.deal_form import CompetitorForm
from crm_desktop.ui.record_page.side_part import SideLines

#: In which colour the state of a competitor is said.
_ROLES = {"won": Role.BAD, "lost": Role.GOOD, "withdrawn": Role.MUTED}
_THREATS = {"high": Role.BAD, "medium": Role.WARN}


class CompetitorsPart(SideLines[Row]):
    """Who else wants the deal, as far as is known."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent, side=FieldValues(values.context, Kind.OPPORTUNITY_COMPETITOR))
        self._words = RivalryWords(values.context)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("COMPETITORS"), self.tr("Add"), self.tr("Add a competitor"))

    def items_of(self, details: RecordDetails) -> tuple[Row, ...]:
        """The competitors in a deal."""
        return details.competitors

    def names(self) -> Sequence[str]:
        """What the competitors are called."""
        return tuple(item.name for item in self.context.gateway.reference_data.of(Kind.COMPETITOR))

    def make_line(self, item: Row) -> QWidget:
        """Who it is, what is known of it, and its threat or how it came out."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = self.side.text("competitor", item)
        about = self._words.about(item)
        open_button = Button(name.replace("&", "&&")[:60], "link", line)
        open_button.setAccessibleName(f"{name}, {about}" if about else name)
        competitor = int(item["competitor"] or 0)
        open_button.clicked.connect(partial(self.open_requested.emit, Kind.COMPETITOR, competitor))
        row.addWidget(open_button)
        aside = ElidedLabel(about, line, role=Role.MUTED)
        aside.setToolTip(plain_tooltip(self._words.known(item)))
        row.addWidget(aside, 1)
        if item["state"] == "active" and item["threat"] is not None:
            threat = self.context.words.labelled(self.side.title("threat"), self.side.text("threat", item))
            row.addWidget(plain_label(threat, line, role=_THREATS.get(str(item["threat"]), Role.MUTED)))
        elif item["state"] != "active":
            state = self.side.text("state", item)
            row.addWidget(plain_label(state, line, role=_ROLES[str(item["state"])]))
        actions = self.tr("Actions for {name}").format(name=name)
        row.addWidget(self.menu_button(actions, partial(self._fill_menu, item), line))
        return line

    def _fill_menu(self, link: Row, menu: QMenu, button: QWidget) -> None:
        target = Records(Kind.OPPORTUNITY_COMPETITOR, (id_of(dict(link)),))
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self.open_form, link, button))
        if link["state"] == "active":
            withdrawn = EditRecords(target, {"state": "withdrawn"})
            menu.addAction(self.tr("Has withdrawn")).triggered.connect(partial(self.run, withdrawn))
        elif link["state"] == "withdrawn":
            back = EditRecords(target, {"state": "active"})
            menu.addAction(self.tr("Is back in the race")).triggered.connect(partial(self.run, back))
        delete = menu.addAction(self.tr("Take out of the deal"))
        delete.triggered.connect(partial(self.run, DeleteRecords(target)))

    def open_form(self, item: Row | None, anchor: QWidget, *_checked: object) -> None:
        """Judge a competitor anew or name another."""
        if self.details is None:
            return
        form = CompetitorForm(self.side, self.details.id, item, self)
        form.show_under(anchor)
        form.focus_first()
