"""How an editor has made what its text names and no list holds yet, once somebody has chosen that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import shiboken6

from crm_desktop.qtkit.editors.base import Editor

#: A name of so many letters is worth the offer.
SHORTEST_NEW = 2


class Maker(Protocol):
    """Makes what a text names and nothing found has, after somebody has chosen that."""

    def offer(self, text: str) -> str:
        """What the last line of the suggestions says."""

    def make(self, text: str, done: Callable[[Any], None], refused: Callable[[str], None]) -> None:
        """Make it; `done` is given its value, at once or later, or `refused` the reason."""


class Making:
    """One field's way to its maker: each text is made once, and the answer finds the field if it is there.

    `take` is given the value and the text that it was made of.
    """

    def __init__(self, editor: Editor, maker: Maker, take: Callable[[Any, str], None]) -> None:
        self._editor = editor
        self._maker = maker
        self._take = take
        self._under_way = ""

    def offer(self, text: str) -> str:
        """What offers to make a text; "" for one that is too short to be a name."""
        return self._maker.offer(text) if len(text) >= SHORTEST_NEW else ""

    def begin(self, text: str) -> None:
        """Make it, once: Enter in a list is told by the field and by the list."""
        if self._under_way != text:
            self._under_way = text
            self._maker.make(text, _Made(self, text), self.refused)

    def made(self, value: Any, text: str) -> None:
        """Hand over what was made, unless the field is gone: a cell may be left before that."""
        self._under_way = ""
        if shiboken6.isValid(self._editor):
            self._take(value, text)

    def refused(self, message: str) -> None:
        """Say at the field why nothing was made."""
        self._under_way = ""
        if shiboken6.isValid(self._editor):
            self._editor.refuse(message)


class _Made:
    """Remembers of which text something is being made."""

    def __init__(self, making: Making, text: str) -> None:
        self._making = making
        self._text = text

    def __call__(self, value: Any) -> None:
        self._making.made(value, self._text)
