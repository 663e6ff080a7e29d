"""Pictures: their width and height, and what a camera wrote into them (Exif 2.32)."""

from __future__ import annotations

import io
import re

from PIL import ExifTags, Image, UnidentifiedImageError

from register.documents.document import Insides, Left, Unreadable

MOST_PIXELS = 50_000_000
"""More than any screen or printer shows; each costs up to four bytes of memory to look at."""
_FORMATS = ("PNG", "JPEG", "WEBP")
_WHOSE = (ExifTags.Base.Artist, ExifTags.Base.XPAuthor, ExifTags.Base.CameraOwnerName)
_WHERE = re.compile(rb"exif:GPS(?:Lat|Long)itude")
"""The same in XMP, which some programs write instead (ISO 16684-1)."""


def picture(data: bytes) -> Insides:
    """What is in a picture; raises Unreadable."""
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise Unreadable("bomb")
            image.load()  # one that is cut short is found by nothing less
            exif = image.getexif()
            named = {_words(exif.get(tag)) for tag in _WHOSE}
            named |= {_words(image.info.get("Author"))}
            where = bool(exif.get_ifd(ExifTags.IFD.GPSInfo)) or bool(_WHERE.search(data))
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Unreadable("broken") from error
    left = tuple(Left("author", who) for who in sorted(named - {""}))
    return Insides(left=left, located=where, width=width, height=height)


def is_located(data: bytes) -> bool:
    """Whether a picture within a document says where it was taken; False for what is none."""
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            place = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
            return bool(place) or bool(_WHERE.search(data))
    except Exception:  # a broken picture, which shows nothing, may raise anything
        return False


def _words(found: object) -> str:
    if isinstance(found, bytes):
        found = found.decode("utf-16-le", "ignore")
    return str(found).strip(" \0") if found else ""
