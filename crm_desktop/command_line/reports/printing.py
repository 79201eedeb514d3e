"""Prints a report, as tables of text or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date

from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Filter
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import OptionType, ReportType
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.reads.reader import Reader, ReferenceData, View
from crm_desktop.services.reads.typed.filters import TypedFilters
from crm_desktop.services.record_files.printing import table
from crm_desktop.services.reports.choosing import FISCAL
from crm_desktop.services.reports.registry import REPORTS


def report_text(reader: Reader, arguments: argparse.Namespace, words: Wording, today: date) -> str:
    """The text to print; raises RuleBroken for choices that make no sense."""
    report = REPORTS[arguments.report]
    with reader.view() as view:
        figures = report.read(view, _chosen(view, report.type, arguments), today)
    if arguments.json:
        return json.dumps(report.as_object(figures, words), ensure_ascii=False)
    printed = report.tables(figures, words)
    return "\n\n".join(table(each.headers, each.lines, right=each.right) for each in printed)


def _chosen(view: View, report: ReportType, arguments: argparse.Namespace) -> dict[str, object]:
    chosen = {each.name: getattr(arguments, each.name) for each in report.options}
    chosen[FISCAL] = view.reference_data().fiscal_month
    for option in report.options:
        told = chosen[option.name]
        if option.type is OptionType.ENTRIES and option.kind is not None and told:
            chosen[option.name] = _ids(view.reference_data(), option.kind, told)
        elif option.type is OptionType.FIELDS and option.kind is not None and told:
            chosen[option.name] = _filters(view, option.kind, told)
    return chosen


def _filters(view: View, kind: Kind, told: Sequence[tuple[str, str]]) -> tuple[Filter, ...]:
    """The filters that are told as FIELD=VALUE; raises RuleBroken for what is none."""
    reference_data = view.reference_data()
    reading = local_reading(reference_data.base_currency)
    typed = TypedFilters(view.catalogue, kind, reference_data, reading)
    return tuple(typed.filter(name, text) for name, text in told)


def _ids(reference_data: ReferenceData, kind: Kind, told: Sequence[str]) -> tuple[int, ...]:
    """The entries that are named; raises RuleBroken for a name that is none of them."""
    found = find_entries(reference_data, kind, told)
    ids: list[int] = []
    for text in told:
        id_ = found.get(text)
        if id_ is None and text.isdecimal() and reference_data.get(kind, int(text)) is not None:
            id_ = int(text)
        if id_ is None:
            raise RuleBroken("entry_unknown", value=text, kinds=kind)
        ids.append(id_)
    return tuple(ids)
