"""Leads to convert, and short ways to convert them, for tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.core.conversions import Becoming, ConversionResult, ConvertLeads, LeadConversion, Part
from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk

NEW, NONE = Part(Becoming.NEW), Part(Becoming.NONE)


def existing(id_: int, **values: object) -> Part:
    return Part(Becoming.EXISTING, id_, values)


def convert(desk: Desk, lead: int, **parts: object) -> ConversionResult:
    outcome = desk.workspace.run(ConvertLeads((LeadConversion(lead, **parts),)))  # type: ignore[arg-type]
    assert isinstance(outcome.result, tuple)
    (result,) = outcome.result
    assert isinstance(result, ConversionResult)
    return result


def full_lead(desk: Desk, **values: object) -> int:
    return desk.create(
        Kind.LEAD,
        **{
            "name": "Anna Müller",
            "company": "Nordlicht GmbH",
            "job_title": "Buyer",
            "email": "anna@nordlicht.example",
            "phone": "+49 30 1234567",
            "website": "nordlicht.example",
            "address": "Hafen 1",
            "industry": "Light",
            "channel": 3,
            "estimated_amount": Decimal("5000"),
            "currency": "EUR",
            "next_step": "Send the offer",
            "next_step_on": date(2026, 2, 1),
            "description": "Wants lamps",
            "tags": "fair",
            **values,
        },
    )
