"""System libraries that Qt needs on Linux, programs that the tests call, and a font: found and installed."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from development.console import SetupRefused, say

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What the Qt wheels load from the system on Linux, with the Debian package that holds it."""

TEST_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xwininfo": "x11-utils",
    "import": "imagemagick",
    "sqlite3": "sqlite3",
    "git": "git",
}
"""Programs that the tests, most of them in a real window, and the benchmarks call, by Debian packages."""

FEDORA_NAMES = {
    "fonts-noto-cjk": "google-noto-sans-cjk-fonts",
    "xvfb": "xorg-x11-server-Xvfb",
    "x11-utils": "xwininfo",
    "imagemagick": "ImageMagick",
    "sqlite3": "sqlite",
}
"""The same packages on Fedora, where they are called otherwise."""

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
CHINESE_FONT = "fonts-noto-cjk"


def missing_packages(with_test_tools: bool) -> list[str]:
    """Debian packages of the Qt libraries (and test tools) that this Linux machine lacks, sorted."""
    missing = {package for library, package in QT_LIBRARIES.items() if not can_load(library)}
    if with_test_tools:
        missing |= {package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None}
    return sorted(missing)


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds the library, asked in the way Qt itself will ask."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Whether fontconfig, which Qt asks too, knows a font that covers Chinese."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    pointer = ctypes.c_void_p
    for name in ("FcInitLoadConfigAndFonts", "FcNameParse", "FcObjectSetCreate"):
        getattr(fontconfig, name).restype = pointer
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)  # a structure that begins with a count
    wanted = pointer(fontconfig.FcNameParse(b":lang=zh"))
    properties = pointer(fontconfig.FcObjectSetCreate())
    # A configuration of our own: fontconfig's shared one would not see a font installed meanwhile.
    configuration = pointer(fontconfig.FcInitLoadConfigAndFonts())
    found = fontconfig.FcFontList(configuration, wanted, properties)
    return bool(found) and found[0] > 0


def ensure_system(with_test_tools: bool = False, insist_on_tools: bool = False) -> None:
    """Install missing system packages where this user may; else raise SetupRefused with the command.

    A missing Chinese font is installed too, and the test tools where they are asked for. Where that may not
    be they are only spoken of, unless the tools are insisted on: the program runs without them.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = missing_packages(insist_on_tools)
    wished = missing_wishes(with_test_tools, needed)
    if not needed and not wished:
        return
    prefix = administrator_prefix() if shutil.which("apt-get") else None
    if prefix is not None:
        install(needed + wished, prefix)
        remaining = missing_packages(with_test_tools or insist_on_tools) + missing_wishes(False, [])
        if remaining:
            raise SetupRefused(f"These were installed and yet cannot be used: {' '.join(remaining)}")
    elif needed:
        raise SetupRefused(f"Some system packages are missing. Please run:\n  {command_for(needed + wished)}")
    elif wished == [CHINESE_FONT]:
        say(f"No font for Chinese was found. To see Chinese names, run:\n  {command_for(wished)}")
    else:
        say(f"Tests in a real window are left out. To have them run too, run:\n  {command_for(wished)}")


def missing_wishes(with_test_tools: bool, needed: Sequence[str]) -> list[str]:
    """Packages that are missed without being needed: those of the test tools, and a font for Chinese."""
    tools = set(missing_packages(True)) - set(missing_packages(False)) if with_test_tools else set()
    fonts = [] if has_chinese_font() else [CHINESE_FONT]
    return sorted(tools - set(needed)) + fonts


def install(packages: Sequence[str], prefix: Sequence[str]) -> None:
    """Install Debian packages; what apt says is shown only where it fails."""
    say(f"Installing system packages: {' '.join(packages)}")
    for step in (["apt-get", "update", "-q"], [*INSTALL, *packages]):
        subprocess.run([*prefix, *step], check=True, stdout=subprocess.DEVNULL)


def command_for(packages: Sequence[str]) -> str:
    """The command by which a person installs Debian packages, or their like on other Linux systems."""
    if shutil.which("apt-get") is None:
        libraries = [library for library in QT_LIBRARIES if not can_load(library)]
        provided = [f"'{library}()(64bit)'" for library in libraries]
        others = [package for package in packages if package not in QT_LIBRARIES.values()]
        fedora = [FEDORA_NAMES.get(package, package) for package in others]
        return (
            f"sudo dnf install {' '.join([*provided, *fedora])}\n"
            f"That is for Fedora; elsewhere install what holds: {' '.join([*libraries, *others])}"
        )
    wanted = " ".join([*INSTALL, *packages])
    if shutil.which("sudo"):
        return f"sudo apt-get update && sudo {wanted}"
    return f"su -c 'apt-get update && {wanted}'"


def administrator_prefix() -> list[str] | None:
    """How to start a command as administrator without a password; None where that is not possible."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if sys.platform != "win32" and os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n", *quiet] if allowed else None
