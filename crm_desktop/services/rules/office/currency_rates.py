"""The rules of rates: of a currency other than the office's own, above nought, one for each day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import entries_of
from crm_desktop.storage.row_writer import batches

#: What tells one rate from another.
_Place = tuple[Stored, Stored]


class RateRules(PlainRules):
    """A rate leads to the office's own currency as it was when the rate was written down."""

    def __init__(self) -> None:
        super().__init__(Kind.RATE)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse rates that say nothing, and a second one for a day."""
        base = context.reference_data.base_currency
        rows.columns["base"] = [base] * rows.count
        columns = [rows.column(name) for name in ("currency", "day", "rate")]
        told = list(zip(*columns, strict=True))
        taken = dict.fromkeys(_taken(context, base, (currency for currency, _, _ in told)), 0)
        for place, (currency, day, rate) in enumerate(told):
            try:
                _check(currency, rate, base)
                if (currency, day) in taken:
                    raise _twice(currency, day)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
            taken[(currency, day)] = 0

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known rates; a changed one leads to the currency that is the office's own now."""
        base = context.reference_data.base_currency
        places = edits.touching(("currency", "day", "rate"))
        after = {place: edits.after(place) for place in places}
        taken = _taken(context, base, (row["currency"] for row in after.values()))
        for row in (edits.rows[place] for place in places):
            taken.pop((row["currency"], row["day"]), None)
        for place, row in after.items():
            edits.changes[place]["base"] = base
            try:
                _check(row["currency"], row["rate"], base)
                if (row["currency"], row["day"]) in taken:
                    raise _twice(row["currency"], row["day"])
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
            taken[(row["currency"], row["day"])] = int(row["id"] or 0)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may bring back a rate for a day that has got another one since."""
        entries = [
            entry for entry in entries_of(context.work.connection, journal_id) if entry.kind == self.kind
        ]
        if not entries:
            return
        rate = context.work.schema[Kind.RATE].c
        place = rate.currency, rate.day, rate.base
        twice = select(rate.currency, rate.day).group_by(*place).having(func.count() > 1).limit(1)
        found = context.work.connection.execute(twice).one_or_none()
        if found is not None:
            raise _twice(*found)


def _check(currency: Stored, rate: Stored, base: str) -> None:
    if currency == base:
        raise RuleBroken("rate_of_own_currency", field="currency", currency=base)
    if rate is not None and int(rate) <= 0:
        raise RuleBroken("rate_below_nought", field="rate")


def _taken(context: Context, base: str, currencies: Iterable[Stored]) -> dict[_Place, int]:
    """The rates that there are of some currencies, by currency and day."""
    rate = context.work.schema[Kind.RATE].c
    told: Sequence[str] = sorted({str(currency) for currency in currencies if currency})
    found: dict[_Place, int] = {}
    for block in batches(told):
        statement = select(rate.currency, rate.day, rate.id)
        for currency, day, id_ in context.work.connection.execute(
            statement.where(rate.currency.in_(block), rate.base == base)
        ):
            found[(currency, day)] = int(id_)
    return found


def _twice(currency: Stored, day: Stored) -> RuleBroken:
    return RuleBroken("rate_taken", field="day", currency=str(currency), day=str(day))
