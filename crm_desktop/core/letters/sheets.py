"""Sheets of labels and envelopes: their measures, in millimetres."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.frozen import frozen


@frozen
class Labels:
    """Labels of one size on a sheet of A4, in columns and rows; `pitch` is from one to the next."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def per_sheet(self) -> int:
        """How many there are."""
        return self.columns * self.rows


@frozen
class Envelope:
    """An envelope as it is written on: lying."""

    width: float
    height: float


#: 21 labels: Avery L7160 and alike. 24: 3 columns of 8 without margins. 14: 2 columns of 7, usual in Taiwan.
LABELS: Mapping[str, Labels] = {
    "labels_21": Labels(3, 7, 63.5, 38.1, 7.25, 15.15, 66.0, 38.1),
    "labels_24": Labels(3, 8, 70.0, 37.0, 0.0, 0.5, 70.0, 37.0),
    "labels_14": Labels(2, 7, 105.0, 42.0, 0.0, 1.5, 105.0, 42.0),
}
#: DL and C5 (ISO 269), and the standard envelope of the post of Taiwan.
ENVELOPES: Mapping[str, Envelope] = {
    "envelope_dl": Envelope(220.0, 110.0),
    "envelope_c5": Envelope(229.0, 162.0),
    "envelope_tw": Envelope(230.0, 120.0),
}
FIRST_LABELS, FIRST_ENVELOPE = "labels_21", "envelope_dl"


def labels_of(sheet: str) -> Labels:
    """The labels of a sheet; the first one's where none is named."""
    return LABELS.get(sheet, LABELS[FIRST_LABELS])


def envelope_of(sheet: str) -> Envelope:
    """An envelope likewise."""
    return ENVELOPES.get(sheet, ENVELOPES[FIRST_ENVELOPE])
