"""The rules of saved views: each lists records of one kind, and has a name of its own among them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.conditions import MOST_PARTS, parts_in
from crm_desktop.core.views.saved import read_definition
from crm_desktop.services.context import Context
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.rules.once import written_again
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.driver import rows_of

#: They are read whole for a menu: no office means more.
MOST_VIEWS = 500
_Key = tuple[Stored, str]


class SavedViewRules(PlainRules):
    """What cannot be read as a view is refused, and so is a second view of a name."""

    def __init__(self) -> None:
        super().__init__(Kind.SAVED_VIEW)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse new views that say nothing, or have a name that is taken."""
        taken = dict.fromkeys(_taken(context), 0)
        told = zip(*(rows.column(name) for name in ("page", "name", "definition")), strict=True)
        for place, (page, name, definition) in enumerate(told):
            try:
                _check(context, page, definition)
                if len(taken) >= MOST_VIEWS:
                    raise RuleBroken("too_many_views", field="name", limit=MOST_VIEWS)
                if _key(page, name) in taken:
                    raise _twice(name)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
            taken[_key(page, name)] = 0

    def follow(self, context: Context, edits: Edits) -> None:
        """The same of known views."""
        places = edits.touching(("page", "name", "definition"))
        taken = _taken(context) if places else {}
        for place in places:
            row, after = edits.rows[place], edits.after(place)
            key = _key(after["page"], after["name"])
            try:
                _check(context, after["page"], after["definition"])
                if taken.get(key, row["id"]) != row["id"]:
                    raise _twice(after["name"])
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
                continue
            taken.pop(_key(row["page"], row["name"]), None)
            taken[key] = row["id"]

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Refuse to bring a name back that another view has by now."""
        back = written_again(context, self.kind, journal_id, ("page", "name"))
        taken = _taken(context) if back else {}
        for row in back:
            if taken[_key(row["page"], row["name"])] != row["id"]:
                raise _twice(row["name"])


def _taken(context: Context) -> dict[_Key, Stored]:
    """The views that there are, by what tells them apart; of several it would be the newest one."""
    view = context.work.schema[Kind.SAVED_VIEW].c
    found = rows_of(context.work.connection, select(view.page, view.name, view.id).order_by(view.id))
    return {_key(page, name): id_ for page, name, id_ in found}


def _key(page: Stored, name: Stored) -> _Key:
    return page, key_of_name(str(name or ""))


def _check(context: Context, page: Stored, definition: Stored) -> None:
    kinds: Collection[Kind] = context.catalogue.listed_kinds
    kind = next((each for each in kinds if each == page), None)
    if kind is None:
        raise RuleBroken("view_of_nothing", field="page", value=str(page or "")[:100])
    try:
        view = read_definition(str(definition or ""), kind, context.catalogue)
    except ValueError:
        raise RuleBroken("view_not_understood", field="definition") from None
    if view.where is not None and parts_in(view.where) > MOST_PARTS:
        raise RuleBroken("where_too_many", field="definition", most=MOST_PARTS)


def _twice(name: Stored) -> RuleBroken:
    return RuleBroken("view_taken", field="name", value=str(name or ""))
