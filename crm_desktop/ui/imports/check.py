"""The import dialog's third page: what the whole file holds, and what becomes of names that are not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook, Survey
from crm_desktop.bridge.imports.row_choices import RowChoices
from crm_desktop.bridge.imports.session import Answer, ImportDraft, UnknownReference
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.imports.bad_values import BadColumns, ChoiceTable
from crm_desktop.ui.imports.known import KnownRecords, can_choose_keys
from crm_desktop.ui.imports.names import UnknownNames
from crm_desktop.ui.imports.parts import Notice, heading
from crm_desktop.ui.imports.rows import RowsDialog

#: Columns that are named.
_EXAMPLES = 6
_FAILURES_SHOWN = 20


class CheckPage(QWidget):
    """Shows a survey of the file; `draft_changed` carries the draft with the person's answers."""

    draft_changed = Signal(object)
    #: other rows are known, or others refused: the file has to be looked through anew
    look_wanted = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft: ImportDraft | None = None
        self._survey: Survey | None = None
        self._look: FileLook | None = None
        self._columns_left: Sequence[str] = ()
        self.survey_bar = QProgressBar(self)
        self.survey_bar.setTextVisible(False)
        self.survey_bar.setRange(0, 1000)
        self._looking = plain_label("", self, role=Role.MUTED)
        self._counts = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._counts.setWordWrap(True)
        self._details = plain_label("", self, role=Role.MUTED)
        self._details.setWordWrap(True)
        self.problem = Notice("bad", Role.BAD, self)
        #: that an import was stopped as the person wished
        self.stopped = Notice("neutral", Role.TEXT, self)
        self.row_by_row = Button("", "link", self, icons=context.icons, icon_name="list-checks")
        self.row_by_row.clicked.connect(self._show_rows)
        self._body = QWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 0)
        page.setSpacing(10)
        for widget in (
            self.problem,
            self.stopped,
            self._looking,
            self.survey_bar,
            self._counts,
            self._details,
        ):
            page.addWidget(widget)
        page.addWidget(self.row_by_row, 0, Qt.AlignmentFlag.AlignLeft)
        page.addWidget(self._scroll, 1)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.row_by_row.setText(self.tr("Row by row…"))
        self._looking.setText(self.tr("Looking through the whole file…"))
        self.survey_bar.setAccessibleName(self.tr("Looking through the whole file…"))
        if self._survey is not None and self._draft is not None:
            self.show_survey(self._survey, self._draft, self._columns_left)

    def begin(self, look: FileLook) -> None:
        """A file is being looked through."""
        self._look = look
        self._survey = None
        self.problem.say("")
        self.stopped.say("")
        self.set_progress(0.0)
        self._show_busy(True)
        self._fill_body([])

    def set_progress(self, share: float) -> None:
        """How far that is, from 0 to 1."""
        self.survey_bar.setValue(round(share * 1000))

    def refuse(self, error: UserError) -> None:
        """Say why the file cannot be looked through."""
        self._show_busy(False)
        self._counts.hide()
        self._details.hide()
        self.row_by_row.hide()
        self.problem.say(self._context.words.error(error))

    def show_survey(self, survey: Survey, draft: ImportDraft, columns_left: Sequence[str]) -> None:
        """Show what was found, name the columns that go nowhere, and ask about what is not known."""
        self._survey, self._draft, self._columns_left = survey, draft, columns_left
        self._show_busy(False)
        self._counts.setText(self._count_words(survey, draft))
        self._details.setText(self._detailed(survey, draft))
        self._details.setVisible(bool(self._details.text()))
        parts: list[QWidget] = []
        if can_choose_keys(draft):
            known = KnownRecords(draft)
            known.chosen.connect(self._rows_chosen)
            parts.append(known)
        for choices in survey.choices:
            table = ChoiceTable(self._context, draft, choices)
            table.answered.connect(self._answered)
            parts.append(table)
        if survey.bad:
            columns = BadColumns(self._context, draft, survey.bad)
            columns.chosen.connect(self._rows_chosen)
            parts.append(columns)
        for named in survey.named:
            if named.unknown:
                section = UnknownNames(self._context, draft, named)
                section.field_answered.connect(self._field_answered)
                section.answered.connect(self._answered)
                parts.append(section)
        if survey.failures:
            parts.append(_Failures(self._context, draft.kind, survey))
        self._fill_body(parts)

    def counted(self) -> str:
        """What is said about the rows."""
        return self._counts.text()

    def details(self) -> str:
        """What is said below that."""
        return self._details.text()

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to import."""
        return self._survey is not None and self._survey.new + self._survey.known > 0

    def _count_words(self, survey: Survey, draft: ImportDraft) -> str:
        number = self._context.formats.number
        if not survey.rows:
            return self.tr("The file has no rows.")
        if not survey.known:
            text = self.tr("New: {new}")
        elif not survey.new:
            text = self.tr("To update: {known}")
        else:
            text = self.tr("New: {new} · To update: {known}")
        counted = self._context.imported_kinds[draft.kind].counted
        new, known = (counted(count, number(count)) for count in (survey.new, survey.known))
        return text.format(new=new, known=known)

    def _detailed(self, survey: Survey, draft: ImportDraft) -> str:
        lines = []
        if survey.failing:
            lines.append(
                self.tr(
                    "%Ln row(s) cannot be taken; they go to a file of their own with the reasons.",
                    "",
                    survey.failing,
                )
            )
        elif survey.rows:
            lines.append(self.tr("Every row can be read."))
        if self._columns_left:
            words = self._context.words
            names = words.listed(self._columns_left[:_EXAMPLES])
            more = " …" if len(self._columns_left) > _EXAMPLES else ""
            lines.append(words.labelled(self.tr("Columns that are not imported"), names + more))
        lines += [
            self._context.words.note(draft.kind, note.key, count, note.field, note.value)
            for note, count in survey.notes.items()
        ]
        return "\n".join(lines)

    def _show_busy(self, busy: bool) -> None:
        for widget in (self._looking, self.survey_bar):
            widget.setVisible(busy)
        self.row_by_row.setVisible(not busy)
        for widget in (self._counts, self._details):
            widget.setVisible(not busy)

    def _fill_body(self, parts: Sequence[QWidget]) -> None:
        body = QWidget()
        body.setProperty("panel", "clear")
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 8, 12, 16)
        lines.setSpacing(20)
        for part in parts:
            lines.addWidget(part)
        lines.addStretch(1)
        self._body = body
        self._scroll.setWidget(body)  # deletes the former one

    def _show_rows(self) -> None:
        if self._look is not None and self._draft is not None:
            dialog = RowsDialog(self._context, self._look, self._draft, self)
            dialog.choices_taken.connect(self._rows_chosen)
            dialog.open()

    def _rows_chosen(self, rows: RowChoices) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, rows=rows)
            self.draft_changed.emit(self._draft)
            self.look_wanted.emit()

    def _field_answered(self, name: str, answer: UnknownReference) -> None:
        if self._draft is not None:
            self._draft = self._draft.with_field_answer(name, answer)
            self.draft_changed.emit(self._draft)

    def _answered(self, name: str, text: str, answer: Answer) -> None:
        if self._draft is not None:
            self._draft = self._draft.with_answer(name, text, answer)
            self.draft_changed.emit(self._draft)


class _Failures(QWidget):
    """Some of the rows that cannot be taken, each with its reason."""

    def __init__(self, context: PageContext, kind: Kind, survey: Survey) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        title = heading(self)
        title.setText(self.tr("Rows that cannot be taken"))
        grid.addWidget(title, 0, 0, 1, 2)
        for line, row in enumerate(survey.failures[:_FAILURES_SHOWN], 1):
            number = self.tr("Row {number}").format(number=context.formats.number(row.number))
            grid.addWidget(plain_label(number, self, role=Role.MUTED), line, 0, Qt.AlignmentFlag.AlignTop)
            words = dict.fromkeys(context.words.error(each.error, kind) for each in row.errors)
            reason = plain_label(" ".join(words), self)
            reason.setWordWrap(True)
            grid.addWidget(reason, line, 1)
        left = survey.failing - len(survey.failures[:_FAILURES_SHOWN])
        if left > 0:
            rest = plain_label(self.tr("and %Ln more", "", left), self, role=Role.MUTED)
            grid.addWidget(rest, grid.rowCount(), 1)
