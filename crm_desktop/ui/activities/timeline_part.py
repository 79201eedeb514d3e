"""The timeline of a record: a line to note a call, meeting, task or note, and what has been."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import RecordDetails, has_activities
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.timeline import Story, Timeline, TimelineItem
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.timeline.events import Event, Tick
from crm_desktop.qtkit.widgets.timeline.list import TimelineList
from crm_desktop.ui.activities.actions import ActivityActions
from crm_desktop.ui.activities.drafts import ActivityDrafts
from crm_desktop.ui.activities.form import ActivityForm
from crm_desktop.ui.record_page.part import RecordPart

#: Kind of activity, icon, keys.
_KINDS = (
    ("call", "phone", "Ctrl+Shift+C"),
    ("meeting", "users", "Ctrl+Shift+M"),
    ("task", "list-checks", "Ctrl+Shift+T"),
    ("note", "sticky-note", "Ctrl+Shift+N"),
)
#: How many entries are shown at first, and how many more each time.
_FIRST_EVENTS, _MORE_EVENTS = 40, 200
#: Where the form stands in the layout: below the heading, above what has been.
_FORM_PLACE = 1


class TimelinePart(RecordPart):
    """Shows, adds and changes the activities of one record."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._timeline = Timeline(values.context, values.kind)
        self._details: RecordDetails | None = None
        self._story: Story = []
        self._items: list[TimelineItem] = []
        self._drafts = ActivityDrafts(values.context, values.kind)
        self._most = _FIRST_EVENTS
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._heading, 1)
        self._adders: dict[str, IconButton] = {}
        can_note = has_activities(values.context.catalogue, values.kind)
        for kind, icon, keys in _KINDS:
            button = IconButton(values.context.icons, icon, "", self)
            button.setObjectName(kind)
            button.clicked.connect(self._begin)
            button.setEnabled(can_note)
            button.setVisible(can_note)
            self._adders[kind] = button
            head.addWidget(button)
            # The keys of the window reach the timeline in sight: beside the list or on the record's own page.
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        self._made_form: ActivityForm | None = None
        self._list = TimelineList(values.context.themes, values.context.icons, self)
        self._list.ticked.connect(self._tick)
        self._list.opened.connect(self._edit)
        self._list.menu_asked.connect(self._open_menu)
        self._list.deletion_asked.connect(self._delete)
        self._actions = ActivityActions(values.context, self)
        self._actions.edit_asked.connect(self._edit_activity)
        self._actions.next_asked.connect(self._plan_next)
        self._actions.refused.connect(self.refused)
        self._more = Button("", "link", self)
        self._more.clicked.connect(self._show_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    @property
    def form(self) -> ActivityForm:
        """The form of a new activity; made when it is first wanted, for most records are only looked at."""
        if self._made_form is None:
            self._made_form = self._make_form()
        return self._made_form

    def _make_form(self) -> ActivityForm:
        form = ActivityForm(self.values, self)
        form.hide()
        form.saved.connect(self._save)
        form.left.connect(self._leave_form)
        form.discarded.connect(self._forget_draft)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(_FORM_PLACE, form)
        form.retranslate()
        if self._details is not None:
            form.set_participants(self._details.participants)
            form.set_links({self._details.kind: self._details.id})
        return form

    @property
    def _open_form(self) -> ActivityForm | None:
        """The form while it is in sight."""
        form = self._made_form
        return None if form is None or form.isHidden() else form

    @property
    def list_view(self) -> TimelineList:
        """The list of what has been."""
        return self._list

    def show_details(self, details: RecordDetails) -> None:
        """Show a record's story."""
        is_another = self._details is None or self._details.id != details.id
        if is_another:
            self._most = _FIRST_EVENTS
            self._put_draft_aside()
        self._details = details
        form = self._made_form
        if form is not None:
            form.set_participants(details.participants)
            form.set_links({details.kind: details.id})
        if is_another:
            self._take_draft_up(details.id)
        if form is not None:
            form.renew(self._activity(form.activity))
        self._story = self._timeline.story(details)
        self._show()

    def _activity(self, id_: int | None) -> Row | None:
        """An activity of the record by its id, as it was read last."""
        rows = () if self._details is None else self._details.activities
        return next((row for row in rows if id_of(row) == id_), None)

    def _put_draft_aside(self) -> None:
        """Keep what is typed for the record before."""
        self.finish_edits()
        if self._made_form is not None:
            self._made_form.leave()

    def _take_draft_up(self, id_: int) -> None:
        """Go on with what was typed for this one, where its form was in sight."""
        found = self._drafts.in_sight(id_)
        if found is not None:
            self.form.take_up(found, self._activity(found.activity))

    def begin(self, kind: str) -> None:
        """Open the form for a new activity; one that was begun and left is gone on with."""
        if self.form.activity is not None:
            self._leave_typed()
            self.form.leave()
        draft = None if self._details is None else self._drafts.get(self._details.id)
        if draft is not None and self._open_form is None:
            self.form.take_up(draft, None)
        self.form.begin(kind)

    def finish_edits(self) -> None:
        """Keep what is typed: another record comes, or the page is left, perhaps with the program."""
        form = self._open_form
        if self._details is not None and form is not None:
            self._drafts.put(self._details.id, form.draft(), form.activity)

    def _leave_form(self) -> None:
        """Close the form; what was typed waits at its record."""
        draft = self.form.draft()
        if draft is not None and self._details is not None:
            self._drafts.put(self._details.id, replace(draft, is_open=False), draft.activity)
            self.refused.emit(self.tr("The draft is kept. It is there when you begin the next entry here."))
        else:
            self._forget_draft()
        self.form.leave()

    def _forget_draft(self) -> None:
        if self._details is not None:
            self._drafts.put(self._details.id, None, self.form.activity)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("TIMELINE"))
        self._adders["call"].set_name(self.tr("Log a call"))
        self._adders["meeting"].set_name(self.tr("Log a meeting"))
        self._adders["task"].set_name(self.tr("Add a task"))
        self._adders["note"].set_name(self.tr("Add a note"))
        for kind, _icon, keys in _KINDS:
            button = self._adders[kind]
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{name} ({keys})").format(name=button.accessibleName(), keys=shown))
        if self._made_form is not None:
            self._made_form.retranslate()
        if self._details is not None:
            self.show_details(self._details)

    def _show(self) -> None:
        self._items = self._timeline.told(self._story[: self._most])
        self._list.set_events(
            [
                Event(
                    place,
                    item.icon,
                    item.lead,
                    item.text,
                    item.detail,
                    tick=Tick.OPEN if item.is_open else Tick.DONE if item.is_done else Tick.NONE,
                    is_bad=item.is_late,
                    has_menu=item.activity is not None,
                    mark="" if item.who is None else item.who.initials,
                    mark_colour=0 if item.who is None else item.who.colour_index,
                )
                for place, item in enumerate(self._items)
            ]
        )
        rest = len(self._story) - len(self._items)
        is_cut = self._details is not None and self._details.is_story_cut
        self._more.setText(self.tr("Older entries") if is_cut else self.tr("%Ln older entry(s)", "", rest))
        self._more.setVisible(rest > 0 or is_cut)
        self._list.setAccessibleName(self._heading.text())

    def _show_more(self) -> None:
        self._most += _MORE_EVENTS
        if self._details is not None and self._details.is_story_cut and self._most >= len(self._story):
            self.further_asked.emit()
        self._show()

    def _begin(self) -> None:
        self.begin(self.sender().objectName())

    def _save(self, command: Command) -> None:
        if self._details is None:
            return
        id_ = self._details.id
        self.context.gateway.run(
            command,
            origin=self,
            done=partial(self._saved, id_, self.form.activity),
            failed=partial(self._refused, id_),
            owner=self,
        )

    def _saved(self, id_: int, activity: int | None, _outcome: Outcome) -> None:
        """Nothing is left to save at that record, which may not be the one in sight any more."""
        self._drafts.put(id_, None, activity)
        if self._details is not None and self._details.id == id_:
            self.form.leave()

    def _refused(self, id_: int, error: UserError) -> None:
        """Say it in the form; what was typed for a record that is out of sight waits there."""
        if self._details is not None and self._details.id == id_:
            self.form.refuse(error)
        else:
            self._say(error)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self.context.words.error(error, Kind.ACTIVITY))

    # What is done with the activities ----------------------------------------------------------------------

    def _tick(self, place: int) -> None:
        row = self._items[place].activity
        if row is not None:
            self._actions.tick(id_of(row), row["done_at"])

    def _edit(self, place: int) -> None:
        row = self._items[place].activity
        if row is not None:
            self._edit_activity(id_of(row))

    def _delete(self, place: int) -> None:
        row = self._items[place].activity
        if row is not None:
            self._actions.delete(id_of(row))

    def _open_menu(self, place: int, at: QPoint) -> None:
        row = self._items[place].activity
        if row is not None:
            due = row["due_at"]
            day = None if due is None else self.context.formats.day_of(int(due))
            self._actions.open_menu(id_of(row), due=day, done_at=row["done_at"], place=at)

    def _edit_activity(self, id_: int) -> None:
        row = self._activity(id_)
        form = self._open_form
        if row is None or self._details is None or (form is not None and form.activity == id_):
            return
        self._leave_typed()
        self.form.edit(row)
        draft = self._drafts.get(self._details.id, id_)
        if draft is not None and not draft.follows:
            self.form.take_up(draft, row)

    def _plan_next(self, id_: int) -> None:
        row = self._activity(id_)
        if row is not None:
            self._leave_typed()
            self.form.plan_after(row)

    def _leave_typed(self) -> None:
        """Put what is typed aside, where there is anything: another activity is taken in hand."""
        form = self._open_form
        if form is not None and form.draft() is not None:
            self._leave_form()
