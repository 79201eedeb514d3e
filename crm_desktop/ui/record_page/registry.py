"""The parts that only some kinds have where a record is shown, by the keys that their `KindView` names."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.ui.competitors.deal_part import CompetitorsPart
from crm_desktop.ui.competitors.rivalry_part import RivalryPart
from crm_desktop.ui.orders.part import OrderPart
from crm_desktop.ui.record_page.deciders import DecidersPart
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.record_page.ties import (
    DealRolesPart,
    FurtherAccountsPart,
    FurtherContactsPart,
    RelationsPart,
)
from crm_desktop.ui.sheets.lines_part import LinesPart, OrderLinesPart
from crm_desktop.ui.sheets.prices_part import PricesPart
from crm_desktop.ui.sheets.uses_part import UsesPart

RECORD_PARTS: Mapping[str, type[RecordPart]] = {
    "competitors": CompetitorsPart,
    "deal_roles": DealRolesPart,
    "deciders": DecidersPart,
    "further_accounts": FurtherAccountsPart,
    "further_contacts": FurtherContactsPart,
    "lines": LinesPart,
    "order": OrderPart,
    "order_lines": OrderLinesPart,
    "prices": PricesPart,
    "relations": RelationsPart,
    "rivalry": RivalryPart,
    "uses": UsesPart,
}
