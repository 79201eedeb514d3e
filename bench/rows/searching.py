"""The text filter while typing: from a key to the first rows of its hits painted."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from bench.apart import measure
from bench.data import made_leads
from bench.figures import Report, at_most, percentile
from bench.window import Window

#: Samples of each script, spread from the commonest to the rarest in the data.
_SAMPLES = 40
#: Eight keys a second, in seconds.
_BETWEEN_KEYS = 0.125
#: Leads looked through for samples.
_LOOKED_AT = 20_000
_HAN = re.compile("[\u4e00-\u9fff]+")
_LATIN = re.compile("[A-Za-z]{3,}")


def run(path: Path, leads: int, limit: float, report: Report) -> None:
    """Measure and report one line for each script; `limit` in milliseconds."""
    for script, words in zip(("two Chinese characters", "three letters"), samples(), strict=True):
        taken = measure("bench.rows.searching:typed", path, " ".join(words))
        figure = f"text filter while typing, {script}, p95 of {leads:,}"
        ours = percentile(taken) * 1e3
        note = f"{len(words)} samples, slowest {max(taken) * 1e3:.0f} ms"
        report.add(at_most(figure, "ms", ours, limit, "one frame is 16 ms", note))


def samples() -> tuple[list[str], list[str]]:
    """Pairs of characters and triples of letters that occur in the data, from common to rare."""
    pairs: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for lead in made_leads(_LOOKED_AT):
        text = " ".join((lead.name, lead.company, lead.email, lead.description))
        for run_ in _HAN.findall(text):
            pairs.update(run_[place : place + 2] for place in range(len(run_) - 1))
        triples.update(word[:3].lower() for word in _LATIN.findall(text))
    return _spread(pairs), _spread(triples)


def _spread(counted: Counter[str]) -> list[str]:
    """Every n-th of the words by frequency, so that common and rare ones are both there."""
    words = [word for word, _ in counted.most_common()]
    return [words[place * (len(words) - 1) // (_SAMPLES - 1)] for place in range(_SAMPLES)]


def typed(path: str, words: str) -> list[float]:
    """Seconds from the last key of each word to its first rows painted."""
    window = Window(Path(path))
    table = window.leads()
    table.press("xyz")  # loads the tables for folding
    window.rest(_BETWEEN_KEYS)
    taken = []
    for word in words.split():
        taken.append(table.press(word))
        window.rest(_BETWEEN_KEYS)
    return taken
