"""Finishes what is being typed before the window closes or another file comes; says what would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.words.direction import isolated
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.navigation.page_stack import PageStack

#: Characters of what was typed that are quoted.
_QUOTED = 80


class Leaving(QObject):
    """Edits are committed first; the window goes when they are written, as some may be refused."""

    def __init__(self, context: PageContext, pages: PageStack, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._pages = pages
        self._window = window
        self._then: Callable[[], object] | None = None
        self._given_up: Unsaved | None = None
        context.gateway.writing.connect(self._written)

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether all is stored; else `then` is called once it is, or once the person gives the rest up."""
        self._pages.finish_edits()
        self._then = None
        if self._context.gateway.is_writing:
            self._then = then
            return False
        unsaved = self._pages.unsaved()
        if unsaved is None or unsaved == self._given_up:
            return True
        self._then = then
        self._ask(unsaved)
        return False

    def leave_for(self, then: Callable[[], object]) -> None:
        """Go on to something that ends this window, once nothing is lost by it."""
        if self.may_leave(then):
            then()

    def _written(self, is_writing: bool) -> None:
        then = self._then
        if not is_writing and then is not None:
            self.leave_for(then)

    def _ask(self, unsaved: Unsaved) -> None:
        words = self._context.words
        short = unsaved.text if len(unsaved.text) <= _QUOTED else f"{unsaved.text[: _QUOTED - 1]}…"
        text = self.tr("{field} holds {text}. {why}\n\nGo back to mend it, or close without it.")
        notice = Notice(
            self._context.icons,
            self.tr("Something you typed is not saved"),
            text.format(field=isolated(unsaved.field), text=words.quoted(short), why=unsaved.why),
            (Choice("back", self.tr("Go back"), True), Choice("leave", self.tr("Close without it"))),
            self._window,
        )
        self._asked = unsaved
        notice.chosen.connect(self._answered)
        notice.open()

    def _answered(self, key: str) -> None:
        then, self._then = self._then, None
        if key == "leave" and then is not None:
            self._given_up = self._asked
            self.leave_for(then)
        else:
            self._pages.show_unsaved()
