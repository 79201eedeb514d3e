"""The board between file and page: filters as queries, cards and heads in words, what changes mean to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial

import pytest

from crm_desktop.bridge.board.cards import BoardWords
from crm_desktop.bridge.board.reading import (
    BoardContent,
    BoardFilters,
    BoardQueries,
    Closing,
    filters_to_keep,
    kept_filters,
    pipeline_to_show,
    read_board,
    read_cards,
    stages_of,
)
from crm_desktop.bridge.kinds.office.people import initials
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.commands import CreateRecord, EditRecords, MoveOpportunity
from crm_desktop.core.queries import ListQuery, Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Group, Mine, Negated
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

TODAY = datetime.now(UTC).date()
ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = range(1, 7)
OPEN_STAGES, CLOSED_STAGES = [ENQUIRY, QUOTATION, REVIEW, NEGOTIATION], [WON, LOST]


def opportunity(workspace: Workspace, name: str = "Deal", **values: object) -> int:
    return workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": name, **values})).ids[0]


def board(reader: Reader, filters: BoardFilters) -> BoardContent:
    queries = BoardQueries(filters, TODAY, UTC)
    with reader.view() as view:
        return read_board(view, queries, OPEN_STAGES, CLOSED_STAGES)


def shown(content: BoardContent) -> set[int]:
    return {id_ for column in content.values() for id_ in column.ids}


def words(reader: Reader, language: str = "en") -> BoardWords:
    return BoardWords(
        Words(),
        Formats(language, UTC),
        reader.reference_data(),
        reader.catalogue.row_places(Kind.OPPORTUNITY),
    )


def test_each_column_holds_its_opportunities_in_their_order_with_its_sums(
    workspace: Workspace, reader: Reader
) -> None:
    first = opportunity(workspace, stage=ENQUIRY, amount=Decimal(1000), currency="TWD")
    second = opportunity(workspace, stage=ENQUIRY, amount=Decimal(31), currency="USD", probability=50)
    third = opportunity(workspace, stage=QUOTATION)
    content = board(reader, BoardFilters())
    assert content[ENQUIRY].ids.tolist() == [second, first]
    assert content[QUOTATION].ids.tolist() == [third]
    totals = content[ENQUIRY].totals
    assert totals is not None
    assert (totals.count, totals.amount.sums) == (2, [("TWD", 100_000), ("USD", 3_100)])
    assert totals.weighted.sums == [("TWD", 10_000), ("USD", 1_550)]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (BoardFilters(owners=(1,)), {"mine", "late", "dated", "named"}),
        (BoardFilters(owners=(None,)), {"nobody's"}),
        (BoardFilters(channels=(3,)), {"late"}),
        (BoardFilters(channels=(None,)), {"mine", "nobody's", "dated", "named"}),
        (BoardFilters(closing=Closing.OVERDUE), {"late"}),
        (BoardFilters(closing=Closing.NOT_PLANNED), {"mine", "nobody's", "named"}),
        (BoardFilters(closing=Closing.THIS_MONTH), {"dated"}),
        (BoardFilters(closing=Closing.THIS_QUARTER), {"dated"}),
        (
            BoardFilters(closing=Closing.RANGE, closing_range=DayRange(TODAY - timedelta(400), None)),
            {"late", "dated"},
        ),
        (BoardFilters(text="小熊"), {"named"}),
        (BoardFilters(owners=(1,), channels=(3,), closing=Closing.OVERDUE), {"late"}),
    ],
)
def test_filters_narrow_the_open_columns_and_their_sums(
    workspace: Workspace, reader: Reader, filters: BoardFilters, expected: set[str]
) -> None:
    made = {
        "mine": opportunity(workspace, amount=Decimal(1)),
        "nobody's": opportunity(workspace, owner=None, amount=Decimal(1)),
        "late": opportunity(workspace, channel=3, expected_close=TODAY - timedelta(100), amount=Decimal(1)),
        "dated": opportunity(workspace, expected_close=TODAY, amount=Decimal(1)),
        "named": opportunity(workspace, "小熊製造", amount=Decimal(1)),
    }
    content = board(reader, filters)
    assert shown(content) == {made[name] for name in expected}
    totals = content[ENQUIRY].totals
    assert totals is not None
    assert totals.count == len(expected)
    assert totals.amount.minor == 100 * len(expected)


def test_closed_columns_show_what_was_closed_lately_whatever_its_plan(
    workspace: Workspace, reader: Reader
) -> None:
    now = datetime.now(UTC)
    lately = opportunity(workspace, stage=WON, closed_at=now - timedelta(days=5))
    opportunity(workspace, stage=LOST, closed_at=now - timedelta(days=40))
    content = board(reader, BoardFilters(closing=Closing.THIS_MONTH))
    assert content[WON].ids.tolist() == [lately]
    assert content[LOST].count == 0
    assert board(reader, BoardFilters(closed_days=90))[LOST].count == 1
    assert board(reader, BoardFilters(closed_days=3))[WON].count == 0


class BusyQueries(BoardQueries):
    """Somebody moves an opportunity to the next column whenever the board turns to another one."""

    def __init__(self, workspace: Workspace, card: int) -> None:
        super().__init__(BoardFilters(), TODAY, UTC)
        self._workspace = workspace
        self._card = card
        self._stage = ENQUIRY

    def open_opportunities(self, stages: Sequence[int]) -> ListQuery:
        if self._stage != NEGOTIATION:
            self._workspace.run(MoveOpportunity(self._card, self._stage, self._stage + 1))
            self._stage += 1
        return super().open_opportunities(stages)


def test_a_card_that_is_moved_while_the_board_is_read_stands_in_one_column(
    workspace: Workspace, reader: Reader
) -> None:
    card = opportunity(workspace, amount=Decimal(1))
    work = partial(
        read_board,
        queries=BusyQueries(workspace, card),
        open_stages=OPEN_STAGES,
        closed_stages=CLOSED_STAGES,
    )
    content = reader.read(work)
    holding = [stage for stage, column in content.items() if card in column.ids]
    assert len(holding) == 1
    assert [stage for stage, column in content.items() if column.totals] == holding


def test_filters_survive_being_kept_but_typed_ones_do_not(reader: Reader) -> None:
    reference_data = reader.reference_data()
    filters = BoardFilters((1, None), (2,), Closing.OVERDUE, closed_days=90)
    assert kept_filters(filters_to_keep(filters), reference_data) == filters
    typed = BoardFilters(closing=Closing.RANGE, closing_range=DayRange(TODAY, TODAY), text="x")
    assert kept_filters(filters_to_keep(typed), reference_data) == BoardFilters()
    chosen = BoardFilters(where=Negated(Group((Mine(), ChosenFilter("amount", Operator.FILLED)))))
    assert kept_filters(filters_to_keep(chosen), reference_data) == chosen
    gone = {"owners": [99], "channels": "x", "closing": "never", "closed_days": -3}
    assert kept_filters(gone, reference_data) == BoardFilters()
    assert kept_filters(None, reference_data) == BoardFilters()


def test_stages_and_pipeline_in_use(workspace: Workspace, reader: Reader) -> None:
    reference_data = reader.reference_data()
    assert pipeline_to_show(reference_data, None) == pipeline_to_show(reference_data, 99) == 1
    assert stages_of(reference_data, 1) == [*OPEN_STAGES, *CLOSED_STAGES]
    workspace.run(EditRecords(Records(Kind.STAGE, (REVIEW,)), {"active": False}))
    assert REVIEW not in stages_of(reader.reference_data(), 1)


# Words -----------------------------------------------------------------------------------------------------


def test_cards_say_who_how_much_and_when(workspace: Workspace, reader: Reader) -> None:
    account = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "藍海資訊"})).ids[0]
    workspace.run(EditRecords(Records(Kind.USER, (1,)), {"name": "Kevin Chen"}))
    workspace.run(CreateRecord(Kind.USER, {"name": "陳怡君"}))
    day = TODAY + timedelta(days=3)
    id_ = opportunity(workspace, "20 seats", account=account, amount=Decimal(480_000), expected_close=day)
    card = words(reader).cards(read_cards(reader, [id_]))[id_]
    assert (card.title, card.subtitle, card.left) == ("20 seats", "藍海資訊", "NT$\u00a0480,000")
    assert (card.right, card.disc, card.owner) == (Formats("en").short_day(day, TODAY), "KC", "Kevin Chen")
    assert not card.right_is_bad


def test_an_overdue_card_says_how_late_it_is(workspace: Workspace, reader: Reader) -> None:
    id_ = opportunity(workspace, expected_close=TODAY - timedelta(days=3))
    card = words(reader).cards(read_cards(reader, [id_]))[id_]
    assert (card.right, card.right_is_bad, card.disc) == (Formats("en").overdue(3), True, "")


def test_a_card_says_a_probability_of_its_own(workspace: Workspace, reader: Reader) -> None:
    own, stages_, won = (
        opportunity(workspace, probability=45),
        opportunity(workspace),
        opportunity(workspace, stage=WON, probability=45),
    )
    cards = words(reader).cards(read_cards(reader, [own, stages_, won]))
    assert [cards[each].badge for each in (own, stages_, won)] == ["45%", "", ""]


def test_a_lost_card_says_why_or_to_whom(workspace: Workspace, reader: Reader) -> None:
    acme = workspace.run(CreateRecord(Kind.COMPETITOR, {"name": "Acme"})).ids[0]
    price = opportunity(workspace, stage=LOST, loss_reason=1, amount=Decimal(5))
    rival = opportunity(workspace, stage=LOST, loss_reason=4, lost_to=acme)
    cards = words(reader).cards(read_cards(reader, [price, rival]))
    assert cards[price].left == "Price"
    assert cards[rival].left == "Competitor: Acme"


def test_column_heads_weigh_open_opportunities_only(workspace: Workspace, reader: Reader) -> None:
    opportunity(workspace, stage=QUOTATION, amount=Decimal(5_200_000))
    opportunity(workspace, stage=WON, amount=Decimal(1_600_000))
    content, own = board(reader, BoardFilters()), words(reader)
    head = own.column(QUOTATION, content[QUOTATION], 30)
    assert (head.title, head.count, head.line_right) == ("Quotation", 1, "30%")
    assert head.line_left == "NT$\u00a05.2M · weighted 1.6M"
    won = own.column(WON, content[WON], 30)
    assert won.line_left == "NT$\u00a01.6M"
    assert won.title.startswith("Won · 30 ")
    assert own.totals(content) == ("NT$\u00a05.2M", "NT$\u00a01.6M")


def test_no_rate_is_made_up_to_add_currencies(workspace: Workspace, reader: Reader) -> None:
    opportunity(workspace, amount=Decimal(1_000_000))
    opportunity(workspace, amount=Decimal(31_000), currency="USD")
    content, own = board(reader, BoardFilters()), words(reader)
    assert own.totals(content)[0] == "NT$\u00a01M + US$\u00a031k"
    assert own.totals({}) == ("NT$\u00a00", "NT$\u00a00")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Kevin Chen", "KC"),
        ("陳怡君", "君"),
        ("佳穎", "穎"),
        ("Ana", "AN"),
        ("", ""),
        ("Li De Wang", "LW"),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short
