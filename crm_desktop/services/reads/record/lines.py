"""Reads the lines of a deal or an order with what they come to, and finds products by what is typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sums.totals import Totals
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.services.rules.selling.deal_sums import totals_of
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]
_ON_SALE = Filter("archived", Operator.ANY_OF, (0,))
#: The version of a line's product, whose names its row holds.
_PRODUCT = "product:version"
#: The kinds of lines; what such a line belongs to has the currency of its amounts.
_LINES = (Kind.LINE, Kind.ORDER_LINE)


@frozen
class OwnedLines:
    """The lines of one record in their order, with the names behind their products, and their totals."""

    #: the kind of the lines, and whose they are
    kind: Kind
    owner: int
    currency: str
    tax_included: bool
    rows: tuple[Row, ...]
    totals: Totals


@frozen
class FoundProduct:
    """A product that may be meant, with what tells it apart."""

    id: int
    code: str
    name: str
    price: int | None = None
    currency: str = ""

    @property
    def label(self) -> str:
        """What it is called where there is little room."""
        return self.code or self.name


def deal_lines(view: View, opportunity: int, former: OwnedLines | None = None) -> OwnedLines:
    """The lines of a deal; raises NotFound where it is gone. Of `former` is kept what stands as it was."""
    return _read(view, Kind.LINE, opportunity, former)


def order_lines(view: View, order: int, former: OwnedLines | None = None) -> OwnedLines:
    """The lines of an order; raises NotFound where it is gone. Of `former` is kept what stands as it was."""
    return _read(view, Kind.ORDER_LINE, order, former)


def lines_of(view: View, kind: Kind, id_: int) -> OwnedLines | None:
    """The lines of a record; None where it has none, and for kinds that cannot have any."""
    for lines in _LINES:
        record = view.catalogue[lines]
        if record.field(record.currency_of).refers_to is kind:
            found = _read(view, lines, id_)
            return found if found.rows else None
    return None


def _read(view: View, kind: Kind, id_: int, former: OwnedLines | None = None) -> OwnedLines:
    owner_field = view.catalogue[kind].field(view.catalogue[kind].currency_of)
    assert owner_field.refers_to is not None
    owner = view.record(owner_field.refers_to, id_)
    currency = str(owner["currency"] or view.reference_data().base_currency)
    with view.snapshot() as connection:
        rows = _rows(connection, kind, owner_field.name, id_, former)
    tax_included = bool(owner["tax_included"])
    totals = totals_of(rows, currency, tax_included=tax_included)
    return OwnedLines(kind, id_, currency, tax_included, rows, totals)


def _rows(
    connection: Connection, kind: Kind, owner: str, id_: int, former: OwnedLines | None
) -> tuple[Row, ...]:
    """The rows of lines in their order; former ones of the same version hold, in a long list nearly all."""
    schema = schema_of(connection)
    line, product = schema[kind], schema[Kind.PRODUCT]
    joined = line.outerjoin(product, line.c.product == product.c.id)
    seen = select(line.c.id, line.c.version, product.c.version).select_from(joined)
    seen = seen.where(line.c[owner] == id_).order_by(line.c.position, line.c.id)
    versions = {line_id: (own, of_product) for line_id, own, of_product in rows_of(connection, seen)}
    known: Iterable[Row] = former.rows if former is not None and former.kind is kind else ()
    held = {
        each["id"]: each for each in known if versions.get(each["id"]) == (each["version"], each[_PRODUCT])
    }
    names = (product.c.code.label("product:code"), product.c.name.label("product:name"))
    whole = select(line, *names, product.c.version.label(_PRODUCT)).select_from(joined)
    columns = [column.name for column in whole.selected_columns]
    missing = [each for each in versions if each not in held]
    for block in batches(missing):
        for row in rows_of(connection, whole.where(line.c.id.in_(block))):
            new = dict(zip(columns, row, strict=True))
            held[new["id"]] = new
    return tuple(held[each] for each in versions)


def suggested_products(view: View, text: str, limit: int = 20) -> list[FoundProduct]:
    """Products on sale whose words or code begin like a typed text."""
    found = view.first_rows(ListQuery(Kind.PRODUCT, text, (_ON_SALE,)), {}, limit)
    rows = (view.catalogue.row_values(Kind.PRODUCT, row) for row in found.rows)
    return [_found(row) for row in rows]


def products_named(view: View, texts: Collection[str]) -> dict[str, FoundProduct]:
    """The products whose code a text is, or whose name where no other has it; those on sale come first."""
    wanted = sorted({text.strip().lower() for text in texts if text.strip()})
    known: dict[str, Row] = {}
    with view.snapshot() as connection:
        product = schema_of(connection)[Kind.PRODUCT].c
        columns = (product.id, product.code, product.name, product.price, product.currency, product.archived)
        for name in ("code", "name"):
            lowered = func.lower(product[name])
            found: dict[str, list[Row]] = {}
            for block in batches(wanted):
                statement = select(*columns, lowered.label("typed")).where(lowered.in_(block))
                for row in map(dict, connection.execute(statement).mappings()):
                    found.setdefault(str(row["typed"]), []).append(row)
            for typed, rows in found.items():
                on_sale = [row for row in rows if not row["archived"]] or rows
                if typed not in known and len(on_sale) == 1:
                    known[typed] = on_sale[0]
    return {text: _found(known[key]) for text in texts if (key := text.strip().lower()) in known}


def _found(row: Row) -> FoundProduct:
    price = row["price"]
    return FoundProduct(
        int(row["id"] or 0),
        str(row["code"] or ""),
        str(row["name"] or ""),
        None if price is None else int(price),
        str(row["currency"] or ""),
    )
