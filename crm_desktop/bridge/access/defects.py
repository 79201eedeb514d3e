"""Catches every error of the program's own, wherever it happens, and makes a report of it."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import time
import traceback
from types import TracebackType

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from crm_desktop import __version__

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def report_of(error: BaseException) -> str:
    """All that is needed to find a defect: versions, time and traceback; none of the person's data files."""
    lines = [
        f"CRM Desktop {__version__}",
        f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}",
        time.strftime("%Y-%m-%d %H:%M:%S %z"),
        "",
        "".join(traceback.format_exception(error)).rstrip(),
        "",
    ]
    return "\n".join(lines)


class Defects(QObject):
    """Emits a report of each error that nothing else caught, in the main thread."""

    #: the report's text
    found = Signal(str)
    _heard = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # From whatever thread it happens in.
        self._heard.connect(self.found, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's and Qt's hooks."""
        sys.excepthook = self._python_error
        threading.excepthook = self._thread_error
        qInstallMessageHandler(self._qt_message)

    def take(self, error: object) -> None:
        """Report an exception that was caught and could not be understood."""
        if isinstance(error, BaseException):
            report = report_of(error)
            sys.stderr.write(report)
            self._heard.emit(report)

    def _python_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error.with_traceback(trace))

    def _thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.take(arguments.exc_value)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
