"""The reference data (users, channels, stages, reasons) read whole, for names in tables and for choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.rates import read_base_currency
from crm_desktop.storage.schema import schema_of


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a reference list; shown by `name`, or by the translation of its built-in `code`."""

    id: int
    kind: Kind
    name: str
    code: str
    position: int
    active: bool
    facts: Mapping[str, Stored] = field(default_factory=dict)


@dataclass(frozen=True)
class ReferenceData:
    """A snapshot of all reference data."""

    items: Mapping[Kind, Mapping[int, Item]]
    base_currency: str

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
    return ReferenceData(items, read_base_currency(connection))


def _read(connection: Connection, kind: Kind) -> dict[int, Item]:
    table = schema_of(connection)[kind]
    statement = select(table).order_by(table.c.position, table.c.id)
    return {row["id"]: _item(kind, dict(row)) for row in connection.execute(statement).mappings()}


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
