"""The paper of a record beside its fields, page by page; drawn anew whenever something on it changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Picture, read_picture
from crm_desktop.bridge.papers.paper import Papers
from crm_desktop.core.errors import NotFound, UserError
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import SHOW_OFFICE
from crm_desktop.ui.papers.sheet import Sheet

#: Changes that come together are drawn once, in milliseconds.
_GATHER = 120


class PaperPreview(QWidget):
    """Read and drawn off the main thread, so that typing never waits for a page."""

    #: a page was drawn: a `Picture`
    drawn = Signal(object)
    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, papers: Papers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._papers = papers
        self._id: int | None = None
        self._number = 0
        self._pages = 1
        self._drawn_for = (0, 0.0)
        self.sheet = Sheet(context, self)
        self._place = plain_label("", self, role=Role.MUTED)
        self.back = IconButton(context.icons, "chevron-left", "", self)
        self.on = IconButton(context.icons, "chevron-right", "", self)
        self.back.clicked.connect(self._turn_back)
        self.on.clicked.connect(self._turn_on)
        self.notice = self._make_notice()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self._place)
        foot.addWidget(self.on)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.notice)
        layout.addWidget(self.sheet)
        layout.addLayout(foot)
        self._freshness = Freshness(context, Interest(), self.isVisible, _GATHER, self)
        self._freshness.due.connect(self._read)
        self.retranslate()

    def _make_notice(self) -> QFrame:
        """Say that the paper names no sender before it is issued so, and lead to where one is told."""
        notice = QFrame(self)
        notice.setProperty("panel", "neutral")
        self._nameless = plain_label("", notice)
        self._nameless.setWordWrap(True)
        self.tell_office = Button("", "link", notice)
        self.tell_office.clicked.connect(self._tell_office)
        row = QHBoxLayout(notice)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._nameless, 1)
        row.addWidget(self.tell_office)
        notice.hide()
        return notice

    def _tell_office(self) -> None:
        self.requested.emit(SHOW_OFFICE)

    def show_record(self, id_: int | None) -> None:
        """Show the paper of another record from its first page on."""
        if id_ == self._id:
            return
        self._id, self._number = id_, 0
        self.notice.hide()
        self.sheet.show_image(QImage())
        if id_ is not None:
            self._freshness.interest = self._papers.interest(self._context.catalogue, id_)
            self._freshness.ask()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.back.set_name(self.tr("Previous page"))
        self.on.set_name(self.tr("Next page"))
        self._nameless.setText(self.tr("The quote does not say yet who offers: your office has no name."))
        self.tell_office.setText(self.tr("Our office…"))
        name = self.tr("Page {page} of {pages}").format(page=self._number + 1, pages=self._pages)
        self._place.setText(name)
        self.sheet.setAccessibleName(self.tr("Preview: {page}").format(page=name))
        self.back.setEnabled(self._number > 0)
        self.on.setEnabled(self._number < self._pages - 1)
        for part in (self.back, self.on, self._place):
            part.setVisible(self._pages > 1)

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        self._number = max(0, min(self._number + step, self._pages - 1))
        self.retranslate()
        self._freshness.ask()

    def _read(self) -> None:
        if self._id is None:
            return
        self._freshness.begun()
        self._drawn_for = self._wanted()
        work = read_picture(self._papers, self._id, self._number, *self._drawn_for)
        self._context.gateway.read(work, self._show, self._failed, owner=self, replaces=(self, "paper"))

    def _show(self, picture: Picture) -> None:
        self._freshness.ended()
        self._number, self._pages = picture.number, picture.pages
        self.sheet.show_image(picture.image)
        self.notice.setVisible(picture.lacks_sender)
        self.retranslate()
        self.drawn.emit(picture)

    def _failed(self, error: UserError) -> None:
        if not isinstance(error, NotFound):  # that it is gone is said by the record's own page
            self._context.gateway.refused.emit(error)

    def _wanted(self) -> tuple[int, float]:
        """In which width and how densely the page is drawn."""
        return self.sheet.page_width, self.devicePixelRatioF()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page as large as it is now, once it stays so for a moment."""
        super().resizeEvent(event)
        if self._id is not None and self._wanted() != self._drawn_for:
            self._freshness.note_change()

    def event(self, event: QEvent) -> bool:
        """Draw what has changed while the page was out of sight."""
        if event.type() == QEvent.Type.Show and self._id is not None:
            self._freshness.catch_up()
        return super().event(event)
