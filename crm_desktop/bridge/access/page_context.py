"""What every page is given by the application: one value, handed on by constructor."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.day_watch import DayWatch
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.kinds.imported import ImportedKinds
from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.preferences import FilePreferences, Preferences
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.views.resolving import Days
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Themes


class PageContext(QObject):
    """Data, words, looks and preferences; `formats` is exchanged when the language changes."""

    #: emitted after translators and formats were exchanged; widgets with texts of their own also get
    #: QEvent.LanguageChange
    language_changed = Signal(str)

    def __init__(
        self,
        gateway: Gateway,
        themes: Themes,
        icons: Icons,
        preferences: Preferences,
        formats: Formats,
        kinds: KindViews,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.gateway = gateway
        self.themes = themes
        self.icons = icons
        self.preferences = preferences
        #: what belongs to the file that is open, and to no other
        self.file_preferences = FilePreferences(preferences, gateway.path)
        self.formats = formats
        self.words = Words(formats.language, gateway.catalogue)
        gateway.form_changed.connect(self._take_form)
        #: how the kinds that have a page are shown
        self.kinds = kinds
        self.day_watch = DayWatch(self._days_seen, self)
        gateway.reference_data_changed.connect(self._watch_days)

    def today(self) -> date:
        """The local day now, as the formats have it."""
        return self.formats.today()

    @property
    def days(self) -> Days:
        """What moving ranges of days are seen from."""
        first = self.formats.locale.firstDayOfWeek().value - 1
        month = self.gateway.reference_data.fiscal_month
        return Days(self.formats.today(), self.formats.zone, first, month)

    def _days_seen(self) -> Hashable:
        return self.days

    @property
    def imported_kinds(self) -> ImportedKinds:
        """The kinds of which files can be imported."""
        return ImportedKinds(self.kinds, self.catalogue)

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds."""
        return self.gateway.catalogue

    def _watch_days(self, _reference_data: object) -> None:
        """Another fiscal year moves what ranges of days mean, as a new day does."""
        self.day_watch.look()

    def _take_form(self) -> None:
        self.words.catalogue = self.gateway.catalogue

    def change_language(self, formats: Formats) -> None:
        """Take the formats of another language; its translators are installed already."""
        self.formats = formats
        self.words.language = formats.language
        self.language_changed.emit(formats.language)
