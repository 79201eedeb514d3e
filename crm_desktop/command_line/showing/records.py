"""The show command: one record with all its fields, what is linked to it, and its story."""

from __future__ import annotations

import argparse
import json

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.reads.record.whole_record import read_whole
from crm_desktop.services.record_files.telling import RecordTeller
from crm_desktop.services.workspace import Workspace


def show(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Print a record; raises NotFound where it is not there."""
    with reader.view() as view:
        whole = read_whole(arguments.kind, arguments.id)(view)
        teller = RecordTeller(whole, workspace.catalogue, view.reference_data(), words)
    print(json.dumps(teller.as_object(), ensure_ascii=False) if arguments.json else teller.as_text())
    return DONE
