"""The whole window exchanges its language while it runs: no word of the former one stays on any page."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

import pytest
from pyqtgraph.GraphicsScene import GraphicsScene
from PySide6.QtCore import QModelIndex, QObject, QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import KIND_NAMES
from crm_desktop.ui.navigation.page_names import page_keys
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.settings.appearance import Appearance
from development import translation_files
from tests.shots.stage import Stage, delete_now, demo_file
from tests.support import ROOT

#: Words that stand in the demo data too, as a person's job.
JOBS = {"Owner"}

PAGE_KEYS = page_keys(KindViews(BUILT_IN_VIEWS))


def words(language: str) -> dict[str, str]:
    """English texts of the source that have another translation; plural texts and texts with places not."""
    root = ElementTree.parse(ROOT / "resources" / "translations" / f"crm_{language}.ts").getroot()
    found = {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
    }
    return {
        source: text
        for source, text in found.items()
        if text != source and source not in JOBS and "{" not in source and "%" not in source
    }


def texts_of(thing: QObject) -> Iterator[str]:
    """Everything that a widget or an action says to a person, by eye or by ear."""
    if isinstance(thing, QAction | QLabel | QAbstractButton | QLineEdit):
        yield thing.text()
    if isinstance(thing, QAction | QWidget):
        yield thing.toolTip()
    if isinstance(thing, QLineEdit):
        yield thing.placeholderText()
    if isinstance(thing, QMenu):
        yield thing.title()
    if isinstance(thing, QWidget):
        yield from (thing.accessibleName(), thing.accessibleDescription(), thing.windowTitle())
    if isinstance(thing, QComboBox):
        yield from (thing.itemText(place) for place in range(thing.count()))
    if isinstance(thing, QTableView) and thing.model() is not None:
        for column in range(thing.model().columnCount()):
            yield str(thing.model().headerData(column, Qt.Orientation.Horizontal))


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    """The first rows of a list or table."""
    model = view.model()
    if model is None:
        return
    # Qt keeps the number of columns of a list's model to itself.
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(QModelIndex()), 20)):
        for column in range(columns):
            index = model.index(row, column)
            yield str(index.data() or "")
            yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def said(window: QWidget) -> dict[str, str]:
    """What the window and all that belongs to it says, with the class that says it."""
    found: dict[str, str] = {}
    for thing in (window, *window.findChildren(QObject)):
        if isinstance(thing.parent(), GraphicsScene):
            continue  # entries of a menu that pyqtgraph makes and we never show
        for text in texts_of(thing):
            found.setdefault(text.replace("&", "").strip(), type(thing).__name__)
        if isinstance(thing, QAbstractItemView):
            for text in cells_of(thing):
                found.setdefault(text, type(thing).__name__)
    return found


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Stage]:
    translation_files.compile_translations()
    folder = tmp_path_factory.mktemp("languages")
    QStandardPaths.setTestModeEnabled(True)
    appearance = Appearance(qapp, Preferences(folder / "preferences.ini"), "en")
    made = Stage(appearance, demo_file(folder, "en"))
    try:
        made.show("leads", ShowRecord(Kind.LEAD, made.first_id(Kind.LEAD)))
        made.show("opportunities", ShowRecord(Kind.OPPORTUNITY, made.first_id(Kind.OPPORTUNITY)))
        for key in PAGE_KEYS:
            made.show(key)
        yield made
    finally:  # whatever happens: the language is the whole process's
        appearance.languages.use("en")
        QStandardPaths.setTestModeEnabled(False)
        made.close()
        delete_now(appearance)


def test_the_english_window_speaks_english(stage: Stage) -> None:
    """The search itself works: it finds English words while they are there."""
    left = set(said(stage.window)) & set(words("zh_TW"))
    assert len(left) > 60


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN"])
def test_no_english_is_left_after_the_change(stage: Stage, language: str) -> None:
    stage.appearance.look.choose_language(language)
    for key in PAGE_KEYS:
        stage.show(key)
    shown = said(stage.window)
    # Steps of playbooks that were started are activities: what somebody calls them stays.
    started = set(KIND_NAMES["playbook_step"].built_in.values())
    table = {source: text for source, text in words(language).items() if source not in started}
    assert {text: owner for text, owner in shown.items() if text in table} == {}
    other = words("zh_CN" if language == "zh_TW" else "zh_TW")
    foreign = set(other.values()) - set(table.values())
    assert {text: owner for text, owner in shown.items() if text in foreign} == {}
    assert len(set(shown) & set(table.values())) > 60
