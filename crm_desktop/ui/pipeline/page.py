"""The pipeline page: opportunities as cards in columns, one column a stage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.cards import BoardWords
from crm_desktop.bridge.board.changes import card_interest, column_interest, reverted_card
from crm_desktop.bridge.board.columns import BoardColumns
from crm_desktop.bridge.board.reading import (
    BoardContent,
    BoardFilters,
    BoardRows,
    CardRows,
    Grouping,
    filters_to_keep,
    first_open_stage_of,
    has_opportunities,
    kept_filters,
    lost_from,
    pipeline_to_show,
)
from crm_desktop.bridge.person.sums import at_rates, is_converted
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.view import BoardView
from crm_desktop.ui.filters.lost import tell_lost
from crm_desktop.ui.navigation.page import Page, PageActions
from crm_desktop.ui.navigation.requests import PageRequest, ShowRecord
from crm_desktop.ui.new_records.form import NewRecord
from crm_desktop.ui.pipeline.card_actions import CardActions
from crm_desktop.ui.pipeline.filters import PipelineFilters
from crm_desktop.ui.pipeline.moves import PipelineMoves
from crm_desktop.ui.pipeline.printing import board_on_paper
from crm_desktop.ui.pipeline.rates import BoardRates
from crm_desktop.ui.window.notice_bar import NoticeBar

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable

_FILTERS_KEPT = "pipeline/filters"
_SHOWN_KEPT = "pipeline/shown"
_FORM_WIDTH = 360


class PipelinePage(Page):
    """The board with its filter line."""

    can_print = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        kept = context.file_preferences.get(_SHOWN_KEPT)
        wanted = kept if isinstance(kept, int) else None
        self._pipeline = pipeline_to_show(context.gateway.reference_data, wanted)
        self._columns = BoardColumns(context, self._chosen, self.isVisible, self)
        self._shown_on: date | None = None
        self._to_show: int | None = None
        self.new_form: NewRecord | None = None
        self._rows = BoardRows(context.gateway, self)
        self.board = BoardView(context.themes, self._rows, self)
        kept = context.file_preferences.get(_FILTERS_KEPT)
        self._lost = lost_from(kept, context.catalogue)
        filters = kept_filters(kept, context.gateway.reference_data, context.catalogue)
        self.filters = PipelineFilters(context, filters, self)
        self.notice, self.rates_notice = NoticeBar(self), BoardRates(context, self._chosen, self)
        self.moves = PipelineMoves(self.board, context, self)
        self.cards = CardActions(context, self.board, self.moves, self)
        self._new = QAction(self)
        self._new.setShortcut(QKeySequence.StandardKey.New)
        self._lay_out()
        self.moves.grouping = filters.grouping
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.setProperty("panel", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        self._above = QVBoxLayout()
        self._above.addWidget(self.notice)
        self._above.addWidget(self.rates_notice)
        layout.addLayout(self._above)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.board, 1)
        layout.addLayout(self._beside, 1)
        self.setFocusProxy(self.board)

    def _connect(self) -> None:
        gateway = self.context.gateway
        gateway.changed.connect(self._changed)
        gateway.reference_data_changed.connect(self._reference_data_changed)
        self.context.language_changed.connect(self._language_changed)
        self._columns.read.connect(self._take)
        self._rows.loaded.connect(self._put_rows)
        self.filters.changed.connect(self._filters_changed)
        self.filters.pipeline_chosen.connect(self.show_pipeline)
        self.notice.taken.connect(self._step_taken)
        self.rates_notice.requested.connect(self.ask)
        self.moves.refused.connect(self._refused)
        self.board.open_requested.connect(self._open)
        self.board.delete_requested.connect(self.cards.delete)
        self.board.context_requested.connect(self._show_menu)
        self.cards.open_wanted.connect(self._open)
        self._new.triggered.connect(self.begin_new)

    # The window ------------------------------------------------------------------------------------------

    @property
    def actions_offered(self) -> PageActions:
        """The page's main button makes a new opportunity."""
        return PageActions(main=self._new)

    def activate(self, request: PageRequest | None = None) -> None:
        """Read the board, if anything has changed since it was last shown."""
        lost, self._lost = self._lost, ()
        tell_lost(self.context, Kind.OPPORTUNITY, lost, self.message.emit)
        if not self._columns.catch_up():
            self._tell_status()

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        take(board_on_paper(self.context, self.filters, self._columns.content, self._words))

    def deactivate(self) -> None:
        """Keep the filters for the next time, and what was typed into the form of a new opportunity."""
        self.finish_edits()
        self.context.file_preferences.put(_FILTERS_KEPT, filters_to_keep(self.filters.filters))

    def finish_edits(self) -> None:
        """Keep what was typed into the form of a new opportunity."""
        if self.new_form is not None:
            self.new_form.keep()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._new.setText(self.tr("New opportunity"))
        self.board.setAccessibleName(self.tr("Pipeline"))
        self._words = self._make_words()
        self.filters.refresh(self._pipeline)
        self._show_figures()

    def _language_changed(self, _language: str) -> None:
        self.retranslate()
        self.board.invalidate()

    def _make_words(self) -> BoardWords:
        own = self.context
        return BoardWords(
            own.words,
            own.formats,
            own.gateway.reference_data,
            own.catalogue.row_places(Kind.OPPORTUNITY),
            self.filters.filters.grouping,
        )

    # Reading ---------------------------------------------------------------------------------------------

    def show_pipeline(self, pipeline: int) -> None:
        """Show another pipeline."""
        self._pipeline = pipeline
        self.context.file_preferences.put(_SHOWN_KEPT, pipeline)
        self.filters.refresh(pipeline)
        self._columns.reload()

    def _chosen(self) -> tuple[BoardFilters, int | None]:
        return self.filters.filters, self._pipeline

    def _take(self, _columns: BoardContent) -> None:
        if self._shown_on != self.context.today():
            self._shown_on = self.context.today()
            self.board.invalidate()  # what is overdue depends on the day
        if not self._columns.content:
            self.board.set_columns([])  # a pipeline without stages shows nothing of the one before
        self._show_figures()
        # All of them: a card let go in a column and taken back before that was read still stands there.
        for stage, column in self._columns.content.items():
            self.board.set_column_ids(stage, column.ids)
        if self._to_show is not None:
            self.board.set_current_card(self._to_show)
            self._to_show = None

    def _show_figures(self) -> None:
        """Show heads, sums and counts; the cards are not touched."""
        if not self._columns.content:
            return
        days = self.filters.filters.closed_days
        self.board.set_columns(
            [self._words.column(stage, column, days) for stage, column in self._columns.content.items()]
        )
        self.filters.set_sums(*self._words.totals(self._columns.content))
        self.rates_notice.show_sum(self._words.lacking(self._columns.content))
        self._show_notice()
        self._tell_status()

    def _show_notice(self) -> None:
        if any(column.count for column in self._columns.content.values()):
            self._say("")
        elif self.filters.filters.is_narrowed:
            self._say(self.tr("No deal matches these filters."), self.tr("Clear filters"))
        else:  # only the file knows of opportunities that ended before the days shown
            work = partial(has_opportunities, stages=list(self._columns.content))
            replaced = ("board is empty", id(self))
            self.context.gateway.read(work, self._say_empty, owner=self, replaces=replaced)

    def _say_empty(self, any_ended: bool) -> None:
        if any(column.count for column in self._columns.content.values()) or self.filters.filters.is_narrowed:
            return  # filled or filtered meanwhile
        days = self.filters.filters.closed_days
        self._say(
            self.tr("No open deals. Won and lost ones are shown for the last %n day(s).", "", days)
            if any_ended
            else self.tr("No deals yet. A deal is a lead with a clear need and a chance to buy."),
            self.tr("New opportunity"),
        )

    def _say(self, text: str, step: str = "") -> None:
        self.notice.say(text, step)
        room = 0 if self.notice.isHidden() and self.rates_notice.isHidden() else 12
        self._above.setContentsMargins(room, room, room, 0)

    def _tell_status(self) -> None:
        content = self._columns.content
        texts = [self._words.open_count(content)] if content else []
        if texts and is_converted(self._words.open_sums(content)):
            texts.append(at_rates())
        self.status_changed.emit(texts)

    def _put_rows(self, generation: int, rows: CardRows) -> None:
        self.board.put_cards(generation, self._words.cards(rows))

    # Changes ---------------------------------------------------------------------------------------------

    def _filters_changed(self, filters: BoardFilters) -> None:
        if filters.grouping is not self.moves.grouping:
            self._regroup(filters.grouping)
        self._columns.reload()

    def _regroup(self, grouping: Grouping) -> None:
        """Let the columns be something else; what stood in them is read anew."""
        self.moves.grouping = grouping
        self._columns.content = {}
        self._words = self._make_words()
        self.board.invalidate()

    def _changed(self, change_set: ChangeSet, origin: object) -> None:
        cards = card_interest(self.context.catalogue).touched(Kind.OPPORTUNITY, change_set)
        if cards is None:
            self.board.invalidate()
        elif cards:
            self.board.invalidate(cards)
        if column_interest(self.context.catalogue).is_touched(change_set):
            self._to_show = reverted_card(change_set) or self._to_show

    def _reference_data_changed(self, _reference_data: object) -> None:
        self._pipeline = pipeline_to_show(self.context.gateway.reference_data, self._pipeline)
        self.retranslate()
        self.board.invalidate()
        self._columns.reload_soon()

    # What the person does --------------------------------------------------------------------------------

    def _open(self, card_id: int) -> None:
        self.ask(ShowRecord(Kind.OPPORTUNITY, card_id))

    def begin_new(self) -> None:
        """Show the form of a new opportunity beside the board; one that is open already stays as it is."""
        if self.new_form is None:
            begun = first_open_stage_of(self.context.gateway.reference_data, self._pipeline)
            self.new_form = NewRecord(
                self.context, Kind.OPPORTUNITY, self, page="pipeline", usual={"stage": begun}
            )
            self.new_form.setFixedWidth(self.context.themes.current.pixels(_FORM_WIDTH))
            self.new_form.created.connect(self._created)
            self.new_form.cancelled.connect(self._close_form)
            self.new_form.draft_kept.connect(self.message)
            self._beside.addWidget(self.new_form)
        self.new_form.focus_first()

    def _created(self, card_id: int) -> None:
        self._close_form()
        self._to_show = card_id
        self._columns.reload_soon()

    def _close_form(self) -> None:
        if self.new_form is not None:
            self.new_form.hide()
            self.new_form.deleteLater()
            self.new_form = None
            self.board.setFocus()

    def _step_taken(self) -> None:
        if self.filters.filters.is_narrowed:
            self.filters.set_filters(self.filters.filters.cleared())
        else:
            self.begin_new()

    def _show_menu(self, card_id: int, at: QPoint) -> None:
        content = self._columns.content
        column = next((key for key, column in content.items() if card_id in column.ids), None)
        if column is not None:
            stage = column if self.moves.grouping is Grouping.STAGE else None
            self.cards.show_menu(card_id, stage, self._pipeline, at)

    def _refused(self, message: str) -> None:
        """Say why a move was not done, and show what is true now."""
        self.message.emit(message)
        self._columns.reload_soon()
