"""The late import of the charts: pyqtgraph takes a third of a second to load, which only the reports need.

It is loaded in a thread of its own when the reports are first shown, so that the window answers meanwhile.
This is the one place above qtkit that knows of it, and the import by name is on purpose.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QObject, Qt, Signal

_MODULE = "crm_desktop.qtkit.charts.entrance"


class LateCharts(QObject):
    """Loads `qtkit.charts.entrance`; `ready` carries the module, in the main thread."""

    ready = Signal(object)
    _loaded = Signal(object)
    #: a defect of the program or of its installation (Exception)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        #: the charts, once they are there
        self.module: ModuleType | None = None
        self._loaded.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to load; once is enough."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, daemon=True)
            self._thread.start()

    def _load(self) -> None:
        try:
            loaded: ModuleType | Exception = import_module(_MODULE)
        except Exception as error:  # told in the main thread
            loaded = error
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._loaded.emit(loaded)

    def _tell(self, loaded: ModuleType | Exception) -> None:
        if isinstance(loaded, Exception):
            self.failed.emit(loaded)
        else:
            self.module = loaded
            self.ready.emit(loaded)
