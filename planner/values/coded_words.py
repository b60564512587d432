"""The words and signs that sheets use for the closed lists, beside the program's own.

Danish, Norwegian, Swedish, English and French. A traffic light or a smiley is an assessment, never a state.
"""

from __future__ import annotations

from enum import StrEnum

from planner.model.enums import Assessment, Direction, Fulfilment, GoalKind, Priority, Stage, State

ALSO_WRITTEN: dict[StrEnum, str] = {
    State.NOT_STARTED: (
        "ikke startet|ikke påbegyndt|ikke begyndt|ikke igangsat|ikke i gang|ikke igang|ej startet|ej påbegyndt"
        "|ej igangsat|planlagt|kommende|forestår|ny|endnu ikke startet|endnu ikke påbegyndt|endnu ikke i gang|idéfase|på tegnebrættet|ikke påbegynt|ikke igangsatt|ej påbörjad|ej påbörjat|ej startad"
        "|inte påbörjad|planerad|planerat|not started|not begun|not yet started|planned|to do|todo|upcoming|new"
        "|à venir|à discuter|non démarré|non commencé|pas commencé|planifié|○|◯|☐|□|⬜"
    ),
    State.IN_PROGRESS: (
        "i gang|igang|er i gang|igangsat|igangværende|påbegyndt|startet|opstartet|i proces|under udførelse"
        "|under udarbejdelse|under arbejde|pågår|pågående|løbende|fortsætter|fortsat|undervejs|på vej|kører|i støbeskeen|sat i gang|i drift|påbegynt|igangsatt|under arbeid"
        "|løpende|påbörjad|påbörjat|igång|löpande|in progress|ongoing|on-going|started|under way|underway|active|wip"
        "|en cours|démarré|commencé|◐|◑|🔄|⏳|▶|🚧"
    ),
    State.PAUSED: (
        "sat på pause|på pause|pause|pauset|i bero|sat i bero|stillet i bero|på hold|sat på hold|afventer|venter"
        "|udskudt|udsat|på vent|satt på pause|satt på vent|utsatt|pausad|pausat|vilande|uppskjuten|uppskjutet|avvaktar"
        "|paused|on hold|postponed|deferred|waiting|suspended|en pause|en attente|suspendu|bloqué|reporté|❙❙|⏸|‖"
    ),
    State.DONE: (
        "gennemført|er gennemført|afsluttet|færdig|færdigt|udført|fuldført|færdiggjort|implementeret|realiseret"
        "|afviklet|afholdt|slut|løst|gjennomført|ferdig|fullført|avsluttet|utført|klar|klart|avslutad|avslutat"
        "|genomförd|genomfört|slutförd|slutfört|färdig|färdigt|done|completed|complete|finished|implemented|closed"
        "|réalisé|terminé|fait|achevé|●|✓|✔|✅|☑|🏁"
    ),
    State.DROPPED: (
        "udgår|udgået|aflyst|opgivet|droppet|annulleret|bortfaldet|bortfalder|stoppet|skrinlagt|nedlagt|utgår|utgått"
        "|avlyst|kansellert|inställd|inställt|struken|avbruten|nedlagd|dropped|cancelled|canceled|abandoned"
        "|discontinued|stopped|withdrawn|abandonné|annulé|✕|✗|✘|❌|✖|×|🚫|⛔"
    ),
    Assessment.ON_TRACK: (
        "grøn|grønt|grønn|grön|grönt|green|vert|efter planen|følger planen|på sporet|planmæssig|planmæssigt"
        "|forløber planmæssigt|som planlagt|som forventet|i henhold til plan|i rute|etter planen|enligt plan|on track"
        "|on schedule|as planned|dans les temps|glad|glad smiley|grøn smiley|🟢|💚|🙂|😊|😀|😃|😄|😁|☺|:)|:-)|▲|👍"
    ),
    Assessment.ATTENTION: (
        "gul|gult|yellow|amber|orange|jaune|kræver opmærksomhed|opmærksomhed|risiko|obs|forsinket|krever oppmerksomhet"
        "|försenad|försenat|needs attention|attention|at risk|delayed|en retard|neutral|neutral smiley|gul smiley"
        "|🟡|🟠|💛|😐|😑|◆|⚠"
    ),
    Assessment.CRITICAL: (
        "rød|rødt|röd|rött|red|rouge|kritisk|kritiskt|alvorlig|i fare|critical|off track|critique|sur|sur smiley"
        "|rød smiley|🔴|🙁|☹|😞|😟|😢|😠|😡|:(|:-(|▼|👎"
    ),
    Fulfilment.MET: (
        "indfriet|opfyldt|nået|opnået|fuldt indfriet|helt indfriet|fuldt opfyldt|helt opfyldt|mål nået|målet er nået|ja"
        "|oppnådd|nådd|innfridd|oppfylt|uppnått|uppnådd|uppfyllt|uppfylld|met|achieved|fulfilled|reached|fully met|yes"
        "|atteint|oui|●|✓|✔|✅|☑"
    ),
    Fulfilment.PARTLY: (
        "delvist indfriet|delvis indfriet|delvist opfyldt|delvis opfyldt|delvist nået|delvist opnået|delvist|delvis"
        "|til dels|delvis oppnådd|delvis oppfylt|delvis nådd|delvis uppnått|delvis uppfyllt|partly|partially|partly met"
        "|partially met|partly achieved|partially achieved|partiellement|partiellement atteint|en partie|◐|◑"
    ),
    Fulfilment.NOT_MET: (
        "ikke indfriet|ikke opfyldt|ikke nået|ikke opnået|ej indfriet|ej opfyldt|nej|ikke oppnådd|ikke oppfylt"
        "|ikke nådd|nei|ej uppnått|ej uppfyllt|inte uppnått|not met|not achieved|not fulfilled|not reached|no"
        "|non atteint|non|○|✕|✗|✘|❌|✖|×"
    ),
    Fulfilment.NOT_MEASURED: (
        "ikke målt|ikke opgjort|ikke vurderet|ej målt|ej opgjort|kan ikke måles|kan ikke opgøres|foreligger ikke"
        "|ikke målt endnu|afventer|ej mätt|inte mätt|not measured|not assessed|not available|n/a|unknown|non mesuré|–|?"
    ),
    Priority.HIGH: "høj|højt|høy|hög|high|stor|vigtig|top|haute|élevé|élevée|1|a|h|↑|⬆|!!!",
    Priority.MEDIUM: "mellem|middel|medium|mid|middels|medel|normal|moyen|moyenne|2|b|m|→|➡",
    Priority.LOW: "lav|lavt|låg|low|lille|bas|basse|faible|3|c|l|↓|⬇",
    Stage.DRAFT: "kladde|udkast|under udarbejdelse|draft|utkast|brouillon",
    Stage.IN_REVIEW: "til godkendelse|i høring|til gennemsyn|til kommentering|in review|under review|for approval",
    Stage.SUBMITTED: "indstillet|forelagt|fremsendt|til politisk behandling|submitted|innstilt|inlämnad|soumis",
    Stage.ADOPTED: "vedtaget|godkendt|adopted|approved|vedtatt|antagen|beslutad|adopté",
    Stage.CLOSED: "afsluttet|lukket|arkiveret|closed|avsluttet|avslutad|clos",
    GoalKind.QUANTITATIVE: "kvantitativ|kvantitativt|quantitative|kvantitativa|tal|antal|quantitatif",
    GoalKind.QUALITATIVE: "kvalitativ|kvalitativt|qualitative|kvalitativa|qualitatif",
    Direction.UP: "op|opad|stigende|mere|flere|højere|mindst|up|upwards|increase|opp|oppover|uppåt|↑|⬆|▲",
    Direction.DOWN: "ned|nedad|faldende|mindre|færre|lavere|højst|down|downwards|decrease|nedover|nedåt|↓|⬇|▼",
}
"""By member, parted by bars."""

WITH_A_BAR: dict[str, StrEnum] = {"||": State.PAUSED, ":|": Assessment.ATTENTION, ":-|": Assessment.ATTENTION}
"""The signs that hold a bar themselves."""

YES = frozenset({"x", "xx", "ja", "j", "yes", "y", "oui", "sand", "sandt", "true", "vrai", "1", "ok", *"v✓✔✅☑☒●•"})
NO = frozenset({"", "nej", "n", "no", "nei", "non", "falsk", "false", "faux", "0", *"-–✗✘✕❌✖☐□○"})
"""As text.plain or text.tidy gives them; an empty cell in a column of crosses is no."""
