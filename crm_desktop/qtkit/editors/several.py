"""An editor for several of a list of values: typed one after the other, or ticked in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.editors.base import Format, Parse
from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.choice import Choice
from crm_desktop.qtkit.editors.picked import PickedEditor
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.widgets.popover import Popover

_LEAST_WIDTH = 220


class SeveralEditor(PickedEditor):
    """Values as typed text, with a list to tick behind a button (or Alt+Down). Its value is a tuple."""

    def __init__(
        self,
        choices: Callable[[], Sequence[Choice]],
        parent: QWidget | None = None,
        *,
        parse: Parse,
        text_of: Format,
        icons: Icons | None = None,
        new_text: Callable[[str], str] | None = None,
    ) -> None:
        """`new_text` words the offer to make an entry of a name that the list lacks; None takes none."""
        super().__init__(parent, parse=parse, text_of=text_of, icons=icons)
        self._choices = choices
        self._new_text = new_text
        self._popup: Popover | None = None
        self._list: CheckList | None = None

    def pick_text(self) -> str:
        """What the button is called."""
        return self.tr("Choose from the list")

    def pick(self) -> None:
        """Open the list with what is chosen ticked; each tick takes effect at once."""
        chosen = self.value() if self.own_error() is None else None
        popup = Popover(self)
        popup.close_on_enter()
        entries = [ListEntry(each.value, each.text, each.colour) for each in self._choices()]
        self._list = CheckList(popup)
        self._list.set_words(self.tr("Search"), self.accessibleName())
        if self._new_text is not None:
            self._list.offer_new(self._new_text)
        known = {entry.value for entry in entries}
        entries += [ListEntry(each, str(each)) for each in chosen or () if each not in known]
        self._list.set_entries(entries, chosen or ())
        self._list.changed.connect(self._ticked)
        popup.body.addWidget(self._list)
        popup.setMinimumWidth(max(_LEAST_WIDTH, self.width()))
        popup.closed.connect(self._closed)
        self._popup = popup
        popup.show_at(self.mapToGlobal(QPoint(0, self.height())))
        self._list.focus_first()

    def holds_focus(self) -> bool:
        """Say whether the focus is in the field or in its list."""
        return (self._popup is not None and self._popup.isVisible()) or super().holds_focus()

    def _ticked(self) -> None:
        if self._list is not None:
            self.set_value(tuple(entry.value for entry in self._list.checked()) or None)
            self._note_edit()

    def _closed(self) -> None:
        self._popup = self._list = None
        self.line_edit.setFocus(Qt.FocusReason.PopupFocusReason)
