"""The words that say when: Danish, Norwegian, Swedish and English, as regular expressions.

They are matched against small letters; a dot after any of them is forgiven.
"""

from __future__ import annotations

from planner.values.periods.parts import Months

UNITS = {
    "quarter": r"kvartal(?:et|er|erne|en)?|kvtl|kvt|kvart|kv|quarters?|qtr",
    "half": r"halvår(?:et|ene)?|half[- ]years?|half|halvdel(?:en)?",
    "third": r"tertial(?:et|er|en|s)?",
    "week": r"uge(?:n|r|rne)?|weeks?|uke(?:n|r|ne)?|veckan?|veckor(?:na)?",
}

UNIT_LETTERS = {"q": "quarter", "k": "quarter", "h": "half", "t": "third", "u": "week", "v": "week", "w": "week"}
"""Q2, K2, H1, T3, v. 17: with a number after it a letter is enough."""

ORDINALS = {
    1: "første|first|första",
    2: "andet|anden|second|andre|andra",
    3: "tredje|third",
    4: "fjerde|fourth|fjärde",
}

SEASONS = {
    Months(3, 5): r"forår(?:et)?|vår(?:en)?|spring",
    Months(6, 8): r"sommer(?:en)?|sommar(?:en)?|summer",
    Months(9, 11): r"efterår(?:et)?|høst(?:en)?|höst(?:en)?|autumn|fall",
}
"""Winter spans two years and has no dates."""

ALL_YEAR = (
    r"(?:hele |hela |heile )?året(?: rundt| igennem| gennem| igjennom| runt| om)?|helår(?:s|et)?"
    r"|(?:all|the whole|whole|throughout the|the) year(?: round)?|year[- ]round"
)
YEARS_END = (
    r"årets (?:udgang|slutning|afslutning|slut|utgang)|årsslut|årsskiftet"
    r"|(?:the )?(?:year[- ]end|year's end|end of (?:the )?year)"
)

SCHOOL_YEAR = r"skoleår(?:et)?|skolår(?:et)?|läsår(?:et)?|læseår(?:et)?|school year|academic year"
"""Before two years; by itself it is no school year that one could date."""

CUTS = (
    r"primo|start(?:en)?|begyndelsen|beginning|early|tidligt?|først|begynnelsen|början",
    r"medio|midt(?:en)?|mitten|middle|mid",
    r"ultimo|slut(?:ningen|ten|et|en)?|udgangen|utgangen|sidst|sent|end|late",
)
"""The beginning, the middle and the end of what follows, the small word between them included."""
OF = r"(?: (?:af|av|of|i|in|på|for)\b)?(?: (?:the|den|det)\b)?[ -]?"

TO = r"til og med|til|tom|t\.o\.m|till och med|till|frem til|to|through|→|->|\.\.\.?|…"
AND = r"og|and|och|samt|plus"
FROM = (
    r"fra og med|fom|f\.o\.m|fra|from|från(?: och med)?|siden|since|starter|starts?:|starting|opstart:?|startdato:?"
    r"|begynder"
)
AFTER = r"efter|after|etter"
BY = (
    r"senest(?: den)?|seneste|senast|deadline(?: er)?:?|frist(?: er)?:?|tidsfrist:?|by|due(?: by)?:?|no later than"
    r"|latest|indtil|until|slut:|slutter:?|slutdato:?|ends?:|ends|afsluttes(?: senest)?|færdig(?:t)?(?: senest| til)?"
)
BEFORE = r"inden|før|before|innen|innan|forud for|prior to"
OPEN = r"(?:og )?(?:frem|fremefter|fremad|fremover|videre)(?! til)|(?:and )?onwards?|and later|och framåt"
ONGOING = (
    r"løbende|fortløbende|kontinuerligt?|kontinuert|permanent|ongoing|continuous(?:ly)?|on a continuous basis"
    r"|løpende|löpande|vedvarende|hele tiden|en continu|continu"
)
FILLING = (
    r"i løbet af|i løpet av|during|in|i|on|at|af|av|of|the|den|det|de|d|om|på|under|over|ca|cirka|omkring|about|around"
    r"|forventet|forventeligt|planlagt|expected|planned|hele|hela|all|whole|full|entire|periode|perioden|period"
    r"|mellem|mellom|mellan|between|både|both|måned|måneden|month|år|year|tidsrummet|igen|igjen"
    r"|man|tirs?|ons|tors?|fre|lør|søn"
    r"|(?:man|tirs|ons|tors|fre|lør|søn|mån|tis|lör|sön)dag(?:e|ene|er|en|ar|arna|s)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|(?:hver|hvert|alle|varje|alla|every|each)(?= [^0-9]*dag| [^0-9]*dæg| \w+day| aften| morgen)"
    r"|(?:hverdag|vardag|weekend|week-end|helg)(?:e|ene|er|ar|s)?|weekdays?"
    r"|(?:formiddag|eftermiddag|ettermiddag|aften|aftner|aftenen|aftnerne|morgen|morgener|kväll|kvällar)(?:e|er|ene|en)?"
    r"|mornings?|afternoons?|evenings?"
)
