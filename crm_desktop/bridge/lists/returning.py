"""The leads that would go back to the pool by the office's rule: read, and given back in one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import sort_orders
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import GiveBackRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Matching, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.returning import leads_to_return
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

#: More than these are counted, not listed.
MOST_LISTED = 500


@frozen
class ReturningLead:
    """One lead: what it is called, whose it is, when it was touched."""

    id: int
    title: str
    company: str
    owner: Stored
    touched: int


class PoolReturn(QObject):
    """The leads of one number of days: how many, the first of them, and the step that gives them back."""

    #: how many there are, and list[ReturningLead]
    found = Signal(int, object)
    done = Signal()
    #: UserError
    refused = Signal(object)

    def __init__(self, context: PageContext, days: int, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._query = leads_to_return(days, context.today(), context.formats.zone)

    def look(self) -> None:
        """Read which they are."""
        orders = sort_orders(self._context, Kind.LEAD, self._query.sort)

        def work(view: View) -> tuple[int, list[ReturningLead]]:
            first = view.first_rows(self._query, orders, MOST_LISTED)
            total = first.total if first.total is not None else view.count(self._query)
            values = [view.catalogue.row_values(Kind.LEAD, row) for row in first.rows]
            heading = view.catalogue[Kind.LEAD].heading
            return total, [
                ReturningLead(
                    int(each["id"] or 0),
                    heading(each),
                    str(each["company"] or ""),
                    each["owner"],
                    int(each["updated_at"] or 0),
                )
                for each in values
            ]

        def take(found: tuple[int, list[ReturningLead]]) -> None:
            self.found.emit(*found)

        self._context.gateway.read(work, take, self.refused.emit, owner=self)

    def give_back(self) -> None:
        """Give back all that are untouched still when the step is taken."""
        self._context.gateway.run(
            GiveBackRecords(Matching(self._query)), done=self._done, failed=self.refused.emit, owner=self
        )

    def _done(self, _outcome: Outcome) -> None:
        self.done.emit()


def count_returning(
    context: PageContext,
    days: int,
    done: Callable[[int], None],
    owner: QObject,
    failed: Callable[[UserError], None] | None = None,
) -> None:
    """Count the leads that a number of days would give back."""
    query = leads_to_return(days, context.today(), context.formats.zone)
    context.gateway.read(lambda view: view.count(query), done, failed, owner=owner, replaces=(owner, "count"))
