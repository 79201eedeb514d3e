"""The character tables and what matching needs are read in a thread, before anybody searches or types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support import PATIENCE, ROOT

#: Opens a file as a window does, asks for the tables, and tells whether and where they were read.
PREPARE = """
import sys, threading, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.search_ahead import prepare_search
from crm_desktop.services.workspace import Workspace
application = QCoreApplication([])
workspace = Workspace.open(Path(sys.argv[1]))
reader = workspace.reader()
gateway = Gateway(workspace, reader.reference_data())
reader.close()
NAME = "crm_desktop.storage.character_tables"
print(NAME in sys.modules)
prepare_search(gateway)
print(NAME in sys.modules)
until = time.monotonic() + 20
def count():
    # Another thread may be in the middle of its import.
    folder = getattr(sys.modules.get(NAME), "folder", None)
    return folder.cache_info().currsize if folder is not None else 0
while time.monotonic() < until and not count():
    application.processEvents()
    time.sleep(0.01)
print(count())
LATE = ("phonenumbers", "rapidfuzz", "stdnum")
while time.monotonic() < until and not all(name in sys.modules for name in LATE):
    application.processEvents()
    time.sleep(0.01)
print(*(name in sys.modules for name in LATE))
gateway.close()
"""


def test_the_tables_are_read_beside_the_window(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PREPARE, str(tmp_path / "office.crm")]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ran.returncode == 0, ran.stderr
    # A new file is filled without them, asking does not wait, and they come.
    assert ran.stdout.split() == ["False", "False", "1", "True", "True", "True"]
