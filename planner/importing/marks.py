"""What a person puts into a cell instead of words: a cross or a tick, a dash for nothing."""

from __future__ import annotations

import re

from planner.importing.grid import Value
from planner.values.text import plain

_MARK = re.compile(
    r"[(\[]?(?:[x×]{1,3}|[*+]{1,3}|[✓✔●•◆■▪▬█▓▒░√☑☒✅★⬛⚫🔴🟠🟡🟢🔵🟣🟤🟥🟧🟨🟩🟦🟪🟫]+|<?[-=]+>|={2,}|[→⇒➔]+|v|j|y|ja|yes|oui|1)[)\]]?"
)
_NOTHING = re.compile(r"[-‐-―−/_. ]+|n/?a|n\.a|i/a|☐|□|○")
_NO = re.compile(r"0|nej|nei|no|non|n")


def is_mark(value: Value) -> bool:
    """Whether the cell says yes to its column: a cross, a tick, a filled sign, "ja", 1."""
    if isinstance(value, str):
        return _MARK.fullmatch(plain(value)) is not None
    return isinstance(value, int | float) and value == 1


def is_no(value: Value) -> bool:
    """Whether the cell says no to its column: a dash, "nej", 0."""
    if isinstance(value, str):
        return is_nothing(value) or _NO.fullmatch(plain(value)) is not None
    return isinstance(value, int | float) and value == 0


def is_nothing(value: Value) -> bool:
    """Whether the cell says that there is nothing: a dash or several, "n/a"."""
    return isinstance(value, str) and _NOTHING.fullmatch(plain(value) or value.strip() or "-") is not None
