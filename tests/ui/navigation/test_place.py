"""The main window opens wholly on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from crm_desktop.ui.navigation.place import first_size


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        (QSize(1920, 1040), QSize(1360, 860)),
        (QSize(1366, 728), QSize(1350, 680)),
        (QSize(1360, 860), QSize(1344, 812)),
        (QSize(800, 600), QSize(784, 552)),
        (QSize(640, 480), QSize(760, 480)),
    ],
)
def test_a_first_window_leaves_room_for_its_frame(screen: QSize, expected: QSize) -> None:
    """On a small screen the window is smaller, down to the least that it can be."""
    assert first_size(screen, QSize(760, 480)) == expected
