"""The table of spend and return by channel."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.bridge.channel_figures import DASH, ReturnRow, Tendency
from crm_desktop.qtkit.big_table_view import BigTableView
from crm_desktop.qtkit.paged_table_model import PagedTableModel
from crm_desktop.qtkit.table_columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.theme import Themes

_STYLES = {
    Tendency.NONE: CellStyle.NUMBER,
    Tendency.GOOD: CellStyle.NUMBER_GOOD,
    Tendency.BAD: CellStyle.NUMBER_BAD,
}
#: Field of a row and the width of its column.
_NUMBERS = (("spend", 84), ("leads", 66), ("per_lead", 78), ("won", 58), ("per_won", 84), ("revenue", 94))


class AllAtHand:
    """Answers the model's questions: every row was handed over at once."""

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Do nothing."""


class ReturnTable(BigTableView):
    """A few lines, with numbers at the right and a dash where a figure cannot be had."""

    def __init__(self, themes: Themes, name_of: Callable[[int | None], str], parent: QWidget) -> None:
        self._name_of = name_of
        self._fetcher = AllAtHand()
        columns = [
            FunctionColumn("channel", _title("channel"), self._channel, 110, sortable=False),
            *(_number_column(field, width) for field, width in _NUMBERS),
            FunctionColumn(
                "roi", _title("roi"), _roi, 70, alignment=Qt.AlignmentFlag.AlignRight, sortable=False
            ),
        ]
        model = PagedTableModel(columns, self._fetcher)
        super().__init__(model, themes, parent)
        model.setParent(self)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsMovable(False)

    def set_name_of(self, name_of: Callable[[int | None], str]) -> None:
        """Name channels in another language."""
        self._name_of = name_of

    def show_rows(self, rows: Sequence[ReturnRow]) -> None:
        """Show these lines."""
        numbered = [(row.channel or 0, row) for row in rows]
        self.paged_model.set_first_rows(numbered, len(numbered))

    def shown_ids(self) -> array[int]:
        """The channels shown, 0 for not recorded."""
        return self.paged_model.ids

    def _channel(self, row: ReturnRow) -> Cell:
        return Cell(self._name_of(row.channel), CellStyle.MUTED if row.channel is None else CellStyle.PLAIN)


def _number_column(field: str, width: int) -> FunctionColumn:
    def cell(row: ReturnRow) -> Cell:
        text = getattr(row, field)
        return Cell(text, CellStyle.MUTED if text == DASH else CellStyle.NUMBER)

    right = Qt.AlignmentFlag.AlignRight
    return FunctionColumn(field, _title(field), cell, width, alignment=right, sortable=False)


def _roi(row: ReturnRow) -> Cell:
    return Cell(row.roi, CellStyle.MUTED if row.roi == DASH else _STYLES[row.tendency])


def _title(key: str) -> Callable[[], str]:
    def title() -> str:
        return _headings()[key]

    return title


def _headings() -> dict[str, str]:
    return {
        "channel": QCoreApplication.translate("ReturnTable", "Channel"),
        "spend": QCoreApplication.translate("ReturnTable", "Spend"),
        "leads": QCoreApplication.translate("ReturnTable", "Leads"),
        "per_lead": QCoreApplication.translate("ReturnTable", "Per lead"),
        "won": QCoreApplication.translate("ReturnTable", "Won"),
        "per_won": QCoreApplication.translate("ReturnTable", "Per won"),
        "revenue": QCoreApplication.translate("ReturnTable", "Revenue"),
        "roi": QCoreApplication.translate("ReturnTable", "ROI"),
    }
