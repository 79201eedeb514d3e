"""The button that says what is listed, with the menu of the views: ready-made ones and saved ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.kinds.view import ListView
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Chosen
from crm_desktop.qtkit.widgets.chips import MenuChip
from crm_desktop.ui.filters.whose_switch import WhoseSwitch

#: Letters of what a view is called after.
_LONGEST_NAME = 24


class ViewChip(MenuChip):
    """Is told what is listed, and finds out which view that is."""

    picked = Signal(object)  # ListView
    #: the menu (QMenu) is about to be shown: more may be added to it
    offered = Signal(object)
    #: what is listed, or what views there are, was told anew
    told = Signal()

    def __init__(self, values: FieldValues, whose: WhoseSwitch, parent: QWidget) -> None:
        super().__init__("", values.context.icons, parent, title=True)
        self._values = values
        self._terms = FilterTerms(values)
        self._whose = whose
        self._saved: tuple[ListView, ...] = ()
        self._filters: tuple[ChosenFilter, ...] = ()
        self._words = ""
        self._where: Chosen | None = None
        self._key = "all"
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def views(self) -> list[ListView]:
        """The ready-made views, then the saved ones."""
        return [*self._ready_made(), *self._saved]

    def _ready_made(self) -> list[ListView]:
        gateway = self._values.context.gateway
        return self._values.view.views(gateway.reference_data, gateway.user)

    def set_saved(self, views: Sequence[ListView]) -> None:
        """Offer these beside the ready-made ones."""
        self._saved = tuple(views)
        self._say()

    def show_listed(
        self, filters: Sequence[ChosenFilter], words: str, key: str, where: Chosen | None = None
    ) -> None:
        """Say what is listed; `key` is that of the view chosen last, whose filters may have changed since."""
        self._filters, self._words, self._key, self._where = tuple(filters), words, key, where
        self._say()

    @property
    def key(self) -> str:
        """The key of the view chosen last."""
        return self._key

    @property
    def in_force(self) -> ListView | None:
        """The view whose filters are just those in force: the one chosen, else the first that fits.

        What the switch says of owners is no part of a view that leaves them open.
        """
        unowned = tuple(each for each in self._filters if not self._whose.says(each))
        views = self.views()
        fitting = [view for view in views if view.filters == self._filters]
        fitting += [view for view in views if view.filters == unowned]
        fitting = [view for view in fitting if not view.text or view.text == self._words]
        fitting = [view for view in fitting if view.where in (None, self._where)]
        fitting.sort(key=lambda view: view.where != self._where)
        if not self._key and not self._filters and self._words:
            return None
        return next((view for view in fitting if view.key == self._key), next(iter(fitting), None))

    def _say(self) -> None:
        """The view's name, or what another page has asked for, or just the records."""
        words = self._values.context.words
        name = words.kinds(self._values.kind)
        view = self.in_force
        if view is not None:
            name = view.name
        elif not self._key and self._filters:
            first = self._filters[0]
            is_about_nothing = first.operator is Operator.EMPTY or first.values == (None,)
            said = self._terms.text(first) if is_about_nothing else self._terms.said(first)
            name = _shortened(said) if is_about_nothing else words.labelled(name, _shortened(said))
        elif not self._key and self._words:
            name = words.labelled(name, words.quoted(_shortened(self._words)))
        self.set_text(name)
        self.told.emit()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        in_force = self.in_force
        group = QActionGroup(menu)
        for views in (self._ready_made(), self._saved):
            menu.addSeparator()
            for view in views:
                action = menu.addAction(view.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(view == in_force)
                action.setData(view)
                group.addAction(action)
        group.triggered.connect(self._pick)
        self.offered.emit(menu)

    def _pick(self, action: QAction) -> None:
        self.picked.emit(action.data())


def _shortened(text: str) -> str:
    """A text for the view's name, which leaves room for the filters beside it."""
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
