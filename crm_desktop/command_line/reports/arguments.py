"""The arguments of each report, made from the options that it has."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from crm_desktop.command_line.arguments.shared import common, day, force, month, pair, positive
from crm_desktop.command_line.reports.own_tables import pivot_grammar
from crm_desktop.core.reports import PIVOT, REPORT_TYPES, OptionType, ReportOption
from crm_desktop.core.values.time.periods import REPORTED_NAMES

#: The report of a month, which is several of the others.
MONTHLY = "monthly"
#: How choices are read, and what stands for them in the help.
_READ: Mapping[OptionType, tuple[Callable[[str], object], str]] = {
    OptionType.DAY: (day, "DATE"),
    OptionType.DAYS: (positive, "DAYS"),
    OptionType.PERIOD: (str, "PERIOD"),
    OptionType.CHOICE: (str, "CHOICE"),
    OptionType.ENTRIES: (str, "NAME"),
}


def report_grammar(each: argparse.ArgumentParser, language: str) -> None:
    """A parser below for each report; refusals are said in the language."""
    parser_class: Any = type(each)
    reports = each.add_subparsers(dest="report", metavar="REPORT", parser_class=parser_class, required=True)
    for report in REPORT_TYPES.values():
        below = reports.add_parser(report.key, language=language)
        for option in report.options:
            _add(below, option)
        below.add_argument("--json", action="store_true")
        common(below)
    pivot_grammar(reports.add_parser(PIVOT.key, language=language, help="a table of your own"))
    _monthly(reports.add_parser(MONTHLY, language=language, help="all that an office looks at after a month"))


def _monthly(each: argparse.ArgumentParser) -> None:
    each.add_argument("--month", type=month, metavar="MONTH", help="such as 2026-03, else the last one")
    each.add_argument("--pdf", type=Path, metavar="FILE", help="write it with its charts as a PDF")
    force(each)
    each.add_argument("--json", action="store_true")
    common(each)


def _add(parser: argparse.ArgumentParser, option: ReportOption) -> None:
    name = f"--{option.name}"
    if option.type is OptionType.YES:
        parser.add_argument(name, dest=option.name, action="store_true")
        return
    if option.type is OptionType.FIELDS:
        said = "a field of what is counted, several times for several; as in list --filter"
        parser.add_argument(
            name, dest=option.name, type=pair, action="append", metavar="FIELD=VALUE", help=said
        )
        return
    read, shown = _READ[option.type]
    if option.type is OptionType.ENTRIES:
        said = "by name or number, several times for several"
        parser.add_argument(name, dest=option.name, action="append", metavar=shown, help=said)
        return
    few = _few(option)
    parser.add_argument(
        name,
        dest=option.name,
        type=read,
        choices=few or None,
        metavar=shown,
        help=", ".join(few) or None,
    )


def _few(option: ReportOption) -> tuple[str, ...]:
    """The words of which one is told."""
    if option.type is OptionType.PERIOD:
        return tuple(name.replace("_", "-") for name in REPORTED_NAMES)
    return option.choices
