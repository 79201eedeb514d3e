"""The list behind a table: its length is known with its first rows, and never an old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.columns import columns_of
from crm_desktop.bridge.lists.record_list import FIRST_ROWS, RecordList, _Totals
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import ChangeSet, Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import LostFile
from crm_desktop.core.queries import Filter, ListQuery, Not, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from tests.ui.context_of_tests import open_context

_COUNT = FIRST_ROWS + 10
_NEW = (Filter("status", Operator.ANY_OF, ("new",)),)


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        for number in range(_COUNT):
            create(qtbot, made, f"N{number}")
        yield made


def create(qtbot: QtBot, context: PageContext, name: str) -> None:
    """Make a lead and wait until it is announced."""
    outcomes: list[Outcome] = []
    command = CreateRecord(Kind.LEAD, {"name": name, "status": "new"})
    context.gateway.run(command, done=outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))


@pytest.fixture
def leads(context: PageContext) -> RecordList:
    values = FieldValues(context, Kind.LEAD)
    return RecordList(context, Kind.LEAD, columns_of(values, FieldEditors(values)))


def length_at_first(qtbot: QtBot, leads: RecordList, query: ListQuery) -> int:
    """How many rows the list has as soon as its first ones are shown."""
    lengths: list[int] = []

    def note() -> None:
        lengths.append(leads.model.rowCount())

    leads.begun.connect(note)
    with qtbot.waitSignal(leads.completed):
        leads.show(query)
    leads.begun.disconnect(note)
    return lengths[0]


QUERIES = (
    ListQuery(Kind.LEAD, sort=(SortKey("name"),)),
    ListQuery(Kind.LEAD, filters=_NEW, sort=(SortKey("name", descending=True),)),
    ListQuery(Kind.LEAD, sort=(SortKey("created_at", descending=True),)),
)


def test_first_rows_come_with_the_whole_length(qtbot: QtBot, leads: RecordList) -> None:
    """Whether the length was counted before or not."""
    for query in (*QUERIES, *QUERIES):
        assert length_at_first(qtbot, leads, query) == _COUNT


def test_a_write_makes_lengths_be_counted_anew(qtbot: QtBot, context: PageContext, leads: RecordList) -> None:
    for query in QUERIES:
        length_at_first(qtbot, leads, query)

    def follow(changes: ChangeSet, _origin: object) -> None:
        leads.take_changes(changes)

    context.gateway.changed.connect(follow)
    create(qtbot, context, "one more")
    assert [length_at_first(qtbot, leads, query) for query in QUERIES] == [_COUNT + 1] * 3


def test_what_was_asked_before_a_write_is_not_kept_when_it_comes_after_a_later_question() -> None:
    totals = _Totals()
    before = totals.asked()
    totals.written()
    after = totals.asked()
    totals.counted(QUERIES[0], 5, before)
    assert totals.get(QUERIES[0]) is None
    totals.counted(QUERIES[0], 6, after)
    assert totals.get(QUERIES[0]) == 6
    narrowed = replace(QUERIES[0], where=Not(_NEW[0]))
    assert totals.get(narrowed) is None
    totals.counted(narrowed, 2, totals.asked())
    assert (totals.get(narrowed), totals.get(QUERIES[0])) == (2, 6)


def test_a_file_that_was_away_for_a_moment_is_read_when_it_is_back(
    qtbot: QtBot, context: PageContext, leads: RecordList
) -> None:
    leads._not_read(LostFile("file_gone_meanwhile", path=str(context.gateway.path)))
    qtbot.waitUntil(lambda: leads.model.rowCount() == _COUNT)
