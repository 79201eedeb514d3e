"""What belongs to an order: how it stands, its lines, instalments, payments and credit notes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.order import RECORD_PAYMENT
from crm_desktop.bridge.kinds.order_parts import (
    FORM_FIELDS,
    PartLine,
    Section,
    row_of,
    sections,
    start_of,
)
from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.lists.texts import ListRow, read_rows
from crm_desktop.bridge.records.details import OrderParts, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import DeleteRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import days_late
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.focus import focus_kept
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.layouts import FigureCell, clear
from crm_desktop.ui.orders.part_form import OrderPartForm
from crm_desktop.ui.record_page.side_part import SidePart

#: Of very long lists so many are shown at first.
_SHOWN = 12


class OrderPart(SidePart):
    """Nothing at all for other kinds."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._details: RecordDetails | None = None
        self._shown: object = None
        self._whole: set[Kind] = set()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.context.themes.changed.connect(self._take_theme)
        QShortcut(QKeySequence("Ctrl+Shift+P"), self).activated.connect(self._begin_payment)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Show what belongs to an order."""
        if self._details is None or self._details.id != details.id:
            self._whole.clear()
        self._details = details
        parts = details.order
        self.setVisible(parts is not None)
        if parts is None:
            return
        formats = self.context.formats
        state = (formats.language, formats.today(), self.context.themes.current.scale, sorted(self._whole))
        shown = (details.id, details.values["version"], _money_of(details.values), parts, state)
        if shown == self._shown:
            return
        self._shown = shown
        with focus_kept(self):
            clear(self._layout)
            self._fill(details.values, parts)

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._details is not None:
            self.show_details(self._details)

    def begin_deed(self, deed: str, anchor: QWidget) -> bool:
        """Begin a deed of the record's head, if it is one of this part."""
        if deed != RECORD_PAYMENT:
            return False
        self._begin_payment()
        return True

    # What is shown -----------------------------------------------------------------------------------------

    def _fill(self, order: Row, parts: OrderParts) -> None:
        context, today = self.context, self.context.formats.today()
        self._add_figures(order)
        for section in sections(context, order, parts, today):
            if not (self.is_page and section.has_sheet):
                self._add_section(section)

    def _add_figures(self, order: Row) -> None:
        currency = str(order["currency"] or "")
        money = partial(self.context.formats.money, currency=currency)
        due = None if order["next_due_on"] is None else str(order["next_due_on"])
        late = days_late(due, self.context.formats.today())
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(16)
        net = self.tr("{amount} net").format(amount=money(int(order["net"] or 0)))
        credited = int(order["credited"] or 0)
        without = self.tr("{amount} credited").format(amount=money(credited)) if credited else ""
        when = self.context.formats.overdue(late) if late else self.tr("due {day}").format(day=due)
        asides = {"gross": net, "paid": without, "outstanding": "" if due is None else when}
        for name, aside in asides.items():
            role = Role.BAD if late and name == "outstanding" else Role.MUTED
            value = money(int(order[name] or 0))
            cell = FigureCell(self.values.title(name), value, aside, line, aside_role=role)
            row.addWidget(cell, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(line)
        for text in self._warnings(order, money(int(order["overpaid"] or 0))):
            label = plain_label(text, self, role=Role.WARN)
            label.setWordWrap(True)
            self._layout.addWidget(label)

    def _warnings(self, order: Row, overpaid: str) -> list[str]:
        said = []
        if order["overpaid"]:
            said.append(
                self.tr("Overpaid by {amount}. It is kept as the customer’s credit.").format(amount=overpaid)
            )
        if order["uncounted"]:
            said.append(
                self.tr(
                    "%n payment(s) lack an exchange rate and are not counted.", "", int(order["uncounted"])
                )
            )
        return said

    def _add_section(self, section: Section) -> None:
        kind, lines = section.kind, section.lines
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 8, 0, 2)
        text = f"{section.heading} · {len(lines)}" if lines else section.heading
        row.addWidget(plain_label(text, head, role=Role.MUTED, size=TextSize.SMALL, bold=True))
        row.addStretch(1)
        button = Button(section.add, "link", head)
        button.setObjectName(f"add_{kind}")
        button.clicked.connect(partial(self._begin, kind))
        row.addWidget(button)
        self._layout.addWidget(head)
        shown = lines if kind in self._whole else lines[:_SHOWN]
        for line in shown:
            self._layout.addWidget(self._line(line))
        if section.note:
            self._layout.addWidget(plain_label(section.note, self, role=Role.WARN, size=TextSize.SMALL))
        if len(shown) < len(lines):
            more = Button(self.tr("%n more", "", len(lines) - len(shown)), "link", self)
            more.clicked.connect(partial(self._show_all, kind))
            self._layout.addWidget(more)

    def _line(self, line: PartLine) -> QWidget:
        shown = QWidget(self)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(ElidedLabel(line.text, shown), 2)
        row.addWidget(ElidedLabel(line.aside, shown, role=Role.BAD if line.is_bad else Role.MUTED), 3)
        row.addWidget(plain_label(line.figure, shown))
        actions = self.tr("Actions for {title}").format(title=f"{line.text} {line.figure}".strip())
        row.addWidget(self.menu_button(actions, partial(self._fill_menu, line), shown))
        return shown

    def _show_all(self, kind: Kind) -> None:
        self._whole.add(kind)
        self.retranslate()

    def _take_theme(self, _theme: Theme) -> None:
        self.retranslate()

    # What is done ------------------------------------------------------------------------------------------

    def _begin_payment(self) -> None:
        if self.isVisible():
            self._begin(Kind.PAYMENT)

    def _begin(self, kind: Kind) -> None:
        """A payment begins with what is outstanding, paid today: mostly Enter is all that it needs.

        What is outstanding is asked anew: a payment may have come since the order was shown.
        """
        if self._details is not None:
            read = read_rows(Kind.ORDER, (self._details.id,))
            self.context.gateway.read(read, partial(self._begin_with, kind), owner=self, quick=True)

    def _begin_with(self, kind: Kind, found: Mapping[int, ListRow]) -> None:
        button = self.findChild(Button, f"add_{kind}")
        details = self._details
        row = None if details is None else found.get(details.id)
        if row is None or details is None or details.order is None or not isinstance(button, Button):
            return
        order = self.context.catalogue.row_values(Kind.ORDER, row)
        start = start_of(kind, order, details.order, self.context.formats.today())
        self._open(kind, start, button, None)

    def _open(self, kind: Kind, start: dict[str, object], anchor: QWidget, known: int | None) -> None:
        if self._details is None:
            return
        form = OrderPartForm(FieldValues(self.context, kind), self._details.values, start, self, known)
        form.show_under(anchor)
        form.focus_first()

    def _fill_menu(self, line: PartLine, menu: QMenu, button: QWidget) -> None:
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self._edit, line, button))
        menu.addAction(self.tr("Delete")).triggered.connect(
            partial(self.run, DeleteRecords(Records(line.kind, (line.id,))))
        )

    def _edit(self, line: PartLine, button: QWidget) -> None:
        parts = None if self._details is None else self._details.order
        row = None if parts is None else row_of(parts, line)
        if row is None:
            return
        values = FieldValues(self.context, line.kind)
        start = {name: values.edit_value(values.record.field(name), row) for name in FORM_FIELDS[line.kind]}
        self._open(line.kind, start, button, line.id)


def _money_of(order: Row) -> tuple[object, ...]:
    """What is reckoned of an order outside its version."""
    return tuple(
        order[name] for name in ("paid", "credited", "outstanding", "overpaid", "next_due_on", "uncounted")
    )
