"""Products and their prices: what is sold, for how much, to whom and from which quantity on."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import (
    COMMON_FIELDS,
    CURRENCY,
    DESCRIPTION,
    EXTERNAL_ID,
    PRICE_LIST,
    T,
    reference,
    text,
)

#: Taxes as `core.sums.taxes` reads them: "5%", "GST 5% + QST 9.975%".
TAXES = text("taxes", max_length=100, searchable=False)
UNIT = text("unit", max_length=30, searchable=False)

#: What is sold by a line, be it of a deal, a quote or an order: what one takes over from another.
SOLD_FIELDS = (
    "product",
    "name",
    "quantity",
    "unit",
    "unit_price",
    "discount",
    "taxes",
    "amount",
    "currency",
    "description",
)

#: A line of an opportunity. It keeps what it was sold as: a product changed later changes no line.
LINE = RecordType(
    Kind.LINE,
    (
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        Field("position", T.INTEGER, importable=False),
        reference("product", Kind.PRODUCT, indexed=True),
        Field("name", T.TEXT, max_length=500),
        Field("quantity", T.DECIMAL),
        UNIT,
        Field("unit_price", T.MONEY, currency_field="currency"),
        # As `core.sums.discounts` reads it: "10%", "500".
        text("discount", max_length=30, searchable=False),
        TAXES,
        # Kept by the program: see `core.sums.totals`.
        Field("amount", T.MONEY, currency_field="currency", editable=False, importable=False),
        CURRENCY,
        Field("description", T.LONG_TEXT, max_length=20_000),
        Field("external_id", T.TEXT, max_length=100, indexed=True),
        Field("created_at", T.INSTANT, editable=False, importable=False),
        Field("updated_at", T.INSTANT, editable=False, importable=False),
    ),
    goes_with=frozenset({"opportunity"}),
    is_imported=True,
    currency_of="opportunity",
)

PRODUCT = RecordType(
    Kind.PRODUCT,
    (
        Field("name", T.TEXT, searchable=True, indexed=True, required=True),
        text("code", max_length=60, indexed=True),
        # The way from the root of the tree: "Machines / Lathes".
        Field("category", searchable=True, indexed=True, is_path=True, alike_in=(Kind.PRODUCT,)),
        UNIT,
        Field("price", T.MONEY, currency_field="currency", indexed=True),
        Field("cost", T.MONEY, currency_field="currency"),
        CURRENCY,
        TAXES,
        Field("archived", T.BOOLEAN, default=0),
        DESCRIPTION,
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
    code_field="code",
    is_listed=True,
    search_number=4,
)
PRODUCT_PRICE = RecordType(
    Kind.PRODUCT_PRICE,
    (
        reference("product", Kind.PRODUCT, indexed=True),
        PRICE_LIST,
        Field("from_quantity", T.DECIMAL, required=True, default=1_000_000),
        Field("price", T.MONEY, currency_field="currency", required=True),
        CURRENCY,
        Field("created_at", T.INSTANT, editable=False, importable=False),
        Field("updated_at", T.INSTANT, editable=False, importable=False),
    ),
    title_field="price_list",
    goes_with=frozenset({"product"}),
    is_imported=True,
    same_by=("product", "price_list", "from_quantity", "currency"),
)
