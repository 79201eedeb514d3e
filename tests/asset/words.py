"""What assets are called: their line among the names of kinds."""

from __future__ import annotations

from crm_desktop.core.words.kind_names import KindNames

ASSET_NAMES = KindNames(
    one="Asset",
    several="Assets",
    one_inside="asset",
    several_inside="assets",
    fields={"serial_number": "Serial number", "bought_on": "Bought on", "price": "Price"},
)
