"""The pipeline's filter line: which opportunities the board shows, and what the open ones are worth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.reading import BoardFilters, Closing, Grouping
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.periods import EVER, DayRange
from crm_desktop.core.views.conditions import Chosen
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.chips import ChipBar, MenuChip
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.filters.condition_chip import ConditionChip
from crm_desktop.ui.filters.day_range_popup import DayRangePopup
from crm_desktop.ui.filters.ticks_chip import Ticked, TicksChip

_CONDITIONS = "conditions"
_CLOSED_DAYS = (7, 30, 90, 365)
_SEARCH_WIDTH = 190
_LEAST_SEARCH_WIDTH = 96
_MARGINS = (12, 7, 16, 7)
#: All that lies between the parts of the line and beside them, in pixels.
_GAPS = 12 + 16 + 6 * 8


class PipelineFilters(QFrame):
    """`changed` carries the new `BoardFilters`; `pipeline_chosen` the id of another pipeline."""

    changed = Signal(object)
    pipeline_chosen = Signal(object)

    def __init__(self, context: PageContext, filters: BoardFilters, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._context = context
        self._filters = filters
        self._pipeline: int | None = None
        icons = context.icons
        self.title = ChoiceChip(icons, title=True)
        self.pipeline, self.columns = (ChoiceChip(icons) for _ in range(2))
        self.owner, self.channel = (TicksChip(context) for _ in range(2))
        self.closing, self.closed = (ChoiceChip(icons) for _ in range(2))
        self.conditions = ConditionChip(context, Kind.OPPORTUNITY, self)
        self.conditions.changed.connect(self._condition_chosen)
        self.search = SearchBox(icons, "")
        self._sums = QWidget(self)
        self._open_word, self._weighted_word = (
            plain_label("", self._sums, role=Role.MUTED) for _ in range(2)
        )
        self._open_sum, self._weighted_sum = (plain_label("", self._sums, bold=True) for _ in range(2))
        self._lay_out()
        context.themes.changed.connect(self._theme_changed)
        self._me = context.gateway.user
        context.gateway.user_changed.connect(self._user_changed)
        self.title.chosen.connect(self._view_chosen)
        self.pipeline.chosen.connect(self.pipeline_chosen)
        self.columns.chosen.connect(self._columns_chosen)
        self.owner.chosen.connect(self._owner_chosen)
        self.closing.chosen.connect(self._closing_chosen)
        self.channel.chosen.connect(self._channel_chosen)
        self.closed.chosen.connect(self._closed_chosen)
        self.search.searched.connect(self._searched)

    def _lay_out(self) -> None:
        chips = ChipBar(self)
        for widget in (*self._line(), self.conditions, self.search):
            chips.add(widget)
        chips.set_right(self._sums)
        chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sums = QHBoxLayout(self._sums)
        sums.setContentsMargins(11, 0, 0, 0)
        sums.setSpacing(5)
        sums.addWidget(self._open_word)
        sums.addWidget(self._open_sum)
        sums.addSpacing(11)
        sums.addWidget(self._weighted_word)
        sums.addWidget(self._weighted_sum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.addWidget(chips, 1)

    @property
    def filters(self) -> BoardFilters:
        """The filters in force."""
        return self._filters

    def set_filters(self, filters: BoardFilters) -> None:
        """Put filters in force and tell it."""
        if filters != self._filters:
            self._filters = filters
            if self.search.text().strip() != filters.text:
                self.search.setText(filters.text)
            self.refresh(self._pipeline)
            self.changed.emit(filters)

    def set_sums(self, amount: str, weighted: str) -> None:
        """Show what the open opportunities are worth."""
        self._open_sum.setText(amount)
        self._weighted_sum.setText(weighted)
        self._fit_search()

    # Texts -----------------------------------------------------------------------------------------------

    def refresh(self, pipeline: int | None) -> None:
        """Set every text and menu anew: after a change of filters, of language or of the reference data."""
        self._pipeline = pipeline
        self._refresh_title()
        self._refresh_pipelines()
        self._refresh_columns()
        self._refresh_owner()
        self._refresh_closing()
        self._refresh_channel()
        self.conditions.show_condition(self._filters.where)
        days = [(count, self._days_text(count)) for count in _CLOSED_DAYS]
        text = self.tr("Closed: {period}").format(period=self._days_text(self._filters.closed_days))
        self.closed.set_choices(text, days, self._filters.closed_days)
        self.search.set_words(self.tr("Find deals"))
        self._open_word.setText(self.tr("Open"))
        self._weighted_word.setText(self.tr("Weighted"))
        self._fit_search()

    def _days_text(self, count: int) -> str:
        return self.tr("last %n day(s)", "", count)

    def _views(self) -> list[tuple[str, str, BoardFilters]]:
        """Key, name and filters of each ready-made view."""
        plain = self._filters.cleared()
        me = self._context.gateway.user
        return [
            ("all", self.tr("All open deals"), plain),
            ("mine", self.tr("My open deals"), replace(plain, owners=(me,))),
            ("month", self.tr("Closing this month"), replace(plain, closing=Closing.THIS_MONTH)),
            ("overdue", self.tr("Overdue deals"), replace(plain, closing=Closing.OVERDUE)),
        ]

    def _refresh_title(self) -> None:
        views = self._views()
        now, name = "", self.tr("Some open deals")
        for key, own, filters in views:
            if filters == self._filters:
                now, name = key, own
                break
        choices: list[tuple[object, str] | None] = [(key, own) for key, own, _ in views]
        columns = [(grouping, self._columns_text(what)) for grouping, what in self._groupings().items()]
        conditions = (_CONDITIONS, self.tr("And, or, not, linked records…"))
        self.title.set_choices(name, [*choices, None, *columns, None, conditions], now)

    def _refresh_pipelines(self) -> None:
        """One pipeline needs no choice."""
        pipelines = [(each.id, each.name) for each in entries(self._context, Kind.PIPELINE) if each.active]
        name = dict(pipelines).get(self._pipeline or 0, "")
        text = self.tr("Pipeline: {name}").format(name=name)
        self.pipeline.set_choices(text, pipelines, self._pipeline)
        self.pipeline.setVisible(len(pipelines) > 1)

    def _refresh_columns(self) -> None:
        """Columns of stages are the usual ones and need no chip; the others hold open deals alone."""
        names, now = self._groupings(), self._filters.grouping
        self.columns.set_choices(self._columns_text(names[now]), list(names.items()), now)
        self.columns.setVisible(now is not Grouping.STAGE)
        self.closed.setVisible(now is Grouping.STAGE)

    def _groupings(self) -> dict[Grouping, str]:
        return {
            Grouping.STAGE: self.tr("stages"),
            Grouping.OWNER: self.tr("owners"),
            Grouping.CHANNEL: self.tr("channels"),
            Grouping.MONTH: self.tr("months of closing"),
        }

    def _columns_text(self, what: str) -> str:
        return self.tr("Columns: {what}").format(what=what)

    def _refresh_owner(self) -> None:
        people = [ListEntry(each.id, each.name) for each in entries(self._context, Kind.USER)]
        people.append(ListEntry(None, self.tr("nobody")))
        self.owner.set_entries(self.tr("Owner"), self.tr("everyone"), people, self._filters.owners)

    def _refresh_channel(self) -> None:
        theme = self._context.themes.current
        channels = [
            ListEntry(each.id, each.name, theme.series_colour(each.colour_index))
            for each in entries(self._context, Kind.CHANNEL)
        ]
        channels.append(ListEntry(None, self.tr("(not recorded)")))
        self.channel.set_entries(self.tr("Channel"), self.tr("any"), channels, self._filters.channels)

    def _refresh_closing(self) -> None:
        choices = [
            (Closing.ANY, self.tr("any time")),
            (Closing.THIS_MONTH, self.tr("this month")),
            (Closing.THIS_QUARTER, self.tr("this quarter")),
            (Closing.OVERDUE, self.tr("overdue")),
            (Closing.NOT_PLANNED, self.tr("no date")),
            (Closing.RANGE, self.tr("from … to …")),
        ]
        names = dict(choices)
        name = names[self._filters.closing]
        if self._filters.closing is Closing.RANGE:
            name = range_text(self._context, self._filters.closing_range)
        text = self.tr("Closing: {period}").format(period=name)
        self.closing.set_choices(text, choices, self._filters.closing)

    # Choices ---------------------------------------------------------------------------------------------

    def _view_chosen(self, key: object) -> None:
        if isinstance(key, Grouping):
            self._columns_chosen(key)
            return
        if key == _CONDITIONS:
            self._refresh_title()  # the menu has ticked an entry that is no view
            self.conditions.open_panel(self.title if self._filters.where is None else self.conditions)
            return
        self.set_filters(next(filters for own, _, filters in self._views() if own == key))

    def _user_changed(self) -> None:
        """Mine are another person's from now on."""
        before, self._me = (self._me,), self._context.gateway.user
        self.refresh(self._pipeline)
        if self._filters.owners == before:
            self.set_filters(replace(self._filters, owners=(self._me,)))

    def _owner_chosen(self, owners: Ticked) -> None:
        self.set_filters(replace(self._filters, owners=owners))

    def _channel_chosen(self, channels: Ticked) -> None:
        self.set_filters(replace(self._filters, channels=channels))

    def _columns_chosen(self, grouping: Grouping) -> None:
        self._refresh_title()  # the menu has ticked an entry that is no view
        self.set_filters(replace(self._filters, grouping=grouping))

    def _closed_chosen(self, days: int) -> None:
        self.set_filters(replace(self._filters, closed_days=days))

    def _closing_chosen(self, closing: Closing) -> None:
        if closing is not Closing.RANGE:
            self.set_filters(replace(self._filters, closing=closing, closing_range=EVER))
            return
        self._refresh_closing()  # the menu has ticked an entry that is not in force yet
        popup = DayRangePopup(self._context, self._filters.closing_range, self)
        popup.chosen.connect(self._range_chosen)
        popup.open_under(self.closing)

    def _range_chosen(self, days: DayRange) -> None:
        closing = Closing.ANY if days == EVER else Closing.RANGE
        self.set_filters(replace(self._filters, closing=closing, closing_range=days))

    def _condition_chosen(self, where: Chosen | None) -> None:
        self.set_filters(replace(self._filters, where=where))

    def _searched(self, text: str) -> None:
        self.set_filters(replace(self._filters, text=text))

    # Room ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the line out anew."""
        super().resizeEvent(event)
        self._fit_search()

    def _theme_changed(self, _theme: Theme) -> None:
        self._fit_search()

    def _chips(self) -> tuple[QWidget, ...]:
        chips = (*self._line(), self.conditions)
        return tuple(chip for chip in chips if not chip.isHidden())

    def _line(self) -> tuple[MenuChip, ...]:
        return (self.title, self.pipeline, self.columns, self.owner, self.closing, self.channel, self.closed)

    def _fit_search(self) -> None:
        """Let the search box give way as long as that keeps everything in one line."""
        pixels = self._context.themes.current.pixels
        taken = sum(widget.sizeHint().width() for widget in (*self._chips(), self._sums))
        room = self.width() - taken - _GAPS
        usual = pixels(_SEARCH_WIDTH)
        self.search.setFixedWidth(min(room, usual) if room >= pixels(_LEAST_SEARCH_WIDTH) else usual)


def range_text(context: PageContext, days: DayRange) -> str:
    """A range of days in short: 2026-01-01 – 2026-03-31."""
    formats = context.formats
    start = "" if days.start is None else formats.day(days.start)
    end = "" if days.end is None else formats.day(days.end)
    return f"{start} – {end}".strip()
