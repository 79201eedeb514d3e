"""Labels show text letter by letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.look.theme import Role
from crm_desktop.qtkit.widgets.labels import (
    ElidedLabel,
    breakable,
    plain_label,
    plain_tooltip,
    set_label_role,
)

HOSTILE = "<img src=file:///etc/passwd> & <b>bold</b>"


def test_markup_is_shown_as_typed(qtbot: QtBot) -> None:
    """Tags are letters."""
    label = plain_label(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    elided = ElidedLabel(HOSTILE)
    qtbot.addWidget(elided)
    assert elided.textFormat() == Qt.TextFormat.PlainText


def test_role_can_change(qtbot: QtBot) -> None:
    """The colour is a property that the style sheet reads."""
    label = plain_label("a", role=Role.MUTED)
    qtbot.addWidget(label)
    set_label_role(label, Role.BAD)
    assert label.property("role") == "bad"


def test_long_text_is_shortened_and_told_in_the_tooltip(qtbot: QtBot) -> None:
    """Only where the room ends is there an ellipsis, and then a tooltip."""
    label = ElidedLabel("宏遠精密股份有限公司 " * 8)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.elided_text().endswith("…")
    assert "宏遠精密" in label.toolTip()
    label.setText("短")
    assert label.elided_text() == "短"
    assert label.toolTip() == ""


def test_tooltips_escape_markup() -> None:
    """What could be taken for tags is escaped; plain words are left alone."""
    assert plain_tooltip("a b") == "a b"
    assert "<b>" not in plain_tooltip("<b>x</b>")
    assert "&lt;b&gt;x" in plain_tooltip("<b>x</b>")


def test_a_label_that_wraps_shows_the_whole_of_a_long_word(qtbot: QtBot) -> None:
    """An address, or the number of another program, as the name of a lead."""
    for word in ("anna.maria@weissenstein-maschinenbau.example.com", "dac32acd4db4c29c230538b72f8dd87d"):
        label = plain_label(breakable(word))
        label.setWordWrap(True)
        qtbot.addWidget(label)
        assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(word) / 2
        assert label.text().replace("\u200b", "") == word
    for text in ("王小明", "Anna Weiss", "https://example.com", "宏遠精密股份有限公司新竹科學園區分公司"):
        assert breakable(text) == text


def test_a_brief_text_is_shown_before_anything_is_left_out(qtbot: QtBot) -> None:
    label = ElidedLabel("NT$ 39,230,784")
    qtbot.addWidget(label)
    label.set_brief("NT$ 3,923萬")
    label.resize(label.sizeHint().width() + 4, 20)
    label.show()
    assert label.elided_text() == "NT$ 39,230,784"
    label.be_brief(True)
    assert label.elided_text() == "NT$ 3,923萬", "as its neighbours"
    label.be_brief(False)
    label.resize(label.sizeHint().width() - 6, 20)
    assert label.elided_text() == "NT$ 3,923萬"
    assert label.toolTip() == "NT$ 39,230,784"
    label.resize(30, 20)
    assert label.elided_text().endswith("…")
