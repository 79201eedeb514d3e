"""The report of a month on paper: which reports it has, and its charts recorded one after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, tzinfo
from types import ModuleType

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.reports.figures.figure_words import FigureWords, Speaking
from crm_desktop.bridge.reports.figures.papers import figure_source
from crm_desktop.bridge.reports.paper import ReportSource, recorded
from crm_desktop.core.values.time.periods import month_of
from crm_desktop.qtkit.paper.report import ReportContent
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.figures.tabulated import TabularReport, Tabulated
from crm_desktop.services.reports.monthly import month_before, monthly

Counted = list[tuple[TabularReport, Tabulated]]


def last_month(today: date) -> date:
    """The first day of the last month that is over."""
    first = month_before(today).start
    assert first is not None
    return first


def read_month(today: date, zone: tzinfo | None) -> Callable[[View], Counted]:
    """A read of the reports of the last month."""

    def work(view: View) -> Counted:
        return monthly(view, month_before(today), today, zone)

    return work


def month_title(month: date) -> str:
    """What the paper of a month is called, and its file."""
    title = QCoreApplication.translate("ReportPaper", "Monthly report {month}")
    return title.format(month=f"{month:%Y-%m}")


def recorded_month(
    counted: Counted, month: date, today: date, voice: Speaking, module: ModuleType
) -> Generator[None, None, ReportContent]:
    """Record the charts of all reports, one a step, in the main thread."""
    compared = QCoreApplication.translate("FigureReportView", "vs the period before")
    days = month_of(month)
    assert days.start is not None
    assert days.end is not None
    about = QCoreApplication.translate("ReportPaper", "{first} to {last}")
    said = about.format(first=voice.formats.day(days.start), last=voice.formats.day(days.end))
    sources: list[ReportSource] = []
    for report, figures in counted:
        if not figures.is_empty:
            title = voice.words.report_title(report.type.key)
            sources.append(figure_source(title, figures, FigureWords(voice, figures), compared, said))
    title = month_title(month)
    if not sources:
        nothing = QCoreApplication.translate("ReportPaper", "Nothing was recorded in this month.")
        sources.append(ReportSource(title, said, notes=(nothing,)))
    language = voice.formats.language
    made_on = voice.formats.day(today)
    return (yield from recorded(sources, module=module, language=language, title=title, made_on=made_on))
