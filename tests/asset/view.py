"""How assets are shown: their line among the views of kinds."""

from __future__ import annotations

from crm_desktop.bridge.kinds.view import KindView, KindWords, ListView
from crm_desktop.core.queries import Operator
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reads.reader import ReferenceData
from tests.asset.record import ASSET


def _words() -> KindWords:
    return KindWords(
        page="Assets",
        new="New asset",
        nothing_yet="No assets yet",
        belongs_here="What accounts have bought.",
        one="1 asset",
        several="{count} assets",
        shown_of="{shown} of {count} assets",
    )


def _views(_reference_data: ReferenceData, _me: int | None) -> list[ListView]:
    nobodys = ChosenFilter("account", Operator.EMPTY)
    return [ListView("all", "All assets"), ListView("nobodys", "Assets of nobody", (nobodys,))]


ASSET_VIEW = KindView(
    kind=ASSET,
    page="assets",
    icon="target",
    words=_words,
    file_words=("asset",),
    first_columns=("name", "serial_number", "account", "bought_on", "price"),
    summed="price",
    views=_views,
    subtitle=("serial_number", "account"),
    main_fields=("serial_number", "account", "bought_on", "price"),
    said_elsewhere=frozenset({"currency"}),
    aside=("serial_number",),
    hit_fields=("serial_number", "account:name"),
    form_fields=("name", "serial_number", "account", "bought_on", "price", "owner"),
)
