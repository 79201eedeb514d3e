"""The board by owners, channels and months: whose column a card stands in, and what a drop changes."""

from __future__ import annotations

from datetime import UTC, date
from decimal import Decimal

import pytest

from crm_desktop.bridge.board.grouping import NONE, BoardGroups, dropped, group_title, months_from
from crm_desktop.bridge.board.reading import BoardContent, BoardFilters, BoardQueries, Grouping
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace
from tests.bridge.board.test_reading import opportunity

TODAY = date(2026, 11, 29)
OPEN = [1, 2, 3, 4]


def groups(reader: Reader, grouping: Grouping, filters: BoardFilters | None = None) -> BoardContent:
    queries = BoardQueries(filters or BoardFilters(), TODAY, UTC)
    query = queries.open_opportunities(OPEN)
    with reader.view() as view:
        return BoardGroups(grouping, query, queries.rate_days, TODAY).read(view)


def ids(content: BoardContent) -> dict[int, list[int]]:
    return {key: column.ids.tolist() for key, column in content.items()}


def test_cards_stand_with_their_owners_in_the_order_of_stages_and_nobodys_last(
    workspace: Workspace, reader: Reader
) -> None:
    kim = workspace.run(CreateRecord(Kind.USER, {"name": "Kim"})).ids[0]
    late = opportunity(workspace, "late", owner=kim, stage=3, amount=Decimal(10))
    early = opportunity(workspace, "early", owner=kim, stage=1, amount=Decimal(5))
    free = opportunity(workspace, "free", owner=None, stage=2)
    opportunity(workspace, "ended", owner=kim, stage=5)
    content = groups(reader, Grouping.OWNER)
    assert ids(content) == {1: [], kim: [early, late], NONE: [free]}
    total = content[kim].totals
    assert total is not None
    assert (total.count, total.amount.sums) == (2, [("TWD", 1500)])
    only = groups(reader, Grouping.OWNER, BoardFilters(owners=(kim,)))
    assert ids(only) == {1: [], kim: [early, late], NONE: []}


def test_months_begin_with_this_one_and_hold_every_day(workspace: Workspace, reader: Reader) -> None:
    late = opportunity(workspace, "late", expected_close=date(2026, 9, 30))
    now = opportunity(workspace, "now", expected_close=date(2026, 11, 30))
    sooner = opportunity(workspace, "sooner", expected_close=date(2026, 11, 1))
    far = opportunity(workspace, "far", expected_close=date(2028, 1, 1))
    never = opportunity(workspace, "never")
    content = ids(groups(reader, Grouping.MONTH))
    assert list(content) == [202609, 202611, 202612, 202701, 202702, 202703, 202704, 202801, NONE]
    assert (content[202609], content[202611], content[202801], content[NONE]) == (
        [late],
        [sooner, now],
        [far],
        [never],
    )


def test_channels_have_a_column_where_anything_came_from_them(workspace: Workspace, reader: Reader) -> None:
    fair = opportunity(workspace, "fair", channel=1)
    assert ids(groups(reader, Grouping.CHANNEL)) == {1: [fair], NONE: []}


@pytest.mark.parametrize(
    ("day", "key", "after"),
    [
        ("2026-11-15", 202702, date(2027, 2, 15)),
        ("2026-12-31", 202702, date(2027, 2, 28)),
        (None, 202702, date(2027, 2, 28)),
        ("2026-11-15", NONE, None),
    ],
)
def test_a_drop_into_a_month_keeps_the_day_as_far_as_it_has_one(
    day: str | None, key: int, after: date | None
) -> None:
    assert dropped(Grouping.MONTH, key, {"expected_close": day}) == {"expected_close": after}


def test_a_drop_among_owners_names_another_or_nobody() -> None:
    assert dropped(Grouping.OWNER, 7, {}) == {"owner": 7}
    assert dropped(Grouping.OWNER, NONE, {}) == {"owner": None}


def test_columns_are_named_by_what_they_are(reader: Reader) -> None:
    data, formats = reader.reference_data(), Formats("en", UTC)
    titles = [
        group_title(grouping, key, data, Words(), formats)[0]
        for grouping, key in (
            (Grouping.MONTH, 202611),
            (Grouping.MONTH, NONE),
            (Grouping.OWNER, NONE),
            (Grouping.CHANNEL, 1),
        )
    ]
    assert titles == ["November 2026", "No date", "Nobody", "Trade fair"]
    assert months_from(date(2026, 12, 5), 2) == [202612, 202701]
