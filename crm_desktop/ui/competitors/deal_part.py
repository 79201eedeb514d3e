"""The competitors in a deal: a line each, named, judged and taken out again in place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.rivalry import RivalryWords
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import Command, DeleteRecords, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from crm_desktop.qtkit.widgets.layouts import clear
from crm_desktop.ui.competitors.deal_form import CompetitorForm
from crm_desktop.ui.record_page.part import RecordPart

#: In which colour the state of a competitor is said.
_ROLES = {"won": Role.BAD, "lost": Role.GOOD, "withdrawn": Role.MUTED}
_THREATS = {"high": Role.BAD, "medium": Role.WARN}


class CompetitorsPart(RecordPart):
    """Who else wants the deal, as far as is known."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._links = FieldValues(values.context, Kind.OPPORTUNITY_COMPETITOR)
        self._words = RivalryWords(values.context)
        self._details: RecordDetails | None = None
        self._shown: object = None
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self.add_button = Button("", "link", self)
        self.add_button.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.add_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.retranslate()

    def show_details(self, details: RecordDetails) -> None:
        """Show the competitors in a deal."""
        self._details = details
        data = self.context.gateway.reference_data
        names = tuple(item.name for item in data.of(Kind.COMPETITOR))
        shown = details.id, details.competitors, names, self.context.formats.language
        if shown != self._shown:
            self._shown = shown
            self._fill(details.competitors)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("COMPETITORS"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add a competitor"))
        if self._details is not None:
            self.show_details(self._details)

    def _fill(self, links: tuple[Row, ...]) -> None:
        clear(self._lines)
        for link in links:
            self._lines.addWidget(self._line(link))

    def _line(self, link: Row) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = self._links.text("competitor", link)
        about = self._words.about(link)
        open_button = Button(name.replace("&", "&&")[:60], "link", line)
        open_button.setAccessibleName(f"{name}, {about}" if about else name)
        competitor = int(link["competitor"] or 0)
        open_button.clicked.connect(partial(self.open_requested.emit, Kind.COMPETITOR, competitor))
        row.addWidget(open_button)
        aside = ElidedLabel(about, line, role=Role.MUTED)
        aside.setToolTip(plain_tooltip(self._words.known(link)))
        row.addWidget(aside, 1)
        if link["state"] == "active" and link["threat"] is not None:
            threat = self.context.words.labelled(
                self._links.title("threat"), self._links.text("threat", link)
            )
            row.addWidget(plain_label(threat, line, role=_THREATS.get(str(link["threat"]), Role.MUTED)))
        elif link["state"] != "active":
            state = self._links.text("state", link)
            row.addWidget(plain_label(state, line, role=_ROLES[str(link["state"])]))
        menu = IconButton(self.context.icons, "ellipsis", "", line)
        menu.set_name(self.tr("Actions for {name}").format(name=name))
        menu.clicked.connect(partial(self._open_menu, link, menu))
        row.addWidget(menu)
        return line

    def _open_menu(self, link: Row, button: QWidget) -> None:
        target = Records(Kind.OPPORTUNITY_COMPETITOR, (id_of(dict(link)),))
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self._open_form, link, button))
        if link["state"] == "active":
            withdrawn = EditRecords(target, {"state": "withdrawn"})
            menu.addAction(self.tr("Has withdrawn")).triggered.connect(partial(self._run, withdrawn))
        elif link["state"] == "withdrawn":
            back = EditRecords(target, {"state": "active"})
            menu.addAction(self.tr("Is back in the race")).triggered.connect(partial(self._run, back))
        delete = menu.addAction(self.tr("Take out of the deal"))
        delete.triggered.connect(partial(self._run, DeleteRecords(target)))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def begin(self) -> None:
        """Open the form of another competitor."""
        self._open_form(None, self.add_button)

    def _open_form(self, link: Row | None, anchor: QWidget, *_checked: object) -> None:
        if self._details is None:
            return
        form = CompetitorForm(self._links, self._details.id, link, self)
        form.show_under(anchor)
        form.focus_first()

    def _run(self, command: Command, *_checked: object) -> None:
        self.context.gateway.run(command, origin=self, owner=self, failed=self._say)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self._links.say(error))
