"""The rules of the office: one in each file, whose patterns tell papers apart and whose colour is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.numbering import (
    FIRST_CREDIT_NOTE_PATTERN,
    FIRST_ORDER_PATTERN,
    FIRST_PATTERN,
    number_pattern,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.working_days import LISTS, list_of_days
from crm_desktop.core.sums.taxes import read_taxes, told_taxes
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LONGEST_VALIDITY = 3_650


class OfficeRules(PlainRules):
    """Every file has its office from the beginning: it is changed, never made or deleted."""

    def __init__(self) -> None:
        super().__init__(Kind.OFFICE)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse a second one."""
        for place in range(rows.count):
            rows.refuse(place, RuleBroken("office_stays"))

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse what papers could not be made with; write lists of days one way."""
        for place, changes in enumerate(edits.changes):
            for name in LISTS:
                try:
                    if changes.get(name) is not None:
                        changes[name] = list_of_days(str(changes[name]), name) or None
                except RuleBroken as refusal:
                    edits.refuse(place, refusal)
            try:
                if changes.get("usual_taxes") is not None:
                    changes["usual_taxes"] = told_taxes(
                        read_taxes(str(changes["usual_taxes"]), "usual_taxes")
                    )
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
            for name, check in _CHECKS.items():
                try:
                    if changes.get(name) is not None:
                        check(changes[name])
                except RuleBroken as refusal:
                    edits.refuse(place, refusal)

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to delete it."""
        raise RuleBroken("office_stays")


def _pattern_check(field: str, example: str) -> Callable[[Stored], None]:
    def check(value: Stored) -> None:
        number_pattern(str(value), field, example)

    return check


def _check_colour(value: Stored) -> None:
    if not _COLOUR.fullmatch(str(value)):
        raise RuleBroken("colour_not_understood", field="paper_colour", value=value)


def _check_days(value: Stored) -> None:
    if not 1 <= int(value or 0) <= _LONGEST_VALIDITY:
        raise RuleBroken("valid_days_wrong", field="valid_days")


_CHECKS = {
    "quote_pattern": _pattern_check("quote_pattern", FIRST_PATTERN),
    "order_pattern": _pattern_check("order_pattern", FIRST_ORDER_PATTERN),
    "credit_note_pattern": _pattern_check("credit_note_pattern", FIRST_CREDIT_NOTE_PATTERN),
    "paper_colour": _check_colour,
    "valid_days": _check_days,
}
