"""The keys of pages are what the pages are called in English: the box of commands is asked in it, too."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.ui.navigation.page_names import page_keys, page_titles


def test_a_key_says_the_english_title(qtbot: QtBot) -> None:
    del qtbot  # titles are words of Qt's
    kinds = KindViews(BUILT_IN_VIEWS)
    told = {key: title.casefold() for key, title in page_titles(kinds).items()}
    assert told == {key: key.replace("_", " ") for key in page_keys(kinds)}
