"""The rules of assets, for every way in: serial numbers are written in capitals."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from tests.asset.record import ASSET


class AssetRules(PlainRules):
    """By hand, pasted or imported, a number is found under one spelling."""

    def __init__(self) -> None:
        super().__init__(ASSET)

    def complete(self, context: Context, rows: NewRows) -> None:
        rows.columns["serial_number"] = [_in_capitals(each) for each in rows.column("serial_number")]

    def follow(self, context: Context, edits: Edits) -> None:
        for place in edits.touching(("serial_number",)):
            changes = edits.changes[place]
            changes["serial_number"] = _in_capitals(changes["serial_number"])


def _in_capitals(number: Stored) -> Stored:
    return number if number is None else str(number).upper()
