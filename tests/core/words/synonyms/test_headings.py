"""Headings and words of other programs and languages find our fields and built-in entries."""

from __future__ import annotations

import pytest

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import KIND_NAMES, field_name
from crm_desktop.core.words.synonyms.fields import FIELD_WORDS
from crm_desktop.core.words.synonyms.headings import built_in_code, field_of_heading
from crm_desktop.core.words.synonyms.values import BUILT_IN_WORDS


def meant(kind: Kind, headings: list[str]) -> list[str | None]:
    found = [field_of_heading(BUILT_IN[kind], heading) for heading in headings]
    return [each[0] if each else None for each in found]


def test_every_field_is_found_by_its_own_name_and_shown_name() -> None:
    for kind in BUILT_IN.imported_kinds:
        for field in BUILT_IN[kind].fields:
            if field.importable:
                assert meant(kind, [field.name, field_name(kind, field.name)]) == [field.name] * 2


def test_every_word_list_belongs_to_a_field() -> None:
    for kind, words in FIELD_WORDS.items():
        assert set(words) <= {field.name for field in BUILT_IN[kind].fields if field.importable}


@pytest.mark.parametrize(
    ("kind", "headings", "fields"),
    [
        (  # HubSpot
            Kind.LEAD,
            ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Lead Status", "Create Date"],
            ["external_id", "given_name", "family_name", "email", "phone", "status", "created_at"],
        ),
        (  # Salesforce
            Kind.OPPORTUNITY,
            [
                "Id",
                "AccountName",
                "Name",
                "StageName",
                "Amount",
                "CloseDate",
                "LeadSource",
                "Probability (%)",
            ],
            ["external_id", "account", "name", "stage", "amount", "expected_close", "channel", "probability"],
        ),
        (  # Pipedrive
            Kind.OPPORTUNITY,
            ["Deal - Title", "Deal - Value", "Deal - Stage", "Deal - Organization", "Deal - Lost reason"],
            ["name", "amount", "stage", "account", "loss_reason"],
        ),
        (  # Odoo
            Kind.LEAD,
            ["contact_name", "partner_name", "email_from", "function", "source_id", "expected_revenue"],
            ["name", "company", "email", "job_title", "channel", "estimated_amount"],
        ),
        (  # Zoho
            Kind.CONTACT,
            ["Contact Name", "Account Name", "Title", "Department", "Secondary Email", "Date of Birth"],
            ["name", "account", "job_title", "department", "other_email", "birthday"],
        ),
        (  # EspoCRM
            Kind.ACCOUNT,
            ["Name", "Website", "Billing Address Street", "Type", "Assigned User Name", "Sic Code"],
            ["name", "website", "billing_address", "status", "owner", "tax_number"],
        ),
        (
            Kind.LEAD,
            ["姓名", "公司名稱", "手機號碼", "來源", "負責人", "預估金額 (元)", "备注", "创建时间"],
            [
                "name",
                "company",
                "mobile",
                "channel",
                "owner",
                "estimated_amount",
                "description",
                "created_at",
            ],
        ),
        (
            Kind.LEAD,
            ["mql_id", "first_contact_date", "landing_page_id", "origin"],
            ["external_id", "created_at", None, "channel"],
        ),
    ],
)
def test_exports_of_other_programs(kind: Kind, headings: list[str], fields: list[str | None]) -> None:
    assert meant(kind, headings) == fields


def codes(kind: Kind, *words: str) -> set[str | None]:
    return {built_in_code(kind, word) for word in words}


def test_built_in_entries_in_three_languages() -> None:
    assert codes(Kind.CHANNEL, "Trade fair", "展會", "展会", "trade_fair", "Trade Show") == {"trade_fair"}
    assert codes(Kind.STAGE, "Won", "贏單", "赢单", "Closed Won") == {"won"}
    assert codes(Kind.STAGE, "商務談判", "商务谈判") == {"negotiation"}
    assert built_in_code(Kind.LOSS_REASON, "Too expensive") == "price"
    assert built_in_code(Kind.CHANNEL, "unknown") is None


def test_every_built_in_entry_has_words_and_is_found_by_its_shown_name() -> None:
    for kind, names in KIND_NAMES.items():
        for code, name in names.built_in.items():
            if kind != "pipeline":
                assert built_in_code(Kind(kind), name) == code
    for kind, entries in BUILT_IN_WORDS.items():
        assert set(entries) <= set(KIND_NAMES[kind].built_in)


def test_no_two_origins_of_a_known_file_fall_into_one_channel() -> None:
    origins = ["organic search", "paid search", "social", "unknown", "direct traffic", "email", "referral"]
    origins += ["other", "display", "other publicities"]
    channels = [built_in_code(Kind.CHANNEL, origin) or origin for origin in origins]
    assert len(set(channels)) == len(origins)


def test_no_word_means_two_choices_of_one_list() -> None:
    for entries in BUILT_IN_WORDS.values():
        words = [word.casefold() for text in entries.values() for word in text.split("|")]
        assert len(words) == len(set(words))
    assert built_in_code(Kind.UNQUALIFIED_REASON, "競爭對手") == "competitor"
