"""Plans of other countries and other municipalities: what they call things."""

from __future__ import annotations

from importing.corpus.vocabulary import ANYTHING, LEARNING, READING, case, goal, period, reads, sheet

# fmt: off
CASES = (
    case(
        "norwegian",
        "A Norwegian library's plan.",
        "Handlingsplan 2021 bibliotek.xlsx",
        sheet(
            "Tiltak",
            """
Handlingsplan for biblioteket 2021
Tiltak            | Beskrivelse           | Målgruppe    | Ansvarlig | Samarbeidspartnere | Oppstart   | Tidsfrist  | Kostnad    | Gjennomført
Lesesommer        | Lesekampanje i ferien | Barn, ungdom | KAN       | Skolene            | 2021-06-01 | 2021-08-20 | 40 000 kr  | Fullført
Bibliotek på hjul | Bokbuss til bygdene   | Alle         | OLE       | Fylkesbiblioteket  | 2021-01-15 | 2021-11-30 | 250 000 kr | Pågår
""",
        ),
        reads=[
            reads("Lesesommer", description="Lesekampanje i ferien", target_groups=["Barn", "ungdom"], responsible=["KAN"],
                  partners=["Skolene"], period=period("2021-06-01", "2021-08-20"), budget=40000, state="done"),
            reads("Bibliotek på hjul", description="Bokbuss til bygdene", target_groups=["Alle"], responsible=["OLE"],
                  partners=["Fylkesbiblioteket"], period=period("2021-01-15", "2021-11-30"), budget=250000, state="in_progress"),
        ],
    ),
    case(
        "swedish",
        "A Swedish library's plan.",
        "Verksamhetsplan 2021.xlsx",
        sheet(
            "Aktiviteter",
            """
Åtgärd      | Syfte                     | Målgrupp     | Ansvarig | Samverkan        | Startdatum | Slutdatum  | Kostnad   | Läge     | Globala målen
Språkkafé   | Träna svenska tillsammans | Nyanlända    | EVL      | Röda Korset; SFI | 2021-02-01 | 2021-05-31 | 15 000 kr | Pågående | 4, 10
Sommarboken | Läslust på lovet          | Barn 7-12 år | PER      | Skolbiblioteken  | 2021-06-10 | 2021-08-25 | 30 000 kr | Avslutad | 4
""",
        ),
        reads=[
            reads("Språkkafé", description="Träna svenska tillsammans", target_groups=["Nyanlända"], responsible=["EVL"],
                  partners=["Röda Korset", "SFI"], period=period("2021-02-01", "2021-05-31"), budget=15000,
                  state="in_progress", sdgs=[4, 10]),
            reads("Sommarboken", description="Läslust på lovet", target_groups=["Barn 7-12 år"], responsible=["PER"],
                  partners=["Skolbiblioteken"], period=period("2021-06-10", "2021-08-25"), budget=30000, state="done", sdgs=[4]),
        ],
    ),
    case(
        "english",
        "An American library's plan: the goal is the track, the objective is no commitment of ours.",
        "Action Plan 2021.xlsx",
        sheet(
            "Action plan",
            """
Public Library Action Plan 2021
Action | Description | Audience | Person(s) Responsible | Partners | Start Date | Due Date | Cost | Priority | Status
Story time outdoors | Read-aloud in the parks | Families, toddlers | JDS | Parks department | 2021-05-01 | 2021-09-15 | 2500 | High | Completed
Seed library | Borrow and return seeds | Gardeners | PWT | Garden club | 2021-03-01 | 2021-10-31 | 800 | Low | In progress
""",
        ),
        reads=[
            reads("Story time outdoors", description="Read-aloud in the parks", target_groups=["Families", "toddlers"],
                  responsible=["JDS"], partners=["Parks department"], period=period("2021-05-01", "2021-09-15"), budget=2500,
                  priority="high", state="done"),
            reads("Seed library", description="Borrow and return seeds", target_groups=["Gardeners"], responsible=["PWT"],
                  partners=["Garden club"], period=period("2021-03-01", "2021-10-31"), budget=800, priority="low",
                  state="in_progress"),
        ],
    ),
    case(
        "headings-of-other-libraries",
        "What other municipalities call things: resultatmål, sagsansvarlig, frist, kommentarer/uddybning.",
        "Virksomhedsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Fokusområde | Initiativ | Resultatmål | Succeskriterier | Sagsansvarlig | Interessenter | Tidsramme | Ressourceforbrug | Kommentarer/uddybning
Læsning | Læsefest | Alle 3. klasser er med | 20 klasser | SSP | Skolerne | 2. kvartal | 10.000 kr. | Gentages hvert år
Læring | Teknologibar | Borgerne får svar samme dag | 100 besøg om måneden | TBR | Borgerservice | hele året | 4 timer om ugen |
""",
        ),
        reads=[
            reads("Læsefest", track=READING, goals=[goal("Alle 3. klasser er med", measure="20 klasser", target=20, unit="klasser")],
                  responsible=["SSP"], partners=["Skolerne"], period=period("2021-04-01", "2021-06-30", "2. kvartal"), budget=10000,
                  notes=["Kommentarer/uddybning: Gentages hvert år"]),
            reads("Teknologibar", track=LEARNING, responsible=["TBR"], partners=["Borgerservice"],
                  goals=[goal("Borgerne får svar samme dag", measure="100 besøg om måneden", target=100)],
                  period=period("2021-01-01", "2021-12-31", "hele året"), funding="4 timer om ugen"),
        ],
    ),
    case(
        "english-goal-objective-action",
        "An American plan: the goals are its tracks, the objectives below them none of our commitments.",
        "Long range plan 2021.xlsx",
        sheet(
            "Plan",
            """
Action             | By Whom                | Timeline      | Funding Source(s)      | Acceptable Benchmark | Progress Notes
Outdoor story time | Children's team        | May-September | Friends of the Library | 12 sessions          | Began in June
Homework help      | Youth team, volunteers | all year      | Operating budget       | 30 students          |
""",
        ),
        reads=[
            reads("Outdoor story time", responsible=["Children's team"], period=period("2021-05-01", "2021-09-30", "May-September"),
                  funding="Friends of the Library", goals=[goal("12 sessions", target=12, unit="sessions")],
                  notes=["Progress Notes: Began in June"]),
            reads("Homework help", responsible=["Youth team", "volunteers"], period=period("2021-01-01", "2021-12-31", "all year"),
                  funding="Operating budget", goals=[goal("30 students", target=30, unit="students")]),
        ],
    ),
    case(
        "french",
        "A French town's plan: two heading rows, amounts for each who pays, dates with slashes.",
        "Plan 2021.xlsx",
        sheet(
            "Plan",
            """
Présentation de l'action | « | « | Acteurs | « | Mise en oeuvre | « | « | « | « | «
Axe (x) | Titre de l'action | Descriptif | Personne pilote | Partenaires | Financeur 1 | Budget prévisionnel total € HT | Statut | Niveau de priorité | Date de début | Date de fin
1. Lire en ville | Ouvrir le dimanche | Trois dimanches par mois | Jeanne MARCHAND | Associations locales, École de musique | Région | 12000 | En cours | Élevé | 01/03/2021 | 31/12/2021
1. Lire en ville | Boîtes à livres | Dix boîtes dans les quartiers | Paul GIRARD, Anne LEFORT | Services techniques | | 3500 | Réalisé | Bas | 15/04/2021 | 30/06/2021
""",
        ),
        reads=[
            reads("Ouvrir le dimanche", description="Trois dimanches par mois", responsible=["Jeanne MARCHAND"],
                  partners=["Associations locales", "École de musique"], budget=12000, state="in_progress", priority="high",
                  period=period("2021-03-01", "2021-12-31"), notes=ANYTHING),
            reads("Boîtes à livres", description="Dix boîtes dans les quartiers", responsible=["Paul GIRARD", "Anne LEFORT"],
                  partners=["Services techniques"], budget=3500, state="done", priority="low",
                  period=period("2021-04-15", "2021-06-30"), notes=ANYTHING),
        ],
    ),
    case(
        "headings-as-questions",
        "The headings are the questions of the template: hvad, hvorfor, hvem, hvornår.",
        "Årsplan 2021.xlsx",
        sheet(
            "Årsplan",
            """
Hvad vil vi? | Hvorfor? | For hvem? | Hvem er ansvarlig? | Hvem samarbejder vi med? | Hvornår? | Hvad koster det? | Hvordan ved vi, at det lykkes?
Litterære gåture | Vi vil møde folk uden for huset | Seniorer, voksne | CHO | Aftenskolerne | maj-juni | 8.000 kr. | 15 deltagere pr. tur
Spilcafé | Unge skal have et sted at være | Unge 13-18 år | TBR | Ungdomsskolen, SSP-konsulenten | torsdage hele året | inden for rammen | De unge kommer igen
""",
        ),
        reads=[
            reads("Litterære gåture", description="Vi vil møde folk uden for huset", target_groups=["Seniorer", "voksne"],
                  responsible=["CHO"], partners=["Aftenskolerne"], period=period("2021-05-01", "2021-06-30", "maj-juni"),
                  budget=8000, goals=[goal("15 deltagere pr. tur", target=15)]),
            reads("Spilcafé", description="Unge skal have et sted at være", target_groups=["Unge 13-18 år"], responsible=["TBR"],
                  partners=["Ungdomsskolen", "SSP-konsulenten"],
                  period=period("2021-01-01", "2021-12-31", "torsdage hele året"), funding="inden for rammen",
                  goals=["De unge kommer igen"]),
        ],
    ),
)
# fmt: on
