"""The table of spend and return by channel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.reports.channel_figures import DASH, ReturnRow, Tendency
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable

_STYLES = {
    Tendency.NONE: CellStyle.NUMBER,
    Tendency.GOOD: CellStyle.NUMBER_GOOD,
    Tendency.BAD: CellStyle.NUMBER_BAD,
}
#: Field of a row and the width of its column.
_NUMBERS = (("spend", 90), ("leads", 62), ("per_lead", 74), ("won", 54), ("revenue", 88))


class ReturnTable(SmallTable):
    """A few lines, with numbers at the right and a dash where a figure cannot be had."""

    def __init__(self, themes: Themes, name_of: Callable[[int | None], str], parent: QWidget) -> None:
        self._name_of = name_of
        right = Qt.AlignmentFlag.AlignRight
        columns = [
            FunctionColumn("channel", _title("channel"), self._channel, 104, sortable=False),
            *(_number_column(field, width) for field, width in _NUMBERS),
            FunctionColumn("roi", _title("roi"), _roi, 68, alignment=right, sortable=False),
        ]
        super().__init__(columns, themes, parent, widest="channel")

    def set_name_of(self, name_of: Callable[[int | None], str]) -> None:
        """Name channels in another language."""
        self._name_of = name_of

    def show_returns(self, rows: Sequence[ReturnRow]) -> None:
        """Show these lines; leads without a channel have the number 0."""
        self.show_rows([(row.channel or 0, row) for row in rows])

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
        "revenue": QCoreApplication.translate("ReturnTable", "Revenue"),
        "roi": QCoreApplication.translate("ReturnTable", "ROI"),
    }
