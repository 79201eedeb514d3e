"""By what the rows of a file are known, and what becomes of those whose record is there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.imports.row_choices import MatchBy, OnMatch, RowChoices, keys_of
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.layout.flow_layout import FlowLayout
from crm_desktop.ui.imports.parts import NamedChoice, heading

#: So many keys can be chosen, one after the other.
_KEYS = 3


def can_choose_keys(draft: ImportDraft) -> bool:
    """Whether records of this kind can be known by more than what is usual for it."""
    record = draft.record
    return not record.is_reference_list and not record.same_by and len(keys_of(record)) > 1


class KnownRecords(QWidget):
    """Tells the choices of a person; the keys stand in their order."""

    #: RowChoices
    chosen = Signal(object)

    def __init__(self, draft: ImportDraft) -> None:
        super().__init__()
        self._rows: RowChoices = draft.rows
        self._offered = keys_of(draft.record)
        self._title = heading(self)
        self._title.setText(self.tr("Records that are there"))
        self._hint = plain_label("", self, role=Role.MUTED)
        self._hint.setWordWrap(True)
        self.keys = [NamedChoice(self) for _place in range(_KEYS)]
        self.way = NamedChoice(self)
        flow = FlowLayout(spacing=8)
        for each in (*self.keys, self.way):
            flow.addWidget(each)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(6)
        page.addWidget(self._title)
        page.addLayout(flow)
        page.addWidget(self._hint)
        for each in self.keys:
            each.box.chosen.connect(self._key_chosen)
        self.way.box.chosen.connect(self._way_chosen)
        self._show()

    def _show(self) -> None:
        told = self._rows.match or (MatchBy.EXTERNAL_ID,)
        for place, each in enumerate(self.keys):
            each.set_name(self.tr("Known by") if place == 0 else self.tr("then by"))
            others = [by for by in self._offered if by not in told[:place]]
            choices: list[tuple[object, str]] = [(by, self._name(by)) for by in others]
            if place:
                choices.insert(0, (None, self.tr("nothing else")))
            each.box.set_choices(choices, told[place] if place < len(told) else None)
            each.setVisible(place <= len(told) and bool(others))
        self.way.set_name(self.tr("then"))
        self.way.box.set_choices([(way, self._way_name(way)) for way in OnMatch], self._rows.on_match)
        asks = self._rows.on_match is OnMatch.ASK
        hint = self.tr("Say under “Row by row” what becomes of each; rows without an answer are not taken.")
        self._hint.setText(hint if asks else "")
        self._hint.setVisible(asks)

    def _name(self, by: MatchBy) -> str:
        return {
            MatchBy.EXTERNAL_ID: self.tr("External id"),
            MatchBy.EMAIL: self.tr("E-mail"),
            MatchBy.PHONE: self.tr("Phone"),
            MatchBy.TAX_NUMBER: self.tr("Tax number"),
            MatchBy.NAME: self.tr("Name and company"),
        }[by]

    def _way_name(self, way: OnMatch) -> str:
        return {
            OnMatch.OVERWRITE: self.tr("overwrite it with the file"),
            OnMatch.FILL: self.tr("fill its empty fields only"),
            OnMatch.SKIP: self.tr("leave it as it is"),
            OnMatch.KEEP: self.tr("keep both"),
            OnMatch.ASK: self.tr("ask row by row"),
        }[way]

    def _key_chosen(self, _key: object) -> None:
        told: list[MatchBy] = []
        for each in self.keys:
            by = each.box.value()
            if not isinstance(by, MatchBy):
                break
            if by not in told:
                told.append(by)
        usual = told == [MatchBy.EXTERNAL_ID]
        self._rows = replace(self._rows, match=() if usual else tuple(told))
        self._show()
        self.chosen.emit(self._rows)

    def _way_chosen(self, way: OnMatch) -> None:
        self._rows = replace(self._rows, on_match=way)
        self._show()
        self.chosen.emit(self._rows)
