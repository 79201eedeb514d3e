"""One record on paper: its fields, the further ways to reach it, what belongs to it, and its story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.printable import A4, Compose, PaperSize, Printable, footer_of, page_words
from crm_desktop.bridge.records.details import RecordDetails, read_details
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.timeline import Timeline
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.report import ReportContent, ReportPart, ReportTable, compose_report
from crm_desktop.services.reads.reader import View

#: So many times as much of a record as its page reads at first.
_TIMES = 10


def printable_record(context: PageContext, kind: Kind, id_: int, name: str) -> Printable:
    """The record of that number; `name` is what it is called."""
    days = RateDays(context.today(), context.formats.zone)
    footer, page = footer_of(name, context.formats), page_words()

    def read(view: View, progress: Progress) -> Compose:
        del progress
        details = read_details(context.kinds[kind], id_, days, _TIMES)(view)
        part = _Told(context, details).part()
        content = ReportContent(context.formats.language, part.title, footer, page, [part])

        def compose(size: PaperSize, _progress: Progress) -> list[Page]:
            return compose_report(content, size)

        return compose

    return Printable(name, read, A4)


class _Told:
    """A record in words."""

    def __init__(self, context: PageContext, details: RecordDetails) -> None:
        self._context, self._details = context, details
        self._values = FieldValues(context, details.kind)

    def part(self) -> ReportPart:
        """All of it, as the parts of a report."""
        translate = QCoreApplication.translate
        title = self._values.record.heading(self._details.values)
        heads = [translate("RecordPaper", "Field"), translate("RecordPaper", "Value")]
        tables = [ReportTable("", heads, list(self._fields()), wide=1), *self._related(), *self._story()]
        return ReportPart(title, self._context.words.kinds(self._details.kind), tables=tables)

    def _fields(self) -> Iterator[list[str]]:
        view, record = self._values.view, self._values.record
        first = dict.fromkeys((*view.name_fields, *view.main_fields))
        others = [field.name for field in record.fields if not field.internal and not field.is_beside]
        for name in (*first, *(each for each in others if each not in first and each not in view.own_use)):
            field = record.field(name)
            is_default = field.default == 0 and self._details.values.get(name) == 0
            text = "" if is_default else self._values.text(name, self._details.values)
            if text:
                yield [self._values.title(name), text]
        words = self._context.words
        for point in self._details.points:
            label = f" ({words.way_label(point.label)})" if point.label else ""
            yield [words.choice(Kind.CONTACT_POINT, "sort", point.sort) + label, point.value]

    def _related(self) -> Iterator[ReportTable]:
        for kind, rows in self._details.related.items():
            if not rows:
                continue
            values = FieldValues(self._context, kind)
            names = values.view.listed or (values.record.title_field, *values.view.aside)
            told = [self._context.catalogue.row_values(kind, row) for row in rows]
            texts = [[_text(values, name, each) for name in names] for each in told]
            yield ReportTable(self._context.words.kinds(kind), [values.title(name) for name in names], texts)

    def _story(self) -> Iterator[ReportTable]:
        translate = QCoreApplication.translate
        items = Timeline(self._context, self._details.kind).items(self._details)
        rows = []
        for item in items:
            rows.append([item.lead, "\n".join(part for part in (item.text, item.detail) if part)])
        if rows:
            heads = [translate("RecordPaper", "What"), translate("RecordPaper", "Text")]
            yield ReportTable(translate("RecordPaper", "Timeline"), heads, rows, wide=1)


def _text(values: FieldValues, name: str, row: Mapping[str, Stored]) -> str:
    return values.text(name, row) if name in values.record.by_name else str(row.get(name) or "")
