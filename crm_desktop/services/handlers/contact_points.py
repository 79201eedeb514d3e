"""The handler that makes a further way to reach somebody the first of its sort."""

from __future__ import annotations

from sqlalchemy import func, select

from crm_desktop.core.commands import MakePrimary
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.contact_points import LABEL_FIELDS, OWNERS, PRIMARY_FIELDS, label_of_former
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import write_all
from crm_desktop.storage.journal import Row


def make_primary(context: Context, command: MakePrimary) -> Done:
    """Change places with the first one; where there is none yet, the way goes into the record's own field."""
    point = context.work.row(Kind.CONTACT_POINT, command.point)
    kind, owner = next((kind, int(id_)) for kind, name in OWNERS.items() if (id_ := point[name]) is not None)
    name = PRIMARY_FIELDS[kind].get(str(point["sort"]))
    if name is None:
        _put_first(context, point, OWNERS[kind])
    else:
        _change_places(context, point, kind, context.work.row(kind, owner), name)
    title = context.catalogue[kind].title(context.work.row(kind, owner))
    params = {"kind": kind, "title": title, "value": point["value"]}
    return Done("made_primary", params, ids=(owner,))


def _change_places(context: Context, point: Row, kind: Kind, row: Row, name: str) -> None:
    sort, former = str(point["sort"]), row[name]
    label = LABEL_FIELDS.get(sort)
    changes: dict[str, Stored] = {name: point["value"]}
    former_label = None
    if label is not None:
        changes[label] = point["label"]
        former_label = None if row[label] is None else str(row[label])
    # The point first: a record must not have one way twice at any moment that a rule looks at.
    if former is None:
        context.work.delete(Kind.CONTACT_POINT, [id_of(point)])
    else:
        said = label_of_former(sort, former_label, str(former))
        context.work.update(Kind.CONTACT_POINT, id_of(point), {"value": former, "label": said})
    write_all(context, kind, [row], [changes])


def _put_first(context: Context, point: Row, owner: str) -> None:
    table = context.work.schema[Kind.CONTACT_POINT]
    beside = table.c[owner] == point[owner], table.c.sort == point["sort"]
    first = int(context.work.connection.scalar(select(func.min(table.c.position)).where(*beside)) or 0)
    context.work.update(Kind.CONTACT_POINT, id_of(point), {"position": first - 1})
