"""The targets of the running month as the window edits them: amounts of people in the office's currency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import from_minor, to_minor
from crm_desktop.core.values.amounts.numbers import parse_money
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.deals.targets import save_targets, targets_of

__all__ = ["save_targets"]


def read_targets(month: date) -> Callable[[View], dict[int, int]]:
    """A read of the targets of a month."""

    def work(view: View) -> dict[int, int]:
        return targets_of(view, month)

    return work


def people(context: PageContext) -> list[tuple[int, str]]:
    """Who can have a target."""
    names, reference_data = context.words, context.gateway.reference_data
    return [(each.id, names.item(reference_data, Kind.USER, each.id)) for each in entries(context, Kind.USER)]


def target_text(minor: int, context: PageContext) -> str:
    """An amount as it is typed; "" for none."""
    currency = context.gateway.reference_data.base_currency
    return f"{from_minor(minor, currency):f}".removesuffix(".00") if minor else ""


def typed_target(text: str, context: PageContext) -> int:
    """What was typed, in minor units, nought for nothing; raises ValueError for what is no such amount."""
    if not text.strip():
        return 0
    base = context.gateway.reference_data.base_currency
    amount, currency = parse_money(text, context.formats.locale.decimalPoint(), base)
    if amount < 0 or currency not in ("", base):
        raise ValueError(text)
    try:
        return to_minor(amount, base)
    except OverflowError as error:
        raise ValueError(text) from error
