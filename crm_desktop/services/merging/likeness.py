"""Whether two records can be one at all, whatever they share: colleagues have a number in common."""

from __future__ import annotations

from crm_desktop.core.values.names.cores import NameCore, likeness
from crm_desktop.services.matching.facts import Facts, core_of_person
from crm_desktop.services.similarity import similarity, similarity_in_any_order

#: Names that are less alike are those of different people or companies.
_LEAST_ALIKE = 72.0
#: One character of an East Asian name is a third of it.
_LEAST_ALIKE_EASTERN = 60.0


def may_be_one(one: Facts, other: Facts) -> bool:
    """Whether their names allow it: those of people where both are known, else those of companies."""
    if one.is_company:
        return _is_alike(one.company, other.company, is_person=False)
    if one.person.text and other.person.text:
        return _is_alike(one.person, other.person, is_person=True)
    return True


def may_be_one_person(one: str, other: str) -> bool:
    """Whether two names may be those of one person."""
    return _is_alike(core_of_person(one), core_of_person(other), is_person=True)


def _is_alike(one: NameCore, other: NameCore, *, is_person: bool) -> bool:
    if not one.text or not other.text:
        return True
    compare = similarity_in_any_order if is_person else similarity
    if likeness(one, other, compare):
        return True
    if one.telling != other.telling:
        return False
    least = _LEAST_ALIKE_EASTERN if one.is_eastern and other.is_eastern else _LEAST_ALIKE
    return compare(one.text, other.text) >= least
