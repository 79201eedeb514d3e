"""The window of currencies and rates: written down, pasted, changed, deleted, undone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.rates import rate_list
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.ui.rates.dialog import RatesDialog
from tests.ui.context_of_tests import open_context


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, context: PageContext) -> RatesDialog:
    made = RatesDialog(context)
    qtbot.addWidget(made)
    made.show()
    return made


def rates(context: PageContext, qtbot: QtBot) -> list[tuple[object, ...]]:
    found: list[object] = []
    context.gateway.read(rate_list, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return [(row["currency"], row["day"], row["rate"]) for row in found[0].rates]  # type: ignore[attr-defined]


def shown(dialog: RatesDialog) -> list[str]:
    model = dialog.table.paged_model
    cells = [[model.cell_at(row, column) for column in (0, 1, 3)] for row in range(model.rowCount())]
    return [" ".join(cell.text for cell in row if cell is not None) for row in cells]


def says(dialog: RatesDialog, text: str) -> bool:
    """Whether a message at the foot says it."""
    labels = [label for toast in dialog.findChildren(Toast) for label in toast.findChildren(QLabel)]
    return any(text in label.text() for label in labels)


def write(dialog: RatesDialog, currency: str, day: str, rate: str) -> None:
    for name, text in (("currency", currency), ("day", day), ("rate", rate)):
        editor = dialog.form.rows[name].editor
        editor.line_edit.setText(text)  # type: ignore[attr-defined]
    dialog.form.save.click()


def test_a_rate_is_written_down_and_one_of_the_same_day_takes_its_place(
    qtbot: QtBot, context: PageContext, dialog: RatesDialog
) -> None:
    write(dialog, "USD", "2026-01-02", "31.5")
    qtbot.waitUntil(lambda: shown(dialog) == ["2026-01-02 USD 1 USD = 31.5 TWD"])
    write(dialog, "USD", "2026-01-02", "31.612")
    qtbot.waitUntil(lambda: shown(dialog) == ["2026-01-02 USD 1 USD = 31.612 TWD"])
    context.gateway.undo()
    qtbot.waitUntil(lambda: shown(dialog) == ["2026-01-02 USD 1 USD = 31.5 TWD"])


def test_what_is_missing_or_refused_is_said_and_stays_typed(
    qtbot: QtBot, context: PageContext, dialog: RatesDialog
) -> None:
    write(dialog, "USD", "2026-01-02", "")
    assert dialog.form.rows["rate"].editor.error()
    write(dialog, "TWD", "2026-01-02", "31.5")
    qtbot.waitUntil(lambda: says(dialog, "TWD"))
    assert dialog.form.rows["currency"].editor.typed_text() == "TWD"
    assert rates(context, qtbot) == []


def test_a_paste_is_one_step(qtbot: QtBot, context: PageContext, dialog: RatesDialog) -> None:
    QGuiApplication.clipboard().setText("Day\tUSD\tJPY\n2026-01-02\t31.5\t0.21\n2026-01-03\t31.6\t0.2\n")
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown(dialog)) == 4)
    dialog.shown.setCurrentIndex(dialog.shown.findData("JPY"))
    dialog.shown.activated.emit(dialog.shown.currentIndex())
    assert shown(dialog) == ["2026-01-03 JPY 1 JPY = 0.2 TWD", "2026-01-02 JPY 1 JPY = 0.21 TWD"]
    context.gateway.undo()
    qtbot.waitUntil(lambda: shown(dialog) == [])
    assert rates(context, qtbot) == []


def test_a_paste_that_is_not_understood_is_said_and_takes_nothing(
    qtbot: QtBot, context: PageContext, dialog: RatesDialog
) -> None:
    QGuiApplication.clipboard().setText("USD\t2026-01-02\t31.5\nUSD\t<img src=x>\t31.5\n")
    dialog.paste.click()
    qtbot.waitUntil(lambda: says(dialog, "<img src=x>"))
    assert rates(context, qtbot) == []


def test_chosen_rates_are_deleted_together(qtbot: QtBot, context: PageContext, dialog: RatesDialog) -> None:
    QGuiApplication.clipboard().setText("2026-01-02\tUSD\t31.5\n2026-01-03\tUSD\t31.6\n")
    dialog.paste.click()
    qtbot.waitUntil(lambda: len(shown(dialog)) == 2)
    dialog.table.selectAll()
    dialog.delete.click()
    qtbot.waitUntil(lambda: shown(dialog) == [])


def test_another_currency_of_the_office_takes_effect_at_once(
    qtbot: QtBot, context: PageContext, dialog: RatesDialog
) -> None:
    write(dialog, "USD", "2026-01-02", "31.5")
    qtbot.waitUntil(lambda: len(shown(dialog)) == 1)
    dialog.base.setCurrentText("EUR")
    dialog.base.activated.emit(dialog.base.currentIndex())
    qtbot.waitUntil(lambda: context.gateway.reference_data.base_currency == "EUR")
    qtbot.waitUntil(lambda: shown(dialog) == [])
    context.gateway.undo()
    qtbot.waitUntil(lambda: dialog.base.currentText() == "TWD")
    qtbot.waitUntil(lambda: len(shown(dialog)) == 1)


def test_currencies_that_are_used_without_a_rate_are_named(
    qtbot: QtBot, context: PageContext, dialog: RatesDialog
) -> None:
    deal = {"name": "Roof", "amount": Decimal(5), "currency": "EUR"}
    context.gateway.run(CreateRecord(Kind.OPPORTUNITY, deal))
    qtbot.waitUntil(lambda: "EUR" in dialog.hint.text())
    assert dialog.form.rows["currency"].editor.typed_text() == "EUR"
