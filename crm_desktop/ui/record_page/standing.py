"""How a record stands: what was won and is open, the last contact, how complete it is, and its group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.lists.lacking_rates import lacking_list
from crm_desktop.bridge.person.sums import at_rates, is_converted, short_sum
from crm_desktop.bridge.records.details import AccountGroup, Branch, Deals, RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.completeness import Completeness
from crm_desktop.core.rules.currency_rates import ConvertedSum, Lacking
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.focus import focus_kept
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.layout.flow_layout import FlowLayout
from crm_desktop.qtkit.widgets.layout.layouts import FigureCell, clear
from crm_desktop.qtkit.widgets.share_bar import ShareBar
from crm_desktop.ui.navigation.requests import ShowQuery
from crm_desktop.ui.rates.notice import RatesNotice
from crm_desktop.ui.record_page.part import RecordPart

#: What counts as having spoken with somebody.
_CONTACTS = frozenset({"call", "meeting", "email"})
#: How much of a large group is shown at first, and how far each level is set in, in pixels.
_SHOWN, _INDENT = 10, 16


class StandingPart(RecordPart):
    """Nothing at all for kinds of which nothing of this is known."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._details: RecordDetails | None = None
        self._shown: object = None
        self._is_whole = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.context.themes.changed.connect(self._take_theme)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Show how a record stands."""
        if self._details is None or self._details.id != details.id:
            self._is_whole = False
        self._details = details
        formats = self.context.formats
        last = _last_contact(details)
        scale = self.context.themes.current.scale
        said = details.id, details.group, details.completeness, last, self._is_whole
        shown = (*said, formats.language, formats.today(), scale)
        if shown == self._shown:
            return
        self._shown = shown
        with focus_kept(self):
            clear(self._layout)
            if details.group is not None:
                self._add_figures(details.group, last)
                self._add_rates(details.group)
            if details.completeness is not None:
                self._add_completeness(details.completeness)
            if details.group is not None and len(details.group.branches) > 1:
                self._add_group(details.group)
            self.setVisible(self._layout.count() > 0)

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._details is not None:
            self.show_details(self._details)

    def _take_theme(self, _theme: Theme) -> None:
        self.retranslate()

    # Figures -----------------------------------------------------------------------------------------------

    def _add_figures(self, group: AccountGroup, last: tuple[int, str] | None) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(16)
        own = group.own
        for name, deals, whole in (
            (self.tr("Won"), own.won, own.all_won),
            (self.tr("Open"), own.open, own.all_open),
        ):
            aside = self.tr("%n deals", "", deals.count)
            if whole.count > deals.count:
                below = self.tr("with daughters {sum}").format(sum=self._money(whole))
                aside = f"{aside} · {below}"
            row.addWidget(FigureCell(name, self._money(deals), aside, line), 1)
        when = self.tr("none yet") if last is None else self.context.formats.near_moment(last[0])
        how = "" if last is None else self.context.words.choice(Kind.ACTIVITY, "kind", last[1])
        row.addWidget(FigureCell(self.tr("Last contact"), when, how, line), 1)
        self._layout.addWidget(line)

    def _add_rates(self, group: AccountGroup) -> None:
        """Say what was converted, and what lacks a rate."""
        sums = group.own.all_won.sum, group.own.all_open.sum
        if is_converted(sums):
            self._layout.addWidget(plain_label(at_rates(), self, role=Role.MUTED, size=TextSize.SMALL))
        lacking = ConvertedSum(sums[0].currency)
        for each in sums:
            lacking.add_lacking(each)
        if lacking.lacking:
            notice = RatesNotice(self)
            notice.list_wanted.connect(self._list_deals)
            notice.requested.connect(self.requested)
            self._layout.addWidget(notice)
            notice.show_sum(lacking)

    def _list_deals(self, currency: str, lacking: Lacking) -> None:
        group, own = self._details.group if self._details else None, self.context
        if group is not None:
            below = tuple(branch.id for branch in group.below_own())
            within = (Filter("account", Operator.ANY_OF, below),)
            kind, zone = Kind.OPPORTUNITY, own.formats.zone
            query = lacking_list(own.catalogue, kind, "amount", currency, lacking, zone, within)
            self.requested.emit(ShowQuery(query))

    def _money(self, deals: Deals) -> str:
        """The sum in the office's currency; what lacks a rate stands beside it."""
        return short_sum(self.context.formats, deals.sum) or "—"

    # Completeness ------------------------------------------------------------------------------------------

    def _add_completeness(self, found: Completeness) -> None:
        formats = self.context.formats
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        percent = formats.percent(found.percent / 100, 0)
        row.addWidget(plain_label(self.tr("Completeness {percent}").format(percent=percent), line, bold=True))
        counted = self.tr("{filled} of {total}")
        text = counted.format(filled=formats.number(found.filled), total=formats.number(found.total))
        row.addWidget(plain_label(text, line, role=Role.MUTED))
        row.addStretch(1)
        self._layout.addWidget(line)
        bar = ShareBar(self.context.themes, self)
        bar.show_percent(found.percent)
        self._layout.addWidget(bar)
        if found.missing:
            self._add_missing(found.missing)

    def _add_missing(self, names: Sequence[str]) -> None:
        line = QWidget(self)
        flow = FlowLayout(line, 8)
        flow.addWidget(plain_label(self.tr("Missing:"), line, role=Role.MUTED))
        for name in names:
            title = self.values.title(name)
            button = Button(title.replace("&", "&&"), "link", line)
            button.setAccessibleName(self.tr("Fill in {field}").format(field=title))
            button.clicked.connect(partial(self.edit_requested.emit, name))
            flow.addWidget(button)
        self._layout.addWidget(line)

    # Group -------------------------------------------------------------------------------------------------

    def _add_group(self, group: AccountGroup) -> None:
        heading = plain_label(self.tr("GROUP"), self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        heading.setContentsMargins(0, 8, 0, 2)
        self._layout.addWidget(heading)
        branches = list(group.branches)
        shown = branches if self._is_whole else branches[:_SHOWN]
        if group.own not in shown:
            shown = [*shown, group.own]
        for branch in shown:
            self._layout.addWidget(self._branch(branch, is_own=branch is group.own))
        if len(shown) < len(branches):
            more = Button(self.tr("%n more", "", len(branches) - len(shown)), "link", self)
            more.clicked.connect(self._show_whole)
            self._layout.addWidget(more)
        elif group.is_cut:
            said = self.tr("The group is larger: not all of it is shown, nor counted in the sums.")
            self._layout.addWidget(plain_label(said, self, role=Role.MUTED))

    def _branch(self, branch: Branch, *, is_own: bool) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        indent = self.context.themes.current.pixels(_INDENT)
        row.setContentsMargins(min(branch.depth, 6) * indent, 0, 0, 0)
        said = self.tr("won {won} · open {open}")
        sums = said.format(won=self._money(branch.all_won), open=self._money(branch.all_open))
        if is_own:
            row.addWidget(ElidedLabel(branch.name, line, bold=True))
        else:
            button = Button(branch.name.replace("&", "&&")[:60], "link", line)
            button.setAccessibleName(f"{branch.name}, {sums}")
            button.clicked.connect(partial(self.open_requested.emit, Kind.ACCOUNT, branch.id))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(ElidedLabel(sums, line, role=Role.MUTED))
        return line

    def _show_whole(self) -> None:
        self._is_whole = True
        self.retranslate()


def _last_contact(details: RecordDetails) -> tuple[int, str] | None:
    """When somebody was last spoken with, in milliseconds, and how: by the activities of the timeline."""
    done = [
        (int(row["done_at"]), str(row["kind"]))
        for row in details.activities
        if row["done_at"] is not None and row["kind"] in _CONTACTS
    ]
    return max(done, default=None)
