"""An account among its parents and daughters: what was won and is open, rolled up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.converted import Counted, converted_sums

#: Larger groups are cut, and said to be.
MOST_ACCOUNTS = 500


@dataclass
class Deals:
    """Deals of one outcome: how many, and what they come to in the office's currency."""

    sum: ConvertedSum
    count: int = 0

    def add(self, other: Deals) -> None:
        """Take in those of a daughter."""
        self.count += other.count
        self.sum.add_sum(other.sum)


@dataclass
class Branch:
    """One account of a group; `won` and `open` are its own deals, the others those of its daughters too."""

    id: int
    name: str
    depth: int
    won: Deals
    open: Deals
    all_won: Deals
    all_open: Deals

    @classmethod
    def without_deals(cls, id_: int, name: str, currency: str) -> Branch:
        """An account before its deals are counted."""
        return cls(id_, name, 0, *(Deals(ConvertedSum(currency)) for _ in range(4)))


@dataclass(frozen=True)
class AccountGroup:
    """The group of an account from its top down, in the order in which a tree is drawn."""

    branches: tuple[Branch, ...]
    own: Branch
    is_cut: bool

    def below_own(self) -> list[Branch]:
        """The account itself and those below it: whose deals it is shown with."""
        found: list[Branch] = []
        for branch in self.branches:
            if branch is self.own or (found and branch.depth > self.own.depth):
                found.append(branch)
            elif found:
                break
        return found


def account_group(view: View, account: int, days: RateDays) -> AccountGroup:
    """The group that an account belongs to; a lone account is a group of its own."""
    with view.snapshot() as connection:
        top, names = _top(connection, account)
        below = _below(connection, top, names)
        is_cut = len(names) > MOST_ACCOUNTS
        reference_data = view.reference_data()
        own = reference_data.base_currency
        branches = {id_: Branch.without_deals(id_, names[id_], own) for id_ in names}
        _count(connection, reference_data, branches, days)
        ordered = _roll_up(top, below, branches)
        if account not in {branch.id for branch in ordered}:  # beyond what is shown of a very large group
            ordered.append(branches[account])
        return AccountGroup(tuple(ordered), branches[account], is_cut)


def _top(connection: Connection, account: int) -> tuple[int, dict[int, str]]:
    """The account at the top, with the names of those met on the way."""
    table = schema_of(connection)[Kind.ACCOUNT]
    names: dict[int, str] = {}
    current: int | None = account
    top = account
    while current is not None and current not in names:
        statement = select(table.c.name, table.c.parent).where(table.c.id == current)
        row = connection.execute(statement).one_or_none()
        if row is None:
            break
        names[current], top = str(row[0] or ""), current
        current = None if row[1] is None else int(row[1])
    return top, names


def _below(connection: Connection, top: int, names: dict[int, str]) -> Mapping[int, list[int]]:
    """The daughters of each account, by name; level by level, until there are too many."""
    table = schema_of(connection)[Kind.ACCOUNT]
    below: dict[int, list[int]] = {}
    level: Sequence[int] = [top]
    seen = {top}
    while level and len(names) <= MOST_ACCOUNTS:
        found: list[int] = []
        for block in batches(level):
            columns = table.c.id, table.c.name, table.c.parent
            statement = select(*columns).where(table.c.parent.in_(block)).order_by(table.c.name, table.c.id)
            for id_, name, parent in connection.execute(statement.limit(MOST_ACCOUNTS + 1)):
                if id_ not in seen:
                    seen.add(id_)
                    names[int(id_)] = str(name or "")
                    below.setdefault(int(parent), []).append(int(id_))
                    found.append(int(id_))
        level = found
    return below


def _count(
    connection: Connection, reference_data: ReferenceData, branches: Mapping[int, Branch], days: RateDays
) -> None:
    kinds = {item.id: item.facts["kind"] for item in reference_data.of(Kind.STAGE)}
    deal = schema_of(connection)[Kind.OPPORTUNITY].c
    for block in batches(sorted(branches)):
        groups = deal.account, deal.stage
        counted = Counted(Kind.OPPORTUNITY, (deal.amount,), (deal.account.in_(block),), groups)
        for (account, stage), summed in converted_sums(connection, counted, days).items():
            branch = branches[int(account)]
            kind = kinds.get(stage)
            deals = branch.won if kind == StageKind.WON else branch.open if kind == StageKind.OPEN else None
            if deals is not None:
                deals.add(Deals(summed.sums[0], summed.count))


def _roll_up(top: int, below: Mapping[int, list[int]], branches: Mapping[int, Branch]) -> list[Branch]:
    ordered: list[Branch] = []
    waiting = [(top, 0)]
    while waiting:
        id_, depth = waiting.pop()
        branches[id_].depth = depth
        ordered.append(branches[id_])
        waiting += [(daughter, depth + 1) for daughter in reversed(below.get(id_, []))]
    for branch in reversed(ordered):  # daughters stand behind their parents
        branch.all_won.add(branch.won)
        branch.all_open.add(branch.open)
        for daughter in below.get(branch.id, ()):
            branch.all_won.add(branches[daughter].all_won)
            branch.all_open.add(branches[daughter].all_open)
    return ordered
