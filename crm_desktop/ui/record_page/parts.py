"""The parts that show one record, wired together; the inspector and the record page only lay them out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import RecordDetails, RecordReading, has_activities
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CloneOpportunity, Command, CreateRecord, DeleteRecords
from crm_desktop.core.conversions import blockers_of
from crm_desktop.core.errors import UserError
from crm_desktop.core.orders import MakeOrder, OrderAgain, RepeatOrder
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.activities.timeline_part import TimelinePart
from crm_desktop.ui.conversion.obstacles import Obstacles
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.navigation.requests import BeginDeed, BeginMail
from crm_desktop.ui.orders.part import OrderPart
from crm_desktop.ui.record_page.details_form import DetailsForm
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.record_page.head import RecordHead
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.record_page.registry import RECORD_PARTS
from crm_desktop.ui.record_page.related_lists import RelatedLists
from crm_desktop.ui.record_page.related_table import RelatedTable
from crm_desktop.ui.record_page.standing import StandingPart
from crm_desktop.ui.record_page.ways import WaysPart
from crm_desktop.ui.window.drops import WindowDrops
from crm_desktop.ui.window.file_endings import MAIL_ENDINGS


class RecordParts(QObject):
    """Head, details, links and timeline of one record, filled whenever it is read."""

    loaded = Signal(object)  # RecordDetails
    gone = Signal()
    open_requested = Signal(str, int)
    page_requested = Signal(int)
    #: ask the window for something: a `Request`
    requested = Signal(object)
    message = Signal(str)

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget, *, is_page: bool = False) -> None:
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, kind)
        self.kind = kind
        self.details: RecordDetails | None = None
        edits = RecordEdits(self._values, parent)
        self.head = RecordHead(self._values, edits, parent, is_page=is_page)
        self.form = DetailsForm(self._values, edits, parent, is_page=is_page)
        self.ways = WaysPart(self._values, parent)
        self.standing = StandingPart(self._values, parent)
        self.order = OrderPart(self._values, parent)
        self.related = RelatedLists(self._values, parent, is_page=is_page)
        kinds = [related for related, _field in self._values.view.related] if is_page else []
        self.tables = [RelatedTable(context, related, parent) for related in dict.fromkeys(kinds)]
        self.timeline = TimelinePart(self._values, parent)
        view = self._values.view
        self.wide = [RECORD_PARTS[key](self._values, parent) for key in view.wide if is_page]
        self.beside = [RECORD_PARTS[key](self._values, parent) for key in view.beside if is_page]
        self.reading = RecordReading(context, kind, parent.isVisible, self)
        parent.installEventFilter(self)
        if has_activities(context.catalogue, kind):
            WindowDrops(parent, context.themes, MAIL_ENDINGS).dropped.connect(self._take_mail)
        self.reading.loaded.connect(self._show)
        self.reading.gone.connect(self.gone)
        self.head.asked.connect(self._asked)
        self.head.command_asked.connect(self._run)
        self.head.refused.connect(self.message)
        self.form.refused.connect(self.message)
        self.ways.refused.connect(self.message)
        self.timeline.refused.connect(self.message)
        self.timeline.further_asked.connect(self.reading.read_further)
        self.order.refused.connect(self.message)
        self.related.open_requested.connect(self.open_requested)
        for table in self.tables:
            table.open_requested.connect(self.open_requested)
            table.further_asked.connect(self.reading.read_further)
        for part in self._own_parts:
            part.refused.connect(self.message)
            part.open_requested.connect(self.open_requested)
            part.requested.connect(self.requested)
        self.standing.open_requested.connect(self.open_requested)
        self.standing.requested.connect(self.requested)
        self.standing.edit_requested.connect(self.form.begin_edit)

    def show(self, id_: int | None) -> None:
        """Show another record."""
        if id_ != self.reading.id:
            self.reading.show(id_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read what has changed meanwhile when the parts come into sight."""
        if event.type() == QEvent.Type.Show:
            self.reading.catch_up()
        return super().eventFilter(watched, event)

    @property
    def _own_parts(self) -> list[RecordPart]:
        """What only this kind has."""
        return [*self.wide, *self.beside]

    def finish_edits(self) -> None:
        """Commit what is being typed; the activity that is begun becomes a draft."""
        self.form.finish_edits()
        self.timeline.keep()
        for part in self._own_parts:
            part.finish_edits()

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored, if anything."""
        found = [self.form.unsaved(), *(part.unsaved() for part in self._own_parts)]
        return next((each for each in found if each is not None), None)

    def retranslate(self) -> None:
        """Set every text anew."""
        for part in (self.head, self.form, self.ways, self.standing, self.order, self.timeline):
            part.retranslate()
        for table in self.tables:
            table.retranslate()
        for own in self._own_parts:
            own.retranslate()
        if self.details is not None:
            self._show(self.details)

    def _take_mail(self, path: Path) -> None:
        """An e-mail was dropped on the record."""
        if self.details is not None:
            title = self._values.record.heading(self.details.values)
            self.requested.emit(BeginMail(path, self.kind, self.details.id, title))

    def _show(self, details: RecordDetails) -> None:
        self.details = details
        self.head.show_details(details)
        self.form.show_details(details)
        self.ways.show_details(details)
        self.standing.show_details(details)
        self.order.show_details(details)
        for part in self._own_parts:
            part.show_details(details)
        self.related.show_details(details)
        for table in self.tables:
            table.show_details(details)
        self.timeline.show_details(details)
        self.loaded.emit(details)

    # Actions -----------------------------------------------------------------------------------------------

    def _asked(self, what: str) -> None:
        details = self.details
        if details is None:
            return
        if what == "open":
            self.page_requested.emit(details.id)
        elif what == "delete":
            target = Records(self.kind, (details.id,))
            self._context.gateway.run(DeleteRecords(target), origin=self, failed=self._say, owner=self)
        elif not self.order.begin(what):
            self.requested.emit(BeginDeed(what, Records(self.kind, (details.id,))))

    def _run(self, command: Command) -> None:
        done = partial(self._done, command)
        self._context.gateway.run(command, origin=self, done=done, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        """Say what a command was refused for; what stands in its way is shown as links."""
        blockers = blockers_of(error)
        if not blockers:
            self._say(error)
            return
        notice = Obstacles(self._context, self._values.say(error), blockers, self.head.window())
        notice.open_requested.connect(self.open_requested)
        notice.open()

    def _done(self, command: Command, outcome: Outcome) -> None:
        if isinstance(command, CreateRecord):
            self.open_requested.emit(command.kind, outcome.ids[0])
        elif isinstance(command, MakeOrder | RepeatOrder | OrderAgain):
            self.open_requested.emit(Kind.ORDER, outcome.ids[0])
        elif isinstance(command, CloneOpportunity):
            self.open_requested.emit(self.kind, outcome.ids[0])

    def _say(self, error: UserError) -> None:
        self.message.emit(self._values.say(error))
