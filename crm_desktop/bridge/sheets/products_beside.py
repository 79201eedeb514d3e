"""What stands beside a product: its prices as a sheet, and the deals that it is in as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.interest import Interest, Part, everything_of
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.columns import SheetColumn
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.products import ProductUses, product_prices, product_uses

#: Re-exported for the pages, which do not see the services.
__all__ = [
    "ProductUses",
    "price_columns",
    "prices_interest",
    "product_prices",
    "product_uses",
    "uses_interest",
]


def price_columns(values: FieldValues) -> list[SheetColumn]:
    """The columns of the prices; the empty row says what is begun with."""
    return [
        SheetColumn(values, "price_list", 130, unsaid=_for_all),
        SheetColumn(values, "from_quantity", 96),
        SheetColumn(values, "price", 110, hint=_hint),
        SheetColumn(values, "currency", 76),
    ]


def _hint() -> str:
    return QCoreApplication.translate("ProductPrices", "New price")


def _for_all() -> str:
    return QCoreApplication.translate("ProductPrices", "All customers")


def prices_interest(_product: int) -> Interest:
    """What prices are made of."""
    return everything_of(Kind.PRODUCT_PRICE)


def uses_interest(_product: int) -> Interest:
    """What the uses of a product are made of: lines, and what is said of their deals."""
    deals = Part(Kind.OPPORTUNITY, frozenset({"name", "account", "stage", "currency"}))
    accounts = Part(Kind.ACCOUNT, frozenset({"name"}), comings=False)
    return everything_of(Kind.LINE, Kind.STAGE) | Interest((deals, accounts))
