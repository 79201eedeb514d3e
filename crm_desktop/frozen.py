"""Makes the values of the program: frozen dataclasses with slots, in a quarter of the time.

Some 250 of them are made before the first window. `dataclass(frozen=True, slots=True)` compiles the source
of six methods for each, which was a sixth of all that a start works. Here only `__init__` is compiled: the
others are the same for all classes but for the names of their fields.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field, dataclasses.Field))
def frozen(cls: type[_T]) -> type[_T]:
    """What `dataclass(frozen=True, slots=True)` makes of a class; `fields` and `replace` know it as well.

    Not for classes with an order, with pseudo-fields (`InitVar`), or below a `dataclass(frozen=True)`.
    """
    own = set(vars(cls))
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)  # type: ignore[arg-type]  # a dataclass, as of the line before
    for name, method in _methods(made, fields).items():
        if name not in own:
            method.__qualname__ = f"{made.__qualname__}.{name}"
            setattr(made, name, method)
    return made


def _methods(cls: type, fields: Sequence[Field[Any]]) -> dict[str, Callable[..., Any]]:
    is_equal, hashed = _comparison(fields)
    return {
        "__init__": _init(cls, [field for field in fields if field.init]),
        "__repr__": _repr([field.name for field in fields if field.repr]),
        "__eq__": is_equal,
        "__hash__": hashed,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _take_state,
    }


def _init(cls: type, fields: Sequence[Field[Any]]) -> Callable[..., None]:
    """Compile the one method whose parameters are the fields."""
    given: dict[str, Any] = {"_set": object.__setattr__, "_none": MISSING}
    parameters, keywords = ["self"], list[str]()
    body: list[str] = []
    for field in fields:
        name, parameter, value = field.name, field.name, field.name
        if field.default is not MISSING:
            given[f"_default_{name}"] = field.default
            parameter += f"=_default_{name}"
        elif field.default_factory is not MISSING:
            given[f"_make_{name}"] = field.default_factory
            parameter += "=_none"
            value = f"_make_{name}() if {name} is _none else {name}"
        (keywords if field.kw_only else parameters).append(parameter)
        body.append(f"_set(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    if keywords:
        parameters += ["*", *keywords]
    lines = "\n  ".join(body or ["pass"])
    source = (
        f"def make({', '.join(given)}):\n def __init__({', '.join(parameters)}):\n  {lines}\n return __init__"
    )
    made: dict[str, Any] = {}
    exec(source, vars(sys.modules[cls.__module__]), made)  # of names alone, as dataclasses does
    init: Callable[..., None] = made["make"](**given)
    init.__annotations__ = {field.name: field.type for field in fields} | {"return": None}
    return init


def _repr(names: Sequence[str]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({values})"

    return shown


def _comparison(fields: Sequence[Field[Any]]) -> tuple[Callable[..., Any], Callable[[object], int]]:
    """Equality of two of the same class, and the hash that goes with it."""
    compared = [field.name for field in fields if field.compare]
    counted = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
    values, hashed_values = _values(compared), _values(counted)

    def is_equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: object) -> int:
        return hash(hashed_values(self))

    return is_equal, hashed


def _values(names: Sequence[str]) -> Callable[[object], Any]:
    return attrgetter(*names) if names else lambda _value: ()


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    """For copies and pickles, which would otherwise set fields as anybody does."""
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _take_state(self: Any, state: Sequence[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
