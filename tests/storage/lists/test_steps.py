"""How much work the engine has with a key in the quick filter: steps of its machine, and no time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.folding import folder
from crm_desktop.services.reads.questions import text_expression
from crm_desktop.storage.lists.plans import count, first_ids
from crm_desktop.storage.sqlite.backend import driver_connection
from tests.services.workspaces import Desk

LEADS, PAGE = 20_000, 60
#: Steps of SQLite's machine between two counts.
GRAIN = 50
NEWEST = (SortKey("created_at", descending=True),)
NOT_CONVERTED = (Filter("status", Operator.NONE_OF, ("converted",)),)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office with many leads, of which one in ten is converted and one in forty called Otto."""
    desk = Desk(tmp_path_factory.mktemp("steps") / "office.crm")
    with desk.writing() as work:
        rows = [
            ("Otto" if n % 40 == 0 else "Anna", "converted" if n % 10 == 9 else "new", n)
            for n in range(LEADS)
        ]
        work.insert_many(Kind.LEAD, ("name", "status", "created_at"), rows)
        work.commit("filled")
    yield desk
    desk.close()


def steps(desk: Desk, query: ListQuery, *, counted: bool = False) -> int:
    """Steps of a first page, or of a count, made a second time: the first one reads what is kept."""
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += GRAIN
        return 0

    with desk.workspace.file.reading.connect() as connection, connection.begin():
        expression = text_expression(connection, folder, query)
        for _ in range(2):
            taken = 0
            driver_connection(connection).set_progress_handler(step, GRAIN)
            if counted:
                count(connection, query, expression)
            else:
                first_ids(connection, query, {}, expression, PAGE)
            driver_connection(connection).set_progress_handler(None, GRAIN)
    return taken


@pytest.mark.parametrize("word", ["anna", "otto"])
def test_a_word_in_the_usual_list_costs_little_more_than_in_all(desk: Desk, word: str) -> None:
    alone = steps(desk, ListQuery(Kind.LEAD, text=word, sort=NEWEST))
    usual = steps(desk, ListQuery(Kind.LEAD, text=word, filters=NOT_CONVERTED, sort=NEWEST))
    assert usual < 6 * alone
    assert usual < 5 * LEADS  # to gather the set of all that are not converted takes forty


def test_few_hits_of_a_narrowed_list_are_counted_without_the_set_of_its_filter(desk: Desk) -> None:
    few = steps(desk, ListQuery(Kind.LEAD, text="otto", filters=NOT_CONVERTED, sort=NEWEST), counted=True)
    assert few < 10 * LEADS  # with that set it takes eighteen
