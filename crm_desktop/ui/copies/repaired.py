"""Asks before a damaged file is repaired, and says afterwards what could be kept and what is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crm_desktop.bridge.access.opening import Repaired
from crm_desktop.bridge.person.words import Words
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.ui.dialogs.notice import Choice, Notice

_LIST_HEIGHT = 180
_WIDTH = 560


def repair_question(icons: Icons, parent: QWidget, *, has_backup: bool) -> Notice:
    """Whether what can be read shall take the place of the damaged file. Choices: "later", "repair"."""
    translate = QCoreApplication.translate
    text = translate(
        "RepairQuestion",
        "Everything that can still be read is carried into a new file, which takes the place of the damaged "
        "one. What is lost is counted and listed. The damaged file is kept under another name.",
    )
    if has_backup:
        advice = translate(
            "RepairQuestion", "Whatever was entered since the newest backup is kept only by a repair."
        )
        text = f"{text}\n{advice}"
    choices = (
        Choice("later", translate("RepairQuestion", "Cancel")),
        Choice("repair", translate("RepairQuestion", "Repair the file"), True),
    )
    return Notice(icons, translate("RepairQuestion", "Repair the damaged file?"), text, choices, parent)


class RepairedNotice(Notice):
    """What a repair came to: kinds with what was kept and lost, and the lost records by their names."""

    def __init__(self, icons: Icons, repaired: Repaired, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = Words()
        lost = len(repaired.lost)
        if lost or repaired.other:
            title = translate("RepairedNotice", "The file is repaired, with losses")
        else:
            title = translate("RepairedNotice", "The file is repaired, nothing is lost")
        parts = [f"{words.kinds(kind)} {count:,}" for kind, count in repaired.kept.items() if count]
        lines = (
            [translate("RepairedNotice", "Kept: {parts}").format(parts=" · ".join(parts))] if parts else []
        )
        if repaired.other:
            other = translate(
                "RepairedNotice", "Other rows that are lost, such as links and history: {count}"
            )
            lines.append(other.format(count=f"{repaired.other:,}"))
        if repaired.former is not None:
            kept = translate("RepairedNotice", "The damaged file is kept as {path}.")
            lines.append(kept.format(path=repaired.former))
        super().__init__(
            icons,
            title,
            "\n".join(lines),
            (Choice("close", translate("RepairedNotice", "Close"), True),),
            parent,
            icon="circle-alert" if lost or repaired.other else "circle-check",
            role=Role.WARN if lost or repaired.other else Role.GOOD,
        )
        self.setMinimumWidth(_WIDTH)
        self._list = QPlainTextEdit(self)
        if lost:
            self._show_lost(repaired, words)
        else:
            self._list.hide()

    @property
    def lost(self) -> list[str]:
        """The lost records as they are listed."""
        return self._list.toPlainText().splitlines()

    def _show_lost(self, repaired: Repaired, words: Words) -> None:
        lines = []
        for kind in dict.fromkeys(named.kind for named in repaired.lost):
            names = [named for named in repaired.lost if named.kind == kind]
            heading = self.tr("Lost: {kinds} {count}")
            lines.append(heading.format(kinds=words.kinds(kind), count=f"{len(names):,}"))
            lines += [f"    #{named.id}  {named.title}".rstrip() for named in names]
        self._list.setReadOnly(True)
        self._list.setPlainText("\n".join(lines))
        self._list.setMinimumHeight(_LIST_HEIGHT)
        self._list.setAccessibleName(self.tr("Lost records"))
        self._list.setTabChangesFocus(True)
        self.body.addWidget(self._list, 1)
        self.add_button(self.tr("Copy the list"), self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._list.toPlainText())
