"""What `frozen` makes is what the standard library makes of the same class, in every manner that is used."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any, get_type_hints

import pytest

from crm_desktop.frozen import frozen

_standard = dataclasses.dataclass(frozen=True, slots=True)


@frozen
class Address:
    """Where somebody lives."""

    street: str
    number: int = 1
    notes: list[str] = field(default_factory=list, hash=False)
    title: str = field(default="", compare=False, repr=False)
    country: str = field(default="TW", kw_only=True)


@frozen
class Company(Address):
    """Has what its base has, and more."""

    name: str = ""
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@frozen
class Odd:
    """Says itself what it is and whether it is another."""

    key: str

    def __repr__(self) -> str:
        return f"<{self.key}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Odd) and other.key.casefold() == self.key.casefold()

    def __hash__(self) -> int:
        return hash(self.key.casefold())


@frozen
class Nothing:
    """Holds nothing."""


def same_class(make: Callable[[type], type]) -> Any:
    """A class of the same fields as Address, made by another decorator."""

    class Address:
        street: str
        number: int = 1
        notes: list[str] = field(default_factory=list, hash=False)
        title: str = field(default="", compare=False, repr=False)
        country: str = field(default="TW", kw_only=True)

    Address.__qualname__ = "Address"
    return make(Address)


def test_it_is_made_and_said_as_the_standard_library_does() -> None:
    ours, theirs = same_class(frozen), same_class(_standard)
    assert repr(ours("Main", 2, ["a"], "x", country="DE")) == repr(
        theirs("Main", 2, ["a"], "x", country="DE")
    )
    assert list(inspect.signature(ours).parameters) == list(inspect.signature(theirs).parameters)
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__slots__ == theirs.__slots__
    for make in (ours, theirs):
        for wrong in ([], ["Main", 1, [], "", "TW"]):
            with pytest.raises(TypeError):
                make(*wrong)


def test_each_has_a_list_of_its_own() -> None:
    first, second = Address("Main"), Address("Main")
    assert first.notes == second.notes == []
    assert first.notes is not second.notes


def test_equality_and_hash_go_by_the_fields_that_count() -> None:
    one, other = Address("Main", title="a"), Address("Main", title="b")
    assert one == other
    assert hash(one) == hash(other)
    assert hash(one) == hash(Address("Main", notes=["a"]))
    assert one != Address("Main", notes=["a"])
    assert one != Address("Main", country="DE")
    assert one != Company("Main")
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_nothing_can_be_set_or_deleted() -> None:
    address = Address("Main")
    with pytest.raises(FrozenInstanceError, match="street"):
        address.street = "Side"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="street"):
        del address.street
    with pytest.raises(FrozenInstanceError):
        address.town = "Taipei"  # type: ignore[attr-defined]
    assert not hasattr(address, "__dict__")


def test_below_another_and_with_work_after_making() -> None:
    company = Company("Main", 3, name="Wang", country="DE")
    assert (company.street, company.number, company.name, company.length) == ("Main", 3, "Wang", 4)
    assert [each.name for each in fields(company)] == [
        *(each.name for each in fields(Address)),
        "name",
        "length",
    ]
    assert replace(company, name="Li").length == 2
    assert get_type_hints(Company.__init__)["notes"] == list[str]


def test_what_a_class_says_itself_stays() -> None:
    assert Odd("A") == Odd("a")
    assert hash(Odd("A")) == hash(Odd("a"))
    assert repr(Odd("A")) == "<A>"


@pytest.mark.parametrize("value", [Company("Main", 2, ["a"], "x", name="Wang", country="DE"), Nothing()])
def test_copies_and_pickles_are_the_same(value: Any) -> None:
    for made in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert made == value
        assert repr(made) == repr(value)
