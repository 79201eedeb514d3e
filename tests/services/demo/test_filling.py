"""The demo file: quick to make, whole, the same each time, and one step to undo."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.reads.reader import Reader, row_places
from crm_desktop.services.workspace import Office
from crm_desktop.storage.schema import TABLES

KINDS = (Kind.USER, Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY, Kind.SPEND)
DAY = 86_400_000


def counts(office: Office) -> dict[Kind, int]:
    """How many rows each kind has."""
    with office.file.reading.connect() as connection:
        return {
            kind: int(connection.scalar(select(func.count()).select_from(TABLES[kind])) or 0)
            for kind in KINDS
        }


def column(office: Office, kind: Kind, name: str) -> list[object]:
    """One column of a table, by id."""
    table = TABLES[kind]
    with office.file.reading.connect() as connection:
        return list(connection.scalars(select(table.c[name]).order_by(table.c.id)))


def reader_of(office: Office) -> Reader:
    """A reader for one answer; its connection goes with the test's folder."""
    return office.reader()


@pytest.mark.parametrize(("language", "currency"), [("zh_TW", "TWD"), ("zh_CN", "CNY"), ("en", "EUR")])
def test_a_full_demo_file_in_each_language(tmp_path: Path, language: str, currency: str) -> None:
    office = Office.open(tmp_path / "demo.crm", currency=currency)
    outcome = office.run(FillWithDemoData(language))
    found = counts(office)
    assert found[Kind.USER] == 3
    assert found[Kind.LEAD] == 2_000
    assert 120 <= found[Kind.OPPORTUNITY] <= 220
    assert min(found.values()) > 0
    assert outcome.change_set is not None
    assert outcome.change_set.label == "demo_filled"
    assert set(column(office, Kind.LEAD, "currency")) == {currency}
    assert office.check() == []
    office.close()


def test_everything_is_found_by_search_and_nothing_lies_in_the_future(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "demo.crm", currency="TWD")
    office.run(FillWithDemoData("zh_TW", leads=300))
    reader = reader_of(office)
    place = row_places(Kind.LEAD)["company"]
    row = reader.first_rows(ListQuery(Kind.LEAD), {}, 1).rows[0]
    hits = reader.first_rows(ListQuery(Kind.LEAD, str(row[place])), {}, 50).rows
    assert row[0] in {hit[0] for hit in hits}
    reader.close()
    now = time.time_ns() // 1_000_000
    for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY):
        created = [int(str(at)) for at in column(office, kind, "created_at")]
        assert max(created) <= now
        assert min(created) >= now - 367 * DAY
    office.close()


def test_deals_of_every_stage_some_overdue(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "demo.crm", currency="TWD")
    office.run(FillWithDemoData("en"))
    reader = reader_of(office)
    stages = {item.code: item.id for item in reader.directory().of(Kind.STAGE)}
    by_stage = column(office, Kind.OPPORTUNITY, "stage")
    assert all(by_stage.count(id_) >= 3 for id_ in stages.values())
    today = time.strftime("%Y-%m-%d", time.localtime(time.time() - 86_400))
    still_open = tuple(id_ for code, id_ in stages.items() if code not in ("won", "lost"))
    overdue = ListQuery(
        Kind.OPPORTUNITY,
        filters=(
            Filter("stage", Operator.ANY_OF, still_open),
            Filter("expected_close", Operator.BETWEEN, (None, today)),
        ),
    )
    assert 1 <= reader.count(overdue) <= len(by_stage) // 10
    reader.close()
    office.close()


def test_a_lead_that_became_a_deal_is_linked_both_ways(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "demo.crm", currency="TWD")
    office.run(FillWithDemoData("zh_CN", leads=400))
    lead = TABLES[Kind.LEAD]
    deal = TABLES[Kind.OPPORTUNITY]
    with office.file.reading.connect() as connection:
        rows = connection.execute(
            select(lead.c.id, lead.c.opportunity, deal.c.lead, lead.c.status)
            .join(deal, deal.c.id == lead.c.opportunity)
            .order_by(lead.c.id)
        ).all()
    assert rows
    assert all(row.id == row.lead and row.status == "converted" for row in rows)
    office.close()


def test_the_same_seed_tells_the_same_story(tmp_path: Path) -> None:
    moment = time.time_ns() // 1_000_000
    told = []
    for name in ("one.crm", "two.crm"):
        office = Office.open(tmp_path / name, currency="TWD", now=StoppedClock(moment))
        office.run(FillWithDemoData("zh_TW", leads=200))
        told.append([column(office, Kind.LEAD, each) for each in ("name", "created_at", "status")])
        office.close()
    assert told[0] == told[1]


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "demo.crm", currency="TWD")
    before = counts(office)
    office.run(FillWithDemoData("en", leads=300))
    full = counts(office)
    office.undo()
    assert counts(office) == before
    office.redo()
    assert counts(office) == full
    assert office.check() == []
    office.close()


class StoppedClock:
    """A clock that stands still."""

    def __init__(self, moment: int) -> None:
        self._moment = moment

    def __call__(self) -> int:
        return self._moment
