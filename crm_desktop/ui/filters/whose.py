"""Whose day is shown: one's own, another's of the office, or everyone's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.filters.choice_chip import ChoiceChip

_MINE, _EVERYONE = "mine", "everyone"


class WhoseChip(ChoiceChip):
    """Keeps the choice with the file; somebody who is gone from it gives way to oneself."""

    changed = Signal()

    def __init__(self, context: PageContext, name: str, parent: QWidget | None = None) -> None:
        """`name` is that under which the choice is kept."""
        super().__init__(context.icons, parent)
        self._context = context
        self._name = name
        self.chosen.connect(self._choose)
        context.gateway.reference_data_changed.connect(self._renew)
        context.gateway.user_changed.connect(self._user_changed)
        self.retranslate()

    @property
    def user(self) -> int | None:
        """The person whose day is wanted; None for everyone's."""
        now = self._now()
        if now == _EVERYONE:
            return None
        return now if isinstance(now, int) else self._context.gateway.user

    def _now(self) -> str | int:
        kept = self._context.file_preferences.get(self._name, _MINE)
        others = {entry.id for entry in entries(self._context, Kind.USER)}
        if kept == _EVERYONE or (isinstance(kept, int) and kept in others):
            return kept if isinstance(kept, int) else _EVERYONE
        return _MINE

    def _choose(self, key: object) -> None:
        self._context.file_preferences.put(self._name, key)
        self.retranslate()
        self.changed.emit()

    def _renew(self, _reference_data: object) -> None:
        self.retranslate()

    def _user_changed(self) -> None:
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text anew."""
        own = self._context.gateway.user
        users = [(entry.id, entry.name) for entry in entries(self._context, Kind.USER) if entry.id != own]
        names: dict[object, str] = {_MINE: self.tr("Mine"), _EVERYONE: self.tr("Everyone"), **dict(users)}
        now = self._now()
        choices = [(_MINE, names[_MINE]), (_EVERYONE, names[_EVERYONE]), *([None] if users else []), *users]
        self.set_choices(names.get(now, names[_MINE]), choices, now)
        self.setVisible(bool(users))
        self.setAccessibleName(self.tr("Whose day: {name}").format(name=names.get(now, names[_MINE])))
