"""The sum of the amounts of what is selected."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.queries import Target
from crm_desktop.services.reads.reader import View


def read_sum(target: Target, name: str) -> Callable[[View], dict[str, int]]:
    """A read of the sum of an amount per currency, in minor units; the largest first."""

    def work(view: View) -> dict[str, int]:
        sums = view.sums(target, name)
        return {code: sums[code] for code in sorted(sums, key=sums.__getitem__, reverse=True)}

    return work
