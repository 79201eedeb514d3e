"""What a file says of known records does what a person who says it does, by random values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD_STATUSES
from crm_desktop.core.values.stored import encode
from crm_desktop.services.context import Context
from crm_desktop.services.handlers import records
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import Edits, NewRows
from tests.services.rules.told import FILE, context_of
from tests.services.workspaces import NEW_YEAR, Desk

NOW = datetime.fromtimestamp(NEW_YEAR / 1000, UTC)
MOMENTS = st.sampled_from([NOW - timedelta(days=400), NOW - timedelta(hours=1), NOW + timedelta(days=3)])
REASONS = st.integers(1, 7)
Values = dict[str, object]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """An office in which nothing is ever kept."""
    return Desk(tmp_path_factory.mktemp("known") / "office.crm")


def made(context: Context, kind: Kind, values: Values) -> int:
    """A record that a file brought, which may be more than a person can tell."""
    stored = {name: encode(BUILT_IN[kind].field(name), value) for name, value in values.items()}
    return writing.create(context, kind, NewRows.of_one(stored, FILE))[0]


def edited(context: Context, kind: Kind, values: Values, told: Values) -> dict[str, Stored]:
    """A record of these values after a person has told it others."""
    id_ = made(context, kind, values)
    records.edit(context, EditRecords(Records(kind, (id_,)), told))
    return context.work.row(kind, id_)


def imported(context: Context, kind: Kind, values: Values, told: Values) -> dict[str, Stored]:
    """The same after a file has told them."""
    id_ = made(context, kind, values)
    row = context.work.row(kind, id_)
    stored = {name: encode(BUILT_IN[kind].field(name), value) for name, value in told.items()}
    edits = Edits([row], [stored], FILE)
    writing.edit(context, kind, edits)
    edits.check()
    return context.work.row(kind, id_)


def assert_same(desk: Desk, kind: Kind, values: Values, by_hand: Values, by_file: Values) -> None:
    """Both plans end alike, or are refused alike."""
    with desk.writing() as work:  # rolled back at its end
        work.at = NEW_YEAR
        context = context_of(work)
        try:
            expected = edited(context, kind, values, by_hand)
        except RuleBroken as refusal:
            with pytest.raises(RuleBroken, match=refusal.key):
                imported(context, kind, values, by_file)
            return
        assert _content(imported(context, kind, values, by_file)) == _content(expected)


def _content(row: Mapping[str, Stored]) -> dict[str, Stored]:
    return {name: value for name, value in row.items() if name not in ("id", "version", "position")}


@settings(max_examples=100, deadline=None)
@given(
    before=st.sampled_from(LEAD_STATUSES), after=st.none() | st.sampled_from(LEAD_STATUSES), data=st.data()
)
def test_leads_change_their_status_alike(
    desk: Desk, before: str, after: str | None, data: st.DataObject
) -> None:
    values: Values = {"name": "Lead", "status": before}
    if before == "unqualified":
        values["unqualified_reason"] = data.draw(REASONS)
    by_file: Values = {} if after is None else {"status": after}
    if data.draw(st.booleans()):
        by_file["unqualified_reason"] = data.draw(REASONS)
    by_hand = dict(by_file)
    if after == "converted" != before:
        return  # a person may not say so, a file may: see test_leads
    if after == "unqualified" and before != after:
        by_hand.setdefault("unqualified_reason", 7)  # a person is asked, a file is not
    assert_same(desk, Kind.LEAD, values, by_hand, by_file)


@settings(max_examples=100, deadline=None)
@given(stage=st.integers(1, 6), closed=st.none() | MOMENTS, reason=st.none() | st.integers(1, 2))
def test_opportunities_correct_their_end_alike(
    desk: Desk, stage: int, closed: datetime | None, reason: int | None
) -> None:
    won, lost = 5, 6
    by_file: Values = {"description": "told"}
    if closed is not None:
        by_file["closed_at"] = closed
    if reason is not None:
        by_file["loss_reason"] = reason
    # A person is told what an opportunity has not come to, and leaves it out; a file is passed over there.
    unfit = {won: {"loss_reason"}, lost: set()}.get(stage, {"closed_at", "loss_reason"})
    by_hand = {name: value for name, value in by_file.items() if name not in unfit}
    assert_same(desk, Kind.OPPORTUNITY, {"name": "Deal", "stage": stage}, by_hand, by_file)
