"""Preferences of the person: language, order of names, looks, tray; each takes effect at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.values.names.ordering import NameOrder
from crm_desktop.core.words.languages import LANGUAGES, OWN_NAMES
from crm_desktop.qtkit.look.roles import TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.messages.tray import Tray
from crm_desktop.qtkit.widgets.still_combo_box import StillComboBox
from crm_desktop.ui.settings.look import LookPreferences
from crm_desktop.ui.window.menu_entries import TEXT_SIZES, THEMES
from crm_desktop.ui.window.staying import KEEP


class PreferencesDialog(Dialog):
    """Four choices, whether to stay in the tray, and Close."""

    def __init__(
        self,
        look: LookPreferences,
        preferences: Preferences,
        password: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._heading = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._language = self._box(LANGUAGES)
        self._order = self._box(("", *NameOrder))
        self._theme = self._box(THEMES)
        self._size = self._box(TEXT_SIZES)
        self._labels = [plain_label("", self) for _ in range(4)]
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._boxes = (self._language, self._order, self._theme, self._size)
        for label, box in zip(self._labels, self._boxes, strict=True):
            label.setBuddy(box)
            form.addRow(label, box)
        self._preferences = preferences
        self._stays = QCheckBox(self)
        self._stays.setChecked(preferences.get(KEEP, False) is True)
        self._stays.setEnabled(Tray.is_there())
        self._stays.toggled.connect(self._take_stays)
        self._password = Button("", "plain", self)
        self._password.clicked.connect(self.accept)
        self._password.clicked.connect(password.trigger)
        self._close = Button("", "primary", self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._password)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        layout.addWidget(self._heading)
        layout.addLayout(form)
        layout.addWidget(self._stays)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setMinimumWidth(400)
        self.retranslate()
        self._language.activated.connect(self._take_language)
        self._order.activated.connect(self._take_order)
        self._theme.activated.connect(self._take_theme)
        self._size.activated.connect(self._take_size)

    def retranslate(self) -> None:
        """Set every text anew."""
        title = self.tr("Preferences")
        self.setWindowTitle(title)
        self._heading.setText(title)
        texts = (
            self.tr("Language"),
            self.tr("Order of names"),
            self.tr("Appearance"),
            self.tr("Text size"),
        )
        for label, box, text in zip(self._labels, self._boxes, texts, strict=True):
            label.setText(text)
            box.setAccessibleName(text)
        themes = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "system": self.tr("Use system setting"),
        }
        orders = [
            ("", self.tr("As usual in the language")),
            (NameOrder.STROKES, self.tr("By strokes")),
            (NameOrder.PINYIN, self.tr("By pinyin")),
            (NameOrder.ALPHABET, self.tr("By letters alone")),
        ]
        self._fill(self._order, [(str(key), text) for key, text in orders], self._look.name_order)
        self._fill(self._language, [(code, OWN_NAMES[code]) for code in LANGUAGES], self._look.language)
        self._fill(self._theme, [(key, themes[key]) for key in THEMES], self._look.theme)
        self._fill(self._size, [(size, f"{size} %") for size in TEXT_SIZES], self._look.text_size)
        self._stays.setText(self.tr("Keep running in the tray when the window is closed, for reminders"))
        if not self._stays.isEnabled():
            self._stays.setToolTip(self.tr("This desktop has no tray."))
        self._password.setText(self.tr("Password and lock…"))
        self._close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _box(self, keys: Sequence[object]) -> QComboBox:
        box = StillComboBox(self)
        box.setMaxVisibleItems(len(keys))
        box.setMinimumWidth(200)
        return box

    @staticmethod
    def _fill(box: QComboBox, entries: Sequence[tuple[object, str]], now: object) -> None:
        box.clear()
        for key, text in entries:
            box.addItem(text, key)
        box.setCurrentIndex(box.findData(now))

    def _take_language(self) -> None:
        self._look.choose_language(str(self._language.currentData()))

    def _take_order(self) -> None:
        self._look.choose_name_order(str(self._order.currentData()))

    def _take_theme(self) -> None:
        self._look.choose_theme(str(self._theme.currentData()))

    def _take_stays(self, stays: bool) -> None:
        self._preferences.put(KEEP, stays)

    def _take_size(self) -> None:
        self._look.choose_text_size(int(self._size.currentData()))
