"""Rows of a table that stand above groups of others: what they say, and a model in which there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from PySide6.QtCore import QAbstractTableModel

from crm_desktop.frozen import frozen

#: Among the ids of a table every number from here down is a heading; -1 is a record whose id is on its way.
FIRST_HEADING = -2


@frozen
class Heading:
    """What a row above a group says: its name, how many records, subtotals by the keys of columns.

    Each subtotal is told to the last digit and in few letters, for columns that are too narrow for that.
    """

    name: str
    count: str
    is_open: bool = True
    sums: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    #: the number of the colour of its dot; None for none
    colour: int | None = None

    @property
    def text(self) -> str:
        """What is read aloud."""
        return f"{self.name}, {self.count}"


def heading_id(number: int) -> int:
    """What stands among the ids for the heading of that number."""
    return FIRST_HEADING - number


def heading_number(id_: int) -> int:
    """The number of the heading that stands among the ids; negative for a record."""
    return FIRST_HEADING - id_


class RecordsModel(QAbstractTableModel):
    """A table whose rows are all records; `grouped_model` has headings among them."""

    #: whether there are headings
    is_grouped = False

    @property
    def record_count(self) -> int:
        """How many records there are, those of closed groups too."""
        return self.rowCount()

    def heading_at(self, _row: int) -> Heading | None:
        """The heading that a row is; None for a record."""
        return None

    def record_rows(self, top: int, bottom: int) -> int:
        """How many of some rows, both ends included, are records."""
        return bottom - top + 1

    def ask_for_ids(self, _top: int, _bottom: int) -> None:
        """Have the ids of some rows read, both ends included, where they are not known."""
