"""The switch of a list between one's own records, everyone's, nobody's (the pool) and others'."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.common_views import OWNER, mine, pool
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.ui.filters.choice_chip import ChoiceChip

MINE, EVERYONE, POOL = "mine", "everyone", "pool"
#: Some owners, as only the form of the filter chooses them.
_SOME = "some"


class WhoseSwitch(ChoiceChip):
    """Shows the filter by owner as a choice; it holds nothing itself."""

    #: the filter by owner that is wanted (ChosenFilter), or None for everyone's records
    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.icons, parent)
        self._context = context
        self._filters: tuple[ChosenFilter, ...] = ()
        self.chosen.connect(self._choose)
        context.gateway.reference_data_changed.connect(self._renew)

    def show_filters(self, filters: Sequence[ChosenFilter]) -> None:
        """Say whose records these filters leave."""
        self._filters = tuple(filters)
        self._renew()

    @property
    def whose(self) -> str | int:
        """What is in force: a word of this module, or the id of somebody else."""
        told = [chosen for chosen in self._filters if chosen.field == OWNER]
        if not told:
            return EVERYONE
        if told == [pool()]:
            return POOL
        me = self._context.gateway.user
        if told == [mine(me)]:
            return MINE
        others = {entry.id: mine(entry.id) for entry in entries(self._context, Kind.USER)}
        return next((id_ for id_, filter_ in others.items() if told == [filter_]), _SOME)

    def says(self, chosen: ChosenFilter) -> bool:
        """Whether the switch says what a filter does, so that no chip has to."""
        return chosen.field == OWNER and self.whose != _SOME

    def _choose(self, key: object) -> None:
        self._renew()  # the menu has ticked an entry that is not in force yet
        if key == EVERYONE:
            self.wanted.emit(None)
        elif key == POOL:
            self.wanted.emit(pool())
        else:
            self.wanted.emit(mine(key if isinstance(key, int) else self._context.gateway.user))

    def _renew(self, *_reference_data: object) -> None:
        me = self._context.gateway.user
        names: dict[object, str] = {
            MINE: self.tr("Mine"),
            EVERYONE: self.tr("Everyone"),
            POOL: self.tr("Pool"),
        }
        choices: list[tuple[object, str] | None] = list(names.items())
        others = [
            (entry.id, entry.name)
            for entry in entries(self._context, Kind.USER)
            if entry.id != me and (entry.active or entry.id == self.whose)
        ]
        choices.extend([None, *others] if others else [])
        now = self.whose
        shown = dict(others).get(now) if isinstance(now, int) else names.get(now)
        self.set_choices(shown or self.tr("Some owners"), choices, now)
        self.setAccessibleName(self.tr("Whose records: {name}").format(name=shown or self.tr("Some owners")))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._renew()
