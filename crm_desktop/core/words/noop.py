"""Marks texts for translation without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """The text itself; lupdate collects it under the context."""
    del context
    return text
