"""What a report is without a window: it is read with some choices, and written as text, JSON or rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from crm_desktop.core.reports import ReportType
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

Figures = TypeVar("Figures")
#: What was chosen, by the names of the report's options: days as dates, so many days as a whole number.
Chosen = Mapping[str, object]


@frozen
class ReportTable:
    """A report as lines of text; `right` are the columns of numbers."""

    headers: Sequence[str]
    lines: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()


class Report(ABC, Generic[Figures]):
    """One report. Its figures are whatever it has counted; only the report itself looks into them."""

    type: ReportType

    @abstractmethod
    def read(self, view: View, chosen: Chosen, today: date) -> Figures:
        """Count; raises RuleBroken for choices that make no sense."""

    @abstractmethod
    def table(self, figures: Figures, words: Wording) -> ReportTable:
        """The figures as people read them."""

    def tables(self, figures: Figures, words: Wording) -> Sequence[ReportTable]:
        """The same where they are several tables."""
        return [self.table(figures, words)]

    @abstractmethod
    def as_object(self, figures: Figures, words: Wording) -> dict[str, object]:
        """The figures for another program, to be written as JSON."""

    @abstractmethod
    def rows(self, figures: Figures, words: Wording) -> list[list[str]]:
        """Headings and lines of a table file: plain numbers, shares as fractions, amounts in whole units."""
