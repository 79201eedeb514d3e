"""Own tables against pandas: every value, months in a zone, several currencies, what is put together."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.pivots import Pivot, PivotValue, read_pivot
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reports import own_tables
from crm_desktop.services.reports.figures.sheet import Chosen, Entry, Figure, Named, Subject, Word
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.own_tables import PivotReport
from crm_desktop.services.reports.saved_pivots import drop_pivot, pivot_named, save_pivot, saved_pivots
from tests.services.reports.filled_files import insert, plain_list
from tests.services.workspaces import NEW_YEAR, Desk

TODAY = date(2026, 5, 31)
DAY = 86_400_000
TAIPEI = ZoneInfo("Asia/Taipei")


def counted(desk: Desk, pivot: Pivot, zone: object = UTC) -> Tabulated:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return PivotReport().read(view, {"pivot": pivot, "zone": zone}, TODAY)
    finally:
        reader.close()


def key_of(subject: Subject | None) -> object:
    if isinstance(subject, Word):
        return {"not_recorded": "", "all_records": "all", "others": "others"}[subject.key]
    if isinstance(subject, Entry):
        return subject.id
    if isinstance(subject, Chosen):
        return subject.code
    assert isinstance(subject, Named)
    return subject.text


def table(found: Tabulated) -> dict[tuple[object, object], Figure]:
    """Every cell by its row and column; those of all under "all"."""
    sheet = found.sheets[0]
    assert sheet.total is not None
    return {
        (key_of(line.subject), "all" if column.named is None else key_of(column.named)): line.figures[
            column.key
        ]
        for line in (*sheet.lines, sheet.total)
        for column in sheet.columns
    }


def filled(desk: Desk, seed: int, count: int = 60) -> pd.DataFrame:
    """Leads of some channels, statuses and months, some without an amount or a channel."""
    dice = random.Random(seed)
    rows = [
        (
            "x",
            dice.choice((1, 2, 3, None)),
            dice.choice(("new", "contacted", "qualified")),
            NEW_YEAR + dice.randrange(120 * DAY),
            dice.choice((None, dice.randrange(100_000))),
            "TWD",
        )
        for _ in range(count)
    ]
    with desk.writing() as work:
        insert(work, Kind.LEAD, "name channel status created_at estimated_amount currency", rows)
        work.commit("filled")
    frame = pd.DataFrame(rows, columns=["name", "channel", "status", "created", "amount", "currency"])
    frame["channel"] = [channel or "" for _, channel, *_ in rows]
    frame["month"] = [f"{datetime.fromtimestamp(row[3] / 1000, TAIPEI):%Y-%m}" for row in rows]
    return frame


AGGREGATES = {PivotValue.SUM: "sum", PivotValue.MEAN: "mean", PivotValue.MEDIAN: "median"}


@pytest.mark.parametrize("value", list(PivotValue))
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("columns", ["status", "created_at", ""])
def test_every_cell_as_pandas_has_it(desk: Desk, seed: int, value: PivotValue, columns: str) -> None:
    frame = filled(desk, seed)
    field = "estimated_amount" if value is not PivotValue.COUNT else ""
    found = table(counted(desk, Pivot(Kind.LEAD, "channel", columns, value, field), TAIPEI))
    across = {"status": "status", "created_at": "month", "": "currency"}[columns]
    plain = pd.pivot_table(
        frame.assign(amount=frame["amount"].astype(float), one=1.0),
        index="channel",
        columns=across,
        values="one" if value is PivotValue.COUNT else "amount",
        aggfunc=AGGREGATES.get(value, "sum"),
        margins=True,
        margins_name="all",
        dropna=False,
    )
    whole = frame["amount"].sum()
    told = 0
    for row in plain.index:
        for column in plain.columns:
            if not columns and column != "all":
                continue
            figure, expected = found[row, column], plain.loc[row, column]
            if pd.isna(expected):
                assert figure in (None, 0)
                continue
            assert isinstance(figure, (int, float, Fraction))
            wanted = expected / whole if value is PivotValue.SHARE else expected
            assert float(figure) == pytest.approx(wanted)
            told += 1
    assert told >= 4
    assert len(found) == len(plain.index) * (len(plain.columns) if columns else 1)


def test_cells_lead_to_their_records_and_filters_narrow(desk: Desk) -> None:
    frame = filled(desk, 9)
    new = ChosenFilter("status", Operator.ANY_OF, ("new",))
    found = counted(desk, Pivot(Kind.LEAD, "created_at", "channel", filters=(new,)), TAIPEI)
    assert table(found)["all", "all"] == (frame["status"] == "new").sum()
    reader = desk.workspace.reader()
    with reader.view() as view:
        for line in found.sheets[0].lines:
            for column in found.sheets[0].columns:
                key = "" if column.named is None else column.key
                assert view.count(plain_list(line.behind[key])) == line.figures[column.key]
    reader.close()


def test_amounts_are_converted_and_what_lacks_a_rate_is_named(desk: Desk) -> None:
    rows = [("a", 100, "USD"), ("b", 500, "TWD"), ("c", 700, "EUR")]
    with desk.writing() as work:
        insert(work, Kind.LEAD, "name estimated_amount currency", rows)
        insert(work, Kind.RATE, "currency day rate base", [("USD", "2020-01-01", 30 * 10**12, "TWD")])
        work.commit("filled")
    for value, expected in ((PivotValue.SUM, 3500), (PivotValue.MEAN, 1750), (PivotValue.MEDIAN, 1750)):
        found = counted(desk, Pivot(Kind.LEAD, "status", "", value, "estimated_amount"))
        assert table(found)["all", "all"] == expected
        assert found.lacking is not None
        assert found.lacking.lacking_count == 1


def test_what_has_no_place_of_its_own_is_put_together(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = filled(desk, 4)
    monkeypatch.setattr(own_tables, "MOST_ROWS", 2)
    monkeypatch.setattr(own_tables, "MOST_COLUMNS", 1)
    found = table(counted(desk, Pivot(Kind.LEAD, "channel", "status")))
    counts = frame["channel"].value_counts()
    kept = [row for row, _ in found if isinstance(row, int)]
    assert len(set(kept)) == 2
    left = sum(count for channel, count in counts.items() if channel != "" and channel not in kept)
    assert found["others", "all"] == left
    assert found["all", "all"] == len(frame)
    assert found["all", "others"] == len(frame) - frame["status"].value_counts().max()


def test_nothing_gives_no_lines_and_a_foreign_field_is_refused(desk: Desk) -> None:
    for value in PivotValue:
        pivot = Pivot(Kind.LEAD, "created_at", "channel", value, "estimated_amount")
        found = counted(desk, pivot)
        assert found.is_empty
        assert table(found)["all", "all"] == (0 if value in (PivotValue.COUNT, PivotValue.SUM) else None)
    for wrong in (Pivot(Kind.LEAD, "stage"), Pivot(Kind.LEAD, "status", value=PivotValue.SUM)):
        with pytest.raises(RuleBroken):
            counted(desk, wrong)


def test_tables_are_kept_in_the_file_and_taken_back(desk: Desk) -> None:
    new = ChosenFilter("status", Operator.ANY_OF, ("new",))
    pivot = Pivot(Kind.LEAD, "channel", "created_at", PivotValue.SUM, "estimated_amount", (new,))
    assert read_pivot(pivot.as_text(), BUILT_IN) == pivot
    desk.workspace.run(save_pivot("  By   channel ", pivot))

    def names() -> list[str]:
        reader = desk.workspace.reader()
        try:
            with reader.view() as view:
                found = saved_pivots(view)
                assert all(pivot_named(view, name) == pivot for name in found)
                return list(found)
        finally:
            reader.close()

    assert names() == ["By channel"]
    desk.workspace.run(drop_pivot("By channel"))
    assert names() == []
    desk.workspace.undo()
    assert names() == ["By channel"]
    with pytest.raises(RuleBroken):
        save_pivot("  ", pivot)


def test_a_table_narrowed_by_a_field_that_is_gone_is_no_table_of_all_records() -> None:
    gone = ChosenFilter("own_region", Operator.ANY_OF, ("north",))
    with pytest.raises(ValueError, match="own_region"):
        read_pivot(Pivot(Kind.LEAD, "channel", filters=(gone,)).as_text(), BUILT_IN)
