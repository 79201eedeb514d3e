"""The handler that takes conversions back, where nothing was built on what they made."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from crm_desktop.core.conversions import ConversionResult, UnconvertLeads
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES, NEXT_STEP_FIELDS
from crm_desktop.services.context import Context, Done
from crm_desktop.services.conversion.ledger import Ledger
from crm_desktop.services.conversion.one_by_one import one_by_one
from crm_desktop.storage.journal import Row
from crm_desktop.storage.revert import KEPT, values_at
from crm_desktop.storage.statements import rows_holding

#: What may differ in a record that a conversion made without anybody having worked on it; what is to be done
#: next goes back to the lead.
_FREE = KEPT | {"position", "stage_since"} | set(NEXT_STEP_FIELDS)


def unconvert(context: Context, command: UnconvertLeads) -> Done:
    """Take conversions back in one transaction; of several, those that stay are named with the reason."""

    def settle(place: int) -> _Unconversion:
        taken = _Unconversion(context, command.leads[place])
        taken.check()
        return taken

    return one_by_one(context, "unconverted", command.leads, settle)


class _Unconversion:
    """One lead on its way back."""

    def __init__(self, context: Context, lead: int) -> None:
        self._context = context
        self._work = context.work
        self.lead = context.work.row(Kind.LEAD, lead)
        self._conversion = self._newest()
        self._ledger = Ledger.read(self._conversion["changes"])
        made = str(self._conversion["made"] or "").split(",")
        #: the records that the conversion made, as far as they are there
        self._made = self._rows([kind for kind in BECOMES if kind in made])

    def _newest(self) -> Row:
        table = self._work.schema[Kind.CONVERSION]
        found = rows_holding(self._work.connection, table, {"lead": self.lead["id"]}, 1, newest_first=True)
        if not found:
            raise RuleBroken("not_converted_here", title=self._title(Kind.LEAD, self.lead))
        return found[0]

    def _rows(self, kinds: Collection[Kind]) -> dict[Kind, Row]:
        told = {kind: self._conversion[str(kind)] for kind in kinds}
        found = {kind: self._work.rows(kind, [int(id_)]) for kind, id_ in told.items() if id_ is not None}
        return {kind: rows[0] for kind, rows in found.items() if rows}

    def _title(self, kind: Kind, row: Row) -> str:
        return self._context.catalogue[kind].heading(row)

    # Whether it may be ---------------------------------------------------------------------------------

    def check(self) -> None:
        """Raise Conflict naming what was built on the conversion: `blockers` lists (kind, id, title)."""
        blockers = list(dict.fromkeys(self._built_on()))
        if blockers:
            kind, id_, title = blockers[0]
            raise Conflict(
                "unconvert_built_on" if len(blockers) == 1 else "unconvert_built_on_several",
                lead=self._title(Kind.LEAD, self.lead),
                kind=kind,
                id=id_,
                title=title,
                count=len(blockers),
                blockers=tuple(blockers),
            )
        for kind, row in self._made.items():
            for name in self._changed_since(kind, row):
                raise Conflict(
                    "unconvert_changed_since",
                    kind=kind,
                    id=row["id"],
                    title=self._title(kind, row),
                    field=name,
                )

    def _built_on(self) -> Iterator[tuple[Kind, int, str]]:
        own = {(kind, id_of(row)) for kind, row in self._made.items()}
        own |= {(kind, id_) for kind, id_ in self._ledger.links.items()}
        own |= {(Kind.CONTACT_POINT, id_) for id_ in self._ledger.ways}
        own |= {(Kind.LEAD, id_of(self.lead)), (Kind.CONVERSION, id_of(self._conversion))}
        for kind, row in self._made.items():
            for child, column in self._context.catalogue.references_to(kind):
                for other in self._pointing(child, column, id_of(row)):
                    stands = (child, id_of(other)) in own or self._is_beginning(child, other)
                    if not stands and not self._is_filled_in(child, column, other):
                        yield self._said(child, other)

    def _pointing(self, kind: Kind, column: str, id_: int) -> list[Row]:
        return rows_holding(self._work.connection, self._work.schema[kind], {column: id_}, 20)

    @staticmethod
    def _is_beginning(kind: Kind, row: Row) -> bool:
        """The history of stages begins with the opportunity; every further step is work on it."""
        return kind is Kind.STAGE_CHANGE and row["from_stage"] is None

    def _is_filled_in(self, kind: Kind, column: str, row: Row) -> bool:
        """Whether the conversion itself has let a known record point there; taken back, it is empty again."""
        is_joined = self._conversion[str(kind)] == row["id"] if kind in BECOMES else False
        return is_joined and column in self._ledger.filled.get(kind, {})

    def _said(self, kind: Kind, row: Row) -> tuple[Kind, int, str]:
        """What stands against it, as a record that a person knows; of a mere link, its other end."""
        record = self._context.catalogue[kind]
        if record.is_listed or record.stays_with_others or not record.goes_with:
            return kind, id_of(row), record.heading(row)
        own = {(each, id_of(made)) for each, made in self._made.items()}
        ends = [(record.field(name).refers_to, row[name]) for name in sorted(record.goes_with)]
        known = [(target, int(id_)) for target, id_ in ends if target is not None and id_ is not None]
        target, id_ = next((end for end in known if end not in own), known[0])
        return target, id_, self._title(target, self._work.row(target, id_))

    def _changed_since(self, kind: Kind, row: Row) -> list[str]:
        """The fields that a person has changed since; values that came back count as unchanged."""
        written_by = int(self._conversion["version"] or 0)
        if row["version"] == written_by:
            return []
        before = values_at(self._work, kind, id_of(row), written_by)
        return [name for name, value in before.items() if name not in _FREE and row[name] != value]

    # Taking back ---------------------------------------------------------------------------------------

    def write(self) -> ConversionResult:
        """Take back what was filled in and made; what stands in the lead since stays there."""
        self._restore_lead()
        for kind in BECOMES:
            if kind in self._ledger.filled:
                self._empty_again(kind, self._ledger.filled[kind])
        for kind, id_ in self._ledger.links.items():
            self._work.delete(kind, [each for each in (id_,) if self._work.rows(kind, [each])])
        self._work.delete(Kind.CONTACT_POINT, self._ledger.ways)
        self._work.delete(Kind.CONVERSION, [id_of(self._conversion)])
        for kind in reversed(BECOMES):
            if kind in self._made:
                self._work.delete(kind, [id_of(self._made[kind])])
        return ConversionResult(id_of(self.lead))

    def _restore_lead(self) -> None:
        before = self._ledger.lead
        changes: dict[str, Stored] = {**before, **dict.fromkeys(map(str, BECOMES))}
        if self.lead["status"] != "converted":
            changes.pop("status", None)
        newer = self._next_step()
        if any(newer.values()):
            changes |= newer
        self._work.update_many(Kind.LEAD, [(self.lead, changes)])

    def _next_step(self) -> dict[str, Stored]:
        """What comes next: what stands in the lead again, else what was planned with what it had become."""
        for row in (self.lead, *(self._made[kind] for kind in reversed(BECOMES) if kind in self._made)):
            found = {name: row[name] for name in NEXT_STEP_FIELDS if name in row}
            if any(found.values()):
                return found
        return {}

    def _empty_again(self, kind: Kind, filled: dict[str, list[Stored]]) -> None:
        """Put back what an existing record had, where it still has what the lead gave it."""
        id_ = self._conversion[str(kind)]
        for row in self._work.rows(kind, [] if id_ is None else [int(id_)]):
            changes = {name: before for name, (before, after) in filled.items() if row[name] == after}
            self._work.update_many(kind, [(row, changes)])
