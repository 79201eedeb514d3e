"""Opportunities and stages in the words of the board: cards, column heads, sums."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.board.grouping import group_title
from crm_desktop.bridge.board.reading import BoardColumnContent, BoardContent, Grouping
from crm_desktop.bridge.kinds.office import tags
from crm_desktop.bridge.kinds.office.people import are_several, person
from crm_desktop.bridge.kinds.office.reference_lists import colour_index, stage_kind
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.sums import short_sum
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.records.stage_notes import days_in_short, stale_days, stands_still
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.tags import TAGS
from crm_desktop.qtkit.board.data import BoardColumn, Card
from crm_desktop.services.reads.reader import ColumnTotals, ConvertedSum, ListRow, ReferenceData


class BoardWords:
    """Makes every text of the board, for one language and one state of the reference data."""

    def __init__(
        self,
        words: Words,
        formats: Formats,
        reference_data: ReferenceData,
        places: Mapping[str, int],
        grouping: Grouping = Grouping.STAGE,
    ) -> None:
        """`places` are those of an opportunity's list row."""
        self._words = words
        self._formats = formats
        self._reference_data = reference_data
        self._places = places
        self._several_people = are_several(reference_data)
        self._grouping = grouping

    # Cards -----------------------------------------------------------------------------------------------

    def cards(self, rows: Mapping[int, ListRow]) -> dict[int, Card]:
        """The cards of some rows."""
        today = self._formats.today()
        return {id_: self._card(row, today) for id_, row in rows.items()}

    def _card(self, row: ListRow, today: date) -> Card:
        kind = stage_kind(self._reference_data, self._number(row, "stage") or 0)
        left = self._amount(row)
        if kind is StageKind.LOST:
            left = self._loss(row) or left
        day, is_late = self._day(row, kind, today)
        told = {name: row[self._places[name]] for name in ("stage", "stage_since")}
        still = stale_days(told, self._reference_data, self._formats)
        owner = person(self._reference_data, self._number(row, "owner")) if self._several_people else None
        return Card(
            id=int(row[0] or 0),
            title=self._text(row, "name"),
            subtitle=self._subtitle(row),
            left=left,
            right=day,
            right_is_bad=is_late,
            disc="" if owner is None else owner.initials,
            disc_colour=0 if owner is None else owner.colour_index,
            owner="" if owner is None else owner.name,
            badge=self._own_probability(row, kind),
            mark="" if still is None else days_in_short(still),
            warning="" if still is None else stands_still(still),
            tags=tags.chips_of_ids(self._reference_data, row[self._places[TAGS]]),
        )

    def _subtitle(self, row: ListRow) -> str:
        """Who it is about; where the columns are no stages, also in which one it stands."""
        about = next(
            filter(None, (self._text(row, f"{name}:name") for name in ("account", "contact", "lead"))), ""
        )
        if self._grouping is Grouping.STAGE:
            return about
        stage = self._words.item(self._reference_data, Kind.STAGE, self._number(row, "stage"))
        return f"{stage} · {about}" if about else stage

    def _own_probability(self, row: ListRow, kind: StageKind | None) -> str:
        """A probability set for this opportunity; that of the stage stands in the column's head."""
        own = self._number(row, "probability")
        return "" if own is None or kind is not StageKind.OPEN else self._formats.percent(own / 100, 0)

    def _amount(self, row: ListRow) -> str:
        amount = self._number(row, "amount")
        return "" if amount is None else self._formats.money(amount, self._text(row, "currency"))

    def _loss(self, row: ListRow) -> str:
        competitor = self._words.item(self._reference_data, Kind.COMPETITOR, self._number(row, "lost_to"))
        if competitor:
            return QCoreApplication.translate("Board", "Competitor: {name}").format(name=competitor)
        return self._words.item(self._reference_data, Kind.LOSS_REASON, self._number(row, "loss_reason"))

    def _day(self, row: ListRow, kind: StageKind | None, today: date) -> tuple[str, bool]:
        if kind is not StageKind.OPEN:
            closed = self._number(row, "closed_at")
            day = None if closed is None else self._formats.day_of(closed)
            return ("" if day is None else self._formats.short_day(day, today)), False
        planned = self._text(row, "expected_close")
        if not planned:
            return "", False
        expected = date.fromisoformat(planned)
        late = (today - expected).days
        return (
            self._formats.overdue(late) if late > 0 else self._formats.short_day(expected, today)
        ), late > 0

    def _text(self, row: ListRow, column: str) -> str:
        return str(row[self._places[column]] or "")

    def _number(self, row: ListRow, column: str) -> int | None:
        value = row[self._places[column]]
        return None if value is None else int(value)

    # Columns ---------------------------------------------------------------------------------------------

    def _is_open(self, key: int) -> bool:
        """Whether a column holds open opportunities; groups hold no others."""
        if self._grouping is not Grouping.STAGE:
            return True
        return stage_kind(self._reference_data, key) is StageKind.OPEN

    def column(self, stage_id: int, content: BoardColumnContent, closed_days: int) -> BoardColumn:
        """The head of a column."""
        if self._grouping is not Grouping.STAGE:
            return self._group(stage_id, content)
        stage = self._reference_data.get(Kind.STAGE, stage_id)
        facts: Mapping[str, Stored] = stage.facts if stage is not None else {}
        is_open = facts.get("kind") == StageKind.OPEN
        title = self._words.item(self._reference_data, Kind.STAGE, stage_id)
        if not is_open:
            title = QCoreApplication.translate("Board", "{stage} · %n day(s)", "", closed_days).format(
                stage=title
            )
        probability = int(facts.get("probability") or 0)
        return BoardColumn(
            key=stage_id,
            title=title,
            count=content.count,
            line_left=self._sums(content.totals, is_open),
            line_right=self._formats.percent(probability / 100, 0),
            colour=colour_index(self._reference_data, Kind.STAGE, stage_id),
        )

    def _group(self, key: int, content: BoardColumnContent) -> BoardColumn:
        """The head of a column of one owner, channel or month."""
        title, colour = group_title(self._grouping, key, self._reference_data, self._words, self._formats)
        return BoardColumn(
            key=key,
            title=title,
            count=content.count,
            line_left=self._sums(content.totals, is_open=True),
            colour=colour,
        )

    def _sums(self, totals: ColumnTotals | None, is_open: bool) -> str:
        if totals is None:
            return ""
        amount = short_sum(self._formats, totals.amount)
        if not is_open or not amount:
            return amount
        weighted = short_sum(self._formats, totals.weighted) or self._formats.short_money(
            0, totals.weighted.currency
        )
        shown = [currency for currency, minor in totals.amount.sums if minor]
        if len(shown) == 1:
            # The room is narrow, and the currency stands before the sum already.
            weighted = weighted.removeprefix(self._formats.sign(shown[0]))
        template = QCoreApplication.translate("Board", "{sum} · weighted {weighted}")
        return template.format(sum=amount, weighted=weighted)

    def lacking(self, content: BoardContent) -> ConvertedSum:
        """What lacks a rate in any column."""
        found = ConvertedSum(self._reference_data.base_currency)
        for column in content.values():
            if column.totals is not None:
                found.add_lacking(column.totals.amount)
        return found

    def open_sums(self, content: BoardContent) -> tuple[ConvertedSum, ConvertedSum]:
        """Sum and weighted sum of all open opportunities."""
        amount, weighted = (ConvertedSum(self._reference_data.base_currency) for _ in range(2))
        for key, column in content.items():
            if column.totals is not None and self._is_open(key):
                amount.add_sum(column.totals.amount)
                weighted.add_sum(column.totals.weighted)
        return amount, weighted

    def totals(self, content: BoardContent) -> tuple[str, str]:
        """Sum and weighted sum of all open opportunities, in words."""
        none = self._formats.short_money(0, self._reference_data.base_currency)
        amount, weighted = (short_sum(self._formats, each) or none for each in self.open_sums(content))
        return amount, weighted

    def open_count(self, content: BoardContent) -> str:
        """How many open opportunities there are, for the status line."""
        count = sum(column.count for key, column in content.items() if self._is_open(key))
        return QCoreApplication.translate("Board", "%Ln open deal(s)", "", count)
