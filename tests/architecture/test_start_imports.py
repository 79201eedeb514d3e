"""What few sessions need is not loaded by a start: neither by the window's modules nor by opening a file."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.support import PATIENCE, ROOT

#: What is loaded when it is first needed, each by a module whose docstring says so.
LATE = (
    "alembic",
    "charset_normalizer",
    "crm_desktop.services.demo.filling",
    "crm_desktop.services.handlers.opportunities",
    "crm_desktop.services.handlers.registry",
    "crm_desktop.services.handlers.quotes",
    "crm_desktop.services.matching.comparing",
    "crm_desktop.services.quotes.reading",
    "crm_desktop.services.reports.leads.channels",
    "crm_desktop.services.rules.registry",
    "crm_desktop.services.watches",
    "crm_desktop.ui.activities.dialog",
    "crm_desktop.ui.new_records.form",
    "crm_desktop.ui.quick_entry.dialog",
    "crm_desktop.ui.rates.dialog",
    "crm_desktop.ui.settings.office_lists",
    "crm_desktop.ui.record_page.parts",
    "crm_desktop.ui.record_page.page",
    "crm_desktop.services.importing.importer",
    "crm_desktop.services.importing.sources.opening",
    "email_validator",
    "numpy",
    "opencc",
    "phonenumbers",
    "pypinyin",
    "pyqtgraph",
    "python_calamine",
    "rapidfuzz",
    "sqlalchemy.dialects.postgresql",
    "stdnum",
    "icalendar",
    "olefile",
)

#: Opens a file as a start does.
OPEN = """
import sys
from pathlib import Path
import crm_desktop.application, crm_desktop.ui.records.page, crm_desktop.ui.today.page
from crm_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
reader = workspace.reader()
reader.reference_data()
print(*(name for name in sys.argv[2:] if name in sys.modules))
reader.close()
workspace.close()
"""


def loaded(path: Path) -> list[str]:
    """Which of the late modules a start on that file has loaded."""
    command = [sys.executable, "-c", OPEN, str(path), *LATE]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


def test_a_start_waits_for_nothing_that_few_sessions_need(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    loaded(path)  # the first start makes the file, by the migrations
    assert loaded(path) == []


def test_what_is_late_exists() -> None:
    """A module that was renamed would be missing from every start."""
    assert [name for name in LATE if find_spec(name) is None] == []


def test_values_are_made_quickly() -> None:
    """Write `@frozen` (`crm_desktop.frozen`): the standard library's way costs a start a millisecond each."""
    slow = "\n@dataclass(frozen=True, slots=True)\n"
    package = (ROOT / "crm_desktop").rglob("*.py")
    assert [path for path in package if slow in path.read_text(encoding="utf-8")] == []
