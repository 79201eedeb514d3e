"""Groups of records that are probably one: found by what they share, judged by `matching.comparing`.

Comparing each with each would take hours at 100,000 records, so only those are compared that share a key: an
address, a number, a company's tax number, the core of a name, its beginning or its end (of people: within one
company). One typing error leaves one of the last two whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.frozen import frozen
from crm_desktop.services.matching.comparing import Ground, grounds, total
from crm_desktop.services.matching.facts import Facts, facts_of
from crm_desktop.services.merging.likeness import may_be_one
from crm_desktop.services.merging.telling_apart import Pair, distinct_pairs
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.contact_points import contact_points
from crm_desktop.storage.lists.whole import all_values

#: Pairs with less are not worth a person's time.
LEAST_SCORE = 74
#: Of larger heaps that share a key each is compared with those beside it alone, in the order of names.
_LARGEST_HEAP, _BESIDE = 40, 6
#: So many letters of a name, or East Asian characters, at either end are a key.
_END, _EASTERN_END = 5, 2
#: The end of a phone number that is the same however it is written.
_DIGITS = 8
_TOLD_EVERY = 2_000


@frozen
class Duplicates:
    """Records that are probably one, the best one to keep first, and the weightiest ground of any two."""

    kind: Kind
    ids: tuple[int, ...]
    titles: tuple[str, ...]
    reason: str
    #: of the likeliest two of them, 0 to 100
    score: int
    #: what they share, such as the address; may be ""
    detail: str
    #: same e-mail address and same name: can be merged without a look
    is_safe: bool


def find_duplicates(view: View, kind: Kind, progress: Progress | None = None) -> list[Duplicates]:
    """All groups among the records of a kind, the likeliest first; raises Cancelled when asked to stop."""
    progress = progress or Progress()
    known = _Known.read(view, kind, progress)
    with view.snapshot() as connection:
        apart = distinct_pairs(connection, kind)
    home = home_country(view.reference_data().base_currency)
    found: dict[Pair, list[Ground]] = {}
    candidates = sorted(_candidates(known))
    for number, pair in enumerate(candidates):
        if number % _TOLD_EVERY == 0:
            # Reading and comparing take about the same.
            progress.step(len(candidates) + number, 2 * len(candidates))
        if pair in apart:
            continue
        one, other = known.facts[pair[0]], known.facts[pair[1]]
        if not may_be_one(one, other):
            continue
        told = grounds(one, other, home)
        if told and total(told) >= LEAST_SCORE:
            found[pair] = told
    return sorted(_groups(known, found), key=lambda group: (-group.score, group.ids))


@dataclass
class _Known:
    """The records of a kind as far as they are compared."""

    record: RecordType
    facts: dict[int, Facts]
    titles: dict[int, str]
    #: how many of the compared fields of each are filled
    filled: dict[int, int]

    @classmethod
    def read(cls, view: View, kind: Kind, progress: Progress) -> _Known:
        record = view.catalogue[kind]
        names = _compared_fields(record)
        known = cls(record, {}, {}, {})
        total = view.count(ListQuery(kind))
        with view.snapshot() as connection:
            for block in all_values(connection, kind, names):
                progress.step(len(known.facts), 2 * total)
                further = contact_points(view, kind, [int(row["id"] or 0) for row in block])
                for row in block:
                    id_ = int(row["id"] or 0)
                    known.facts[id_] = facts_of(view.catalogue, kind, row, further.get(id_, ()))
                    known.titles[id_] = record.heading(row)
                    known.filled[id_] = sum(value is not None for value in row.values())
        return known


def _compared_fields(record: RecordType) -> list[str]:
    """What tells who somebody is, with the name behind a reference to a company."""
    types = (FieldType.EMAIL, FieldType.PHONE, FieldType.URL)
    names = [each.name for each in record.fields if each.type in types or each.name == "tax_number"]
    company = record.by_name.get(record.company_field)
    if company is not None and company.refers_to is not None:
        names += [company.name, name_column(company.name)]
    return list(dict.fromkeys((*record.title_fields, record.person_field, *names)))


def _candidates(known: _Known) -> set[Pair]:
    """The pairs that share a key."""
    heaps: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for id_, facts in known.facts.items():
        for key in dict.fromkeys(_keys(known.record, facts)):
            heaps[key].append(id_)
    pairs: set[Pair] = set()
    for (sort, _key), ids in heaps.items():
        # Very many people of one name tell nothing, unless they are in one company.
        if len(ids) > 1 and (sort != "person" or len(ids) <= _LARGEST_HEAP):
            pairs.update(_pairs(known, ids))
    return pairs


def _pairs(known: _Known, ids: Sequence[int]) -> Iterator[Pair]:
    reach = len(ids) if len(ids) <= _LARGEST_HEAP else _BESIDE
    ordered = ids if reach == len(ids) else sorted(ids, key=lambda id_: known.titles[id_])
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            yield (one, other) if one < other else (other, one)


def _keys(record: RecordType, facts: Facts) -> Iterator[tuple[str, str]]:
    for address in facts.emails:
        yield "email", address
    for number in facts.phones:
        digits = "".join(filter(str.isdecimal, number))
        if len(digits) >= _DIGITS:
            yield "phone", digits[-_DIGITS:]
    if facts.tax_number:
        yield "tax", facts.tax_number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    core = facts.company if facts.is_company else facts.person
    text = core.joined
    if not text:
        return
    # A person whose name is only similar is another one, unless in the same company.
    within = "" if facts.is_company or facts.company is facts.person else facts.company.text
    name = " ".join(sorted(core.text.split()))
    yield ("person" if within else "name"), name
    if within:
        yield "name", f"{name}\n{within}"
    is_eastern = core.is_eastern
    end = _EASTERN_END if is_eastern else _END
    if len(text) > end and (facts.is_company or (within and not is_eastern)):
        yield "begins", f"{text[:end]}\n{within}"
        yield "ends", f"{text[-end:]}\n{within}"


def _groups(known: _Known, found: Mapping[Pair, list[Ground]]) -> Iterator[Duplicates]:
    above: dict[int, int] = {}

    def top(id_: int) -> int:
        while (higher := above.get(id_, id_)) != id_:
            above[id_] = above.get(higher, higher)
            id_ = higher
        return id_

    for first, second in found:
        above[top(second)] = top(first)
    members: defaultdict[int, set[int]] = defaultdict(set)
    for pair in found:
        members[top(pair[0])].update(pair)
    pairs_of: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in found:
        pairs_of[top(pair[0])].append(pair)
    for root, ids in members.items():
        best = max(pairs_of[root], key=lambda pair: total(found[pair]))
        # Whoever is known best, and longest, stays.
        order = sorted(ids, key=lambda id_: (-known.filled[id_], id_))
        ground = found[best][0]
        yield Duplicates(
            known.record.kind,
            tuple(order),
            tuple(known.titles[id_] for id_ in order),
            ground.reason,
            total(found[best]),
            ground.detail,
            _is_safe(known, order),
        )


def _is_safe(known: _Known, ids: Sequence[int]) -> bool:
    """Whether all have an address in common, and the same name."""
    facts = [known.facts[id_] for id_ in ids]
    names = {(each.company if each.is_company else each.person).text for each in facts}
    shared = set(facts[0].emails).intersection(*(each.emails for each in facts[1:]))
    return len(names) == 1 and "" not in names and bool(shared)
