"""Conditions as a person puts them together, with moving ranges, links and mine; as kept, and as meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.core.queries import AllOf, AnyOf, Condition, Filter, Having, Not, Operator, Through
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import NUMBER
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json
from crm_desktop.core.views.resolving import Days, resolve
from crm_desktop.frozen import frozen

#: Deeper nesting is no question that a person asks.
DEEPEST = 20
#: Nor is more than this; an engine refuses statements that are much longer.
MOST_LETTERS, MOST_PARTS = 4_000, 1_500


@frozen
class Group:
    """All of its parts have to hold, or any of them; one without parts asks nothing."""

    parts: tuple[Chosen, ...] = ()
    is_any: bool = False


@frozen
class Negated:
    """The part must not hold."""

    part: Chosen


@frozen
class Linked:
    """The record that a reference points at has to be so."""

    field: str
    part: Chosen


@frozen
class Pointing:
    """There has to be a record of a kind that points here through a field, and that is so."""

    kind: Kind
    field: str
    part: Chosen


@frozen
class Mine:
    """The record belongs to whoever looks."""


Chosen = ChosenFilter | Group | Negated | Linked | Pointing | Mine


def condition_of(chosen: Chosen, kind: Kind, catalogue: Catalogue, days: Days, user: int | None) -> Condition:
    """What a condition on records of a kind means today, to somebody."""
    if asks_nothing(chosen):
        return AllOf(())
    match chosen:
        case Group(parts, is_any):
            asked = (part for part in parts if not asks_nothing(part))
            meant = tuple(condition_of(part, kind, catalogue, days, user) for part in asked)
            if len(meant) == 1:
                return meant[0]
            return AnyOf(meant) if is_any and meant else AllOf(meant)
        case Negated(part):
            return Not(condition_of(part, kind, catalogue, days, user))
        case Linked(field, part):
            target = target_of(catalogue, kind, field)
            return Through(field, condition_of(part, target, catalogue, days, user))
        case Pointing(child, field, part):
            return Having(child, field, condition_of(part, child, catalogue, days, user))
        case Mine():
            return Filter("owner", Operator.ANY_OF, (user,))
        case ChosenFilter():
            return resolve(chosen, catalogue[kind], days)


def chosen_from_condition(asked: Condition | None) -> Chosen | None:
    """A condition of a query that another page asks to show, as a person may go on with it."""
    match asked:
        case None:
            return None
        case AllOf(parts) | AnyOf(parts):
            told = (chosen_from_condition(part) for part in parts)
            return Group(tuple(part for part in told if part is not None), isinstance(asked, AnyOf))
        case Not(part):
            return Negated(chosen_from_condition(part) or Group())
        case Through(field, part):
            return Linked(field, chosen_from_condition(part) or Group())
        case Having(kind, field, part):
            return Pointing(kind, field, chosen_from_condition(part) or Group())
        case Filter():
            return ChosenFilter.of(asked)


def target_of(catalogue: Catalogue, kind: Kind, field: str) -> Kind:
    """The kind that a reference points at."""
    target = catalogue[kind].field(field).refers_to
    if target is None:
        raise KeyError(field)
    return target


def asks_nothing(chosen: Chosen) -> bool:
    """Whether there is nothing in it that a record could fail; a link that is asked for is something."""
    if isinstance(chosen, Negated | Linked):
        return asks_nothing(chosen.part)
    return isinstance(chosen, Group) and all(asks_nothing(part) for part in chosen.parts)


def parts_in(chosen: Chosen) -> int:
    """Of how many parts it is made."""
    match chosen:
        case Group(parts, _):
            return 1 + sum(parts_in(part) for part in parts)
        case Negated(part) | Linked(_, part) | Pointing(_, _, part):
            return 1 + parts_in(part)
    return 1


def simplified(chosen: Chosen) -> Chosen:
    """The same without groups that ask nothing or have one part alone."""
    match chosen:
        case Group(parts, is_any):
            left = tuple(simplified(part) for part in parts if not asks_nothing(part))
            return left[0] if len(left) == 1 else Group(left, is_any and bool(left))
        case Negated(part):
            return Negated(simplified(part))
        case Linked(field, part):
            return Linked(field, simplified(part))
        case Pointing(kind, field, part):
            return Pointing(kind, field, simplified(part))
    return chosen


# The form in which it is kept ------------------------------------------------------------------------------


def as_json(chosen: Chosen) -> dict[str, object]:
    """A form for preferences and views."""
    match chosen:
        case Group(parts, is_any):
            return {"any" if is_any else "all": [as_json(part) for part in parts]}
        case Negated(part):
            return {"not": as_json(part)}
        case Linked(field, part):
            return {"through": field, "part": as_json(part)}
        case Pointing(kind, field, part):
            return {"having": str(kind), "by": field, "part": as_json(part)}
        case Mine():
            return {"mine": True}
        case ChosenFilter():
            return chosen.as_json()


def from_json(saved: object, kind: Kind, catalogue: Catalogue) -> Chosen | None:
    """What `as_json` gave; parts that this file has no fields for, or no version of ours wrote, are left out.

    None where nothing is left of it.
    """
    return _readable(saved, kind, catalogue, 0)


def _readable(saved: object, kind: Kind, catalogue: Catalogue, depth: int) -> Chosen | None:
    try:
        return _read(saved, kind, catalogue, depth)
    except (KeyError, TypeError, ValueError):
        return None


def _read(saved: Any, kind: Kind, catalogue: Catalogue, depth: int) -> Chosen:
    if depth > 2 * DEEPEST or not isinstance(saved, Mapping):
        raise ValueError(saved)
    for word in ("all", "any"):
        if word in saved:
            parts = [_readable(part, kind, catalogue, depth + 1) for part in saved[word]]
            if parts and all(part is None for part in parts):
                raise ValueError(saved)
            return Group(tuple(part for part in parts if part is not None), word == "any")
    if "not" in saved:
        return Negated(_read(saved["not"], kind, catalogue, depth + 1))
    if "through" in saved:
        field = str(saved["through"])
        target = target_of(catalogue, kind, field)
        return Linked(field, _read(saved["part"], target, catalogue, depth + 1))
    if "having" in saved:
        child, field = Kind(saved["having"]), str(saved["by"])
        if (child, field) not in catalogue.references_to(kind):
            raise KeyError(field)
        return Pointing(child, field, _read(saved["part"], child, catalogue, depth + 1))
    if "mine" in saved:
        catalogue[kind].field("owner")
        return Mine()
    (found,) = filters_from_json({NUMBER.name: NUMBER, **catalogue[kind].by_name}, [saved])
    return found


def lost_fields(saved: object, kind: Kind, catalogue: Catalogue) -> tuple[str, ...]:
    """The fields of a kept condition that are not there any more: `from_json` leaves their parts out."""
    return tuple(dict.fromkeys(_lost(saved, kind, catalogue)))


def _lost(saved: object, kind: Kind, catalogue: Catalogue, depth: int = 0) -> list[str]:
    if not isinstance(saved, Mapping) or depth > 2 * DEEPEST:
        return []
    for word in ("all", "any"):
        parts = saved.get(word)
        if isinstance(parts, list):
            return [name for part in parts for name in _lost(part, kind, catalogue, depth + 1)]
    if "not" in saved:
        return _lost(saved["not"], kind, catalogue, depth + 1)
    record = catalogue[kind]
    name = saved.get("through", saved.get("field", "owner" if "mine" in saved else None))
    if isinstance(name, str) and name not in {NUMBER.name, *record.by_name}:
        return [name]
    if "through" in saved and (target := record.field(str(name)).refers_to) is not None:
        return _lost(saved.get("part"), target, catalogue, depth + 1)
    child = next((each for each, _ in catalogue.references_to(kind) if each == saved.get("having")), None)
    return [] if child is None else _lost(saved.get("part"), child, catalogue, depth + 1)
