"""The modules of the pages are loaded ahead, beside the window's own work."""

from __future__ import annotations

import subprocess
import sys

from tests.support import PATIENCE, ROOT

LOOK = """
import sys
from crm_desktop.ui.navigation.page_factories import factories, load_ahead
from crm_desktop.bridge.kinds.registry import BUILT_IN_VIEWS
from crm_desktop.bridge.kinds.view import KindViews
pages = factories(KindViews(BUILT_IN_VIEWS))
wanted = {factory.module for factory in pages.values()}
assert not wanted & set(sys.modules), "they are late imports"
load_ahead(pages).join()
assert wanted <= set(sys.modules)
print(sorted(name for name in sys.modules if name.split(".")[0] == "pyqtgraph"))
"""


def test_all_page_modules_are_loaded_in_a_thread_and_charts_are_not() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
