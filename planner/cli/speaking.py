"""Results go to standard output, messages and progress to standard error."""

from __future__ import annotations

import json
import sys
from typing import Any


class Voice:
    """How a command speaks."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet

    def result(self, text: str) -> None:
        print(text)

    def document(self, value: Any) -> None:
        """One JSON document and nothing else."""
        print(json.dumps(value, ensure_ascii=False, indent=2))

    def message(self, text: str) -> None:
        if not self._quiet:
            print(text, file=sys.stderr)
