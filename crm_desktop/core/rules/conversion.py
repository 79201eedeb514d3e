"""What a lead gives to the account, the contact and the opportunity that it becomes.

Values are in stored form. Fields of the same meaning are copied, also where they have another name there;
what a record has already stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind

Values = dict[str, Stored]

#: The kinds that a lead becomes, in the order in which they are made.
BECOMES: tuple[Kind, ...] = (Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY)

#: What goes with the lead's next step; it moves on to the opportunity and is then no longer the lead's.
NEXT_STEP_FIELDS = ("next_step", "next_step_on")


def names_a_person(lead: Mapping[str, Stored]) -> bool:
    """Whether the lead tells of somebody whom one can talk to: by name, or because there is no company."""
    return bool(lead["name"]) or not lead["company"]


def account_values(lead: Mapping[str, Stored], *, with_contact: bool, with_opportunity: bool) -> Values:
    """The account: the company, or the person where no company is told.

    Ways to reach somebody are the contact's; the account has them where there is no contact, or where the
    account is that person. What is to be done next and what was noted is the opportunity's, if there is one.
    """
    is_person = not lead["company"]
    values: Values = {
        "name": lead["company"] or _called(lead),
        "kind": "person" if is_person else "company",
        "industry": lead["industry"],
        "website": lead["website"],
        "tax_number": lead["tax_number"],
        "billing_address": lead["address"],
        "channel": lead["channel"],
    }
    if is_person or not with_contact:
        values |= {
            "email": lead["email"],
            "phone": lead["phone"] or lead["mobile"],
            "email_label": lead["email_label"],
            "phone_label": lead["phone_label"] if lead["phone"] else None,
        }
    if not with_opportunity:
        values |= {name: lead[name] for name in ("description", *NEXT_STEP_FIELDS)}
    return _filled(values) | _common(lead)


def contact_values(lead: Mapping[str, Stored]) -> Values:
    """The contact: the person, called by an e-mail address or a number where no name is told."""
    names = (
        *("family_name", "given_name", "job_title", "do_not_contact"),
        *("email", "email_label", "phone", "phone_label", "mobile"),
    )
    values: Values = {"name": lead["name"] or None, **{name: lead[name] for name in names}}
    return _filled(values) | _common(lead)


def opportunity_values(lead: Mapping[str, Stored]) -> Values:
    """The opportunity: what the lead may buy, what it may be worth, and what comes next."""
    values: Values = {
        "name": lead["company"] or _called(lead),
        "amount": lead["estimated_amount"],
        "currency": lead["currency"] if lead["estimated_amount"] is not None else None,
        "channel": lead["channel"],
        "campaign": lead["campaign"],
        "description": lead["description"],
        **{name: lead[name] for name in NEXT_STEP_FIELDS},
    }
    return _filled(values) | _common(lead)


def filling(existing: Mapping[str, Stored], given: Mapping[str, Stored]) -> Values:
    """What of the given values a record takes that is there already: only what it has nothing for.

    An amount comes with its currency, or not at all; kinds, names, owners stay.
    """
    taken: Values = {
        name: value
        for name, value in given.items()
        if name not in _NEVER_FILLED and name in existing and existing[name] in (None, "") and value
    }
    if "currency" in taken and "amount" not in taken:
        del taken["currency"]
    return taken


_NEVER_FILLED = frozenset({"name", "kind", "owner", "tags", "do_not_contact"})


def _called(lead: Mapping[str, Stored]) -> Stored:
    names = ("name", "email", "phone", "mobile", "external_id")
    return next((lead[name] for name in names if lead[name]), None)


def _common(lead: Mapping[str, Stored]) -> Values:
    # Where the lead is nobody's, whoever converts it has what comes of it.
    return _filled({"lead": lead["id"], "owner": lead["owner"], "tags": lead["tags"]})


def _filled(values: Values) -> Values:
    return {name: value for name, value in values.items() if value not in (None, "", 0)}
