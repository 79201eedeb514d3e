"""What the main window expects of each page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.frozen import frozen
from crm_desktop.ui.navigation.requests import PageRequest, Request

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable


@dataclass(frozen=True)
class PageActions:
    """What a page offers to the window: its main button, buttons beside it, its part of the Record menu."""

    main: QAction | None = None
    beside: tuple[QAction, ...] = ()
    menu: tuple[QAction, ...] = field(default_factory=tuple)


@frozen
class Unsaved:
    """Something that was typed and could not be stored: in which field, what, and why not."""

    field: str
    text: str
    why: str


class Page(QWidget):
    """A tab's page. Subclasses build themselves in the constructor and load data in `activate`."""

    #: texts of the status line's left side changed: list[str]
    status_changed = Signal(list)
    #: ask the window for something: a `Request`
    requested = Signal(object)
    #: the number in the page's tab changed
    count_changed = Signal(int)
    #: ask the window to say something in a toast
    message = Signal(str)

    #: what the page can be turned to with, beside its mere showing
    takes: ClassVar[tuple[type[PageRequest], ...]] = ()
    #: whether it is made of the fields of records, and made anew when the office has others
    is_of_fields: ClassVar[bool] = False
    #: whether what it shows can be printed
    can_print: ClassVar[bool] = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        # Not on QEvent.LanguageChange: that comes while translators and formats are still being exchanged.
        context.language_changed.connect(self._speak)

    def _speak(self, _language: str) -> None:
        self.retranslate()

    def ask(self, request: Request) -> None:
        """Ask the window for something."""
        self.requested.emit(request)

    def count_ahead(self) -> None:
        """Count what the page's tab says, before the page is shown; most say nothing."""

    @property
    def actions_offered(self) -> PageActions:
        """The page's actions; the same objects every time."""
        return PageActions()

    def activate(self, request: PageRequest | None = None) -> None:
        """The page is shown: load what is missing or stale; `request`, if any, says what to show."""

    def take_place_of(self, former: Page) -> None:
        """Show what a former page of the same sort has shown; it is about to go."""

    def deactivate(self) -> None:
        """The page is hidden: keep layouts, finish edits."""
        self.finish_edits()

    def prepare_printing(self, take: Callable[[Printable], None]) -> None:
        """Tell what is to be printed of what is shown, now or once it is drawn."""

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
