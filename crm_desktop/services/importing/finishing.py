"""What the rules add to imported rows, by the column: milestones, stages, names, places on the board."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo

from sqlalchemy import func, select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import RECORD_TYPES
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import MILESTONES, OTHER_REASON
from crm_desktop.core.rules.stages import POSITION_GAP, StageFacts, entry
from crm_desktop.services.context import Context
from crm_desktop.services.handlers import opportunities
from crm_desktop.services.importing.closing_dates import closing_moment
from crm_desktop.services.importing.rows import RowError
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import TABLES

Columns = dict[str, list[Stored]]
Errors = dict[int, list[RowError]]

#: An oddity that is kept and said in the report.
WON_BEFORE_LEAD = "deals_before_their_lead"

#: What `stage_rules.entry` looks at, and what it decides.
_ENTRY_READS = ("created_at", "closed_at", "loss_reason", "lost_to")
_ENTRY_WRITES = (*_ENTRY_READS, "won_at", "stage_since")


class Finisher:
    """Completes the columns of new rows; one for each import."""

    def __init__(self, context: Context, kind: Kind, zone: tzinfo) -> None:
        self._context = context
        self._zone = zone
        self._kind = kind
        self.notes: dict[str, int] = {}
        self._own: Callable[[Columns, int, Errors], None] | None = {
            Kind.LEAD: self._lead,
            Kind.OPPORTUNITY: self._opportunity,
        }.get(kind)
        self._position = 0
        if kind is Kind.OPPORTUNITY:
            last = context.work.connection.scalar(select(func.max(TABLES[kind].c.position)))
            self._position = (last or 0) + POSITION_GAP
            self._first_stage = opportunities.stage_facts(context, None).id

    def finish(self, columns: Columns, count: int, errors: Errors) -> None:
        """Add defaults and what follows from the values, in place."""
        for field in RECORD_TYPES[self._kind].fields:
            if field.default is not None:
                self._fill(columns, field.name, field.default, count)
        if "owner" in RECORD_TYPES[self._kind].by_name:
            # A file that names owners leaves the others without one; of any other the person is the owner.
            columns.setdefault("owner", [self._context.work.user] * count)
        if self._own is not None:
            self._own(columns, count, errors)
        self._fill(columns, "created_at", self._context.work.at, count)
        self._check_required(columns, count, errors)

    @staticmethod
    def _fill(columns: Columns, name: str, value: Stored, count: int) -> None:
        present = columns.get(name)
        if present is None:
            columns[name] = [value] * count
        elif None in present:
            columns[name] = [value if each is None else each for each in present]

    def _check_required(self, columns: Columns, count: int, errors: Errors) -> None:
        for field in RECORD_TYPES[self._kind].fields:
            if not field.required:
                continue
            values = columns.get(field.name) or [None] * count
            for place, value in enumerate(values):
                if value is None:
                    error = RuleBroken("value_required", field=field.name)
                    errors.setdefault(place, []).append(RowError(field.name, error))

    # Leads -------------------------------------------------------------------------------------------------

    def _lead(self, columns: Columns, count: int, errors: Errors) -> None:
        """A status without its date was reached by now at the latest: the import's moment counts.

        Leads that a file calls unqualified without saying why get `OTHER_REASON`.
        """
        statuses = columns["status"]
        if "unqualified" in statuses:
            reasons = columns.get("unqualified_reason") or [None] * count
            columns["unqualified_reason"] = [
                OTHER_REASON if each == "unqualified" and reason is None else reason
                for each, reason in zip(statuses, reasons, strict=True)
            ]
        for status, milestone in MILESTONES.items():
            if status in statuses:
                dates = columns.get(milestone) or [None] * count
                columns[milestone] = [
                    self._context.work.at if each == status and moment is None else moment
                    for each, moment in zip(statuses, dates, strict=True)
                ]

    # Opportunities -------------------------------------------------------------------------------------

    def _opportunity(self, columns: Columns, count: int, errors: Errors) -> None:
        leads = self._leads(columns.get("lead") or [])
        self._name_opportunities(columns, count, leads)
        self._take_origin(columns, count, leads)
        self._enter_stages(columns, count, errors)
        self._note_early(columns, leads)
        places = range(self._position, self._position + count * POSITION_GAP, POSITION_GAP)
        columns["position"] = list(places)
        self._position += count * POSITION_GAP

    def _leads(self, ids: Sequence[Stored]) -> Mapping[Stored, Mapping[str, Stored]]:
        wanted = sorted({int(id_) for id_ in ids if id_ is not None})
        lead = TABLES[Kind.LEAD].c
        found: dict[Stored, Mapping[str, Stored]] = {}
        for block in batches(wanted):
            statement = select(
                lead.id, lead.name, lead.company, lead.channel, lead.campaign, lead.created_at
            ).where(lead.id.in_(block))
            rows = self._context.work.connection.execute(statement).mappings()
            found.update((row["id"], dict(row)) for row in rows)
        return found

    def _name_opportunities(
        self, columns: Columns, count: int, leads: Mapping[Stored, Mapping[str, Stored]]
    ) -> None:
        """An opportunity without a name is called after its lead, else by its external id."""
        lead_ids = columns.get("lead") or [None] * count
        external = columns.get("external_id") or [None] * count
        names = columns.get("name") or [None] * count
        columns["name"] = [
            name or _title(leads.get(lead_id)) or external_id
            for name, lead_id, external_id in zip(names, lead_ids, external, strict=True)
        ]

    @staticmethod
    def _take_origin(columns: Columns, count: int, leads: Mapping[Stored, Mapping[str, Stored]]) -> None:
        lead_ids = columns.get("lead")
        if lead_ids is None:
            return
        for name in ("channel", "campaign"):
            present = columns.get(name) or [None] * count
            columns[name] = [
                leads[lead_id][name] if value is None and lead_id in leads else value
                for value, lead_id in zip(present, lead_ids, strict=True)
            ]

    def _enter_stages(self, columns: Columns, count: int, errors: Errors) -> None:
        """What entering its stage means for each opportunity, by the same rule as for opportunities entered
        by hand.
        """
        now = self._context.work.at
        other_reason = opportunities.other_reason(self._context)
        self._fill(columns, "stage", self._first_stage, count)
        stages = {stage: opportunities.stage_facts(self._context, stage) for stage in set(columns["stage"])}
        self._close_as_expected(columns, stages)
        given = {name: columns.get(name) or [None] * count for name in _ENTRY_READS}
        rows = (dict(zip(given, values, strict=True)) for values in zip(*given.values(), strict=True))
        entered: Columns = {name: [None] * count for name in _ENTRY_WRITES}
        for place, (row, stage) in enumerate(zip(rows, columns["stage"], strict=True)):
            try:
                values = entry(row, stages[stage], now, other_reason=other_reason)
            except RuleBroken as error:
                errors.setdefault(place, []).append(RowError(error.field, error))
                continue
            for name in _ENTRY_WRITES:
                entered[name][place] = values.get(name)
        columns.update(entered)

    def _close_as_expected(self, columns: Columns, stages: Mapping[Stored, StageFacts]) -> None:
        expected = columns.get("expected_close")
        if expected is None:
            return
        closed = columns.get("closed_at") or [None] * len(expected)
        columns["closed_at"] = [
            closing_moment(stages[stage].kind, moment, day, self._zone, self._context.work.at)
            for stage, moment, day in zip(columns["stage"], closed, expected, strict=True)
        ]

    def _note_early(self, columns: Columns, leads: Mapping[Stored, Mapping[str, Stored]]) -> None:
        lead_ids = columns.get("lead")
        if lead_ids is None:
            return
        early = sum(
            1
            for lead_id, won in zip(lead_ids, columns["won_at"], strict=True)
            if won is not None and lead_id in leads and int(won) < int(leads[lead_id]["created_at"] or 0)
        )
        if early:
            self.notes[WON_BEFORE_LEAD] = self.notes.get(WON_BEFORE_LEAD, 0) + early


def _title(lead: Mapping[str, Stored] | None) -> Stored:
    return None if lead is None else lead["name"] or lead["company"]
