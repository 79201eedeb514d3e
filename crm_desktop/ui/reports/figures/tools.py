"""What a report of sheets may offer above its first table: a link that opens something of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.frozen import frozen

if TYPE_CHECKING:
    from crm_desktop.ui.reports.figures.view import FigureReportView


def _always(_figures: Tabulated) -> bool:
    return True


@frozen
class ReportTool:
    """A link by its text, and what opens; it is seen where `is_offered` for the figures of the moment."""

    text: Callable[[], str]
    open: Callable[[FigureReportView, Tabulated, FigureWords], None]
    is_offered: Callable[[Tabulated], bool] = _always
