"""Words by which a row below the headings is known: a band, a total, an example, a legend, help for filling in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from planner.importing.grid import Value
from planner.values.text import plain, tidy

BAND = re.compile(
    r"^(?:strategisk )?(?:hovedspor|spor|indsatsområde|tema|fokusområde|målområde|satsningsområde|innsatsområde|insatsområde|fokusområden"
    r"|track|theme|focus area|tværgående|på tværs|tverrgående|övergripande|cross-cutting)\b",
    re.IGNORECASE,
)
WE_WILL = re.compile(r"^\W*(?:vi (?:vil|skal|ska|kommer att)|we (?:will|shall))\b", re.IGNORECASE)
TOTAL = re.compile(
    r"^(?:i alt|ialt|total|totalt|total i alt|sum|samlet|samlet sum|subtotal|delsum|hovedtotal|grand total|totals?|summa|sammenlagt"
    r"|budget i alt|økonomi i alt|antal indsatser)\b[^a-zæøå]*(?:[a-zæøå]+[^a-zæøå]*){0,3}$",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"^[\[(]?(?:eksempel|eks\.?|f\.? ?eks\.?|fx|exempel|t\.? ?ex\.?|example|exemple|e\.g\.)(?:$|[\])]|[:\s-])", re.IGNORECASE
)
BELOW = re.compile(
    r"^(?:(?:status|farve|signatur|tegn)?(?:forklaring|koder)|signatur|legende|legend|underskrift|udfyldt af|udarbejdet af|sidst opdateret|senest opdateret|opdateret"
    r"|rev(?:ideret)?\b|kilde|kilder|note|noter|obs|\*|x ?=|(?:grøn|gul|rød) ?:|\w{1,12} ?= ?\S|status ?:|godkendt|vedtaget|dato ?:|printet"
    r"|version|key ?:|source)",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"^\W*(?:(?:fri ?tekst|tekst(?:felt)?|felt|tal(?:felt)?|heltal|dato(?:felt)?|initialer|beløb|kr|vælge?s?|velg|välj|skrive?s?|udfylde?s?|fyll|angive?s?|anføre?s?"
    r"|indsæt|indtast|kort (?:titel|tekst|beskrivelse)|titel|navn(?:e)? på|én linje|en linje|maks|max|højst|ja ?/ ?nej|liste|rulleliste"
    r"|dd|åååå|yyyy|adskil|flere adskilles|brug|her skrives|hvem|hvad|hvorfor|hvornår|hvordan|hvilke[nt]?|beskriv"
    r"|free text|text|date|number|amount|choose|select|enter|write|describe|short title|fill in|who|what|when|why|how)(?![a-zæøå])"
    r"|champ|texte|saisi|indiquez|choisi|présentez|re[n]?seignez|créez|précisez|décrivez|utilisez|si vos|➔)"
    r"|[dj]d?[-./ ]?mm[-./ ]?(?:åå|aa|yy)|højst [0-9]+ (?:tegn|ord)|max(?:\.|imum)? [0-9]+|\b[0-9]+ (?:tegn|characters|caractères)\b"
    r"|adskil(?:t|les) (?:af|med)|på listen\b",
    re.IGNORECASE,
)


def is_help(cells: Mapping[int, Value]) -> bool:
    """Whether a row directly below the headings tells what to write in each column."""
    if len(cells) < 2 or not all(isinstance(value, str) for value in cells.values()):
        return False
    texts = [tidy(value) for value in cells.values() if isinstance(value, str)]
    helping = [text for text in texts if _HELP.search(text) or (text.startswith("(") and text.endswith(")"))]
    return len(helping) >= max(2, 0.6 * len(texts))


_JUST_TOTAL = re.compile(
    r"(?:i alt|ialt|total|totalt|total i alt|sum|samlet|samlet sum|subtotal|delsum|hovedtotal|grand total|totals?|summa|sammenlagt)?[^a-zæøå]*",
    re.IGNORECASE,
)


def is_total(cells: Mapping[int, Value], titles: AbstractSet[int]) -> bool:
    """Whether a row adds up those above: its first text says so, and beside longer words stand numbers only."""
    first = first_text(cells)
    if not TOTAL.match(first):
        return False
    if titles & cells.keys() and len(cells) > 3 and all(cells.get(column) != first for column in titles):
        return False
    others = [tidy(value) for value in cells.values() if isinstance(value, str)][1:]
    return _JUST_TOTAL.fullmatch(first) is not None or all(re.search("[0-9]", text) or len(text) < 4 for text in others)


def first_text(cells: Mapping[int, Value]) -> str:
    """The row's first text on one line; "" where it has none."""
    return next((tidy(value) for value in cells.values() if isinstance(value, str)), "")


def texts_of(cells: Mapping[int, Value]) -> frozenset[str]:
    """The texts of a row as they are compared."""
    return frozenset(plain(value) for value in cells.values() if isinstance(value, str))


def is_heading_again(cells: Mapping[int, Value], headings: Sequence[Mapping[int, Value]]) -> bool:
    """Whether a row repeats the headings or the groups above them: the same texts, or the same cells in the same places."""
    texts = texts_of(cells)
    if not any(plain(value) in texts for row in headings for value in row.values() if isinstance(value, str)):
        return False  # nearly every row
    known = frozenset[str]().union(*(texts_of(row) for row in headings))
    if len(texts) > 1 and texts <= known:
        return True
    return any(all(row.get(column) == value for column, value in cells.items()) for row in headings)
