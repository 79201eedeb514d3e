"""What a start of the window says where there is no screen."""

from __future__ import annotations

import argparse
import sys

from crm_desktop.command_line.exit_codes import REFUSED
from crm_desktop.command_line.showing.languages import preferred_language, wording
from crm_desktop.core.errors import UserError


def run(arguments: argparse.Namespace) -> int:
    """Say it in the person's language; returns the exit code."""
    words = wording(arguments.lang or preferred_language())
    print(f"crm: {words.error(UserError('no_screen'))}", file=sys.stderr)
    return REFUSED
