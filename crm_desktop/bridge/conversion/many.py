"""Many leads converted at once: which they are, the conversion, and what came of each.

A late import: conversions bring the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.core.changes import Outcome
from crm_desktop.core.conversions import (
    MATCHED,
    Becoming,
    ConversionResult,
    ConvertLeads,
    LeadConversion,
    Part,
    UnconvertLeads,
)
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Matching, Stored, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.frozen import frozen
from crm_desktop.services.conversion.foresight import Fate, Foreseen, Foresight
from crm_desktop.services.reads.reader import View

#: More than these are not converted in one step: nobody could look at what came of each.
MOST = 5_000
#: So many are looked at beforehand, so many at a time: the first ones are told at once.
_FORESEEN, _TOGETHER = 500, 25


@frozen
class Line:
    """One lead in the list: what it is called, and what came of it as far as it is known."""

    lead: int
    title: str
    status: Stored
    result: ConversionResult | None = None
    #: what it would become, by kind: how, and what it is called
    foreseen: tuple[tuple[Kind, Fate, str], ...] = ()
    #: why it cannot be converted
    obstacle: UserError | None = None
    #: what the records are called that it became, by kind
    became: tuple[tuple[Kind, int, str], ...] = ()


class ManyConversions(QObject):
    """Reads the leads meant, converts them, and reads what they became."""

    lines_changed = Signal(list)  # Line
    refused = Signal(object)  # UserError
    started = Signal(object)  # Running
    done = Signal()

    def __init__(self, context: PageContext, target: Target, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._target = target
        self._lines: dict[int, Line] = {}
        self._part = MATCHED
        #: whose plans are still to be read
        self._unseen: list[int] = []
        self._foresight = Foresight()

    def begin(self) -> None:
        """Read the leads meant."""
        target = self._target

        def work(view: View) -> list[Line]:
            if isinstance(target, Matching):
                ids: Sequence[int] = view.ids(target.query, {})[: MOST + 1]
            else:
                ids = target.ids[: MOST + 1]
            heading = view.catalogue[Kind.LEAD].heading
            found = view.rows(Kind.LEAD, ids)
            rows = [view.catalogue.row_values(Kind.LEAD, found[id_]) for id_ in ids if id_ in found]
            return [Line(int(row["id"] or 0), heading(row), row["status"]) for row in rows]

        self._context.gateway.read(work, self._read, self.refused.emit, owner=self)

    def foresee(self, *, with_opportunities: bool) -> None:
        """Read what would become of the first ones, some at a time; `lines_changed` tells each time."""
        self._part = MATCHED if with_opportunities else Part(Becoming.NONE)
        self._unseen = list(self._lines)[:_FORESEEN]
        self._foresight = Foresight()
        self._foresee_next()

    def _foresee_next(self) -> None:
        some, self._unseen = self._unseen[:_TOGETHER], self._unseen[_TOGETHER:]
        conversions = [LeadConversion(lead, opportunity=self._part) for lead in some]
        if conversions:
            work = partial(self._foresight.foresee, conversions=conversions)
            self._context.gateway.read(work, self._foreseen, owner=self, replaces=(self, "foresee"))

    def _foreseen(self, found: list[Foreseen]) -> None:
        for each in found:
            line = self._lines[each.lead]
            self._lines[each.lead] = replace(line, foreseen=each.parts, obstacle=each.error)
        self.lines_changed.emit(list(self._lines.values()))
        self._foresee_next()

    def convert(self, *, with_opportunities: bool) -> Running:
        """Convert all of them in one step; each is joined with what is known, or new."""
        self._unseen = []
        opportunity = MATCHED if with_opportunities else Part(Becoming.NONE)
        command = ConvertLeads(tuple(LeadConversion(lead, opportunity=opportunity) for lead in self._lines))
        return self._run(command)

    def unconvert(self) -> Running:
        """Take their conversions back in one step."""
        return self._run(UnconvertLeads(tuple(self._lines)))

    def _run(self, command: ConvertLeads | UnconvertLeads) -> Running:
        running = self._context.gateway.run(command, done=self._answered, failed=self._failed, owner=self)
        self.started.emit(running)
        return running

    def _read(self, lines: list[Line]) -> None:
        self._lines = {line.lead: line for line in lines}
        self.lines_changed.emit(lines)

    def _failed(self, error: UserError) -> None:
        self.refused.emit(error)

    def _answered(self, outcome: Outcome) -> None:
        results = outcome.result
        assert isinstance(results, tuple)
        for result in results:
            line = self._lines[result.lead]
            self._lines[result.lead] = replace(line, result=result)
        self.lines_changed.emit(list(self._lines.values()))
        self._name(results)
        self.done.emit()

    def _name(self, results: Sequence[ConversionResult]) -> None:
        def work(view: View) -> dict[int, tuple[tuple[Kind, int, str], ...]]:
            ids = {kind: {getattr(each, str(kind)) for each in results} - {None} for kind in BECOMES}
            titles: dict[tuple[Kind, int], str] = {}
            for kind, wanted in ids.items():
                heading = view.catalogue[kind].heading
                for id_, row in view.rows(kind, sorted(wanted)).items():
                    titles[kind, id_] = heading(view.catalogue.row_values(kind, row))
            named: dict[int, tuple[tuple[Kind, int, str], ...]] = {}
            for each in results:
                known = [(kind, getattr(each, str(kind))) for kind in BECOMES]
                named[each.lead] = tuple(
                    (kind, id_, titles[kind, id_]) for kind, id_ in known if (kind, id_) in titles
                )
            return named

        self._context.gateway.read(work, self._named, self.refused.emit, owner=self)

    def _named(self, became: dict[int, tuple[tuple[Kind, int, str], ...]]) -> None:
        for lead, named in became.items():
            self._lines[lead] = replace(self._lines[lead], became=named)
        self.lines_changed.emit(list(self._lines.values()))
