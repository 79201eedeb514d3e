"""The window of backups: which there are, what differs from now, and the ways back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.bridge.copies.session import Comparison, CopySession, Named
from crm_desktop.core.changes import Outcome
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import PasswordNeeded, UserError
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.copies.copy_list import CopyList
from crm_desktop.ui.copies.difference import DifferencePart
from crm_desktop.ui.dialogs.files import ask_folder, ask_new
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.encryption.password_dialog import PasswordDialog

_SIZE = (1080, 680)
_LIST_WIDTH = 410
#: Within a small window there is so much around it, unless that is smaller than this.
_LEAST = (920, 600)
#: Changes that come close together are compared once, in milliseconds.
_GATHER = 300


class RestoreDialog(Dialog):
    """Everything that it does can be undone, but for a restore in place, which keeps the present file."""

    #: says itself what was done: a message of the main window would lie behind
    tells_outcome = True
    #: a copy shall take the place of the file (Copy)
    restore_wanted = Signal(object)
    #: a copy that was written as a file shall be opened (Path)
    file_wanted = Signal(Path)

    def __init__(self, context: PageContext, backups: Backups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._backups = backups
        self._session = CopySession(context.gateway, backups, self)
        self._toasts = Toasts(self, context.themes, context.icons, foot=0)
        self._chosen: Copy | None = None
        name = context.gateway.path.stem
        self._title = plain_label(
            self.tr("Backups of “{file}”").format(file=name), self, size=TextSize.LARGE, bold=True
        )
        self._summary = plain_label("", self, role=Role.MUTED)
        self.list = CopyList(context, self)
        self.difference = DifferencePart(context, self)
        self.look = Button(self.tr("Look inside"), "plain", self)
        self.beside = Button(self.tr("Restore as a new file…"), "plain", self)
        self.make = Button(self.tr("Back up now"), "plain", self)
        self.second = Button(self.tr("Second place…"), "plain", self)
        self.in_place = Button(self.tr("Restore in place…"), "primary", self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_GATHER)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        theme = self._context.themes.current
        self.fill(QSize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1])), QSize(*_LEAST))
        self.list.setMinimumWidth(theme.pixels(_LIST_WIDTH))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.difference, 3)
        close = Button(self.tr("Close"), "plain", self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        for button in (self.look, self.beside, self.make, self.second):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.in_place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._summary)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._choose)
        self.difference.wanted.connect(self._take_back)
        self.look.clicked.connect(self._look_inside)
        self.beside.clicked.connect(self._restore_beside)
        self.make.clicked.connect(self._make)
        self.second.clicked.connect(self._ask_second)
        self.in_place.clicked.connect(self._ask_in_place)
        self._session.refused.connect(self._refuse)
        self._session.faulty.connect(self._found_faulty)
        self._backups.made.connect(self._made)
        self._context.gateway.changed.connect(self._changed)
        self._soon.timeout.connect(self._compare)
        self.finished.connect(self._end)

    # Reading ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        copies = self._session.copies()
        self.list.show_copies(copies)
        self._summary.setText(self._said_of(copies))
        if copies:
            self.list.show_id(0)
            self.list.setFocus()
        self._choose(0 if copies else -1)

    def _said_of(self, copies: list[Copy]) -> str:
        good = [copy for copy in copies if not copy.fault]
        if not good:
            return self.tr("There is no verified backup yet.")
        near = self._context.formats.near_moment
        parts = [self.tr("%n verified backup(s)", "", len(good))]
        parts.append(self.tr("newest {when}").format(when=near(good[0].at)))
        place = self._backups.keeper.second_place
        second = next((copy for copy in good if copy.reason is Reason.SECOND_PLACE), None)
        if second is not None:
            also = self.tr("also in {place} ({when})")
            parts.append(also.format(place=second.path.parent, when=near(second.at)))
        elif place is not None:
            parts.append(self.tr("also in {place} as soon as it is there").format(place=place))
        return "  ·  ".join(parts)

    def _choose(self, number: int) -> None:
        self._chosen = self.list.copy_at(number)
        can = self._chosen is not None and not self._chosen.fault
        for button in (self.look, self.beside, self.in_place):
            button.setEnabled(can)
        self._compare()

    def _compare(self) -> None:
        copy = self._chosen
        if copy is None:
            self.difference.wait(self.tr("Choose a backup to see what has changed since."))
            return
        when = self._context.formats.near_moment(copy.at)
        title = self.tr("{when}, compared with now").format(when=when[:1].upper() + when[1:])
        if copy.fault:
            self.difference.wait(title, self.tr("This backup is damaged. Choose an older one."))
            return
        if self.difference.title.text() != title:
            self.difference.wait(title, self.tr("Comparing…"))
        self._session.compare(copy, self._show)

    def _show(self, comparison: Comparison) -> None:
        self.difference.show_comparison(comparison)

    def _found_faulty(self, _copy: Copy) -> None:
        self._read()

    def _made(self, _copy: Copy) -> None:
        self._read()

    def _changed(self, _change_set: object, _origin: object) -> None:
        self._soon.start()

    # Ways back -------------------------------------------------------------------------------------------

    def _take_back(self, named: Named) -> None:
        if self._chosen is not None:
            self._session.take_back(self._chosen, named, self._taken_back, self)

    def _taken_back(self, outcome: Outcome) -> None:
        change_set = outcome.change_set
        if change_set is not None:
            said = self._context.words.done(change_set.label, change_set.params)
            self._toasts.show(said, self.tr("Undo")).acted.connect(self._undo)

    def _undo(self) -> None:
        self._context.gateway.undo()

    def _look_inside(self) -> None:
        if self._chosen is not None:
            self._session.look_inside(self._chosen, self._context.formats.language)
            self._toasts.show(self.tr("The backup opens in a window of its own."))

    def _restore_beside(self) -> None:
        copy = self._chosen
        if copy is None:
            return
        chosen = ask_new(self, self._context.gateway.path.parent)
        if chosen is not None:
            self._session.restore_as(copy, chosen.path, self._restored, may_replace=chosen.may_replace)

    def _restored(self, path: Path) -> None:
        notice = Notice(
            self._context.icons,
            self.tr("The backup is a file of its own now"),
            str(path),
            (Choice("stay", self.tr("Stay here")), Choice("open", self.tr("Open it"), True)),
            self,
            icon="circle-check",
            role=Role.GOOD,
        )
        self._restored_to = path
        notice.chosen.connect(self._restored_answered)
        notice.open()

    def _restored_answered(self, key: str) -> None:
        if key == "open":
            self.file_wanted.emit(self._restored_to)
            self.accept()

    def _make(self) -> None:
        self._backups.make_now()

    def _ask_second(self) -> None:
        folder = ask_folder(self, self._backups.keeper.second_place or documents_folder())
        if folder is not None:
            self.choose_second(folder)

    def choose_second(self, folder: Path) -> None:
        """Keep further copies in a folder whenever it is there: a stick, a drive of the network."""
        self._backups.keeper.choose_second_place(folder)
        self._backups.make_second()
        self._summary.setText(self._said_of(self._session.copies()))

    def _ask_in_place(self) -> None:
        copy = self._chosen
        if copy is None:
            return
        when = self._context.formats.near_moment(copy.at)
        text = self.tr(
            "The file will be as it was: {when}. What is in it now is kept as a file beside it and stands in "
            "this list afterwards."
        )
        notice = Notice(
            self._context.icons,
            self.tr("Restore this backup?"),
            text.format(when=when),
            (Choice("back", self.tr("Go back")), Choice("restore", self.tr("Restore in place"), True)),
            self,
        )
        notice.chosen.connect(self._in_place_answered)
        notice.open()

    def _in_place_answered(self, key: str) -> None:
        if key == "restore" and self._chosen is not None:
            self.restore_wanted.emit(self._chosen)
            self.accept()

    def _refuse(self, error: UserError) -> None:
        if isinstance(error, PasswordNeeded):
            self._ask_password(Path(str(error.params["path"])))
            return
        self._toasts.show(self._context.words.error(error), bad=True)

    def _ask_password(self, path: Path) -> None:
        """A copy from before the password was changed has the former one."""
        dialog = PasswordDialog(self._context.icons, path, self._backups.keeper.known, self)
        dialog.unlocked.connect(self._compare)
        dialog.open()

    def _end(self, _result: int) -> None:
        self._session.close()
        self.deleteLater()
