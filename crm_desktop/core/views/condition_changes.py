"""Changes of a condition at a place in it, which is told by the numbers of the parts that lead there."""

from __future__ import annotations

from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Chosen, Group, Linked, Mine, Negated, Pointing

#: Of a group the number of a part; what has one part alone has the number 0.
Path = tuple[int, ...]


def part_at(whole: Chosen, path: Path) -> Chosen:
    """What stands at a place."""
    for number in path:
        whole = _parts(whole)[number]
    return whole


def put(whole: Chosen, path: Path, new: Chosen | None) -> Chosen:
    """The same with something else at a place; None takes out what stands there, with its "not"."""
    return _put(whole, path, new) or Group()


def _put(whole: Chosen, path: Path, new: Chosen | None) -> Chosen | None:
    if not path:
        return new
    number, rest = path[0], path[1:]
    parts = list(_parts(whole))
    inner = _put(parts[number], rest, new)
    if inner is None and isinstance(whole, Negated):
        return None
    parts[number : number + 1] = [] if inner is None else [inner]
    return _with_parts(whole, tuple(parts))


def added(whole: Chosen, path: Path, new: Chosen) -> tuple[Chosen, Path]:
    """The same with one part more at the end of the group at a place, and where that stands now."""
    group = part_at(whole, path)
    parts = group.parts if isinstance(group, Group) else (group,)
    is_any = isinstance(group, Group) and group.is_any
    return put(whole, path, Group((*parts, new), is_any)), (*path, len(parts))


def opened(chosen: Chosen) -> Group:
    """A condition as a group, in which there are groups behind every link, so that parts can be added."""
    return _grouped(_opened(chosen))


def _opened(chosen: Chosen) -> Chosen:
    match chosen:
        case Group(parts, is_any):
            return Group(tuple(_opened(part) for part in parts), is_any)
        case Negated(Negated(part)):
            return _opened(part)
        case Negated(part):
            return Negated(_opened(part))
        case Linked(field, part):
            return Linked(field, _grouped(_opened(part)))
        case Pointing(kind, field, part):
            return Pointing(kind, field, _grouped(_opened(part)))
    return chosen


def _grouped(chosen: Chosen) -> Group:
    return chosen if isinstance(chosen, Group) else Group((chosen,))


def _parts(chosen: Chosen) -> tuple[Chosen, ...]:
    match chosen:
        case Group(parts, _):
            return parts
        case Negated(part) | Linked(_, part) | Pointing(_, _, part):
            return (part,)
        case Mine() | ChosenFilter():
            return ()


def _with_parts(chosen: Chosen, parts: tuple[Chosen, ...]) -> Chosen:
    match chosen:
        case Negated():
            return Negated(*parts)
        case Linked(field, _):
            return Linked(field, parts[0] if parts else Group())
        case Pointing(kind, field, _):
            return Pointing(kind, field, parts[0] if parts else Group())
    return Group(parts, isinstance(chosen, Group) and chosen.is_any)
