"""Pictures of kept files, read within bounds in a reader's thread: whatever a file says of its size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

#: What is shown as a picture, as Qt calls it; drawings that can fetch or compute (SVG) are none of them.
_FORMATS = frozenset({"png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "ico", "pbm", "pgm", "ppm"})
#: The endings of files that are tried at all.
ENDINGS = _FORMATS
#: Longer files are not decoded, in bytes; nor pictures of more dots, nor what needs more memory, in MB.
LONGEST = 30_000_000
_MOST_DOTS = 60_000_000
_MOST_MEMORY = 256


def picture_of(content: bytes, room: QSize) -> QImage | None:
    """The picture in a content, no larger than there is room; None where there is none, or one too large."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    QImageReader.setAllocationLimit(_MOST_MEMORY)
    if not reader.canRead() or bytes(reader.format().data()).decode("ascii", "replace") not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_DOTS:
        return None
    reader.setAutoTransform(True)
    # Turned pictures are scaled before they are turned: the longer side fits either way.
    longest = max(room.width(), room.height())
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > room.width() or image.height() > room.height():
        image = image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image
