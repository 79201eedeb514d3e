"""Where in a record the words were met, for marking them and for saying why it was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.values.search.folding import Folder, Question
from crm_desktop.core.values.search.marking import excerpt, spans
from crm_desktop.services.finding.found import Found, Place
from crm_desktop.services.reads.reader import View

#: So many characters of a long text are shown around what was found in it.
_EXCERPT = 80


class Seeker:
    """Looks for the words of one question."""

    def __init__(self, view: View, folder: Folder, question: Question) -> None:
        self._view = view
        self._folder = folder
        self._question = question

    def placed(self, record: RecordType, found: Sequence[Found]) -> Iterator[Found]:
        """The same records with their places; long texts are read of those that need them."""
        marked = [replace(each, title=self.place("", each.title.text)) for each in found]
        places = [None if each.title.marks else self._place_in(record, each.values) for each in marked]
        unseen = [
            each.id for each, place in zip(marked, places, strict=True) if not each.title.marks and not place
        ]
        texts = self._view.long_texts(record.kind, unseen) if unseen else {}
        for each, place in zip(marked, places, strict=True):
            yield replace(each, place=place or self._place_in(record, texts.get(each.id, {})))

    def place(self, field: str, text: str) -> Place:
        """A text with its marks, cut where it is long."""
        shown, marks = excerpt(text, spans(self._folder, text, self._question), _EXCERPT)
        return Place(field, shown, tuple(marks))

    def _place_in(self, record: RecordType, values: Mapping[str, Stored]) -> Place | None:
        for field in record.searchable:
            text = values.get(field.name)
            if isinstance(text, str) and field.type is not FieldType.TAGS:
                place = self.place(field.name, text)
                if place.marks:
                    return place
        return None
