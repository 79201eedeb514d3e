"""Converts or takes back leads one by one in one transaction: each succeeds, or is named with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from crm_desktop.core.conversions import ConversionResult
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.conversion.plan import Row


class Settled(Protocol):
    """One lead of which nothing is written yet and nothing stands in the way any more."""

    @property
    def lead(self) -> Row:
        """The lead as it was read."""

    def write(self) -> ConversionResult:
        """Write what was settled."""


def one_by_one(context: Context, label: str, leads: Sequence[int], settle: Callable[[int], Settled]) -> Done:
    """Settle and write lead after lead; `settle` is given their places and raises UserError.

    A single lead that cannot be settled is refused as a whole.
    """
    results: list[ConversionResult] = []
    titles: list[str] = []
    for place, lead in enumerate(leads):
        context.progress.step(place, len(leads))
        try:
            settled = settle(place)
        except UserError as error:
            if len(leads) == 1:
                raise
            results.append(ConversionResult(lead, error=error))
            continue
        results.append(settled.write())
        titles.append(context.catalogue[Kind.LEAD].heading(settled.lead))
    params = {"kind": Kind.LEAD, "count": len(titles), "title": titles[0] if len(titles) == 1 else ""}
    ids = tuple(result.lead for result in results if result.error is None)
    return Done(label, params, ids, result=tuple(results))
