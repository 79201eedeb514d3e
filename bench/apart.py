"""Measures in a process of its own: the real window, without a screen, with empty settings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def measure(function: str, *arguments: object) -> Any:
    """Call `module:name` with texts in a new process; gives what it returned, by way of JSON."""
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "bench.apart", function, *map(str, arguments)],
            cwd=ROOT,
            env=context(Path(home)),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return json.loads(done.stdout.strip().splitlines()[-1])


def context(home: Path) -> Mapping[str, str]:
    """Environment of a process that shows windows nowhere and keeps its settings under `home`.

    It keeps what Python compiles, as on any desk, whatever the shell that measures says.
    """
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    return {**plain, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), **folders}


def main() -> None:
    """Carry out one measurement and print its result."""
    module, _, name = sys.argv[1].partition(":")
    result = getattr(import_module(module), name)(*sys.argv[2:])
    print(json.dumps(result), flush=True)
    os._exit(0)  # a benchmark has nothing to tidy up


if __name__ == "__main__":
    main()
