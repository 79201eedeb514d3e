"""Random commands, undo, redo and restarts against a plain model of the tables (hypothesis)."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from crm_desktop.core.commands import (
    CreateRecord,
    DeleteRecords,
    EditRecords,
    MoveOpportunity,
    SaveSetting,
)
from crm_desktop.core.errors import Conflict, NotFound, UserError
from crm_desktop.core.queries import Filter, ListQuery, Matching, Operator, Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import END_FIELDS
from tests.services.journal_replay import played_back
from tests.services.plain_workspace import PlainWorkspace
from tests.services.workspaces import Desk, Rows, tables_of, without_bookkeeping

#: Names with words that find them; no word finds two.
NAMES = {"王小明": "小明", "李大同": "ldt", "Anna Müller": "muller", "Bruno": "bru", "宏遠": "宏远"}
COMPANIES = ("Bau AG", "大同公司", None)
KINDS = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY, Kind.CHANNEL)
OPEN_STAGES = (1, 2, 3, 4)
WON, LOST = 5, 6
NUMBERS = st.integers(0, 10**6)

Tables = dict[Kind, Rows]


def without_positions(tables: Tables) -> Tables:
    plain = without_bookkeeping(tables)
    for row in plain[Kind.OPPORTUNITY].values():
        row["position"] = None
    return plain


class RandomWorkspace(RuleBasedStateMachine):
    """Every rule does the same thing to the office and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = Desk(Path(self.folder.name) / "office.crm")
        self.seeded = self.desk.tables()
        self.model = PlainWorkspace(without_positions(self.seeded))

    # Choosing among what is there ------------------------------------------------------------------------

    def some(self, kind: Kind, number: int) -> int | None:
        """A record's id, or None in one case of many."""
        ids = [None, *sorted(self.model[kind])]
        return ids[number % len(ids)]

    def few(self, kind: Kind, number: int) -> tuple[int, ...]:
        ids = sorted(self.model[kind])
        return tuple(ids[number % len(ids) :][: 1 + number % 3]) if ids else ()

    def create(self, kind: Kind, values: dict[str, Stored], further: dict[str, Stored] | None = None) -> int:
        """Create a record in both."""
        given = {name: value for name, value in values.items() if value is not None}
        self.model.begin()
        outcome = self.desk.workspace.run(CreateRecord(kind, given))
        (id_,) = outcome.ids
        self.model.add(kind, id_, self.desk.clock.at, {**(further or {}), **given})
        self.journalled(outcome.change_set is not None)
        return id_

    def journalled(self, changed: bool) -> None:
        self.model.end(changed=changed)

    # Creating ------------------------------------------------------------------------------------------

    @initialize()
    def begin_with_a_few_records(self) -> None:
        """So that the first rules have something to work on."""
        self.insert_many_leads(5, "Bruno")
        self.create_account("宏遠", 0, 1)
        self.create_account("Bruno", 1, 2)
        self.create_contact("王小明", 1)
        for stage in (1, 1, 2):
            self.create_opportunity("李大同", stage, 1)
        self.create_activity(1, 1, 1)

    @rule(name=st.sampled_from([*NAMES]), company=st.sampled_from(COMPANIES), channel=NUMBERS)
    def create_lead(self, name: str, company: str | None, channel: int) -> None:
        values: dict[str, Stored] = {
            "name": name,
            "company": company,
            "channel": self.some(Kind.CHANNEL, channel),
        }
        unticked = dict.fromkeys(("do_not_contact", "clear_need", "intention", "chance"), 0)
        self.create(Kind.LEAD, values, {"status": "new", **unticked, "owner": 1})

    @rule(name=st.sampled_from([*NAMES]), parent=NUMBERS, lead=NUMBERS)
    def create_account(self, name: str, parent: int, lead: int) -> None:
        values: dict[str, Stored] = {
            "name": name,
            "parent": self.some(Kind.ACCOUNT, parent),
            "lead": self.some(Kind.LEAD, lead),
        }
        self.create(Kind.ACCOUNT, values, {"kind": "company", "status": "prospect", "owner": 1})

    @rule(name=st.sampled_from([*NAMES]), account=NUMBERS)
    def create_contact(self, name: str, account: int) -> None:
        values: dict[str, Stored] = {"name": name, "account": self.some(Kind.ACCOUNT, account)}
        self.create(Kind.CONTACT, values, {"do_not_contact": 0, "owner": 1})

    @rule(lead=NUMBERS, account=NUMBERS, opportunity=NUMBERS)
    def create_activity(self, lead: int, account: int, opportunity: int) -> None:
        values: dict[str, Stored] = {
            "subject": "call",
            "lead": self.some(Kind.LEAD, lead),
            "account": self.some(Kind.ACCOUNT, account),
            "opportunity": self.some(Kind.OPPORTUNITY, opportunity),
        }
        self.create(Kind.ACTIVITY, values, {"kind": "note", "priority": "normal", "all_day": 0, "owner": 1})

    @rule(name=st.sampled_from([*NAMES]), stage=st.sampled_from(OPEN_STAGES), account=NUMBERS)
    def create_opportunity(self, name: str, stage: int, account: int) -> None:
        values: dict[str, Stored] = {
            "name": name,
            "stage": stage,
            "account": self.some(Kind.ACCOUNT, account),
        }
        at = self.desk.clock.at + 1000
        self.model.begin()
        (id_,) = self.desk.workspace.run(
            CreateRecord(
                Kind.OPPORTUNITY, {name: value for name, value in values.items() if value is not None}
            )
        ).ids
        self.model.add(
            Kind.OPPORTUNITY, id_, at, {**values, "owner": 1, "stage_since": at, "tax_included": 0}
        )
        self.model.state.cards.setdefault(stage, []).insert(0, id_)
        self.add_stage_change(id_, None, stage, at, None)
        self.journalled(True)

    def add_stage_change(
        self,
        opportunity: int,
        before: int | None,
        after: int,
        at: int,
        seconds: int | None,
        **left: Stored,
    ) -> None:
        new = max(tables_of(self.desk.path)[Kind.STAGE_CHANGE])
        values: dict[str, Stored] = {
            "opportunity": opportunity,
            "from_stage": before,
            "to_stage": after,
            "at": at,
            "seconds_before": seconds,
            "by": 1,
            **left,
        }
        self.model.add(Kind.STAGE_CHANGE, new, at, values)

    @rule(count=st.integers(1, 40), name=st.sampled_from([*NAMES]))
    def insert_many_leads(self, count: int, name: str) -> None:
        self.model.begin()
        with self.desk.writing() as work:
            at = work.at
            rows = [(name, COMPANIES[number % 3], "new", at) for number in range(count)]
            first = work.insert_many(Kind.LEAD, ["name", "company", "status", "created_at"], rows)
            work.commit("imported", {"count": count})
        for id_, (_, company, _, _) in enumerate(rows, first):
            self.model.add(Kind.LEAD, id_, at, {"name": name, "company": company, "status": "new"})
        self.journalled(True)

    # Changing ------------------------------------------------------------------------------------------

    @rule(
        number=NUMBERS,
        values=st.fixed_dictionaries(
            {},
            optional={
                "name": st.sampled_from([*NAMES]),
                "company": st.sampled_from(COMPANIES),
                "phone": st.sampled_from(["02-1234-5678", None]),
                "status": st.sampled_from(["new", "contacted"]),
            },
        ),
    )
    def edit_leads(self, number: int, values: dict[str, Stored]) -> None:
        ids = self.few(Kind.LEAD, number)
        if ids:
            self.model.begin()
            outcome = self.desk.workspace.run(EditRecords(Records(Kind.LEAD, ids), values))
            self.model.change(Kind.LEAD, ids, self.desk.clock.at, values)
            self.journalled(outcome.change_set is not None)

    @rule(
        company=st.sampled_from([name for name in COMPANIES if name]),
        industry=st.sampled_from(["Light", None]),
    )
    def edit_all_leads_of_a_company(self, company: str, industry: str | None) -> None:
        ids = [id_ for id_, row in self.model[Kind.LEAD].items() if row["company"] == company]
        target = Matching(ListQuery(Kind.LEAD, filters=(Filter("company", Operator.ANY_OF, (company,)),)))
        if not ids:
            with pytest.raises(NotFound):
                self.desk.workspace.run(EditRecords(target, {"industry": industry}))
            return
        self.model.begin()
        outcome = self.desk.workspace.run(EditRecords(target, {"industry": industry}))
        self.model.change(Kind.LEAD, ids, self.desk.clock.at, {"industry": industry})
        self.journalled(outcome.change_set is not None)

    @rule(number=NUMBERS, account=NUMBERS)
    def link_contact(self, number: int, account: int) -> None:
        ids = self.few(Kind.CONTACT, number)
        if ids:
            self.model.begin()
            values: dict[str, Stored] = {"account": self.some(Kind.ACCOUNT, account)}
            outcome = self.desk.workspace.run(EditRecords(Records(Kind.CONTACT, ids), values))
            self.model.change(Kind.CONTACT, ids, self.desk.clock.at, values)
            self.journalled(outcome.change_set is not None)

    @rule(value=st.sampled_from(["1", "2"]))
    def save_setting(self, value: str) -> None:
        self.model.begin()
        outcome = self.desk.workspace.run(SaveSetting("window", value))
        known = [id_ for id_, row in self.model[Kind.SETTING].items() if row["name"] == "window"]
        if known:
            self.model.change(Kind.SETTING, known, 0, {"value": value})
        else:
            new = max(tables_of(self.desk.path)[Kind.SETTING])
            self.model.add(Kind.SETTING, new, 0, {"name": "window", "value": value})
        self.journalled(outcome.change_set is not None)

    @rule(number=NUMBERS, stage=st.sampled_from([*OPEN_STAGES, WON, LOST]), place=NUMBERS)
    def move_opportunity(self, number: int, stage: int, place: int) -> None:
        ids = self.few(Kind.OPPORTUNITY, number)
        if not ids:
            return
        opportunity = ids[0]
        before_stage, _ = self.model.card(opportunity)
        cards = [id_ for id_ in self.model.state.cards.get(stage, []) if id_ != opportunity]
        index = place % (len(cards) + 1)
        self.model.begin()
        reason = 1 if stage == LOST else None
        outcome = self.desk.workspace.run(
            MoveOpportunity(
                opportunity,
                before_stage,
                stage,
                after=cards[index - 1] if index else None,
                before=cards[index] if index < len(cards) else None,
                loss_reason=reason,
            )
        )
        self.model.state.cards[before_stage].remove(opportunity)
        self.model.state.cards.setdefault(stage, [])[:] = [*cards[:index], opportunity, *cards[index:]]
        if stage != before_stage:
            self.enter_stage(opportunity, before_stage, stage)
        self.journalled(outcome.change_set is not None)

    def enter_stage(self, opportunity: int, before: int, stage: int) -> None:
        at = self.desk.clock.at
        row = self.model[Kind.OPPORTUNITY][opportunity]
        seconds = (at - int(row["stage_since"] or 0)) // 1000
        ended = stage in (WON, LOST)
        left = {name: row[name] for name in END_FIELDS}
        first_won = row["won_at"] or (at if stage == WON else None)
        row.update(
            stage=stage,
            stage_since=at,
            closed_at=at if ended else None,
            won_at=first_won,
            loss_reason=1 if stage == LOST else None,
        )
        self.add_stage_change(opportunity, before, stage, at, seconds, **left)

    @rule(number=NUMBERS)
    def a_move_from_the_wrong_stage_is_refused(self, number: int) -> None:
        for opportunity in self.few(Kind.OPPORTUNITY, number)[:1]:
            stage, _ = self.model.card(opportunity)
            with pytest.raises(Conflict):
                self.desk.workspace.run(MoveOpportunity(opportunity, stage % 6 + 1, WON))

    @rule(number=NUMBERS)
    def a_move_to_lost_without_a_reason_is_refused(self, number: int) -> None:
        for opportunity in self.few(Kind.OPPORTUNITY, number)[:1]:
            stage, _ = self.model.card(opportunity)
            if stage != LOST:
                with pytest.raises(UserError, match="loss_needs_reason"):
                    self.desk.workspace.run(MoveOpportunity(opportunity, stage, LOST))

    # Deleting, undo, redo ----------------------------------------------------------------------------

    @rule(kind=st.sampled_from(KINDS), number=NUMBERS)
    def delete(self, kind: Kind, number: int) -> None:
        ids = self.few(kind, number)
        if not ids:
            return
        delete = DeleteRecords(Records(kind, ids))
        if kind == Kind.CHANNEL and self.are_named(ids):
            with pytest.raises(UserError, match="entry_in_use"):
                self.desk.workspace.run(delete)
            return
        self.model.begin()
        self.desk.workspace.run(delete)
        self.model.remove(kind, ids)
        self.journalled(True)

    def are_named(self, channels: tuple[int, ...]) -> bool:
        """Whether a record names one of these channels."""
        return any(
            row.get("channel") in channels
            for kind in (Kind.LEAD, Kind.ACCOUNT, Kind.OPPORTUNITY)
            for row in self.model[kind].values()
        )

    @rule()
    def undo(self) -> None:
        if self.model.can_undo:
            self.desk.workspace.undo()
            self.model.undo()
        else:
            with pytest.raises(NotFound):
                self.desk.workspace.undo()

    @precondition(lambda self: self.model.can_undo)
    @rule()
    def undo_twice(self) -> None:
        self.undo()
        self.undo()

    @rule()
    def redo(self) -> None:
        if self.model.can_redo:
            self.desk.workspace.redo()
            self.model.redo()
        else:
            with pytest.raises(NotFound):
                self.desk.workspace.redo()

    @rule()
    def restart(self) -> None:
        self.desk.restart()

    # What always holds -------------------------------------------------------------------------------

    @invariant()
    def tables_equal_the_model(self) -> None:
        tables = self.desk.tables()
        assert without_positions(tables) == self.model.state.tables
        opportunities = tables[Kind.OPPORTUNITY]
        for stage, cards in self.model.state.cards.items():
            here = [id_ for id_, row in opportunities.items() if row["stage"] == stage]
            assert sorted(here, key=lambda id_: (opportunities[id_]["position"], id_)) == cards

    @invariant()
    def the_search_index_equals_the_model(self) -> None:
        with closing(self.desk.workspace.reader()) as reader:
            for kind in (Kind.LEAD, Kind.OPPORTUNITY):
                for name, word in NAMES.items():
                    ids = reader.ids(ListQuery(kind, word), {})
                    assert reader.count(ListQuery(kind, word)) == len(ids)
                    assert sorted(ids) == sorted(
                        i for i, row in self.model[kind].items() if row["name"] == name
                    )

    def teardown(self) -> None:
        try:
            self.everything_goes_back_and_forth()
        finally:
            self.desk.close()
            self.folder.cleanup()

    def everything_goes_back_and_forth(self) -> None:
        final = without_bookkeeping(self.desk.tables())
        count = 0
        while self.model.can_undo:
            self.desk.workspace.undo()
            self.model.undo()
            count += 1
        assert without_bookkeeping(self.desk.tables()) == without_bookkeeping(self.seeded)
        for _ in range(count):
            self.desk.workspace.redo()
        assert without_bookkeeping(self.desk.tables()) == final
        assert played_back(self.desk.path) == self.seeded
        assert self.desk.workspace.check() == []


TestRandomWorkspace = RandomWorkspace.TestCase
TestRandomWorkspace.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
