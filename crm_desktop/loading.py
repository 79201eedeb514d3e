"""The late import of the program itself: hundreds of modules at once, for less than it costs plainly."""

from __future__ import annotations

import builtins
import gc
from importlib import import_module
from types import ModuleType


def load(module: str) -> ModuleType:
    """Import a module with all that it needs; by name, so that who picks it need not load it.

    Nothing that is being loaded is garbage, and Python looks for it all the same, again and again.
    PySide6 reads the source of whatever is imported after it, to see whether its names might be asked for in
    another spelling (`from __feature__ import snake_case`); we never do, so that Python's own import is put
    back, which it keeps under another name.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        return import_module(module)
    finally:
        if is_collecting:
            gc.freeze()
            gc.enable()
