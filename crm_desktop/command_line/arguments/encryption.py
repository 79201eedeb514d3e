"""What the command understands that looks after the password of a file."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from crm_desktop.command_line.arguments.shared import common


def _password(each: argparse.ArgumentParser) -> None:
    what = each.add_mutually_exclusive_group()
    what.add_argument("--remove", action="store_true", help="let everybody read the file again")
    what.add_argument(
        "--recovery-key", action="store_true", help="print what opens the file when its password is lost"
    )
    what.add_argument("--forget", action="store_true", help="let the system's keyring forget the password")
    each.add_argument(
        "--new-from",
        type=Path,
        metavar="FILE",
        help="take the new password from the first line of this file; else it is asked for",
    )
    each.add_argument("--remember", action="store_true", help="let the system's keyring remember it")
    each.add_argument("--json", action="store_true")
    common(each)


#: The grammar of each command, and what its help says in one line.
VERBS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "password": (_password, "set, change or remove the password that encrypts the file"),
}
