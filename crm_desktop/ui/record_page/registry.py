"""The parts that only some kinds have on a record's page, by the keys that their `KindView` names."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.sheets.lines_part import LinesPart
from crm_desktop.ui.sheets.prices_part import PricesPart
from crm_desktop.ui.sheets.uses_part import UsesPart

RECORD_PARTS: Mapping[str, type[RecordPart]] = {"lines": LinesPart, "prices": PricesPart, "uses": UsesPart}
