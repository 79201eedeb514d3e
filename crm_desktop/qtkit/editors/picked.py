"""Base of editors whose value is typed, or picked from what opens behind a button or by Alt+Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.qtkit.editors.base import Format, Parse
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role


class PickedEditor(TextEditor):
    """Typed text, with `pick` behind the button."""

    #: the picture on the button
    icon_name = "chevron-down"

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        parse: Parse,
        text_of: Format,
        icons: Icons | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__(parent, parse=parse, text_of=text_of, placeholder=placeholder)
        self._action = QAction(self)
        self._action.setShortcut("Alt+Down")
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._action.triggered.connect(self.pick)
        self.addAction(self._action)
        self._icons = icons
        if icons is not None:
            self.line_edit.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
            icons.changed.connect(self._draw_icon)
            self._draw_icon()
        self._action.setText(self.pick_text())

    def pick(self) -> None:
        """Open what the value is picked from."""
        raise NotImplementedError

    def pick_text(self) -> str:
        """What the button is called, in the language of now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Name the button in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._action.setText(self.pick_text())
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        if self._icons is not None:
            self._action.setIcon(self._icons.icon(self.icon_name, Role.MUTED))
