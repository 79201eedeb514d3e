"""The actions of a kind's chosen records in menus and by keys: steps, the pool, sharing out among people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.chosen_actions import ChosenAction, record_as_it_is, tags_action
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.playbooks import step_names
from crm_desktop.core.commands import AssignRecords, Command, EditRecords, StartPlaybook
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored, Target
from crm_desktop.core.tags import TagRecords
from crm_desktop.core.values.tags import Entry
from crm_desktop.ui.record_page.closing_questions import Answer, ask
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.records.share_out import ShareOut
from crm_desktop.ui.records.start_playbook import StartPlaybookPanel
from crm_desktop.ui.records.tags_panel import TagsPanel


class ChosenActions(QObject):
    """One page's actions for what `target` says is chosen; `prepare` brings that into sight."""

    message = Signal(str)

    def __init__(
        self,
        values: FieldValues,
        target: Callable[[], Target | None],
        prepare: Callable[[], None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._values = values
        self._target = target
        self._prepare = prepare
        self._page = page
        self._edits = RecordEdits(values, page)
        self._offered = {each.key: each for each in self._offers()}
        self.actions = {key: self._make(each) for key, each in self._offered.items()}

    def _offers(self) -> tuple[ChosenAction, ...]:
        return (*self._values.view.chosen(), *tags_action(self._values.record))

    def _make(self, offered: ChosenAction) -> QAction:
        action = QAction(self._page)
        action.setShortcut(QKeySequence(offered.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(self.do, offered.key))
        self._page.addAction(action)
        return action

    def retranslate(self) -> None:
        """Set every text anew."""
        for offered in self._offers():
            self.actions[offered.key].setText(offered.text)

    def set_enabled(self, is_enabled: bool) -> None:
        """Offer them, or not while nothing is chosen."""
        for action in self.actions.values():
            action.setEnabled(is_enabled)

    def do(self, key: str, *_checked: object) -> None:
        """Do it with what is chosen."""
        target, offered = self._target(), self._offered[key]
        if target is None:
            return
        self._prepare()
        if offered.shares_out:
            panel = ShareOut(self._values, self._page)
            panel.chosen.connect(partial(self._share_out, target))
            panel.show_at(self._place() - QPoint(panel.sizeHint().width() // 2, 0))
            panel.focus_first()
        elif offered.starts_playbook:
            asked = StartPlaybookPanel(self._values.context, self._page)
            asked.chosen.connect(partial(self._start_playbook, target))
            asked.show_at(self._place() - QPoint(asked.sizeHint().width() // 2, 0))
            asked.focus_first()
        elif offered.tags:
            tags = TagsPanel(self._values.context, target, self._page)
            tags.chosen.connect(partial(self._tag, target))
            tags.show_at(self._place() - QPoint(tags.sizeHint().width() // 2, 0))
            tags.focus_first()
        elif offered.command is not None:
            self._run(offered.command(target))
        elif offered.change is not None:
            self._change(target, *offered.change)

    def _place(self) -> QPoint:
        return self._page.mapToGlobal(self._page.rect().center())

    def _share_out(self, target: Target, users: tuple[int, ...]) -> None:
        self._run(AssignRecords(target, users))

    def _start_playbook(self, target: Target, playbook: int, first_day: date) -> None:
        names = step_names(self._values.context)
        self._run(StartPlaybook(target, playbook, first_day, names))

    def _tag(self, target: Target, put_on: tuple[Entry, ...], take_off: tuple[Entry, ...]) -> None:
        self._run(TagRecords(target, put_on, take_off))

    def _change(self, target: Target, name: str, value: Stored) -> None:
        if isinstance(target, Records) and len(target.ids) == 1:
            self._change_one(target.ids[0], name, value)
            return
        changes: dict[str, object] = {name: value}
        question = self._values.view.question(changes, {}, self._values.context.gateway.reference_data)

        def write(answer: Answer) -> None:
            self._run(EditRecords(target, {**changes, **answer}))

        if question is None:
            write({})
        else:
            ask(self._page, self._values, question, write, at=self._place())

    def _change_one(self, id_: int, name: str, value: Stored) -> None:
        """Ask what one record's change brings up, with what is known of it already."""

        def done(seen: dict[str, Stored]) -> None:
            if seen and seen.get(name) != value:
                self._edits.edit(id_, name, value, seen, refused=self.message.emit, at=self._place())

        work = record_as_it_is(self._values.kind, id_)
        self._values.context.gateway.read(work, done, owner=self, quick=True)

    def _run(self, command: Command) -> None:
        self._values.context.gateway.run(command, origin=self, failed=self._failed, owner=self)

    def _failed(self, error: UserError) -> None:
        self.message.emit(self._values.say(error))
