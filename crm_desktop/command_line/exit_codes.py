"""What the command line ends with: a script's way to know how it went."""

from __future__ import annotations

DONE = 0
#: Done, but some rows of a file, or some of several files, could not be taken.
SOME_FAILED = 1
REFUSED = 2
#: A defect of the program; its report stands on standard error.
DEFECT = 3
