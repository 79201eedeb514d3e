"""What pages see of sheets of figures: they look at lines and columns, and count nothing themselves."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.queries import ListQuery
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.figures.pictures import Bars, Curves, Heat, Picture, Steps
from crm_desktop.services.reports.figures.sheet import FigureColumn, Form, Line, Sheet

__all__ = [
    "Bars",
    "Curves",
    "FigureColumn",
    "Heat",
    "Line",
    "Picture",
    "Sheet",
    "Steps",
    "is_money",
    "records_behind",
]


def is_money(column: FigureColumn) -> bool:
    """Whether the figures of a column are amounts, which are told without the sign of the currency there."""
    return column.form is Form.MONEY


def records_behind(line: Line, column: str) -> ListQuery | Callable[[View], ListQuery] | None:
    """The list behind a figure, or a read of it, else that of its line; None where they are no list."""
    return line.behind.get(column) or line.behind.get("")
