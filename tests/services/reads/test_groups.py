"""Groups of a list against plain Python: which there are, their records in order, counts and sums."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.views.grouping import Grouping, Period
from crm_desktop.services.reads import groups
from crm_desktop.services.reads.groups import group_query, grouped_ids, read_groups, read_sums
from crm_desktop.services.reads.reader import ConvertedSum
from tests.services.reports.filled_files import insert
from tests.services.workspaces import NEW_YEAR, Desk

_DAY = 86_400_000
TAIPEI = ZoneInfo("Asia/Taipei")
NAMES = "id name channel status industry created_at estimated_amount currency"
BY_AMOUNT = (SortKey("estimated_amount", descending=True),)
NEW = (Filter("status", Operator.ANY_OF, ("new",)),)


def filled(desk: Desk, seed: int) -> list[tuple[Stored, ...]]:
    """Leads of some channels, industries and quarters of two years."""
    dice = random.Random(seed)
    rows: list[tuple[Stored, ...]] = [
        (
            number,
            f"N{number}",
            dice.choice((1, 2, 3, None)),
            dice.choice(("new", "contacted", "qualified")),
            dice.choice(("metal", "food", None)),
            NEW_YEAR + dice.randrange(700 * _DAY),
            dice.choice((None, dice.randrange(100_000))),
            dice.choice(("TWD", "USD")),
        )
        for number in range(1, 80)
    ]
    with desk.writing() as work:
        insert(work, Kind.LEAD, NAMES, rows)
        work.commit("filled")
    return rows


def key_of(grouping: Grouping, row: tuple[Stored, ...]) -> Stored:
    """The group in which a row belongs."""
    value = row[NAMES.split().index(grouping.field)]
    if grouping.field != "created_at":
        return value
    moment = datetime.fromtimestamp(int(value or 0) / 1000, TAIPEI)
    return {
        Period.MONTH: f"{moment:%Y-%m}",
        Period.QUARTER: f"{moment.year}-Q{(moment.month + 2) // 3}",
        Period.YEAR: str(moment.year),
    }[grouping.period]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("filters", [(), NEW], ids=["all", "new"])
@pytest.mark.parametrize(
    "grouping",
    [
        Grouping("channel"),
        Grouping("industry"),
        *(Grouping("created_at", period) for period in Period),
    ],
    ids=str,
)
def test_groups_are_those_of_plain_python(
    desk: Desk, seed: int, filters: tuple[Filter, ...], grouping: Grouping
) -> None:
    rows = [row for row in filled(desk, seed) if not filters or row[3] == "new"]
    expected: dict[Stored, list[tuple[Stored, ...]]] = defaultdict(list)
    for row in rows:
        expected[key_of(grouping, row)].append(row)
    query = ListQuery(Kind.LEAD, filters=filters, sort=BY_AMOUNT)
    reader = desk.workspace.reader()
    with reader.view() as view:
        found = read_groups(view, query, grouping, {}, TAIPEI)
        assert {group.key: group.records for group in found} == {
            key: len(each) for key, each in expected.items()
        }
        assert [group.key for group in found][-1] is None or None not in expected
        whole = grouped_ids(view, query, grouping, found, {}, TAIPEI)
        sums = read_sums(
            view, query, grouping, ["estimated_amount"], RateDays(date(2026, 5, 31), TAIPEI), TAIPEI
        )
        for key, of_group in expected.items():
            ids = view.ids(group_query(view, query, grouping, key, TAIPEI), {})
            assert sorted(ids) == sorted(int(row[0] or 0) for row in of_group)
            assert list(whole[key]) == list(ids)
            own = sum(int(row[6] or 0) for row in of_group if row[7] == "TWD")
            foreign = sum(int(row[6] or 0) for row in of_group if row[7] == "USD")
            total = sums.get(key, {}).get("estimated_amount", ConvertedSum("TWD"))
            assert isinstance(total, ConvertedSum)
            assert dict(total.sums) == {"TWD": own, **({"USD": foreign} if "USD" in total.lacking else {})}
            assert foreign == 0 or "USD" in total.lacking
    reader.close()


def test_days_come_newest_first_unless_the_list_is_sorted_by_them(desk: Desk) -> None:
    filled(desk, 1)
    grouping = Grouping("created_at", Period.YEAR)
    reader = desk.workspace.reader()
    with reader.view() as view:
        plain = [group.key for group in read_groups(view, ListQuery(Kind.LEAD), grouping, {}, TAIPEI)]
        by_day = ListQuery(Kind.LEAD, sort=(SortKey("created_at"),))
        rising = [group.key for group in read_groups(view, by_day, grouping, {}, TAIPEI)]
    assert plain == sorted(plain, key=str, reverse=True)
    assert rising == sorted(plain, key=str)
    reader.close()


def test_too_many_groups_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(desk, 2)
    monkeypatch.setattr(groups, "MOST_GROUPS", 2)
    reader = desk.workspace.reader()
    with reader.view() as view, pytest.raises(RuleBroken, match="too_many_groups"):
        read_groups(view, ListQuery(Kind.LEAD), Grouping("industry"), {}, TAIPEI)
    reader.close()
