"""Money as budgets write it: "25.000 kr.", "25 t.kr.", "0,5 mio.", "inden for rammen"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from planner.errors import Refused
from planner.values.numbers import NUMBER_PATTERN, decimal_of
from planner.values.text import shown, tidy
from planner.words.formats import kroner

_MOST = Decimal(10) ** 12
_SMALLEST = Decimal("0.01")

_DASH = "[-‐-―−]"
_KRONER = r"(?:kr\b\.?|kroner\b|dkk\b)"
_TIMES = (
    r"(?:t\.? ?(?=kr|dkk)|tusinde?\b\.?|thousand\b|k\b"
    r"|mio\b\.?|mill\b\.?|million(?:er|s)?\b|mia\b\.?|milliard(?:er)?\b|billion\b)"
)
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<front>(?:{_TIMES} ?)?{_KRONER}:? ?)?(?P<sign>(?<!\w){_DASH}(?=[0-9]))?"
    rf"(?P<digits>{NUMBER_PATTERN})(?P<dash>[.,]{_DASH}+)?"
    rf"(?P<back> ?(?:{_TIMES} ?{_KRONER}?|{_KRONER})(?!\w)(?:,{_DASH}+)?)?",
    re.IGNORECASE,
)
_TIMES_OF = {"mia": 10**9, "milliard": 10**9, "billion": 10**9, "mi": 10**6, "t": 10**3, "k ": 10**3}

_ONLY_ABOUT = re.compile(r"(?:ca\.?|cirka|omkring|op til|max\.?|maks\.?|about|up to)?", re.IGNORECASE)
_FOR_ONE = re.compile(
    rf" ?(?:{_DASH} ?[0-9]|/ ?(?!år|year)\w|(?:pr|per)\b(?!\.? ?(?:år|year)\b)|[x×*à]|á\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_OF_A_YEAR = re.compile(rf"[^0-9]{{0,40}}\b(?:19|20)[0-9]{{2}} ?: ?(?=[^ ].*(?:{_TIMES}|{_KRONER}|,-))", re.IGNORECASE)
"""What stands before the amount in "Budget 2021: 250 tkr."."""
_SCALES = {
    1000: re.compile(
        r"(?<![\w.,])(?:i |in )?(?:hele )?(?:1[., ]?000(?! ?[0-9.,])(?! ?pr)|t\. ?(?:kr|dkk)|(?:t|k) ?(?:kr|dkk|nok|sek)\b|tusind|tusen|thousand)",
        re.IGNORECASE,
    ),
    10**6: re.compile(r"(?<!\w)(?:mio|mill|million|mkr|miljon)", re.IGNORECASE),
}
_PART_OF_IT = re.compile(r"(?<!\w)(?:heraf|hvoraf|deraf|herunder|of which|dont|varav|hvorav)\b.*", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:over|under|mindst|højst|maks|max|min|op til)\b\.? ?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in kroner; `words` what was written beside it, or instead of it."""

    amount: Decimal | None = None
    words: str = ""


def read_money(text: str) -> Money:
    """The one amount that `text` names and the words after it; never refused.

    Where words stand before the amount ("ca. 25.000 kr."), and where there is no single amount
    ("10.000-15.000 kr.", "5.000 kr. pr. gang"), `words` is the whole text. A bare number is an amount
    when it stands alone.
    """
    words = tidy(text)
    if (headed := _OF_A_YEAR.match(words)) and (money := read_money(words[headed.end() :])).amount is not None and not money.words:
        return Money(money.amount, words)
    found = _AMOUNT.search(words)
    amount = _amount(found) if found else None
    if found is None or amount is None:
        return Money(words=words)
    before, after = words[: found.start()].strip(" -–:"), words[found.end() :]
    rest = _remainder(after)
    if re.search("[0-9]", before) or _is_one_of_several(after) or _is_one_of_several(f" {rest}"):
        return Money(words=words)
    if not _is_marked(found) and not (_ONLY_ABOUT.fullmatch(before) and not after.strip(" .")):
        return Money(words=words)
    return Money(amount, words if before else rest)


def read_amount(text: str) -> Decimal | None:
    """The amount in a field that takes nothing else; None where it is empty.

    Raises:
        Refused: "unreadable_money".
    """
    money = read_money(text)
    if money.words:
        raise Refused("unreadable_money", text=shown(text))
    return money.amount


def scale_of(heading: str) -> int:
    """What a bare number below the heading is to be multiplied with: 1000 for "Økonomi (i 1.000 kr.)" or "t.kr.", else 1."""
    words = tidy(heading)
    for scale, form in _SCALES.items():
        found = form.search(words)
        if found and not _LIMIT.search(words[: found.start()]):
            return scale
    return 1


def write_money(money: Money) -> str:
    """The amount in the language in force and the words after it, as `read_money` takes them apart."""
    if money.amount is None or (money.words and read_money(money.words) == money):
        return money.words
    return f"{kroner(money.amount)} {money.words}".rstrip()


def _amount(found: re.Match[str]) -> Decimal | None:
    times = _times(found["front"]) * _times(found["back"])
    exact = decimal_of(found["digits"], money=times == 1)
    if exact is None:
        return None
    amount = exact * times
    if amount >= _MOST or amount != amount.quantize(_SMALLEST):
        return None
    amount = amount.quantize(_SMALLEST) if amount % 1 else Decimal(int(amount))
    return -amount if found["sign"] else amount


def _times(unit: str | None) -> int:
    word = (unit or "").strip().casefold() + " "
    return next((times for start, times in _TIMES_OF.items() if word.startswith(start)), 1)


def _is_marked(found: re.Match[str]) -> bool:
    """Whether the text says that the number is money."""
    return bool(found["front"] or found["back"] or found["dash"])


def _is_one_of_several(after: str) -> bool:
    """Whether the amount is a price for one, or another amount follows: money, or a large number that is no year."""
    return _FOR_ONE.match(after) is not None or any(
        _is_marked(other) or (len(other["digits"]) > 3 and not _YEAR.fullmatch(other["digits"]))
        for other in _AMOUNT.finditer(_PART_OF_IT.sub("", after))
    )


def _remainder(after: str) -> str:
    return after.lstrip(" -–—,;:.").rstrip()
