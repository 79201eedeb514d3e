"""What a condition of a list means today, how it is said as a sentence, and as the text that can be typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Condition
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import (
    Chosen,
    Group,
    Linked,
    Mine,
    Negated,
    Pointing,
    asks_nothing,
    condition_of,
    simplified,
    target_of,
)
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.typed.conditions import TextRefused, TypedConditions
from crm_desktop.services.reads.typed.telling import ConditionTexts

#: Re-exported for the panels, which do not see the services.
__all__ = ["ConditionTerms", "TextRefused", "Way"]


@frozen
class Way:
    """A link by which a condition can go on, as it is offered: its name, and what stands for it at first."""

    name: str
    begins: Linked | Pointing


class ConditionTerms:
    """Conditions on the records of one kind, and of those that are linked with them."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self.context = context
        self.kind = kind

    def resolve(self, chosen: Chosen | None) -> Condition | None:
        """What it means today, to whoever works here."""
        if chosen is None or asks_nothing(chosen):
            return None
        return condition_of(
            chosen, self.kind, self.context.catalogue, self.context.days, self.context.gateway.user
        )

    # As text -----------------------------------------------------------------------------------------------

    def text(self, chosen: Chosen) -> str:
        """The text that says the same."""
        data = self.context.gateway.reference_data
        return ConditionTexts(self.context.catalogue, data, self._reading).text(self.kind, chosen)

    def read(self, text: str, before: Chosen) -> Chosen:
        """What a text says; raises TextRefused. Records that `before` names keep their titles."""
        if not text.strip():
            return Group()
        context = self.context
        data, user = context.gateway.reference_data, context.gateway.user
        typed = TypedConditions(context.catalogue, data, self._reading, context.days, user)
        return _titled(typed.chosen(self.kind, text), _titles(before))

    @property
    def _reading(self) -> ReadingOptions:
        data = self.context.gateway.reference_data
        return ReadingOptions(zone=self.context.formats.zone or SYSTEM_ZONE, home_currency=data.base_currency)

    # What can be asked -------------------------------------------------------------------------------------

    def has_owner(self, kind: Kind) -> bool:
        """Whether records of a kind belong to somebody."""
        return "owner" in self.context.catalogue[kind].by_name

    def fields(self, kind: Kind) -> list[str]:
        """The fields of a kind that can be asked about, the most asked for first."""
        record = self.context.catalogue[kind]
        first: tuple[str, ...] = ()
        own_use: frozenset[str] = frozenset()
        if kind in self.context.kinds:
            view = self.context.kinds[kind]
            first, own_use = view.first_columns, view.own_use
        names = [each.name for each in record.fields if not each.is_beside and not each.internal]
        known = [name for name in first if name in record.by_name]
        return [*known, *(name for name in names if name not in own_use and name not in known)]

    def ways(self, kind: Kind) -> list[Way]:
        """The links of a kind: records that it points at, then records that point at it."""
        catalogue = self.context.catalogue
        found: list[Way] = []
        for field in catalogue[kind].fields:
            target = field.refers_to
            if target in self.context.kinds and not field.internal:
                link = Linked(field.name, Group())
                found.append(Way(self.way_name(kind, link), link))
        for child, name in catalogue.references_to(kind):
            is_seen = child in self.context.kinds or len(catalogue[child].fields) > 1
            if is_seen and not catalogue.is_reference_list(child) and self.context.words.kinds(child):
                begins = Pointing(child, name, Group())
                found.append(Way(self.way_name(kind, begins), begins))
        return found

    def way_name(self, kind: Kind, way: Linked | Pointing) -> str:
        """What a link is called: by its field, or by the records that point here."""
        words = self.context.words
        if isinstance(way, Linked):
            return words.field(kind, way.field)
        name = words.kinds(way.kind)
        same = [field for child, field in self.context.catalogue.references_to(kind) if child == way.kind]
        return words.labelled(name, words.field(way.kind, way.field)) if len(same) > 1 else name

    # As a sentence -----------------------------------------------------------------------------------------

    def sentence(self, chosen: Chosen) -> str:
        """What a chip says: "Status: New and no Activities"; "" where nothing is asked."""
        return "" if asks_nothing(chosen) else self._said(self.kind, simplified(chosen))

    def said(self, kind: Kind, chosen: ChosenFilter | Mine) -> str:
        """A single condition in words."""
        if isinstance(chosen, Mine):
            return QCoreApplication.translate("Conditions", "mine")
        return FilterTerms(FieldValues(self.context, kind)).text(chosen)

    def _said(self, kind: Kind, chosen: Chosen) -> str:
        match chosen:
            case Group(parts, is_any):
                return self._joined([self._part(kind, part) for part in parts], is_any)
            case Negated(Pointing() as part):
                no = QCoreApplication.translate("Conditions", "no {records}")
                return no.format(records=self._through(kind, part))
            case Negated(part):
                no = QCoreApplication.translate("Conditions", "not ({condition})")
                return no.format(condition=self._said(kind, part))
            case Linked():
                return self._through(kind, chosen)
            case Pointing():
                has = QCoreApplication.translate("Conditions", "has {records}")
                return has.format(records=self._through(kind, chosen))
            case ChosenFilter() | Mine():
                return self.said(kind, chosen)

    def _through(self, kind: Kind, way: Linked | Pointing) -> str:
        name = self.way_name(kind, way)
        if asks_nothing(way.part):
            return name
        target = way.kind if isinstance(way, Pointing) else target_of(self.context.catalogue, kind, way.field)
        with_ = QCoreApplication.translate("Conditions", "{records} with ({condition})")
        return with_.format(records=name, condition=self._said(target, way.part))

    def _part(self, kind: Kind, part: Chosen) -> str:
        said = self._said(kind, part)
        if not isinstance(part, Group):
            return said
        return QCoreApplication.translate("Conditions", "({condition})").format(condition=said)

    @staticmethod
    def _joined(parts: list[str], is_any: bool) -> str:
        joined = parts[0]
        for part in parts[1:]:
            pattern = (
                QCoreApplication.translate("Conditions", "{first} or {second}")
                if is_any
                else QCoreApplication.translate("Conditions", "{first} and {second}")
            )
            joined = pattern.format(first=joined, second=part)
        return joined


_Titles = dict[tuple[str, object], str]


def _titles(chosen: Chosen) -> _Titles:
    """What the records are called that a condition names."""
    match chosen:
        case ChosenFilter():
            return {
                (chosen.field, value): title
                for value, title in zip(chosen.values, chosen.titles, strict=False)
            }
        case Group(parts, _):
            return {key: title for part in parts for key, title in _titles(part).items()}
        case Negated(part) | Linked(_, part) | Pointing(_, _, part):
            return _titles(part)
        case Mine():
            return {}


def _titled(chosen: Chosen, titles: _Titles) -> Chosen:
    match chosen:
        case ChosenFilter(field, operator, values, day_range, _):
            known = tuple(titles.get((field, value), "") for value in values)
            told = tuple(name or f"#{value}" for name, value in zip(known, values, strict=True))
            return ChosenFilter(field, operator, values, day_range, told if any(known) else ())
        case Group(parts, is_any):
            return Group(tuple(_titled(part, titles) for part in parts), is_any)
        case Negated(part):
            return Negated(_titled(part, titles))
        case Linked(field, part):
            return Linked(field, _titled(part, titles))
        case Pointing(kind, field, part):
            return Pointing(kind, field, _titled(part, titles))
    return chosen
