"""Headings that no list knows: questions ("Hvem samarbejder vi med?") and words that are made of known ones.

The patterns are tried in their order, the telling ones first; Danish, Norwegian, Swedish and English.
"""

from __future__ import annotations

import re
from functools import cache

_QUESTIONS: tuple[tuple[str, str], ...] = (
    # who
    (r"(?:hvem|vem|who).*(?:samarb|samverka|sammen med|tillsammans|partner|together|with whom)", "partners"),
    (r"(?:hvem|vem|who).*(?:betaler|finansier|betalar|pays|funds)", "funding"),
    (
        r"(?:for hvem|til hvem|for whom)|(?:hvem|vem|who).*(?:målgrupp|er det (?:til|for)|henvend|retter|rettet|gavn|glæde af|vil vi nå"
        r"|skal vi nå|når vi|nytte|riktar| is it for)|(?:hvem|who) for",
        "target_groups",
    ),
    (r"(?:hvem|vem|who).*(?:hjælper os|hjälper oss|hjelper oss|helps us)", "partners"),
    (
        r"(?:hvem|vem|who).*(?:delta|medvirk|hjælp|involver|er med|bidrag|medverk|takes part|involved|helps)",
        "participants",
    ),
    (r"(?:hvem|vem|who)\b", "responsible"),
    # how much, how it is known, how far, how
    (r"(?:hvor meget|hvor mange (?:penge|kroner|midler)|hur mycket|how much)", "budget"),
    (r"(?:hvor|hur|how) (?:langt|far)\b|(?:hvordan|hur) (?:går|gick|gik) det|how is it going", "state"),
    (r"(?:hvor vigtig|how important|hur viktig)", "priority"),
    (
        r"(?:hvordan|hur|how|hvornår|hva|hvad|vad|what|when).*(?:\bved vi\b|vet vi|måle[sr]?\b|mäta|mäts|lykke[dst]|succes|evaluer"
        r"|utvärder|we know|measure|vurdere|ser vi\b|se vi\b|se,? at|konstater)",
        "goals[].measure",
    ),
    (r"(?:hvornår|når|när|when).*(?:begynd|start|i gang|börja|begin)", "period.start"),
    (r"(?:hvornår|når|när|when).*(?:færdig|slut|senest|frist|deadline|klar\b|done|finish|end)", "period.end"),
    (r"(?:hvornår|når|när|when)\b", "period"),
    # what
    (r"(?:hvad|hva|vad|what).*(?:koste|pris|budget|kostar|cost|penge)", "budget"),
    (r"(?:hvor|hvorfra|var|where).*(?:pengene|midlerne|finansier|money)", "funding"),
    (
        r"(?:hvad|hva|vad|what).*(?:opnå|oppnå|uppnå|achieve|\bmål|effekt|resultat|result|få ud af|forandr|kommer? der ud|outcome|gevinst)",
        "goals[].text",
    ),
    (
        r"(?:hvad|hva|vad|what).*(?:består|handler|går (?:det|indsatsen) ud på|konkret|indehold|indhold|innebär|about|nærmere)",
        "description",
    ),
    (r"(?:hvad|hva|vad|what).*(?:status|nået|sket|happened)", "state"),
    (r"(?:hvorfor|varför|why)\b", "description"),
    # which
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which|what) .*(?:verdensmål|bærekraftsmål|globala mål|sdg|un goal)", "sdgs"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:spor|tema|indsatsområde|track|theme)", "track"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:forpligtelse|vi vil|commitment)", "commitments"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:målgrupp|borgere|brugere|target|audience)", "target_groups"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:partner|samarb)", "partners"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:hus|bibliotek|afdeling|filial|steder|branch|house)", "houses"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:ressource|midler|resurs|resource)", "funding"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:måned|kvartal|periode|month|quarter)", "period"),
    (r"(?:hvilke[nt]?|vilke[nt]|vilka|which) .*(?:indsats|aktivitet|initiativ|projekt|activity|action)", "title"),
    (
        r"(?:hvor|var|where)\b(?: (?:skal|foregår|sker|henne|er|finder|afholdes|holdes|ska|does|will|is)\b.*)?$",
        "houses",
    ),
    (r"(?:hvordan|hur|how)\b", "description"),
    (
        r"(?:hvad|hva|vad|what)\b.*(?:indsats|aktivitet|initiativ|gør|gøre|lave|ske[rt]?\b|vil vi|skal vi|ska vi|do)\b",
        "title",
    ),
)

_MADE_OF: tuple[tuple[str, str], ...] = (
    (r"verdensmål|bærekraftsmål|globala mål|\bsdg|\bfn[- ]?mål|\bun goals?|sustainable development", "sdgs"),
    (r"målgruppe?|target group|audience|brugergruppe", "target_groups"),
    (
        r"su[ck][ck]?[ce]?skriteri|framgångskriteri|success criteri|indikator|målepunkt|effektmåling|måling\b",
        "goals[].measure",
    ),
    (r"målop?p?fyldelse|målopp?nåelse|måluppfyllelse|indfrielse|indfriet", "goals[].fulfilment"),
    (r"måltal", "goals[].target"),
    (r"samarbe[ij]ds|samverkan|partner(?:e|s|skab)?\b", "partners"),
    (r"opfølg|oppfølg|uppfölj|follow[- ]?up", "follow_ups[].text"),
    (r"bemærkning|kommentar|merknad|anmærkning|anmerkning|comment|remark", "notes"),
    (r"hovedspor|indsatsområde|innsatsområde|satsningsområde|fokusområde|strategispor", "track"),
    (r"forpligtelse|commitment", "commitments"),
    (r"finansier|ressource|resurs|ressurs|funding|financing", "funding"),
    (r"trafik+ly[sd]|trafikljus|traffic light|\brag\b", "follow_ups[].assessment"),
    (r"økonomi|ekonomi|budget|beløb|udgift|omkostning|kostnad|bevilling|(?:anlægs|projekt)sum\b|\bpris\b|\bcosts?\b", "budget"),
    (r"deltager|deltaker|deltagare|medvirk|medverk|arbejdsgruppe|arbetsgrupp|involvere|participant", "participants"),
    (r"ansvar|tovholder|projektleder|prosjektleder|projektledare|kontaktperson|responsible", "responsible"),
    (r"startdato|startdatum|startmåned|opstart|påbegynd", "period.start"),
    (r"slutdato|sluttdato|slutdatum|deadline|\btidsfrist|\bfrist\b|afslutning|færdiggør", "period.end"),
    (
        r"tidsplan|tidspunkt|tidsramme|tidsperiode|tidshorisont|periode|tidsrum|tidplan|timeline|schedule|timeframe",
        "period",
    ),
    (r"prioritet|prioritering|priority", "priority"),
    (
        r"(?:indsats|projekt|aktivitets?|initiativ|tiltags?|opgave)\w*(?:titel|navn)|arbejdstitel"
        r"|(?:titel|navn|name) (?:på|of) (?:the |den |det )?(?:indsats|projekt|aktivitet|initiativ|tiltag|opgave|arrangement|project|action|activity|initiative)",
        "title",
    ),
    (r"beskriv|formål|baggrund|bakgrund|description|purpose", "description"),
    (r"\bstatus|tilstand|fremdrift\b|lägesstatus", "state"),
    (r"\bbilag|\blinks?\b|vedlegg|bilaga|attachment", "links"),
    (r"\blokation|\blokalitet|\bhuse?\b|\bfilial", "houses"),
    (
        r"(?:effekt|resultat|udviklings|del|lærings)?mål(?:et|ene|sætning(?:er)?)?\b|(?:forvent|ønske)\w* (?:effekt|resultat|udbytte)",
        "goals[].text",
    ),
    (r"\b(?:indsats|initiativ|aktivitet|projekt|tiltag|handling)(?:en|er|et|erne)?\b", "title"),
)

_ASKS = re.compile(
    r"(?:(?:for|til|with|med) )?(?:hvem|hvad|hva|hvor|hvordan|hvornår|hvorfor|hvorfra|hvilke[nt]?|når|vem|vad|var|hur|när|varför|vilke[nt]|vilka"
    r"|who|whom|what|where|how|when|why|which)\b"
)
_COUNTS = re.compile(r"\b(?:antal|antall|number of|sum|samlet|total|i alt|dato for|type)\b")
_LONGEST_MADE = 5
"""A longer heading is a sentence in which any word may stand."""


@cache
def _compiled(patterns: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), field) for pattern, field in patterns)


def asked_for(words: str) -> str:
    """The field that a question asks for, "" for none. `words` in their plain form, without the question mark."""
    bare = re.sub(r"^(?:og|and|men|så)\s+", "", words)
    if not _ASKS.match(bare):
        return ""
    return next((field for form, field in _compiled(_QUESTIONS) if form.match(bare)), "")


def is_count(words: str) -> bool:
    """Whether a heading announces a count or a sum: "antal deltagere" holds no participants."""
    return _COUNTS.match(words) is not None


def made_of(words: str) -> str:
    """The field of a heading that holds a known word: "projektansvarlig", "budgetramme", "den ansvarlige"; "" for none."""
    if len(words.split()) > _LONGEST_MADE or _COUNTS.search(words):
        return ""
    return next((field for form, field in _compiled(_MADE_OF) if form.search(words)), "")
