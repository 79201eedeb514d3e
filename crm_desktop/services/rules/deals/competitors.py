"""The competitors of deals: each once, and how they came out of it follows from the deal's end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.services.context import Context
from crm_desktop.services.rules.links import LinkRules
from crm_desktop.services.rules.once import Once
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches

#: What a link of a deal that was lost says in a file or by an import, before anybody tells more.
_NAMES = ("opportunity", "competitor", "state", "created_at")
_ONCE = Once(
    Kind.OPPORTUNITY_COMPETITOR, ("opportunity", "competitor"), "competitor_known_already", "competitor"
)


class DealCompetitorRules(LinkRules):
    """Whether a competitor won is never told by hand: it follows from the deal."""

    def __init__(self) -> None:
        super().__init__(Kind.OPPORTUNITY_COMPETITOR, needed=_ONCE.told_apart_by)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse who is in the deal already."""
        super().complete(context, rows)
        deals = _filled(rows.column("opportunity"))
        known = {(row["opportunity"], row["competitor"]) for row in competitors_of(context, deals)}
        for place, pair in enumerate(zip(rows.column("opportunity"), rows.column("competitor"), strict=True)):
            if pair in known and place not in rows.refused:
                rows.refuse(place, _ONCE.refusal())
            known.add(pair)
        for place, price in enumerate(rows.column("price")):
            if _is_negative(price):
                rows.refuse(place, RuleBroken("price_below_nothing", field="price"))

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """A deal that has ended says how it went for those who are named later."""
        settle_states(context, _filled(rows.column("opportunity")))

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse to put another in the place of one to whom the deal was lost, or one who is in it."""
        super().follow(context, edits)
        for place in edits.touching(("price",)):
            if _is_negative(edits.changes[place]["price"]):
                edits.refuse(place, RuleBroken("price_below_nothing", field="price"))
        for place in edits.touching(_ONCE.told_apart_by):
            row, after = edits.rows[place], edits.after(place)
            if all(after[name] == row[name] for name in _ONCE.told_apart_by):
                continue
            try:
                _check_leaving(context, [row])
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
        _ONCE.follow(context, edits)

    def after_edit(self, context: Context, edits: Edits) -> None:
        """As after one was named."""
        settle_states(context, _filled(row["opportunity"] for row in edits.rows))

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Refuse to forget to whom a deal was lost."""
        _check_leaving(context, context.work.rows(self.kind, ids))

    def after_revert(self, context: Context, journal_id: int) -> None:
        """An undo may bring back one who has come into the deal again meanwhile."""
        _ONCE.check_reverted(context, journal_id)


def enlist(context: Context, ids: Sequence[int], rows: NewRows) -> None:
    """Note the competitors to whom new opportunities were lost."""
    lost = zip(ids, rows.column("lost_to"), strict=True)
    _add(context, [(deal, competitor) for deal, competitor in lost if competitor is not None])


def follow_ends(context: Context, edits: Edits) -> None:
    """A deal that ends, ends otherwise or goes on again tells how its competitors came out of it."""
    deals = {id_of(edits.rows[place]) for place in edits.touching(("stage", "lost_to"))}
    if deals:
        settle_states(context, deals)


def competitors_of(context: Context, deals: Collection[int]) -> list[Row]:
    """The links of deals with competitors, the oldest first."""
    table = context.work.schema[Kind.OPPORTUNITY_COMPETITOR]
    found: list[Row] = []
    for block in batches(sorted(deals)):
        statement = select(table).where(table.c.opportunity.in_(block)).order_by(table.c.id)
        found += [dict(row) for row in context.work.connection.execute(statement).mappings()]
    return found


def settle_states(context: Context, deals: Collection[int]) -> None:
    """Give the competitors of deals the states that the stages of these mean; the winner is listed too."""
    ends = {
        id_of(row): (_kind(context, row["stage"]), row["lost_to"])
        for row in context.work.rows(Kind.OPPORTUNITY, sorted(deals))
    }
    links = competitors_of(context, ends.keys())
    known = {(row["opportunity"], row["competitor"]) for row in links}
    _add(
        context,
        [(deal, lost_to) for deal, (_, lost_to) in ends.items() if lost_to and (deal, lost_to) not in known],
    )
    settled = [(row, {"state": _state(row, *ends[int(row["opportunity"] or 0)])}) for row in links]
    context.work.update_many(Kind.OPPORTUNITY_COMPETITOR, settled)


def _state(link: Row, kind: StageKind, lost_to: Stored) -> str:
    if link["competitor"] == lost_to:
        return "won"
    if link["state"] == "withdrawn":
        return "withdrawn"
    return "active" if kind is StageKind.OPEN else "lost"


def _kind(context: Context, stage: Stored) -> StageKind:
    item = context.reference_data.get(Kind.STAGE, None if stage is None else int(stage))
    return StageKind.OPEN if item is None else StageKind(str(item.facts["kind"]))


def _add(context: Context, pairs: Sequence[tuple[Stored, Stored]]) -> None:
    """Name competitors to whom deals were lost."""
    if not pairs:
        return
    at = context.work.at
    rows = [(deal, competitor, "won", at) for deal, competitor in pairs]
    if len(rows) == 1:
        context.work.insert(Kind.OPPORTUNITY_COMPETITOR, dict(zip(_NAMES, rows[0], strict=True)))
    else:
        context.work.insert_many(Kind.OPPORTUNITY_COMPETITOR, _NAMES, rows)


def _check_leaving(context: Context, links: Iterable[Row]) -> None:
    """Raise RuleBroken where a deal was lost to one who would not be named in it any more."""
    by_pair = {(row["opportunity"], row["competitor"]): row for row in links}
    deals = _filled(pair[0] for pair in by_pair)
    for row in context.work.rows(Kind.OPPORTUNITY, sorted(deals)):
        if (row["id"], row["lost_to"]) in by_pair:
            item = context.reference_data.get(Kind.COMPETITOR, int(row["lost_to"] or 0))
            name = "" if item is None else item.name
            raise RuleBroken("lost_to_competitor", field="competitor", entry_name=name)


def _is_negative(price: Stored) -> bool:
    return price is not None and int(price) < 0


def _filled(ids: Iterable[Stored]) -> set[int]:
    return {int(id_) for id_ in ids if id_ is not None}
