"""Where the cards of a column stand, with the hole of a lifted card and the gap for one that may land."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.frozen import frozen


@frozen
class Arrangement:
    """Rows that are moved aside: `lifted` is the row in the hand, `gap` the slot held open; None is neither.

    A slot counts the cards above it without the lifted one. The hole of the lifted card is closed while the
    gap is in the same column, else it stays open and shows where the card came from.
    """

    lifted: int | None = None
    gap: int | None = None

    def place(self, row: int) -> int:
        """Return the place of a row, counted in cards from the top."""
        if self.gap is None:
            return row
        place = row - 1 if self.lifted is not None and row > self.lifted else row
        return place + 1 if place >= self.gap else place

    def length(self, rows: int) -> int:
        """Return how many places are taken by so many rows."""
        return rows + 1 if self.gap is not None and self.lifted is None else rows


@frozen
class ColumnLayout:
    """Heights of a column: all cards are equally high, so each place is known without a list of them."""

    pitch: int
    height: int
    rows: int
    now: Arrangement = Arrangement()
    before: Arrangement = Arrangement()
    progress: float = 1.0

    def top(self, row: int) -> int:
        """Return the distance of a card from the column's top, in the middle of a glide too."""
        target = self.now.place(row)
        if self.progress >= 1.0:
            return target * self.pitch
        start = self.before.place(row)
        return round((start + (target - start) * self.progress) * self.pitch)

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that may be seen between two distances; one more at each end for the glide."""
        first = max(top // self.pitch - 1, 0)
        return range(first, max(min(bottom // self.pitch + 2, self.rows), first))

    def row_at(self, distance: int) -> int | None:
        """Return the row of the card at a distance from the top, None between cards."""
        for row in self.rows_between(distance, distance):
            if row != self.now.lifted and 0 <= distance - self.top(row) < self.height:
                return row
        return None

    def slot_at(self, card_top: int, lifted_here: bool) -> int:
        """Return the slot nearest to a card held at a distance from the top."""
        others = self.rows - 1 if lifted_here else self.rows
        return max(0, min((card_top + self.pitch // 2) // self.pitch, others))

    def total(self) -> int:
        """Return the height of all cards."""
        return self.now.length(self.rows) * self.pitch

    def rearranged(self, arrangement: Arrangement) -> ColumnLayout:
        """Return the layout that glides from the present arrangement to another."""
        return replace(self, now=arrangement, before=self.now, progress=0.0)
