"""The pages of the window, made when first shown; one of them is in front."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.tab_strip import TabStrip
from crm_desktop.ui.navigation.page import Page, Unsaved
from crm_desktop.ui.navigation.page_factories import Factory
from crm_desktop.ui.navigation.requests import PageRequest, ShowPage, ShowRecord, page_of

#: When pages are tried again that could not be made anew, in milliseconds.
_RENEW_AGAIN = 2_000


class PageStack(QStackedWidget):
    """Pages by key."""

    #: a page was made: (key, page); to connect its signals
    made = Signal(str, object)
    #: another page is in front: its key
    turned = Signal(str)

    def __init__(
        self, context: PageContext, factories: Mapping[str, Factory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._factories = factories
        self._pages: dict[str, Page] = {}
        self.key = ""
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.setInterval(_RENEW_AGAIN)
        self._renewing.timeout.connect(self.renew)
        context.gateway.form_changed.connect(self.renew)

    def page(self, key: str) -> Page:
        """The page of a key, made now when it is missing; raises KeyError for a key that is none."""
        page = self._pages.get(key)
        if page is None:
            page = self._factories[key].make(self._context)
            self._pages[key] = page
            self.addWidget(page)
            self.made.emit(key, page)
        return page

    @property
    def current(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self.key)

    def show_request(self, request: PageRequest) -> None:
        """Turn to the page that a request is for; a record leads back to the page it was asked from."""
        key = page_of(request, self._context.kinds)
        if isinstance(request, ShowRecord):
            request = replace(request, back_to=self.key)
        self.turn_to(key, None if isinstance(request, ShowPage) else request)

    def turn_to(self, key: str, request: PageRequest | None = None) -> None:
        """Bring a page to the front and let it load what is missing or stale.

        Raises TypeError for a request that the page does not take.
        """
        page = self.page(key)
        if request is not None and not isinstance(request, page.takes):
            raise TypeError(f"{type(page).__name__} does not take {request}")
        before = self.current
        if before is not None and before is not page:
            before.deactivate()
        is_other = self.key != key
        self.key = key
        self.setCurrentWidget(page)
        if is_other:
            # The keys belong to the page as a whole; Qt would give them to its first button. Who walks over
            # the tabs by keyboard stays on them.
            if not isinstance(QApplication.focusWidget(), TabStrip):
                page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.turned.emit(key)
        page.activate(request)

    def renew(self) -> None:
        """Make the pages anew that are made of fields: the office has others.

        One with something typed that could not be stored stays as it is until that is settled.
        """
        waiting = False
        for key, page in list(self._pages.items()):
            if page.is_of_fields:
                page.deactivate()
                if page.unsaved() is None:
                    self._replace(key, page)
                else:
                    waiting = True
        if waiting:
            self._renewing.start()

    def _replace(self, key: str, former: Page) -> None:
        is_front, had_keys = key == self.key, holds_focus(former)
        del self._pages[key]
        page = self.page(key)
        if is_front:
            self.setCurrentWidget(page)
            self.turned.emit(key)
            page.activate()
        page.take_place_of(former)
        if had_keys:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removeWidget(former)
        former.hide()
        former.deleteLater()

    def take_keys(self) -> None:
        """Give the keyboard focus to the page in front, unless it has it."""
        if self.current is not None and not holds_focus(self.current):
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_edits(self) -> None:
        """Commit what is being typed on any page, or keep it as a draft."""
        for page in self._pages.values():
            page.finish_edits()

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored; that of the page in front comes first."""
        return next((page.unsaved() for page in self._by_nearness() if page.unsaved() is not None), None)

    def show_unsaved(self) -> None:
        """Turn to the page that holds what could not be stored."""
        key = next((key for key, page in self._pages.items() if page.unsaved() is not None), self.key)
        if self.current is None or self.current.unsaved() is None:
            self.turn_to(key)

    def _by_nearness(self) -> list[Page]:
        front = self.current
        others = [page for page in self._pages.values() if page is not front]
        return others if front is None else [front, *others]

    def leave(self) -> None:
        """The window closes: let the page in front keep its layout and finish edits."""
        if self.current is not None:
            self.current.deactivate()
