"""Who decides what in a deal: its people as cards with their roles, and a place for who is not known yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import DealPeople, DealPerson, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.chips import MenuChip
from crm_desktop.qtkit.widgets.labels import ElidedLabel
from crm_desktop.qtkit.widgets.people_cards import PeopleCards, PersonCard
from crm_desktop.ui.record_page.decider_form import DeciderForm
from crm_desktop.ui.record_page.side_part import SidePart

#: In which colours a role stands.
_COLOURS = {
    "decision_maker": (Role.LINK, Role.ACCENT_SOFT),
    "influencer": (Role.WARN, Role.WARN_SOFT),
    "gatekeeper": (Role.BAD, Role.BAD_SOFT),
}
#: Whom one wants to know in every deal, the weightiest first.
_WANTED = ("decision_maker", "influencer", "gatekeeper")
#: The key of the card for who is not known: no contact has it.
_GAP = 0


class DecidersPart(SidePart):
    """Nothing at all for records without deals that are open; of several deals one is chosen."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent, side=FieldValues(values.context, Kind.OPPORTUNITY_CONTACT))
        self._details: RecordDetails | None = None
        self._deal: int | None = None
        self._heading = ElidedLabel("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self.deals = MenuChip("", self.context.icons, self)
        self.add_button = Button("", "link", self)
        self.add_button.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.deals)
        head.addWidget(self.add_button)
        self.cards = PeopleCards(self.context.themes, self)
        self.cards.chosen.connect(self._choose)
        self.cards.menu_asked.connect(self._open_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.cards)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Show the people of the deal that was chosen, or of the first one."""
        if self._details is None or self._details.id != details.id:
            self._deal = None
        self._details = details
        self._show()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show()

    @property
    def shown(self) -> DealPeople | None:
        """The deal whose people are shown."""
        deals = () if self._details is None else self._details.deal_people
        return next((each for each in deals if each.deal == self._deal), deals[0] if deals else None)

    def _show(self) -> None:
        shown = self.shown
        self.setVisible(shown is not None)
        if shown is None or self._details is None:
            return
        self._heading.setText(self._title(shown, is_heading=True))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add a person to the deal"))
        several = len(self._details.deal_people) > 1
        self.deals.setVisible(several)
        if several:
            self._offer_deals(shown)
        cards = [self._card(person) for person in shown.people]
        gap = self._gap(shown)
        self.cards.show_cards([*cards, *([] if gap is None else [gap])], self._title(shown))

    def _title(self, shown: DealPeople, *, is_heading: bool = False) -> str:
        """Headings stand in capitals; the name of a deal stays as it is written."""
        said = self.tr("Who decides")
        if self.values.view.decides_in != "id":
            said = self.tr("Who decides “{deal}”")
        return (said.upper() if is_heading else said).replace("{DEAL}", "{deal}").format(deal=shown.title)

    def _offer_deals(self, shown: DealPeople) -> None:
        self.deals.set_text(self.tr("Deal"))
        menu = QMenu(self.deals)
        for each in self._details.deal_people if self._details is not None else ():
            action = menu.addAction(each.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.deal == shown.deal)
            action.triggered.connect(partial(self._turn_to, each.deal))
        self.deals.setMenu(menu)

    def _turn_to(self, deal: int) -> None:
        self._deal = deal
        self._show()

    def _card(self, person: DealPerson) -> PersonCard:
        ink, ground = _COLOURS.get(person.role, (Role.NEUTRAL, Role.NEUTRAL_SOFT))
        role = self.context.words.choice(Kind.OPPORTUNITY_CONTACT, "role", person.role) if person.role else ""
        pill = role or self.tr("role not known")
        return PersonCard(
            person.contact, person.name or "—", person.job_title, pill, ink, ground, person.is_primary
        )

    def _gap(self, shown: DealPeople) -> PersonCard | None:
        """The weightiest role that nobody has."""
        missing = self._missing(shown)
        if missing is None:
            return None
        role = self.context.words.choice(Kind.OPPORTUNITY_CONTACT, "role", missing)
        return PersonCard(_GAP, self.tr("Not known yet:"), role, self.tr("+ Add"), is_gap=True)

    @staticmethod
    def _missing(shown: DealPeople) -> str | None:
        known = {person.role for person in shown.people}
        return next((role for role in _WANTED if role not in known), None)

    # Doing -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open the form of a further person."""
        self._open_form(None, self.add_button)

    def _choose(self, contact: int) -> None:
        if contact != _GAP:
            self.open_requested.emit(Kind.CONTACT, contact)
        else:
            self._open_form(None, self.add_button)

    def _open_form(self, person: DealPerson | None, anchor: QWidget) -> None:
        shown = self.shown
        if shown is None:
            return
        role = self._missing(shown) if person is None else person.role
        form = DeciderForm(self.side, shown.deal, person, role or "", self)
        form.show_under(anchor)
        form.focus_first()

    def _open_menu(self, contact: int, place: QPoint) -> None:
        shown = self.shown
        person = next((each for each in shown.people if each.contact == contact), None) if shown else None
        if person is None:
            return
        menu = self.new_menu()
        menu.addAction(self.tr("Open")).triggered.connect(partial(self._choose, contact))
        menu.addAction(self.tr("Change the role…")).triggered.connect(
            partial(self._open_form, person, self.cards)
        )
        target = Records(Kind.OPPORTUNITY_CONTACT, (person.link,))
        if not person.is_primary:
            make_first = EditRecords(target, {"is_primary": True})
            menu.addAction(self.tr("Put first")).triggered.connect(partial(self.run, make_first))
        menu.addAction(self.tr("Take out of the deal")).triggered.connect(
            partial(self.run, DeleteRecords(target))
        )
        menu.popup(place)
