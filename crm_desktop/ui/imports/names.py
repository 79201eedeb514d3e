"""What becomes of the names of one field that an import does not know: each on its own or all at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import NamedRecords, UnknownName
from crm_desktop.bridge.imports.session import NEVER_MADE, Answer, ImportDraft, UnknownReference
from crm_desktop.bridge.kinds.office.reference_lists import entries
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.imports.parts import ChoiceBox, heading

#: Unknown names that are asked about one by one; the rest of a longer list goes the field's way.
_ASKED = 60
#: The same for names of accounts, contacts and leads, of which most files bring many.
_RECORDS_ASKED = 8
_EXAMPLES = 6


class UnknownNames(QWidget):
    """The unknown names of one field: a way for all of them, and for each of a short list its own."""

    field_answered = Signal(str, object)
    answered = Signal(str, str, object)

    def __init__(self, context: PageContext, draft: ImportDraft, named: NamedRecords) -> None:
        super().__init__()
        self._context = context
        self._draft = draft
        self._name = named.field
        refers_to = draft.record.field(named.field).refers_to
        assert refers_to is not None
        self._kind: Kind = refers_to
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(2, 240)
        self._boxes: dict[ChoiceBox, str] = {}
        self._add_head(named)
        most = _ASKED if context.catalogue.is_reference_list(self._kind) else _RECORDS_ASKED
        for unknown in named.unknown[:most]:
            self._add_name(unknown)
        if len(named.unknown) > most:
            self._add_others(named.unknown[most:])

    def _add_head(self, named: NamedRecords) -> None:
        title = heading(self)
        names = self.tr("%Ln not known yet", "", len(named.unknown))
        words = self._context.words
        title.setText(words.labelled(words.field(self._draft.kind, self._name), names))
        self.for_all = ChoiceBox(self)
        self.for_all.setAccessibleName(title.text())
        self.for_all.set_choices(self._ways(), self._draft.field_answer(self._name))
        self.for_all.chosen.connect(self._all_chosen)
        # A single name is asked about beside it.
        self.for_all.setVisible(len(named.unknown) > 1)
        self._grid.addWidget(title, 0, 0, 1, 2)
        self._grid.addWidget(self.for_all, 0, 2)

    def _ways(self, *, ambiguous: bool = False) -> list[tuple[object, str]]:
        create = (UnknownReference.CREATE, self.tr("Create new"))
        ways = [
            (UnknownReference.LEAVE_EMPTY, self.tr("Leave empty")),
            (UnknownReference.REFUSE, self.tr("Do not take these rows")),
        ]
        return list(ways) if ambiguous or self._kind in NEVER_MADE else [create, *ways]

    def _add_name(self, unknown: UnknownName) -> None:
        line = self._grid.rowCount()
        label = ElidedLabel(unknown.text, self)
        count = plain_label(self.tr("%Ln row(s)", "", unknown.rows), self, role=Role.MUTED)
        if unknown.ambiguous:
            several = self.tr("several of that name")
            count.setText(self._context.words.listed((count.text(), several)))
        box = ChoiceBox(self)
        box.setAccessibleName(unknown.text)
        self._offer(box, unknown)
        box.chosen.connect(self._chosen)
        self._boxes[box] = unknown.text
        for column, widget in enumerate((label, count, box)):
            self._grid.addWidget(widget, line, column)

    def _offer(self, box: ChoiceBox, unknown: UnknownName) -> None:
        """The ways for a name, then the entries of a reference list that it may stand for."""
        ways = self._ways(ambiguous=unknown.ambiguous)
        known: list[tuple[object, str]] = []
        if self._context.catalogue.is_reference_list(self._kind):
            known = [(entry.id, entry.name) for entry in entries(self._context, self._kind)]
        answer = self._draft.answer(self._name, unknown.text)
        if unknown.ambiguous and answer is UnknownReference.CREATE:
            answer = UnknownReference.REFUSE
        box.set_choices([*ways, *known], answer)
        if known:
            box.insertSeparator(len(ways))

    def _add_others(self, others: Sequence[UnknownName]) -> None:
        """Names that are not asked about one by one: what is chosen for all of them counts."""
        words = self._context.words
        texts = words.listed(words.quoted(unknown.text) for unknown in others[:_EXAMPLES])
        more = " …" if len(others) > _EXAMPLES else ""
        label = plain_label("", self, role=Role.MUTED)
        label.setWordWrap(True)
        label.setText(words.labelled(self.tr("and %Ln more", "", len(others)), texts + more))
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 3)

    def _all_chosen(self, answer: UnknownReference) -> None:
        for box in self._boxes:
            offered = box.place_of(answer) >= 0
            box.set_value(answer if offered else UnknownReference.REFUSE)
        self.field_answered.emit(self._name, answer)

    def _chosen(self, answer: Answer) -> None:
        box = self.sender()
        assert isinstance(box, ChoiceBox)
        self.answered.emit(self._name, self._boxes[box], answer)
