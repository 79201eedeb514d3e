"""The rules of products and of their prices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import PATH_MARK
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.sums.taxes import read_taxes, told_taxes
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import LinkRules
from crm_desktop.services.rules.once import written_again
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.row_writer import batches

#: Between the parts of a category; Chinese lists write the wide sign, others a bracket.
_BETWEEN_PARTS = re.compile(r"\s*[/\uff0f>\u203a]\s*")
_AMOUNTS = ("price", "cost")


class ProductRules(PlainRules):
    """A code is of one product alone; taxes and categories stand in one spelling."""

    def __init__(self) -> None:
        super().__init__(Kind.PRODUCT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Bring new products into form; refuse codes that are taken."""
        for name in ("category", "taxes"):
            column = list(rows.column(name))
            for place, value in enumerate(column):
                try:
                    column[place] = _spelled(name, value)
                except RuleBroken as refusal:
                    rows.refuse(place, refusal)
            rows.columns[name] = column
        for name in _AMOUNTS:
            for place, amount in enumerate(rows.column(name)):
                if amount is not None and int(amount) < 0:
                    rows.refuse(place, _below_nought(name))
        codes = rows.column("code")
        taken = _owners_of(context, codes)
        for place, code in enumerate(codes):
            if code is not None and str(code) in taken:
                rows.refuse(place, _taken(code))
            elif code is not None:
                taken[str(code)] = 0

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known products."""
        codes = [edits.changes[place]["code"] for place in edits.touching(("code",))]
        taken = _owners_of(context, codes)
        for place in edits.touching(("category", "taxes", "code", *_AMOUNTS)):
            changes, id_ = edits.changes[place], int(edits.rows[place]["id"] or 0)
            try:
                for name in changes.keys() & {"category", "taxes"}:
                    changes[name] = _spelled(name, changes[name])
                for name in _AMOUNTS:
                    if (amount := changes.get(name)) is not None and int(amount) < 0:
                        raise _below_nought(name)
                code = changes.get("code")
                if code is not None and taken.setdefault(str(code), id_) != id_:
                    raise _taken(code)
            except RuleBroken as refusal:
                edits.refuse(place, refusal)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Refuse to bring back a code that another product bears by now."""
        back = written_again(context, self.kind, journal_id, ("code",))
        code = context.work.schema[self.kind].c.code
        for block in batches(sorted({str(row["code"]) for row in back if row["code"] is not None})):
            twice = select(code).where(code.in_(block)).group_by(code).having(func.count() > 1)
            found = context.work.connection.scalar(twice.limit(1))
            if found is not None:
                raise _taken(str(found))

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """A product of a line has to stay."""
        for kind in (Kind.LINE, Kind.ORDER_LINE):
            lines = context.work.schema[kind].c
            for block in batches(ids):
                statement = select(func.min(lines.product)).where(lines.product.in_(block))
                used = context.work.connection.scalar(statement)
                if used is not None:
                    title = context.work.row(self.kind, int(used))["name"]
                    raise RuleBroken("product_in_use", title=str(title))


class ProductPriceRules(LinkRules):
    """A price is that of a product, from some quantity on."""

    def __init__(self) -> None:
        super().__init__(Kind.PRODUCT_PRICE, needed=("product",))

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse prices of nothing, below nought, or from a quantity below nought."""
        super().complete(context, rows)
        for name in ("price", "from_quantity"):
            for place, value in enumerate(rows.column(name)):
                if value is not None and int(value) < 0:
                    rows.refuse(place, _below_nought(name))

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known prices."""
        super().follow(context, edits)
        for name in ("price", "from_quantity"):
            for place in edits.touching((name,)):
                value = edits.changes[place][name]
                if value is not None and int(value) < 0:
                    edits.refuse(place, _below_nought(name))


def _spelled(name: str, value: Stored) -> Stored:
    """A category or taxes in the spelling in which they are kept; raises RuleBroken for what is no tax."""
    if value is None:
        return None
    if name == "taxes":
        return told_taxes(read_taxes(str(value))) or None
    return PATH_MARK.join(filter(None, map(str.strip, _BETWEEN_PARTS.split(str(value))))) or None


def _owners_of(context: Context, codes: Sequence[Stored]) -> dict[str, int]:
    """The products that bear these codes."""
    table = context.work.schema[Kind.PRODUCT].c
    told = sorted({str(code) for code in codes if code is not None})
    found: dict[str, int] = {}
    for block in batches(told):
        statement = select(table.code, func.min(table.id)).where(table.code.in_(block)).group_by(table.code)
        found.update((str(code), int(id_)) for code, id_ in context.work.connection.execute(statement))
    return found


def _taken(code: Stored) -> RuleBroken:
    return RuleBroken("product_code_taken", field="code", value=str(code))


def _below_nought(name: str) -> RuleBroken:
    return RuleBroken("number_below_nought", field=name)
