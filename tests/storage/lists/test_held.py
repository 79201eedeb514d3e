"""Lists by tags are read from the table of who holds what: the same records as by testing every one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import as_stored
from crm_desktop.services.reads.reader import Reader
from crm_desktop.storage.lists.held import ids_in_order, ids_of_others
from crm_desktop.storage.schema import built_in_schema
from tests.services.workspaces import Desk, query

VIP, FAIR, RARE, NOBODY = 1, 2, 3, 4


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "office.crm")
    yield desk
    desk.close()


@pytest.fixture
def holders(desk: Desk) -> dict[int, set[int]]:
    """Three hundred leads and which tags each holds, some none."""
    dice = random.Random(5)
    held = {
        id_: {tag for tag, share in ((VIP, 0.6), (FAIR, 0.4), (RARE, 0.02)) if dice.random() < share}
        for id_ in range(1, 301)
    }
    with desk.writing() as work:
        for name in ("VIP", "Fair", "Rare", "Nobody"):
            work.insert(Kind.TAG, {"name": name})
        rows = [(f"Lead {id_ % 17}", as_stored(sorted(tags)) if tags else None) for id_, tags in held.items()]
        work.insert_many(Kind.LEAD, ["name", "tags"], rows)
        work.commit("filled")
    return held


@pytest.fixture
def reader(desk: Desk) -> Iterator[Reader]:
    with closing(desk.workspace.reader()) as reader:
        yield reader


CASES: list[tuple[Operator, tuple[Stored, ...]]] = [
    (operator, values)
    for operator in (Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF)
    for values in ((VIP,), (VIP, FAIR), (RARE,), (VIP, FAIR, RARE), (NOBODY,), (FAIR, NOBODY), (VIP, None))
    if not (operator is Operator.ALL_OF and None in values)
]


def is_left(tags: set[int], operator: Operator, values: tuple[Stored, ...]) -> bool:
    has_any = bool(tags.intersection(values)) or (None in values and not tags)
    if operator is Operator.ALL_OF:
        return tags.issuperset(values)
    return has_any if operator is Operator.ANY_OF else not has_any


@pytest.mark.parametrize(("operator", "values"), CASES)
@pytest.mark.parametrize("descending", [False, True])
def test_lists_by_tags_alone(
    holders: dict[int, set[int]],
    reader: Reader,
    operator: Operator,
    values: tuple[Stored, ...],
    descending: bool,
) -> None:
    expected = [id_ for id_, tags in holders.items() if is_left(tags, operator, values)]
    expected.sort(reverse=descending)
    asked = ListQuery(
        Kind.LEAD, filters=(Filter("tags", operator, values),), sort=(SortKey("id", descending),)
    )
    assert list(reader.ids(asked, {})) == expected
    assert reader.count(asked) == len(expected)
    assert [row[0] for row in reader.first_rows(asked, {}, 20).rows] == expected[:20]


def test_tags_beside_another_filter_and_two_filters_on_one_field(
    holders: dict[int, set[int]], reader: Reader
) -> None:
    left = {id_ for id_, tags in holders.items() if VIP in tags and FAIR not in tags and 200 <= id_ <= 260}
    with_tags = (Filter("tags", Operator.ANY_OF, (VIP,)), Filter("tags", Operator.NONE_OF, (FAIR,)))
    within = (Filter("id", Operator.BETWEEN, (200, None)), Filter("id", Operator.BETWEEN, (None, 260)))
    for sort in ((), (SortKey("id"),), (SortKey("name"),), (SortKey("created_at"),)):
        asked = ListQuery(Kind.LEAD, filters=(*with_tags, *within), sort=sort)
        assert set(reader.ids(asked, {})) == left
        assert reader.count(asked) == len(left)


def test_ids_of_several_tags_are_merged_and_neither_sorted_nor_gathered(
    desk: Desk, holders: dict[int, set[int]]
) -> None:
    schema = built_in_schema()
    held = schema.held(Kind.LEAD, "tags")
    assert held is not None
    for statement in (
        ids_in_order(held, (VIP, FAIR), descending=True),
        ids_of_others(schema[Kind.LEAD], held, (VIP,), descending=True),
    ):
        text = str(statement.compile(compile_kwargs={"literal_binds": True}))
        plan = " ".join(str(step[3]) for step in query(desk.path, f"EXPLAIN QUERY PLAN {text}"))
        assert "MERGE" in plan
        assert "TEMP B-TREE" not in plan
