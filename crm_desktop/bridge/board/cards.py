"""Opportunities and stages in the words of the board: cards, column heads, sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.board.reading import BoardColumnContent, BoardContent
from crm_desktop.bridge.kinds.people import are_several, person
from crm_desktop.bridge.kinds.reference_lists import colour_index, stage_kind
from crm_desktop.bridge.kinds.stage_notes import days_in_short, stale_days, stands_still
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.qtkit.board.data import BoardColumn, Card
from crm_desktop.services.reads.reader import CurrencyTotal, ListRow, ReferenceData


class BoardWords:
    """Makes every text of the board, for one language and one state of the reference data."""

    def __init__(
        self, words: Words, formats: Formats, reference_data: ReferenceData, places: Mapping[str, int]
    ) -> None:
        """`places` are those of an opportunity's list row."""
        self._words = words
        self._formats = formats
        self._reference_data = reference_data
        self._places = places
        self._several_people = are_several(reference_data)

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
            subtitle=self._text(row, "account:name")
            or self._text(row, "contact:name")
            or self._text(row, "lead:name"),
            left=left,
            right=day,
            right_is_bad=is_late,
            disc="" if owner is None else owner.initials,
            disc_colour=0 if owner is None else owner.colour_index,
            owner="" if owner is None else owner.name,
            badge=self._own_probability(row, kind),
            mark="" if still is None else days_in_short(still),
            warning="" if still is None else stands_still(still),
        )

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

    def column(self, stage_id: int, content: BoardColumnContent, closed_days: int) -> BoardColumn:
        """The head of a column."""
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

    def _sums(self, totals: Sequence[CurrencyTotal], is_open: bool) -> str:
        amount = self.money((total.currency, total.amount) for total in totals)
        if not is_open or not amount:
            return amount
        weighted = self.money((total.currency, total.weighted) for total in totals)
        if len({total.currency for total in totals if total.amount}) == 1:
            # The room is narrow, and the currency stands before the sum already.
            weighted = weighted.removeprefix(self._formats.sign(self._currency(totals)))
        template = QCoreApplication.translate("Board", "{sum} · weighted {weighted}")
        return template.format(sum=amount, weighted=weighted)

    def _currency(self, totals: Sequence[CurrencyTotal]) -> str:
        found = next(total.currency for total in totals if total.amount)
        return found or self._reference_data.base_currency

    def totals(self, content: BoardContent) -> tuple[str, str]:
        """Sum and weighted sum of all open opportunities."""
        totals = [
            total
            for stage_id, column in content.items()
            if stage_kind(self._reference_data, stage_id) == StageKind.OPEN
            for total in column.totals
        ]
        none = self._formats.short_money(0, self._reference_data.base_currency)
        amount = self.money((total.currency, total.amount) for total in totals)
        weighted = self.money((total.currency, total.weighted) for total in totals)
        return amount or none, weighted or none

    def money(self, amounts: Iterable[tuple[str, int]]) -> str:
        """Amounts by currency as one short text, the office's own first; no rate is made up to add them."""
        sums: dict[str, int] = {}
        for currency, amount in amounts:
            code = currency or self._reference_data.base_currency
            sums[code] = sums.get(code, 0) + amount
        own = self._reference_data.base_currency
        ordered = sorted((code for code in sums if sums[code]), key=lambda code: (code != own, code))
        return " + ".join(self._formats.short_money(sums[code], code) for code in ordered)

    def open_count(self, content: BoardContent) -> str:
        """How many open opportunities there are, for the status line."""
        count = sum(
            column.count
            for stage_id, column in content.items()
            if stage_kind(self._reference_data, stage_id) == StageKind.OPEN
        )
        return QCoreApplication.translate("Board", "%Ln open deal(s)", "", count)
