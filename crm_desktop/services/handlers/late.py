"""The late import of handlers that few sessions need, so that no start waits for the readers of tables.

An import brings the guessing of encodings, the workbooks' process and the words of other programs; the demo
data its lists of names; a conversion the comparing of names and numbers. Each is loaded when the first such
command runs, in the writer's thread.
"""

from __future__ import annotations

from crm_desktop.core.conversions import ConvertLeads, UnconvertLeads
from crm_desktop.services.calendar_files.command import ImportCalendar
from crm_desktop.services.context import Context, Done
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.importing.command import ImportFile


def import_file(context: Context, command: ImportFile) -> Done:
    """Import a file; see `services.importing.importer`."""
    from crm_desktop.services.importing.importer import import_file as run

    return run(context, command)


def fill(context: Context, command: FillWithDemoData) -> Done:
    """Fill a file with made-up data; see `services.demo.filling`."""
    from crm_desktop.services.demo.filling import fill as run

    return run(context, command)


def convert(context: Context, command: ConvertLeads) -> Done:
    """Convert leads; see `services.conversion.converting`."""
    from crm_desktop.services.conversion.converting import convert as run

    return run(context, command)


def unconvert(context: Context, command: UnconvertLeads) -> Done:
    """Take conversions back; see `services.conversion.unconverting`."""
    from crm_desktop.services.conversion.unconverting import unconvert as run

    return run(context, command)


def import_calendar(context: Context, command: ImportCalendar) -> Done:
    """Import a calendar file; see `services.calendar_files.importing`."""
    from crm_desktop.services.calendar_files.importing import import_calendar as run

    return run(context, command)
