"""The recycle bin: deleted records, who deleted them and when, and the way back with all their links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from crm_desktop.bridge.past.reading import Deleted, binned, first_moment, read_deleted
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.qtkit.table.columns import Cell, CellStyle, Column, FunctionColumn
from crm_desktop.ui.past.list_page import PastPage

#: How far back somebody looks who wants other days than the office's; kept on the computer.
_KEY = "bin/days"
#: Days that are offered beside those of the office; 0 are all.
_DAYS = (30, 90, 365, 0)


class BinPage(PastPage):
    """Chosen records come back in one step for each kind; one that came back can be shown."""

    def __init__(self, *arguments: object) -> None:
        self._rows: list[Deleted] = []
        super().__init__(*arguments)  # type: ignore[arg-type]  # as of a page
        self.context.gateway.reference_data_changed.connect(self.days_changed)

    def columns(self) -> Sequence[Column]:
        return (
            FunctionColumn("name", lambda: self.tr("Name"), self._name, 260, sortable=False),
            FunctionColumn("kind", lambda: self.tr("Kind"), self._kind, 120, sortable=False),
            FunctionColumn("deleted", lambda: self.tr("Deleted"), self._deleted, 170, sortable=False),
            FunctionColumn("by", lambda: self.tr("By"), self._by, 140, sortable=False),
        )

    def widest(self) -> str:
        return "name"

    def kinds_offered(self) -> Sequence[Kind]:
        return binned(self.context.catalogue)

    def days_offered(self) -> Sequence[tuple[Hashable, str]]:
        named: list[tuple[Hashable, str]] = []
        for days in self._days():
            text = self.tr("Deleted in the last %n day(s)", "", days) if days else self.tr("Whenever deleted")
            named.append((days, text))
        return named

    def _days(self) -> list[int]:
        office = self.context.gateway.reference_data.bin_days
        return [*sorted({office, *_DAYS} - {0}), 0]

    def days_now(self) -> int:
        office = self.context.gateway.reference_data.bin_days
        kept = self.context.preferences.get(_KEY, office)
        return kept if isinstance(kept, int) and kept in self._days() else office

    def choose_days(self, days: int) -> None:
        self.context.preferences.put(_KEY, days)

    def retranslate(self) -> None:
        self.main.setText(self.tr("Restore"))
        self.words.set_words(self.tr("Name of what was deleted…"))
        self.list.setAccessibleName(self.tr("Deleted records"))
        self.say_nothing(self.tr("Nothing here. What you delete waits here and can be brought back."))
        super().retranslate()

    def read(self) -> None:
        since = first_moment(self.context, self.days_now())
        read_deleted(self.context, self.kind, since, self.words.text().strip(), self._show, self)

    def _show(self, rows: list[Deleted]) -> None:
        self._rows = rows
        self.show_rows(rows, self._counted)

    def _counted(self, count: int) -> str:
        return self.tr("{count} deleted", "", count).format(count=self.context.formats.number(count))

    def do_with(self, numbers: Sequence[int]) -> None:
        """Bring the rows back; what was done is told by the window, with its undo."""
        by_kind: defaultdict[Kind, list[int]] = defaultdict(list)
        for number in numbers:
            if number < len(self._rows):
                by_kind[self._rows[number].kind].append(self._rows[number].id)
        for kind, ids in by_kind.items():
            command = RestoreRecords(kind, tuple(ids))
            self.context.gateway.run(command, failed=self.refuse, owner=self)

    def _name(self, row: Deleted) -> Cell:
        return Cell(row.title or f"#{row.id}", CellStyle.STRONG)

    def _kind(self, row: Deleted) -> Cell:
        return Cell(self.context.words.kind(row.kind))

    def _deleted(self, row: Deleted) -> Cell:
        said = self.context.formats.near_moment(row.at)
        return Cell(said[:1].upper() + said[1:], CellStyle.DATE, tooltip=self.context.formats.moment(row.at))

    def _by(self, row: Deleted) -> Cell:
        data = self.context.gateway.reference_data
        return Cell(self.context.words.item(data, Kind.USER, row.user), CellStyle.MUTED)
