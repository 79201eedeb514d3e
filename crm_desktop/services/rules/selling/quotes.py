"""The rules of quotes: what a draft begins with, and that what was issued stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import is_own
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.context import Context
from crm_desktop.services.quotes.numbers import keep_count, keep_issued_amounts
from crm_desktop.services.quotes.office import language_for, office_row, usual_intro, usual_terms
from crm_desktop.services.quotes.paper import currency_of, edition_name
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.services.rules.selling.deal_sums import drafts_of

#: What may still be changed of a quote that was issued: nothing of it is on paper.
_NEVER_FROZEN = frozenset({"description", "owner", "tags", "custom", "updated_at"})
_BEGUN = ("name", "account", "contact", "language", "layout", "valid_until", "intro", "terms", "currency")


class QuoteRules(PlainRules):
    """A quote is made for a deal, and says what the office usually says in the customer's language."""

    def __init__(self) -> None:
        super().__init__(Kind.QUOTE)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Fill new drafts in from their deals and from the office."""
        office = office_row(context.work.connection)
        deals = {
            int(row["id"] or 0): row
            for row in context.work.rows(
                Kind.OPPORTUNITY, [int(id_) for id_ in set(rows.column("opportunity")) if id_ is not None]
            )
        }
        columns = {name: list(rows.column(name)) for name in (*_BEGUN, "amount")}
        drafts = drafts_of(context, deals)
        for place, deal in enumerate(rows.column("opportunity")):
            known = deals.get(int(deal or 0))
            if known is None:
                rows.refuse(place, RuleBroken("value_required", field="opportunity"))
                continue
            told = {name: column[place] for name, column in columns.items()}
            begun = self._begun(context, told, known, office)
            for name, value in {**begun, **drafts.get(int(deal or 0), {})}.items():
                columns[name][place] = value
        rows.columns.update(columns)

    def _begun(
        self,
        context: Context,
        told: Mapping[str, Stored],
        deal: Mapping[str, Stored],
        office: Mapping[str, Stored],
    ) -> dict[str, Stored]:
        """A draft with what nobody has told of it."""
        currency = currency_of(deal, context.reference_data.base_currency)
        account = told["account"] or deal["account"]
        language = told["language"] or self._language(context, account) or language_for(currency)
        usual: dict[str, Stored] = {
            "name": deal["name"],
            "account": account,
            "contact": deal["contact"],
            "language": language,
            "layout": office["layout"],
            "valid_until": _last_day(context, office),
            "intro": usual_intro(context.reference_data, str(language)),
            "terms": usual_terms(context.reference_data, str(language)),
        }
        begun = {name: usual[name] if told[name] is None else told[name] for name in usual}
        return {**begun, "currency": currency}

    def _language(self, context: Context, account: Stored) -> Stored:
        """That of the account's last quote."""
        if account is None:
            return None
        earlier = context.work.rows_pointing(self.kind, "account", [int(account)])
        return max(earlier, key=lambda row: int(row["id"] or 0))["language"] if earlier else None

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse changes of what was issued; texts that are the usual ones follow the language."""
        for place, changes in enumerate(edits.changes):
            row = edits.rows[place]
            frozen = [name for name in changes if _is_frozen(name) and changes[name] != row[name]]
            if row["status"] != "draft" and frozen:
                title = edition_name(row)
                edits.refuse(place, RuleBroken("quote_frozen", field=frozen[0], title=title))
        self._follow_deals(context, edits)
        for place in edits.touching(("language",)):
            row, changes = edits.rows[place], edits.changes[place]
            before, after = str(row["language"] or ""), str(changes["language"] or "")
            for name, usual in (("intro", usual_intro), ("terms", usual_terms)):
                if name not in changes and row[name] in (None, usual(context.reference_data, before)):
                    changes[name] = usual(context.reference_data, after)

    def _follow_deals(self, context: Context, edits: Edits) -> None:
        """A draft for another deal comes to what that one's lines do."""
        moved = {
            place: int(edits.after(place)["opportunity"] or 0) for place in edits.touching(("opportunity",))
        }
        rows = context.work.rows(Kind.OPPORTUNITY, sorted(set(moved.values()))) if moved else ()
        drafts = drafts_of(context, {id_of(row): row for row in rows})
        for place, deal in moved.items():
            edits.changes[place].update(drafts.get(deal, {"amount": None}))

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Only drafts go: a number that was given stays in the file."""
        for row in context.work.rows(self.kind, ids):
            if row["status"] != "draft":
                raise RuleBroken("quote_stays", title=edition_name(row))

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Numbers stay without gaps whatever is undone."""
        keep_count(context, self.kind, journal_id)
        keep_issued_amounts(context, self.kind, journal_id)


def _is_frozen(name: str) -> bool:
    return name not in _NEVER_FROZEN and not is_own(name)


def _last_day(context: Context, office: Mapping[str, Stored]) -> Stored:
    if office["valid_days"] is None:
        return None
    today = from_milliseconds(context.work.at).astimezone(SYSTEM_ZONE).date()
    return (today + timedelta(days=int(office["valid_days"]))).isoformat()
