"""Columns of the board that are no stages: owners, channels, or the months in which deals should close."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.board.reading import BoardColumnContent, BoardContent, Grouping
from crm_desktop.bridge.kinds.office.reference_lists import colour_index
from crm_desktop.bridge.person.calendar_words import month_name
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.board_groups import board_groups
from crm_desktop.services.reads.reader import ReferenceData, View

#: The key of the column of those without an owner, a channel or a day.
NONE = 0
#: So many months are offered, this one first, whether or not anything should close in them.
_MONTHS_AHEAD = 6
_GREY = 7
_KINDS = {Grouping.OWNER: Kind.USER, Grouping.CHANNEL: Kind.CHANNEL}


@frozen
class BoardGroups:
    """The open opportunities of a query, by owner, channel or month."""

    grouping: Grouping
    query: ListQuery
    rate_days: RateDays
    today: date

    def read(self, view: View) -> BoardContent:
        """Read all groups; what nobody stands in is there where cards may be dropped into it."""
        ids, totals = board_groups(view, self.query, self.rate_days, str(self.grouping))
        return {
            key: BoardColumnContent(ids[key], totals.get(key)) if key in ids else BoardColumnContent()
            for key in self._keys(ids, view.reference_data())
        }

    def _keys(self, filled: Iterable[int], reference_data: ReferenceData) -> list[int]:
        """The columns from left to right; those without come last."""
        found = set(filled) - {NONE}
        if self.grouping is Grouping.MONTH:
            return [*sorted(found | set(months_from(self.today, _MONTHS_AHEAD))), NONE]
        items = reference_data.of(_KINDS[self.grouping])
        offered = {item.id for item in items if item.active} if self.grouping is Grouping.OWNER else set()
        ordered = [item.id for item in items if item.id in found | offered]
        return [*ordered, NONE]


def months_from(day: date, count: int) -> list[int]:
    """So many months from that of a day on, as 202611."""
    first = day.year * 12 + day.month - 1
    return [month // 12 * 100 + month % 12 + 1 for month in range(first, first + count)]


def group_title(
    grouping: Grouping, key: int, reference_data: ReferenceData, words: Words, formats: Formats
) -> tuple[str, int]:
    """What a column is called, and the number of its colour."""
    translate = QCoreApplication.translate
    if grouping is Grouping.MONTH:
        none = translate("Board", "No date")
        return (month_name(date(key // 100, key % 100, 1), formats) if key else none), _GREY
    kind = _KINDS[grouping]
    if key:
        return words.item(reference_data, kind, key), colour_index(reference_data, kind, key)
    none = translate("Board", "Nobody") if grouping is Grouping.OWNER else translate("Board", "Not recorded")
    return none, _GREY


def dropped(grouping: Grouping, key: int, seen: Mapping[str, Stored]) -> dict[str, object]:
    """What changes in an opportunity that is put into another column; `seen` is it as it is.

    In another month it should close on the same day of it, or on the last one; one without a day on the last.
    """
    if grouping is not Grouping.MONTH:
        return {str(grouping): key or None}
    if key == NONE:
        return {str(grouping): None}
    year, month = divmod(key, 100)
    last = monthrange(year, month)[1]
    day = seen.get(str(grouping))
    wanted = last if day is None else date.fromisoformat(str(day)).day
    return {str(grouping): date(year, month, min(wanted, last))}
