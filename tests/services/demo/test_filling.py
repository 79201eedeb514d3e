"""The demo file: quick to make, whole, the same each time, and one step to undo."""

from __future__ import annotations

import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.working_days import USUAL, WorkingDays
from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.totals import Line, line_amount
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import from_millionths, from_milliseconds
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.words.languages import LANGUAGES
from crm_desktop.resources import resources_folder
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.demo.story import on_past_workday, on_workday
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.reads.record.lines import OwnedLines, deal_lines
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.schema import built_in_schema
from tests.new_files import put_new_file
from tests.services.workspaces import rows_of

KINDS = (Kind.USER, Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY, Kind.SPEND)
DAY = 86_400_000
CURRENCIES = {"zh_TW": "TWD", "zh_CN": "CNY", "en": "EUR"}


class Offices:
    """The made-up office of each language, whole, for tests that change nothing in it; made when asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        #: the file of a language
        self.file: Callable[[str], Path] = cache(self._make)

    def _make(self, language: str) -> Path:
        path = self._folder / f"{language}.crm"
        put_new_file(path, currency=CURRENCIES[language])
        with closing(Workspace.open(path)) as workspace:
            change_set = workspace.run(FillWithDemoData(language)).change_set
        assert change_set is not None
        assert change_set.label == "demo_filled"
        return path

    @contextmanager
    def open(self, language: str) -> Iterator[Workspace]:
        """The file of a language, open."""
        with closing(Workspace.open(self.file(language), create=False)) as workspace:
            yield workspace


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Offices:
    return Offices(tmp_path_factory.mktemp("offices"))


def counts(workspace: Workspace) -> dict[Kind, int]:
    """How many rows each kind has."""
    with workspace.file.reading.connect() as connection:
        return {
            kind: int(connection.scalar(select(func.count()).select_from(built_in_schema()[kind])) or 0)
            for kind in KINDS
        }


def column(workspace: Workspace, kind: Kind, name: str) -> list[object]:
    """One column of a table, by id."""
    table = built_in_schema()[kind]
    with workspace.file.reading.connect() as connection:
        return list(connection.scalars(select(table.c[name]).order_by(table.c.id)))


def reader_of(workspace: Workspace) -> Reader:
    """A reader for one answer; its connection goes with the test's folder."""
    return workspace.reader()


@pytest.mark.parametrize("language", CURRENCIES)
def test_a_full_demo_file_in_each_language(offices: Offices, language: str) -> None:
    with offices.open(language) as workspace:
        found = counts(workspace)
        assert found[Kind.USER] == 3
        assert found[Kind.LEAD] == 900
        assert 250 <= found[Kind.OPPORTUNITY] <= 400
        assert min(found.values()) > 0
        states = column(workspace, Kind.LEAD, "status")
        assert 1 / 4 < states.count("unqualified") / 900 < 2 / 5
        assert all(states.count(each) >= 15 for each in ("new", "contacted", "qualified", "converted"))
        assert set(column(workspace, Kind.LEAD, "currency")) == {CURRENCIES[language]}
        assert workspace.check() == []


def test_everything_is_found_by_search_and_nothing_lies_in_the_future(offices: Offices) -> None:
    with offices.open("zh_TW") as workspace:
        reader = reader_of(workspace)
        place = BUILT_IN.row_places(Kind.LEAD)["company"]
        row = reader.first_rows(ListQuery(Kind.LEAD), {}, 1).rows[0]
        hits = reader.first_rows(ListQuery(Kind.LEAD, str(row[place])), {}, 50).rows
        assert row[0] in {hit[0] for hit in hits}
        reader.close()
        now = time.time_ns() // 1_000_000
        for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY):
            created = [int(str(at)) for at in column(workspace, kind, "created_at")]
            assert max(created) <= now
            assert min(created) >= now - 732 * DAY


def test_opportunities_of_every_stage_some_overdue(offices: Offices) -> None:
    with offices.open("en") as workspace:
        reader = reader_of(workspace)
        stages = {item.code: item.id for item in reader.reference_data().of(Kind.STAGE) if item.code}
        by_stage = column(workspace, Kind.OPPORTUNITY, "stage")
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


def test_a_lead_that_became_a_opportunity_is_linked_both_ways(offices: Offices) -> None:
    with offices.open("zh_CN") as workspace:
        lead = built_in_schema()[Kind.LEAD]
        opportunity = built_in_schema()[Kind.OPPORTUNITY]
        with workspace.file.reading.connect() as connection:
            rows = connection.execute(
                select(lead.c.id, lead.c.opportunity, opportunity.c.lead, lead.c.status)
                .join(opportunity, opportunity.c.id == lead.c.opportunity)
                .order_by(lead.c.id)
            ).all()
        assert rows
        assert all(row.id == row.lead and row.status == "converted" for row in rows)


def test_who_asks_again_for_a_company_mostly_joins_its_account(offices: Offices) -> None:
    with offices.open("zh_TW") as workspace:
        emails = column(workspace, Kind.ACCOUNT, "email")
        deals = column(workspace, Kind.OPPORTUNITY, "account")
        made = column(workspace, Kind.CONVERSION, "made")
    twice = len(emails) - len(set(emails))
    assert 1 <= twice <= len(emails) / 20
    # Each day tells another story: how often one account asked is chance, that many did again is not.
    assert sum(count > 1 for count in Counter(deals).values()) > len(set(deals)) / 20
    assert {str(each) for each in made} == {"account,contact,opportunity", "contact,opportunity"}


def test_the_same_seed_tells_the_same_story(tmp_path: Path) -> None:
    moment = time.time_ns() // 1_000_000
    told = []
    for name in ("one.crm", "two.crm"):
        workspace = Workspace.open(tmp_path / name, currency="TWD", now=StoppedClock(moment))
        workspace.run(FillWithDemoData("zh_TW", leads=80))
        told.append([column(workspace, Kind.LEAD, each) for each in ("name", "created_at", "status")])
        workspace.close()
    assert told[0] == told[1]


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(tmp_path: Path) -> None:
    workspace = Workspace.open(put_new_file(tmp_path / "demo.crm", currency="TWD"))
    before = counts(workspace)
    workspace.run(FillWithDemoData("en", leads=150))
    full = counts(workspace)
    workspace.undo()
    assert counts(workspace) == before
    with closing(reader_of(workspace)) as reader, reader.view() as view:
        assert not view.catalogue.own_fields()[Kind.LEAD][0]
    workspace.redo()
    assert counts(workspace) == full
    assert workspace.check() == []
    workspace.close()


class StoppedClock:
    """A clock that stands still."""

    def __init__(self, moment: int) -> None:
        self._moment = moment

    def __call__(self) -> int:
        return self._moment


def test_leads_are_scored_and_qualified_ones_lead(offices: Offices) -> None:
    with offices.open("en") as workspace:
        pairs = list(
            zip(column(workspace, Kind.LEAD, "status"), column(workspace, Kind.LEAD, "score"), strict=True)
        )
        means = {}
        for status in ("new", "qualified"):
            scores = [int(str(score)) for each, score in pairs if each == status]
            means[status] = sum(scores) / len(scores)
        assert means["qualified"] > means["new"] + 20
        assert len({score for _status, score in pairs}) > 8


@pytest.mark.parametrize("language", ["en", "zh_TW", "zh_CN"])
def test_the_office_sells_machines_and_parts(tmp_path: Path, language: str) -> None:
    path = tmp_path / "office.crm"
    workspace = Workspace.open(put_new_file(path, currency="TWD"))
    workspace.run(FillWithDemoData(language, 20, 1))
    workspace.close()
    sold = rows_of(path, Kind.PRODUCT)
    assert len({row["code"] for row in sold.values()}) == len(sold) >= 15
    assert all(int(row["price"] or 0) > int(row["cost"] or 0) > 0 for row in sold.values())
    assert [row["code"] for row in sold.values() if row["archived"]] == ["LA-100"]
    (screw,) = (id_ for id_, row in sold.items() if row["code"] == "BS-2510")
    steps = [row for row in rows_of(path, Kind.PRODUCT_PRICE).values() if row["product"] == screw]
    usual = [(row["from_quantity"], row["price"]) for row in steps if row["price_list"] is None]
    assert [quantity for quantity, _price in usual] == [10_000_000, 50_000_000]
    listed = int(sold[screw]["price"] or 0)
    assert [int(price or 0) for _quantity, price in usual] == [listed * 95 // 100, listed * 88 // 100]


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en"])
def test_the_office_has_fields_of_its_own_with_values_in_most_records(
    offices: Offices, language: str
) -> None:
    with offices.open(language) as workspace, closing(reader_of(workspace)) as reader, reader.view() as view:
        for kind, count in ((Kind.LEAD, 2), (Kind.ACCOUNT, 1), (Kind.OPPORTUNITY, 1)):
            own = view.catalogue[kind].own_fields
            assert len(own) == count
            everything = view.count(ListQuery(kind))
            for field in own:
                filled = view.count(ListQuery(kind, "", (Filter(field.name, Operator.FILLED),)))
                assert everything * 0.4 < filled < everything, field


@pytest.mark.parametrize(("language", "taxes"), [("zh_TW", 1), ("zh_CN", 2), ("en", 2)])
def test_the_lines_of_deals_come_to_their_amounts(offices: Offices, language: str, taxes: int) -> None:
    with offices.open(language) as workspace:
        deals = rows_of(workspace.file.path, Kind.OPPORTUNITY)
        by_deal: dict[int, list[dict[str, object]]] = {}
        for line in rows_of(workspace.file.path, Kind.LINE).values():
            by_deal.setdefault(int(line["opportunity"] or 0), []).append({**line})
        assert len(deals) * 2 // 3 < len(by_deal) < len(deals)
        with closing(workspace.reader()) as reader:
            for id_ in by_deal:
                lines = reader.read(partial(read_lines, id_))
                assert to_minor(lines.totals.net, lines.currency) == deals[id_]["amount"]
                for row in lines.rows:
                    reckoned = line_amount(
                        Line(
                            from_millionths(int(row["quantity"] or 0)),
                            from_minor(int(row["unit_price"] or 0), lines.currency),
                            read_discount(str(row["discount"] or "")),
                        ),
                        lines.currency,
                    )
                    assert to_minor(reckoned, lines.currency) == row["amount"]
        told = [line for lines in by_deal.values() for line in lines]
        assert any(line["discount"] for line in told)
        assert any(line["product"] is None for line in told)
        assert len({line["taxes"] for line in told}) == taxes


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en"])
def test_a_deal_about_a_machine_costs_what_machines_cost(offices: Offices, language: str) -> None:
    """Also one that only asked so far and has no lines."""
    with offices.open(language) as workspace:
        deals = rows_of(workspace.file.path, Kind.OPPORTUNITY)
        (machine,) = (
            row for row in rows_of(workspace.file.path, Kind.PRODUCT).values() if row["code"] == "MC-650"
        )
        told = [
            int(deal["amount"] or 0)
            for deal in deals.values()
            if "MC-650" in str(deal["name"]) and deal["currency"] == machine["currency"]
        ]
    assert min(told) > int(machine["price"] or 0) * 0.9


def read_lines(deal: int, view: View) -> OwnedLines:
    return deal_lines(view, deal)


@pytest.mark.parametrize("weekday", range(7))
def test_nothing_is_planned_for_a_weekend(weekday: int) -> None:
    now = datetime(2026, 1, 5 + weekday, 12, tzinfo=UTC)
    for days in range(-7, 8):
        meant = on_workday(now + timedelta(days=days), now, USUAL)
        assert meant.weekday() < 5
        assert abs((meant - now).days - days) <= 2
        assert (meant.date() < now.date()) == (days < 0)


@pytest.mark.parametrize("weekday", range(7))
def test_what_was_done_was_done_on_a_day_of_work(weekday: int) -> None:
    done = datetime(2026, 1, 5 + weekday, 12, tzinfo=UTC)
    closed = WorkingDays(closed={done.date(): "New Year"})
    for latest in (done, done + timedelta(days=1), done + timedelta(days=30)):
        assert closed.is_open(on_past_workday(done, latest, closed).date())
        meant = on_past_workday(done, latest, USUAL)
        assert meant.weekday() < 5
        assert meant <= latest
        assert (meant == done) == (weekday < 5)


@pytest.mark.parametrize("language", ["en", "zh_TW"])
def test_weekends_are_free_and_somebody_soon_has_a_birthday(offices: Offices, language: str) -> None:
    path = offices.file(language)
    now = datetime.now(SYSTEM_ZONE)
    moments = [
        from_milliseconds(int(row[name] or 0)).astimezone(SYSTEM_ZONE)
        for row in rows_of(path, Kind.ACTIVITY).values()
        for name in ("due_at", "done_at")
        if row[name] is not None and not row["all_day"]
    ]
    on_weekends = [each for each in moments if each.weekday() >= 5]
    # Who asked on this weekend may have been called on it.
    assert not [each for each in on_weekends if each < now - timedelta(days=3)]
    assert not [each for each in on_weekends if each > now]
    soon = {f"{now.date() + timedelta(days=days):%m-%d}" for days in range(1, 9)}
    born = [row for row in rows_of(path, Kind.CONTACT).values() if str(row["birthday"])[5:] in soon]
    assert {row["owner"] for row in born} == set(rows_of(path, Kind.USER))


def test_meetings_have_people_and_everybody_is_in_the_offices_own(offices: Offices) -> None:
    path = offices.file("en")
    users = set(rows_of(path, Kind.USER))
    meetings = {id_: row for id_, row in rows_of(path, Kind.ACTIVITY).items() if row["kind"] == "meeting"}
    invited: dict[int, list[tuple[Stored, Stored]]] = {}
    for row in rows_of(path, Kind.PARTICIPANT).values():
        invited.setdefault(int(row["activity"] or 0), []).append((row["contact"], row["user"]))
    assert set(invited) <= set(meetings)
    assert all(len(people) == len(set(people)) for people in invited.values())
    series = [id_ for id_, row in meetings.items() if row["recurrence"] is not None]
    assert len(series) == 1
    assert {user for _contact, user in invited[series[0]]} == users - {meetings[series[0]]["owner"]}
    visits = [id_ for id_, row in meetings.items() if row["contact"] is not None and row["starts_at"]]
    assert all((meetings[id_]["contact"], None) in invited[id_] for id_ in visits)


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en"])
def test_each_kind_bears_tags_of_its_own(offices: Offices, language: str) -> None:
    path = offices.file(language)
    tags = sorted(rows_of(path, Kind.TAG))
    assert len(tags) == 6
    for place, kind in enumerate((Kind.ACCOUNT, Kind.LEAD, Kind.OPPORTUNITY)):
        rows = rows_of(path, kind).values()
        tagged = [ids_of(row["tags"]) for row in rows if row["tags"] is not None]
        assert 0 < len(tagged) < len(rows) / 2
        assert {id_ for ids in tagged for id_ in ids} == set(tags[2 * place : 2 * place + 2])


@pytest.mark.parametrize("language", ["en", "zh_TW", "zh_CN"])
def test_some_leads_tell_their_whole_story(offices: Offices, language: str) -> None:
    path = offices.file(language)
    told = tomllib.loads((resources_folder() / "demo" / f"{language}.toml").read_text(encoding="utf-8"))
    news = [story["news"] for story in told["lead_stories"]]
    leads = [row for row in rows_of(path, Kind.LEAD).values() if row["description"] in news]
    assert len(leads) >= 5
    activities = rows_of(path, Kind.ACTIVITY).values()
    for lead in leads:
        own = [each for each in activities if each["lead"] == lead["id"]]
        done = [int(str(each["done_at"])) for each in own if each["done_at"] is not None]
        assert min(done) >= int(str(lead["created_at"]))
        assert any(each["done_at"] is None for each in own)
        assert [name for name in ("clear_need_note", "intention_note") if lead[name]]


def test_open_leads_are_in_hand_in_the_pool_or_lie_since_they_were_touched(offices: Offices) -> None:
    path = offices.file("en")
    leads = rows_of(path, Kind.LEAD).values()
    still = [row for row in leads if row["status"] in ("new", "contacted", "qualified")]
    now = max(int(str(row["created_at"])) for row in leads)
    old = [row for row in still if int(str(row["updated_at"])) < now - 60 * DAY]
    assert 0 < len(old) < len(still) / 3
    assert {row["status"] for row in leads if row["owner"] is None} == {"new"}
    by_playbook = [row for row in rows_of(path, Kind.ACTIVITY).values() if row["playbook"] is not None]
    assert {row["done_at"] is None for row in by_playbook} == {True, False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_who_share_a_number_share_their_name(offices: Offices, language: str) -> None:
    """By chance some had the number of a stranger, whom the window then took for them."""
    with offices.open(language) as workspace:
        numbers: dict[object, set[object]] = defaultdict(set)
        for kind in (Kind.LEAD, Kind.CONTACT):
            for name, number in zip(
                column(workspace, kind, "name"), column(workspace, kind, "phone"), strict=True
            ):
                numbers[number].add(name)
    assert len(numbers) > 100
    assert all(len(bearers) == 1 for bearers in numbers.values())


def test_people_stand_in_deals_above_each_other_and_in_further_accounts(offices: Offices) -> None:
    contacts = rows_of(offices.file("en"), Kind.CONTACT)
    links = rows_of(offices.file("en"), Kind.OPPORTUNITY_CONTACT).values()
    deals = Counter(row["opportunity"] for row in links)
    assert sum(bool(row["is_primary"]) for row in links) == len(deals)
    assert max(deals.values()) == 2
    assert all(row["contact"] in contacts for row in links)
    relations = rows_of(offices.file("en"), Kind.CONTACT_RELATION).values()
    assert {row["relation"] for row in relations} == {"reports_to", "recommended_by"}
    assert all(
        contacts[int(row["contact"] or 0)]["account"] == contacts[int(row["other"] or 0)]["account"]
        for row in relations
        if row["relation"] == "reports_to"
    )
    further = rows_of(offices.file("en"), Kind.ACCOUNT_CONTACT).values()
    assert further
    assert all(contacts[int(row["contact"] or 0)]["account"] != row["account"] for row in further)
