"""Why a text is not a sum of money, and the figure that may have been meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from register.records.unread import Unread, unread

_OTHER_CURRENCY = re.compile(r"[$€¥]|\b(?:usd|eur|euros?|dollars?)\b", re.I)
_BARE = re.compile(
    r"([-(]?)(0|[1-9][0-9]{0,14})(\.[0-9]+)? *(k|m|bn|thousand|million|billion)?\)?", re.I
)
_TOO_LARGE = re.compile(
    r"(?:[0-9][,.]?){16}|(?:[0-9],?){7,} *(?:bn|billion)|(?:[0-9],?){10,} *m", re.I
)
_PENCE = re.compile(r"([0-9]{1,2})p", re.I)
_SPELLINGS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2013": "-"})


def refusal(text: str, is_money: Callable[[str], bool]) -> Unread:
    """What to say of a text that is no sum; only what ``is_money`` accepts is offered."""
    trimmed = text.strip(" “”‘’")
    if len(trimmed) > 80:
        return unread("not-money", text, reason="it is too long to be a figure", offer="")
    offer = next((o for o in _likely(trimmed) if o != text.strip(" ") and is_money(o)), "")
    is_quoted = trimmed != text.strip(" ") and is_money(trimmed)
    reason = "it stands between quotation marks" if is_quoted else _reason(trimmed)
    return unread("not-money", text, reason=reason, offer=offer)


def _reason(text: str) -> str:
    """The first thing that is wrong with it, in a few words that can follow "because"."""
    figures = re.findall(r"[0-9][0-9,._]*", text)
    faults = (
        (not text, "nothing is written"),
        (bool(_OTHER_CURRENCY.search(text)), "only pounds sterling are kept"),
        (not text.replace("£", "").isascii(), "only the digits 0 to 9 and plain signs are read"),
        (bool(re.search(r"[0-9]e[+-]?[0-9]", text, re.I)), "a figure is written out in full"),
        (text.count("£") > 1 or len(figures) > 1, "there are two amounts"),
        (not figures, "there is no figure"),
        ("_" in text, "thousands are set off by commas"),
        (bool(_TOO_LARGE.search(text)), "it has more than 15 digits"),
        ("£" not in text, "there is no pound sign"),
        (bool(re.search(r"£ *0[0-9]", text)), "a figure does not start with a nought"),
        (bool(re.fullmatch(r"-£0(\.0+)?[ a-z]*", text, re.I)), "nought has no sign"),
        (bool(re.search(r"£(-|.*\()|\(", text)), "a minus sign goes before the pound sign"),
        (
            "," in text and not _grouped(figures[0] if figures else ""),
            "commas set off three digits",
        ),
        (bool(re.fullmatch(r".*£[0-9,]+\.([0-9]|[0-9]{3,})?", text)), "pence have two digits"),
        (bool(re.search(r"£ ", text)), "the figure follows the pound sign at once"),
    )
    return next((reason for met, reason in faults if met), "it has words that are not understood")


def _grouped(figure: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})*(\.[0-9]*)?", figure))


def _likely(text: str) -> list[str]:
    """Spellings that the text may stand for, likeliest first."""
    ascii_text = unicodedata.normalize("NFKC", text).translate(_SPELLINGS).strip()
    offers = [ascii_text]
    offers.append(re.sub(r"£ +", "£", ascii_text))
    offers.append(re.sub(r"£ *- *", "-£", ascii_text))
    offers.append(re.sub(r"\((£.+)\)", r"-\1", ascii_text))
    offers.append(re.sub(r"(?<=[0-9])_(?=[0-9])", ",", ascii_text))
    offers.append(re.sub(r"^-(?=£0)", "", ascii_text))
    offers.append(re.sub(r"(?<=\.)([0-9])$", r"\g<1>0", ascii_text) if "£" in ascii_text else "")
    if found := _BARE.fullmatch(ascii_text.replace("_", "").replace(",", "")):
        sign, whole, part, unit = (group or "" for group in found.groups())
        offers.append(f"{'-' if sign else ''}£{int(whole):,}{part}{unit}")
    if found := _PENCE.fullmatch(ascii_text):
        offers.append(f"£0.{int(found[1]):02}")
    if ascii_text.lower() in {"nil", "none", "zero", "0", "£nil"}:
        offers.append("£0")
    return offers
