"""The one filter line of all reports: which days, judged within how long, whose, and what else is asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.bridge.reports.choices import WINDOWS, Choices, Created
from crm_desktop.bridge.reports.option_words import choice_name, created_names, days_text, option_name
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import REPORT_TYPES, DaysOf, OptionType, ReportOption
from crm_desktop.core.values.time.periods import EVER, DayRange
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.chips import ChipBar
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.filters.day_range_popup import DayRangePopup
from crm_desktop.ui.filters.ticks_chip import Ticked, TicksChip
from crm_desktop.ui.pipeline.filters import range_text
from crm_desktop.ui.reports.own_field_chips import OwnFieldChips


class ReportFilters(QFrame):
    """`changed` carries the new `Choices`; only the chips that the report in front asks for are seen."""

    changed = Signal(object)

    def __init__(self, context: PageContext, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._context = context
        self._choices = choices
        self._name = ""
        self._days_of = DaysOf.CREATION
        self._names: frozenset[str] = frozenset()
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        icons = context.icons
        self.created, self.within, self.unqualified = (ChoiceChip(icons) for _ in range(3))
        self.owner = TicksChip(context)
        #: the chips of the options that only some reports have, by their names
        self.more: dict[str, ChoiceChip | TicksChip] = {}
        self._options = _further_options()
        for name, option in self._options.items():
            is_list = option.type is OptionType.ENTRIES
            self.more[name] = TicksChip(context) if is_list else ChoiceChip(icons)
        self.own = OwnFieldChips(context, self._more_chosen)
        self._state = plain_label("", self, role=Role.MUTED)
        chips = ChipBar(self)
        for widget in (self._title, *self._chips().values(), *self.own.chips.values(), self.own.add):
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
        for name, chip in self.more.items():
            chip.chosen.connect(partial(self._more_chosen, name))

    def _chips(self) -> dict[str, QWidget]:
        """The chips by the option that brings them, in the order in which they stand."""
        return {
            "period": self.created,
            **{name: self.more[name] for name in self.more},
            "within": self.within,
            "owner": self.owner,
            "without-unqualified": self.unqualified,
        }

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

    def show_report(self, key: str, name: str) -> None:
        """Show the chips of a report, under its name."""
        known = REPORT_TYPES.get(key)
        self._name = name
        self._days_of = DaysOf.CREATION if known is None else known.days_of
        self._names = frozenset(() if known is None else (each.name for each in known.options))
        for option, chip in self._chips().items():
            chip.setVisible(option in self._names)
        self.own.show(self._names)
        self.set_state("")
        self.refresh()

    def summary(self) -> str:
        """What is chosen, for a paper: the texts of the chips that the report in front has."""
        chips = (chip for option, chip in self._chips().items() if option in self._names)
        said = [chip.text() for chip in chips if isinstance(chip, QAbstractButton)]
        return " · ".join([*said, *self.own.said()])

    def set_state(self, text: str) -> None:
        """Say what was counted, and how fresh the figures are."""
        self._state.setText(text)

    # Texts -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Set every text and menu anew: after a change of choices, of language or of the reference data."""
        self._title.setText(self._name)
        self._refresh_created()
        windows = [(days, self._window_text(days)) for days in WINDOWS]
        text = self.tr("Converted within: {time}").format(time=self._window_text(self._choices.within))
        self.within.set_choices(text, windows, self._choices.within)
        self._refresh_entries(self.owner, "owner", Kind.USER, self._choices.owners)
        modes = [(False, self.tr("counted")), (True, self.tr("left out"))]
        mode = dict(modes)[self._choices.without_unqualified]
        text = self.tr("Unqualified leads: {mode}").format(mode=mode)
        self.unqualified.set_choices(text, modes, self._choices.without_unqualified)
        for name, chip in self.more.items():
            self._refresh_more(name, chip)
        self.own.refresh(self._choices)

    def _refresh_more(self, name: str, chip: ChoiceChip | TicksChip) -> None:
        option = self._options[name]
        if isinstance(chip, TicksChip):
            value = self._choices.more.get(name, ())
            ticked = value if isinstance(value, tuple) else ()
            if option.kind is not None:
                self._refresh_entries(chip, name, option.kind, ticked)
            return
        now = str(self._choices.more.get(name, option.choices[0]))
        named = [(each, choice_name(each)) for each in option.choices]
        text = self._context.words.labelled(option_name(name), dict(named)[now])
        chip.set_choices(text, named, now)

    def _window_text(self, days: int | None) -> str:
        return self.tr("any time, so far") if days is None else self.tr("%n day(s)", "", days)

    def _refresh_created(self) -> None:
        month = self._context.gateway.reference_data.fiscal_month
        choices = created_names(self._choices.created, month)
        name = choices[self._choices.created]
        if self._choices.created is Created.RANGE:
            name = range_text(self._context, self._choices.created_range)
        text = days_text(self._days_of).format(period=name)
        self.created.set_choices(text, list(choices.items()), self._choices.created)

    def _refresh_entries(self, chip: TicksChip, name: str, kind: Kind, now: Ticked) -> None:
        words, reference_data = self._context.words, self._context.gateway.reference_data
        listed = [
            ListEntry(each.id, words.item(reference_data, kind, each.id))
            for each in entries(self._context, kind)
        ]
        if name == "owner":
            listed.append(ListEntry(None, self.tr("nobody")))
            chip.set_entries(option_name(name), self.tr("everyone"), listed, now)
        else:
            chip.set_entries(option_name(name), self.tr("all"), listed, now)

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

    def _more_chosen(self, name: str, value: object) -> None:
        self.set_choices(self._choices.with_more(name, value))


#: Options with chips of their own on the line.
_OWN_CHIPS = frozenset({"period", "from", "to", "as-of", "within", "owner", "without-unqualified"})


def _further_options() -> dict[str, ReportOption]:
    """The other options of all reports: the first of a name stands for all of them."""
    found: dict[str, ReportOption] = {}
    for report in REPORT_TYPES.values():
        for option in report.options:
            if option.name not in _OWN_CHIPS and option.type in (OptionType.CHOICE, OptionType.ENTRIES):
                found.setdefault(option.name, option)
    return found
