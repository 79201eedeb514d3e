"""What the made-up dealer of machine parts sells: parts and machines with prices, and what dealers pay."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.stored import MILLIONTHS
from crm_desktop.services.demo.names import Names
from crm_desktop.services.demo.rows import Cast, Values

PRODUCT: Sequence[str] = (
    "name code category unit price cost currency taxes description archived owner created_at".split()
)
PRICE: Sequence[str] = "product price_list from_quantity price currency created_at updated_at".split()

#: From how many pieces on a part is cheaper, and what it then costs of its price.
_STEPS = ((10, 0.95), (50, 0.88))
_DEALER = 0.9


def products(names: Names, cast: Cast, at: int) -> list[Values]:
    """The products of the demo's language, priced in the office's currency; one is sold no more."""
    rows: list[Values] = []
    for code, category, name, unit, price, cost, description in names.parts["products"]:
        amounts = (cast.minor(price, cast.currency), cast.minor(cost, cast.currency))
        tax = names.parts["service_tax" if code in names.parts["services"] else "product_tax"]
        kept: tuple[Stored, ...] = (cast.currency, tax, description or None, 0, cast.users[0], at)
        rows.append((name, code, category, unit, *amounts, *kept))
    archived = list(rows[-1])
    archived[PRODUCT.index("archived")] = 1
    return [*rows[:-1], tuple(archived)]


def prices(names: Names, cast: Cast, first: int, rows: Sequence[Values], at: int) -> list[Values]:
    """What parts cost in quantity, and what dealers pay; `first` is the id of the first product."""
    unit = names.parts["product_piece"]
    made: list[Values] = []
    for id_, row in enumerate(rows, first):
        told = dict(zip(PRODUCT, row, strict=True))
        price = int(told["price"] or 0)
        steps = _STEPS if told["unit"] == unit else ()
        for quantity, share in steps:
            made.append(_price(cast, id_, None, quantity, price, share, at))
        made.append(_price(cast, id_, names.parts["dealer_list"], 1, price, _DEALER, at))
    return made


def price_of(price: int, quantity: int) -> int:
    """What one piece costs in a quantity, in minor units."""
    shares = [share for least, share in _STEPS if quantity >= least]
    return _share_of(price, shares[-1]) if shares else price


def _share_of(price: int, share: float) -> int:
    # In whole percent and units, so that the demo is the same on every computer.
    percent = round(share * 100)
    return price * percent // 10_000 * 100 if price >= 10_000 else price * percent // 100


def _price(
    cast: Cast, product: int, price_list: str | None, quantity: int, price: int, share: float, at: int
) -> Values:
    amount = _share_of(price, share)
    return (product, price_list, quantity * MILLIONTHS, amount, cast.currency, at, at)
