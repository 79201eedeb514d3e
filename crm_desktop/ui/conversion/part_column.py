"""One part of a conversion: the records it may be joined with, a new one, or none, and its fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.conversion import words
from crm_desktop.bridge.conversion.session import Candidate, PartPlan, Preview
from crm_desktop.bridge.records.field_editors import RecordSearch
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.core.conversions import Becoming
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.type_ahead import TypeAheadEditor
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.option_card import OptionCard
from crm_desktop.ui.conversion.part_fields import PartFields
from crm_desktop.ui.record_page.inspector import scrolled

#: What may stand under the title of a candidate, as many of them as there is room for.
_DETAILS = 3
Choice = tuple[Becoming, int | None]


class PartColumn(QFrame):
    """Tells by `chosen` what the part shall become; the proposal that comes back is shown."""

    chosen = Signal(object, object)  # Becoming, id or None

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.kind = kind
        self._context = context
        self._values = FieldValues(context, kind)
        self._cards: dict[Choice, OptionCard] = {}
        self._order: list[Choice] = []
        self._is_showing = False
        self._title = plain_label(context.words.kind(kind), self, bold=True)
        self._found = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(6)
        self._other = TypeAheadEditor(RecordSearch(context.gateway, kind), self._title_of, self)
        self._other.line_edit.setPlaceholderText(words.choose(kind))
        self._other.setAccessibleName(words.choose(kind))
        self._other.finished.connect(self._other_chosen)
        self.fields = PartFields(context, kind)
        self._lay_out()
        context.themes.changed.connect(self._take_theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._choices)
        layout.addWidget(self._other)
        layout.addWidget(scrolled(self.fields), 1)
        self._below = layout

    def show_proposal(self, proposal: Preview) -> None:
        """Show the choices, which of them is taken, and the fields."""
        part = proposal.plan[self.kind]
        self._show_found(len(part.candidates))
        offered = self._offered(part, proposal.records)
        if list(offered) != self._order:
            self._make_cards(list(offered))
        for choice, (title, badge, detail) in offered.items():
            self._cards[choice].set_texts(title, badge, detail)
        self._is_showing = True
        self._cards[part.how, part.id].setChecked(True)
        self._is_showing = False
        self.fields.show_part(part)
        self._take_theme(self._context.themes.current)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the fields."""
        self._below.addWidget(widget)

    def cards(self) -> list[OptionCard]:
        """The choices in their order."""
        return [self._cards[choice] for choice in self._order]

    def _offered(
        self, part: PartPlan, records: Mapping[tuple[Kind, int], Mapping[str, Stored]]
    ) -> dict[Choice, tuple[str, str, str]]:
        offered: dict[Choice, tuple[str, str, str]] = {}
        for candidate in part.candidates:
            offered[Becoming.EXISTING, candidate.id] = self._said(candidate, records)
        if part.id is not None and (Becoming.EXISTING, part.id) not in offered:
            row = records.get((self.kind, part.id), part.existing or {})
            offered[Becoming.EXISTING, part.id] = (self._values.record.heading(row), "", self._detail(row))
        name = str(part.given.get("name") or "")
        offered[Becoming.NEW, None] = (words.new(self.kind, name), self._sort(part.given), "")
        offered[Becoming.NONE, None] = (words.none(self.kind), "", "")
        return offered

    def _sort(self, given: Mapping[str, object]) -> str:
        """Whether a new one is a person, where most are companies; it is told by none of the fields."""
        if "kind" not in self._values.record.by_name:
            return ""
        field = self._values.record.field("kind")
        value = given.get("kind") or field.default
        return "" if value == field.default else self._values.text_of(field, value)

    def _said(
        self, candidate: Candidate, records: Mapping[tuple[Kind, int], Mapping[str, Stored]]
    ) -> tuple[str, str, str]:
        row = records.get((self.kind, candidate.id), {})
        return (
            candidate.title or f"#{candidate.id}",
            words.reason(self._context.words, candidate),
            self._detail(row),
        )

    def _detail(self, row: Mapping[str, Stored]) -> str:
        names = [name for name in self._values.view.hit_fields if name in self._values.record.by_name]
        texts = [self._values.text(name, row) for name in names]
        return " · ".join([text for text in texts if text][:_DETAILS])

    def _make_cards(self, order: list[Choice]) -> None:
        focused = next((choice for choice, card in self._cards.items() if card.hasFocus()), None)
        for card in self._cards.values():
            self._choices.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._order = order
        self._cards = {}
        for choice in order:
            card = OptionCard(self._context.themes, self)
            card.toggled.connect(self._toggled)
            self._choices.addWidget(card)
            self._cards[choice] = card
        if focused in self._cards:
            self._cards[focused].setFocus()

    def _toggled(self, is_checked: bool) -> None:
        # Only what a person does: the proposal that is shown checks its card by itself.
        if is_checked and not self._is_showing:
            self._tell(next(choice for choice, card in self._cards.items() if card is self.sender()))

    def _tell(self, choice: Choice) -> None:
        self.chosen.emit(*choice)

    def _other_chosen(self) -> None:
        value = self._other.value()
        if isinstance(value, Linked):
            self._other.set_value(None)
            self._tell((Becoming.EXISTING, value.id))

    def _show_found(self, count: int) -> None:
        text = self.tr("{count} alike", "", count) if count else self.tr("none alike")
        self._found.setText(text.format(count=count))

    @staticmethod
    def _title_of(value: object) -> str:
        return value.title if isinstance(value, Linked) else ""

    def _take_theme(self, theme: Theme) -> None:
        self.fields.take_theme(theme)
