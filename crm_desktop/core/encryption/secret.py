"""A text that nobody may see: a password as it was typed, or a recovery key."""

from __future__ import annotations

import unicodedata
from typing import NoReturn


class Secret:
    """Keeps a text out of logs, reports and pickles, and can be wiped out of memory.

    Composed letters are told apart by no keyboard, so the text is normalised (NFC). What Python and Qt made
    of it before is beyond reach; callers keep no copy of their own.
    """

    __slots__ = ("_bytes",)

    def __init__(self, text: str) -> None:
        self._bytes = bytearray(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass"))

    def __repr__(self) -> str:
        return "<Secret>"

    def __bool__(self) -> bool:
        return bool(self._bytes)

    def __len__(self) -> int:
        return len(self.reveal())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._bytes == self._bytes

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret leaves the process nowhere")

    @property
    def encoded(self) -> bytes:
        """The text as a key is derived from it."""
        return bytes(self._bytes)

    def reveal(self) -> str:
        """The text itself."""
        return self._bytes.decode("utf-8", "surrogatepass")

    def wipe(self) -> None:
        """Overwrite it; it is empty then."""
        for place in range(len(self._bytes)):
            self._bytes[place] = 0
        self._bytes.clear()
