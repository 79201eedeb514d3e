"""The form of a new record: its main fields, with what is wrong or missing said at each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.doubles import Match
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button, small_link
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.new_records.draft import RecordDraft
from crm_desktop.ui.new_records.in_place import MakeInPlace, offer_for
from crm_desktop.ui.new_records.typed_news import news_of, typed_values
from crm_desktop.ui.record_page.inspector import Panel, scrolled
from crm_desktop.ui.record_page.looks_like import LooksLike

#: In pixels at 100 % text size.
_NAME_WIDTH = 88


class NewRecord(Panel):
    """Tells `created` with the id, or `cancelled`; what was typed is kept until it is saved or discarded."""

    is_typed_into = True

    created = Signal(int)
    cancelled = Signal()
    #: a record that is there already is to be shown: its kind and id; what was typed stays a draft
    open_requested = Signal(str, int)
    #: what was typed was added to such a record, and the form is not wanted any more
    added = Signal(str, int)
    #: the form was left with something in it: where that is found again, in words
    draft_kept = Signal(str)

    def __init__(
        self,
        context: PageContext,
        kind: Kind,
        parent: QWidget | None = None,
        *,
        page: str = "",
        start: Mapping[str, object] | None = None,
        usual: Mapping[str, object] | None = None,
    ) -> None:
        """`page` is the key of the page around the form, if that is not the list of its kind.

        `usual` is what is usual on that page, beside which a kept draft is taken up; `start` is what the
        record is to begin with, in place of any draft.
        """
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._context = context
        self._values = FieldValues(context, kind)
        self._is_saving = False
        self._rows: dict[str, FieldRow] = {}
        #: what makes the records that fields name and that are not there yet
        self.offers: dict[str, MakeInPlace] = {}
        self._title = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self._save = Button("", "primary", self)
        self._save.clicked.connect(self.save)
        self._cancel = Button("", "plain", self)
        self._cancel.clicked.connect(self.leave)
        self._kept = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._discard = small_link("", self)
        self._discard.clicked.connect(self.discard)
        self._draft = RecordDraft(context, kind, page)
        self.looks_like = LooksLike(context, kind, self, may_add=True)
        self.looks_like.open_requested.connect(self._show_other)
        self.looks_like.add_requested.connect(self._add_to)
        # What saving would set anyway is shown from the beginning.
        self._start = {**self._values.usual_start(), **(usual or {}), **(start or {})}
        self._lay_out(self._make_fields())
        self._show_start()
        context.themes.changed.connect(self._take_theme)
        self._take_theme(context.themes.current)
        self._show_kept(not start and self._draft.take_up(self._rows))
        self._look()
        self.created.connect(self._draft.forget)
        self.retranslate()

    def _make_fields(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(16, 4, 16, 16)
        layout.setSpacing(8)
        editors = FieldEditors(self._values)
        own = (field.name for field in self._values.record.own_fields)
        for name in (*self._values.view.form_fields, *own):
            field = self._values.record.field(name)
            warn = partial(self._values.warning, field)
            row = FieldRow(self._values.title(name), editors.make(field), content, warn=warn)
            row.set_help(self._values.help(name))
            if hint := self._values.hint(name):
                row.set_hint(hint)
            row.edited.connect(self._edited)
            self._rows[name] = row
            layout.addWidget(row)
            offer = offer_for(self._context, field, self._rows, content)
            if offer is not None:
                self.offers[name] = offer
                layout.addWidget(offer)
        layout.addStretch(1)
        return content

    def _show_start(self) -> None:
        """Fill the fields as they are before anything is typed."""
        for name, row in self._rows.items():
            row.reset(self._start.get(name, self._values.record.field(name).default))
        self._untouched = {name: row.editor.typed_text() for name, row in self._rows.items()}

    def _show_kept(self, is_kept: bool) -> None:
        self._kept.setVisible(is_kept)
        self._discard.setVisible(is_kept)

    def _take_theme(self, theme: Theme) -> None:
        for row in self._rows.values():
            row.set_name_width(theme.pixels(_NAME_WIDTH))

    def _lay_out(self, content: QWidget) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.addWidget(self._title)
        kept = QHBoxLayout()
        kept.addWidget(self._kept)
        kept.addWidget(self._discard)
        kept.addStretch(1)
        head.addLayout(kept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._save)  # first: Tab leads from the last field to it
        foot.addWidget(self._cancel)
        below = QVBoxLayout()
        below.setSpacing(8)
        below.setContentsMargins(16, 8, 16, 16)
        below.addWidget(self.looks_like)
        below.addWidget(self._message)
        below.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(scrolled(content), 1)
        layout.addLayout(below)

    def keep(self) -> None:
        """Keep what was typed: the window may be closed before the form is shown again."""
        if self.is_empty():
            self._draft.forget()
        elif not self._is_saving:
            self._draft.keep(self._rows, [name for name in self._rows if self._is_cleared(name)])

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self._rows.values())).editor.setFocus()

    def is_empty(self) -> bool:
        """Whether nothing would be lost by leaving."""
        return not any(map(self._is_typed, self._rows))

    def leave(self) -> None:
        """Close the form; what was typed is kept, and said to be."""
        self.keep()
        if not self.is_empty():
            said = self.tr("The draft is kept. “{action}” opens it again.")
            self.draft_kept.emit(said.format(action=self._values.view.words().new))
        self.cancelled.emit()

    def discard(self) -> None:
        """Throw the draft away and begin with an empty form."""
        self._draft.forget()
        self._show_start()
        self.looks_like.clear()
        self._clear_message()
        self._show_kept(False)
        self.focus_first()

    def _edited(self) -> None:
        self._clear_message()
        self._look()

    def _look(self) -> None:
        """See whether what is typed is there already."""
        if self.is_empty():
            self.looks_like.clear()
        else:
            self.looks_like.look(typed_values(self._rows))

    def _show_other(self, kind: str, id_: int) -> None:
        self.leave()
        self.open_requested.emit(kind, id_)

    def _add_to(self, match: Match) -> None:
        """Add what is typed to a record that is there, as a note, in place of a record of its own."""
        if self._is_saving:
            return
        self._is_saving = True
        typed = {name: row for name, row in self._rows.items() if self._is_typed(name)}
        command = news_of(self._context.catalogue, match, self._values.title, typed)
        done = partial(self._added_to, match)
        self._context.gateway.run(command, origin=self, done=done, failed=self._refused, owner=self)

    def _is_typed(self, name: str) -> bool:
        return self._rows[name].editor.typed_text() != self._untouched[name]

    def _is_cleared(self, name: str) -> bool:
        """Whether the person took out what the field had begun with: it is to stay empty then."""
        return bool(self._untouched[name]) and not self._rows[name].editor.typed_text()

    def _added_to(self, match: Match, _outcome: Outcome) -> None:
        self._draft.forget()
        self._show_start()
        self.added.emit(match.kind, match.id)

    def _text_fields(self) -> list[str]:
        needed = self._values.record.needs_one_of or ("name",)
        return [name for name in (*needed, "description", "next_step") if name in self._rows]

    def save(self) -> None:
        """Make the record, if nothing is missing or wrong."""
        if self._is_saving:
            return
        for row in self._rows.values():
            row.editor.refuse("")  # what was said of all fields together may be mended in one of them
        self._say("")
        wrong = [row for row in self._rows.values() if not row.check()]
        at_fault = wrong[0] if wrong else self._say_missing()
        if at_fault is not None:
            at_fault.editor.setFocus()
            return
        values: dict[str, object] = {}
        for name, row in self._rows.items():
            value = row.value()
            if value is not None or self._is_cleared(name):
                values.update(self._values.command_values(name, value))
        self._is_saving = True
        command = CreateRecord(self._values.kind, values)
        self._context.gateway.run(command, origin=self, done=self._done, failed=self._refused, owner=self)

    def _say_missing(self) -> FieldRow | None:
        """Say at the fields what the record still needs; the first of them, or None."""
        record = self._values.record
        for name, row in self._rows.items():
            if record.field(name).required and row.value() is None:
                row.refuse(self._values.say(RuleBroken("value_required", field=name)))
                return row
        needed = [name for name in record.needs_one_of if name in self._rows]
        if not needed or any(self._rows[name].value() for name in needed):
            return None
        names = list(record.needs_one_of)
        self._say(self._values.say(RuleBroken("needs_one_of", field=names[0], fields=names)))
        for name in needed:
            self._rows[name].editor.refuse(self._message.text())
        return self._rows[needed[0]]

    def _done(self, outcome: Outcome) -> None:
        self.created.emit(outcome.ids[0])

    def _refused(self, error: UserError) -> None:
        self._is_saving = False
        said = self._values.say(error)
        if isinstance(error, RuleBroken) and error.field in self._rows:
            self._rows[error.field].refuse(said)
            self._rows[error.field].editor.setFocus()
        else:
            self._say(said)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))

    def _clear_message(self) -> None:
        if self._message.text():
            self._say("")
            for name in self._text_fields():
                self._rows[name].editor.refuse("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self._values.view.words().new)
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self._kept.setText(self.tr("Your draft from before."))
        self._discard.setText(self.tr("Discard"))
        self.looks_like.retranslate()
        for name, row in self._rows.items():
            row.set_name(self._values.title(name))
