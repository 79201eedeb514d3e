"""The parts that show one record, wired together; the inspector and the record page only lay them out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.attachments.keeping import has_files
from crm_desktop.bridge.records.details import RecordDetails, RecordReading, has_activities
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.attachments import GivenFile
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, DeleteRecords
from crm_desktop.core.conversions import blockers_of
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.activities.timeline_part import TimelinePart
from crm_desktop.ui.attachments.part import AttachmentsPart
from crm_desktop.ui.conversion.obstacles import Obstacles
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.navigation.requests import BeginDeed, BeginMail
from crm_desktop.ui.record_page.details_form import DetailsForm
from crm_desktop.ui.record_page.doubles import DoublesPart
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.record_page.head import RecordHead
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.record_page.registry import RECORD_PARTS
from crm_desktop.ui.record_page.related_lists import RelatedLists
from crm_desktop.ui.record_page.related_table import RelatedTable
from crm_desktop.ui.record_page.standing import StandingPart
from crm_desktop.ui.record_page.ways import WaysPart
from crm_desktop.ui.window.drops import RecordDrops
from crm_desktop.ui.window.file_endings import is_mail


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
        view = self._values.view
        self.kind = kind
        self._is_page = is_page
        self.details: RecordDetails | None = None
        edits = RecordEdits(self._values, parent)
        self.doubles = DoublesPart(self._values, parent)
        self.head = RecordHead(self._values, edits, parent, is_page=is_page)
        self.form = DetailsForm(self._values, edits, parent, is_page=is_page)
        self.ways = WaysPart(self._values, parent)
        self.standing = StandingPart(self._values, parent)
        self.own = self._of_kind(view.parts, parent)
        self.wide = self._of_kind(view.wide if is_page else (), parent)
        self.beside = self._of_kind(view.beside if is_page else (), parent)
        self.related = RelatedLists(self._values, parent, is_page=is_page)
        kinds = dict.fromkeys(related for related, _field in view.related) if is_page else {}
        self.tables = [RelatedTable(self._values, related, parent) for related in kinds]
        self.attachments = AttachmentsPart(self._values, parent)
        self.timeline = TimelinePart(self._values, parent)
        self.reading = RecordReading(context, kind, parent.isVisible, self)
        parent.installEventFilter(self)
        if has_files(kind):
            RecordDrops(parent, context.themes).dropped.connect(self._take_files)
        self._connect()

    def _of_kind(self, keys: tuple[str, ...], parent: QWidget) -> list[RecordPart]:
        """What only this kind has."""
        parts = [RECORD_PARTS[key](self._values, parent) for key in keys]
        for part in parts:
            part.is_page = self._is_page
        return parts

    @property
    def all(self) -> list[RecordPart]:
        """Every part but the head, in the order in which they stand."""
        return [
            self.doubles,
            self.form,
            self.ways,
            self.standing,
            *self.own,
            *self.wide,
            *self.beside,
            self.related,
            *self.tables,
            self.attachments,
            self.timeline,
        ]

    def _connect(self) -> None:
        self.reading.loaded.connect(self._show)
        self.reading.gone.connect(self.gone)
        self.head.asked.connect(self._asked)
        self.head.command_asked.connect(self._run)
        self.head.refused.connect(self.message)
        self.attachments.mail_pasted.connect(self._take_files)
        for part in self.all:
            part.refused.connect(self.message)
            part.open_requested.connect(self.open_requested)
            part.requested.connect(self.requested)
            part.edit_requested.connect(self.form.begin_edit)
            part.further_asked.connect(self.reading.read_further)

    def show(self, id_: int | None) -> None:
        """Show another record."""
        if id_ != self.reading.id:
            self.reading.show(id_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read what has changed meanwhile when the parts come into sight."""
        if event.type() == QEvent.Type.Show:
            self.reading.catch_up()
        return super().eventFilter(watched, event)

    def finish_edits(self) -> None:
        """Commit what is being typed; the activity that is begun becomes a draft."""
        for part in self.all:
            part.finish_edits()

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored, if anything."""
        found = (part.unsaved() for part in self.all)
        return next((each for each in found if each is not None), None)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.head.retranslate()
        for part in self.all:
            part.retranslate()
        if self.details is not None:
            self._show(self.details)

    def _take_files(self, paths: list[Path]) -> None:
        """Files were dropped or pasted on the record; one e-mail alone becomes an activity."""
        if self.details is None:
            return
        if len(paths) == 1 and is_mail(paths[0]) and has_activities(self._context.catalogue, self.kind):
            title = self._values.record.heading(self.details.values)
            self.requested.emit(BeginMail(paths[0], self.kind, self.details.id, title))
        else:
            self.attachments.add(tuple(map(GivenFile.at, paths)))

    def _show(self, details: RecordDetails) -> None:
        self.details = details
        self.head.show_details(details)
        for part in self.all:
            part.show_details(details)
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
        elif not any(part.begin_deed(what, self.head) for part in self.all):
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
        notice.requested.connect(self.requested)
        notice.open()

    def _done(self, command: Command, outcome: Outcome) -> None:
        if command.makes is not None:
            self.open_requested.emit(command.makes, outcome.ids[0])

    def _say(self, error: UserError) -> None:
        self.message.emit(self._values.say(error))
