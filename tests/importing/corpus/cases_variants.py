"""The same layouts in other hands: charts, columns of things, forms and silent headings as others would draw them."""

from __future__ import annotations

from importing.corpus.vocabulary import (
    BALLERUP,
    CITIZENS,
    LEARNING,
    MAALOEV,
    READING,
    SKOVLUNDE,
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
        "months-below-quarters",
        "Quarters above, months below, with bars merged over the months; the year above all.",
        "Årshjul.xlsx",
        sheet(
            "Plan",
            """
Årshjul 2021 for bibliotekerne
Nr. | Aktivitet     | Tovholder | 1. kvartal | « | « | 2. kvartal | « | « | 3. kvartal | « | « | 4. kvartal | « | «
^   | ^             | ^         | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
1   | Bogstart      | MKH       | x   | «   | «   |     |     |     |     |     |     |     |     |
2   | Spil på tværs | TBR       |     |     |     |     | Turnering | « |  |     |     |     |     |
3   | Foredrag      | CHO       |     | ●   |     |     |     |     |     |     |     | ●   | ●   |
""",
        ),
        reads=[
            reads("Bogstart", number=1, responsible=["MKH"], period=period("2021-01-01", "2021-03-31")),
            reads("Spil på tværs", number=2, responsible=["TBR"], period=period("2021-05-01", "2021-06-30"), notes=["maj: Turnering"]),
            reads("Foredrag", number=3, responsible=["CHO"], period=period("2021-02-01", "2021-11-30", "feb, okt-nov")),
        ],
    ),
    case(
        "weeks-as-numbers",
        "A Gantt chart by weeks: numbers under “Uge”, crosses and fills.",
        "Projektplan 2021.xlsx",
        sheet(
            "Gantt",
            """
Indsats       | Ansvarlig | Uge | «  | «  | «  | «  | «
^             | ^         | 33  | 34 | 35 | 36 | 37 | 38
Biblioteksuge | CHO       |     |    | ▓  | ▓  |    |
Ny reol       | TBR       | x   | x  |    |    |    |
""",
        ),
        reads=[
            reads("Biblioteksuge", responsible=["CHO"], period=period("2021-08-30", "2021-09-12")),
            reads("Ny reol", responsible=["TBR"], period=period("2021-08-16", "2021-08-29")),
        ],
    ),
    case(
        "quarters-with-amounts",
        "Quarters again, but what stands below is money: no chart.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Ansvarlig | Q1   | Q2   | Q3   | Q4
Sommerbogen | AJN       | 0    | 5000 | 9000 | 0
Makerspace  | TBR       | 2500 | 2500 | 2500 | 2500
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["AJN"], notes=["Q1: 0", "Q2: 5000", "Q3: 9000", "Q4: 0"]),
            reads("Makerspace", responsible=["TBR"], notes=["Q1: 2500", "Q2: 2500", "Q3: 2500", "Q4: 2500"]),
        ],
    ),
    case(
        "rows-in-stripes-below-months",
        "Every second row is shaded from side to side; only the crosses say when.",
        "Årshjul 2021.xlsx",
        sheet(
            "Årshjul",
            """
Indsats   | Ansvarlig | Forår | Sommer | Efterår
Krimiaften | CHO       | x     |        |
▓         | ▓         | ▓     | ▓      | ▓
Højtlæsning | SSP     |       |        | x
""",
        ),
        reads=[
            reads("Krimiaften", responsible=["CHO"], period=period("2021-03-01", "2021-05-31")),
            reads("Højtlæsning", responsible=["SSP"], period=period("2021-09-01", "2021-11-30")),
        ],
    ),
    case(
        "a-statistic-by-months",
        "Visits counted by month are no plan, although “Aktivitet” stands above them.",
        "Statistik 2021.xlsx",
        sheet(
            "Tal",
            """
Aktivitet | jan | feb | mar | apr
Besøg     | 2310 | 2200 | 1800 | 1950
Udlån     | 5310 | 5020 | 4890 | 4700
""",
        ),
        says=("import_no_table", "no_table"),
    ),
    case(
        "columns-of-target-groups-and-states",
        "Crosses under Børn, Unge, Voksne and under the states.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Målgruppe | «    | «      | Status       | «      | «
^           | Børn      | Unge | Voksne | Ikke startet | I gang | Gennemført
Sommerbogen | x         |      |        |              |        | x
Spilcafé    |           | x    | x      |              | x      |
Podcast     |           |      | x      | x            |        |
""",
        ),
        reads=[
            reads("Sommerbogen", target_groups=["Børn"], state="done"),
            reads("Spilcafé", target_groups=["Unge", "Voksne"], state="in_progress"),
            reads("Podcast", target_groups=["Voksne"], state="not_started"),
        ],
    ),
    case(
        "columns-of-tracks-by-name-and-houses",
        "The tracks by name and the houses by short name, crossed, without a word above.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Læsning, dannelse og kultur | Læring, teknologiglæde og skaberkultur | Ballerup | Skovlunde | Måløv | Nyt?
Babycafé  | X                           |                                        | X        |           | X     |
Kodeklub  |                             | X                                      |          | X         |       | X
""",
        ),
        reads=[
            reads("Babycafé", track=READING, houses=[BALLERUP, MAALOEV]),
            reads("Kodeklub", track=LEARNING, houses=[SKOVLUNDE], notes=["Nyt?: X"]),
        ],
    ),
    case(
        "sdgs-as-numbers-without-a-merge",
        "“Verdensmål” stands above the first of the numbers only; some cells say why or which target.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
        |           | Verdensmål |   |    |
Indsats | Ansvarlig | 3          | 4 | 10 | 17
Babyrytmik | SSP    | x          |   |    | x
Studiecafé | TBR    |            | 4.6 | x  |
""",
        ),
        reads=[
            reads("Babyrytmik", responsible=["SSP"], sdgs=[3, 17]),
            reads("Studiecafé", responsible=["TBR"], sdgs={4: ["4.6"], 10: []}),
        ],
    ),
    case(
        "sideways-with-groups",
        "Turned: groups in column A, headings in B, and what else was said about it.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Handlingsplan 2021
Hvad        | Titel          | Sommerbogen | Naboaften
^           | Beskrivelse    | Læs i ferien | Spis sammen
^           | Mål            | Flere børn læser | Flere kender naboen
Hvem        | Ansvarlig      | AJN         | LBR
^           | Målgruppe      | Børn        | Voksne
Hvornår     | Start          | 2021-06-01  | 2021-10-01
^           | Slut           | 2021-08-31  | 2021-12-15
Andet       | Lokale         | Salen       |
""",
        ),
        reads=[
            reads("Sommerbogen", description="Læs i ferien", goals=["Flere børn læser"], responsible=["AJN"], target_groups=["Børn"],
                  period=period("2021-06-01", "2021-08-31"), notes=["Lokale: Salen"]),
            reads("Naboaften", description="Spis sammen", goals=["Flere kender naboen"], responsible=["LBR"],
                  target_groups=["Voksne"], period=period("2021-10-01", "2021-12-15")),
        ],
    ),
    case(
        "sideways-without-a-heading-for-titles",
        "Turned, and the titles stand above with nothing left of them.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
           | Sommerbogen  | Makerspace
Formål     | Læs i ferien | Byg en prototype
Ansvarlig  | AJN          | TBR
Tidsplan   | sommer       | 2. halvår
Status     | I gang       | I gang
""",
        ),
        reads=[
            reads("Sommerbogen", description="Læs i ferien", responsible=["AJN"], period=period("2021-06-01", "2021-08-31"), state="in_progress"),
            reads("Makerspace", description="Byg en prototype", responsible=["TBR"], period=period("2021-07-01", "2021-12-31"), state="in_progress"),
        ],
    ),
    case(
        "a-form-on-each-sheet",
        "A form on a sheet of its own for each initiative, two headings beside each other, an answer over several lines.",
        "Indsatsskemaer 2021.xlsx",
        sheet(
            "Indsats 1",
            """
Indsatsskema 2021
Indsatsens titel: | Grøn guide
Hovedspor:   | 3          | Prioritet:  | Høj
Ansvarlig:   | LBR        | Deltagere:  | MKH, SSP
Tidsplan:    | 3. kvartal | Økonomi:    | 4.000 kr.
Mål:         | Flere sorterer affald
             | Flere cykler til biblioteket
Bemærkninger:
Underskrift:
""",
        ),
        sheet(
            "Indsats 2",
            """
Indsatsskema 2021
Indsatsens titel: | Læselyst
Hovedspor:   | 1          | Prioritet:  | Lav
Ansvarlig:   | SSP        | Deltagere:  |
Tidsplan:    | april      | Økonomi:    | 12.000 kr.
Mål:         | 80 % af eleverne deltager
Bemærkninger: | Skolerne skal høres
Underskrift:
""",
        ),
        reads=[
            reads("Grøn guide", track=CITIZENS, priority="high", responsible=["LBR"], participants=["MKH", "SSP"],
                  period=period("2021-07-01", "2021-09-30"), budget=4000, goals=["Flere sorterer affald", "Flere cykler til biblioteket"]),
            reads("Læselyst", track=READING, priority="low", responsible=["SSP"], period=period("2021-04-01", "2021-04-30"), budget=12000,
                  goals=["80 % af eleverne deltager"], notes=["Bemærkninger: Skolerne skal høres"]),
        ],
    ),
    case(
        "forms-with-answers-below",
        "Forms in which the answer stands below its heading.",
        "Skemaer 2021.xlsx",
        sheet(
            "Skemaer",
            """
Indsats
Fortælletelt på torvet
Formål
Møde familier, hvor de er, med fortællinger og musik hele sommeren
Ansvarlig | MKH
Tidsplan  | maj-juni

Indsats
Byhave på taget
Formål
Grønne fingre til alle
Ansvarlig | LBR
Tidsplan  | juni
""",
        ),
        reads=[
            reads("Fortælletelt på torvet", description="Møde familier, hvor de er, med fortællinger og musik hele sommeren",
                  responsible=["MKH"], period=period("2021-05-01", "2021-06-30")),
            reads("Byhave på taget", description="Grønne fingre til alle", responsible=["LBR"], period=period("2021-06-01", "2021-06-30")),
        ],
    ),
    case(
        "no-headings-that-say-anything",
        "An Excel table with nothing but “Kolonne1” and so on.",
        "Tabel 2021.xlsx",
        sheet(
            "Ark1",
            """
Kolonne1 | Kolonne2           | Kolonne3     | Kolonne4   | Kolonne5
1        | Sommerbogen i juli | Gennemført   | 12.000 kr. | sommer
2        | Kodeklub for piger | I gang       | 4.500 kr.  | hele året
3        | Vinterfortællinger | Ikke startet | 9.000 kr.  | 4. kvartal
""",
        ),
        reads=[
            reads("Sommerbogen i juli", number=1, state="done", budget=12000, period=period("2021-06-01", "2021-08-31")),
            reads("Kodeklub for piger", number=2, state="in_progress", budget=4500, period=period("2021-01-01", "2021-12-31")),
            reads("Vinterfortællinger", number=3, state="not_started", budget=9000, period=period("2021-10-01", "2021-12-31")),
        ],
    ),
    case(
        "questions-of-another-template",
        "Other questions, in the second person, with help below some of them.",
        "Skabelon 2021.xlsx",
        sheet(
            "Skabelon",
            """
Hvad vil I gøre?⏎(kort titel) | Hvorfor er det vigtigt? | Hvem henvender det sig til? | Hvem har ansvaret? | Hvem deltager ellers? | Hvornår starter I? | Hvornår er I færdige? | Hvor meget koster det? (t.kr.) | Hvor foregår det? | Hvordan måler I det? | Hvor langt er I?
Natbibliotek | Unge læser om natten | Unge | TBR | MKH | 1. marts | 30. juni | 12,5 | Skovlunde Kulturhus | 200 besøg | I gang
""",
        ),
        reads=[
            reads("Natbibliotek", description="Unge læser om natten", target_groups=["Unge"], responsible=["TBR"], participants=["MKH"],
                  period=period("2021-03-01", "2021-06-30"), budget=12500, houses=[SKOVLUNDE],
                  goals=[goal("200 besøg", target=200, unit="besøg")], state="in_progress"),
        ],
    ),
    case(
        "groups-that-give-the-parts-their-meaning",
        "“Navn” under “Ansvarlig” is no title, “Dato” under “Opfølgning” no period, “Tkr.” under “Økonomi” its scale.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats  | Ansvarlig | «        | Frist      | Økonomi | «            | Opfølgning | «
^        | Navn      | Telefon  | ^          | Tkr.    | Finansiering | Dato       | Tekst
Filmklub | SSP       | 44773030 | 2021-09-01 | 12      | Fonden       | 2021-06-01 | God start
Bogbytte | MKH       | -        | 2021-10-01 | 0,5     | -            | -          | -
""",
        ),
        reads=[
            reads("Filmklub", responsible=["SSP"], period=until("2021-09-01"), budget=12000, funding="Fonden",
                  notes=["Telefon: 44773030", "Dato: 01-06-2021", "Tekst: God start"]),
            reads("Bogbytte", responsible=["MKH"], period=until("2021-10-01"), budget=500),
        ],
    ),
)
# fmt: on
