"""A year of spend as a grid: a row for each channel and campaign, a column for each month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from crm_desktop.bridge.kinds.office.spends import Spend
from crm_desktop.core.commands import WriteTogether
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData

MONTHS = range(1, 13)


@frozen
class Purpose:
    """What money is spent on: a channel as such, or a campaign."""

    field: str
    id: int

    @property
    def kind(self) -> Kind:
        """The kind of it."""
        return Kind.CHANNEL if self.field == "channel" else Kind.CAMPAIGN


#: A cell of the grid.
Place = tuple[Purpose, int]


@frozen
class MonthCell:
    """What was spent on something in a month.

    `id` is its one entry of just that month, which the cell edits. Several entries, or one over other days,
    are only told: `is_told`; they are changed in the list.
    """

    id: int | None = None
    amounts: tuple[tuple[str, int], ...] = ()
    is_told: bool = False


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


class SpendYear:
    """The spend of one year."""

    def __init__(self, spends: Sequence[Spend], year: int, reference_data: ReferenceData) -> None:
        self.year = year
        self._cells: dict[Place, list[tuple[Spend, bool]]] = {}
        used: set[Purpose] = set()
        for spend in spends:
            purpose = _purpose_of(spend)
            first, last = (date.fromisoformat(str(spend.values[name])) for name in ("first_day", "last_day"))
            if purpose is None:
                continue
            for month in MONTHS:
                begins, ends = month_days(year, month)
                if first <= ends and last >= begins:
                    used.add(purpose)
                    is_whole = (first, last) == (begins, ends)
                    self._cells.setdefault((purpose, month), []).append((spend, is_whole))
        self.purposes = tuple(
            Purpose(field, item.id)
            for field, kind in (("campaign", Kind.CAMPAIGN), ("channel", Kind.CHANNEL))
            for item in reference_data.of(kind)
            if item.active or Purpose(field, item.id) in used
        )

    def cell(self, place: Place) -> MonthCell:
        """What stands in a cell."""
        found = self._cells.get(place, [])
        amounts = tuple((str(s.values["currency"] or ""), int(s.values["amount"] or 0)) for s, _ in found)
        if len(found) == 1 and found[0][1]:
            return MonthCell(found[0][0].id, amounts)
        return MonthCell(None, amounts, bool(found))

    def command(self, changes: Mapping[Place, Money | None]) -> WriteTogether:
        """The one step that writes what was typed or pasted; cells that are only told are passed over."""
        new: list[Mapping[str, object]] = []
        edits: list[tuple[int, Mapping[str, object]]] = []
        gone: list[int] = []
        for place, amount in changes.items():
            purpose, month = place
            cell = self.cell(place)
            if cell.is_told:
                continue
            if amount is None:
                gone += [] if cell.id is None else [cell.id]
                continue
            told = {"amount": amount.amount, "currency": amount.currency or None}
            if told["currency"] is None:
                del told["currency"]
            if cell.id is not None:
                edits.append((cell.id, told))
            else:
                first, last = month_days(self.year, month)
                new.append({purpose.field: purpose.id, "first_day": first, "last_day": last, **told})
        return WriteTogether(Kind.SPEND, tuple(new), tuple(edits), tuple(gone))


def _purpose_of(spend: Spend) -> Purpose | None:
    """A campaign goes before the channel that is told with it."""
    for field in ("campaign", "channel"):
        id_: Stored = spend.values[field]
        if id_ is not None:
            return Purpose(field, int(id_))
    return None
