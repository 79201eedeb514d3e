"""Orders and what belongs to them: lines, instalments, payments, credit notes."""

from __future__ import annotations

from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.product_records import TAXES, UNIT
from crm_desktop.core.records.shared_fields import (
    COMMON_FIELDS,
    CURRENCY,
    DESCRIPTION,
    EXTERNAL_ID,
    NAME,
    T,
    reference,
    text,
)
from crm_desktop.core.rules.orders import STATUSES, Status

#: What the sums of an order that are no part of the order itself are reckoned from.
_SETTLED_BY = (Kind.PAYMENT, Kind.CREDIT_NOTE, Kind.INSTALMENT)


def _reckoned(name: str, *, indexed: bool = False) -> Field:
    """An amount that follows from what was paid and credited: see `core.rules.orders.standing`."""
    return Field(
        name,
        T.MONEY,
        currency_field="currency",
        editable=False,
        importable=False,
        indexed=indexed,
        derived_from=_SETTLED_BY,
    )


_TIMES = (
    Field("created_at", T.INSTANT, editable=False, importable=False),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)
_OF_ORDER = frozenset({"order"})
_ORDER = reference("order", Kind.ORDER, indexed=True)
_EXTERNAL_ID = Field("external_id", T.TEXT, max_length=100, indexed=True)

#: A won deal turned into business. Where it has lines, `net`, `tax` and `gross` are theirs.
ORDER = RecordType(
    Kind.ORDER,
    (
        text("number", max_length=60, indexed=True),
        NAME,
        reference("account", Kind.ACCOUNT, indexed=True),
        reference("contact", Kind.CONTACT),
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        # The accepted quote whose lines it has taken over.
        Field("quote", T.REFERENCE, refers_to=Kind.QUOTE, editable=False, importable=False),
        Field("ordered_on", T.DATE, indexed=True, required=True),
        Field("status", T.CHOICE, choices=STATUSES, default=Status.OPEN.value, required=True, indexed=True),
        text("contract_number", max_length=100),
        Field("signed_on", T.DATE),
        Field("delivery_on", T.DATE, indexed=True),
        Field("delivered_on", T.DATE),
        Field("net", T.MONEY, currency_field="currency"),
        Field("tax", T.MONEY, currency_field="currency"),
        Field("gross", T.MONEY, currency_field="currency", indexed=True),
        CURRENCY,
        Field("tax_included", T.BOOLEAN, default=0, importable=False),
        Field("due_on", T.DATE),
        _reckoned("paid"),
        _reckoned("credited"),
        _reckoned("outstanding", indexed=True),
        _reckoned("overpaid"),
        # What is outstanding beside the instalments: due with the order itself.
        _reckoned("unplanned"),
        Field(
            "next_due_on", T.DATE, editable=False, importable=False, indexed=True, derived_from=_SETTLED_BY
        ),
        # Payments in another currency without a rate: named, and not part of what is paid.
        Field("uncounted", T.INTEGER, editable=False, importable=False, derived_from=_SETTLED_BY),
        DESCRIPTION,
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
    title_field="number",
    code_field="number",
    rates_of="ordered_on",
    is_listed=True,
    search_number=6,
)

#: A line of an order is its own: a deal, a quote or a product changed later changes no order.
ORDER_LINE = RecordType(
    Kind.ORDER_LINE,
    (
        _ORDER,
        Field("position", T.INTEGER, importable=False),
        reference("product", Kind.PRODUCT, indexed=True),
        Field("name", T.TEXT, max_length=500),
        Field("quantity", T.DECIMAL),
        # How much of the quantity has been delivered.
        Field("delivered", T.DECIMAL, default=0),
        UNIT,
        Field("unit_price", T.MONEY, currency_field="currency"),
        text("discount", max_length=30, searchable=False),
        TAXES,
        Field("amount", T.MONEY, currency_field="currency", editable=False, importable=False),
        CURRENCY,
        Field("description", T.LONG_TEXT, max_length=20_000),
        _EXTERNAL_ID,
        *_TIMES,
    ),
    goes_with=_OF_ORDER,
    is_imported=True,
    currency_of="order",
)

INSTALMENT = RecordType(
    Kind.INSTALMENT,
    (
        _ORDER,
        Field("name", T.TEXT),
        Field("due_on", T.DATE, required=True, indexed=True),
        Field("amount", T.MONEY, currency_field="currency", required=True),
        CURRENCY,
        # What is not covered yet by payments and credit notes, which cover the earliest first.
        Field(
            "open",
            T.MONEY,
            currency_field="currency",
            editable=False,
            importable=False,
            derived_from=(Kind.PAYMENT, Kind.CREDIT_NOTE, Kind.ORDER),
        ),
        *_TIMES,
    ),
    goes_with=_OF_ORDER,
    currency_of="order",
)

#: Money received; below nought it is money given back.
PAYMENT = RecordType(
    Kind.PAYMENT,
    (
        _ORDER,
        Field("paid_on", T.DATE, required=True, indexed=True),
        Field("amount", T.MONEY, currency_field="currency", required=True),
        CURRENCY,
        # How much one of its currency is in the order's, where they differ.
        Field("rate", T.DECIMAL),
        text("method", max_length=60, searchable=False, alike_in=(Kind.PAYMENT,)),
        # What the bank calls it.
        text("reference", searchable=False),
        # What it counts as in the order's currency; empty where that takes a rate which nobody told.
        Field(
            "counted",
            T.MONEY,
            currency_field="order_currency",
            editable=False,
            importable=False,
            derived_from=(Kind.ORDER,),
        ),
        Field(
            "order_currency",
            T.CURRENCY,
            max_length=3,
            editable=False,
            importable=False,
            derived_from=(Kind.ORDER,),
        ),
        Field("description", T.LONG_TEXT, max_length=20_000),
        _EXTERNAL_ID,
        *_TIMES,
    ),
    title_field="reference",
    goes_with=_OF_ORDER,
    is_imported=True,
    same_by=("order", "paid_on", "amount", "currency", "reference"),
    told_apart_by="reference",
    currency_of="order",
)

CREDIT_NOTE = RecordType(
    Kind.CREDIT_NOTE,
    (
        text("number", max_length=60, searchable=False, indexed=True),
        _ORDER,
        Field("issued_on", T.DATE, required=True),
        # With tax; `net` is its share without, as the order's is.
        Field("amount", T.MONEY, currency_field="currency", required=True),
        Field("net", T.MONEY, currency_field="currency", editable=False, importable=False),
        CURRENCY,
        Field("description", T.LONG_TEXT, max_length=20_000),
        *_TIMES,
    ),
    title_field="number",
    goes_with=_OF_ORDER,
    currency_of="order",
)
