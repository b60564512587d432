"""Where the headings stand and what they are called."""

from __future__ import annotations

from importing.corpus.vocabulary import (
    ANYTHING,
    BALLERUP,
    CITIZENS,
    LEARNING,
    READING,
    case,
    goal,
    period,
    reads,
    sheet,
    until,
)

# fmt: off
CASES = (
case(
"headings-in-row-1",
"The plainest list: headings first, a row for each initiative.",
"Handlingsplan 2021.xlsx",
sheet(
"Ark1",
"""
Indsats                 | Ansvarlig | Frist      | Status
Sommerbogen             | MKH       | 2021-08-31 | Gennemført
Bogstart i Hedeparken   | AJN       | 2021-12-15 | I gang
Lydbøger i hjemmeplejen | LBR       | 2021-10-01 | Ikke startet
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["MKH"], period=until("2021-08-31"), state="done"),
            reads("Bogstart i Hedeparken", responsible=["AJN"], period=until("2021-12-15"), state="in_progress"),
            reads("Lydbøger i hjemmeplejen", responsible=["LBR"], period=until("2021-10-01"), state="not_started"),
        ],
    ),
    case(
        "title-and-help-above",
        "A title, who made it, and help lines stand above the headings in row 6.",
        "plan til udvalget.xlsx",
        sheet(
            "Handlingsplan",
            """
Handlingsplan 2021 for Ballerup Bibliotekerne | «                                                   | «           | «                                      | «
Udarbejdet af ledergruppen, november 2020

Udfyld en linje for hver indsats. Skriv initialer under Ansvarlig.
(kort titel)               | (hvorfor gør vi det?)                               | (initialer) | (hvem laver vi det sammen med?)        | (kr.)
Indsats                    | Beskrivelse                                         | Ansvarlig   | Samarbejdspartnere                     | Økonomi
Litteraturfestival i Måløv | Tre dage med forfattere, musik og lokale foreninger | CHO         | Måløv Kulturforening, Forsamlingshuset | 120.000 kr.
Skriveværksted for unge    | Otte aftener med en forfatter                       | CHO         | Ungdomsskolen                          | 18.000 kr.
""",
        ),
        reads=[
            reads(
                "Litteraturfestival i Måløv", description="Tre dage med forfattere, musik og lokale foreninger",
                responsible=["CHO"], partners=["Måløv Kulturforening", "Forsamlingshuset"], budget=120000,
            ),
            reads("Skriveværksted for unge", description="Otte aftener med en forfatter", responsible=["CHO"],
                  partners=["Ungdomsskolen"], budget=18000),
        ],
    ),
    case(
        "headings-in-row-12",
        "A whole page of introduction stands above the headings in row 12.",
        "HP.xlsx",
        sheet(
            "Plan",
            """
BALLERUP KOMMUNE
Center for Kultur og Fritid

Handlingsplan 2021
Bibliotekerne

Formål
Handlingsplanen udmønter Strategi 2020-2023 og godkendes af Kultur- og Fritidsudvalget.
Målgruppe: alle borgere i kommunen
Ansvarlig for planen: bibliotekschefen

Indsats                  | Målgruppe    | Ansvarlig | Tidsplan
Højtlæsning på plejehjem | Ældre        | LBR       | hele året
Børnenes filmklub        | Børn 6-10 år | SSP       | efterår
""",
        ),
        reads=[
            reads("Højtlæsning på plejehjem", target_groups=["Ældre"], responsible=["LBR"],
                  period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Børnenes filmklub", target_groups=["Børn 6-10 år"], responsible=["SSP"],
                  period=period("2021-09-01", "2021-11-30", "efterår")),
        ],
    ),
    case(
        "two-heading-rows-merged-groups",
        "Groups above the headings, merged over their columns.",
        "Virksomhedsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Virksomhedsplan 2021
Indsats                    | Mål                             | «            | Tidsplan   | «          | Organisering | «                  | Økonomi
^                          | Hvad vil vi opnå                | Måltal       | Start      | Slut       | Ansvarlig | Samarbejdspartnere | ^
Makerspace på skoleskemaet | Flere klasser bygger prototyper | 24 klasser   | 2021-08-09 | 2021-12-17 | TBR       | Folkeskolerne      | 35000
IT-café for seniorer       | Seniorer bliver selvhjulpne     | 30 cafégange | 2021-01-11 | 2021-06-30 | NVA       | Ældre Sagen        | 12000
""",
        ),
        reads=[
            reads("Makerspace på skoleskemaet", goals=[goal("Flere klasser bygger prototyper", target=24)],
                  period=period("2021-08-09", "2021-12-17"), responsible=["TBR"], partners=["Folkeskolerne"], budget=35000),
            reads("IT-café for seniorer", goals=[goal("Seniorer bliver selvhjulpne", target=30)],
                  period=period("2021-01-11", "2021-06-30"), responsible=["NVA"], partners=["Ældre Sagen"], budget=12000),
        ],
    ),
    case(
        "two-heading-rows-blank-groups",
        "Groups above the headings, not merged: the cells right of each group are blank.",
        "Plan 2021.xlsx",
        sheet(
            "Plan",
            """
Handlingsplan 2021

Hvad       |                             | Hvem      |                     | Hvornår    |              | Opfølgning
Indsats    | Formål                      | Ansvarlig | Målgruppe           | Start      | Slut         | Status
Læsevenner | Voksne læser for børn i SFO | AJN       | Børn 6-9 år         | 1. marts   | 30. november | I gang
Sprogcafé  | Nye borgere øver dansk      | CHO       | Udenlandske borgere | 1. februar | 15. december | I gang
""",
        ),
        reads=[
            reads("Læsevenner", description="Voksne læser for børn i SFO", responsible=["AJN"], target_groups=["Børn 6-9 år"],
                  period=period("2021-03-01", "2021-11-30"), state="in_progress"),
            reads("Sprogcafé", description="Nye borgere øver dansk", responsible=["CHO"], target_groups=["Udenlandske borgere"],
                  period=period("2021-02-01", "2021-12-15"), state="in_progress"),
        ],
    ),
    case(
        "line-breaks-and-blanks-in-headings",
        "Narrow columns: headings broken over lines, with hyphens, trailing blanks and colons.",
        "handlingsplan_2021_endelig.xlsx",
        sheet(
            "Ark1",
            """
INDSATS␣␣      | Mål-⏎gruppe              | Ansvar-⏎lig␣ | Samarbejds-⏎partnere    | Tids-⏎plan: | Øko-⏎nomi* | Verdens-⏎mål
Babyrytmik     | Familier med børn 0-1 år | SSP          | Musikskolen             | forår       | 8.000 kr.  | 3
Åben mikrofon␣ | Unge 15-25 år            | CHO          | Gymnasiet⏎Ungdomsskolen | uge 42      | 4.500 kr.  | 4, 11
""",
        ),
        reads=[
            reads("Babyrytmik", target_groups=["Familier med børn 0-1 år"], responsible=["SSP"], partners=["Musikskolen"],
                  period=period("2021-03-01", "2021-05-31", "forår"), budget=8000, sdgs=[3]),
            reads("Åben mikrofon", target_groups=["Unge 15-25 år"], responsible=["CHO"], partners=["Gymnasiet", "Ungdomsskolen"],
                  period=period("2021-10-18", "2021-10-24", "uge 42"), budget=4500, sdgs=[4, 11]),
        ],
    ),
    case(
        "headings-repeated-on-each-page",
        "The headings stand again where a new page began.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats           | Ansvarlig | Tidsplan
1   | Sommerbogen       | AJN       | sommer
2   | Bogstart          | MKH       | hele året

Nr. | Indsats           | Ansvarlig | Tidsplan
3   | Åbne værksteder   | TBR       | 2. halvår
4   | Robotter på besøg | TBR       | Q3
""",
        ),
        reads=[
            reads("Sommerbogen", number=1, responsible=["AJN"], period=period("2021-06-01", "2021-08-31", "sommer")),
            reads("Bogstart", number=2, responsible=["MKH"], period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Åbne værksteder", number=3, responsible=["TBR"], period=period("2021-07-01", "2021-12-31", "2. halvår")),
            reads("Robotter på besøg", number=4, responsible=["TBR"], period=period("2021-07-01", "2021-09-30", "Q3")),
        ],
    ),
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
    case(
        "misspelt-headings",
        "Headings as they are typed in a hurry.",
        "handlingsplan 2021 (2).xlsx",
        sheet(
            "Ark1",
            """
Inndsats        | Beskrivlse            | Ansvarlg | Samabejdspartnere  | Tidplan           | Øknomi    | Verdenmål
Krea for voksne | Garn, papir og snak   | SSP      | Husflidsforeningen | onsdage i oktober | 3.500 kr. | 3, 11
Bogbytte        | Skabe i alle tre huse | MKH      | Boligselskaberne   | løbende           | 0 kr.     | 12
""",
        ),
        reads=[
            reads("Krea for voksne", description="Garn, papir og snak", responsible=["SSP"], partners=["Husflidsforeningen"],
                  period=period("2021-10-01", "2021-10-31", "onsdage i oktober"), budget=3500, sdgs=[3, 11]),
            reads("Bogbytte", description="Skabe i alle tre huse", responsible=["MKH"], partners=["Boligselskaberne"],
                  period=period(None, None, "løbende", ongoing=True), budget=0, sdgs=[12]),
        ],
    ),
    case(
        "column-without-heading",
        "Nobody wrote a heading above the numbers and the states; what they hold says it.",
        "Indsatser 2021.xlsx",
        sheet(
            "Indsatser",
            """
  | Indsats                  | Ansvarlig | Økonomi    |
1 | Fortælletelt på torvet   | MKH       | 22.000 kr. | I gang
2 | Robotløb                 | TBR       | 5.000 kr.  | Gennemført
3 | Slægtsforskning for alle | LBR       | 1.000 kr.  | Ikke startet
""",
        ),
        reads=[
            reads("Fortælletelt på torvet", number=1, responsible=["MKH"], budget=22000, state="in_progress"),
            reads("Robotløb", number=2, responsible=["TBR"], budget=5000, state="done"),
            reads("Slægtsforskning for alle", number=3, responsible=["LBR"], budget=1000, state="not_started"),
        ],
    ),
    case(
        "headings-that-say-nothing",
        "“Kolonne1” and the like from an Excel table: the content tells dates, money, states and people.",
        "tabel 2021.xlsx",
        sheet(
            "Tabel",
            """
Indsats                | Kolonne1     | Kolonne2   | Kolonne3 | Kolonne4
Læsehjælp i Hedeparken | I gang       | 12.000 kr. | 4, 10    | MKH
Teknologi på besøg     | Gennemført   | 4.500 kr.  | 9        | TBR
Drømmebiblioteket      | Ikke startet | 60.000 kr. | 11, 17   | AJN
Højskoleaften          | I gang       | 7.500 kr.  | 4        | CHO
""",
        ),
        reads=[
            reads("Læsehjælp i Hedeparken", state="in_progress", budget=12000, sdgs=[4, 10], responsible=["MKH"]),
            reads("Teknologi på besøg", state="done", budget=4500, sdgs=[9], responsible=["TBR"]),
            reads("Drømmebiblioteket", state="not_started", budget=60000, sdgs=[11, 17], responsible=["AJN"]),
            reads("Højskoleaften", state="in_progress", budget=7500, sdgs=[4], responsible=["CHO"]),
        ],
    ),
    case(
        "headings-with-explanations",
        "Each heading carries its help in brackets or below it.",
        "skabelon 2021.xlsx",
        sheet(
            "Skabelon",
            """
Indsats (kort og fængende titel) | Hovedspor (1, 2 eller 3) | Ansvarlig (initialer) | Tidsplan (kvartal eller dato) | Økonomi (i 1.000 kr.) | Verdensmål (nr.)⏎Vælg højst tre
Kulturformidling i børnehaver | 1 | SSP | 1. kvartal | 15 | 4
Digital hjælp i Skovlunde | 2 | NVA | 2. kvartal | 7,5 | 4, 9
Debatcafé | 3 | CHO | 4. kvartal | 20 | 11, 16, 17
""",
        ),
        reads=[
            reads("Kulturformidling i børnehaver", track=READING, responsible=["SSP"],
                  period=period("2021-01-01", "2021-03-31", "1. kvartal"), budget=15000, sdgs=[4]),
            reads("Digital hjælp i Skovlunde", track=LEARNING, responsible=["NVA"],
                  period=period("2021-04-01", "2021-06-30", "2. kvartal"), budget=7500, sdgs=[4, 9]),
            reads("Debatcafé", track=CITIZENS, responsible=["CHO"],
                  period=period("2021-10-01", "2021-12-31", "4. kvartal"), budget=20000, sdgs=[11, 16, 17]),
        ],
    ),
    case(
        "same-heading-twice",
        "Two columns of one name: the second holds more of the same.",
        "Plan 2021.xlsx",
        sheet(
            "Plan",
            """
Indsats         | Ansvarlig | Ansvarlig | Bemærkninger                 | Bemærkninger
Bogcafé i Måløv | CHO       | LBR       | Kaffen betales af foreningen | Spørg om lokalet
Dukketeater     | SSP       |           | Gentages i efteråret         |
""",
        ),
        reads=[
            reads("Bogcafé i Måløv", responsible=["CHO", "LBR"],
                  notes=["Bemærkninger: Kaffen betales af foreningen", "Bemærkninger: Spørg om lokalet"]),
            reads("Dukketeater", responsible=["SSP"], notes=["Bemærkninger: Gentages i efteråret"]),
        ],
    ),
    case(
        "many-columns",
        "A plan with every column that the field knows.",
        "Handlingsplan 2021 - samlet.xlsx",
        sheet(
            "Samlet",
            """
Nr. | Hovedspor | Vi vil | Indsats | Formål | Mål | Succeskriterium | Målgruppe | Hus | Ansvarlig | Deltagere | Samarbejdspartnere | Start | Slut | Økonomi | Finansiering | Prioritet | Verdensmål | Status | Indfrielse | Links
7 | Læsning, dannelse og kultur | Vi vil arbejde med interaktiv læsning | Bøger der svarer | Børn skal lege med fortællinger | Børn leger sig til læselyst | Mindst 200 børn deltager | Børn 3-6 år | Ballerup | SSP | MKH, AJN | Dagtilbud | 2021-02-01 | 2021-11-30 | 42.000 kr. | Statens Kunstfond | Høj | 4 | Gennemført | Indfriet | https://www.ballerupbibliotek.dk/laes
""",
        ),
        reads=[
            reads(
                "Bøger der svarer", number=7, track=READING, commitments=["Vi vil arbejde med interaktiv læsning"],
                description="Børn skal lege med fortællinger",
                goals=[goal("Børn leger sig til læselyst", measure="Mindst 200 børn deltager", target=200, unit="børn", fulfilment="met")],
                target_groups=["Børn 3-6 år"], houses=[BALLERUP], responsible=["SSP"], participants=["MKH", "AJN"],
                partners=["Dagtilbud"], period=period("2021-02-01", "2021-11-30"), budget=42000, funding="Statens Kunstfond",
                priority="high", sdgs=[4], state="done", links=["https://www.ballerupbibliotek.dk/laes"],
            ),
        ],
    ),
)
# fmt: on
