"""The window that converts several leads at once and shows what came of each.

A late import: it brings the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.conversion.many import MOST, Line, ManyConversions
from crm_desktop.bridge.conversion.words import foreseen
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.small_table import SmallTable
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import ShowRecord

_SIZE = (940, 560)


class ConvertManyDialog(Dialog):
    """Lists the leads with what they would join or become, converts those that can be, and names the others
    with the reason.
    """

    #: a record should be shown: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, target: Target, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._context = context
        self._lines: list[Line] = []
        self._running: Running | None = None
        self.work = ManyConversions(context, target, self)
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._hint = plain_label(
            self.tr(
                "Each lead joins the account and the contact that are known already, or becomes new ones. "
                "All of it is one step, which can be taken back."
            ),
            self,
            role=Role.MUTED,
        )
        self._hint.setWordWrap(True)
        self.with_opportunities = QCheckBox(
            self.tr("Also opportunities: join the open one, or a new one"), self
        )
        self.with_opportunities.setChecked(True)
        self.with_opportunities.toggled.connect(self._foresee)
        self.table = self._make_table()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._said = plain_label("", self)
        self._said.setWordWrap(True)
        self._convert = Button(self.tr("Convert"), "primary", self)
        self._convert.setEnabled(False)
        self._convert.clicked.connect(self._begin)
        self._close = Button(self.tr("Cancel"), "plain", self)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self.setWindowTitle(self.tr("Convert leads"))
        theme = context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.work.lines_changed.connect(self._show)
        self.work.refused.connect(self._refused)
        self.work.started.connect(self._started)
        self.work.done.connect(self._done)
        self.work.begin()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._close)
        foot.addWidget(self._convert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for widget in (self._title, self._hint, self.with_opportunities):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._bar)
        layout.addLayout(foot)

    def _make_table(self) -> SmallTable:
        words = self._context.words
        columns = [
            FunctionColumn("lead", lambda: words.kind(Kind.LEAD), self._lead, 180, sortable=False),
            *(
                FunctionColumn(str(kind), _title_of(self._context, kind), _cell_of(kind), 150, sortable=False)
                for kind in BECOMES
            ),
            FunctionColumn("result", self._result_title, self._result, 160, sortable=False),
        ]
        table = SmallTable(columns, self._context.themes, self, widest="result")
        table.setAccessibleName(self.tr("Leads to convert"))
        table.open_requested.connect(self._open)
        return table

    def _result_title(self) -> str:
        return self.tr("Result")

    def _lead(self, line: Line) -> Cell:
        return Cell(line.title, CellStyle.STRONG)

    def _result(self, line: Line) -> Cell:
        error = line.obstacle if line.result is None else line.result.error
        if error is None:
            is_done = line.result is not None
            return Cell(self.tr("Converted"), CellStyle.PILL_GOOD) if is_done else EMPTY_CELL
        said = self._context.words.error(error, Kind.LEAD)
        return Cell(said, CellStyle.NUMBER_BAD, tooltip=said)

    def _show(self, lines: list[Line]) -> None:
        is_first = not self._lines
        self._lines = lines
        count = self._context.formats.number(min(len(lines), MOST))
        self._title.setText(self.tr("Convert {count} leads", "", len(lines)).format(count=count))
        self.table.show_rows(list(enumerate(lines)))
        if not is_first:
            return
        if len(lines) > MOST:
            most = self._context.formats.number(MOST)
            self._say(self.tr("At most {count} leads are converted in one step.").format(count=most))
            return
        self._convert.setEnabled(bool(lines))
        self._convert.setFocus()
        self._foresee(self.with_opportunities.isChecked())

    def _foresee(self, with_opportunities: bool) -> None:
        self.work.foresee(with_opportunities=with_opportunities)

    def _begin(self) -> None:
        self._convert.setEnabled(False)
        self.with_opportunities.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self.work.convert(with_opportunities=self.with_opportunities.isChecked())

    def _started(self, running: Running) -> None:
        self._running = running
        running.progressed.connect(self._progressed)

    def _progressed(self, done: int, total: int, _seconds: float) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _done(self) -> None:
        self._running = None
        self._bar.hide()
        self._convert.hide()
        failed = sum(1 for line in self._lines if line.result is not None and line.result.error is not None)
        converted = len(self._lines) - failed
        number = self._context.formats.number
        text = self.tr("{count} converted.", "", converted).format(count=number(converted))
        if failed:
            more = self.tr("{count} not converted: see why beside each.", "", failed)
            text = f"{text} {more.format(count=number(failed))}"
        self._say(text)
        self._close.setText(self.tr("Close"))
        self._close.setFocus()

    def _refused(self, error: UserError) -> None:
        self._running = None
        self._bar.hide()
        self._convert.setEnabled(bool(self._lines))
        self.with_opportunities.setEnabled(True)
        self._say(self._context.words.error(error, Kind.LEAD))

    def reject(self) -> None:
        """Stop the conversion while it runs, which leaves all as it was; else close."""
        if self._running is not None:
            self._running.cancel()
        else:
            super().reject()

    def _open(self, row: int) -> None:
        line = self._lines[row]
        self.requested.emit(ShowRecord(Kind.LEAD, line.lead))
        self.accept()

    def _say(self, text: str) -> None:
        self._said.setText(text)


def _title_of(context: PageContext, kind: Kind) -> Callable[[], str]:
    def title() -> str:
        return context.words.kind(kind)

    return title


def _cell_of(kind: Kind) -> Callable[[Line], Cell]:
    def cell(line: Line) -> Cell:
        if line.result is not None:
            return next((Cell(name) for each, _id, name in line.became if each is kind), EMPTY_CELL)
        for each, fate, name in line.foreseen:
            if each is not kind:
                continue
            sign, said = foreseen(kind, fate, name)
            return Cell(f"{sign} {name}", CellStyle.MUTED, tooltip=said) if sign else Cell(name)
        return EMPTY_CELL

    return cell
