"""The handler that makes a further account of a contact its main one."""

from __future__ import annotations

from crm_desktop.core.commands import MakeMainAccount
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import write_all


def make_main(context: Context, command: MakeMainAccount) -> Done:
    """Change places with the former main account; what somebody is in each of the two goes with it."""
    link = context.work.row(Kind.ACCOUNT_CONTACT, command.link)
    contact = context.work.row(Kind.CONTACT, int(link["contact"] or 0))
    account = context.work.row(Kind.ACCOUNT, int(link["account"] or 0))
    changes: dict[str, Stored] = {"account": link["account"]}
    former = contact["account"]
    if link["role"] is not None:
        changes["job_title"] = link["role"]
    # The link first: a contact must not be in one account twice at any moment that a rule looks at.
    if former is None or former == link["account"]:
        context.work.delete(Kind.ACCOUNT_CONTACT, [id_of(link)])
    else:
        context.work.update(
            Kind.ACCOUNT_CONTACT, id_of(link), {"account": former, "role": contact["job_title"]}
        )
    write_all(context, Kind.CONTACT, [contact], [changes])
    title = context.catalogue[Kind.CONTACT].title(contact)
    value = context.catalogue[Kind.ACCOUNT].title(account)
    return Done("made_primary", {"kind": Kind.CONTACT, "title": title, "value": value}, ids=(id_of(contact),))
