"""The rules of further accounts of a contact: each once, and none that is the main one already."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import LinkRules
from crm_desktop.services.rules.once import Once
from crm_desktop.services.rules.rows import Edits, NewRows

_ONCE = Once(Kind.ACCOUNT_CONTACT, ("contact", "account"), "belongs_there_already", "account")


class FurtherAccountRules(LinkRules):
    """What stands in the contact itself, or beside it already, is not kept twice."""

    def __init__(self) -> None:
        super().__init__(Kind.ACCOUNT_CONTACT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse where somebody belongs already."""
        super().complete(context, rows)
        told = zip(rows.column("contact"), rows.column("account"), strict=True)
        known: set[tuple[Stored, Stored]] = set()
        for place, (contact, account) in enumerate(told):
            if place in rows.refused:
                continue
            if (contact, account) in known or self._is_known(context, contact, account):
                rows.refuse(place, _ONCE.refusal())
            known.add((contact, account))

    def _is_known(self, context: Context, contact: Stored, account: Stored) -> bool:
        (row,) = context.work.rows(Kind.CONTACT, [int(contact or 0)]) or [{"account": None}]
        return row["account"] == account or (
            context.work.find(self.kind, contact=contact, account=account) is not None
        )

    def follow(self, context: Context, edits: Edits) -> None:
        """The same for changes."""
        super().follow(context, edits)
        _ONCE.follow(context, edits)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may bring back what stands there again by now."""
        _ONCE.check_reverted(context, journal_id)
