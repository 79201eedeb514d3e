"""Photographs every page in both themes, all languages and two sizes into shots/, to be looked at.

Run by `python3 dev.py shots`; `python3 dev.py shots -- --lang zh_TW --theme dark --scene leads pipeline`
takes a part of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QDialog

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.words.languages import LANGUAGES
from crm_desktop.ui.settings.appearance import Appearance
from tests.shots import file_scenes, quote_scenes
from tests.shots.scenes import EMPTY_SCENES, SCENES, Scene
from tests.shots.stage import Stage, demo_file
from tests.support import ROOT

#: Modules that enter scenes of their own.
FURTHER = (quote_scenes, file_scenes)
THEMES = ("light", "dark")
SIZES = ("1360x860", "1000x640")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What is to be photographed."""
    parser = argparse.ArgumentParser(prog="dev.py shots --", description=__doc__)
    parser.add_argument("--lang", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=list(THEMES))
    parser.add_argument("--size", nargs="+", default=list(SIZES), metavar="WIDTHxHEIGHT")
    parser.add_argument("--scale", type=int, default=100, help="text size in per cent")
    scenes = [*SCENES, *EMPTY_SCENES]
    parser.add_argument("--scene", nargs="+", choices=scenes, default=scenes, metavar="SCENE")
    parser.add_argument("--to", type=Path, default=ROOT / "shots", metavar="FOLDER")
    return parser.parse_args(arguments)


class Photographer:
    """Goes through languages, themes and sizes; a scene that fails is named at the end."""

    def __init__(self, wanted: argparse.Namespace, folder: Path, application: QApplication) -> None:
        self._wanted = wanted
        self._folder = folder
        self._appearance = Appearance(application, Preferences(folder / "preferences.ini"), "en")
        self._appearance.look.choose_text_size(wanted.scale)
        self.failed: list[str] = []
        self.taken = 0

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take down an error in a slot, which Qt does not pass on."""
        self.failed.append("".join(traceback.format_exception(kind, error, trace)))

    def language(self, language: str) -> None:
        """All pictures in one language."""
        self._appearance.look.choose_language(language)
        for path, scenes in (
            (demo_file(self._folder, language), SCENES),
            (self._folder / f"empty-{language}.crm", EMPTY_SCENES),
        ):
            chosen = {name: scene for name, scene in scenes.items() if name in self._wanted.scene}
            if chosen:
                stage = Stage(self._appearance, path)
                self._file(stage, chosen)
                stage.close()

    def _file(self, stage: Stage, scenes: Mapping[str, Scene]) -> None:
        for theme in self._wanted.theme:
            stage.appearance.look.choose_theme(theme)
            for size in self._wanted.size:
                width, height = map(int, size.split("x"))
                stage.window.resize(width, height)
                for name, scene in scenes.items():
                    language = stage.appearance.look.language
                    self._take(stage, scene, f"{name}--{language}-{theme}-{size}")

    def _take(self, stage: Stage, scene: Scene, name: str) -> None:
        running = scene(stage)
        try:
            next(running)
            stage.picture().save(str(self._wanted.to / f"{name}.png"))
            self.taken += 1
            next(running, None)
            self.failed += [f"{name}: {error!r}" for error in stage.defects]
            stage.defects.clear()
        except Exception as error:  # the other pictures are worth having
            self.failed.append(f"{name}: {error!r}")
            for each in QApplication.topLevelWidgets():  # what it has opened is not part of the next one
                if isinstance(each, QDialog):
                    each.close()


def main(arguments: Sequence[str]) -> int:
    """Take the pictures; 1 when a scene failed."""
    wanted = parsed(arguments)
    wanted.to.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        QStandardPaths.setTestModeEnabled(True)
        application = QApplication(sys.argv[:1])
        application.setQuitOnLastWindowClosed(False)
        photographer = Photographer(wanted, Path(folder), application)
        sys.excepthook = photographer.note
        for language in wanted.lang:
            photographer.language(language)
    print(f"{photographer.taken} pictures in {wanted.to}, {time.monotonic() - started:.0f} s")
    for line in photographer.failed:
        print(f"failed: {line}", file=sys.stderr)
    return 1 if photographer.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
