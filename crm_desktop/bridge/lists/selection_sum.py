"""The sum of the amounts of what is selected."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import SUMMED_FIELD, View


def has_sum(kind: Kind) -> bool:
    """Whether records of a kind carry an amount."""
    return kind in SUMMED_FIELD


def read_sum(target: Target) -> Callable[[View], dict[str, int]]:
    """A read of the sum per currency, in minor units; the largest first."""

    def work(view: View) -> dict[str, int]:
        sums = view.sums(target)
        return {code: sums[code] for code in sorted(sums, key=sums.__getitem__, reverse=True)}

    return work
