"""Random definitions, values, undo and redo against a plain model: no value is ever lost (hypothesis)."""

from __future__ import annotations

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file

NAMES = ("Size", "Format", "尺寸")
TYPES = ("text", "number", "choice")
PLACES = st.integers(0, 50)


@dataclass
class Definition:
    """One field of the model."""

    name: str
    type: str
    is_active: bool = True
    is_deleted: bool = False
    offers_second: bool = True

    @property
    def is_shown(self) -> bool:
        return self.is_active and not self.is_deleted


@dataclass
class State:
    """What the file holds, as far as own fields go."""

    fields: dict[int, Definition] = field(default_factory=dict)
    values: dict[int, dict[int, Stored]] = field(default_factory=dict)

    def shown(self) -> list[int]:
        return [id_ for id_, each in self.fields.items() if each.is_shown]

    def is_taken(self, name: str, but: int = 0) -> bool:
        return any(self.fields[id_].name == name and id_ != but for id_ in self.shown())


class RandomFields(RuleBasedStateMachine):
    """Every rule does the same thing to a file and to the model; undo and redo walk over its states."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace.open(put_new_file(Path(self.folder.name) / "office.crm"))
        self.reader = self.workspace.reader()
        self.states = [State()]
        self.at = 0

    def teardown(self) -> None:
        self.reader.close()
        self.workspace.close()
        self.folder.cleanup()

    @property
    def now(self) -> State:
        return self.states[self.at]

    def _next(self) -> State:
        """A state to be changed: what was undone before cannot be redone any more."""
        del self.states[self.at + 1 :]
        self.states.append(deepcopy(self.now))
        self.at += 1
        return self.now

    def _refused(self, command: Command) -> None:
        with pytest.raises(RuleBroken) as error:
            self.workspace.run(command)
        assert error.value.key == "field_name_taken"

    def _pick(self, place: int, *, shown: bool = False) -> int | None:
        known = self.now.shown() if shown else [k for k, v in self.now.fields.items() if not v.is_deleted]
        return known[place % len(known)] if known else None

    def _define(self, id_: int, **values: object) -> Command:
        return EditRecords(Records(Kind.CUSTOM_FIELD, (id_,)), values)

    @rule(name=st.sampled_from(NAMES), type_=st.sampled_from(TYPES))
    def make(self, name: str, type_: str) -> None:
        choices = {"choices": "First, Second"} if type_ == "choice" else {}
        command = CreateRecord(Kind.CUSTOM_FIELD, {"name": name, "kind": "lead", "type": type_, **choices})
        if self.now.is_taken(name):
            self._refused(command)
        else:
            id_ = self.workspace.run(command).ids[0]
            self._next().fields[id_] = Definition(name, type_)

    @rule(place=PLACES, name=st.sampled_from(NAMES))
    def rename(self, place: int, name: str) -> None:
        id_ = self._pick(place, shown=True)
        if id_ is None or self.now.fields[id_].name == name:
            return
        if self.now.is_taken(name, id_):
            self._refused(self._define(id_, name=name))
        else:
            self.workspace.run(self._define(id_, name=name))
            self._next().fields[id_].name = name

    @rule(place=PLACES)
    def archive_or_take_up(self, place: int) -> None:
        id_ = self._pick(place)
        if id_ is None:
            return
        known = self.now.fields[id_]
        command = self._define(id_, active=not known.is_active)
        if not known.is_active and self.now.is_taken(known.name):
            self._refused(command)
        else:
            self.workspace.run(command)
            self._next().fields[id_].is_active = not known.is_active

    @rule(place=PLACES)
    def delete(self, place: int) -> None:
        id_ = self._pick(place)
        if id_ is not None:
            self.workspace.run(DeleteRecords(Records(Kind.CUSTOM_FIELD, (id_,))))
            self._next().fields[id_].is_deleted = True

    @rule(place=PLACES)
    def offer_second_choice_or_not(self, place: int) -> None:
        id_ = self._pick(place, shown=True)
        if id_ is not None and self.now.fields[id_].type == "choice":
            offers = not self.now.fields[id_].offers_second
            self.workspace.run(self._define(id_, choices="First, Second" if offers else "First"))
            self._next().fields[id_].offers_second = offers

    @rule()
    def make_lead(self) -> None:
        id_ = self.workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"})).ids[0]
        self._next().values[id_] = {}

    @rule(place=PLACES, lead=PLACES, number=st.integers(0, 3))
    def set_value(self, place: int, lead: int, number: int) -> None:
        id_ = self._pick(place, shown=True)
        if id_ is None or not self.now.values:
            return
        lead_id = sorted(self.now.values)[lead % len(self.now.values)]
        told: dict[str, tuple[object, Stored]] = {
            "text": (f"value {number}", f"value {number}"),
            "number": (Decimal(number), number * 1_000_000),
            "choice": (f"c{number % 2 + 1}", f"c{number % 2 + 1}"),
        }
        value, stored = (None, None) if number == 3 else told[self.now.fields[id_].type]
        if self.now.values[lead_id].get(id_) == stored:
            return
        self.workspace.run(EditRecords(Records(Kind.LEAD, (lead_id,)), {f"custom_{id_}": value}))
        self._next().values[lead_id][id_] = stored

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.at += 1

    @invariant()
    def the_file_holds_what_the_model_holds(self) -> None:
        with self.reader.view() as view:
            record = view.catalogue[Kind.LEAD]
            names = {each.name: each.own.name("") for each in record.own_fields if each.own is not None}
            offered = {each.name: len(each.offered) for each in record.own_fields if each.choices}
            rows = {id_: view.record(Kind.LEAD, id_) for id_ in self.now.values}
        shown = self.now.shown()
        assert names == {f"custom_{id_}": self.now.fields[id_].name for id_ in shown}
        assert offered == {
            f"custom_{id_}": 1 + self.now.fields[id_].offers_second
            for id_ in shown
            if self.now.fields[id_].type == "choice"
        }
        for lead, values in self.now.values.items():
            found = {name: each for name, each in rows[lead].items() if name.startswith("custom_")}
            filled = {name: each for name, each in found.items() if each is not None}
            assert filled == {f"custom_{id_}": each for id_, each in values.items() if each is not None}


RandomFields.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestRandomFields = RandomFields.TestCase
