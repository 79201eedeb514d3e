"""The import dialog's second page: how the file was read, where its columns go, and what comes of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.preview import Preview, preview
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.session import Constant, Doubts, ImportDraft
from crm_desktop.bridge.kinds.office.reference_lists import stages_of_kind
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.ui.imports.constants import ConstantList
from crm_desktop.ui.imports.mapping import MappingList
from crm_desktop.ui.imports.parts import Notice, heading
from crm_desktop.ui.imports.preview import PreviewTable
from crm_desktop.ui.imports.reading import ReadingBar


class ColumnsPage(QWidget):
    """Keeps the draft of the import; `changed` tells that it is another one now."""

    changed = Signal()
    #: SourceOptions: the file shall be read anew with them
    options_chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.look: FileLook | None = None
        self.draft: ImportDraft | None = None
        self.reading = ReadingBar(context, self)
        self.mapping = MappingList(context)
        self.constants = ConstantList(context)
        self.problem = Notice("bad", Role.BAD, self)
        self.missing = Notice("warn", Role.WARN, self)
        self.stage_hint = Notice("warn", Role.WARN, self)
        #: dates or numbers that can be read in two ways: the import waits until the person has chosen
        self.doubt = Notice("warn", Role.WARN, self)
        #: that the columns stand as they were chosen the last time
        self.remembered = Notice("neutral", Role.MUTED, self)
        self.preview = PreviewTable(context, self)
        self._constants_title = heading()
        self._preview_title = heading()
        self._lay_out()
        self.reading.kind_chosen.connect(self._take_kind)
        self.reading.options_chosen.connect(self.options_chosen)
        self.reading.dates_chosen.connect(self._take_dates)
        self.reading.decimals_chosen.connect(self._take_decimals)
        self.mapping.field_chosen.connect(self._take_field)
        self.constants.constant_set.connect(self._take_constant)
        self.stage_hint.acted.connect(self._set_won)
        self.remembered.acted.connect(self._suggest_anew)
        self.retranslate()

    def _lay_out(self) -> None:
        upper = QWidget()
        upper.setProperty("panel", "clear")
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(24, 8, 24, 12)
        inside.setSpacing(8)
        inside.addWidget(self.mapping)
        inside.addSpacing(4)
        inside.addWidget(self._constants_title)
        inside.addWidget(self.constants)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(upper)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(24, 8, 24, 0)
        below.setSpacing(6)
        below.addWidget(self._preview_title)
        below.addWidget(self.preview, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(scroll)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        top = QVBoxLayout()
        top.setContentsMargins(24, 8, 24, 8)
        top.setSpacing(8)
        for widget in (
            self.reading,
            self.remembered,
            self.problem,
            self.missing,
            self.doubt,
            self.stage_hint,
        ):
            top.addWidget(widget)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(splitter, 1)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._constants_title.setText(self.tr("For all rows"))
        self._preview_title.setText(self.tr("Preview"))
        self.preview.setAccessibleName(self.tr("Preview of the first rows"))
        self.preview.preview_model.retranslate()
        for part in (self.reading, self.mapping, self.constants):
            part.retranslate()
        self._refresh()

    # The draft ----------------------------------------------------------------------------------------------

    def show_file(self, look: FileLook, kind: Kind) -> None:
        """Show a file as it was read, with the columns suggested for a kind.

        Of a file read anew in another way the person's choices stay where the headings are the same.
        """
        former = self.look
        same = former is not None and former.path == look.path and former.headers == look.headers
        if not same or self.draft is None or self.draft.kind is not kind:
            self.draft = ImportDraft.suggest(look, self._context.catalogue[kind])
        if not same:
            self._say_remembered(look, kind)
        self.look = look
        self.problem.say("")
        self.mapping.show_file(look, self.draft)
        self.constants.show_draft(self.draft)
        self._refresh()

    def say_problem(self, text: str) -> None:
        """Say why the file cannot be read in the way that was chosen; the former reading stays."""
        self.problem.say(text)
        self._refresh()

    def draft_now(self) -> ImportDraft:
        """What is settled now; only where a file is shown."""
        assert self.draft is not None
        return self.draft

    @property
    def is_ready(self) -> bool:
        """Whether the import can go on from here."""
        ready = self.draft is not None and not self._missing(self.draft) and bool(self.draft.columns)
        return ready and not self.problem.text() and not self.doubt.text()

    def _missing(self, draft: ImportDraft) -> tuple[str, ...]:
        return draft.missing(self._context.imported_kinds[draft.kind].named_after)

    def settled(self) -> bool:
        """Say at the fields what is wrong with them; True if nothing is."""
        return self.constants.all_right()

    def _take_draft(self, draft: ImportDraft) -> None:
        self.draft = draft
        self.mapping.show_draft(draft)
        self.constants.show_draft(draft)
        self._refresh()

    def _take_kind(self, kind: Kind) -> None:
        if self.look is not None and self.draft is not None and kind is not self.draft.kind:
            self._take_draft(ImportDraft.suggest(self.look, self._context.catalogue[kind]))

    def _suggest_anew(self) -> None:
        if self.look is not None and self.draft is not None:
            self._take_draft(ImportDraft.suggest(self.look, self.draft.record, anew=True))
            self.remembered.say("")

    def _take_dates(self, order: DateOrder) -> None:
        if self.draft is not None:
            self._take_draft(replace(self.draft, date_order=order))

    def _take_decimals(self, mark: str) -> None:
        if self.draft is not None:
            self._take_draft(replace(self.draft, decimal_mark=mark))

    def _take_field(self, place: int, name: str | None) -> None:
        if self.draft is not None:
            self._take_draft(self.draft.with_column(place, name))

    def _take_constant(self, name: str, constant: Constant | None) -> None:
        if self.draft is not None:
            self._take_draft(self.draft.with_constant(name, constant))

    def _set_won(self) -> None:
        reference_data = self._context.gateway.reference_data
        won = stages_of_kind(reference_data, (StageKind.WON,))
        if won and self.draft is not None:
            name = self._context.words.item(reference_data, Kind.STAGE, won[0])
            self._take_draft(self.draft.with_constant("stage", Constant(won[0], name)))

    # What is shown ------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        look, draft = self.look, self.draft
        if look is None or draft is None:
            return
        values = FieldValues(self._context, draft.kind)
        default = values.reading()
        self.reading.show_state(look, draft, draft.reading(look, default))
        self._say_missing(draft)
        self._say_doubts(draft.doubts(look, default))
        self._say_stage(draft)
        shown = preview(look, draft.plan(look, default), draft.filled(), values)
        self._show_preview(draft, shown)
        self.changed.emit()

    def _show_preview(self, draft: ImportDraft, shown: Preview) -> None:
        if shown.problem:
            self.problem.say(shown.problem)
        self.preview.show_preview(draft.kind, shown)
        wrong = sum(1 for row in shown.rows if row.problem)
        title = self.tr("Preview of the first %n row(s)", "", len(shown.rows))
        if wrong:
            title += " · " + self.tr("%Ln with problems", "", wrong)
        self._preview_title.setText(title)

    def _say_remembered(self, look: FileLook, kind: Kind) -> None:
        is_told = look.kept is None and look.remembered is not None and look.remembered.kind == kind
        text = self.tr("The columns stand as they were chosen for these headings the last time.")
        self.remembered.say(text if is_told else "", self.tr("Suggest anew") if is_told else "")

    def _say_missing(self, draft: ImportDraft) -> None:
        words = self._context.words
        names = words.listed(words.field(draft.kind, name) for name in self._missing(draft))
        text = self.tr("Choose a column for at least one of these: {fields}.")
        self.missing.say(text.format(fields=names) if names else "")

    def _say_doubts(self, doubts: Doubts) -> None:
        texts = []
        if doubts.date:
            text = self.tr("“{value}” can be read as two dates. Choose above how the file writes dates.")
            texts.append(text.format(value=doubts.date))
        if doubts.number:
            text = self.tr("“{value}” can be read as two numbers. Choose above how the file writes decimals.")
            texts.append(text.format(value=doubts.number))
        self.doubt.say("\n".join(texts))

    def _say_stage(self, draft: ImportDraft) -> None:
        if not draft.closes_without_stage:
            self.stage_hint.say("")
            return
        reference_data = self._context.gateway.reference_data
        won = stages_of_kind(reference_data, (StageKind.WON,))
        name = self._context.words.item(reference_data, Kind.STAGE, won[0]) if won else ""
        self.stage_hint.say(
            self.tr("The file has closing dates, but no column says how the deals ended."),
            self.tr("Set the stage of all rows to “{stage}”").format(stage=name) if name else "",
        )
