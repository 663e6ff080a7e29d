"""Abbreviations that need no explanation here: readers know them better than what they stand for.

Everything else belongs in the page of words explained, or is written out where it stands.
"""

from __future__ import annotations

WELL_KNOWN = frozenset(
    (
        *("PCC", "UK", "EU", "MP", "QC", "KC", "NHS", "BBC", "VAT", "TV", "PO"),
        *("IT", "HR", "ID", "PDF", "HTML", "CSV", "RSS", "FAQ", "URL", "WCAG", "AA", "AAA"),
        *("CCTV", "DNA", "GPS", "SMS", "GMT", "BST", "GBP", "AM", "PM", "OK"),
        # Words that people write in capitals to stress them.
        *("NOT", "NO", "ALL", "ANY", "ONLY", "AND", "OR", "MUST", "NEW"),
        # Legal forms, and firms whose name is letters.
        *("LLP", "PLC", "CIC", "KPMG", "RSM", "BT", "IBM"),
    )
)
"""In capitals."""
