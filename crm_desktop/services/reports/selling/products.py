"""Products: what each brought, what was taken off its price, and what is left above its cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain

from crm_desktop.core.queries import Filter, Having, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import PRODUCTS
from crm_desktop.core.rules.currency_rates import ConvertedSum, CurrencyRates, RateDays
from crm_desktop.core.values.time.periods import DayRange
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import (
    compared_with,
    days_of,
    deals_of,
    ids_of,
    text_of,
    zone_of,
)
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Subject,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.product_sales import (
    ProductFacts,
    Sold,
    dealt_lines,
    ordered_lines,
    products_known,
)

#: So many products have a line of their own, those that brought most; the others are one line together.
MOST = 50
_MILLION = 1_000_000
_MORE, _LESS = Welcome.MORE, Welcome.LESS
_COLUMNS = (
    FigureColumn("sold_lines", Form.COUNT, about="sold_lines", welcome=_MORE),
    FigureColumn("quantity", Form.NUMBER, about="sold_quantity", welcome=_MORE),
    FigureColumn("product_revenue", Form.MONEY, about="product_revenue", welcome=_MORE),
    FigureColumn("of_revenue", Form.PART, about="of_revenue", welcome=_MORE),
    FigureColumn("listed", Form.MONEY, about="listed"),
    FigureColumn("discount_given", Form.PART, "1 − {product_revenue} ÷ {listed}", welcome=_LESS),
    FigureColumn("goods", Form.MONEY, about="product_goods", welcome=_LESS),
    FigureColumn("margin", Form.MONEY, "{product_revenue} − {goods}", welcome=_MORE),
    FigureColumn("margin_share", Form.PART, "{margin} ÷ {product_revenue}", welcome=_MORE),
)


@dataclass
class _Product:
    lines: int = 0
    quantity: Fraction = Fraction(0)
    revenue: Fraction = Fraction(0)
    listed: Fraction = Fraction(0)
    #: None as soon as a cost is not known
    goods: Fraction | None = Fraction(0)

    def join(self, other: _Product) -> None:
        self.lines += other.lines
        self.quantity += other.quantity
        self.revenue += other.revenue
        self.listed += other.listed
        self.goods = None if self.goods is None or other.goods is None else self.goods + other.goods

    def figures(self, everything: Fraction, *, is_one: bool) -> dict[str, Figure]:
        """The line's figures; quantities of several products do not add up to anything."""
        margin = None if self.goods is None else self.revenue - self.goods
        return {
            "sold_lines": self.lines,
            "quantity": self.quantity if is_one else None,
            "product_revenue": self.revenue,
            "of_revenue": float(self.revenue / everything) if everything > 0 else None,
            "listed": self.listed,
            "discount_given": float(1 - self.revenue / self.listed) if self.listed > 0 else None,
            "goods": self.goods,
            "margin": margin,
            "margin_share": None if margin is None or self.revenue <= 0 else float(margin / self.revenue),
        }


class ProductsReport(TabularReport):
    """What was ordered, and what was won without an order, line by line."""

    type = PRODUCTS
    kinds = (
        Kind.ORDER,
        Kind.ORDER_LINE,
        Kind.OPPORTUNITY,
        Kind.LINE,
        Kind.PRODUCT,
        Kind.RATE,
        Kind.SETTING,
    )

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count what was sold in the days; raises RuleBroken for a range that ends before it begins."""
        days, level = days_of(chosen, today), text_of(chosen, "level", "product")
        reference_data, owners = view.reference_data(), ids_of(chosen, "owner")
        base, deals = reference_data.base_currency, deals_of(chosen, days)
        with view.snapshot() as connection:
            products = products_known(connection)
            found = chain(ordered_lines(connection, days, deals, base), dealt_lines(connection, deals, base))
            sold = list(found)
            currencies = {each.currency for each in sold} | {each.currency for each in products.values()}
            rates = read_rates(connection, base, currencies)
        sales = _Sales(rates, RateDays(today, zone_of(chosen)), products, level)
        for each in sold:
            sales.add(each)
        ranked = sorted(sales.groups.items(), key=_by_revenue)
        shown, rest = ranked[:MOST], ranked[MOST:]
        whole, others = _Product(), _Product()
        for _key, product in ranked:
            whole.join(product)
        for _key, product in rest:
            others.join(product)
        lines = [
            Line(
                _subject(key, products),
                product.figures(whole.revenue, is_one=isinstance(key, int)),
                _behind(key, days, owners),
            )
            for key, product in shown
        ]
        if rest:
            lines.append(Line(Word("other_products"), others.figures(whole.revenue, is_one=False)))
        total = Line(Word("all_products"), whole.figures(whole.revenue, is_one=False))
        return Tabulated(
            (Sheet("products", level, _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("product_revenue", "margin", "margin_share", "discount_given"),
            tuple(Bars(key, 0, key) for key in ("product_revenue", "margin", "discount_given")),
            tuple(_notes(whole)),
            lacking=sales.together,
        )

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The period that was chosen to compare with."""
        return compared_with(chosen, today)


#: What lines are grouped by: the product, or its category; None where nothing is told.
_Key = int | str | None


class _Sales:
    """The lines in the base currency by what they are grouped by; what lacks a rate is named and left out."""

    def __init__(
        self, rates: CurrencyRates, days: RateDays, products: Mapping[int, ProductFacts], level: str
    ) -> None:
        self._rates, self._days = rates, days
        self._products, self._level = products, level
        self.groups: dict[_Key, _Product] = {}
        self.together = ConvertedSum(rates.base)

    def add(self, sold: Sold) -> None:
        """Take in lines."""
        day = self._days.of(sold.moment)
        part = Fraction(sold.net, sold.gross) if sold.net is not None and sold.gross else Fraction(1)
        amount = Fraction(sold.amount, _MILLION) * part
        self.together.add(self._rates, amount, sold.currency, day, sold.lines)
        revenue = self._rates.converted(amount, sold.currency, day)
        listed = self._rates.converted(Fraction(sold.listed, _MILLION) * part, sold.currency, day)
        if revenue is None or listed is None:
            return
        product = self._products.get(sold.product or 0)
        group = self.groups.setdefault(self._key(sold.product, product), _Product())
        quantity = Fraction(sold.quantity, _MILLION)
        group.join(_Product(sold.lines, quantity, revenue, listed, self._goods(product, quantity, day)))

    def _key(self, id_: int | None, product: ProductFacts | None) -> _Key:
        if self._level == "product":
            return id_
        return (product.category or None) if product else None

    def _goods(self, product: ProductFacts | None, quantity: Fraction, day: str) -> Fraction | None:
        if product is None or product.cost is None:
            return None
        return self._rates.converted(quantity * product.cost, product.currency, day)


def _by_revenue(entry: tuple[_Key, _Product]) -> tuple[Fraction, str]:
    return -entry[1].revenue, str(entry[0])


def _subject(key: _Key, products: Mapping[int, ProductFacts]) -> Subject:
    if key is None:
        return Word("not_recorded")
    if isinstance(key, str):
        return Named(key)
    return Named(products[key].name if key in products else f"#{key}")


def _behind(key: _Key, days: DayRange, owners: tuple[int | None, ...]) -> Mapping[str, ListQuery]:
    """The orders that have a line of the product."""
    if not isinstance(key, int):
        return {}
    filters = [Filter("status", Operator.NONE_OF, ("cancelled",))]
    if days != DayRange(None, None):
        ends = tuple(None if day is None else day.isoformat() for day in (days.start, days.end))
        filters.append(Filter("ordered_on", Operator.BETWEEN, ends))
    if owners:
        filters.append(Filter("owner", Operator.ANY_OF, owners))
    has_line = Having(Kind.ORDER_LINE, "order", Filter("product", Operator.ANY_OF, (key,)))
    return {"": ListQuery(Kind.ORDER, filters=tuple(filters), where=has_line)}


def _notes(whole: _Product) -> list[Note]:
    notes = [Note("products_counted")]
    if whole.goods is None:
        notes.append(Note("costs_unknown"))
    return notes
