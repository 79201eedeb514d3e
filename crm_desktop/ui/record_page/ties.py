"""What joins people, companies and deals beside the main account and contact: a line for each link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.bridge.kinds.view import NEW_CONTACT, Row
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import DeleteRecords, MakeMainAccount
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.record_page.side_form import SideForm
from crm_desktop.ui.record_page.side_part import SideLines
from crm_desktop.ui.record_page.tie_form import NewContactForm, TieForm

#: How wide it is what a relation says before the name, in pixels at 100 % text size.
_SAID_WIDE = 88


@frozen
class Tie:
    """A link as it is seen from one of its ends; `end` is the field of the other one."""

    link: Row
    end: str


class TiesPart(SideLines[Tie]):
    """Each sort of link says of which kind it is, by which field it is found, and what else it says."""

    link: ClassVar[Kind]
    own: ClassVar[str]
    other: ClassVar[str]
    #: what the link says of the two
    says: ClassVar[str] = "role"

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent, side=FieldValues(values.context, self.link))

    def items_of(self, details: RecordDetails) -> Sequence[Tie]:
        """The links of a record."""
        return tuple(Tie(row, self.other) for row in details.ties.get((self.link, self.own), ()))

    def make_line(self, item: Tie) -> QWidget:
        """Who or what is at the other end, what the link says of it, and what can be done."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        before, after = self.said(item)
        if before:
            label = plain_label(before, line, role=Role.MUTED)
            label.setMinimumWidth(self.context.themes.current.pixels(_SAID_WIDE))
            row.addWidget(label)
        kind, id_, title = self._end(item)
        button = Button((title or "—").replace("&", "&&")[:60], "link", line)
        button.setAccessibleName(", ".join(part for part in (before, title, after) if part))
        button.clicked.connect(partial(self.open_requested.emit, kind, id_))
        row.addWidget(button)
        row.addWidget(ElidedLabel(after, line, role=Role.MUTED), 1)
        name = self.tr("Actions for {name}").format(name=title)
        row.addWidget(self.menu_button(name, partial(self.fill_menu, item), line))
        return line

    def said(self, item: Tie) -> tuple[str, str]:
        """What stands before the name, and after it."""
        return "", self.side.text(self.says, item.link)

    def _end(self, item: Tie) -> tuple[Kind, int, str]:
        kind = self.side.record.field(item.end).refers_to
        assert kind is not None
        return kind, int(item.link[item.end] or 0), str(item.link.get(f"{item.end}:name") or "")

    def fill_menu(self, item: Tie, menu: QMenu, button: QWidget) -> None:
        """What can be done with a link."""
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self.open_form, item, button))
        target = Records(self.link, (int(item.link["id"] or 0),))
        menu.addAction(self.tr("Remove the link")).triggered.connect(partial(self.run, DeleteRecords(target)))

    def open_form(self, item: Tie | None, anchor: QWidget, *_checked: object) -> None:
        """Say anew what joins the two, or join the record with another one."""
        if self.details is not None:
            known = None if item is None else item.link
            names = self.asked()
            form = TieForm(self.side, names, known, {self.own: self.details.id}, self.other, self)
            _show(form, anchor)

    def asked(self) -> Sequence[str]:
        """The fields of the form, in their order."""
        return self.other, self.says


class FurtherAccountsPart(TiesPart):
    """Where a contact belongs beside the main account."""

    link, own, other = Kind.ACCOUNT_CONTACT, "contact", "account"

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("FURTHER ACCOUNTS"), self.tr("Add"), self.tr("Add a further account"))

    def fill_menu(self, item: Tie, menu: QMenu, button: QWidget) -> None:
        """One of them may become the main one."""
        command = MakeMainAccount(int(item.link["id"] or 0))
        menu.addAction(self.tr("Make it the main account")).triggered.connect(partial(self.run, command))
        super().fill_menu(item, menu, button)


class FurtherContactsPart(TiesPart):
    """Whose main account is another one, and who belongs here too; begins new contacts of the account."""

    link, own, other = Kind.ACCOUNT_CONTACT, "account", "contact"

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("CONTACTS FROM OTHER ACCOUNTS"), self.tr("Add"), self.tr("Add a contact"))

    def begin_deed(self, deed: str, anchor: QWidget) -> bool:
        """Ask who the new contact is."""
        if deed != NEW_CONTACT or self.details is None:
            return False
        _show(NewContactForm(self.context, self.details.id, self), anchor)
        return True


class RelationsPart(TiesPart):
    """To whom a contact reports and by whom they were recommended, and the other way round."""

    link, own, other, says = Kind.CONTACT_RELATION, "contact", "other", "relation"

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("RELATIONS"), self.tr("Add"), self.tr("Add a relation"))

    def items_of(self, details: RecordDetails) -> Sequence[Tie]:
        """Both ways."""
        back = details.ties.get((self.link, self.other), ())
        return (*super().items_of(details), *(Tie(row, self.own) for row in back))

    def said(self, item: Tie) -> tuple[str, str]:
        """What the other one is to this one."""
        if item.end == self.other:
            return self.side.text(self.says, item.link), ""
        return self._backwards().get(str(item.link[self.says]), ""), ""

    def _backwards(self) -> Mapping[str, str]:
        return {"reports_to": self.tr("Superior of"), "recommended_by": self.tr("Has recommended")}

    def asked(self) -> Sequence[str]:
        """What it is comes first."""
        return self.says, self.other

    def fill_menu(self, item: Tie, menu: QMenu, button: QWidget) -> None:
        """What the other one says of this one is changed there."""
        super().fill_menu(item, menu, button)
        if item.end != self.other:
            menu.removeAction(menu.actions()[0])


class DealRolesPart(TiesPart):
    """In which deals a contact has a part, and which."""

    link, own, other = Kind.OPPORTUNITY_CONTACT, "contact", "opportunity"

    def items_of(self, details: RecordDetails) -> Sequence[Tie]:
        """Deals whose first person it is are listed elsewhere: here only where its role says more."""
        return [tie for tie in super().items_of(details) if not _is_plain(tie.link)]

    def retranslate(self) -> None:
        """Set every text anew."""
        self.set_heading(self.tr("PART IN DEALS"), self.tr("Add"), self.tr("Add a deal"))


def _is_plain(link: Row) -> bool:
    return bool(link["is_primary"]) and link["role"] in (None, "other")


def _show(form: SideForm, anchor: QWidget) -> None:
    form.show_under(anchor)
    form.focus_first()
