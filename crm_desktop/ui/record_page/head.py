"""The head of a record: its name, what it belongs to, its steps, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import RecordAction, RecordActions, Step
from crm_desktop.bridge.records.details import RecordDetails, planned_in
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.marks import told_marks
from crm_desktop.bridge.records.scores import ScoreStory, read_story
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import breakable, plain_label, set_label_role
from crm_desktop.qtkit.widgets.step_bar import StepBar
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.record_page.fact_ticks import FactTicks
from crm_desktop.ui.record_page.score_story import ScorePopover


class RecordHead(QWidget):
    """Name, subtitle, steps and buttons of the record that is shown."""

    #: what should be done: "delete", "open", or a deed of the kind
    asked = Signal(str)
    #: a command should be run
    command_asked = Signal(object)
    #: a step could not be taken: why
    refused = Signal(str)

    def __init__(
        self, values: FieldValues, edits: RecordEdits, parent: QWidget | None = None, *, is_page: bool = False
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._edits = edits
        self._is_page = is_page
        self._details: RecordDetails | None = None
        self._offered = RecordActions()
        self._way: dict[str, Step] = {}
        size = TextSize.LARGE if is_page else TextSize.TITLE
        self._title = plain_label("", self, size=size, bold=True)
        self._title.setWordWrap(True)
        self._subtitle = plain_label("", self, role=Role.MUTED)
        self._subtitle.setWordWrap(True)
        self._steps = StepBar(self)
        self._steps.step_requested.connect(self._step)
        self.facts = FactTicks(values, self)
        self.facts.changed.connect(self._set)
        self.score = Button("", "link", self)
        self.score.setVisible(bool(values.view.score_field))
        self.score.clicked.connect(self._ask_why)
        #: what stands out: nothing planned, overdue, untouched
        self.marks = plain_label("", self, role=Role.WARN, bold=True)
        self.marks.setWordWrap(True)
        #: what is said of a record that came to its step in another way
        self.remark = plain_label("", self, role=Role.MUTED)
        self.remark.setWordWrap(True)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(6)
        layout.addWidget(self._steps)
        layout.addSpacing(6)
        layout.addWidget(self.facts)
        layout.addWidget(self.score, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.marks)
        layout.addWidget(self.remark)
        layout.addSpacing(4)
        layout.addLayout(self._buttons)
        self._steps.setVisible(values.view.steps is not None)

    def _make_buttons(self) -> None:
        icons = self._values.context.icons
        self._main = Button("", "primary", self)
        self._main.clicked.connect(self._main_clicked)
        self._second = Button("", "plain", self)
        self._second.clicked.connect(self._second_clicked)
        self._menu_button = IconButton(icons, "ellipsis", "", self)
        self._menu_button.clicked.connect(self._open_menu)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._main)
        self._buttons.addWidget(self._second)
        self._buttons.addWidget(self._menu_button)
        self._buttons.addStretch(1)

    def show_details(self, details: RecordDetails) -> None:
        """Show a record."""
        self._details = details
        self._title.setText(breakable(self._values.record.heading(details.values)))
        subtitle = self._subtitle_of(details)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._show_steps(details)
        self.facts.show_values(details.values)
        self._show_score(details)
        self._show_marks(details)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._menu_button.set_name(self.tr("More actions"))
        if self._details is None:
            return
        remark = self._values.view.remark(self._details.values)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        reference_data = self._values.context.gateway.reference_data
        self._offered = self._values.view.actions(self._details.values, reference_data)
        # Each button keeps its spot and its meaning: a second click must not hit another one.
        for button, action in ((self._main, self._offered.first), (self._second, self._offered.second)):
            button.setVisible(action is not None)
            if action is not None:
                button.setText(action.text)
                button.setEnabled(action.is_possible)
                button.set_kind("primary" if action.is_main else "plain")

    # What is shown -----------------------------------------------------------------------------------------

    def _subtitle_of(self, details: RecordDetails) -> str:
        values = details.values
        title = self._values.record.heading(values)
        parts = [self._values.text(name, values) for name in self._values.view.subtitle]
        return " · ".join(part for part in parts if part and part != title)

    def _show_steps(self, details: RecordDetails) -> None:
        context, steps_of = self._values.context, self._values.view.steps
        if steps_of is None:
            return
        way = steps_of(details.values, context.gateway.reference_data, context.words)
        self._way = {step.key: step for step in way.steps}
        self._steps.set_steps([(step.key, step.name) for step in way.steps])
        self._steps.set_current(way.current, bad=way.is_bad)
        self._show_notes(details)

    def _show_notes(self, details: RecordDetails) -> None:
        context = self._values.context
        notes = self._values.view.step_notes(
            details.way, details.values, context.gateway.reference_data, context.formats
        )
        self._steps.set_notes({key: (note.text, note.whole, note.is_bad) for key, note in notes.items()})

    def _show_score(self, details: RecordDetails) -> None:
        name = self._values.view.score_field
        if name:
            score = details.values.get(name)
            said = "—" if score is None else self._values.context.formats.number(int(score))
            self.score.setText(self.tr("Score {score}: why?").format(score=said))

    def _show_marks(self, details: RecordDetails) -> None:
        """Say what stands out of an open record."""
        view, context = self._values.view, self._values.context
        self.marks.hide()
        is_kept = bool(view.planned_field)
        if not (is_kept or view.is_followed_up) or view.is_ended(
            details.values.get(view.ended_by), context.gateway.reference_data
        ):
            return
        planned_on = details.values.get(view.planned_field) if is_kept else planned_in(details)
        # Where nothing is kept, the steps say how long it has stood still.
        touched = details.values.get("updated_at") if is_kept else None
        told = told_marks(planned_on, touched, context.gateway.reference_data, context.formats)
        self.marks.setText(told.text)
        set_label_role(self.marks, Role.BAD if told.is_late else Role.WARN)
        self.marks.setVisible(told.is_marked)

    def _ask_why(self) -> None:
        if self._details is None:
            return
        context = self._values.context
        work = read_story(self._details.id, context.today())
        context.gateway.read(work, self._show_why, owner=self, replaces=(self, "score"), quick=True)

    def _show_why(self, story: ScoreStory) -> None:
        ScorePopover(self._values.context, story, self.score).show_under(self.score)

    # What is done ------------------------------------------------------------------------------------------

    def _step(self, key: str) -> None:
        step, field = self._way[key], self._values.view.step_field
        if step.deed and self._details is not None and self._details.values.get(field) != step.value:
            self.asked.emit(step.deed)
        else:
            self._set(field, step.value)

    def _set(self, name: str, value: object) -> None:
        if self._details is None or self._details.values.get(name) == value:
            return
        place = self._steps.mapToGlobal(QPoint(0, self._steps.height() + 4))
        self._edits.edit(
            self._details.id, name, value, self._details.values, refused=self.refused.emit, at=place
        )

    def _main_clicked(self) -> None:
        self._do(self._offered.first)

    def _second_clicked(self) -> None:
        self._do(self._offered.second)

    def _do(self, action: RecordAction | None) -> None:
        if action is None:
            return
        if action.deed:
            self.asked.emit(action.deed)
        elif action.command is not None:
            self.command_asked.emit(action.command)
        else:
            self._set(action.field, action.value)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if not self._is_page:
            self._add(menu, self.tr("Open as a page"), "open")
        for place, action in enumerate(self._offered.more):
            self._add(menu, action.text, place)
        menu.addSeparator()
        self._add(menu, self.tr("Delete"), "delete")
        menu.triggered.connect(self._menu_chosen)
        menu.popup(self._menu_button.mapToGlobal(QPoint(0, self._menu_button.height() + 2)))

    @staticmethod
    def _add(menu: QMenu, text: str, what: str | int) -> None:
        menu.addAction(text).setData(what)

    def _menu_chosen(self, action: QAction) -> None:
        what = action.data()
        if isinstance(what, int):
            self._do(self._offered.more[what])
        else:
            self.asked.emit(what)
