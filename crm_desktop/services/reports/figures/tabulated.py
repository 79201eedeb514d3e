"""A report that is made of sheets of figures: all forms of it follow from them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import ReferenceData, View
from crm_desktop.services.reports.figures.pictures import Picture
from crm_desktop.services.reports.figures.sheet import Line, Note, Sheet
from crm_desktop.services.reports.figures.writing import sheet_object, sheet_rows, sheet_table
from crm_desktop.services.reports.report import Chosen, Report, ReportTable


@dataclass(frozen=True)
class Tabulated:
    """What was counted. The first sheet's line for all gives the `headlines`, by the keys of its columns.

    `before` is that line of the period or the group that it is compared with.
    """

    sheets: tuple[Sheet, ...]
    reference_data: ReferenceData
    currency: str
    headlines: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Note, ...] = ()
    before: Line | None = None
    lacking: ConvertedSum | None = None
    verdict: Note | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(sheet.lines for sheet in self.sheets)


class TabularReport(Report[Tabulated]):
    """One module says what is counted; all else follows from its sheets."""

    #: of which kinds of records it is made: when one of them is written, it is counted anew
    kinds: ClassVar[tuple[Kind, ...]]

    @abstractmethod
    def count(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count once; raises RuleBroken for choices that make no sense."""

    def compared(self, chosen: Chosen, today: date) -> Chosen | None:
        """The choices of what the figures are compared with; None where they are not."""
        return None

    def read(self, view: View, chosen: Chosen, today: date) -> Tabulated:
        """Count, and count what it is compared with."""
        now = self.count(view, chosen, today)
        other = self.compared(chosen, today)
        if other is None or not now.sheets:
            return now
        before = self.count(view, other, today)
        return replace(now, before=before.sheets[0].total)

    def table(self, figures: Tabulated, words: Wording) -> ReportTable:
        """The first sheet as people read it."""
        return sheet_table(figures.sheets[0], figures.reference_data, figures.currency, words)

    def tables(self, figures: Tabulated, words: Wording) -> Sequence[ReportTable]:
        """Every sheet as people read it."""
        return [
            sheet_table(sheet, figures.reference_data, figures.currency, words) for sheet in figures.sheets
        ]

    def as_object(self, figures: Tabulated, words: Wording) -> dict[str, object]:
        """Every sheet by its key, the currency of its amounts, and what lacks a rate."""
        found: dict[str, object] = {"currency": figures.currency}
        for sheet in figures.sheets:
            found[sheet.key] = sheet_object(sheet, figures.reference_data, figures.currency, words)
        lacking = {} if figures.lacking is None else figures.lacking.lacking
        found["lacking_rates"] = {currency: each.count for currency, each in sorted(lacking.items())}
        found["notes"] = [words.report_note(note.key, **note.parameters) for note in figures.notes]
        return found

    def rows(self, figures: Tabulated, words: Wording) -> list[list[str]]:
        """The sheets below each other, an empty line between them."""
        lines: list[list[str]] = []
        for sheet in figures.sheets:
            if lines:
                lines.append([])
            lines += sheet_rows(sheet, figures.reference_data, figures.currency, words)
        return lines
