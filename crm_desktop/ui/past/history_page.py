"""The history of the file: everything that was done, by whom and when, and the way back of each."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.bridge.past.reading import Deed, DeedQuery, binned, first_moment, read_deeds
from crm_desktop.core.commands import Revert
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, CellStyle, Column, FunctionColumn
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.past.list_page import PastPage

_DAYS = (1, 7, 30, 365, 0)


class HistoryPage(PastPage):
    """One deed is taken back at a time; what forbids it is said, and then nothing is changed."""

    def __init__(self, *arguments: object) -> None:
        self._rows: list[Deed] = []
        self._days = 30
        self._user: int | None = None
        super().__init__(*arguments)  # type: ignore[arg-type]  # as of a page

    def columns(self) -> Sequence[Column]:
        return (
            FunctionColumn("when", lambda: self.tr("When"), self._when, 150, sortable=False),
            FunctionColumn("what", lambda: self.tr("What was done"), self._what, 420, sortable=False),
            FunctionColumn("by", lambda: self.tr("By"), self._by, 130, sortable=False),
            FunctionColumn("state", lambda: self.tr("State"), self._state, 110, sortable=False),
        )

    def widest(self) -> str:
        return "what"

    def further_chips(self) -> Sequence[QWidget]:
        self.people = ChoiceChip(self.context.icons, self)
        self.people.chosen.connect(self._choose_user)
        return (self.people,)

    def kinds_offered(self) -> Sequence[Kind]:
        return binned(self.context.catalogue)

    def days_offered(self) -> Sequence[tuple[Hashable, str]]:
        named: list[tuple[Hashable, str]] = []
        for days in _DAYS:
            text = self.tr("Last %n day(s)", "", days) if days else self.tr("From the beginning")
            named.append((days, self.tr("Today") if days == 1 else text))
        return named

    def days_now(self) -> int:
        return self._days

    def choose_days(self, days: int) -> None:
        self._days = days

    def retranslate(self) -> None:
        self.main.setText(self.tr("Take back"))
        self.words.set_words(self.tr("Words of what was done…"))
        self.list.setAccessibleName(self.tr("History"))
        self.say_nothing(self.tr("Nothing of this kind was done."))
        everybody = self.tr("Everybody")
        people = [(entry.id, entry.name) for entry in entries(self.context, Kind.USER)]
        name = everybody if self._user is None else dict(people).get(self._user, "")
        self.people.set_choices(name, [(None, everybody), *people], self._user)
        super().retranslate()

    def _choose_user(self, user: int | None) -> None:
        self._user = user
        self.retranslate()
        self.read()

    def read(self) -> None:
        since = first_moment(self.context, self._days) or None
        query = DeedQuery(self.kind, self._user, since, None, self.words.text().strip())
        read_deeds(self.context, query, self._show, self)

    def _show(self, rows: list[Deed]) -> None:
        self._rows = rows
        self.show_rows(rows, self._counted)

    def _counted(self, count: int) -> str:
        return self.tr("{count} deeds", "", count).format(count=self.context.formats.number(count))

    def do_with(self, numbers: Sequence[int]) -> None:
        """Take back what is chosen, the newest first: what was done later may stand on it."""
        for number in sorted(numbers):
            if number < len(self._rows):
                command = Revert(self._rows[number].id)
                self.context.gateway.run(command, failed=self.refuse, owner=self)

    def _when(self, row: Deed) -> Cell:
        said = self.context.formats.near_moment(row.at)
        return Cell(said[:1].upper() + said[1:], CellStyle.DATE, tooltip=self.context.formats.moment(row.at))

    def _what(self, row: Deed) -> Cell:
        return Cell(row.said, CellStyle.MUTED if row.is_undone else CellStyle.PLAIN, tooltip=row.said)

    def _by(self, row: Deed) -> Cell:
        data = self.context.gateway.reference_data
        return Cell(self.context.words.item(data, Kind.USER, row.user), CellStyle.MUTED)

    def _state(self, row: Deed) -> Cell:
        return Cell(self.tr("Taken back"), CellStyle.PILL_NEUTRAL) if row.is_undone else EMPTY_CELL
