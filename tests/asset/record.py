"""A made-up kind, for tests: assets that accounts have bought. Its line in core is `CATALOGUE`."""

from __future__ import annotations

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import COMMON_FIELDS, CURRENCY, T, reference, text

ASSET = Kind("asset")

ASSET_RECORD = RecordType(
    ASSET,
    (
        Field("name", T.TEXT, searchable=True, indexed=True, required=True),
        text("serial_number", max_length=60, indexed=True),
        reference("account", Kind.ACCOUNT, indexed=True),
        Field("bought_on", T.DATE, indexed=True),
        Field("price", T.MONEY, currency_field="currency", indexed=True),
        CURRENCY,
        *COMMON_FIELDS,
    ),
    is_listed=True,
    search_number=90,
)

CATALOGUE = BUILT_IN.with_types(ASSET_RECORD)
