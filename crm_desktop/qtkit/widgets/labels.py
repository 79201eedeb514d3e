"""Labels that show plain text only, coloured and sized by role."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize

#: Words that may be wider than the narrowest panel, and the places in them where a line may end.
_LONG_WORD = re.compile(r"[!-~]{20,}")
_BREAKS = re.compile(r"[@._/-](?=.)|[A-Za-z0-9]{8}(?=[A-Za-z0-9]{4})")


def plain_label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    role: Role | None = None,
    size: TextSize | None = None,
    bold: bool = False,
) -> QLabel:
    """Return a label that never takes its text for markup; its looks follow the theme."""
    label = QLabel(parent)
    _make_plain(label, text, role, size, bold)
    return label


def breakable(text: str) -> str:
    """Return a text whose long words may end a line within: a label that wraps would cut what has no space.

    An address breaks behind its signs, a long run of letters anywhere; each place is a space without width.
    """
    return _LONG_WORD.sub(lambda word: _BREAKS.sub("\\g<0>\u200b", word.group()), text)


def set_label_role(label: QLabel, role: Role | None) -> None:
    """Colour a label for another role, or by default for None."""
    value = role.value if role else None
    if label.property("role") != value:  # dressing costs milliseconds
        label.setProperty("role", value)
        repolish(label)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the widget again: it does not watch dynamic properties itself."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _make_plain(label: QLabel, text: str, role: Role | None, size: TextSize | None, bold: bool) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role is not None:
        label.setProperty("role", role.value)
    if size is not None:
        label.setProperty("textSize", size.value)
    if bold:
        label.setProperty("bold", True)


class ElidedLabel(QLabel):
    """A one-line label that ends in "…" where the room ends, and then shows the whole text as a tooltip.

    A `brief` text, where one is set, is shown instead before anything is left out.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: Role | None = None,
        size: TextSize | None = None,
        bold: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._brief, self._is_brief = "", False
        _make_plain(self, text, role, size, bold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show a text; line breaks become spaces."""
        super().setText(" ".join(text.split()))
        self._tell_whole_text()

    def set_brief(self, text: str) -> None:
        """Set what is shown where the whole text has no room; "" for nothing else."""
        self._brief = " ".join(text.split())
        self._tell_whole_text()
        self.update()

    @property
    def has_room(self) -> bool:
        """Whether the whole text fits."""
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()

    def be_brief(self, is_brief: bool) -> None:
        """Show the brief text also where the whole one would fit: others beside it have no room."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self._tell_whole_text()
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters: the text may shrink to that."""
        return QSize(self.fontMetrics().horizontalAdvance("MM…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the room that the whole text asks for."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def elided_text(self) -> str:
        """Return the text as it is painted in the present room."""
        is_brief = bool(self._brief) and (self._is_brief or not self.has_room)
        text = self._brief if is_brief else self.text()
        return self.fontMetrics().elidedText(text, self._mode, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shortened text."""
        painter = QPainter(self)
        # The style sheet has put the role's colour into the palette.
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(self.contentsRect(), int(self.alignment()), self.elided_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show or drop the tooltip as the text fits or not."""
        super().resizeEvent(event)
        self._tell_whole_text()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a change of font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell_whole_text()

    def _tell_whole_text(self) -> None:
        text = self.text()
        if self.elided_text() == text:
            self.setToolTip("")
            return
        self.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """Return tooltip text that Qt shows letter by letter, whatever tags it holds.

    Tooltips guess at markup and cannot be told not to, so the text is escaped into markup of one paragraph.
    """
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<p style="white-space: pre-wrap">{escaped}</p>'
