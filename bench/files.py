"""Data files of the benchmarks, filled through the unit of work like everything else that is stored."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bench.data import OWNERS, SEED, MadeLead, made_leads
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.folding import folder
from crm_desktop.storage.reference_data import ReferenceData, read_reference_data
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.unit_of_work import UnitOfWork

T = TypeVar("T")

CURRENCY = "TWD"
_NOW = 1_793_534_400_000  # 2026-11-01 12:00 UTC, in milliseconds
_DAY = 86_400_000
_BLOCK = 5_000
#: One lead in so many has an opportunity.
LEADS_PER_OPPORTUNITY = 10

LEAD_COLUMNS = (
    "external_id", "name", "company", "job_title", "email", "phone", "industry", "channel", "status", "owner",
    "created_at", "qualified_at", "estimated_amount", "currency", "next_step", "next_step_on", "description",
    "do_not_contact",
)  # fmt: skip
OPPORTUNITY_COLUMNS = (
    "name", "lead", "stage", "position", "amount", "currency", "channel", "owner", "created_at", "closed_at",
    "won_at", "stage_since", "expected_close", "loss_reason",
)  # fmt: skip


def _now() -> int:
    return _NOW


def blocks(rows: Iterable[T], size: int = _BLOCK) -> Iterator[list[T]]:
    """The rows in lists of `size`."""
    iterator = iter(rows)
    while block := list(islice(iterator, size)):
        yield block


def stored_lead(lead: MadeLead, channels: Mapping[str, int], owners: Mapping[str, int]) -> tuple[Stored, ...]:
    """A made-up lead in stored form, in the order of `LEAD_COLUMNS`."""
    amount = lead.estimated_amount
    return (
        lead.external_id, lead.name, lead.company, lead.job_title, lead.email, lead.phone, lead.industry,
        channels.get(lead.channel), lead.status, owners[lead.owner], to_milliseconds(lead.created_at),
        None if lead.qualified_at is None else to_milliseconds(lead.qualified_at),
        None if amount is None else amount * 10 ** decimals(CURRENCY), None if amount is None else CURRENCY,
        lead.next_step or None, lead.next_step_on or None, lead.description or None, 0,
    )  # fmt: skip


def fill(path: Path, leads: int, open_opportunities: int = 0) -> Path:
    """Make a file with so many leads, an opportunity for every tenth of them, and `open_deals` more on the
    board.
    """
    file = open_file(path, user_name="", currency=CURRENCY, now=_now)
    chance = random.Random(SEED)
    with file.writing.connect() as connection, UnitOfWork(connection, folder, now=_now, user=1) as work:
        reference_data = read_reference_data(work.connection)
        owners = {
            name: work.insert(Kind.USER, {"name": name, "position": place, "active": 1})
            for place, name in enumerate(OWNERS, start=2)
        }
        _insert_leads(work, reference_data, owners, leads)
        opportunities = _opportunities_of_leads(chance, reference_data, leads)
        _insert(work, Kind.OPPORTUNITY, OPPORTUNITY_COLUMNS, opportunities)
        _insert(
            work,
            Kind.OPPORTUNITY,
            OPPORTUNITY_COLUMNS,
            _open_opportunities(chance, reference_data, owners, open_opportunities),
        )
        params = {"kind": "lead", "file": "", "count": leads, "created": leads, "updated": 0, "failed": 0}
        work.commit("imported", params)
    file.close()
    return path


def _insert(work: UnitOfWork, kind: Kind, columns: Sequence[str], rows: Iterable[tuple[Stored, ...]]) -> None:
    for block in blocks(rows):
        work.insert_many(kind, columns, block)


def _insert_leads(
    work: UnitOfWork, reference_data: ReferenceData, owners: Mapping[str, int], count: int
) -> None:
    channels = {item.code: item.id for item in reference_data.of(Kind.CHANNEL)}
    rows = (stored_lead(lead, channels, owners) for lead in made_leads(count))
    _insert(work, Kind.LEAD, LEAD_COLUMNS, rows)


def _opportunities_of_leads(
    chance: random.Random, reference_data: ReferenceData, leads: int
) -> Iterator[tuple[Stored, ...]]:
    """Closed opportunities of every tenth lead: two in three won, a day after the lead's creation at the
    earliest.
    """
    stages = {item.code: item.id for item in reference_data.of(Kind.STAGE)}
    reasons = [item.id for item in reference_data.of(Kind.LOSS_REASON)]
    for place, lead in enumerate(made_leads(leads)):
        if place % LEADS_PER_OPPORTUNITY:
            continue
        created = to_milliseconds(lead.created_at) + chance.randrange(30) * _DAY
        closed = created + chance.randrange(1, 200) * _DAY
        is_won = chance.random() < 0.66
        yield (
            lead.company, place + 1, stages["won" if is_won else "lost"], place * POSITION_GAP,
            chance.randrange(10, 3_000) * 100_000, CURRENCY, None, 1 + chance.randrange(1, 11), created,
            closed, closed if is_won else None, closed, None, None if is_won else chance.choice(reasons),
        )  # fmt: skip


def _open_opportunities(
    chance: random.Random, reference_data: ReferenceData, owners: Mapping[str, int], count: int
) -> Iterator[tuple[Stored, ...]]:
    stages = [item.id for item in reference_data.of(Kind.STAGE) if item.facts["kind"] == "open"]
    people = list(owners.values())
    for place in range(count):
        yield (
            f"第 {place + 1:,} 期產線更新", None, stages[place % len(stages)], place * POSITION_GAP,
            chance.randrange(10, 3_000) * 100_000, CURRENCY, None, chance.choice(people), _NOW - place * 1000,
            None, None, _NOW - chance.randrange(60) * _DAY, f"2026-{chance.randrange(11, 13)}-15", None,
        )  # fmt: skip
