"""Translations are compiled when they are older than their source."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from development import translation_files

TINY_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW"><context><name>Page</name><message>
<source>Leads</source><translation>{word}</translation></message></context></TS>
"""


def test_translations_are_compiled_only_when_older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation_files, "TRANSLATIONS", tmp_path)
    source, target = tmp_path / "crm_zh_TW.ts", tmp_path / "crm_zh_TW.qm"
    source.write_text(TINY_TS.format(word="線索"), encoding="utf-8")
    translation_files.compile_translations()
    first = target.read_bytes()
    os.utime(target, (time.time() + 10, time.time() + 10))
    source.write_text(TINY_TS.format(word="潛在客戶"), encoding="utf-8")
    translation_files.compile_translations()
    assert target.read_bytes() == first
    os.utime(source, (time.time() + 20, time.time() + 20))
    translation_files.compile_translations()
    assert target.read_bytes() != first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["crm_zh_TW.qm", "crm_zh_TW.ts"]
