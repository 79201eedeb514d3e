"""Lists against plain Python: every operator and sort on every field, words, and every road of reading."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from datetime import UTC, date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records, SortKey, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.values.tags import as_stored, ids_of
from crm_desktop.services.reads.reader import Reader
from crm_desktop.storage.lists import hits as list_hits
from crm_desktop.storage.lists import narrowing as list_narrowing
from crm_desktop.storage.lists import plans as list_plans
from crm_desktop.storage.lists.columns import list_columns
from crm_desktop.storage.schema import built_in_schema
from tests.services.workspaces import Desk, rows_of
from tests.storage.lists.plain_lists import PlainList, SortOrders, Tables

ROWS = 70
WORDS = ("王小明", "李大同", "anna", "Anna", "Zebra", "ÄPFEL", "äpfel", "100%", "a_b", "\\")
TAG_NAMES = ("Anna's", "王小明", "Fair", "VIP", "Zebra %")
#: How many records of a kind there are to point at, where there are not three.
RECORDS = {Kind.USER: 1, Kind.CHANNEL: 12, Kind.STAGE: 6, Kind.LOSS_REASON: 8}
#: What is small enough for each road, so that seventy rows are few, some or many.
ROADS: dict[str, dict[str, int]] = {
    "few": {"FEW": 100},
    "some": {"FEW": 0, "SOME": 40, "SOME_HITS": 40, "FEW_OF_ALL": 5, "SET_OVER_ROWS": 0},
    "many": {"FEW": 0, "SOME": 1, "SOME_HITS": 1, "FEW_OF_ALL": 0},
    "many, but far apart": {"FEW": 0, "SOME": 1, "SOME_HITS": 1, "FEW_OF_ALL": 0, "TESTED": 1},
}


#: The same for lists that words alone narrow.
ROADS_OF_WORDS: dict[str, dict[str, object]] = {
    "few": {"FEW": 100},
    "some": {"FEW": 0, "SOME": 40, "TESTED_PAGES": (1,)},
    "many": {"FEW": 0, "SOME": 0, "TESTED_PAGES": ()},
    "many, but far apart": {"FEW": 0, "SOME": 0, "ASKED": 1, "TESTED_PAGES": (2,)},
}


@dataclass(repr=False)  # hypothesis would print all rows
class Library:
    """A filled file: what stands in it, and a reader."""

    desk: Desk
    tables: Tables
    sort_orders: SortOrders
    reader: Reader
    #: what lists hold: each road is asked for the same
    expected: dict[ListQuery, list[int]] = dataclass_field(default_factory=dict)


def stored_value(field: Field, dice: random.Random) -> Stored:
    """A stored value of a field, out of so few that many rows share it."""
    if field.is_path:
        return dice.choice(("Tools", "tools / Saws", "Tools / Saws / 10 %", "Toolsets", "Tool_s / Saws"))
    match field.type:
        case FieldType.REFERENCE:
            assert field.refers_to is not None
            return dice.randint(1, RECORDS.get(field.refers_to, 3))
        case FieldType.CHOICE:
            return dice.choice(field.choices)
        case FieldType.BOOLEAN:
            return dice.randint(0, 1)
        case FieldType.PERCENT | FieldType.INTEGER | FieldType.DECIMAL | FieldType.MONEY | FieldType.INSTANT:
            return dice.choice([-5, 0, 7, 30, 2**53])
        case FieldType.DATE:
            return f"202{dice.randint(0, 3)}-01-01"
        case FieldType.CURRENCY:
            return dice.choice(["TWD", "EUR"])
        case FieldType.TAGS:
            return as_stored(dice.sample(range(1, len(TAG_NAMES) + 1), dice.randint(1, 3)))
        case _:
            return dice.choice(WORDS)


def fill(desk: Desk) -> None:
    """Fill every listed kind, field by field, with a third of the values missing."""
    dice = random.Random(7)
    with desk.writing() as work:
        for name in TAG_NAMES:
            work.insert(Kind.TAG, {"name": name})
        for kind in (Kind.CAMPAIGN, Kind.COMPETITOR):
            for word in WORDS[:3]:
                work.insert(kind, {"name": word})
        for word in WORDS[:3]:
            work.insert(Kind.LOGO, {"digest": word})
        for kind in BUILT_IN.listed_kinds:
            fields = [each for each in BUILT_IN[kind].fields if each.name != "updated_at"]
            rows = [
                tuple(stored_value(each, dice) if dice.random() < 0.67 else None for each in fields)
                for _ in range(ROWS)
            ]
            work.insert_many(kind, [each.name for each in fields], rows)
        work.commit("filled")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A filled file."""
    desk = Desk(tmp_path_factory.mktemp("lists") / "office.crm")
    fill(desk)
    tables = {kind: rows_of(desk.path, kind) for kind in BUILT_IN}  # with what is derived, such as scores
    dice = random.Random(11)
    sort_orders = {
        kind: dice.sample(sorted(tables[kind]), len(tables[kind])) for kind in BUILT_IN.reference_kinds
    }
    sort_orders[Kind.CHANNEL] = sort_orders[Kind.CHANNEL][:9]  # three that the window does not know yet
    with closing(desk.workspace.reader()) as reader:
        yield Library(desk, tables, sort_orders, reader)
    desk.close()


@pytest.fixture(params=ROADS)
def road(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lets seventy rows count as few, some or many."""
    for name, small in ROADS[request.param].items():
        monkeypatch.setattr(list_plans if hasattr(list_plans, name) else list_narrowing, name, small)
    for name, value in ROADS_OF_WORDS[request.param].items():
        monkeypatch.setattr(list_hits, name, value)
    return str(request.param)


def check(library: Library, query: ListQuery, expected: list[int], *, limit: int = 9) -> None:
    """The ways of asking for a list agree with each other and with the model."""
    reader = library.reader
    assert list(reader.ids(query, library.sort_orders)) == expected
    assert reader.count(query) == len(expected)
    first = reader.first_rows(query, library.sort_orders, limit)
    assert [row[0] for row in first.rows] == expected[:limit]
    assert first.total in (None, len(expected))


def expected_ids(library: Library, query: ListQuery) -> list[int]:
    found = library.expected.get(query)
    if found is None:
        found = library.expected[query] = PlainList(library.tables, query, library.sort_orders).ids()
    return found


def every_filter(kind: Kind, field: Field, tables: Tables) -> Iterator[Filter]:
    """Every operator that a field offers, with values that are there, that are not, and none."""
    there = sorted({row[field.name] for row in tables[kind].values()} - {None}, key=str)
    values: tuple[Stored, ...]
    if field.is_several:
        there = [1, 2, 4]
        for values in ((1,), (1, 2), (2, 4, 5), (99,), (1, 99), ()):
            yield Filter(field.name, Operator.ALL_OF, values)
        for values in (("a",), ("小",), ("%",), ("nowhere", "EB"), ()):
            yield Filter(field.name, Operator.CONTAINS, values)
    absent: Stored = "nowhere" if isinstance(there[0], str) else 999
    for values in ((there[0],), tuple(there[:2]), (None,), (there[-1], None), (absent,), ()):
        yield Filter(field.name, Operator.ANY_OF, values)
        yield Filter(field.name, Operator.NONE_OF, values)
    if field.is_path:
        for values in ((there[0],), (str(there[0]).split(" / ")[0], None), ("nowhere",), (None,), ()):
            yield Filter(field.name, Operator.WITHIN, values)
    yield Filter(field.name, Operator.EMPTY)
    yield Filter(field.name, Operator.FILLED)
    if field.type in ORDERED_TYPES:
        for bounds in (
            (there[1], there[-2]),
            (None, there[0]),
            (there[1], None),
            (None, None),
            (there[-1], there[0]),
        ):
            yield Filter(field.name, Operator.BETWEEN, bounds)
    if field.is_text or (field.refers_to is not None and field.refers_to not in BUILT_IN.reference_kinds):
        for values in (("anna",), ("小",), ("%",), ("_",), ("\\",), ("nowhere", "EB"), ()):
            yield Filter(field.name, Operator.CONTAINS, values)


@pytest.mark.parametrize("kind", BUILT_IN.listed_kinds)
def test_every_operator_on_every_field(library: Library, road: str, kind: Kind) -> None:
    """On every road for the leads; on one after the other for the fields of the other kinds."""
    turn = list(ROADS).index(road)
    for place, field in enumerate(BUILT_IN[kind].fields):
        if field.name != "updated_at":
            for number, filter_ in enumerate(every_filter(kind, field, library.tables)):
                if kind is not Kind.LEAD and (place + number + turn) % 2:
                    continue
                query = ListQuery(kind, filters=(filter_,))
                assert list(library.reader.ids(query, library.sort_orders)) == expected_ids(library, query), (
                    road,
                    filter_,
                )


@pytest.mark.parametrize("kind", BUILT_IN.listed_kinds)
@pytest.mark.parametrize("descending", [False, True])
def test_every_field_sorts_with_empty_ones_last(
    library: Library, road: str, kind: Kind, descending: bool
) -> None:
    for name in ("id", *BUILT_IN[kind].by_name):
        query = ListQuery(kind, sort=(SortKey(name, descending),))
        check(library, query, expected_ids(library, query))


def fields_of(kind: Kind) -> list[str]:
    return [name for name in BUILT_IN[kind].by_name if name != "updated_at"]


NUMBERS = st.integers(0, 10_000)
#: Any list that a person can put together, as numbers: the values to filter by are known in the test only.
FILTERS = st.lists(st.tuples(NUMBERS, NUMBERS), max_size=3)
SORT = st.lists(st.tuples(NUMBERS, st.booleans()), max_size=3)


def query_of(
    kind: Kind, filters: list[tuple[int, int]], sort: list[tuple[int, bool]], tables: Tables
) -> ListQuery:
    """The query that the numbers stand for."""
    names = fields_of(kind)
    chosen = []
    for place, number in filters:
        choices = list(every_filter(kind, BUILT_IN[kind].field(names[place % len(names)]), tables))
        chosen.append(choices[number % len(choices)])
    keys = {[*names, "id"][place % (len(names) + 1)]: descending for place, descending in sort}
    return ListQuery(kind, "", tuple(chosen), tuple(SortKey(name, down) for name, down in keys.items()))


#: A word and what a record's searched fields hold when it finds them.
ASKED = {
    "小明": "王小明",
    "anna": "anna",
    "zeb": "zebra",
    "apfel": "apfel",
    "nowhere": "nowhere",
    "大同": "李大同",
}


def finds(library: Library, kind: Kind, word: str, id_: int) -> bool:
    """Whether one of a record's searched texts is the one that a word finds."""
    row = library.tables[kind][id_]
    searched = [each for each in BUILT_IN[kind].searchable if each.type is not FieldType.PHONE]
    texts = {str(row[each.name]).lower().replace("ä", "a") for each in searched if row[each.name]}
    named = {
        str(library.tables[Kind.TAG][tag]["name"]).casefold()
        for each in searched
        if each.lists is not None
        for tag in ids_of(row[each.name])
    }
    return ASKED[word] in texts or any(part.startswith(word) for name in named for part in (name, name[1:]))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(BUILT_IN.listed_kinds),
    filters=FILTERS,
    sort=SORT,
    word=st.sampled_from(["", "  ", *ASKED]),
    limit=st.integers(1, 80),
)
def test_filters_words_and_several_keys_together(
    library: Library,
    road: str,
    kind: Kind,
    filters: list[tuple[int, int]],
    sort: list[tuple[int, bool]],
    word: str,
    limit: int,
) -> None:
    query = query_of(kind, filters, sort, library.tables)
    expected = expected_ids(library, query)
    if word.strip():
        expected = [id_ for id_ in expected if finds(library, query.kind, word, id_)]
    check(library, replace(query, text=word), expected, limit=limit)


@pytest.mark.parametrize("kind", BUILT_IN.listed_kinds)
def test_words_alone_in_the_order_of_every_two_fields(library: Library, road: str, kind: Kind) -> None:
    """Also of fields that are worked out, such as a probability that is its stage's."""
    first = ("name",) if kind in (Kind.LEAD, Kind.OPPORTUNITY) else ()
    for name in fields_of(kind):
        for keys in (*((each, name) for each in first), (name, "id")):
            query = ListQuery(kind, sort=tuple(SortKey(key) for key in dict.fromkeys(keys)))
            expected = [id_ for id_ in expected_ids(library, query) if finds(library, kind, "小明", id_)]
            check(library, replace(query, text="小明"), expected)


@pytest.mark.parametrize("kind", BUILT_IN.listed_kinds)
def test_words_alone_along_every_index(library: Library, road: str, kind: Kind) -> None:
    indexed = [each.name for each in BUILT_IN[kind].fields if each.indexed and each.refers_to is None]
    for name in ("", "id", *indexed):
        for descending in (False, True):
            query = ListQuery(kind, sort=(SortKey(name, descending),) if name else ())
            everything = expected_ids(library, query)
            for word in ASKED:
                expected = [id_ for id_ in everything if finds(library, kind, word, id_)]
                check(library, replace(query, text=word), expected)


def test_rows_hold_the_columns_that_they_promise(library: Library) -> None:
    for kind in BUILT_IN.listed_kinds:
        places = BUILT_IN.row_places(kind)
        assert list(places) == list(list_columns(built_in_schema(), kind))
        rows = library.reader.rows(kind, sorted(library.tables[kind]))
        model = PlainList(library.tables, ListQuery(kind), library.sort_orders)
        for id_, row in rows.items():
            stored = library.tables[kind][id_]
            for name, place in places.items():
                if ":" in name:
                    assert row[place] == model.named(stored, name.partition(":")[0])
                elif row[place] != "expired":  # derived by the day
                    assert row[place] == stored[name]


def test_sums_add_what_the_list_holds(library: Library) -> None:
    for kind, name in ((Kind.LEAD, "estimated_amount"), (Kind.OPPORTUNITY, "amount")):
        query = ListQuery(kind, "小明", (Filter("currency", Operator.FILLED),))
        ids = [id_ for id_ in expected_ids(library, query) if finds(library, kind, "小明", id_)]
        expected: dict[str, int] = {}
        for id_ in ids:
            row = library.tables[kind][id_]
            if row[name] is not None:
                expected[str(row["currency"])] = expected.get(str(row["currency"]), 0) + int(row[name] or 0)
        assert expected
        days = RateDays(date(2026, 1, 1), UTC)
        for target in (Matching(query), Records(kind, tuple(ids))):
            total = library.reader.converted_sum(target, name, days)
            assert dict(total.sums) == expected


def test_long_texts_are_cut_in_lists_and_whole_in_records(library: Library) -> None:
    id_ = library.desk.create(Kind.LEAD, name="long", description="x" * 5000)
    row = library.reader.rows(Kind.LEAD, [id_])[id_]
    assert row[BUILT_IN.row_places(Kind.LEAD)["description"]] == "x" * 200
    assert library.reader.record(Kind.LEAD, id_)["description"] == "x" * 5000
    library.desk.workspace.undo()
