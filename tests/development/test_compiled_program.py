"""The program is compiled ahead where it is newer than its compiled form, and left alone otherwise."""

from __future__ import annotations

import os
from importlib.util import cache_from_source
from pathlib import Path

from development.compiled_program import compile_program, is_stale
from tests.support import ROOT


def compiled(source: Path) -> Path:
    return Path(cache_from_source(str(source)))


def test_what_is_new_or_changed_is_compiled_and_nothing_else(tmp_path: Path) -> None:
    first, second = tmp_path / "first.py", tmp_path / "room" / "second.py"
    second.parent.mkdir()
    for source in (first, second):
        source.write_text("VALUE = 1\n", encoding="utf-8")
        os.utime(source, (1_700_000_000, 1_700_000_000))
    assert is_stale(first)
    compile_program(tmp_path)
    assert not is_stale(first)
    assert not is_stale(second)
    before = compiled(second).stat().st_mtime_ns, compiled(second).read_bytes()
    compile_program(tmp_path)
    assert (compiled(second).stat().st_mtime_ns, compiled(second).read_bytes()) == before
    first.write_text("VALUE = 'changed'\n", encoding="utf-8")
    later = compiled(first).stat().st_mtime + 10
    os.utime(first, (later, later))
    assert is_stale(first)
    compile_program(tmp_path)
    assert b"changed" in compiled(first).read_bytes()
    assert compiled(second).stat().st_mtime_ns == before[0]


def test_a_file_with_a_fault_keeps_no_one_from_starting(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text("not Python\n", encoding="utf-8")
    (tmp_path / "right.py").write_text("VALUE = 1\n", encoding="utf-8")
    compile_program(tmp_path)
    assert compiled(tmp_path / "right.py").exists()


def test_the_verbs_that_start_the_program_compile_it() -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    verbs = {part.split("(")[0] for part in source.split("\ndef verb_") if "compile_program()" in part}
    assert verbs == {"setup", "run"}
