"""The roof: finds out which file is meant, leaves it to a window that has it, else starts the program.

The program itself is a late import, by name and on purpose: a second start has to raise the first window
at once, without loading the database and all pages before.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import NoReturn

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.data_location import default_file, demo_file, preferences_file
from crm_desktop.bridge.access.recent_files import RecentFiles
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.person.language_choice import chosen_language
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.loading import load

#: How long Python runs one thread before another may, in seconds: a writer must not hold up painting.
SWITCH_INTERVAL = 0.001


def wanted_file(path: Path | None, demo: bool, preferences: Preferences, language: str) -> Path:
    """The file that a start is about: the one named, the demo file, the last one, or the first of all."""
    if path is not None:
        return path.absolute()
    if demo:
        return demo_file(language)
    # Also one that has gone meanwhile: the person is asked about it, and gets no empty file in its place.
    return RecentFiles(preferences).last() or default_file()


def run(arguments: argparse.Namespace) -> int:
    """Show the window that the arguments ask for, and end the process when the last one is closed.

    Returns, with the exit code 0, only where another window has the file.
    """
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    sys.setswitchinterval(SWITCH_INTERVAL)
    QApplication.setApplicationName("CRM Desktop")
    QApplication.setDesktopFileName("crm-desktop")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    preferences = Preferences(preferences_file(), application)
    language = chosen_language(preferences, arguments.lang or "")
    if arguments.look is not None:
        program = load("crm_desktop.application").Application(application, preferences, language)
        program.defects.install()
        program.look_inside(arguments.look)
    elif not _begin(application, preferences, language, arguments):
        return 0
    code = int(application.exec())
    preferences.save()
    _end(code)


def _end(code: int) -> NoReturn:
    """End the process at once; the windows are closed by now, and with them every file.

    Left to themselves, Python and Qt would take the whole program apart first, thousands of objects that own
    each other on both sides, in an order that nobody sets: that has crashed, and nobody gains by it.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program without a console has none
            stream.flush()
    os._exit(code)


def _begin(
    application: QApplication, preferences: Preferences, language: str, arguments: argparse.Namespace
) -> bool:
    """Begin with the file that is meant; False where a window has it, which then comes to the front."""
    path = wanted_file(arguments.db, arguments.demo, preferences, language)
    claim = SingleInstance(path, application)
    is_claimed = claim.claim()
    if not is_claimed and claim.raise_first():
        return False
    program = load("crm_desktop.application").Application(application, preferences, language)
    program.defects.install()
    program.begin(path, claim, is_claimed=is_claimed, demo=arguments.demo)
    return True
