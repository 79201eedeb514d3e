"""What new opportunities take from the leads that they came from: name, channel, campaign."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Table, Text, bindparam, select
from sqlalchemy.engine import Dialect

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.expressions import among
from crm_desktop.storage.row_writer import batches


class _Lead(NamedTuple):
    """What a lead gives."""

    id: int
    name: str | None
    company: str | None
    channel: int | None
    campaign: int | None
    created_at: int


class Origins:
    """The leads of a block of new opportunities."""

    def __init__(self, context: Context, rows: NewRows) -> None:
        self._leads: dict[Stored, _Lead] = {}
        wanted = sorted({int(id_) for id_ in rows.column("lead") if id_ is not None})
        for block in batches(wanted):
            statement = _leads(context.work.connection.dialect, context.work.schema[Kind.LEAD])
            ids = context.work.backend.id_list(block)
            for found in map(_Lead._make, statement.run(context.work.connection, ids=ids)):
                self._leads[found.id] = found

    def give_names(self, rows: NewRows) -> None:
        """An opportunity without a name is called after its lead, else by its external id."""
        names = rows.column("name")
        if None not in names:
            return
        told = zip(names, rows.column("lead"), rows.column("external_id"), strict=True)
        rows.columns["name"] = [
            name or _title(self._leads.get(lead)) or external_id for name, lead, external_id in told
        ]

    def give_channels(self, rows: NewRows) -> None:
        """Where it is not told, channel and campaign are the lead's."""
        if not self._leads:
            return
        leads = rows.column("lead")
        for name in ("channel", "campaign"):
            given = {id_: getattr(lead, name) for id_, lead in self._leads.items()}
            rows.columns[name] = [
                given.get(lead) if value is None else value
                for value, lead in zip(rows.column(name), leads, strict=True)
            ]

    def won_before(self, rows: NewRows) -> int:
        """How many were won before their lead was created."""
        if not self._leads:
            return 0
        return sum(
            1
            for lead, won in zip(rows.column("lead"), rows.column("won_at"), strict=True)
            if won is not None and lead in self._leads and int(won) < self._leads[lead].created_at
        )


@lru_cache(maxsize=256)
def _leads(dialect: Dialect, table: Table) -> Prepared:
    is_one = among(table.c.id, bindparam("ids", type_=Text()))
    return Prepared(dialect, select(*(table.c[name] for name in _Lead._fields)).where(is_one))


def _title(lead: _Lead | None) -> Stored:
    return None if lead is None else lead.name or lead.company
