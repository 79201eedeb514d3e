"""What a person is told when a file cannot be opened, and when the program itself has failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.copies.backups import WayOut
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.errors import DamagedFile, LostFile, UserError
from crm_desktop.core.files.pending import write_file
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.ui.dialogs.files import ask_report
from crm_desktop.ui.dialogs.notice import Choice, Notice

_REPORT_HEIGHT = 180
_DEFECT_WIDTH = 640


def file_problem(
    icons: Icons,
    error: UserError,
    path: Path,
    way: WayOut,
    formats: Formats,
    *,
    has_window: bool,
    parent: QWidget | None,
) -> Notice:
    """Why a file cannot be opened.

    Choices: "backup" (the newest copy), "repair", "open", "new", "quit", "close".
    """
    translate = QCoreApplication.translate
    choices: list[Choice] = []
    if has_window:
        choices.append(Choice("close", translate("FileProblem", "Close")))
    else:
        choices.append(Choice("quit", translate("FileProblem", "Quit")))
        choices.append(Choice("new", translate("FileProblem", "New file…")))
    has_backup = way.copy is not None
    if isinstance(error, DamagedFile) and error.key != "nothing_readable":
        choices.append(Choice("repair", translate("FileProblem", "Repair…")))
    other = translate("FileProblem", "Open another file…")
    if isinstance(error, LostFile):
        other = translate("FileProblem", "Look for it…")
    choices.append(Choice("open", other, not has_backup))
    if has_backup:
        choices.append(Choice("backup", translate("FileProblem", "Open the newest backup"), True))
    text = Words().error(error)
    if not error.params.get("path"):
        text = f"{path}\n{text}"
    text = "\n".join([text, *what_helps(Words(), formats, way)])
    title = translate("FileProblem", "This file cannot be opened")
    return Notice(icons, title, text, choices, parent)


def what_helps(words: Words, formats: Formats, way: WayOut) -> list[str]:
    """Lines about what a file that cannot be used still shows, and about its newest good copy."""
    translate = QCoreApplication.translate
    lines = []
    parts = [f"{words.kinds(kind)} {count:,}" for kind, count in way.readable.items() if count]
    if parts:
        lines.append(translate("FileProblem", "Still readable: {parts}").format(parts=" · ".join(parts)))
    if way.copy is not None:
        when, path = formats.near_moment(way.copy.at), way.copy.path
        newest = translate("FileProblem", "Its newest good copy, of {when}: {path}")
        lines.append(newest.format(when=when, path=path))
    return lines


def unsafe_place(icons: Icons, *, is_synced: bool, parent: QWidget | None) -> Notice:
    """The file lies where it may be damaged. Choices: "move", "stay"."""
    translate = QCoreApplication.translate
    reason = (
        translate("UnsafePlace", "Its folder is synchronised with other computers while you work.")
        if is_synced
        else translate("UnsafePlace", "It lies on a network drive.")
    )
    advice = translate(
        "UnsafePlace",
        "A data file can be damaged there. Move it to this computer and keep backups in that folder instead. "
        "The file that is there now stays as it is.",
    )
    choices = (
        Choice("stay", translate("UnsafePlace", "Leave it there")),
        Choice("move", translate("UnsafePlace", "Move to this computer"), True),
    )
    title = translate("UnsafePlace", "This place is not safe for the file")
    return Notice(icons, title, f"{reason} {advice}", choices, parent)


class DefectDialog(Notice):
    """An error of the program's own, with a report to save or copy."""

    def __init__(
        self, icons: Icons, report: str, parent: QWidget | None = None, *, protected: Sequence[Path] = ()
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            icons,
            translate("DefectDialog", "Something went wrong in the program"),
            translate(
                "DefectDialog",
                "What was saved before is safe. The last action may not have been carried out. You can go on "
                "working. The report below helps to find the fault; it holds none of your data.",
            ),
            (Choice("close", translate("DefectDialog", "Close"), True),),
            parent,
            icon="triangle-alert",
            role=Role.BAD,
        )
        self._protected = tuple(protected)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setPlainText(report)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.font().pixelSize())  # at the person's text size
        self._text.setFont(font)
        self._text.setMinimumHeight(_REPORT_HEIGHT)
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setTabChangesFocus(True)
        self.body.addWidget(self._text, 1)
        self.add_button(self.tr("Copy"), self._copy)
        self.add_button(self.tr("Save report…"), self._save)
        self.setMinimumWidth(_DEFECT_WIDTH)
        self.adjustSize()

    @property
    def report(self) -> str:
        """The whole text of the report."""
        return self._text.toPlainText()

    def add_report(self, report: str) -> None:
        """Take in one more error that happened while the dialog was open."""
        self._text.appendPlainText(f"\n{report}")

    def save_to(self, path: Path, *, may_replace: bool = False) -> None:
        """Write the report; raises UserError."""
        write_file(path, self.report.encode(), may_replace=may_replace, protected=self._protected)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)

    def _save(self) -> None:
        target = ask_report(self, documents_folder() / "crm-desktop-report.txt")
        if target is None:
            return
        try:
            self.save_to(target.path, may_replace=target.may_replace)
        except UserError as error:
            reason = self.tr("The report could not be saved: {reason}").format(reason=Words().error(error))
            self._text.appendPlainText(f"\n{reason}")
