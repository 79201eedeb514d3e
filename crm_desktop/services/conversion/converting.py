"""The handler that converts leads: plans each, checks all of it, and only then writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.conversions import Becoming, ConversionResult, ConvertLeads
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES, NEXT_STEP_FIELDS
from crm_desktop.services.context import Context, Done
from crm_desktop.services.conversion.ledger import Ledger
from crm_desktop.services.conversion.one_by_one import one_by_one
from crm_desktop.services.conversion.plan import ConversionPlan, PartPlan, Planner
from crm_desktop.services.conversion.sameness import SameBatch
from crm_desktop.services.conversion.ways import carry_ways
from crm_desktop.services.reads.reader import View
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.journal import Row


def convert(context: Context, command: ConvertLeads) -> Done:
    """Convert leads in one transaction; of several, those that cannot be are named with the reason."""
    view = View(context.work.connection, context.folder)
    batch = SameBatch(view, context.reference_data.base_currency)
    planner = Planner(context.work.connection, context.reference_data, batch.find)

    def settle(place: int) -> _Conversion:
        return _Conversion(context, planner.plan(command.conversions[place]), batch)

    leads = [conversion.lead for conversion in command.conversions]
    return one_by_one(context, "converted", leads, settle)


class _Conversion:
    """One lead on its way: everything is settled by the rules of its kind before anything is written."""

    def __init__(self, context: Context, plan: ConversionPlan, batch: SameBatch) -> None:
        self._context = context
        self._plan = plan
        self._batch = batch
        self.lead = plan.lead
        self._new: dict[Kind, NewRows] = {}
        self._edits: dict[Kind, Edits] = {}
        for kind in BECOMES:
            part = plan[kind]
            if part.how is Becoming.NEW:
                self._new[kind] = self._settled_new(part)
            elif part.existing is not None:
                self._edits[kind] = self._settled_edits(part)

    def _settled_new(self, part: PartPlan) -> NewRows:
        told = ToldValues(self._context, part.kind, part.told).for_record(part.values)
        rows = NewRows.of_one({**part.values, **told})
        rows.promised = self._plan.promised(part.kind)
        writing.complete(self._context, part.kind, rows)
        rows.check()
        return rows

    def _settled_edits(self, part: PartPlan) -> Edits:
        existing = dict(part.existing or {})
        told = ToldValues(self._context, part.kind, part.told).for_record(existing)
        edits = Edits([existing], [{**part.values, **told}])
        writing.settle(self._context, part.kind, edits)
        edits.check()
        return edits

    def write(self) -> ConversionResult:
        """Write everything that was settled, and down in the ledger what was there before."""
        ledger, ids = Ledger(), dict.fromkeys(BECOMES, None) | self._existing_ids()
        for kind in BECOMES:
            if kind in self._new:
                self._link(kind, ids)
                ids[kind] = writing.write_new(self._context, kind, self._new[kind])[0]
            elif kind in self._edits:
                self._join(kind, ids, ledger)
        self._relate(ids, ledger)
        known = {kind: self._plan[kind].given for kind in self._edits}
        ledger.ways = carry_ways(self._context, self.lead, ids[Kind.ACCOUNT], ids[Kind.CONTACT], known)
        self._finish_lead(ids, ledger)
        made = [kind for kind in BECOMES if kind in self._new]
        self._write_down(ids, made, ledger)
        result = ConversionResult(
            id_of(self.lead),
            ids[Kind.ACCOUNT],
            ids[Kind.CONTACT],
            ids[Kind.OPPORTUNITY],
            tuple(made),
            tuple(self._edits),
        )
        self._batch.remember(self._plan, result, has_ways=bool(ledger.ways))
        return result

    def _existing_ids(self) -> dict[Kind, int | None]:
        return {kind: self._plan[kind].id for kind in self._edits}

    def _link(self, kind: Kind, ids: Mapping[Kind, int | None]) -> None:
        """A new record points at those before it, unless a person has told it another one."""
        rows = self._new[kind]
        for other in BECOMES[: BECOMES.index(kind)]:
            rows.fill(str(other), ids[other])

    def _join(self, kind: Kind, ids: Mapping[Kind, int | None], ledger: Ledger) -> None:
        edits = self._edits[kind]
        existing, changes = edits.rows[0], edits.changes[0]
        for other in BECOMES[: BECOMES.index(kind)]:
            if existing[str(other)] is None and str(other) not in changes and ids[other] is not None:
                changes[str(other)] = ids[other]
        ledger.note_filled(kind, existing, changes)
        writing.write_edits(self._context, kind, edits)

    def _relate(self, ids: Mapping[Kind, int | None], ledger: Ledger) -> None:
        """The contact takes part in the opportunity, and belongs to the account beside another one."""
        account, contact, opportunity = (ids[kind] for kind in BECOMES)
        if contact is None:
            return
        if account is not None and Kind.CONTACT in self._edits:
            own = self._edits[Kind.CONTACT].after(0)["account"]
            if own != account and not self._is_linked(Kind.ACCOUNT_CONTACT, account=account, contact=contact):
                self._add_link(Kind.ACCOUNT_CONTACT, ledger, account=account, contact=contact)
        if opportunity is None:
            return
        ends = {"opportunity": opportunity, "contact": contact}
        # A deal that was made just now has nobody yet: the first one is its primary person.
        is_new = Kind.OPPORTUNITY in self._new
        if is_new or not self._is_linked(Kind.OPPORTUNITY_CONTACT, **ends):
            role = self._plan.role
            self._add_link(Kind.OPPORTUNITY_CONTACT, ledger, **ends, role=role, is_primary=int(is_new))

    def _is_linked(self, kind: Kind, **ends: Stored) -> bool:
        return self._context.work.find(kind, **ends) is not None

    def _add_link(self, kind: Kind, ledger: Ledger, **values: Stored) -> None:
        rows = NewRows.of_one(values)
        ids = writing.create(self._context, kind, rows)
        rows.check()
        ledger.links[kind] = ids[0]

    def _finish_lead(self, ids: Mapping[Kind, int | None], ledger: Ledger) -> None:
        """The lead says what it became; its next step has gone on to the opportunity, or the account."""
        lead, at = self.lead, self._context.work.at
        changes: dict[str, Stored] = {
            "status": "converted",
            "unqualified_reason": None,
            **{name: lead[name] or at for name in ("qualified_at", "converted_at")},
            **{str(kind): ids[kind] for kind in BECOMES},
        }
        if any(self._has_moved(name) for name in NEXT_STEP_FIELDS):
            changes |= dict.fromkeys(NEXT_STEP_FIELDS)
        ledger.lead = {name: lead[name] for name in changes if name not in map(str, BECOMES)}
        self._context.work.update_many(Kind.LEAD, [(dict(lead), changes)])

    def _has_moved(self, name: str) -> bool:
        """Whether the next step stands in a record that came of the lead."""
        value = self.lead[name]
        new = [rows.columns.get(name, [None])[0] for rows in self._new.values()]
        known = [edits.changes[0].get(name) for edits in self._edits.values()]
        return value is not None and value in (*new, *known)

    def _write_down(self, ids: Mapping[Kind, int | None], made: Sequence[Kind], ledger: Ledger) -> None:
        work = self._context.work
        row: Row = {
            "lead": self.lead["id"],
            **{str(kind): ids[kind] for kind in BECOMES},
            "at": work.at,
            "by": work.user,
            "made": ",".join(made),
            "changes": ledger.as_text(),
        }
        work.insert(Kind.CONVERSION, row)
