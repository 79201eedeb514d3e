"""The rules of opportunities: their stages and the history of these, their ends, their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from functools import lru_cache

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.engine import Dialect

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.closing import correction, fitting
from crm_desktop.core.rules.stages import END_FIELDS, POSITION_GAP, StageFacts, arrival, entry
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.services.context import Context
from crm_desktop.services.rules.deals.competitors import enlist, follow_ends
from crm_desktop.services.rules.deals.origin import Origins
from crm_desktop.services.rules.deals.people import follow_contact
from crm_desktop.services.rules.deals.required_fields import check_taken_away
from crm_desktop.services.rules.deals.stage_entry import check_entries, check_entry
from crm_desktop.services.rules.deals.stages import first_open_stage, namesake_in, stage_facts
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Columns, Edits, NewRows, Source
from crm_desktop.services.rules.selling.deal_sums import follow_sums, keep_sums
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.journal import Row
from crm_desktop.storage.reference_data import ReferenceData

#: Oddities that are kept and said, by message key.
WON_BEFORE_LEAD = "deals_before_their_lead"
WITHOUT_DATE = "deals_closed_without_date"

#: What `core.rules.stages.entry` looks at, and what it decides.
_ENTRY_READS = ("created_at", *END_FIELDS)
_ENTRY_WRITES = (*_ENTRY_READS, "won_at", "stage_since")

#: What stands in the history of a way that has come to no end before.
_NO_END = (None,) * len(END_FIELDS)

#: What a change of an end or of a stage is told by.
_STAGE_FIELDS = ("stage", *END_FIELDS)


class OpportunityRules(PlainRules):
    """Every opportunity stands in a stage and remembers the way there."""

    def __init__(self) -> None:
        super().__init__(Kind.OPPORTUNITY)

    # New ones ------------------------------------------------------------------------------------------

    def complete(self, context: Context, rows: NewRows) -> None:
        """Take what the lead knows, enter the stage, stand on the board."""
        origins = Origins(context, rows)
        origins.give_names(rows)
        origins.give_channels(rows)
        if None in rows.column("stage"):
            rows.fill("stage", first_open_stage(context.reference_data, rows.source.pipeline))
        if not rows.source.can_answer:
            rows.notes.update(self.oddities(context.reference_data, rows, context.work.at))
        _enter_stages(context, rows)
        early = origins.won_before(rows)
        if early:
            rows.notes[WON_BEFORE_LEAD] += early
        rows.columns["position"] = _places(context, rows)

    def oddities(self, reference_data: ReferenceData, rows: NewRows, now: int) -> Counter[str]:
        """Opportunities that have ended, nobody says when."""
        kinds = {item.id: StageKind(str(item.facts["kind"])) for item in reference_data.of(Kind.STAGE)}
        ended = [kinds.get(int(stage or 0), StageKind.OPEN) for stage in rows.column("stage")]
        moments = zip(ended, _closing_moments(rows, ended, now), strict=True)
        undated = sum(1 for kind, moment in moments if kind is not StageKind.OPEN and moment is None)
        return Counter({WITHOUT_DATE: undated} if undated else {})

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Begin the history of stages."""
        since = zip(ids, rows.columns["stage"], rows.columns["stage_since"], strict=True)
        _write_history(context, [(id_, None, stage, at, None, *_NO_END) for id_, stage, at in since])
        enlist(context, ids, rows)

    # Known ones ----------------------------------------------------------------------------------------

    def follow(self, context: Context, edits: Edits) -> None:
        """What entering a stage, or correcting an end, means for each."""
        keep_sums(context, edits)
        tops: dict[int, int] = {}
        for place in edits.touching(_STAGE_FIELDS):
            row, changes = edits.rows[place], edits.changes[place]
            try:
                _follow_stage(context, row, changes, edits.source, tops)
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
        check_taken_away(context, self.record(context), edits)

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Write down which stages were left and entered; a told contact is the primary person."""
        follow_contact(context, edits)
        follow_sums(context, edits)
        follow_ends(context, edits)
        at = context.work.at
        steps: list[tuple[Stored, ...]] = []
        for row, changes in zip(edits.rows, edits.changes, strict=True):
            stage = changes.get("stage", row["stage"])
            if stage != row["stage"]:
                end = tuple(row[name] for name in END_FIELDS)
                steps.append((id_of(row), row["stage"], stage, at, _seconds_since(row, at), *end))
        _write_history(context, steps)


def top_position(context: Context, stage_id: int) -> int:
    """The position above all cards of a stage."""
    lowest = _end_of(context, stage_id, is_top=True)
    return 0 if lowest is None else lowest - POSITION_GAP


def _end_of(context: Context, stage_id: int, *, is_top: bool) -> int | None:
    work = context.work
    statement = _end_of_stage(work.connection.dialect, work.schema[Kind.OPPORTUNITY], is_top)
    end: int | None = statement.run(work.connection, stage=stage_id).fetchone()[0]
    return end


@lru_cache(maxsize=256)
def _end_of_stage(dialect: Dialect, table: Table, is_top: bool) -> Prepared:
    end = func.min(table.c.position) if is_top else func.max(table.c.position)
    return Prepared(dialect, select(end).where(table.c.stage == bindparam("stage")))


def carry_over(context: Context, rows: Sequence[Row], into: int) -> None:
    """Put opportunities below those of another stage of the same kind, as when their own is taken away.

    What the stage asks for is not asked, and how they ended stays.
    """
    lowest = _end_of(context, into, is_top=False) or 0
    at = context.work.at
    changes: list[dict[str, Stored]] = [
        {"stage": into, "stage_since": at, "position": lowest + place * POSITION_GAP}
        for place in range(1, len(rows) + 1)
    ]
    context.work.update_many(Kind.OPPORTUNITY, list(zip(rows, changes, strict=True)))
    left = [(id_of(row), row["stage"], into, at, _seconds_since(row, at), *_NO_END) for row in rows]
    _write_history(context, left)


def _seconds_since(row: Row, at: int) -> int | None:
    """For how long an opportunity has stood in its stage, as its history keeps it."""
    since = row["stage_since"]
    return None if since is None else max(0, (at - int(since)) // 1000)


def other_reason(context: Context) -> int | None:
    """The reason "other": it stands for the one of an opportunity that is lost without any being told."""
    other = context.reference_data.by_code(Kind.LOSS_REASON, "other")
    return other.id if other else None


def _places(context: Context, rows: NewRows) -> list[Stored]:
    """A card made by hand goes to the top of its stage; imported ones keep the order of their file, below."""
    by_hand = rows.source.can_answer
    step = -POSITION_GAP if by_hand else POSITION_GAP
    last: dict[Stored, int] = {}
    for stage in dict.fromkeys(rows.columns["stage"]):
        end = _end_of(context, int(stage or 0), is_top=by_hand)
        last[stage] = -step if end is None else end
    places: list[Stored] = []
    for stage in rows.columns["stage"]:
        last[stage] += step
        places.append(last[stage])
    return places


def _enter_stages(context: Context, rows: NewRows) -> None:
    """What entering its stage means for each new opportunity; a file's close date is that of an end."""
    now, reason = context.work.at, other_reason(context)
    stages: dict[Stored, StageFacts] = {}
    for place, stage in enumerate(rows.columns["stage"]):
        if stage not in stages:
            try:
                stages[stage] = stage_facts(context, stage)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
    if not rows.source.can_answer:
        kinds = [stages[each].kind if each in stages else StageKind.OPEN for each in rows.columns["stage"]]
        rows.columns["closed_at"] = _closing_moments(rows, kinds, now)
    given = {name: rows.column(name) for name in _ENTRY_READS}
    told = (dict(zip(given, values, strict=True)) for values in zip(*given.values(), strict=True))
    entered: Columns = {name: [None] * rows.count for name in _ENTRY_WRITES}
    for place, (row, stage) in enumerate(zip(told, rows.columns["stage"], strict=True)):
        if stage not in stages:
            continue
        try:
            values = entry(row, stages[stage], now, other_reason=reason)
        except RuleBroken as refusal:
            rows.refuse(place, refusal)
            continue
        for name in _ENTRY_WRITES:
            entered[name][place] = values.get(name)
    if rows.source.can_answer:
        check_entries(context, rows, stages)
    rows.columns.update(entered)


def _closing_moments(rows: NewRows, kinds: Sequence[StageKind], now: int) -> list[Stored]:
    """When each opportunity of a file was closed, by the kind of its stage."""
    told = zip(kinds, rows.column("closed_at"), rows.column("expected_close"), strict=True)
    return [closing_moment(kind, moment, day, rows.source.zone, now) for kind, moment, day in told]


def closing_moment(kind: StageKind, closed_at: Stored, expected: Stored, zone: tzinfo, now: int) -> Stored:
    """When an opportunity was closed that a file calls won or lost: the moment given, else the beginning of
    the expected day where that has come; None for open ones.

    Other programs (HubSpot, Salesforce) keep one "close date": expected while the opportunity is open, and
    from then on the day on which it was won or lost.
    """
    if closed_at is not None or expected is None or kind is StageKind.OPEN:
        return closed_at
    moment = day_start(date.fromisoformat(str(expected)), zone)
    return moment if moment <= now else None


def _follow_stage(
    context: Context,
    row: Mapping[str, Stored],
    changes: dict[str, Stored],
    source: Source,
    tops: dict[int, int],
) -> None:
    """Add what follows from a told stage or end; `tops` holds the top of each stage entered so far."""
    if "stage" in changes and changes["stage"] is None:
        raise RuleBroken("value_required", field="stage")
    if changes.get("stage", row["stage"]) is None:
        return
    if "stage" in changes and not source.can_answer and source.pipeline is None:
        # A file that names a stage of several pipelines means that of the opportunity's own.
        changes["stage"] = namesake_in(context.reference_data, changes["stage"], row["stage"])
    stage = stage_facts(context, changes.get("stage", row["stage"]))
    if stage.id == row["stage"]:
        if not source.can_answer:
            # A file is not asked: what it says of an end that has not come is passed over.
            fit = fitting(stage.kind, changes)
            changes.clear()
            changes.update(fit)
        changes.update(correction(row, stage.kind, changes, context.work.at))
        return
    closed, reason = changes.get("closed_at"), changes.get("loss_reason")
    if not source.can_answer:
        day = changes.get("expected_close")
        closed = closing_moment(stage.kind, closed, day, source.zone, context.work.at)
        reason = other_reason(context) if reason is None else reason
    changes.update(
        arrival(
            row,
            stage,
            context.work.at,
            closed_at=_whole(closed),
            loss_reason=_whole(reason),
            lost_to=_whole(changes.get("lost_to")),
            closing_notes=None if (notes := changes.get("closing_notes")) is None else str(notes),
        )
    )
    if source.can_answer:
        check_entry(context, stage, {**row, **changes})
    if "position" not in changes:
        top = tops.get(stage.id)
        tops[stage.id] = top_position(context, stage.id) if top is None else top - POSITION_GAP
        changes["position"] = tops[stage.id]


def _whole(value: Stored) -> int | None:
    return None if value is None else int(value)


def _write_history(context: Context, steps: Sequence[tuple[Stored, ...]]) -> None:
    """Steps: opportunity, stage left, stage entered, when, seconds spent in the one left, the end left."""
    names = ("opportunity", "from_stage", "to_stage", "at", "seconds_before", *END_FIELDS, "by")
    rows = [(*step, context.work.user) for step in steps]
    if len(rows) == 1:
        context.work.insert(Kind.STAGE_CHANGE, dict(zip(names, rows[0], strict=True)))
    else:
        context.work.insert_many(Kind.STAGE_CHANGE, names, rows)
