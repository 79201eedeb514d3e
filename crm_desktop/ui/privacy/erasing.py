"""The window that says what erasing a person does before it is done; asked for by the key of the deed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.privacy.erasing import ErasureFacts, erase, find_out
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.privacy.one_person import one_person

_SIZE = (620, 560)


class EraseDialog(Dialog):
    """What goes, what stays, which backups hold the person; then the one deed that undo cannot take back."""

    def __init__(
        self, context: PageContext, command: ErasePerson, handle: Callable[[Request], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Erase for good"))
        self._context = context
        self._command = command
        self._handle = handle
        self._facts: ErasureFacts | None = None
        self._running: Running | None = None
        self._title = plain_label(self.tr("Erase for good"), self, size=TextSize.TITLE, bold=True)
        self._warning = plain_label(
            self.tr(
                "This is the one thing that cannot be taken back: not by undo, not from the recycle bin, "
                "not by the history."
            ),
            self,
            role=Role.BAD,
            bold=True,
        )
        self.said = plain_label(self.tr("Looking through the file…"), self, role=Role.MUTED)
        self.copies_box = QCheckBox(self)
        self.copies_box.hide()
        self.sure_box = QCheckBox(self.tr("I know that nobody can bring it back"), self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.erase_button = Button(self.tr("Erase for good"), "danger", self)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._body = QWidget(self)
        self._lines = QVBoxLayout(self._body)
        self._lay_out()
        self.sure_box.toggled.connect(self._allow)
        self.erase_button.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.reject)
        self._allow()
        find_out(context, command, self._show_facts, self._refused, owner=self)

    def _lay_out(self) -> None:
        self._warning.setWordWrap(True)
        self.said.setWordWrap(True)
        self._lines.setContentsMargins(0, 4, 8, 4)
        self._lines.setSpacing(4)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._body)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.erase_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._warning)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.copies_box)
        layout.addWidget(self.sure_box)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self._cancel.setFocus()

    # What was found --------------------------------------------------------------------------------------

    def _show_facts(self, facts: ErasureFacts) -> None:
        self._facts = facts
        self._bar.hide()
        self.said.setText("")
        words = self._context.words
        held = facts.plan.held_by_others
        names = list(dict.fromkeys(title for _kind, _id, title in facts.plan.people))
        self._title.setText(self.tr("Erase {name} for good").format(name=words.listed(names)))
        self._add(
            self.tr("Who it is"),
            (f"{words.kind(kind)} #{id_}  {title}" for kind, id_, title in facts.plan.people),
        )
        self._add(self.tr("What goes"), self._counted(facts.gone))
        self._add(self.tr("What stays and no longer names the person"), self._counted(facts.blanked))
        self._add(
            self.tr("What stays because another record has it too"),
            (f"{value}  ({words.kind(kind)} “{title}”)" for value, kind, _id, title in held),
        )
        self._add(self.tr("Backups that still hold the person"), (str(copy.path) for copy in facts.copies))
        self._lines.addStretch(1)
        if facts.copies:
            text = self.tr("Make a new backup and delete these {count}", "", len(facts.copies))
            self.copies_box.setText(text.format(count=self._context.formats.number(len(facts.copies))))
            self.copies_box.show()
        self._allow()

    def _counted(self, counts: Mapping[Kind, int]) -> Iterable[str]:
        number, words = self._context.formats.number, self._context.words
        return (f"{words.kinds(kind)}  {number(count)}" for kind, count in counts.items())

    def _add(self, heading: str, lines: Iterable[str]) -> None:
        told = list(lines)
        if not told:
            return
        self._lines.addWidget(plain_label(heading, self._body, role=Role.MUTED, size=TextSize.SMALL))
        for line in told:
            label = plain_label(line, self._body)
            label.setWordWrap(True)
            self._lines.addWidget(label)
        self._lines.addSpacing(8)

    def _allow(self) -> None:
        is_ready = self._facts is not None and self._running is None
        self.sure_box.setEnabled(is_ready)
        self.erase_button.setEnabled(is_ready and self.sure_box.isChecked())

    # The deed --------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        assert self._facts is not None
        copies = self._facts.copies if self.copies_box.isChecked() else ()
        self._bar.show()
        self._running = erase(
            self._context, self._command, copies, done=self._done, failed=self._refused, owner=self
        )
        self._running.progressed.connect(self._progressed)
        self._allow()

    def _progressed(self, done: int, total: int, _seconds: float) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _done(self, is_rewritten: bool) -> None:
        self._running = None
        if not is_rewritten:
            text = self.tr(
                "The records are erased, but the file could not be rewritten yet: until it is, free parts of "
                "it may hold what they said. The next opening tries again."
            )
            self._handle(Say(text))
        self.accept()

    def _refused(self, error: UserError) -> None:
        self._running = None
        self._bar.hide()
        self._allow()
        if not isinstance(error, Cancelled):
            self.said.setText(self._context.words.error(error, self._command.kind))

    def reject(self) -> None:
        """Stop the erasure while it runs, which leaves all as it was; else close."""
        if self._running is not None:
            self._running.cancel()
        else:
            super().reject()


def open_deed(
    parent: QWidget, context: PageContext, target: Target, handle: Callable[[Request], None]
) -> None:
    """Say what would be erased."""
    record = one_person(target, handle)
    if record is not None:
        EraseDialog(context, ErasePerson(target.kind, record), handle, parent).open()
