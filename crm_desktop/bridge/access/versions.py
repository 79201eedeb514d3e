"""Which libraries the program runs on, in which versions and under which licences."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from crm_desktop import __version__
from crm_desktop.frozen import frozen

#: Distribution -> licence (SPDX), of everything that the program loads.
_LICENCES = {
    "PySide6-Essentials": "LGPL-3.0",
    "SQLAlchemy": "MIT",
    "alembic": "MIT",
    "sqlcipher3": "Zlib, BSD-3-Clause",
    "pyqtgraph": "MIT",
    "numpy": "BSD-3-Clause",
    "python-calamine": "MIT",
    "charset-normalizer": "MIT",
    "email-validator": "Unlicense",
    "pypinyin": "MIT",
    "opencc-python-reimplemented": "Apache-2.0",
    "tzdata": "Apache-2.0",
}


@frozen
class Library:
    """One library; an empty version says that it is not installed."""

    name: str
    version: str
    licence: str


def program_version() -> str:
    """The version of the program."""
    return __version__


def libraries() -> list[Library]:
    """Python and every library, with what is really installed."""
    found = [Library("Python", platform.python_version(), "PSF-2.0")]
    return found + [Library(name, _version(name), licence) for name, licence in _LICENCES.items()]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
