"""Random conversions, un-conversions, undo and redo against what must hold of them (hypothesis)."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from crm_desktop.core.conversions import (
    MATCHED,
    Becoming,
    ConvertLeads,
    LeadConversion,
    Part,
    UnconvertLeads,
)
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk, Rows, without_bookkeeping

COMPANIES = ("Nordlicht", "宏遠精密", None)
NAMES = ("Anna", "王小明", None)
NUMBERS = st.integers(0, 10**6)
PARTS = st.sampled_from([MATCHED, Part(Becoming.NEW), Part(Becoming.NONE)])
BECAME = (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)

Tables = dict[Kind, Rows]


class RandomConversions(RuleBasedStateMachine):
    """The model is the list of states that the file has been in: undo and redo walk along it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = Desk(Path(self.folder.name) / "office.crm")
        self.past: list[Tables] = []
        self.future: list[Tables] = []

    @initialize()
    def begin_with_records(self) -> None:
        self.desk.create(Kind.ACCOUNT, name="Nordlicht", industry="Light")
        self.desk.create(Kind.LEAD, name="Anna", company="Nordlicht", next_step="Call")

    def state(self) -> Tables:
        return without_bookkeeping(self.desk.tables())

    def does(self, command: ConvertLeads | UnconvertLeads) -> None:
        before = self.state()
        try:
            outcome = self.desk.workspace.run(command)
        except UserError:
            assert self.state() == before
            return
        if outcome.change_set is not None:
            self.past.append(before)
            self.future = []

    def leads(self, number: int, count: int) -> list[int]:
        ids = sorted(self.desk.tables()[Kind.LEAD])
        return [ids[(number + step) % len(ids)] for step in range(min(count, len(ids)))]

    @rule(name=st.sampled_from(NAMES), company=st.sampled_from(COMPANIES), number=NUMBERS)
    def create_lead(self, name: str | None, company: str | None, number: int) -> None:
        before = self.state()
        self.desk.create(Kind.LEAD, name=name, company=company, external_id=str(number), phone="02 5550 1234")
        self.past.append(before)
        self.future = []

    @rule(number=NUMBERS, count=st.integers(1, 4), account=PARTS, contact=PARTS, opportunity=PARTS)
    def convert(self, number: int, count: int, account: Part, contact: Part, opportunity: Part) -> None:
        leads = self.leads(number, count)
        self.does(ConvertLeads(tuple(LeadConversion(lead, account, contact, opportunity) for lead in leads)))

    @rule(number=NUMBERS, count=st.integers(1, 3))
    def unconvert(self, number: int, count: int) -> None:
        self.does(UnconvertLeads(tuple(self.leads(number, count))))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        now = self.state()
        self.desk.workspace.undo()
        assert self.state() == self.past[-1]
        self.past.pop()
        self.future.append(now)

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        now = self.state()
        self.desk.workspace.redo()
        assert self.state() == self.future[-1]
        self.future.pop()
        self.past.append(now)

    @precondition(lambda self: self.past)
    @rule()
    def restart(self) -> None:
        self.desk.restart()

    @invariant()
    def links_lead_to_what_is_there(self) -> None:
        tables = self.desk.tables()
        for lead in tables[Kind.LEAD].values():
            became = {kind: lead[str(kind)] for kind in BECAME if lead[str(kind)] is not None}
            assert (lead["status"] == "converted") == bool(became)
            assert all(id_ in tables[kind] for kind, id_ in became.items())

    @invariant()
    def each_conversion_is_written_down_once(self) -> None:
        tables = self.desk.tables()
        converted = [id_ for id_, lead in tables[Kind.LEAD].items() if lead["status"] == "converted"]
        assert sorted(row["lead"] for row in tables[Kind.CONVERSION].values()) == converted  # type: ignore[type-var]

    @invariant()
    def a_deal_has_one_primary_contact(self) -> None:
        links = self.desk.tables()[Kind.OPPORTUNITY_CONTACT].values()
        primary = Counter(link["opportunity"] for link in links if link["is_primary"])
        assert primary == Counter({link["opportunity"] for link in links})
        assert len({(link["opportunity"], link["contact"]) for link in links}) == len(links)

    @invariant()
    def taking_all_back_leaves_what_was_there_before(self) -> None:
        """The newest first, because the later ones may be built on the earlier ones; then undone again."""
        tables = self.desk.tables()
        before = self.state()
        steps = 0
        for conversion in sorted(tables[Kind.CONVERSION].values(), key=lambda row: -int(row["id"] or 0)):
            self.desk.workspace.run(UnconvertLeads((int(conversion["lead"] or 0),)))
            steps += 1
        left = self.desk.tables()
        assert [len(left[kind]) for kind in BECAME] == [1, 0, 0]
        assert not left[Kind.OPPORTUNITY_CONTACT]
        assert not left[Kind.ACCOUNT_CONTACT]
        account = left[Kind.ACCOUNT][1]
        assert (account["industry"], account["phone"], account["lead"]) == ("Light", None, None)
        assert left[Kind.LEAD][1]["next_step"] == "Call"
        for _ in range(steps):
            self.desk.workspace.undo()
        assert self.state() == before
        if steps:
            self.future = []  # what was undone before cannot be redone after another deed

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()


TestRandomConversions = RandomConversions.TestCase
TestRandomConversions.settings = settings(
    max_examples=8, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
