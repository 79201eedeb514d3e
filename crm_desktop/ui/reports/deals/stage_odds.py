"""The panel that sets the probabilities of stages to what own history says, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.bridge.reports.stage_odds import StageOdds, offered, use_command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.reports.figures.tools import ReportTool
from crm_desktop.ui.reports.figures.view import FigureReportView


class StageOddsPanel(Popover):
    """A tick for each stage whose history says something else; those that are ticked are set."""

    def __init__(self, context: PageContext, odds: Sequence[StageOdds], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        title = self.tr("Use own history as probability")
        self.setAccessibleName(title)
        self.body.addWidget(plain_label(title, self, bold=True))
        self.ticks = [(QCheckBox(self._text(each), self), each) for each in odds]
        for tick, _each in self.ticks:
            tick.setChecked(True)
            self.body.addWidget(tick)
        said = self.tr(
            "Won deals of those that ever stood in the stage and have ended. One undo takes it back."
        )
        hint = plain_label(said, self, role=Role.MUTED, size=TextSize.SMALL)
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.use = self.add_answers(self.tr("Use these"), self.tr("Cancel"), self._use)

    def _text(self, each: StageOdds) -> str:
        own = self._context
        name = own.words.item(own.gateway.reference_data, Kind.STAGE, each.stage)
        percent = own.formats.percent
        before = self.tr("not set") if each.now is None else percent(each.now / 100, 0)
        text = self.tr("{stage}: {before} → {after} ({won} of {ended})").format(
            stage=name,
            before=before,
            after=percent(each.own / 100, 0),
            won=own.formats.number(each.share.reached),
            ended=own.formats.number(each.share.of),
        )
        return text.replace("&", "&&")

    def _use(self) -> None:
        chosen = [each for tick, each in self.ticks if tick.isChecked()]
        if chosen:
            self._context.gateway.run(use_command(chosen))
        self.close()


def _text() -> str:
    return QCoreApplication.translate("StageOddsPanel", "Use these probabilities…")


def _open(view: FigureReportView, figures: Tabulated, _words: FigureWords) -> None:
    button = view.tool_buttons[0]
    panel = StageOddsPanel(view.context, offered(figures.sheets[0]), button)
    panel.show_under(button)


def _is_offered(figures: Tabulated) -> bool:
    return bool(offered(figures.sheets[0]))


SPEED_TOOLS = (ReportTool(_text, _open, _is_offered),)
