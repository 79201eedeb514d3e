"""How kinds are called on the command line: in English, as one or as several, with - or _ between words."""

from __future__ import annotations

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import KIND_NAMES


def kind_typed(text: str) -> Kind | None:
    """The kind that a person typed, or None where it is none: "leads", "opportunity-contact"."""
    name = text.strip().casefold().replace("-", "_").replace(" ", "_")
    return next((Kind(kind) for kind in KIND_NAMES if name in (kind, _plural(kind))), None)


def as_typed() -> tuple[str, ...]:
    """What all kinds are called, in the plural, those with pages of their own first."""
    kinds = sorted(KIND_NAMES, key=lambda kind: not KIND_NAMES[kind].several)
    return tuple(map(typed, kinds))


def typed(kind: str) -> str:
    """What one kind is called, in the plural."""
    return _plural(kind).replace("_", "-")


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
