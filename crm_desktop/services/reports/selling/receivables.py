"""What customers owe, by account and by how late it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from crm_desktop.core.queries import Filter, ListQuery, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import RECEIVABLES
from crm_desktop.core.rules.currency_rates import ConvertedSum
from crm_desktop.core.rules.orders import AGES, age, days_late
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.choosing import day_of, ids_of
from crm_desktop.services.reports.figures.pictures import Bars
from crm_desktop.services.reports.figures.sheet import (
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Sheet,
    Subject,
    Welcome,
    Word,
)
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.report import Chosen
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics.receivables import account_names, receivables

#: So many accounts have a line of their own, those that owe most; the others are one line together.
MOST = 50
_LESS = Welcome.LESS
_AGES = ("not_due", "late_1_30", "late_31_60", "late_61_90", "late_over_90")
assert len(_AGES) == AGES
_COLUMNS = (
    FigureColumn("outstanding", Form.MONEY, about="owed", welcome=_LESS),
    *(FigureColumn(key, Form.MONEY, about="owed_ages", welcome=_LESS) for key in _AGES),
    FigureColumn("owed_late", Form.PART, about="owed_late", welcome=_LESS),
    FigureColumn("oldest_days", Form.DAYS, about="oldest_days", welcome=_LESS),
)


@dataclass
class _Debt:
    ages: list[Fraction] = field(default_factory=lambda: [Fraction(0)] * AGES)
    oldest: int = 0

    @property
    def total(self) -> Fraction:
        return sum(self.ages, Fraction(0))

    def add(self, place: int, amount: Fraction, late: int) -> None:
        self.ages[place] += amount
        self.oldest = max(self.oldest, late)

    def join(self, other: _Debt) -> None:
        for place, amount in enumerate(other.ages):
            self.ages[place] += amount
        self.oldest = max(self.oldest, other.oldest)

    def figures(self) -> dict[str, Figure]:
        late = sum(self.ages[1:], Fraction(0))
        return {
            "outstanding": self.total,
            **dict(zip(_AGES, self.ages, strict=True)),
            "owed_late": float(late / self.total) if self.total else None,
            "oldest_days": self.oldest if late else None,
        }


class ReceivablesReport(TabularReport):
    """The ageing, in the office's currency at today's rates."""

    type = RECEIVABLES
    kinds = (
        Kind.ORDER,
        Kind.INSTALMENT,
        Kind.PAYMENT,
        Kind.CREDIT_NOTE,
        Kind.ACCOUNT,
        Kind.RATE,
        Kind.SETTING,
    )

    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count what is open now, as late as it is on a day."""
        as_of, reference_data = day_of(chosen, "as-of") or today, view.reference_data()
        base, owners = reference_data.base_currency, ids_of(chosen, "owner")
        together, debts, whole = ConvertedSum(base), dict[int | None, _Debt](), _Debt()
        with view.snapshot() as connection:
            owed = list(receivables(connection, owners))
            rates = read_rates(connection, base, {each.currency for each in owed})
            for each in owed:
                together.add(rates, each.amount, each.currency, as_of.isoformat())
                amount = rates.converted(each.amount, each.currency, as_of.isoformat())
                if amount is not None:
                    late = days_late(each.due_on, as_of)
                    for debt in (debts.setdefault(each.account, _Debt()), whole):
                        debt.add(age(each.due_on, as_of), amount, late)
            ordered = sorted(debts, key=lambda account: (-debts[account].total, account or 0))
            shown = ordered[:MOST]
            names = account_names(connection, [each for each in shown if each is not None])
        lines = [
            Line(_subject(account, names), debts[account].figures(), _behind(account, owners))
            for account in shown
        ]
        if rest := ordered[MOST:]:
            others = _Debt()
            for account in rest:
                others.join(debts[account])
            lines.append(Line(Word("other_accounts"), others.figures()))
        total = Line(Word("all_accounts"), whole.figures(), _behind(..., owners))
        notes = [Note("no_due_day")]
        if together.is_converted:
            notes.append(Note("converted_today"))
        return Tabulated(
            (Sheet("receivables", "account", _COLUMNS, tuple(lines), total),),
            reference_data,
            base,
            ("outstanding", "late_1_30", "late_over_90", "owed_late"),
            (Bars("outstanding", 0, "outstanding"), Bars("late_over_90", 0, "late_over_90")),
            tuple(notes),
            lacking=together,
        )


def _subject(account: int | None, names: Mapping[int, str]) -> Subject:
    return Word("not_recorded") if account is None else Named(names.get(account) or f"#{account}")


def _behind(account: object, owners: tuple[int | None, ...]) -> Mapping[str, ListQuery]:
    """The unpaid orders of an account; of all accounts for `...`."""
    filters = [Filter("outstanding", Operator.BETWEEN, (1, None))]
    if account is not ...:
        filters.append(Filter("account", Operator.ANY_OF, (account if isinstance(account, int) else None,)))
    if owners:
        filters.append(Filter("owner", Operator.ANY_OF, owners))
    return {"": ListQuery(Kind.ORDER, filters=tuple(filters))}
