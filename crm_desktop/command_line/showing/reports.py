"""Prints a report, as a table of text or as JSON."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.showing.values import table
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.reports.registry import REPORTS


def report_text(reader: Reader, arguments: argparse.Namespace, words: Wording, today: date) -> str:
    """The text to print; raises RuleBroken for choices that make no sense."""
    report = REPORTS[arguments.report]
    chosen = {each.name: getattr(arguments, each.name) for each in report.type.options}
    with reader.view() as view:
        figures = report.read(view, chosen, today)
    if arguments.json:
        return json.dumps(report.as_object(figures, words), ensure_ascii=False)
    printed = report.table(figures, words)
    return table(printed.headers, printed.lines, right=printed.right)
