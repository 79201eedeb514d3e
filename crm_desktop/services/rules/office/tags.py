"""The rules of the list of tags: names told apart, and not too many of them."""

from __future__ import annotations

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import MARKS
from crm_desktop.services.context import Context
from crm_desktop.services.name_keys import key_of_name
from crm_desktop.services.rules.office.reference_lists import ReferenceRules
from crm_desktop.services.rules.rows import Edits, NewRows

#: The list is kept in memory and looked through by people: no office means more.
MOST_TAGS = 1_000


class TagRules(ReferenceRules):
    """No two tags have one name, and no name holds what divides tags where they are typed."""

    def __init__(self) -> None:
        super().__init__(Kind.TAG)

    def complete(self, context: Context, rows: NewRows) -> None:
        """Refuse names that could not be told apart; put new tags at the end of their list."""
        known = {key_of_name(item.name) for item in context.reference_data.of(Kind.TAG)}
        for place, told in enumerate(rows.column("name")):
            name = str(told or "")
            key = key_of_name(name)
            try:
                _check_name(name)
                if key in known:
                    raise RuleBroken("tag_taken", field="name", value=name)
                if len(known) >= MOST_TAGS:
                    raise RuleBroken("too_many_tags_of_all", field="name", limit=MOST_TAGS)
            except RuleBroken as refusal:
                rows.refuse(place, refusal)
            known.add(key)
        self.place(context, rows)

    def follow(self, context: Context, edits: Edits) -> None:
        """Refuse a new name that another tag has."""
        taken = {key_of_name(item.name): item.id for item in context.reference_data.of(Kind.TAG)}
        for place in edits.touching(("name",)):
            name = str(edits.changes[place]["name"] or "")
            try:
                _check_name(name)
                if taken.get(key_of_name(name), edits.rows[place]["id"]) != edits.rows[place]["id"]:
                    raise RuleBroken("tag_taken", field="name", value=name)
            except RuleBroken as refusal:
                edits.refuse(place, refusal)
            else:
                taken[key_of_name(name)] = int(edits.rows[place]["id"] or 0)

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Refuse to bring a name back that another tag has taken meanwhile."""
        context.read_reference_data_again()
        seen: set[str] = set()
        for item in context.reference_data.of(Kind.TAG):
            key = key_of_name(item.name)
            if key in seen:
                raise RuleBroken("tag_taken", field="name", value=item.name)
            seen.add(key)


def _check_name(name: str) -> None:
    if not name.strip():
        raise RuleBroken("value_required", field="name")
    if MARKS.search(name):
        raise RuleBroken("tag_divided", field="name", value=name)
