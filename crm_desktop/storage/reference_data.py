"""The reference data (users, channels, stages, reasons) read whole, for names in tables and for choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy import Table, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import BIN_DAYS, USUAL_BIN_DAYS
from crm_desktop.core.rules.leads import ASSIGN_NEW
from crm_desktop.core.rules.marks import RETURN_DAYS, UNTOUCHED_DAYS, USUAL_UNTOUCHED_DAYS
from crm_desktop.core.rules.working_days import (
    FISCAL_MONTH,
    USUAL,
    WORKING_FIELDS,
    WorkingDays,
    working_days_of,
)
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.rates import read_base_currency
from crm_desktop.storage.schema import schema_of


@frozen
class Item:
    """One entry of a reference list; shown by `name`, or by the translation of its built-in `code`."""

    id: int
    kind: Kind
    name: str
    code: str
    position: int
    active: bool
    facts: Mapping[str, Stored] = field(default_factory=dict)


#: Settings of the file that are kept here.
_SETTINGS = (UNTOUCHED_DAYS, RETURN_DAYS, BIN_DAYS, FISCAL_MONTH, ASSIGN_NEW)


@dataclass(frozen=True)
class ReferenceData:
    """A snapshot of all reference data."""

    items: Mapping[Kind, Mapping[int, Item]]
    base_currency: str
    #: after how many days without a touch a lead stands out
    untouched_days: int = USUAL_UNTOUCHED_DAYS
    #: after how many it may go back to the pool; 0 is never
    return_days: int = 0
    #: so many days back the bin looks, unless somebody asks for more
    bin_days: int = USUAL_BIN_DAYS
    #: on which days the office works
    working_days: WorkingDays = USUAL
    #: in which month the office's fiscal year begins (1: January)
    fiscal_month: int = 1
    #: the taxes that new products and typed lines begin with; "" for none
    usual_taxes: str = ""
    #: whether new leads that nobody owns go to whom the assignment rules name
    assigns_new: bool = False

    def of(self, kind: Kind) -> tuple[Item, ...]:
        """The entries of one list in their order."""
        return tuple(self.items.get(kind, {}).values())

    def get(self, kind: Kind, id_: int | None) -> Item | None:
        """One entry; None when it does not exist."""
        return None if id_ is None else self.items.get(kind, {}).get(id_)

    def by_code(self, kind: Kind, code: str) -> Item | None:
        """The built-in entry of that code, unless it was deleted."""
        return next((item for item in self.of(kind) if item.code == code), None)


def read_reference_data(connection: Connection) -> ReferenceData:
    """Read all reference data as they are now."""
    schema = schema_of(connection)
    items = {kind: _read(connection, kind) for kind in schema.catalogue.reference_kinds}
    setting = schema[Kind.SETTING].c
    told = select(setting.name, setting.value).where(setting.name.in_(_SETTINGS))
    days = {str(name): value for name, value in connection.execute(told)}
    working_days, usual_taxes = _of_office(connection)
    return ReferenceData(
        items,
        read_base_currency(connection),
        _days(days.get(UNTOUCHED_DAYS)) or USUAL_UNTOUCHED_DAYS,
        _days(days.get(RETURN_DAYS)),
        _days(days.get(BIN_DAYS)) or USUAL_BIN_DAYS,
        working_days,
        _month(days.get(FISCAL_MONTH)),
        usual_taxes,
        days.get(ASSIGN_NEW) == "true",
    )


def _of_office(connection: Connection) -> tuple[WorkingDays, str]:
    """On which days the office works, and what it usually charges."""
    office = schema_of(connection)[Kind.OFFICE].c
    told = select(*(office[name] for name in (*WORKING_FIELDS, "usual_taxes"))).limit(1)
    row = connection.execute(told).mappings().first()
    return (USUAL, "") if row is None else (working_days_of(dict(row)), str(row["usual_taxes"] or ""))


def _days(stored: object) -> int:
    """A setting that is a number; 0 where nobody has told one."""
    text = str(stored)
    return int(text) if text.isascii() and text.isdigit() else 0


def _month(stored: object) -> int:
    """A setting that is a month; January where nobody has told one."""
    month = _days(stored)
    return month if 1 <= month <= 12 else 1


def _read(connection: Connection, kind: Kind) -> dict[int, Item]:
    """One list; prepared, because all of them are read after every write that may have changed one."""
    table = schema_of(connection)[kind]
    names = table.c.keys()
    rows = _entries(connection.dialect, table).run(connection).fetchall()
    items = (_item(kind, dict(zip(names, row, strict=True))) for row in rows)
    return {item.id: item for item in items}


@lru_cache(maxsize=256)
def _entries(dialect: Dialect, table: Table) -> Prepared:
    return Prepared(dialect, select(table).order_by(table.c.position, table.c.id))


def _item(kind: Kind, row: dict[str, Stored]) -> Item:
    return Item(
        id=id_of(row),
        kind=kind,
        name=str(row["name"] or ""),
        code=str(row.get("code") or ""),
        position=int(row["position"] or 0),
        active=bool(row["active"]),
        facts=row,
    )
