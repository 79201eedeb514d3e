"""Why two records may be one: the grounds, each with its weight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from crm_desktop.core.values.addresses.phones import SHORTEST_PHONE
from crm_desktop.core.values.names.cores import NameCore, likeness
from crm_desktop.frozen import frozen
from crm_desktop.services.matching.facts import Facts, is_same_tax_number
from crm_desktop.services.phone_numbers import phone_number
from crm_desktop.services.similarity import similarity, similarity_in_any_order

#: Pairs with less are not worth a look.
LEAST_SCORE = 60
#: What each further ground adds to the best one.
_FURTHER = 2
_MOST = 100

_SAME_EMAIL, _SAME_TAX_NUMBER, _SAME_PHONE = 100, 98, 94
#: A company of that domain, two pieces of news from it.
_DOMAIN_OF_COMPANY, _DOMAIN_OF_BOTH = 80, 62
_COMPANY_ITSELF, _COMPANY_OF_BOTH = 92, 66
#: A person's name, with the same company, without one on either side, with another one.
_PERSON_IN_COMPANY, _PERSON, _PERSON_ELSEWHERE = 92, 74, 50
#: How much a name that is only similar counts less for each hundredth.
_PER_HUNDREDTH = 1.0
_IDENTICAL = 100.0


@frozen
class Ground:
    """One reason to take two records for one: a key, how much it weighs (0 to 100), what both share."""

    reason: str
    score: int
    detail: str = ""


def grounds(wanted: Facts, other: Facts, home: str) -> list[Ground]:
    """All grounds that are worth a look, the weightiest first; `home` is the office's country."""
    found = [
        *_by_email(wanted, other),
        *_by_tax_number(wanted, other),
        *_by_phone(wanted, other, home),
        *_by_names(wanted, other),
        *_by_domain(wanted, other),
    ]
    return sorted((each for each in found if each.score >= LEAST_SCORE), key=lambda each: -each.score)


def total(found: list[Ground]) -> int:
    """How much the grounds weigh together."""
    return min(_MOST, found[0].score + _FURTHER * (len(found) - 1))


def _by_email(wanted: Facts, other: Facts) -> Iterator[Ground]:
    shared = [each for each in wanted.emails if each in other.emails]
    if shared:
        yield Ground("same_email", _SAME_EMAIL, shared[0])


def _by_tax_number(wanted: Facts, other: Facts) -> Iterator[Ground]:
    if is_same_tax_number(wanted.tax_number, other.tax_number):
        yield Ground("same_tax_number", _SAME_TAX_NUMBER, other.tax_number)


def _by_phone(wanted: Facts, other: Facts, home: str) -> Iterator[Ground]:
    for text in wanted.phones:
        for written in other.phones:
            # Reading a number takes a while: most are told apart by their digits.
            if _runs_of_digits(text).isdisjoint(_runs_of_digits(written)):
                continue
            number, found = phone_number(text, home), phone_number(written, home)
            if number is not None and found is not None and number.is_same(found):
                yield Ground("same_phone", _SAME_PHONE, written)
                return


@lru_cache(maxsize=32_768)
def _runs_of_digits(phone: str) -> frozenset[str]:
    """All runs of digits of a written number that are as long as the shortest number: same ones share one."""
    digits = "".join(filter(str.isdecimal, phone))
    return frozenset(
        digits[place : place + SHORTEST_PHONE] for place in range(len(digits) - SHORTEST_PHONE + 1)
    )


def _by_domain(wanted: Facts, other: Facts) -> Iterator[Ground]:
    shared = sorted(wanted.domains & other.domains)
    if not shared:
        return
    if wanted.is_company or other.is_company:
        yield Ground("same_domain", _DOMAIN_OF_COMPANY, shared[0])
    elif wanted.speaks_for_company and other.speaks_for_company:
        yield Ground("same_domain", _DOMAIN_OF_BOTH, shared[0])


def _by_names(wanted: Facts, other: Facts) -> Iterator[Ground]:
    companies = likeness(wanted.company, other.company, similarity)
    persons = _likeness_of_persons(wanted.person, other.person)
    if persons:
        yield _ground_of_persons(persons, companies, wanted, other)
    if companies and _may_be_company(wanted) and _may_be_company(other):
        itself = wanted.is_company or other.is_company
        full = _COMPANY_ITSELF if itself else _COMPANY_OF_BOTH
        # Two people without a company are compared as people alone.
        if itself or wanted.company != wanted.person or other.company != other.person:
            words = ("same_name", "similar_name") if itself else ("same_company", "similar_company")
            yield _ground(words, companies, full, other.company.text)


def _may_be_company(facts: Facts) -> bool:
    """Whether the company's name is the record's own; who has no company is a customer in person."""
    return facts.speaks_for_company or facts.company == facts.person


def _likeness_of_persons(one: NameCore, other: NameCore) -> float:
    found = likeness(one, other, similarity_in_any_order)
    if one.is_eastern or other.is_eastern:
        # One character more or another one is another person.
        return found if found == _IDENTICAL else 0.0
    return found


def _ground_of_persons(persons: float, companies: float, wanted: Facts, other: Facts) -> Ground:
    both_known = all(each.company.text and each.company != each.person for each in (wanted, other))
    full = _PERSON_IN_COMPANY if both_known and companies else _PERSON_ELSEWHERE if both_known else _PERSON
    return _ground(("same_name", "similar_name"), persons, full, other.company.text if both_known else "")


def _ground(words: tuple[str, str], found: float, full: int, detail: str) -> Ground:
    same, similar = words
    return Ground(
        same if found == _IDENTICAL else similar, round(full - (_IDENTICAL - found) * _PER_HUNDREDTH), detail
    )
