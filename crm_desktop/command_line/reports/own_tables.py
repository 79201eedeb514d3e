"""Prints an own table: one that was saved, or one that is told whole."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.arguments.shared import common, kind, pair
from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.pivots import Pivot, PivotValue
from crm_desktop.core.reports import PIVOT
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader, View
from crm_desktop.services.reads.typed.filters import TypedFilters
from crm_desktop.services.record_files.printing import table
from crm_desktop.services.reports.own_tables import PivotReport
from crm_desktop.services.reports.saved_pivots import pivot_named, save_pivot
from crm_desktop.services.workspace import Workspace


def pivot_grammar(each: argparse.ArgumentParser) -> None:
    """What can be told of a table."""
    each.add_argument("--saved", metavar="NAME", help="one that was saved")
    each.add_argument("--kind", type=kind, metavar="KIND", help="of which records, such as leads")
    each.add_argument("--rows", metavar="FIELD", help="days and moments by their months")
    each.add_argument("--columns", metavar="FIELD", default="")
    values = [str(value) for value in PivotValue]
    each.add_argument("--value", choices=values, default="count", metavar="VALUE", help=", ".join(values))
    each.add_argument(
        "--field", metavar="FIELD", default="", help="the number of a sum, mean, median or share"
    )
    each.add_argument(
        "--filter", type=pair, action="append", default=[], metavar="FIELD=VALUE", help="as in list --filter"
    )
    each.add_argument("--save", metavar="NAME", help="keep it in the file under a name")
    each.add_argument("--json", action="store_true")
    common(each)


def pivot_text(
    workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording, today: date
) -> str:
    """The text to print; raises RuleBroken for a table that cannot be made."""
    report = PivotReport()
    with reader.view() as view:
        pivot = pivot_named(view, arguments.saved) if arguments.saved else _told(view, arguments)
        figures = report.read(view, {PIVOT.key: pivot}, today)
    if arguments.save:
        workspace.run(save_pivot(arguments.save, pivot))
    if arguments.json:
        return json.dumps(report.as_object(figures, words), ensure_ascii=False)
    (printed,) = report.tables(figures, words)
    return table(printed.headers, printed.lines, right=printed.right)


def _told(view: View, arguments: argparse.Namespace) -> Pivot:
    if not arguments.kind or not arguments.rows:
        raise RuleBroken("table_untold")
    reference_data = view.reference_data()
    typed = TypedFilters(
        view.catalogue, arguments.kind, reference_data, local_reading(reference_data.base_currency)
    )
    filters = [typed.filter(name, text) for name, text in arguments.filter]
    told = (arguments.rows, arguments.columns, arguments.field)
    named = {name: typed.field(name).name for name in told if name}
    return Pivot(
        arguments.kind,
        named[arguments.rows],
        named.get(arguments.columns, ""),
        PivotValue(arguments.value),
        named.get(arguments.field, ""),
        tuple(ChosenFilter(each.field, each.operator, each.values) for each in filters),
    )
