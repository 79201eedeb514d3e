"""Conditions told as text are read back as the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Chosen, Group, Linked, Mine, Negated, Pointing, simplified
from crm_desktop.core.views.resolving import Days
from crm_desktop.services.reads.typed.conditions import TextRefused, TypedConditions
from crm_desktop.services.reads.typed.telling import ConditionTexts
from tests.services.workspaces import Desk

READING = ReadingOptions(zone=UTC, home_currency="TWD")
NEW = ChosenFilter("status", Operator.ANY_OF, ("new",))


class Office:
    """What reads conditions and what tells them, of one file."""

    def __init__(self, desk: Desk) -> None:
        reader = desk.workspace.reader()
        data = reader.reference_data()
        reader.close()
        self.catalogue: Catalogue = desk.workspace.catalogue
        self.typed = TypedConditions(self.catalogue, data, READING, Days(date(2026, 11, 29), UTC), 1)
        self.texts = ConditionTexts(self.catalogue, data, READING)
        #: made once: to make one takes longer than to draw from it
        self.strategies: dict[tuple[Kind, int], st.SearchStrategy[Chosen]] = {}
        self.entries = {kind: [item.id for item in data.of(kind)] for kind in self.catalogue.reference_kinds}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    desk = Desk(tmp_path_factory.mktemp("telling") / "office.crm")
    desk.create(Kind.CUSTOM_FIELD, name="Machine type", kind=Kind.LEAD, type="text")
    desk.create(Kind.CHANNEL, name='Fair, "big" (2026)')
    desk.create(Kind.CHANNEL, name="#7")
    desk.create(Kind.TAG, name="and")
    yield Office(desk)
    desk.close()


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)
DATES = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def one_value(office: Office, field: Field) -> st.SearchStrategy[Stored]:
    kind = field.refers_to or field.lists
    if kind is not None:
        known = office.entries.get(kind, ())
        return st.sampled_from(known) if known else st.integers(1, 9_999)
    if field.choices:
        return st.sampled_from(list(field.choices))
    if field.type is FieldType.BOOLEAN:
        return st.sampled_from([0, 1])
    return TEXTS


def ends(field: Field) -> st.SearchStrategy[tuple[Stored, Stored]]:
    if field.type is FieldType.DATE:
        days = st.tuples(DATES, DATES).map(sorted)
        return days.map(lambda both: (both[0].isoformat(), both[1].isoformat()))
    if field.type is FieldType.INSTANT:
        return st.tuples(DATES, DATES).map(lambda both: (day_start(both[0], UTC), day_end(both[1], UTC)))
    number = st.integers(0, 90)
    return st.tuples(st.none() | number, number) | st.tuples(number, st.none())


def filters(office: Office, kind: Kind) -> st.SearchStrategy[Chosen]:
    found: list[st.SearchStrategy[Chosen]] = []
    for field in office.catalogue[kind].fields:
        name = st.just(field.name)
        found.append(st.builds(ChosenFilter, name, st.sampled_from([Operator.EMPTY, Operator.FILLED])))
        if field.type in ORDERED_TYPES:
            found.append(st.builds(ChosenFilter, name, st.just(Operator.BETWEEN), ends(field)))
            if field.type in (FieldType.DATE, FieldType.INSTANT):
                keys = st.sampled_from(["last_quarter", "next_14_days", "over_30_days", "today"])
                found.append(st.builds(ChosenFilter, name, st.just(Operator.BETWEEN), st.just(()), keys))
            continue
        values = st.lists(st.none() | one_value(office, field), min_size=1, max_size=3, unique=True)
        operators = st.sampled_from([Operator.ANY_OF, Operator.NONE_OF, Operator.ALL_OF])
        found.append(st.builds(ChosenFilter, name, operators, values.map(tuple)))
        if field.is_text:
            found.append(st.builds(ChosenFilter, name, st.just(Operator.CONTAINS), st.tuples(TEXTS)))
    return st.one_of(found)


def conditions(office: Office, kind: Kind, depth: int = 2) -> st.SearchStrategy[Chosen]:
    if (kind, depth) not in office.strategies:
        office.strategies[kind, depth] = _conditions(office, kind, depth)
    return office.strategies[kind, depth]


def _conditions(office: Office, kind: Kind, depth: int) -> st.SearchStrategy[Chosen]:
    simple = filters(office, kind)
    if "owner" in office.catalogue[kind].by_name:
        simple = st.just(Mine()) | simple
    if depth == 0:
        return simple
    inner = conditions(office, kind, depth - 1)
    parts = st.lists(inner, max_size=3).map(tuple)
    ways = [simple, st.builds(Group, parts, st.booleans()), st.builds(Negated, inner)]
    if kind is Kind.OPPORTUNITY:
        account = conditions(office, Kind.ACCOUNT, depth - 1)
        ways.append(st.builds(Linked, st.just("account"), account))
        activity = conditions(office, Kind.ACTIVITY, depth - 1) | st.just(Group())
        ways.append(st.builds(Pointing, st.just(Kind.ACTIVITY), st.just("opportunity"), activity))
    return st.one_of(ways)


@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(st.data())
def test_what_is_told_is_read_back(office: Office, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([Kind.OPPORTUNITY, Kind.LEAD]))
    told = data.draw(conditions(office, kind))
    text = office.texts.text(kind, told)
    if not text:
        assert simplified(told) == Group() or isinstance(told, Negated | Linked)
        return
    assert office.typed.chosen(kind, text) == simplified(told), text


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (Group((NEW, Mine())), "status in (new) and mine"),
        (Group((Group((NEW, Mine()), is_any=True), Group())), "status in (new) or mine"),
        (Negated(Pointing(Kind.ACTIVITY, "lead", Group())), "no activities"),
        (ChosenFilter("custom_1", Operator.CONTAINS, ("a b",)), '"Machine type" contains "a b"'),
        (ChosenFilter("created_at", Operator.BETWEEN, (), "last_quarter"), "created_at in last_quarter"),
        (ChosenFilter("owner", Operator.ANY_OF, (None,)), "owner in (empty)"),
        (ChosenFilter("email", Operator.ANY_OF, ("empty",)), 'email in ("empty")'),
        (Group(), ""),
    ],
)
def test_it_is_told_in_few_words(office: Office, told: Chosen, text: str) -> None:
    assert office.texts.text(Kind.LEAD, told) == text


def test_a_moment_within_a_day_is_kept(office: Office) -> None:
    at = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    low = int(at.timestamp() * 1000)
    told = ChosenFilter("created_at", Operator.BETWEEN, (low, None))
    read = office.typed.chosen(Kind.LEAD, office.texts.text(Kind.LEAD, told))
    assert read == told


@pytest.mark.parametrize(
    ("text", "faulty"),
    [
        ("status = nonsense", "nonsense"),
        ("mine and colour = red", "colour"),
        ("mine and ) x", ") x"),
        ("created_at in last_moon", "last_moon"),
        ("owner in (empty, Nobody)", "Nobody)"[:-1]),
        ("account.colour = red", "colour"),
        ("mine and", ""),
        ("mine ! x", "! x"),
    ],
)
def test_the_place_of_an_error_is_told(office: Office, text: str, faulty: str) -> None:
    with pytest.raises(TextRefused) as refused:
        office.typed.chosen(Kind.CONTACT if "account" in text else Kind.LEAD, text)
    assert text[refused.value.start : refused.value.end].strip() == faulty


def test_a_text_that_never_ends_is_refused_where_it_is_too_long(office: Office) -> None:
    text = " or ".join(["mine"] * 600)
    with pytest.raises(TextRefused) as refused:
        office.typed.chosen(Kind.LEAD, text)
    assert (refused.value.key, refused.value.params["most"]) == ("where_too_long", 4_000)
    assert (refused.value.start, refused.value.end) == (4_000, len(text))
