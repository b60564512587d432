"""Lists of other things that have headings like a plan's: telephone lists, stock, prices, loans, courses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.importing.grid import Value
from planner.importing.headings import match_heading
from planner.values.text import plain

_ANY_TITLE = re.compile(r"(?:fulde? )?(?:navn|name|fornavn|efternavn|titel|title|tittel|emne|overskrift|nom|prénom)")
"""Words that head a column of anything; a plan has more that is a plan's beside them."""

_A_PLANS = frozenset({
    "track", "commitments", "goals[].text", "goals[].measure", "milestones[].title", "activity", "target_groups", "period", "period.start",
    "period.end", "priority", "state", "sdgs", "partners", "goals[].fulfilment", "responsible",
})  # fmt: skip

_OTHER = re.compile(
    r"(?:telefon|telefonnummer|tlf|mobil|phone|e-?mail|mail|adresse|address|postnr|postnummer|cpr|cvr|født|fødselsdag|stilling|lokalnummer"
    r"|varenr|varenummer|enhed|stk|stykpris|enhedspris|lager|leverandør|sku|isbn|forfatter|forlag|udlån|reserveringer|opstilling)\b.*"
)


def is_other_list(headings: Iterable[Value]) -> bool:
    """Whether the headings name a list of people, goods or books rather than of initiatives."""
    words = [plain(heading) for heading in headings if isinstance(heading, str)]
    fields = {word: match_heading(word).field for word in words}
    named = [word for word, field in fields.items() if field in ("title", "activity")]
    if any(not _ANY_TITLE.fullmatch(word) for word in named):
        return False
    own = {field for field in fields.values() if field in _A_PLANS}
    other = [word for word in words if _OTHER.fullmatch(word)]
    return bool(named) and (not own or (bool(other) and len(own) < 2))


def has_others(headings: Iterable[Value]) -> bool:
    """Whether a heading names what people, goods or books have and initiatives don't."""
    return any(_OTHER.fullmatch(plain(heading)) for heading in headings if isinstance(heading, str))
