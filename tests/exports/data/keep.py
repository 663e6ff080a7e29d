"""Keeps this version's schemas once fields were added: ``python -m tests.exports.data.keep``.

With ``hooks`` on PYTHONPATH. What is kept shows in the change, so that a reviewer sees it.
"""

from __future__ import annotations

import json

from tests.exports.data.test_json import KEPT, fields_now

if __name__ == "__main__":
    KEPT.write_text(json.dumps(fields_now(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
