"""Sentences of the floors below in the language that the application shows now."""

from __future__ import annotations

from crm_desktop.bridge.person.marked_words import marked
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import ReferenceData


def translate(source: str) -> str:
    """A text of the context "Words" in the language installed now."""
    return marked("Words", source)


class Words(Wording):
    """The wording of the running application; follows a change of language by itself."""

    def __init__(self, language: str = "en", catalogue: Catalogue = BUILT_IN) -> None:
        super().__init__(translate, language)
        self.catalogue = catalogue

    def item(self, reference_data: ReferenceData, kind: Kind, id_: int | None) -> str:
        """The name of an entry of a reference list: its own, or its code translated; "" without one."""
        entry = reference_data.get(kind, id_)
        if entry is None:
            return ""
        return entry.name or self.built_in(f"{kind}.{entry.code}")
