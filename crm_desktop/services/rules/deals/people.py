"""The people of deals: each once, one of them the first, who is also the contact that tables show."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import LinkRules
from crm_desktop.services.rules.once import Once
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

_ONCE = Once(Kind.OPPORTUNITY_CONTACT, ("opportunity", "contact"), "person_known_already", "contact")


class DealPeopleRules(LinkRules):
    """The first person of a deal is its primary one until another is made that."""

    def __init__(self) -> None:
        super().__init__(Kind.OPPORTUNITY_CONTACT)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse who takes part already."""
        super().complete(context, rows)
        known = {
            (row["opportunity"], row["contact"])
            for row in people_of(context, _filled(rows.column("opportunity")))
        }
        ends = zip(rows.column("opportunity"), rows.column("contact"), strict=True)
        for place, pair in enumerate(ends):
            if pair in known and place not in rows.refused:
                rows.refuse(place, _ONCE.refusal())
            known.add(pair)

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Who is new may be the first one, or be made that."""
        flags = rows.column("is_primary")
        chosen = [id_ for id_, flag in zip(ids, flags, strict=True) if flag]
        settle_primaries(context, _filled(rows.column("opportunity")), chosen)

    def follow(self, context: Context, edits: Edits) -> None:
        """As of new ones."""
        super().follow(context, edits)
        _ONCE.follow(context, edits)

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Of two who are called the primary one the latter is it."""
        chosen = [
            id_of(edits.rows[at]) for at in edits.touching(("is_primary",)) if edits.after(at)["is_primary"]
        ]
        settle_primaries(context, _filled(row["opportunity"] for row in edits.rows), chosen)

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Somebody else takes the place of a primary person who goes."""
        rows = context.work.rows(self.kind, ids)
        settle_primaries(context, _filled(row["opportunity"] for row in rows), (), leaving=set(ids))

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may bring back somebody who has joined again meanwhile."""
        _ONCE.check_reverted(context, journal_id)


class ContactRules(PlainRules):
    """Where a contact goes who was the primary one of deals, another takes that place."""

    def __init__(self) -> None:
        super().__init__(Kind.CONTACT)

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Settle it while the links still stand."""
        for block in batches(ids):
            rows = context.work.rows_pointing(Kind.OPPORTUNITY_CONTACT, "contact", block)
            deals = _filled(row["opportunity"] for row in rows)
            settle_primaries(context, deals, (), leaving={id_of(row) for row in rows})


def follow_contact(context: Context, edits: Edits) -> None:
    """A deal whose contact was told by hand has that person as its primary one, where it lists people."""
    for place in edits.touching(("contact",)):
        deal, contact = id_of(edits.rows[place]), edits.changes[place]["contact"]
        people = people_of(context, {deal})
        if not people or contact is None:
            continue
        link = next((id_of(row) for row in people if row["contact"] == contact), None)
        if link is None:
            values: dict[str, Stored] = {"opportunity": deal, "contact": contact, "is_primary": 1}
            link = context.work.insert(Kind.OPPORTUNITY_CONTACT, values)
        settle_primaries(context, {deal}, (link,))


def _filled(ids: Iterable[Stored]) -> set[int]:
    return {int(id_) for id_ in ids if id_ is not None}


def people_of(context: Context, deals: Collection[int]) -> list[Row]:
    """The links of deals with people, the oldest first."""
    return context.work.rows_pointing(Kind.OPPORTUNITY_CONTACT, "opportunity", sorted(deals))


def settle_primaries(
    context: Context, deals: set[int], chosen: Sequence[int], *, leaving: Collection[int] = ()
) -> None:
    """Give each deal one primary person: who was chosen, else who is it, else its contact, else the first.

    `chosen` and `leaving` are links. The contact that tables show follows.
    """
    opportunities = {id_of(row): row for row in context.work.rows(Kind.OPPORTUNITY, sorted(deals))}
    by_deal: dict[int, list[Row]] = {}
    for row in people_of(context, deals):
        by_deal.setdefault(int(row["opportunity"] or 0), []).append(row)
    flags: list[tuple[Row, dict[str, Stored]]] = []
    contacts: list[tuple[Row, dict[str, Stored]]] = []
    for deal, people in by_deal.items():
        staying = [row for row in people if id_of(row) not in leaving]
        if deal not in opportunities:
            continue
        if not staying:
            contacts.append((opportunities[deal], {"contact": None}))
            continue
        if not leaving:
            _keep_contact(context, opportunities[deal], staying, chosen)
        primary = _primary(staying, chosen, opportunities[deal]["contact"])
        flags += [(row, {"is_primary": int(row is primary)}) for row in staying]
        contacts.append((opportunities[deal], {"contact": primary["contact"]}))
    context.work.update_many(Kind.OPPORTUNITY_CONTACT, flags)
    context.work.update_many(Kind.OPPORTUNITY, contacts)


def _keep_contact(context: Context, deal: Row, people: list[Row], chosen: Sequence[int]) -> None:
    """A contact that the deal had before anybody was listed is listed too, as the first one."""
    told = deal["contact"]
    is_listed = any(row["contact"] == told or row["is_primary"] for row in people)
    if told is None or is_listed or any(id_of(row) in chosen for row in people):
        return
    values: dict[str, Stored] = {"opportunity": deal["id"], "contact": told, "is_primary": 1}
    id_ = context.work.insert(Kind.OPPORTUNITY_CONTACT, values)
    people.append(context.work.row(Kind.OPPORTUNITY_CONTACT, id_))


def _primary(people: Sequence[Row], chosen: Sequence[int], told: Stored) -> Row:
    ranked = (
        [row for row in people if id_of(row) in chosen][-1:],
        [row for row in people if row["is_primary"]],
        [row for row in people if row["contact"] == told],
        people,
    )
    return next(rows[0] for rows in ranked if rows)
