"""Products in the lines of a deal: found while typing, by code or name, else what is typed is a free text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.bridge.sheets.columns import SheetColumn
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.type_ahead import FreeTypeAheadEditor, Suggestions
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, CellStyle
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.lines import FoundProduct, products_named, suggested_products

#: What stands between the code and the name of a product that is offered.
_BETWEEN = "  ·  "
Values = dict[str, object]


class ProductColumn(SheetColumn):
    """The product of a line: shown by its code, typed as code, name or free text."""

    def cell(self, row: Row) -> Cell:
        """Return the code, else the name; a free text has none."""
        if row.get(self.key) is None:
            return super().cell(row) if not row else EMPTY_CELL
        label = self._label(row)
        name = str(row.get("product:name") or "")
        return Cell(label, CellStyle.PLAIN, tooltip=name, edit_value=Linked(int(row[self.key] or 0), label))

    def value(self, row: Row) -> object:
        """What an editor starts with."""
        product = row.get(self.key)
        return None if product is None else Linked(int(product), self._label(row))

    def text_of(self, value: object) -> str:
        """Return the code of a product, or the free text."""
        return value.title if isinstance(value, Linked) else str(value or "")

    def parse(self, text: str) -> tuple[object, str | None]:
        """Take any text: which product it means is found before it is written."""
        return text or None, None

    @staticmethod
    def _label(row: Row) -> str:
        return str(row.get("product:code") or row.get("product:name") or "")

    def _make_editor(self, parent: QWidget) -> Editor:
        return FreeTypeAheadEditor(ProductSearch(self._values), self.text_of, parent)


class ProductSearch:
    """Offers products whose code or name begins like what is typed, with their prices."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values

    def __call__(self, text: str, answer: Callable[[Suggestions], None]) -> None:
        """Search; a newer search takes its place."""

        def work(view: View) -> list[FoundProduct]:
            return suggested_products(view, text)

        def done(found: list[FoundProduct]) -> None:
            answer([(Linked(each.id, each.label), self._offered(each)) for each in found])

        self._values.context.gateway.read(work, done, replaces=("suggested products",), quick=True)

    def _offered(self, product: FoundProduct) -> str:
        price = None
        if product.price is not None:
            price = self._values.context.formats.money(product.price, product.currency)
        return _BETWEEN.join(part for part in (product.code, product.name, price) if part)


def settle_products(
    gateway: Gateway,
    owner: QObject,
    rows: Sequence[Mapping[str, object]],
    done: Callable[[list[Values]], None],
) -> None:
    """Replace typed texts under "product" by the products that they name, or by free texts; then go on."""
    texts = {text for row in rows if isinstance(text := row.get("product"), str)}
    if not texts:
        done([dict(row) for row in rows])
        return
    gateway.read(
        lambda view: products_named(view, texts), partial(_settled, rows, done), owner=owner, quick=True
    )


def _settled(
    rows: Sequence[Mapping[str, object]],
    done: Callable[[list[Values]], None],
    known: Mapping[str, FoundProduct],
) -> None:
    done([_with_product(dict(row), known) for row in rows])


def _with_product(row: Values, known: Mapping[str, FoundProduct]) -> Values:
    text = row.get("product")
    if isinstance(text, str):
        found = known.get(text)
        row["product"] = None if found is None else found.id
        if found is None and not row.get("name"):
            row["name"] = text
    return row
