"""An office as a plain Python model: tables as dictionaries, rules in a few lines, undo as states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.schema import built_in_schema
from tests.services.workspaces import BOOKKEEPING, Rows

#: Rows that go with a record that they point at; activities only with the last one.
GO_ALONG = {
    (Kind.STAGE_CHANGE, "opportunity"),
    (Kind.ACCOUNT_CONTACT, "account"),
    (Kind.ACCOUNT_CONTACT, "contact"),
}
ACTIVITY_LINKS = ("lead", "account", "contact", "opportunity")

Tables = dict[Kind, Rows]


@dataclass
class State:
    """All tables, and the cards of each stage from the top."""

    tables: Tables
    cards: dict[int, list[int]] = field(default_factory=dict)


class PlainWorkspace:
    """What the real office should hold; `position` is modelled by the order of cards."""

    def __init__(self, seeded: Tables) -> None:
        self.state = State(deepcopy(seeded))
        self._past: list[State] = []
        self._future: list[State] = []

    def __getitem__(self, kind: Kind) -> Rows:
        return self.state.tables[kind]

    # One command --------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Keep the state before a command."""
        self._kept = deepcopy(self.state)

    def end(self, *, changed: bool) -> None:
        """Count the command when the office journalled it."""
        if changed:
            self._past.append(self._kept)
            self._future.clear()
        else:
            assert self.state == self._kept

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def undo(self) -> None:
        self._future.append(self.state)
        self.state = self._past.pop()

    def redo(self) -> None:
        self._past.append(self.state)
        self.state = self._future.pop()

    # What commands do -----------------------------------------------------------------------------------

    def add(self, kind: Kind, id_: int, at: int, values: Mapping[str, Stored]) -> None:
        schema = built_in_schema()
        derived = schema.catalogue[kind].derived
        row: dict[str, Stored] = dict.fromkeys({*schema[kind].c.keys()} - derived)
        row.update(id=id_, **values)
        if "created_at" in row and row["created_at"] is None:
            row["created_at"] = at
        assert id_ not in self[kind]
        self[kind][id_] = {name: value for name, value in row.items() if name not in BOOKKEEPING}

    def change(self, kind: Kind, ids: Iterable[int], at: int, values: Mapping[str, Stored]) -> None:
        for id_ in ids:
            row = self[kind][id_]
            if values.get("status") == "contacted" != row.get("status") and row["contacted_at"] is None:
                row["contacted_at"] = at
            row.update(values)

    def remove(self, kind: Kind, ids: Iterable[int]) -> None:
        for id_ in ids:
            for child, column in BUILT_IN.references_to(kind):
                for row in list(self[child].values()):
                    if row[column] == id_:
                        self._let_go(child, column, row)
            del self[kind][id_]
            for cards in self.state.cards.values():
                if kind is Kind.OPPORTUNITY and id_ in cards:
                    cards.remove(id_)

    def _let_go(self, child: Kind, column: str, row: dict[str, Stored]) -> None:
        row[column] = None
        goes = (child, column) in GO_ALONG
        if child is Kind.ACTIVITY:
            goes = all(row[link] is None for link in ACTIVITY_LINKS)
        if goes:
            del self[child][int(row["id"] or 0)]

    def card(self, id_: int) -> tuple[int, int]:
        """Stage and place of an opportunity."""
        for stage, cards in self.state.cards.items():
            if id_ in cards:
                return stage, cards.index(id_)
        raise AssertionError(id_)
