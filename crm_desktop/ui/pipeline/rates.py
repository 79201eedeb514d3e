"""What the board says of deals that lack a rate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.reading import BoardFilters, stages_of
from crm_desktop.bridge.lists.lacking_rates import lacking_list
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import Lacking
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.rates.notice import RatesNotice


class BoardRates(RatesNotice):
    """Lists the deals of the pipeline, of the owners and channels that are shown."""

    def __init__(
        self, context: PageContext, chosen: Callable[[], tuple[BoardFilters, int | None]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._choices = chosen
        self.list_wanted.connect(self._list_deals)

    def _list_deals(self, currency: str, lacking: Lacking) -> None:
        filters, pipeline = self._choices()
        own = self._context
        stages = tuple(stages_of(own.gateway.reference_data, pipeline))
        within = (Filter("stage", Operator.ANY_OF, stages), *filters.chosen())
        kind, zone = Kind.OPPORTUNITY, own.formats.zone
        query = lacking_list(own.catalogue, kind, "amount", currency, lacking, zone, within)
        self.requested.emit(ShowQuery(query))
