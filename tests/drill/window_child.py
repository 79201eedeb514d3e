"""The window itself, off the screen, while it writes without a pause; it says what it was told is written.

Call: window_child.py FILE SEED. A line is printed for each command that the window was told is written: the
journal record's id.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop.application import Application
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, EditRecords, Undo
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import ListQuery, Matching
from crm_desktop.core.records.kinds import Kind


class Hand(QObject):
    """Gives the next command as soon as the last one is done."""

    def __init__(self, program: Application, seed: int) -> None:
        super().__init__(program)
        self._program = program
        self._dice = random.Random(seed)
        self._waiting = QTimer(self)
        self._waiting.setInterval(5)
        self._waiting.timeout.connect(self._look)
        self._waiting.start()

    def _look(self) -> None:
        if self._program.document is not None:
            self._waiting.stop()
            self._next(self._program.document.gateway)

    def _next(self, gateway: Gateway) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.change_set is not None:
                print(outcome.change_set.journal_id, flush=True)
            self._next(gateway)

        def failed(_error: UserError) -> None:
            self._next(gateway)

        gateway.run(self._command(), done=done, failed=failed)

    def _command(self) -> Command:
        rolled, number = self._dice.random(), self._dice.randrange(1000)
        if rolled < 0.6:
            return CreateRecord(Kind.LEAD, {"name": f"王小明 {number}", "raw_text": "x" * number * 20})
        if rolled < 0.8:
            return EditRecords(Matching(ListQuery(Kind.LEAD)), {"company": f"Bau {number}"})
        return Undo()


def main(path: Path, seed: int) -> int:
    """Write until killed."""
    application = QApplication([])
    program = Application(application, Preferences(path.parent.parent / "preferences.ini", application), "en")
    claim = SingleInstance(path, application)
    program.begin(path, claim, is_claimed=claim.claim(), demo=False)
    hand = Hand(program, seed)
    assert hand.parent() is program
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
