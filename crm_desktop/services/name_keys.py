"""The key by which a name is found and told apart, whoever asks: an import, a rule, a person's words."""

from __future__ import annotations

from functools import cache

from crm_desktop.core.values.names.sameness import name_key
from crm_desktop.services.folding import folder


@cache
def _simplify() -> dict[int, str]:
    return dict(folder().simplify)


def key_of_name(text: str) -> str:
    """The key of a name; see `core.values.names`."""
    return name_key(text, _simplify())
