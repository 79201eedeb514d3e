"""Prints the report of a month, or writes it as a PDF."""

from __future__ import annotations

import argparse
import json
from datetime import date

from crm_desktop.command_line.reports.late_drawing import drawn
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.values.time.periods import month_of
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.record_files.printing import table
from crm_desktop.services.reports.monthly import month_before, monthly
from crm_desktop.services.workspace import Workspace


def month_text(
    workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording, today: date
) -> str:
    """The text to print: the reports, or the name of the file that was written."""
    month = month_before(today) if arguments.month is None else month_of(arguments.month)
    assert month.start is not None
    with reader.view() as view:
        counted = monthly(view, month, today, None)
    if arguments.pdf is not None:
        protected = (workspace.file.path,)
        with PendingFile(arguments.pdf, may_replace=arguments.force, protected=protected) as file:
            file.write(drawn(counted, month.start, today, words.language))
            file.place()
        return str(arguments.pdf)
    if arguments.json:
        told = {report.type.key: report.as_object(figures, words) for report, figures in counted}
        return json.dumps(told, ensure_ascii=False)
    parts = []
    for report, figures in counted:
        printed = (
            table(each.headers, each.lines, right=each.right) for each in report.tables(figures, words)
        )
        parts.append("\n\n".join([words.report_title(report.type.key), *printed]))
    return "\n\n".join(parts)
