"""What the made-up deals consist of: products in sensible numbers, some cheaper, with their taxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random

from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.totals import Line, line_amount
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.stored import MILLIONTHS
from crm_desktop.frozen import frozen
from crm_desktop.services.demo.products import price_of
from crm_desktop.services.demo.rows import Cast, Values

LINE: Sequence[str] = (
    "opportunity position product name quantity unit unit_price discount taxes amount currency created_at "
    "updated_at".split()
)
_AMOUNT = LINE.index("amount")
#: What each deal of the texts is about, in their order: products by code, each with the fewest and the most.
_OFFERS: Sequence[Mapping[str, tuple[int, int]]] = (
    {"TC-820": (1, 1), "TL-SET": (1, 1), "IN-DAY": (1, 1)},
    {"SV-2K": (2, 3), "BS-3220": (2, 4), "IN-DAY": (1, 2)},
    {"MC-650": (1, 1), "TL-SET": (1, 2), "IN-DAY": (1, 1), "MA-YEAR": (1, 2)},
    {"RB-6": (1, 1), "AF-20": (1, 1), "IN-DAY": (1, 1)},
    {"SP-40": (1, 2), "IN-DAY": (1, 1)},
    {"BS-2510": (10, 60), "BS-3220": (5, 30)},
    {"LG-25": (20, 80)},
    {"MA-YEAR": (1, 4)},
    {"CO-200": (4, 20), "FI-10": (20, 100)},
    {"CH-8": (2, 6), "TL-SET": (1, 2)},
    {"GR-200": (1, 1), "IN-DAY": (1, 1)},
    {"SV-750": (4, 12), "SV-2K": (2, 4)},
    {"BS-2510": (2, 8), "LG-25": (4, 12), "FI-10": (10, 40)},
    {"AF-20": (1, 3), "IN-DAY": (1, 1)},
    {"TC-820": (2, 2), "AF-20": (2, 2), "IN-DAY": (2, 2)},
    {"TL-SET": (3, 8)},
    {"BS-2510": (6, 20), "LG-25": (12, 40), "SV-750": (3, 6)},
    {"MC-650": (1, 1), "RB-6": (1, 1), "IN-DAY": (2, 3)},
    {"IN-DAY": (2, 4)},
    {"SP-40": (1, 1), "FI-10": (4, 10)},
    {"CO-200": (12, 40), "FI-10": (50, 200)},
    {"CH-8": (1, 4)},
    {"GR-200": (1, 1), "MA-YEAR": (1, 3)},
    {"LG-25": (8, 24), "IN-DAY": (1, 2)},
)
#: Of those that only asked so far, how many have no lines yet.
_JUST_ASKED = 0.6
#: How often a line is cheaper, and by what; how often a deal has a line for the freight.
_CHEAPER, _DISCOUNTS, _FREIGHT = 0.2, ("5%", "10%", "3%"), 0.3


@frozen
class _Offered:
    """A product as a deal needs it; prices are in New Taiwan dollars."""

    id: int
    name: str
    unit: str
    price: int
    taxes: str
    has_steps: bool


class DealLines:
    """Makes the lines of deals, the same every time."""

    def __init__(self, cast: Cast, parts: Mapping[str, object], first_product: int) -> None:
        self._cast = cast
        self._random = Random("lines of deals")
        self._freight = str(parts["freight"])
        self._goods_tax = str(parts["product_tax"])
        products = parts["products"]
        deals = parts["deals"]
        assert isinstance(products, list)
        assert isinstance(deals, list)
        self._offers = dict(zip(deals, _OFFERS, strict=True))
        services = parts["services"]
        assert isinstance(services, list)
        self._products = {
            code: _Offered(
                id_,
                name,
                unit,
                price,
                str(parts["service_tax"]) if code in services else self._goods_tax,
                unit == parts["product_piece"],
            )
            for id_, (code, _category, name, unit, price, _cost, _text) in enumerate(products, first_product)
        }

    def lines(self, deal: str, stage: str, currency: str, at: int | None) -> list[Values]:
        """The lines of a deal without its id, which comes first in a row of `LINE`."""
        if stage == "enquiry" and self._random.random() < _JUST_ASKED:
            return []
        rows: list[Values] = []
        for place, told in enumerate(self._told(deal, currency), 1):
            rows.append((None, place * POSITION_GAP, *told, currency, at, at))
        return rows

    def estimate(self, deal: str, currency: str) -> int:
        """What a deal that only asked so far may come to: the least that its products cost."""
        offer = self._offers[deal].items()
        least = sum(self._products[code].price * fewest for code, (fewest, _most) in offer)
        return self._cast.minor(least, currency)

    def _told(self, deal: str, currency: str) -> Iterator[Values]:
        for code, (fewest, most) in self._offers[deal].items():
            product = self._products[code]
            quantity = self._random.randint(fewest, most)
            price = self._cast.minor(product.price, currency)
            if product.has_steps:
                price = price_of(price, quantity)
            discount = self._random.choice(_DISCOUNTS) if self._random.random() < _CHEAPER else ""
            known = (product.id, product.name, quantity * MILLIONTHS, product.unit, price)
            yield (*known, discount or None, product.taxes, _amount(quantity, price, discount, currency))
        if self._random.random() < _FREIGHT:
            price = self._cast.minor(self._random.choice((2_800, 4_500, 12_000)), currency)
            taxes, amount = self._goods_tax, _amount(1, price, "", currency)
            yield (None, self._freight, MILLIONTHS, None, price, None, taxes, amount)


def _amount(quantity: int, price: int, discount: str, currency: str) -> int:
    line = Line(Decimal(quantity), from_minor(price, currency), read_discount(discount))
    return to_minor(line_amount(line, currency), currency)


def sum_of(rows: Sequence[Values]) -> int:
    """What lines come to without tax."""
    return sum(int(row[_AMOUNT] or 0) for row in rows)


def of_deal(rows: Sequence[Values], deal: int) -> list[Values]:
    """The lines with the id of their deal."""
    return [(deal, *row[1:]) for row in rows]
