"""What people did and how soon leads were answered, counted here record by record on random data."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, date, timedelta
from statistics import median

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.services.reports.deals.people import PeopleReport
from crm_desktop.services.reports.figures.sheet import Entry, Figure, Line
from crm_desktop.services.reports.figures.tabulated import Tabulated
from tests.services.reports.filled_files import insert, plain_list
from tests.services.reports.plain_report import DAY, midnight
from tests.services.workspaces import Desk

TODAY = date(2026, 1, 31)
FIRST = TODAY - timedelta(days=29)
MINUTE, HOUR = 60_000, 3_600_000
WON, LOST = 5, 6
ANSWERS = ("call", "meeting", "email")


def counted(desk: Desk, **chosen: object) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return PeopleReport().read(view, {"zone": UTC, **chosen}, TODAY)
    finally:
        reader.close()


def of(found: Tabulated, owner: int | None) -> Line:
    return next(line for line in found.sheets[0].lines if line.subject == Entry(Kind.USER, owner))


def rounded(wait: int) -> int:
    return wait // MINUTE * MINUTE if wait < 2 * DAY else wait // HOUR * HOUR


def some_moment(dice: random.Random) -> int:
    return midnight(TODAY) - dice.randrange(60 * DAY)


@pytest.mark.parametrize("seed", range(4))
def test_everything_is_counted_record_by_record(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    second = desk.create(Kind.USER, name="Ben")
    owners = (1, second, None)
    leads: list[tuple[int, int | None, int | None, int | None, str]] = []
    for _number in range(40):
        created = some_moment(dice)
        one, other = (
            None if dice.random() < 0.6 else created + dice.randrange(-DAY, 5 * DAY) for _ in range(2)
        )
        leads.append((created, dice.choice(owners), one, other, dice.choice(("new", "qualified"))))
    activities: list[tuple[str, int | None, int | None, int | None, int]] = [
        (
            dice.choice((*ANSWERS, "task", "note")),
            dice.choice((None, some_moment(dice))),
            dice.choice((None, *range(1, 41))),
            dice.choice(owners),
            some_moment(dice),
        )
        for _ in range(80)
    ]
    deals: list[tuple[int, int | None, int, int]] = [
        (dice.choice((1, WON, LOST)), dice.choice(owners), some_moment(dice), 500) for _ in range(30)
    ]
    with desk.writing() as work:
        columns = "name created_at owner contacted_at qualified_at status"
        insert(work, Kind.LEAD, columns, [("x", *lead) for lead in leads])
        columns = "subject kind done_at lead owner created_at"
        insert(work, Kind.ACTIVITY, columns, [("x", *each) for each in activities])
        columns = "name currency created_at stage owner closed_at amount"
        rows = [("x", "TWD", 0, stage, owner, end, amount) for stage, owner, end, amount in deals]
        insert(work, Kind.OPPORTUNITY, columns, rows)
        work.commit("filled")
    found = counted(desk, **{"from": FIRST, "to": TODAY})
    begins, ends = midnight(FIRST), midnight(TODAY) + DAY

    done: dict[int | None, list[tuple[str, int | None]]] = defaultdict(list)
    first: dict[int, int] = {}
    for kind, done_at, lead, owner, created in activities:
        at = created if done_at is None and kind == "note" else done_at
        if at is not None and begins <= at < ends:
            done[owner].append((kind, lead))
        if lead is not None and done_at is not None and kind in ANSWERS:
            first[lead] = min(done_at, first.get(lead, done_at))
    for owner in owners:
        waits, soon, judged, new = [], 0, 0, 0
        for number, (created, whose, contacted, qualified, status) in enumerate(leads, 1):
            if whose != owner or not begins <= created < ends:
                continue
            new += 1
            moments = [each for each in (contacted, qualified, first.get(number)) if each is not None]
            answer = min(moments) if moments else None
            wait = None if answer is None else max(0, answer - created)
            if answer is not None and wait is not None and answer < midnight(TODAY):
                waits.append(rounded(wait))
            if created <= midnight(TODAY) - DAY and (answer is not None or status == "new"):
                judged += 1
                soon += wait is not None and answer is not None and answer < midnight(TODAY) and wait <= DAY
        mine = [each for each in deals if each[1] == owner and begins <= each[2] < ends and each[0] != 1]
        won = [each for each in mine if each[0] == WON]
        figures: dict[str, Figure] = {
            "activities_done": len(done[owner]),
            **{f"done_{kind}": sum(each == kind for each, _ in done[owner]) for kind in (*ANSWERS, "note")},
            "new_leads": new,
            "answer_time": median(waits) / HOUR if waits else None,
            "answered_in_a_day": Share(soon, judged),
            "worked_leads": len({lead for _, lead in done[owner] if lead}),
            "won_deals": len(won),
            "win_rate": Share(len(won), len(mine)),
            "won_amount": 500 * len(won),
        }
        line = of(found, owner)
        assert {key: line.figures[key] for key in figures} == figures
    only = counted(desk, **{"from": FIRST, "to": TODAY, "owner": [second]})
    assert [line.figures for line in only.sheets[0].lines] == [of(found, second).figures]


def test_an_answer_without_a_date_is_named_and_a_lead_of_today_waits(desk: Desk) -> None:
    with desk.writing() as work:
        rows = [
            ("old", midnight(TODAY) - 3 * DAY, "new", None),
            ("no date", midnight(TODAY) - 3 * DAY, "qualified", None),
            ("yesterday", midnight(TODAY) - HOUR, "new", None),
            ("merged", midnight(TODAY) - 3 * DAY, "new", 1),
        ]
        insert(work, Kind.LEAD, "name created_at status merged_into", rows)
        work.commit("filled")
    found = counted(desk)
    total = found.sheets[0].total
    assert total is not None
    assert total.figures["new_leads"] == 3
    assert total.figures["answered_in_a_day"] == Share(0, 1)
    assert total.figures["answer_time"] is None
    assert [note.parameters.get("count") for note in found.notes] == [None, 1]


def test_what_is_behind_figures_is_as_much_as_they_say(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna", owner=1)
    with desk.writing() as work:
        rows = [("x", stage, 1, midnight(FIRST)) for stage in (WON, WON, LOST, 1)]
        insert(work, Kind.OPPORTUNITY, "name stage owner closed_at", rows)
        work.commit("filled")
    line = of(counted(desk), 1)
    reader = desk.workspace.reader()
    with reader.view() as view:
        counts = {
            key: len(view.ids(plain_list(line.behind[key]), {}))
            for key in ("new_leads", "won_deals", "win_rate")
        }
    reader.close()
    assert counts == {"new_leads": 1, "won_deals": 2, "win_rate": 3}


def test_nothing_gives_dashes_and_a_reversed_range_is_refused(desk: Desk) -> None:
    found = counted(desk)
    assert found.is_empty
    total = found.sheets[0].total
    assert total is not None
    assert total.figures["answer_time"] is None
    assert total.figures["win_rate"] == Share(0, 0)
    with pytest.raises(RuleBroken):
        counted(desk, **{"from": TODAY, "to": FIRST})
