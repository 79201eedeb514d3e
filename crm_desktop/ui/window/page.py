"""What the main window expects of each page."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext


@dataclass(frozen=True)
class PageActions:
    """What a page offers to the window: its main button, buttons beside it, its part of the Record menu."""

    main: QAction | None = None
    beside: tuple[QAction, ...] = ()
    menu: tuple[QAction, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Something that was typed and could not be stored: in which field, what, and why not."""

    field: str
    text: str
    why: str


class Page(QWidget):
    """A tab's page. Subclasses build themselves in the constructor and load data in `activate`."""

    #: texts of the status line's left side changed: list[str]
    status_changed = Signal(list)
    #: ask the window to show a page with something: (page key, what), such as ("leads", {"query": ...})
    show_requested = Signal(str, dict)
    #: ask the window to open a record's full page: (kind, id)
    open_requested = Signal(str, int)
    #: ask the window to say something in a toast
    message = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    @property
    def actions_offered(self) -> PageActions:
        """The page's actions; the same objects every time."""
        return PageActions()

    def activate(self, wish: dict[str, object] | None = None) -> None:
        """The page is shown: load what is missing or stale; `wish` says what to show."""

    def deactivate(self) -> None:
        """The page is hidden: keep layouts, finish edits."""
        self.finish_edits()

    def finish_edits(self) -> None:
        """Commit what is being typed, or keep it as a draft; what is wrong stays where it is."""

    def unsaved(self) -> Unsaved | None:
        """What was typed on the page and could not be stored, if anything."""
        return None

    def retranslate(self) -> None:
        """Set every text anew; called when the language changes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys back on Escape, as from a search field: whatever had a use for it comes before."""
        if event.key() == Qt.Key.Key_Escape:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
