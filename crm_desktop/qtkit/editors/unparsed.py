"""Typed text that is no value, wherever it is kept until it is mended."""

from __future__ import annotations

from crm_desktop.frozen import frozen


@frozen
class Unparsed:
    """Typed text that is no value, such as "31 February" in a date column."""

    text: str
