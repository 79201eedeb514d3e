"""The filter line of the channel report: which leads, judged within how long, whose."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.reference_lists import entries
from crm_desktop.bridge.reports.channel_report import WINDOWS, Choices, Created
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.periods import EVER, DayRange
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.chips import ChipBar
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.filters.day_range_popup import DayRangePopup
from crm_desktop.ui.filters.ticks_chip import Ticked, TicksChip
from crm_desktop.ui.pipeline.filters import range_text


class ReportFilters(QFrame):
    """`changed` carries the new `Choices`."""

    changed = Signal(object)

    def __init__(self, context: PageContext, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._context = context
        self._choices = choices
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        icons = context.icons
        self.created, self.within, self.unqualified = (ChoiceChip(icons) for _ in range(3))
        self.owner = TicksChip(context)
        self._state = plain_label("", self, role=Role.MUTED)
        chips = ChipBar(self)
        for widget in (self._title, self.created, self.within, self.owner, self.unqualified):
            chips.add(widget)
        chips.set_right(self._state)
        chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.addWidget(chips, 1)
        self.created.chosen.connect(self._created_chosen)
        self.within.chosen.connect(self._within_chosen)
        self.owner.chosen.connect(self._owner_chosen)
        self.unqualified.chosen.connect(self._unqualified_chosen)

    @property
    def choices(self) -> Choices:
        """The choices in force."""
        return self._choices

    def set_choices(self, choices: Choices) -> None:
        """Put choices in force and tell it."""
        if choices != self._choices:
            self._choices = choices
            self.refresh()
            self.changed.emit(choices)

    def set_state(self, text: str) -> None:
        """Say how many leads there are, and how fresh the figures are."""
        self._state.setText(text)

    # Texts -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Set every text and menu anew: after a change of choices, of language or of the reference data."""
        self._title.setText(self.tr("Channels"))
        self._refresh_created()
        windows = [(days, self._window_text(days)) for days in WINDOWS]
        text = self.tr("Converted within: {time}").format(time=self._window_text(self._choices.within))
        self.within.set_choices(text, windows, self._choices.within)
        self._refresh_owner()
        modes = [(False, self.tr("counted")), (True, self.tr("left out"))]
        mode = dict(modes)[self._choices.without_unqualified]
        text = self.tr("Unqualified leads: {mode}").format(mode=mode)
        self.unqualified.set_choices(text, modes, self._choices.without_unqualified)

    def _window_text(self, days: int | None) -> str:
        return self.tr("any time, so far") if days is None else self.tr("%n day(s)", "", days)

    def _refresh_created(self) -> None:
        choices = [
            (Created.LAST_12_MONTHS, self.tr("last 12 months")),
            (Created.THIS_MONTH, self.tr("this month")),
            (Created.LAST_MONTH, self.tr("last month")),
            (Created.THIS_QUARTER, self.tr("this quarter")),
            (Created.LAST_QUARTER, self.tr("last quarter")),
            (Created.THIS_YEAR, self.tr("this year")),
            (Created.LAST_YEAR, self.tr("last year")),
            (Created.ALL, self.tr("any time")),
            (Created.RANGE, self.tr("from … to …")),
        ]
        name = dict(choices)[self._choices.created]
        if self._choices.created is Created.RANGE:
            name = range_text(self._context, self._choices.created_range)
        text = self.tr("Leads created: {period}").format(period=name)
        self.created.set_choices(text, choices, self._choices.created)

    def _refresh_owner(self) -> None:
        people = [ListEntry(each.id, each.name) for each in entries(self._context, Kind.USER)]
        people.append(ListEntry(None, self.tr("nobody")))
        self.owner.set_entries(self.tr("Owner"), self.tr("everyone"), people, self._choices.owners)

    # Choices ---------------------------------------------------------------------------------------------

    def _created_chosen(self, created: Created) -> None:
        if created is not Created.RANGE:
            self.set_choices(replace(self._choices, created=created, created_range=EVER))
            return
        self._refresh_created()  # the menu has ticked an entry that is not in force yet
        popup = DayRangePopup(self._context, self._choices.created_range, self)
        popup.chosen.connect(self._range_chosen)
        popup.open_under(self.created)

    def _range_chosen(self, days: DayRange) -> None:
        created = Created.ALL if days == EVER else Created.RANGE
        self.set_choices(replace(self._choices, created=created, created_range=days))

    def _within_chosen(self, days: int | None) -> None:
        self.set_choices(replace(self._choices, within=days))

    def _owner_chosen(self, owners: Ticked) -> None:
        self.set_choices(replace(self._choices, owners=owners))

    def _unqualified_chosen(self, left_out: bool) -> None:
        self.set_choices(replace(self._choices, without_unqualified=left_out))
