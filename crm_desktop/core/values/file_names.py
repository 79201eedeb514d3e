"""Names of files that come from anybody: made safe for every computer, and judged by how they end."""

from __future__ import annotations

import re
import unicodedata

#: Controls, what turns the direction of writing round, and what no eye sees.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
#: What some file system takes for something else than a letter.
_MEANING = re.compile(r'[<>:"|?*]')
#: Names that Windows keeps for devices, whatever ending follows and however far from them.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.|$)", re.IGNORECASE)
#: Most file systems take names of 255 bytes; some room is left for "(2)" and the like.
_LONGEST, _MOST_BYTES = 200, 230
#: An ending is not longer; what is, is a part of the name.
_LONGEST_ENDING = 16

#: What a computer may run, install or follow when it is opened, by how its name ends.
_ACTING = frozenset(
    "ade adp app appimage appinstaller application appref-ms apk bash bat bin chm cmd com command "
    "cpl csh deb desktop diagcab dll dmg exe fish gadget hta htm html img inf ins iso isp jar jnlp "
    "js jse ksh lnk mad mde mht mhtml mjs msc msi msix msp mst msu ocx osascript out pif pkg pl ps1 "
    "ps1xml ps2 psc1 psd1 psm1 py pyc pyw pyz rb reg rpm run scf scpt scr sct settingcontent-ms sh "
    "shb shs shtml svg sys terminal theme tool url vb vbe vbs vhd vhdx vxd webloc wim workflow ws "
    "wsb wsc wsf wsh xbap xht xhtml xll xsl xslt zsh accde accdr docm dotm potm ppam ppsm pptm sldm "
    "xlam xlsb xlsm xltm".split()
)


def clean_file_name(name: str) -> str:
    """A name that is one on every computer, as like the one told as can be; never a path, never empty."""
    last = re.split(r"[/\\]", _UNSEEN.sub("", unicodedata.normalize("NFC", name)))[-1]
    plain = " ".join(_MEANING.sub("_", last).split()).rstrip(". ").strip()
    if _DEVICES.match(plain):
        plain = f"_{plain}"
    return _shortened(plain) or "file"


def _shortened(name: str) -> str:
    """Cut in the middle, so that the ending stays."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = _MOST_BYTES - len((dot + ending).encode())
    stem = stem[: _LONGEST - len(dot + ending)].encode()[:room].decode("utf-8", "ignore")
    return f"{stem.rstrip()}{dot}{ending}"


def ending_of(name: str) -> str:
    """How a name ends, in small letters and without the dot; "" for none."""
    return name.rpartition(".")[2].strip().casefold() if "." in name else ""


def may_act(name: str) -> bool:
    """Whether a computer might run a file of that name, or do as it says, instead of showing it.

    Pages of the web are among them: opened from a disk, what they hold runs as the person's own.
    """
    return ending_of(name) in _ACTING


def numbered_name(name: str, number: int) -> str:
    """Another name for the same file where that one is taken: "plan (2).pdf"."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem} ({number}).{ending}" if dot and stem else f"{name} ({number})"
