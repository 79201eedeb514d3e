"""One lead being converted: what is proposed, what the person chose instead, and the conversion itself.

A late import: conversions bring the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest, everything_of
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import Outcome
from crm_desktop.core.conversions import Becoming, ConversionResult, ConvertLeads, LeadConversion, Part
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.services.conversion.plan import Candidate, PartPlan
from crm_desktop.services.conversion.preview import Preview, reading

#: Re-exported for the floor above, which does not see the services.
__all__ = ["Candidate", "ConversionSession", "PartPlan", "Preview"]

#: How long changes made elsewhere are gathered before the proposal is read again, in milliseconds.
_GATHER = 100


def _interest() -> Interest:
    """The proposal is made of the lead and of everything that it could be joined with."""
    return everything_of(Kind.LEAD, *BECOMES)


class ConversionSession(QObject):
    """Reads the proposal anew after each choice, and whenever something that it is made of was written."""

    proposed = Signal(object)  # Preview
    #: the proposal cannot be made, or the conversion was not done: UserError
    refused = Signal(object)
    converted = Signal(object)  # ConversionResult

    def __init__(self, context: PageContext, lead: int, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._conversion = LeadConversion(lead)
        self._is_running = False
        self._freshness = Freshness(context, _interest(), self._is_open, _GATHER, self)
        self._freshness.due.connect(self._read)

    @property
    def lead(self) -> int:
        """The lead's id."""
        return self._conversion.lead

    def begin(self) -> None:
        """Read the first proposal: join what is known, else make new."""
        self._read()

    def choose(self, kind: Kind, how: Becoming, id_: int | None = None) -> None:
        """Let a part become something else; what depends on it is proposed anew."""
        parts: dict[str, Any] = {str(kind): Part(how, id_)}
        self._conversion = replace(self._conversion, **parts)
        self._read()

    def convert(self, told: Mapping[Kind, Mapping[str, object]], role: str, plan: Preview) -> None:
        """Convert as it is shown, with the values that the person changed in it."""
        if self._is_running:
            return
        self._is_running = True
        parts: dict[str, Any] = {
            str(kind): Part(part.how, part.id, dict(told.get(kind, {})))
            for kind, part in plan.plan.parts.items()
        }
        command = ConvertLeads((LeadConversion(self.lead, role=role, **parts),))
        self._context.gateway.run(command, done=self._done, failed=self._failed, owner=self)

    def _is_open(self) -> bool:
        return not self._is_running

    def _read(self) -> None:
        self._freshness.begun()
        asked = self._conversion
        self._context.gateway.read(
            reading(asked),
            partial(self._read_done, asked),
            self.refused.emit,
            owner=self,
            replaces=(self, "proposal"),
        )

    def _read_done(self, asked: LeadConversion, found: Preview) -> None:
        if asked == self._conversion:
            self._freshness.ended()
            self.proposed.emit(found)

    def _done(self, outcome: Outcome) -> None:
        assert isinstance(outcome.result, tuple)
        (result,) = outcome.result
        assert isinstance(result, ConversionResult)
        self.converted.emit(result)

    def _failed(self, error: UserError) -> None:
        self._is_running = False
        self.refused.emit(error)
